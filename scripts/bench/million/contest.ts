import type { CommandOutcome } from '../command';
import { interleaved, median, ratioOf, type Contestant } from '../rounds';
import { tell } from '../tell';

/** One way to decide all members, or a baseline of it, over the rounds of a run. */
export interface TierFigures {
  readonly name: string;
  /** Whether it is what others are measured against. */
  readonly isBaseline: boolean;
  /** Medians, with the least and the most. */
  readonly seconds: number;
  readonly least: number;
  readonly most: number;
  /** CPU of the process and of the database server; what another load of the machine spares. */
  readonly cpuSeconds: number;
  readonly peakMiB: number;
  /** What it came to in the last round. */
  readonly report: Readonly<Record<string, unknown>>;
  /** Seconds of this ÷ seconds of each baseline in the same rounds; and the same of CPU. */
  readonly ratios: Readonly<Record<string, { readonly seconds: number; readonly cpu: number }>>;
}

export interface Contest {
  readonly laurel: readonly Contestant<CommandOutcome>[];
  readonly baselines: readonly Contestant<CommandOutcome>[];
  readonly rounds: number;
}

/** Runs Laurel and its baselines in turn, each in a process of its own, and compares them. */
export async function contest({ laurel, baselines, rounds }: Contest): Promise<TierFigures[]> {
  const all = [...laurel, ...baselines];
  const outcomes = await interleaved(all, rounds, { warmsUp: false });
  const timesOf = (name: string, time: 'seconds' | 'cpuSeconds'): number[] =>
    (outcomes.get(name) ?? []).map((outcome) => outcome[time]);
  return all.map(({ name }, place): TierFigures => {
    const isBaseline = place >= laurel.length;
    const [runs, seconds] = [outcomes.get(name) ?? [], timesOf(name, 'seconds')];
    const cpuSeconds = timesOf(name, 'cpuSeconds');
    const against = isBaseline ? [] : baselines.map((baseline) => baseline.name);
    return {
      ...{ name, isBaseline, seconds: median(seconds), least: Math.min(...seconds) },
      ...{ most: Math.max(...seconds), cpuSeconds: median(cpuSeconds) },
      peakMiB: Math.max(...runs.map(({ peakMiB }) => peakMiB)),
      report: runs.at(-1)?.report ?? {},
      ratios: Object.fromEntries(
        against.map((each) => [
          each,
          {
            seconds: ratioOf(seconds, timesOf(each, 'seconds')),
            cpu: ratioOf(cpuSeconds, timesOf(each, 'cpuSeconds')),
          },
        ]),
      ),
    };
  });
}

/** A contestant that says how it goes. */
export const told = (
  name: string,
  measure: () => Promise<CommandOutcome>,
): Contestant<CommandOutcome> => ({
  name,
  measure: async () => {
    const outcome = await measure();
    const { seconds, cpuSeconds, peakMiB, report } = outcome;
    const figures = [
      ...[`${seconds.toFixed(1)} s`, `CPU ${cpuSeconds.toFixed(1)} s`, `${peakMiB.toFixed(0)} MiB`],
    ];
    tell(`  ${name}: ${figures.join(', ')} ${JSON.stringify(report)}`);
    return outcome;
  },
});
