import { variantOf } from '../../../src/domain/experiments/assign';
import { fnv1a32, placeOf } from '../../../src/domain/experiments/hash';
import { chiSquareAbove } from '../../../src/domain/experiments/distributions';

const members = Array.from({ length: 40_000 }, (_, number) => `mem_${number.toString(36)}`);

describe('hash version 2', () => {
  test.each([
    ['seed', 'a', 0.0505],
    ['seed', 'b', 0.2696],
    ['foo', 'ab', 0.2575],
    ['foo', 'def', 0.2019],
    ['90850943850283058242805', '123', 0.7516],
  ])('gives what others with the same specification give: %s, %s', (seed, id, place) => {
    expect(placeOf(seed, id)).toBe(place);
  });

  test('FNV-1a gives the numbers of its authors', () => {
    expect(fnv1a32('')).toBe(0x811c9dc5);
    expect(fnv1a32('a')).toBe(0xe40c292c);
    expect(fnv1a32('foobar')).toBe(0xbf9cf968);
  });

  test('spreads members evenly, and experiments with different seeds have nothing in common', () => {
    const tenths = new Array<number>(100).fill(0);
    for (const id of members) {
      const cell = Math.floor(placeOf('one', id) * 10) * 10 + Math.floor(placeOf('two', id) * 10);
      tenths[cell] = (tenths[cell] ?? 0) + 1;
    }
    const expected = members.length / 100;
    const chiSquare = tenths.reduce((sum, one) => sum + (one - expected) ** 2 / expected, 0);
    expect(chiSquareAbove(chiSquare, 99)).toBeGreaterThan(0.001);
  });
});

describe('assignment', () => {
  const half = { seed: 'phase-1', coverage: 1, weights: [0.5, 0.5] };

  test('is the same for ever, and near its weights', () => {
    const sizes = [0, 0, 0];
    for (const id of members) {
      const variant = variantOf({ ...half, weights: [0.2, 0.5, 0.3] }, id);
      if (variant !== null) sizes[variant] = (sizes[variant] ?? 0) + 1;
    }
    const shares = sizes.map((size) => size / members.length);
    [0.2, 0.5, 0.3].forEach((weight, variant) => expect(shares[variant]).toBeCloseTo(weight, 2));
    expect(variantOf(half, 'mem_1')).toBe(variantOf({ ...half }, 'mem_1'));
  });

  test('raising the coverage moves nobody who takes part', () => {
    const small = { ...half, coverage: 0.1 };
    const taking = members.filter((id) => variantOf(small, id) !== null);
    expect(taking.length / members.length).toBeCloseTo(0.1, 1);
    for (const id of taking) {
      expect(variantOf({ ...half, coverage: 0.7 }, id)).toBe(variantOf(small, id));
    }
  });

  test('nobody takes part without coverage, everybody does with all of it', () => {
    expect(members.some((id) => variantOf({ ...half, coverage: 0 }, id) !== null)).toBe(false);
    expect(members.every((id) => variantOf(half, id) !== null)).toBe(true);
  });
});
