/** The driver's code for an answer that did not come in time; ours has the same. */
export const STATEMENT_TIMEOUT = 'PROTOCOL_SEQUENCE_TIMEOUT';

/** A statement the database refused. The values are in `cause` alone: they may be personal. */
export class StatementFailed extends Error {
  override readonly name = 'StatementFailed';
  /** `SQLITE_CONSTRAINT_UNIQUE`, `ER_DUP_ENTRY`, `PROTOCOL_CONNECTION_LOST`, … */
  readonly code: string;
  /** The server's number on the MySQL family; 0 or less where no server said it. */
  readonly errno: number;

  constructor(statement: string, cause: unknown) {
    const { code = 'UNKNOWN', errno = 0, message } = cause as DriverError;
    super(`${String(code)}: ${message} in ${statement.slice(0, 200)}`, { cause });
    this.code = String(code);
    this.errno = typeof errno === 'number' ? errno : 0;
  }

  /** The connection is gone: what was sent last may or may not have been done. */
  get isConnectionLost(): boolean {
    return (
      LOST_CODES.has(this.code) ||
      LOST_NUMBERS.has(this.errno) ||
      (this.errno <= 0 && (this.cause as DriverError).fatal === true)
    );
  }

  get isTimeout(): boolean {
    return this.code === STATEMENT_TIMEOUT;
  }
}

/** The database could not be reached in time: busy, exhausted or gone. The caller may try again. */
export class DatabaseUnavailable extends Error {
  override readonly name: string = 'DatabaseUnavailable';
}

/**
 * The connection went with the answer to COMMIT, and the unit has no idempotency row that could
 * tell whether it was done.
 */
export class CommitOutcomeUnknown extends DatabaseUnavailable {
  override readonly name = 'CommitOutcomeUnknown';
}

/** The key was used before for another request. */
export class IdempotencyKeyReused extends Error {
  override readonly name = 'IdempotencyKeyReused';
}

/** The first request with this key is still running. */
export class IdempotencyInProgress extends Error {
  override readonly name = 'IdempotencyInProgress';
}

/**
 * Thrown by the work of a unit that lost a race it can win the second time, such as two first
 * inserts of one natural key: the unit is rolled back and done again.
 */
export class RetryUnit extends Error {
  override readonly name = 'RetryUnit';
}

/** The unit of work was used as it must not be: a mistake in the program. */
export class UnitMisused extends Error {
  override readonly name = 'UnitMisused';
}

interface DriverError {
  readonly code?: unknown;
  readonly errno?: unknown;
  readonly message?: string;
  readonly fatal?: boolean;
}

/**
 * Not the fault of the one thing in hand, but of the database or of how it is used: work that goes
 * on after a fault ends at this one, and is taken up later.
 */
export function isOfDatabase(error: unknown): boolean {
  return (
    error instanceof DatabaseUnavailable ||
    error instanceof StatementFailed ||
    error instanceof UnitMisused
  );
}

export function isDuplicateKey(error: unknown): boolean {
  return error instanceof StatementFailed && DUPLICATE_CODES.has(error.code);
}

export function isLockWaitTimeout(error: unknown): boolean {
  return error instanceof StatementFailed && error.errno === LOCK_WAIT_TIMEOUT;
}

export function isBusySqlite(error: unknown): boolean {
  return String((error as DriverError).code).startsWith('SQLITE_BUSY');
}

/** Whether doing the whole unit again can help. A duplicate or a failed CHECK never can. */
export function isRetryable(error: unknown): boolean {
  if (!(error instanceof StatementFailed)) return false;
  if (error.isConnectionLost || isBusySqlite(error)) return true;
  if (error.errno === TIDB_UNKNOWN) return error.message.includes('schema is changed');
  return RETRYABLE_NUMBERS.has(error.errno);
}

const DUPLICATE_CODES = new Set([
  'ER_DUP_ENTRY',
  'ER_DUP_ENTRY_WITH_KEY_NAME',
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
]);

const LOCK_WAIT_TIMEOUT = 1205;
const TIDB_UNKNOWN = 1105;
const RETRYABLE_NUMBERS = new Set([
  LOCK_WAIT_TIMEOUT,
  1213, // deadlock
  1020, // MariaDB: record has changed since last read
  8002, // TiDB: FOR UPDATE conflict
  8022, // TiDB: commit failed, rolled back
  8028, // TiDB: schema changed under the transaction
  9007, // TiDB: write conflict
]);

const LOST_CODES = new Set([
  'PROTOCOL_CONNECTION_LOST',
  STATEMENT_TIMEOUT,
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
]);
const LOST_NUMBERS = new Set([
  1053, // server shutdown in progress
  1927, // MariaDB: connection was killed
  2006, // server has gone away
  2013, // lost connection during query
  4031, // disconnected by the server because of inactivity
]);
