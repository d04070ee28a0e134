import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Instant } from '../../domain/shared/instant';
import { REASON_CODES, type ReasonCode } from '../../domain/tiering/reason';
import type { DecidingModel, KeptAgainst, Reason } from '../../domain/tiering/explain';
import { missingOf } from '../../domain/tiering/tier-keeping';
import type { KeptReading } from '../../domain/tiering/model-reading';
import { connectionOf } from '../../platform/graphql/connection';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { publicId } from '../../platform/id';
import { TierType } from '../programs/tier.type';
import { ContributionType } from './contribution.type';
import { decisionModel, DecisionModelType } from './decision-model.type';
import { tierOf } from './tier-of.type';

export const DecisionCause = {
  REGISTRATION: 'REGISTRATION',
  BEHAVIOUR: 'BEHAVIOUR',
  BACKFILL: 'BACKFILL',
  RECALCULATION: 'RECALCULATION',
  PERSON: 'PERSON',
  MERGE: 'MERGE',
  NIGHTLY: 'NIGHTLY',
} as const;

registerEnumType(DecisionCause, {
  name: 'DecisionCause',
  description: 'What made a member be evaluated.',
  valuesConfig: {
    REGISTRATION: { description: 'The member was registered.' },
    BEHAVIOUR: { description: 'A behaviour of the member was recorded.' },
    BACKFILL: { description: 'History was brought in.' },
    PERSON: { description: 'A person set the tier, released it, or invited the member.' },
    RECALCULATION: { description: 'Somebody had members decided again, by the rules in force.' },
    NIGHTLY: { description: 'A local day has begun: what time alone brings.' },
    MERGE: { description: 'Two members became one, or a merge was undone.' },
  },
});

const REASON_DESCRIPTIONS: Readonly<Record<ReasonCode, string>> = {
  SCORE_REACHES_TIER: 'The score reaches the threshold of the tier.',
  SCORE_BELOW_ALL_TIERS: 'The score is below every threshold: the base tier.',
  TIER_KEPT_FOR_TERM: 'The score alone would give a lower tier; it is kept for its term.',
  NEXT_TIER_NOT_REACHED: 'There is a higher tier, and the score misses its threshold.',
  TOP_TIER: 'There is no higher tier.',
  NO_SCORE:
    'The model gives no score for what was recorded; the contributions say what is missing.',
  IN_GRACE: 'The term has ended without renewal; the tier is kept until the grace is over.',
  CAPPED_BY_PENALTY: 'The score reaches a higher tier; a penalty keeps the member below it.',
  CAPPED_BY_DECLINE: 'The score reaches a higher tier; a decline keeps the member below it.',
  CAPPED_BY_RULES: 'The score reaches a higher tier than the rules promote to.',
  SET_BY_PERSON: 'A person has set the tier.',
  INVITATION_NEEDED: 'The score reaches a tier that is by invitation only.',
  PROMOTION_WAITS: 'A higher tier is reached and waits for the end of the period or the next step.',
  GROWTH_VALUE_DEDUCTED: 'A penalty has taken a part of the score away for a time.',
  PROMOTED: 'This decision moved the member up.',
  PROMOTED_FOR_SUSTAINED_SPEND: 'A steady purchase amount, month after month, gave the tier.',
  RENEWED: 'The term ended and the member still qualified: a full new term.',
  GRACE_BEGAN: 'The term ended without renewal, and the grace began.',
  DEMOTED_AT_TERM_END: 'The term ended, and the member did not qualify any more.',
  KEPT_AT_TERM_END: 'The term ended; the rules left the tier as it is for a full new term.',
  DEMOTED_FOR_DECLINE: 'A feature fell month after month.',
  DEMOTED_FOR_PENALTY: 'A violation was recorded.',
  DEMOTED_FOR_REFUND: 'A refund took the score below the tier.',
  RESTORED: 'What was learnt late of the time before the end of the term gave the tier back.',
  TERM_BEGAN: 'A tier that was held without an end has a term from now on.',
};

