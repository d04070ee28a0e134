import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE = [
  `CREATE TABLE IF NOT EXISTS "program" (
    "id" varchar(26) NOT NULL,
    "code" varchar(40) NOT NULL,
    "names" json NOT NULL,
    "currency_code" varchar(3) NOT NULL,
    "time_zone" varchar(64) NOT NULL,
    "locales" json NOT NULL,
    "current_version" integer NOT NULL,
    "frozen_at" datetime(3),
    "created_at" datetime(3) NOT NULL,
    PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "ux_program_code" ON "program" ("code")`,
  `CREATE TABLE IF NOT EXISTS "program_version" (
    "program_id" varchar(26) NOT NULL,
    "number" integer NOT NULL,
    "id" varchar(26) NOT NULL,
    "rules" text NOT NULL,
    "reason" varchar(500) NOT NULL,
    "published_by" varchar(40) NOT NULL,
    "published_at" datetime(3) NOT NULL,
    "in_force_from" datetime(3),
    PRIMARY KEY ("program_id", "number"),
    CONSTRAINT "fk_program_version_program" FOREIGN KEY ("program_id") REFERENCES "program" ("id")
  ) WITHOUT ROWID`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "ux_program_version_id" ON "program_version" ("id")`,
  `CREATE TABLE IF NOT EXISTS "exchange_rate" (
    "program_id" varchar(26) NOT NULL,
    "currency_code" varchar(3) NOT NULL,
    "valid_from" integer NOT NULL,
    "rate" varchar(44) NOT NULL,
    "recorded_at" datetime(3) NOT NULL,
    PRIMARY KEY ("program_id", "currency_code", "valid_from"),
    CONSTRAINT "fk_exchange_rate_program" FOREIGN KEY ("program_id") REFERENCES "program" ("id")
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS "member" (
    "id" varchar(26) NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "external_id" varchar(128),
    "joined_at" datetime(3) NOT NULL,
    "registered_by" varchar(8) NOT NULL,
    "created_at" datetime(3) NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_member_program" FOREIGN KEY ("program_id") REFERENCES "program" ("id")
  )`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "ux_member_external" ON "member" ("program_id", "external_id")`,
  `CREATE INDEX IF NOT EXISTS "ix_member_program" ON "member" ("program_id", "id")`,
  `CREATE TABLE IF NOT EXISTS "member_identity" (
    "program_id" varchar(26) NOT NULL,
    "scheme" varchar(16) NOT NULL,
    "value_index" varchar(64) NOT NULL,
    "member_id" varchar(26) NOT NULL,
    "value_cipher" varchar(1400) NOT NULL,
    "linked_at" datetime(3) NOT NULL,
    PRIMARY KEY ("program_id", "scheme", "value_index"),
    CONSTRAINT "fk_member_identity_member" FOREIGN KEY ("member_id") REFERENCES "member" ("id")
  ) WITHOUT ROWID`,
  `CREATE INDEX IF NOT EXISTS "ix_member_identity_member" ON "member_identity" ("member_id")`,
  `CREATE TABLE IF NOT EXISTS "member_personal" (
    "member_id" varchar(26) NOT NULL,
    "wrapped_key" varchar(255) NOT NULL,
    "name_cipher" varchar(1400),
    "email_cipher" varchar(1400),
    "phone_cipher" varchar(255),
    "birthday_cipher" varchar(255),
    "updated_at" datetime(3) NOT NULL,
    PRIMARY KEY ("member_id"),
    CONSTRAINT "fk_member_personal_member" FOREIGN KEY ("member_id") REFERENCES "member" ("id")
  )`,
];

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`program\` (
    \`id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`code\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`names\` json NOT NULL,
    \`currency_code\` varchar(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`time_zone\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`locales\` json NOT NULL,
    \`current_version\` int NOT NULL,
    \`frozen_at\` datetime(3) NULL,
    \`created_at\` datetime(3) NOT NULL,
    PRIMARY KEY (\`id\`),
    UNIQUE INDEX \`ux_program_code\` (\`code\`)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`program_version\` (
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`number\` int NOT NULL,
    \`id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`rules\` text NOT NULL,
    \`reason\` varchar(500) NOT NULL,
    \`published_by\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`published_at\` datetime(3) NOT NULL,
    \`in_force_from\` datetime(3) NULL,
    PRIMARY KEY (\`program_id\`, \`number\`),
    UNIQUE INDEX \`ux_program_version_id\` (\`id\`),
    CONSTRAINT fk_program_version_program FOREIGN KEY (program_id) REFERENCES \`program\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`exchange_rate\` (
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`currency_code\` varchar(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`valid_from\` int NOT NULL,
    \`rate\` varchar(44) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`recorded_at\` datetime(3) NOT NULL,
    PRIMARY KEY (\`program_id\`, \`currency_code\`, \`valid_from\`),
    CONSTRAINT fk_exchange_rate_program FOREIGN KEY (program_id) REFERENCES \`program\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`member\` (
    \`id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`external_id\` varchar(128) NULL,
    \`joined_at\` datetime(3) NOT NULL,
    \`registered_by\` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`created_at\` datetime(3) NOT NULL,
    PRIMARY KEY (\`id\`),
    UNIQUE INDEX \`ux_member_external\` (\`program_id\`, \`external_id\`),
    INDEX \`ix_member_program\` (\`program_id\`, \`id\`),
    CONSTRAINT fk_member_program FOREIGN KEY (program_id) REFERENCES \`program\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`member_identity\` (
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`scheme\` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`value_index\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`value_cipher\` varchar(1400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`linked_at\` datetime(3) NOT NULL,
    PRIMARY KEY (\`program_id\`, \`scheme\`, \`value_index\`),
    INDEX \`ix_member_identity_member\` (\`member_id\`),
    CONSTRAINT fk_member_identity_member FOREIGN KEY (member_id) REFERENCES \`member\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`member_personal\` (
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`wrapped_key\` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`name_cipher\` varchar(1400) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`email_cipher\` varchar(1400) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`phone_cipher\` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`birthday_cipher\` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`updated_at\` datetime(3) NOT NULL,
    PRIMARY KEY (\`member_id\`),
    CONSTRAINT fk_member_personal_member FOREIGN KEY (member_id) REFERENCES \`member\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
];

const TABLES = [
  'member_personal',
  'member_identity',
  'member',
  'exchange_rate',
  'program_version',
  'program',
];

/** Programmes with their versions, and members. */
export class Members1767225710000 implements MigrationInterface {
  readonly name = 'Members1767225710000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}
