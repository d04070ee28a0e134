import { roundScore } from '../shared/decimal';
import { keptScore } from './kept-decision';
import type { ReasonCode } from './reason';
import { tierAt, type ProgramRules } from './rules';

/** A tier that a decision asked about, what keeps it, and what the member had against that. */
export type TierKeeping = {
  /** The reason that it goes with. */
  readonly code: ReasonCode;
  readonly rank: number;
  /** The score over the span that was looked at, after deductions; 0 where there is none. */
  readonly actual: number;
  /** The threshold of the tier less the hysteresis. */
  readonly required: number;
};

/** The score that keeps a tier: its threshold less the hysteresis. */
export const keepingScore = (rules: ProgramRules, rank: number): number =>
  roundScore(tierAt(rules, rank).threshold - rules.movement.hysteresis);

/** What a member had against what keeps a tier; a score that does not exist is given as 0. */
export const tierKeeping = (
  rules: ProgramRules,
  asked: { readonly code: ReasonCode; readonly rank: number; readonly score: number },
): TierKeeping => ({
  code: asked.code,
  rank: asked.rank,
  actual: keptScore(asked.score),
  required: keepingScore(rules, asked.rank),
});

/** How much is missing of the score; 0 where there is enough. */
export const missingOf = (actual: number, required: number): number =>
  Math.max(0, roundScore(required - actual));
