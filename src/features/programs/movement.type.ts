import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Feature } from '../../domain/behaviour/features';
import type { CalendarSpan } from '../../domain/shared/period';
import { lengthText } from '../../domain/tiering/length';
import type {
  Demotion,
  MovementRules,
  Promotion,
  Qualification,
  TermAnchor,
  TierPenalty,
  Validity,
} from '../../domain/tiering/movement-rules';
import { DecimalScalar } from '../../platform/graphql/number-scalars';
import {
  CalendarSpanEnum,
  DemotionEnum,
  PromotionStepEnum,
  PromotionTimingEnum,
  QualificationKindEnum,
  RefundDemotionEnum,
  TermAnchorEnum,
  TermThroughEnum,
  TierPenaltyKindEnum,
  TierValidityKindEnum,
} from './movement-words.type';
import { FeatureName } from './rules.type';

@ObjectType('TierPromotion', {
  description: 'When a member moves up, and how far at once.',
  simpleResolvers: true,
})
class TierPromotionType {
  @Field(() => PromotionTimingEnum, { description: 'When.' })
  timing: Promotion['timing'];

  @Field(() => PromotionStepEnum, { description: 'How far.' })
  step: Promotion['step'];

  @Field(() => CalendarSpanEnum, {
    nullable: true,
    description: 'Of PERIOD_END: at the end of which period.',
  })
  period: CalendarSpan | null;
}

@ObjectType('SustainedPromotion', {
  description: 'At least an amount in each of the last complete months gives at least a tier.',
  simpleResolvers: true,
})
class SustainedPromotionType {
  @Field(() => String, { description: 'The code of the tier.' })
  tierCode: string;

  @Field(() => DecimalScalar, {
    description: "The amount of each month, in the programme's currency.",
  })
  amount: string;

  @Field(() => Int, { description: 'How many months.' })
  months: number;
}

@ObjectType('TierValidity', { description: 'How long a tier is held.', simpleResolvers: true })
class TierValidityType {
  @Field(() => TierValidityKindEnum, { description: 'How it is told.' })
  kind: Validity['kind'];

  @Field(() => TermAnchorEnum, {
    nullable: true,
    description: 'Of LENGTH: from which day it is counted.',
  })
  anchor: TermAnchor | null;

  @Field(() => String, { nullable: true, description: 'Of LENGTH: in ISO 8601, such as `P1Y6M`.' })
  length: string | null;

  @Field(() => CalendarSpanEnum, { nullable: true, description: 'Of CALENDAR: which period.' })
  period: CalendarSpan | null;

  @Field(() => TermThroughEnum, {
    nullable: true,
    description: 'Of CALENDAR: through the end of this period or of the next.',
  })
  through: 'THIS' | 'NEXT' | null;
}

@ObjectType('TierQualification', {
  description: 'Over which span a member must still qualify when a term ends.',
  simpleResolvers: true,
})
class TierQualificationType {
  @Field(() => QualificationKindEnum, { description: 'How it is measured.' })
  kind: Qualification['kind'];

  @Field(() => Int, { nullable: true, description: 'Of ROLLING: how many local days.' })
  days: number | null;

  @Field(() => CalendarSpanEnum, { nullable: true, description: 'Of PERIOD_ENDED: which period.' })
  period: CalendarSpan | null;
}

@ObjectType('TierDecline', {
  description:
    'Falls of a feature from month to month move the member down, once in a term; a 0 that follows a 0 is a fall.',
  simpleResolvers: true,
})
class TierDeclineType {
  @Field(() => FeatureName, { description: 'The feature that falls.' })
  feature: Feature;

  @Field(() => Int, { description: 'How many falls, over one complete month more.' })
  falls: number;

  @Field(() => Int, { description: 'How many tiers down.' })
  steps: number;
}

@ObjectType('TierPenalty', {
  description: 'What a violation does to the tier, for some time.',
  simpleResolvers: true,
})
class TierPenaltyType {
  @Field(() => TierPenaltyKindEnum, { description: 'What it takes.' })
  kind: TierPenalty['kind'];

  @Field(() => Int, { nullable: true, description: 'Of STEPS: how many tiers down.' })
  steps: number | null;

  @Field(() => Float, { nullable: true, description: 'Of GROWTH_VALUE: how much.' })
  growthValue: number | null;

  @Field(() => Int, { description: 'For how many local days, that of the violation included.' })
  days: number;
}

@ObjectType('MovementRules', {
  description: 'When a member moves up, keeps a tier, or loses it.',
  simpleResolvers: true,
})
export class MovementRulesType {
  @Field(() => TierPromotionType, { description: 'When a member moves up.' })
  promotion: TierPromotionType;

  @Field(() => [SustainedPromotionType], {
    description: 'What steady spending gives, month after month.',
  })
  sustained: readonly SustainedPromotionType[];

  @Field(() => TierValidityType, { description: 'How long a tier is held.' })
  validity: TierValidityType;

  @Field(() => TierQualificationType, {
    description: 'Over which span a member must still qualify when a term ends.',
  })
  qualification: TierQualificationType;

  @Field(() => DemotionEnum, { description: 'What becomes of who does not qualify any more.' })
  demotion: Demotion;

  @Field(() => Int, { description: 'Local days from the end of a term before a demotion acts.' })
  graceDays: number;

  @Field(() => Float, { description: 'So far below its threshold a tier is still kept.' })
  hysteresis: number;

  @Field(() => TierDeclineType, { nullable: true, description: 'What a sustained decline does.' })
  decline: TierDeclineType | null;

  @Field(() => TierPenaltyType, { nullable: true, description: 'What a violation does.' })
  penalty: TierPenaltyType | null;

  @Field(() => String, {
    nullable: true,
    description: 'The tier below which no demotion goes; null for the base tier.',
  })
  floorTierCode: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The tier above which no promotion goes; null for the top of the ladder.',
  })
  capTierCode: string | null;

  @Field(() => RefundDemotionEnum, { description: 'When a refund demotes.' })
  refund: MovementRules['refund'];

  @Field(() => Int, {
    description:
      'So many local days before a term ends that will not be renewed the member is told; 0 for never.',
  })
  noticeDays: number;
}

const NO_TERM = { anchor: null, length: null, period: null, through: null };

/** Movement rules as the schema shows them. */
export const movementType = ({
  promotion,
  sustained,
  validity,
  qualification,
  penalty,
  ...rest
}: MovementRules): MovementRulesType => ({
  ...rest,
  promotion: { period: null, ...promotion },
  sustained: sustained.map((rule) => ({ ...rule, amount: String(rule.amount) })),
  validity: {
    ...NO_TERM,
    ...validity,
    length: validity.kind === 'LENGTH' ? lengthText(validity.length) : null,
  },
  qualification: { days: null, period: null, ...qualification },
  penalty: penalty && {
    kind: penalty.kind,
    steps: penalty.kind === 'STEPS' ? penalty.steps : null,
    growthValue: penalty.kind === 'GROWTH_VALUE' ? penalty.amount : null,
    days: penalty.days,
  },
});
