import type { MemberReference } from '../../domain/behaviour/draft';
import type { Instant } from '../../domain/shared/instant';
import { ok, refused, type Result } from '../../domain/shared/result';
import type { Clock } from '../../platform/clock';
import type { Database, Db, Tx } from '../../platform/database/database';
import { newId } from '../../platform/id';
import { requirePermission, requireProgram, type Viewer } from '../../platform/security/viewer';
import type { ProgramInForce } from '../programs';
import { checkIdentity, MAX_IDENTITIES, type MemberFault } from './member-input.service';
import { MemberStore, type RegisteredBy, type StoredMember } from './member.store';
import type { Identity, MemberKey, PersonalSeal } from './personal-seal.service';
import { PersonalStore, type IdentityKey } from './personal.store';
import {
  checkRegistration,
  takenFaults,
  type CheckedRegistration,
  type Registration,
} from './registration-check.service';

/** A member of the programme, as far as recording needs to know. */
export type KnownMember = { readonly memberId: string; readonly joinedAt: Instant };

/** The member that a reference leads to, and the one that it names: another one after a merge. */
export type ResolvedMember = KnownMember & { readonly namedId: string };

/** A member, and who stands for them since a merge. */
export type MergeableMember = KnownMember & { readonly mergedInto: string | null };

/** A member who has just been registered. */
export type RegisteredMember = KnownMember & { readonly externalId: string | null };

/** What became of one registration. */
export type RegistrationOutcome = Result<RegisteredMember, readonly MemberFault[]>;

export type LinkIdentity = { readonly memberId: string; readonly identity: Identity };

const EMPTY_PROFILE = { name: null, email: null, phone: null, birthday: null };

