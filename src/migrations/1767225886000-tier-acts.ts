import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE = [
  `CREATE TABLE IF NOT EXISTS "tier_act" (
    "member_id" varchar(26) NOT NULL,
    "id" varchar(26) NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "kind" varchar(24) NOT NULL,
    "tier_code" varchar(40),
    "until" datetime(3),
    "accumulates" boolean NOT NULL,
    "term_day" integer,
    "tier_before" varchar(40) NOT NULL,
    "tier_after" varchar(40) NOT NULL,
    "reason" varchar(500) NOT NULL,
    "actor" varchar(40) NOT NULL,
    "at" datetime(3) NOT NULL,
    PRIMARY KEY ("member_id", "id"),
    CONSTRAINT "fk_tier_act_member" FOREIGN KEY ("member_id") REFERENCES "member" ("id"),
    CONSTRAINT ck_tier_act_whole CHECK (term_day IS NULL OR typeof(term_day) = 'integer')
  ) WITHOUT ROWID`,
];

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`tier_act\` (
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`kind\` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`tier_code\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`until\` datetime(3) NULL,
    \`accumulates\` tinyint(1) NOT NULL,
    \`term_day\` int NULL,
    \`tier_before\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`tier_after\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`reason\` varchar(500) NOT NULL,
    \`actor\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`at\` datetime(3) NOT NULL,
    PRIMARY KEY (\`member_id\`, \`id\`),
    CONSTRAINT fk_tier_act_member FOREIGN KEY (member_id) REFERENCES \`member\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
];

/** What people did to members' tiers: who, when, why, and what came of it. */
export class TierActs1767225886000 implements MigrationInterface {
  readonly name = 'TierActs1767225886000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS tier_act');
  }
}
