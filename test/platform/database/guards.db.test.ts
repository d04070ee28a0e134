import { execute, query } from '../../../src/platform/database/sql';
import { insertRows } from '../../../src/platform/database/write-rows';
import { accountSchema, openAccounts } from '../../support/accounts';
import { isMysql, type TestDatabase, testDatabase } from '../../support/database';

describe('what the tables themselves refuse', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase(accountSchema);
    await openAccounts(database, { a: 5 });
  });

  beforeEach(() => database.run((tx) => execute(tx, 'DELETE FROM sample')));

  afterAll(() => database.close());

  const insert = (columns: string[], ...rows: unknown[][]) =>
    database.run((tx) => insertRows(tx, 'sample', columns, rows));
  const countOf = async (text: string, params: unknown[] = []) =>
    (
      await query<{ n: number }>(
        database.reader,
        `SELECT COUNT(*) AS n FROM sample WHERE ${text}`,
        params,
      )
    )[0]?.n;

  it('is a balance below zero, by a CHECK of the migration', async () => {
    const unit = database.run((tx) => execute(tx, 'UPDATE account SET balance = balance - 6'));
    // MariaDB says 4025, MySQL 3819; the driver has another name for the former.
    await expect(unit).rejects.toThrow(/CONSTRAINT.*failed|constraint.*violated/i);
  });

  it.each(['abc', '1.5x', 1.5])('is %p in a column of whole numbers', async (value) => {
    const kept = insert(['id', 'whole'], ['x', value]).then(
      () => query<{ whole: unknown }>(database.reader, 'SELECT whole FROM sample'),
      () => [],
    );
    // MySQL rounds 1.5 where SQLite refuses it; neither keeps what is not whole.
    expect((await kept).filter(({ whole }) => !Number.isInteger(whole))).toEqual([]);
    expect(await countOf('whole IS NULL')).toBe(0);
  });

  it('is text in a column of whole numbers on SQLite only by its CHECK (the control)', async () => {
    if (isMysql) return;
    await database.source.query('CREATE TABLE naive (whole bigint)');
    await database.source.query(`INSERT INTO naive VALUES ('abc'), (1.5)`);
    const rows: unknown = await database.source.query('SELECT typeof(whole) AS type FROM naive');
    expect(rows).toEqual([{ type: 'text' }, { type: 'real' }]);
  });

  it('is text that is too long, rather than a piece of it', async () => {
    await expect(insert(['id', 'code'], ['x', 'c'.repeat(33)])).rejects.toThrow();
    expect(await countOf('1 = 1')).toBe(0);
  });

  it('is a day that does not exist, on a server', async () => {
    if (!isMysql) return;
    await expect(insert(['id', 'at'], ['x', '2026-02-30 00:00:00.000'])).rejects.toThrow();
    await expect(insert(['id', 'at'], ['x', '0000-00-00 00:00:00.000'])).rejects.toThrow();
  });

  it('is not a key that differs in case or accent', async () => {
    await insert(['id'], ['k1'], ['K1']);
    await insert(['id', 'note'], ['n1', 'a'], ['n2', 'A'], ['n3', 'á']);
    expect(await countOf('id = ?', ['k1'])).toBe(1);
    expect(await countOf('note = ?', ['a'])).toBe(1);
  });

  it('is, on a server, a key that differs in a trailing space', async () => {
    const second = insert(['id'], ['k1'], ['k1 ']).then(
      () => true,
      () => false,
    );
    // What comes from outside is trimmed before it is a key: the engines disagree.
    expect(await second).toBe(!isMysql);
  });

  it('is, on a server, a search in an ASCII column for what is not ASCII', async () => {
    await insert(['id', 'code'], ['x', 'a']);
    const found = countOf('code = ?', ['金']);
    // Codes are checked before they are looked for; text of people is kept in a text column.
    if (isMysql) await expect(found).rejects.toThrow('ER_CANT_AGGREGATE_2COLLATIONS');
    else expect(await found).toBe(0);
  });
});
