import { COUNTERS, type Counter, type ShareDimension } from '../../domain/behaviour/counters';
import type { DayCounts } from '../../domain/behaviour/member-days';
import { SUMMED_COUNTERS, type SummedRanges } from '../../domain/behaviour/window-sums';
import type { LocalDay } from '../../domain/shared/calendar';
import type { DayRange } from '../../domain/shared/window';
import type { Db } from '../../platform/database/database';
import { givenRows } from '../../platform/database/given-rows';
import { snakeCase } from '../../platform/database/naming';
import { query, type Fragment } from '../../platform/database/sql';

/** One member, the days that are asked for, and the day up to which things count as known. */
export type AskedWindow = {
  readonly memberId: string;
  readonly ranges: SummedRanges;
  readonly knownUntil: LocalDay;
};

/** One member and the days that are asked for. */
export type AskedDays = { readonly memberId: string; readonly range: DayRange };

/** The sums of one asked window, as they lie in the buckets. */
export type AskedSums = {
  readonly counters: Readonly<Partial<Record<Counter, number>>>;
  readonly previousAmountMinor: number;
  readonly firstPaidDay: LocalDay | null;
  readonly lastPaidDay: LocalDay | null;
};

/** Purchase amount of one category or brand. */
export type AskedShare = {
  readonly dimension: ShareDimension;
  readonly key: string;
  readonly amountMinor: number;
};

/** Behaviours of each channel, by its counter. */
export type AskedChannels = Readonly<Partial<Record<Counter, number>>>;

type Row = Readonly<Record<string, string | number | null>>;

const ASKED_COLUMNS = [
  { name: 'place', type: 'integer' },
  { name: 'member_id', type: 'key' },
  { name: 'first_day', type: 'integer' },
  { name: 'from_day', type: 'integer' },
  { name: 'to_day', type: 'integer' },
  { name: 'previous_to', type: 'integer' },
  { name: 'known_until', type: 'integer' },
] as const;
const ASKED_DAYS_COLUMNS = [
  { name: 'place', type: 'integer' },
  { name: 'member_id', type: 'key' },
  { name: 'from_day', type: 'integer' },
  { name: 'to_day', type: 'integer' },
] as const;
const COLUMN_OF = Object.fromEntries(
  COUNTERS.map((counter) => [counter, snakeCase(counter)]),
) as Readonly<Record<Counter, string>>;
const CHANNELS = COUNTERS.filter((counter) => counter.startsWith('behaviours'));

/** Reads the buckets of any number of members, each with a window of its own, in one statement. */
export class FeatureWindowStore {
  /** Place by place what was asked for; null where no bucket lies in the window. */
  async sums(db: Db, asked: readonly AskedWindow[]): Promise<(AskedSums | null)[]> {
    const given = askedTable(db, asked);
    const byDay = SUMMED_COUNTERS.map((counter) => {
      const name = snakeCase(counter);
      return `SUM(feature_day.${name}) AS ${name}`;
    });
    const sums = SUMMED_COUNTERS.map((counter) => {
      const name = snakeCase(counter);
      return `SUM(CASE WHEN day >= from_day THEN ${name} ELSE 0 END) AS ${name}`;
    });
    const rows = await query<Row>(
      db,
      `SELECT place,
          MIN(CASE WHEN day >= from_day AND orders > 0 THEN day END) AS first_paid_day,
          MAX(CASE WHEN day >= from_day AND orders > 0 THEN day END) AS last_paid_day,
          SUM(CASE WHEN day <= previous_to THEN amount_minor ELSE 0 END) AS previous_amount_minor,
          ${sums.join(', ')}
        FROM (
          SELECT asked.place, asked.from_day, asked.previous_to, feature_day.day, ${byDay.join(', ')}
            FROM ${given.text} AS asked
            JOIN feature_day ON feature_day.member_id = asked.member_id
             AND feature_day.day BETWEEN asked.first_day AND asked.to_day
             AND feature_day.known_day <= asked.known_until
           GROUP BY asked.place, asked.from_day, asked.previous_to, feature_day.day
        ) AS days
        GROUP BY place`,
      given.params,
    );
    const found = new Map(rows.map((row) => [Number(row['place']), toSums(row)]));
    return asked.map((_, place) => found.get(place) ?? null);
  }

