import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE_COLUMNS = [`"term_from" datetime(3)`, `"due_at" datetime(3)`, `"movement" text`];

const MYSQL_COLUMNS = `ALTER TABLE \`member_state\`
  ADD COLUMN \`term_from\` datetime(3) NULL,
  ADD COLUMN \`due_at\` datetime(3) NULL,
  ADD COLUMN \`movement\` text NULL,
  ADD INDEX \`ix_member_state_due\` (\`program_id\`, \`due_at\`, \`member_id\`)`;

const SQLITE = [
  `CREATE INDEX IF NOT EXISTS "ix_member_state_due" ON "member_state" ("program_id", "due_at", "member_id")`,
  `CREATE TABLE IF NOT EXISTS "tier_change" (
    "member_id" varchar(26) NOT NULL,
    "id" varchar(26) NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "decision_id" varchar(26) NOT NULL,
    "cause" varchar(16) NOT NULL,
    "version_number" integer NOT NULL,
    "tier_code" varchar(40) NOT NULL,
    "previous_tier_code" varchar(40),
    "changed_at" datetime(3) NOT NULL,
    "recorded_at" datetime(3) NOT NULL,
    PRIMARY KEY ("member_id", "id"),
    CONSTRAINT ck_tier_change_whole CHECK (typeof(version_number) = 'integer')
  ) WITHOUT ROWID`,
  `CREATE INDEX IF NOT EXISTS "ix_tier_change_program" ON "tier_change" ("program_id", "id")`,
];

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`tier_change\` (
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`decision_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`cause\` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`version_number\` int NOT NULL,
    \`tier_code\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`previous_tier_code\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`changed_at\` datetime(3) NOT NULL,
    \`recorded_at\` datetime(3) NOT NULL,
    PRIMARY KEY (\`member_id\`, \`id\`),
    INDEX \`ix_tier_change_program\` (\`program_id\`, \`id\`)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
];

/** What was decided before this table is the history of tiers up to now. */
const HISTORY = `INSERT INTO tier_change (member_id, id, program_id, decision_id, cause,
    version_number, tier_code, previous_tier_code, changed_at, recorded_at)
  SELECT member_id, id, program_id, id, cause, version_number, tier_code, previous_tier_code,
    decided_at, recorded_at
    FROM decision
   WHERE previous_tier_code IS NULL OR previous_tier_code <> tier_code`;

/** Terms, what falls due, everything else that movement rules know, and the history of tiers. */
export class Movement1767225880000 implements MigrationInterface {
  readonly name = 'Movement1767225880000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    // MySQL and SQLite know no ADD COLUMN IF NOT EXISTS, and a migration must be repeatable.
    if (!(await runner.hasColumn('member_state', 'movement'))) {
      if (!isSqlite) await runner.query(MYSQL_COLUMNS);
      for (const column of isSqlite ? SQLITE_COLUMNS : []) {
        await runner.query(`ALTER TABLE "member_state" ADD COLUMN ${column}`);
      }
    }
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
    await runner.query('DELETE FROM tier_change');
    await runner.query(HISTORY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS tier_change');
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    await runner.query(
      isSqlite
        ? 'DROP INDEX "ix_member_state_due"'
        : 'DROP INDEX `ix_member_state_due` ON `member_state`',
    );
    for (const column of ['term_from', 'due_at', 'movement']) {
      await runner.query(`ALTER TABLE member_state DROP COLUMN ${column}`);
    }
  }
}
