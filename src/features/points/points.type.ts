import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Account, TransactionKind } from '../../domain/points/posting';
import type { Instant } from '../../domain/shared/instant';
import { connectionOf } from '../../platform/graphql/connection';
import { DecimalScalar, PointsScalar } from '../../platform/graphql/number-scalars';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';

const PointsTransactionKind = { EARN: 'EARN', TAKE_BACK: 'TAKE_BACK' } as const;

registerEnumType(PointsTransactionKind, {
  name: 'PointsTransactionKind',
  description: 'What points moved for.',
  valuesConfig: {
    EARN: { description: 'An order, or a line of it that came later, earned points.' },
    TAKE_BACK: { description: 'A refund took back what its order had earned.' },
  },
});

const PointsAccount = { WALLET: 'WALLET', ISSUANCE: 'ISSUANCE' } as const;

registerEnumType(PointsAccount, {
  name: 'PointsAccount',
  description: 'An account of the points ledger.',
  valuesConfig: {
    WALLET: { description: "The member's wallet: what can be spent." },
    ISSUANCE: { description: 'What the programme has issued, counted below nought.' },
  },
});

@ObjectType('PointsPosting', {
  description: 'One line of a transaction. The lines of a transaction sum to zero.',
  simpleResolvers: true,
})
export class PointsPostingType {
  @Field(() => PointsAccount, { description: 'The account.' })
  account: Account;

  @Field(() => PointsScalar, { description: 'Points into the account; negative for out of it.' })
  amount: number;
}

@ObjectType('PointsTransaction', {
  description: 'A movement of points, with the rate that it was made at. Never changed.',
})
export class PointsTransactionType {
  @Field(() => ID, { description: 'The id of the transaction; opaque to clients.' })
  id: string;

  @Field(() => PointsTransactionKind, { description: 'What the points moved for.' })
  kind: TransactionKind;

  @Field(() => PointsScalar, {
    description: 'By how much the balance changed; negative where points were taken back.',
  })
  points: number;

  @Field(() => ID, { description: "The order, by the shop's own id." })
  orderId: string;

  @Field(() => ID, { description: 'The behaviour that moved the points.' })
  behaviourId: string;

  @Field(() => DateTimeScalar, { description: 'When what moved the points happened.' })
  effectiveAt: Instant;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Instant;

  @Field(() => DecimalScalar, {
    description: "Points for one unit of the programme's currency, fixed at the first payment.",
  })
  pointsPerUnit: string;

  @Field(() => DecimalScalar, {
    description: 'The multiplier of the tier in force before the first payment.',
  })
  multiplier: string;

  @Field(() => Int, { description: 'The version of the rules that the rate is from.' })
  versionNumber: number;

  /** How it is found again, at rest. */
  memberId: string;
  transactionId: string;
  sequence: number;
}

export const PointsTransactionConnection = connectionOf(() => PointsTransactionType, {
  name: 'PointsTransaction',
  items: 'transactions of a member, newest first',
});

@ObjectType('MemberPoints', { description: 'What a member can spend, and where it came from.' })
export class MemberPointsType {
  /** Whose they are, at rest. */
  memberId: string;
}
