import type { ExpiryPolicy } from '../../../src/domain/points/expiry';
import { availableOf } from '../../../src/domain/points/wallet';
import { buildTerms, WalletStory } from '../../support/wallets';

const months = (count: number): ExpiryPolicy => ({
  kind: 'ROLLING',
  months: count,
  days: 0,
  roundTo: 'DAY',
});

describe('the worked ledger of docs/domain.md §8', () => {
  const story = new WalletStory();
  const balance = () => story.wallet.figures.balance;
  const earn = (
    on: string,
    points: number,
    orderId: string,
    { expiry, days = 0 }: { expiry: ExpiryPolicy; days?: number },
  ) =>
    story.do(on, {
      kind: 'EARN',
      points,
      desired: points,
      orderId,
      behaviourId: null,
      terms: buildTerms({ expiry, pendingDays: days }),
      effectiveAt: Date.parse(on),
    });

  it.each([
    ['2025-01-10', () => earn('2025-01-10', 100, 'A', { expiry: months(12) }), 100],
    ['2025-03-01', () => earn('2025-03-01', 50, 'B', { expiry: months(3) }), 150],
    ['2025-04-01', () => story.do('2025-04-01', { kind: 'REDEEM', points: 70 }), 80],
    ['2025-05-01', () => earn('2025-05-01', 40, 'C', { expiry: months(12), days: 19 }), 80],
    ['2025-05-15', () => refund('2025-05-15', 50, 'B'), 30],
    ['2025-05-19', () => refund('2025-05-19', 15, 'C'), 30],
    ['2025-05-20', () => story.settle('2025-05-20'), 55],
    ['2025-05-25', () => reverse('2025-05-25'), 125],
    ['2025-06-01', () => story.settle('2025-06-01'), 75],
    ['2025-07-01', () => hold('2025-07-01'), 75],
    ['2025-07-02', () => story.do('2025-07-02', { kind: 'RELEASE', holdId: 'hold' }), 75],
    ['2026-01-10', () => story.settle('2026-01-10'), 25],
  ])('%s', (_, step, expected) => {
    step();
    expect(balance()).toBe(expected);
    if (_ === '2025-07-01') expect(availableOf(story.wallet.figures)).toBe(15);
    if (_ === '2025-07-02') expect(availableOf(story.wallet.figures)).toBe(75);
  });

  const refund = (on: string, points: number, orderId: string) =>
    story.do(on, {
      kind: 'TAKE_BACK',
      points,
      orderId,
      behaviourId: null,
      terms: buildTerms(),
      effectiveAt: Date.parse(on),
    });

  const hold = (on: string) =>
    story.do(on, { kind: 'HOLD', points: 60, holdId: 'hold', minutes: 2 * 24 * 60 });

  const reverse = (on: string) => {
    const sequence = story.history.findIndex(({ kind }) => kind === 'REDEEM') + 1;
    const original = story.history[sequence - 1];
    if (!original) throw new Error('Nothing was redeemed');
    return story.do(on, {
      kind: 'REVERSE',
      original: { ...original, sequence, isReversed: false },
    });
  };

  it('sums up: 175 issued − 100 expired − 50 taken back − 0 redeemed = 25', () => {
    const sums = new Map<string, number>();
    for (const { kind, postings } of story.history) {
      for (const { account, amount } of postings) {
        const name = account === 'ISSUANCE' && kind === 'TAKE_BACK' ? 'TAKEN_BACK' : account;
        sums.set(name, (sums.get(name) ?? 0) + amount);
      }
    }
    expect(Object.fromEntries(sums)).toEqual({
      WALLET: 25,
      ISSUANCE: -175,
      TAKEN_BACK: 50,
      EXPIRY: 100,
      REDEMPTION: 0,
    });
  });
});
