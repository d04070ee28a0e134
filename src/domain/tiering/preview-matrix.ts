import type { ComparedMember } from './simulation';
import { wilsonInterval } from './wilson';

/** About how many of all members, and between which bounds. */
export type EstimatedCount = {
  /** In the sample itself. */
  readonly sampled: number;
  readonly members: number;
  readonly low: number;
  readonly high: number;
};

/** About how many members would go from one tier to another, and between which bounds. */
export type EstimatedCell = EstimatedCount & { readonly from: string; readonly to: string };

/**
 * How many of all members are as so many of a simple random sample: with Wilson's interval (95 %),
 * scaled to `total`. Where everybody is in the sample, the bounds are the count.
 */
export function estimatedCount(sampled: number, size: number, total: number): EstimatedCount {
  if (size >= total) return { sampled, members: sampled, low: sampled, high: sampled };
  const share = size > 0 ? sampled / size : 0;
  const { low, high } = wilsonInterval(share, size);
  return {
    sampled,
    members: Math.round(share * total),
    low: Math.max(sampled, Math.floor(low * total)),
    high: Math.min(total, Math.ceil(high * total)),
  };
}

/**
 * The movement matrix of all members, from a simple random sample: each cell with Wilson's interval
 * (95 %), scaled to `total`. Where everybody is in the sample, the bounds are the count.
 */
export function estimatedMatrix(
  sample: readonly Pick<ComparedMember, 'before' | 'after'>[],
  total: number,
): EstimatedCell[] {
  const cells = new Map<string, { from: string; to: string; sampled: number }>();
  for (const { before, after } of sample) {
    const key = `${before.tierCode} ${after.tierCode}`;
    const cell = cells.get(key) ?? { from: before.tierCode, to: after.tierCode, sampled: 0 };
    cell.sampled += 1;
    cells.set(key, cell);
  }
  return [...cells.values()].map(({ from, to, sampled }) => ({
    ...{ from, to },
    ...estimatedCount(sampled, sample.length, total),
  }));
}
