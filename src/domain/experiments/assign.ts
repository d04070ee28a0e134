import { placeOf } from './hash';

/** How members are spread over the variants of a phase. */
export type Allocation = {
  /** Changes who gets what: a phase has one seed for ever. */
  readonly seed: string;
  /** The share of members who take part, 0…1. */
  readonly coverage: number;
  /** The share of each variant among those who take part; together 1. */
  readonly weights: readonly number[];
};

/**
 * The variant of a member, by place; null for who does not take part. Raising the coverage moves
 * nobody who takes part already, changing weights does (docs/domain.md §10).
 */
export function variantOf(allocation: Allocation, memberId: string): number | null {
  const place = placeOf(allocation.seed, memberId);
  let from = 0;
  for (const [variant, weight] of allocation.weights.entries()) {
    if (place >= from && place < from + allocation.coverage * weight) return variant;
    from += weight;
  }
  return null;
}
