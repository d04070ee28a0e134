import fc from 'fast-check';
import { benefitCostChange } from '../../../src/domain/tiering/benefit-cost';

const LADDER = ['regular', 'silver', 'gold', 'diamond'];
const move = (from: string, to: string, members: number) => ({ from, to, members });
const change = (moves: readonly ReturnType<typeof move>[], costs: Record<string, number>) =>
  benefitCostChange(LADDER, moves, costs);

describe('the change of what benefits cost', () => {
  // Silver: 1,000 ÷ 10 = 100 a member. Gold: 600 ÷ 2 = 300.
  const COSTS = { silver: 1_000, gold: 600 };

  test('is the difference between the tiers, of each who moves', () => {
    const moves = [move('silver', 'silver', 7), move('silver', 'gold', 3), move('gold', 'gold', 2)];
    expect(change(moves, COSTS)).toBe(600);
    const falls = [
      move('silver', 'silver', 10),
      move('gold', 'silver', 1),
      move('gold', 'gold', 1),
    ];
    expect(change(falls, COSTS)).toBe(-200);
  });

  test('is nought where nobody moves, and where as many rise as fall', () => {
    const stays = [move('silver', 'silver', 10), move('gold', 'gold', 2)];
    expect(change(stays, COSTS)).toBe(0);
    const swaps = [
      ...[move('silver', 'silver', 9), move('silver', 'gold', 1)],
      ...[move('gold', 'silver', 1), move('gold', 'gold', 1)],
    ];
    expect(change(swaps, COSTS)).toBe(0);
  });

  test('is not known where nothing was spent', () => {
    expect(change([move('silver', 'gold', 1)], {})).toBeNull();
    expect(change([move('silver', 'gold', 1)], { silver: 0 })).toBeNull();
    expect(change([], {})).toBeNull();
  });

  test('takes a tier that nobody has as the next lower one that somebody has', () => {
    const moves = [
      ...[move('silver', 'silver', 9), move('silver', 'diamond', 1)],
      ...[move('gold', 'gold', 1), move('gold', 'diamond', 1)],
    ];
    // Diamond counts as gold: 300 − 100 of the one from silver, nothing of the one from gold.
    expect(change(moves, COSTS)).toBe(200);
  });

  test('takes a tier that nobody has as nought where nobody is below', () => {
    // Regular has nobody: the one who falls to it costs 100 less.
    const moves = [move('silver', 'silver', 9), move('silver', 'regular', 1)];
    expect(change(moves, { silver: 1_000 })).toBe(-100);
  });

  test('takes a tier of members who have redeemed nothing as nought', () => {
    const moves = [move('regular', 'silver', 2), move('silver', 'silver', 10)];
    expect(change(moves, { silver: 1_000 })).toBe(200);
  });

  test('is rounded once, half-up in size', () => {
    // 100 ÷ 8 = 12.5
    const one = [move('regular', 'silver', 1), move('silver', 'silver', 8)];
    expect(change(one, { silver: 100 })).toBe(13);
    const down = [move('regular', 'regular', 8), move('silver', 'regular', 1)];
    expect(change([...down, move('silver', 'silver', 7)], { silver: 100 })).toBe(-13);
    // Three times 100 ÷ 3 is 100, not three times 33.
    const three = [move('regular', 'silver', 3), move('silver', 'silver', 3)];
    expect(change(three, { silver: 100 })).toBe(100);
  });

  test('does not depend on the order of the moves', () => {
    const code = fc.constantFrom(...LADDER);
    const moves = fc.array(
      fc.record({ from: code, to: code, members: fc.integer({ min: 1, max: 1_000_000 }) }),
      { minLength: 1, maxLength: 12 },
    );
    const cost = fc.integer({ min: 0, max: 1_000_000_000_000 });
    const costs = fc.record({ regular: cost, silver: cost, gold: cost, diamond: cost });
    fc.assert(
      fc.property(moves, costs, (some, spent) => {
        expect(benefitCostChange(LADDER, some.toReversed(), spent)).toBe(
          benefitCostChange(LADDER, some, spent),
        );
      }),
    );
  });
});
