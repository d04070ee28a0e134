import {
  execute,
  fromStoredInstant,
  inList,
  inTuples,
  query,
  toStoredInstant,
} from '../../../src/platform/database/sql';
import { insertRows, updateRows, upsertRows } from '../../../src/platform/database/write-rows';
import { accountSchema, together } from '../../support/accounts';
import {
  countStatements,
  expectQueries,
  isMysql,
  type TestDatabase,
  testDatabase,
} from '../../support/database';

type Sample = Record<string, string | number | null>;

const COLUMNS = ['id', 'code', 'note', 'body', 'at', 'whole', 'score', 'is_open'];
const idOf = (index: number) => String(index).padStart(26, '0');

describe('statements', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase(accountSchema);
  });

  beforeEach(() => database.run((tx) => execute(tx, 'DELETE FROM sample')));

  afterAll(() => database.close());

  const insert = (columns: string[], rows: unknown[][]) =>
    database.run((tx) => insertRows(tx, 'sample', columns, rows));
  const all = () => query<Sample>(database.reader, 'SELECT * FROM sample ORDER BY id');
  const stored = async (column: string, value: unknown) => {
    await insert(['id', column], [[idOf(0), value]]);
    return (await all())[0]?.[column];
  };

  it('give back what was stored, as the same types on both engines', async () => {
    const row = [
      idOf(1),
      'A-1',
      'it\'s \\ "quoted" 中文 👩‍👩‍👧 \u0000 end',
      '{"b":1,"a":"ü"}',
      '2026-11-22 08:30:00.120',
      Number.MAX_SAFE_INTEGER,
      0.1 + 0.2,
      true,
    ];
    await insert(COLUMNS, [row]);
    const expected = Object.fromEntries(COLUMNS.map((name, index) => [name, row[index]]));
    expect(await all()).toEqual([{ ...expected, is_open: 1 }]);
  });

  it.each([0, -1, Number.MIN_SAFE_INTEGER, 2 ** 31, 2 ** 40 + 1])(
    'keep the whole number %d',
    async (value) => {
      expect(await stored('whole', value)).toBe(value);
    },
  );

  it.each([1 / 3, -1e-300, 5e-324, 1e300, 123456789.1234567])(
    'keep the score %d',
    async (value) => {
      expect(await stored('score', value)).toBe(value);
    },
  );

  it('keep null in every column', async () => {
    await insert(COLUMNS, [[idOf(1), ...Array<null>(7).fill(null)]]);
    expect((await all())[0]).toEqual({
      ...Object.fromEntries(COLUMNS.map((name) => [name, null])),
      id: idOf(1),
    });
  });

  it('give sums and counts as numbers', async () => {
    await insert(
      ['id', 'whole', 'score'],
      [
        [idOf(1), 2 ** 40, 0.5],
        [idOf(2), 1, 0.25],
      ],
    );
    const text = 'SELECT COUNT(*) AS n, SUM(whole) AS total, AVG(score) AS mean FROM sample';
    expect(await query(database.reader, text)).toEqual([{ n: 2, total: 2 ** 40 + 1, mean: 0.375 }]);
  });

  it.each([
    ['an object', { toString: () => 'x' }],
    ['an array', ['x', 'y']],
    ['undefined', undefined],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['a Date', new Date(0)],
    ['a function', () => 'x'],
    ['a symbol', Symbol('x')],
  ])('refuse %s for a parameter before anything is sent', async (_, value) => {
    const { statements } = await countStatements(database, async () => {
      const text = 'SELECT id FROM sample WHERE note = ?';
      await expect(
        Promise.resolve().then(() => query(database.reader, text, [value])),
      ).rejects.toThrow(TypeError);
      await expect(insert(['id', 'note'], [[idOf(1), value]])).rejects.toThrow(TypeError);
    });
    expect(statements).toEqual([]);
  });

  it('insert as many rows as there are in one statement', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [idOf(index), 'x', index]);
    await expectQueries(1, database, () => insert(['id', 'note', 'whole'], rows));
    const text = 'SELECT COUNT(*) AS n, SUM(whole) AS total FROM sample';
    expect(await query(database.reader, text)).toEqual([{ n: 20_000, total: 199_990_000 }]);
  });

  it('split what the server would not take in one packet', async () => {
    const body = JSON.stringify('x'.repeat(2_000_000));
    const rows = Array.from({ length: 12 }, (_, index) => [idOf(index), body]);
    await insert(['id', 'body'], rows);
    expect(await query(database.reader, 'SELECT COUNT(*) AS n FROM sample')).toEqual([{ n: 12 }]);
  });

  it('insert nothing without a statement', async () => {
    await expectQueries(0, database, () => insert(['id'], []));
  });

  it('insert the new and change the old, replacing or adding', async () => {
    const upsert = {
      columns: ['id', 'note', 'whole'],
      key: ['id'],
      replace: ['note'],
      add: ['whole'],
    };
    const write = (rows: unknown[][]) =>
      database.run((tx) => upsertRows(tx, 'sample', upsert, rows));
    await write([[idOf(1), 'old', 5]]);
    await expectQueries(1, database, () =>
      write([
        [idOf(1), 'new', 7],
        [idOf(2), 'first', 1],
      ]),
    );
    expect(await all()).toMatchObject([
      { note: 'new', whole: 12 },
      { note: 'first', whole: 1 },
    ]);
  });

  it('leave the old as it is when there is nothing to change', async () => {
    const upsert = { columns: ['id', 'note'], key: ['id'] };
    for (const note of ['old', 'new']) {
      await database.run((tx) => upsertRows(tx, 'sample', upsert, [[idOf(1), note]]));
    }
    expect(await all()).toMatchObject([{ note: 'old' }]);
  });

  it('change some columns of many rows in one statement', async () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => [idOf(index), 'kept', index]);
    await insert(['id', 'code', 'whole'], rows);
    const update = {
      key: [{ name: 'id', type: 'key' }],
      set: [
        { name: 'note', type: 'text' },
        { name: 'at', type: 'instant' },
        { name: 'whole', type: 'integer' },
        { name: 'score', type: 'double' },
      ],
    } as const;
    const at = '2026-11-22 08:30:00.120';
    const changes = [
      [idOf(1), "it's 中文 👩‍👩‍👧", at, Number.MAX_SAFE_INTEGER, 1 / 3],
      [idOf(2_999), null, null, null, null],
      [idOf(5_000), 'nobody', at, 0, 0],
    ];
    const matched = await expectQueries(1, database, () =>
      database.run((tx) => updateRows(tx, 'sample', update, changes)),
    );
    expect(matched).toBe(2);
    const after = await all();
    expect(after[1]).toEqual({
      ...{ id: idOf(1), code: 'kept', body: null, is_open: null },
      ...{ note: "it's 中文 👩‍👩‍👧", at, whole: Number.MAX_SAFE_INTEGER, score: 1 / 3 },
    });
    expect(after[2_999]).toMatchObject({ code: 'kept', note: null, at: null, whole: null });
    expect(after[2_998]).toMatchObject({ whole: 2_998 });
  });

  it('find by a list of any length', async () => {
    await insert(
      ['id', 'whole'],
      Array.from({ length: 50 }, (_, index) => [idOf(index), index]),
    );
    const found = async (ids: string[]) => {
      const { text, params } = inList('id', ids);
      const rows = await query(database.reader, `SELECT id FROM sample WHERE ${text}`, params);
      return rows.length;
    };
    expect(await found([])).toBe(0);
    expect(await found([idOf(3)])).toBe(1);
    expect(await found([1, 2, 2, 3, 70].map(idOf))).toBe(3);
    expect(await found(Array.from({ length: 5_000 }, (_, index) => idOf(index)))).toBe(50);
  });

  it('find by pairs', async () => {
    await insert(
      ['id', 'code'],
      [
        [idOf(1), 'a'],
        [idOf(2), 'b'],
        [idOf(3), 'a'],
      ],
    );
    const { text, params } = inTuples(
      database.dialect,
      ['id', 'code'],
      [
        [idOf(1), 'a'],
        [idOf(2), 'a'],
        [idOf(3), 'a'],
      ],
    );
    const rows = await query<Sample>(
      database.reader,
      `SELECT id FROM sample WHERE ${text} ORDER BY id`,
      params,
    );
    expect(rows.map(({ id }) => id)).toEqual([idOf(1), idOf(3)]);
  });

  it('use the key for lists and pairs', async () => {
    await insert(
      ['id', 'code'],
      Array.from({ length: 2_000 }, (_, index) => [idOf(index), 'a']),
    );
    await database.source.query(isMysql ? 'ANALYZE TABLE sample, entry' : 'ANALYZE');
    const plan = async (table: string, { text, params }: ReturnType<typeof inList>) => {
      const explain = isMysql ? 'EXPLAIN' : 'EXPLAIN QUERY PLAN';
      return JSON.stringify(
        await query(database.reader, `${explain} SELECT * FROM ${table} WHERE ${text}`, params),
      );
    };
    const tuples = inTuples(
      database.dialect,
      ['account_id', 'seq'],
      [
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ],
    );
    await database.run((tx) =>
      insertRows(
        tx,
        'entry',
        ['account_id', 'seq', 'amount'],
        Array.from({ length: 500 }, (_, index) => [`m${index}`, 1, 1]),
      ),
    );
    const uses = isMysql ? /"key":"PRIMARY"/ : /USING PRIMARY KEY/;
    expect(await plan('sample', inList('id', [1, 2, 3].map(idOf)))).toMatch(uses);
    expect(await plan('entry', tuples)).toMatch(uses);
  });

  it('take a page with a bound limit', async () => {
    await insert(
      ['id'],
      Array.from({ length: 9 }, (_, index) => [idOf(index)]),
    );
    const text = 'SELECT id FROM sample WHERE id > ? ORDER BY id LIMIT ?';
    expect(await query(database.reader, text, [idOf(2), 3])).toHaveLength(3);
  });

  it('answer many reads at once', async () => {
    const answers = await together(60, () =>
      query<{ n: number }>(database.reader, 'SELECT 7 AS n'),
    );
    expect(answers.every(([row]) => row?.n === 7)).toBe(true);
  });
});

