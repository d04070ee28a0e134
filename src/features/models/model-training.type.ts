import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { TrainingLabels } from '../../domain/tiering/training-definition';
import type { TrainingProblem } from '../../domain/tiering/training-report';
import { enumOf } from '../../platform/graphql/enum-of';
import type { Locale, LocalText } from '../../platform/locale';

export const ModelVersionState = enumOf(
  'ModelVersionState',
  'How far a version of a model has come.',
  {
    QUEUED: 'It waits for its turn.',
    TRAINING: 'Members are being read, or learned from.',
    TRAINED: 'The tree and its report are there.',
    FAILED: 'It could not be trained; `problem` says why.',
    CANCELLED: 'Somebody has cancelled the training; nothing of it is kept.',
  },
);

export const ModelTrainingPhase = enumOf('ModelTrainingPhase', 'What a training is at.', {
  READING: 'Features and labels are being read.',
  LEARNING: 'Trees are being grown and compared.',
});

export const ModelLabelKind = enumOf<TrainingLabels['kind']>(
  'ModelLabelKind',
  'Where the tiers that a model learns come from.',
  {
    CURRENT_TIER: 'The tier in force when members are read.',
    NEXT_SPEND: 'The quantile of what was spent in the days after the features.',
  },
);

const ModelTrainingProblemCode = enumOf<TrainingProblem['code']>(
  'ModelTrainingProblemCode',
  'Why a version could not be trained.',
  {
    TOO_FEW_MEMBERS: 'There are too few members to learn from.',
    ONE_CLASS: 'Everybody has the same label: there is nothing to tell apart.',
    NO_VALUES: 'Nobody has one of the features.',
    INTERNAL: 'A fault of ours; the log says more.',
  },
);

@ObjectType('ModelLabelShare', {
  description: 'What part of the members was to be labelled with a tier.',
  simpleResolvers: true,
})
export class ModelLabelShareType {
  @Field(() => String, { description: 'The code of the tier.' })
  tierCode: string;

  @Field(() => Float, { description: 'Its part.' })
  share: number;
}

@ObjectType('ModelLabels', {
  description: 'Where the tiers that a model learned come from.',
  simpleResolvers: true,
})
export class ModelLabelsType {
  @Field(() => ModelLabelKind, { description: 'Where they come from.' })
  kind: string;

  @Field(() => Int, { nullable: true, description: 'Of NEXT_SPEND: the days of spending.' })
  days: number | null;

  @Field(() => [ModelLabelShareType], {
    description: 'Of NEXT_SPEND: the shares, from the bottom of the ladder up; empty otherwise.',
  })
  shares: ModelLabelShareType[];
}

@ObjectType('ModelSplit', {
  description: 'How members were parted.',
  simpleResolvers: true,
})
export class ModelSplitType {
  @Field(() => Float, { description: 'What the model learned from.' })
  train: number;

  @Field(() => Float, { description: 'What chose among the settings.' })
  validation: number;

  @Field(() => Float, { description: 'What the report is of.' })
  test: number;
}

@ObjectType('ModelGrid', { description: 'The settings that were tried.', simpleResolvers: true })
export class ModelGridType {
  @Field(() => [Int], { description: 'How deep the tree might be.' })
  depths: number[];

  @Field(() => [Int], { description: 'How many members a question needed.' })
  minimumSamples: number[];
}

@ObjectType('ModelTrainingProblem', {
  description: 'Why a version could not be trained, and what to do about it.',
  simpleResolvers: true,
})
export class ModelTrainingProblemType {
  @Field(() => ModelTrainingProblemCode, { description: 'The problem, for programs.' })
  code: string;

  @Field(() => [String], {
    nullable: true,
    description: 'The path to what is to blame within the input; null where it is nothing of it.',
  })
  field: string[] | null;

  @Field(() => String, { description: 'The problem as sentences for a person.' })
  message: string;
}

/** A problem as the schema shows it. */
export const trainingProblem = (
  problem: TrainingProblem,
  locale: Locale,
): ModelTrainingProblemType => {
  const { field, text } = toldOf(problem);
  return { code: problem.code, field, message: text[locale] };
};

type Told = { readonly field: string[] | null; readonly text: LocalText };

/** What is told of a problem. */
export function toldOf(problem: TrainingProblem): Told {
  switch (problem.code) {
    case 'TOO_FEW_MEMBERS':
      return {
        field: ['input', 'asOf'],
        text: {
          en: `Only ${problem.members} members had joined by then; a training needs ${problem.minimum}. Give a later instant, or wait until there are more.`,
          'zh-CN': `届时仅有 ${problem.members} 位会员加入，训练至少需要 ${problem.minimum} 位。请填写更晚的时间，或待会员增多后再试。`,
        },
      };
    case 'ONE_CLASS':
      return {
        field: ['input', 'labels'],
        text: {
          en: `Everybody is labelled with "${problem.tierCode}", so that there is nothing to tell apart. Take other labels: NEXT_SPEND with more than one share, or days on which members spent.`,
          'zh-CN': `所有会员的标签都是“${problem.tierCode}”，无从区分。请更换标签：使用含多个份额的 NEXT_SPEND，或选择会员有消费的日期。`,
        },
      };
    case 'NO_VALUES':
      return {
        field: ['input', 'features', String(problem.index)],
        text: {
          en: `Nobody had the feature "${problem.feature}" then, so that it says nothing. Leave it out, or give a later instant.`,
          'zh-CN': `届时没有任何会员具有特征“${problem.feature}”，该特征没有信息。请将其移除，或填写更晚的时间。`,
        },
      };
    default:
      return {
        field: null,
        text: {
          en: 'The training broke off by a fault of ours. Ask for it again; the log says more.',
          'zh-CN': '训练因系统内部错误中断。请重新发起训练；详情见日志。',
        },
      };
  }
}
