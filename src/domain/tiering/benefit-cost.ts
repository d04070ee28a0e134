import type { MinorUnits } from '../shared/money';
import type { MovementCell } from './movement-matrix';

/** By code of the tier: what benefits of its members have cost in a year, in minor units. */
export type TierCosts = Readonly<Record<string, MinorUnits>>;

/**
 * By how much the benefits of a year change when members move: of each who does, the yearly cost of
 * a member of the new tier less that of a member of the old one, added up exactly and rounded
 * half-up to minor units (docs/domain.md §7, "Simulation"). A tier that nobody is in counts as the
 * next lower one that somebody is in, and as nothing where there is none. Null where nothing has
 * been spent.
 *
 * @param ladder the codes of the tiers that members may go to, lowest first.
 * @param moves everybody, those who stay included.
 *
 * @example
 * // 1,000 a year among 10 in silver, 600 among 2 in gold: one who rises costs 300 − 100 more
 * benefitCostChange(['silver', 'gold'], moves, { silver: 1_000, gold: 600 }); // 200
 */
export function benefitCostChange(
  ladder: readonly string[],
  moves: readonly MovementCell[],
  costs: TierCosts,
): MinorUnits | null {
  if (!Object.values(costs).some((cost) => cost > 0)) return null;
  const present = new Map<string, number>();
  for (const { from, members } of moves) present.set(from, (present.get(from) ?? 0) + members);
  const changes = new Map<string, number>();
  const add = (code: string | null, members: number): void => {
    if (code !== null) changes.set(code, (changes.get(code) ?? 0) + members);
  };
  for (const { from, to, members } of moves) {
    if (from === to) continue;
    add(from, 0 - members);
    add(occupiedTier(ladder, to, present), members);
  }
  let sum: Fraction = { numerator: 0n, denominator: 1n };
  for (const [code, change] of changes) {
    sum = plus(sum, {
      numerator: BigInt(costs[code] ?? 0) * BigInt(change),
      denominator: BigInt(present.get(code) ?? 1),
    });
  }
  return roundHalfUp(sum);
}

/** The tier itself or the next lower one that somebody is in; null where there is none. */
function occupiedTier(
  ladder: readonly string[],
  code: string,
  present: ReadonlyMap<string, number>,
): string | null {
  if (present.has(code)) return code;
  const below = ladder.slice(0, Math.max(0, ladder.indexOf(code)));
  return below.findLast((lower) => present.has(lower)) ?? null;
}

/** Exact; the denominator is positive. */
type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

const plus = (left: Fraction, right: Fraction): Fraction => ({
  numerator: left.numerator * right.denominator + right.numerator * left.denominator,
  denominator: left.denominator * right.denominator,
});

/** To a whole number; a half goes away from nought, as with money. */
function roundHalfUp({ numerator, denominator }: Fraction): number {
  const isLess = numerator < 0n;
  const size = isLess ? -numerator : numerator;
  const rounded = Number((2n * size + denominator) / (2n * denominator));
  return isLess ? 0 - rounded : rounded;
}
