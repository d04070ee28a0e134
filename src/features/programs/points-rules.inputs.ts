import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Instant } from '../../domain/shared/instant';
import { DecimalScalar, PointsScalar } from '../../platform/graphql/number-scalars';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { UserError } from '../../platform/graphql/user-error';
import { BehaviourTypeEnum, ChannelEnum } from '../behaviours/behaviour.type';
import { PointsRulesDraftType, PointsRulesVersionType } from './points-rules.type';
import {
  CapPeriodEnum,
  EarningEffectKindEnum,
  ExpiryKindEnum,
  ExpiryRoundingEnum,
  RefundPolicyEnum,
  WeekdayEnum,
} from './points-words.type';
import { IDEMPOTENCY_KEY, LocalizedTextInput } from './program.inputs';

@InputType({ description: 'When points expire; give the parts of the kind and no others.' })
export class PointsExpiryInput {
  @Field(() => ExpiryKindEnum, { description: 'How it is told.' })
  kind: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Of ROLLING and INACTIVITY: 0 to 120 months.',
  })
  months?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of ROLLING and INACTIVITY: 0 to 3,650 days after the months.',
  })
  days?: number | null;

  @Field(() => ExpiryRoundingEnum, {
    nullable: true,
    description: 'Of ROLLING: to the end of what it is carried on; by default to the day.',
  })
  roundTo?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Of FIXED_DATES: 1 to 20 days of the year, as `12-31`; points are good through them.',
  })
  dates?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of FIXED_DATES: points are good for at least 0 to 3,650 days; by default 0.',
  })
  minimumDays?: number | null;
}

@InputType({ description: 'The most points that a member earns within a period.' })
export class PointsCapInput {
  @Field(() => PointsScalar, { description: 'From 1 to 1,000,000,000.' })
  points: number;

  @Field(() => CapPeriodEnum, { description: 'Within which calendar period.' })
  period: string;
}

@InputType({ description: 'What a rule does; give the parameter of the kind and no other.' })
export class PointsRuleEffectInput {
  @Field(() => EarningEffectKindEnum, { description: 'What it does.' })
  kind: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Of PER_UNIT: 0 to 10,000 points for one unit of the currency, 4 decimals.',
  })
  pointsPerUnit?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Of CAMPAIGN: 1 to 100, with at most 4 decimals.',
  })
  multiplier?: string | null;

  @Field(() => PointsScalar, {
    nullable: true,
    description: 'Of FIXED and PENALTY: 1 to 1,000,000.',
  })
  points?: number | null;
}

@InputType({ description: "When a rule holds, in the programme's time zone." })
export class PointsRuleScheduleInput {
  @Field(() => DateTimeScalar, { nullable: true, description: 'From this instant on.' })
  from?: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until this instant, left out.' })
  until?: Instant | null;

  @Field(() => [WeekdayEnum], { nullable: true, description: 'On these days of the week.' })
  weekdays?: string[] | null;

  @Field(() => String, { nullable: true, description: 'From this time of the day on: `18:00`.' })
  fromTime?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Until this time of the day, left out, and later; the end of the day is `24:00`.',
  })
  untilTime?: string | null;
}

@InputType({ description: 'What a behaviour must be; what is left out means any.' })
export class PointsRuleConditionsInput {
  @Field(() => [BehaviourTypeEnum], {
    nullable: true,
    description: 'Of FIXED, and always there: types that are neither of orders nor VIOLATION.',
  })
  behaviourTypes?: string[] | null;

  @Field(() => [ChannelEnum], { nullable: true, description: 'Where it happened.' })
  channels?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Categories of products: 1 to 100, of 1 to 64 characters.',
  })
  categories?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of tiers of the programme.' })
  tiers?: string[] | null;

  @Field(() => PointsRuleScheduleInput, { nullable: true, description: 'When it happened.' })
  schedule?: PointsRuleScheduleInput | null;
}

@InputType({ description: 'One rule of how points are earned or lost.' })
export class PointsRuleInput {
  @Field(() => String, {
    description:
      'Stable and unique: a small letter, then at most 39 small letters, digits, `_` or `-`.',
  })
  code: string;

  @Field(() => [LocalizedTextInput], {
    description: 'The name in every language of the programme.',
  })
  names: LocalizedTextInput[];

  @Field(() => PointsRuleEffectInput, { description: 'What it does.' })
  effect: PointsRuleEffectInput;

  @Field(() => PointsRuleConditionsInput, {
    nullable: true,
    description: 'When it holds; by default always.',
  })
  when?: PointsRuleConditionsInput | null;

  @Field(() => PointsCapInput, {
    nullable: true,
    description: 'The most that it gives a member; of PER_UNIT and FIXED.',
  })
  cap?: PointsCapInput | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days until its points are active, 0 to 365; of PER_UNIT and FIXED.',
  })
  pendingDays?: number | null;

  @Field(() => PointsExpiryInput, {
    nullable: true,
    description: 'When its points expire; of PER_UNIT and FIXED.',
  })
  expiry?: PointsExpiryInput | null;
}

