import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { saleOf } from './retail';

const THRESHOLDS = [0, 101, 501, 1001];
const DAY_MS = 86_400_000;
const GRACE_DAYS = 14;

type Row = { readonly day: number; readonly pence: number; readonly invoice: string | null };
type Quarter = { pence: number; readonly invoices: Set<string> };
type Customer = {
  rank: number;
  until: number | null;
  grace: number | null;
  /** What was bought so far, by the first day of the quarter. */
  readonly quarters: Map<number, Quarter>;
};

/** Where a customer stands at the end of a day of the data. */
export type QuarterTier = {
  readonly rank: number;
  /** The first day that is not of the term any more; null for ever. */
  readonly until: number | null;
  readonly grace: number | null;
};

/** The first day of the quarter that a day lies in, or of one so many quarters later. */
function quarterOf(day: number, later = 0): number {
  const date = new Date(day * DAY_MS);
  const month = Math.floor(date.getUTCMonth() / 3) * 3 + 3 * later;
  return Date.UTC(date.getUTCFullYear(), month, 1) / DAY_MS;
}

/** The tier of what was bought since a day: 0.7 a pound and 0.2 an order, in thousandths. */
function rankSince({ quarters }: Customer, from: number): number {
  const spanned = [...quarters].filter(([start]) => start >= from).map(([, quarter]) => quarter);
  const score = spanned.reduce(
    (sum, { pence, invoices }) => sum + 7 * pence + 200 * invoices.size,
    0,
  );
  return Math.max(
    0,
    THRESHOLDS.findLastIndex((threshold) => score >= threshold * 1_000),
  );
}

function enter(customer: Customer, rank: number, day: number): void {
  customer.rank = rank;
  customer.until = rank === 0 ? null : quarterOf(day, 1);
  customer.grace = null;
}

/** The beginning of a day: terms that end, with grace until the fourteenth day. */
function begin(customer: Customer, day: number): void {
  const { until, grace, rank } = customer;
  if (until === null) return;
  // Nothing of this day is known yet.
  const reached = rankSince(customer, quarterOf(until, -1));
  if (grace === null && until === day) {
    if (reached >= rank) enter(customer, rank, day);
    else customer.grace = day + GRACE_DAYS;
  } else if (grace === day) {
    if (reached >= rank) enter(customer, rank, until);
    else {
      enter(customer, reached, day);
      // Promotion comes after the demotion at the same instant: this quarter alone may earn more.
      const earned = rankSince(customer, quarterOf(day));
      if (earned > customer.rank) enter(customer, earned, day);
    }
  }
}

/** A row, and what it makes of the tier at once: a renewal in grace, a promotion. */
function live(customer: Customer, row: Row): void {
  const start = quarterOf(row.day);
  const quarter = customer.quarters.get(start) ?? { pence: 0, invoices: new Set<string>() };
  customer.quarters.set(start, quarter);
  quarter.pence += row.pence;
  if (row.invoice !== null) quarter.invoices.add(row.invoice);
  const { until, grace } = customer;
  if (grace !== null && until !== null) {
    const reached = rankSince(customer, quarterOf(until, -1));
    if (reached >= customer.rank) enter(customer, customer.rank, until);
  }
  const candidate = rankSince(customer, start);
  if (candidate > customer.rank) enter(customer, candidate, row.day);
}

/**
 * What quarters make of the customers of a retail file, lived through day by day: a tier is held
 * through the end of the quarter, kept by the quarter that ended, lost a fortnight later. Read with
 * csv-parse, decided with nothing of ours.
 */
export async function quarterTiers(path: string, to: number): Promise<Map<string, QuarterTier>> {
  const byDay = new Map<number, { name: string; row: Row }[]>();
  const bytes = createReadStream(path);
  const text = path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  for await (const fields of text.pipe(parse({ columns: true })) as AsyncIterable<
    Record<string, string>
  >) {
    const sale = saleOf(fields);
    if (sale === null) continue;
    const day = Date.parse(`${(fields['InvoiceDate'] ?? '').slice(0, 10)}T00:00:00Z`) / DAY_MS;
    const { name, pence, isCancelled, invoice } = sale;
    const row: Row = isCancelled ? { day, pence: -pence, invoice: null } : { day, pence, invoice };
    const known = byDay.get(day);
    if (known) known.push({ name, row });
    else byDay.set(day, [{ name, row }]);
  }
  const customers = new Map<string, Customer>();
  for (let day = Math.min(...byDay.keys()); day <= to; day += 1) {
    for (const customer of customers.values()) begin(customer, day);
    for (const { name, row } of byDay.get(day) ?? []) {
      const customer = customers.get(name) ?? {
        ...{ rank: 0, until: null, grace: null },
        quarters: new Map<number, Quarter>(),
      };
      customers.set(name, customer);
      live(customer, row);
    }
  }
  return new Map(
    [...customers].map(([name, { rank, until, grace }]) => [name, { rank, until, grace }]),
  );
}
