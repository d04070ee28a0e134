import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { JsonValue } from '../../platform/graphql/json-scalar';
import { UserError } from '../../platform/graphql/user-error';
import { IDEMPOTENCY_KEY } from '../programs/program.inputs';
import { BenefitRuleJson, BenefitRuleType } from './benefit-rule.type';

@InputType({ description: 'A benefit rule as it shall be.' })
export class BenefitRuleInput {
  @Field(() => BenefitRuleJson, {
    description:
      'The whole rule: `{ "code": "gold-shipping", "names": { "en": "…" }, "when": { "combinator": "and", "rules": [{ "field": "tier", "operator": "in", "value": ["gold"] }] }, "then": [{ "kind": "FREE_SHIPPING" }] }`. Conditions are those of `benefitConditions`; money is in whole minor units.',
  })
  rule: JsonValue;
}

@ArgsType()
export class BenefitRuleArgs {
  @Field(() => ID, { description: 'The rule.' })
  id: string;

  @Field(() => Int, { description: 'The revision of the rule that you have read.' })
  expectedRevision: number;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@ArgsType()
export class BenefitRuleUpdateArgs extends BenefitRuleArgs {
  @Field(() => BenefitRuleInput, { description: 'What it shall say.' })
  input: BenefitRuleInput;
}

@ArgsType()
export class BenefitRuleApproveArgs extends BenefitRuleArgs {
  @Field(() => String, { nullable: true, description: 'What you say to it: to 500 characters.' })
  comment?: string | null;
}

@ArgsType()
export class BenefitRuleReturnArgs extends BenefitRuleArgs {
  @Field(() => String, { description: 'What shall be otherwise: 1 to 500 characters.' })
  comment: string;
}

@ArgsType()
export class BenefitRuleReasonArgs extends BenefitRuleArgs {
  @Field(() => String, { description: 'Why: 1 to 500 characters, kept with the rule.' })
  reason: string;
}

@ArgsType()
export class BenefitRuleRestoreArgs extends BenefitRuleArgs {
  @Field(() => Int, { description: 'The number of the version that shall come back.' })
  versionNumber: number;
}

/** What every act on a rule answers; each mutation has a type of its own. */
function payloadOf(mutation: string) {
  @ObjectType(`${mutation}Payload`, {
    description: 'The rule as it is now, or why nothing was done.',
    simpleResolvers: true,
  })
  class RulePayload {
    @Field(() => BenefitRuleType, { nullable: true, description: 'The rule; null if refused.' })
    rule: BenefitRuleType | null;

    @Field(() => [UserError], { description: 'Why it was refused; empty on success.' })
    userErrors: UserError[];
  }
  return RulePayload;
}

/** The same as plain data. */
export type BenefitRulePayload = {
  readonly rule: BenefitRuleType | null;
  readonly userErrors: UserError[];
};

export const BenefitRuleCreatePayload = payloadOf('BenefitRuleCreate');
export const BenefitRuleUpdatePayload = payloadOf('BenefitRuleUpdate');
export const BenefitRuleRestorePayload = payloadOf('BenefitRuleRestore');
export const BenefitRuleSubmitPayload = payloadOf('BenefitRuleSubmit');
export const BenefitRuleApprovePayload = payloadOf('BenefitRuleApprove');
export const BenefitRuleReturnPayload = payloadOf('BenefitRuleReturn');
export const BenefitRuleDiscardPayload = payloadOf('BenefitRuleDiscard');
export const BenefitRulePublishPayload = payloadOf('BenefitRulePublish');
export const BenefitRuleArchivePayload = payloadOf('BenefitRuleArchive');
