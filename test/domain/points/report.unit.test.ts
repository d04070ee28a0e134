import * as fc from 'fast-check';
import {
  addMovements,
  liabilityRoundHalfUp,
  netOf,
  NO_MOVEMENTS,
  observedBreakage,
  reportRows,
  type ReportDimension,
} from '../../../src/domain/points/report';
import { RollUp } from '../../../src/domain/points/rollup';
import { localDay, zoneCalendar } from '../../../src/domain/shared/calendar';
import { buildTerms, WalletStory } from '../../support/wallets';

/** Daily sums of the worked ledger, but for its holds: they move nothing. */
function workedDays() {
  const story = new WalletStory();
  const earn = (
    on: string,
    points: number,
    { orderId, days, tierCode }: { orderId: string; days: number; tierCode: string },
  ) =>
    story.do(on, {
      ...{ kind: 'EARN', points, desired: points, orderId, behaviourId: null },
      terms: buildTerms({
        tierCode,
        ruleCode: orderId === 'B' ? 'short' : null,
        expiry: { kind: 'ROLLING', months: 0, days, roundTo: 'DAY' },
      }),
      effectiveAt: Date.parse(on),
    });
  earn('2025-01-10', 100, { orderId: 'A', days: 365, tierCode: 'regular' });
  earn('2025-03-01', 50, { orderId: 'B', days: 92, tierCode: 'silver' });
  story.do('2025-04-01', { kind: 'REDEEM', points: 70 });
  story.do('2025-05-15', {
    ...{ kind: 'TAKE_BACK', points: 50, orderId: 'B', behaviourId: null },
    ...{ terms: buildTerms(), effectiveAt: Date.parse('2025-05-15') },
  });
  earn('2025-05-20', 25, { orderId: 'C', days: 365, tierCode: 'silver' });
  const [redeemed] = story.history.filter(({ kind }) => kind === 'REDEEM');
  if (!redeemed) throw new Error('Nothing was redeemed');
  story.do('2025-05-25', {
    kind: 'REVERSE',
    original: { ...redeemed, sequence: 3, isReversed: false },
  });
  story.settle('2026-01-10');
  const rollUp = new RollUp(zoneCalendar('UTC'));
  const terms = new Map(story.wallet.lots.map((lot) => [lot.number, lot.terms]));
  story.history.forEach((draft, place) => {
    const ids = { id: '', memberId: '', programId: '', actor: '', sequence: place + 1 };
    rollUp.add({ ...draft, ...ids, recordedAt: draft.effectiveAt }, (lot) => terms.get(lot));
  });
  return rollUp.rows;
}

describe('a report of points', () => {
  const report = (...groupBy: ReportDimension[]) =>
    reportRows(workedDays(), { groupBy, period: 'QUARTER' });

  it('says of the worked ledger: 175 issued − 100 expired − 50 taken back − 0 redeemed', () => {
    const [total, ...others] = report();
    expect(others).toEqual([]);
    expect(total?.movements).toEqual({
      ...NO_MOVEMENTS,
      ...{ issued: 175, expired: 100, takenBack: 50, redeemed: 0 },
    });
    expect(total && netOf(total.movements)).toBe(25);
  });

  it('follows points from the tier and the rule that earned them', () => {
    const tiers = report('TIER').map(({ tierCode, movements }) => {
      const { issued, takenBack, expired } = movements;
      return { tierCode, issued, takenBack, expired };
    });
    // What was taken back is told with the order that had earned it, whichever lot gave it.
    expect(tiers).toEqual([
      { tierCode: 'regular', issued: 100, takenBack: 0, expired: 50 },
      { tierCode: 'silver', issued: 75, takenBack: 50, expired: 50 },
    ]);
    expect(report('RULE').map(({ ruleCode, movements }) => [ruleCode, movements.issued])).toEqual([
      ['short', 50],
      [null, 125],
    ]);
  });

  it('tells quarters apart by their first day', () => {
    const quarters = report('PERIOD').map(({ periodStart, movements }) => [
      periodStart,
      netOf(movements),
    ]);
    expect(quarters).toEqual([
      [localDay(2025, 1, 1), 150],
      [localDay(2025, 4, 1), -75],
      [localDay(2026, 1, 1), -50],
    ]);
  });

  it('adds up to the same total, however it is told apart', () => {
    const total = (rows: ReturnType<typeof report>) =>
      rows.reduce((sum, { movements }) => addMovements(sum, movements), NO_MOVEMENTS);
    expect(total(report('PERIOD', 'TIER', 'RULE'))).toEqual(total(report()));
    expect(total(report('TIER'))).toEqual(total(report()));
  });
});

describe('the liability of points', () => {
  it.each([
    [10_000, '0.01', '0.2', 100, 8_000],
    [10_000, '0.01', '0', 100, 10_000],
    [10_000, '0.01', '1', 100, 0],
    [3, '0.005', '0.333', 100, 1],
    [-50, '0.01', '0', 100, 0],
    [9_007_199_254_740_991, '0.0001', '0.5', 1, 450_359_962_737],
  ])(
    'of %d at %s with breakage %s',
    (points, unitCost, breakageRatio, ...[minorPerMajor, minor]) => {
      const terms = { unitCost, breakageRatio, minorPerMajor };
      expect(liabilityRoundHalfUp(points, terms)).toBe(minor);
    },
  );

  it('never grows with breakage', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000), fc.nat(1_000), (points, a, b) => {
        const of = (thousandths: number) =>
          liabilityRoundHalfUp(points, {
            ...{ unitCost: '0.0123', minorPerMajor: 100 },
            breakageRatio: (thousandths / 1_000).toFixed(3),
          });
        expect(of(Math.max(a, b))).toBeLessThanOrEqual(of(Math.min(a, b)));
      }),
    );
  });

  it('observes breakage as expired against redeemed, once anything has left', () => {
    expect(observedBreakage(NO_MOVEMENTS)).toBeNull();
    expect(observedBreakage({ ...NO_MOVEMENTS, expired: 100, redeemed: 300 })).toBe(0.25);
  });
});
