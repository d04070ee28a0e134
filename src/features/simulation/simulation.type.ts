import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import type { ReasonCode } from '../../domain/tiering/reason';
import type { SimulatedDirection } from '../../domain/tiering/simulation';
import { connectionOf } from '../../platform/graphql/connection';
import { Money } from '../../platform/graphql/money';
import { Node } from '../../platform/graphql/node';
import { PointsScalar } from '../../platform/graphql/number-scalars';
import { DateTimeScalar, LocalDateScalar } from '../../platform/graphql/time-scalars';
import { UserError } from '../../platform/graphql/user-error';
import { MemberType } from '../members/member.type';
import { ReasonCodeEnum } from '../tiers/decision.type';

const STATES = {
  QUEUED: 'It waits for its turn.',
  RUNNING: 'Members are being compared.',
  DONE: 'The report is there.',
  FAILED: 'It could not be finished.',
  CANCELLED: 'Somebody has cancelled it; what it had found is gone.',
};
const DIRECTIONS: Readonly<Record<SimulatedDirection, string>> = {
  PROMOTED: 'The member would be in a higher tier.',
  DEMOTED: 'The member would be in a lower tier.',
};
const GROUPINGS = {
  TIER: 'By the tier by the rules in force.',
  TENURE: 'By how long somebody has been a member.',
};

const enumOf = (words: object) =>
  Object.fromEntries(Object.keys(words).map((word) => [word, word]));
const describedAs = (words: object) =>
  Object.fromEntries(Object.entries(words).map(([word, description]) => [word, { description }]));

const SimulationState = enumOf(STATES);
registerEnumType(SimulationState, {
  name: 'SimulationState',
  description: 'How far a simulation has come.',
  valuesConfig: describedAs(STATES),
});

export const SimulationDirection = enumOf(DIRECTIONS);
registerEnumType(SimulationDirection, {
  name: 'SimulationDirection',
  description: 'Which way a member would move.',
  valuesConfig: describedAs(DIRECTIONS),
});

const SimulationGrouping = enumOf(GROUPINGS);
registerEnumType(SimulationGrouping, {
  name: 'SimulationGrouping',
  description: 'What groups of members are told apart by.',
  valuesConfig: describedAs(GROUPINGS),
});

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
      'What benefits would cost more or less. Null as long as tiers have no benefits with a cost.',
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

@ObjectType('Simulation', {
  description:
    'Rules that are tried on the members and compared with those in force. Nothing else is written. A programme keeps its newest 100 that are at their end, and all of drafts that are still open.',
  implements: Node,
  simpleResolvers: true,
})
export class SimulationType extends Node {
  @Field(() => SimulationState, { description: 'How far it has come.' })
  state: string;

  @Field(() => Int, { description: 'The version in force that the rules are compared with.' })
  versionNumber: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The draft whose rules are tried; null where changes were given.',
  })
  draftId: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The revision of the draft that was tried; a later one is another draft.',
  })
  draftRevision: number | null;

  @Field(() => String, { description: 'SHA-256 of the rules that are tried, in lower-case hex.' })
  rulesHash: string;

  @Field(() => DateTimeScalar, {
    description:
      'As of when members are looked at. Who has done something since is looked at as of then.',
  })
  asOf: Instant;

  @Field(() => Int, {
    nullable: true,
    description:
      'So many local days before that of `asOf` are lived through again; null where members are looked at as they are.',
  })
  lastDays: number | null;

  @Field(() => String, { description: 'Who asked: a key by its id, or a person.' })
  askedBy: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  askedAt: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began, the last time.' })
  startedAt: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was at its end.' })
  endedAt: Instant | null;

  @Field(() => Int, { description: 'Members compared so far.' })
  done: number;

  @Field(() => Int, { nullable: true, description: 'Members to compare; null until it begins.' })
  total: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Members compared in a second, since it began; null until there is something to tell it from.',
  })
  membersPerSecond: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds until it is done, at the pace so far; null before and at its end.',
  })
  secondsLeft: number | null;

  @Field(() => SimulationReportType, {
    nullable: true,
    description: 'What came of it; null until it is done.',
  })
  report: SimulationReportType | null;

  @Field(() => String, { nullable: true, description: 'Why it failed, for programs.' })
  errorCode: string | null;

  /** The id as it is kept. */
  simulationId: string;
}

export const SimulationConnection = connectionOf(() => SimulationType, {
  name: 'Simulation',
  items: 'simulations',
});

@ObjectType('SimulatedMember', {
  description: 'A member whom the rules would move.',
  simpleResolvers: true,
})
export class SimulatedMemberType {
  @Field(() => MemberType, { description: 'The member.' })
  member: MemberType;

  @Field(() => SimulationDirection, { description: 'Which way.' })
  direction: SimulatedDirection;

  @Field(() => String, { description: 'The code of the tier by the rules in force.' })
  fromTierCode: string;

  @Field(() => String, { description: 'The code of the tier by the rules that are tried.' })
  toTierCode: string;

  @Field(() => Float, { description: 'The growth value by the rules in force.' })
  growthValueBefore: number;

  @Field(() => Float, { description: 'The growth value by the rules that are tried.' })
  growthValueAfter: number;

  @Field(() => [ReasonCodeEnum], { description: 'Why, by the rules that are tried.' })
  reasons: ReasonCode[];
}

export const SimulatedMemberConnection = connectionOf(() => SimulatedMemberType, {
  name: 'SimulatedMember',
  items: 'members whom the rules would move',
});

@ObjectType({ description: 'The simulation, or why there is none.', simpleResolvers: true })
export class ProgramSimulatePayload {
  @Field(() => SimulationType, { nullable: true, description: 'It; null if refused.' })
  simulation: SimulationType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty on success.' })
  userErrors: UserError[];
}

@ObjectType({
  description: 'The simulation that was cancelled, or why it was not.',
  simpleResolvers: true,
})
export class SimulationCancelPayload {
  @Field(() => SimulationType, { nullable: true, description: 'It; null if refused.' })
  simulation: SimulationType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty on success.' })
  userErrors: UserError[];
}

@ObjectType('SimulationEstimate', {
  description: 'About how many members would go from one tier to another, from a sample.',
  simpleResolvers: true,
})
export class SimulationEstimateType {
  @Field(() => String, { description: 'The code of the tier by the rules in force.' })
  fromTierCode: string;

  @Field(() => String, { description: 'The code of the tier by the rules that are tried.' })
  toTierCode: string;

  @Field(() => Int, { description: 'Members of the sample.' })
  sampled: number;

  @Field(() => Int, { description: 'Members of the programme, about.' })
  members: number;

  @Field(() => Int, { description: 'Hardly fewer than this (95 %).' })
  low: number;

  @Field(() => Int, { description: 'Hardly more than this (95 %).' })
  high: number;
}

@ObjectType('SimulationPreview', {
  description: 'What rules would do to the members, from a sample, or why they cannot be tried.',
  simpleResolvers: true,
})
export class SimulationPreviewType {
  @Field(() => Int, { description: 'Members looked at.' })
  sampled: number;

  @Field(() => Int, { description: 'Members of the programme.' })
  total: number;

  @Field(() => [SimulationEstimateType], { description: 'Who goes where.' })
  matrix: SimulationEstimateType[];

  @Field(() => [UserError], { description: 'What is wrong with the rules; empty on success.' })
  userErrors: UserError[];
}