  /** Place by place what is counted on each day of a range, whenever it became known. */
  async days(db: Db, asked: readonly AskedDays[]): Promise<DayCounts[][]> {
    const rows = asked.map(({ memberId, range: { from, to } }, place) => [
      place,
      memberId,
      from,
      to,
    ]);
    const given = givenRows(db.dialect, ASKED_DAYS_COLUMNS, rows);
    const sums = SUMMED_COUNTERS.map(snakeCase).map(
      (name) => `SUM(feature_day.${name}) AS ${name}`,
    );
    const found = await query<Row>(
      db,
      `SELECT asked.place AS place, feature_day.day AS day, ${sums.join(', ')}
        FROM ${given.text} AS asked
        JOIN feature_day ON feature_day.member_id = asked.member_id
         AND feature_day.day BETWEEN asked.from_day AND asked.to_day
       GROUP BY asked.place, feature_day.day`,
      given.params,
    );
    const days = asked.map((): DayCounts[] => []);
    for (const row of found) {
      days[Number(row['place'])]?.push({ day: Number(row['day']), counts: nonZero(row) });
    }
    return days;
  }

  /** Place by place the purchase amounts by category and brand. */
  async shares(db: Db, asked: readonly AskedWindow[]): Promise<AskedShare[][]> {
    const given = askedTable(db, asked);
    const rows = await query<Row>(
      db,
      `SELECT asked.place AS place, dimension, share_key, SUM(amount_minor) AS amount
        FROM ${given.text} AS asked
        JOIN feature_share ON feature_share.member_id = asked.member_id
         AND feature_share.day BETWEEN asked.from_day AND asked.to_day
         AND feature_share.known_day <= asked.known_until
       GROUP BY asked.place, dimension, share_key`,
      given.params,
    );
    const shares = asked.map((): AskedShare[] => []);
    for (const row of rows) {
      shares[Number(row['place'])]?.push({
        dimension: row['dimension'] === 'BRAND' ? 'BRAND' : 'CATEGORY',
        key: String(row['share_key']),
        amountMinor: Number(row['amount']),
      });
    }
    return shares;
  }

  /** Place by place the behaviours by channel. */
  async channels(db: Db, asked: readonly AskedWindow[]): Promise<AskedChannels[]> {
    const given = askedTable(db, asked);
    const sums = CHANNELS.map(snakeCase).map((name) => `SUM(${name}) AS ${name}`);
    const rows = await query<Row>(
      db,
      `SELECT asked.place AS place, ${sums.join(', ')}
        FROM ${given.text} AS asked
        JOIN feature_day ON feature_day.member_id = asked.member_id
         AND feature_day.day BETWEEN asked.from_day AND asked.to_day
         AND feature_day.known_day <= asked.known_until
       GROUP BY asked.place`,
      given.params,
    );
    const found = new Map(rows.map((row) => [Number(row['place']), counted(row, CHANNELS)]));
    return asked.map((_, place) => found.get(place) ?? {});
  }
}

function askedTable(db: Db, asked: readonly AskedWindow[]): Fragment {
  const rows = asked.map(({ memberId, ranges: { current, previous }, knownUntil }, place) => [
    place,
    memberId,
    previous?.from ?? current.from,
    current.from,
    current.to,
    previous?.to ?? current.from - 1,
    knownUntil,
  ]);
  return givenRows(db.dialect, ASKED_COLUMNS, rows);
}

const toSums = (row: Row): AskedSums => ({
  counters: counted(row, SUMMED_COUNTERS),
  previousAmountMinor: Number(row['previous_amount_minor']),
  firstPaidDay: dayOrNull(row['first_paid_day']),
  lastPaidDay: dayOrNull(row['last_paid_day']),
});

const counted = (row: Row, counters: readonly Counter[]): Partial<Record<Counter, number>> =>
  Object.fromEntries(counters.map((counter) => [counter, Number(row[COLUMN_OF[counter]])]));

const nonZero = (row: Row): DayCounts['counts'] =>
  Object.fromEntries(
    Object.entries(counted(row, SUMMED_COUNTERS)).filter(([, count]) => count !== 0),
  );

const dayOrNull = (value: string | number | null | undefined): LocalDay | null =>
  value === null || value === undefined ? null : Number(value);
