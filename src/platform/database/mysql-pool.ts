import type { PoolConnection } from 'mysql2';
import type { DataSource } from 'typeorm';
import type { StatementListener } from './connection';
import { KEPT_WRITERS } from './data-source';
import { StatementFailed } from './errors';
import { MysqlConnection, type MysqlLimits } from './mysql-connection';
import type { Permits } from './permits';

/** What the server may have been configured to differently, said once on each connection. */
const sessionSettings = (lockWaitSeconds: number): readonly string[] => [
  // Under the default, REPEATABLE READ, a plain SELECT reads what was before the lock was had.
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  `SET SESSION sql_mode = 'STRICT_ALL_TABLES,ONLY_FULL_GROUP_BY,NO_ZERO_DATE,NO_ZERO_IN_DATE,` +
    `ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION', time_zone = '+00:00', ` +
    `innodb_lock_wait_timeout = ${lockWaitSeconds}`,
];

interface PoolOptions {
  readonly source: DataSource;
  readonly announce: StatementListener;
  readonly lockWaitSeconds: number;
  readonly limits: MysqlLimits;
  readonly permits: Permits;
}

interface Link {
  readonly connection: MysqlConnection;
  readonly driver: PoolConnection;
}

interface Loan extends Link {
  readonly release: () => void;
  /** Closes the connection: nobody knows what state it is in. */
  readonly discard: () => void;
}

/** TypeORM's pool behind permits, each connection set up before it is used first. */
export class MysqlPool {
  private readonly prepared = new WeakSet<PoolConnection>();
  /** Connections without autocommit, which nobody reads from. */
  private readonly idleWriters: Link[] = [];
  private writers = 0;

  constructor(private readonly options: PoolOptions) {}

  /** A connection on which each statement is a transaction of its own. */
  lend(): Promise<Loan> {
    return this.withPermit(async (release) => loanOf(await this.connect(), release));
  }

  /**
   * A connection on which a transaction is open, or opens with the first statement. That saves a
   * round trip, which is a tenth of a small unit; the few kept for it serve the shared units.
   */
  lendWriter(): Promise<Loan> {
    return this.withPermit(async (release) => {
      const idle = this.idleWriters.pop();
      if (idle) return this.writerLoan(idle, release);
      if (this.writers < KEPT_WRITERS) return this.writerLoan(await this.keepWriter(), release);
      const link = await this.connect();
      await saying(link, 'START TRANSACTION');
      return loanOf(link, release);
    });
  }

  private async withPermit(lend: (release: () => void) => Promise<Loan>): Promise<Loan> {
    const release = await this.options.permits.acquire();
    try {
      return await lend(release);
    } catch (error) {
      release();
      throw error;
    }
  }

  private async keepWriter(): Promise<Link> {
    this.writers += 1;
    try {
      const link = await this.connect();
      await saying(link, 'SET SESSION autocommit = 0');
      return link;
    } catch (error) {
      this.writers -= 1;
      throw error;
    }
  }

  private writerLoan(link: Link, release: () => void): Loan {
    return {
      ...link,
      release: () => {
        this.idleWriters.push(link);
        release();
      },
      discard: () => {
        this.writers -= 1;
        link.driver.destroy();
        release();
      },
    };
  }

  private async connect(): Promise<Link> {
    const { source, limits, announce, lockWaitSeconds } = this.options;
    const driver = await driverOf(source);
    const link = { driver, connection: new MysqlConnection(driver, limits, announce) };
    if (this.prepared.has(driver)) return link;
    for (const setting of sessionSettings(lockWaitSeconds)) await saying(link, setting);
    this.prepared.add(driver);
    return link;
  }
}

async function driverOf(source: DataSource): Promise<PoolConnection> {
  const runner = source.driver.createQueryRunner('master');
  try {
    return (await runner.connect()) as PoolConnection;
  } catch (error) {
    await runner.release();
    throw new StatementFailed('connect', error);
  }
}

async function saying({ connection, driver }: Link, text: string): Promise<void> {
  try {
    await connection.control(text);
  } catch (error) {
    driver.destroy();
    throw error;
  }
}

const loanOf = (link: Link, release: () => void): Loan => ({
  ...link,
  release: () => {
    link.driver.release();
    release();
  },
  discard: () => {
    link.driver.destroy();
    release();
  },
});
