import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE = [
  `CREATE INDEX IF NOT EXISTS "ix_member_merged" ON "member" ("merged_into")`,
  `CREATE TABLE IF NOT EXISTS "merged_state" (
    "member_id" varchar(26) PRIMARY KEY NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "state" text NOT NULL
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS "member_merge" (
    "id" varchar(26) PRIMARY KEY NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "source_id" varchar(26) NOT NULL,
    "target_id" varchar(26) NOT NULL,
    "reason" varchar(200) NOT NULL,
    "merged_by" varchar(40) NOT NULL,
    "merged_at" datetime(3) NOT NULL,
    "points" bigint NOT NULL,
    "pending" bigint NOT NULL,
    "lots" json NOT NULL,
    "unmerge_reason" varchar(200),
    "unmerged_by" varchar(40),
    "unmerged_at" datetime(3),
    "points_back" bigint,
    "pending_back" bigint,
    "lots_back" json,
    CONSTRAINT ck_member_merge_whole CHECK (typeof(points) = 'integer' AND typeof(pending) = 'integer' AND (points_back IS NULL OR typeof(points_back) = 'integer') AND (pending_back IS NULL OR typeof(pending_back) = 'integer')),
    CONSTRAINT ck_member_merge_undone CHECK ((unmerged_at IS NULL) = (unmerged_by IS NULL))
  ) WITHOUT ROWID`,
  `CREATE INDEX IF NOT EXISTS "ix_member_merge_source" ON "member_merge" ("source_id", "id")`,
  `CREATE INDEX IF NOT EXISTS "ix_member_merge_target" ON "member_merge" ("target_id", "id")`,
];

const ID = 'varchar(26) CHARACTER SET ascii COLLATE ascii_bin';
const ACTOR = 'varchar(40) CHARACTER SET ascii COLLATE ascii_bin';
const END = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';
const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`merged_state\` (
    \`member_id\` ${ID} NOT NULL PRIMARY KEY,
    \`program_id\` ${ID} NOT NULL,
    \`state\` text NOT NULL
  ) ${END}`,
  `CREATE TABLE IF NOT EXISTS \`member_merge\` (
    \`id\` ${ID} NOT NULL PRIMARY KEY,
    \`program_id\` ${ID} NOT NULL,
    \`source_id\` ${ID} NOT NULL,
    \`target_id\` ${ID} NOT NULL,
    \`reason\` varchar(200) NOT NULL,
    \`merged_by\` ${ACTOR} NOT NULL,
    \`merged_at\` datetime(3) NOT NULL,
    \`points\` bigint NOT NULL,
    \`pending\` bigint NOT NULL,
    \`lots\` json NOT NULL,
    \`unmerge_reason\` varchar(200) NULL,
    \`unmerged_by\` ${ACTOR} NULL,
    \`unmerged_at\` datetime(3) NULL,
    \`points_back\` bigint NULL,
    \`pending_back\` bigint NULL,
    \`lots_back\` json NULL,
    INDEX \`ix_member_merge_source\` (\`source_id\`, \`id\`),
    INDEX \`ix_member_merge_target\` (\`target_id\`, \`id\`),
    CONSTRAINT ck_member_merge_undone CHECK ((unmerged_at IS NULL) = (unmerged_by IS NULL))
  ) ${END}`,
];

/** Who stands for whom, which merges there were, and what members were before them. */
export class MemberMerge1767225883000 implements MigrationInterface {
  readonly name = 'MemberMerge1767225883000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    // MySQL and SQLite know no ADD COLUMN IF NOT EXISTS, and a migration must be repeatable.
    if (!(await runner.hasColumn('member', 'merged_into'))) {
      await runner.query(
        isSqlite
          ? 'ALTER TABLE "member" ADD COLUMN "merged_into" varchar(26)'
          : `ALTER TABLE \`member\` ADD COLUMN \`merged_into\` ${ID} NULL,
              ADD INDEX \`ix_member_merged\` (\`merged_into\`)`,
      );
    }
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS member_merge');
    await runner.query('DROP TABLE IF EXISTS merged_state');
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    await runner.query(
      isSqlite ? 'DROP INDEX "ix_member_merged"' : 'DROP INDEX `ix_member_merged` ON `member`',
    );
    await runner.query('ALTER TABLE member DROP COLUMN merged_into');
  }
}
