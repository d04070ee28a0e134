import type { ArmSums } from './arm-sums';
import type { Experiment, ExperimentState, StopCause } from './experiment';
import { sampleRatio, type SampleRatio } from './sample-ratio';
import { metricVerdict, type MetricVerdict, type ReadingMode } from './verdict';

/** What is compared between variants; each is added up over the days after enrolment. */
const METRICS = [
  /** Payments less refunds, in the programme's currency. */
  'PURCHASE_AMOUNT',
  /** Orders paid and not wholly refunded. */
  'PURCHASE_COUNT',
  /** Purchase amount by purchase count. */
  'AVERAGE_ORDER_VALUE',
  /** Whether the member did anything again. */
  'RETENTION',
  /** Points earned, pending ones included, before refunds. */
  'POINTS_ISSUED',
] as const;
export type Metric = (typeof METRICS)[number];

/** What one variant came to: its members, and the sums of each metric over them. */
export type VariantSums = {
  readonly variant: string;
  readonly members: number;
  readonly metrics: Readonly<Record<Metric, ArmSums>>;
};

/** All variants of an experiment, in their order. */
export type ExperimentSums = readonly VariantSums[];

/** A variant against the control in one metric. */
export type VariantReading = MetricVerdict & { readonly code: string; readonly members: number };

/** What an experiment came to, read as it may be read. */
export type ExperimentReading = {
  readonly mode: ReadingMode;
  readonly ratio: SampleRatio;
  readonly metrics: readonly {
    readonly metric: Metric;
    readonly control: { readonly code: string; readonly members: number };
    readonly variants: readonly VariantReading[];
  }[];
};

/**
 * How an experiment is to be read: by Welch's test where it ran to its planned end and no further
 * look decides anything, by a confidence sequence at any time before, and where it was stopped by
 * hand, which may have been because of what was seen.
 */
export const readingMode = (state: ExperimentState, stopCause: StopCause | null): ReadingMode =>
  state === 'STOPPED' && stopCause === 'PLANNED_END' ? 'FIXED_HORIZON' : 'SEQUENTIAL';

/** Reads sums: the split first, then every variant against the control in every metric. */
export function readExperiment(
  { variants, alpha, plannedMembers, leastMembers }: Experiment,
  sums: ExperimentSums,
  mode: ReadingMode,
): ExperimentReading {
  const ratio = sampleRatio(
    sums.map(({ members }) => members),
    variants.map(({ weight }) => weight),
  );
  const [control, ...others] = sums;
  const terms = { alpha, plannedMembers, leastMembers, mode };
  if (control === undefined) return { mode, ratio, metrics: [] };
  return {
    mode,
    ratio,
    metrics: METRICS.map((metric) => ({
      metric,
      control: { code: control.variant, members: control.members },
      variants: others.map(({ variant, members, metrics }) => ({
        ...metricVerdict(control.metrics[metric], metrics[metric], ratio, terms),
        ...{ code: variant, members },
      })),
    })),
  };
}
