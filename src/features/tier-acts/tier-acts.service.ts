import type { LocalDay } from '../../domain/shared/calendar';
import { canonicalJson } from '../../domain/shared/canonical';
import type { Instant } from '../../domain/shared/instant';
import { ok, refused, type Result } from '../../domain/shared/result';
import { checkText } from '../../domain/shared/text';
import {
  actOn,
  type PersonAct,
  type PersonActRefusal as TierActRefusal,
} from '../../domain/tiering/person-act';
import { tierAt, type ProgramRules } from '../../domain/tiering/rules';
import type { Clock } from '../../platform/clock';
import type { Database, Db, Tx } from '../../platform/database/database';
import { RetryUnit } from '../../platform/database/errors';
import { newId } from '../../platform/id';
import { actorOf } from '../../platform/security/actor';
import { sha256Hex } from '../../platform/security/hash';
import {
  requirePermission,
  requireProgram,
  type SignedIn,
  type Viewer,
} from '../../platform/security/viewer';
import type { MemberDecisions } from '../deciding';
import type { MembersService } from '../members';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import type { MemberState, TierService } from '../tiers';
import { TierActStore, type KeptTierAct } from './tier-act.store';

export type { KeptTierAct } from './tier-act.store';

/** What a person asks for, tiers by code and ends by the last local day that is included. */
export type AskedAct =
  | {
      readonly kind: 'SET_TIER';
      readonly tierCode: string;
      readonly through: LocalDay | null;
      readonly accumulates: boolean;
    }
  | { readonly kind: 'RELEASE_TIER' }
  | { readonly kind: 'INVITE'; readonly tierCode: string }
  | { readonly kind: 'WITHDRAW_INVITATION' }
  | { readonly kind: 'SET_TERM_DATE'; readonly day: LocalDay | null };

export type ActOnTier = {
  readonly memberId: string;
  readonly act: AskedAct;
  readonly reason: string;
  readonly idempotencyKey?: string | null | undefined;
};

export type TierActOutcome = Result<
  Pick<KeptTierAct, 'memberId' | 'id'>,
  readonly TierActRefusal[]
>;

const MAX_REASON_LENGTH = 500;

const refuse = (...refusals: readonly TierActRefusal[]) => refused(refusals);

/** What people do to members' tiers: each with a reason, kept for ever, and decided at once. */
export class TierActsService {
  private readonly store = new TierActStore();

  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly directory: ProgramDirectory;
      readonly members: MembersService;
      readonly tiers: TierService;
      readonly deciding: MemberDecisions;
    },
  ) {}

  async find(memberId: string, id: string): Promise<KeptTierAct | null> {
    return this.store.find(this.parts.database.reader, memberId, id);
  }

  /** All that people have done to some members, each one's in the order of time; one statement. */
  async of(db: Db, memberIds: readonly string[]): Promise<readonly KeptTierAct[]> {
    return this.store.of(db, memberIds);
  }

  async act(viewer: Viewer, command: ActOnTier): Promise<TierActOutcome> {
    const programId = requireProgram(viewer, 'tier.set');
    const actor = requirePermission(viewer, 'tier.set');
    const reason = command.reason.trim();
    if (reason === '' || checkText(reason, { max: MAX_REASON_LENGTH }) !== null) {
      return refuse({ kind: 'invalid-reason', maximum: MAX_REASON_LENGTH });
    }
    const { idempotencyKey: key, ...asked } = { ...command, reason };
    const { database, clock } = this.parts;
    const work = (tx: Tx) => this.actWithin(tx, programId, { ...asked, actor });
    if (key === null || key === undefined) return database.run(work, { repeatable: true });
    const requestHash = sha256Hex(canonicalJson(asked));
    const scope = `${programId}/memberTierAct`;
    return database.once({ scope, key, requestHash, at: clock() }, work);
  }

  private async actWithin(tx: Tx, programId: string, asked: AskedByActor): Promise<TierActOutcome> {
    const { directory, members, tiers, clock } = this.parts;
    const program = await directory.get(programId, tx);
    const named = { kind: 'id', id: asked.memberId } as const;
    const [member] = await members.resolve(tx, { id: programId }, [named]);
    if (!member) return refuse({ kind: 'unknown-member' });
    const locked = await tiers.lock(tx, [member.memberId]);
    const [before] = locked.states;
    if (!before) throw new RetryUnit('The member was merged meanwhile');
    // Clocks may step back: nobody is decided before they were decided last.
    const at = Math.max(clock(), before.evaluatedAt);
    const act = actOf(program, asked.act, at);
    if (!act.ok) return refused([act.error]);
    const isChanged = { value: false };
    const { after, decided } = await this.parts.deciding.decide(tx, program, locked, {
      asOf: at,
      change: (standing) => {
        const changed = actOn(standing, act.value);
        isChanged.value = canonicalJson(changed) !== canonicalJson(standing);
        return changed;
      },
    });
    if (!isChanged.value) return refuse({ kind: 'nothing-changed' });
    const occasion = {
      ...{ programId, inForce: program.inForce, decidedAt: at },
      cause: 'PERSON' as const,
    };
    const decisions = decided.flatMap(({ decision }) => decision ?? []);
    await tiers.keep(tx, occasion, after, decisions);
    // Who was merged is not acted on, but whoever stands for them.
    const asActed = { ...asked, memberId: member.memberId };
    const kept = keptAct(asActed, { act: act.value, at, before, after: after.states[0] ?? before });
    await this.store.append(tx, programId, kept);
    return ok({ memberId: kept.memberId, id: kept.id });
  }
}

