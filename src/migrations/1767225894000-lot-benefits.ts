import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which benefit rules points of a lot were multiplied; null for all that is there. */
export class LotBenefits1767225894000 implements MigrationInterface {
  readonly name = 'LotBenefits1767225894000';

  async up(runner: QueryRunner): Promise<void> {
    // MySQL and SQLite know no ADD COLUMN IF NOT EXISTS, and a migration must be repeatable.
    if (await runner.hasColumn('wallet_lot', 'benefits')) return;
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    await runner.query(
      isSqlite
        ? 'ALTER TABLE "wallet_lot" ADD COLUMN "benefits" varchar(640)'
        : 'ALTER TABLE `wallet_lot` ADD COLUMN `benefits` varchar(640) CHARACTER SET ascii COLLATE ascii_bin NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE wallet_lot DROP COLUMN benefits');
  }
}
