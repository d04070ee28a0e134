import type { CapMeasure } from '../../domain/benefits/benefit-rule';
import type { CapPeriod } from '../../domain/points/earning-rule';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Db, Tx } from '../../platform/database/database';
import { rowsOfTuples } from '../../platform/database/given-rows';
import { query } from '../../platform/database/sql';
import { upsertRows } from '../../platform/database/write-rows';

/** One counter: of a rule, for a member or for everybody, in one period. */
export type CapCounter = {
  readonly ruleId: string;
  /** Null where everybody is counted. */
  readonly memberId: string | null;
  readonly measure: CapMeasure;
  readonly period: CapPeriod;
  readonly periodStart: LocalDay;
};

/** A counter with what it is to grow by. */
export type CapGrowth = CapCounter & { readonly by: number };

type Row = {
  rule_id: string;
  member_id: string;
  measure: CapMeasure;
  period: CapPeriod;
  period_start: number;
  used: number;
};

const KEY = ['rule_id', 'member_id', 'measure', 'period', 'period_start'] as const;
const TYPED_KEY = [
  { name: 'rule_id', type: 'key' },
  { name: 'member_id', type: 'key' },
  { name: 'measure', type: 'key' },
  { name: 'period', type: 'key' },
  { name: 'period_start', type: 'integer' },
] as const;

/** Reads and writes `benefit_cap_use`. */
export class BenefitCapUseStore {
  /** How much is used up, by `counterKey`; one statement. */
  async used(db: Db, counters: readonly CapCounter[]): Promise<ReadonlyMap<string, number>> {
    if (counters.length === 0) return new Map();
    const wanted = rowsOfTuples(
      db.dialect,
      'benefit_cap_use',
      TYPED_KEY,
      counters.map((counter) => [...keyOf(counter)]),
    );
    const selected = [...KEY, 'used'].map((name) => `benefit_cap_use.${name}`).join(', ');
    const rows = await query<Row>(db, `SELECT ${selected} FROM ${wanted.text}`, wanted.params);
    return new Map(
      rows.map((row) => [
        counterKey({
          ruleId: row.rule_id,
          memberId: row.member_id === '' ? null : row.member_id,
          measure: row.measure,
          period: row.period,
          periodStart: Number(row.period_start),
        }),
        Number(row.used),
      ]),
    );
  }

  /**
   * Counts uses. Whoever counts holds the rows until the unit ends, so that what is read of them
   * afterwards is final; they are taken in one order, those of everybody last.
   */
  async add(tx: Tx, growth: readonly CapGrowth[]): Promise<void> {
    const rows = growth
      .map((each) => [...keyOf(each), each.by])
      .toSorted((left, right) => (placeOf(left) < placeOf(right) ? -1 : 1));
    await upsertRows(
      tx,
      'benefit_cap_use',
      { columns: [...KEY, 'used'], key: [...KEY], add: ['used'] },
      rows,
    );
  }
}

/** One text for each counter. */
export const counterKey = (counter: CapCounter): string => keyOf(counter).join('|');

const keyOf = ({ ruleId, memberId, measure, period, periodStart }: CapCounter) =>
  [ruleId, memberId ?? '', measure, period, periodStart] as const;

const placeOf = ([ruleId, memberId, ...rest]: readonly unknown[]): string =>
  [memberId === '' ? '1' : '0', ruleId, memberId, ...rest].join('|');
