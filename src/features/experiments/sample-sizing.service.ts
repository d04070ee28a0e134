import type { ExperimentFault } from '../../domain/experiments/check-experiment';
import type { Metric } from '../../domain/experiments/metrics';
import {
  baselineOf,
  checkSampleQuestion,
  sampleSize,
  type SampleSize,
  type UncheckedSampleQuestion,
} from '../../domain/experiments/sample-size';
import { ok, type Result } from '../../domain/shared/result';
import type { Clock } from '../../platform/clock';
import type { Database } from '../../platform/database/database';
import type { ProgramInForce } from '../programs';
import type { MemberPages, TierService } from '../tiers';
import { BaselineStore } from './baseline.store';

/** How many members it takes, and how the baseline was found. */
export type SampleSizing = SampleSize & {
  /** Members from whom the baseline was read; null where it was given. */
  readonly sampled: number | null;
};

/** Enough for a spread that is good to some percent, and few enough for two short statements. */
const SAMPLE = 5_000;

/** Says how many members it takes to find an effect. Nothing is written. */
export class SampleSizingService {
  private readonly baselines = new BaselineStore();

  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly tiers: TierService;
      readonly pages: MemberPages;
    },
  ) {}

  /** By a baseline that is given, or by that of a sample of members in the days before today. */
  async size(
    program: ProgramInForce,
    unchecked: UncheckedSampleQuestion,
  ): Promise<Result<SampleSizing, readonly ExperimentFault[]>> {
    const checked = checkSampleQuestion(unchecked);
    if (!checked.ok) return checked;
    const { from, windowDays } = checked.value;
    const { baseline, sampled } =
      typeof from === 'string'
        ? await this.read(program, from, windowDays)
        : { baseline: from, sampled: null };
    const found = sampleSize(checked.value, baseline);
    return found.ok ? ok({ ...found.value, sampled }) : found;
  }

  private async read(program: ProgramInForce, metric: Metric, windowDays: number) {
    const { database, clock, tiers, pages } = this.parts;
    const { reader } = database;
    const { calendar, minorPerMajor, id } = program;
    const total = await tiers.count(reader, id);
    const memberIds = await pages.sample(reader, id, { size: SAMPLE, total });
    const today = calendar.dayOf(clock());
    const firstDay = today - windowDays;
    const sums = await this.baselines.sums(reader, memberIds, {
      ...{ firstDay, lastDay: today - 1, minorPerMajor },
      ...{ from: calendar.startOf(firstDay), until: calendar.startOf(today) },
    });
    return { baseline: baselineOf(sums[metric]), sampled: memberIds.length };
  }
}
