import type { Instant } from '../shared/instant';
import type { Points } from './earn';
import type { LotTerms } from './lot-terms';

/**
 * The accounts of the points ledger: a member's wallet, and those of the programme, which are sums
 * over the postings of all members (docs/domain.md §8).
 */
export const ACCOUNTS = [
  'WALLET',
  'ISSUANCE',
  'REDEMPTION',
  'EXPIRY',
  'ADJUSTMENT',
  'TRANSFER',
] as const;
export type Account = (typeof ACCOUNTS)[number];

/** What a transaction is for. */
export const TRANSACTION_KINDS = [
  /** Points were earned and can be spent at once. */
  'EARN',
  /** Points were earned and wait for the return window to close; nothing is posted yet. */
  'PEND',
  /** Waiting points became active. */
  'ACTIVATE',
  /** A refund took back what its order had earned. */
  'TAKE_BACK',
  /** A violation cost points. */
  'PENALTY',
  /** Points were spent. */
  'REDEEM',
  /** Points were set aside. */
  'HOLD',
  /** Points set aside were spent; what was not needed is free again. */
  'CAPTURE',
  /** Points set aside are free again. */
  'RELEASE',
  /** A hold ended by itself; its points are free again. */
  'HOLD_END',
  /** The rest of a lot expired. */
  'EXPIRE',
  /** A person gave or took points, with a reason. */
  'ADJUST',
  /** An earlier transaction was taken back; it is named. */
  'REVERSE',
  /** Points went to another member. */
  'TRANSFER_OUT',
  /** Points came from another member. */
  'TRANSFER_IN',
] as const;
export type TransactionKind = (typeof TRANSACTION_KINDS)[number];

/**
 * One line of a transaction. `amount` is double entry: into (positive) or out of (negative) the
 * account. `held` and `pending` say how many points of the lot were set aside or wait; they move
 * no balance. A WALLET line without a lot is debt: negative where debt grows.
 */
export type Posting = {
  readonly account: Account;
  /** Number of the lot in the wallet; null for debt and for the programme's accounts. */
  readonly lot: number | null;
  readonly amount: Points;
  readonly held: Points;
  readonly pending: Points;
};

/** What a transaction is about and who made it. Opaque ids only: all of it is hashed. */
export type Cause = {
  readonly behaviourId: string | null;
  readonly orderId: string | null;
  readonly holdId: string | null;
  /** Place in the same wallet of the transaction that this one takes back. */
  readonly corrects: number | null;
  /** Id of what asked for it: an adjustment, a redemption, a transfer. */
  readonly reference: string | null;
};

export const NO_CAUSE: Cause = {
  behaviourId: null,
  orderId: null,
  holdId: null,
  corrects: null,
  reference: null,
};

/** An earning rule in a version of the points rules; without a code it is the base rate. */
export type RuleReference = { readonly code: string | null; readonly version: number };

/** A transaction before it has its place in the wallet. */
export type TransactionDraft = {
  readonly kind: TransactionKind;
  readonly effectiveAt: Instant;
  readonly cause: Cause;
  /** Number of the lot that it is about; null where it is about several or none. */
  readonly lot: number | null;
  /** The earning rule that it follows; null where none does. */
  readonly rule: RuleReference | null;
  /** What it would have come to without caps, policies and limits; null where that is `points`. */
  readonly desired: Points | null;
  readonly postings: readonly Posting[];
};

/** A transaction at its place in a wallet. */
export type Transaction = TransactionDraft & {
  readonly id: string;
  readonly memberId: string;
  readonly programId: string;
  /** Place in the wallet, from 1, without gaps. */
  readonly sequence: number;
  /** Who made it: a key, a person, or the system. */
  readonly actor: string;
  /** Never earlier than that of the transaction before. */
  readonly recordedAt: Instant;
};

/** The rule that the points of a lot were earned by. */
export const ruleOf = ({ ruleCode, pointsVersion }: LotTerms): RuleReference => ({
  code: ruleCode,
  version: pointsVersion,
});

/** A line on a lot of the wallet. */
export const onLot = (
  lot: number,
  change: { readonly amount?: Points; readonly held?: Points; readonly pending?: Points },
): Posting => ({
  account: 'WALLET',
  lot,
  amount: change.amount ?? 0,
  held: change.held ?? 0,
  pending: change.pending ?? 0,
});

/** A line that lets debt grow (negative) or pays it (positive). */
export const onDebt = (amount: Points): Posting => ({
  account: 'WALLET',
  lot: null,
  amount,
  held: 0,
  pending: 0,
});

/** The other side: a line on an account of the programme. */
export const onProgram = (account: Exclude<Account, 'WALLET'>, amount: Points): Posting => ({
  account,
  lot: null,
  amount,
  held: 0,
  pending: 0,
});

/** By how much a transaction changes the balance: the sum of its lines on the wallet. */
export const pointsOf = ({ postings }: Pick<TransactionDraft, 'postings'>): Points =>
  postings.reduce((sum, { account, amount }) => (account === 'WALLET' ? sum + amount : sum), 0);

/**
 * Whether the lines of a transaction sum to zero, as double entry asks (docs/domain.md §8).
 *
 * @example
 * conserves({ postings: [onLot(1, { amount: -20 }), onProgram('REDEMPTION', 20)] }); // true
 */
export const conserves = ({ postings }: Pick<TransactionDraft, 'postings'>): boolean =>
  postings.reduce((sum, { amount }) => sum + amount, 0) === 0;
