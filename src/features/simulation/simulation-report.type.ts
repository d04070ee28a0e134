import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { LocalDay } from '../../domain/shared/calendar';
import { enumOf } from '../../platform/graphql/enum-of';
import { Money } from '../../platform/graphql/money';
import { PointsScalar } from '../../platform/graphql/number-scalars';
import { LocalDateScalar } from '../../platform/graphql/time-scalars';

const SimulationGrouping = enumOf(
  'SimulationGrouping',
  'What groups of members are told apart by.',
  {
    TIER: 'By the tier by the rules in force.',
    TENURE: 'By how long somebody has been a member.',
  },
);

@ObjectType('SimulationMove', {
  description: 'How many members would go from one tier to another; who stays is counted too.',
  simpleResolvers: true,
})
export class SimulationMoveType {
  @Field(() => String, { description: 'The code of the tier by the rules in force.' })
  fromTierCode: string;

  @Field(() => String, { description: 'The code of the tier by the rules that are tried.' })
  toTierCode: string;

  @Field(() => Int, { description: 'How many members.' })
  members: number;
}

@ObjectType('SimulationGroup', {
  description: 'What would become of one group. A group of fewer than 10 members is not told of.',
  simpleResolvers: true,
})
export class SimulationGroupType {
  @Field(() => SimulationGrouping, { description: 'What groups are told apart by.' })
  by: string;

  @Field(() => String, {
    description:
      'The code of the tier, or UNDER_90_DAYS, UNDER_1_YEAR, UNDER_3_YEARS or FROM_3_YEARS.',
  })
  group: string;

  @Field(() => Int, { nullable: true, description: 'Its members; null where they are too few.' })
  members: number | null;

  @Field(() => Int, { nullable: true, description: 'Members who would be in a higher tier.' })
  promoted: number | null;

  @Field(() => Int, { nullable: true, description: 'Members who would be in a lower tier.' })
  demoted: number | null;
}

@ObjectType('SimulationScoreBin', {
  description: 'One bar of the distribution of scores, for a plot.',
  simpleResolvers: true,
})
export class SimulationScoreBinType {
  @Field(() => Float, { description: 'From this score on.' })
  from: number;

  @Field(() => Float, { nullable: true, description: 'Below this score; null for the last bar.' })
  to: number | null;

  @Field(() => Int, { description: 'Members by the rules in force.' })
  inForce: number;

  @Field(() => Int, { description: 'Members by the rules that are tried.' })
  byDraft: number;
}

@ObjectType('SimulationThreshold', {
  description: 'The threshold of a tier, and one that would hold so many members.',
  simpleResolvers: true,
})
export class SimulationThresholdType {
  @Field(() => String, { description: 'The code of the tier.' })
  tierCode: string;

  @Field(() => Int, { description: 'Members in it by the rules in force.' })
  membersInForce: number;

  @Field(() => Int, { description: 'Members in it by the rules that are tried.' })
  membersByDraft: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The threshold by the rules in force; null where the tier is new.',
  })
  inForce: number | null;

  @Field(() => Float, { description: 'The threshold by the rules that are tried.' })
  draft: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'With the scores of the rules that are tried: what the shares of their quantiles give; of a fixed ladder what leaves the tier as many members as it has. Null where nobody is in the tier.',
  })
  suggested: number | null;
}

@ObjectType('SimulationNightThreshold', {
  description: 'The threshold of a tier as a night of the past would have published it.',
  simpleResolvers: true,
})
export class SimulationNightThresholdType {
  @Field(() => String, { description: 'The code of the tier.' })
  tierCode: string;

  @Field(() => Float, {
    nullable: true,
    description: 'By the rules in force; null where they have no quantiles, or no such tier.',
  })
  inForce: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'By the rules that are tried; null where they have no quantiles.',
  })
  draft: number | null;
}

@ObjectType('SimulationDay', {
  description:
    'What one day of the past brought under both sets of rules: members in another tier at its end than at its beginning.',
  simpleResolvers: true,
})
export class SimulationDayType {
  @Field(() => LocalDateScalar, { description: 'The local day.' })
  day: LocalDay;

  @Field(() => Int, { description: 'Members in a higher tier, by the rules in force.' })
  promotedInForce: number;

