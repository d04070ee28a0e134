import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Effect, Interval } from '../../domain/experiments/effect';
import type { Experiment, ExperimentState, StopCause } from '../../domain/experiments/experiment';
import {
  readExperiment,
  readingMode,
  type ExperimentReading,
  type ExperimentSums,
  type Metric,
  type VariantReading,
} from '../../domain/experiments/metrics';
import type { ReadingMode, VerdictKind } from '../../domain/experiments/verdict';
import type { Instant } from '../../domain/shared/instant';
import { enumOf } from '../../platform/graphql/enum-of';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';

export const ExperimentMetric = enumOf<Metric>(
  'ExperimentMetric',
  'What is compared between variants, added up over the local days of a member’s window.',
  {
    PURCHASE_AMOUNT: 'Mean per member of payments less refunds, in the programme’s currency.',
    PURCHASE_COUNT: 'Mean per member of orders paid and not wholly refunded.',
    AVERAGE_ORDER_VALUE: 'Purchase amount by purchase count, over all members of a variant.',
    RETENTION: 'The share of members who did anything at all in their window, 0 to 1.',
    POINTS_ISSUED: 'Mean per member of points earned, pending ones included, before refunds.',
  },
);

const ExperimentReadingMode = enumOf<ReadingMode>(
  'ExperimentReadingMode',
  'How the numbers of an experiment are read.',
  {
    SEQUENTIAL:
      'By a confidence sequence: it may be looked at at any time, as often as one likes. While it runs, and where it was stopped by hand.',
    FIXED_HORIZON: 'By Welch’s test, once: it ran to its planned end.',
  },
);

const ExperimentVerdict = enumOf<VerdictKind>(
  'ExperimentVerdict',
  'What is said of a metric in a variant, against the control.',
  {
    BLOCKED: 'Members were not spread as planned: no result may be read.',
    TOO_EARLY: 'Too few members in one of both, or nothing differs between members.',
    HIGHER: 'The whole interval lies above 0.',
    LOWER: 'The whole interval lies below 0.',
    NO_DIFFERENCE_FOUND: 'The interval holds 0: while it runs, go on; at the end, none was found.',
  },
);

@ObjectType('ExperimentEffect', {
  description: 'How much a variant differs from the control, and how surely.',
  simpleResolvers: true,
})
class ExperimentEffectType {
  @Field(() => Float, { description: 'Variant less control.' })
  difference: number;

  @Field(() => Float, { description: 'Its standard error.' })
  standardError: number;

  @Field(() => Float, { description: 'The lower end of the interval at 1 − alpha.' })
  lower: number;

  @Field(() => Float, { description: 'The upper end of the interval at 1 − alpha.' })
  upper: number;

  @Field(() => Float, {
    description: 'How surprising the data were if there was no effect; of a sequence: at any look.',
  })
  pValue: number;
}

@ObjectType('ExperimentArm', {
  description: 'A variant in numbers.',
  simpleResolvers: true,
})
class ExperimentArmType {
  @Field(() => String, { description: 'The code of the variant.' })
  code: string;

  @Field(() => Int, { description: 'Members enrolled in it.' })
  members: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The metric; null with fewer than two members, or nothing to divide by.',
  })
  value: number | null;
}

@ObjectType('ExperimentSequencePoint', {
  description: 'What a look at an experiment said of a metric, by the confidence sequence.',
  simpleResolvers: true,
})
class ExperimentSequencePointType {
  @Field(() => DateTimeScalar, { description: 'When it was looked at.' })
  at: Instant;

  @Field(() => Int, { description: 'Members of control and variant.' })
  members: number;

  @Field(() => Float, { description: 'Variant less control.' })
  difference: number;

  @Field(() => Float, { description: 'The lower end of the sequence.' })
  lower: number;

  @Field(() => Float, { description: 'The upper end of the sequence.' })
  upper: number;
}

@ObjectType('ExperimentComparison', {
  description: 'A variant against the control in one metric.',
  simpleResolvers: true,
})
class ExperimentComparisonType extends ExperimentArmType {
  @Field(() => ExperimentVerdict, { description: 'What is said of it.' })
  verdict: VerdictKind;

  @Field(() => ExperimentEffectType, {
    nullable: true,
    description: 'The effect in units of the metric; null when blocked or too early.',
  })
  absolute: ExperimentEffectType | null;

  @Field(() => ExperimentEffectType, {
    nullable: true,
    description: 'The same as a share of the control: 0.05 is 5 % more; null also where that is 0.',
  })
  relative: ExperimentEffectType | null;

  @Field(() => [ExperimentSequencePointType], {
    description: 'Looks so far, oldest first, at most 400; those that could say nothing left out.',
  })
  looks: ExperimentSequencePointType[];
}