export const ReasonCodeEnum = Object.fromEntries(REASON_CODES.map((code) => [code, code]));

registerEnumType(ReasonCodeEnum, {
  name: 'ReasonCode',
  description: 'Why a member is in their tier; stable, for programs.',
  valuesConfig: Object.fromEntries(
    REASON_CODES.map((code) => [code, { description: REASON_DESCRIPTIONS[code] }]),
  ),
});

@ObjectType('TierKeeping', {
  description: 'A tier that was to be kept: what that required, and what there was.',
  simpleResolvers: true,
})
export class TierKeepingType {
  @Field(() => TierType, { description: 'The tier that was to be kept.' })
  tier: TierType;

  @Field(() => Float, {
    description: 'The score that keeps it: its threshold less the hysteresis.',
  })
  required: number;

  @Field(() => Float, {
    description:
      'The score that there was: at the end of a term and in grace over the qualification window, after a penalty or a refund over the window of the rules.',
  })
  actual: number;

  @Field(() => Float, { description: 'How much was missing; 0 where there was enough.' })
  missing: number;
}

@ObjectType('DecisionReason', {
  description: 'One reason of a decision, with what was there and what was required.',
  simpleResolvers: true,
})
export class DecisionReasonType {
  @Field(() => ReasonCodeEnum, { description: 'The reason, for programs.' })
  code: ReasonCode;

  @Field(() => TierType, { description: 'The tier that the reason speaks of.' })
  tier: TierType;

  /** The rules that it was decided by. */
  versionNumber: number;

  @Field(() => Float, { description: 'The score that was decided on.' })
  actual: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The threshold that was compared with; null where the reason names none.',
  })
  required: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when (exclusive) it stands, or the term runs; null where no end is known.',
  })
  until: Instant | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The part of the score that was taken away; null where none was.',
  })
  deducted: number | null;

  @Field(() => TierKeepingType, {
    nullable: true,
    description:
      'What keeping a tier required and what there was, where the reason says whether one was kept: at the end of a term, in grace, after a penalty on the score or a refund. Null for all other reasons, and in decisions from before it was kept.',
  })
  keeping: TierKeepingType | null;

  /** The model whose class was meant, and not the score. */
  model: DecidingModel | null;
}

@ObjectType('DecisionExperiment', {
  description: 'The variant of an experiment that a decision was made by.',
  simpleResolvers: true,
})
class DecisionExperimentType {
  @Field(() => ID, { description: 'The id of the experiment.' })
  id: string;

  @Field(() => String, { description: 'The code of the variant.' })
  variantCode: string;
}

@ObjectType('Decision', {
  description:
    'An evaluation of a member that changed the tier, its term, the version of the rules or the reasons. It is kept for ever as it was decided.',
  simpleResolvers: true,
})
export class DecisionType {
  @Field(() => ID, { description: 'The id of the decision; opaque to clients.' })
  id: string;

  @Field(() => TierType, { description: 'The tier that was decided.' })
  tier: TierType;

  @Field(() => TierType, {
    nullable: true,
    description: 'The tier before; null for the first decision of a member.',
  })
  previousTier: TierType | null;

