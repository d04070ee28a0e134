import type { Checkpoint } from '../../domain/points/checkpoint';
import type { NumberedHead } from '../../domain/points/verify-facts';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import {
  execute,
  forUpdate,
  fromStoredInstant,
  inList,
  query,
  scanRows,
  toStoredInstant,
} from '../../platform/database/sql';
import { insertRows, upsertRows } from '../../platform/database/write-rows';
import type { MemberRange } from './anchor.store';

/** A checkpoint with the seal over it. */
export type SealedCheckpoint = Checkpoint & { readonly seal: string };

/** Which checkpoint a programme's ledger is at. */
export type ChainState = {
  /** Of the checkpoint begun last; 0 before the first. */
  readonly number: number;
  readonly day: LocalDay | null;
  readonly begunAt: Instant | null;
  readonly isOpen: boolean;
};

/** Which checkpoints a page holds, newest first. */
export type CheckpointPage = { readonly below: number | null; readonly limit: number };

type ChainRow = { number: number; day: number | null; begun_at: string | null; is_open: number };
type Row = {
  program_id: string;
  number: number;
  day: number;
  taken_at: string;
  heads: number;
  wallets: number;
  transactions: number;
  balances: string;
  digest: string;
  previous_seal: string;
  seal: string;
};
type HeadRow = {
  member_id: string;
  program_id: string;
  number: number;
  sequence: number;
  seal: string;
  unsealed_seal: string | null;
};
type HeadColumns = [
  number: number,
  memberId: string,
  sequence: number,
  seal: string,
  unsealedSeal: string | null,
];

const COLUMNS = [
  'program_id', 'number', 'day', 'taken_at', 'heads', 'wallets', 'transactions', 'balances',
  'digest', 'previous_seal', 'seal',
] as const; // prettier-ignore
const SELECT = `SELECT ${COLUMNS.join(', ')} FROM ledger_checkpoint`;
const HEAD = 'SELECT member_id, program_id, number, sequence, seal, unsealed_seal FROM ledger_head';

/** Reads and writes `ledger_chain`, `ledger_checkpoint` and `ledger_head`. */
export class CheckpointStore {
  /** Holds the programme's chain until the unit ends: anchoring and checkpoints take turns. */
  async lockChain(tx: Tx, programId: string): Promise<ChainState> {
    const found = await this.chain(tx, programId, forUpdate(tx));
    if (found) return found;
    await upsertRows(
      tx,
      'ledger_chain',
      {
        columns: ['program_id', 'number', 'day', 'begun_at', 'is_open'],
        key: ['program_id'],
      },
      [[programId, 0, null, null, 0]],
    );
    const made = await this.chain(tx, programId, forUpdate(tx));
    return made ?? { number: 0, day: null, begunAt: null, isOpen: false };
  }

  async chain(db: Db, programId: string, lock = ''): Promise<ChainState | null> {
    const [row] = await query<ChainRow>(
      db,
      `SELECT number, day, begun_at, is_open FROM ledger_chain WHERE program_id = ?${lock}`,
      [programId],
    );
    if (!row) return null;
    return {
      number: Number(row.number),
      day: row.day === null ? null : Number(row.day),
      begunAt: row.begun_at === null ? null : fromStoredInstant(row.begun_at),
      isOpen: Number(row.is_open) === 1,
    };
  }

  async setChain(tx: Tx, programId: string, state: ChainState): Promise<void> {
    await execute(
      tx,
      `UPDATE ledger_chain SET number = ?, day = ?, begun_at = ?, is_open = ?
        WHERE program_id = ?`,
      [
        state.number,
        state.day,
        state.begunAt === null ? null : toStoredInstant(state.begunAt),
        state.isOpen,
        programId,
      ],
    );
  }

  async add(tx: Tx, checkpoint: SealedCheckpoint): Promise<void> {
    await insertRows(
      tx,
      'ledger_checkpoint',
      [...COLUMNS],
      [
        [
          checkpoint.programId,
          checkpoint.number,
          checkpoint.day,
          toStoredInstant(checkpoint.takenAt),
          checkpoint.heads,
          checkpoint.wallets,
          checkpoint.transactions,
          checkpoint.balances,
          checkpoint.digest,
          checkpoint.previousSeal,
          checkpoint.seal,
        ],
      ],
    );
  }

  async find(db: Db, programId: string, number: number): Promise<SealedCheckpoint | null> {
    const [row] = await query<Row>(db, `${SELECT} WHERE program_id = ? AND number = ?`, [
      programId,
      number,
    ]);
    return row ? toCheckpoint(row) : null;
  }

