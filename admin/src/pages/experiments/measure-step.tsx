import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useSession } from '../../api/session';
import { NumberControl } from '../../editing/controls';
import { useEditing, useFault } from '../../editing/editing';
import { useTexts } from '../../locales/texts';
import { Field } from '../../ui/field';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { instantAt, wallTime } from './local-time';
import { percentOf, shareOf } from './plan';
import { PLAN_TEXTS } from './plan.texts';
import { SizeHelper } from './size-helper';
import type { StepProps } from './step-props';

/** Over how long, until when, with how many, and how sure. */
export function MeasureStep({ plan, change }: StepProps) {
  const t = useTexts(PLAN_TEXTS);
  const { isLocked } = useEditing();
  return (
    <div className="stack">
      <Panel title={t('measure')}>
        <div className="fields measure-fields">
          <NumberControl
            {...{ label: t('windowDays'), path: 'windowDays', help: t('windowHelp') }}
            suffix={t('days')}
            value={plan.windowDays}
            onChange={(windowDays) => change({ ...plan, windowDays })}
          />
          <EndField {...{ plan, change }} />
          <NumberControl
            {...{ label: t('plannedMembers'), path: 'plannedMembers' }}
            help={t('plannedMembersHelp')}
            step={100}
            value={plan.plannedMembers}
            onChange={(plannedMembers) => change({ ...plan, plannedMembers })}
          />
          <NumberControl
            {...{ label: t('leastMembers'), path: 'leastMembers', help: t('leastMembersHelp') }}
            step={10}
            value={plan.leastMembers}
            onChange={(leastMembers) => change({ ...plan, leastMembers })}
          />
          <NumberControl
            {...{ label: t('alpha'), path: 'alpha', help: t('alphaHelp') }}
            suffix="%"
            value={percentOf(plan.alpha)}
            onChange={(percent) => change({ ...plan, alpha: shareOf(percent) })}
          />
        </div>
      </Panel>
      {!isLocked && <SizeHelper {...{ plan, change }} />}
      <Panel title={t('metrics')}>
        <p>{t('metricsText')}</p>
      </Panel>
    </div>
  );
}

const SHOWN = 'YYYY-MM-DD HH:mm';

/** The planned end by the clocks of the programme. */
function EndField({ plan, change }: Pick<StepProps, 'plan' | 'change'>) {
  const t = useTexts(PLAN_TEXTS);
  const format = useFormat();
  const { timeZone } = useSession().program;
  const { isLocked } = useEditing();
  const fault = useFault('plannedEnd');
  if (isLocked) {
    return (
      <div className="field">
        <span className="field-label">{t('plannedEnd')}</span>
        <span>{format.instant(plan.plannedEnd)}</span>
      </div>
    );
  }
  return (
    <Field label={t('plannedEnd')} help={t('plannedEndHelp', { zone: timeZone })} fault={fault}>
      {({ id, status }) => (
        <DatePicker
          {...{ id, status }}
          showTime={{ format: 'HH:mm' }}
          // What was chosen counts, also where nobody presses “OK”.
          needConfirm={false}
          format={SHOWN}
          allowClear={false}
          value={dayjs(wallTime(plan.plannedEnd, timeZone))}
          onChange={(next) => {
            if (!next) return;
            const plannedEnd = instantAt(next.format('YYYY-MM-DDTHH:mm'), timeZone);
            change({ ...plan, plannedEnd });
          }}
        />
      )}
    </Field>
  );
}
