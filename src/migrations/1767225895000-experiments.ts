import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE = [
  `CREATE TABLE IF NOT EXISTS "program_trial" (
    "program_id" varchar(26) NOT NULL,
    "id" varchar(26) NOT NULL,
    "version_number" integer NOT NULL,
    "document" text NOT NULL,
    "started_at" datetime(3) NOT NULL,
    "ended_at" datetime(3),
    PRIMARY KEY ("program_id", "id"),
    CONSTRAINT "fk_program_trial_program" FOREIGN KEY ("program_id") REFERENCES "program" ("id")
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS "experiment" (
    "id" varchar(26) NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "code" varchar(40) NOT NULL,
    "content" text NOT NULL,
    "state" varchar(16) NOT NULL,
    "revision" integer NOT NULL,
    "seed" varchar(40) NOT NULL,
    "version_number" integer,
    "planned_end" datetime(3) NOT NULL,
    "created_by" varchar(40) NOT NULL,
    "created_at" datetime(3) NOT NULL,
    "edited_by" varchar(40) NOT NULL,
    "edited_at" datetime(3) NOT NULL,
    "started_by" varchar(40),
    "started_at" datetime(3),
    "stopped_by" varchar(40),
    "stopped_at" datetime(3),
    "stop_cause" varchar(16),
    "stop_reason" varchar(500),
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_experiment_program" FOREIGN KEY ("program_id") REFERENCES "program" ("id")
  ) WITHOUT ROWID`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "ux_experiment_code" ON "experiment" ("program_id", "code")`,
  `CREATE INDEX IF NOT EXISTS "ix_experiment_program" ON "experiment" ("program_id", "id")`,
  `CREATE INDEX IF NOT EXISTS "ix_experiment_due" ON "experiment" ("state", "planned_end")`,
  `CREATE TABLE IF NOT EXISTS "experiment_enrolment" (
    "experiment_id" varchar(26) NOT NULL,
    "member_id" varchar(26) NOT NULL,
    "variant" varchar(40) NOT NULL,
    "enrolled_at" datetime(3) NOT NULL,
    "exposed_at" datetime(3) NOT NULL,
    "version_number" integer NOT NULL,
    "tier_code" varchar(40) NOT NULL,
    "first_day" integer NOT NULL,
    "last_day" integer NOT NULL,
    "counts_from" datetime(3) NOT NULL,
    "counts_until" datetime(3) NOT NULL,
    PRIMARY KEY ("experiment_id", "member_id")
  ) WITHOUT ROWID`,
  `CREATE INDEX IF NOT EXISTS "ix_experiment_enrolment_member" ON "experiment_enrolment" ("member_id", "experiment_id")`,
  `CREATE TABLE IF NOT EXISTS "experiment_look" (
    "experiment_id" varchar(26) NOT NULL,
    "looked_at" datetime(3) NOT NULL,
    "members" bigint NOT NULL,
    "document" text NOT NULL,
    PRIMARY KEY ("experiment_id", "looked_at"),
    CONSTRAINT "fk_experiment_look_experiment" FOREIGN KEY ("experiment_id") REFERENCES "experiment" ("id")
  ) WITHOUT ROWID`,
];

const KEY = (length: number) => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const END = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`program_trial\` (
    \`program_id\` ${KEY(26)} NOT NULL,
    \`id\` ${KEY(26)} NOT NULL,
    \`version_number\` int NOT NULL,
    \`document\` text NOT NULL,
    \`started_at\` datetime(3) NOT NULL,
    \`ended_at\` datetime(3) NULL,
    PRIMARY KEY (\`program_id\`, \`id\`),
    CONSTRAINT fk_program_trial_program FOREIGN KEY (program_id) REFERENCES \`program\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ${END}`,
  `CREATE TABLE IF NOT EXISTS \`experiment\` (
    \`id\` ${KEY(26)} NOT NULL,
    \`program_id\` ${KEY(26)} NOT NULL,
    \`code\` ${KEY(40)} NOT NULL,
    \`content\` text NOT NULL,
    \`state\` ${KEY(16)} NOT NULL,
    \`revision\` int NOT NULL,
    \`seed\` ${KEY(40)} NOT NULL,
    \`version_number\` int NULL,
    \`planned_end\` datetime(3) NOT NULL,
    \`created_by\` ${KEY(40)} NOT NULL,
    \`created_at\` datetime(3) NOT NULL,
    \`edited_by\` ${KEY(40)} NOT NULL,
    \`edited_at\` datetime(3) NOT NULL,
    \`started_by\` ${KEY(40)} NULL,
    \`started_at\` datetime(3) NULL,
    \`stopped_by\` ${KEY(40)} NULL,
    \`stopped_at\` datetime(3) NULL,
    \`stop_cause\` ${KEY(16)} NULL,
    \`stop_reason\` varchar(500) NULL,
    PRIMARY KEY (\`id\`),
    UNIQUE INDEX \`ux_experiment_code\` (\`program_id\`, \`code\`),
    INDEX \`ix_experiment_program\` (\`program_id\`, \`id\`),
    INDEX \`ix_experiment_due\` (\`state\`, \`planned_end\`),
    CONSTRAINT fk_experiment_program FOREIGN KEY (program_id) REFERENCES \`program\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ${END}`,
  `CREATE TABLE IF NOT EXISTS \`experiment_enrolment\` (
    \`experiment_id\` ${KEY(26)} NOT NULL,
    \`member_id\` ${KEY(26)} NOT NULL,
    \`variant\` ${KEY(40)} NOT NULL,
    \`enrolled_at\` datetime(3) NOT NULL,
    \`exposed_at\` datetime(3) NOT NULL,
    \`version_number\` int NOT NULL,
    \`tier_code\` ${KEY(40)} NOT NULL,
    \`first_day\` int NOT NULL,
    \`last_day\` int NOT NULL,
    \`counts_from\` datetime(3) NOT NULL,
    \`counts_until\` datetime(3) NOT NULL,
    PRIMARY KEY (\`experiment_id\`, \`member_id\`),
    INDEX \`ix_experiment_enrolment_member\` (\`member_id\`, \`experiment_id\`)
  ) ${END}`,
  `CREATE TABLE IF NOT EXISTS \`experiment_look\` (
    \`experiment_id\` ${KEY(26)} NOT NULL,
    \`looked_at\` datetime(3) NOT NULL,
    \`members\` bigint NOT NULL,
    \`document\` text NOT NULL,
    PRIMARY KEY (\`experiment_id\`, \`looked_at\`),
    CONSTRAINT fk_experiment_look_experiment FOREIGN KEY (experiment_id) REFERENCES \`experiment\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ${END}`,
];

/** Experiments on tier rules: who takes part since when, and what they came to. */
export class Experiments1767225895000 implements MigrationInterface {
  readonly name = 'Experiments1767225895000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'experiment_look',
      'experiment_enrolment',
      'experiment',
      'program_trial',
    ]) {
      await runner.query(`DROP TABLE IF EXISTS ${table}`);
    }
  }
}
