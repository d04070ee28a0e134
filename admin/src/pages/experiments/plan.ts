import type {
  ExperimentGroundFragment,
  ExperimentPartsFragment,
  FeatureName,
  ProgramRulesInput,
} from '../../api/generated/graphql';
import type { Source } from '../../editing/editor';
import { localeOf } from '../../locales/locale';
import { PLAN_TEXTS } from './plan.texts';

export type Experiment = ExperimentPartsFragment;
/** The rules as published, which variants are written over. */
export type Published = ExperimentGroundFragment['version'];

interface Text {
  readonly locale: string;
  readonly text: string;
}

interface Threshold {
  readonly tierCode: string;
  readonly threshold: number;
}

interface Weight {
  readonly feature: FeatureName;
  readonly weight: number;
}

/** What is another of one published benefit rule. */
interface Benefit {
  readonly ruleCode: string;
  readonly changes: unknown;
}

export interface Variant {
  readonly code: string;
  readonly names: Text[];
  /** Its share of those who take part, 0 to 1. */
  readonly weight: number;
  readonly thresholds: Threshold[];
  readonly weights: Weight[];
  /** Null where every benefit rule is as published. */
  readonly benefit: Benefit | null;
}

/** An experiment as a person writes it. */
export interface Plan {
  readonly code: string;
  readonly names: Text[];
  readonly hypothesis: string;
  /** The benefit rule that variants may change, besides the tier rules; null for none. */
  readonly benefitRule: string | null;
  readonly variants: Variant[];
  readonly coverage: number;
  readonly windowDays: number;
  readonly plannedEnd: string;
  readonly plannedMembers: number;
  readonly alpha: number;
  readonly leastMembers: number;
}

/** The plan of an experiment as it was read, to be edited. */
export const sourceOf = (experiment: Experiment): Source<Plan> => ({
  ...{ id: experiment.id, revision: experiment.revision, editedBy: experiment.editedBy },
  edits: planOf(experiment),
  wholes: experiment.variants.map(({ code }) => `variants.${code}.benefit`),
});

function planOf(experiment: Experiment): Plan {
  const { code, hypothesis, coverage, windowDays, plannedEnd } = experiment;
  const { plannedMembers, alpha, leastMembers } = experiment;
  return {
    ...{ code, names: textsOf(experiment.names), hypothesis },
    benefitRule: experiment.variants.find(({ benefit }) => benefit)?.benefit?.ruleCode ?? null,
    variants: experiment.variants.map((variant) => ({
      ...{ code: variant.code, names: textsOf(variant.names), weight: variant.weight },
      thresholds: variant.thresholds.map(({ tierCode, threshold }) => ({ tierCode, threshold })),
      weights: variant.weights.map(({ feature, weight }) => ({ feature, weight })),
      benefit: benefitOf(variant),
    })),
    ...{ coverage, windowDays, plannedEnd, plannedMembers, alpha, leastMembers },
  };
}

function benefitOf({ benefit }: Experiment['variants'][number]): Benefit | null {
  if (!benefit) return null;
  const { ruleCode, changes } = benefit;
  return { ruleCode, changes };
}

/** Without what the client adds to answers. */
const textsOf = (names: readonly Text[]): Text[] =>
  names.map(({ locale, text }) => ({ locale, text }));

const DAYS_PLANNED = 60;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** What a new experiment begins with: as much as can be said without knowing what it is about. */
export function newPlan(locales: readonly string[], now: number): Plan {
  const end = Math.ceil((now + DAYS_PLANNED * DAY_MS) / HOUR_MS) * HOUR_MS;
  return {
    ...{ code: '', names: locales.map((locale) => ({ locale, text: '' })), hypothesis: '' },
    benefitRule: null,
    variants: [
      { ...newVariant('control', locales), names: controlNames(locales), weight: 0.5 },
      { ...newVariant('variant-b', locales), weight: 0.5 },
    ],
    ...{ coverage: 1, windowDays: 30, plannedEnd: new Date(end).toISOString() },
    ...{ plannedMembers: 2_000, alpha: 0.05, leastMembers: 100 },
  };
}

const controlNames = (locales: readonly string[]): Text[] =>
  locales.map((locale) => ({
    locale,
    text: PLAN_TEXTS.words[localeOf(locale)]['asPublished'] ?? '',
  }));

const newVariant = (code: string, locales: readonly string[]): Variant => ({
  ...{ code, names: locales.map((locale) => ({ locale, text: '' })) },
  ...{ weight: 0, thresholds: [], weights: [], benefit: null },
});

