import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Feature } from '../../domain/behaviour/features';
import type { UncheckedRules } from '../../domain/tiering/check-rules';
import { CurrencyCodeScalar, LocaleScalar } from '../../platform/graphql/code-scalars';
import { DecimalScalar } from '../../platform/graphql/number-scalars';
import { TimeZoneScalar } from '../../platform/graphql/time-scalars';
import { UserError } from '../../platform/graphql/user-error';
import { movementOf, MovementRulesInput } from './movement.inputs';
import { ProgramType } from './program.type';
import {
  CalendarPeriod,
  FeatureName,
  ImputationEnum,
  OutlierKindEnum,
  TransformKind,
  WindowKind,
} from './rules.type';
import { DivisionInput, ValueModelInput } from './value-model.inputs';

export const IDEMPOTENCY_KEY =
  'Makes repetitions harmless: the same key with the same input is answered as the first time.';

@InputType({ description: 'A text in one language.' })
export class LocalizedTextInput {
  @Field(() => LocaleScalar, { description: 'One of the languages of the programme.' })
  locale: string;

  @Field(() => String, { description: 'The text: 1 to 60 characters.' })
  text: string;
}

@InputType({ description: 'The span over which features are computed.' })
export class RulesWindowInput {
  @Field(() => WindowKind, { description: 'How it is measured.' })
  kind: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of days, 1 to 3,650; for ROLLING, and only there.',
  })
  days?: number | null;

  @Field(() => CalendarPeriod, { nullable: true, description: 'For CALENDAR, and only there.' })
  period?: string | null;
}

@InputType({ description: 'One step of a step table.' })
export class TransformStepInput {
  @Field(() => Float, { description: 'From this number of the feature on; grows step by step.' })
  from: number;

  @Field(() => Float, { description: 'What it counts as.' })
  value: number;
}

@InputType({ description: 'How a feature enters; give the parameters of its kind and no others.' })
export class FeatureTransformInput {
  @Field(() => TransformKind, { description: 'Which function it is.' })
  kind: string;

  @Field(() => Float, { nullable: true, description: 'The constant of LINEAR.' })
  alpha?: number | null;

  @Field(() => Float, { nullable: true, description: 'The factor of LINEAR.' })
  beta?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'What counts as 0 in MIN_MAX. Leave out minimum and maximum to take those of the population.',
  })
  minimum?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'What counts as 1 in MIN_MAX, above its minimum, or left out with it; the most in CAP.',
  })
  maximum?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The mean in Z_SCORE. Leave out mean and deviation to take those of the population.',
  })
  mean?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The deviation in Z_SCORE, above 0, or left out with the mean.',
  })
  deviation?: number | null;

  @Field(() => [TransformStepInput], {
    nullable: true,
    description: 'The table of STEPS: 1 to 50 steps.',
  })
  steps?: TransformStepInput[] | null;
}

@InputType({ description: 'What becomes of numbers of a feature that few members have.' })
class FeatureOutliersInput {
  @Field(() => OutlierKindEnum, { description: 'What becomes of them.' })
  kind: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of WINSORISE and REFUSE: the quantile of all members below which a number is an outlier, 0 to 1.',
  })
  lower?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of WINSORISE and REFUSE: the quantile above which a number is an outlier, 0 to 1, above the lower one.',
  })
  upper?: number | null;
}

@InputType({ description: 'One term of the growth value.' })
export class FeatureWeightInput {
  @Field(() => FeatureName, { description: 'The feature; each at most once.' })
  feature: Feature;

  @Field(() => Float, { description: 'How much it counts, from -1,000,000 to 1,000,000.' })
  weight: number;

  @Field(() => FeatureTransformInput, {
    nullable: true,
    description: 'How its number enters; as it is when nothing is said.',
  })
  transform?: FeatureTransformInput | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'What stands in for the feature where it does not exist, with MEAN and MEDIAN until they are known; 0 when nothing is said. Not with REFUSE.',
  })
  missing?: number | null;

  @Field(() => ImputationEnum, {
    nullable: true,
    description:
      'How the feature is filled where it does not exist; CONSTANT when nothing is said.',
  })
  imputation?: string | null;

  @Field(() => FeatureOutliersInput, {
    nullable: true,
    description: 'What becomes of outliers; NONE when nothing is said.',
  })
  outliers?: FeatureOutliersInput | null;
}

@InputType({ description: 'A rung of the ladder.' })
export class TierInput {
  @Field(() => String, {
    description:
      'Stable: a small letter, then at most 39 small letters, digits, `_` or `-`. A published code may not go.',
  })
  code: string;

  @Field(() => [LocalizedTextInput], { description: 'A name in every language of the programme.' })
  names: LocalizedTextInput[];

  @Field(() => Float, {
    description:
      'The lowest score that reaches the tier: 0 for the first, then growing, at most 6 decimals.',
  })
  threshold: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What points are multiplied by, 0 to 100 with 4 decimals; 1 when nothing is said.',
  })
  pointsMultiplier?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only members who were invited reach it; not for the first tier. By default it is open.',
  })
  invitationOnly?: boolean | null;
}

