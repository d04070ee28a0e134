import { query } from '../../../src/platform/database/sql';
import { NotPermitted } from '../../../src/platform/security/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { createProgram, programServices, viewer } from '../../support/programs';

const DAY = 20_000;

describe('exchange rates', () => {
  let database: TestDatabase;
  let services: ReturnType<typeof programServices>;
  let programId: string;

  beforeEach(async () => {
    database = await testDatabase();
    services = programServices(database);
    programId = await createProgram(services.programs);
  });

  afterEach(() => database.close());

  const rate = (currencyCode: string, validFrom: number, text: string) => ({
    currencyCode,
    validFrom,
    rate: text,
  });
  const record = async (...rates: ReturnType<typeof rate>[]) => {
    const outcome = await services.rates.record(viewer('SERVICE', programId), rates);
    if (!outcome.ok) return outcome.error;
    const { recorded, unchangedCount, refusals } = outcome.value;
    return { recorded: recorded.length, unchangedCount, refusals };
  };

  it('hold from their day until the next one', async () => {
    await record(rate('EUR', DAY, '0.86'), rate('EUR', DAY + 10, '0.9'), rate('USD', DAY, '0.7'));
    const { rateOn } = await services.directory.get(programId);
    expect(rateOn('EUR', DAY - 1)).toBeNull();
    expect(rateOn('EUR', DAY)).toBe('0.86');
    expect(rateOn('EUR', DAY + 9)).toBe('0.86');
    expect(rateOn('EUR', DAY + 10)).toBe('0.9');
    expect(rateOn('EUR', DAY + 999)).toBe('0.9');
    expect(rateOn('CNY', DAY)).toBeNull();
  });

  it('are never changed: the same one is no fault, another one is', async () => {
    await record(rate('EUR', DAY, '0.86'));
    const kept = await query(database.reader, 'SELECT * FROM exchange_rate');
    expect(await record(rate('EUR', DAY, '0.860'), rate('EUR', DAY, '0.87'))).toEqual({
      recorded: 0,
      unchangedCount: 1,
      refusals: [{ index: 1, fault: { kind: 'other-rate', rate: '0.86' } }],
    });
    expect(await query(database.reader, 'SELECT * FROM exchange_rate')).toEqual(kept);
  });

  it('are refused row by row, the good ones kept', async () => {
    const outcome = await record(
      rate('GBP', DAY, '1'),
      rate('EUR', DAY, '0'),
      rate('EUR', DAY, '-1'),
      rate('EUR', DAY, '0.1234567890123'),
      rate('EUR', DAY, '1000000000.1'),
      rate('EUR', DAY, '0.000000000001'),
      rate('EUR', DAY, '2'),
    );
    const outOfRange = { kind: 'rate-out-of-range', maximum: 1e9, decimals: 12 };
    expect(outcome).toEqual({
      recorded: 1,
      unchangedCount: 0,
      refusals: [
        { index: 0, fault: { kind: 'own-currency' } },
        ...[1, 2, 3, 4].map((index) => ({ index, fault: outOfRange })),
        { index: 6, fault: { kind: 'other-rate', rate: '0.000000000001' } },
      ],
    });
  });

  it('come one to a thousand at once', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => rate('EUR', DAY + index, '0.5'));
    expect(await record()).toEqual({ kind: 'row-count', maximum: 1_000 });
    expect(await record(...many, rate('USD', DAY, '1'))).toMatchObject({ kind: 'row-count' });
    expect(await record(...many)).toMatchObject({ recorded: 1_000 });
  });

  it('agree when two record the same at once', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => record(rate('EUR', DAY, '0.86'))));
    expect(
      outcomes.flatMap((each) => ('recorded' in each ? each.recorded : -1)).toSorted(),
    ).toEqual([0, 0, 1]);
  });

  it('belong to one programme', async () => {
    const other = await createProgram(services.programs, { code: 'other' });
    await record(rate('EUR', DAY, '0.86'));
    expect((await services.directory.get(other)).rateOn('EUR', DAY)).toBeNull();
    const analyst = viewer('ANALYST', programId);
    await expect(services.rates.record(analyst, [])).rejects.toThrow(NotPermitted);
  });
});
