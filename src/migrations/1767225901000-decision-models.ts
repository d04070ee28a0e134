import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions keep what a model said, where one divides members. */
export class DecisionModels1767225901000 implements MigrationInterface {
  readonly name = 'DecisionModels1767225901000';

  async up(runner: QueryRunner): Promise<void> {
    // MySQL and SQLite know no ADD COLUMN IF NOT EXISTS, and a migration must be repeatable.
    if (await runner.hasColumn('decision', 'model')) return;
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    await runner.query(
      isSqlite
        ? `ALTER TABLE "decision" ADD COLUMN "model" text`
        : 'ALTER TABLE `decision` ADD COLUMN `model` text NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE decision DROP COLUMN model');
  }
}
