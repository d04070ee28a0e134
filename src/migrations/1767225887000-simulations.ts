import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE = [
  `CREATE TABLE IF NOT EXISTS "simulation" (
    "id" varchar(26) PRIMARY KEY NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "draft_id" varchar(26),
    "draft_revision" integer,
    "version_number" integer NOT NULL,
    "rules" text NOT NULL,
    "rules_hash" varchar(64) NOT NULL,
    "as_of" datetime(3) NOT NULL,
    "asked_by" varchar(48) NOT NULL,
    "asked_at" datetime(3) NOT NULL,
    "state" varchar(12) NOT NULL,
    "run_id" varchar(26),
    "done" bigint NOT NULL,
    "total" bigint,
    "started_at" datetime(3),
    "ended_at" datetime(3),
    "report" json,
    "error_code" varchar(40),
    CONSTRAINT "fk_simulation_program" FOREIGN KEY ("program_id") REFERENCES "program" ("id"),
    CONSTRAINT ck_simulation_whole CHECK (typeof(version_number) = 'integer'
      AND typeof(done) = 'integer' AND (total IS NULL OR typeof(total) = 'integer')
      AND (draft_revision IS NULL OR typeof(draft_revision) = 'integer'))
  )`,
  `CREATE INDEX IF NOT EXISTS "ix_simulation_program" ON "simulation" ("program_id", "id")`,
  `CREATE INDEX IF NOT EXISTS "ix_simulation_state" ON "simulation" ("state", "id")`,
  `CREATE TABLE IF NOT EXISTS "simulation_member" (
    "simulation_id" varchar(26) NOT NULL,
    "direction" varchar(8) NOT NULL,
    "member_id" varchar(26) NOT NULL,
    "tier_before" varchar(40) NOT NULL,
    "tier_after" varchar(40) NOT NULL,
    "score_before" double NOT NULL,
    "score_after" double NOT NULL,
    "reasons" integer NOT NULL,
    PRIMARY KEY ("simulation_id", "direction", "member_id"),
    CONSTRAINT "fk_simulation_member_simulation" FOREIGN KEY ("simulation_id") REFERENCES "simulation" ("id"),
    CONSTRAINT ck_simulation_member_whole CHECK (typeof(reasons) = 'integer')
  ) WITHOUT ROWID`,
];

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const END = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`simulation\` (
    \`id\` varchar(26) ${ASCII} NOT NULL,
    \`program_id\` varchar(26) ${ASCII} NOT NULL,
    \`draft_id\` varchar(26) ${ASCII} NULL,
    \`draft_revision\` int NULL,
    \`version_number\` int NOT NULL,
    \`rules\` text NOT NULL,
    \`rules_hash\` varchar(64) ${ASCII} NOT NULL,
    \`as_of\` datetime(3) NOT NULL,
    \`asked_by\` varchar(48) ${ASCII} NOT NULL,
    \`asked_at\` datetime(3) NOT NULL,
    \`state\` varchar(12) ${ASCII} NOT NULL,
    \`run_id\` varchar(26) ${ASCII} NULL,
    \`done\` bigint NOT NULL,
    \`total\` bigint NULL,
    \`started_at\` datetime(3) NULL,
    \`ended_at\` datetime(3) NULL,
    \`report\` json NULL,
    \`error_code\` varchar(40) ${ASCII} NULL,
    PRIMARY KEY (\`id\`),
    KEY \`ix_simulation_program\` (\`program_id\`, \`id\`),
    KEY \`ix_simulation_state\` (\`state\`, \`id\`),
    CONSTRAINT fk_simulation_program FOREIGN KEY (program_id) REFERENCES \`program\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ${END}`,
  `CREATE TABLE IF NOT EXISTS \`simulation_member\` (
    \`simulation_id\` varchar(26) ${ASCII} NOT NULL,
    \`direction\` varchar(8) ${ASCII} NOT NULL,
    \`member_id\` varchar(26) ${ASCII} NOT NULL,
    \`tier_before\` varchar(40) ${ASCII} NOT NULL,
    \`tier_after\` varchar(40) ${ASCII} NOT NULL,
    \`score_before\` double NOT NULL,
    \`score_after\` double NOT NULL,
    \`reasons\` int NOT NULL,
    PRIMARY KEY (\`simulation_id\`, \`direction\`, \`member_id\`),
    CONSTRAINT fk_simulation_member_simulation FOREIGN KEY (simulation_id) REFERENCES \`simulation\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ${END}`,
];

/** Rules that are tried on the members, and whom they would move. */
export class Simulations1767225887000 implements MigrationInterface {
  readonly name = 'Simulations1767225887000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS simulation_member');
    await runner.query('DROP TABLE IF EXISTS simulation');
  }
}
