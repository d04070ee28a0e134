import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import { isDuplicateKey, RetryUnit } from '../../platform/database/errors';
import {
  fromStoredInstant,
  inList,
  inTuples,
  query,
  toStoredInstant,
} from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

/** A member's key and personal fields, sealed. */
export type SealedPersonal = {
  readonly memberId: string;
  readonly wrappedKey: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly birthday: string | null;
};

/** Where an identity is found; the value itself is not here. */
export type IdentityKey = { readonly scheme: string; readonly valueIndex: string };

/** An identity of a member, sealed. */
export type SealedIdentity = IdentityKey & {
  readonly memberId: string;
  readonly valueCipher: string;
  readonly linkedAt: Instant;
};

/** Whose an identity is, and who stands for that member since a merge. */
export type IdentityOwner = IdentityKey & {
  readonly memberId: string;
  readonly joinedAt: Instant;
  readonly mergedInto: string | null;
};

type IdentityRow = {
  member_id: string;
  scheme: string;
  value_index: string;
  value_cipher: string;
  linked_at: string;
  wrapped_key: string;
};

type PersonalRow = {
  member_id: string;
  wrapped_key: string;
  name_cipher: string | null;
  email_cipher: string | null;
  phone_cipher: string | null;
  birthday_cipher: string | null;
};

/** Reads and writes `member_personal` and `member_identity`; sees no personal text. */
export class PersonalStore {
  async personal(db: Db, memberIds: readonly string[]): Promise<SealedPersonal[]> {
    if (memberIds.length === 0) return [];
    const members = inList('member_id', memberIds);
    const rows = await query<PersonalRow>(
      db,
      `SELECT member_id, wrapped_key, name_cipher, email_cipher, phone_cipher, birthday_cipher
        FROM member_personal WHERE ${members.text}`,
      members.params,
    );
    return rows.map((row) => ({
      memberId: row.member_id,
      wrappedKey: row.wrapped_key,
      name: row.name_cipher,
      email: row.email_cipher,
      phone: row.phone_cipher,
      birthday: row.birthday_cipher,
    }));
  }

  /** Identities of members in the order in which they were linked, each with its member's key. */
  async identities(
    db: Db,
    memberIds: readonly string[],
  ): Promise<(SealedIdentity & { readonly wrappedKey: string })[]> {
    if (memberIds.length === 0) return [];
    const members = inList('i.member_id', memberIds);
    const rows = await query<IdentityRow>(
      db,
      `SELECT i.member_id, i.scheme, i.value_index, i.value_cipher, i.linked_at, p.wrapped_key
        FROM member_identity i JOIN member_personal p ON p.member_id = i.member_id
        WHERE ${members.text} ORDER BY i.member_id, i.linked_at, i.scheme, i.value_index`,
      members.params,
    );
    return rows.map((row) => ({
      memberId: row.member_id,
      scheme: row.scheme,
      valueIndex: row.value_index,
      valueCipher: row.value_cipher,
      linkedAt: fromStoredInstant(row.linked_at),
      wrappedKey: row.wrapped_key,
    }));
  }

  /** Whose identities these are, as far as they are anybody's. */
  async owners(db: Db, programId: string, keys: readonly IdentityKey[]): Promise<IdentityOwner[]> {
    if (keys.length === 0) return [];
    const columns = ['i.program_id', 'i.scheme', 'i.value_index'];
    const found = inTuples(
      db.dialect,
      columns,
      keys.map(({ scheme, valueIndex }) => [programId, scheme, valueIndex]),
    );
    const rows = await query<{
      scheme: string;
      value_index: string;
      member_id: string;
      joined_at: string;
      merged_into: string | null;
    }>(
      db,
      `SELECT i.scheme, i.value_index, i.member_id, m.joined_at, m.merged_into
        FROM member_identity i JOIN member m ON m.id = i.member_id WHERE ${found.text}`,
      found.params,
    );
    return rows.map((row) => ({
      scheme: row.scheme,
      valueIndex: row.value_index,
      memberId: row.member_id,
      joinedAt: fromStoredInstant(row.joined_at),
      mergedInto: row.merged_into,
    }));
  }

  async insertPersonal(tx: Tx, rows: readonly SealedPersonal[], at: Instant): Promise<void> {
    const columns = [
      'member_id', 'wrapped_key', 'name_cipher', 'email_cipher', 'phone_cipher',
      'birthday_cipher', 'updated_at',
    ]; // prettier-ignore
    const values = rows.map((row) => [
      row.memberId,
      row.wrappedKey,
      row.name,
      row.email,
      row.phone,
      row.birthday,
      toStoredInstant(at),
    ]);
    await insertRows(tx, 'member_personal', columns, values);
  }

  async insertIdentities(
    tx: Tx,
    programId: string,
    identities: readonly SealedIdentity[],
  ): Promise<void> {
    const columns = [
      'program_id', 'scheme', 'value_index', 'member_id', 'value_cipher', 'linked_at',
    ]; // prettier-ignore
    const values = identities.map((identity) => [
      programId,
      identity.scheme,
      identity.valueIndex,
      identity.memberId,
      identity.valueCipher,
      toStoredInstant(identity.linkedAt),
    ]);
    try {
      await insertRows(tx, 'member_identity', columns, values);
    } catch (error) {
      if (isDuplicateKey(error)) throw new RetryUnit('An identity was taken meanwhile');
      throw error;
    }
  }
}
