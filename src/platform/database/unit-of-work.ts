import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine, Lease } from './engine';
import {
  CommitOutcomeUnknown,
  DatabaseUnavailable,
  IdempotencyInProgress,
  isRetryable,
  RetryUnit,
  StatementFailed,
} from './errors';
import { currentUnit, refuseInsideUnit, Transaction, type Tx } from './handle';

const MAX_ATTEMPTS = 8;
/** No attempt begins later than this: each may have waited for a database that does not answer. */
const GIVE_UP_AFTER_MS = 20_000;
const FIRST_DELAY_MS = 10;
const LONGEST_DELAY_MS = 200;

export interface UnitOptions {
  /**
   * The unit can be done twice without harm, because its rows have natural keys: it is done again
   * also when the answer to COMMIT was lost.
   */
  readonly repeatable?: boolean;
  /** Failures at which the caller does something better than the whole again. */
  readonly givesUpOn?: (cause: unknown) => boolean;
}

/** Does `work` as one transaction, and all of it again when the database asks for that. */
export async function runUnit<T>(
  engine: Engine,
  work: (tx: Tx) => Promise<T>,
  options: UnitOptions = {},
): Promise<T> {
  refuseInsideUnit(engine.reader);
  const deadline = performance.now() + GIVE_UP_AFTER_MS;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await attemptUnit(engine, work, options);
    if (outcome.kind === 'done') return outcome.value;
    if (attempt === MAX_ATTEMPTS || performance.now() > deadline) {
      throw new DatabaseUnavailable(`Given up after ${attempt} attempts`, { cause: outcome.cause });
    }
    await sleep(retryDelayMs(attempt));
  }
}

type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'again'; readonly cause: unknown };

async function attemptUnit<T>(
  engine: Engine,
  work: (tx: Tx) => Promise<T>,
  options: UnitOptions,
): Promise<Outcome<T>> {
  let lease: Lease;
  try {
    lease = await engine.begin();
  } catch (error) {
    if (isRetryable(error)) return { kind: 'again', cause: error };
    throw error;
  }
  const tx = new Transaction(engine.reader, lease.connection);
  let value: T;
  try {
    value = await currentUnit.run(tx, () => work(tx));
    tx.end();
  } catch (thrown) {
    tx.abandon();
    await lease.rollback();
    return againOrThrow(thrown, tx.failure, options);
  }
  return commit(lease, value, options);
}

async function commit<T>(lease: Lease, value: T, options: UnitOptions): Promise<Outcome<T>> {
  try {
    await lease.commit();
    return { kind: 'done', value };
  } catch (error) {
    await lease.rollback();
    const isUnknown = error instanceof StatementFailed && error.isConnectionLost;
    if (isUnknown && !options.repeatable) {
      throw new CommitOutcomeUnknown('The answer to COMMIT was lost', { cause: error });
    }
    return againOrThrow(error, undefined, options);
  }
}

/** A wrapped or swallowed failure of the machinery is still what decides. */
function againOrThrow(
  thrown: unknown,
  failure: unknown,
  { givesUpOn }: UnitOptions,
): { kind: 'again'; cause: unknown } {
  if (thrown instanceof IdempotencyInProgress) throw thrown;
  const cause = failure ?? thrown;
  if (givesUpOn?.(cause)) throw cause;
  if (thrown instanceof RetryUnit || isRetryable(cause)) return { kind: 'again', cause };
  throw thrown;
}

/** Full jitter: those who collided once shall not meet again. */
const retryDelayMs = (attempt: number): number =>
  Math.random() * Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** attempt);
