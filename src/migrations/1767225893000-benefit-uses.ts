import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE = [
  `CREATE TABLE IF NOT EXISTS "benefit_cap_use" (
    "rule_id" varchar(26) NOT NULL,
    "member_id" varchar(26) NOT NULL,
    "measure" varchar(8) NOT NULL,
    "period" varchar(8) NOT NULL,
    "period_start" integer NOT NULL,
    "used" bigint NOT NULL,
    PRIMARY KEY ("rule_id", "member_id", "measure", "period", "period_start"),
    CONSTRAINT "fk_benefit_cap_use_rule" FOREIGN KEY ("rule_id") REFERENCES "benefit_rule" ("id"),
    CONSTRAINT ck_benefit_cap_use_whole CHECK (typeof(period_start) = 'integer' AND typeof(used) = 'integer' AND used >= 0)
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS "benefit_entitlement" (
    "member_id" varchar(26) NOT NULL,
    "id" varchar(26) NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "rule_id" varchar(26) NOT NULL,
    "version" integer NOT NULL,
    "state" varchar(16) NOT NULL,
    "issued_at" datetime(3) NOT NULL,
    "issued_by" varchar(40) NOT NULL,
    "expires_at" datetime(3),
    "redeemed_at" datetime(3),
    "redeemed_by" varchar(40),
    "channel" varchar(16),
    "store_code" varchar(40),
    "order_id" varchar(64),
    "amount_minor" bigint,
    PRIMARY KEY ("member_id", "id"),
    CONSTRAINT "fk_benefit_entitlement_rule" FOREIGN KEY ("rule_id") REFERENCES "benefit_rule" ("id"),
    CONSTRAINT ck_benefit_entitlement_whole CHECK (typeof(version) = 'integer' AND typeof(amount_minor) IN ('integer', 'null')),
    CONSTRAINT ck_benefit_entitlement_redeemed CHECK ((state = 'REDEEMED') = (redeemed_at IS NOT NULL))
  ) WITHOUT ROWID`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "ux_benefit_entitlement_id" ON "benefit_entitlement" ("id")`,
  `CREATE INDEX IF NOT EXISTS "ix_benefit_entitlement_use" ON "benefit_entitlement" ("rule_id", "state", "amount_minor")`,
];

const KEY = (length: number) => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const END = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';
const RULE =
  'FOREIGN KEY (rule_id) REFERENCES `benefit_rule` (id) ON DELETE NO ACTION ON UPDATE NO ACTION';

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`benefit_cap_use\` (
    \`rule_id\` ${KEY(26)} NOT NULL,
    \`member_id\` ${KEY(26)} NOT NULL,
    \`measure\` ${KEY(8)} NOT NULL,
    \`period\` ${KEY(8)} NOT NULL,
    \`period_start\` int NOT NULL,
    \`used\` bigint NOT NULL,
    PRIMARY KEY (\`rule_id\`, \`member_id\`, \`measure\`, \`period\`, \`period_start\`),
    CONSTRAINT fk_benefit_cap_use_rule ${RULE},
    CONSTRAINT ck_benefit_cap_use_used CHECK (used >= 0)
  ) ${END}`,
  `CREATE TABLE IF NOT EXISTS \`benefit_entitlement\` (
    \`member_id\` ${KEY(26)} NOT NULL,
    \`id\` ${KEY(26)} NOT NULL,
    \`program_id\` ${KEY(26)} NOT NULL,
    \`rule_id\` ${KEY(26)} NOT NULL,
    \`version\` int NOT NULL,
    \`state\` ${KEY(16)} NOT NULL,
    \`issued_at\` datetime(3) NOT NULL,
    \`issued_by\` ${KEY(40)} NOT NULL,
    \`expires_at\` datetime(3) NULL,
    \`redeemed_at\` datetime(3) NULL,
    \`redeemed_by\` ${KEY(40)} NULL,
    \`channel\` ${KEY(16)} NULL,
    \`store_code\` ${KEY(40)} NULL,
    \`order_id\` varchar(64) NULL,
    \`amount_minor\` bigint NULL,
    PRIMARY KEY (\`member_id\`, \`id\`),
    UNIQUE INDEX \`ux_benefit_entitlement_id\` (\`id\`),
    INDEX \`ix_benefit_entitlement_use\` (\`rule_id\`, \`state\`, \`amount_minor\`),
    CONSTRAINT fk_benefit_entitlement_rule ${RULE},
    CONSTRAINT ck_benefit_entitlement_redeemed CHECK ((state = 'REDEEMED') = (redeemed_at IS NOT NULL))
  ) ${END}`,
];

/** What members were given of benefits and used, and how much of the caps is used up. */
export class BenefitUses1767225893000 implements MigrationInterface {
  readonly name = 'BenefitUses1767225893000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS benefit_entitlement');
    await runner.query('DROP TABLE IF EXISTS benefit_cap_use');
  }
}
