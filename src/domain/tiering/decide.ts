import type { FeatureSource } from '../behaviour/features';
import { growthValues } from '../value/growth-value';
import { divide } from './division';
import { isHeldAboveScore, isPromotionEarned } from './movement';
import type { ProgramRules } from './rules';

/** Why a member is in their tier. A decision holds one of the first three and one of the others. */
export const REASON_CODES = [
  /** The growth value reaches the threshold of the tier. */
  'SCORE_REACHES_TIER',
  /** The growth value is below every threshold: the base tier. */
  'SCORE_BELOW_ALL_TIERS',
  /** The growth value alone would give a lower tier; the tier is kept for its term. */
  'TIER_KEPT_FOR_TERM',
  /** There is a higher tier, and the growth value misses its threshold. */
  'NEXT_TIER_NOT_REACHED',
  /** There is no higher tier. */
  'TOP_TIER',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** Reason codes as a set of bits, bit i for `REASON_CODES[i]`: one number per member. */
export type ReasonBits = number;

const bit = (code: ReasonCode): number => 1 << REASON_CODES.indexOf(code);
const REACHED = bit('SCORE_REACHES_TIER');
const BELOW_ALL = bit('SCORE_BELOW_ALL_TIERS');
const KEPT = bit('TIER_KEPT_FOR_TERM');
const NEXT_MISSED = bit('NEXT_TIER_NOT_REACHED');
const TOP = bit('TOP_TIER');

/** The codes of a set of bits, in the order of `REASON_CODES`. */
export const reasonCodes = (bits: ReasonBits): ReasonCode[] =>
  REASON_CODES.filter((_, index) => (bits & (1 << index)) !== 0);

/** The bits of a list of codes. */
export const reasonBits = (codes: readonly ReasonCode[]): ReasonBits =>
  codes.reduce((bits, code) => bits | bit(code), 0);

/** Members to decide, by column. */
export type DecisionBatch = FeatureSource & {
  /** Rank of the tier in force; −1 for a member who has none yet. */
  readonly heldRank: Int16Array;
};

/** What was decided, by column; row i is member i of the batch. */
export type Decisions = {
  readonly score: Float64Array;
  /** The tier that the score alone gives. */
  readonly candidateRank: Int16Array;
  /** The tier in force from now on. */
  readonly rank: Int16Array;
  readonly reasons: Uint8Array;
};

/**
 * The one pipeline (docs/domain.md §2): features → growth value → division → movement → decision
 * with reasons, for a batch of members. Recording, recalculation, and everything else that decides
 * a tier calls this and nothing else. Linear in members × weights.
 */
export function decide(rules: ProgramRules, batch: DecisionBatch): Decisions {
  const { size } = batch.sums;
  const score = growthValues(rules.weights, batch);
  const candidateRank = divide(rules.ladder, score);
  const rank = new Int16Array(size);
  const reasons = new Uint8Array(size);
  const topRank = rules.ladder.length - 1;
  for (let row = 0; row < size; row += 1) {
    const candidate = candidateRank[row] ?? 0;
    const held = Math.min(batch.heldRank[row] ?? -1, topRank);
    const decided = isPromotionEarned(candidate, held) ? candidate : held;
    rank[row] = decided;
    reasons[row] = whyTier(candidate, decided) | (decided === topRank ? TOP : NEXT_MISSED);
  }
  return { score, candidateRank, rank, reasons };
}

function whyTier(candidate: number, decided: number): ReasonBits {
  if (isHeldAboveScore(candidate, decided)) return KEPT;
  return decided === 0 ? BELOW_ALL : REACHED;
}