/** Knows who the members of a programme are and by what names channels know them. */
export class MembersService {
  private readonly members = new MemberStore();
  private readonly personal = new PersonalStore();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly seal: PersonalSeal,
  ) {}

  /**
   * The members that references lead to, in their order; null where there is none in this
   * programme. Who is named after a merge is answered with the member who stands for them. At most
   * three statements, one for each kind of reference.
   */
  async resolve(
    db: Db,
    program: Pick<ProgramInForce, 'id'>,
    references: readonly MemberReference[],
  ): Promise<(ResolvedMember | null)[]> {
    const names = references.map((reference) => this.nameOf(program.id, reference));
    const known = new Map<string, ResolvedMember>();
    const ids = valuesOf(names, 'id');
    for (const member of await this.members.byIds(db, program.id, ids)) {
      known.set(`id:${member.memberId}`, resolvedMember(member));
    }
    const externalIds = valuesOf(names, 'externalId');
    for (const member of await this.members.byExternalIds(db, program.id, externalIds)) {
      known.set(`externalId:${member.externalId ?? ''}`, resolvedMember(member));
    }
    const keys = uniqueKeys(names.flatMap((name) => (name?.identity ? [name.identity] : [])));
    for (const owner of await this.personal.owners(db, program.id, keys)) {
      known.set(`identity:${keyText(owner)}`, resolvedMember(owner));
    }
    return names.map((name) => (name && known.get(`${name.kind}:${name.value}`)) ?? null);
  }

  /** The id of the member a reference names in the viewer's programme; null when there is none. */
  async find(viewer: Viewer, reference: MemberReference): Promise<string | null> {
    const { programId } = requirePermission(viewer, 'member.read', 'member.readOwn');
    if (programId === null) return null;
    const [known] = await this.resolve(this.database.reader, { id: programId }, [reference]);
    return known?.memberId ?? null;
  }

  /**
   * Registers members within somebody's unit. Each registration is refused by itself; what an
   * earlier one of the batch took is taken. At most five statements, however many there are.
   */
  async register(
    tx: Tx,
    program: ProgramInForce,
    registrations: readonly Registration[],
    registeredBy: RegisteredBy,
  ): Promise<RegistrationOutcome[]> {
    const now = this.clock();
    const terms = { now, today: program.calendar.dayOf(now), isLive: registeredBy === 'LIVE' };
    const checked = registrations.map((registration) => {
      const outcome = checkRegistration(registration, terms);
      return outcome.ok ? ok(this.withKeys(program.id, outcome.value)) : outcome;
    });
    const good = checked.flatMap((each) => (each.ok ? [each.value] : []));
    const taken = await this.takenNames(tx, program.id, good);
    const fresh: KeyedRegistration[] = [];
    const outcomes = checked.map((each): RegistrationOutcome => {
      if (!each.ok) return each;
      const faults = takenFaults(each.value, taken);
      if (faults.length > 0) return refused(faults);
      fresh.push(each.value);
      const { memberId, joinedAt, externalId } = each.value;
      return ok({ memberId, joinedAt, externalId });
    });
    await this.insert(tx, program.id, fresh, { registeredBy, now });
    return outcomes;
  }

  /**
   * Members met in history joined no later than their earliest behaviour. Gives those whose joining
   * goes back; members who registered themselves keep theirs.
   */
  async earlierJoined(tx: Tx, joined: readonly KnownMember[]): Promise<readonly KnownMember[]> {
    if (joined.length === 0) return [];
    const later = await this.members.backfilledAfter(tx, joined);
    const earlier = joined.filter(({ memberId }) => later.has(memberId));
    if (earlier.length > 0) await this.members.setJoined(tx, earlier);
    return earlier;
  }

  /** Those of the ids that are members of the programme. */
  async byIds(db: Db, programId: string, memberIds: readonly string[]): Promise<MergeableMember[]> {
    return this.members.byIds(db, programId, memberIds);
  }

  /** Those for whom a member stands: that member, and everybody who was merged into them. */
  async standingFor(db: Db, memberId: string): Promise<MergeableMember[]> {
    return this.members.standingFor(db, memberId);
  }

  /** From now on one member stands for some, or each of them for themselves. */
  async setMerged(tx: Tx, memberIds: readonly string[], mergedInto: string | null): Promise<void> {
    await this.members.setMerged(tx, memberIds, mergedInto);
  }

  /** Gives a member one more identity; one that the member has already is no fault. */
  async link(
    viewer: Viewer,
    { memberId, identity }: LinkIdentity,
  ): Promise<Result<KnownMember, readonly MemberFault[]>> {
    const programId = requireProgram(viewer, 'member.register');
    const checked = checkIdentity(identity, ['identity']);
    if (!checked.ok) return checked;
    const keyed = { ...checked.value, ...this.seal.identityKey(programId, checked.value) };
    return this.database.run((tx) => this.linkWithin(tx, programId, memberId, keyed), {
      repeatable: true,
    });
  }

  private async linkWithin(
    tx: Tx,
    programId: string,
    memberId: string,
    identity: IdentityKey & Identity,
  ): Promise<Result<KnownMember, readonly MemberFault[]>> {
    const member = await this.members.lock(tx, programId, memberId);
    if (!member) return refused([{ kind: 'unknown-member', path: ['memberId'] }]);
    const [owner] = await this.personal.owners(tx, programId, [identity]);
    if (owner && standingFor(owner) !== standingFor(member)) {
      return refused([{ kind: 'identity-taken', path: ['identity'] }]);
    }
    if (owner) return ok(knownMember(member));
    const linked = await this.personal.identities(tx, [memberId]);
    if (linked.length >= MAX_IDENTITIES) {
      return refused([{ kind: 'too-many', path: ['identity'], maximum: MAX_IDENTITIES }]);
    }
    const at = this.clock();
    const key = await this.keyOf(tx, memberId, at);
    const sealed = this.seal.sealIdentity(memberId, key, identity);
    await this.personal.insertIdentities(tx, programId, [{ ...sealed, linkedAt: at }]);
    return ok(knownMember(member));
  }

  /** The member's own key; made with the first thing there is to seal. */
  private async keyOf(tx: Tx, memberId: string, at: Instant): Promise<MemberKey> {
    const [known] = await this.personal.personal(tx, [memberId]);
    if (known) return this.seal.openKey(memberId, known.wrappedKey);
    const key = this.seal.newKey(memberId);
    await this.personal.insertPersonal(
      tx,
      [this.seal.sealProfile(memberId, key, EMPTY_PROFILE)],
      at,
    );
    return key;
  }

  private withKeys(programId: string, checked: CheckedRegistration): KeyedRegistration {
    const identities = checked.identities.map((identity) => {
      const { valueIndex } = this.seal.identityKey(programId, identity);
      return { ...identity, valueIndex };
    });
    return { ...checked, identities, memberId: newId() };
  }

  private async takenNames(
    tx: Tx,
    programId: string,
    registrations: readonly KeyedRegistration[],
  ): Promise<Set<string>> {
    const externalIds = registrations.flatMap(({ externalId }) => externalId ?? []);
    const keys = registrations.flatMap(({ identities }) => identities);
    const members = await this.members.byExternalIds(tx, programId, [...new Set(externalIds)]);
    const owners = await this.personal.owners(tx, programId, uniqueKeys(keys));
    return new Set([
      ...members.map(({ externalId }) => `externalId:${externalId ?? ''}`),
      ...owners.map((owner) => `identity:${keyText(owner)}`),
    ]);
  }

  private async insert(
    tx: Tx,
    programId: string,
    registrations: readonly KeyedRegistration[],
    { registeredBy, now }: { readonly registeredBy: RegisteredBy; readonly now: Instant },
  ): Promise<void> {
    if (registrations.length === 0) return;
    const members = registrations.map((each) => ({ ...each, registeredBy }));
    await this.members.insert(tx, programId, members, now);
    // Members with nothing personal have no key: there is nothing to seal or to forget.
    const sealed = registrations
      .filter(({ identities, profile }) => identities.length > 0 || profile !== null)
      .map(({ memberId, profile, identities }) => {
        const key = this.seal.newKey(memberId);
        return {
          personal: this.seal.sealProfile(memberId, key, profile ?? EMPTY_PROFILE),
          identities: identities.map((identity) => ({
            ...this.seal.sealIdentity(memberId, key, identity),
            linkedAt: now,
          })),
        };
      });
    if (sealed.length === 0) return;
    const personal = sealed.map((each) => each.personal);
    await this.personal.insertPersonal(tx, personal, now);
    const identities = sealed.flatMap((each) => each.identities);
    if (identities.length > 0) await this.personal.insertIdentities(tx, programId, identities);
  }

  /** How a reference is looked up; null for one that cannot be anybody's. */
  private nameOf(programId: string, reference: MemberReference): Name | null {
    if (reference.kind === 'id') return { kind: 'id', value: reference.id };
    if (reference.kind === 'externalId') {
      return { kind: 'externalId', value: reference.externalId.normalize('NFC').trim() };
    }
    const checked = checkIdentity(reference, []);
    if (!checked.ok) return null;
    const identity = this.seal.identityKey(programId, checked.value);
    return { kind: 'identity', value: keyText(identity), identity };
  }
}

