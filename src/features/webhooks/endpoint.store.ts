import type { Instant } from '../../domain/shared/instant';
import type { DisabledReason } from '../../domain/webhooks/delivery';
import type { EventType } from '../../domain/webhooks/event-type';
import type { Db, Tx } from '../../platform/database/database';
import {
  execute,
  forUpdate,
  fromStoredInstant,
  inList,
  instantOrNull,
  query,
  storedOrNull,
  toStoredInstant,
} from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

export type EndpointState = 'ACTIVE' | 'PAUSED' | 'DISABLED';

/** Events above the first id and below the second are sent again. */
export type Replay = { readonly after: string; readonly until: string };

/** An endpoint without its secrets. */
export type StoredEndpoint = {
  readonly id: string;
  readonly programId: string;
  readonly url: string;
  readonly description: string;
  /** Null for every type. */
  readonly eventTypes: readonly EventType[] | null;
  readonly state: EndpointState;
  readonly stateReason: DisabledReason | null;
  readonly stateSince: Instant;
  readonly previousSecretUntil: Instant | null;
  readonly failingSince: Instant | null;
  readonly replay: Replay | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

/** Sealed secrets as they stand in the table. */
export type StoredSecrets = {
  readonly wrappedKey: string;
  readonly secret: string;
  readonly previousSecret: string | null;
  readonly previousSecretUntil: Instant | null;
};

/** An endpoint that events are sent to now. */
export type SendingEndpoint = Pick<StoredEndpoint, 'id' | 'url' | 'failingSince'> & {
  readonly secrets: StoredSecrets;
};

type Row = {
  id: string;
  program_id: string;
  url: string;
  description: string;
  event_types: string | null;
  state: EndpointState;
  state_reason: DisabledReason | null;
  state_since: string;
  previous_secret_until: string | null;
  failing_since: string | null;
  replay_after: string | null;
  replay_until: string | null;
  created_at: string;
  updated_at: string;
};

const ENDPOINT = `SELECT id, program_id, url, description, event_types, state, state_reason,
  state_since, previous_secret_until, failing_since, replay_after, replay_until, created_at,
  updated_at FROM webhook_endpoint`;

type SecretRow = {
  wrapped_key: string;
  secret: string;
  previous_secret: string | null;
  previous_secret_until: string | null;
};

const SECRETS = 'wrapped_key, secret, previous_secret, previous_secret_until';

const COLUMNS = [
  'id', 'program_id', 'url', 'description', 'event_types', 'state', 'state_since', 'created_at',
  'updated_at', 'wrapped_key', 'secret',
]; // prettier-ignore

/** Reads and writes `webhook_endpoint`. */
export class EndpointStore {
  async ofProgram(db: Db, programId: string): Promise<StoredEndpoint[]> {
    const text = `${ENDPOINT} WHERE program_id = ? AND deleted_at IS NULL ORDER BY id`;
    return (await query<Row>(db, text, [programId])).map(toEndpoint);
  }

  /** Those that take events: of a paused one the deliveries wait. */
  async listening(db: Db, programIds: readonly string[]): Promise<StoredEndpoint[]> {
    const programs = inList('program_id', programIds);
    const rows = await query<Row>(
      db,
      `${ENDPOINT} WHERE ${programs.text} AND state <> 'DISABLED' AND deleted_at IS NULL`,
      programs.params,
    );
    return rows.map(toEndpoint);
  }

  /** Those that are to be given past events again. */
  async replaying(db: Db): Promise<StoredEndpoint[]> {
    const text = `${ENDPOINT} WHERE replay_after IS NOT NULL AND deleted_at IS NULL`;
    return (await query<Row>(db, text)).map(toEndpoint);
  }

  async find(db: Db, programId: string, id: string): Promise<StoredEndpoint | null> {
    const text = `${ENDPOINT} WHERE id = ? AND program_id = ? AND deleted_at IS NULL`;
    const [row] = await query<Row>(db, text, [id, programId]);
    return row ? toEndpoint(row) : null;
  }

  /** The endpoint, held for the rest of the unit. */
  async lock(tx: Tx, programId: string, id: string): Promise<StoredEndpoint | null> {
    const where = 'WHERE id = ? AND program_id = ? AND deleted_at IS NULL';
    const [row] = await query<Row>(tx, `${ENDPOINT} ${where}${forUpdate(tx)}`, [id, programId]);
    return row ? toEndpoint(row) : null;
  }

  async secrets(db: Db, id: string): Promise<StoredSecrets | null> {
    const [row] = await query<SecretRow>(
      db,
      `SELECT ${SECRETS} FROM webhook_endpoint WHERE id = ? AND deleted_at IS NULL`,
      [id],
    );
    return row ? toSecrets(row) : null;
  }

  /** What sending to an endpoint takes; null when it is not active. */
  async active(db: Db, id: string): Promise<SendingEndpoint | null> {
    const [row] = await query<SecretRow & { url: string; failing_since: string | null }>(
      db,
      `SELECT url, failing_since, ${SECRETS} FROM webhook_endpoint
        WHERE id = ? AND state = 'ACTIVE' AND deleted_at IS NULL`,
      [id],
    );
    if (!row) return null;
    const failingSince = instantOrNull(row.failing_since);
    return { id, url: row.url, failingSince, secrets: toSecrets(row) };
  }

  async insert(tx: Tx, endpoint: StoredEndpoint, secrets: StoredSecrets): Promise<void> {
    await insertRows(tx, 'webhook_endpoint', COLUMNS, [
      [
        endpoint.id,
        endpoint.programId,
        endpoint.url,
        endpoint.description,
        typesText(endpoint.eventTypes),
        endpoint.state,
        toStoredInstant(endpoint.stateSince),
        toStoredInstant(endpoint.createdAt),
        toStoredInstant(endpoint.updatedAt),
        secrets.wrappedKey,
        secrets.secret,
      ],
    ]);
  }

  /** What an admin can change, of an endpoint that the unit has locked. */
  async update(tx: Tx, endpoint: StoredEndpoint): Promise<void> {
    await execute(
      tx,
      `UPDATE webhook_endpoint SET url = ?, description = ?, event_types = ?, state = ?,
        state_reason = ?, state_since = ?, failing_since = ?, updated_at = ? WHERE id = ?`,
      [
        endpoint.url,
        endpoint.description,
        typesText(endpoint.eventTypes),
        endpoint.state,
        endpoint.stateReason,
        toStoredInstant(endpoint.stateSince),
        storedOrNull(endpoint.failingSince),
        toStoredInstant(endpoint.updatedAt),
        endpoint.id,
      ],
    );
  }

  async updateSecrets(tx: Tx, id: string, secrets: StoredSecrets, at: Instant): Promise<void> {
    await execute(
      tx,
      `UPDATE webhook_endpoint SET secret = ?, previous_secret = ?, previous_secret_until = ?,
        updated_at = ? WHERE id = ?`,
      [
        secrets.secret,
        secrets.previousSecret,
        storedOrNull(secrets.previousSecretUntil),
        toStoredInstant(at),
        id,
      ],
    );
  }

  /** Nothing is sent to it any more, and its secrets are gone at once. */
  async markDeleted(tx: Tx, id: string, at: Instant): Promise<void> {
    await execute(
      tx,
      `UPDATE webhook_endpoint SET deleted_at = ?, wrapped_key = '', secret = '',
        previous_secret = NULL, previous_secret_until = NULL WHERE id = ?`,
      [toStoredInstant(at), id],
    );
  }

  async setReplay(tx: Tx, id: string, replay: Replay | null): Promise<void> {
    await execute(
      tx,
      'UPDATE webhook_endpoint SET replay_after = ?, replay_until = ? WHERE id = ?',
      [replay?.after ?? null, replay?.until ?? null, id],
    );
  }

  /** What was deleted and is not gone yet, and secrets that have signed for the last time. */
  async remnants(
    db: Db,
    at: Instant,
  ): Promise<{ readonly deleted: readonly string[]; readonly expired: readonly string[] }> {
    const rows = await query<{ id: string; deleted_at: string | null }>(
      db,
      `SELECT id, deleted_at FROM webhook_endpoint
        WHERE deleted_at IS NOT NULL OR previous_secret_until <= ?`,
      [toStoredInstant(at)],
    );
    const idsOf = (some: typeof rows) => some.map(({ id }) => id);
    return {
      deleted: idsOf(rows.filter((row) => row.deleted_at !== null)),
      expired: idsOf(rows.filter((row) => row.deleted_at === null)),
    };
  }

  async forgetPreviousSecrets(tx: Tx, ids: readonly string[], at: Instant): Promise<void> {
    const wanted = inList('id', ids);
    await execute(
      tx,
      `UPDATE webhook_endpoint SET previous_secret = NULL, previous_secret_until = NULL
        WHERE ${wanted.text} AND previous_secret_until <= ?`,
      [...wanted.params, toStoredInstant(at)],
    );
  }

  /** Removes a deleted endpoint that has no deliveries any more. */
  async remove(tx: Tx, id: string): Promise<void> {
    await execute(tx, 'DELETE FROM webhook_endpoint WHERE id = ?', [id]);
  }

  /** The first failure is kept; a success clears it. */
  async setFailingSince(tx: Tx, id: string, since: Instant | null): Promise<void> {
    const bound = since === null ? '' : ' AND failing_since IS NULL';
    const text = `UPDATE webhook_endpoint SET failing_since = ? WHERE id = ?${bound}`;
    await execute(tx, text, [storedOrNull(since), id]);
  }

  /** Gives false when it is no longer active. */
  async disable(tx: Tx, id: string, reason: DisabledReason, at: Instant): Promise<boolean> {
    const text = `UPDATE webhook_endpoint SET state = 'DISABLED', state_reason = ?, state_since = ?
      WHERE id = ? AND state = 'ACTIVE' AND deleted_at IS NULL`;
    return (await execute(tx, text, [reason, toStoredInstant(at), id])) === 1;
  }
}

const toEndpoint = (row: Row): StoredEndpoint => ({
  id: row.id,
  programId: row.program_id,
  url: row.url,
  description: row.description,
  eventTypes: row.event_types === null ? null : (row.event_types.split(',') as EventType[]),
  state: row.state,
  stateReason: row.state_reason,
  stateSince: fromStoredInstant(row.state_since),
  previousSecretUntil: instantOrNull(row.previous_secret_until),
  failingSince: instantOrNull(row.failing_since),
  replay:
    row.replay_after === null || row.replay_until === null
      ? null
      : { after: row.replay_after, until: row.replay_until },
  createdAt: fromStoredInstant(row.created_at),
  updatedAt: fromStoredInstant(row.updated_at),
});

const toSecrets = (row: SecretRow): StoredSecrets => ({
  wrappedKey: row.wrapped_key,
  secret: row.secret,
  previousSecret: row.previous_secret,
  previousSecretUntil: instantOrNull(row.previous_secret_until),
});

const typesText = (types: readonly EventType[] | null): string | null =>
  types === null ? null : types.join(',');
