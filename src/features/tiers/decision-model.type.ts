import { Arg, Ctx, Field, Float, Int, ObjectType } from 'type-graphql';
import type { Feature } from '../../domain/behaviour/features';
import { changeText, readingText, type KeptReading } from '../../domain/tiering/model-reading';
import type { ChangeOperator, ChangeStep, ChangeUnit } from '../../domain/value/tree-change';
import { LocaleScalar } from '../../platform/graphql/code-scalars';
import type { GraphqlContext } from '../../platform/graphql/context';
import { enumOf } from '../../platform/graphql/enum-of';
import type { Locale } from '../../platform/locale';
import { FeatureName } from '../programs/rules.type';
import { TierType } from '../programs/tier.type';
import { languageOf, tierName } from './paths.type';
import { tierOf } from './tier-of.type';

const LOCALE_ARGUMENT = {
  nullable: true,
  description: "The language: English or Chinese; the request's language when not said.",
} as const;

@ObjectType('DecisionModelQuestion', {
  description: 'What a learned tree asked of one feature on its way to a tier.',
  simpleResolvers: true,
})
class DecisionModelQuestionType {
  @Field(() => FeatureName, { description: 'The feature.' })
  feature: Feature;

  @Field(() => Float, { nullable: true, description: 'It is at least this; null for no limit.' })
  from: number | null;

  @Field(() => Float, { nullable: true, description: 'It is below this; null for no limit.' })
  below: number | null;

  @Field(() => Float, { description: 'What was compared.' })
  value: number;

  @Field(() => Boolean, {
    description: 'Whether the member had none, and the median of the training stood in for it.',
  })
  isImputed: boolean;
}

const DecisionModelOperator = enumOf<ChangeOperator>(
  'DecisionModelOperator',
  'How a number of a member is compared with what is required.',
  { AT_LEAST: 'It is the required number or more.', AT_MOST: 'It is the required number or less.' },
);

const DecisionModelUnit = enumOf<ChangeUnit>(
  'DecisionModelUnit',
  'What the numbers of a feature count.',
  {
    CURRENCY: "Major units of the programme's currency.",
    ORDERS: 'Orders.',
    DAYS: 'Local days.',
    TIMES: 'How often it was done.',
    MINUTES: 'Minutes.',
    PRODUCTS: 'Products, each counted once per session.',
  },
);

@ObjectType('DecisionModelStep', {
  description: 'What one feature has to become for a learned tree to predict a higher tier.',
  simpleResolvers: true,
})
class DecisionModelStepType {
  @Field(() => FeatureName, { description: 'The feature.' })
  feature: Feature;

  @Field(() => Float, { nullable: true, description: 'What it was; null where there was none.' })
  actual: number | null;

  @Field(() => DecisionModelOperator, { description: 'How it is compared with `required`.' })
  operator: ChangeOperator;

  @Field(() => Float, { description: 'The nearest number that is enough.' })
  required: number;

  @Field(() => Float, {
    nullable: true,
    description: 'It has to stay below this as well; null for no such limit.',
  })
  below: number | null;

  @Field(() => DecisionModelUnit, { description: 'What the numbers count.' })
  unit: ChangeUnit;
}

@ObjectType('DecisionModelChange', {
  description:
    'The smallest change of features by which a learned tree predicts a higher tier, all else as it is. Confirmed by asking the tree again.',
})
class DecisionModelChangeType {
  @Field(() => TierType, { description: 'The tier that it would predict.' })
  tier: TierType;

  @Field(() => [DecisionModelStepType], {
    description: 'What has to change, all of it together; each feature once.',
  })
  steps: readonly ChangeStep[];

  @Field(() => String, { description: 'The change as a sentence for a person.' })
  text(
    @Arg('locale', () => LocaleScalar, LOCALE_ARGUMENT) locale: string | null | undefined,
    @Ctx() context: GraphqlContext,
  ): string {
    return this.tell(languageOf(locale, context));
  }

  tell: (locale: Locale) => string;
}

@ObjectType('DecisionModel', {
  description: 'What a model said of a member when they were decided, and how it came to it.',
})
export class DecisionModelType {
  @Field(() => String, { description: 'The code of the model.' })
  code: string;

  @Field(() => Int, { description: 'The number of the version that was asked.' })
  version: number;

  @Field(() => TierType, {
    nullable: true,
    description: 'The tier that it predicted; null where that is none of the ladder.',
  })
  tier: TierType | null;

  @Field(() => Float, { description: 'How sure it was: 0 to 1.' })
  confidence: number;

  @Field(() => Boolean, {
    description:
      'Whether it was less sure than the rules want, and the thresholds of the ladder decided.',
  })
  usedFallback: boolean;

  @Field(() => [DecisionModelQuestionType], {
    description: 'What the tree asked, one for each feature.',
  })
  questions: readonly DecisionModelQuestionType[];

  @Field(() => String, { description: 'The path through the tree in words, for a person.' })
  path(
    @Arg('locale', () => LocaleScalar, LOCALE_ARGUMENT) locale: string | null | undefined,
    @Ctx() context: GraphqlContext,
  ): string {
    return this.tell(languageOf(locale, context));
  }

  @Field(() => DecisionModelChangeType, {
    nullable: true,
    description:
      'The nearest way to a higher tier, by what the member can do from then on: buy, come, look, review; upwards only, and the last order may become a new one. Null where it predicted the highest tier that needs no invitation, where no such way leads to a higher one of which it would be sure enough, where the thresholds of the ladder decided instead (`usedFallback`), and in decisions from before it was kept.',
  })
  nearestChange: DecisionModelChangeType | null;

  tell: (locale: Locale) => string;
}

/** What a model said as the schema shows it. */
export function decisionModel(
  program: Parameters<typeof tierOf>[0],
  reading: KeptReading,
): DecisionModelType {
  const { code, version, confidence, isFallback, path, tierCode } = reading;
  const wordsIn = (locale: Locale) => ({
    locale,
    tierName: (each: string) => nameOf(program, each, locale),
  });
  return Object.assign(new DecisionModelType(), {
    ...{ code, version, confidence, usedFallback: isFallback, questions: path.intervals },
    tier: tierCode === null ? null : tierOf(program, tierCode),
    nearestChange:
      reading.change &&
      Object.assign(new DecisionModelChangeType(), {
        ...{ tier: tierOf(program, reading.change.tierCode), steps: reading.change.steps },
        tell: (locale: Locale) => changeText(reading, wordsIn(locale)) ?? '',
      }),
    tell: (locale: Locale) => readingText(reading, wordsIn(locale)),
  });
}

/** A class that is no tier of the ladder is told by its code. */
const nameOf = (program: Parameters<typeof tierOf>[0], code: string, locale: Locale): string =>
  program.inForce.rules.ladder.some((tier) => tier.code === code)
    ? tierName(tierOf(program, code), locale)
    : code;
