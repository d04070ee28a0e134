import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE = [
  `CREATE TABLE IF NOT EXISTS "points_settlement" (
    "program_id" varchar(26) NOT NULL,
    "settled_at" datetime(3) NOT NULL,
    PRIMARY KEY ("program_id"),
    CONSTRAINT "fk_points_settlement_program" FOREIGN KEY ("program_id") REFERENCES "program" ("id")
  ) WITHOUT ROWID`,
];

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`points_settlement\` (
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`settled_at\` datetime(3) NOT NULL,
    PRIMARY KEY (\`program_id\`),
    CONSTRAINT fk_points_settlement_program FOREIGN KEY (program_id) REFERENCES \`program\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
];

/** Until when what was due was done, so that a clock that jumps far ahead is found out. */
export class PointsSettlement1767225870000 implements MigrationInterface {
  readonly name = 'PointsSettlement1767225870000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE points_settlement');
  }
}
