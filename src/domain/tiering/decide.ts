import type { FeatureSource } from '../behaviour/features';
import type { Instant } from '../shared/instant';
import { growthValues } from '../value/growth-value';
import { divide } from './division';
import { isHeldAboveScore, isPromotionEarned } from './movement';
import { reasonBit, type ReasonBits } from './reason';
import type { RulesInForce } from './rules';
import type { Standing } from './standing';

/** What happened to a member that moves tiers beside the score; nothing of it where absent. */
export type MovementFacts = {
  /** When violations happened that are being recorded. */
  readonly violations?: readonly Instant[];
  /** A refund is being recorded. */
  readonly isRefunded?: boolean;
  /** Something of the time before `Standing.ended` is being recorded. */
  readonly isEndedTermReviewed?: boolean;
};

/**
 * Members to decide, by column; each is evaluated at an instant of its own. What has fallen due
 * before that instant was applied by earlier evaluations, one at each instant at which it fell due.
 */
export type DecisionBatch = FeatureSource & {
  readonly at: Float64Array;
  readonly held: readonly Standing[];
  /** By row; null where nothing happened to anybody. */
  readonly facts: readonly MovementFacts[] | null;
  /**
   * What `reviewRange` asks for: by this it is decided whether a member still qualifies. Null where
   * no row asks. Rows that ask for nothing hold anything.
   */
  readonly review: FeatureSource | null;
  /**
   * Where a month turns: the last complete month, the one before, …, as many as `monthsNeeded`
   * says. Null where no month turns.
   */
  readonly months: readonly FeatureSource[] | null;
};

/** Somebody who will lose their tier when the term ends, unless more happens. */
export type DemotionNotice = {
  readonly row: number;
  readonly until: Instant;
  readonly score: number;
  /** What keeps the tier. */
  readonly required: number;
};

/** What was decided, by column; row i is member i of the batch. */
export type Decisions = {
  /** After deductions; NaN where there is none. */
  readonly score: Float64Array;
  /** The tier that the score alone gives, invitations considered. */
  readonly candidateRank: Int16Array;
  /** The tier in force from now on. */
  readonly rank: Int16Array;
  readonly standing: readonly Standing[];
  /** Reasons that stand, and those of this decision. */
  readonly reasons: Uint32Array;
  readonly notices: readonly DemotionNotice[];
};

const REACHED = reasonBit('SCORE_REACHES_TIER');
const BELOW_ALL = reasonBit('SCORE_BELOW_ALL_TIERS');
const KEPT = reasonBit('TIER_KEPT_FOR_TERM');
const NEXT_MISSED = reasonBit('NEXT_TIER_NOT_REACHED');
const TOP = reasonBit('TOP_TIER');

/**
 * The one pipeline (docs/domain.md §2): features → score → division → movement → decision with
 * reasons, for a batch of members. Recording, the nightly run, simulation, and everything else that
 * decides a tier calls this and nothing else. Linear in members × weights.
 */
export function decide({ rules }: RulesInForce, batch: DecisionBatch): Decisions {
  const { size } = batch.sums;
  const score = growthValues(rules.weights, batch);
  const candidateRank = divide(rules.ladder, score);
  const rank = new Int16Array(size);
  const reasons = new Uint32Array(size);
  const standing: Standing[] = [];
  const topRank = rules.ladder.length - 1;
  for (let row = 0; row < size; row += 1) {
    const candidate = candidateRank[row] ?? 0;
    const before = batch.held[row];
    if (!before) throw new RangeError(`No standing of row ${row}`);
    const held = Math.min(before.earnedRank, topRank);
    const decided = isPromotionEarned(candidate, held) ? candidate : held;
    rank[row] = decided;
    standing.push({ ...before, rank: decided, earnedRank: decided });
    reasons[row] = whyTier(candidate, decided) | (decided === topRank ? TOP : NEXT_MISSED);
  }
  return { score, candidateRank, rank, standing, reasons, notices: [] };
}

function whyTier(candidate: number, decided: number): ReasonBits {
  if (isHeldAboveScore(candidate, decided)) return KEPT;
  return decided === 0 ? BELOW_ALL : REACHED;
}
