import type { DataSource } from 'typeorm';
import type { Dialect, StatementListener } from './connection';
import {
  type DatabaseOptions,
  dataSourceFor,
  DEFAULT_LOCK_WAIT_SECONDS,
  type Schema,
  sqliteFile,
} from './data-source';
import { type Engine, Statements } from './engine';
import type { Db, Tx } from './handle';
import { Idempotency, type IdempotencyKey } from './idempotency';
import { openMysql } from './mysql-engine';
import type { SharedWork } from './shared-group';
import { Shared, type SharedOptions, type SharedUnit } from './shared-unit';
import { openSqlite } from './sqlite-engine';
import { runUnit, type UnitOptions } from './unit-of-work';

export type { Db, Tx } from './handle';
export type { SharedUnit } from './shared-unit';

export interface Database {
  readonly dialect: Dialect;
  /** For reads outside of units; inside one it refuses. */
  readonly reader: Db;
  /** How many units can be under way at once. */
  readonly writers: number;
  /** For migrations and the drift check. Nothing else reads or writes through it. */
  readonly source: DataSource;
  /**
   * The unit of work: one transaction, never nested. Done again as a whole on deadlocks and the
   * like, so `work` changes nothing but the database and may be called several times.
   */
  run<T>(work: (tx: Tx) => Promise<T>, options?: UnitOptions): Promise<T>;
  /**
   * A unit that is done once per key. What `work` gives, a refusal too, is stored as JSON and
   * given again; what it throws is not.
   */
  once<T>(key: IdempotencyKey, work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Commands that wait while a transaction is under way share the next one. `work` decides all of
   * them in a fixed number of statements; where it fails, each is done by itself, so that a bad
   * one fails alone. Made once, when the program starts.
   */
  shared<Input, Output>(
    work: SharedWork<Input, Output>,
    options: SharedOptions<Input>,
  ): SharedUnit<Input, Output>;
  /** Tells of each statement until the function it gives is called. */
  onStatement(listener: StatementListener): () => void;
  /** Shared commands that wait are done before. */
  close(): Promise<void>;
}

export async function openDatabase(options: DatabaseOptions, schema: Schema): Promise<Database> {
  const file = sqliteFile(options);
  const statements = new Statements();
  const source = await dataSourceFor(options, schema).initialize();
  try {
    const engine =
      file === null
        ? await openMysql(options, source, statements.announce)
        : await openSqlite(file, options, source, statements.announce);
    const lockWaitMs = (options.lockWaitSeconds ?? DEFAULT_LOCK_WAIT_SECONDS) * 1_000;
    const idempotency = new Idempotency(engine, lockWaitMs);
    return databaseOn({ engine, source, statements, idempotency });
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

interface Parts {
  readonly engine: Engine;
  readonly source: DataSource;
  readonly statements: Statements;
  readonly idempotency: Idempotency;
}

function databaseOn({ engine, source, statements, idempotency }: Parts): Database {
  const sharedUnits: { close(): Promise<void> }[] = [];
  return {
    dialect: engine.reader.dialect,
    reader: engine.reader,
    writers: engine.writers,
    source,
    run: (work, options) => runUnit(engine, work, options),
    once: (key, work) => idempotency.once(key, work),
    shared: (work, settings) => {
      const unit = new Shared(engine, idempotency, work, settings);
      sharedUnits.push(unit);
      return unit;
    },
    onStatement: (listener) => statements.listen(listener),
    close: async () => {
      await Promise.all(sharedUnits.map((unit) => unit.close()));
      await engine.close();
      await source.destroy();
    },
  };
}
