import type { Connection, StatementListener } from './connection';
import type { Handle } from './handle';
import type { Patience } from './permits';

/** What differs between the databases: how connections are had and transactions begun. */
export interface Engine {
  readonly reader: Handle;
  /** How many units can be under way at once. */
  readonly writers: number;
  /** Of those who wait for their turn to write. */
  readonly patience: Patience;
  /** Waits for a connection that may write and begins a transaction on it. */
  begin(): Promise<Lease>;
  close(): Promise<void>;
}

/** A connection with a transaction open on it, until one of the two is called. */
export interface Lease {
  readonly connection: Connection;
  commit(): Promise<void>;
  /** Never throws: a connection that cannot roll back is thrown away. */
  rollback(): Promise<void>;
}

/** Those who want to know of each statement. */
export class Statements {
  private readonly listeners = new Set<StatementListener>();

  readonly announce: StatementListener = (text) => {
    for (const listener of this.listeners) listener(text);
  };

  listen(listener: StatementListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
