import type { KeptSums } from '../../domain/behaviour/summing';
import {
  emptySums,
  SUMMED_COUNTERS,
  type WindowSums,
  type SumColumn,
} from '../../domain/behaviour/window-sums';
import type { LocalDay } from '../../domain/shared/calendar';
import type { MovementRecord, StandingRecord } from '../../domain/tiering/standing-record';
import { FIRST_DAY } from '../../domain/shared/window';
import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import { snakeCase } from '../../platform/database/naming';
import {
  execute,
  forUpdate,
  fromStoredInstant,
  inList,
  instantOrNull,
  query,
  scanRows,
  storedOrNull,
  toStoredInstant,
} from '../../platform/database/sql';
import { upsertRows } from '../../platform/database/write-rows';
import { MergedStateStore, missingFrom, sumRow } from './merged-state.store';

/** What is known of one member's tier. */
export type MemberState = StandingRecord & {
  readonly memberId: string;
  readonly tierSince: Instant;
  /** When something falls due that time alone brings; null where nothing does. */
  readonly dueAt: Instant | null;
  readonly score: number;
  /** Bits of `REASON_CODES`: those that stand. */
  readonly reasons: number;
  readonly decisionId: string;
  readonly versionNumber: number;
  readonly evaluatedAt: Instant;
  readonly joinedDay: LocalDay;
  readonly lastActiveDay: LocalDay | null;
  /** The window that the sums are of, the day they were taken on, the day they slide on. */
  readonly windowKey: string;
  readonly windowDay: LocalDay;
  readonly slidesOn: LocalDay;
};

/** Members with their states and, row by row, the sums that their tiers were decided from. */
export type StatesWithSums = {
  readonly states: readonly MemberState[];
  readonly sums: WindowSums;
};

/** One member's state and the sums that its score was computed from. */
export type StateWithSums = { readonly state: MemberState; readonly sums: WindowSums };

const STATE_COLUMNS = [
  'member_id', 'tier_code', 'tier_since', 'term_until', 'score', 'reasons', 'decision_id',
  'version_number', 'evaluated_at', 'joined_day', 'last_active_day', 'window_key', 'window_day',
  'slides_on', 'term_from', 'due_at', 'movement',
] as const; // prettier-ignore
/** Sums by their names, those that are asked for. */
type SumColumns = readonly SumColumn[];
const ALL_SUMS: SumColumns = [
  ...SUMMED_COUNTERS,
  ...(['previousAmountMinor', 'firstPaidDay', 'lastPaidDay'] as const),
];
const SUM_COLUMNS = ALL_SUMS.map(snakeCase);
const ALL_COLUMNS = [...STATE_COLUMNS, 'program_id', ...SUM_COLUMNS];

type Row = Readonly<Record<string, string | number | null>>;

/** Members as a sweep over everybody sees them: by column, and only the sums it asked for. */
export type SweptStates = {
  readonly memberIds: readonly string[];
  /** What is held; the tier in force is its `tierCode`. */
  readonly records: readonly StandingRecord[];
  readonly dueAt: readonly (Instant | null)[];
  readonly reasons: readonly number[];
  readonly versionNumbers: readonly number[];
  readonly scores: Float64Array;
  readonly joinedDay: Float64Array;
  readonly windows: readonly KeptSums[];
  /** As stored, which sorts as instants do. */
  readonly evaluatedAt: readonly string[];
  readonly sums: WindowSums;
};

/** Whom a sweep visits, and what it reads of their sums. */
export type Sweep = {
  readonly programId: string;
  readonly columns: readonly SumColumn[];
  readonly scope:
    | { readonly kind: 'ALL' }
    /** Those whose windows slide up to a day. */
    | { readonly kind: 'SLID'; readonly until: LocalDay }
    /** Those for whom something falls due up to an instant. */
    | { readonly kind: 'DUE'; readonly until: Instant };
};

const SWEPT = [
  'member_id', 'tier_code', 'reasons', 'version_number', 'score', 'joined_day', 'window_key',
  'window_day', 'slides_on', 'evaluated_at', 'tier_since', 'term_from', 'term_until', 'due_at',
  'movement',
] as const; // prettier-ignore

type SweptRow = (string | number | null)[];

/** The member that a scan ended with. */
type SweptPlace = {
  readonly memberId: string;
  readonly slidesOn: LocalDay;
  readonly dueAt: string;
};

const MEMBERS_PER_SCAN = 20_000;

/** Reads and writes `member_state`. */
export class StateStore {
  private readonly merged = new MergedStateStore<MemberState>();

