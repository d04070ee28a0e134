import { reasonBit, type ReasonBits } from './reason';
import { capRankOf, type ProgramRules } from './rules';
import { capThatHolds, type Standing } from './standing';

const REACHED = reasonBit('SCORE_REACHES_TIER');
const BELOW_ALL = reasonBit('SCORE_BELOW_ALL_TIERS');
const KEPT = reasonBit('TIER_KEPT_FOR_TERM');
const NEXT_MISSED = reasonBit('NEXT_TIER_NOT_REACHED');
const TOP = reasonBit('TOP_TIER');
const NO_SCORE = reasonBit('NO_SCORE');
const IN_GRACE = reasonBit('IN_GRACE');
const SET_BY_PERSON = reasonBit('SET_BY_PERSON');
const INVITATION_NEEDED = reasonBit('INVITATION_NEEDED');
const CAPPED_BY_RULES = reasonBit('CAPPED_BY_RULES');
const CAPPED_BY_PENALTY = reasonBit('CAPPED_BY_PENALTY');
const CAPPED_BY_DECLINE = reasonBit('CAPPED_BY_DECLINE');
const WAITS = reasonBit('PROMOTION_WAITS');
const DEDUCTED = reasonBit('GROWTH_VALUE_DEDUCTED');

/** What reasons that stand are read from. */
export type DecidedStanding = {
  readonly standing: Standing;
  /** NaN where there is none. */
  readonly score: number;
  /** The tier that the score reaches, and the one that is open to the member. */
  readonly reached: number;
  readonly candidateRank: number;
};

/** Why a member is in the tier in force, and why in none higher (docs/domain.md §13). */
export function standingReasons(rules: ProgramRules, decided: DecidedStanding): ReasonBits {
  const { standing, score } = decided;
  return (
    whyTier(decided) |
    whyNoHigher(rules, decided) |
    (Number.isNaN(score) ? NO_SCORE : 0) |
    (standing.deductions.length > 0 ? DEDUCTED : 0)
  );
}

function whyTier({ standing, candidateRank }: DecidedStanding): ReasonBits {
  const { rank, earnedRank, lock, graceUntil } = standing;
  const isSet = lock !== null && (!lock.accumulates || lock.rank >= earnedRank);
  if (isSet) return SET_BY_PERSON;
  if (candidateRank < rank) return KEPT | (graceUntil === null ? 0 : IN_GRACE);
  if (graceUntil !== null) return REACHED | IN_GRACE;
  return rank === 0 && candidateRank === 0 ? BELOW_ALL : REACHED;
}

function whyNoHigher(
  rules: ProgramRules,
  { standing, reached, candidateRank }: DecidedStanding,
): ReasonBits {
  const { rank, lock } = standing;
  const cap = capThatHolds(standing);
  if (rank === rules.ladder.length - 1) return TOP;
  if (reached <= rank) return NEXT_MISSED;
  if (candidateRank <= rank) return INVITATION_NEEDED;
  if (cap !== null && cap.rank < candidateRank && cap.rank <= rank) {
    return cap.cause === 'PENALTY' ? CAPPED_BY_PENALTY : CAPPED_BY_DECLINE;
  }
  if (capRankOf(rules) <= rank) return CAPPED_BY_RULES;
  // A lock that holds a member back has said so already.
  return lock === null || lock.accumulates ? WAITS : 0;
}
