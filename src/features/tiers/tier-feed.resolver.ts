import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { invariant } from '../../domain/shared/invariant';
import { buildPage, pageRequest, type Page } from '../../platform/graphql/connection';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import { badArgument } from '../../platform/graphql/refusal';
import { parsePublicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import {
  canSeeMember,
  requirePermission,
  requireProgram,
  type Viewer,
} from '../../platform/security/viewer';
import { MEMBER_LOADERS, type MakeMemberLoaders } from '../members';
import { linkedMember, MemberType } from '../members/member.type';
import type { ProgramDirectory } from '../programs';
import { linkedDecision } from './decision-link.type';
import { DecisionType } from './decision.type';
import type { FeedChange, TierFeed } from './tier-feed.service';
import {
  feedCursor,
  TierChangeConnection,
  TierChangesArgs,
  TierChangeType,
  tierChangeType,
} from './tier-feed.type';
import type { TierWatch, WatchScope } from './tier-watch.service';
import { TIER_LOADERS, type MakeTierLoaders } from './tiers.loader';

/** The channel of `memberTierChanged`. */
export const TIER_CHANGES = 'tierChanges';

type WatchArgs = { readonly memberId?: string | null; readonly after?: string | null };

/** Tier changes of the programme, to be read again and again or listened to. */
@Resolver(() => TierChangeType)
export class TierFeedResolver {
  constructor(
    private readonly parts: {
      readonly directory: ProgramDirectory;
      readonly feed: TierFeed;
      readonly makeTierLoaders: MakeTierLoaders;
      readonly makeMemberLoaders: MakeMemberLoaders;
    },
  ) {}

  @Authorized<Permission>('member.read')
  @Query(() => TierChangeConnection, {
    description:
      'The tier changes of your programme, first tiers included, in the order in which they could be seen. Whoever asks again and again with the last cursor misses none and sees none twice.',
  })
  async tierChanges(
    @Args(() => TierChangesArgs) { first, after, since }: TierChangesArgs,
    @Ctx() { viewer }: GraphqlContext,
  ): Promise<Page<TierChangeType>> {
    const request = pageRequest({ first, after }, feedCursor);
    const { directory, feed } = this.parts;
    const program = await directory.get(requireProgram(viewer, 'member.read'));
    const start = { after: request.after?.[0] ?? null, since: since ?? null };
    const rows = await feed.read(program.id, start, request.limit + 1);
    return buildPage(rows, request, {
      cursor: feedCursor,
      positionOf: ({ place }): readonly [number] => [place],
      itemOf: (change) => tierChangeType(program, change),
    });
  }

  @Authorized<Permission>('member.read', 'member.readOwn')
  @Subscription(() => TierChangeType, {
    topics: TIER_CHANGES,
    topicId: ({ args, context }) => scopeOf(args as WatchArgs, context as GraphqlContext),
    description:
      "Each tier change as it can be seen, a second later at most: what `tierChanges` lists. A member's credential hears of that member only. It is sent as server-sent events to who asks with `Accept: text/event-stream`.",
  })
  async memberTierChanged(
    @Root() change: FeedChange,
    @Arg('memberId', () => ID, {
      nullable: true,
      description: 'Only of this member; of all that you may see when not said.',
    })
    _memberId: string | null | undefined,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Begins after this cursor of a tier change, so that a gap is made good.',
    })
    _after: string | null | undefined,
    @Ctx() { viewer }: GraphqlContext,
  ): Promise<TierChangeType> {
    const { programId } = requirePermission(viewer, 'member.read', 'member.readOwn');
    invariant(programId && canSeeMember(viewer, change.memberId), 'a listener may hear this');
    return tierChangeType(await this.parts.directory.get(programId), change);
  }

  @FieldResolver(() => MemberType, { description: 'The member.' })
  async member(
    @Root() { key }: TierChangeType,
    @Ctx() context: GraphqlContext,
  ): Promise<MemberType> {
    const programId = requireProgram(context.viewer, 'program.read');
    const { makeMemberLoaders } = this.parts;
    const loaders = loaderOf(context, MEMBER_LOADERS, () => makeMemberLoaders(programId));
    return linkedMember(key.memberId, loaders.byId);
  }

  @FieldResolver(() => DecisionType, { description: 'The decision that gave the tier.' })
  async decision(
    @Root() { key }: TierChangeType,
    @Ctx() context: GraphqlContext,
  ): Promise<DecisionType> {
    const loaders = loaderOf(context, TIER_LOADERS, this.parts.makeTierLoaders);
    const programId = requireProgram(context.viewer, 'program.read');
    const program = this.parts.directory.get(programId);
    return linkedDecision(key, { program, loaders });
  }
}

/** Opens the channel of tier changes; refuses a member who is not there. */
export const tierChangesChannel = (watch: TierWatch) => async (scope: unknown) => {
  const changes = await watch.follow(scope as WatchScope); // `topicId` above has made it
  if (changes === null) throw unknownMember();
  return changes;
};

function scopeOf({ memberId, after }: WatchArgs, { viewer }: GraphqlContext): WatchScope {
  const place = pageRequest({ after }, feedCursor).after?.[0] ?? null;
  const signedIn = requirePermission(viewer, 'member.read', 'member.readOwn');
  const { programId } = signedIn;
  invariant(programId, 'whoever may read members belongs to a programme');
  return { programId, memberId: memberIn(memberId ?? null, signedIn), after: place };
}

function memberIn(text: string | null, viewer: Viewer & { memberId: string | null }) {
  if (text === null) return viewer.memberId;
  const memberId = parsePublicId('mem', text);
  if (memberId === null || !canSeeMember(viewer, memberId)) throw unknownMember();
  return memberId;
}

const unknownMember = () =>
  badArgument('memberId', {
    en: '"memberId" names no member that you may see; leave it out to hear of all.',
    'zh-CN': '“memberId”不是您可查看的会员；如需接收全部变动，请省略该参数。',
  });
