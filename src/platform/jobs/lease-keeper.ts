import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { Log } from '../log';
import type { ProgressListener } from './job';
import type { JobStore } from './job.store';

export interface KeeperParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly store: JobStore;
  readonly leaseMs: number;
  readonly name: string;
  readonly runId: string;
  /** Another run has the job now, or may have it. */
  readonly onLost: () => void;
}

export interface LeaseKeeper {
  readonly progress: ProgressListener;
  /** Renews no more, and tells how far the run came. */
  stop(): Promise<{ readonly done: number; readonly total: number | null }>;
}

const RENEWALS = 3;

/** Renews the lease of a run, and notes its progress with each renewal. */
export function keepLease(parts: KeeperParts): LeaseKeeper {
  const { leaseMs, name, runId, onLost, log } = parts;
  let state: { readonly done: number; readonly total: number | null } = { done: 0, total: null };
  let heldSince = performance.now();
  let renewal = Promise.resolve();
  let isRenewing = false;

  const renew = async (): Promise<void> => {
    isRenewing = true;
    const startedAt = performance.now();
    try {
      if (await writeRenewal(parts, state)) heldSince = startedAt;
      else lose('the lease of a job was lost');
    } catch (err) {
      log.warn({ job: name, err }, 'the lease of a job was not renewed');
      if (mayHaveRunOut()) lose('the lease of a job ran out');
    } finally {
      isRenewing = false;
    }
  };
  const lose = (text: string): void => {
    clearInterval(timer);
    log.warn({ job: name, run: runId }, text);
    onLost();
  };
  // By the clock that only runs forward: the other one may have been set meanwhile.
  const mayHaveRunOut = (): boolean => performance.now() - heldSince > leaseMs;
  const beat = (): void => {
    if (!isRenewing) renewal = renew();
    else if (mayHaveRunOut()) lose('the lease of a job ran out');
  };
  const timer = setInterval(beat, leaseMs / RENEWALS);
  return {
    progress: (done, total) => {
      state = { done, total };
    },
    stop: async () => {
      clearInterval(timer);
      await renewal;
      return state;
    },
  };
}

function writeRenewal(
  { database, clock, store, leaseMs, name, runId }: KeeperParts,
  { done, total }: { readonly done: number; readonly total: number | null },
): Promise<boolean> {
  return database.run(
    async (tx) => {
      if (!(await store.renewLease(tx, name, runId, clock() + leaseMs))) return false;
      await store.noteProgress(tx, runId, done, total);
      return true;
    },
    { repeatable: true },
  );
}
