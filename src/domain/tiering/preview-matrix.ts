import type { ComparedMember } from './simulation';
import { wilsonInterval } from './wilson';

/** A member of a sample and how many members they stand for. */
export type WeightedMember = Pick<ComparedMember, 'before' | 'after'> & {
  readonly weight: number;
};

/** About how many members would go from one tier to another, and between which bounds. */
export type EstimatedCell = {
  readonly from: string;
  readonly to: string;
  /** In the sample itself. */
  readonly sampled: number;
  readonly members: number;
  readonly low: number;
  readonly high: number;
};

/**
 * The movement matrix of all members, from a sample: each cell with Wilson's interval (95 %),
 * scaled to `total`. The interval is as wide as that of an even sample of the effective size,
 * (Σ weight)² / Σ weight². Where everybody is in the sample, the bounds are the count.
 */
export function estimatedMatrix(sample: readonly WeightedMember[], total: number): EstimatedCell[] {
  const cells = new Map<string, { from: string; to: string; sampled: number; weight: number }>();
  for (const { before, after, weight } of sample) {
    const key = `${before.tierCode} ${after.tierCode}`;
    const cell = cells.get(key) ?? {
      ...{ from: before.tierCode, to: after.tierCode },
      ...{ sampled: 0, weight: 0 },
    };
    cell.sampled += 1;
    cell.weight += weight;
    cells.set(key, cell);
  }
  const weight = sample.reduce((sum, member) => sum + member.weight, 0);
  const squares = sample.reduce((sum, member) => sum + member.weight ** 2, 0);
  const size = squares === 0 ? 0 : weight ** 2 / squares;
  return [...cells.values()].map(({ from, to, sampled, weight: part }) => {
    const isEverybody = sample.length >= total;
    if (isEverybody) {
      return { ...{ from, to, sampled }, ...{ members: sampled, low: sampled, high: sampled } };
    }
    const share = weight === 0 ? 0 : part / weight;
    const { low, high } = wilsonInterval(share, size);
    return {
      ...{ from, to, sampled },
      members: Math.round(share * total),
      low: Math.max(sampled, Math.floor(low * total)),
      high: Math.min(total, Math.ceil(high * total)),
    };
  });
}
