import type { BenefitEffect } from '../../domain/benefits/benefit-rule';
import type { Channel } from '../../domain/behaviour/behaviour';
import type { Instant } from '../../domain/shared/instant';
import type { MinorUnits } from '../../domain/shared/money';
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
  unionAll,
} from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

/** Promised and not yet used, or used. What was not used in time is still `ISSUED`. */
export type EntitlementState = 'ISSUED' | 'REDEEMED';

/** How a benefit was used. */
export type EntitlementUse = {
  readonly at: Instant;
  readonly by: string;
  readonly channel: Channel | null;
  readonly storeCode: string | null;
  readonly orderId: string | null;
  /** Money that it took off, in minor units. */
  readonly amountMinor: MinorUnits;
};

/** One use of a benefit: promised to a member, and redeemed when they come with it. */
export type StoredEntitlement = {
  readonly id: string;
  readonly memberId: string;
  readonly ruleId: string;
  readonly version: number;
  readonly issuedAt: Instant;
  readonly issuedBy: string;
  /** The first instant at which it can no longer be used; null for never. */
  readonly expiresAt: Instant | null;
  /** What was promised where a variant of an experiment gave something else; else null. */
  readonly promised: readonly BenefitEffect[] | null;
  /** Null until it is used. */
  readonly use: EntitlementUse | null;
};

/** Whose entitlements to read, the newest first. */
export type EntitlementPage = {
  readonly memberId: string;
  readonly below: string | null;
  readonly limit: number;
};

/** What became of all that was given of a rule. */
export type RuleUse = {
  readonly issued: number;
  readonly redeemed: number;
  readonly amountMinor: MinorUnits;
};

/** Used at or after `from` and before `to`. */
export type RedeemedSpan = { readonly from: Instant; readonly to: Instant };

type Row = {
  place?: number;
  id: string;
  member_id: string;
  rule_id: string;
  version: number;
  state: EntitlementState;
  issued_at: string;
  issued_by: string;
  expires_at: string | null;
  redeemed_at: string | null;
  redeemed_by: string | null;
  channel: Channel | null;
  store_code: string | null;
  order_id: string | null;
  amount_minor: number | null;
  promised: string | null;
};

const COLUMNS = [
  'id', 'member_id', 'rule_id', 'version', 'state', 'issued_at', 'issued_by', 'expires_at',
  'redeemed_at', 'redeemed_by', 'channel', 'store_code', 'order_id', 'amount_minor', 'promised',
]; // prettier-ignore
const SELECTED = COLUMNS.join(', ');

/** Reads and writes `benefit_entitlement`. */
export class EntitlementStore {
  async byIds(db: Db, programId: string, ids: readonly string[]): Promise<StoredEntitlement[]> {
    return this.find(db, programId, ids, '');
  }

  /** Holds one: of two who redeem it, one waits. */
  async hold(tx: Tx, programId: string, id: string): Promise<StoredEntitlement | null> {
    const [found] = await this.find(tx, programId, [id], forUpdate(tx));
    return found ?? null;
  }

  /** Page by page the newest of members; one statement. */
  async pages(db: Db, pages: readonly EntitlementPage[]): Promise<StoredEntitlement[][]> {
    const selects = pages.map(({ below }, place) => {
      const bound = below === null ? '' : 'AND id < ?';
      return `SELECT ${place} AS place, ${SELECTED} FROM benefit_entitlement
        WHERE member_id = ? ${bound} ORDER BY id DESC LIMIT ?`;
    });
    const rows = await query<Row>(
      db,
      unionAll(db.dialect, selects),
      pages.flatMap(({ memberId, below, limit }) =>
        below === null ? [memberId, limit] : [memberId, below, limit],
      ),
    );
    const found = pages.map((): StoredEntitlement[] => []);
    for (const row of rows.toSorted((left, right) => (left.id < right.id ? 1 : -1))) {
      found[Number(row.place)]?.push(toEntitlement(row));
    }
    return found;
  }

  /** What became of what was given of rules; one statement, by the index alone. */
  async use(db: Db, ruleIds: readonly string[]): Promise<ReadonlyMap<string, RuleUse>> {
    if (ruleIds.length === 0) return new Map();
    const wanted = inList('rule_id', ruleIds);
    const rows = await query<{
      rule_id: string;
      issued: number;
      redeemed: number;
      amount_minor: number | null;
    }>(
      db,
      `SELECT rule_id, COUNT(*) AS issued,
          SUM(CASE WHEN state = 'REDEEMED' THEN 1 ELSE 0 END) AS redeemed,
          SUM(amount_minor) AS amount_minor
        FROM benefit_entitlement WHERE ${wanted.text} GROUP BY rule_id`,
      wanted.params,
    );
    return new Map(
      rows.map((row) => [
        row.rule_id,
        {
          issued: Number(row.issued),
          redeemed: Number(row.redeemed),
          amountMinor: Number(row.amount_minor ?? 0),
        },
      ]),
    );
  }

