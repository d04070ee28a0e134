import { fnv1a32 } from '../experiments/hash';

/** What part of the members goes where; together 1. */
export type SplitShares = {
  readonly train: number;
  readonly validation: number;
  readonly test: number;
};

export const DEFAULT_SPLIT: SplitShares = { train: 0.6, validation: 0.2, test: 0.2 };

/** Places of members in the list that was split, ascending. */
export type MemberSplit = Readonly<Record<keyof SplitShares, Uint32Array>>;

/** Members to split, by column; everybody is there once. */
export type SplitRequest = {
  readonly memberIds: readonly string[];
  readonly labels: Uint8Array;
  readonly seed: string;
  readonly shares?: SplitShares;
};

/**
 * Splits members into those to learn from, those to choose by and those to test on, so that each
 * label has the shares by itself (docs/domain.md §5.10). Who goes where is told by the hash of seed
 * and member id, and so the same for any order of the members.
 */
export function splitMembers(request: SplitRequest): MemberSplit {
  const { labels, shares = DEFAULT_SPLIT } = request;
  const groups = new Map<number, number[]>();
  for (const place of inHashOrder(request)) {
    const label = labels[place] ?? 0;
    const group = groups.get(label) ?? [];
    groups.set(label, group);
    group.push(place);
  }
  const whole = shares.train + shares.validation + shares.test;
  const parts: Record<keyof SplitShares, number[]> = { train: [], validation: [], test: [] };
  for (const group of groups.values()) {
    const first = Math.round((group.length * shares.train) / whole);
    const second = Math.round((group.length * (shares.train + shares.validation)) / whole);
    append(parts.train, group.slice(0, first));
    append(parts.validation, group.slice(first, second));
    append(parts.test, group.slice(second));
  }
  return {
    train: Uint32Array.from(parts.train).toSorted(),
    validation: Uint32Array.from(parts.validation).toSorted(),
    test: Uint32Array.from(parts.test).toSorted(),
  };
}

/** Twice, so that ids which are alike do not stay together. */
const hashOf = (seed: string, memberId: string): number =>
  fnv1a32(String(fnv1a32(`${seed}:${memberId}`)));

function inHashOrder({ memberIds, seed }: SplitRequest): number[] {
  const hashes = Uint32Array.from(memberIds, (memberId) => hashOf(seed, memberId));
  return [...memberIds.keys()].toSorted((one, other) => {
    const difference = (hashes[one] ?? 0) - (hashes[other] ?? 0);
    if (difference !== 0) return difference;
    return (memberIds[one] ?? '') < (memberIds[other] ?? '') ? -1 : 1;
  });
}

/** A spread of a hundred thousand arguments is more than a call takes. */
function append(list: number[], more: readonly number[]): void {
  for (const each of more) list.push(each);
}
