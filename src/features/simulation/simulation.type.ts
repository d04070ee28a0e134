import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Instant } from '../../domain/shared/instant';
import type { ReasonCode } from '../../domain/tiering/reason';
import type { SimulatedDirection } from '../../domain/tiering/simulation';
import { connectionOf } from '../../platform/graphql/connection';
import { enumOf } from '../../platform/graphql/enum-of';
import { Node } from '../../platform/graphql/node';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { UserError } from '../../platform/graphql/user-error';
import { MemberType } from '../members/member.type';
import { ReasonCodeEnum } from '../tiers/decision.type';
import { SimulationReportType } from './simulation-report.type';

const SimulationState = enumOf('SimulationState', 'How far a simulation has come.', {
  QUEUED: 'It waits for its turn.',
  RUNNING: 'Members are being compared.',
  DONE: 'The report is there.',
  FAILED: 'It could not be finished.',
  CANCELLED: 'Somebody has cancelled it; what it had found is gone.',
});

export const SimulationDirection = enumOf<SimulatedDirection>(
  'SimulationDirection',
  'Which way a member would move.',
  {
    PROMOTED: 'The member would be in a higher tier.',
    DEMOTED: 'The member would be in a lower tier.',
  },
);

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

  @Field(() => Float, { description: 'The score by the rules in force.' })
  growthValueBefore: number;

  @Field(() => Float, { description: 'The score by the rules that are tried.' })
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
