import { roundScore } from '../shared/decimal';
import type { Instant } from '../shared/instant';
import type { ModelSaid } from './division';
import { openRankAbove } from './path-target';
import {
  reasonBit,
  reasonCodes,
  STANDING_REASONS,
  type ReasonBits,
  type ReasonCode,
} from './reason';
import { tierAt, type ProgramRules, type Tier } from './rules';
import { capThatHolds, type Standing } from './standing';
import { keepingScore, missingOf, type TierKeeping } from './tier-keeping';

export { contributionsOf, type Contribution } from '../value/contributions';

/** A reason with what was there and what was required. */
export type Reason = {
  readonly code: ReasonCode;
  /** The tier that the reason speaks of. */
  readonly tierCode: string;
  readonly actual: number;
  /** The threshold; null where none is meant. */
  readonly required: number | null;
  /** Until when (exclusive) it stands, or the term runs; where there is such an end. */
  readonly until?: Instant;
  /** The part of the score that was taken away, where some was. */
  readonly deducted?: number;
  /** What keeping a tier required, and what was there; where that was asked. */
  readonly keeping?: KeptAgainst;
  /** The model whose class was meant instead of the score; where one decided. */
  readonly model?: DecidingModel;
};

/** The version of a model that decided, and how sure it was, 0…1. */
export type DecidingModel = Pick<ModelSaid, 'modelCode' | 'version' | 'confidence'>;

/** The tier that was to be kept, the score against it, and what keeps it. */
export type KeptAgainst = {
  readonly tierCode: string;
  readonly actual: number;
  readonly required: number;
};

/** A decision as far as its reasons need to know; without a standing they name no dates. */
export type ExplainedDecision = {
  readonly score: number;
  readonly rank: number;
  readonly reasons: ReasonBits;
  readonly standing?: Standing;
  readonly keeping?: readonly TierKeeping[] | undefined;
  /** What a model said; left out or null where none divides. */
  readonly model?: ModelSaid | null | undefined;
};

/** Whether a tier is kept that the score reaches, but for the invitation that it takes. */
export const isKeptUninvited = ({ code, actual, required, model }: UninvitedReason): boolean =>
  code === 'TIER_KEPT_FOR_TERM' && model === undefined && required !== null && actual >= required;

type UninvitedReason = Pick<Reason, 'code' | 'actual' | 'required' | 'model'>;

/** What a member is missing for the next tier. */
export type NextTier = { readonly tier: Tier; readonly missing: number };

/**
 * The reasons of a decision with their numbers (docs/domain.md §13, "Explanation"). What rules a
 * promotion out speaks of the tier that the score reaches, all else of the tier in force. A score
 * that does not exist is given as 0.
 */
export function reasonsOf(rules: ProgramRules, decision: ExplainedDecision): Reason[] {
  const actual = Number.isNaN(decision.score) ? 0 : decision.score;
  const { standing } = decision;
  return reasonCodes(decision.reasons).map((code): Reason => {
    const { rank, required } = (ABOUT[code] ?? tierInForce)(rules, decision);
    const until = standing ? untilOf(standing, code) : null;
    const compared = { code, tierCode: tierAt(rules, rank).code, actual, required };
    const model = decidingModel(decision, code);
    const reason = model ? { ...compared, model } : compared;
    const keeping = decision.keeping?.find((each) => each.code === code);
    const isDeducted = code === 'GROWTH_VALUE_DEDUCTED' && standing !== undefined;
    // Most reasons are plain, and there are many of them.
    if (until === null && !isDeducted && !keeping) return reason;
    return {
      ...reason,
      ...(until === null ? {} : { until }),
      ...(isDeducted ? { deducted: deductedOf(standing) } : {}),
      ...(keeping ? { keeping: keptAgainst(rules, keeping) } : {}),
    };
  });
}

/** Reasons that compare the score with thresholds, where no model decides. */
const OF_DIVISION: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'SCORE_REACHES_TIER',
  'SCORE_BELOW_ALL_TIERS',
  'TIER_KEPT_FOR_TERM',
  'NEXT_TIER_NOT_REACHED',
  'IN_GRACE',
  'GRACE_BEGAN',
  'CAPPED_BY_PENALTY',
  'CAPPED_BY_DECLINE',
  'CAPPED_BY_RULES',
  'INVITATION_NEEDED',
  'PROMOTION_WAITS',
]);

function decidingModel({ model }: ExplainedDecision, code: ReasonCode): DecidingModel | null {
  if (!model || model.isFallback || !OF_DIVISION.has(code)) return null;
  const { modelCode, version, confidence } = model;
  return { modelCode, version, confidence };
}

const keptAgainst = (
  rules: ProgramRules,
  { rank, actual, required }: TierKeeping,
): KeptAgainst => ({ tierCode: tierAt(rules, rank).code, actual, required });

