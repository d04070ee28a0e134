import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import type { ForecastKind } from '../../domain/tiering/forecast';
import type { ReasonCode } from '../../domain/tiering/reason';
import { DateTimeScalar, LocalDateScalar } from '../../platform/graphql/time-scalars';
import { UserError } from '../../platform/graphql/user-error';
import { ReasonCodeEnum } from '../tiers/decision.type';

const KINDS: Readonly<Record<ForecastKind, string>> = {
  PROMOTED: 'The member moves up.',
  DEMOTED: 'The member moves down.',
  RENEWED: 'The term ends and begins anew.',
  KEPT_AT_TERM_END: 'The term ends; the rules leave the tier as it is.',
  GRACE_BEGAN: 'The term ends without renewal, and a grace begins.',
  TERM_BEGAN: 'A tier that was held without an end has a term from now on.',
  NOTICE: 'The member is told that the tier will be lost.',
  CAP_ENDED: 'Something that kept the member low ends.',
  DEDUCTION_ENDED: 'What was taken away of the score comes back.',
  LOCK_ENDED: 'A tier that a person has set ends.',
};

const ForecastKindEnum = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, kind]));
registerEnumType(ForecastKindEnum, {
  name: 'ForecastEventKind',
  description: 'What would happen to a member.',
  valuesConfig: Object.fromEntries(
    Object.entries(KINDS).map(([kind, description]) => [kind, { description }]),
  ),
});

@ObjectType('ForecastEvent', {
  description: 'Something that would happen to a member at an instant.',
  simpleResolvers: true,
})
export class ForecastEventType {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Instant;

  @Field(() => [ForecastKindEnum], { description: 'What; several where they coincide.' })
  kinds: ForecastKind[];

  @Field(() => String, { description: 'The code of the tier before.' })
  fromTierCode: string;

  @Field(() => String, { description: 'The code of the tier from then on.' })
  toTierCode: string;

  @Field(() => Float, { description: 'The score then; 0 where there is none.' })
  growthValue: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the tier would be held; null for ever.',
  })
  termUntil: Instant | null;

  @Field(() => [ReasonCodeEnum], { description: 'Why, for programs.' })
  reasons: ReasonCode[];

  @Field(() => [String], { description: 'Why, in sentences, in the language of the request.' })
  sentences: string[];
}

@ObjectType('ForecastPoint', {
  description: 'Where a member would stand at the end of a month counted from today.',
  simpleResolvers: true,
})
export class ForecastPointType {
  @Field(() => LocalDateScalar, { description: 'The day; its end is meant.' })
  day: LocalDay;

  @Field(() => Float, { description: 'The score.' })
  growthValue: number;

  @Field(() => String, { description: 'The code of the tier.' })
  tierCode: string;
}

@ObjectType('MemberForecast', {
  description: 'What would happen to a member as time goes on, or why it cannot be told.',
  simpleResolvers: true,
})
export class MemberForecastType {
  @Field(() => [ForecastEventType], { description: 'What would happen, in its order.' })
  events: ForecastEventType[];

  @Field(() => [ForecastPointType], { description: 'Month by month.' })
  path: ForecastPointType[];

  @Field(() => [UserError], { description: 'Why it cannot be told; empty on success.' })
  userErrors: UserError[];
}

@ObjectType('CohortCell', {
  description: 'How many of the members looked at would be in a tier at the end of a month.',
  simpleResolvers: true,
})
export class CohortCellType {
  @Field(() => Int, { description: 'Months from now; 0 is now.' })
  month: number;

  @Field(() => String, { description: 'The code of the tier.' })
  tierCode: string;

  @Field(() => Int, { description: 'How many members.' })
  members: number;
}

@ObjectType('CohortForecast', {
  description: 'Where members of a tier would be as time goes on, or why it cannot be told.',
  simpleResolvers: true,
})
export class CohortForecastType {
  @Field(() => Int, { description: 'Members looked at.' })
  sampled: number;

  @Field(() => [CohortCellType], { description: 'Month by month, tier by tier.' })
  cells: CohortCellType[];

  @Field(() => [UserError], { description: 'Why it cannot be told; empty on success.' })
  userErrors: UserError[];
}