  constructor(private readonly membersPerScan = MEMBERS_PER_SCAN) {}

  /** States without their sums; of whoever was merged, as they were then. */
  async find(db: Db, memberIds: readonly string[]): Promise<MemberState[]> {
    if (memberIds.length === 0) return [];
    const members = inList('member_id', memberIds);
    const rows = await query<Row>(
      db,
      `SELECT ${STATE_COLUMNS.join(', ')} FROM member_state WHERE ${members.text}`,
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
    const rows = await query<Row>(
      db,
      `SELECT ${[...STATE_COLUMNS, ...columns.map(snakeCase)].join(', ')} FROM member_state
        WHERE ${members.text}`,
      members.params,
    );
    const merged = await this.merged.find(db, missingFrom(memberIds, rows));
    return {
      states: [...rows.map(toState), ...merged.map(({ state }) => state)],
      sums: toSums([...rows, ...merged.map(({ sums }) => sums)], columns),
    };
  }

  /** The next members of a programme behind an id ('' for the first), as `findWithSums` does. */
  async pageWithSums(
    db: Db,
    programId: string,
    page: { readonly after: string; readonly limit: number; readonly columns?: SumColumns },
  ): Promise<StatesWithSums> {
    const { after, limit, columns = ALL_SUMS } = page;
    const rows = await query<Row>(
      db,
      `SELECT ${[...STATE_COLUMNS, ...columns.map(snakeCase)].join(', ')} FROM member_state
        WHERE program_id = ? AND member_id > ? ORDER BY member_id LIMIT ?`,
      [programId, after, limit],
    );
    return { states: rows.map(toState), sums: toSums(rows, columns) };
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
    const back = { states: [kept.state], sums: toSums([kept.sums]) };
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
    const rows = await query<Row>(
      tx,
      `SELECT ${[...STATE_COLUMNS, ...SUM_COLUMNS].join(', ')} FROM member_state
        WHERE ${members.text} ORDER BY member_id${forUpdate(tx)}`,
      members.params,
    );
    return { states: rows.map(toState), sums: toSums(rows) };
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
      const { text, params } = scanOf(sweep, after, this.membersPerScan);
      let rows = 0;
      for await (const page of scanRows<SweptRow>(db, text, params)) {
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
    const rows: Record<Replacing, unknown[][]> = { all: [], score: [], unindexed: [] };
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

/** How much of a row may have changed: all of it, but for the score nothing indexed, nothing. */
const REPLACING = ['all', 'score', 'unindexed'] as const;
type Replacing = (typeof REPLACING)[number];

const KEPT_KEYS = ['member_id', 'program_id'];
const INDEXED = ['tier_code', 'joined_day', 'slides_on', 'due_at'];
const without = (names: readonly string[]) => ALL_COLUMNS.filter((name) => !names.includes(name));

const REPLACED: Readonly<Record<Replacing, readonly string[]>> = {
  all: without(KEPT_KEYS),
  score: without([...KEPT_KEYS, ...INDEXED]),
  unindexed: without([...KEPT_KEYS, ...INDEXED, 'score']),
};

function replacing(before: MemberState | undefined, after: MemberState): Replacing {
  const isWhole =
    before?.tierCode !== after.tierCode ||
    before.joinedDay !== after.joinedDay ||
    before.slidesOn !== after.slidesOn ||
    before.dueAt !== after.dueAt;
  if (isWhole) return 'all';
  return before.score === after.score ? 'unindexed' : 'score';
}

const sweptPlace = (row: SweptRow): SweptPlace => ({
  memberId: String(row[0]),
  slidesOn: Number(row[8]),
  dueAt: String(row[13] ?? ''),
});

function scanOf(
  { programId, columns, scope }: Sweep,
  after: SweptPlace,
  limit: number,
): { text: string; params: (string | number)[] } {
  const select = `SELECT ${[...SWEPT, ...columns.map(snakeCase)].join(', ')} FROM member_state
    WHERE program_id = ?`;
  if (scope.kind === 'ALL') {
    const text = `${select} AND member_id > ? ORDER BY member_id LIMIT ?`;
    return { text, params: [programId, after.memberId, limit] };
  }
  const { slidesOn, dueAt, memberId } = after;
  // The first comparison is what the engines can seek by.
  if (scope.kind === 'DUE') {
    const from = dueAt === '' ? toStoredInstant(0) : dueAt;
    return {
      text: `${select} AND due_at BETWEEN ? AND ? AND (due_at > ? OR member_id > ?)
        ORDER BY due_at, member_id LIMIT ?`,
      params: [programId, from, toStoredInstant(scope.until), from, memberId, limit],
    };
  }
  return {
    text: `${select} AND slides_on BETWEEN ? AND ? AND (slides_on > ? OR member_id > ?)
      ORDER BY slides_on, member_id LIMIT ?`,
    params: [programId, slidesOn, scope.until, slidesOn, memberId, limit],
  };
}

const dayOrNull = (day: number | undefined): LocalDay | null =>
  day === undefined || Number.isNaN(day) ? null : day;

function stateValues(state: MemberState): unknown[] {
  return [
    state.memberId,
    state.tierCode,
    toStoredInstant(state.tierSince),
    storedOrNull(state.termUntil),
    state.score,
    state.reasons,
    state.decisionId,
    state.versionNumber,
    toStoredInstant(state.evaluatedAt),
    state.joinedDay,
    state.lastActiveDay,
    state.windowKey,
    state.windowDay,
    state.slidesOn,
    toStoredInstant(state.termFrom),
    storedOrNull(state.dueAt),
    state.movement === null ? null : JSON.stringify(state.movement),
  ];
}

function toState(row: Row): MemberState {
  const text = (name: string): string => String(row[name]);
  const number = (name: string): number => Number(row[name]);
  return {
    memberId: text('member_id'),
    tierCode: text('tier_code'),
    tierSince: fromStoredInstant(text('tier_since')),
    termUntil: row['term_until'] === null ? null : fromStoredInstant(text('term_until')),
    score: number('score'),
    reasons: number('reasons'),
    decisionId: text('decision_id'),
    versionNumber: number('version_number'),
    evaluatedAt: fromStoredInstant(text('evaluated_at')),
    joinedDay: number('joined_day'),
    lastActiveDay: row['last_active_day'] === null ? null : number('last_active_day'),
    windowKey: text('window_key'),
    windowDay: number('window_day'),
    slidesOn: number('slides_on'),
    termFrom: fromStoredInstant(text(row['term_from'] === null ? 'tier_since' : 'term_from')),
    dueAt: row['due_at'] === null ? null : fromStoredInstant(text('due_at')),
    movement: movementOf(row['movement']),
  };
}

const textOrNull = (value: string | number | null | undefined): string | null =>
  typeof value === 'string' ? value : null;

/** Most members have none: nothing is parsed for them. */
const movementOf = (stored: string | number | null | undefined): MovementRecord | null =>
  typeof stored === 'string' ? (JSON.parse(stored) as MovementRecord) : null;

function toSums(rows: readonly Row[], columns: SumColumns = ALL_SUMS): WindowSums {
  const sums = emptySums(rows.length);
  for (const name of columns) {
    const [target, column] = [columnOf(sums, name), snakeCase(name)];
    for (let index = 0; index < rows.length; index += 1)
      target[index] = dayOf(rows[index]?.[column]);
  }
  return sums;
}

const columnOf = (sums: WindowSums, name: SumColumn): Float64Array =>
  name === 'previousAmountMinor' || name === 'firstPaidDay' || name === 'lastPaidDay'
    ? sums[name]
    : sums.counters[name];

const dayOf = (value: string | number | null | undefined): number =>
  value === null || value === undefined ? Number.NaN : Number(value);

function toSwept(page: readonly SweptRow[], columns: readonly SumColumn[]): SweptStates {
  const sums = emptySums(page.length);
  columns.forEach((name, place) => {
    const target = columnOf(sums, name);
    page.forEach((row, index) => (target[index] = dayOf(row[SWEPT.length + place])));
  });
  return {
    memberIds: page.map((row) => String(row[0])),
    records: page.map((row) => ({
      tierCode: String(row[1]),
      termFrom: fromStoredInstant(String(row[11] ?? row[10])),
      termUntil: instantOrNull(textOrNull(row[12])),
      movement: movementOf(row[14]),
    })),
    dueAt: page.map((row) => instantOrNull(textOrNull(row[13]))),
    reasons: page.map((row) => Number(row[2])),
    versionNumbers: page.map((row) => Number(row[3])),
    scores: Float64Array.from(page, (row) => Number(row[4])),
    joinedDay: Float64Array.from(page, (row) => Number(row[5])),
    windows: page.map((row) => ({
      windowKey: String(row[6]),
      windowDay: Number(row[7]),
      slidesOn: Number(row[8]),
    })),
    evaluatedAt: page.map((row) => String(row[9])),
    sums,
  };
}
