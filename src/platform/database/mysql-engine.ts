import type { DataSource } from 'typeorm';
import { checkParameters, type Connection, type StatementListener } from './connection';
import { type DatabaseOptions, DEFAULT_LOCK_WAIT_SECONDS, DEFAULT_POOL_SIZE } from './data-source';
import type { Engine, Lease } from './engine';
import { StatementFailed } from './errors';
import { Handle, refuseInsideUnit } from './handle';
import { MysqlPool } from './mysql-pool';
import { scanMysql } from './mysql-scan';
import { Permits } from './permits';

const DEFAULT_STATEMENT_TIMEOUT_MS = 30_000;
const DEFAULT_ACQUIRE_TIMEOUT_MS = 5_000;
const DEFAULT_QUEUE_LIMIT = 1_000;

export async function openMysql(
  options: DatabaseOptions,
  source: DataSource,
  announce: StatementListener,
): Promise<Engine> {
  const [packet] = (await source.query('SELECT @@max_allowed_packet AS bytes')) as [
    { bytes: number | string },
  ];
  const writers = options.poolSize ?? DEFAULT_POOL_SIZE;
  const patience = {
    queueLimit: options.queueLimit ?? DEFAULT_QUEUE_LIMIT,
    acquireTimeoutMs: options.acquireTimeoutMs ?? DEFAULT_ACQUIRE_TIMEOUT_MS,
  };
  const pool = new MysqlPool({
    source,
    announce,
    lockWaitSeconds: options.lockWaitSeconds ?? DEFAULT_LOCK_WAIT_SECONDS,
    limits: {
      statementTimeoutMs: options.statementTimeoutMs ?? DEFAULT_STATEMENT_TIMEOUT_MS,
      maxPacketBytes: Number(packet.bytes),
    },
    permits: new Permits({ limit: writers, ...patience }),
  });
  return {
    reader: new MysqlReader(pool, announce),
    writers,
    patience,
    begin: () => beginOn(pool),
    // The pool is the data source's own.
    close: async () => undefined,
  };
}

async function beginOn(pool: MysqlPool): Promise<Lease> {
  const { connection, release, discard } = await pool.lendWriter();
  return {
    connection,
    commit: async () => {
      await connection.control('COMMIT');
      release();
    },
    rollback: async () => {
      if (connection.isLost) discard();
      else await connection.control('ROLLBACK').then(release, discard);
    },
  };
}

class MysqlReader extends Handle {
  readonly dialect = 'mysql';

  constructor(
    private readonly pool: MysqlPool,
    private readonly announce: StatementListener,
  ) {
    super();
  }

  async use<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    refuseInsideUnit(this);
    try {
      return await this.attempt(work);
    } catch (error) {
      // A read does no harm twice, and a server that was started again is back with the second.
      const isWorthwhile = error instanceof StatementFailed && error.isConnectionLost;
      if (isWorthwhile && !error.isTimeout) return this.attempt(work);
      throw error;
    }
  }

  private async attempt<Result>(work: (connection: Connection) => Promise<Result>) {
    const { connection, release, discard } = await this.pool.lend();
    try {
      return await work(connection);
    } finally {
      if (connection.isLost) discard();
      else release();
    }
  }

  async *scan(text: string, parameters: readonly unknown[]): AsyncGenerator<unknown[][]> {
    refuseInsideUnit(this);
    checkParameters(text, parameters);
    const { driver, release, discard } = await this.pool.lend();
    let isComplete = false;
    try {
      this.announce(text);
      yield* scanMysql(driver, text, parameters);
      isComplete = true;
    } finally {
      // The rest of an unfinished answer would be read by whoever has the connection next.
      if (isComplete) release();
      else discard();
    }
  }
}
