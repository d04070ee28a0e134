import type { DataKey, FieldCipher } from '../../platform/security/field-cipher';
import type { IdentityKey, SealedIdentity, SealedPersonal } from './personal.store';

/** The personal fields of a member; null where nothing is known. */
export type Profile = {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** YYYY-MM-DD. */
  readonly birthday: string | null;
};

/** One channel's name for a member, in normal form. */
export type Identity = { readonly scheme: string; readonly value: string };

const FIELDS = ['name', 'email', 'phone', 'birthday'] as const;

/** A member's own key, opened or new. */
export type MemberKey = { readonly key: DataKey; readonly wrapped: string };

/**
 * Seals and opens personal fields, each member's under a key of their own. Identities are found by
 * a keyed hash, which differs between programmes so that they cannot be compared.
 */
export class PersonalSeal {
  constructor(private readonly cipher: FieldCipher) {}

  newKey(memberId: string): MemberKey {
    return this.cipher.newDataKey(memberId);
  }

  openKey(memberId: string, wrapped: string): MemberKey {
    return { key: this.cipher.openDataKey(wrapped, memberId), wrapped };
  }

  identityKey(programId: string, { scheme, value }: Identity): IdentityKey {
    const column = `member_identity.value|${programId}`;
    return { scheme, valueIndex: this.cipher.blindIndex(column, `${scheme}:${value}`) };
  }

  /** A keyed hash of a request with personal fields, by which its repetition is known. */
  requestHash(canonical: string): string {
    return this.cipher.blindIndex('idempotency.request', canonical);
  }

  sealProfile(memberId: string, { key, wrapped }: MemberKey, profile: Profile): SealedPersonal {
    const sealed = FIELDS.map((field) => {
      const text = profile[field];
      return [field, text === null ? null : this.cipher.seal(key, placeOf(memberId, field), text)];
    });
    const fields = Object.fromEntries(sealed) as Profile;
    return { memberId, wrappedKey: wrapped, ...fields };
  }

  openProfile(sealed: SealedPersonal): Profile {
    const key = this.cipher.openDataKey(sealed.wrappedKey, sealed.memberId);
    const opened = FIELDS.map((field) => {
      const text = sealed[field];
      const place = placeOf(sealed.memberId, field);
      return [field, text === null ? null : this.cipher.open(key, place, text)];
    });
    return Object.fromEntries(opened) as Profile;
  }

  sealIdentity(
    memberId: string,
    { key }: MemberKey,
    identity: IdentityKey & { readonly value: string },
  ): Pick<SealedIdentity, 'memberId' | 'scheme' | 'valueIndex' | 'valueCipher'> {
    const { scheme, valueIndex, value } = identity;
    const valueCipher = this.cipher.seal(key, placeOfIdentity(memberId, identity), value);
    return { memberId, scheme, valueIndex, valueCipher };
  }

  openIdentity({ key }: MemberKey, identity: SealedIdentity): Identity {
    const place = placeOfIdentity(identity.memberId, identity);
    const value = this.cipher.open(key, place, identity.valueCipher);
    return { scheme: identity.scheme, value };
  }
}

const placeOf = (memberId: string, column: string) => ({
  table: 'member_personal',
  column,
  row: memberId,
});

const placeOfIdentity = (memberId: string, { scheme, valueIndex }: IdentityKey) => ({
  table: 'member_identity',
  column: 'value',
  row: `${memberId}/${scheme}/${valueIndex}`,
});
