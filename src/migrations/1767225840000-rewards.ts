import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE = [
  `CREATE TABLE IF NOT EXISTS "reward" (
    "id" varchar(26) NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "kind" varchar(16) NOT NULL,
    "state" varchar(16) NOT NULL,
    "uses_codes" boolean NOT NULL,
    "version" integer NOT NULL,
    "created_at" datetime(3) NOT NULL,
    "changed_at" datetime(3) NOT NULL,
    "published_at" datetime(3),
    "archived_at" datetime(3),
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_reward_program" FOREIGN KEY ("program_id") REFERENCES "program" ("id"),
    CONSTRAINT ck_reward_id CHECK (length(id) = 26),
    CONSTRAINT ck_reward_version CHECK (typeof(version) = 'integer' AND version >= 1)
  )`,
  `CREATE INDEX IF NOT EXISTS "ix_reward_program" ON "reward" ("program_id", "id")`,
  `CREATE INDEX IF NOT EXISTS "ix_reward_state" ON "reward" ("program_id", "state", "id")`,
  `CREATE TABLE IF NOT EXISTS "reward_version" (
    "reward_id" varchar(26) NOT NULL,
    "number" integer NOT NULL,
    "content" text NOT NULL,
    "changed_by" varchar(40) NOT NULL,
    "changed_at" datetime(3) NOT NULL,
    PRIMARY KEY ("reward_id", "number"),
    CONSTRAINT "fk_reward_version_reward" FOREIGN KEY ("reward_id") REFERENCES "reward" ("id"),
    CONSTRAINT ck_reward_version_number CHECK (typeof(number) = 'integer' AND number >= 1)
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS "reward_stock" (
    "reward_id" varchar(26) NOT NULL,
    "total" bigint NOT NULL,
    "available" bigint NOT NULL,
    PRIMARY KEY ("reward_id"),
    CONSTRAINT "fk_reward_stock_reward" FOREIGN KEY ("reward_id") REFERENCES "reward" ("id"),
    CONSTRAINT ck_reward_stock_whole CHECK (typeof(total) = 'integer' AND typeof(available) = 'integer'),
    CONSTRAINT ck_reward_stock_available CHECK (available >= 0 AND available <= total)
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS "reward_coupon" (
    "reward_id" varchar(26) NOT NULL,
    "number" bigint NOT NULL,
    "code" varchar(64) NOT NULL,
    "redemption_id" varchar(26),
    "loaded_at" datetime(3) NOT NULL,
    PRIMARY KEY ("reward_id", "number"),
    CONSTRAINT "fk_reward_coupon_reward" FOREIGN KEY ("reward_id") REFERENCES "reward" ("id"),
    CONSTRAINT ck_reward_coupon_number CHECK (typeof(number) = 'integer' AND number >= 1),
    CONSTRAINT ck_reward_coupon_code CHECK (length(code) BETWEEN 1 AND 64)
  ) WITHOUT ROWID`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "ux_reward_coupon_code" ON "reward_coupon" ("reward_id", "code")`,
  `CREATE INDEX IF NOT EXISTS "ix_reward_coupon_redemption" ON "reward_coupon" ("redemption_id")`,
  `CREATE TABLE IF NOT EXISTS "reward_redemption" (
    "member_id" varchar(26) NOT NULL,
    "id" varchar(26) NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "reward_id" varchar(26) NOT NULL,
    "reward_version" integer NOT NULL,
    "quantity" integer NOT NULL,
    "points" bigint NOT NULL,
    "tier_code" varchar(40) NOT NULL,
    "transaction_sequence" bigint NOT NULL,
    "way" varchar(16) NOT NULL,
    "address_reference" varchar(64),
    "store_code" varchar(40),
    "state" varchar(16) NOT NULL,
    "redeemed_at" datetime(3) NOT NULL,
    "redeemed_by" varchar(40) NOT NULL,
    "closed_at" datetime(3),
    "closed_by" varchar(40),
    "reason" varchar(200),
    PRIMARY KEY ("member_id", "id"),
    CONSTRAINT "fk_reward_redemption_reward" FOREIGN KEY ("reward_id") REFERENCES "reward" ("id"),
    CONSTRAINT ck_reward_redemption_whole CHECK (typeof(points) = 'integer' AND typeof(quantity) = 'integer'),
    CONSTRAINT ck_reward_redemption_price CHECK (quantity >= 1 AND points >= 1),
    CONSTRAINT ck_reward_redemption_closed CHECK ((state = 'PLACED') = (closed_at IS NULL))
  ) WITHOUT ROWID`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "ux_reward_redemption_id" ON "reward_redemption" ("id")`,
  `CREATE INDEX IF NOT EXISTS "ix_reward_redemption_limit" ON "reward_redemption" ("member_id", "reward_id", "redeemed_at")`,
];

