import { ArgsType, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import { connectionOf } from '../../platform/graphql/connection';
import { DateTimeScalar, LocalDateScalar } from '../../platform/graphql/time-scalars';

const StateEnum = { RUNNING: 'RUNNING', FINISHED: 'FINISHED' } as const;

registerEnumType(StateEnum, {
  name: 'NightlyRunState',
  description: 'How far a nightly run has come.',
  valuesConfig: {
    RUNNING: { description: 'It goes on, or was broken off and will be taken up where it was.' },
    FINISHED: { description: 'Everything that the day brought has been done.' },
  },
});

const StepEnum = {
  SETTLE: 'SETTLE',
  POPULATION: 'POPULATION',
  DECIDE: 'DECIDE',
  EXPIRE: 'EXPIRE',
  LEDGER: 'LEDGER',
} as const;

registerEnumType(StepEnum, {
  name: 'NightlyStep',
  description: 'The steps of a nightly run, in their order. More will come.',
  valuesConfig: {
    SETTLE: { description: 'Points that were pending become active.' },
    POPULATION: { description: 'Thresholds and other numbers are computed from all members.' },
    DECIDE: {
      description: 'Windows slide, terms and grace end, declines act, and members are told.',
    },
    EXPIRE: { description: 'Points expire.' },
    LEDGER: { description: 'The ledger is checked.' },
  },
});

const ScopeEnum = { ALL: 'ALL', SLID: 'SLID' } as const;

registerEnumType(ScopeEnum, {
  name: 'NightlyScope',
  description: 'Which members a nightly run looked at.',
  valuesConfig: {
    ALL: { description: 'Everybody, as the rules or the thresholds were others.' },
    SLID: { description: 'Those for whom time alone could change something.' },
  },
});

@ObjectType('TierMovement', {
  description: 'How many members went from one tier to another, or stayed where both are one.',
  simpleResolvers: true,
})
export class TierMovementType {
  @Field(() => String, { description: 'The code of the tier they were in.' }) fromTierCode: string;

  @Field(() => String, { description: 'The code of the tier they are in.' }) toTierCode: string;

  @Field(() => Int, { description: 'How many they are.' }) members: number;
}

@ObjectType('NightlyStepTime', {
  description: 'How long a step took.',
  simpleResolvers: true,
})
export class NightlyStepTimeType {
  @Field(() => StepEnum, { description: 'The step.' }) step: keyof typeof StepEnum;

  @Field(() => Float, {
    description: 'Seconds; of a step that was taken up again, those of its last part.',
  })
  seconds: number;
}

@ObjectType('NightlyRun', {
  description:
    'What the beginning of one local day brought to the members of a programme: run once, day after day, also those that were missed.',
  simpleResolvers: true,
})
export class NightlyRunType {
  @Field(() => LocalDateScalar, { description: 'The local day.' }) day: LocalDay;

  @Field(() => StateEnum, { description: 'How far it has come.' }) state: keyof typeof StateEnum;

  @Field(() => StepEnum, { description: 'The step in hand; the last one when it is finished.' })
  step: keyof typeof StepEnum;

  @Field(() => DateTimeScalar, { description: 'When it began.' }) startedAt: Instant;

  @Field(() => DateTimeScalar, { description: 'When it last came further.' }) updatedAt: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was finished.' })
  finishedAt: Instant | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the rules that members were decided by; null before they are.',
  })
  versionNumber: number | null;

  @Field(() => ScopeEnum, {
    nullable: true,
    description: 'Who was looked at; null before anybody is.',
  })
  scope: keyof typeof ScopeEnum | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many members there were at its end; null until then.',
  })
  members: number | null;

  @Field(() => Int, { description: 'How many members were decided; grows while it runs.' })
  decided: number;

  @Field(() => Int, {
    description: 'How many decisions changed tier, term, version or reasons.',
  })
  decisions: number;

  @Field(() => Int, { description: 'How many members moved up.' }) promoted: number;

  @Field(() => Int, { description: 'How many members moved down.' }) demoted: number;

  @Field(() => Int, { description: 'How many terms were renewed.' }) renewed: number;

  @Field(() => Int, { description: 'For how many members grace began.' }) inGrace: number;

  @Field(() => Int, { description: 'How many members are told that they will lose their tier.' })
  notices: number;

  @Field(() => [TierMovementType], {
    description:
      'Who moved from where to where, those who stayed included, once it is finished: all members, each once.',
  })
  matrix: readonly TierMovementType[];

  @Field(() => [NightlyStepTimeType], { description: 'How long each finished step took.' })
  times: readonly NightlyStepTimeType[];
}

export const NightlyRunConnection = connectionOf(() => NightlyRunType, {
  name: 'NightlyRun',
  items: 'nightly runs',
});

@ArgsType()
export class NightlyRunsArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many items from the start, or after a cursor: 1 to 100, 20 when not said.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only items after this cursor.' })
  after?: string | null;
}
