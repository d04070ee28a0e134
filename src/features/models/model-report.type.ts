import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Feature } from '../../domain/behaviour/features';
import type { TrainingReport } from '../../domain/tiering/training-report';
import { FeatureName } from '../programs/rules.type';

const TIER = 'The code of the tier.';
const PART = 'Members of';

@ObjectType('ModelClassMetrics', {
  description: 'How good predictions are for one tier.',
  simpleResolvers: true,
})
class ModelClassMetricsType {
  @Field(() => String, { description: TIER })
  tierCode: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Of those who are predicted to be in it, who are; null where nobody is.',
  })
  precision: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of those who are in it, who are predicted to be; null where nobody is.',
  })
  recall: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The harmonic mean of precision and recall; null where there is nobody at all.',
  })
  f1: number | null;

  @Field(() => Int, { description: 'Members who are labelled with it.' })
  members: number;

  @Field(() => Int, { description: 'Members who are predicted to be in it.' })
  predicted: number;
}

@ObjectType('ModelConfusion', {
  description: 'How many members of one label were predicted to be in one tier.',
  simpleResolvers: true,
})
class ModelConfusionType {
  @Field(() => String, { description: 'The code of the tier that they are labelled with.' })
  actual: string;

  @Field(() => String, { description: 'The code of the tier that was predicted.' })
  predicted: string;

  @Field(() => Int, { description: 'How many.' })
  members: number;
}

@ObjectType('ModelMetrics', {
  description:
    'How good predictions are on the test part. Precision, recall and F1 are the means of those of the tiers.',
  simpleResolvers: true,
})
class ModelMetricsType {
  @Field(() => Float, { description: 'The share of members who are predicted rightly.' })
  accuracy: number;

  @Field(() => Float, { description: 'The mean of the precision by tier.' })
  precision: number;

  @Field(() => Float, { description: 'The mean of the recall by tier.' })
  recall: number;

  @Field(() => Float, { description: 'The mean of F1 by tier.' })
  f1: number;

  @Field(() => [ModelClassMetricsType], { description: 'Tier by tier, from the bottom up.' })
  classes: readonly ModelClassMetricsType[];

  @Field(() => [ModelConfusionType], { description: 'Every label with every prediction.' })
  confusion: readonly ModelConfusionType[];

  @Field(() => Float, {
    nullable: true,
    description:
      'The share of members whose label is the tier in force: what it costs to do nothing. Null without members.',
  })
  sameAsNowAccuracy: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The accuracy of putting everybody into the tier that most are labelled with.',
  })
  majorityAccuracy: number | null;

  @Field(() => String, { nullable: true, description: 'The code of that tier.' })
  majorityTierCode: string | null;
}

@ObjectType('ModelSetting', {
  description: 'A setting that was tried, and how good it was on the validation part.',
  simpleResolvers: true,
})
class ModelSettingType {
  @Field(() => Int, { description: 'How deep the tree might be.' })
  depth: number;

  @Field(() => Int, { description: 'How many members a question needed.' })
  minimumSamples: number;

  @Field(() => Float, { description: 'The share of members who are predicted rightly.' })
  accuracy: number;

  @Field(() => Float, { description: 'The mean of F1 by tier.' })
  f1: number;

  @Field(() => Int, { description: 'The leaves of the tree.' })
  leaves: number;

  @Field(() => Boolean, { description: 'Whether it was chosen.' })
  isChosen: boolean;
}

@ObjectType('ModelImportance', {
  description: 'How much a feature does for the predictions.',
  simpleResolvers: true,
})
class ModelImportanceType {
  @Field(() => FeatureName, { description: 'The feature.' })
  feature: Feature;

  @Field(() => Float, { description: 'Its part; all together 1.' })
  share: number;
}

@ObjectType('ModelShift', {
  description: 'How many members would go from one tier to another; who stays is counted too.',
  simpleResolvers: true,
})
class ModelShiftType {
  @Field(() => String, { description: 'The code of the tier in force.' })
  fromTierCode: string;

  @Field(() => String, { description: 'The code of the tier that the model gives.' })
  toTierCode: string;

  @Field(() => Int, { description: 'How many.' })
  members: number;
}

@ObjectType('ModelReport', {
  description: 'What a training came to.',
  simpleResolvers: true,
})
export class ModelReportType {
  @Field(() => Int, { description: `${PART} the part that was learned from.` })
  trainMembers: number;

  @Field(() => Int, { description: `${PART} the part that chose among the settings.` })
  validationMembers: number;

  @Field(() => Int, { description: `${PART} the part that this report is of.` })
  testMembers: number;

  @Field(() => Int, { description: 'Members who joined later, and were left out.' })
  leftOutMembers: number;

  @Field(() => [ModelSettingType], { description: 'The settings that were tried.' })
  settings: readonly ModelSettingType[];

  @Field(() => ModelMetricsType, { description: 'The model on the test part.' })
  test: ModelMetricsType;

  @Field(() => [ModelImportanceType], { description: 'Features, the most important first.' })
  importance: readonly ModelImportanceType[];

  @Field(() => [ModelShiftType], {
    description: 'Where the model would have members by their features of now.',
  })
  shifts: readonly ModelShiftType[];

  @Field(() => Int, { description: 'Members whose tier would be higher.' })
  up: number;

  @Field(() => Int, { description: 'Members whose tier would be lower, once terms have ended.' })
  down: number;
}

/** A report as the schema shows it. */
export const modelReport = ({ members, ...report }: TrainingReport): ModelReportType => ({
  ...{ trainMembers: members.train, validationMembers: members.validation },
  ...{ testMembers: members.test, leftOutMembers: members.leftOut },
  settings: report.tried.map(({ options, leaves, accuracy, macroF1 }) => ({
    ...{ depth: options.maximumDepth, minimumSamples: options.minimumToSplit, leaves },
    ...{ accuracy: accuracy ?? 0, f1: macroF1 ?? 0 },
    isChosen:
      options.maximumDepth === report.chosen.maximumDepth &&
      options.minimumToSplit === report.chosen.minimumToSplit,
  })),
  test: metricsType(report.test, report.classes),
  importance: report.importance,
  shifts: report.shifts.map(({ from, to, members: count }) => ({
    ...{ fromTierCode: from, toTierCode: to, members: count },
  })),
  ...{ up: report.up, down: report.down },
});

function metricsType(
  { accuracy, macro, classes, confusion, baselines }: TrainingReport['test'],
  tierCodes: readonly string[],
): ModelMetricsType {
  const codeOf = (place: number): string => tierCodes[place] ?? '';
  const most = baselines.mostFrequent;
  return {
    accuracy: accuracy ?? 0,
    ...{ precision: macro.precision ?? 0, recall: macro.recall ?? 0, f1: macro.f1 ?? 0 },
    classes: classes.map(({ actual, predicted, precision, recall, f1 }, place) => ({
      ...{ tierCode: codeOf(place), precision, recall, f1, predicted, members: actual },
    })),
    confusion: confusion.flatMap((row, actual) =>
      row.map((members, predicted) => ({
        ...{ actual: codeOf(actual), predicted: codeOf(predicted), members },
      })),
    ),
    sameAsNowAccuracy: baselines.sameAsNow,
    majorityAccuracy: most && most.accuracy,
    majorityTierCode: most && codeOf(most.class),
  };
}
