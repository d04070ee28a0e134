import type { Behaviour } from '../../domain/behaviour/behaviour';
import type { BehaviourDraft, MemberReference } from '../../domain/behaviour/draft';
import type { RecordingMode } from '../../domain/recording/mode';
import {
  MEMBER_NOT_FOUND,
  memberRefused,
  type MemberFault,
} from '../../domain/recording/row-fault';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import { ok, refused, type Result } from '../../domain/shared/result';
import type { Tx } from '../../platform/database/database';
import type { MembersService, Registration } from '../members';
import type { ProgramInForce } from '../programs';
import type { TierService } from '../tiers';

type ReferringRow = { readonly draft: BehaviourDraft; readonly behaviour: Behaviour };

/** The member that a row counts for, and the one that it names: another one after a merge. */
export type RowMember = { readonly memberId: string; readonly namedId: string };

type Found = Map<string, Result<RowMember, MemberFault>>;

/** Finds the members that rows name; a backfill or a replay registers those it does not find. */
export class RecordedMembers {
  constructor(
    private readonly members: MembersService,
    private readonly tiers: TierService,
  ) {}

  /** The member of each row, or why there is none. A fixed number of statements. */
  async of(
    tx: Tx,
    program: ProgramInForce,
    rows: readonly ReferringRow[],
    { mode, at }: { readonly mode: RecordingMode; readonly at: Instant },
  ): Promise<Result<RowMember, MemberFault>[]> {
    const references = new Map(rows.map(({ draft }) => [keyOf(draft.member), draft.member]));
    const known = await this.members.resolve(tx, program, [...references.values()]);
    const found: Found = new Map();
    [...references.keys()].forEach((key, place) => {
      const member = known[place];
      if (member) found.set(key, ok(member));
    });
    if (mode.kind === 'BACKFILL' || mode.registersUnknown === true) {
      const unknown = earliestRows(rows).filter(({ draft }) => !found.has(keyOf(draft.member)));
      await this.register(tx, program, { rows: unknown, at, found, mode });
    }
    return rows.map(({ draft }) => found.get(keyOf(draft.member)) ?? refused(MEMBER_NOT_FOUND));
  }

  /** Members whose joining goes back to an earlier row of history, with the day they joined on. */
  async joinedEarlier(
    tx: Tx,
    program: ProgramInForce,
    rows: readonly { readonly memberId: string; readonly behaviour: Behaviour }[],
  ): Promise<ReadonlyMap<string, LocalDay>> {
    const earliest = new Map<string, Instant>();
    for (const { memberId, behaviour } of rows) {
      const known = earliest.get(memberId) ?? Infinity;
      earliest.set(memberId, Math.min(known, behaviour.occurredAt));
    }
    const joined = [...earliest].map(([memberId, joinedAt]) => ({ memberId, joinedAt }));
    const changed = await this.members.earlierJoined(tx, joined);
    return new Map(
      changed.map(({ memberId, joinedAt }) => [memberId, program.calendar.dayOf(joinedAt)]),
    );
  }

  /** Registers one member for each row, as having joined with it. */
  private async register(
    tx: Tx,
    program: ProgramInForce,
    {
      rows,
      at,
      found,
      mode,
    }: {
      readonly rows: readonly ReferringRow[];
      readonly at: Instant;
      readonly found: Found;
      readonly mode: RecordingMode;
    },
  ): Promise<void> {
    if (rows.length === 0) return;
    const registrations = rows.map(({ draft, behaviour }) => registrationOf(draft, behaviour));
    const outcomes = await this.members.register(tx, program, registrations, mode.kind);
    const joining: { memberId: string; joinedAt: Instant }[] = [];
    outcomes.forEach((outcome, place) => {
      const row = rows[place];
      if (!row) return;
      if (outcome.ok) joining.push(outcome.value);
      found.set(
        keyOf(row.draft.member),
        outcome.ok
          ? ok({ memberId: outcome.value.memberId, namedId: outcome.value.memberId })
          : refused(memberRefused(outcome.error[0]?.kind ?? '')),
      );
    });
    if (joining.length === 0) return;
    const cause = mode.kind === 'LIVE' ? 'REGISTRATION' : 'BACKFILL';
    await this.tiers.open(tx, program, joining, { at, cause });
  }
}

/** The earliest row of each member that is named by something one can be registered by. */
function earliestRows(rows: readonly ReferringRow[]): ReferringRow[] {
  const earliest = new Map<string, ReferringRow>();
  for (const row of rows) {
    if (row.draft.member.kind === 'id') continue;
    const key = keyOf(row.draft.member);
    const known = earliest.get(key);
    if (!known || row.behaviour.occurredAt < known.behaviour.occurredAt) earliest.set(key, row);
  }
  return [...earliest.values()];
}

function registrationOf({ member }: BehaviourDraft, { occurredAt }: Behaviour): Registration {
  return {
    externalId: member.kind === 'externalId' ? member.externalId : null,
    identities: member.kind === 'identity' ? [{ scheme: member.scheme, value: member.value }] : [],
    profile: null,
    joinedAt: occurredAt,
  };
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
