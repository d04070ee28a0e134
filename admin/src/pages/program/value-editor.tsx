import type { SingleValueModelKind, ValueModelKind } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { Panel } from '../../ui/panel';
import { NumberControl, SelectControl } from '../../editing/controls';
import type { SectionProps } from './ladder-editor';
import type { Rules } from './rules';
import { RULES_TEXTS } from './rules.texts';
import { WeightsEditor } from './weights-editor';

type Model = Rules['model'];
type ModelNumber =
  | 'recencyWeight'
  | 'frequencyWeight'
  | 'monetaryWeight'
  | 'ratingWeight'
  | 'positiveWeight'
  | 'negativeWeight';

/** The numbers that a model has, with what they begin with. */
const NUMBERS: Readonly<
  Partial<Record<ValueModelKind, readonly (readonly [ModelNumber, number])[]>>
> = {
  RFM: [
    ['recencyWeight', 1],
    ['frequencyWeight', 1],
    ['monetaryWeight', 1],
  ],
  RATING: [
    ['ratingWeight', 1],
    ['positiveWeight', 0.1],
    ['negativeWeight', 0.1],
  ],
};
const SINGLE: readonly SingleValueModelKind[] = [
  ...(['GROWTH_VALUE', 'SPEND_GROWTH', 'FUNNEL', 'RATING', 'RFM'] as const),
];

/** How a score comes about, and what the growth value is made of. */
export function ValueEditor({ rules, onChange }: SectionProps) {
  const t = useTexts(RULES_TEXTS);
  const { model } = rules;
  const kinds: readonly ValueModelKind[] =
    model.kind === 'COMBINED' ? [...SINGLE, 'COMBINED'] : SINGLE;
  const usesWeights =
    model.kind === 'GROWTH_VALUE' ||
    model.parts?.some((part) => part.model.kind === 'GROWTH_VALUE') === true;
  return (
    <Panel title={t('value')}>
      <div className="fields">
        <SelectControl<ValueModelKind>
          {...{ label: t('model'), path: 'model.kind', value: model.kind }}
          options={kinds.map((kind) => ({ value: kind, label: t(`model.${kind}`) }))}
          onChange={(kind) => onChange({ model: newModel(kind) })}
        />
        {(NUMBERS[model.kind] ?? []).map(([name, first]) => (
          <NumberControl
            key={name}
            {...{ label: t(name), path: `model.${name}`, value: model[name] ?? first }}
            step={0.1}
            onChange={(value) => onChange({ model: { ...model, [name]: value } })}
          />
        ))}
      </div>
      {model.kind === 'COMBINED' && <p className="muted">{t('combined')}</p>}
      {usesWeights && <WeightsEditor rules={rules} onChange={onChange} />}
    </Panel>
  );
}

function newModel(kind: ValueModelKind): Model {
  const numbers = Object.fromEntries(NUMBERS[kind] ?? []) as Partial<Record<ModelNumber, number>>;
  return {
    kind,
    recencyWeight: numbers.recencyWeight ?? null,
    frequencyWeight: numbers.frequencyWeight ?? null,
    monetaryWeight: numbers.monetaryWeight ?? null,
    ratingWeight: numbers.ratingWeight ?? null,
    positiveWeight: numbers.positiveWeight ?? null,
    negativeWeight: numbers.negativeWeight ?? null,
    parts: null,
  };
}
