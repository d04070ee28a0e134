import type {
  ExperimentMetric,
  ExperimentResultsQuery,
  ExperimentVerdict,
} from '../../api/generated/graphql';
import type { Format } from '../../ui/format';
import type { Tone } from '../../ui/status-mark';
import type { Experiment } from './plan';

export type Results = NonNullable<ExperimentResultsQuery['experimentResults']>;
export type MetricResult = Results['metrics'][number];
export type Comparison = MetricResult['variants'][number];
export type Effect = NonNullable<Comparison['absolute']>;

/** What every panel of the results is given. */
export interface ResultsProps {
  readonly experiment: Experiment;
  readonly results: Results;
}

/** One variant in one metric, against the control. */
export interface Reading {
  readonly metric: ExperimentMetric;
  readonly control: MetricResult['control'];
  readonly comparison: Comparison;
}

/** Every metric of every variant, metric by metric. */
export const readingsOf = ({ metrics }: Results): readonly Reading[] =>
  metrics.flatMap(({ metric, control, variants }) =>
    variants.map((comparison) => ({ metric, control, comparison })),
  );

export const VERDICT_TONES: Readonly<Record<ExperimentVerdict, Tone>> = {
  ...{ BLOCKED: 'bad', TOO_EARLY: 'neutral', NO_DIFFERENCE_FOUND: 'neutral' },
  // Whether more is better is for people to say: more points issued cost more.
  ...{ HIGHER: 'running', LOWER: 'warning' },
};

const MINUS = '−';

/** A number in the unit of a metric. */
export function inUnit(
  metric: ExperimentMetric,
  value: number,
  { format, currencyCode }: { readonly format: Format; readonly currencyCode: string },
): string {
  switch (metric) {
    case 'PURCHASE_AMOUNT':
    case 'AVERAGE_ORDER_VALUE':
      return signed(value, (amount) => format.money({ amount: String(amount), currencyCode }));
    case 'RETENTION':
      return signed(value, format.percent);
    case 'PURCHASE_COUNT':
    case 'POINTS_ISSUED':
      return signed(value, format.score);
  }
}

/** A share with its sign: `+3.1%`, `−1.2%`. */
export function changeOf(format: Format, share: number): string {
  const text = signed(share, format.percent);
  return share > 0 ? `+${text}` : text;
}

const signed = (value: number, say: (value: number) => string): string =>
  value < 0 ? `${MINUS}${say(-value)}` : say(value);
