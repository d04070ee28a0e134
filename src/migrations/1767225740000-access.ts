import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE = [
  `CREATE TABLE IF NOT EXISTS "api_key" (
    "id" varchar(26) NOT NULL,
    "program_id" varchar(26),
    "member_id" varchar(26),
    "name" varchar(100) NOT NULL,
    "roles" varchar(120) NOT NULL,
    "environment" varchar(4) NOT NULL,
    "secret_hash" varchar(64) NOT NULL,
    "created_at" datetime(3) NOT NULL,
    "expires_at" datetime(3),
    "revoked_at" datetime(3),
    "last_used_at" datetime(3),
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_api_key_program" FOREIGN KEY ("program_id") REFERENCES "program" ("id"),
    CONSTRAINT "fk_api_key_member" FOREIGN KEY ("member_id") REFERENCES "member" ("id"),
    CONSTRAINT ck_api_key_id CHECK (length(id) = 26),
    CONSTRAINT ck_api_key_secret_hash CHECK (length(secret_hash) = 64),
    CONSTRAINT ck_api_key_name CHECK (length(name) BETWEEN 1 AND 100)
  )`,
  `CREATE INDEX IF NOT EXISTS "ix_api_key_program" ON "api_key" ("program_id", "id")`,
];

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`api_key\` (
    \`id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`name\` varchar(100) NOT NULL,
    \`roles\` varchar(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`environment\` varchar(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`secret_hash\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`created_at\` datetime(3) NOT NULL,
    \`expires_at\` datetime(3) NULL,
    \`revoked_at\` datetime(3) NULL,
    \`last_used_at\` datetime(3) NULL,
    PRIMARY KEY (\`id\`),
    INDEX \`ix_api_key_program\` (\`program_id\`, \`id\`),
    CONSTRAINT fk_api_key_program FOREIGN KEY (program_id) REFERENCES \`program\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT fk_api_key_member FOREIGN KEY (member_id) REFERENCES \`member\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT ck_api_key_secret_hash CHECK (char_length(secret_hash) = 64)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
];

export class Access1767225740000 implements MigrationInterface {
  readonly name = 'Access1767225740000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS api_key');
  }
}
