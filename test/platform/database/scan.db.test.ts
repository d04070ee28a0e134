import { StatementFailed, UnitMisused } from '../../../src/platform/database/errors';
import { execute, query, scanRows } from '../../../src/platform/database/sql';
import { insertRows } from '../../../src/platform/database/write-rows';
import { accountSchema } from '../../support/accounts';
import { type TestDatabase, testDatabase } from '../../support/database';

const ROWS = 30_000;
const TEXT = 'SELECT id, whole, score, at FROM sample WHERE whole >= ? ORDER BY id';
const idOf = (index: number) => String(index).padStart(26, '0');

describe('a scan', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase(accountSchema, { poolSize: 2, acquireTimeoutMs: 500 });
    const rows = Array.from({ length: ROWS }, (_, index) => [
      ...[idOf(index), index, index / 3],
      '2026-11-22 08:30:00.000',
    ]);
    await database.run((tx) => insertRows(tx, 'sample', ['id', 'whole', 'score', 'at'], rows));
  });

  afterAll(() => database.close());

  it('gives every row in order, in pages, with numbers for numbers', async () => {
    const rows: unknown[][] = [];
    let longest = 0;
    for await (const page of scanRows(database.reader, TEXT, [10])) {
      rows.push(...page);
      longest = Math.max(longest, page.length);
    }
    expect(rows).toHaveLength(ROWS - 10);
    expect(rows[0]).toEqual([idOf(10), 10, 10 / 3, '2026-11-22 08:30:00.000']);
    expect(rows.at(-1)?.[0]).toBe(idOf(ROWS - 1));
    expect(longest).toBeLessThan(ROWS / 2);
  });

  it('gives no page where there is no row', async () => {
    for await (const page of scanRows(database.reader, TEXT, [ROWS])) expect(page).toBe('no page');
  });

  it('can be broken off, again and again', async () => {
    for (let round = 0; round < 5; round += 1) {
      for await (const page of scanRows(database.reader, TEXT, [0])) {
        expect(page[0]?.[1]).toBe(0);
        break;
      }
    }
    expect(await query(database.reader, 'SELECT COUNT(*) AS n FROM sample')).toEqual([{ n: ROWS }]);
  });

  it('shows one moment of the data, and keeps neither writers nor readers from the next', async () => {
    let seen = 0;
    for await (const page of scanRows(database.reader, TEXT, [0])) {
      if (seen === 0) {
        await database.run((tx) => execute(tx, 'UPDATE sample SET score = -1'));
        const changed = 'SELECT COUNT(*) AS n FROM sample WHERE score = -1';
        expect(await query(database.reader, changed)).toEqual([{ n: ROWS }]);
      }
      seen += page.filter(([, whole, score]) => score === (whole as number) / 3).length;
    }
    expect(seen).toBe(ROWS);
  });

  it('tells of a statement that cannot be', async () => {
    const scan = async () => {
      for await (const page of scanRows(database.reader, 'SELECT nonsense FROM sample')) {
        expect(page).toBe('no page');
      }
    };
    await expect(scan()).rejects.toThrow(StatementFailed);
    await expect(scan()).rejects.toThrow(/nonsense/);
  });

  it('is not for the inside of a unit', async () => {
    const unit = database.run(async (tx) => {
      for await (const page of scanRows(tx, TEXT, [0])) return page;
      return [];
    });
    await expect(unit).rejects.toThrow(UnitMisused);
  });
});
