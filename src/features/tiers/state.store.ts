import type { SumColumn } from '../../domain/behaviour/window-sums';
import { emptySums, SUMMED_COUNTERS } from '../../domain/behaviour/window-sums';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import { FIRST_DAY } from '../../domain/shared/window';
import type { Dialect } from '../../platform/database/connection';
import type { Db, Tx } from '../../platform/database/database';
import { snakeCase } from '../../platform/database/naming';
import {
  byIndex,
  execute,
  forUpdate,
  inList,
  query,
  queryValues,
  scanRows,
  toStoredInstant,
} from '../../platform/database/sql';
import { upsertRows } from '../../platform/database/write-rows';
import { MergedStateStore, sumRow, type MergedState } from './merged-state.store';
import {
  ALL_COLUMNS,
  ALL_SUMS,
  dayOrNull,
  selected,
  STATE_COLUMNS,
  stateValues,
  SUM_COLUMNS,
  sweptPlace,
  sweptText,
  toState,
  toStates,
  toSwept,
  type MemberState,
  type StateRow,
  type StatesWithSums,
  type SumColumns,
  type SweptPlace,
  type SweptStates,
} from './state-row.store';

/** Some members, as `Sweep` has them. */
export type SweptPage = Pick<Sweep, 'asOf' | 'columns'> & {
  readonly after: string;
  readonly limit: number;
};

/** Whom a sweep visits, and what it reads of their sums. */
export type Sweep = {
  readonly programId: string;
  /** Tells who was decided as of a later instant. */
  readonly asOf: Instant;
  readonly columns: readonly SumColumn[];
  readonly scope:
    | { readonly kind: 'ALL' }
    /** Those whose windows slide up to a day. */
    | { readonly kind: 'SLID'; readonly until: LocalDay }
    /** Those for whom something falls due up to an instant. */
    | { readonly kind: 'DUE'; readonly until: Instant };
};

const MEMBERS_PER_SCAN = 20_000;
const BY_MEMBER = 'ix_member_state_program';

/** Reads and writes `member_state`. */
export class StateStore {
  private readonly merged = new MergedStateStore<MemberState>();

  constructor(private readonly membersPerScan = MEMBERS_PER_SCAN) {}

  /** States without their sums; of whoever was merged, as they were then. */
  async find(db: Db, memberIds: readonly string[]): Promise<MemberState[]> {
    if (memberIds.length === 0) return [];
    const members = inList('member_id', memberIds);
    const rows = await queryValues<StateRow>(
      db,
      `SELECT ${selected(db.dialect, STATE_COLUMNS)} FROM member_state WHERE ${members.text}`,
      members.params,
    );
    const merged = await this.merged.find(db, missingFrom(memberIds, rows));
    return [...rows.map(toState), ...merged.map(({ state }) => state)];
  }

  /**
   * States with the sums that their scores were computed from, as they are now. Where only some
   * sums are asked for, the others are 0.
   */
  async findWithSums(
    db: Db,
    memberIds: readonly string[],
    columns: SumColumns = ALL_SUMS,
  ): Promise<StatesWithSums> {
    if (memberIds.length === 0) return { states: [], sums: emptySums(0) };
    const members = inList('member_id', memberIds);
    const rows = await queryValues<StateRow>(
      db,
      `SELECT ${selected(db.dialect, [...STATE_COLUMNS, ...columns.map(snakeCase)])} FROM member_state
        WHERE ${members.text}`,
      members.params,
    );
    const merged = await this.merged.find(db, missingFrom(memberIds, rows));
    return toStates([...rows, ...merged.map((kept) => mergedRow(kept, columns))], columns);
  }

  /** The next members of a programme behind an id ('' for the first), as `findWithSums` does. */
  async pageWithSums(
    db: Db,
    programId: string,
    page: { readonly after: string; readonly limit: number; readonly columns?: SumColumns },
  ): Promise<StatesWithSums> {
    const { after, limit, columns = ALL_SUMS } = page;
    const rows = await queryValues<StateRow>(
      db,
      `SELECT ${selected(db.dialect, [...STATE_COLUMNS, ...columns.map(snakeCase)])}
        FROM member_state${byIndex(db.dialect, BY_MEMBER)}
        WHERE program_id = ? AND member_id > ? ORDER BY member_id LIMIT ?`,
      [programId, after, limit],
    );
    return toStates(rows, columns);
  }

