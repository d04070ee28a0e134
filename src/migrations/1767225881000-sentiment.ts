import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = [
  ['sentiment_texts', 'integer', 'int'],
  ['sentiment_thousandths', 'bigint', 'bigint'],
  ['positive_feedback', 'integer', 'int'],
  ['negative_feedback', 'integer', 'int'],
] as const;
const TABLES = ['feature_day', 'member_state'] as const;

/** Counters of the sentiment of texts. Texts of before were not read, and count as none. */
export class Sentiment1767225881000 implements MigrationInterface {
  readonly name = 'Sentiment1767225881000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const table of TABLES) {
      for (const [column, sqliteType, mysqlType] of COLUMNS) {
        // MySQL and SQLite know no ADD COLUMN IF NOT EXISTS, and a migration must be repeatable.
        if (await runner.hasColumn(table, column)) continue;
        await runner.query(
          isSqlite
            ? `ALTER TABLE "${table}" ADD COLUMN "${column}" ${sqliteType} NOT NULL DEFAULT 0 CHECK (typeof(${column}) = 'integer')`
            : `ALTER TABLE \`${table}\` ADD COLUMN \`${column}\` ${mysqlType} NOT NULL DEFAULT 0`,
        );
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      for (const [column] of COLUMNS) {
        if (!(await runner.hasColumn(table, column))) continue;
        await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
      }
    }
  }
}