  @Field(() => TierType, {
    description:
      'The tier that the score alone gave; tiers by invitation only were passed over, but for the one the member was invited to.',
  })
  candidateTier: TierType;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the tier is held; null for ever.',
  })
  termUntil: Instant | null;

  @Field(() => DecisionCause, { description: 'What made the member be evaluated.' })
  cause: keyof typeof DecisionCause;

  @Field(() => DateTimeScalar, { description: 'When it was decided: from then on it acts.' })
  decidedAt: Instant;

  @Field(() => DateTimeScalar, {
    description:
      'When it became known: later than `decidedAt` where what had fallen due was applied afterwards.',
  })
  recordedAt: Instant;

  @Field(() => DateTimeScalar, {
    description:
      'When the member was last evaluated: since then nothing of it has changed. A decision that another has followed says when it became known.',
  })
  evaluatedAt: Instant;

  @Field(() => Int, { description: 'The version of the rules that it was decided by.' })
  versionNumber: number;

  @Field(() => DecisionExperimentType, {
    nullable: true,
    description:
      'The experiment and variant that it was decided by, thresholds and weights included; null for the rules as published.',
  })
  experiment: DecisionExperimentType | null;

  @Field(() => Float, { description: 'The score that it was decided on.' })
  score: number;

  @Field(() => [DecisionReasonType], { description: 'Why; at most one of each code.' })
  reasons: DecisionReasonType[];

  @Field(() => [ContributionType], {
    description:
      'What each feature brought to that score, in the order of the weights or of the model.',
  })
  contributions: readonly ContributionType[];

  @Field(() => DecisionModelType, {
    nullable: true,
    description: 'What a model said; null where none divided members.',
  })
  model: DecisionModelType | null;

  /** Whose decision it is, and its id at rest. */
  key: { readonly memberId: string; readonly decisionId: string };
}

export const DecisionConnection = connectionOf(() => DecisionType, {
  name: 'Decision',
  items: 'decisions, newest first',
});

/** A decision as it is kept. */
export type KeptDecision = {
  readonly id: string;
  readonly memberId: string;
  readonly tierCode: string;
  readonly previousTierCode: string | null;
  readonly candidateTierCode: string;
  readonly termUntil: Instant | null;
  readonly cause: keyof typeof DecisionCause;
  readonly decidedAt: Instant;
  readonly recordedAt: Instant;
  readonly versionNumber: number;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly contributions: readonly ContributionType[];
  readonly trial: { readonly experimentId: string; readonly variant: string } | null;
  readonly model: KeptReading | null;
};

/** A kept decision as the schema shows it, beside the state of the member as it is now. */
export function decisionType(
  program: Parameters<typeof tierOf>[0],
  decision: KeptDecision,
  state: { readonly decisionId: string; readonly evaluatedAt: Instant },
): DecisionType {
  const { id, previousTierCode, trial } = decision;
  return Object.assign(new DecisionType(), {
    id: publicId('dec', id),
    tier: tierOf(program, decision.tierCode),
    previousTier: previousTierCode === null ? null : tierOf(program, previousTierCode),
    candidateTier: tierOf(program, decision.candidateTierCode),
    termUntil: decision.termUntil,
    cause: decision.cause,
    decidedAt: decision.decidedAt,
    recordedAt: decision.recordedAt,
    evaluatedAt: id === state.decisionId ? state.evaluatedAt : decision.recordedAt,
    versionNumber: decision.versionNumber,
    experiment: trial && {
      id: publicId('exp', trial.experimentId),
      variantCode: trial.variant,
    },
    score: decision.score,
    reasons: decision.reasons.map((each) => decisionReason(program, each, decision)),
    contributions: decision.contributions,
    model: decision.model && decisionModel(program, decision.model),
    key: { memberId: decision.memberId, decisionId: id },
  });
}

/** A reason as the schema shows it. */
const decisionReason = (
  program: Parameters<typeof tierOf>[0],
  reason: Reason,
  { versionNumber }: Pick<KeptDecision, 'versionNumber'>,
): DecisionReasonType =>
  Object.assign(new DecisionReasonType(), {
    code: reason.code,
    tier: tierOf(program, reason.tierCode),
    ...{ versionNumber, actual: reason.actual },
    // A class is reached or not: no threshold was compared with.
    required: reason.model ? null : reason.required,
    until: reason.until ?? null,
    deducted: reason.deducted ?? null,
    keeping: reason.keeping ? tierKeepingType(program, reason.keeping) : null,
    model: reason.model ?? null,
  });

const tierKeepingType = (
  program: Parameters<typeof tierOf>[0],
  { tierCode, actual, required }: KeptAgainst,
): TierKeepingType => {
  const missing = missingOf(actual, required);
  const tier = tierOf(program, tierCode);
  return Object.assign(new TierKeepingType(), { tier, actual, required, missing });
};
