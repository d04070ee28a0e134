import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE = [
  `CREATE TABLE IF NOT EXISTS "idempotency" (
    "scope" varchar(96) NOT NULL,
    "key_hash" varchar(64) NOT NULL,
    "request_hash" varchar(64) NOT NULL,
    "response" json,
    "created_at" datetime(3) NOT NULL,
    PRIMARY KEY ("scope", "key_hash"),
    CONSTRAINT ck_idempotency_key_hash CHECK (length(key_hash) = 64),
    CONSTRAINT ck_idempotency_request_hash CHECK (length(request_hash) = 64)
  ) WITHOUT ROWID`,
  `CREATE INDEX IF NOT EXISTS "ix_idempotency_created" ON "idempotency" ("created_at")`,
];

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`idempotency\` (
    \`scope\` varchar(96) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`key_hash\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`request_hash\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`response\` json NULL,
    \`created_at\` datetime(3) NOT NULL,
    PRIMARY KEY (\`scope\`, \`key_hash\`),
    INDEX \`ix_idempotency_created\` (\`created_at\`),
    CONSTRAINT ck_idempotency_key_hash CHECK (char_length(key_hash) = 64),
    CONSTRAINT ck_idempotency_request_hash CHECK (char_length(request_hash) = 64)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
];

export class Platform1767225600000 implements MigrationInterface {
  readonly name = 'Platform1767225600000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS idempotency');
  }
}
