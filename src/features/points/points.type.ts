import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import {
  ACCOUNTS,
  TRANSACTION_KINDS,
  type Account,
  type TransactionKind,
} from '../../domain/points/posting';
import type { Instant } from '../../domain/shared/instant';
import { connectionOf } from '../../platform/graphql/connection';
import { PointsScalar } from '../../platform/graphql/number-scalars';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';

const KINDS: Readonly<Record<TransactionKind, string>> = {
  EARN: 'Points were earned and can be spent at once.',
  PEND: 'Points were earned and wait for the return window to close.',
  ACTIVATE: 'Points that waited became active.',
  TAKE_BACK: 'A refund took back what its order had earned.',
  PENALTY: 'A violation cost points.',
  REDEEM: 'Points were spent.',
  HOLD: 'Points were set aside.',
  CAPTURE: 'Points that were set aside were spent.',
  RELEASE: 'Points that were set aside are free again.',
  HOLD_END: 'A hold ended by itself; its points are free again.',
  EXPIRE: 'What was left of a lot expired.',
  ADJUST: 'A person gave or took points, with a reason.',
  REVERSE: 'An earlier transaction was taken back.',
  TRANSFER_OUT: 'Points went to another member.',
  TRANSFER_IN: 'Points came from another member.',
};

const PointsTransactionKind = Object.fromEntries(
  TRANSACTION_KINDS.map((kind) => [kind, kind]),
) as Record<TransactionKind, TransactionKind>;

registerEnumType(PointsTransactionKind, {
  name: 'PointsTransactionKind',
  description: 'What points moved for.',
  valuesConfig: Object.fromEntries(
    Object.entries(KINDS).map(([kind, description]) => [kind, { description }]),
  ),
});

const ACCOUNT_TEXTS: Readonly<Record<Account, string>> = {
  WALLET: "The member's wallet: what can be spent.",
  ISSUANCE: 'What the programme has issued, counted below nought.',
  REDEMPTION: 'What members have spent.',
  EXPIRY: 'What has expired.',
  ADJUSTMENT: 'What people and penalties have given, counted below nought, and taken.',
  TRANSFER: 'What is on its way from one member to another: nought over all of them.',
};

const PointsAccount = Object.fromEntries(ACCOUNTS.map((account) => [account, account])) as Record<
  Account,
  Account
>;

registerEnumType(PointsAccount, {
  name: 'PointsAccount',
  description: 'An account of the points ledger.',
  valuesConfig: Object.fromEntries(
    Object.entries(ACCOUNT_TEXTS).map(([account, description]) => [account, { description }]),
  ),
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

  @Field(() => ID, {
    nullable: true,
    description: "The order that it is about, by the shop's own id.",
  })
  orderId: string | null;

  @Field(() => ID, { nullable: true, description: 'The behaviour that moved the points.' })
  behaviourId: string | null;

  @Field(() => DateTimeScalar, { description: 'When what moved the points happened.' })
  effectiveAt: Instant;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Instant;

  /** How it is found again, at rest. */
  memberId: string;
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
