import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE = [
  `CREATE TABLE IF NOT EXISTS "behaviour" (
    "member_id" varchar(26) NOT NULL,
    "id" varchar(26) NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "type" varchar(16) NOT NULL,
    "channel" varchar(16) NOT NULL,
    "occurred_at" datetime(3) NOT NULL,
    "recorded_at" datetime(3) NOT NULL,
    "source" varchar(32) NOT NULL,
    "external_id" varchar(128) NOT NULL,
    "body_hash" varchar(32) NOT NULL,
    "session_id" varchar(64),
    "order_id" varchar(64),
    "product_id" varchar(64),
    "category" varchar(64),
    "brand" varchar(64),
    "quantity" integer,
    "amount_minor" bigint,
    "original_amount_minor" bigint,
    "original_currency" varchar(3),
    "rating" double,
    "text" text,
    "duration_seconds" integer,
    "attributes" json,
    "counts" boolean NOT NULL,
    PRIMARY KEY ("member_id", "id"),
    CONSTRAINT ck_behaviour_whole CHECK ((amount_minor IS NULL OR typeof(amount_minor) = 'integer') AND (original_amount_minor IS NULL OR typeof(original_amount_minor) = 'integer'))
  ) WITHOUT ROWID`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "ux_behaviour_key" ON "behaviour" ("program_id", "source", "external_id")`,
  `CREATE TABLE IF NOT EXISTS "member_order" (
    "member_id" varchar(26) NOT NULL,
    "order_id" varchar(64) NOT NULL,
    "first_paid_at" datetime(3),
    "day" integer,
    "paid_minor" bigint NOT NULL,
    "refunded_minor" bigint NOT NULL,
    "points" bigint NOT NULL,
    "points_per_unit" varchar(24),
    "multiplier" varchar(24),
    "version_number" integer,
    "detail" json,
    PRIMARY KEY ("member_id", "order_id"),
    CONSTRAINT ck_member_order_whole CHECK (typeof(paid_minor) = 'integer' AND typeof(refunded_minor) = 'integer' AND typeof(points) = 'integer')
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS "funnel_unit" (
    "member_id" varchar(26) NOT NULL,
    "session_key" varchar(70) NOT NULL,
    "product_id" varchar(64) NOT NULL,
    "day" integer NOT NULL,
    "stage" integer NOT NULL,
    "is_seen" boolean NOT NULL,
    PRIMARY KEY ("member_id", "session_key", "product_id")
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS "feature_day" (
    "member_id" varchar(26) NOT NULL,
    "day" integer NOT NULL,
    "known_day" integer NOT NULL,
    "amount_minor" bigint NOT NULL,
    "orders" integer NOT NULL,
    "refunded_orders" integer NOT NULL,
    "active_days" integer NOT NULL,
    "logins" integer NOT NULL,
    "interactions" integer NOT NULL,
    "browses" integer NOT NULL,
    "browse_seconds" bigint NOT NULL,
    "product_views" integer NOT NULL,
    "browse_sessions" integer NOT NULL,
    "reviews" integer NOT NULL,
    "ratings" integer NOT NULL,
    "rating_hundredths" bigint NOT NULL,
    "praises" integer NOT NULL,
    "complaints" integer NOT NULL,
    "viewed" integer NOT NULL,
    "carted" integer NOT NULL,
    "ordered" integer NOT NULL,
    "paid" integer NOT NULL,
    "behaviours_web" integer NOT NULL,
    "behaviours_app" integer NOT NULL,
    "behaviours_mini_program" integer NOT NULL,
    "behaviours_store" integer NOT NULL,
    "behaviours_social" integer NOT NULL,
    "behaviours_call_centre" integer NOT NULL,
    "behaviours_partner" integer NOT NULL,
    PRIMARY KEY ("member_id", "day", "known_day"),
    CONSTRAINT ck_feature_day_whole CHECK (typeof(day) = 'integer' AND typeof(known_day) = 'integer' AND typeof(amount_minor) = 'integer' AND typeof(orders) = 'integer' AND typeof(refunded_orders) = 'integer' AND typeof(active_days) = 'integer' AND typeof(logins) = 'integer' AND typeof(interactions) = 'integer' AND typeof(browses) = 'integer' AND typeof(browse_seconds) = 'integer' AND typeof(product_views) = 'integer' AND typeof(browse_sessions) = 'integer' AND typeof(reviews) = 'integer' AND typeof(ratings) = 'integer' AND typeof(rating_hundredths) = 'integer' AND typeof(praises) = 'integer' AND typeof(complaints) = 'integer' AND typeof(viewed) = 'integer' AND typeof(carted) = 'integer' AND typeof(ordered) = 'integer' AND typeof(paid) = 'integer' AND typeof(behaviours_web) = 'integer' AND typeof(behaviours_app) = 'integer' AND typeof(behaviours_mini_program) = 'integer' AND typeof(behaviours_store) = 'integer' AND typeof(behaviours_social) = 'integer' AND typeof(behaviours_call_centre) = 'integer' AND typeof(behaviours_partner) = 'integer')
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS "feature_share" (
    "member_id" varchar(26) NOT NULL,
    "dimension" varchar(8) NOT NULL,
    "share_key" varchar(64) NOT NULL,
    "day" integer NOT NULL,
    "known_day" integer NOT NULL,
    "amount_minor" bigint NOT NULL,
    PRIMARY KEY ("member_id", "dimension", "share_key", "day", "known_day"),
    CONSTRAINT ck_feature_share_whole CHECK (typeof(amount_minor) = 'integer')
  ) WITHOUT ROWID`,
];

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`behaviour\` (
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`type\` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`channel\` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`occurred_at\` datetime(3) NOT NULL,
    \`recorded_at\` datetime(3) NOT NULL,
    \`source\` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`external_id\` varchar(128) NOT NULL,
    \`body_hash\` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`session_id\` varchar(64) NULL,
    \`order_id\` varchar(64) NULL,
    \`product_id\` varchar(64) NULL,
    \`category\` varchar(64) NULL,
    \`brand\` varchar(64) NULL,
    \`quantity\` int NULL,
    \`amount_minor\` bigint NULL,
    \`original_amount_minor\` bigint NULL,
    \`original_currency\` varchar(3) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`rating\` double NULL,
    \`text\` text NULL,
    \`duration_seconds\` int NULL,
    \`attributes\` json NULL,
    \`counts\` tinyint(1) NOT NULL,
    PRIMARY KEY (\`member_id\`, \`id\`),
    UNIQUE INDEX \`ux_behaviour_key\` (\`program_id\`, \`source\`, \`external_id\`)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`member_order\` (
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`order_id\` varchar(64) NOT NULL,
    \`first_paid_at\` datetime(3) NULL,
    \`day\` int NULL,
    \`paid_minor\` bigint NOT NULL,
    \`refunded_minor\` bigint NOT NULL,
    \`points\` bigint NOT NULL,
    \`points_per_unit\` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`multiplier\` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`version_number\` int NULL,
    \`detail\` json NULL,
    PRIMARY KEY (\`member_id\`, \`order_id\`)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`funnel_unit\` (
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`session_key\` varchar(70) NOT NULL,
    \`product_id\` varchar(64) NOT NULL,
    \`day\` int NOT NULL,
    \`stage\` int NOT NULL,
    \`is_seen\` tinyint(1) NOT NULL,
    PRIMARY KEY (\`member_id\`, \`session_key\`, \`product_id\`)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`feature_day\` (
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`day\` int NOT NULL,
    \`known_day\` int NOT NULL,
    \`amount_minor\` bigint NOT NULL,
    \`orders\` int NOT NULL,
    \`refunded_orders\` int NOT NULL,
    \`active_days\` int NOT NULL,
    \`logins\` int NOT NULL,
    \`interactions\` int NOT NULL,
    \`browses\` int NOT NULL,
    \`browse_seconds\` bigint NOT NULL,
    \`product_views\` int NOT NULL,
    \`browse_sessions\` int NOT NULL,
    \`reviews\` int NOT NULL,
    \`ratings\` int NOT NULL,
    \`rating_hundredths\` bigint NOT NULL,
    \`praises\` int NOT NULL,
    \`complaints\` int NOT NULL,
    \`viewed\` int NOT NULL,
    \`carted\` int NOT NULL,
    \`ordered\` int NOT NULL,
    \`paid\` int NOT NULL,
    \`behaviours_web\` int NOT NULL,
    \`behaviours_app\` int NOT NULL,
    \`behaviours_mini_program\` int NOT NULL,
    \`behaviours_store\` int NOT NULL,
    \`behaviours_social\` int NOT NULL,
    \`behaviours_call_centre\` int NOT NULL,
    \`behaviours_partner\` int NOT NULL,
    PRIMARY KEY (\`member_id\`, \`day\`, \`known_day\`)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`feature_share\` (
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`dimension\` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`share_key\` varchar(64) NOT NULL,
    \`day\` int NOT NULL,
    \`known_day\` int NOT NULL,
    \`amount_minor\` bigint NOT NULL,
    PRIMARY KEY (\`member_id\`, \`dimension\`, \`share_key\`, \`day\`, \`known_day\`)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
];

const TABLES = ['feature_share', 'feature_day', 'funnel_unit', 'member_order', 'behaviour'];

/** Behaviours, and the counters that features are computed from. */
export class Behaviours1767225720000 implements MigrationInterface {
  readonly name = 'Behaviours1767225720000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}