/** As many as the API takes. */
export const MOST_VARIANTS = 6;
const LETTERS = 'bcdefghij';
const STEPS = 10_000;

/** One variant more, everybody of them with as many members. */
export function withOneMore(plan: Plan, locales: readonly string[]): Plan {
  const used = new Set(plan.variants.map(({ code }) => code));
  const codes = [...LETTERS].map((letter) => `variant-${letter}`);
  const code = codes.find((each) => !used.has(each)) ?? `variant-${used.size}`;
  return evenly({ ...plan, variants: [...plan.variants, newVariant(code, locales)] });
}

export const withoutVariant = (plan: Plan, place: number): Plan =>
  evenly({ ...plan, variants: plan.variants.filter((_, index) => index !== place) });

/** As many members for each; what cannot be shared out evenly goes to the control. */
export function evenly(plan: Plan): Plan {
  const { length } = plan.variants;
  const each = Math.floor(STEPS / length);
  const first = STEPS - each * (length - 1);
  return {
    ...plan,
    variants: plan.variants.map((variant, place) => ({
      ...variant,
      weight: (place === 0 ? first : each) / STEPS,
    })),
  };
}

/** The weights together, without what computing with fractions adds. */
export const sumOfWeights = ({ variants }: Plan): number =>
  variants.reduce((sum, { weight }) => sum + Math.round(weight * STEPS), 0) / STEPS;

/** A share from a percentage, with as many decimals as the API takes. */
export const shareOf = (percent: number): number => Math.round(percent * 100) / STEPS;

/** A percentage from a share. */
export const percentOf = (share: number): number => Math.round(share * STEPS) / 100;

/** The plan with one variant otherwise. */
export const withVariant = (plan: Plan, place: number, change: Partial<Variant>): Plan => ({
  ...plan,
  variants: plan.variants.map((each, index) => (index === place ? { ...each, ...change } : each)),
});

/** A threshold of a variant; null for that of the published rules. The ladder gives the order. */
export function withThreshold(
  variant: Variant,
  { ladder }: Published,
  tierCode: string,
  threshold: number | null,
): Pick<Variant, 'thresholds'> {
  const others = variant.thresholds.filter((each) => each.tierCode !== tierCode);
  const next = threshold === null ? others : [...others, { tierCode, threshold }];
  const rank = (code: string) => ladder.findIndex((tier) => tier.code === code);
  return { thresholds: next.toSorted((a, b) => rank(a.tierCode) - rank(b.tierCode)) };
}

/** The same for a weight; the order is that of the published weights. */
export function withWeight(
  variant: Variant,
  { weights }: Published,
  feature: FeatureName,
  weight: number | null,
): Pick<Variant, 'weights'> {
  const others = variant.weights.filter((each) => each.feature !== feature);
  const next = weight === null ? others : [...others, { feature, weight }];
  const rank = (name: string) => weights.findIndex((each) => each.feature === name);
  return { weights: next.toSorted((a, b) => rank(a.feature) - rank(b.feature)) };
}

type RuleChanges = Pick<Variant, 'thresholds' | 'weights'>;

/** Whether a variant changes the rules by which tiers are decided. */
export const changesRules = ({ thresholds, weights }: RuleChanges): boolean =>
  thresholds.length + weights.length > 0;

/** What a variant would make of the published rules. */
export const rulesOf = (variant: RuleChanges, published: Published): ProgramRulesInput => ({
  ladder: published.ladder.map((tier) => ({
    ...{ code: tier.code, names: textsOf(tier.names), invitationOnly: tier.invitationOnly },
    pointsMultiplier: tier.pointsMultiplier,
    threshold: thresholdOf(variant, tier.code) ?? tier.threshold,
  })),
  weights: published.weights.map(({ feature, weight, missing, transform }) => ({
    ...{ feature, missing, transform: transformOf(transform) },
    weight: weightOf(variant, feature) ?? weight,
  })),
});

type Transform = Published['weights'][number]['transform'];

const transformOf = ({ __typename, steps, ...rest }: Transform & { __typename?: string }) => ({
  ...rest,
  steps: steps?.map(({ from, value }) => ({ from, value })) ?? null,
});

export const thresholdOf = (
  { thresholds }: Pick<Variant, 'thresholds'>,
  tierCode: string,
): number | null => thresholds.find((each) => each.tierCode === tierCode)?.threshold ?? null;

export const weightOf = (
  { weights }: Pick<Variant, 'weights'>,
  feature: FeatureName,
): number | null => weights.find((each) => each.feature === feature)?.weight ?? null;
