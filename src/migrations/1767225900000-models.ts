import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE = [
  `CREATE TABLE IF NOT EXISTS "model_version" (
    "id" varchar(26) PRIMARY KEY NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "code" varchar(40) NOT NULL,
    "number" integer NOT NULL,
    "definition" text NOT NULL,
    "asked_by" varchar(48) NOT NULL,
    "asked_at" datetime(3) NOT NULL,
    "state" varchar(12) NOT NULL,
    "phase" varchar(12) NOT NULL,
    "run_id" varchar(26),
    "done" bigint NOT NULL,
    "total" bigint,
    "started_at" datetime(3),
    "ended_at" datetime(3),
    "report" json,
    "document" json,
    "problem" text,
    CONSTRAINT "fk_model_version_program" FOREIGN KEY ("program_id") REFERENCES "program" ("id"),
    CONSTRAINT ck_model_version_whole CHECK (typeof(number) = 'integer'
      AND typeof(done) = 'integer' AND (total IS NULL OR typeof(total) = 'integer'))
  )`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "ux_model_version_number"
    ON "model_version" ("program_id", "code", "number")`,
  `CREATE INDEX IF NOT EXISTS "ix_model_version_state" ON "model_version" ("state", "id")`,
  `CREATE TABLE IF NOT EXISTS "program_model" (
    "program_id" varchar(26) NOT NULL,
    "code" varchar(40) NOT NULL,
    "id" varchar(26) NOT NULL,
    "number" integer NOT NULL,
    "kind" varchar(12) NOT NULL,
    "previous_id" varchar(26),
    "replaced_number" integer,
    "promoted_by" varchar(48) NOT NULL,
    "promoted_at" datetime(3) NOT NULL,
    "reason" varchar(500) NOT NULL,
    "document" json NOT NULL,
    PRIMARY KEY ("program_id", "code", "id"),
    CONSTRAINT "fk_program_model_program" FOREIGN KEY ("program_id") REFERENCES "program" ("id"),
    CONSTRAINT ck_program_model_whole CHECK (typeof(number) = 'integer'
      AND (replaced_number IS NULL OR typeof(replaced_number) = 'integer'))
  ) WITHOUT ROWID`,
];

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const END = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`model_version\` (
    \`id\` varchar(26) ${ASCII} NOT NULL,
    \`program_id\` varchar(26) ${ASCII} NOT NULL,
    \`code\` varchar(40) ${ASCII} NOT NULL,
    \`number\` int NOT NULL,
    \`definition\` text NOT NULL,
    \`asked_by\` varchar(48) ${ASCII} NOT NULL,
    \`asked_at\` datetime(3) NOT NULL,
    \`state\` varchar(12) ${ASCII} NOT NULL,
    \`phase\` varchar(12) ${ASCII} NOT NULL,
    \`run_id\` varchar(26) ${ASCII} NULL,
    \`done\` bigint NOT NULL,
    \`total\` bigint NULL,
    \`started_at\` datetime(3) NULL,
    \`ended_at\` datetime(3) NULL,
    \`report\` json NULL,
    \`document\` json NULL,
    \`problem\` text NULL,
    PRIMARY KEY (\`id\`),
    UNIQUE KEY \`ux_model_version_number\` (\`program_id\`, \`code\`, \`number\`),
    KEY \`ix_model_version_state\` (\`state\`, \`id\`),
    CONSTRAINT fk_model_version_program FOREIGN KEY (program_id) REFERENCES \`program\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ${END}`,
  `CREATE TABLE IF NOT EXISTS \`program_model\` (
    \`program_id\` varchar(26) ${ASCII} NOT NULL,
    \`code\` varchar(40) ${ASCII} NOT NULL,
    \`id\` varchar(26) ${ASCII} NOT NULL,
    \`number\` int NOT NULL,
    \`kind\` varchar(12) ${ASCII} NOT NULL,
    \`previous_id\` varchar(26) ${ASCII} NULL,
    \`replaced_number\` int NULL,
    \`promoted_by\` varchar(48) ${ASCII} NOT NULL,
    \`promoted_at\` datetime(3) NOT NULL,
    \`reason\` varchar(500) NOT NULL,
    \`document\` json NOT NULL,
    PRIMARY KEY (\`program_id\`, \`code\`, \`id\`),
    CONSTRAINT fk_program_model_program FOREIGN KEY (program_id) REFERENCES \`program\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ${END}`,
];

/** Models that are trained, and those that members are decided by. */
export class Models1767225900000 implements MigrationInterface {
  readonly name = 'Models1767225900000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS program_model');
    await runner.query('DROP TABLE IF EXISTS model_version');
  }
}
