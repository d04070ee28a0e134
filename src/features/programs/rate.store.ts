import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import { isDuplicateKey, RetryUnit } from '../../platform/database/errors';
import { inTuples, query, toStoredInstant } from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

/** Units of the programme's currency for one unit of another, from a local day on. */
export type DatedRate = {
  readonly currencyCode: string;
  readonly validFrom: LocalDay;
  readonly rate: string;
};

type Row = { currency_code: string; valid_from: number; rate: string };

const RATE = 'SELECT currency_code, valid_from, rate FROM exchange_rate';

/** Reads and appends to `exchange_rate`. */
export class RateStore {
  /** Every rate of a programme, by currency, the oldest first. */
  async all(db: Db, programId: string): Promise<DatedRate[]> {
    const text = `${RATE} WHERE program_id = ? ORDER BY currency_code, valid_from`;
    return (await query<Row>(db, text, [programId])).map(toRate);
  }

  /** Those rates of a programme that are for the same currency and day as the given ones. */
  async find(db: Db, programId: string, rates: readonly DatedRate[]): Promise<DatedRate[]> {
    const keys = rates.map(({ currencyCode, validFrom }) => [programId, currencyCode, validFrom]);
    const found = inTuples(db.dialect, ['program_id', 'currency_code', 'valid_from'], keys);
    return (await query<Row>(db, `${RATE} WHERE ${found.text}`, found.params)).map(toRate);
  }

  async append(
    tx: Tx,
    programId: string,
    recordedAt: Instant,
    rates: readonly DatedRate[],
  ): Promise<void> {
    const columns = ['program_id', 'currency_code', 'valid_from', 'rate', 'recorded_at'];
    const at = toStoredInstant(recordedAt);
    const rows = rates.map((each) => [programId, each.currencyCode, each.validFrom, each.rate, at]);
    try {
      await insertRows(tx, 'exchange_rate', columns, rows);
    } catch (error) {
      if (isDuplicateKey(error)) throw new RetryUnit('A rate was recorded meanwhile');
      throw error;
    }
  }
}

const toRate = (row: Row): DatedRate => ({
  currencyCode: row.currency_code,
  validFrom: Number(row.valid_from),
  rate: row.rate,
});