  /** Whether anything of a programme that took money off was used in a span; one statement. */
  async hasCost(db: Db, programId: string, { from, to }: RedeemedSpan): Promise<boolean> {
    const rows = await query(
      db,
      `SELECT 1 AS found FROM benefit_rule AS r
        JOIN benefit_entitlement AS e ON e.rule_id = r.id
        WHERE r.program_id = ? AND e.state = 'REDEEMED' AND e.amount_minor > 0
          AND e.redeemed_at >= ? AND e.redeemed_at < ?
        LIMIT 1`,
      [programId, toStoredInstant(from), toStoredInstant(to)],
    );
    return rows.length > 0;
  }

  /** What each has taken off in a span; members of nothing are not in it. One statement. */
  async costs(
    db: Db,
    memberIds: readonly string[],
    { from, to }: RedeemedSpan,
  ): Promise<ReadonlyMap<string, MinorUnits>> {
    if (memberIds.length === 0) return new Map();
    const members = inList('member_id', memberIds);
    const rows = await query<{ member_id: string; cost: number }>(
      db,
      `SELECT member_id, SUM(amount_minor) AS cost FROM benefit_entitlement
        WHERE ${members.text} AND state = 'REDEEMED' AND amount_minor > 0
          AND redeemed_at >= ? AND redeemed_at < ?
        GROUP BY member_id`,
      [...members.params, toStoredInstant(from), toStoredInstant(to)],
    );
    return new Map(rows.map(({ member_id, cost }) => [member_id, Number(cost)]));
  }

  async insert(tx: Tx, programId: string, entitlement: StoredEntitlement): Promise<void> {
    const row = [
      programId,
      entitlement.id,
      entitlement.memberId,
      entitlement.ruleId,
      entitlement.version,
      entitlement.use === null ? 'ISSUED' : 'REDEEMED',
      toStoredInstant(entitlement.issuedAt),
      entitlement.issuedBy,
      storedOrNull(entitlement.expiresAt),
      ...useValues(entitlement.use),
      entitlement.promised && JSON.stringify(entitlement.promised),
    ];
    await insertRows(tx, 'benefit_entitlement', ['program_id', ...COLUMNS], [row]);
  }

  /** Notes that one was used, which the unit holds. */
  async redeem(tx: Tx, id: string, use: EntitlementUse): Promise<void> {
    await execute(
      tx,
      `UPDATE benefit_entitlement SET state = 'REDEEMED', redeemed_at = ?, redeemed_by = ?,
          channel = ?, store_code = ?, order_id = ?, amount_minor = ?
        WHERE id = ?`,
      [...useValues(use), id],
    );
  }

  private async find(
    db: Db,
    programId: string,
    ids: readonly string[],
    locking: string,
  ): Promise<StoredEntitlement[]> {
    if (ids.length === 0) return [];
    const wanted = inList('id', ids);
    const rows = await query<Row>(
      db,
      `SELECT ${SELECTED} FROM benefit_entitlement
        WHERE program_id = ? AND ${wanted.text}${locking}`,
      [programId, ...wanted.params],
    );
    return rows.map(toEntitlement);
  }
}

const useValues = (use: EntitlementUse | null): readonly unknown[] =>
  use === null
    ? [null, null, null, null, null, null]
    : [toStoredInstant(use.at), use.by, use.channel, use.storeCode, use.orderId, use.amountMinor];

const toEntitlement = (row: Row): StoredEntitlement => ({
  id: row.id,
  memberId: row.member_id,
  ruleId: row.rule_id,
  version: Number(row.version),
  issuedAt: fromStoredInstant(row.issued_at),
  issuedBy: row.issued_by,
  expiresAt: instantOrNull(row.expires_at),
  promised: row.promised === null ? null : (JSON.parse(row.promised) as readonly BenefitEffect[]),
  use: useOf(row),
});

function useOf(row: Row): EntitlementUse | null {
  const at = instantOrNull(row.redeemed_at);
  if (at === null || row.redeemed_by === null) return null;
  return {
    at,
    by: row.redeemed_by,
    channel: row.channel,
    storeCode: row.store_code,
    orderId: row.order_id,
    amountMinor: Number(row.amount_minor ?? 0),
  };
}
