import { Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { MemberReference } from '../../domain/behaviour/draft';
import { invariant } from '../../domain/shared/invariant';
import { buildPage, pageRequest, type Page } from '../../platform/graphql/connection';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import { defineCursor } from '../../platform/graphql/cursor';
import { badArgument } from '../../platform/graphql/refusal';
import type { Permission } from '../../platform/security/permissions';
import { requireProgram } from '../../platform/security/viewer';
import { MEMBER_LOADERS, type MakeMemberLoaders } from '../members';
import { memberType, type MemberType } from '../members/member.type';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import { MembersArgs, type MembersFilter } from './member-list.inputs';
import type { ListedMember, MemberListService, MemberSort } from './member-list.service';
import { MemberConnection, TierSizeType } from './member-list.type';
import { tierOf } from './tier-of.type';

const cursorOf = (sort: MemberSort) => defineCursor(`members.${sort}`, ['number', 'id']);
const CURSORS = {
  JOINED_DESC: cursorOf('JOINED_DESC'),
  JOINED_ASC: cursorOf('JOINED_ASC'),
  GROWTH_VALUE_DESC: cursorOf('GROWTH_VALUE_DESC'),
  GROWTH_VALUE_ASC: cursorOf('GROWTH_VALUE_ASC'),
};

/** Lists the members of the programme. */
@Resolver()
export class MemberListResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly list: MemberListService,
    private readonly makeMemberLoaders: MakeMemberLoaders,
  ) {}

  @Authorized<Permission>('member.read')
  @Query(() => MemberConnection, { description: 'The members of your programme.' })
  async members(
    @Args(() => MembersArgs) { filter, sort, first, after }: MembersArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<Page<MemberType>> {
    const order = sort ?? 'JOINED_DESC';
    const cursor = CURSORS[order];
    const request = pageRequest({ first, after }, cursor);
    const programId = requireProgram(context.viewer, 'member.read');
    const program = await this.directory.get(programId);
    const [position, memberId] = request.after ?? [];
    const rows = await this.list.list(program, {
      tierCode: tierIn(program, filter?.tier ?? null),
      references: referencesIn(filter ?? {}),
      sort: order,
      after: memberId === undefined ? null : { memberId, position: position ?? 0 },
      limit: request.limit + 1,
    });
    const loaders = loaderOf(context, MEMBER_LOADERS, () => this.makeMemberLoaders(programId));
    const kept = rows.slice(0, request.limit);
    const members = await Promise.all(kept.map((row) => loaders.byId.load(row.memberId)));
    const types = new Map(
      members.map((member) => {
        invariant(member, 'a state is that of a member');
        return [member.memberId, memberType(member)];
      }),
    );
    return buildPage(rows, request, {
      cursor,
      positionOf: (row: ListedMember): readonly [number, string] => [row.position, row.memberId],
      itemOf: (row: ListedMember): MemberType => {
        const member = types.get(row.memberId);
        invariant(member, 'every member of the page was loaded');
        return member;
      },
    });
  }

  @Authorized<Permission>('program.runs.read')
  @Query(() => [TierSizeType], {
    description:
      'How many members are in each tier now, from the base tier up. Everybody is counted, so ask for it now and then, not with every request.',
  })
  async tierSizes(@Ctx() { viewer }: GraphqlContext): Promise<TierSizeType[]> {
    const program = await this.directory.get(requireProgram(viewer, 'program.runs.read'));
    const sizes = await this.list.sizes(program);
    return sizes.map(({ tierCode, members }) => ({ tier: tierOf(program, tierCode), members }));
  }
}

function tierIn({ inForce }: ProgramInForce, code: string | null): string | null {
  if (code === null) return null;
  const codes = inForce.rules.ladder.map((tier) => tier.code);
  if (codes.includes(code)) return code;
  throw badArgument('filter.tier', {
    en: `"filter.tier" must be the code of a tier: ${codes.join(', ')}.`,
    'zh-CN': `“filter.tier”必须是等级代码之一：${codes.join('、')}。`,
  });
}

function referencesIn({ externalId, identity }: MembersFilter): MemberReference[] {
  const references: MemberReference[] = [];
  if (typeof externalId === 'string') references.push({ kind: 'externalId', externalId });
  if (identity) {
    references.push({ kind: 'identity', scheme: identity.scheme, value: identity.value });
  }
  return references;
}
