import { Arg, Ctx, Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import {
  CONDITION_KINDS,
  conditionText,
  type Condition,
  type ConditionKind,
} from '../../domain/tiering/conditions';
import { LocaleScalar } from '../../platform/graphql/code-scalars';
import type { GraphqlContext } from '../../platform/graphql/context';
import type { ValueModel } from '../../domain/value/value-model';
import type { Locale } from '../../platform/locale';
import { TierType } from '../programs/tier.type';
import { languageOf, tierName } from './paths.type';

const DESCRIPTIONS: Readonly<Record<ConditionKind, string>> = {
  HAS_SCORE: 'There is a score.',
  REACHES_TIER: 'The score reaches the threshold of the tier.',
  REACHES_NEXT_TIER: 'The score reaches the threshold of a higher tier.',
  STILL_QUALIFIES: 'The score of the qualification window keeps the tier.',
  NO_PENALTY: 'No penalty counts against the member.',
  NO_DECLINE: 'No sustained decline counts against the member.',
  NO_REFUND: 'No refund took the tier away.',
  KEEPS_TIER: 'With the penalty or the refund, the score still keeps the tier.',
  WITHIN_CAP: 'The rules promote to the tier.',
  IS_INVITED: 'The member is invited to the tier.',
  PROMOTION_DUE: 'The promotion may act at once.',
  STEADY_SPEND: 'The purchase amount was steady, month after month.',
  NOT_SET_BY_PERSON: 'Nobody has set the tier.',
};

const DecisionConditionKind = Object.fromEntries(CONDITION_KINDS.map((kind) => [kind, kind]));
registerEnumType(DecisionConditionKind, {
  name: 'DecisionConditionKind',
  description: 'What a decision asked about a member; stable, for programs.',
  valuesConfig: Object.fromEntries(
    CONDITION_KINDS.map((kind) => [kind, { description: DESCRIPTIONS[kind] }]),
  ),
});

@ObjectType('DecisionCondition', {
  description:
    'One condition of a decision: met or not, with what was there and what was required.',
})
export class DecisionConditionType {
  @Field(() => DecisionConditionKind, { description: 'The condition, for programs.' })
  kind: ConditionKind;

  @Field(() => TierType, { description: 'The tier that it is about.' })
  tier: TierType;

  @Field(() => Boolean, { description: 'Whether it was met.' })
  isMet: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'The score that was there; null where no number was compared.',
  })
  actual: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The score that was required; null where no number was compared.',
  })
  required: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How much was missing of the score: 0 where there was enough; null where no number was compared.',
  })
  missing: number | null;

  @Field(() => String, { description: 'The condition as a sentence for a person.' })
  text(
    @Arg('locale', () => LocaleScalar, {
      nullable: true,
      description: "The language: English or Chinese; the request's language when not said.",
    })
    locale: string | null | undefined,
    @Ctx() context: GraphqlContext,
  ): string {
    return this.tell(languageOf(locale, context));
  }

  tell: (locale: Locale) => string;
}

/** A condition as the schema shows it. */
export const decisionCondition = (
  condition: Condition,
  tier: TierType,
  model: ValueModel['kind'],
): DecisionConditionType => {
  const { kind, isMet, actual, required, missing } = condition;
  return Object.assign(new DecisionConditionType(), {
    ...{ kind, tier, isMet, actual, required, missing },
    tell: (locale: Locale) => conditionText(condition, tierName(tier, locale), { locale, model }),
  });
};
