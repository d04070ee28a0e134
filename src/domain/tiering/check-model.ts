import { ok, refused } from '../shared/result';
import type { SingleModel, ValueModel } from '../value/value-model';
import {
  countFaults,
  fault,
  isKindOf,
  kindFaults,
  numberFaults,
  plain,
  type Checked,
  type ParametersOf,
  type RuleFault,
} from './rule-fault';

/** A model that gives a score by itself, as somebody wrote it. */
export type UncheckedSingleModel = {
  readonly kind: string;
  readonly ratingWeight?: number | null | undefined;
  readonly positiveWeight?: number | null | undefined;
  readonly negativeWeight?: number | null | undefined;
  readonly recencyWeight?: number | null | undefined;
  readonly frequencyWeight?: number | null | undefined;
  readonly monetaryWeight?: number | null | undefined;
};

/** A value model as somebody wrote it; weights that are not given take their defaults. */
export type UncheckedModel = UncheckedSingleModel & {
  readonly parts?:
    readonly { readonly model: UncheckedSingleModel; readonly weight: number }[] | null | undefined;
};

/** The most that a part of a model may weigh: that of a feature in a growth value. */
const MAX_WEIGHT = 1e6;
const MAX_PARTS = 8;

/** What the weights are where nothing is said: those of docs/domain.md §5.4, and alike for RFM. */
const DEFAULT_WEIGHTS = {
  ratingWeight: 1,
  positiveWeight: 0.1,
  negativeWeight: 0.1,
  recencyWeight: 1,
  frequencyWeight: 1,
  monetaryWeight: 1,
} as const;
type WeightName = keyof typeof DEFAULT_WEIGHTS;

const SINGLE: Readonly<Record<SingleModel['kind'], readonly WeightName[]>> = {
  GROWTH_VALUE: [],
  SPEND_GROWTH: [],
  FUNNEL: [],
  RATING: ['ratingWeight', 'positiveWeight', 'negativeWeight'],
  RFM: ['recencyWeight', 'frequencyWeight', 'monetaryWeight'],
};
const ALL: ParametersOf<ValueModel['kind']> = { ...SINGLE, COMBINED: ['parts'] };

/**
 * Checks how a score comes about; paths of its faults begin with `model`. Weights within RATING and
 * RFM are 0 to 1,000,000; a combined model has 1 to 8 parts, none of them combined, which weigh
 * −1,000,000 to 1,000,000.
 */
export function checkModel(model: UncheckedModel): Checked<ValueModel> {
  const faults = [
    ...kindFaults(model, ['model'], ALL),
    ...weightFaults(model, ['model']),
    ...(model.kind === 'COMBINED' ? partsFaults(model.parts, ['model', 'parts']) : []),
  ];
  if (faults.length > 0) return refused(faults);
  if (model.kind !== 'COMBINED') return ok(singleOf(model));
  const parts = (model.parts ?? []).map((part) => ({
    model: singleOf(part.model),
    weight: plain(part.weight),
  }));
  return ok({ kind: 'COMBINED', parts });
}

function partsFaults(parts: UncheckedModel['parts'], path: readonly string[]): RuleFault[] {
  if (!parts) return [fault(path, 'REQUIRED')];
  return [
    ...countFaults(parts, path, { minimum: 1, maximum: MAX_PARTS }),
    ...parts.slice(0, MAX_PARTS).flatMap(({ model, weight }, index) => {
      const at = [...path, String(index)];
      return [
        ...kindFaults(model, [...at, 'model'], SINGLE),
        ...weightFaults(model, [...at, 'model']),
        ...numberFaults(weight, [...at, 'weight'], { minimum: -MAX_WEIGHT, maximum: MAX_WEIGHT }),
      ];
    }),
  ];
}

function weightFaults(model: UncheckedSingleModel, path: readonly string[]): RuleFault[] {
  if (!isKindOf(SINGLE, model.kind)) return [];
  return SINGLE[model.kind].flatMap((name) =>
    numberFaults(model[name] ?? DEFAULT_WEIGHTS[name], [...path, name], {
      minimum: 0,
      maximum: MAX_WEIGHT,
    }),
  );
}

/** Keeps the kind and its own weights, which were checked. */
function singleOf(model: UncheckedSingleModel): SingleModel {
  const kind = model.kind as SingleModel['kind'];
  const weights = SINGLE[kind].map((name) => [name, plain(model[name] ?? DEFAULT_WEIGHTS[name])]);
  return { kind, ...Object.fromEntries(weights) } as SingleModel;
}
