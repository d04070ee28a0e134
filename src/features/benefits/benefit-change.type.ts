import { Field, ObjectType } from 'type-graphql';
import type { BenefitRule } from '../../domain/benefits/benefit-rule';
import type { BenefitSetting } from '../../domain/benefits/benefit-setting';
import { diffBenefitRules } from '../../domain/benefits/rule-diff';
import { benefitChangeText } from '../../domain/benefits/rule-diff-text';
import { JsonScalar, type JsonValue } from '../../platform/graphql/json-scalar';
import type { Locale } from '../../platform/locale';
import { jsonOf, ProgramRuleChangeKind } from '../programs/program-change.type';

@ObjectType('BenefitRuleChange', {
  description:
    'One difference between two versions of a benefit rule, in fields and in a sentence.',
  simpleResolvers: true,
})
export class BenefitRuleChangeType {
  @Field(() => [String], {
    description:
      'What it is about, from the rule down; texts by language, effects by kind, caps by scope, measure and period: `then`, `PERCENT_OFF`.',
  })
  path: readonly string[];

  @Field(() => ProgramRuleChangeKind, { description: 'What kind of difference it is.' })
  kind: keyof typeof ProgramRuleChangeKind;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What it was, as rules are kept; null for what was added.',
  })
  before: JsonValue;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What it is; null for what was removed.',
  })
  after: JsonValue;

  @Field(() => String, { description: "The same in a sentence, in the request's language." })
  sentence: string;
}

/** Every difference between two versions of a rule, told in a language. */
export const benefitChanges = (
  before: BenefitRule,
  after: BenefitRule,
  setting: BenefitSetting,
  locale: Locale,
): BenefitRuleChangeType[] =>
  diffBenefitRules(before, after).map((change) => ({
    ...{ path: change.path, kind: change.kind },
    ...{ before: jsonOf(change.before), after: jsonOf(change.after) },
    sentence: benefitChangeText(change, setting, locale),
  }));
