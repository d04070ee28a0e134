import type { CalendarSpan, Demotion, RefundDemotion } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { Panel } from '../../ui/panel';
import { NumberControl, SelectControl } from '../../editing/controls';
import type { SectionProps } from './ladder-editor';
import { MOVEMENT_TEXTS } from './movement.texts';
import { SPANS, type Movement, type MovementPartProps } from './movement-part';
import type { Rules } from './rules';
import { RULES_TEXTS } from './rules.texts';
import { SpecialMovement } from './special-movement';
import { TermEditor } from './term-editor';

const NOBODY = '';

/** When members move, keep a tier, or lose it. */
export function MovementEditor({ rules, onChange }: SectionProps) {
  const t = useTexts(MOVEMENT_TEXTS);
  const { movement, ladder } = rules;
  const set = (change: Partial<Movement>) => onChange({ movement: { ...movement, ...change } });
  const parts = { movement, ladder, onChange: set };
  return (
    <Panel title={t('title')}>
      <h3 className="part">{t('up')}</h3>
      <UpPart {...parts} />
      <h3 className="part">{t('held')}</h3>
      <TermEditor {...parts} />
      <h3 className="part">{t('down')}</h3>
      <DownPart {...parts} />
      <h3 className="part">{t('special')}</h3>
      <SpecialMovement {...parts} />
    </Panel>
  );
}

function UpPart({ movement, ladder, onChange }: MovementPartProps) {
  const t = useTexts(MOVEMENT_TEXTS);
  const span = useTexts(RULES_TEXTS);
  const { promotion } = movement;
  const isAtEnd = promotion.timing === 'PERIOD_END';
  return (
    <div className="fields">
      <SelectControl
        {...{ label: t('timing'), path: 'movement.promotion.timing', value: promotion.timing }}
        options={(['IMMEDIATE', 'PERIOD_END'] as const).map((value) => ({
          ...{ value, label: t(`timing.${value}`) },
        }))}
        onChange={(timing) =>
          onChange({
            promotion: { ...promotion, timing, period: timing === 'PERIOD_END' ? 'MONTH' : null },
          })
        }
      />
      {isAtEnd && (
        <SelectControl<CalendarSpan>
          {...{ label: t('period'), path: 'movement.promotion.period' }}
          value={promotion.period ?? 'MONTH'}
          options={SPANS.map((value) => ({ value, label: span(`period.${value}`) }))}
          onChange={(period) => onChange({ promotion: { ...promotion, period } })}
        />
      )}
      <SelectControl
        {...{ label: t('step'), path: 'movement.promotion.step', value: promotion.step }}
        options={(['QUALIFYING', 'ONE'] as const).map((value) => ({
          ...{ value, label: t(`step.${value}`) },
        }))}
        onChange={(step) => onChange({ promotion: { ...promotion, step } })}
      />
      <TierControl
        {...{ label: t('cap'), path: 'movement.capTierCode', none: t('noCap'), ladder }}
        value={movement.capTierCode ?? null}
        onChange={(capTierCode) => onChange({ capTierCode })}
      />
    </div>
  );
}

function DownPart({ movement, ladder, onChange }: MovementPartProps) {
  const t = useTexts(MOVEMENT_TEXTS);
  const days = (name: 'graceDays' | 'noticeDays', label: string) => (
    <NumberControl
      {...{ label, path: `movement.${name}`, value: movement[name], min: 0, max: 365 }}
      suffix={t('days')}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <div className="fields">
      <SelectControl<Demotion>
        {...{ label: t('demotion'), path: 'movement.demotion', value: movement.demotion }}
        options={(['QUALIFYING', 'ONE_STEP', 'NONE'] as const).map((value) => ({
          ...{ value, label: t(`demotion.${value}`) },
        }))}
        onChange={(demotion) => onChange({ demotion })}
      />
      {days('graceDays', t('grace'))}
      {days('noticeDays', t('notice'))}
      <NumberControl
        {...{ label: t('hysteresis'), path: 'movement.hysteresis', value: movement.hysteresis }}
        min={0}
        onChange={(hysteresis) => onChange({ hysteresis })}
      />
      <TierControl
        {...{ label: t('floor'), path: 'movement.floorTierCode', none: t('noFloor'), ladder }}
        value={movement.floorTierCode ?? null}
        onChange={(floorTierCode) => onChange({ floorTierCode })}
      />
      <SelectControl<RefundDemotion>
        {...{ label: t('refund'), path: 'movement.refund', value: movement.refund }}
        options={(['AT_NEXT_EVALUATION', 'AT_ONCE'] as const).map((value) => ({
          ...{ value, label: t(`refund.${value}`) },
        }))}
        onChange={(refund) => onChange({ refund })}
      />
    </div>
  );
}

interface TierControlProps {
  readonly label: string;
  readonly path: string;
  readonly ladder: Rules['ladder'];
  readonly none: string;
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
}

/** One tier of the ladder, or none in particular. */
function TierControl({ ladder, none, value, onChange, ...rest }: TierControlProps) {
  return (
    <SelectControl<string>
      {...rest}
      value={value ?? NOBODY}
      options={[
        { value: NOBODY, label: none },
        ...ladder.map(({ code }) => ({ value: code, label: code })),
      ]}
      onChange={(code) => onChange(code === NOBODY ? null : code)}
    />
  );
}
