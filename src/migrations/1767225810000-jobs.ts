import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE = [
  `CREATE TABLE IF NOT EXISTS "job_lease" (
    "name" varchar(64) NOT NULL,
    "owner" varchar(26),
    "lease_until" datetime(3),
    "covered_at" datetime(3),
    "takeovers" integer NOT NULL,
    PRIMARY KEY ("name"),
    CONSTRAINT ck_job_lease_name CHECK (length(name) BETWEEN 1 AND 64),
    CONSTRAINT ck_job_lease_owner CHECK (length(owner) = 26),
    CONSTRAINT ck_job_lease_held CHECK ((owner IS NULL) = (lease_until IS NULL)),
    CONSTRAINT ck_job_lease_takeovers CHECK (typeof(takeovers) = 'integer' AND takeovers >= 0)
  )`,
  `CREATE TABLE IF NOT EXISTS "job_run" (
    "id" varchar(26) NOT NULL,
    "name" varchar(64) NOT NULL,
    "owner" varchar(100) NOT NULL,
    "state" varchar(10) NOT NULL,
    "started_at" datetime(3) NOT NULL,
    "finished_at" datetime(3),
    "done" bigint NOT NULL,
    "total" bigint,
    "report" json,
    "error_code" varchar(64),
    "error_text" varchar(200),
    PRIMARY KEY ("id"),
    CONSTRAINT ck_job_run_id CHECK (length(id) = 26),
    CONSTRAINT ck_job_run_name CHECK (length(name) BETWEEN 1 AND 64),
    CONSTRAINT ck_job_run_state CHECK (state IN ('RUNNING', 'SUCCEEDED', 'FAILED', 'ABANDONED')),
    CONSTRAINT ck_job_run_finished CHECK ((state = 'RUNNING') = (finished_at IS NULL)),
    CONSTRAINT ck_job_run_done CHECK (typeof(done) = 'integer' AND done >= 0),
    CONSTRAINT ck_job_run_total CHECK (total IS NULL OR typeof(total) = 'integer'),
    CONSTRAINT ck_job_run_error CHECK (
      (error_code IS NULL OR length(error_code) <= 64)
      AND (error_text IS NULL OR length(error_text) <= 200)
    )
  )`,
  `CREATE INDEX IF NOT EXISTS "ix_job_run_name" ON "job_run" ("name", "id")`,
];

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`job_lease\` (
    \`name\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`owner\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`lease_until\` datetime(3) NULL,
    \`covered_at\` datetime(3) NULL,
    \`takeovers\` int NOT NULL,
    PRIMARY KEY (\`name\`),
    CONSTRAINT ck_job_lease_held CHECK ((owner IS NULL) = (lease_until IS NULL)),
    CONSTRAINT ck_job_lease_takeovers CHECK (takeovers >= 0)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`job_run\` (
    \`id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`name\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`owner\` varchar(100) NOT NULL,
    \`state\` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`started_at\` datetime(3) NOT NULL,
    \`finished_at\` datetime(3) NULL,
    \`done\` bigint NOT NULL,
    \`total\` bigint NULL,
    \`report\` json NULL,
    \`error_code\` varchar(64) NULL,
    \`error_text\` varchar(200) NULL,
    PRIMARY KEY (\`id\`),
    INDEX \`ix_job_run_name\` (\`name\`, \`id\`),
    CONSTRAINT ck_job_run_state CHECK (state IN ('RUNNING', 'SUCCEEDED', 'FAILED', 'ABANDONED')),
    CONSTRAINT ck_job_run_finished CHECK ((state = 'RUNNING') = (finished_at IS NULL)),
    CONSTRAINT ck_job_run_done CHECK (done >= 0)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
];

export class Jobs1767225810000 implements MigrationInterface {
  readonly name = 'Jobs1767225810000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['job_run', 'job_lease']) {
      await runner.query(`DROP TABLE IF EXISTS ${table}`);
    }
  }
}
