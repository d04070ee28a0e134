import SqliteDriver from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { sqliteFile } from '../../../src/platform/database/data-source';
import { toStoredInstant } from '../../../src/platform/database/stored-instant';
import { newId } from '../../../src/platform/id';
import type { MixRow } from './mix';

type Value = string | number | null;
export type BareRow = readonly Value[];

/** Inserts rows into a table that is like `behaviour`, one transaction a batch, and no more. */
export interface BareInserts {
  insert(rows: readonly BareRow[]): Promise<void>;
  close(): Promise<void>;
}

const COLUMNS = [
  'member_id', 'id', 'program_id', 'type', 'channel', 'occurred_at', 'recorded_at', 'source',
  'external_id', 'body_hash', 'session_id', 'order_id', 'product_id', 'category', 'brand',
  'quantity', 'amount_minor', 'original_amount_minor', 'original_currency', 'rating', 'text',
  'duration_seconds', 'attributes', 'counts',
] as const; // prettier-ignore

/** Rows of one statement on SQLite: measured to be the fastest of 1, 10, 50, 100 and 1,000. */
const ROWS_PER_STATEMENT = 10;
const TABLE = 'bare_behaviour';

/** The rows as they would be stored; made before the clock runs. */
export function bareRows(rows: readonly MixRow[], programId: string, now: number): BareRow[] {
  const recorded = toStoredInstant(now);
  return rows.map((row) => [
    row.memberId.slice('mem_'.length),
    newId(row.occurredAt),
    programId,
    row.type,
    row.channel,
    toStoredInstant(row.occurredAt),
    recorded,
    row.source,
    row.externalId,
    createHash('sha256').update(row.externalId).digest('hex').slice(0, 32),
    row.sessionId,
    row.orderId ?? null,
    row.productId ?? null,
    row.category ?? null,
    null,
    row.quantity ?? null,
    row.amount ? Math.round(Number(row.amount.value) * 100) : null,
    null,
    null,
    row.rating ?? null,
    row.text ?? null,
    row.durationSeconds ?? null,
    null,
    1,
  ]);
}

/** Makes a table with the same columns, keys, indexes and rows as `behaviour`. */
export const bareInserts = (url: string, bareFile: string): Promise<BareInserts> => {
  const file = sqliteFile({ url });
  return file === null ? mysqlInserts(url) : Promise.resolve(sqliteInserts(file, bareFile));
};

/** In a file of its own, so that the two do not throw each other's pages out of their caches. */
function sqliteInserts(file: string, bareFile: string): BareInserts {
  const database = new SqliteDriver(bareFile);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('cache_size = -65536');
  database.exec(`ATTACH '${file}' AS base`);
  const definitions = database
    .prepare<unknown[], { sql: string }>(
      `SELECT sql FROM base.sqlite_master WHERE tbl_name = 'behaviour' AND sql IS NOT NULL
        ORDER BY type DESC`,
    )
    .all();
  for (const { sql } of definitions) {
    database.exec(
      sql.replace('"behaviour"', `"${TABLE}"`).replace('ON "behaviour"', `ON "${TABLE}"`),
    );
  }
  database.exec(`INSERT INTO ${TABLE} SELECT * FROM base.behaviour; DETACH base`);
  const statementFor = (count: number) =>
    database.prepare(
      `INSERT INTO ${TABLE} (${COLUMNS.join(', ')}) VALUES ${Array(count)
        .fill(`(${COLUMNS.map(() => '?').join(', ')})`)
        .join(', ')}`,
    );
  const [many, one] = [statementFor(ROWS_PER_STATEMENT), statementFor(1)];
  const insert = database.transaction((rows: readonly BareRow[]) => {
    let place = 0;
    for (; place + ROWS_PER_STATEMENT <= rows.length; place += ROWS_PER_STATEMENT) {
      many.run(rows.slice(place, place + ROWS_PER_STATEMENT).flat());
    }
    for (; place < rows.length; place += 1) one.run(rows[place]);
  });
  return {
    insert: async (rows) => insert.immediate(rows),
    close: async () => void database.close(),
  };
}

async function mysqlInserts(url: string): Promise<BareInserts> {
  const connection = await createConnection({ uri: url, charset: 'utf8mb4_bin', timezone: 'Z' });
  await connection.query(`DROP TABLE IF EXISTS ${TABLE}`);
  await connection.query(`CREATE TABLE ${TABLE} LIKE behaviour`);
  await connection.query(`INSERT INTO ${TABLE} SELECT * FROM behaviour`);
  return {
    insert: async (rows) => {
      await connection.beginTransaction();
      await connection.query(`INSERT INTO ${TABLE} (${COLUMNS.join(', ')}) VALUES ?`, [rows]);
      await connection.commit();
    },
    close: async () => {
      await connection.query(`DROP TABLE ${TABLE}`);
      await connection.end();
    },
  };
}
