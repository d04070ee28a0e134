import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE_COLUMNS = [
  `"review_since" datetime(3)`,
  `"review_off_by" varchar(40)`,
  `"review_off_at" datetime(3)`,
];

const MYSQL_COLUMNS = `ALTER TABLE \`program\`
  ADD COLUMN \`review_since\` datetime(3) NULL,
  ADD COLUMN \`review_off_by\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN \`review_off_at\` datetime(3) NULL`;

const SQLITE = [
  `CREATE TABLE IF NOT EXISTS "program_draft" (
    "id" varchar(26) NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "title" varchar(120) NOT NULL,
    "rules" text NOT NULL,
    "based_on" integer NOT NULL,
    "restores" integer,
    "state" varchar(16) NOT NULL,
    "revision" integer NOT NULL,
    "created_by" varchar(40) NOT NULL,
    "created_at" datetime(3) NOT NULL,
    "edited_by" varchar(40) NOT NULL,
    "edited_at" datetime(3) NOT NULL,
    "submitted_by" varchar(40),
    "submitted_at" datetime(3),
    "review_verdict" varchar(20),
    "reviewed_by" varchar(40),
    "reviewed_at" datetime(3),
    "review_comment" varchar(500),
    "scheduled_for" datetime(3),
    "scheduled_zone" varchar(64),
    "scheduled_by" varchar(40),
    "reason" varchar(500),
    "version_number" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_program_draft_program" FOREIGN KEY ("program_id") REFERENCES "program" ("id"),
    CONSTRAINT ck_program_draft_whole CHECK (typeof(based_on) = 'integer' AND typeof(revision) = 'integer')
  ) WITHOUT ROWID`,
  `CREATE INDEX IF NOT EXISTS "ix_program_draft_program" ON "program_draft" ("program_id", "id")`,
  `CREATE INDEX IF NOT EXISTS "ix_program_draft_due" ON "program_draft" ("state", "scheduled_for")`,
  `CREATE TABLE IF NOT EXISTS "program_step" (
    "program_id" varchar(26) NOT NULL,
    "id" varchar(26) NOT NULL,
    "draft_id" varchar(26),
    "kind" varchar(20) NOT NULL,
    "actor" varchar(40) NOT NULL,
    "at" datetime(3) NOT NULL,
    "revision" integer,
    "version_number" integer,
    "comment" varchar(500),
    PRIMARY KEY ("program_id", "id"),
    CONSTRAINT "fk_program_step_program" FOREIGN KEY ("program_id") REFERENCES "program" ("id")
  ) WITHOUT ROWID`,
  `CREATE INDEX IF NOT EXISTS "ix_program_step_draft" ON "program_step" ("program_id", "draft_id", "id")`,
];

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`program_draft\` (
    \`id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`title\` varchar(120) NOT NULL,
    \`rules\` text NOT NULL,
    \`based_on\` int NOT NULL,
    \`restores\` int NULL,
    \`state\` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`revision\` int NOT NULL,
    \`created_by\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`created_at\` datetime(3) NOT NULL,
    \`edited_by\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`edited_at\` datetime(3) NOT NULL,
    \`submitted_by\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`submitted_at\` datetime(3) NULL,
    \`review_verdict\` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`reviewed_by\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`reviewed_at\` datetime(3) NULL,
    \`review_comment\` varchar(500) NULL,
    \`scheduled_for\` datetime(3) NULL,
    \`scheduled_zone\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`scheduled_by\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`reason\` varchar(500) NULL,
    \`version_number\` int NULL,
    PRIMARY KEY (\`id\`),
    INDEX \`ix_program_draft_program\` (\`program_id\`, \`id\`),
    INDEX \`ix_program_draft_due\` (\`state\`, \`scheduled_for\`),
    CONSTRAINT fk_program_draft_program FOREIGN KEY (program_id) REFERENCES \`program\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`program_step\` (
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`draft_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`kind\` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`actor\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`at\` datetime(3) NOT NULL,
    \`revision\` int NULL,
    \`version_number\` int NULL,
    \`comment\` varchar(500) NULL,
    PRIMARY KEY (\`program_id\`, \`id\`),
    INDEX \`ix_program_step_draft\` (\`program_id\`, \`draft_id\`, \`id\`),
    CONSTRAINT fk_program_step_program FOREIGN KEY (program_id) REFERENCES \`program\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
];

/** Drafts of a programme's rules, their history, and whether somebody else must approve them. */
export class ProgramDrafts1767225882000 implements MigrationInterface {
  readonly name = 'ProgramDrafts1767225882000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    // MySQL and SQLite know no ADD COLUMN IF NOT EXISTS, and a migration must be repeatable.
    if (!(await runner.hasColumn('program', 'review_off_at'))) {
      if (!isSqlite) await runner.query(MYSQL_COLUMNS);
      for (const column of isSqlite ? SQLITE_COLUMNS : []) {
        await runner.query(`ALTER TABLE "program" ADD COLUMN ${column}`);
      }
    }
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS program_step');
    await runner.query('DROP TABLE IF EXISTS program_draft');
    for (const column of ['review_since', 'review_off_by', 'review_off_at']) {
      await runner.query(`ALTER TABLE program DROP COLUMN ${column}`);
    }
  }
}
