import type { PoolConnection } from 'mysql2';
import type { DataSource, QueryRunner } from 'typeorm';
import { checkParameters, type Connection, type StatementListener } from './connection';
import { type DatabaseOptions, DEFAULT_LOCK_WAIT_SECONDS, DEFAULT_POOL_SIZE } from './data-source';
import type { Engine, Lease } from './engine';
import { StatementFailed } from './errors';
import { Handle, refuseInsideUnit } from './handle';
import { MysqlConnection, type MysqlLimits } from './mysql-connection';
import { scanMysql } from './mysql-scan';
import { Permits } from './permits';

const DEFAULT_STATEMENT_TIMEOUT_MS = 30_000;
const DEFAULT_ACQUIRE_TIMEOUT_MS = 5_000;
const DEFAULT_QUEUE_LIMIT = 1_000;

/** What the server may have been configured to differently, said once on each connection. */
const sessionSettings = (lockWaitSeconds: number): readonly string[] => [
  // Under the default, REPEATABLE READ, a plain SELECT reads what was before the lock was had.
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  `SET SESSION sql_mode = 'STRICT_ALL_TABLES,ONLY_FULL_GROUP_BY,NO_ZERO_DATE,NO_ZERO_IN_DATE,` +
    `ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION', time_zone = '+00:00', ` +
    `innodb_lock_wait_timeout = ${lockWaitSeconds}`,
];

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
  const { connection, release, discard } = await pool.lend();
  try {
    await connection.control('START TRANSACTION');
  } catch (error) {
    discard();
    throw error;
  }
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

interface Loan {
  readonly connection: MysqlConnection;
  readonly driver: PoolConnection;
  readonly release: () => void;
  /** Closes the connection: nobody knows what state it is in. */
  readonly discard: () => void;
}

interface PoolOptions {
  readonly source: DataSource;
  readonly announce: StatementListener;
  readonly lockWaitSeconds: number;
  readonly limits: MysqlLimits;
  readonly permits: Permits;
}

/** TypeORM's pool behind permits, each connection set up before it is used first. */
class MysqlPool {
  private readonly prepared = new WeakSet<PoolConnection>();

  constructor(private readonly options: PoolOptions) {}

  async lend(): Promise<Loan> {
    const release = await this.options.permits.acquire();
    const runner = this.options.source.driver.createQueryRunner('master');
    try {
      return await this.loanOf(runner, release);
    } catch (error) {
      await runner.release();
      release();
      throw error;
    }
  }

  private async loanOf(runner: QueryRunner, release: () => void): Promise<Loan> {
    const driver = await connect(runner);
    const connection = new MysqlConnection(driver, this.options.limits, this.options.announce);
    const discard = () => {
      driver.destroy();
      release();
    };
    try {
      await this.prepare(driver, connection);
    } catch (error) {
      driver.destroy();
      throw error;
    }
    const giveBack = () => {
      driver.release();
      release();
    };
    return { connection, driver, release: giveBack, discard };
  }

  private async prepare(driver: PoolConnection, connection: MysqlConnection): Promise<void> {
    if (this.prepared.has(driver)) return;
    for (const setting of sessionSettings(this.options.lockWaitSeconds)) {
      await connection.control(setting);
    }
    this.prepared.add(driver);
  }
}

async function connect(runner: QueryRunner): Promise<PoolConnection> {
  try {
    return (await runner.connect()) as PoolConnection;
  } catch (error) {
    throw new StatementFailed('connect', error);
  }
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
