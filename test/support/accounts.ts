import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Platform1767225600000 } from '../../src/migrations/1767225600000-platform';
import type { Schema } from '../../src/platform/database/data-source';
import type { Database, Db, Tx } from '../../src/platform/database/database';
import { execute, query } from '../../src/platform/database/sql';
import { insertRows } from '../../src/platform/database/write-rows';

const SQLITE = [
  `CREATE TABLE account (
    id varchar(26) NOT NULL PRIMARY KEY,
    balance bigint NOT NULL CHECK (typeof(balance) = 'integer' AND balance >= 0)
  ) WITHOUT ROWID`,
  `CREATE TABLE entry (
    account_id varchar(26) NOT NULL, seq integer NOT NULL, amount bigint NOT NULL,
    PRIMARY KEY (account_id, seq)
  ) WITHOUT ROWID`,
  `CREATE TABLE sample (
    id varchar(26) NOT NULL PRIMARY KEY,
    code varchar(32), note varchar(200), body json, at datetime(3), whole bigint, score double,
    is_open boolean,
    CHECK (whole IS NULL OR typeof(whole) = 'integer'), CHECK (length(code) <= 32)
  ) WITHOUT ROWID`,
];

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const END = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';
const MYSQL = [
  `CREATE TABLE account (
    id varchar(26) ${ASCII} NOT NULL PRIMARY KEY,
    balance bigint NOT NULL CHECK (balance >= 0)
  ) ${END}`,
  `CREATE TABLE entry (
    account_id varchar(26) ${ASCII} NOT NULL, seq int NOT NULL, amount bigint NOT NULL,
    PRIMARY KEY (account_id, seq)
  ) ${END}`,
  `CREATE TABLE sample (
    id varchar(26) ${ASCII} NOT NULL PRIMARY KEY,
    code varchar(32) ${ASCII}, note varchar(200), body json, at datetime(3), whole bigint,
    score double, is_open tinyint(1)
  ) ${END}`,
];

class Accounts1767225600001 implements MigrationInterface {
  readonly name = 'Accounts1767225600001';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
  }

  async down(): Promise<void> {
    // A test's database is dropped as a whole.
  }
}

/** Three tables to show on what the database layer promises, apart from any feature. */
export const accountSchema: Schema = {
  entities: [],
  migrations: [Platform1767225600000, Accounts1767225600001],
};

export async function openAccounts(
  database: Database,
  balances: Readonly<Record<string, number>>,
): Promise<void> {
  await database.run((tx) =>
    insertRows(tx, 'account', ['id', 'balance'], Object.entries(balances)),
  );
}

export async function balanceOf(db: Db, id: string): Promise<number> {
  const [row] = await query<{ balance: number }>(db, 'SELECT balance FROM account WHERE id = ?', [
    id,
  ]);
  return row?.balance ?? Number.NaN;
}

/** Gives false when there is not enough. */
export async function debit(tx: Tx, id: string, amount: number): Promise<boolean> {
  const text = 'UPDATE account SET balance = balance - ? WHERE id = ? AND balance >= ?';
  return (await execute(tx, text, [amount, id, amount])) === 1;
}

export async function credit(tx: Tx, id: string, amount: number): Promise<void> {
  await execute(tx, 'UPDATE account SET balance = balance + ? WHERE id = ?', [amount, id]);
}

/** `count` calls at once, each given its number. */
export const together = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));
