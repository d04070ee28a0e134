import {
  drawOne,
  drawPlace,
  drawWhole,
  isDrawn,
  seededRng,
  type Rng,
} from '../../../src/domain/shared/rng';

const take = (rng: Rng, count: number): number[] => Array.from({ length: count }, () => rng());

describe('a seeded stream', () => {
  it('is sfc32, reckoned once more in whole numbers of any length', () => {
    for (const seeds of [[1], [1, 42], [0, 0], [2 ** 40 + 5, 7]]) {
      expect(take(seededRng(...seeds), 50)).toEqual(take(naiveRng(seeds), 50));
    }
  });

  it('is the same for the same seeds, whoever draws from others meanwhile', () => {
    const alone = take(seededRng(1, 42), 100);
    const [rng, other] = [seededRng(1, 42), seededRng(1, 43)];
    const beside = Array.from({ length: 100 }, () => (other(), rng()));
    expect(beside).toEqual(alone);
  });

  it('differs for every other seed, also beyond 32 bits and in another order', () => {
    const seeds = [[1, 2], [2, 1], [1], [1, 2, 0], [2 ** 32 + 1, 2], [1, 2 ** 32 + 2], [-1, 2]];
    const starts = seeds.map((seed) => take(seededRng(...seed), 3).join());
    expect(new Set(starts).size).toBe(seeds.length);
  });

  it('fills 0…1 evenly, within one stream and across the first draws of many', () => {
    const rng = seededRng(3);
    const draws = [
      take(rng, 20_000),
      [...Array(20_000).keys()].map((seed) => seededRng(1, seed)()),
    ];
    for (const drawn of draws) {
      expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...drawn)).toBeLessThan(1);
      const buckets = new Array<number>(20).fill(0);
      for (const number of drawn) buckets[Math.floor(number * 20)]! += 1;
      const chiSquare = buckets.reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0);
      // 19 degrees of freedom: above 43.8 once in a thousand times.
      expect(chiSquare).toBeLessThan(43.8);
    }
  });
});

describe('draws', () => {
  it('reach both ends of a span of whole numbers, and nothing beyond', () => {
    const rng = seededRng(5);
    const drawn = new Set(Array.from({ length: 200 }, () => drawWhole(rng, -1, 2)));
    expect([...drawn].sort((left, right) => left - right)).toEqual([-1, 0, 1, 2]);
  });

  it('follow weights, and never take what weighs nothing', () => {
    const rng = seededRng(6);
    const counts = [0, 0, 0];
    for (let draw = 0; draw < 10_000; draw += 1) counts[drawPlace(rng, [3, 0, 1])]! += 1;
    expect(counts[1]).toBe(0);
    expect(counts[0]! / 10_000).toBeCloseTo(0.75, 1);
  });

  it('give the last place where nothing weighs anything', () => {
    expect(drawPlace(seededRng(7), [0, 0])).toBe(1);
  });

  it('are true as often as they are told to', () => {
    const rng = seededRng(8);
    const often = Array.from({ length: 10_000 }, () => isDrawn(rng, 0.2)).filter(Boolean).length;
    expect(often / 10_000).toBeCloseTo(0.2, 1);
    expect(isDrawn(rng, 0)).toBe(false);
    expect(isDrawn(rng, 1)).toBe(true);
  });

  it('give one of a list, and refuse an empty one', () => {
    const rng = seededRng(9);
    const drawn = new Set(Array.from({ length: 100 }, () => drawOne(rng, ['a', 'b'])));
    expect(drawn).toEqual(new Set(['a', 'b']));
    expect(() => drawOne(rng, [])).toThrow(RangeError);
  });
});

/** The same by the book: arithmetic modulo 2^32 in BigInt, without the tricks of an engine. */
function naiveRng(seeds: readonly number[]): Rng {
  const M = 2n ** 32n;
  const wrap = (value: bigint): bigint => ((value % M) + M) % M;
  const mixed = (bits: bigint): bigint => {
    let hash = wrap(bits);
    hash = wrap((hash ^ (hash / 2n ** 16n)) * 0x85ebca6bn);
    hash = wrap((hash ^ (hash / 2n ** 13n)) * 0xc2b2ae35n);
    return hash ^ (hash / 2n ** 16n);
  };
  let key = 0x9e3779b9n;
  for (const seed of seeds.map(BigInt)) {
    key = mixed(mixed(key ^ wrap(seed)) ^ wrap(seed / M));
  }
  let [a, b, c, counter] = [mixed(key + 1n), mixed(key + 2n), mixed(key + 3n), 1n];
  const next = (): number => {
    const sum = wrap(a + b + counter);
    counter = wrap(counter + 1n);
    a = b ^ (b / 2n ** 9n);
    b = wrap(c * 9n);
    c = wrap((wrap(c * 2n ** 21n) | (c / 2n ** 11n)) + sum);
    return Number(sum) / 2 ** 32;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}
