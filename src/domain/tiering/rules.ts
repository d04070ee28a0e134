import type { Allocation } from '../experiments/assign';
import type { ZoneCalendar } from '../shared/calendar';
import type { Window } from '../shared/window';
import {
  asksPopulation,
  asksStandIn,
  weightAsksPopulation,
  type Transform,
  type Weight,
} from '../value/growth-value';
import { MIN_SPREAD, type FeatureSpread, type Population } from '../value/population';
import type { ValueModel } from '../value/value-model';
import type { Division, TierClassifier } from './division-rules';
import { DEFAULT_MOVEMENT, type MovementRules } from './movement-rules';

/** A text by locale, such as `{ en: 'Gold', 'zh-CN': '金卡会员' }`. */
export type LocalizedText = Readonly<Record<string, string>>;

/** A rung of the ladder. */
export type Tier = {
  /** Stable name of the tier in code and data, such as `gold`. */
  readonly code: string;
  readonly names: LocalizedText;
  /** The lowest score that reaches the tier; 0 for the base tier. */
  readonly threshold: number;
  /** Points are multiplied by this; decimal text with at most 4 decimals. */
  readonly pointsMultiplier: string;
  /** Only members who were invited can reach it. */
  readonly invitationOnly: boolean;
};

/**
 * The rules of one version of a programme (docs/domain.md §5–§8). Immutable once published: a
 * change is a new version.
 */
export type ProgramRules = {
  readonly window: Window;
  readonly weights: readonly Weight[];
  /** How a score comes about. */
  readonly model: ValueModel;
  /** From the base tier upwards; a tier's rank is its place here. */
  readonly ladder: readonly Tier[];
  /** How scores become tiers. */
  readonly division: Division;
  /** When a member moves, keeps or loses a tier. */
  readonly movement: MovementRules;
  /** The version of the points rules that goes with these; the latest one where null. */
  readonly earningVersion: number | null;
  /** Points for one major unit of the programme's currency; decimal text, at most 4 decimals. */
  readonly pointsPerUnit: string;
  /** Behaviours later than this are stored and do not count. */
  readonly lateEventHorizonDays: number;
};

/** A variant of a running experiment. */
export type TrialVariant = {
  readonly code: string;
  /** The published rules with the variant's overlay; the control has none. */
  readonly rules: ProgramRules;
};

/** The experiment on the tier rules of a programme that runs (docs/domain.md §10). */
export type TrialInForce = {
  readonly experimentId: string;
  readonly allocation: Allocation;
  /** In the order of the weights of the allocation. */
  readonly variants: readonly TrialVariant[];
};

/** The rules of a version together with what they are called by in decisions. */
export type RulesInForce = {
  readonly versionNumber: number;
  /** As `resolveRules` gives them: numbers of the population stand where the rules ask for them. */
  readonly rules: ProgramRules;
  readonly minorPerMajor: number;
  /** Null until it was first computed for this version. */
  readonly population: Population | null;
  /** The model that divides members, where the division asks for one. */
  readonly classifier: TierClassifier | null;
  readonly calendar: ZoneCalendar;
  /** The experiment on these rules that runs; its variants have population numbers in place too. */
  readonly trial: TrialInForce | null;
};

/** Rules as they may have been kept before a part of them existed. */
export type KeptRules = Pick<
  ProgramRules,
  'window' | 'weights' | 'pointsPerUnit' | 'lateEventHorizonDays'
> &
  Partial<Omit<ProgramRules, 'ladder'>> & {
    readonly ladder: readonly (Omit<Tier, 'invitationOnly'> & Partial<Tier>)[];
  };

/** Kept rules with what did not exist when they were published: as it was then. */
export const completeRules = (kept: KeptRules): ProgramRules => ({
  model: { kind: 'GROWTH_VALUE' },
  division: { kind: 'FIXED' },
  earningVersion: null,
  ...kept,
  movement: { ...DEFAULT_MOVEMENT, ...kept.movement },
  ladder: kept.ladder.map((tier) => ({ invitationOnly: false, ...tier })),
});

/**
 * Rules with the numbers of the population in their places: thresholds that quantiles gave, what
 * `MIN_MAX` and `Z_SCORE` leave to the population, what fills features, and bounds of outliers.
 * Without a population, as they are: the thresholds of the ladder hold, transforms that wait for
 * numbers of the population bring 0, `missing` fills what a mean or a median would, and nothing is
 * an outlier.
 */
export function resolveRules(rules: ProgramRules, population: Population | null): ProgramRules {
  if (population === null) return rules;
  const thresholds = rules.division.kind === 'QUANTILE' ? population.thresholds : null;
  const ladder =
    thresholds === null
      ? rules.ladder
      : rules.ladder.map((tier, rank) => ({
          ...tier,
          threshold: thresholds[rank] ?? tier.threshold,
        }));
  const weights = rules.weights.map((weight) => resolveWeight(weight, population));
  return { ...rules, weights, ladder };
}

function resolveWeight(weight: Weight, { spreads, standIns, bounds }: Population): Weight {
  if (!weightAsksPopulation(weight)) return weight;
  const { feature, transform, missing, outliers } = weight;
  const spread = asksPopulation(transform) ? spreads[feature] : undefined;
  const standIn = asksStandIn(weight) ? standIns[feature] : undefined;
  const bound = outliers && bounds[feature];
  return {
    ...weight,
    transform: spread ? spreadTransform(transform, spread) : transform,
    missing: standIn ?? missing,
    ...(bound ? { bounds: bound } : {}),
  };
}

/** A transform with its parameters; as it is where the members hardly differ in the feature. */
function spreadTransform(transform: Transform, spread: FeatureSpread): Transform {
  const { minimum, maximum, mean, deviation } = spread;
  if (maximum - minimum < MIN_SPREAD) return transform;
  switch (transform.kind) {
    case 'MIN_MAX':
      return { kind: 'MIN_MAX', minimum, maximum };
    case 'Z_SCORE':
      return { kind: 'Z_SCORE', mean, deviation };
    default:
      return transform;
  }
}

/** The place of a tier on the ladder, 0 for the base tier; the base tier for a code not on it. */
export function rankOf({ ladder }: ProgramRules, tierCode: string): number {
  for (let rank = ladder.length - 1; rank > 0; rank -= 1) {
    if (ladder[rank]?.code === tierCode) return rank;
  }
  return 0;
}

/** The tier of a rank. */
export function tierAt(rules: ProgramRules, rank: number): Tier {
  const tier = rules.ladder[rank];
  if (!tier) throw new RangeError(`No tier of rank ${rank} on a ladder of ${rules.ladder.length}`);
  return tier;
}

/** The rank below which nobody is demoted. */
export const floorRankOf = (rules: ProgramRules): number =>
  rules.movement.floorTierCode === null ? 0 : rankOf(rules, rules.movement.floorTierCode);

/** The rank above which nobody is promoted. */
export const capRankOf = (rules: ProgramRules): number =>
  rules.movement.capTierCode === null
    ? rules.ladder.length - 1
    : rankOf(rules, rules.movement.capTierCode);
