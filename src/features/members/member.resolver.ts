import {
  Arg,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { MemberReference } from '../../domain/behaviour/draft';
import {
  maskBirthday,
  maskEmail,
  maskIdentity,
  maskName,
  maskPhone,
} from '../../domain/privacy/mask';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import type { NodeSource } from '../../platform/graphql/node';
import { parsePublicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import {
  canSeeMember,
  isPermitted,
  requireProgram,
  type Viewer,
} from '../../platform/security/viewer';
import { ViewerType } from '../access/viewer.type';
import { memberError } from './member-error.type';
import { MemberByInput, MemberIdentityInput } from './member-reference.type';
import { MemberIdentityLinkPayload } from './member.inputs';
import { MemberIdentityType, MemberProfileType, memberType, MemberType } from './member.type';
import {
  MEMBER_LOADERS,
  type LoadedProfile,
  type MakeMemberLoaders,
  type MemberLoaders,
} from './members.loader';
import type { MembersService } from './members.service';

/** Members: who they are. */
@Resolver(() => MemberType)
export class MemberResolver {
  constructor(
    private readonly members: MembersService,
    private readonly makeLoaders: MakeMemberLoaders,
  ) {}

  @Authorized<Permission>('member.read', 'member.readOwn')
  @Query(() => MemberType, {
    nullable: true,
    description: 'A member by the id; null when there is none that you may see.',
  })
  async member(
    @Arg('id', () => ID, { description: 'The id as an answer gave it.' }) id: string,
    @Ctx() context: GraphqlContext,
  ): Promise<MemberType | null> {
    const memberId = parsePublicId('mem', id);
    return memberId === null ? null : visibleMember(context, this.makeLoaders, memberId);
  }

  @Authorized<Permission>('member.read', 'member.readOwn')
  @Query(() => MemberType, {
    nullable: true,
    description:
      'A member by external id or identity, exactly; null when there is none that you may see.',
  })
  async memberBy(
    @Arg('by', () => MemberByInput, { description: 'What the member is known by.' })
    by: MemberByInput,
    @Ctx() context: GraphqlContext,
  ): Promise<MemberType | null> {
    const memberId = await this.members.find(context.viewer, referenceOf(by));
    return memberId === null ? null : visibleMember(context, this.makeLoaders, memberId);
  }

  @Authorized<Permission>('member.register')
  @Mutation(() => MemberIdentityLinkPayload, {
    description:
      'Links one more identity to a member. One that the member has already is no fault. Codes: UNKNOWN_MEMBER, TAKEN, INVALID, REQUIRED, TOO_LONG, INVALID_TEXT, TOO_MANY.',
  })
  async memberIdentityLink(
    @Arg('memberId', () => ID, { description: 'The member.' }) id: string,
    @Arg('identity', () => MemberIdentityInput, { description: 'The identity.' })
    identity: MemberIdentityInput,
    @Ctx() context: GraphqlContext,
  ): Promise<MemberIdentityLinkPayload> {
    const memberId = parsePublicId('mem', id) ?? '';
    const outcome = await this.members.link(context.viewer, { memberId, identity });
    if (!outcome.ok) {
      const userErrors = outcome.error.map((fault) => memberError(fault, [], context.locale));
      return { member: null, userErrors };
    }
    loadersOf(context, this.makeLoaders).identities.clear(memberId);
    const member = await visibleMember(context, this.makeLoaders, memberId);
    return { member, userErrors: [] };
  }

  @FieldResolver(() => [MemberIdentityType], {
    description: 'The names by which channels know the member, in the order they were linked.',
  })
  async identities(
    @Root() { memberId }: MemberType,
    @Ctx() context: GraphqlContext,
  ): Promise<MemberIdentityType[]> {
    const identities = await loadersOf(context, this.makeLoaders).identities.load(memberId);
    if (canReadPersonal(context.viewer, memberId)) return [...identities];
    return identities.map((identity) => ({
      ...identity,
      value: maskIdentity(identity.scheme, identity.value),
    }));
  }

  @FieldResolver(() => MemberProfileType, { description: 'The personal fields.' })
  async profile(
    @Root() { memberId }: MemberType,
    @Ctx() context: GraphqlContext,
  ): Promise<MemberProfileType> {
    const profile = await loadersOf(context, this.makeLoaders).profiles.load(memberId);
    return canReadPersonal(context.viewer, memberId) ? profile : masked(profile);
  }
}

/** Members by their ids: of the viewer's programme, and for a member's credential only that one. */
export const memberNodes = (makeLoaders: MakeMemberLoaders): readonly NodeSource[] => [
  {
    prefix: 'mem',
    typeName: 'Member',
    permissions: ['member.read', 'member.readOwn'],
    load: (id, context) => visibleMember(context, makeLoaders, id),
  },
];

/** The member that a member's own key belongs to: where a member's app begins. */
@Resolver(() => ViewerType)
export class ViewerMemberResolver {
  constructor(private readonly makeLoaders: MakeMemberLoaders) {}

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'The member that you are, with the key of a member; null with any other.',
  })
  async member(@Ctx() context: GraphqlContext): Promise<MemberType | null> {
    const { viewer } = context;
    if (viewer.kind === 'anonymous' || viewer.memberId === null) return null;
    return visibleMember(context, this.makeLoaders, viewer.memberId);
  }
}

async function visibleMember(
  context: GraphqlContext,
  makeLoaders: MakeMemberLoaders,
  memberId: string,
): Promise<MemberType | null> {
  if (!canSeeMember(context.viewer, memberId)) return null;
  const member = await loadersOf(context, makeLoaders).byId.load(memberId);
  return member && memberType(member);
}

const loadersOf = (context: GraphqlContext, make: MakeMemberLoaders): MemberLoaders =>
  loaderOf(context, MEMBER_LOADERS, () => make(programOf(context.viewer)));

const programOf = (viewer: Viewer): string =>
  requireProgram(viewer, isPermitted(viewer, 'member.read') ? 'member.read' : 'member.readOwn');

/** A member's credential may read that member's fields and nobody else's. */
const canReadPersonal = (viewer: Viewer, memberId: string): boolean =>
  isPermitted(viewer, 'member.personal') && canSeeMember(viewer, memberId);

const referenceOf = ({ externalId, identity }: MemberByInput): MemberReference =>
  identity
    ? { kind: 'identity', ...identity }
    : { kind: 'externalId', externalId: externalId ?? '' };

const masked = ({ name, email, phone, birthday }: LoadedProfile): LoadedProfile => ({
  name: name && maskName(name),
  email: email && maskEmail(email),
  phone: phone && maskPhone(phone),
  birthday: birthday && maskBirthday(birthday),
});
