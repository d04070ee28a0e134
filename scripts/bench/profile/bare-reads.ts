import SqliteDriver from 'better-sqlite3';
import { createPool } from 'mysql2/promise';
import { sqliteFile } from '../../../src/platform/database/data-source';

export type Row = Readonly<Record<string, string | number | null>>;

/** The reads of a bare server, each one statement. */
export interface BareReads {
  member(id: string): Promise<Row | undefined>;
  identities(id: string): Promise<readonly Row[]>;
  behaviours(id: string): Promise<readonly Row[]>;
  tiers(): Promise<readonly Row[]>;
  settings(): Promise<readonly Row[]>;
}

const MEMBER = `SELECT m.id, m.external_id, m.joined_at, s.tier_code, s.score, w.balance
  FROM member m JOIN member_state s ON s.member_id = m.id
  LEFT JOIN wallet w ON w.member_id = m.id WHERE m.id = ?`;
const IDENTITIES = 'SELECT scheme, value FROM bench_identity WHERE member_id = ?';
const BEHAVIOURS = `SELECT id, type, channel, occurred_at, session_id, order_id, product_id,
  category, quantity, rating, amount_minor
  FROM behaviour WHERE member_id = ? ORDER BY id DESC LIMIT 11`;
const TIERS = 'SELECT rank_number, code, name, threshold FROM bench_tier ORDER BY rank_number';
const SETTINGS = 'SELECT name, value FROM bench_setting';

export const bareReads = (url: string): BareReads => {
  const file = sqliteFile({ url });
  return file === null ? mysqlReads(url) : sqliteReads(file);
};

function sqliteReads(file: string): BareReads {
  const database = new SqliteDriver(file, { readonly: true });
  database.pragma('cache_size = -65536');
  const prepared = (text: string) => database.prepare<unknown[], Row>(text);
  const [member, identities, behaviours] = [MEMBER, IDENTITIES, BEHAVIOURS].map(prepared);
  const [tiers, settings] = [TIERS, SETTINGS].map(prepared);
  return {
    member: async (id) => member?.get(id),
    identities: async (id) => identities?.all(id) ?? [],
    behaviours: async (id) => behaviours?.all(id) ?? [],
    tiers: async () => tiers?.all() ?? [],
    settings: async () => settings?.all() ?? [],
  };
}

function mysqlReads(url: string): BareReads {
  const pool = createPool({
    ...{ uri: url, connectionLimit: 10, charset: 'utf8mb4_bin', timezone: 'Z' },
    ...{ dateStrings: true, supportBigNumbers: true, decimalNumbers: true },
  });
  const rows = async (text: string, values: string[]): Promise<Row[]> => {
    const [found] = await pool.execute(text, values);
    return found as Row[];
  };
  return {
    member: async (id) => (await rows(MEMBER, [id]))[0],
    identities: (id) => rows(IDENTITIES, [id]),
    behaviours: (id) => rows(BEHAVIOURS, [id]),
    tiers: () => rows(TIERS, []),
    settings: () => rows(SETTINGS, []),
  };
}
