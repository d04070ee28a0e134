import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE = [
  `CREATE TABLE IF NOT EXISTS "points_day" (
    "program_id" varchar(26) NOT NULL,
    "day" integer NOT NULL,
    "kind" varchar(16) NOT NULL,
    "account" varchar(12) NOT NULL,
    "tier_code" varchar(40) NOT NULL,
    "rule_code" varchar(64) NOT NULL,
    "points_version" integer NOT NULL,
    "transactions" bigint NOT NULL,
    "points" bigint NOT NULL,
    "held" bigint NOT NULL,
    "pending" bigint NOT NULL,
    PRIMARY KEY ("program_id", "day", "kind", "account", "tier_code", "rule_code", "points_version"),
    CONSTRAINT ck_points_day_whole CHECK (
      typeof(day) = 'integer'
      AND typeof(points_version) = 'integer'
      AND typeof(transactions) = 'integer'
      AND typeof(points) = 'integer'
      AND typeof(held) = 'integer'
      AND typeof(pending) = 'integer'
    )
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS "ledger_anchor" (
    "member_id" varchar(26) NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "sequence" bigint NOT NULL,
    "seal" varchar(64) NOT NULL,
    "unsealed_seal" varchar(64),
    "balance" bigint NOT NULL,
    "held" bigint NOT NULL,
    "pending" bigint NOT NULL,
    "debt" bigint NOT NULL,
    "last_lot" integer NOT NULL,
    "is_in_checkpoint" boolean NOT NULL,
    PRIMARY KEY ("member_id"),
    CONSTRAINT ck_ledger_anchor_whole CHECK (
      typeof(sequence) = 'integer'
      AND typeof(balance) = 'integer'
      AND typeof(held) = 'integer'
      AND typeof(pending) = 'integer'
      AND typeof(debt) = 'integer'
      AND typeof(last_lot) = 'integer'
    )
  )`,
  `CREATE INDEX IF NOT EXISTS "ix_ledger_anchor_open" ON "ledger_anchor" ("program_id", "is_in_checkpoint", "member_id")`,
  `CREATE TABLE IF NOT EXISTS "ledger_chain" (
    "program_id" varchar(26) NOT NULL,
    "number" integer NOT NULL,
    "day" integer,
    "begun_at" datetime(3),
    "is_open" boolean NOT NULL,
    PRIMARY KEY ("program_id"),
    CONSTRAINT ck_ledger_chain_whole CHECK (
      typeof(number) = 'integer'
      AND (day IS NULL OR typeof(day) = 'integer')
    ),
    CONSTRAINT ck_ledger_chain_open CHECK (number = 0 OR (day IS NOT NULL AND begun_at IS NOT NULL))
  )`,
  `CREATE TABLE IF NOT EXISTS "ledger_checkpoint" (
    "program_id" varchar(26) NOT NULL,
    "number" integer NOT NULL,
    "day" integer NOT NULL,
    "taken_at" datetime(3) NOT NULL,
    "heads" bigint NOT NULL,
    "wallets" bigint NOT NULL,
    "transactions" bigint NOT NULL,
    "balances" text NOT NULL,
    "digest" varchar(64) NOT NULL,
    "previous_seal" varchar(64) NOT NULL,
    "seal" varchar(64) NOT NULL,
    PRIMARY KEY ("program_id", "number"),
    CONSTRAINT ck_ledger_checkpoint_whole CHECK (
      typeof(number) = 'integer'
      AND typeof(day) = 'integer'
      AND typeof(heads) = 'integer'
      AND typeof(wallets) = 'integer'
      AND typeof(transactions) = 'integer'
    )
  ) WITHOUT ROWID`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "ux_ledger_checkpoint_day" ON "ledger_checkpoint" ("program_id", "day")`,
  `CREATE TABLE IF NOT EXISTS "ledger_head" (
    "program_id" varchar(26) NOT NULL,
    "number" integer NOT NULL,
    "member_id" varchar(26) NOT NULL,
    "sequence" bigint NOT NULL,
    "seal" varchar(64) NOT NULL,
    "unsealed_seal" varchar(64),
    PRIMARY KEY ("program_id", "number", "member_id"),
    CONSTRAINT ck_ledger_head_whole CHECK (
      typeof(number) = 'integer'
      AND typeof(sequence) = 'integer'
    )
  ) WITHOUT ROWID`,
  `CREATE INDEX IF NOT EXISTS "ix_ledger_head_member" ON "ledger_head" ("member_id", "number")`,
  `CREATE TABLE IF NOT EXISTS "ledger_finding" (
    "id" varchar(26) NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "fingerprint" varchar(64) NOT NULL,
    "code" varchar(32) NOT NULL,
    "member_id" varchar(26),
    "sequence" bigint,
    "expected" varchar(200),
    "actual" varchar(200),
    "found_by" varchar(8) NOT NULL,
    "found_at" datetime(3) NOT NULL,
    "last_found_at" datetime(3) NOT NULL,
    "verification_id" varchar(26),
    PRIMARY KEY ("id"),
    CONSTRAINT ck_ledger_finding_whole CHECK (
      (sequence IS NULL OR typeof(sequence) = 'integer')
    ),
    CONSTRAINT ck_ledger_finding_by CHECK (found_by IN ('ANCHOR', 'VERIFY'))
  )`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "ux_ledger_finding_fingerprint" ON "ledger_finding" ("fingerprint")`,
  `CREATE INDEX IF NOT EXISTS "ix_ledger_finding_program" ON "ledger_finding" ("program_id", "id")`,
  `CREATE TABLE IF NOT EXISTS "ledger_verification" (
    "id" varchar(26) NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "state" varchar(8) NOT NULL,
    "started_at" datetime(3) NOT NULL,
    "updated_at" datetime(3) NOT NULL,
    "finished_at" datetime(3),
    "position" varchar(26),
    "sample" integer,
    "wallets" bigint NOT NULL,
    "transactions" bigint NOT NULL,
    "postings" bigint NOT NULL,
    "lots" bigint NOT NULL,
    "unsealed" bigint NOT NULL,
    "findings" bigint NOT NULL,
    "checkpoint" integer NOT NULL,
    "checkpoint_seal" varchar(64) NOT NULL,
    "progress" json,
    PRIMARY KEY ("id"),
    CONSTRAINT ck_ledger_verification_whole CHECK (
      (sample IS NULL OR typeof(sample) = 'integer')
      AND typeof(wallets) = 'integer'
      AND typeof(transactions) = 'integer'
      AND typeof(postings) = 'integer'
      AND typeof(lots) = 'integer'
      AND typeof(unsealed) = 'integer'
      AND typeof(findings) = 'integer'
      AND typeof(checkpoint) = 'integer'
    ),
    CONSTRAINT ck_ledger_verification_state CHECK (state IN ('RUNNING', 'PASSED', 'FAILED')),
    CONSTRAINT ck_ledger_verification_finished CHECK ((state = 'RUNNING') = (finished_at IS NULL))
  )`,
  `CREATE INDEX IF NOT EXISTS "ix_ledger_verification_program" ON "ledger_verification" ("program_id", "id")`,
];

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`points_day\` (
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`day\` int NOT NULL,
    \`kind\` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`account\` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`tier_code\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`rule_code\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`points_version\` int NOT NULL,
    \`transactions\` bigint NOT NULL,
    \`points\` bigint NOT NULL,
    \`held\` bigint NOT NULL,
    \`pending\` bigint NOT NULL,
    PRIMARY KEY (\`program_id\`, \`day\`, \`kind\`, \`account\`, \`tier_code\`, \`rule_code\`, \`points_version\`)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`ledger_anchor\` (
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`sequence\` bigint NOT NULL,
    \`seal\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`unsealed_seal\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`balance\` bigint NOT NULL,
    \`held\` bigint NOT NULL,
    \`pending\` bigint NOT NULL,
    \`debt\` bigint NOT NULL,
    \`last_lot\` int NOT NULL,
    \`is_in_checkpoint\` tinyint(1) NOT NULL,
    PRIMARY KEY (\`member_id\`),
    INDEX \`ix_ledger_anchor_open\` (\`program_id\`, \`is_in_checkpoint\`, \`member_id\`)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`ledger_chain\` (
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`number\` int NOT NULL,
    \`day\` int NULL,
    \`begun_at\` datetime(3) NULL,
    \`is_open\` tinyint(1) NOT NULL,
    PRIMARY KEY (\`program_id\`),
    CONSTRAINT ck_ledger_chain_open CHECK (number = 0 OR (day IS NOT NULL AND begun_at IS NOT NULL))
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`ledger_checkpoint\` (
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`number\` int NOT NULL,
    \`day\` int NOT NULL,
    \`taken_at\` datetime(3) NOT NULL,
    \`heads\` bigint NOT NULL,
    \`wallets\` bigint NOT NULL,
    \`transactions\` bigint NOT NULL,
    \`balances\` text NOT NULL,
    \`digest\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`previous_seal\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`seal\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (\`program_id\`, \`number\`),
    UNIQUE INDEX \`ux_ledger_checkpoint_day\` (\`program_id\`, \`day\`)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`ledger_head\` (
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`number\` int NOT NULL,
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`sequence\` bigint NOT NULL,
    \`seal\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`unsealed_seal\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (\`program_id\`, \`number\`, \`member_id\`),
    INDEX \`ix_ledger_head_member\` (\`member_id\`, \`number\`)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`ledger_finding\` (
    \`id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`fingerprint\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`code\` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`sequence\` bigint NULL,
    \`expected\` varchar(200) NULL,
    \`actual\` varchar(200) NULL,
    \`found_by\` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`found_at\` datetime(3) NOT NULL,
    \`last_found_at\` datetime(3) NOT NULL,
    \`verification_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (\`id\`),
    UNIQUE INDEX \`ux_ledger_finding_fingerprint\` (\`fingerprint\`),
    INDEX \`ix_ledger_finding_program\` (\`program_id\`, \`id\`),
    CONSTRAINT ck_ledger_finding_by CHECK (found_by IN ('ANCHOR', 'VERIFY'))
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`ledger_verification\` (
    \`id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`state\` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`started_at\` datetime(3) NOT NULL,
    \`updated_at\` datetime(3) NOT NULL,
    \`finished_at\` datetime(3) NULL,
    \`position\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`sample\` int NULL,
    \`wallets\` bigint NOT NULL,
    \`transactions\` bigint NOT NULL,
    \`postings\` bigint NOT NULL,
    \`lots\` bigint NOT NULL,
    \`unsealed\` bigint NOT NULL,
    \`findings\` bigint NOT NULL,
    \`checkpoint\` int NOT NULL,
    \`checkpoint_seal\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`progress\` json NULL,
    PRIMARY KEY (\`id\`),
    INDEX \`ix_ledger_verification_program\` (\`program_id\`, \`id\`),
    CONSTRAINT ck_ledger_verification_state CHECK (state IN ('RUNNING', 'PASSED', 'FAILED')),
    CONSTRAINT ck_ledger_verification_finished CHECK ((state = 'RUNNING') = (finished_at IS NULL))
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
];

/** What checks the ledger keeps: daily sums, checkpoints with their heads, findings, runs. */
export class LedgerAudit1767225850000 implements MigrationInterface {
  readonly name = 'LedgerAudit1767225850000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}

const TABLES = [
  'points_day',
  'ledger_anchor',
  'ledger_chain',
  'ledger_checkpoint',
  'ledger_head',
  'ledger_finding',
  'ledger_verification',
];
