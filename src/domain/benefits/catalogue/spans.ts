import { roundScore } from '../../shared/decimal';
import type { Shortfall } from '../benefit-answer';
import type { Span } from './condition';
import type { NumberOperator } from './operators';

/**
 * The numbers that an operator lets through, as spans with both ends included. Numbers go by steps:
 * above 5 in whole numbers is from 6 on.
 *
 * @example
 * spansOf('!=', [5], 1); // [[-Infinity, 4], [6, Infinity]]
 */
export function spansOf(
  operator: NumberOperator,
  [first = Number.NaN, second = Number.NaN]: readonly number[],
  step: number,
): readonly Span[] {
  switch (operator) {
    case '=':
      return [[first, first]];
    case '!=':
      return outside(first, first, step);
    case '<':
      return [[-Infinity, roundScore(first - step)]];
    case '<=':
      return [[-Infinity, first]];
    case '>':
      return [[roundScore(first + step), Infinity]];
    case '>=':
      return [[first, Infinity]];
    case 'between':
      return [[first, second]];
    case 'notBetween':
      return outside(first, second, step);
  }
}

const outside = (from: number, to: number, step: number): readonly Span[] => [
  [-Infinity, roundScore(from - step)],
  [roundScore(to + step), Infinity],
];

/** All numbers that are in none of some spans in ascending order. */
export function complementOf(spans: readonly Span[], step: number): readonly Span[] {
  const gaps: Span[] = [];
  let from = -Infinity;
  for (const [start, end] of spans) {
    if (start !== -Infinity) gaps.push([from, roundScore(start - step)]);
    from = end === Infinity ? Infinity : roundScore(end + step);
  }
  return from === Infinity ? gaps : [...gaps, [from, Infinity]];
}

/** Numbers that are in both, of spans in ascending order. */
export const commonSpans = (left: readonly Span[], right: readonly Span[]): readonly Span[] =>
  left.flatMap((one) =>
    right.flatMap((other): Span[] => {
      const from = Math.max(one[0], other[0]);
      const to = Math.min(one[1], other[1]);
      return from <= to ? [[from, to]] : [];
    }),
  );

/**
 * How far a number is from the nearest of some spans; null where it is in one, or none is left.
 * Of two that are equally near, more is told.
 *
 * @example
 * shortfallOf([[50_000, Infinity]], 42_000, 'AMOUNT'); // 8,000 minor units more
 */
export function shortfallOf(
  spans: readonly Span[],
  actual: number,
  unit: Shortfall['unit'],
): Shortfall | null {
  let nearest: Shortfall | null = null;
  for (const [from, to] of spans) {
    if (actual >= from && actual <= to) return null;
    const direction = actual < from ? 'MORE' : 'LESS';
    const by = roundScore(actual < from ? from - actual : actual - to);
    const isNearer =
      nearest === null || by < nearest.by || (by === nearest.by && direction === 'MORE');
    if (isNearer) nearest = { direction, by, unit };
  }
  return nearest;
}