  @Field(() => Int, { description: 'Members in a lower tier, by the rules in force.' })
  demotedInForce: number;

  @Field(() => Int, { description: 'Members in a higher tier, by the rules that are tried.' })
  promotedByDraft: number;

  @Field(() => Int, { description: 'Members in a lower tier, by the rules that are tried.' })
  demotedByDraft: number;

  @Field(() => [SimulationNightThresholdType], {
    description: 'The thresholds of this day; empty where neither set of rules has quantiles.',
  })
  thresholds: SimulationNightThresholdType[];
}

@ObjectType('SimulationPast', {
  description:
    'What would have happened on the way, had the rules been in force for the last days, and what by the rules in force now: both from the standings that members had when the first day began. What was recorded within a day acts at its end; every night counts as run.',
  simpleResolvers: true,
})
export class SimulationPastType {
  @Field(() => LocalDateScalar, { description: 'The first local day.' })
  from: LocalDay;

  @Field(() => LocalDateScalar, { description: 'The last local day, up to `asOf`.' })
  to: LocalDay;

  @Field(() => Int, {
    description: 'Members who had a tier when the first day began; the others joined later.',
  })
  started: number;

  @Field(() => Int, {
    description:
      'Those of them whose standing was not kept whole then: tier and term are as decided, locks, invitations and dates as people set them; caps, deductions and grace are not known and left out.',
  })
  rebuilt: number;

  @Field(() => Int, {
    description: 'Promotions by the rules in force; who rises on two days counts twice.',
  })
  promotionsInForce: number;

  @Field(() => Int, { description: 'Demotions by the rules in force.' })
  demotionsInForce: number;

  @Field(() => Int, { description: 'Promotions by the rules that are tried.' })
  promotionsByDraft: number;

  @Field(() => Int, { description: 'Demotions by the rules that are tried.' })
  demotionsByDraft: number;

  @Field(() => [SimulationDayType], { description: 'Day by day, none left out, for a chart.' })
  days: SimulationDayType[];
}

@ObjectType('SimulationReport', {
  description: 'What rules would do to the members.',
  simpleResolvers: true,
})
export class SimulationReportType {
  @Field(() => Int, { description: 'Members compared.' })
  members: number;

  @Field(() => Int, { description: 'Members who would be in a higher tier.' })
  promoted: number;

  @Field(() => Int, { description: 'Members who would be in a lower tier.' })
  demoted: number;

  @Field(() => Int, { description: 'Members who would stay in their tier.' })
  unchanged: number;

  @Field(() => [SimulationMoveType], { description: 'Who goes where; cells of nobody left out.' })
  matrix: SimulationMoveType[];

  @Field(() => [SimulationGroupType], { description: 'The effect by group.' })
  groups: SimulationGroupType[];

  @Field(() => PointsScalar, {
    description:
      'By how many points more or fewer members would earn in a year: the points that each one earned in the last twelve months, before refunds, × (multiplier by the tried rules ÷ multiplier in force − 1), added up.',
  })
  pointsChange: number;

  @Field(() => Money, {
    description:
      'What those points are expected to cost: points × cost of a point × (1 − breakage), by the points rules in force.',
  })
  liabilityChange: Money;

  @Field(() => Money, {
    nullable: true,
    description:
      'What benefits would cost more or less in a year: of each member who would move, the yearly cost of a member of the new tier less that of a member of the old one, added up and rounded half-up. The yearly cost of a member of a tier is what the benefits that members who have it now redeemed in the twelve months before `asOf`, from the beginning of that local day on, took off, ÷ the number of these members. A tier that nobody has now counts as the next lower one that somebody has, and as nought if there is none. Null where no benefit redeemed in that time took anything off, and in reports of before this was told.',
  })
  benefitCostChange: Money | null;

  @Field(() => [SimulationScoreBinType], {
    description:
      'The distribution of scores, in at most 40 bars; the last one holds all that lies above 99 % of them.',
  })
  scores: SimulationScoreBinType[];

  @Field(() => [SimulationThresholdType], { description: 'Thresholds, tier by tier.' })
  thresholds: SimulationThresholdType[];

  @Field(() => SimulationPastType, {
    nullable: true,
    description: 'What happened on the way; null where no days were lived through.',
  })
  past: SimulationPastType | null;
}
