import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Instant } from '../../domain/shared/instant';
import type { ReasonCode } from '../../domain/tiering/reason';
import type { SimulatedDirection } from '../../domain/tiering/simulation';
import { connectionOf } from '../../platform/graphql/connection';
import { Money } from '../../platform/graphql/money';
import { Node } from '../../platform/graphql/node';
import { PointsScalar } from '../../platform/graphql/number-scalars';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
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
}

@ObjectType('Simulation', {
  description:
    'Rules that are tried on the members and compared with those in force. Nothing else is written.',
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
    description: 'Members compared in a second; null until there is something to tell it from.',
  })
  membersPerSecond: number | null;

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
