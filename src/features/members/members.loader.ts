import DataLoader from 'dataloader';
import type { Instant } from '../../domain/shared/instant';
import type { Database } from '../../platform/database/database';
import { MemberStore, type StoredMember } from './member.store';
import { PersonalStore, type SealedIdentity, type SealedPersonal } from './personal.store';

/** Opens what the stores give; the service's seal does. */
export interface OpensPersonal<Key, Identity, Profile> {
  openKey(memberId: string, wrapped: string): Key;
  openIdentity(key: Key, identity: SealedIdentity): Identity;
  openProfile(sealed: SealedPersonal): Profile;
}

export type LoadedIdentity = {
  readonly scheme: string;
  readonly value: string;
  readonly linkedAt: Instant;
};

export type LoadedProfile = {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly birthday: string | null;
};

type Seal<Key> = OpensPersonal<Key, { scheme: string; value: string }, LoadedProfile>;

const NO_PROFILE: LoadedProfile = { name: null, email: null, phone: null, birthday: null };

/** What one request loads of the members of one programme: one statement for each kind. */
export class MemberLoaders {
  readonly byId: DataLoader<string, StoredMember | null>;
  readonly identities: DataLoader<string, readonly LoadedIdentity[]>;
  readonly profiles: DataLoader<string, LoadedProfile>;
  private readonly members = new MemberStore();
  private readonly personal = new PersonalStore();

  constructor({ reader }: Pick<Database, 'reader'>, seal: Seal<unknown>, programId: string) {
    this.byId = new DataLoader(async (ids) => {
      const found = await this.members.byIds(reader, programId, ids);
      const byId = new Map(found.map((member) => [member.memberId, member]));
      return ids.map((id) => byId.get(id) ?? null);
    });
    this.identities = new DataLoader(async (ids) => {
      const found = await this.personal.identities(reader, ids);
      const byMember = new Map<string, LoadedIdentity[]>(ids.map((id) => [id, []]));
      const keys = new Map<string, unknown>();
      for (const { memberId, wrappedKey, ...sealed } of found) {
        const key = keys.get(memberId) ?? seal.openKey(memberId, wrappedKey);
        keys.set(memberId, key);
        const identity = seal.openIdentity(key, { memberId, ...sealed });
        byMember.get(memberId)?.push({ ...identity, linkedAt: sealed.linkedAt });
      }
      return ids.map((id) => byMember.get(id) ?? []);
    });
    this.profiles = new DataLoader(async (ids) => {
      const found = await this.personal.personal(reader, ids);
      const byMember = new Map(found.map((each) => [each.memberId, seal.openProfile(each)]));
      return ids.map((id) => byMember.get(id) ?? NO_PROFILE);
    });
  }
}

/** Makes the loaders of one request for the viewer's programme. */
export type MakeMemberLoaders = (programId: string) => MemberLoaders;

/** Names the loaders among those of a request. */
export const MEMBER_LOADERS: { readonly name: string; readonly loader?: MemberLoaders } = {
  name: 'members',
};
