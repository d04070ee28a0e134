import type { LocalDay } from '../../domain/shared/calendar';
import { canonicalDecimal, decimalPlaces, isDecimalText } from '../../domain/shared/decimal';
import { ok, refused, type Result } from '../../domain/shared/result';
import type { Clock } from '../../platform/clock';
import type { Database } from '../../platform/database/database';
import { requireProgram, type Viewer } from '../../platform/security/viewer';
import type { ProgramDirectory } from './program-directory.service';
import { RateStore, type DatedRate } from './rate.store';

/** Why one row of a rate table was refused. */
export type RateFault =
  | { readonly kind: 'own-currency' }
  | { readonly kind: 'rate-out-of-range'; readonly maximum: number; readonly decimals: number }
  /** Rates are never changed: amounts have been converted by them. */
  | { readonly kind: 'other-rate'; readonly rate: string };

export type RateRefusal = { readonly index: number; readonly fault: RateFault };

export type RecordedRates = {
  readonly recorded: readonly DatedRate[];
  /** Rows that say what is known already. */
  readonly unchangedCount: number;
  readonly refusals: readonly RateRefusal[];
};

/** How many rows one call may bring. */
const MAX_RATES = 1_000;
const MAX_RATE = 1e9;
const MAX_DECIMALS = 12;

type NumberedRate = DatedRate & { readonly index: number };

/** Keeps the dated exchange rates of programmes. */
export class RatesService {
  private readonly store = new RateStore();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: ProgramDirectory,
  ) {}

  /** Records rates of the viewer's programme; a row that is refused does not hold up the others. */
  async record(
    viewer: Viewer,
    rates: readonly DatedRate[],
  ): Promise<Result<RecordedRates, { readonly kind: 'row-count'; readonly maximum: number }>> {
    const programId = requireProgram(viewer, 'rates.record');
    if (rates.length < 1 || rates.length > MAX_RATES) {
      return refused({ kind: 'row-count', maximum: MAX_RATES });
    }
    const { currencyCode } = await this.directory.get(programId);
    const checked = rates.map((rate, index) => ({
      ...rate,
      index,
      fault: faultOf(rate, currencyCode),
    }));
    const good = checked.filter(({ fault }) => fault === null).map(canonical);
    const faults = checked.flatMap(({ index, fault }) => (fault ? [{ index, fault }] : []));
    const { fresh, unchangedCount, refusals } = await this.append(programId, good);
    return ok({
      recorded: fresh,
      unchangedCount,
      refusals: [...faults, ...refusals].toSorted((left, right) => left.index - right.index),
    });
  }

  private async append(programId: string, rates: readonly NumberedRate[]) {
    if (rates.length === 0) return compare([], []);
    const comparison = await this.database.run(
      async (tx) => {
        const compared = compare(rates, await this.store.find(tx, programId, rates));
        if (compared.fresh.length > 0) {
          await this.store.append(tx, programId, this.clock(), compared.fresh);
        }
        return compared;
      },
      { repeatable: true },
    );
    this.directory.invalidate(programId);
    return comparison;
  }
}

const canonical = ({ index, currencyCode, validFrom, rate }: NumberedRate): NumberedRate => ({
  index,
  currencyCode,
  validFrom,
  rate: canonicalDecimal(rate),
});

function faultOf({ currencyCode, rate }: DatedRate, own: string): RateFault | null {
  if (currencyCode === own) return { kind: 'own-currency' };
  const isGood =
    isDecimalText(rate) &&
    Number(rate) > 0 &&
    Number(rate) <= MAX_RATE &&
    decimalPlaces(rate) <= MAX_DECIMALS;
  return isGood ? null : { kind: 'rate-out-of-range', maximum: MAX_RATE, decimals: MAX_DECIMALS };
}

const keyOf = (currencyCode: string, validFrom: LocalDay): string => `${currencyCode}/${validFrom}`;

/** Tells new rates from those that are known, and from those that contradict what is known. */
function compare(rates: readonly NumberedRate[], known: readonly DatedRate[]) {
  const byKey = new Map(known.map((each) => [keyOf(each.currencyCode, each.validFrom), each.rate]));
  const fresh: DatedRate[] = [];
  const refusals: RateRefusal[] = [];
  let unchangedCount = 0;
  for (const { index, ...rate } of rates) {
    const key = keyOf(rate.currencyCode, rate.validFrom);
    const before = byKey.get(key);
    if (before === undefined) {
      fresh.push(rate);
      byKey.set(key, rate.rate);
    } else if (before === rate.rate) unchangedCount += 1;
    else refusals.push({ index, fault: { kind: 'other-rate', rate: before } });
  }
  return { fresh, unchangedCount, refusals };
}
