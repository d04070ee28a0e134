import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { NumberControl, SelectControl, TextControl } from '../../editing/controls';
import { useEditing } from '../../editing/editing';
import { useTexts } from '../../locales/texts';
import { Panel } from '../../ui/panel';
import { ReasonedButton } from '../../ui/reasoned-button';
import { FaultAt } from '../../editing/benefit/fault-at';
import { MinorControl } from '../../editing/benefit/minor-control';
import {
  CAP_MEASURES,
  CAP_PERIODS,
  CAP_SCOPES,
  newCap,
  type Cap,
  type Stacking,
} from '../../editing/benefit/rule';
import { RULE_TEXTS } from './rule.texts';
import type { SectionProps } from '../../editing/benefit/section';

const STACKING = ['STACKABLE', 'BEST_OF', 'EXCLUSIVE'] as const;
const MOST_PRIORITY = 1_000;

/** Beside which others it is given, and how often. */
export function LimitsSection({ rule, onChange }: SectionProps) {
  const t = useTexts(RULE_TEXTS);
  const { stacking, priority } = rule;
  const choose = (kind: Stacking['kind']) =>
    onChange({ stacking: kind === 'BEST_OF' ? { kind, group: 'cart' } : { kind } });
  return (
    <Panel title={t('limits')}>
      <div className="stack">
        <div className="fields">
          <SelectControl<Stacking['kind']>
            {...{ label: t('stacking'), path: 'stacking.kind', value: stacking.kind }}
            options={STACKING.map((value) => ({ value, label: t(`stacking.${value}`) }))}
            onChange={choose}
          />
          {stacking.kind === 'BEST_OF' && (
            <TextControl
              {...{ label: t('group'), path: 'stacking.group', value: stacking.group }}
              help={t('groupHelp')}
              onChange={(group) => onChange({ stacking: { kind: 'BEST_OF', group } })}
            />
          )}
          <NumberControl
            {...{ label: t('priority'), path: 'priority', value: priority }}
            help={t('priorityHelp')}
            min={0}
            max={MOST_PRIORITY}
            onChange={(next) => onChange({ priority: next })}
          />
        </div>
        <Caps rule={rule} onChange={onChange} />
      </div>
    </Panel>
  );
}

function Caps({ rule, onChange }: SectionProps) {
  const t = useTexts(RULE_TEXTS);
  const { isLocked } = useEditing();
  const { caps } = rule;
  const next = newCap(caps);
  return (
    <fieldset className="part-list">
      <legend>{t('caps')}</legend>
      {caps.length === 0 && <p className="muted">{t('noCaps')}</p>}
      {caps.map((cap, at) => (
        <CapRow
          key={at}
          {...{ cap, at }}
          onChange={(change) =>
            onChange({ caps: caps.map((each, index) => (index === at ? change : each)) })
          }
          onRemove={() => onChange({ caps: caps.filter((_, index) => index !== at) })}
        />
      ))}
      <FaultAt path="caps" />
      {!isLocked && (
        <ReasonedButton
          reason={next ? null : t('allCaps')}
          type="dashed"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => next && onChange({ caps: [...caps, next] })}
        >
          {t('addCap')}
        </ReasonedButton>
      )}
    </fieldset>
  );
}

interface CapRowProps {
  readonly cap: Cap;
  readonly at: number;
  readonly onChange: (cap: Cap) => void;
  readonly onRemove: () => void;
}

function CapRow({ cap, at, onChange, onRemove }: CapRowProps) {
  const t = useTexts(RULE_TEXTS);
  const { isLocked } = useEditing();
  const number = at + 1;
  const path = `caps.${at}`;
  const maximum = { label: t('maximum'), path: `${path}.maximum`, value: cap.maximum };
  return (
    <div className="part-row">
      <div className="fields">
        {cap.measure === 'MONEY' ? (
          <MinorControl
            {...maximum}
            onChange={(minor) => minor !== null && onChange({ ...cap, maximum: minor })}
          />
        ) : (
          <NumberControl
            {...maximum}
            min={1}
            onChange={(next) => onChange({ ...cap, maximum: next })}
          />
        )}
        <SelectControl<Cap['measure']>
          {...{ label: t('measure'), path: `${path}.measure`, value: cap.measure }}
          options={CAP_MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))}
          onChange={(measure) => onChange({ ...cap, measure })}
        />
        <SelectControl<Cap['period']>
          {...{ label: t('period'), path: `${path}.period`, value: cap.period }}
          options={CAP_PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))}
          onChange={(period) => onChange({ ...cap, period })}
        />
        <SelectControl<Cap['scope']>
          {...{ label: t('scope'), path: `${path}.scope`, value: cap.scope }}
          options={CAP_SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }))}
          onChange={(scope) => onChange({ ...cap, scope })}
        />
      </div>
      <FaultAt path={path} />
      {!isLocked && (
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t('removeCap', { number })}
          onClick={onRemove}
        />
      )}
    </div>
  );
}
