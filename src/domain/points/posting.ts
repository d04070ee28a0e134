import type { Points } from './earn';

/**
 * The accounts of the points ledger that are in use. A member's wallet, and what the programme
 * issues.
 */
export const ACCOUNTS = ['WALLET', 'ISSUANCE'] as const;
export type Account = (typeof ACCOUNTS)[number];

/** What a transaction is for. */
export const TRANSACTION_KINDS = [
  /** An order, or a line of it that came later, earned points. */
  'EARN',
  /** A refund took back what its order had earned. */
  'TAKE_BACK',
] as const;
export type TransactionKind = (typeof TRANSACTION_KINDS)[number];

/**
 * One line of a transaction: an amount of points into (positive) or out of (negative) an account.
 */
export type Posting = { readonly account: Account; readonly amount: Points };

/**
 * The postings that issue points to a wallet, or take them back where the amount is negative.
 * They sum to zero (docs/domain.md §8).
 */
export const issue = (amount: Points): readonly [Posting, Posting] => [
  { account: 'WALLET', amount },
  { account: 'ISSUANCE', amount: -amount },
];

/** What a change of an order's points is called. */
export const kindOf = (amount: Points): TransactionKind => (amount >= 0 ? 'EARN' : 'TAKE_BACK');
