import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useSession } from '../../api/session';
import { useEditing, useFault } from '../../editing/editing';
import { useTexts } from '../../locales/texts';
import { Field } from '../../ui/field';
import { Panel } from '../../ui/panel';
import { FaultAt } from '../../editing/benefit/fault-at';
import { NEW_WINDOW, type RecurringWindow, type Schedule } from '../../editing/benefit/rule';
import { RULE_TEXTS } from './rule.texts';
import type { SectionProps } from '../../editing/benefit/section';
import { RecurringFields } from './recurring-fields';

const WALL_CLOCK = 'YYYY-MM-DDTHH:mm';

/** When the rule holds, by the clocks of the programme. */
export function ScheduleSection({ rule, onChange }: SectionProps) {
  const t = useTexts(RULE_TEXTS);
  const { isLocked } = useEditing();
  const { timeZone } = useSession().program;
  const { schedule } = rule;
  const set = (part: Partial<Schedule>) =>
    onChange({ schedule: { from: null, until: null, windows: [], ...schedule, ...part } });
  return (
    <Panel
      title={t('schedule')}
      extra={
        <Segmented<'always' | 'times'>
          aria-label={t('schedule')}
          disabled={isLocked}
          value={schedule === null ? 'always' : 'times'}
          onChange={(choice) => (choice === 'always' ? onChange({ schedule: null }) : set({}))}
          options={[
            { value: 'always', label: t('always') },
            { value: 'times', label: t('times') },
          ]}
        />
      }
    >
      {schedule === null ? (
        <p className="muted">{t('alwaysText')}</p>
      ) : (
        <div className="stack">
          <div className="fields">
            <MomentControl
              {...{ label: t('from'), path: 'schedule.from', value: schedule.from }}
              none={t('noFrom')}
              onChange={(from) => set({ from })}
            />
            <MomentControl
              {...{ label: t('until'), path: 'schedule.until', value: schedule.until }}
              none={t('noUntil')}
              onChange={(until) => set({ until })}
            />
          </div>
          <p className="muted">{t('zone', { zone: timeZone })}</p>
          <Recurring windows={schedule.windows} onChange={(windows) => set({ windows })} />
        </div>
      )}
      <FaultAt path="schedule" />
    </Panel>
  );
}

interface MomentControlProps {
  readonly label: string;
  readonly path: string;
  readonly value: string | null;
  readonly none: string;
  readonly onChange: (moment: string | null) => void;
}

/** A date and time of the wall clock. */
function MomentControl({ label, path, value, none, onChange }: MomentControlProps) {
  const { isLocked } = useEditing();
  const fault = useFault(path);
  if (isLocked) {
    return (
      <div className="field">
        <span className="field-label">{label}</span>
        <span>{value?.replace('T', ' ') ?? none}</span>
      </div>
    );
  }
  return (
    <Field label={label} fault={fault}>
      {(control) => (
        <DatePicker
          {...control}
          showTime={{ format: 'HH:mm' }}
          // What was chosen counts, also where nobody presses “OK”.
          needConfirm={false}
          format="YYYY-MM-DD HH:mm"
          placeholder={none}
          value={value === null ? null : dayjs(value)}
          onChange={(next) => onChange(next ? next.format(WALL_CLOCK) : null)}
        />
      )}
    </Field>
  );
}

interface RecurringProps {
  readonly windows: readonly RecurringWindow[];
  readonly onChange: (windows: readonly RecurringWindow[]) => void;
}

/** Times that come again; one of them must hold. */
function Recurring({ windows, onChange }: RecurringProps) {
  const t = useTexts(RULE_TEXTS);
  const { isLocked } = useEditing();
  return (
    <fieldset className="part-list">
      <legend>{t('windows')}</legend>
      {windows.length === 0 && <p className="muted">{t('noWindows')}</p>}
      {windows.map((window, at) => (
        <div className="part-row" key={at}>
          <RecurringFields
            {...{ window, at }}
            onChange={(change) =>
              onChange(windows.map((each, index) => (index === at ? change : each)))
            }
          />
          {!isLocked && (
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('removeWindow', { number: at + 1 })}
              onClick={() => onChange(windows.filter((_, index) => index !== at))}
            />
          )}
        </div>
      ))}
      <FaultAt path="schedule.windows" />
      {!isLocked && (
        <Button
          type="dashed"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => onChange([...windows, NEW_WINDOW])}
        >
          {t('addWindow')}
        </Button>
      )}
    </fieldset>
  );
}
