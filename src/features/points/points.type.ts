import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { PointsFigures } from '../../domain/points/outlook';
import { WALLET_STATES, type WalletState } from '../../domain/points/wallet';
import type { Instant } from '../../domain/shared/instant';
import { PointsScalar } from '../../platform/graphql/number-scalars';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';

const STATES: Readonly<Record<WalletState, string>> = {
  ACTIVE: 'Points can be spent.',
  FROZEN: 'Nothing can be spent until a person has looked; points are still earned and expire.',
  MERGED: 'The member has become one with another, who has the points now.',
};

export const WalletStateEnum = Object.fromEntries(
  WALLET_STATES.map((state) => [state, state]),
) as Record<WalletState, WalletState>;

registerEnumType(WalletStateEnum, {
  name: 'WalletState',
  description: 'Whether the points of a member can be spent.',
  valuesConfig: Object.fromEntries(
    WALLET_STATES.map((state) => [state, { description: STATES[state] }]),
  ),
});

@ObjectType('PointsExpiring', {
  description: 'Points that expire at one instant.',
  simpleResolvers: true,
})
export class PointsExpiringType {
  @Field(() => DateTimeScalar, { description: 'The first instant at which they are gone.' })
  expiresAt: Instant;

  @Field(() => PointsScalar, { description: 'How many expire unless they are spent.' })
  points: number;

  @Field(() => PointsScalar, {
    description:
      'How many more of the same lots are set aside: these expire only if their hold ends without spending them.',
  })
  held: number;
}

/** What the figures of a wallet are called, wherever they stand. */
const FIGURES = {
  active: 'What is in lots and has become active, held points included: balance and debt.',
  pending: 'What waits to become active.',
  held: 'What holds have set aside.',
  available: 'What can be spent: the balance without what is held, and never below nought.',
  balance: 'The sum of all postings to the wallet; below nought where more is owed than there is.',
  debt: 'What is owed, because a refund or a violation took more than there was.',
} as const satisfies Readonly<Record<keyof PointsFigures, string>>;

@ObjectType('MemberPoints', {
  description:
    'What a member can spend, and where it came from. All figures are as of the request: what is due counts, whether or not it was written down.',
})
export class MemberPointsType {
  /** Whose they are, at rest. */
  memberId: string;
}

@ObjectType('PointsAsOf', {
  description:
    'The points of a member as they were known at a past instant: what had been recorded by then, and what was due by then.',
})
export class PointsAsOfType implements PointsFigures {
  @Field(() => DateTimeScalar, { description: 'The instant.' }) instant: Instant;
  @Field(() => PointsScalar, { description: FIGURES.active }) active: number;
  @Field(() => PointsScalar, { description: FIGURES.pending }) pending: number;
  @Field(() => PointsScalar, { description: FIGURES.held }) held: number;
  @Field(() => PointsScalar, { description: FIGURES.available }) available: number;
  @Field(() => PointsScalar, { description: FIGURES.balance }) balance: number;
  @Field(() => PointsScalar, { description: FIGURES.debt }) debt: number;

  /** Whose they are, at rest. */
  memberId: string;
}

export const FIGURE_TEXTS = FIGURES;

/** Lists of points are read in their own direction only. */
@ArgsType()
export class ForwardArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many items: 1 to 100, 20 when not said.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only items after this cursor.' })
  after?: string | null;
}

@ArgsType()
export class LotsArgs extends ForwardArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Also lots that are used up, at the end, the newest first.',
  })
  includeUsed: boolean;
}
