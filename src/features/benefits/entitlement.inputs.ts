import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Instant } from '../../domain/shared/instant';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { UserError } from '../../platform/graphql/user-error';
import { BenefitContextInput } from './benefit-context.inputs';
import { BenefitEntitlementType } from './entitlement.type';

const KEY =
  'Your own name for this command: the second time it is answered as the first, and nothing happens twice. 1 to 255 characters.';
const CONTEXT = 'Where, and with which cart.';

@InputType({ description: 'A benefit that a member shall have later.' })
export class BenefitIssueInput {
  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => ID, { description: 'The rule, of which a version is published.' })
  ruleId: string;

  @Field(() => BenefitContextInput, { nullable: true, description: CONTEXT })
  context?: BenefitContextInput | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'From when on it can no longer be used; never when not said.',
  })
  expiresAt?: Instant | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({
  description:
    'A benefit that a member uses: one that was issued to them, or one that they get here and now.',
})
export class BenefitRedeemInput {
  @Field(() => ID, { nullable: true, description: 'What was issued; or name member and rule.' })
  entitlementId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The member, where nothing was issued.' })
  memberId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The rule, where nothing was issued.' })
  ruleId?: string | null;

  @Field(() => BenefitContextInput, { nullable: true, description: CONTEXT })
  context?: BenefitContextInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'The store, where it is used in one: to 40 characters.',
  })
  storeCode?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The order that it is used for, by the shop's own id: to 64 characters.",
  })
  orderId?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

/** What issuing and redeeming answer; each mutation has a type of its own. */
function payloadOf(mutation: string) {
  @ObjectType(`${mutation}Payload`, {
    description: 'What the member was given or has used, or why nothing was.',
    simpleResolvers: true,
  })
  class EntitlementPayload {
    @Field(() => BenefitEntitlementType, {
      nullable: true,
      description: 'The entitlement; null if refused.',
    })
    entitlement: BenefitEntitlementType | null;

    @Field(() => [UserError], { description: 'Why it was refused; empty on success.' })
    userErrors: UserError[];
  }
  return EntitlementPayload;
}

/** The same as plain data. */
export type EntitlementPayload = {
  readonly entitlement: BenefitEntitlementType | null;
  readonly userErrors: UserError[];
};

export const BenefitIssuePayload = payloadOf('BenefitIssue');
export const BenefitRedeemPayload = payloadOf('BenefitRedeem');
