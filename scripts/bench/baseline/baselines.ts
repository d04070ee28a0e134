import { OTHER_THRESHOLDS, SHARES, THRESHOLDS } from '../base/program';
import { runScript, type CommandOutcome } from '../command';
import { told } from '../million/contest';
import type { Million } from '../million/million';
import type { Contestant } from '../rounds';
import type { ApplyThresholds } from './apply-thresholds';
import { scoreByPython, type FeatureOrigin, type Scoring } from './python';

export const UPDATE = 'UPDATE of all rows';
export const UPDATE_DIFFERING = 'UPDATE of those that differ';
export const PYTHON = 'pandas, reading';
export const PYTHON_WRITING = 'pandas, writing tiers';
export const SCIKIT = 'pandas + scikit-learn, reading';
export const SCIKIT_WRITING = 'pandas + scikit-learn, writing tiers';

/** The weights of the base, and those of standard scores. */
const WEIGHTS = [0.7, 20, 1];
const STANDARD = [0.7, 0.2, 0.1];

const FIXED: Scoring = {
  ...{ weights: WEIGHTS, standardised: false, thresholds: THRESHOLDS, shares: null },
};
const OTHER: Scoring = { ...FIXED, thresholds: OTHER_THRESHOLDS };
const QUANTILES: Scoring = {
  ...{ weights: WEIGHTS, standardised: false, thresholds: null },
  shares: SHARES.map(({ share }) => share),
};
const STANDARD_SCORES: Scoring = { ...QUANTILES, weights: STANDARD, standardised: true };

/** Where the baselines find the day that is decided; asked when their turn comes. */
export type Origin = () => FeatureOrigin;
const SUMS: Origin = () => ({ source: 'sums' });

/**
 * The baselines of one kind of work. Each leaves the copy of the states as it found it, but for
 * what the rules that hold already change there.
 */
export class Baselines {
  constructor(private readonly million: Million) {}

  /** Makes the copy what stored scores give, so that the first round is as those that follow. */
  settle(): Promise<CommandOutcome> {
    return this.update(THRESHOLDS, true);
  }

  /** Members are decided by the thresholds that hold already. */
  unchanged(origin = SUMS): Contestant<CommandOutcome>[] {
    return [
      told(UPDATE, () => this.update(THRESHOLDS, false)),
      told(UPDATE_DIFFERING, () => this.update(THRESHOLDS, true)),
      ...this.byPython(FIXED, origin, [PYTHON, PYTHON_WRITING]),
    ];
  }

  /** Members are decided by other thresholds. */
  others(): Contestant<CommandOutcome>[] {
    return this.restoring([
      told(UPDATE, () => this.update(OTHER_THRESHOLDS, false)),
      told(UPDATE_DIFFERING, () => this.update(OTHER_THRESHOLDS, true)),
      ...this.byPython(OTHER, SUMS, [PYTHON, PYTHON_WRITING]),
    ]);
  }

  /** Members are decided by thresholds that give each tier its share of them. */
  quantiles(origin: Origin): Contestant<CommandOutcome>[] {
    return [
      told(UPDATE, () => this.update(THRESHOLDS, false)),
      told(UPDATE_DIFFERING, () => this.update(THRESHOLDS, true)),
      ...this.byPython(QUANTILES, origin, [PYTHON, PYTHON_WRITING]),
    ];
  }

  /** The same by standard scores. */
  standardScores(): Contestant<CommandOutcome>[] {
    return this.restoring([
      told(UPDATE, () => this.update(OTHER_THRESHOLDS, false)),
      told(UPDATE_DIFFERING, () => this.update(OTHER_THRESHOLDS, true)),
      ...this.byPython(STANDARD_SCORES, SUMS, [SCIKIT, SCIKIT_WRITING]),
    ]);
  }

  private update(thresholds: readonly number[], onlyDiffering: boolean): Promise<CommandOutcome> {
    const { databaseUrl, databasePid, programId } = this.million;
    return runScript<ApplyThresholds>('baseline/apply-thresholds', {
      ...{ databaseUrl, databasePid, programId, thresholds, onlyDiffering },
    });
  }

  private byPython(
    scoring: Scoring,
    origin: Origin,
    [reading, writing]: readonly [string, string],
  ): Contestant<CommandOutcome>[] {
    const { python, databaseUrl, databasePid, programId } = this.million;
    if (python === null) return [];
    const run = (writes: boolean) => () =>
      scoreByPython(python, {
        ...scoring,
        ...origin(),
        databaseUrl,
        databasePid,
        programId,
        writes,
      });
    return [told(reading, run(false)), told(writing, run(true))];
  }

  /** The tiers are put back after each, which does not count. */
  private restoring(contestants: readonly Contestant<CommandOutcome>[]) {
    return contestants.map(({ name, measure }) => ({
      name,
      measure: async (): Promise<CommandOutcome> => {
        const outcome = await measure();
        await this.settle();
        return outcome;
      },
    }));
  }
}
