import { DataSource } from 'typeorm';
import type { Database } from './database';

/**
 * Where the migrated database and the entities disagree, in sentences or as the statements that
 * TypeORM would send; empty when they agree.
 */
export async function schemaDrift(database: Database): Promise<string[]> {
  const [statements, unseen] = await Promise.all([
    typeormDrift(database.source),
    database.dialect === 'sqlite'
      ? clusteringDrift(database.source)
      : collationDrift(database.source),
  ]);
  return [...statements, ...unseen];
}

async function typeormDrift(source: DataSource): Promise<string[]> {
  if (source.options.type !== 'mysql' || !(await isMariaDb(source)))
    return pendingStatements(source);
  // MariaDB reports JSON and DEFAULT NULL in its own way, which TypeORM knows by this type alone.
  const mariaDb = new DataSource({ ...source.options, type: 'mariadb' });
  await mariaDb.initialize();
  try {
    return await pendingStatements(mariaDb);
  } finally {
    await mariaDb.destroy();
  }
}

async function pendingStatements(source: DataSource): Promise<string[]> {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  return upQueries.map((statement) => statement.query);
}

async function isMariaDb(source: DataSource): Promise<boolean> {
  const [row] = (await source.query('SELECT VERSION() AS version')) as { version: string }[];
  return row?.version.includes('MariaDB') ?? false;
}

/** TypeORM does not compare character sets, on which keys and joins depend. */
async function collationDrift(source: DataSource): Promise<string[]> {
  const rows = (await source.query(
    `SELECT table_name AS tableName, column_name AS columnName, collation_name AS collation
       FROM information_schema.columns WHERE table_schema = DATABASE()`,
  )) as { tableName: string; columnName: string; collation: string | null }[];
  const found = new Map(rows.map((row) => [`${row.tableName}.${row.columnName}`, row.collation]));
  return source.entityMetadatas.flatMap((entity) =>
    entity.columns.flatMap((column) => {
      const name = `${entity.tableName}.${column.databaseName}`;
      const actual = found.get(name) ?? null;
      const expected = actual === null ? null : (column.collation ?? 'utf8mb4_bin');
      return actual === expected ? [] : [`${name} has collation ${actual}, not ${expected}`];
    }),
  );
}

/** TypeORM does not compare WITHOUT ROWID, on which the order of the rows on disk depends. */
async function clusteringDrift(source: DataSource): Promise<string[]> {
  const rows = (await source.query('SELECT name, wr FROM pragma_table_list')) as {
    name: string;
    wr: number;
  }[];
  const clustered = new Set(rows.filter(({ wr }) => wr === 1).map(({ name }) => name));
  return source.entityMetadatas
    .filter((entity) => entity.withoutRowid !== clustered.has(entity.tableName))
    .map((entity) => `${entity.tableName} disagrees about WITHOUT ROWID`);
}
