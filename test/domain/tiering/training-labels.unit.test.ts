import {
  labelsBySpend,
  labelsByTier,
  MIN_LABELLED,
} from '../../../src/domain/tiering/training-labels';
import { buildRules } from '../../support/rules';

const { ladder } = buildRules();
const SHARES = [
  { tierCode: 'silver', share: 0.15 },
  { tierCode: 'gold', share: 0.04 },
  { tierCode: 'diamond', share: 0.01 },
];
const upTo = (count: number): Float64Array => Float64Array.from({ length: count }, (_, at) => at);

describe('labels by the tier in force', () => {
  it('are places on the ladder', () => {
    const codes = Array.from({ length: 60 }, (_, at) => (at % 3 === 0 ? 'gold' : 'regular'));
    const found = labelsByTier(codes, ladder);
    expect(found).toMatchObject({
      ok: true,
      value: { classes: ['regular', 'silver', 'gold', 'diamond'], counts: [40, 0, 20, 0] },
    });
    expect(found.ok && [...found.value.labels.slice(0, 4)]).toEqual([2, 0, 0, 2]);
  });

  it('are refused where there is nothing to learn from', () => {
    const same = new Array<string>(60).fill('gold');
    const enough = [...same.slice(0, MIN_LABELLED - 1), 'silver'];
    expect(labelsByTier(enough, ladder).ok).toBe(true);
    expect(labelsByTier(enough.slice(1), ladder).ok).toBe(false);
    const refused = (codes: readonly string[]) => labelsByTier(codes, ladder);
    expect(refused([])).toEqual({
      ok: false,
      error: [{ path: ['tiers'], code: 'NO_MEMBERS', data: {} }],
    });
    expect(refused(['gold', 'silver'])).toMatchObject({
      error: [{ code: 'TOO_FEW_MEMBERS', data: { minimum: 50, actual: 2 } }],
    });
    expect(refused(same)).toMatchObject({
      error: [{ code: 'ONE_CLASS', data: { value: 'gold' } }],
    });
    expect(refused([...same, 'tin'])).toMatchObject({
      error: [{ path: ['tiers', '60'], code: 'UNKNOWN_TIER', data: { value: 'tin' } }],
    });
  });
});

describe('labels by what was spent afterwards', () => {
  it('are the shares of those who spent anything', () => {
    // 100 members spend 1 … 100, one spends nothing.
    const found = labelsBySpend(upTo(101), { ladder, shares: SHARES });
    expect(found).toMatchObject({
      ok: true,
      value: { classes: ['regular', 'silver', 'gold', 'diamond'], counts: [81, 15, 4, 1] },
    });
    expect(found.ok && [0, 80, 81, 95, 96, 99, 100].map((at) => found.value.labels[at])).toEqual([
      0, 0, 1, 1, 2, 2, 3,
    ]);
  });

  it('give ties to the better tier, and nobody without spend a tier', () => {
    const spend = Float64Array.from({ length: 60 }, (_, at) => (at < 30 ? 0 : 5));
    const found = labelsBySpend(spend, { ladder, shares: SHARES });
    expect(found).toMatchObject({ ok: true, value: { counts: [30, 0, 0, 30] } });
  });

  it('know only tiers that have a share, whatever the ladder asks of the others', () => {
    const found = labelsBySpend(upTo(100), { ladder, shares: SHARES.slice(1, 2) });
    expect(found).toMatchObject({ ok: true, value: { classes: ['regular', 'gold'] } });
    expect(found.ok && found.value.counts).toEqual([96, 4]);
  });

  it('are refused where numbers or shares are wrong', () => {
    const broken = upTo(60).with(7, Number.NaN);
    expect(labelsBySpend(broken, { ladder, shares: SHARES })).toEqual({
      ok: false,
      error: [{ path: ['spend', '7'], code: 'NOT_A_NUMBER', data: {} }],
    });
    const tin = [{ tierCode: 'tin', share: 0.1 }];
    expect(labelsBySpend(upTo(60), { ladder, shares: tin })).toMatchObject({
      error: [{ path: ['shares', '0', 'tierCode'], code: 'UNKNOWN_TIER' }],
    });
    expect(labelsBySpend(upTo(60), { ladder, shares: [] })).toMatchObject({
      error: [{ code: 'NO_SHARES' }],
    });
    expect(labelsBySpend(new Float64Array(60), { ladder, shares: SHARES })).toMatchObject({
      error: [{ code: 'ONE_CLASS', data: { value: 'regular' } }],
    });
  });
});
