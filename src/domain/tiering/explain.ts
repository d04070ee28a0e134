import { roundScore } from '../shared/decimal';
import { reasonCodes, type ReasonBits, type ReasonCode } from './reason';
import { tierAt, type ProgramRules, type Tier } from './rules';

export { contributionsOf, type Contribution } from '../value/contributions';

/** A reason with what was there and what was required. */
export type Reason = {
  readonly code: ReasonCode;
  /** The tier that the reason speaks of. */
  readonly tierCode: string;
  readonly actual: number;
  /** The threshold; null where none is meant. */
  readonly required: number | null;
};

/** What a member is missing for the next tier. */
export type NextTier = { readonly tier: Tier; readonly missing: number };

/** The reasons of a decision with their numbers (docs/domain.md §13, "Explanation"). */
export function reasonsOf(
  rules: ProgramRules,
  decision: { readonly score: number; readonly rank: number; readonly reasons: ReasonBits },
): Reason[] {
  const { score, rank } = decision;
  const tier = tierAt(rules, rank);
  const next = nextTierOf(rules, rank, score);
  return reasonCodes(decision.reasons).map((code) => {
    switch (code) {
      case 'NEXT_TIER_NOT_REACHED':
        return next === null
          ? { code, tierCode: tier.code, actual: score, required: null }
          : { code, tierCode: next.tier.code, actual: score, required: next.tier.threshold };
      case 'SCORE_BELOW_ALL_TIERS':
      case 'TOP_TIER':
        return { code, tierCode: tier.code, actual: score, required: null };
      default:
        return { code, tierCode: tier.code, actual: score, required: tier.threshold };
    }
  });
}

/** The tier above, and the growth value that is missing for it; null at the top. */
export function nextTierOf(rules: ProgramRules, rank: number, score: number): NextTier | null {
  const tier = rules.ladder[rank + 1];
  if (!tier) return null;
  return { tier, missing: Math.max(0, roundScore(tier.threshold - score)) };
}