  /** The same members by column, and of their states no more than a sweep reads. */
  async pageSwept(
    db: Db,
    programId: string,
    { asOf, after, limit, columns }: SweptPage,
  ): Promise<SweptStates> {
    const rows = await queryValues<StateRow>(
      db,
      `SELECT ${sweptText(db.dialect, columns)}
        FROM member_state${byIndex(db.dialect, BY_MEMBER)}
        WHERE program_id = ? AND member_id > ? ORDER BY member_id LIMIT ?`,
      [toStoredInstant(asOf), programId, after, limit],
    );
    return toSwept(rows, columns);
  }

  /**
   * Takes a member out of all that is listed, decided and counted, because somebody else stands for
   * them; what they were remains readable.
   */
  async setAside(tx: Tx, programId: string, { states, sums }: StatesWithSums): Promise<void> {
    const kept = states.map((state, row) => ({ state, sums: sumRow(sums, row) }));
    await this.merged.insert(tx, programId, kept);
    const members = inList(
      'member_id',
      states.map(({ memberId }) => memberId),
    );
    await execute(tx, `DELETE FROM member_state WHERE ${members.text}`, members.params);
  }

  /** Puts a member back as they were; null where they were not set aside. */
  async bringBack(tx: Tx, programId: string, memberId: string): Promise<StatesWithSums | null> {
    const [kept] = await this.merged.find(tx, [memberId]);
    if (!kept) return null;
    await this.merged.remove(tx, memberId);
    const back = toStates([mergedRow(kept, ALL_SUMS)], ALL_SUMS);
    await this.save(tx, programId, back);
    return back;
  }

  /**
   * States with their sums, held for the rest of the unit: whoever decides these members next
   * waits. Rows are taken in ascending order of member, so that two units cannot wait for each
   * other.
   */
  async lock(tx: Tx, memberIds: readonly string[]): Promise<StatesWithSums> {
    if (memberIds.length === 0) return { states: [], sums: emptySums(0) };
    const members = inList('member_id', memberIds.toSorted());
    const rows = await queryValues<StateRow>(
      tx,
      `SELECT ${selected(tx.dialect, [...STATE_COLUMNS, ...SUM_COLUMNS])} FROM member_state
        WHERE ${members.text} ORDER BY member_id${forUpdate(tx)}`,
      members.params,
    );
    return toStates(rows, ALL_SUMS);
  }

  /** How many members a programme has. Reads an index from end to end. */
  async count(db: Db, programId: string): Promise<number> {
    const [row] = await query<{ members: number }>(
      db,
      'SELECT COUNT(*) AS members FROM member_state WHERE program_id = ?',
      [programId],
    );
    return Number(row?.members ?? 0);
  }

  /** How many members are in each tier. Reads an index from end to end. */
  async countByTier(db: Db, programId: string): Promise<Readonly<Record<string, number>>> {
    const rows = await query<{ tier_code: string; members: number }>(
      db,
      `SELECT tier_code, COUNT(*) AS members FROM member_state WHERE program_id = ?
        GROUP BY tier_code`,
      [programId],
    );
    return Object.fromEntries(rows.map(({ tier_code, members }) => [tier_code, Number(members)]));
  }

  /**
   * Reads members in pages with constant memory, without locks, in an order in which neighbours lie
   * beside each other. A scan ends after so many members and the next goes on behind them: SQLite
   * cannot shorten its log, nor MySQL its history, while a scan is open.
   */
  async *sweep(db: Db, sweep: Sweep): AsyncGenerator<SweptStates> {
    let after: SweptPlace | null = { slidesOn: FIRST_DAY, dueAt: '', memberId: '' };
    while (after !== null) {
      const { text, params } = scanOf(db.dialect, sweep, after, this.membersPerScan);
      let rows = 0;
      for await (const page of scanRows<(string | number | null)[]>(db, text, params)) {
        const last = page.at(-1);
        rows += page.length;
        if (last) after = sweptPlace(last);
        yield toSwept(page, sweep.columns);
      }
      if (rows < this.membersPerScan) after = null;
    }
  }