@ObjectType('ExperimentMetricResult', {
  description: 'One metric in all variants.',
  simpleResolvers: true,
})
class ExperimentMetricResultType {
  @Field(() => ExperimentMetric, { description: 'Which one.' })
  metric: Metric;

  @Field(() => ExperimentArmType, { description: 'The control.' })
  control: ExperimentArmType;

  @Field(() => [ExperimentComparisonType], { description: 'The other variants, in their order.' })
  variants: ExperimentComparisonType[];
}

@ObjectType('ExperimentSplit', {
  description: 'How many members a variant has, and how many were to be expected.',
  simpleResolvers: true,
})
class ExperimentSplitType {
  @Field(() => String, { description: 'The code of the variant.' })
  code: string;

  @Field(() => Int, { description: 'Members enrolled in it.' })
  members: number;

  @Field(() => Float, { description: 'How many its weight makes of all who are enrolled.' })
  expected: number;
}

@ObjectType('ExperimentSampleRatio', {
  description: 'Whether members were spread as planned, by Pearson’s χ².',
  simpleResolvers: true,
})
class ExperimentSampleRatioType {
  @Field(() => [ExperimentSplitType], { description: 'The variants, the control first.' })
  variants: ExperimentSplitType[];

  @Field(() => Float, { description: 'The statistic.' })
  chiSquare: number;

  @Field(() => Float, {
    description: 'The chance of a split at least this uneven; 1 where nothing can be said yet.',
  })
  pValue: number;

  @Field(() => Boolean, {
    description: 'Whether that is below 0.001: then every verdict is BLOCKED.',
  })
  isMismatch: boolean;
}

@ObjectType('ExperimentResults', {
  description: 'What an experiment has come to.',
  simpleResolvers: true,
})
export class ExperimentResultsType {
  @Field(() => DateTimeScalar, { description: 'When it was looked at.' })
  at: Instant;

  @Field(() => ExperimentReadingMode, { description: 'How its numbers are read.' })
  mode: ReadingMode;

  @Field(() => ExperimentSampleRatioType, { description: 'Whether they may be read at all.' })
  sampleRatio: ExperimentSampleRatioType;

  @Field(() => [ExperimentMetricResultType], { description: 'Every metric.' })
  metrics: ExperimentMetricResultType[];
}

type Look = { readonly at: Instant; readonly sums: ExperimentSums };

type Known = {
  readonly content: Experiment;
  readonly state: ExperimentState;
  readonly stopped: { readonly cause: StopCause } | null;
};

/** What looks at an experiment came to, as the schema shows it; null where nobody has looked. */
export function experimentResultsType(
  { content, state, stopped }: Known,
  looks: readonly Look[],
): ExperimentResultsType | null {
  const last = looks.at(-1);
  if (!last) return null;
  const reading = readExperiment(content, last.sums, readingMode(state, stopped?.cause ?? null));
  const earlier = looks.map(({ at, sums }) => ({
    ...{ at, sums },
    reading: readExperiment(content, sums, 'SEQUENTIAL'),
  }));
  return {
    ...{ at: last.at, mode: reading.mode, sampleRatio: ratioType(reading, last.sums) },
    metrics: reading.metrics.map(({ metric, control, variants }, place) => ({
      ...{ metric, control: { ...control, value: variants[0]?.control ?? null } },
      variants: variants.map((variant, arm) => ({
        ...comparison(variant),
        looks: earlier.flatMap(({ at, reading: then }) =>
          pointOf(at, then.metrics[place]?.variants[arm]),
        ),
      })),
    })),
  };
}

const ratioType = (
  { ratio }: ExperimentReading,
  sums: ExperimentSums,
): ExperimentSampleRatioType => ({
  ...{ chiSquare: ratio.chiSquare, pValue: ratio.pValue, isMismatch: ratio.isMismatch },
  variants: sums.map(({ variant, members }, arm) => ({
    ...{ code: variant, members, expected: ratio.expected[arm] ?? 0 },
  })),
});

const comparison = ({ code, members, variant, kind, absolute, relative }: VariantReading) => ({
  ...{ code, members, value: variant, verdict: kind },
  absolute: absolute && effectType(absolute),
  relative: relative && effectType(relative),
});

const effectType = (effect: Effect & Interval): ExperimentEffectType => ({
  ...{ difference: effect.difference, standardError: effect.standardError },
  ...{ lower: effect.lower, upper: effect.upper, pValue: effect.pValue },
});

function pointOf(at: Instant, read: VariantReading | undefined): ExperimentSequencePointType[] {
  if (!read?.absolute) return [];
  const { members, difference, lower, upper } = read.absolute;
  return [{ at, members, difference, lower, upper }];
}
