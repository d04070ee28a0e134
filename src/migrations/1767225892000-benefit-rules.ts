import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE = [
  `CREATE TABLE IF NOT EXISTS "benefit_rule" (
    "id" varchar(26) NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "code" varchar(40) NOT NULL,
    "content" text NOT NULL,
    "restores" integer,
    "current_version" integer NOT NULL,
    "archived_at" datetime(3),
    "created_by" varchar(40) NOT NULL,
    "created_at" datetime(3) NOT NULL,
    "state" varchar(16) NOT NULL,
    "revision" integer NOT NULL,
    "edited_by" varchar(40) NOT NULL,
    "edited_at" datetime(3) NOT NULL,
    "submitted_by" varchar(40),
    "submitted_at" datetime(3),
    "review_verdict" varchar(20),
    "reviewed_by" varchar(40),
    "reviewed_at" datetime(3),
    "review_comment" varchar(500),
    "reason" varchar(500),
    "version_number" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_benefit_rule_program" FOREIGN KEY ("program_id") REFERENCES "program" ("id"),
    CONSTRAINT ck_benefit_rule_whole CHECK (typeof(current_version) = 'integer' AND typeof(revision) = 'integer')
  ) WITHOUT ROWID`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "ux_benefit_rule_code" ON "benefit_rule" ("program_id", "code")`,
  `CREATE INDEX IF NOT EXISTS "ix_benefit_rule_program" ON "benefit_rule" ("program_id", "id")`,
  `CREATE TABLE IF NOT EXISTS "benefit_version" (
    "rule_id" varchar(26) NOT NULL,
    "number" integer NOT NULL,
    "content" text NOT NULL,
    "reason" varchar(500) NOT NULL,
    "published_by" varchar(40) NOT NULL,
    "published_at" datetime(3) NOT NULL,
    "approved_by" varchar(40),
    PRIMARY KEY ("rule_id", "number"),
    CONSTRAINT "fk_benefit_version_rule" FOREIGN KEY ("rule_id") REFERENCES "benefit_rule" ("id"),
    CONSTRAINT ck_benefit_version_number CHECK (typeof(number) = 'integer' AND number >= 1)
  ) WITHOUT ROWID`,
];

const KEY = (length: number) => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const END = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`benefit_rule\` (
    \`id\` ${KEY(26)} NOT NULL,
    \`program_id\` ${KEY(26)} NOT NULL,
    \`code\` ${KEY(40)} NOT NULL,
    \`content\` text NOT NULL,
    \`restores\` int NULL,
    \`current_version\` int NOT NULL,
    \`archived_at\` datetime(3) NULL,
    \`created_by\` ${KEY(40)} NOT NULL,
    \`created_at\` datetime(3) NOT NULL,
    \`state\` ${KEY(16)} NOT NULL,
    \`revision\` int NOT NULL,
    \`edited_by\` ${KEY(40)} NOT NULL,
    \`edited_at\` datetime(3) NOT NULL,
    \`submitted_by\` ${KEY(40)} NULL,
    \`submitted_at\` datetime(3) NULL,
    \`review_verdict\` ${KEY(20)} NULL,
    \`reviewed_by\` ${KEY(40)} NULL,
    \`reviewed_at\` datetime(3) NULL,
    \`review_comment\` varchar(500) NULL,
    \`reason\` varchar(500) NULL,
    \`version_number\` int NULL,
    PRIMARY KEY (\`id\`),
    UNIQUE INDEX \`ux_benefit_rule_code\` (\`program_id\`, \`code\`),
    INDEX \`ix_benefit_rule_program\` (\`program_id\`, \`id\`),
    CONSTRAINT fk_benefit_rule_program FOREIGN KEY (program_id) REFERENCES \`program\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ${END}`,
  `CREATE TABLE IF NOT EXISTS \`benefit_version\` (
    \`rule_id\` ${KEY(26)} NOT NULL,
    \`number\` int NOT NULL,
    \`content\` text NOT NULL,
    \`reason\` varchar(500) NOT NULL,
    \`published_by\` ${KEY(40)} NOT NULL,
    \`published_at\` datetime(3) NOT NULL,
    \`approved_by\` ${KEY(40)} NULL,
    PRIMARY KEY (\`rule_id\`, \`number\`),
    CONSTRAINT fk_benefit_version_rule FOREIGN KEY (rule_id) REFERENCES \`benefit_rule\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ${END}`,
];

/** Benefit rules as they are written and reviewed, and the versions that were published of them. */
export class BenefitRules1767225892000 implements MigrationInterface {
  readonly name = 'BenefitRules1767225892000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS benefit_version');
    await runner.query('DROP TABLE IF EXISTS benefit_rule');
  }
}
