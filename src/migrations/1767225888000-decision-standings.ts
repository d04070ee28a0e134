import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE = [
  `ALTER TABLE "decision" ADD COLUMN "term_from" datetime(3)`,
  `ALTER TABLE "decision" ADD COLUMN "movement" text`,
];

const MYSQL = [
  `ALTER TABLE \`decision\`
    ADD COLUMN \`term_from\` datetime(3) NULL,
    ADD COLUMN \`movement\` text NULL`,
];

/** Decisions keep the standing that they left, so that the past can be lived again. */
export class DecisionStandings1767225888000 implements MigrationInterface {
  readonly name = 'DecisionStandings1767225888000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    // MySQL and SQLite know no ADD COLUMN IF NOT EXISTS, and a migration must be repeatable.
    if (await runner.hasColumn('decision', 'movement')) return;
    const hasFirst = await runner.hasColumn('decision', 'term_from');
    for (const statement of isSqlite ? SQLITE.slice(hasFirst ? 1 : 0) : MYSQL) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['term_from', 'movement']) {
      await runner.query(`ALTER TABLE decision DROP COLUMN ${column}`);
    }
  }
}
