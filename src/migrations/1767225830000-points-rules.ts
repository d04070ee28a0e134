import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE = [
  `CREATE TABLE IF NOT EXISTS "points_rules_version" (
    "program_id" varchar(26) NOT NULL,
    "number" integer NOT NULL,
    "id" varchar(26) NOT NULL,
    "rules" text NOT NULL,
    "reason" varchar(500) NOT NULL,
    "published_by" varchar(40) NOT NULL,
    "published_at" datetime(3) NOT NULL,
    PRIMARY KEY ("program_id", "number"),
    CONSTRAINT "fk_points_rules_version_program" FOREIGN KEY ("program_id") REFERENCES "program" ("id"),
    CONSTRAINT ck_points_rules_version_whole CHECK (typeof(number) = 'integer' AND number > 0)
  ) WITHOUT ROWID`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "ux_points_rules_version_id" ON "points_rules_version" ("id")`,
  `CREATE TABLE IF NOT EXISTS "points_rules_draft" (
    "program_id" varchar(26) NOT NULL,
    "rules" text NOT NULL,
    "revision" integer NOT NULL,
    "based_on" integer NOT NULL,
    "edited_by" varchar(40) NOT NULL,
    "edited_at" datetime(3) NOT NULL,
    PRIMARY KEY ("program_id"),
    CONSTRAINT "fk_points_rules_draft_program" FOREIGN KEY ("program_id") REFERENCES "program" ("id"),
    CONSTRAINT ck_points_rules_draft_whole CHECK (typeof(revision) = 'integer' AND typeof(based_on) = 'integer')
  )`,
  `CREATE TABLE IF NOT EXISTS "points_cap_use" (
    "member_id" varchar(26) NOT NULL,
    "rule_code" varchar(40) NOT NULL,
    "period" varchar(8) NOT NULL,
    "period_start" integer NOT NULL,
    "points" bigint NOT NULL,
    PRIMARY KEY ("member_id", "rule_code", "period", "period_start"),
    CONSTRAINT ck_points_cap_use_whole CHECK (typeof(period_start) = 'integer' AND typeof(points) = 'integer')
  ) WITHOUT ROWID`,
];

const SQLITE_COLUMNS = [
  `"desired_points" bigint CHECK (desired_points IS NULL OR typeof(desired_points) = 'integer')`,
  `"points_version" integer`,
  `"rule_code" varchar(40)`,
  `"tier_code" varchar(40)`,
  `"earning" json`,
];

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`points_rules_version\` (
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`number\` int NOT NULL,
    \`id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`rules\` text NOT NULL,
    \`reason\` varchar(500) NOT NULL,
    \`published_by\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`published_at\` datetime(3) NOT NULL,
    PRIMARY KEY (\`program_id\`, \`number\`),
    UNIQUE INDEX \`ux_points_rules_version_id\` (\`id\`),
    CONSTRAINT fk_points_rules_version_program FOREIGN KEY (program_id) REFERENCES \`program\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT ck_points_rules_version_whole CHECK (number > 0)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`points_rules_draft\` (
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`rules\` text NOT NULL,
    \`revision\` int NOT NULL,
    \`based_on\` int NOT NULL,
    \`edited_by\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`edited_at\` datetime(3) NOT NULL,
    PRIMARY KEY (\`program_id\`),
    CONSTRAINT fk_points_rules_draft_program FOREIGN KEY (program_id) REFERENCES \`program\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`points_cap_use\` (
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`rule_code\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`period\` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`period_start\` int NOT NULL,
    \`points\` bigint NOT NULL,
    PRIMARY KEY (\`member_id\`, \`rule_code\`, \`period\`, \`period_start\`)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
];

const MYSQL_COLUMNS = `ALTER TABLE \`member_order\`
  ADD COLUMN \`desired_points\` bigint NULL,
  ADD COLUMN \`points_version\` int NULL,
  ADD COLUMN \`rule_code\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN \`tier_code\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN \`earning\` json NULL`;

const NEW_COLUMNS = ['desired_points', 'points_version', 'rule_code', 'tier_code', 'earning'];

/** Earning rules: their versions and draft, what is fixed with an order, and what caps counted. */
export class PointsRules1767225830000 implements MigrationInterface {
  readonly name = 'PointsRules1767225830000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
    // MySQL and SQLite know no ADD COLUMN IF NOT EXISTS, and a migration must be repeatable.
    if (await runner.hasColumn('member_order', 'earning')) return;
    if (!isSqlite) return void (await runner.query(MYSQL_COLUMNS));
    for (const column of SQLITE_COLUMNS) {
      await runner.query(`ALTER TABLE "member_order" ADD COLUMN ${column}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of NEW_COLUMNS) {
      await runner.query(`ALTER TABLE member_order DROP COLUMN ${column}`);
    }
    await runner.query('DROP TABLE IF EXISTS points_cap_use');
    await runner.query('DROP TABLE IF EXISTS points_rules_draft');
    await runner.query('DROP TABLE IF EXISTS points_rules_version');
  }
}