type About = { readonly rank: number; readonly required: number | null };
type FindAbout = (rules: ProgramRules, decision: ExplainedDecision) => About;

const thresholdAt = (rules: ProgramRules, rank: number): About => ({
  rank,
  required: tierAt(rules, rank).threshold,
});
const tierInForce: FindAbout = (rules, { rank }) => thresholdAt(rules, rank);
const tierAlone: FindAbout = (_, { rank }) => ({ rank, required: null });
const tierReached: FindAbout = (rules, { score, standing, model }) =>
  thresholdAt(
    rules,
    rankReached(
      rules,
      { score, model },
      (tier, at) => !tier.invitationOnly || at === standing?.invitedRank,
    ),
  );
const tierKept: FindAbout = (rules, { rank, standing }) => {
  const earned = standing?.earnedRank ?? rank;
  return { rank: earned, required: keepingScore(rules, earned) };
};

/** The tier that a reason speaks of and what it requires, where that is not the tier in force. */
const ABOUT: Readonly<Partial<Record<ReasonCode, FindAbout>>> = {
  NEXT_TIER_NOT_REACHED: (rules, { rank, standing }) => {
    const next = nextRankOf(rules, rank, standing?.invitedRank ?? null);
    return next === null ? { rank, required: null } : thresholdAt(rules, next);
  },
  CAPPED_BY_PENALTY: tierReached,
  CAPPED_BY_DECLINE: tierReached,
  CAPPED_BY_RULES: tierReached,
  PROMOTION_WAITS: tierReached,
  INVITATION_NEEDED: (rules, { score, standing, model }) =>
    thresholdAt(
      rules,
      rankReached(
        rules,
        { score, model },
        (tier, at) => tier.invitationOnly && at !== standing?.invitedRank,
      ),
    ),
  IN_GRACE: tierKept,
  GRACE_BEGAN: tierKept,
  SCORE_BELOW_ALL_TIERS: tierAlone,
  TOP_TIER: tierAlone,
  NO_SCORE: tierAlone,
  SET_BY_PERSON: tierAlone,
  GROWTH_VALUE_DEDUCTED: tierAlone,
};

/** The highest tier of a kind that was reached; the base tier where there is none. */
function rankReached(
  { ladder }: ProgramRules,
  { score, model }: Pick<ExplainedDecision, 'score' | 'model'>,
  isMeant: (tier: Tier, rank: number) => boolean,
): number {
  const isReached = (tier: Tier, rank: number): boolean =>
    model && !model.isFallback ? rank <= model.rank : score >= tier.threshold;
  const found = ladder.findLastIndex((tier, rank) => isReached(tier, rank) && isMeant(tier, rank));
  return Math.max(0, found);
}

type FindEnd = (standing: Standing) => Instant | null;
const endOfTerm: FindEnd = ({ termUntil }) => termUntil;
const endOfGrace: FindEnd = ({ graceUntil }) => graceUntil;
const endOfCap: FindEnd = (standing) => capThatHolds(standing)?.until ?? null;

/** The end that a reason speaks of; those of a decision speak of the term that it began. */
const ENDS: Readonly<Partial<Record<ReasonCode, FindEnd>>> = {
  TIER_KEPT_FOR_TERM: endOfTerm,
  IN_GRACE: endOfGrace,
  GRACE_BEGAN: endOfGrace,
  CAPPED_BY_PENALTY: endOfCap,
  CAPPED_BY_DECLINE: endOfCap,
  SET_BY_PERSON: ({ lock }) => lock?.until ?? null,
  GROWTH_VALUE_DEDUCTED: ({ deductions }) =>
    deductions.length === 0 ? null : Math.max(...deductions.map(({ until }) => until)),
};

function untilOf(standing: Standing, code: ReasonCode): Instant | null {
  const isOfDecision = (reasonBit(code) & STANDING_REASONS) === 0;
  const find = ENDS[code] ?? (isOfDecision ? endOfTerm : null);
  return find ? find(standing) : null;
}

const deductedOf = ({ deductions }: Standing): number =>
  roundScore(deductions.reduce((sum, { amount }) => sum + amount, 0));

/**
 * The tier above, and the score that is missing for it; null at the top. Tiers by invitation
 * are passed over, unless nothing else is left.
 */
export function nextTierOf(
  rules: ProgramRules,
  rank: number,
  score: number,
  invitedRank: number | null = null,
): NextTier | null {
  const next = nextRankOf(rules, rank, invitedRank);
  if (next === null) return null;
  const tier = tierAt(rules, next);
  return { tier, missing: missingOf(Number.isNaN(score) ? 0 : score, tier.threshold) };
}

function nextRankOf(rules: ProgramRules, rank: number, invitedRank: number | null): number | null {
  if (rank >= rules.ladder.length - 1) return null;
  return openRankAbove(rules, rank, invitedRank) ?? rank + 1;
}
