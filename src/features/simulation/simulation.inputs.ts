import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { Instant } from '../../domain/shared/instant';
import type { SimulatedDirection } from '../../domain/tiering/simulation';
import { DecimalScalar } from '../../platform/graphql/number-scalars';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { ProgramRulesInput } from '../programs/program.inputs';
import { SimulationDirection } from './simulation.type';

const KEY =
  'Makes repetitions harmless: the same key with the same input is answered as the first time.';

@InputType({ description: 'Over what rules are tried: `asOf` or `lastDays`, one of the two.' })
export class SimulationOverInput {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The instant members are looked at: now or later, up to three years ahead, if nothing happened until then.',
  })
  asOf?: Instant | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "So many local days of the programme's zone, 1 to 366, and today: what would have happened had the rules been in force since the day `lastDays` before today began, and what by the rules in force, both from the standings that members had then. Each day brings what became known on it, what fell due, and its night; what people did to tiers counts as it was done.",
  })
  lastDays?: number | null;
}

@InputType({ description: 'Rules to be tried on the members.' })
export class ProgramSimulateInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The draft whose rules are tried, as it is now; this or `rules`.',
  })
  draftId?: string | null;

  @Field(() => ProgramRulesInput, {
    nullable: true,
    description:
      'What shall be otherwise than in the version in force; what is left out stays. This or `draftId`.',
  })
  rules?: ProgramRulesInput | null;

  @Field(() => SimulationOverInput, {
    nullable: true,
    description: 'Over what; the members as they are now when nothing is said.',
  })
  over?: SimulationOverInput | null;
}

@ArgsType()
export class ProgramSimulateArgs {
  @Field(() => ProgramSimulateInput, { description: 'What is tried.' })
  input: ProgramSimulateInput;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@ArgsType()
export class SimulatedMembersArgs {
  @Field(() => SimulationDirection, { description: 'Which way.' })
  direction: SimulatedDirection;

  @Field(() => Int, { nullable: true, description: 'How many: 1 to 100, 20 when not said.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only those after this cursor.' })
  after?: string | null;
}

@ArgsType()
export class SimulationPreviewArgs {
  @Field(() => ProgramRulesInput, {
    description: 'What shall be otherwise than in the version in force; what is left out stays.',
  })
  rules: ProgramRulesInput;

  @Field(() => Int, {
    nullable: true,
    description: 'About how many members are looked at: 100 to 5,000, 2,000 when not said.',
  })
  sample?: number | null;
}

@InputType({ description: 'What a member is assumed to do in each month.' })
export class AssumedMonthInput {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Purchases in the programme's currency, 0 to 1,000,000; 0 when not said.",
  })
  monthlyPurchaseAmount?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Paid orders, 0 to 1,000, spread evenly over the month; 0 when not said.',
  })
  monthlyPurchaseCount?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Interactions, 0 to 10,000; 0 when not said.',
  })
  monthlyInteractionCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'Active days, 0 to 28; 0 when not said.' })
  monthlyActiveDays?: number | null;
}

@ArgsType()
class ForecastArgs {
  @Field(() => Int, { description: 'How many months ahead: 1 to 36.' })
  months: number;

  @Field(() => ProgramRulesInput, {
    nullable: true,
    description: 'What shall be otherwise than in the version in force; nothing when not said.',
  })
  rules?: ProgramRulesInput | null;

  @Field(() => AssumedMonthInput, {
    nullable: true,
    description: 'What is assumed to happen in each month; nothing when not said.',
  })
  assume?: AssumedMonthInput | null;
}

@ArgsType()
export class MemberForecastArgs extends ForecastArgs {
  @Field(() => ID, { description: 'The member.' })
  memberId: string;
}

@ArgsType()
export class CohortForecastArgs extends ForecastArgs {
  @Field(() => String, { description: 'The code of the tier whose members are looked at.' })
  tierCode: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many members at most: 1 to 200, those with the highest score first.',
  })
  sample?: number | null;
}
