import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant } from '../../domain/shared/instant';
import type { Engine } from './engine';
import {
  DatabaseUnavailable,
  IdempotencyInProgress,
  IdempotencyKeyReused,
  isDuplicateKey,
  isLockWaitTimeout,
} from './errors';
import type { Tx } from './handle';
import { execute, query } from './sql';
import { toStoredInstant } from './stored-instant';
import { runUnit } from './unit-of-work';

export interface IdempotencyKey {
  /** Whose keys these are and for what, in ASCII: `prg_…/pointsRedeem`. At most 96 characters. */
  readonly scope: string;
  /** The key as the caller sent it; kept as its hash. */
  readonly key: string;
  /** SHA-256 in lower-case hex of what is asked, in canonical form. */
  readonly requestHash: string;
  /** When it was asked. */
  readonly at: Instant;
}

interface Claim extends IdempotencyKey {
  readonly keyHash: string;
}

/** Another unit holds the key and has committed. */
class AlreadyDone extends Error {}

/** Does each command once: the second time its stored answer is given. */
export class Idempotency {
  private readonly running = new Map<string, Promise<unknown>>();

  constructor(
    private readonly engine: Engine,
    private readonly waitMs: number,
  ) {}

  async once<T>(key: IdempotencyKey, work: (tx: Tx) => Promise<T>): Promise<T> {
    const claim = { ...key, keyHash: createHash('sha256').update(key.key).digest('hex') };
    const name = `${claim.scope} ${claim.keyHash}`;
    const deadline = performance.now() + this.waitMs;
    while (this.running.has(name)) await this.waitFor(name, deadline);
    // Deleted before it settles: whoever waited for it must not find it again.
    const outcome = this.workOrReplay(claim, work).finally(() => this.running.delete(name));
    this.running.set(name, outcome);
    return outcome;
  }

  private async workOrReplay<T>(claim: Claim, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.claimAndWork(claim, work);
    } catch (error) {
      if (error instanceof AlreadyDone) return this.replay<T>(claim);
      throw error;
    }
  }

  private claimAndWork<T>(claim: Claim, work: (tx: Tx) => Promise<T>): Promise<T> {
    const unit = async (tx: Tx) => {
      await insertClaim(tx, claim);
      const value = await work(tx);
      await storeResponse(tx, claim, value);
      return value;
    };
    // A lost answer to COMMIT is no riddle here: the second attempt finds the row, or does not.
    return runUnit(this.engine, unit, { repeatable: true });
  }

  /** The same key in this process: waits without holding a place in the database's queue. */
  private async waitFor(name: string, deadline: number): Promise<void> {
    const timer = new AbortController();
    const patience = Math.max(0, deadline - performance.now());
    const timeUp = sleep(patience, 'time-up', { signal: timer.signal }).catch(ignore);
    const settled = this.running.get(name)?.then(ignore, ignore);
    const outcome = await Promise.race([settled, timeUp]);
    timer.abort();
    if (outcome === 'time-up') throw inProgress();
  }

  private async replay<T>(claim: Claim): Promise<T> {
    const [row] = await query<{ request_hash: string; response: string }>(
      this.engine.reader,
      'SELECT request_hash, response FROM idempotency WHERE scope = ? AND key_hash = ?',
      [claim.scope, claim.keyHash],
    );
    if (!row) throw new DatabaseUnavailable('The stored answer went away meanwhile');
    if (row.request_hash !== claim.requestHash) {
      throw new IdempotencyKeyReused('The key was used before for another request');
    }
    return JSON.parse(row.response) as T;
  }
}

async function insertClaim(tx: Tx, claim: Claim): Promise<void> {
  try {
    await execute(
      tx,
      'INSERT INTO idempotency (scope, key_hash, request_hash, created_at) VALUES (?, ?, ?, ?)',
      [claim.scope, claim.keyHash, claim.requestHash, toStoredInstant(claim.at)],
    );
  } catch (error) {
    if (isDuplicateKey(error)) throw new AlreadyDone();
    // Only another process' unit with this very key can hold what this row waits for.
    if (isLockWaitTimeout(error)) throw inProgress();
    throw error;
  }
}

async function storeResponse(tx: Tx, claim: Claim, value: unknown): Promise<void> {
  await execute(tx, 'UPDATE idempotency SET response = ? WHERE scope = ? AND key_hash = ?', [
    JSON.stringify(value ?? null),
    claim.scope,
    claim.keyHash,
  ]);
}

const inProgress = () => new IdempotencyInProgress('The first request with this key still runs');
const ignore = () => '';
