import type { Behaviour, BehaviourType, Channel } from '../../domain/behaviour/behaviour';
import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import { rowsOfTuples } from '../../platform/database/given-rows';
import {
  fromStoredInstant,
  inList,
  query,
  toStoredInstant,
  unionAll,
} from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

/** A behaviour about to be stored. */
export type NewBehaviour = {
  readonly id: string;
  readonly memberId: string;
  readonly behaviour: Behaviour;
  readonly bodyHash: string;
};

/** The idempotency key of a behaviour within its programme. */
export type BehaviourKey = { readonly source: string; readonly externalId: string };

/** What is kept under a key. */
export type KeptBehaviour = BehaviourKey & {
  readonly id: string;
  readonly bodyHash: string;
};

/** A behaviour as it was stored. */
export type StoredBehaviour = Behaviour & {
  readonly id: string;
  readonly memberId: string;
  readonly recordedAt: Instant;
};

/** Which behaviours of a member a page holds: ids between two, ends left out. */
export type BehaviourPage = {
  readonly memberId: string;
  readonly belowId: string | null;
  readonly aboveId: string | null;
  readonly limit: number;
  /** Whether the limit cuts off the oldest or the newest. */
  readonly newestFirst: boolean;
};

const KEY_COLUMNS = [
  { name: 'program_id', type: 'key' },
  { name: 'source', type: 'key' },
  { name: 'external_id', type: 'name' },
] as const;
const COLUMNS = [
  'member_id', 'id', 'program_id', 'type', 'channel', 'occurred_at', 'recorded_at', 'source',
  'external_id', 'body_hash', 'session_id', 'order_id', 'product_id', 'category', 'brand',
  'quantity', 'amount_minor', 'original_amount_minor', 'original_currency', 'rating', 'text',
  'duration_seconds', 'attributes', 'counts',
] as const; // prettier-ignore

type Row = {
  member_id: string;
  id: string;
  type: BehaviourType;
  channel: Channel;
  occurred_at: string;
  recorded_at: string;
  source: string;
  external_id: string;
  session_id: string | null;
  order_id: string | null;
  product_id: string | null;
  category: string | null;
  brand: string | null;
  quantity: number | null;
  amount_minor: number | null;
  original_amount_minor: number | null;
  original_currency: string | null;
  rating: number | null;
  text: string | null;
  duration_seconds: number | null;
  attributes: string | Record<string, unknown> | null;
  counts: number;
};

/** Reads and writes `behaviour`. */
export class BehaviourStore {
  /** What is already kept under these keys. */
  async findKeys(
    db: Db,
    programId: string,
    keys: readonly BehaviourKey[],
  ): Promise<KeptBehaviour[]> {
    if (keys.length === 0) return [];
    const found = rowsOfTuples(
      db.dialect,
      'behaviour',
      KEY_COLUMNS,
      keys.map((key) => [programId, key.source, key.externalId]),
    );
    const rows = await query<{ id: string; source: string; external_id: string; hash: string }>(
      db,
      `SELECT behaviour.id, behaviour.source, behaviour.external_id, behaviour.body_hash AS hash
        FROM ${found.text}`,
      found.params,
    );
    return rows.map((row) => ({
      id: row.id,
      source: row.source,
      externalId: row.external_id,
      bodyHash: row.hash,
    }));
  }

  async insert(
    tx: Tx,
    programId: string,
    recordedAt: Instant,
    behaviours: readonly NewBehaviour[],
  ): Promise<void> {
    const recorded = toStoredInstant(recordedAt);
    const rows = behaviours.map(({ id, memberId, behaviour, bodyHash }) => [
      memberId,
      id,
      programId,
      behaviour.type,
      behaviour.channel,
      toStoredInstant(behaviour.occurredAt),
      recorded,
      behaviour.source,
      behaviour.externalId,
      bodyHash,
      behaviour.sessionId,
      behaviour.orderId,
      behaviour.productId,
      behaviour.category,
      behaviour.brand,
      behaviour.quantity,
      behaviour.amountMinor,
      behaviour.original?.amountMinor ?? null,
      behaviour.original?.currencyCode ?? null,
      behaviour.rating,
      behaviour.text,
      behaviour.durationSeconds,
      behaviour.attributes === null ? null : JSON.stringify(behaviour.attributes),
      behaviour.counts ? 1 : 0,
    ]);
    await insertRows(tx, 'behaviour', COLUMNS, rows);
  }

  /** All that counts of what members did. */
  async counting(db: Db, memberIds: readonly string[]): Promise<StoredBehaviour[]> {
    const members = inList('member_id', memberIds);
    const rows = await query<Row>(
      db,
      `SELECT ${COLUMNS.join(', ')} FROM behaviour WHERE ${members.text} AND counts = 1`,
      members.params,
    );
    return rows.map(toBehaviour);
  }

  /** Page by page what was asked for, in one statement. */
  async pages(db: Db, pages: readonly BehaviourPage[]): Promise<StoredBehaviour[][]> {
    const selects = pages.map(({ belowId, aboveId, newestFirst }, place) => {
      const below = belowId === null ? '' : 'AND id < ?';
      const above = aboveId === null ? '' : 'AND id > ?';
      return `SELECT ${place} AS place, ${COLUMNS.join(', ')} FROM behaviour
        WHERE member_id = ? ${below} ${above}
        ORDER BY id ${newestFirst ? 'DESC' : 'ASC'} LIMIT ?`;
    });
    const params = pages.map(({ memberId, belowId, aboveId, limit }) =>
      [memberId, belowId, aboveId, limit].filter((value) => value !== null),
    );
    const rows = await query<Row & { place: number }>(
      db,
      unionAll(db.dialect, selects),
      params.flat(),
    );
    // A union promises no order.
    rows.sort((left, right) => (left.id < right.id ? -1 : 1));
    const found = pages.map((): StoredBehaviour[] => []);
    for (const row of rows) found[Number(row.place)]?.push(toBehaviour(row));
    return found.map((page, place) => (pages[place]?.newestFirst ? page.toReversed() : page));
  }
}

function toBehaviour(row: Row): StoredBehaviour {
  return {
    id: row.id,
    memberId: row.member_id,
    type: row.type,
    channel: row.channel,
    occurredAt: fromStoredInstant(row.occurred_at),
    recordedAt: fromStoredInstant(row.recorded_at),
    source: row.source,
    externalId: row.external_id,
    sessionId: row.session_id,
    orderId: row.order_id,
    productId: row.product_id,
    category: row.category,
    brand: row.brand,
    quantity: row.quantity,
    amountMinor: row.amount_minor === null ? null : Number(row.amount_minor),
    original:
      row.original_currency === null
        ? null
        : {
            amountMinor: Number(row.original_amount_minor),
            currencyCode: row.original_currency,
          },
    rating: row.rating,
    text: row.text,
    durationSeconds: row.duration_seconds,
    attributes:
      typeof row.attributes === 'string'
        ? (JSON.parse(row.attributes) as Record<string, unknown>)
        : row.attributes,
    counts: Boolean(row.counts),
  };
}
