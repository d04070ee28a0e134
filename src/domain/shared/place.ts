import { roundScore } from './decimal';

/**
 * The place from the top of what is the last of a share of so many: ⌈share · count⌉, from 1 to
 * `count`. The product is rounded to 6 decimals first: 0.07 · 100 is 7.000000000000001 in doubles
 * and means 7 (docs/domain.md §6).
 *
 * @example
 * placeFromTop(0.07, 100); // 7
 */
export const placeFromTop = (share: number, count: number): number =>
  Math.min(Math.max(Math.ceil(roundScore(share * count)), 1), count);
