import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { invariant } from '../../domain/shared/invariant';
import type { Page } from '../../platform/graphql/connection';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import type { NodeSource } from '../../platform/graphql/node';
import type { UserError } from '../../platform/graphql/user-error';
import { parsePublicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import { canSeeMember, requireProgram } from '../../platform/security/viewer';
import { MEMBER_LOADERS, type MakeMemberLoaders, type MemberLoaders } from '../members';
import { memberType, MemberType } from '../members/member.type';
import { mergeError } from './merge-error.type';
import { MemberMergeConnection, MemberMergeType, mergePage, mergeType } from './merge.type';
import { MERGE_LOADERS, type MakeMergeLoaders } from './merges.loader';
import {
  MemberMergeInput,
  MemberMergePayload,
  MemberUnmergeInput,
  MemberUnmergePayload,
  MergesArgs,
} from './merging.inputs';
import type { MergeOutcome, MergingService } from './merging.service';

const CODES =
  'MEMBER_MERGED, WALLET_FROZEN, REQUIRED, TOO_LONG, INVALID_TEXT, IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_IN_PROGRESS';

/** Merges of members, and their undoing. */
@Resolver(() => MemberMergeType)
export class MergingResolver {
  constructor(
    private readonly merging: MergingService,
    private readonly makeMemberLoaders: MakeMemberLoaders,
  ) {}

  @Authorized<Permission>('member.merge')
  @Mutation(() => MemberMergePayload, {
    description: `Makes one member of two who are one person: what led to the source leads to the target from then on. Points move with the expiry that they have, what both did counts as done by one, the better tier stays with its term, and the source is listed and decided no more. It can be undone. Codes: UNKNOWN_MEMBER, INVALID, HOLDS_OPEN, POINTS_OWED, ${CODES}.`,
  })
  async memberMerge(
    @Arg('input', () => MemberMergeInput, { description: 'Who, and why.' })
    { sourceId, targetId, ...input }: MemberMergeInput,
    @Ctx() context: GraphqlContext,
  ): Promise<MemberMergePayload> {
    const command = { ...input, sourceId: memberIn(sourceId), targetId: memberIn(targetId) };
    return this.answer(context, await this.merging.merge(context.viewer, command));
  }

  @Authorized<Permission>('member.merge')
  @Mutation(() => MemberUnmergePayload, {
    description: `Makes two members again of one. Names and history go back; of the points, what is left of those that moved; the source is in the tier as it was. The target keeps the tier for its term, and what was recorded since the merge. Codes: NOT_FOUND, ALREADY_UNMERGED, ${CODES}.`,
  })
  async memberUnmerge(
    @Arg('input', () => MemberUnmergeInput, { description: 'Which merge, and why.' })
    { mergeId, ...input }: MemberUnmergeInput,
    @Ctx() context: GraphqlContext,
  ): Promise<MemberUnmergePayload> {
    const command = { ...input, mergeId: parsePublicId('mrg', mergeId) ?? '' };
    return this.answer(context, await this.merging.unmerge(context.viewer, command));
  }

  @FieldResolver(() => MemberType, { description: 'The member who became the other one.' })
  source(@Root() { known }: MemberMergeType, @Ctx() context: GraphqlContext): Promise<MemberType> {
    return this.member(context, known.sourceId);
  }

  @FieldResolver(() => MemberType, { description: 'The member who stood for both.' })
  target(@Root() { known }: MemberMergeType, @Ctx() context: GraphqlContext): Promise<MemberType> {
    return this.member(context, known.targetId);
  }

  private async answer(
    context: GraphqlContext,
    outcome: MergeOutcome,
  ): Promise<{
    merge: MemberMergeType | null;
    member: MemberType | null;
    userErrors: UserError[];
  }> {
    if (!outcome.ok) {
      const userErrors = outcome.error.map((refusal) => mergeError(refusal, context.locale));
      return { merge: null, member: null, userErrors };
    }
    const programId = requireProgram(context.viewer, 'member.merge');
    const [merge] = await this.merging.byIds(programId, [outcome.value.mergeId]);
    invariant(merge, 'a merge stays');
    const member = await this.member(context, merge.targetId);
    return { merge: mergeType(merge), member, userErrors: [] };
  }

  private async member(context: GraphqlContext, memberId: string): Promise<MemberType> {
    const member = await membersOf(context, this.makeMemberLoaders).byId.load(memberId);
    invariant(member, 'whoever was merged is a member');
    return memberType(member);
  }
}

/** What merging knows of a member. */
@Resolver(() => MemberType)
export class MemberMergesResolver {
  constructor(
    private readonly makeMemberLoaders: MakeMemberLoaders,
    private readonly makeLoaders: MakeMergeLoaders,
  ) {}

  @FieldResolver(() => MemberType, {
    nullable: true,
    description:
      'The member who stands for this one since a merge; null for whoever stands for themselves, and where you may not see that member.',
  })
  async mergedInto(
    @Root() { memberId }: MemberType,
    @Ctx() context: GraphqlContext,
  ): Promise<MemberType | null> {
    const members = membersOf(context, this.makeMemberLoaders);
    const mergedInto = (await members.byId.load(memberId))?.mergedInto ?? null;
    if (mergedInto === null || !canSeeMember(context.viewer, mergedInto)) return null;
    const member = await members.byId.load(mergedInto);
    return member && memberType(member);
  }

  @Authorized<Permission>('member.merge')
  @FieldResolver(() => MemberMergeConnection, {
    description: 'The merges that made others one with this member, oldest first, undone ones too.',
  })
  async merges(
    @Root() { memberId }: MemberType,
    @Args(() => MergesArgs) { first, after }: MergesArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<Page<MemberMergeType>> {
    const programId = requireProgram(context.viewer, 'member.merge');
    const loaders = loaderOf(context, MERGE_LOADERS, () => this.makeLoaders(programId));
    const found = await loaders.byTarget.load(memberId);
    return mergePage(found, { first: first ?? null, after: after ?? null });
  }
}

/** Merges by their ids, for those who may merge. */
export const mergeNodes = (merging: MergingService): readonly NodeSource[] => [
  {
    prefix: 'mrg',
    typeName: 'MemberMerge',
    permissions: ['member.merge'],
    load: async (id, { viewer }) => {
      const [merge] = await merging.byIds(requireProgram(viewer, 'member.merge'), [id]);
      return merge ? mergeType(merge) : null;
    },
  },
];

const membersOf = (context: GraphqlContext, make: MakeMemberLoaders): MemberLoaders =>
  loaderOf(context, MEMBER_LOADERS, () => make(requireProgram(context.viewer, 'node.read')));

const memberIn = (id: string): string => parsePublicId('mem', id) ?? '';
