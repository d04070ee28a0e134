import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { lintRules } from '../../domain/tiering/lint-rules';
import { buildPage, pageRequest, type Page } from '../../platform/graphql/connection';
import type { GraphqlContext } from '../../platform/graphql/context';
import { defineCursor } from '../../platform/graphql/cursor';
import type { NodeSource } from '../../platform/graphql/node';
import { parsePublicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import { isPermitted, requireProgram } from '../../platform/security/viewer';
import {
  ProgramReviewType,
  ProgramRuleChangeType,
  ProgramStepType,
  ruleChanges,
  stepType,
} from './program-change.type';
import { ProgramDraftsArgs } from './program-draft.inputs';
import { draftType, ProgramDraftConnection, ProgramDraftType } from './program-draft.type';
import type { ProgramDirectory } from './program-directory.service';
import type { ProgramDraftsService } from './program-drafts.service';
import { ProgramType } from './program.type';
import { ruleFindingTypes, RuleFindingType } from './rule-finding.type';

const draftCursor = defineCursor('program-draft.id', ['id']);

/** Drafts of rules, as they are read. */
@Resolver(() => ProgramDraftType)
export class ProgramDraftResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly drafts: ProgramDraftsService,
  ) {}

  @Authorized<Permission>('program.draft.read')
  @Query(() => ProgramDraftType, {
    nullable: true,
    description: 'A draft of the rules by its id; null where there is none.',
  })
  async programDraft(
    @Arg('id', () => ID, { description: 'The draft.' }) id: string,
    @Ctx() { viewer }: GraphqlContext,
  ): Promise<ProgramDraftType | null> {
    const programId = requireProgram(viewer, 'program.draft.read');
    const draft = await this.drafts.byId(programId, parsePublicId('prd', id) ?? '');
    return draft && draftType(draft, await this.directory.get(programId), viewer);
  }

  @Authorized<Permission>('program.draft.read')
  @Query(() => [ProgramRuleChangeType], {
    nullable: true,
    description:
      'What two published versions of your programme differ in; null where one of them does not exist.',
  })
  async programVersionDiff(
    @Arg('from', () => Int, { description: 'The number of the version before.' }) from: number,
    @Arg('to', () => Int, { description: 'The number of the version after.' }) to: number,
    @Ctx() { viewer, locale }: GraphqlContext,
  ): Promise<ProgramRuleChangeType[] | null> {
    const programId = requireProgram(viewer, 'program.draft.read');
    const before = await this.drafts.rulesOf(programId, from);
    const after = await this.drafts.rulesOf(programId, to);
    return before && after && ruleChanges(before, after, locale);
  }

  @FieldResolver(() => [ProgramRuleChangeType], {
    nullable: true,
    description:
      'What it changes of the version in force, or of another one; null where there is none of that number.',
  })
  async diff(
    @Root() draft: ProgramDraftType,
    @Arg('against', () => Int, {
      nullable: true,
      description: 'The number of a version; the one in force when not said.',
    })
    against: number | null,
    @Ctx() { locale }: GraphqlContext,
  ): Promise<ProgramRuleChangeType[] | null> {
    // As published: the rules in force have numbers of the population in their places.
    const inForce = async () => (await this.directory.get(draft.programId)).inForce.versionNumber;
    const number = against ?? (await inForce());
    const before = await this.drafts.rulesOf(draft.programId, number);
    return before && ruleChanges(before, draft.rules, locale);
  }

  @FieldResolver(() => [RuleFindingType], {
    description:
      'What in the rules can hardly be meant: tiers that nobody can reach, rules that never act or undo each other.',
  })
  lint(@Root() { rules }: ProgramDraftType, @Ctx() { locale }: GraphqlContext): RuleFindingType[] {
    return ruleFindingTypes(lintRules(rules), locale);
  }

  @FieldResolver(() => [ProgramStepType], {
    description: 'What was done to it, oldest first; of more than 100 steps the latest.',
  })
  async history(
    @Root() { programId, draftId }: ProgramDraftType,
    @Ctx() { locale }: GraphqlContext,
  ): Promise<ProgramStepType[]> {
    const steps = await this.drafts.history(programId, draftId);
    return steps.map((step) => stepType(step, locale));
  }
}

/** What a programme shows of its drafts, and whether they are reviewed. */
@Resolver(() => ProgramType)
export class ProgramDraftsResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly service: ProgramDraftsService,
  ) {}

  @Authorized<Permission>('program.draft.read')
  @FieldResolver(() => ProgramDraftConnection, {
    description: 'Drafts of its rules, newest first.',
  })
  async drafts(
    @Root() { programId }: ProgramType,
    @Args(() => ProgramDraftsArgs) args: ProgramDraftsArgs,
    @Ctx() { viewer }: GraphqlContext,
  ): Promise<Page<ProgramDraftType>> {
    const request = pageRequest(args, draftCursor);
    const program = await this.directory.get(programId);
    const rows = await this.service.page(programId, {
      states: args.states ?? null,
      newestFirst: request.direction === 'forward',
      below: request.after?.[0] ?? null,
      above: request.before?.[0] ?? null,
      limit: request.limit + 1,
    });
    return buildPage(rows, request, {
      cursor: draftCursor,
      positionOf: ({ id }): readonly [string] => [id],
      itemOf: (draft) => draftType(draft, program, viewer),
    });
  }

  @Authorized<Permission>('program.draft.read')
  @FieldResolver(() => ProgramReviewType, {
    description: 'Whether somebody else than its author must approve what is published.',
  })
  async review(
    @Root() { programId }: ProgramType,
    @Ctx() { viewer }: GraphqlContext,
  ): Promise<ProgramReviewType> {
    const { review } = await this.directory.get(programId);
    return {
      isRequired: review.since !== null,
      since: review.since,
      offAskedBy: review.offAsked?.by ?? null,
      offAskedAt: review.offAsked?.at ?? null,
      viewerCanUpdate: isPermitted(viewer, 'program.publish'),
    };
  }

  @Authorized<Permission>('program.draft.read')
  @FieldResolver(() => [ProgramStepType], {
    description: 'Who has changed that, oldest first; of more than 100 steps the latest.',
  })
  async reviewHistory(
    @Root() { programId }: ProgramType,
    @Ctx() { locale }: GraphqlContext,
  ): Promise<ProgramStepType[]> {
    const steps = await this.service.history(programId, null);
    return steps.map((step) => stepType(step, locale));
  }
}

/** Drafts by their ids: of the viewer's programme and no others. */
export const programDraftNodes = (
  directory: ProgramDirectory,
  drafts: ProgramDraftsService,
): readonly NodeSource[] => [
  {
    prefix: 'prd',
    typeName: 'ProgramDraft',
    permissions: ['program.draft.read'],
    load: async (id, { viewer }) => {
      const programId = requireProgram(viewer, 'program.draft.read');
      const draft = await drafts.byId(programId, id);
      return draft && draftType(draft, await directory.get(programId), viewer);
    },
  },
];
