import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Simulations over the last days: how many; null where members are looked at as they are. */
export class SimulatedDays1767225889000 implements MigrationInterface {
  readonly name = 'SimulatedDays1767225889000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    // MySQL and SQLite know no ADD COLUMN IF NOT EXISTS, and a migration must be repeatable.
    if (await runner.hasColumn('simulation', 'last_days')) return;
    await runner.query(
      isSqlite
        ? `ALTER TABLE "simulation" ADD COLUMN "last_days" integer
            CHECK (last_days IS NULL OR typeof(last_days) = 'integer')`
        : 'ALTER TABLE `simulation` ADD COLUMN `last_days` int NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE simulation DROP COLUMN last_days');
  }
}
