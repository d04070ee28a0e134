import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE = [
  `CREATE TABLE IF NOT EXISTS "program_population" (
    "program_id" varchar(26) NOT NULL,
    "version_number" integer NOT NULL,
    "id" varchar(26) NOT NULL,
    "computed_at" datetime(3) NOT NULL,
    "members" integer NOT NULL,
    "document" text NOT NULL,
    PRIMARY KEY ("program_id", "version_number", "id"),
    CONSTRAINT "fk_program_population_program" FOREIGN KEY ("program_id") REFERENCES "program" ("id"),
    CONSTRAINT ck_program_population_whole CHECK (typeof(version_number) = 'integer' AND typeof(members) = 'integer')
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS "nightly_run" (
    "program_id" varchar(26) NOT NULL,
    "day" integer NOT NULL,
    "id" varchar(26) NOT NULL,
    "state" varchar(16) NOT NULL,
    "step" varchar(16) NOT NULL,
    "version_number" integer,
    "population_id" varchar(26),
    "started_at" datetime(3) NOT NULL,
    "updated_at" datetime(3) NOT NULL,
    "finished_at" datetime(3),
    "tally" text NOT NULL,
    "report" text NOT NULL,
    PRIMARY KEY ("program_id", "day"),
    CONSTRAINT "fk_nightly_run_program" FOREIGN KEY ("program_id") REFERENCES "program" ("id"),
    CONSTRAINT ck_nightly_run_whole CHECK (typeof(day) = 'integer')
  ) WITHOUT ROWID`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "ux_nightly_run_id" ON "nightly_run" ("id")`,
];

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`program_population\` (
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`version_number\` int NOT NULL,
    \`id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`computed_at\` datetime(3) NOT NULL,
    \`members\` int NOT NULL,
    \`document\` text NOT NULL,
    PRIMARY KEY (\`program_id\`, \`version_number\`, \`id\`),
    CONSTRAINT fk_program_population_program FOREIGN KEY (program_id) REFERENCES \`program\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`nightly_run\` (
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`day\` int NOT NULL,
    \`id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`state\` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`step\` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`version_number\` int NULL,
    \`population_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`started_at\` datetime(3) NOT NULL,
    \`updated_at\` datetime(3) NOT NULL,
    \`finished_at\` datetime(3) NULL,
    \`tally\` text NOT NULL,
    \`report\` text NOT NULL,
    PRIMARY KEY (\`program_id\`, \`day\`),
    UNIQUE INDEX \`ux_nightly_run_id\` (\`id\`),
    CONSTRAINT fk_nightly_run_program FOREIGN KEY (program_id) REFERENCES \`program\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
];

/** What was computed from all members, and what the nightly run of each day did. */
export class NightlyRun1767225885000 implements MigrationInterface {
  readonly name = 'NightlyRun1767225885000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE nightly_run');
    await runner.query('DROP TABLE program_population');
  }
}
