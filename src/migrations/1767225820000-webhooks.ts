import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQLITE = [
  `CREATE TABLE IF NOT EXISTS "webhook_endpoint" (
    "id" varchar(26) NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "url" varchar(2000) NOT NULL,
    "description" varchar(200) NOT NULL,
    "event_types" varchar(2000),
    "state" varchar(8) NOT NULL,
    "state_reason" varchar(16),
    "state_since" datetime(3) NOT NULL,
    "wrapped_key" text NOT NULL,
    "secret" text NOT NULL,
    "previous_secret" text,
    "previous_secret_until" datetime(3),
    "failing_since" datetime(3),
    "replay_after" varchar(26),
    "replay_until" varchar(26),
    "created_at" datetime(3) NOT NULL,
    "updated_at" datetime(3) NOT NULL,
    "deleted_at" datetime(3),
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_webhook_endpoint_program" FOREIGN KEY ("program_id") REFERENCES "program" ("id"),
    CONSTRAINT ck_webhook_endpoint_id CHECK (length(id) = 26),
    CONSTRAINT ck_webhook_endpoint_state CHECK (state IN ('ACTIVE', 'PAUSED', 'DISABLED')),
    CONSTRAINT ck_webhook_endpoint_previous CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL)),
    CONSTRAINT ck_webhook_endpoint_replay CHECK ((replay_after IS NULL) = (replay_until IS NULL))
  )`,
  `CREATE INDEX IF NOT EXISTS "ix_webhook_endpoint_program" ON "webhook_endpoint" ("program_id", "id")`,
  `CREATE TABLE IF NOT EXISTS "outbox_event" (
    "id" varchar(26) NOT NULL,
    "program_id" varchar(26) NOT NULL,
    "type" varchar(40) NOT NULL,
    "member_id" varchar(26),
    "occurred_at" datetime(3) NOT NULL,
    "recorded_at" datetime(3) NOT NULL,
    "body" text NOT NULL,
    "dispatched_at" datetime(3),
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_outbox_event_program" FOREIGN KEY ("program_id") REFERENCES "program" ("id"),
    CONSTRAINT ck_outbox_event_id CHECK (length(id) = 26)
  ) WITHOUT ROWID`,
  `CREATE INDEX IF NOT EXISTS "ix_outbox_event_dispatched" ON "outbox_event" ("dispatched_at", "id")`,
  `CREATE INDEX IF NOT EXISTS "ix_outbox_event_program" ON "outbox_event" ("program_id", "id")`,
  `CREATE TABLE IF NOT EXISTS "webhook_delivery" (
    "endpoint_id" varchar(26) NOT NULL,
    "event_id" varchar(26) NOT NULL,
    "status" varchar(9) NOT NULL,
    "attempts" integer NOT NULL,
    "due_at" datetime(3),
    "claim" varchar(26),
    "last_attempt_at" datetime(3),
    "duration_ms" integer,
    "response_code" integer,
    "failure" varchar(24),
    "delivered_at" datetime(3),
    "created_at" datetime(3) NOT NULL,
    PRIMARY KEY ("endpoint_id", "event_id"),
    CONSTRAINT "fk_webhook_delivery_endpoint" FOREIGN KEY ("endpoint_id") REFERENCES "webhook_endpoint" ("id"),
    CONSTRAINT "fk_webhook_delivery_event" FOREIGN KEY ("event_id") REFERENCES "outbox_event" ("id"),
    CONSTRAINT ck_webhook_delivery_status CHECK (status IN ('WAITING', 'DELIVERED', 'DEAD')),
    CONSTRAINT ck_webhook_delivery_due CHECK ((status = 'WAITING') = (due_at IS NOT NULL)),
    CONSTRAINT ck_webhook_delivery_whole CHECK (typeof(attempts) = 'integer' AND (duration_ms IS NULL OR typeof(duration_ms) = 'integer') AND (response_code IS NULL OR typeof(response_code) = 'integer'))
  ) WITHOUT ROWID`,
  `CREATE INDEX IF NOT EXISTS "ix_webhook_delivery_due" ON "webhook_delivery" ("endpoint_id", "due_at")`,
  `CREATE INDEX IF NOT EXISTS "ix_webhook_delivery_status" ON "webhook_delivery" ("endpoint_id", "status", "event_id")`,
  `CREATE INDEX IF NOT EXISTS "ix_webhook_delivery_event" ON "webhook_delivery" ("event_id")`,
];

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS \`webhook_endpoint\` (
    \`id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`url\` varchar(2000) NOT NULL,
    \`description\` varchar(200) NOT NULL,
    \`event_types\` varchar(2000) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`state\` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`state_reason\` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`state_since\` datetime(3) NOT NULL,
    \`wrapped_key\` text NOT NULL,
    \`secret\` text NOT NULL,
    \`previous_secret\` text NULL,
    \`previous_secret_until\` datetime(3) NULL,
    \`failing_since\` datetime(3) NULL,
    \`replay_after\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`replay_until\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`created_at\` datetime(3) NOT NULL,
    \`updated_at\` datetime(3) NOT NULL,
    \`deleted_at\` datetime(3) NULL,
    PRIMARY KEY (\`id\`),
    INDEX \`ix_webhook_endpoint_program\` (\`program_id\`, \`id\`),
    CONSTRAINT fk_webhook_endpoint_program FOREIGN KEY (program_id) REFERENCES \`program\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT ck_webhook_endpoint_state CHECK (state IN ('ACTIVE', 'PAUSED', 'DISABLED')),
    CONSTRAINT ck_webhook_endpoint_previous CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL)),
    CONSTRAINT ck_webhook_endpoint_replay CHECK ((replay_after IS NULL) = (replay_until IS NULL))
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`outbox_event\` (
    \`id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`program_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`type\` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`member_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`occurred_at\` datetime(3) NOT NULL,
    \`recorded_at\` datetime(3) NOT NULL,
    \`body\` text NOT NULL,
    \`dispatched_at\` datetime(3) NULL,
    PRIMARY KEY (\`id\`),
    INDEX \`ix_outbox_event_dispatched\` (\`dispatched_at\`, \`id\`),
    INDEX \`ix_outbox_event_program\` (\`program_id\`, \`id\`),
    CONSTRAINT fk_outbox_event_program FOREIGN KEY (program_id) REFERENCES \`program\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS \`webhook_delivery\` (
    \`endpoint_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`event_id\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`status\` varchar(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    \`attempts\` int NOT NULL,
    \`due_at\` datetime(3) NULL,
    \`claim\` varchar(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`last_attempt_at\` datetime(3) NULL,
    \`duration_ms\` int NULL,
    \`response_code\` int NULL,
    \`failure\` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
    \`delivered_at\` datetime(3) NULL,
    \`created_at\` datetime(3) NOT NULL,
    PRIMARY KEY (\`endpoint_id\`, \`event_id\`),
    INDEX \`ix_webhook_delivery_due\` (\`endpoint_id\`, \`due_at\`),
    INDEX \`ix_webhook_delivery_status\` (\`endpoint_id\`, \`status\`, \`event_id\`),
    INDEX \`ix_webhook_delivery_event\` (\`event_id\`),
    CONSTRAINT fk_webhook_delivery_endpoint FOREIGN KEY (endpoint_id) REFERENCES \`webhook_endpoint\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT fk_webhook_delivery_event FOREIGN KEY (event_id) REFERENCES \`outbox_event\` (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT ck_webhook_delivery_status CHECK (status IN ('WAITING', 'DELIVERED', 'DEAD')),
    CONSTRAINT ck_webhook_delivery_due CHECK ((status = 'WAITING') = (due_at IS NOT NULL))
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
];

export class Webhooks1767225820000 implements MigrationInterface {
  readonly name = 'Webhooks1767225820000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const statement of isSqlite ? SQLITE : MYSQL) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['webhook_delivery', 'outbox_event', 'webhook_endpoint']) {
      await runner.query(`DROP TABLE IF EXISTS ${table}`);
    }
  }
}
