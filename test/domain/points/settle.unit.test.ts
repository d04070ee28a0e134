import { newLot } from '../../../src/domain/points/credit';
import { nextDueAt, settle } from '../../../src/domain/points/settle';
import { emptyWallet, type Hold, type Lot, type Wallet } from '../../../src/domain/points/wallet';
import { zoneCalendar } from '../../../src/domain/shared/calendar';
import { buildTerms } from '../../support/wallets';

const calendar = zoneCalendar('UTC');
const day = (number: number): number => Date.UTC(2026, 0, number);

const lot = (number: number, more: Partial<Lot>): Lot => ({
  ...newLot(number, {
    ...{ orderId: null, terms: buildTerms(), activatesAt: null },
    ...{ activatedAt: day(1), expiresAt: null },
  }),
  ...more,
});

const walletOf = (lots: readonly Lot[], holds: readonly Hold[] = []): Wallet => {
  const sum = (name: 'active' | 'held' | 'pending') =>
    lots.reduce((total, each) => total + each[name], 0);
  const figures = { balance: sum('active'), held: sum('held'), pending: sum('pending'), debt: 0 };
  return { ...emptyWallet('member'), lastLot: lots.length, figures, lots, holds };
};

const told = (wallet: Wallet, at: number) =>
  settle(wallet, at, calendar).changes.map(({ draft }) => [
    draft.kind,
    draft.lot,
    new Date(draft.effectiveAt).getUTCDate(),
  ]);

const hold = (id: string, on: number, points: number, expiresAt: number): Hold => ({
  ...{ id, state: 'OPEN', points, pins: [{ lot: on, points }], createdAt: day(1), expiresAt },
  cause: { orderId: null, reference: null },
});

describe('what is due', () => {
  it('is done in order of time; of one instant holds end, then lots expire, then activate', () => {
    const month = buildTerms({ expiry: { kind: 'ROLLING', months: 0, days: 2, roundTo: 'DAY' } });
    const wallet = walletOf(
      [
        lot(1, { active: 10, expiresAt: day(9) }),
        lot(2, { pending: 5, activatedAt: null, activatesAt: day(5), terms: month }),
        lot(3, { active: 10, held: 4, expiresAt: day(5) }),
        lot(4, { active: 10, expiresAt: day(5) }),
      ],
      [hold('late', 3, 4, day(8)), hold('never', 1, 0, day(30))],
    );
    expect(nextDueAt(wallet, calendar)).toBe(day(5));
    expect(told(wallet, day(5) - 1)).toEqual([]);
    expect(told(wallet, day(20))).toEqual([
      ['EXPIRE', 3, 5],
      ['EXPIRE', 4, 5],
      ['ACTIVATE', 2, 5],
      ['EXPIRE', 2, 7],
      ['HOLD_END', null, 8],
      ['EXPIRE', 3, 8],
      ['EXPIRE', 1, 9],
    ]);
  });

  it('is nothing the second time', () => {
    const wallet = walletOf([lot(1, { active: 10, expiresAt: day(9) })]);
    const once = settle(wallet, day(9), calendar);
    expect(once.changes).toHaveLength(1);
    expect(settle(once.wallet, day(9), calendar)).toEqual({ wallet: once.wallet, changes: [] });
    expect(nextDueAt(once.wallet, calendar)).toBeNull();
  });

  it('takes one look at a wallet of many lots, not one for each of them', () => {
    let looks = 0;
    const lots = Array.from({ length: 2_000 }, (_, at) =>
      Object.defineProperty(lot(at + 1, { active: 1 }), 'expiresAt', {
        enumerable: true,
        get: () => {
          looks += 1;
          return day(2 + (at % 20));
        },
      }),
    );
    expect(settle(walletOf(lots), day(40), calendar).changes).toHaveLength(2_000);
    expect(looks).toBeLessThan(20_000);
  });
});
