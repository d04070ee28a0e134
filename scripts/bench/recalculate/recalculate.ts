import type { Instant } from '../../../src/domain/shared/instant';
import type { Baselines } from '../baseline/baselines';
import { runCommand, type CommandOutcome } from '../command';
import { contest, told, type TierFigures } from '../million/contest';
import { prepare, type Million } from '../million/million';

/** Recalculation of everybody, by the command line, in a process of its own. */
export class Recalculation {
  /** Days on which new history came in. */
  private days = 0;

  constructor(
    private readonly million: Million,
    private readonly baselines: Baselines,
  ) {}

  /** By the rules in force. */
  async unchanged(asOf: Instant, rounds: number): Promise<TierFigures[]> {
    await this.baselines.settle();
    return contest({
      laurel: [
        told('nothing changed', () => this.recalculate(asOf)),
        told('5 % with new history', () => this.withNewHistory(asOf)),
      ],
      baselines: this.baselines.unchanged(),
      rounds,
    });
  }

  /** By a new version with other thresholds. */
  async otherThresholds(asOf: Instant): Promise<TierFigures[]> {
    await this.publish('otherThresholds');
    await this.baselines.settle();
    return contest({
      laurel: [told('all by a new version', () => this.recalculate(asOf))],
      baselines: this.baselines.others(),
      rounds: 1,
    });
  }

  /** By a new version with quantiles of standard scores, by which every score becomes another. */
  async standardScores(asOf: Instant): Promise<TierFigures[]> {
    await this.publish('standardScores');
    await this.baselines.settle();
    return contest({
      laurel: [told('all by quantiles of standard scores', () => this.recalculate(asOf))],
      baselines: this.baselines.standardScores(),
      rounds: 1,
    });
  }

  /** The purchases are there before the clock runs. */
  private async withNewHistory(asOf: Instant): Promise<CommandOutcome> {
    const { databaseUrl } = this.million;
    await prepare({ kind: 'new-history', databaseUrl, asOf, round: this.days });
    this.days += 1;
    return this.recalculate(asOf);
  }

  private publish(rules: 'otherThresholds' | 'standardScores') {
    return prepare({ kind: 'publish', databaseUrl: this.million.databaseUrl, rules });
  }

  private recalculate(asOf: Instant): Promise<CommandOutcome> {
    const instant = new Date(asOf).toISOString();
    return runCommand(this.million, ['recalculate', '--as-of', instant]);
  }
}
