import { schemaDrift } from '../../src/platform/database/drift';
import { migrate, pendingMigrations } from '../../src/platform/database/migrate';
import { type Database, openDatabase } from '../../src/platform/database/database';
import { query } from '../../src/platform/database/sql';
import { appSchema, type ScratchDatabase, scratchDatabase } from '../support/database';

describe('migrations', () => {
  let scratch: ScratchDatabase;
  let database: Database;

  beforeEach(async () => {
    scratch = await scratchDatabase();
    database = await openDatabase(scratch.options, appSchema);
  });

  afterEach(async () => {
    await database.close();
    await scratch.drop();
  });

  it('bring an empty database to what the entities say', async () => {
    await migrate(database);
    expect(await schemaDrift(database)).toEqual([]);
    expect(await pendingMigrations(database)).toEqual([]);
  });

  it('make no table that no entity describes', async () => {
    await migrate(database);
    const tables = await query<{ name: string }>(
      database.reader,
      database.dialect === 'mysql'
        ? 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()'
        : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    );
    const described = database.source.entityMetadatas.map(({ tableName }) => tableName);
    const others = tables.map(({ name }) => name).filter((name) => !described.includes(name));
    expect(others).toEqual(['migrations']);
  });

  it('are all pending on an empty database, and none the second time', async () => {
    const names = await pendingMigrations(database);
    expect(names).toHaveLength(Object.values(appSchema.migrations).length);
    expect(await migrate(database)).toEqual(names);
    expect(await migrate(database)).toEqual([]);
  });

  it('run once when several processes start together', async () => {
    const others = await Promise.all([1, 2].map(() => openDatabase(scratch.options, appSchema)));
    try {
      const applied = await Promise.all([database, ...others].map(migrate));
      expect(applied.flat().sort()).toEqual([...new Set(applied.flat())].sort());
      expect(await pendingMigrations(database)).toEqual([]);
    } finally {
      await Promise.all(others.map((other) => other.close()));
    }
  });

  it('need no more than the smallest pool', async () => {
    const small = await openDatabase({ ...scratch.options, poolSize: 1 }, appSchema);
    try {
      expect(await migrate(small)).not.toEqual([]);
    } finally {
      await small.close();
    }
  });

  it.each([
    ['a missing column', 'ALTER TABLE idempotency DROP COLUMN response'],
    ['a missing index', 'DROP INDEX ix_idempotency_created', ' ON idempotency'],
    ['a column too many', 'ALTER TABLE idempotency ADD COLUMN surprise varchar(8) NULL'],
  ])('would be found out by %s', async (_, statement, onMysql = '') => {
    await migrate(database);
    await database.source.query(statement + (database.dialect === 'mysql' ? onMysql : ''));
    expect(await schemaDrift(database)).not.toEqual([]);
  });

  it('would be found out by what TypeORM does not compare', async () => {
    await migrate(database);
    const statements =
      database.dialect === 'mysql'
        ? ['ALTER TABLE idempotency MODIFY request_hash varchar(64) NOT NULL']
        : [
            'CREATE TABLE rebuilt AS SELECT * FROM idempotency',
            'DROP TABLE idempotency',
            'ALTER TABLE rebuilt RENAME TO idempotency',
          ];
    for (const statement of statements) await database.source.query(statement);
    expect((await schemaDrift(database)).join()).toMatch(
      /request_hash has collation utf8mb4_bin, not ascii_bin|WITHOUT ROWID/,
    );
  });
});
