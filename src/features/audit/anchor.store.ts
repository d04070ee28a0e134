import type { Anchor } from '../../domain/points/verify-facts';
import type { Db, Tx } from '../../platform/database/database';
import { inList, query } from '../../platform/database/sql';
import { updateRows, upsertRows } from '../../platform/database/write-rows';

/** Members after one, not included, up to another; null for no end. */
export type MemberRange = { readonly after: string; readonly upTo: string | null };

/** All anchors of a programme, added up. */
export type AnchorTotals = { readonly wallets: number; readonly transactions: number };

type Row = {
  member_id: string;
  program_id: string;
  sequence: number;
  seal: string;
  unsealed_seal: string | null;
  balance: number;
  held: number;
  pending: number;
  debt: number;
  last_lot: number;
};

const FIELDS = [
  'sequence', 'seal', 'unsealed_seal', 'balance', 'held', 'pending', 'debt', 'last_lot',
] as const; // prettier-ignore
const SELECT = `SELECT member_id, program_id, ${FIELDS.join(', ')} FROM ledger_anchor`;
const REPLACED = [...FIELDS, 'is_in_checkpoint'] as const;

/** Reads and writes `ledger_anchor`. */
export class AnchorStore {
  async find(
    db: Db,
    programId: string,
    memberIds: readonly string[],
  ): Promise<ReadonlyMap<string, Anchor>> {
    if (memberIds.length === 0) return new Map();
    const { text, params } = inList('member_id', memberIds);
    const rows = await query<Row>(db, `${SELECT} WHERE ${text} AND program_id = ?`, [
      ...params,
      programId,
    ]);
    return new Map(rows.map((row) => [row.member_id, toAnchor(row)]));
  }

  async between(
    db: Db,
    programId: string,
    { after, upTo }: MemberRange,
  ): Promise<ReadonlyMap<string, Anchor>> {
    const bound = upTo === null ? '' : 'AND member_id <= ?';
    const rows = await query<Row>(
      db,
      `${SELECT} WHERE member_id > ? ${bound}`,
      upTo === null ? [after] : [after, upTo],
    );
    // By their key alone: an index on the programme would be read from end to end.
    const own = rows.filter((row) => row.program_id === programId);
    return new Map(own.map((row) => [row.member_id, toAnchor(row)]));
  }

  async save(tx: Tx, programId: string, anchors: readonly Anchor[]): Promise<void> {
    await upsertRows(
      tx,
      'ledger_anchor',
      {
        columns: ['member_id', 'program_id', ...REPLACED],
        key: ['member_id'],
        replace: REPLACED,
      },
      anchors.map((anchor) => [
        anchor.memberId,
        programId,
        anchor.sequence,
        anchor.seal,
        anchor.unsealedSeal,
        anchor.figures.balance,
        anchor.figures.held,
        anchor.figures.pending,
        anchor.figures.debt,
        anchor.lastLot,
        0,
      ]),
    );
  }

  /** The next anchors, in order of member, that no checkpoint has yet. */
  async open(db: Db, programId: string, limit: number): Promise<Anchor[]> {
    const rows = await query<Row>(
      db,
      `${SELECT} WHERE program_id = ? AND is_in_checkpoint = ? ORDER BY member_id LIMIT ?`,
      [programId, 0, limit],
    );
    return rows.map(toAnchor);
  }

  async markInCheckpoint(tx: Tx, memberIds: readonly string[]): Promise<void> {
    await updateRows(
      tx,
      'ledger_anchor',
      {
        key: [{ name: 'member_id', type: 'key' }],
        set: [{ name: 'is_in_checkpoint', type: 'integer' }],
      },
      memberIds.map((memberId) => [memberId, 1]),
    );
  }

  async totals(db: Db, programId: string): Promise<AnchorTotals> {
    const [row] = await query<{ wallets: number; transactions: number | null }>(
      db,
      `SELECT COUNT(*) AS wallets, SUM(sequence) AS transactions FROM ledger_anchor
        WHERE program_id = ?`,
      [programId],
    );
    return { wallets: Number(row?.wallets ?? 0), transactions: Number(row?.transactions ?? 0) };
  }
}

const toAnchor = (row: Row): Anchor => ({
  memberId: row.member_id,
  sequence: Number(row.sequence),
  seal: row.seal,
  unsealedSeal: row.unsealed_seal,
  figures: {
    balance: Number(row.balance),
    held: Number(row.held),
    pending: Number(row.pending),
    debt: Number(row.debt),
  },
  lastLot: Number(row.last_lot),
});