type AskedByActor = Omit<ActOnTier, 'idempotencyKey'> & { readonly actor: SignedIn };

/** What is asked for, on the ladder in force, or why it cannot be done. */
function actOf(
  { inForce, calendar }: ProgramInForce,
  asked: AskedAct,
  at: Instant,
): Result<PersonAct, TierActRefusal> {
  const { rules } = inForce;
  switch (asked.kind) {
    case 'SET_TIER': {
      const { tierCode, through, accumulates } = asked;
      const rank = placeOf(rules, tierCode);
      if (rank === null) return refused({ kind: 'unknown-tier', tierCode });
      // "Until 31 December" acts where 1 January begins (docs/domain.md §7, "Boundaries").
      const until = through === null ? null : calendar.startOf(through + 1);
      if (through !== null && until !== null && until <= at) {
        return refused({ kind: 'over-already', through });
      }
      return ok({ kind: 'SET_TIER', rank, until, accumulates });
    }
    case 'INVITE': {
      const { tierCode } = asked;
      const rank = placeOf(rules, tierCode);
      if (rank === null) return refused({ kind: 'unknown-tier', tierCode });
      if (!tierAt(rules, rank).invitationOnly) {
        return refused({ kind: 'no-invitation-needed', tierCode });
      }
      return ok({ kind: 'INVITE', rank });
    }
    default:
      return ok(asked);
  }
}

function placeOf({ ladder }: ProgramRules, tierCode: string): number | null {
  const rank = ladder.findIndex(({ code }) => code === tierCode);
  return rank < 0 ? null : rank;
}

function keptAct(
  { memberId, act: asked, reason, actor }: AskedByActor,
  done: {
    readonly act: PersonAct;
    readonly at: Instant;
    readonly before: MemberState;
    readonly after: MemberState;
  },
): KeptTierAct {
  const { act, at, before, after } = done;
  return {
    ...{ id: newId(at), memberId, kind: act.kind, reason, at },
    actor: actorOf(actor),
    tierCode: 'tierCode' in asked ? asked.tierCode : null,
    until: act.kind === 'SET_TIER' ? act.until : null,
    accumulates: act.kind === 'SET_TIER' && act.accumulates,
    termDay: act.kind === 'SET_TERM_DATE' ? act.day : null,
    tierBefore: before.tierCode,
    tierAfter: after.tierCode,
  };
}
