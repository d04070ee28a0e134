import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { FeatureName } from '../../api/generated/graphql';
import { FEATURE_TEXTS } from '../../locales/feature.texts';
import { useTexts } from '../../locales/texts';
import { DecimalControl, NumberControl, SelectControl } from '../../editing/controls';
import { useEditing } from '../../editing/editing';
import type { Movement, MovementPartProps } from './movement-part';
import { MOVEMENT_TEXTS } from './movement.texts';

const FEATURES = Object.keys(FEATURE_TEXTS.words.en) as FeatureName[];
const PENALTIES = ['NONE', 'STEPS', 'GROWTH_VALUE'] as const;
const MOST_SUSTAINED = 5;

/** What violations, declines and steady spending do. */
export function SpecialMovement(parts: MovementPartProps) {
  return (
    <>
      <div className="fields">
        <Penalty {...parts} />
        <Decline {...parts} />
      </div>
      <Sustained {...parts} />
    </>
  );
}

function Penalty({ movement, onChange }: MovementPartProps) {
  const t = useTexts(MOVEMENT_TEXTS);
  const { penalty } = movement;
  const set = (change: Partial<NonNullable<Movement['penalty']>>) =>
    penalty && onChange({ penalty: { ...penalty, ...change } });
  return (
    <>
      <SelectControl
        {...{ label: t('penalty'), path: 'movement.penalty.kind', value: penalty?.kind ?? 'NONE' }}
        options={PENALTIES.map((value) => ({ value, label: t(`penalty.${value}`) }))}
        onChange={(kind) => onChange({ penalty: kind === 'NONE' ? null : newPenalty(kind) })}
      />
      {penalty?.kind === 'STEPS' && (
        <NumberControl
          {...{ label: t('penaltySteps'), path: 'movement.penalty.steps', min: 1 }}
          value={penalty.steps ?? 1}
          onChange={(steps) => set({ steps })}
        />
      )}
      {penalty?.kind === 'GROWTH_VALUE' && (
        <NumberControl
          {...{ label: t('penaltyValue'), path: 'movement.penalty.growthValue', min: 0 }}
          value={penalty.growthValue ?? 0}
          onChange={(growthValue) => set({ growthValue })}
        />
      )}
      {penalty && (
        <NumberControl
          {...{ label: t('penaltyDays'), path: 'movement.penalty.days', min: 1 }}
          value={penalty.days}
          suffix={t('days')}
          onChange={(days) => set({ days })}
        />
      )}
    </>
  );
}

const newPenalty = (kind: 'STEPS' | 'GROWTH_VALUE'): NonNullable<Movement['penalty']> => ({
  kind,
  days: 90,
  steps: kind === 'STEPS' ? 1 : null,
  growthValue: kind === 'GROWTH_VALUE' ? 100 : null,
});

function Decline({ movement, onChange }: MovementPartProps) {
  const t = useTexts(MOVEMENT_TEXTS);
  const feature = useTexts(FEATURE_TEXTS);
  const { decline } = movement;
  const set = (change: Partial<NonNullable<Movement['decline']>>) =>
    decline && onChange({ decline: { ...decline, ...change } });
  return (
    <>
      <SelectControl
        {...{ label: t('decline'), path: 'movement.decline', value: decline ? 'ON' : 'OFF' }}
        options={(['OFF', 'ON'] as const).map((value) => ({ value, label: t(`decline.${value}`) }))}
        onChange={(kind) =>
          onChange({
            decline: kind === 'ON' ? { feature: 'ACTIVE_DAYS', falls: 6, steps: 1 } : null,
          })
        }
      />
      {decline && (
        <>
          <SelectControl<FeatureName>
            {...{ label: t('declineFeature'), path: 'movement.decline.feature' }}
            value={decline.feature}
            options={FEATURES.map((value) => ({ value, label: feature(value) }))}
            onChange={(next) => set({ feature: next })}
          />
          <NumberControl
            {...{ label: t('declineFalls'), path: 'movement.decline.falls', min: 1 }}
            value={decline.falls}
            onChange={(falls) => set({ falls })}
          />
          <NumberControl
            {...{ label: t('declineSteps'), path: 'movement.decline.steps', min: 1 }}
            value={decline.steps}
            onChange={(steps) => set({ steps })}
          />
        </>
      )}
    </>
  );
}

function Sustained({ movement, ladder, onChange }: MovementPartProps) {
  const t = useTexts(MOVEMENT_TEXTS);
  const { isLocked } = useEditing();
  const { sustained } = movement;
  const tiers = ladder.slice(1).map(({ code }) => ({ value: code, label: code }));
  const set = (at: number, change: Partial<Movement['sustained'][number]>) =>
    onChange({ sustained: sustained.map((rule, i) => (i === at ? { ...rule, ...change } : rule)) });
  const [first] = tiers;
  return (
    <div className="steps">
      <p className="field-label">{t('sustained')}</p>
      {sustained.length === 0 && <p className="muted">{t('sustainedNone')}</p>}
      {sustained.map(({ tierCode, amount, months }, at) => (
        <div key={at} className="inline-fields">
          <DecimalControl
            {...{ label: t('amount'), path: `movement.sustained.${at}.amount`, value: amount }}
            onChange={(next) => set(at, { amount: next })}
          />
          <NumberControl
            {...{ label: t('months'), path: `movement.sustained.${at}.months`, value: months }}
            min={1}
            onChange={(next) => set(at, { months: next })}
          />
          <SelectControl<string>
            {...{ label: t('tier'), path: `movement.sustained.${at}.tierCode`, value: tierCode }}
            options={tiers}
            onChange={(next) => set(at, { tierCode: next })}
          />
          {!isLocked && (
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('removeSustained', { number: at + 1 })}
              onClick={() => onChange({ sustained: sustained.filter((_, i) => i !== at) })}
            />
          )}
        </div>
      ))}
      {!isLocked && first && sustained.length < MOST_SUSTAINED && (
        <Button
          type="dashed"
          icon={<PlusOutlined />}
          onClick={() =>
            onChange({
              sustained: [...sustained, { tierCode: first.value, amount: '100', months: 3 }],
            })
          }
        >
          {t('addSustained')}
        </Button>
      )}
    </div>
  );
}
