import { canonicalJson } from '../shared/canonical';
import type { LocalDay } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import type { Points } from './earn';
import type { SummedAccount } from './rollup';

/** Place and seal of a wallet's last transaction, at some time. */
export type Head = {
  readonly memberId: string;
  readonly sequence: number;
  readonly seal: string;
  /** What the chain of the transactions that carry no seal comes to; null where all carry one. */
  readonly unsealedSeal: string | null;
};

/** What a programme's ledger was when a checkpoint was taken (docs/domain.md §8). */
export type Checkpoint = {
  readonly programId: string;
  /** From 1, without gaps. */
  readonly number: number;
  /** The local day it is for; there is at most one for each. */
  readonly day: LocalDay;
  readonly takenAt: Instant;
  /** Wallets that have changed since the checkpoint before. */
  readonly heads: number;
  /** All wallets, and all their transactions. */
  readonly wallets: number;
  readonly transactions: number;
  /** What stands on each account, as canonical JSON: it is sealed as it is stored. */
  readonly balances: string;
  /** Over the heads, in order of member. */
  readonly digest: string;
  /** Seal of the checkpoint before. */
  readonly previousSeal: string;
};

/**
 * The text whose SHA-256 is the digest of a checkpoint's heads up to one of them. A digest begins
 * with `FIRST_SEAL`.
 */
export const headText = (digest: string, head: Head): string =>
  JSON.stringify([digest, head.memberId, head.sequence, head.seal, head.unsealedSeal]);

/**
 * The text that a checkpoint is sealed with. Its seal covers the seal of the one before, so that
 * who knows the last one can tell whether any of them was changed.
 */
export const checkpointText = (checkpoint: Checkpoint): string =>
  JSON.stringify([
    'laurel.checkpoint.1',
    checkpoint.previousSeal,
    checkpoint.programId,
    checkpoint.number,
    checkpoint.day,
    checkpoint.takenAt,
    checkpoint.heads,
    checkpoint.wallets,
    checkpoint.transactions,
    checkpoint.balances,
    checkpoint.digest,
  ]);

/** Sums of accounts as a checkpoint keeps them; empty ones are left out. */
export function balancesText(sums: Iterable<readonly [SummedAccount, Points]>): string {
  const kept = [...sums].filter(([, points]) => points !== 0);
  return canonicalJson(Object.fromEntries(kept));
}
