import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE_COLUMN = `ALTER TABLE "tier_change" ADD COLUMN "feed_place" bigint`;

const MYSQL_COLUMN = `ALTER TABLE \`tier_change\`
  ADD COLUMN \`feed_place\` bigint NULL,
  ADD INDEX \`ix_tier_change_feed\` (\`program_id\`, \`feed_place\`, \`id\`)`;

const SQLITE = [
  `CREATE INDEX IF NOT EXISTS "ix_tier_change_feed" ON "tier_change" ("program_id", "feed_place", "id")`,
  `CREATE TABLE IF NOT EXISTS "tier_feed" (
    "program_id" varchar(26) NOT NULL,
    "last_place" bigint NOT NULL,
    PRIMARY KEY ("program_id"),
    CONSTRAINT ck_tier_feed_whole CHECK (typeof(last_place) = 'integer'),
    CONSTRAINT "fk_tier_feed_program" FOREIGN KEY ("program_id") REFERENCES "program" ("id")
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS "decision_review" (
    "id" varchar(26) NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "member_id" varchar(26) NOT NULL,
    "decision_id" varchar(26) NOT NULL,
    "state" varchar(10) NOT NULL,
    "reason" varchar(1000) NOT NULL,
    "contested_by" varchar(40) NOT NULL,
    "contested_at" datetime(3) NOT NULL,
    "resolved_by" varchar(40),
    "resolved_at" datetime(3),
    "comment" varchar(1000),
    PRIMARY KEY ("id"),
    CONSTRAINT ck_decision_review_id CHECK (length(id) = 26),
    CONSTRAINT ck_decision_review_reason CHECK (length(reason) <= 1000),
    CONSTRAINT ck_decision_review_comment CHECK (length(comment) <= 1000),
    CONSTRAINT "fk_decision_review_member" FOREIGN KEY ("member_id") REFERENCES "member" ("id")
  ) WITHOUT ROWID`,
  `CREATE INDEX IF NOT EXISTS "ix_decision_review_state" ON "decision_review" ("program_id", "state", "id")`,
  `CREATE INDEX IF NOT EXISTS "ix_decision_review_decision" ON "decision_review" ("member_id", "decision_id", "id")`,
];

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`tier_feed\` (
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`last_place\` bigint NOT NULL,
    PRIMARY KEY (\`program_id\`),
    CONSTRAINT fk_tier_feed_program FOREIGN KEY (program_id) REFERENCES \`program\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`decision_review\` (
    \`id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`decision_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`state\` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`reason\` varchar(1000) NOT NULL,
    \`contested_by\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`contested_at\` datetime(3) NOT NULL,
    \`resolved_by\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`resolved_at\` datetime(3) NULL,
    \`comment\` varchar(1000) NULL,
    PRIMARY KEY (\`id\`),
    INDEX \`ix_decision_review_state\` (\`program_id\`, \`state\`, \`id\`),
    INDEX \`ix_decision_review_decision\` (\`member_id\`, \`decision_id\`, \`id\`),
    CONSTRAINT fk_decision_review_member FOREIGN KEY (member_id) REFERENCES \`member\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
];

/** Decisions that are contested, and places in the feed of tier changes. */
export class DecisionReviews1767225884000 implements MigrationInterface {
  readonly name = 'DecisionReviews1767225884000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    // MySQL and SQLite know no ADD COLUMN IF NOT EXISTS, and a migration must be repeatable.
    if (!(await runner.hasColumn('tier_change', 'feed_place'))) {
      await runner.query(isSqlite ? SQLITE_COLUMN : MYSQL_COLUMN);
    }
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS decision_review');
    await runner.query('DROP TABLE IF EXISTS tier_feed');
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    await runner.query(
      isSqlite
        ? 'DROP INDEX "ix_tier_change_feed"'
        : 'DROP INDEX `ix_tier_change_feed` ON `tier_change`',
    );
    await runner.query('ALTER TABLE tier_change DROP COLUMN feed_place');
  }
}
