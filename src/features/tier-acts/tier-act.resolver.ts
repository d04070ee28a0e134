import { Args, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { invariant } from '../../domain/shared/invariant';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import { parsePublicId, publicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import { requireProgram } from '../../platform/security/viewer';
import { MEMBER_LOADERS, type MakeMemberLoaders } from '../members';
import { memberType, MemberType } from '../members/member.type';
import { tierActError } from './tier-act-error.type';
import {
  MemberTermDateSetArgs,
  MemberTermDateSetPayload,
  MemberTierEndArgs,
  MemberTierInviteArgs,
  MemberTierInvitePayload,
  MemberTierReleasePayload,
  MemberTierSetArgs,
  MemberTierSetPayload,
  MemberTierUninvitePayload,
  TierActType,
} from './tier-act.type';
import { TIER_ACT_LOADERS, type MakeTierActLoaders } from './tier-acts.loader';
import type { ActOnTier, KeptTierAct, TierActsService } from './tier-acts.service';

const CODES = 'UNKNOWN_MEMBER, INVALID_TEXT, NOTHING_CHANGED';

type Answer = MemberTierSetPayload;

/** What people do to members' tiers. */
@Resolver(() => MemberType)
export class TierActResolver {
  constructor(
    private readonly acts: TierActsService,
    private readonly makeLoaders: MakeTierActLoaders,
    private readonly makeMemberLoaders: MakeMemberLoaders,
  ) {}

  @Authorized<Permission>('tier.set.read')
  @FieldResolver(() => [TierActType], {
    description: 'What people did to the tier: the last fifty acts, newest first.',
  })
  async tierActs(
    @Root() { memberId }: MemberType,
    @Ctx() context: GraphqlContext,
  ): Promise<TierActType[]> {
    const loaders = loaderOf(context, TIER_ACT_LOADERS, this.makeLoaders);
    return (await loaders.latest.load(memberId)).map(tierAct);
  }

  @Authorized<Permission>('tier.set')
  @Mutation(() => MemberTierSetPayload, {
    description: `Sets a member's tier, for a time or until it is released; rules move the earned tier beneath it meanwhile. Codes: ${CODES}, NOT_FOUND, OUT_OF_RANGE.`,
  })
  async memberTierSet(
    @Args(() => MemberTierSetArgs) { input, ...args }: MemberTierSetArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<MemberTierSetPayload> {
    const { tierCode, through = null, accumulates, reason } = input;
    const act = { kind: 'SET_TIER', tierCode, through, accumulates } as const;
    return this.act(context, { ...args, act, reason });
  }

  @Authorized<Permission>('tier.set')
  @Mutation(() => MemberTierReleasePayload, {
    description: `Ends what a person has set; the earned tier is in force again, as the rules have moved it. Codes: ${CODES}.`,
  })
  async memberTierRelease(
    @Args(() => MemberTierEndArgs) args: MemberTierEndArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<MemberTierReleasePayload> {
    return this.act(context, { ...args, act: { kind: 'RELEASE_TIER' } });
  }

  @Authorized<Permission>('tier.set')
  @Mutation(() => MemberTierInvitePayload, {
    description: `Lets a member reach a tier that is by invitation only, by score as any other. Codes: ${CODES}, NOT_FOUND, INVALID.`,
  })
  async memberTierInvite(
    @Args(() => MemberTierInviteArgs) { input, ...args }: MemberTierInviteArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<MemberTierInvitePayload> {
    const { tierCode, reason } = input;
    return this.act(context, { ...args, act: { kind: 'INVITE', tierCode }, reason });
  }

  @Authorized<Permission>('tier.set')
  @Mutation(() => MemberTierUninvitePayload, {
    description: `Withdraws an invitation; the tier that was reached is kept for its term. Codes: ${CODES}.`,
  })
  async memberTierUninvite(
    @Args(() => MemberTierEndArgs) args: MemberTierEndArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<MemberTierUninvitePayload> {
    return this.act(context, { ...args, act: { kind: 'WITHDRAW_INVITATION' } });
  }

  @Authorized<Permission>('tier.set')
  @Mutation(() => MemberTermDateSetPayload, {
    description: `Sets the member's own date, from which terms may be counted; terms under way keep their end. Codes: ${CODES}.`,
  })
  async memberTermDateSet(
    @Args(() => MemberTermDateSetArgs) { input, ...args }: MemberTermDateSetArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<MemberTermDateSetPayload> {
    const { date = null, reason } = input;
    return this.act(context, { ...args, act: { kind: 'SET_TERM_DATE', day: date }, reason });
  }

  private async act(context: GraphqlContext, asked: ActOnTier): Promise<Answer> {
    const { viewer, locale } = context;
    const memberId = parsePublicId('mem', asked.memberId) ?? '';
    const outcome = await this.acts.act(viewer, { ...asked, memberId });
    if (!outcome.ok) {
      const userErrors = outcome.error.map((refusal) => tierActError(refusal, locale));
      return { member: null, act: null, userErrors };
    }
    const programId = requireProgram(viewer, 'tier.set');
    const loaders = loaderOf(context, MEMBER_LOADERS, () => this.makeMemberLoaders(programId));
    const [member, act] = await Promise.all([
      loaders.byId.load(outcome.value.memberId),
      this.acts.find(outcome.value.memberId, outcome.value.id),
    ]);
    invariant(member && act, 'an act is of a member, and kept');
    return { member: memberType(member), act: tierAct(act), userErrors: [] };
  }
}

const tierAct = (act: KeptTierAct): TierActType =>
  Object.assign(new TierActType(), act, { id: publicId('tac', act.id) });