  /**
   * Adds states or replaces them. With `locked`, the states as they lie in the table, SQLite need
   * not write indexes again in which nothing has changed; MySQL sees that by itself.
   */
  async save(
    tx: Tx,
    programId: string,
    { states, sums }: StatesWithSums,
    locked: readonly MemberState[] = [],
  ): Promise<void> {
    const rows: Record<Replacing, unknown[][]> = { all: [], slid: [], score: [], unindexed: [] };
    const before = new Map(
      tx.dialect === 'sqlite' ? locked.map((state) => [state.memberId, state]) : [],
    );
    states.forEach((state, row) =>
      rows[replacing(before.get(state.memberId), state)].push([
        ...stateValues(state),
        programId,
        ...SUMMED_COUNTERS.map((counter) => sums.counters[counter][row] ?? 0),
        sums.previousAmountMinor[row] ?? 0,
        dayOrNull(sums.firstPaidDay[row]),
        dayOrNull(sums.lastPaidDay[row]),
      ]),
    );
    for (const name of REPLACING) {
      const upsert = { columns: ALL_COLUMNS, key: ['member_id'], replace: REPLACED[name] };
      await upsertRows(tx, 'member_state', upsert, rows[name]);
    }
  }
}

/** What may have changed of that which is indexed: anything, the slide, the score, nothing. */
const REPLACING = ['all', 'slid', 'score', 'unindexed'] as const;
type Replacing = (typeof REPLACING)[number];

const KEPT_KEYS = ['member_id', 'program_id'];
const SELDOM = [...KEPT_KEYS, 'tier_code', 'joined_day', 'due_at'];
const without = (names: readonly string[]) => ALL_COLUMNS.filter((name) => !names.includes(name));

const REPLACED: Readonly<Record<Replacing, readonly string[]>> = {
  all: without(KEPT_KEYS),
  slid: without(SELDOM),
  score: without([...SELDOM, 'slides_on']),
  unindexed: without([...SELDOM, 'slides_on', 'score']),
};

function replacing(before: MemberState | undefined, after: MemberState): Replacing {
  const isWhole =
    before?.tierCode !== after.tierCode ||
    before.joinedDay !== after.joinedDay ||
    before.dueAt !== after.dueAt;
  if (isWhole) return 'all';
  if (before.slidesOn !== after.slidesOn) return 'slid';
  return before.score === after.score ? 'unindexed' : 'score';
}

function scanOf(
  dialect: Dialect,
  { programId, asOf, columns, scope }: Sweep,
  after: SweptPlace,
  limit: number,
): { text: string; params: (string | number)[] } {
  const selectBy = (index: string) => `SELECT ${sweptText(dialect, columns)}
    FROM member_state${byIndex(dialect, index)} WHERE program_id = ?`;
  const given = [toStoredInstant(asOf), programId];
  if (scope.kind === 'ALL') {
    const text = `${selectBy(BY_MEMBER)} AND member_id > ? ORDER BY member_id LIMIT ?`;
    return { text, params: [...given, after.memberId, limit] };
  }
  const { slidesOn, dueAt, memberId } = after;
  // The first comparison is what the engines can seek by.
  if (scope.kind === 'DUE') {
    const from = dueAt === '' ? toStoredInstant(0) : dueAt;
    return {
      text: `${selectBy('ix_member_state_due')}
        AND due_at BETWEEN ? AND ? AND (due_at > ? OR member_id > ?)
        ORDER BY due_at, member_id LIMIT ?`,
      params: [...given, from, toStoredInstant(scope.until), from, memberId, limit],
    };
  }
  return {
    text: `${selectBy('ix_member_state_slide')}
      AND slides_on BETWEEN ? AND ? AND (slides_on > ? OR member_id > ?)
      ORDER BY slides_on, member_id LIMIT ?`,
    params: [...given, slidesOn, scope.until, slidesOn, memberId, limit],
  };
}

/** Members of whom there is no row. */
function missingFrom(memberIds: readonly string[], rows: readonly StateRow[]): string[] {
  const found = new Set(rows.map(([memberId]) => memberId));
  return memberIds.filter((memberId) => !found.has(memberId));
}

/** As a row of `member_state` would be. */
const mergedRow = ({ state, sums }: MergedState<MemberState>, columns: SumColumns): StateRow => [
  ...(stateValues(state) as StateRow),
  ...columns.map((column) => sums[snakeCase(column)] ?? null),
];
