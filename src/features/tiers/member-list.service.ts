import type { MemberReference } from '../../domain/behaviour/draft';
import type { Database } from '../../platform/database/database';
import type { MembersService } from '../members';
import type { ProgramInForce } from '../programs';
import {
  MemberListStore,
  type CountedTier,
  type ListedMember,
  type MemberListing,
} from './member-list.store';
import { StateStore } from './state.store';

export type { ListedMember } from './member-list.store';

/** In which order members are listed. */
export const MEMBER_SORTS = [
  'JOINED_DESC',
  'JOINED_ASC',
  'GROWTH_VALUE_DESC',
  'GROWTH_VALUE_ASC',
] as const;
export type MemberSort = (typeof MEMBER_SORTS)[number];

export type ListMembers = {
  /** Only members of this tier; everybody when null. */
  readonly tierCode: string | null;
  /** Only members whom every one of these names. */
  readonly references: readonly MemberReference[];
  readonly sort: MemberSort;
  readonly after: ListedMember | null;
  readonly limit: number;
};

const ORDERS: Readonly<Record<MemberSort, Pick<MemberListing, 'by' | 'descending'>>> = {
  JOINED_DESC: { by: 'JOINED_DAY', descending: true },
  JOINED_ASC: { by: 'JOINED_DAY', descending: false },
  GROWTH_VALUE_DESC: { by: 'SCORE', descending: true },
  GROWTH_VALUE_ASC: { by: 'SCORE', descending: false },
};

/** Lists the members of a programme. */
export class MemberListService {
  private readonly listed = new MemberListStore();
  private readonly states = new StateStore();

  constructor(
    private readonly database: Database,
    private readonly members: MembersService,
  ) {}

  /** How many members each tier of the ladder in force has, from the base tier up. */
  async sizes(program: ProgramInForce): Promise<CountedTier[]> {
    const counted = await this.listed.count(this.database.reader, program.id);
    const members = new Map(counted.map((tier) => [tier.tierCode, tier.members]));
    const { ladder } = program.inForce.rules;
    return ladder.map(({ code }) => ({ tierCode: code, members: members.get(code) ?? 0 }));
  }

  /** At most `limit` members; one statement, or a few where members are named. */
  async list(program: ProgramInForce, request: ListMembers): Promise<ListedMember[]> {
    const order = ORDERS[request.sort];
    if (request.references.length > 0) return this.named(program, request, order);
    const { ladder } = program.inForce.rules;
    return this.listed.list(this.database.reader, {
      ...order,
      programId: program.id,
      tierCodes: request.tierCode === null ? ladder.map(({ code }) => code) : [request.tierCode],
      after: request.after,
      limit: request.limit,
    });
  }

  /** The one member that is named by all references, if there is one and in the tier. */
  private async named(
    program: ProgramInForce,
    { references, tierCode, after }: ListMembers,
    { by }: Pick<MemberListing, 'by'>,
  ): Promise<ListedMember[]> {
    if (after !== null) return [];
    const found = await this.members.resolve(this.database.reader, program, references);
    const [memberId, ...others] = new Set(found.map((member) => member?.memberId ?? null));
    if (others.length > 0 || memberId === null || memberId === undefined) return [];
    const [state] = await this.states.find(this.database.reader, [memberId]);
    if (!state || (tierCode !== null && state.tierCode !== tierCode)) return [];
    return [{ memberId, position: by === 'SCORE' ? state.score : state.joinedDay }];
  }
}