@InputType({ description: 'How orders earn points.' })
export class EarningRuleInput {
  @Field(() => DecimalScalar, {
    description: "Points for one unit of the programme's currency, 0 to 10,000 with 4 decimals.",
  })
  pointsPerUnit: string;
}

@InputType({
  description:
    'Rules of a version. In a new programme, what is left out takes its default; in a published one it stays, and null takes the default.',
})
export class ProgramRulesInput {
  @Field(() => RulesWindowInput, {
    nullable: true,
    description: 'How far back features look; by default the last 365 days.',
  })
  window?: RulesWindowInput | null;

  @Field(() => [FeatureWeightInput], {
    nullable: true,
    description:
      'What the growth value is made of: 1 to 22 features; by default 0.7 PURCHASE_AMOUNT, 0.2 PURCHASE_COUNT and 0.1 INTERACTION_COUNT.',
  })
  weights?: FeatureWeightInput[] | null;

  @Field(() => ValueModelInput, {
    nullable: true,
    description: 'How a score comes about; by default as a growth value.',
  })
  model?: ValueModelInput | null;

  @Field(() => DivisionInput, {
    nullable: true,
    description: 'How scores become tiers; by default by the thresholds of the ladder.',
  })
  division?: DivisionInput | null;

  @Field(() => MovementRulesInput, {
    nullable: true,
    description:
      'When members move; by default at once up, and never down. Of a published programme, what is left out within it stays too.',
  })
  movement?: MovementRulesInput | null;

  @Field(() => [TierInput], {
    nullable: true,
    description: 'From 1 to 20 tiers from the base tier up; a new programme must have them.',
  })
  ladder?: TierInput[] | null;

  @Field(() => EarningRuleInput, {
    nullable: true,
    description: 'How orders earn points; by default one point for one unit of the currency.',
  })
  earning?: EarningRuleInput | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Behaviours more days late than this do not count: 1 to 3,650; by default 90.',
  })
  lateEventHorizonDays?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of the version of the points rules that goes with these; by default the latest one.',
  })
  earningVersion?: number | null;
}

/** The rules of the schema as the core reads them: earning is one of its numbers there. */
export function rulesOf({ earning, movement, ...rules }: ProgramRulesInput): UncheckedRules {
  return {
    ...rules,
    movement: movement && movementOf(movement),
    pointsPerUnit: earning && earning.pointsPerUnit,
  };
}

@InputType({ description: 'A new programme.' })
export class ProgramCreateInput {
  @Field(() => String, {
    description: 'Stable and unique: a small letter, then 1 to 39 small letters, digits or `-`.',
  })
  code: string;

  @Field(() => [LocalizedTextInput], { description: 'The name in every one of the languages.' })
  names: LocalizedTextInput[];

  @Field(() => CurrencyCodeScalar, { description: 'The currency everything is counted in.' })
  currencyCode: string;

  @Field(() => TimeZoneScalar, { description: 'The time zone whose days are counted.' })
  timeZone: string;

  @Field(() => [LocaleScalar], {
    description: 'The languages it speaks: 1 to 10, the most important first.',
  })
  locales: string[];

  @Field(() => ProgramRulesInput, { description: 'The first version of its rules.' })
  rules: ProgramRulesInput;
}

@InputType({ description: 'What shall be otherwise from now on; what is left out stays.' })
export class ProgramPublishInput {
  @Field(() => ProgramRulesInput, { nullable: true, description: 'Changes of the rules.' })
  rules?: ProgramRulesInput | null;

  @Field(() => [LocalizedTextInput], {
    nullable: true,
    description: 'The name in every one of the languages.',
  })
  names?: LocalizedTextInput[] | null;

  @Field(() => CurrencyCodeScalar, {
    nullable: true,
    description: 'Another currency, as long as no behaviour was recorded.',
  })
  currencyCode?: string | null;

  @Field(() => TimeZoneScalar, {
    nullable: true,
    description: 'Another time zone, as long as no behaviour was recorded.',
  })
  timeZone?: string | null;

  @Field(() => String, { description: 'Why: 1 to 500 characters, kept with the version.' })
  reason: string;
}

@ArgsType()
export class ProgramPublishArgs {
  @Field(() => ID, { description: 'The programme: yours.' })
  id: string;

  @Field(() => Int, { description: 'The number of the version that you have read.' })
  expectedVersion: number;

  @Field(() => ProgramPublishInput, { description: 'What shall be otherwise.' })
  input: ProgramPublishInput;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@ObjectType({
  description: 'The programme that was created, or why none was.',
  simpleResolvers: true,
})
export class ProgramCreatePayload {
  @Field(() => ProgramType, { nullable: true, description: 'The programme; null if refused.' })
  program: ProgramType | null;

  @Field(() => String, {
    nullable: true,
    description:
      'An ADMIN key of the programme. Keep it: it is shown this once, and not to who repeats the request with the same idempotency key.',
  })
  adminKey: string | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty on success.' })
  userErrors: UserError[];
}

@ObjectType({
  description: 'The programme with its new version, or why it has none.',
  simpleResolvers: true,
})
export class ProgramPublishPayload {
  @Field(() => ProgramType, { nullable: true, description: 'The programme; null if refused.' })
  program: ProgramType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty on success.' })
  userErrors: UserError[];
}
