import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Instant } from '../../domain/shared/instant';
import type { MovementRecord } from '../../domain/tiering/standing-record';
import { connectionOf } from '../../platform/graphql/connection';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { TierType } from '../programs/tier.type';
import { DecisionCause } from './decision.type';
import { tierOf } from './tier-of.type';

@ObjectType('TierPeriod', {
  description: 'A span of time in which a member was in one tier, `[from, until)`.',
})
export class TierPeriodType {
  @Field(() => TierType, { description: 'The tier.' })
  tier: TierType;

  @Field(() => DateTimeScalar, { description: 'From when on it was in force.' })
  from: Instant;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the next tier came into force; null where it is in force now.',
  })
  until: Instant | null;

  @Field(() => DateTimeScalar, {
    description: 'When it became known: later than `from` where it was applied afterwards.',
  })
  recordedAt: Instant;

  @Field(() => DecisionCause, { description: 'What made the member be evaluated.' })
  cause: keyof typeof DecisionCause;

  @Field(() => Int, { description: 'The version of the rules that it was decided by.' })
  versionNumber: number;

  /** The decision that gave the tier. */
  key: { readonly memberId: string; readonly decisionId: string };
}

export const TierPeriodConnection = connectionOf(() => TierPeriodType, {
  name: 'TierPeriod',
  items: "tiers of a member's past and present, newest first",
});

@ObjectType('TierTerm', {
  description: 'For how long the tier that the rules gave is held, `[from, until)`.',
  simpleResolvers: true,
})
export class TierTermType {
  @Field(() => DateTimeScalar, { description: 'When the term began.' })
  from: Instant;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ends, and is renewed or not; null for ever.',
  })
  until: Instant | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the demotion acts that waits since a term ended; null outside grace.',
  })
  graceUntil: Instant | null;
}

@ObjectType('TierLock', { description: 'A tier that a person has set.', simpleResolvers: true })
export class TierLockType {
  @Field(() => TierType, { description: 'The tier.' })
  tier: TierType;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ends; null until somebody ends it.',
  })
  until: Instant | null;

  @Field(() => Boolean, {
    description:
      'Whether the member may rise above it meanwhile; otherwise the tier is exactly this.',
  })
  accumulates: boolean;
}

const CAUSES = {
  PENALTY: 'A violation.',
  DECLINE: 'A feature fell month after month.',
} as const;

const TierCapCause = Object.fromEntries(Object.keys(CAUSES).map((name) => [name, name]));

registerEnumType(TierCapCause, {
  name: 'TierCapCause',
  description: 'What keeps a member from rising.',
  valuesConfig: Object.fromEntries(
    Object.entries(CAUSES).map(([name, description]) => [name, { description }]),
  ),
});

@ObjectType('TierCap', {
  description: 'A tier above which the member is not promoted for a time.',
  simpleResolvers: true,
})
export class TierCapType {
  @Field(() => TierType, { description: 'The tier.' })
  tier: TierType;

  @Field(() => DateTimeScalar, { description: 'Until when, exclusive.' })
  until: Instant;

  @Field(() => TierCapCause, { description: 'Why.' })
  cause: keyof typeof CAUSES;
}

@ObjectType('GrowthValueDeduction', {
  description: 'A part of the score that a penalty takes away for a time.',
  simpleResolvers: true,
})
export class GrowthValueDeductionType {
  @Field(() => Float, { description: 'How much is taken from the score.' })
  value: number;

  @Field(() => DateTimeScalar, { description: 'Until when, exclusive.' })
  until: Instant;
}

@ObjectType('TierStanding', {
  description: 'What else the rules know of a member beside the tier and its term.',
  simpleResolvers: true,
})
export class TierStandingType {
  @Field(() => TierType, {
    description: 'The tier that rules have given; another than the tier only beneath a lock.',
  })
  earnedTier: TierType;

  @Field(() => TierLockType, { nullable: true, description: 'A tier that a person has set.' })
  lock: TierLockType | null;

  @Field(() => [TierCapType], {
    description: 'What keeps the member from rising for a time; the lowest holds.',
  })
  caps: readonly TierCapType[];

  @Field(() => TierType, {
    nullable: true,
    description: 'The tier by invitation only that the member may reach.',
  })
  invitedTier: TierType | null;

  @Field(() => [GrowthValueDeductionType], {
    description: 'Parts of the score that penalties take away for a time.',
  })
  deductions: readonly GrowthValueDeductionType[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When something falls due that time alone brings, such as the end of a term; null where nothing does.',
  })
  nextDueAt: Instant | null;
}

/** What is kept of a standing as the schema shows it. */
export function tierStanding(
  program: Parameters<typeof tierOf>[0],
  state: {
    readonly tierCode: string;
    readonly dueAt: Instant | null;
    readonly movement: MovementRecord | null;
  },
): TierStandingType {
  const { earned, lock, caps, invited, deductions } = state.movement ?? {};
  return Object.assign(new TierStandingType(), {
    earnedTier: tierOf(program, earned ?? state.tierCode),
    lock: lock ? { ...lock, tier: tierOf(program, lock.tier) } : null,
    caps: (caps ?? []).map((cap) => ({ ...cap, tier: tierOf(program, cap.tier) })),
    invitedTier: invited === undefined ? null : tierOf(program, invited),
    deductions: (deductions ?? []).map(({ amount, until }) => ({ value: amount, until })),
    nextDueAt: state.dueAt,
  });
}
