import SqliteDriver from 'better-sqlite3';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { sqliteFile } from '../../../src/platform/database/data-source';
import { STATEMENTS, valuesOf, type Asked, type BareLot, type BareWallet } from './bare-statements';

/** Redeems by hand-written statements: no more than what must be read and kept. */
export interface BareTeller {
  redeem(asked: Asked): Promise<void>;
  close(): Promise<void>;
}

/** One for each worker where the database is a server; in one process SQLite has one writer. */
export async function bareTellers(url: string, count: number): Promise<BareTeller[]> {
  const file = sqliteFile({ url });
  if (file === null) return Promise.all(Array.from({ length: count }, () => mysqlTeller(url)));
  const teller = sqliteTeller(file);
  return Array.from({ length: count }, () => teller);
}

/** The same durability, log and cache as Laurel's own connection. */
function sqliteTeller(file: string): BareTeller {
  const database = new SqliteDriver(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('cache_size = -32768');
  database.pragma('wal_autocheckpoint = 4000');
  const claim = database.prepare(STATEMENTS.claim);
  const wallet = database.prepare<unknown[], BareWallet>(STATEMENTS.wallet);
  const lots = database.prepare<unknown[], BareLot>(STATEMENTS.lots);
  const transaction = database.prepare(STATEMENTS.transaction);
  const postings = database.prepare(STATEMENTS.postings);
  const lot = database.prepare(STATEMENTS.lot);
  const change = database.prepare(STATEMENTS.change);
  const answer = database.prepare(STATEMENTS.answer);
  const redeem = database.transaction((asked: Asked) => {
    const values = valuesOf(asked);
    claim.run(values.claim);
    const write = values.redeem(wallet.get(asked.memberId), lots.all(asked.memberId));
    transaction.run(write.transaction);
    postings.run(write.postings);
    lot.run(write.lot);
    change.run(write.change);
    answer.run(write.answer);
  });
  return {
    redeem: async (asked) => redeem.immediate(asked),
    close: async () => void (database.open && database.close()),
  };
}

async function mysqlTeller(url: string): Promise<BareTeller> {
  const connection = await createConnection({
    ...{ uri: url, charset: 'utf8mb4_bin', timezone: 'Z', dateStrings: true },
    ...{ supportBigNumbers: true, decimalNumbers: true },
  });
  await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  const first = async <Row>(text: string, memberId: string): Promise<Row[]> => {
    const [rows] = await connection.execute<RowDataPacket[]>(text, [memberId]);
    return rows as unknown as Row[];
  };
  return {
    redeem: async (asked) => {
      const values = valuesOf(asked);
      await connection.beginTransaction();
      await connection.execute(STATEMENTS.claim, values.claim);
      const [wallet] = await first<BareWallet>(`${STATEMENTS.wallet} FOR UPDATE`, asked.memberId);
      const lots = await first<BareLot>(STATEMENTS.lots, asked.memberId);
      const write = values.redeem(wallet, lots);
      await connection.execute(STATEMENTS.transaction, write.transaction);
      await connection.execute(STATEMENTS.postings, write.postings);
      await connection.execute(STATEMENTS.lot, write.lot);
      await connection.execute(STATEMENTS.change, write.change);
      await connection.execute(STATEMENTS.answer, write.answer);
      await connection.commit();
    },
    close: () => connection.end(),
  };
}
