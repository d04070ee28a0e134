import { Arg, Args, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { invariant } from '../../domain/shared/invariant';
import type { GraphqlContext } from '../../platform/graphql/context';
import { parsePublicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import { requireProgram } from '../../platform/security/viewer';
import type { DraftPublishingService } from './draft-publishing.service';
import type { DraftOutcome } from './draft-unit.service';
import { programDraftError, programReviewError, type RulesUnder } from './program-draft-error.type';
import {
  ProgramDraftApproveArgs,
  ProgramDraftApprovePayload,
  ProgramDraftArgs,
  ProgramDraftCreateInput,
  ProgramDraftCreatePayload,
  ProgramDraftDiscardPayload,
  ProgramDraftPublishArgs,
  ProgramDraftPublishPayload,
  ProgramDraftRebaseArgs,
  ProgramDraftRebasePayload,
  ProgramDraftReturnArgs,
  ProgramDraftReturnPayload,
  ProgramDraftScheduleArgs,
  ProgramDraftSchedulePayload,
  ProgramDraftSubmitPayload,
  ProgramDraftUnschedulePayload,
  ProgramDraftUpdateArgs,
  ProgramDraftUpdatePayload,
  ProgramSettingsUpdateArgs,
  ProgramSettingsUpdatePayload,
  type DraftPayload,
} from './program-draft.inputs';
import { draftType } from './program-draft.type';
import type { ProgramDirectory } from './program-directory.service';
import type { ProgramDraftsService } from './program-drafts.service';
import { IDEMPOTENCY_KEY, rulesOf } from './program.inputs';
import type { ProgramReviewService } from './program-review.service';
import { programType } from './program.type';

const RULE_CODES =
  'REQUIRED, INVALID, INVALID_TEXT, TOO_LONG, OUT_OF_RANGE, TOO_FEW, TOO_MANY, DUPLICATE, NOT_INCREASING, CONTRADICTORY, TIER_REMOVED';
const STEP_CODES = 'CONFLICT, WRONG_STATE, NOT_FOUND';

/** Rules that are given stand in the input; those of a draft as it is, in the draft of that id. */
const IN_INPUT: RulesUnder = ['input', 'rules'];
const IN_DRAFT: RulesUnder = ['id'];
const IN_DRAFT_TEXT =
  'The path to a fault of the rules begins with `id` and goes on with the fields of the draft, such as `id`, `ladder`, `2`, `threshold`.';

/** What the mutations of drafts are made of. */
type Parts = {
  readonly directory: ProgramDirectory;
  readonly drafts: ProgramDraftsService;
  readonly publishing: DraftPublishingService;
  readonly review: ProgramReviewService;
};

/** Drafts of rules, as they are written, reviewed and published. */
@Resolver()
export class ProgramDraftMutationResolver {
  constructor(private readonly parts: Parts) {}

  @Authorized<Permission>('program.draft.edit')
  @Mutation(() => ProgramDraftCreatePayload, {
    description: `Makes a draft of the next version of the rules, checked as a whole; at most 20 are open at a time. Nothing is decided by it before it is published. Codes: ${RULE_CODES}, NOT_FOUND.`,
  })
  async programDraftCreate(
    @Arg('input', () => ProgramDraftCreateInput, { description: 'What it is.' })
    { title, basedOn, fromVersion, rules }: ProgramDraftCreateInput,
    @Arg('idempotencyKey', () => String, { nullable: true, description: IDEMPOTENCY_KEY })
    idempotencyKey: string | null,
    @Ctx() context: GraphqlContext,
  ): Promise<DraftPayload> {
    const changes = rules ? rulesOf(rules) : {};
    const command = { title, basedOn, fromVersion, changes, idempotencyKey };
    const outcome = await this.parts.drafts.create(context.viewer, command);
    return this.answer(context, outcome, IN_INPUT);
  }

  @Authorized<Permission>('program.draft.edit')
  @Mutation(() => ProgramDraftUpdatePayload, {
    description: `Edits a draft. One that is in review or approved is a draft again: what was approved is what was read. Codes: ${RULE_CODES}, ${STEP_CODES}.`,
  })
  async programDraftUpdate(
    @Args(() => ProgramDraftUpdateArgs) args: ProgramDraftUpdateArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DraftPayload> {
    const { title, rules } = args.input;
    const command = { ...commandOf(args), title, changes: rules ? rulesOf(rules) : {} };
    const outcome = await this.parts.drafts.update(context.viewer, command);
    return this.answer(context, outcome, IN_INPUT);
  }

  @Authorized<Permission>('program.draft.edit')
  @Mutation(() => ProgramDraftSubmitPayload, {
    description: `Submits a draft for review by somebody else. Codes: ${STEP_CODES}.`,
  })
  async programDraftSubmit(
    @Args(() => ProgramDraftArgs) args: ProgramDraftArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DraftPayload> {
    return this.answer(context, await this.parts.drafts.submit(context.viewer, commandOf(args)));
  }

  @Authorized<Permission>('program.draft.approve')
  @Mutation(() => ProgramDraftApprovePayload, {
    description: `Approves a draft that you have neither edited last nor submitted. Codes: FOUR_EYES, INVALID_TEXT, ${STEP_CODES}.`,
  })
  async programDraftApprove(
    @Args(() => ProgramDraftApproveArgs) args: ProgramDraftApproveArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DraftPayload> {
    const command = { ...commandOf(args), comment: args.comment ?? null };
    return this.answer(context, await this.parts.drafts.approve(context.viewer, command));
  }

  @Authorized<Permission>('program.draft.approve')
  @Mutation(() => ProgramDraftReturnPayload, {
    description: `Asks for changes of a draft that is in review or approved. Codes: INVALID_TEXT, ${STEP_CODES}.`,
  })
  async programDraftReturn(
    @Args(() => ProgramDraftReturnArgs) args: ProgramDraftReturnArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DraftPayload> {
    const command = { ...commandOf(args), comment: args.comment };
    return this.answer(context, await this.parts.drafts.giveBack(context.viewer, command));
  }

  @Authorized<Permission>('program.publish')
  @Mutation(() => ProgramDraftSchedulePayload, {
    description: `Has a draft published at an instant, from which on it is in force; one draft waits at a time. What is overtaken by then is a draft again. ${IN_DRAFT_TEXT} Codes: ${RULE_CODES}, REVIEW_REQUIRED, ALREADY_SCHEDULED, NOTHING_CHANGED, ${STEP_CODES}.`,
  })
  async programDraftSchedule(
    @Args(() => ProgramDraftScheduleArgs) args: ProgramDraftScheduleArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DraftPayload> {
    const command = { ...commandOf(args), time: { ...args.at }, reason: args.reason };
    return this.answer(context, await this.parts.publishing.schedule(context.viewer, command));
  }

  @Authorized<Permission>('program.publish')
  @Mutation(() => ProgramDraftUnschedulePayload, {
    description: `Takes a draft off the schedule; an approved one stays approved. Codes: ${STEP_CODES}.`,
  })
  async programDraftUnschedule(
    @Args(() => ProgramDraftArgs) args: ProgramDraftArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DraftPayload> {
    const outcome = await this.parts.publishing.unschedule(context.viewer, commandOf(args));
    return this.answer(context, outcome);
  }

  @Authorized<Permission>('program.publish')
  @Mutation(() => ProgramDraftPublishPayload, {
    description: `Publishes a draft as the next version of the rules. What was decided stays; what comes next is decided by it, and what fell due before by the version before it. ${IN_DRAFT_TEXT} Codes: ${RULE_CODES}, REVIEW_REQUIRED, ALREADY_RUNNING, NOTHING_CHANGED, ${STEP_CODES}.`,
  })
  async programDraftPublish(
    @Args(() => ProgramDraftPublishArgs) args: ProgramDraftPublishArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ProgramDraftPublishPayload> {
    const { expectedVersion, reason } = args;
    const command = { ...commandOf(args), expectedVersion, reason };
    const outcome = await this.parts.publishing.publish(context.viewer, command);
    const { draft, userErrors } = await this.answer(context, outcome);
    if (!draft) return { draft, version: null, userErrors };
    const program = await this.parts.directory.get(draft.programId);
    return { draft, version: programType(program).version, userErrors };
  }

  @Authorized<Permission>('program.draft.edit')
  @Mutation(() => ProgramDraftRebasePayload, {
    description: `Brings into a draft what came into force since it was made. Where both have changed the same, it is refused with each conflict, unless a side is preferred. ${IN_DRAFT_TEXT} Codes: ${RULE_CODES}, NOTHING_CHANGED, ${STEP_CODES}.`,
  })
  async programDraftRebase(
    @Args(() => ProgramDraftRebaseArgs) args: ProgramDraftRebaseArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DraftPayload> {
    const command = { ...commandOf(args), prefer: args.prefer ?? null };
    return this.answer(context, await this.parts.publishing.rebase(context.viewer, command));
  }

  @Authorized<Permission>('program.draft.edit')
  @Mutation(() => ProgramDraftDiscardPayload, {
    description: `Ends a draft that shall not be published; its history stays. Codes: ${STEP_CODES}.`,
  })
  async programDraftDiscard(
    @Args(() => ProgramDraftArgs) args: ProgramDraftArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DraftPayload> {
    return this.answer(context, await this.parts.drafts.discard(context.viewer, commandOf(args)));
  }

  @Authorized<Permission>('program.publish')
  @Mutation(() => ProgramSettingsUpdatePayload, {
    description:
      'Changes settings of the programme beside its rules. To switch the review off, two must ask for it. Codes: FOUR_EYES, NOTHING_CHANGED, NOT_FOUND.',
  })
  async programSettingsUpdate(
    @Args(() => ProgramSettingsUpdateArgs) args: ProgramSettingsUpdateArgs,
    @Ctx() { viewer, locale }: GraphqlContext,
  ): Promise<ProgramSettingsUpdatePayload> {
    const programId = parsePublicId('prg', args.id) ?? '';
    const outcome = await this.parts.review.set(viewer, {
      ...{ programId, requiresReview: args.input.requiresReview },
      idempotencyKey: args.idempotencyKey,
    });
    if (!outcome.ok) {
      const userErrors = outcome.error.map((refusal) => programReviewError(refusal, locale));
      return { program: null, userErrors };
    }
    return { program: programType(await this.parts.directory.get(programId)), userErrors: [] };
  }

  private async answer(
    { viewer, locale }: GraphqlContext,
    outcome: DraftOutcome<string>,
    rulesUnder: RulesUnder = IN_DRAFT,
  ): Promise<DraftPayload> {
    if (!outcome.ok) {
      const userErrors = outcome.error.map((refusal) =>
        programDraftError(refusal, locale, rulesUnder),
      );
      return { draft: null, userErrors };
    }
    const programId = requireProgram(viewer, 'program.draft.read');
    const draft = await this.parts.drafts.byId(programId, outcome.value);
    invariant(draft, 'a draft stays');
    const program = await this.parts.directory.get(programId);
    return { draft: draftType(draft, program, viewer), userErrors: [] };
  }
}

/** Not somebody's own, or no id at all, is found by nobody. */
const commandOf = ({ id, expectedRevision, idempotencyKey }: ProgramDraftArgs) => ({
  draftId: parsePublicId('prd', id) ?? '',
  expectedRevision,
  idempotencyKey,
});
