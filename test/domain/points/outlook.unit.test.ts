import {
  comparePositions,
  expiringBy,
  holdAt,
  listLots,
  pointsFigures,
} from '../../../src/domain/points/outlook';
import { newLot } from '../../../src/domain/points/credit';
import type { Hold, Lot } from '../../../src/domain/points/wallet';
import { zoneCalendar } from '../../../src/domain/shared/calendar';
import { buildTerms } from '../../support/wallets';

const calendar = zoneCalendar('UTC');
const at = (text: string): number => Date.parse(text);

const lot = (number: number, more: Partial<Lot>): Lot => ({
  ...newLot(number, {
    ...{ orderId: null, terms: buildTerms(), activatesAt: null },
    ...{ activatedAt: at('2026-01-01'), expiresAt: null },
  }),
  ...more,
});

const LOTS: readonly Lot[] = [
  lot(1, { active: 10 }),
  lot(2, { active: 20, expiresAt: at('2026-06-01') }),
  lot(3, { active: 30, held: 5, expiresAt: at('2026-03-01') }),
  lot(4, { pending: 40, activatedAt: null, activatesAt: at('2026-02-02') }),
  lot(5, { pending: 40, activatedAt: null, activatesAt: at('2026-02-01') }),
  lot(6, { expiresAt: at('2026-02-01') }),
  lot(7, { active: 7, expiresAt: at('2026-03-01') }),
  lot(8, {}),
  lot(9, { active: 3, terms: buildTerms({ expiry: { kind: 'INACTIVITY', months: 1, days: 0 } }) }),
];
const wallet = { lots: LOTS, lastActivityAt: at('2026-03-15') };

describe('the figures of a wallet', () => {
  it('count as active what debt is set against', () => {
    const figures = { balance: -20, held: 5, pending: 3, debt: 30 };
    expect(pointsFigures(figures)).toEqual({ ...figures, active: 10, available: 0 });
  });
});

describe('lots', () => {
  it('are listed in spending order, then what waits, then what is used up', () => {
    const listed = listLots(wallet, calendar);
    expect(listed.map((each) => each.lot.number)).toEqual([3, 7, 9, 2, 1, 5, 4, 8, 6]);
    expect(listed.find((each) => each.lot.number === 9)?.expiresAt).toBe(at('2026-04-15'));
    const positions = listed.map(({ position }) => position);
    expect(positions).toEqual(positions.toSorted(comparePositions));
  });
});

describe('what expires', () => {
  it('is put together by the instant, what is held beside it', () => {
    expect(expiringBy(wallet, at('2026-06-01'), calendar)).toEqual([
      { expiresAt: at('2026-03-01'), points: 32, held: 5 },
      { expiresAt: at('2026-04-15'), points: 3, held: 0 },
      { expiresAt: at('2026-06-01'), points: 20, held: 0 },
    ]);
    expect(expiringBy(wallet, at('2026-03-01') - 1, calendar)).toEqual([]);
  });
});

describe('a hold', () => {
  const hold = { state: 'OPEN', expiresAt: 1_000 } as Hold; // the rest does not matter here
  it('has ended at the instant at which it ends', () => {
    expect(holdAt(hold, 999).state).toBe('OPEN');
    expect(holdAt(hold, 1_000).state).toBe('EXPIRED');
    expect(holdAt({ ...hold, state: 'CAPTURED' }, 2_000).state).toBe('CAPTURED');
  });
});
