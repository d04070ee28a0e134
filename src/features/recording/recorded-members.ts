import type { Behaviour } from '../../domain/behaviour/behaviour';
import type { BehaviourDraft, MemberReference } from '../../domain/behaviour/draft';
import type { Instant } from '../../domain/shared/instant';
import { ok, refused, type Result } from '../../domain/shared/result';
import type { Tx } from '../../platform/database/database';
import type { MembersService } from '../members';
import type { ProgramInForce } from '../programs';
import type { TierService } from '../tiers';
import type { RecordingMode } from './recording.service';

/** Why a row's member is not accepted. */
export type MemberFault = {
  readonly kind: 'member-not-found' | 'member-refused';
  readonly field: 'member';
  readonly rule: 'known-member' | 'registrable-member';
  readonly bound: string;
};

export const MEMBER_NOT_FOUND: MemberFault = {
  kind: 'member-not-found',
  field: 'member',
  rule: 'known-member',
  bound: '',
};

type ReferringRow = { readonly draft: BehaviourDraft; readonly behaviour: Behaviour };

/** Finds the members that rows name; for a backfill, registers those it does not find. */
export class RecordedMembers {
  constructor(
    private readonly members: MembersService,
    private readonly tiers: TierService,
  ) {}

  /** The member id of each row, or why there is none. A fixed number of statements. */
  async of(
    tx: Tx,
    program: ProgramInForce,
    rows: readonly ReferringRow[],
    mode: RecordingMode,
  ): Promise<Result<string, MemberFault>[]> {
    const references = new Map(rows.map(({ draft }) => [keyOf(draft.member), draft.member]));
    const found = await this.members.resolve(tx, program, [...references.values()]);
    const known = new Map<string, Result<string, MemberFault>>();
    [...references.keys()].forEach((key, place) => {
      const member = found[place];
      if (member) known.set(key, ok(member.memberId));
    });
    if (mode.kind === 'BACKFILL') await this.register(tx, program, { rows, mode, known });
    return rows.map(({ draft }) => known.get(keyOf(draft.member)) ?? refused(MEMBER_NOT_FOUND));
  }
}

const keyOf = (reference: MemberReference): string => {
  switch (reference.kind) {
    case 'id':
      return `id:${reference.id}`;
    case 'externalId':
      return `external:${reference.externalId}`;
    case 'identity':
      return `identity:${reference.scheme}:${reference.value}`;
  }
};
