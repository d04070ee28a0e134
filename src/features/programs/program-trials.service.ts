import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import type { ProgramRules } from '../../domain/tiering/rules';
import type { StoredTrial } from '../../domain/tiering/trial-in-force';
import type { Db, Tx } from '../../platform/database/database';
import { ProgramTrialStore } from './program-trial.store';
import { ProgramStore } from './program.store';

/**
 * The experiment on a programme's rules that runs: at most one at a time, since two on the same
 * rules could not be told apart. Units that call this hold the programme (`ReviewUnit.hold`), and
 * invalidate the directory afterwards.
 */
export class ProgramTrials {
  private readonly trials = new ProgramTrialStore();
  private readonly programs = new ProgramStore();

  running(db: Db, programId: string): Promise<StoredTrial | null> {
    return this.trials.running(db, programId);
  }

  /** Trials that run or ran, by the ids of their experiments. */
  find(db: Db, programId: string, ids: readonly string[]): Promise<StoredTrial[]> {
    return this.trials.find(db, programId, ids);
  }

  /** The rules of a version as they were published, which a trial overlays. */
  async publishedRules(db: Db, programId: string, versionNumber: number): Promise<ProgramRules> {
    const version = await this.programs.version(db, programId, versionNumber);
    invariant(version, 'a version that was published stays');
    return version.rules;
  }

  async start(tx: Tx, programId: string, trial: StoredTrial, at: Instant): Promise<void> {
    invariant(!(await this.running(tx, programId)), 'one trial at a time runs on the same rules');
    await this.trials.insert(tx, programId, trial, at);
  }

  async end(tx: Tx, programId: string, experimentId: string, at: Instant): Promise<void> {
    await this.trials.end(tx, programId, experimentId, at);
  }
}
