import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import {
  execute,
  fromStoredInstant,
  instantOrNull,
  query,
  toStoredInstant,
} from '../../platform/database/sql';
import { insertRows, updateRows } from '../../platform/database/write-rows';

/** A key as it is kept. */
export interface StoredKey {
  readonly id: string;
  readonly programId: string | null;
  readonly memberId: string | null;
  readonly name: string;
  readonly roles: readonly string[];
  readonly environment: string;
  readonly secretHash: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly lastUsedAt: Instant | null;
}

/** When a key was last used. */
export interface KeyUse {
  readonly id: string;
  readonly at: Instant;
}

interface KeyRow {
  readonly id: string;
  readonly program_id: string | null;
  readonly member_id: string | null;
  readonly name: string;
  readonly roles: string;
  readonly environment: string;
  readonly secret_hash: string;
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
  readonly last_used_at: string | null;
}

const COLUMNS = [
  'id',
  'program_id',
  'member_id',
  'name',
  'roles',
  'environment',
  'secret_hash',
  'created_at',
  'expires_at',
];

/** Reads and writes API keys. */
export class AccessStore {
  async find(db: Db, id: string): Promise<StoredKey | null> {
    const [row] = await query<KeyRow>(db, 'SELECT * FROM api_key WHERE id = ?', [id]);
    return row ? toKey(row) : null;
  }

  /** Whether the member is one of the programme. */
  async hasMember(db: Db, programId: string, memberId: string): Promise<boolean> {
    const text = 'SELECT 1 AS found FROM member WHERE id = ? AND program_id = ?';
    return (await query(db, text, [memberId, programId])).length > 0;
  }

  async hasProgram(db: Db, programId: string): Promise<boolean> {
    const rows = await query(db, 'SELECT 1 AS found FROM program WHERE id = ?', [programId]);
    return rows.length > 0;
  }

  async add(tx: Tx, key: StoredKey): Promise<void> {
    await insertRows(tx, 'api_key', COLUMNS, [
      [
        key.id,
        key.programId,
        key.memberId,
        key.name,
        key.roles.join(','),
        key.environment,
        key.secretHash,
        toStoredInstant(key.createdAt),
        key.expiresAt === null ? null : toStoredInstant(key.expiresAt),
      ],
    ]);
  }

  /** Gives false when there is no such key, or it was revoked before. */
  async revoke(tx: Tx, id: string, at: Instant): Promise<boolean> {
    const text = 'UPDATE api_key SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL';
    return (await execute(tx, text, [toStoredInstant(at), id])) === 1;
  }

  async noteUses(tx: Tx, uses: readonly KeyUse[]): Promise<void> {
    const key = [{ name: 'id', type: 'key' }] as const;
    const set = [{ name: 'last_used_at', type: 'instant' }] as const;
    const rows = uses.map(({ id, at }) => [id, toStoredInstant(at)]);
    await updateRows(tx, 'api_key', { key, set }, rows);
  }
}

function toKey(row: KeyRow): StoredKey {
  return {
    id: row.id,
    programId: row.program_id,
    memberId: row.member_id,
    name: row.name,
    roles: row.roles.split(','),
    environment: row.environment,
    secretHash: row.secret_hash,
    createdAt: fromStoredInstant(row.created_at),
    expiresAt: instantOrNull(row.expires_at),
    revokedAt: instantOrNull(row.revoked_at),
    lastUsedAt: instantOrNull(row.last_used_at),
  };
}
