import { Field, Float, InputType, Int } from 'type-graphql';
import type { Feature } from '../../domain/behaviour/features';
import type { UncheckedMovement, UncheckedPenalty } from '../../domain/tiering/check-movement';
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

@InputType({ description: 'When a member moves up, and how far at once.' })
class TierPromotionInput {
  @Field(() => PromotionTimingEnum, { nullable: true, description: 'By default IMMEDIATE.' })
  timing?: string | null;

  @Field(() => PromotionStepEnum, { nullable: true, description: 'By default QUALIFYING.' })
  step?: string | null;

  @Field(() => CalendarSpanEnum, {
    nullable: true,
    description: 'For PERIOD_END, and only there: at the end of which period.',
  })
  period?: string | null;
}

@InputType({
  description: 'At least an amount in each of the last complete months gives at least a tier.',
})
class SustainedPromotionInput {
  @Field(() => String, {
    description: 'The code of a tier above the base tier, and not above the cap.',
  })
  tierCode: string;

  @Field(() => DecimalScalar, {
    description:
      "The amount of each month in the programme's currency: above 0, at most 1,000,000,000,000, 6 decimals.",
  })
  amount: string;

  @Field(() => Int, { description: 'From 1 to 24 months.' })
  months: number;
}

@InputType({
  description: 'How long a tier is held; give the parameters of its kind and no others.',
})
class TierValidityInput {
  @Field(() => TierValidityKindEnum, { description: 'How it is told.' })
  kind: string;

  @Field(() => TermAnchorEnum, {
    nullable: true,
    description: 'Of LENGTH: from which day it is counted; by default REACHED.',
  })
  anchor?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Of LENGTH: years, months, weeks and days in ISO 8601, such as `P12M`, `P1Y6M`, `P2W` or `P30D`; 1 day to 10 years.',
  })
  length?: string | null;

  @Field(() => CalendarSpanEnum, { nullable: true, description: 'Of CALENDAR: which period.' })
  period?: string | null;

  @Field(() => TermThroughEnum, {
    nullable: true,
    description: 'Of CALENDAR: through the end of this period or of the next; by default THIS.',
  })
  through?: string | null;
}

@InputType({
  description:
    'Over which span a member must still qualify when a term ends; give the parameter of its kind and no other.',
})
class TierQualificationInput {
  @Field(() => QualificationKindEnum, { description: 'How it is measured.' })
  kind: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Of ROLLING: how many local days, 1 to 3,650.',
  })
  days?: number | null;

  @Field(() => CalendarSpanEnum, { nullable: true, description: 'Of PERIOD_ENDED: which period.' })
  period?: string | null;
}

@InputType({
  description:
    'Falls of a feature from month to month move the member down, once in a term. It needs a validity that ends.',
})
class TierDeclineInput {
  @Field(() => FeatureName, {
    nullable: true,
    description: 'The feature that falls; by default ACTIVE_DAYS.',
  })
  feature?: Feature | null;

  @Field(() => Int, {
    description: 'How many falls in a row, over one complete month more: 1 to 24.',
  })
  falls: number;

  @Field(() => Int, { nullable: true, description: 'How many tiers down, 1 to 19; by default 1.' })
  steps?: number | null;
}

@InputType({
  description: 'What a violation does to the tier; give the parameter of its kind and no other.',
})
class TierPenaltyInput {
  @Field(() => TierPenaltyKindEnum, { description: 'What it takes.' })
  kind: string;

  @Field(() => Int, { nullable: true, description: 'Of STEPS: how many tiers down, 1 to 19.' })
  steps?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of GROWTH_VALUE: above 0, at most 1,000,000,000,000, with at most 6 decimals.',
  })
  growthValue?: number | null;

  @Field(() => Int, {
    description: 'For how many local days, that of the violation included: 1 to 3,650.',
  })
  days: number;
}

@InputType({
  description:
    'When a member moves up, keeps a tier, or loses it. In a new programme, what is left out takes its default; in a published one it stays, and null takes the default.',
})
export class MovementRulesInput {
  @Field(() => TierPromotionInput, {
    nullable: true,
    description: 'When a member moves up; by default at once, to the tier that the score reaches.',
  })
  promotion?: TierPromotionInput | null;

  @Field(() => [SustainedPromotionInput], {
    nullable: true,
    description: 'What steady spending gives: at most 5 rules; by default none.',
  })
  sustained?: SustainedPromotionInput[] | null;

  @Field(() => TierValidityInput, {
    nullable: true,
    description: 'How long a tier is held; by default for ever.',
  })
  validity?: TierValidityInput | null;

  @Field(() => TierQualificationInput, {
    nullable: true,
    description:
      'Over which span a member must still qualify when a term ends; by default the window.',
  })
  qualification?: TierQualificationInput | null;

  @Field(() => DemotionEnum, {
    nullable: true,
    description: 'What becomes of who does not qualify any more; by default QUALIFYING.',
  })
  demotion?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Local days from the end of a term before a demotion acts, 0 to 365; by default 0.',
  })
  graceDays?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'So far below its threshold a tier is still kept: 0 to 1,000,000,000,000 with at most 6 decimals; by default 0.',
  })
  hysteresis?: number | null;

  @Field(() => TierDeclineInput, {
    nullable: true,
    description: 'What a sustained decline does; by default nothing.',
  })
  decline?: TierDeclineInput | null;

  @Field(() => TierPenaltyInput, {
    nullable: true,
    description: 'What a violation does to the tier; by default nothing.',
  })
  penalty?: TierPenaltyInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The code of the tier below which no demotion goes, not above the cap; by default the base tier.',
  })
  floorTierCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The code of the tier above which no promotion goes; by default the top of the ladder.',
  })
  capTierCode?: string | null;

  @Field(() => RefundDemotionEnum, {
    nullable: true,
    description: 'When a refund demotes; by default AT_NEXT_EVALUATION.',
  })
  refund?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'So many local days before a term ends that will not be renewed the member is told: 0 to 365; by default 0, never.',
  })
  noticeDays?: number | null;
}

/** Movement of the schema as the core reads it; what is left out and what is null stay so. */
export const movementOf = ({
  sustained,
  penalty,
  ...rest
}: MovementRulesInput): UncheckedMovement => ({
  ...rest,
  sustained: sustained && sustained.map((rule) => ({ ...rule, amount: Number(rule.amount) })),
  penalty: penalty && penaltyOf(penalty),
});

const penaltyOf = ({ growthValue, ...rest }: TierPenaltyInput): UncheckedPenalty => ({
  ...rest,
  amount: growthValue,
});
