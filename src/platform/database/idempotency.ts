import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from './engine';
import type { Tx } from './handle';
import {
  answerAgain,
  type Claim,
  claimOf,
  type IdempotencyKey,
  inProgress,
  storedAnswers,
} from './idempotency-rows';
import { doOnce } from './once';

export type { IdempotencyKey } from './idempotency-rows';

/** Does each command once: the second time its stored answer is given. */
export class Idempotency {
  private readonly running = new Map<string, Promise<unknown>>();

  constructor(
    private readonly engine: Engine,
    private readonly waitMs: number,
  ) {}

  once<T>(key: IdempotencyKey, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.exclusively(key, (claim) => doOnce(this.engine, claim, work));
  }

  /**
   * Does `command` while no other with this key is done in this process. Whoever waited for one
   * that was answered is given its answer.
   */
  async exclusively<T>(key: IdempotencyKey, command: (claim: Claim) => Promise<T>): Promise<T> {
    const claim = claimOf(key);
    const deadline = performance.now() + this.waitMs;
    while (this.running.has(claim.name)) {
      await this.waitFor(claim.name, deadline);
      const stored = (await storedAnswers(this.engine.reader, [claim])).get(claim.name);
      if (stored) return answerAgain(claim, stored);
    }
    // Deleted before it settles: whoever waited for it must not find it again.
    const outcome = command(claim).finally(() => this.running.delete(claim.name));
    this.running.set(claim.name, outcome);
    return outcome;
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
}

const ignore = () => '';
