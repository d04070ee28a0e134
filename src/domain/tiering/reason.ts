/**
 * Why a member is in their tier. The first ones stand as long as they are true; the last ones say
 * what a decision did, and stand in that decision alone (docs/domain.md §7, §13).
 */
export const REASON_CODES = [
  /** The score reaches the threshold of the tier. */
  'SCORE_REACHES_TIER',
  /** The score is below every threshold: the base tier. */
  'SCORE_BELOW_ALL_TIERS',
  /** The score alone would give a lower tier; the tier is kept for its term. */
  'TIER_KEPT_FOR_TERM',
  /** There is a higher tier, and the score misses its threshold. */
  'NEXT_TIER_NOT_REACHED',
  /** There is no higher tier. */
  'TOP_TIER',
  /** The model gives no score: nothing that it is computed from has been recorded. */
  'NO_SCORE',
  /** The term has ended without renewal; the tier is kept until the grace is over. */
  'IN_GRACE',
  /** The score reaches a higher tier; a penalty keeps the member below it. */
  'CAPPED_BY_PENALTY',
  /** The same for a sustained decline. */
  'CAPPED_BY_DECLINE',
  /** The same for the highest tier that the rules promote to. */
  'CAPPED_BY_RULES',
  /** A person has set the tier. */
  'SET_BY_PERSON',
  /** The score reaches a tier that is by invitation only. */
  'INVITATION_NEEDED',
  /** A higher tier is reached and waits: for the end of the period, or for the next step. */
  'PROMOTION_WAITS',
  /** A penalty has taken a part of the score away for a time. */
  'GROWTH_VALUE_DEDUCTED',
  'PROMOTED',
  /** A steady purchase amount, month after month, has given the tier. */
  'PROMOTED_FOR_SUSTAINED_SPEND',
  /** The term has ended and the member still qualifies: a full new term. */
  'RENEWED',
  'GRACE_BEGAN',
  'DEMOTED_AT_TERM_END',
  /** The term has ended; the rules, or the floor, leave the tier as it is for a full new term. */
  'KEPT_AT_TERM_END',
  'DEMOTED_FOR_DECLINE',
  'DEMOTED_FOR_PENALTY',
  'DEMOTED_FOR_REFUND',
  /** What was learnt late of the time before the end of the term gives the tier back. */
  'RESTORED',
  /** A tier that was held without an end has a term from now on. */
  'TERM_BEGAN',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** Reason codes as a set of bits, bit i for `REASON_CODES[i]`: one number per member. */
export type ReasonBits = number;

/** The bit of one code. */
export const reasonBit = (code: ReasonCode): ReasonBits => 1 << REASON_CODES.indexOf(code);

/** The codes of a set of bits, in the order of `REASON_CODES`. */
export const reasonCodes = (bits: ReasonBits): ReasonCode[] =>
  REASON_CODES.filter((_, index) => (bits & (1 << index)) !== 0);

/** The bits of a list of codes. */
export const reasonBits = (codes: readonly ReasonCode[]): ReasonBits =>
  codes.reduce((bits, code) => bits | reasonBit(code), 0);

const FIRST_OF_DECISION = REASON_CODES.indexOf('PROMOTED');

/** The bits of reasons that stand as long as they are true. */
export const STANDING_REASONS: ReasonBits = (1 << FIRST_OF_DECISION) - 1;