describe('instants at rest', () => {
  let database: TestDatabase;
  const zone = process.env['TZ'];

  beforeAll(async () => {
    database = await testDatabase(accountSchema);
  });

  afterAll(async () => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    await database.close();
  });

  // The hour that New York has twice, one that Shanghai never had, and the ends of the scale.
  const instants = [
    '2026-11-01T05:30:00.001Z', '2026-11-01T06:30:00.002Z', '2026-03-08T07:30:00.000Z',
    '1986-05-03T16:30:00.999Z', '1970-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z',
  ].map((text) => Date.parse(text)); // prettier-ignore

  it.each(['UTC', 'America/New_York', 'Asia/Shanghai', 'Asia/Kolkata'])(
    'are the same to the millisecond for a process in %s',
    async (processZone) => {
      process.env['TZ'] = processZone;
      await database.run((tx) => execute(tx, 'DELETE FROM sample'));
      const rows = instants.map((instant, index) => [idOf(index), toStoredInstant(instant)]);
      await database.run((tx) => insertRows(tx, 'sample', ['id', 'at'], rows));
      const found = await query<{ at: string }>(
        database.reader,
        'SELECT at FROM sample ORDER BY id',
      );
      expect(found.map(({ at }) => fromStoredInstant(at))).toEqual(instants);
      expect(found.map(({ at }) => at)).toEqual(rows.map(([, at]) => at));
    },
  );

  it('are found by comparison with what was stored', async () => {
    const [first = 0] = instants;
    const text = 'SELECT COUNT(*) AS n FROM sample WHERE at = ? OR at BETWEEN ? AND ?';
    const at = toStoredInstant(first);
    expect(await query(database.reader, text, [at, at, at])).toEqual([{ n: 1 }]);
  });
});
