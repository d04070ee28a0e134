import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was promised of a benefit where a variant gave something else; null for what is there. */
export class PromisedEffects1767225896000 implements MigrationInterface {
  readonly name = 'PromisedEffects1767225896000';

  async up(runner: QueryRunner): Promise<void> {
    // MySQL and SQLite know no ADD COLUMN IF NOT EXISTS, and a migration must be repeatable.
    if (await runner.hasColumn('benefit_entitlement', 'promised')) return;
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    await runner.query(
      isSqlite
        ? 'ALTER TABLE "benefit_entitlement" ADD COLUMN "promised" text'
        : 'ALTER TABLE `benefit_entitlement` ADD COLUMN `promised` text NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE benefit_entitlement DROP COLUMN promised');
  }
}
