import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Feature } from '../../domain/behaviour/features';
import type { UncheckedExperiment } from '../../domain/experiments/check-experiment';
import type { Instant } from '../../domain/shared/instant';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import type { JsonValue } from '../../platform/graphql/json-scalar';
import { UserError } from '../../platform/graphql/user-error';
import { BenefitRuleJson } from '../benefits/benefit-rule.type';
import { IDEMPOTENCY_KEY, LocalizedTextInput } from '../programs/program.inputs';
import { FeatureName } from '../programs/rules.type';
import { ExperimentType } from './experiment.type';

@InputType({ description: 'A threshold that is another in a variant.' })
class VariantThresholdInput {
  @Field(() => String, { description: 'The code of a tier of the ladder.' })
  tierCode: string;

  @Field(() => Float, { description: 'The score that reaches it in the variant.' })
  threshold: number;
}

@InputType({ description: 'A weight of the growth value that is another in a variant.' })
class VariantWeightInput {
  @Field(() => FeatureName, { description: 'A feature that the published rules weigh.' })
  feature: string;

  @Field(() => Float, { description: 'Its weight in the variant.' })
  weight: number;
}

@InputType({ description: 'What a variant changes of one published benefit rule.' })
class VariantBenefitInput {
  @Field(() => String, { description: 'The code of a benefit rule that holds.' })
  ruleCode: string;

  @Field(() => BenefitRuleJson, {
    description:
      'Who gets it, what they get, or both: `{ "when": …, "then": […] }` as in a benefit rule. All else stays as published.',
  })
  changes: JsonValue;
}

@InputType({ description: 'One arm of an experiment. What is not said is as published.' })
class ExperimentVariantInput {
  @Field(() => String, {
    description: 'Its stable name: a small letter, then at most 39 small letters, digits, _ or -.',
  })
  code: string;

  @Field(() => [LocalizedTextInput], { description: 'A name in every language of the programme.' })
  names: LocalizedTextInput[];

  @Field(() => Float, {
    description: 'The share of those who take part, 0.01 to 1; those of all variants make 1.',
  })
  weight: number;

  @Field(() => [VariantThresholdInput], {
    nullable: true,
    description: 'Thresholds that are others; not where shares of the base give the thresholds.',
  })
  thresholds?: VariantThresholdInput[] | null;

  @Field(() => [VariantWeightInput], {
    nullable: true,
    description: 'Weights that are others.',
  })
  weights?: VariantWeightInput[] | null;

  @Field(() => VariantBenefitInput, {
    nullable: true,
    description: 'A benefit rule that is another.',
  })
  benefit?: VariantBenefitInput | null;
}

@InputType({ description: 'An experiment as it shall be.' })
class ExperimentInput {
  @Field(() => String, { description: 'Its stable name in the programme, such as `lower-gold`.' })
  code: string;

  @Field(() => [LocalizedTextInput], { description: 'A name in every language of the programme.' })
  names: LocalizedTextInput[];

  @Field(() => String, {
    description: 'What is expected to happen, and why: 1 to 1,000 characters.',
  })
  hypothesis: string;

  @Field(() => [ExperimentVariantInput], {
    description: 'From 2 to 6 variants; the first is the control and changes nothing.',
  })
  variants: ExperimentVariantInput[];

  @Field(() => Float, {
    nullable: true,
    description: 'The share of members who take part, above 0 to 1; 1 when not said.',
  })
  coverage?: number | null;

  @Field(() => Int, {
    description:
      'Over how many local days after enrolment a member is measured: 1 to 400, and no more than lie ahead until the planned end.',
  })
  windowDays: number;

  @Field(() => DateTimeScalar, {
    description: 'When it ends by itself, and may be read as a whole.',
  })
  plannedEnd: Instant;

  @Field(() => Int, {
    description: 'Members of control and variant together at which a decision is expected.',
  })
  plannedMembers: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The chance of seeing an effect that is not there, for each metric and variant: 0.001 to 0.2, 0.05 when not said.',
  })
  alpha?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Members of each variant below which nothing is said: 10 or more, by default 100.',
  })
  leastMembers?: number | null;
}

@ArgsType()
export class ExperimentCreateArgs {
  @Field(() => ExperimentInput, { description: 'What it shall be.' })
  input: ExperimentInput;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@ArgsType()
class ExperimentArgs {
  @Field(() => ID, { description: 'The experiment.' })
  id: string;

  @Field(() => Int, { description: 'The revision of the experiment that you have read.' })
  expectedRevision: number;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@ArgsType()
export class ExperimentUpdateArgs extends ExperimentArgs {
  @Field(() => ExperimentInput, { description: 'What it shall be, as a whole.' })
  input: ExperimentInput;
}

@ArgsType()
export class ExperimentReasonArgs extends ExperimentArgs {
  @Field(() => String, { description: 'Why: 1 to 500 characters, kept with the experiment.' })
  reason: string;
}

/** What every act on an experiment answers; each mutation has a type of its own. */
function payloadOf(mutation: string) {
  @ObjectType(`${mutation}Payload`, {
    description: 'The experiment as it is now, or why nothing was done.',
    simpleResolvers: true,
  })
  class ExperimentPayloadType {
    @Field(() => ExperimentType, {
      nullable: true,
      description: 'The experiment; null if refused.',
    })
    experiment: ExperimentType | null;

    @Field(() => [UserError], { description: 'Why it was refused; empty on success.' })
    userErrors: UserError[];
  }
  return ExperimentPayloadType;
}

/** The same as plain data. */
export type ExperimentPayload = {
  readonly experiment: ExperimentType | null;
  readonly userErrors: UserError[];
};

export const ExperimentCreatePayload = payloadOf('ExperimentCreate');
export const ExperimentUpdatePayload = payloadOf('ExperimentUpdate');
export const ExperimentStartPayload = payloadOf('ExperimentStart');
export const ExperimentStopPayload = payloadOf('ExperimentStop');
export const ExperimentLookPayload = payloadOf('ExperimentLook');

/** An input as the core reads it. */
export const experimentOf = ({ variants, ...input }: ExperimentInput): UncheckedExperiment => ({
  ...input,
  variants: variants.map(({ thresholds, weights, ...variant }) => ({
    ...variant,
    thresholds: thresholds ?? [],
    // The enum of the schema has checked the names of features.
    weights: (weights ?? []).map(({ feature, weight }) => ({
      feature: feature as Feature,
      weight,
    })),
  })),
});
