import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE = [
  `CREATE TABLE IF NOT EXISTS "wallet" (
    "member_id" varchar(26) NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "state" varchar(8) NOT NULL,
    "balance" bigint NOT NULL,
    "held" bigint NOT NULL,
    "pending" bigint NOT NULL,
    "debt" bigint NOT NULL,
    "sequence" bigint NOT NULL,
    "last_lot" integer NOT NULL,
    "seal" varchar(64) NOT NULL,
    "unsealed" bigint NOT NULL,
    "next_due_at" datetime(3),
    "last_activity_at" datetime(3),
    "is_anchored" boolean NOT NULL,
    "anchored_sequence" bigint NOT NULL,
    "frozen_at" datetime(3),
    "frozen_because" varchar(40),
    "updated_at" datetime(3) NOT NULL,
    PRIMARY KEY ("member_id"),
    CONSTRAINT ck_wallet_whole CHECK (typeof(balance) = 'integer' AND typeof(held) = 'integer' AND typeof(pending) = 'integer' AND typeof(debt) = 'integer' AND typeof(sequence) = 'integer' AND typeof(last_lot) = 'integer' AND typeof(unsealed) = 'integer' AND typeof(anchored_sequence) = 'integer'),
    CONSTRAINT "fk_wallet_member" FOREIGN KEY ("member_id") REFERENCES "member" ("id"),
    CONSTRAINT ck_wallet_parts CHECK (held >= 0 AND pending >= 0 AND debt >= 0)
  )`,
  `CREATE INDEX IF NOT EXISTS "ix_wallet_due" ON "wallet" ("program_id", "next_due_at", "member_id")`,
  `CREATE INDEX IF NOT EXISTS "ix_wallet_anchor" ON "wallet" ("program_id", "is_anchored", "member_id")`,
  `CREATE TABLE IF NOT EXISTS "wallet_transaction" (
    "member_id" varchar(26) NOT NULL,
    "sequence" bigint NOT NULL,
    "id" varchar(26) NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "kind" varchar(16) NOT NULL,
    "points" bigint NOT NULL,
    "desired" bigint,
    "lot" integer,
    "rule_code" varchar(64),
    "rule_version" integer,
    "behaviour_id" varchar(26),
    "order_id" varchar(64),
    "hold_id" varchar(26),
    "corrects" bigint,
    "reference" varchar(40),
    "actor" varchar(48) NOT NULL,
    "effective_at" datetime(3) NOT NULL,
    "recorded_at" datetime(3) NOT NULL,
    "seal" varchar(64),
    PRIMARY KEY ("member_id", "sequence"),
    CONSTRAINT ck_wallet_transaction_whole CHECK (typeof(sequence) = 'integer' AND typeof(points) = 'integer' AND (desired IS NULL OR typeof(desired) = 'integer') AND (lot IS NULL OR typeof(lot) = 'integer') AND (rule_version IS NULL OR typeof(rule_version) = 'integer') AND (corrects IS NULL OR typeof(corrects) = 'integer'))
  ) WITHOUT ROWID`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "ux_wallet_transaction_id" ON "wallet_transaction" ("id")`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "ux_wallet_transaction_cause" ON "wallet_transaction" ("member_id", "behaviour_id")`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "ux_wallet_transaction_corrects" ON "wallet_transaction" ("member_id", "corrects")`,
  `CREATE TABLE IF NOT EXISTS "wallet_posting" (
    "member_id" varchar(26) NOT NULL,
    "sequence" bigint NOT NULL,
    "line" integer NOT NULL,
    "account" varchar(12) NOT NULL,
    "lot" integer,
    "amount" bigint NOT NULL,
    "held" bigint NOT NULL,
    "pending" bigint NOT NULL,
    PRIMARY KEY ("member_id", "sequence", "line"),
    CONSTRAINT ck_wallet_posting_whole CHECK (typeof(sequence) = 'integer' AND typeof(line) = 'integer' AND (lot IS NULL OR typeof(lot) = 'integer') AND typeof(amount) = 'integer' AND typeof(held) = 'integer' AND typeof(pending) = 'integer'),
    CONSTRAINT ck_wallet_posting_moves CHECK (amount <> 0 OR held <> 0 OR pending <> 0)
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS "wallet_lot" (
    "member_id" varchar(26) NOT NULL,
    "number" integer NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "opened" bigint NOT NULL,
    "order_id" varchar(64),
    "rule_code" varchar(64),
    "points_version" integer NOT NULL,
    "version_number" integer NOT NULL,
    "points_per_unit" varchar(24),
    "multiplier" varchar(24) NOT NULL,
    "campaign_multiplier" varchar(24) NOT NULL,
    "tier_code" varchar(40),
    "pending_days" integer NOT NULL,
    "expiry" varchar(96) NOT NULL,
    "activates_at" datetime(3),
    "activated_at" datetime(3),
    "expires_at" datetime(3),
    "active" bigint NOT NULL,
    "held" bigint NOT NULL,
    "pending" bigint NOT NULL,
    "earned" bigint NOT NULL,
    "expired" bigint NOT NULL,
    "taken_back" bigint NOT NULL,
    PRIMARY KEY ("member_id", "number"),
    CONSTRAINT ck_wallet_lot_whole CHECK (typeof(number) = 'integer' AND typeof(opened) = 'integer' AND typeof(points_version) = 'integer' AND typeof(version_number) = 'integer' AND typeof(pending_days) = 'integer' AND typeof(active) = 'integer' AND typeof(held) = 'integer' AND typeof(pending) = 'integer' AND typeof(earned) = 'integer' AND typeof(expired) = 'integer' AND typeof(taken_back) = 'integer'),
    CONSTRAINT ck_wallet_lot_parts CHECK (held >= 0 AND active >= held AND pending >= 0)
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS "wallet_hold" (
    "id" varchar(26) NOT NULL,
    "member_id" varchar(26) NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "state" varchar(8) NOT NULL,
    "points" bigint NOT NULL,
    "pins" json NOT NULL,
    "order_id" varchar(64),
    "reference" varchar(40),
    "created_at" datetime(3) NOT NULL,
    "expires_at" datetime(3) NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT ck_wallet_hold_whole CHECK (typeof(points) = 'integer')
  ) WITHOUT ROWID`,
  `CREATE INDEX IF NOT EXISTS "ix_wallet_hold_member" ON "wallet_hold" ("member_id", "state")`,
];

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`wallet\` (
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`state\` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`balance\` bigint NOT NULL,
    \`held\` bigint NOT NULL,
    \`pending\` bigint NOT NULL,
    \`debt\` bigint NOT NULL,
    \`sequence\` bigint NOT NULL,
    \`last_lot\` int NOT NULL,
    \`seal\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`unsealed\` bigint NOT NULL,
    \`next_due_at\` datetime(3) NULL,
    \`last_activity_at\` datetime(3) NULL,
    \`is_anchored\` tinyint(1) NOT NULL,
    \`anchored_sequence\` bigint NOT NULL,
    \`frozen_at\` datetime(3) NULL,
    \`frozen_because\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`updated_at\` datetime(3) NOT NULL,
    PRIMARY KEY (\`member_id\`),
    INDEX \`ix_wallet_due\` (\`program_id\`, \`next_due_at\`, \`member_id\`),
    INDEX \`ix_wallet_anchor\` (\`program_id\`, \`is_anchored\`, \`member_id\`),
    CONSTRAINT fk_wallet_member FOREIGN KEY (member_id) REFERENCES \`member\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT ck_wallet_parts CHECK (held >= 0 AND pending >= 0 AND debt >= 0)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`wallet_transaction\` (
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`sequence\` bigint NOT NULL,
    \`id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`kind\` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`points\` bigint NOT NULL,
    \`desired\` bigint NULL,
    \`lot\` int NULL,
    \`rule_code\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`rule_version\` int NULL,
    \`behaviour_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`order_id\` varchar(64) NULL,
    \`hold_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`corrects\` bigint NULL,
    \`reference\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`actor\` varchar(48) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`effective_at\` datetime(3) NOT NULL,
    \`recorded_at\` datetime(3) NOT NULL,
    \`seal\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (\`member_id\`, \`sequence\`),
    UNIQUE INDEX \`ux_wallet_transaction_id\` (\`id\`),
    UNIQUE INDEX \`ux_wallet_transaction_cause\` (\`member_id\`, \`behaviour_id\`),
    UNIQUE INDEX \`ux_wallet_transaction_corrects\` (\`member_id\`, \`corrects\`)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`wallet_posting\` (
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`sequence\` bigint NOT NULL,
    \`line\` int NOT NULL,
    \`account\` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`lot\` int NULL,
    \`amount\` bigint NOT NULL,
    \`held\` bigint NOT NULL,
    \`pending\` bigint NOT NULL,
    PRIMARY KEY (\`member_id\`, \`sequence\`, \`line\`),
    CONSTRAINT ck_wallet_posting_moves CHECK (amount <> 0 OR held <> 0 OR pending <> 0)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`wallet_lot\` (
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`number\` int NOT NULL,
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`opened\` bigint NOT NULL,
    \`order_id\` varchar(64) NULL,
    \`rule_code\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`points_version\` int NOT NULL,
    \`version_number\` int NOT NULL,
    \`points_per_unit\` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`multiplier\` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`campaign_multiplier\` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`tier_code\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`pending_days\` int NOT NULL,
    \`expiry\` varchar(96) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`activates_at\` datetime(3) NULL,
    \`activated_at\` datetime(3) NULL,
    \`expires_at\` datetime(3) NULL,
    \`active\` bigint NOT NULL,
    \`held\` bigint NOT NULL,
    \`pending\` bigint NOT NULL,
    \`earned\` bigint NOT NULL,
    \`expired\` bigint NOT NULL,
    \`taken_back\` bigint NOT NULL,
    PRIMARY KEY (\`member_id\`, \`number\`),
    CONSTRAINT ck_wallet_lot_parts CHECK (held >= 0 AND active >= held AND pending >= 0)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`wallet_hold\` (
    \`id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`state\` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`points\` bigint NOT NULL,
    \`pins\` json NOT NULL,
    \`order_id\` varchar(64) NULL,
    \`reference\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`created_at\` datetime(3) NOT NULL,
    \`expires_at\` datetime(3) NOT NULL,
    PRIMARY KEY (\`id\`),
    INDEX \`ix_wallet_hold_member\` (\`member_id\`, \`state\`)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
];

/** A ledger that only ever earned and took back has one lot for each order, never expiring. */
const lotsOfOrders = `SELECT t.member_id, t.order_id, MIN(t.program_id) AS program_id,
    ROW_NUMBER() OVER (PARTITION BY t.member_id ORDER BY MIN(t.sequence)) AS number,
    MIN(t.sequence) AS opened, MIN(t.version_number) AS version_number,
    MIN(t.points_per_unit) AS points_per_unit, MIN(t.multiplier) AS multiplier,
    MIN(t.effective_at) AS activated_at, SUM(t.points) AS active,
    SUM(CASE WHEN t.points > 0 THEN t.points ELSE 0 END) AS earned,
    SUM(CASE WHEN t.points < 0 THEN -t.points ELSE 0 END) AS taken_back
  FROM points_transaction t GROUP BY t.member_id, t.order_id`;

/** Nothing is lost on the way: what was posted before goes on standing at its place. */
const MOVE = [
  `INSERT INTO wallet (member_id, program_id, state, balance, held, pending, debt, sequence, last_lot,
      seal, unsealed, is_anchored, anchored_sequence, updated_at)
    SELECT w.member_id, w.program_id, 'ACTIVE', w.balance, 0, 0, 0, w.sequence,
      (SELECT COUNT(DISTINCT t.order_id) FROM points_transaction t WHERE t.member_id = w.member_id),
      '${'0'.repeat(64)}', w.sequence, 0, 0, w.updated_at
    FROM points_wallet w WHERE NOT EXISTS (SELECT 1 FROM wallet)`,
  `INSERT INTO wallet_lot (member_id, number, program_id, opened, order_id, points_version,
      version_number, points_per_unit, multiplier, campaign_multiplier, pending_days, expiry,
      activated_at, active, held, pending, earned, expired, taken_back)
    SELECT member_id, number, program_id, opened, order_id, 0, version_number, points_per_unit,
      multiplier, '1', 0, 'none', activated_at, active, 0, 0, earned, 0, taken_back
    FROM (${lotsOfOrders}) AS lots WHERE NOT EXISTS (SELECT 1 FROM wallet_lot)`,
  `INSERT INTO wallet_posting (member_id, sequence, line, account, lot, amount, held, pending)
    SELECT e.member_id, e.sequence, CASE e.account WHEN 'WALLET' THEN 0 ELSE 1 END, e.account,
      CASE e.account WHEN 'WALLET' THEN l.number END, e.amount, 0, 0
    FROM points_entry e
      JOIN points_transaction t ON t.member_id = e.member_id AND t.sequence = e.sequence
      JOIN wallet_lot l ON l.member_id = t.member_id AND l.order_id = t.order_id
    WHERE NOT EXISTS (SELECT 1 FROM wallet_posting)`,
  `INSERT INTO wallet_transaction (member_id, sequence, id, program_id, kind, points, lot,
      rule_version, behaviour_id, order_id, actor, effective_at, recorded_at)
    SELECT t.member_id, t.sequence, t.id, t.program_id, t.kind, t.points, l.number, 0,
      t.behaviour_id, t.order_id, 'system', t.effective_at, t.recorded_at
    FROM points_transaction t
      JOIN wallet_lot l ON l.member_id = t.member_id AND l.order_id = t.order_id
    WHERE NOT EXISTS (SELECT 1 FROM wallet_transaction)`,
  'DROP TABLE points_entry',
  'DROP TABLE points_transaction',
  'DROP TABLE points_wallet',
];

/** Wallets of lots, with holds and a chain of seals, in place of a sum of entries. */
export class Ledger1767225800000 implements MigrationInterface {
  readonly name = 'Ledger1767225800000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
    for (const statement of MOVE) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error(
      'What was held, spent or expired has no place in the older tables: use a backup',
    );
  }
}
