import { FEATURES, type Feature } from '../behaviour/features';
import { ok, refused } from '../shared/result';
import type { Imputation, OutlierRule, Step, Transform, Weight } from '../value/growth-value';
import { MIN_SPREAD } from '../value/population';
import {
  countFaults,
  fault,
  kindFaults,
  numberFaults,
  plain,
  wordFaults,
  type Checked,
  type RuleFault,
} from './rule-fault';

/** A transform as somebody wrote it. */
export type UncheckedTransform = {
  readonly kind: string;
  readonly alpha?: number | null | undefined;
  readonly beta?: number | null | undefined;
  readonly minimum?: number | null | undefined;
  readonly maximum?: number | null | undefined;
  readonly mean?: number | null | undefined;
  readonly deviation?: number | null | undefined;
  readonly steps?: readonly Step[] | null | undefined;
};

/** What becomes of outliers as somebody wrote it. */
export type UncheckedOutliers = {
  readonly kind: string;
  readonly lower?: number | null | undefined;
  readonly upper?: number | null | undefined;
};

/** A weight as somebody wrote it; without a transform the feature counts as it is. */
export type UncheckedWeight = {
  readonly feature: string;
  readonly weight: number;
  readonly transform?: UncheckedTransform | null | undefined;
  readonly missing?: number | null | undefined;
  readonly imputation?: string | null | undefined;
  readonly outliers?: UncheckedOutliers | null | undefined;
};

/** The most that a weight may weigh, and a parameter may be: far from where doubles overflow. */
const MAX_WEIGHT = 1e6;
const MAX_PARAMETER = 1e12;
const MAX_STEPS = 50;

const IMPUTATIONS: readonly string[] = [
  ...(['CONSTANT', 'MEAN', 'MEDIAN', 'REFUSE'] satisfies (Imputation | 'CONSTANT')[]),
];
const BOUNDS = ['lower', 'upper'] as const;
const OUTLIERS: Readonly<Record<OutlierRule['kind'] | 'NONE', readonly string[]>> = {
  NONE: [],
  WINSORISE: BOUNDS,
  REFUSE: BOUNDS,
};

const PARAMETER = { minimum: -MAX_PARAMETER, maximum: MAX_PARAMETER };

type Parameter = Exclude<keyof UncheckedTransform, 'kind'>;

/** The parameters of every kind of transform; others mean nothing there. */
const PARAMETERS: Readonly<Record<Transform['kind'], readonly Parameter[]>> = {
  IDENTITY: [],
  LINEAR: ['alpha', 'beta'],
  LOG1P: [],
  CAP: ['maximum'],
  MIN_MAX: ['minimum', 'maximum'],
  Z_SCORE: ['mean', 'deviation'],
  STEPS: ['steps'],
};

const ALL_PARAMETERS: readonly Parameter[] = [
  'alpha',
  'beta',
  'minimum',
  'maximum',
  'mean',
  'deviation',
  'steps',
];

/** Checks the weights of a growth value: at least one feature, each at most once. */
export function checkWeights(weights: readonly UncheckedWeight[]): Checked<readonly Weight[]> {
  const faults = [
    ...countFaults(weights, ['weights'], { minimum: 1, maximum: FEATURES.length }),
    ...weights
      .slice(0, FEATURES.length)
      .flatMap((weight, index) => [
        ...weightFaults(weight, ['weights', String(index)]),
        ...repetitionFaults(weights, index),
      ]),
  ];
  return faults.length > 0 ? refused(faults) : ok(weights.map(weightOf));
}

function weightFaults(weight: UncheckedWeight, path: readonly string[]): RuleFault[] {
  const { feature, transform, outliers } = weight;
  const isKnown = (FEATURES as readonly string[]).includes(feature);
  return [
    ...(isKnown ? [] : [fault([...path, 'feature'], 'UNKNOWN_VALUE')]),
    ...numberFaults(weight.weight, [...path, 'weight'], {
      minimum: -MAX_WEIGHT,
      maximum: MAX_WEIGHT,
    }),
    ...missingFaults(weight, path),
    ...(outliers ? outlierFaults(outliers, [...path, 'outliers']) : []),
    ...(transform ? transformFaults(transform, [...path, 'transform']) : []),
  ];
}

/** What is refused has nothing that stands in for it. */
function missingFaults({ missing, imputation }: UncheckedWeight, path: readonly string[]) {
  const faults = numberFaults(missing ?? 0, [...path, 'missing'], PARAMETER);
  if (imputation === 'REFUSE' && missing)
    faults.push(fault([...path, 'missing'], 'NOT_APPLICABLE'));
  return [...wordFaults(imputation ?? 'CONSTANT', [...path, 'imputation'], IMPUTATIONS), ...faults];
}

