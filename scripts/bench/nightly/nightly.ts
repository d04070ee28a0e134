import { DAY_MS, HOUR_MS, type Instant } from '../../../src/domain/shared/instant';
import { DAYS_OF_HISTORY } from '../base/program';
import type { Baselines, Origin } from '../baseline/baselines';
import { runScript, type CommandOutcome } from '../command';
import { contest, told, type TierFigures } from '../million/contest';
import { prepare, type Million } from '../million/million';
import type { NightRequest } from './run-night';

/**
 * The nightly run, night after night, each in a process of its own: in every other night buckets
 * fall out of windows, in those between nothing does.
 */
export class Nights {
  /** Days after the base was made. */
  private passed = 0;

  constructor(
    private readonly million: Million,
    private readonly baselines: Baselines,
  ) {}

  /** The instant of the last night. */
  get at(): Instant {
    return this.million.asOf + this.passed * DAY_MS + HOUR_MS;
  }

  /** By fixed thresholds. */
  async fixed(rounds: number): Promise<TierFigures[]> {
    await told('the first night, which looks at everybody', () => this.run()).measure();
    await this.baselines.settle();
    return contest({
      laurel: [
        told('a night in which windows slide', () => this.next()),
        told('a quiet night', () => this.next()),
      ],
      baselines: this.baselines.unchanged(this.buckets),
      rounds,
    });
  }

  /** By quantiles, from the night on in which everybody is decided by the new version. */
  async quantiles(rounds: number): Promise<TierFigures[]> {
    await prepare({ kind: 'publish', databaseUrl: this.million.databaseUrl, rules: 'quantiles' });
    const baselines = this.baselines.quantiles(this.buckets);
    const everybody = await contest({
      laurel: [told('the night after a version with quantiles', () => this.next())],
      baselines: [],
      rounds: 1,
    });
    await this.next();
    const nights = await contest({
      laurel: [
        told('thresholds of quantiles change', () => this.next()),
        told('thresholds of quantiles stay', () => this.next()),
      ],
      baselines,
      rounds,
    });
    return [...everybody, ...nights];
  }

  private next(): Promise<CommandOutcome> {
    this.passed += 1;
    return this.run();
  }

  private run(): Promise<CommandOutcome> {
    const { databaseUrl, databasePid, programId } = this.million;
    return runScript<NightRequest>('nightly/run-night', {
      ...{ databaseUrl, databasePid, programId, at: this.at },
    });
  }

  /** The window of the last night. */
  private readonly buckets: Origin = () => {
    const toDay = this.million.day + this.passed;
    return { source: 'buckets', fromDay: toDay - DAYS_OF_HISTORY + 1, toDay };
  };
}