  /** All of a programme up to one, in order; one a day. */
  async upTo(db: Db, programId: string, number: number): Promise<SealedCheckpoint[]> {
    const rows = await query<Row>(
      db,
      `${SELECT} WHERE program_id = ? AND number <= ? ORDER BY number`,
      [programId, number],
    );
    return rows.map(toCheckpoint);
  }

  /** Number of the last one that is stored; 0 before the first. */
  async lastNumber(db: Db, programId: string): Promise<number> {
    const [row] = await query<{ last: number | null }>(
      db,
      'SELECT MAX(number) AS last FROM ledger_checkpoint WHERE program_id = ?',
      [programId],
    );
    return Number(row?.last ?? 0);
  }

  async page(db: Db, programId: string, { below, limit }: CheckpointPage) {
    const bound = below === null ? '' : 'AND number < ?';
    const rows = await query<Row>(
      db,
      `${SELECT} WHERE program_id = ? ${bound} ORDER BY number DESC LIMIT ?`,
      below === null ? [programId, limit] : [programId, below, limit],
    );
    return rows.map(toCheckpoint);
  }

  async addHeads(tx: Tx, programId: string, heads: readonly NumberedHead[]): Promise<void> {
    await insertRows(
      tx,
      'ledger_head',
      ['program_id', 'number', 'member_id', 'sequence', 'seal', 'unsealed_seal'],
      heads.map((head) => [
        programId,
        head.number,
        head.memberId,
        head.sequence,
        head.seal,
        head.unsealedSeal,
      ]),
    );
  }

  /** Heads by member, in the order of their checkpoints. */
  async headsBetween(
    db: Db,
    programId: string,
    { after, upTo }: MemberRange,
  ): Promise<ReadonlyMap<string, NumberedHead[]>> {
    const bound = upTo === null ? '' : 'AND member_id <= ?';
    const rows = await query<HeadRow>(
      db,
      `${HEAD} WHERE member_id > ? ${bound} ORDER BY member_id, number`,
      upTo === null ? [after] : [after, upTo],
    );
    // By the member alone: the key begins with the programme and would be read from end to end.
    return headsByMember(rows.filter((row) => row.program_id === programId));
  }

  async headsOf(
    db: Db,
    programId: string,
    memberIds: readonly string[],
  ): Promise<ReadonlyMap<string, NumberedHead[]>> {
    if (memberIds.length === 0) return new Map();
    const { text, params } = inList('member_id', memberIds);
    const rows = await query<HeadRow>(
      db,
      `${HEAD} WHERE ${text} AND program_id = ? ORDER BY member_id, number`,
      [...params, programId],
    );
    return headsByMember(rows);
  }

  /** The heads of some checkpoints in their order, then in order of member; constant memory. */
  async *scanHeads(
    db: Db,
    programId: string,
    { from, to }: { readonly from: number; readonly to: number },
  ): AsyncGenerator<readonly NumberedHead[]> {
    const pages = scanRows<HeadColumns>(
      db,
      `SELECT number, member_id, sequence, seal, unsealed_seal FROM ledger_head
        WHERE program_id = ? AND number >= ? AND number <= ? ORDER BY number, member_id`,
      [programId, from, to],
    );
    for await (const rows of pages) {
      yield rows.map(([number, memberId, sequence, seal, unsealedSeal]) => ({
        ...{ memberId, seal, unsealedSeal },
        number: Number(number),
        sequence: Number(sequence),
      }));
    }
  }
}

function headsByMember(rows: readonly HeadRow[]): ReadonlyMap<string, NumberedHead[]> {
  const found = new Map<string, NumberedHead[]>();
  for (const row of rows) {
    const head: NumberedHead = {
      memberId: row.member_id,
      number: Number(row.number),
      sequence: Number(row.sequence),
      seal: row.seal,
      unsealedSeal: row.unsealed_seal,
    };
    const known = found.get(row.member_id);
    if (known) known.push(head);
    else found.set(row.member_id, [head]);
  }
  return found;
}

const toCheckpoint = (row: Row): SealedCheckpoint => ({
  programId: row.program_id,
  number: Number(row.number),
  day: Number(row.day),
  takenAt: fromStoredInstant(row.taken_at),
  heads: Number(row.heads),
  wallets: Number(row.wallets),
  transactions: Number(row.transactions),
  balances: row.balances,
  digest: row.digest,
  previousSeal: row.previous_seal,
  seal: row.seal,
});
