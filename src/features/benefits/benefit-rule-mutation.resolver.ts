import { Arg, Args, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { invariant } from '../../domain/shared/invariant';
import type { GraphqlContext } from '../../platform/graphql/context';
import { parsePublicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import { requireProgram } from '../../platform/security/viewer';
import type { ProgramDirectory } from '../programs';
import { IDEMPOTENCY_KEY } from '../programs/program.inputs';
import { benefitRuleError } from './benefit-rule-error.type';
import {
  BenefitRuleApproveArgs,
  BenefitRuleApprovePayload,
  BenefitRuleArchivePayload,
  BenefitRuleArgs,
  BenefitRuleCreatePayload,
  BenefitRuleDiscardPayload,
  BenefitRuleInput,
  BenefitRulePublishPayload,
  BenefitRuleReasonArgs,
  BenefitRuleRestoreArgs,
  BenefitRuleRestorePayload,
  BenefitRuleReturnArgs,
  BenefitRuleReturnPayload,
  BenefitRuleSubmitPayload,
  BenefitRuleUpdateArgs,
  BenefitRuleUpdatePayload,
  type BenefitRulePayload,
} from './benefit-rule.inputs';
import { benefitRuleType, ruleFrame } from './benefit-rule.type';
import { settingOf } from './benefit-directory.service';
import type { BenefitRulesService } from './benefit-rules.service';

const RULE_CODES =
  'REQUIRED, INVALID, INVALID_TEXT, TOO_LONG, OUT_OF_RANGE, TOO_FEW, TOO_MANY, DUPLICATE, NOT_INCREASING, CONTRADICTORY';
const STEP_CODES = 'CONFLICT, WRONG_STATE, NOT_FOUND';

type Outcome = Awaited<ReturnType<BenefitRulesService['submit']>>;

/** Benefit rules, as they are written, reviewed and published. */
@Resolver()
export class BenefitRuleMutationResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly rules: BenefitRulesService,
  ) {}

  @Authorized<Permission>('benefits.rules.edit')
  @Mutation(() => BenefitRuleCreatePayload, {
    description: `Writes a draft of a benefit rule, checked as a whole; nobody gets anything by it before it is published. Codes: ${RULE_CODES}, TAKEN.`,
  })
  async benefitRuleCreate(
    @Arg('input', () => BenefitRuleInput, { description: 'What it says.' })
    { rule }: BenefitRuleInput,
    @Arg('idempotencyKey', () => String, { nullable: true, description: IDEMPOTENCY_KEY })
    idempotencyKey: string | null,
    @Ctx() context: GraphqlContext,
  ): Promise<BenefitRulePayload> {
    const command = { rule, idempotencyKey };
    return this.answer(context, await this.rules.create(context.viewer, command));
  }

  @Authorized<Permission>('benefits.rules.edit')
  @Mutation(() => BenefitRuleUpdatePayload, {
    description: `Edits a rule. What is published holds until the next version is; one that is in review or approved is a draft again. Codes: ${RULE_CODES}, NOTHING_CHANGED, ${STEP_CODES}.`,
  })
  async benefitRuleUpdate(
    @Args(() => BenefitRuleUpdateArgs) args: BenefitRuleUpdateArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<BenefitRulePayload> {
    const command = { ...commandOf(args), rule: args.input.rule };
    return this.answer(context, await this.rules.update(context.viewer, command));
  }

  @Authorized<Permission>('benefits.rules.edit')
  @Mutation(() => BenefitRuleRestorePayload, {
    description: `Makes of an earlier version a draft of the next one, in the place of what is being written. Codes: ${RULE_CODES}, NOTHING_CHANGED, ${STEP_CODES}.`,
  })
  async benefitRuleRestore(
    @Args(() => BenefitRuleRestoreArgs) args: BenefitRuleRestoreArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<BenefitRulePayload> {
    const command = { ...commandOf(args), versionNumber: args.versionNumber };
    return this.answer(context, await this.rules.restore(context.viewer, command));
  }

  @Authorized<Permission>('benefits.rules.edit')
  @Mutation(() => BenefitRuleSubmitPayload, {
    description: `Submits a rule for review by somebody else. Codes: ${STEP_CODES}.`,
  })
  async benefitRuleSubmit(
    @Args(() => BenefitRuleArgs) args: BenefitRuleArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<BenefitRulePayload> {
    return this.answer(context, await this.rules.submit(context.viewer, commandOf(args)));
  }

  @Authorized<Permission>('benefits.rules.approve')
  @Mutation(() => BenefitRuleApprovePayload, {
    description: `Approves a rule that you have neither edited last nor submitted. Codes: FOUR_EYES, INVALID_TEXT, ${STEP_CODES}.`,
  })
  async benefitRuleApprove(
    @Args(() => BenefitRuleApproveArgs) args: BenefitRuleApproveArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<BenefitRulePayload> {
    const command = { ...commandOf(args), comment: args.comment ?? null };
    return this.answer(context, await this.rules.approve(context.viewer, command));
  }

  @Authorized<Permission>('benefits.rules.approve')
  @Mutation(() => BenefitRuleReturnPayload, {
    description: `Asks for changes of a rule that is in review or approved. Codes: INVALID_TEXT, ${STEP_CODES}.`,
  })
  async benefitRuleReturn(
    @Args(() => BenefitRuleReturnArgs) args: BenefitRuleReturnArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<BenefitRulePayload> {
    const command = { ...commandOf(args), comment: args.comment };
    return this.answer(context, await this.rules.giveBack(context.viewer, command));
  }

  @Authorized<Permission>('benefits.rules.publish')
  @Mutation(() => BenefitRulePublishPayload, {
    description: `Publishes a rule as its next version, by which members get what it gives from now on; what was issued keeps its own version. Where the programme asks for a review, it must be approved. Codes: ${RULE_CODES}, REVIEW_REQUIRED, ALREADY_RUNNING, NOTHING_CHANGED, ${STEP_CODES}.`,
  })
  async benefitRulePublish(
    @Args(() => BenefitRuleReasonArgs) args: BenefitRuleReasonArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<BenefitRulePayload> {
    const command = { ...commandOf(args), reason: args.reason };
    return this.answer(context, await this.rules.publish(context.viewer, command));
  }

  @Authorized<Permission>('benefits.rules.publish')
  @Mutation(() => BenefitRuleArchivePayload, {
    description: `Ends what is published of a rule; what was issued can still be redeemed, and the rule can be edited and published anew. Codes: INVALID_TEXT, ALREADY_RUNNING, ${STEP_CODES}.`,
  })
  async benefitRuleArchive(
    @Args(() => BenefitRuleReasonArgs) args: BenefitRuleReasonArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<BenefitRulePayload> {
    const command = { ...commandOf(args), reason: args.reason };
    return this.answer(context, await this.rules.archive(context.viewer, command));
  }

  @Authorized<Permission>('benefits.rules.edit')
  @Mutation(() => BenefitRuleDiscardPayload, {
    description: `Ends what is being written of a rule; what is published of it holds on. Codes: ${STEP_CODES}.`,
  })
  async benefitRuleDiscard(
    @Args(() => BenefitRuleArgs) args: BenefitRuleArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<BenefitRulePayload> {
    return this.answer(context, await this.rules.discard(context.viewer, commandOf(args)));
  }

  private async answer(context: GraphqlContext, outcome: Outcome): Promise<BenefitRulePayload> {
    if (!outcome.ok) {
      const userErrors = outcome.error.map((refusal) => benefitRuleError(refusal, context.locale));
      return { rule: null, userErrors };
    }
    const program = await this.directory.get(requireProgram(context.viewer, 'benefits.rules.read'));
    const rule = await this.rules.byId(program.id, outcome.value);
    invariant(rule, 'a rule stays');
    return {
      rule: benefitRuleType(rule, ruleFrame(program, settingOf(program), context)),
      userErrors: [],
    };
  }
}

/** Not somebody's own, or no id at all, is found by nobody. */
const commandOf = ({ id, expectedRevision, idempotencyKey }: BenefitRuleArgs) => ({
  ruleId: parsePublicId('bnf', id) ?? '',
  expectedRevision,
  idempotencyKey,
});
