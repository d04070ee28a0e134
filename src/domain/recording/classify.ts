import { compareBehaviours, type Behaviour } from '../behaviour/behaviour';

/** A checked row of a request, of a member who is known. */
export type IncomingRow = {
  /** Place in the request. */
  readonly index: number;
  readonly memberId: string;
  readonly behaviour: Behaviour;
  /** Hash of everything that was reported, so that a repetition is told from a reuse of the key. */
  readonly bodyHash: string;
};

/** What is kept under an idempotency key. */
export type Kept = { readonly id: string; readonly bodyHash: string };

export type Classified = {
  /** New rows, in the order in which they take effect. */
  readonly fresh: readonly IncomingRow[];
  /** Rows that repeat one that is kept, or an earlier row of the request. */
  readonly duplicates: readonly { readonly index: number; readonly of: Kept | IncomingRow }[];
  /** Places of rows whose key was used for another body. */
  readonly reused: readonly number[];
};

/** The idempotency key of a behaviour as one text. */
export const keyOf = (behaviour: Pick<Behaviour, 'source' | 'externalId'>): string =>
  `${behaviour.source}\u0000${behaviour.externalId}`;

/**
 * Tells new rows from repetitions and from reused keys (docs/domain.md §3, "Duplicates"). Rows are
 * taken in the order in which they take effect, so that of two rows with one key the first counts.
 */
export function classify(
  rows: readonly IncomingRow[],
  kept: ReadonlyMap<string, Kept>,
): Classified {
  const ordered = rows.toSorted(
    (left, right) => compareBehaviours(left.behaviour, right.behaviour) || left.index - right.index,
  );
  const fresh = new Map<string, IncomingRow>();
  const duplicates: Classified['duplicates'][number][] = [];
  const reused: number[] = [];
  for (const row of ordered) {
    const key = keyOf(row.behaviour);
    const earlier = kept.get(key) ?? fresh.get(key);
    if (earlier === undefined) fresh.set(key, row);
    else if (earlier.bodyHash === row.bodyHash) duplicates.push({ index: row.index, of: earlier });
    else reused.push(row.index);
  }
  return { fresh: [...fresh.values()], duplicates, reused };
}
