import type { Act } from './path-act';

/** Acts of a member and how often each is done. */
export type Step = { readonly act: Act; readonly count: number };

/** Whether doing all of it is enough. */
export type IsEnough = (steps: readonly Step[]) => boolean;

/**
 * The least count that is enough: by doubling, then by halving, to the very unit. What is found is
 * enough and one less is not, also where more is not always better; null where nothing is found.
 * Nothing done must not be enough. Logarithmic in `most`.
 *
 * @example
 * leastCount((count) => count >= 13, 100); // 13
 */
export function leastCount(isEnough: (count: number) => boolean, most: number): number | null {
  let tooFew = 0;
  let enough = Math.min(1, most);
  while (enough > tooFew && !isEnough(enough)) {
    tooFew = enough;
    enough = Math.min(most, 2 * enough);
  }
  if (enough === tooFew) return null;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/** Counts of the first act of a pair that are tried; the second is searched to the unit. */
const TRIED = [1, 2, 3, 5, 10, 20, 50] as const;
const MAX_ROUNDS = 4;

/** The cost of all that is done, in major units: money and effort. */
export const costOf = (steps: readonly Step[]): number =>
  steps.reduce((sum, { act, count }) => sum + act.cost(count), 0);

/**
 * Least ways to have enough, the cheapest first: every act by itself, and of every two acts the
 * cheapest mix, where it costs less than any act alone. No part of any of them can be one unit
 * less. A mix is searched over a few counts of one act, exactly over the other.
 */
export function leastWays(acts: readonly Act[], isEnough: IsEnough): readonly (readonly Step[])[] {
  const alone: Step[] = [];
  for (const act of acts) {
    const count = leastCount((tried) => isEnough([{ act, count: tried }]), act.most);
    if (count !== null) alone.push({ act, count });
  }
  const cheapest = Math.min(Infinity, ...alone.map((step) => costOf([step])));
  const ways: (readonly Step[])[] = alone.map((step) => [step]);
  acts.forEach((second, place) => {
    const mostOfSecond = alone.find(({ act }) => act === second)?.count ?? second.most;
    // Money is listed first and is searched to the minor unit; counts are tried.
    for (const first of acts.slice(place + 1)) {
      if (first.isPurchase && second.isPurchase) continue;
      const pair = { first, second, mostOfSecond };
      const mix = cheapestMix(pair, isEnough, cheapest);
      if (mix !== null) ways.push(mix);
    }
  });
  return ways.toSorted((left, right) => costOf(left) - costOf(right));
}

type Pair = { readonly first: Act; readonly second: Act; readonly mostOfSecond: number };

function cheapestMix(pair: Pair, isEnough: IsEnough, below: number): readonly Step[] | null {
  let limit = below;
  let best: readonly Step[] | null = null;
  for (const tried of TRIED) {
    if (tried > pair.first.most || pair.first.cost(tried) >= limit) break;
    const mix = leastMix(pair, tried, isEnough);
    if (mix === null || costOf(mix) >= limit) continue;
    limit = costOf(mix);
    best = mix;
  }
  return best;
}

/** A mix that begins with a count of the first act, lessened until no part can be less. */
function leastMix(
  { first, second, mostOfSecond }: Pair,
  tried: number,
  isEnough: IsEnough,
): readonly Step[] | null {
  const steps = (a: number, b: number): Step[] => [
    { act: first, count: a },
    { act: second, count: b },
  ];
  let a = tried;
  let b = mostOfSecond;
  if (!isEnough(steps(a, b)) || isEnough([{ act: first, count: a }])) return null;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const withFirst = a;
    const least = leastCount((count) => isEnough(steps(withFirst, count)), b);
    if (least === null) return null;
    b = least;
    if (isEnough([{ act: second, count: b }])) return null;
    a = leastCount((count) => isEnough(steps(count, least)), a) ?? a;
    if (b === 1 ? !isEnough([{ act: first, count: a }]) : !isEnough(steps(a, b - 1))) {
      return steps(a, b);
    }
  }
  return null;
}
