/** A stream of numbers, each at least 0 and below 1. */
export type Rng = () => number;

const TWO_TO_32 = 0x1_0000_0000;
const WARM_UP = 12;

/**
 * A small fast generator (sfc32, Chris Doty-Humphrey's PractRand) seeded by whole numbers. The same
 * seeds give the same stream on every machine; streams of different seeds have nothing in common.
 * Not for secrets.
 *
 * @example
 * const rng = seededRng(1, 42); // the 42nd member of the demo with seed 1
 */
export function seededRng(...seeds: readonly number[]): Rng {
  const key = seeds.reduce(absorb, 0x9e3779b9);
  let [a, b, c, counter] = [mixed(key + 1), mixed(key + 2), mixed(key + 3), 1];
  const next: Rng = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / TWO_TO_32;
  };
  for (let round = 0; round < WARM_UP; round += 1) next();
  return next;
}

/** Takes both halves of a seed in, so that seeds beyond 32 bits differ as well. */
const absorb = (key: number, seed: number): number =>
  mixed(mixed(key ^ (seed >>> 0)) ^ (Math.floor(seed / TWO_TO_32) >>> 0));

/** The finaliser of MurmurHash3: every bit of the input reaches every bit of the output. */
function mixed(bits: number): number {
  let hash = bits | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/**
 * True in this share of all draws; always draws one number.
 *
 * @example
 * isDrawn(rng, 0.25);
 */
export const isDrawn = (rng: Rng, ratio: number): boolean => rng() < ratio;

/**
 * A whole number from `from` to `to`, both included, all equally likely.
 *
 * @example
 * drawWhole(rng, 1, 6);
 */
export const drawWhole = (rng: Rng, from: number, to: number): number =>
  from + Math.floor(rng() * (to - from + 1));

/**
 * The place of a weight, each as likely as its share of their sum. The last place where all are 0.
 *
 * @example
 * drawPlace(rng, [3, 1]); // 0 three times as often as 1
 */
export function drawPlace(rng: Rng, weights: readonly number[]): number {
  let rest = rng() * weights.reduce((sum, weight) => sum + weight, 0);
  const place = weights.findIndex((weight) => {
    rest -= weight;
    return rest < 0;
  });
  return place < 0 ? weights.length - 1 : place;
}

/**
 * One of a list that is not empty, all equally likely.
 *
 * @example
 * drawOne(rng, ['tea', 'cups']);
 */
export function drawOne<Item>(rng: Rng, items: readonly Item[]): Item {
  const item = items[Math.floor(rng() * items.length)];
  if (item === undefined) throw new RangeError('Nothing to draw from');
  return item;
}
