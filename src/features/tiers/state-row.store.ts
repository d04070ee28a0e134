import type { KeptSums } from '../../domain/behaviour/summing';
import {
  emptySums,
  SUMMED_COUNTERS,
  type SumColumn,
  type WindowSums,
} from '../../domain/behaviour/window-sums';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import type { MovementRecord, StandingRecord } from '../../domain/tiering/standing-record';
import type { Dialect } from '../../platform/database/connection';
import { snakeCase } from '../../platform/database/naming';
import {
  fromStoredInstant,
  instantOrNull,
  storedOrNull,
  toStoredInstant,
} from '../../platform/database/sql';

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

export const STATE_COLUMNS = [
  'member_id', 'tier_code', 'tier_since', 'term_until', 'score', 'reasons', 'decision_id',
  'version_number', 'evaluated_at', 'joined_day', 'last_active_day', 'window_key', 'window_day',
  'slides_on', 'term_from', 'due_at', 'movement',
] as const; // prettier-ignore

const INSTANTS: ReadonlySet<string> = new Set([
  'tier_since', 'term_until', 'evaluated_at', 'term_from', 'due_at',
]); // prettier-ignore

/**
 * Columns as they are selected, without names for rows that are arrays. The driver of MySQL puts an
 * instant together digit by digit: as text of the server it costs a tenth.
 */
export const selected = (dialect: Dialect, columns: readonly string[]): string =>
  columns.map((name) => (INSTANTS.has(name) ? textOf(dialect, name) : name)).join(', ');

const textOf = (dialect: Dialect, instant: string): string =>
  dialect === 'mysql' ? `CAST(${instant} AS CHAR)` : instant;

/** Sums by their names, those that are asked for. */
export type SumColumns = readonly SumColumn[];
export const ALL_SUMS: SumColumns = [
  ...SUMMED_COUNTERS,
  ...(['previousAmountMinor', 'firstPaidDay', 'lastPaidDay'] as const),
];
export const SUM_COLUMNS = ALL_SUMS.map(snakeCase);
export const ALL_COLUMNS = [...STATE_COLUMNS, 'program_id', ...SUM_COLUMNS];
/** A row as both engines give it, by the places of its columns. */
export type StateRow = readonly (string | number | null)[];

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
  /** Whether they were decided as of a later instant than the sweep's. */
  readonly isLater: readonly boolean[];
  readonly sums: WindowSums;
};

/** What a sweep reads of everybody, before the sums; its first parameter is its instant. */
export const sweptText = (dialect: Dialect, columns: SumColumns): string =>
  [
    'member_id, tier_code, reasons, version_number, score, joined_day, window_key, window_day',
    `slides_on, evaluated_at > ?, ${textOf(dialect, 'COALESCE(term_from, tier_since)')}`,
    ...[selected(dialect, ['term_until', 'due_at', 'movement']), ...columns.map(snakeCase)],
  ].join(', ');

const SWEPT_COUNT = 14;

/** The member of a row, and by what sweeps go on behind it. */
export const sweptPlace = (row: StateRow): SweptPlace => ({
  memberId: String(row[0]),
  slidesOn: Number(row[8]),
  dueAt: String(row[12] ?? ''),
});

/** The member that a scan ended with. */
export type SweptPlace = {
  readonly memberId: string;
  readonly slidesOn: LocalDay;
  /** As it is stored. */
  readonly dueAt: string;
};

export const dayOrNull = (day: number | undefined): LocalDay | null =>
  day === undefined || Number.isNaN(day) ? null : day;

/** The values of `STATE_COLUMNS`, in their order. */
export function stateValues(state: MemberState): unknown[] {
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

export const toState = (row: StateRow): MemberState => ({
  memberId: String(row[0]),
  tierCode: String(row[1]),
  tierSince: fromStoredInstant(String(row[2])),
  termUntil: instantOrNull(textOrNull(row[3])),
  score: Number(row[4]),
  reasons: Number(row[5]),
  decisionId: String(row[6]),
  versionNumber: Number(row[7]),
  evaluatedAt: fromStoredInstant(String(row[8])),
  joinedDay: Number(row[9]),
  lastActiveDay: row[10] === null ? null : Number(row[10]),
  windowKey: String(row[11]),
  windowDay: Number(row[12]),
  slidesOn: Number(row[13]),
  termFrom: fromStoredInstant(String(row[14] ?? row[2])),
  dueAt: instantOrNull(textOrNull(row[15])),
  movement: movementOf(row[16]),
});

/** Rows of `STATE_COLUMNS` followed by sums. */
export const toStates = (rows: readonly StateRow[], columns: SumColumns): StatesWithSums => ({
  states: rows.map(toState),
  sums: toSums(rows, columns, STATE_COLUMNS.length),
});

const textOrNull = (value: string | number | null | undefined): string | null =>
  typeof value === 'string' ? value : null;

/** Most members have none: nothing is parsed for them. */
const movementOf = (stored: string | number | null | undefined): MovementRecord | null =>
  typeof stored === 'string' ? (JSON.parse(stored) as MovementRecord) : null;

/** Sums by column, from a place in the rows on; those that were not read are 0. */
function toSums(rows: readonly StateRow[], columns: SumColumns, from: number): WindowSums {
  const sums = emptySums(rows.length);
  columns.forEach((name, place) => {
    const target = columnOf(sums, name);
    for (let row = 0; row < rows.length; row += 1) target[row] = dayOf(rows[row]?.[from + place]);
  });
  return sums;
}

const columnOf = (sums: WindowSums, name: SumColumn): Float64Array =>
  name === 'previousAmountMinor' || name === 'firstPaidDay' || name === 'lastPaidDay'
    ? sums[name]
    : sums.counters[name];

const dayOf = (value: string | number | null | undefined): number =>
  value === null || value === undefined ? Number.NaN : Number(value);

/** States as a sweep as of an instant would have read them. */
export const sweptOf = ({ states, sums }: StatesWithSums, asOf: Instant): SweptStates => ({
  memberIds: states.map(({ memberId }) => memberId),
  records: states,
  dueAt: states.map(({ dueAt }) => dueAt),
  reasons: states.map(({ reasons }) => reasons),
  versionNumbers: states.map(({ versionNumber }) => versionNumber),
  scores: Float64Array.from(states, ({ score }) => score),
  joinedDay: Float64Array.from(states, ({ joinedDay }) => joinedDay),
  windows: states,
  isLater: states.map(({ evaluatedAt }) => evaluatedAt > asOf),
  sums,
});

export function toSwept(page: readonly StateRow[], columns: readonly SumColumn[]): SweptStates {
  return {
    memberIds: page.map((row) => String(row[0])),
    records: page.map((row) => ({
      tierCode: String(row[1]),
      termFrom: fromStoredInstant(String(row[10])),
      termUntil: instantOrNull(textOrNull(row[11])),
      movement: movementOf(row[13]),
    })),
    dueAt: page.map((row) => instantOrNull(textOrNull(row[12]))),
    reasons: page.map((row) => Number(row[2])),
    versionNumbers: page.map((row) => Number(row[3])),
    scores: Float64Array.from(page, (row) => Number(row[4])),
    joinedDay: Float64Array.from(page, (row) => Number(row[5])),
    windows: page.map((row) => ({
      windowKey: String(row[6]),
      windowDay: Number(row[7]),
      slidesOn: Number(row[8]),
    })),
    isLater: page.map((row) => Number(row[9]) === 1),
    sums: toSums(page, columns, SWEPT_COUNT),
  };
}
