import SqliteDriver from 'better-sqlite3';
import { createConnection, type ResultSetHeader } from 'mysql2/promise';
import { sqliteFile } from '../../../src/platform/database/data-source';
import { toStoredInstant } from '../../../src/platform/database/stored-instant';
import { serveParent } from '../worker';
import type { SettleAnswer, SettleRequest } from './settle';

type Engine = 'sqlite' | 'mysql';

// What somebody would write who knows that each wallet has one lot, without seals: all of it in one
// transaction. Ids are those of the members with another first letter.
const NEW_ID: Readonly<Record<Engine, string>> = {
  sqlite: "'z' || substr(w.member_id, 2)",
  mysql: "CONCAT('z', SUBSTR(w.member_id, 2))",
};
const DUE = `FROM wallet AS w JOIN wallet_lot AS l ON l.member_id = w.member_id
  WHERE w.program_id = :program AND w.next_due_at <= :now AND l.expires_at <= :now AND l.active > 0`;
const postings = (line: number, account: string, lot: string, amount: string): string =>
  `INSERT INTO wallet_posting (member_id, sequence, line, account, lot, amount, held, pending)
    SELECT w.member_id, w.sequence + 1, ${line}, '${account}', ${lot}, ${amount}, 0, 0 ${DUE}`;

/** They keep what Laurel keeps; lots and wallets change last, because they say what is due. */
const scriptFor = (engine: Engine): readonly string[] => [
  `INSERT INTO wallet_transaction (member_id, sequence, id, program_id, kind, points, lot, actor,
      effective_at, recorded_at)
    SELECT w.member_id, w.sequence + 1, ${NEW_ID[engine]}, w.program_id, 'EXPIRE', -l.active,
      l.number, 'bench', l.expires_at, :now ${DUE}`,
  postings(0, 'WALLET', 'l.number', '-l.active'),
  postings(1, 'EXPIRY', 'NULL', 'l.active'),
  `UPDATE wallet_lot SET expired = expired + active, active = 0
    WHERE program_id = :program AND expires_at <= :now AND active > 0`,
  CHANGE[engine],
];

const CHANGED = `sequence = wallet.sequence + 1, next_due_at = NULL, is_anchored = 0,
  updated_at = :now`;
const CHANGE: Readonly<Record<Engine, string>> = {
  sqlite: `UPDATE wallet SET balance = balance + t.points, ${CHANGED}
    FROM wallet_transaction AS t
    WHERE t.member_id = wallet.member_id AND t.sequence = wallet.sequence + 1
      AND wallet.program_id = :program AND wallet.next_due_at <= :now`,
  mysql: `UPDATE wallet JOIN wallet_transaction AS t
      ON t.member_id = wallet.member_id AND t.sequence = wallet.sequence + 1
    SET balance = balance + t.points, wallet.${CHANGED}
    WHERE wallet.program_id = :program AND wallet.next_due_at <= :now`,
};

async function expire({ databaseUrl, programId }: SettleRequest): Promise<SettleAnswer> {
  const values = { program: programId, now: toStoredInstant(Date.now()) };
  const file = sqliteFile({ url: databaseUrl });
  const started = performance.now();
  const lots = file === null ? await onServer(databaseUrl, values) : inFile(file, values);
  const seconds = (performance.now() - started) / 1_000;
  return { lots, seconds, peakMiB: process.resourceUsage().maxRSS / 1_024 };
}

type Values = Readonly<Record<'program' | 'now', string>>;

function inFile(file: string, values: Values): number {
  const database = new SqliteDriver(file);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('cache_size = -32768');
    database.pragma('wal_autocheckpoint = 4000');
    const run = database.transaction(() =>
      scriptFor('sqlite').map((text) => database.prepare(text).run(values).changes),
    );
    return run.immediate()[0] ?? 0;
  } finally {
    database.close();
  }
}

async function onServer(url: string, values: Values): Promise<number> {
  const connection = await createConnection({
    ...{ uri: url, charset: 'utf8mb4_bin', timezone: 'Z', namedPlaceholders: true },
  });
  try {
    const changed: number[] = [];
    await connection.beginTransaction();
    for (const text of scriptFor('mysql')) {
      const [result] = await connection.query<ResultSetHeader>(text, values);
      changed.push(result.affectedRows);
    }
    await connection.commit();
    return changed[0] ?? 0;
  } finally {
    await connection.end();
  }
}

serveParent(expire);