const ID = 'varchar(26) CHARACTER SET ascii COLLATE ascii_bin';
const MYSQL_END = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';
const REWARD = 'REFERENCES `reward` (id) ON DELETE NO ACTION ON UPDATE NO ACTION';

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`reward\` (
    \`id\` ${ID} NOT NULL,
    \`program_id\` ${ID} NOT NULL,
    \`kind\` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`state\` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`uses_codes\` tinyint(1) NOT NULL,
    \`version\` int NOT NULL,
    \`created_at\` datetime(3) NOT NULL,
    \`changed_at\` datetime(3) NOT NULL,
    \`published_at\` datetime(3) NULL,
    \`archived_at\` datetime(3) NULL,
    PRIMARY KEY (\`id\`),
    INDEX \`ix_reward_program\` (\`program_id\`, \`id\`),
    INDEX \`ix_reward_state\` (\`program_id\`, \`state\`, \`id\`),
    CONSTRAINT fk_reward_program FOREIGN KEY (program_id) REFERENCES \`program\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT ck_reward_version CHECK (version >= 1)
  ) ${MYSQL_END}`,
  `CREATE TABLE IF NOT EXISTS \`reward_version\` (
    \`reward_id\` ${ID} NOT NULL,
    \`number\` int NOT NULL,
    \`content\` text NOT NULL,
    \`changed_by\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`changed_at\` datetime(3) NOT NULL,
    PRIMARY KEY (\`reward_id\`, \`number\`),
    CONSTRAINT fk_reward_version_reward FOREIGN KEY (reward_id) ${REWARD}
  ) ${MYSQL_END}`,
  `CREATE TABLE IF NOT EXISTS \`reward_stock\` (
    \`reward_id\` ${ID} NOT NULL,
    \`total\` bigint NOT NULL,
    \`available\` bigint NOT NULL,
    PRIMARY KEY (\`reward_id\`),
    CONSTRAINT fk_reward_stock_reward FOREIGN KEY (reward_id) ${REWARD},
    CONSTRAINT ck_reward_stock_available CHECK (available >= 0 AND available <= total)
  ) ${MYSQL_END}`,
  `CREATE TABLE IF NOT EXISTS \`reward_coupon\` (
    \`reward_id\` ${ID} NOT NULL,
    \`number\` bigint NOT NULL,
    \`code\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`redemption_id\` ${ID} NULL,
    \`loaded_at\` datetime(3) NOT NULL,
    PRIMARY KEY (\`reward_id\`, \`number\`),
    UNIQUE INDEX \`ux_reward_coupon_code\` (\`reward_id\`, \`code\`),
    INDEX \`ix_reward_coupon_redemption\` (\`redemption_id\`),
    CONSTRAINT fk_reward_coupon_reward FOREIGN KEY (reward_id) ${REWARD}
  ) ${MYSQL_END}`,
  `CREATE TABLE IF NOT EXISTS \`reward_redemption\` (
    \`member_id\` ${ID} NOT NULL,
    \`id\` ${ID} NOT NULL,
    \`program_id\` ${ID} NOT NULL,
    \`reward_id\` ${ID} NOT NULL,
    \`reward_version\` int NOT NULL,
    \`quantity\` int NOT NULL,
    \`points\` bigint NOT NULL,
    \`tier_code\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`transaction_sequence\` bigint NOT NULL,
    \`way\` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`address_reference\` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`store_code\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`state\` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`redeemed_at\` datetime(3) NOT NULL,
    \`redeemed_by\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`closed_at\` datetime(3) NULL,
    \`closed_by\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`reason\` varchar(200) NULL,
    PRIMARY KEY (\`member_id\`, \`id\`),
    UNIQUE INDEX \`ux_reward_redemption_id\` (\`id\`),
    INDEX \`ix_reward_redemption_limit\` (\`member_id\`, \`reward_id\`, \`redeemed_at\`),
    CONSTRAINT fk_reward_redemption_reward FOREIGN KEY (reward_id) ${REWARD},
    CONSTRAINT ck_reward_redemption_price CHECK (quantity >= 1 AND points >= 1),
    CONSTRAINT ck_reward_redemption_closed CHECK ((state = 'PLACED') = (closed_at IS NULL))
  ) ${MYSQL_END}`,
];

const TABLES = ['reward_redemption', 'reward_coupon', 'reward_stock', 'reward_version', 'reward'];

/** The redemption catalogue, its stock, and what was redeemed. */
export class Rewards1767225840000 implements MigrationInterface {
  readonly name = 'Rewards1767225840000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}
