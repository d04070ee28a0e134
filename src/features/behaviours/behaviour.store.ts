import type { Behaviour, BehaviourType, Channel } from '../../domain/behaviour/behaviour';
import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import { fromStoredInstant, inTuples, query, toStoredInstant } from '../../platform/database/sql';
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

/** Where a page starts, and how long it is. */
export type BehaviourPage = {
  /** Only behaviours before this id (newest first), or after it when read from the oldest. */
  readonly boundaryId: string | null;
  readonly limit: number;
  readonly newestFirst: boolean;
};

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
    const found = inTuples(
      db.dialect,
      ['program_id', 'source', 'external_id'],
      keys.map((key) => [programId, key.source, key.externalId]),
    );
    const rows = await query<{ id: string; source: string; external_id: string; hash: string }>(
      db,
      `SELECT id, source, external_id, body_hash AS hash FROM behaviour WHERE ${found.text}`,
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

  /** One page per member, in one statement; members without behaviours have none. */
  async pages(
    db: Db,
    memberIds: readonly string[],
    page: BehaviourPage,
  ): Promise<StoredBehaviour[]> {
    if (memberIds.length === 0) return [];
    const params: unknown[] = [];
    const selects = memberIds.map((memberId) => {
      params.push(memberId);
      if (page.boundaryId !== null) params.push(page.boundaryId);
      params.push(page.limit);
      const boundary = page.boundaryId === null ? '' : `AND id ${page.newestFirst ? '<' : '>'} ?`;
      const order = page.newestFirst ? 'DESC' : 'ASC';
      return `SELECT * FROM (SELECT ${COLUMNS.join(', ')} FROM behaviour WHERE member_id = ? ${boundary} ORDER BY id ${order} LIMIT ?) AS page`;
    });
    const rows = await query<Row>(db, selects.join(' UNION ALL '), params);
    return rows.map(toBehaviour);
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
