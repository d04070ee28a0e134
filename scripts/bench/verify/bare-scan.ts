import SqliteDriver from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { sqliteFile } from '../../../src/platform/database/data-source';

type Cell = string | number | null;
type Cells = readonly Cell[];
type Read = (text: string, values: readonly string[]) => Promise<readonly Cells[]>;

const WALLETS = 1_000;
const MEMBERS = 'SELECT member_id FROM wallet WHERE member_id > ? ORDER BY member_id LIMIT 1000';
const TRANSACTIONS = `SELECT member_id, sequence, id, program_id, kind, points, desired, lot,
  rule_code, rule_version, behaviour_id, order_id, hold_id, corrects, reference, actor,
  effective_at, recorded_at, seal FROM wallet_transaction
  WHERE member_id > ? AND member_id <= ? ORDER BY member_id, sequence`;
const POSTINGS = `SELECT member_id, sequence, line, account, lot, amount, held, pending
  FROM wallet_posting WHERE member_id > ? AND member_id <= ? ORDER BY member_id, sequence, line`;

/** Reads every transaction with its postings and hashes it with the hash before; nothing more. */
export async function bareScan(url: string): Promise<number> {
  const file = sqliteFile({ url });
  return file === null ? onServer(url) : inFile(file);
}

async function inFile(file: string): Promise<number> {
  const database = new SqliteDriver(file, { readonly: true });
  database.pragma('cache_size = -65536');
  try {
    return await scan(async (text, values) => {
      return database.prepare(text).raw().all(values) as Cells[];
    });
  } finally {
    database.close();
  }
}

async function onServer(url: string): Promise<number> {
  const connection = await createConnection({
    ...{ uri: url, charset: 'utf8mb4_bin', timezone: 'Z', dateStrings: true },
    ...{ supportBigNumbers: true, rowsAsArray: true },
  });
  try {
    return await scan(async (text, values) => {
      const [rows] = await connection.execute<RowDataPacket[]>(text, [...values]);
      return rows as unknown as Cells[];
    });
  } finally {
    await connection.end();
  }
}

async function scan(read: Read): Promise<number> {
  let [seen, after, seal] = [0, '', ''];
  for (;;) {
    const members = await read(MEMBERS, [after]);
    const last = members.at(-1)?.[0];
    if (typeof last !== 'string') return seen;
    const transactions = await read(TRANSACTIONS, [after, last]);
    const postings = await read(POSTINGS, [after, last]);
    let place = 0;
    for (const transaction of transactions) {
      const lines: Cells[] = [];
      for (let line = postings[place]; isOf(line, transaction); line = postings[place]) {
        lines.push(line);
        place += 1;
      }
      seal = hashed(seal, transaction, lines);
      seen += 1;
    }
    if (members.length < WALLETS) return seen;
    after = last;
  }
}

const isOf = (line: Cells | undefined, transaction: Cells): line is Cells =>
  line !== undefined && line[0] === transaction[0] && line[1] === transaction[1];

const hashed = (before: string, transaction: Cells, lines: readonly Cells[]): string =>
  createHash('sha256')
    .update(JSON.stringify([before, transaction, lines]))
    .digest('hex');