@InputType({
  description:
    'Points rules. What is left out stays as it is; what is given as null takes its default.',
})
export class PointsRulesInput {
  @Field(() => [PointsRuleInput], {
    nullable: true,
    description: 'All rules of earning in order of precedence, at most 100; none by default.',
  })
  earning?: PointsRuleInput[] | null;

  @Field(() => PointsCapInput, {
    nullable: true,
    description: 'The most that a member earns by all rules; none by default.',
  })
  cap?: PointsCapInput | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days until points are active: 0 to 365; by default 0.',
  })
  pendingDays?: number | null;

  @Field(() => PointsExpiryInput, {
    nullable: true,
    description: 'When points expire; by default never.',
  })
  expiry?: PointsExpiryInput | null;

  @Field(() => RefundPolicyEnum, {
    nullable: true,
    description: 'What becomes of points that a refund cannot find; by default DEBT.',
  })
  refundPolicy?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How long a hold lasts when nothing is said: 1 to `maxHoldMinutes`; by default 30.',
  })
  holdMinutes?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The longest that a hold may last: 1 to 525,600; by default 43,200.',
  })
  maxHoldMinutes?: number | null;

  @Field(() => PointsScalar, {
    nullable: true,
    description: 'From what on an adjustment needs a second person; by default more than 1,000.',
  })
  adjustmentLimit?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether members may give points to each other; by default they may.',
  })
  transfersAllowed?: boolean | null;

  @Field(() => PointsScalar, {
    nullable: true,
    description: 'The fewest points of a transfer; by default 1.',
  })
  minimumTransfer?: number | null;

  @Field(() => PointsScalar, {
    nullable: true,
    description: 'The fewest points of a redemption; by default 1.',
  })
  minimumRedemption?: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "What one point costs in the programme's currency, 6 decimals; by default 0.01.",
  })
  unitCost?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The share expected never to be redeemed, 0 to 1, 4 decimals; by default 0.',
  })
  breakageRatio?: string | null;
}

@InputType({ description: 'What of the draft shall be otherwise.' })
export class PointsRulesDraftSaveInput {
  @Field(() => PointsRulesInput, {
    description: 'Changes of the draft; where there is none, of the rules in force.',
  })
  rules: PointsRulesInput;
}

@InputType({ description: 'Why points rules are published.' })
export class PointsRulesPublishInput {
  @Field(() => String, { description: 'Why: 1 to 500 characters, kept with the version.' })
  reason: string;
}

const PROGRAM_ID = 'The programme: yours.';
const REVISION = 'The revision of the draft that you have read; 0 for no draft.';

@ArgsType()
export class PointsRulesDraftSaveArgs {
  @Field(() => ID, { description: PROGRAM_ID })
  programId: string;

  @Field(() => Int, { description: REVISION })
  expectedRevision: number;

  @Field(() => PointsRulesDraftSaveInput, { description: 'What shall be otherwise.' })
  input: PointsRulesDraftSaveInput;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@ArgsType()
export class PointsRulesDraftDiscardArgs {
  @Field(() => ID, { description: PROGRAM_ID })
  programId: string;

  @Field(() => Int, { description: REVISION })
  expectedRevision: number;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@ArgsType()
export class PointsRulesPublishArgs {
  @Field(() => ID, { description: PROGRAM_ID })
  programId: string;

  @Field(() => Int, {
    description: 'The version in force that you have read; 0 where none was published.',
  })
  expectedVersion: number;

  @Field(() => Int, { description: 'The revision of the draft that you have read.' })
  expectedRevision: number;

  @Field(() => PointsRulesPublishInput, { description: 'Why.' })
  input: PointsRulesPublishInput;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

const USER_ERRORS = 'Why it was refused; empty on success.';

@ObjectType({ description: 'The draft as it was saved, or why not.', simpleResolvers: true })
export class PointsRulesDraftSavePayload {
  @Field(() => PointsRulesDraftType, { nullable: true, description: 'The draft; null if refused.' })
  draft: PointsRulesDraftType | null;

  @Field(() => [UserError], { description: USER_ERRORS })
  userErrors: UserError[];
}

@ObjectType({ description: 'Which draft was discarded, or why not.', simpleResolvers: true })
export class PointsRulesDraftDiscardPayload {
  @Field(() => Int, {
    nullable: true,
    description: 'The revision of the draft that is gone; null if refused.',
  })
  discardedRevision: number | null;

  @Field(() => [UserError], { description: USER_ERRORS })
  userErrors: UserError[];
}

@ObjectType({ description: 'The version that holds now, or why none.', simpleResolvers: true })
export class PointsRulesPublishPayload {
  @Field(() => PointsRulesVersionType, {
    nullable: true,
    description: 'The new version; null if refused.',
  })
  version: PointsRulesVersionType | null;

  @Field(() => [UserError], { description: USER_ERRORS })
  userErrors: UserError[];
}
