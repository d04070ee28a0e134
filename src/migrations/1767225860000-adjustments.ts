import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE = [
  `CREATE TABLE IF NOT EXISTS "points_adjustment" (
    "id" varchar(26) NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "member_id" varchar(26) NOT NULL,
    "points" bigint NOT NULL,
    "reason" varchar(200) NOT NULL,
    "state" varchar(9) NOT NULL,
    "requested_by" varchar(40) NOT NULL,
    "requested_at" datetime(3) NOT NULL,
    "decided_by" varchar(40),
    "decided_at" datetime(3),
    "decision_reason" varchar(200),
    "transaction_sequence" bigint,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_points_adjustment_member" FOREIGN KEY ("member_id") REFERENCES "member" ("id"),
    CONSTRAINT ck_points_adjustment_id CHECK (length(id) = 26),
    CONSTRAINT ck_points_adjustment_points CHECK (typeof(points) = 'integer' AND points <> 0 AND (transaction_sequence IS NULL OR typeof(transaction_sequence) = 'integer')),
    CONSTRAINT ck_points_adjustment_state CHECK (state IN ('APPLIED', 'WAITING', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    CONSTRAINT ck_points_adjustment_decided CHECK ((state IN ('APPLIED', 'WAITING')) = (decided_at IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
    CONSTRAINT ck_points_adjustment_eyes CHECK (state NOT IN ('APPROVED', 'REJECTED') OR decided_by <> requested_by),
    CONSTRAINT ck_points_adjustment_posted CHECK ((state IN ('APPLIED', 'APPROVED')) = (transaction_sequence IS NOT NULL))
  ) WITHOUT ROWID`,
  `CREATE INDEX IF NOT EXISTS "ix_points_adjustment_program" ON "points_adjustment" ("program_id", "id")`,
  `CREATE INDEX IF NOT EXISTS "ix_points_adjustment_state" ON "points_adjustment" ("program_id", "state", "id")`,
  `CREATE INDEX IF NOT EXISTS "ix_points_adjustment_member" ON "points_adjustment" ("member_id", "id")`,
  `CREATE TABLE IF NOT EXISTS "points_reversal" (
    "member_id" varchar(26) NOT NULL,
    "sequence" bigint NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "reason" varchar(200) NOT NULL,
    PRIMARY KEY ("member_id", "sequence"),
    CONSTRAINT ck_points_reversal_sequence CHECK (typeof(sequence) = 'integer')
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS "wallet_freeze" (
    "member_id" varchar(26) NOT NULL,
    "id" varchar(26) NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "is_frozen" boolean NOT NULL,
    "reason" varchar(200) NOT NULL,
    "actor" varchar(40) NOT NULL,
    "at" datetime(3) NOT NULL,
    PRIMARY KEY ("member_id", "id"),
    CONSTRAINT "fk_wallet_freeze_member" FOREIGN KEY ("member_id") REFERENCES "member" ("id"),
    CONSTRAINT ck_wallet_freeze_id CHECK (length(id) = 26)
  ) WITHOUT ROWID`,
];

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`points_adjustment\` (
    \`id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`points\` bigint NOT NULL,
    \`reason\` varchar(200) NOT NULL,
    \`state\` varchar(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`requested_by\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`requested_at\` datetime(3) NOT NULL,
    \`decided_by\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`decided_at\` datetime(3) NULL,
    \`decision_reason\` varchar(200) NULL,
    \`transaction_sequence\` bigint NULL,
    PRIMARY KEY (\`id\`),
    INDEX \`ix_points_adjustment_program\` (\`program_id\`, \`id\`),
    INDEX \`ix_points_adjustment_state\` (\`program_id\`, \`state\`, \`id\`),
    INDEX \`ix_points_adjustment_member\` (\`member_id\`, \`id\`),
    CONSTRAINT fk_points_adjustment_member FOREIGN KEY (member_id) REFERENCES \`member\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT ck_points_adjustment_points CHECK (points <> 0),
    CONSTRAINT ck_points_adjustment_state CHECK (state IN ('APPLIED', 'WAITING', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    CONSTRAINT ck_points_adjustment_decided CHECK ((state IN ('APPLIED', 'WAITING')) = (decided_at IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
    CONSTRAINT ck_points_adjustment_eyes CHECK (state NOT IN ('APPROVED', 'REJECTED') OR decided_by <> requested_by),
    CONSTRAINT ck_points_adjustment_posted CHECK ((state IN ('APPLIED', 'APPROVED')) = (transaction_sequence IS NOT NULL))
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`points_reversal\` (
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`sequence\` bigint NOT NULL,
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`reason\` varchar(200) NOT NULL,
    PRIMARY KEY (\`member_id\`, \`sequence\`)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`wallet_freeze\` (
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`is_frozen\` tinyint(1) NOT NULL,
    \`reason\` varchar(200) NOT NULL,
    \`actor\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`at\` datetime(3) NOT NULL,
    PRIMARY KEY (\`member_id\`, \`id\`),
    CONSTRAINT fk_wallet_freeze_member FOREIGN KEY (member_id) REFERENCES \`member\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
];

const TABLES = ['wallet_freeze', 'points_reversal', 'points_adjustment'];

/** What people do to points by hand, and why: kept apart from the chain, so it can be erased. */
export class Adjustments1767225860000 implements MigrationInterface {
  readonly name = 'Adjustments1767225860000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}