type Name = {
  readonly kind: MemberReference['kind'];
  readonly value: string;
  readonly identity?: IdentityKey;
};

/** A checked registration with the keys under which its identities are found. */
type KeyedRegistration = Omit<CheckedRegistration, 'identities'> & {
  readonly memberId: string;
  readonly identities: readonly (CheckedRegistration['identities'][number] & IdentityKey)[];
};

const keyText = ({ scheme, valueIndex }: IdentityKey): string => `${scheme}:${valueIndex}`;

const knownMember = ({ memberId, joinedAt }: StoredMember | KnownMember): KnownMember => ({
  memberId,
  joinedAt,
});

const standingFor = ({ memberId, mergedInto }: Omit<MergeableMember, 'joinedAt'>): string =>
  mergedInto ?? memberId;

const resolvedMember = (member: MergeableMember): ResolvedMember => ({
  memberId: standingFor(member),
  namedId: member.memberId,
  joinedAt: member.joinedAt,
});

const valuesOf = (names: readonly (Name | null)[], kind: Name['kind']): string[] => [
  ...new Set(names.flatMap((name) => (name?.kind === kind ? [name.value] : []))),
];

const uniqueKeys = (keys: readonly IdentityKey[]): IdentityKey[] => [
  ...new Map(keys.map((key) => [keyText(key), key])).values(),
];
