import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import { isDuplicateKey, RetryUnit } from '../../platform/database/errors';
import {
  execute,
  forUpdate,
  fromStoredInstant,
  inList,
  query,
  toStoredInstant,
} from '../../platform/database/sql';
import { insertRows, updateRows } from '../../platform/database/write-rows';

/** Live members were registered by the shop; backfilled ones were met in its history. */
export type RegisteredBy = 'LIVE' | 'BACKFILL';

export type StoredMember = {
  readonly memberId: string;
  readonly externalId: string | null;
  readonly joinedAt: Instant;
  /** Who stands for this member since a merge; null for whoever stands for themselves. */
  readonly mergedInto: string | null;
};

type Row = {
  id: string;
  external_id: string | null;
  joined_at: string;
  merged_into: string | null;
};

const MEMBER = 'SELECT id, external_id, joined_at, merged_into FROM member';

/** Reads and writes `member`, always within one programme. */
export class MemberStore {
  async byIds(db: Db, programId: string, ids: readonly string[]): Promise<StoredMember[]> {
    return this.where(db, programId, 'id', ids);
  }

  async byExternalIds(
    db: Db,
    programId: string,
    externalIds: readonly string[],
  ): Promise<StoredMember[]> {
    return this.where(db, programId, 'external_id', externalIds);
  }

  /** One member, held for the rest of the unit. */
  async lock(tx: Tx, programId: string, memberId: string): Promise<StoredMember | null> {
    const [row] = await query<Row>(
      tx,
      `${MEMBER} WHERE id = ? AND program_id = ?${forUpdate(tx)}`,
      [memberId, programId],
    );
    return row ? toMember(row) : null;
  }

  async insert(
    tx: Tx,
    programId: string,
    members: readonly (Omit<StoredMember, 'mergedInto'> & {
      readonly registeredBy: RegisteredBy;
    })[],
    createdAt: Instant,
  ): Promise<void> {
    const columns = [
      'id', 'program_id', 'external_id', 'joined_at', 'registered_by', 'created_at',
    ]; // prettier-ignore
    const rows = members.map(({ memberId, externalId, joinedAt, registeredBy }) => [
      memberId,
      programId,
      externalId,
      toStoredInstant(joinedAt),
      registeredBy,
      toStoredInstant(createdAt),
    ]);
    try {
      await insertRows(tx, 'member', columns, rows);
    } catch (error) {
      if (isDuplicateKey(error)) throw new RetryUnit('An external id was taken meanwhile');
      throw error;
    }
  }

  /** Those of the members who were met in history and are not known to have joined so early. */
  async backfilledAfter(
    tx: Tx,
    joined: readonly { readonly memberId: string; readonly joinedAt: Instant }[],
  ): Promise<ReadonlySet<string>> {
    const members = inList(
      'id',
      joined.map(({ memberId }) => memberId),
    );
    const rows = await query<{ id: string; joined_at: string }>(
      tx,
      `SELECT id, joined_at FROM member WHERE ${members.text} AND registered_by = 'BACKFILL'
        ORDER BY id${forUpdate(tx)}`,
      members.params,
    );
    const known = new Map(rows.map((row) => [row.id, fromStoredInstant(row.joined_at)]));
    const later = joined.filter(
      ({ memberId, joinedAt }) => joinedAt < (known.get(memberId) ?? -Infinity),
    );
    return new Set(later.map(({ memberId }) => memberId));
  }

  async setJoined(
    tx: Tx,
    joined: readonly { readonly memberId: string; readonly joinedAt: Instant }[],
  ): Promise<void> {
    await updateRows(
      tx,
      'member',
      {
        key: [{ name: 'id', type: 'key' }],
        set: [{ name: 'joined_at', type: 'instant' }],
      },
      joined.map(({ memberId, joinedAt }) => [memberId, toStoredInstant(joinedAt)]),
    );
  }

  /** Those for whom one member stands, that member included, in ascending order. */
  async standingFor(db: Db, memberId: string): Promise<StoredMember[]> {
    const rows = await query<Row>(db, `${MEMBER} WHERE id = ? OR merged_into = ? ORDER BY id`, [
      memberId,
      memberId,
    ]);
    return rows.map(toMember);
  }

  /** Lets one member stand for some, or each of them for themselves. */
  async setMerged(tx: Tx, memberIds: readonly string[], mergedInto: string | null): Promise<void> {
    const members = inList('id', memberIds);
    await execute(tx, `UPDATE member SET merged_into = ? WHERE ${members.text}`, [
      mergedInto,
      ...members.params,
    ]);
  }

  private async where(
    db: Db,
    programId: string,
    column: 'id' | 'external_id',
    values: readonly string[],
  ): Promise<StoredMember[]> {
    if (values.length === 0) return [];
    const found = inList(column, values);
    const rows = await query<Row>(db, `${MEMBER} WHERE program_id = ? AND ${found.text}`, [
      programId,
      ...found.params,
    ]);
    return rows.map(toMember);
  }
}

const toMember = (row: Row): StoredMember => ({
  memberId: row.id,
  externalId: row.external_id,
  joinedAt: fromStoredInstant(row.joined_at),
  mergedInto: row.merged_into,
});
