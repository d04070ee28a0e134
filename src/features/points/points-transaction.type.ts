import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Points } from '../../domain/points/earn';
import {
  ACCOUNTS,
  TRANSACTION_KINDS,
  type Account,
  type Posting,
  type Transaction,
  type TransactionKind,
} from '../../domain/points/posting';
import type { Instant } from '../../domain/shared/instant';
import { connectionOf } from '../../platform/graphql/connection';
import { Node } from '../../platform/graphql/node';
import { PointsScalar } from '../../platform/graphql/number-scalars';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { publicId } from '../../platform/id';
import { PointsRuleReferenceType } from './points-lot.type';

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
  description: 'One line of a transaction. The amounts of a transaction sum to zero.',
  simpleResolvers: true,
})
export class PointsPostingType {
  @Field(() => PointsAccount, { description: 'The account.' })
  account: Account;

  @Field(() => Int, {
    nullable: true,
    description:
      'The lot, by its place in the wallet; null for debt and for accounts of the programme.',
  })
  lotNumber: number | null;

  @Field(() => PointsScalar, { description: 'Points into the account; negative for out of it.' })
  amount: number;

  @Field(() => PointsScalar, {
    description: 'Points of the lot that were set aside; negative for set free.',
  })
  held: number;

  @Field(() => PointsScalar, {
    description: 'Points of the lot that began to wait; negative for those that wait no more.',
  })
  pending: number;
}

@ObjectType('PointsTransaction', {
  implements: Node,
  description: 'A movement of points. Never changed: a correction is another one that names it.',
})
export class PointsTransactionType extends Node {
  @Field(() => Int, { description: "Its place in the member's wallet, from 1, without gaps." })
  sequence: number;

  @Field(() => PointsTransactionKind, { description: 'What the points moved for.' })
  kind: TransactionKind;

  @Field(() => PointsScalar, {
    description: 'By how much the balance changed; negative where points were taken.',
  })
  points: Points;

  @Field(() => PointsScalar, {
    nullable: true,
    description:
      'What `points`, or what waits, would have come to without caps, policies and limits; null where nothing bore on it.',
  })
  desired: Points | null;

  @Field(() => ID, {
    nullable: true,
    description: "The order that it is about, by the shop's own id.",
  })
  orderId: string | null;

  @Field(() => ID, { nullable: true, description: 'The behaviour that moved the points.' })
  behaviourId: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The id of what asked for it: an adjustment, a redemption, a transfer.',
  })
  reference: string | null;

  @Field(() => PointsRuleReferenceType, {
    nullable: true,
    description: 'The earning rule that it followed; null where it followed none.',
  })
  rule: PointsRuleReferenceType | null;

  @Field(() => DateTimeScalar, { description: 'When what moved the points happened.' })
  effectiveAt: Instant;

  @Field(() => DateTimeScalar, {
    description: 'When it was recorded; never earlier than the one before.',
  })
  recordedAt: Instant;

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 of all that is kept of it and of the seal before; null for those older than seals.',
  })
  seal: string | null;

  /** As it is at rest: for what is loaded only where it is asked for. */
  entry: PointsEntry;
}

/** A transaction as far as it is read in one go. */
export type PointsEntry = Omit<Transaction, 'postings'> & {
  readonly points: Points;
  readonly seal: string | null;
};

export const PointsTransactionConnection = connectionOf(() => PointsTransactionType, {
  name: 'PointsTransaction',
  items: 'transactions of a member, newest first',
});

export const transactionType = (entry: PointsEntry): PointsTransactionType => {
  const { cause } = entry;
  return Object.assign(new PointsTransactionType(), {
    entry,
    id: publicId('ptx', entry.id),
    sequence: entry.sequence,
    kind: entry.kind,
    points: entry.points,
    desired: entry.desired,
    orderId: cause.orderId,
    behaviourId: cause.behaviourId && publicId('bhv', cause.behaviourId),
    reference: cause.reference,
    rule: entry.rule,
    effectiveAt: entry.effectiveAt,
    recordedAt: entry.recordedAt,
    seal: entry.seal,
  });
};

export const postingType = ({ lot, ...posting }: Posting): PointsPostingType => ({
  ...posting,
  lotNumber: lot,
});