function outlierFaults(outliers: UncheckedOutliers, path: readonly string[]): RuleFault[] {
  const kind = kindFaults(outliers, path, OUTLIERS);
  if (kind.length > 0 || outliers.kind === 'NONE') return kind;
  const faults = BOUNDS.flatMap((name) =>
    numberFaults(outliers[name], [...path, name], { minimum: 0, maximum: 1 }),
  );
  const { lower, upper } = outliers;
  const isAscending = faults.length > 0 || (lower ?? 0) < (upper ?? 0);
  if (isAscending) return faults;
  return [fault([...path, 'upper'], 'NOT_INCREASING', { previous: lower ?? 0 })];
}

function repetitionFaults(weights: readonly UncheckedWeight[], index: number): RuleFault[] {
  const feature = weights[index]?.feature;
  const first = weights.findIndex((weight) => weight.feature === feature);
  if (first === index || feature === undefined) return [];
  return [fault(['weights', String(index), 'feature'], 'DUPLICATE', { value: feature })];
}

function transformFaults(transform: UncheckedTransform, path: readonly string[]): RuleFault[] {
  if (!isTransformKind(transform.kind)) return [fault([...path, 'kind'], 'UNKNOWN_VALUE')];
  const wanted = PARAMETERS[transform.kind];
  const unwanted = ALL_PARAMETERS.filter(
    (name) => !wanted.includes(name) && (transform[name] ?? null) !== null,
  );
  return [
    ...unwanted.map((name) => fault([...path, name], 'NOT_APPLICABLE')),
    ...(isLeftToPopulation(transform)
      ? []
      : wanted.flatMap((name) => parameterFaults(transform, name, [...path, name]))),
  ];
}

/** `MIN_MAX` and `Z_SCORE` say both of their numbers, or neither: the population gives them. */
function isLeftToPopulation({ kind, ...transform }: UncheckedTransform): boolean {
  if (kind !== 'MIN_MAX' && kind !== 'Z_SCORE') return false;
  return PARAMETERS[kind].every((name) => (transform[name] ?? null) === null);
}

const isTransformKind = (kind: string): kind is Transform['kind'] =>
  Object.hasOwn(PARAMETERS, kind);

function parameterFaults(
  transform: UncheckedTransform,
  name: Parameter,
  path: readonly string[],
): RuleFault[] {
  if (name === 'steps') return stepsFaults(transform.steps ?? [], path);
  const value = transform[name];
  if (name === 'deviation') {
    return numberFaults(value, path, { minimum: MIN_SPREAD, maximum: MAX_PARAMETER });
  }
  const faults = numberFaults(value, path, PARAMETER);
  const hasSpread = transform.kind !== 'MIN_MAX' || name !== 'maximum' || faults.length > 0;
  return hasSpread ? faults : spreadFaults(transform, path);
}

function spreadFaults(transform: UncheckedTransform, path: readonly string[]): RuleFault[] {
  const minimum = transform.minimum ?? Number.NaN;
  const maximum = transform.maximum ?? Number.NaN;
  // A minimum that is no number has a fault of its own.
  const isTooNarrow = maximum - minimum < MIN_SPREAD;
  return isTooNarrow ? [fault(path, 'NOT_INCREASING', { previous: minimum })] : [];
}

function stepsFaults(steps: readonly Step[], path: readonly string[]): RuleFault[] {
  return [
    ...countFaults(steps, path, { minimum: 1, maximum: MAX_STEPS }),
    ...steps.slice(0, MAX_STEPS).flatMap((step, index) => {
      const at = [...path, String(index)];
      const previous = steps[index - 1]?.from ?? -Infinity;
      return [
        ...numberFaults(step.from, [...at, 'from'], PARAMETER),
        ...numberFaults(step.value, [...at, 'value'], PARAMETER),
        ...(step.from <= previous ? [fault([...at, 'from'], 'NOT_INCREASING', { previous })] : []),
      ];
    }),
  ];
}

const weightOf = (weight: UncheckedWeight): Weight => ({
  feature: weight.feature as Feature,
  weight: weight.weight,
  transform: transformOf(weight.transform ?? { kind: 'IDENTITY' }),
  missing: weight.missing ?? 0,
  ...imputationOf(weight.imputation ?? 'CONSTANT'),
  ...outliersOf(weight.outliers),
});

/** A constant is not said: rules that were kept before there was anything else say none. */
const imputationOf = (imputation: string): Pick<Weight, 'imputation'> =>
  imputation === 'CONSTANT' ? {} : { imputation: imputation as Imputation };

const outliersOf = (outliers: UncheckedWeight['outliers']): Pick<Weight, 'outliers'> =>
  outliers && outliers.kind !== 'NONE'
    ? {
        outliers: {
          kind: outliers.kind as OutlierRule['kind'],
          lower: plain(outliers.lower ?? 0),
          upper: plain(outliers.upper ?? 0),
        },
      }
    : {};

/** Keeps the kind and its own parameters: they are there, or left to the population. */
function transformOf(transform: UncheckedTransform): Transform {
  const kind = transform.kind as Transform['kind'];
  const parameters = PARAMETERS[kind].map((name) => [
    name,
    name === 'steps'
      ? transform.steps?.map(({ from, value }) => ({ from, value }))
      : (transform[name] ?? null),
  ]);
  return { kind, ...Object.fromEntries(parameters) } as Transform;
}
