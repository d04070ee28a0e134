import { AsyncLocalStorage } from 'node:async_hooks';
import type { Connection, Dialect } from './connection';
import { UnitMisused } from './errors';

/** What a store can query with. Opaque outside this folder: sql.ts speaks to it. */
export interface Db {
  readonly dialect: Dialect;
}

/** A `Db` inside one unit of work; only through it can anything be written. */
export interface Tx extends Db {
  readonly isTransaction: true;
}

/** What every `Db` really is. */
export abstract class Handle implements Db {
  abstract readonly dialect: Dialect;

  /** Lends a connection for one statement. */
  abstract use<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result>;

  /** Rows as arrays, in pages, with constant memory. */
  abstract scan(text: string, parameters: readonly unknown[]): AsyncIterable<unknown[][]>;
}

/** The unit of work that the current asynchronous call is part of. */
export const currentUnit = new AsyncLocalStorage<Transaction>();

/**
 * One unit in progress. The first error ends it for good, also when the caller swallows it: after
 * a deadlock MySQL has rolled back already, and a further statement would commit by itself.
 */
export class Transaction extends Handle implements Tx {
  readonly isTransaction = true;
  readonly dialect: Dialect;
  failure: unknown = undefined;
  private pending = 0;
  private hasEnded = false;

  constructor(
    readonly owner: object,
    private readonly connection: Connection,
  ) {
    super();
    this.dialect = connection.dialect;
  }

  get isOpen(): boolean {
    return !this.hasEnded;
  }

  async use<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    if (this.hasEnded) throw new UnitMisused('The unit of work has ended; its tx is of no use');
    if (this.failure !== undefined) {
      throw new UnitMisused('An earlier statement of this unit failed', { cause: this.failure });
    }
    this.pending += 1;
    try {
      return await work(this.connection);
    } catch (error) {
      this.failure ??= error;
      throw error;
    } finally {
      this.pending -= 1;
    }
  }

  scan(): never {
    throw new UnitMisused('A scan holds its connection: scan the reader, outside of units');
  }

  /** Throws unless everything the work sent has come back well. */
  end(): void {
    if (this.pending > 0 && this.failure === undefined) {
      this.failure = new UnitMisused('The work returned before a statement it sent was answered');
    }
    this.hasEnded = true;
    if (this.failure !== undefined) throw this.failure;
  }

  abandon(): void {
    this.hasEnded = true;
  }
}

/**
 * A read beside the unit would wait for a second connection while holding the first, and would
 * not see what the unit wrote.
 */
export function refuseInsideUnit(owner: object): void {
  const unit = currentUnit.getStore();
  if (unit?.isOpen && unit.owner === owner) {
    throw new UnitMisused('Inside a unit of work use its tx, not the database');
  }
}
