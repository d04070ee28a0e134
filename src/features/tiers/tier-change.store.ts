import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import {
  fromStoredInstant,
  instantOrNull,
  query,
  toStoredInstant,
  unionAll,
} from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';
import type { DecisionCause } from './decision.store';
import { endOfPage, inPages, paramsOfPage, type MemberPage } from './member-page.store';

/** A change of the tier in force, or the first tier of a member. */
export type TierChange = {
  readonly memberId: string;
  /** Sorts the changes of a member as they were recorded. */
  readonly id: string;
  readonly decisionId: string;
  readonly cause: DecisionCause;
  readonly versionNumber: number;
  readonly tierCode: string;
  /** Null for the first tier. */
  readonly previousTierCode: string | null;
  /** From when on the tier is in force. */
  readonly changedAt: Instant;
  /** When it was learnt. */
  readonly recordedAt: Instant;
};

/** A span of time in which a member was in one tier. */
export type TierSpan = TierChange & {
  /** When the next tier came into force; null where it is this one still. */
  readonly until: Instant | null;
};

/** What was in force at an instant, from what was known then. */
export type TierAsOf = { readonly memberId: string; readonly at: Instant };

export type ChangeRow = {
  member_id: string;
  id: string;
  decision_id: string;
  cause: DecisionCause;
  version_number: number;
  tier_code: string;
  previous_tier_code: string | null;
  changed_at: string;
  recorded_at: string;
};

export const CHANGE_COLUMNS = [
  'member_id', 'id', 'decision_id', 'cause', 'version_number', 'tier_code', 'previous_tier_code',
  'changed_at', 'recorded_at',
] as const; // prettier-ignore

const SELECTED = CHANGE_COLUMNS.join(', ');

/** When the next tier of the member came into force: one step in the clustered index. */
const UNTIL = `(SELECT later.changed_at FROM tier_change later
  WHERE later.member_id = tier_change.member_id AND later.id > tier_change.id
  ORDER BY later.id LIMIT 1) AS until`;

/** Reads and writes `tier_change`, which is only ever added to. */
export class TierChangeStore {
  /** One statement. */
  async insert(tx: Tx, programId: string, changes: readonly TierChange[]): Promise<void> {
    const rows = changes.map((change) => [
      change.memberId,
      change.id,
      change.decisionId,
      change.cause,
      change.versionNumber,
      change.tierCode,
      change.previousTierCode,
      toStoredInstant(change.changedAt),
      toStoredInstant(change.recordedAt),
      programId,
    ]);
    await insertRows(tx, 'tier_change', [...CHANGE_COLUMNS, 'program_id'], rows);
  }

  /** Page by page what tiers members were in, in one statement. */
  async pages(db: Db, pages: readonly MemberPage[]): Promise<TierSpan[][]> {
    const selects = pages.map(
      (page, place) =>
        `SELECT ${place} AS place, ${SELECTED}, ${UNTIL} FROM tier_change ${endOfPage(page)}`,
    );
    const rows = await query<ChangeRow & { place: number; until: string | null }>(
      db,
      unionAll(db.dialect, selects),
      pages.flatMap(paramsOfPage),
    );
    return inPages(pages, rows, (row) => ({ ...toChange(row), until: instantOrNull(row.until) }));
  }

  /** The tier at each instant in the order asked, null before the first; one statement. */
  async asOf(db: Db, asked: readonly TierAsOf[]): Promise<(string | null)[]> {
    const selects = asked.map(
      (_, place) => `SELECT ${place} AS place, tier_code FROM tier_change
        WHERE member_id = ? AND recorded_at <= ? AND changed_at <= ? ORDER BY id DESC LIMIT 1`,
    );
    const rows = await query<{ place: number; tier_code: string }>(
      db,
      unionAll(db.dialect, selects),
      asked.flatMap(({ memberId, at }) => [memberId, toStoredInstant(at), toStoredInstant(at)]),
    );
    const codes = new Map(rows.map((row) => [Number(row.place), row.tier_code]));
    return asked.map((_, place) => codes.get(place) ?? null);
  }
}

export const toChange = (row: ChangeRow): TierChange => ({
  memberId: row.member_id,
  id: row.id,
  decisionId: row.decision_id,
  cause: row.cause,
  versionNumber: row.version_number,
  tierCode: row.tier_code,
  previousTierCode: row.previous_tier_code,
  changedAt: fromStoredInstant(row.changed_at),
  recordedAt: fromStoredInstant(row.recorded_at),
});
