import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import type { Feature } from '../../src/domain/behaviour/features';
import { parseLocalDay, type LocalDay } from '../../src/domain/shared/calendar';
import { saleOf, type Sale } from './retail';

/** A row of a retail file, on its day. */
type DatedSale = Sale & { readonly day: LocalDay };

/** What is known of customers before a day, by customer. */
export const RETAIL_FEATURES = [
  'purchaseAmount',
  'purchaseCount',
  'averageOrderValue',
  'purchaseIntervalDays',
  'recencyDays',
  'refundRate',
  'tenureDays',
] as const satisfies readonly Feature[];

/** Customers as of a day: what they did before it, and what they spent in the days from it on. */
export type RetailCohort = {
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
  readonly spend: Float64Array;
};

/** The rows of a retail file, read with csv-parse. */
export async function retailSales(path: string): Promise<DatedSale[]> {
  const sales: DatedSale[] = [];
  const text = createReadStream(path).pipe(createGunzip());
  for await (const row of text.pipe(parse({ columns: true })) as AsyncIterable<
    Record<string, string>
  >) {
    const sale = saleOf(row);
    const day = parseLocalDay((row['InvoiceDate'] ?? '').slice(0, 10));
    if (sale && day !== null) sales.push({ ...sale, day });
  }
  return sales;
}

/** Everybody who bought before a day, by the 365 days before it. */
export function retailCohort(
  sales: readonly DatedSale[],
  today: LocalDay,
  spendDays: number,
): RetailCohort {
  const customers = joinedBefore(sales, today);
  for (const sale of sales) {
    const customer = customers.get(sale.name);
    if (!customer) continue;
    if (sale.day < today && sale.day >= today - 365) customer.before.push(sale);
    const isAfter = sale.day >= today && sale.day < today + spendDays;
    if (isAfter) customer.pence += sale.isCancelled ? -sale.pence : sale.pence;
  }
  const names = [...customers.keys()];
  const rows = [...customers.values()].map(({ before, joined }) => inputsOf(before, joined, today));
  return {
    names,
    columns: RETAIL_FEATURES.map((_, place) =>
      Float64Array.from(rows, (row) => row[place] ?? Number.NaN),
    ),
    spend: Float64Array.from(customers.values(), ({ pence }) => Math.max(0, pence) / 100),
  };
}

type Customer = { readonly before: DatedSale[]; pence: number; readonly joined: LocalDay };

function joinedBefore(sales: readonly DatedSale[], today: LocalDay): Map<string, Customer> {
  const customers = new Map<string, Customer>();
  for (const { name, day, isCancelled } of sales) {
    if (day >= today || isCancelled) continue;
    const joined = Math.min(customers.get(name)?.joined ?? day, day);
    customers.set(name, { before: [], pence: 0, joined });
  }
  return customers;
}

function inputsOf(before: readonly DatedSale[], joined: LocalDay, today: LocalDay): number[] {
  const orders = new Map<string, LocalDay>();
  const refunds = new Set<string>();
  let pence = 0;
  for (const { invoice, isCancelled, pence: each, day } of before) {
    pence += isCancelled ? -each : each;
    if (isCancelled) refunds.add(invoice);
    else orders.set(invoice, day);
  }
  const days = [...orders.values()];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const count = orders.size;
  return [
    pence / 100,
    count,
    count === 0 ? Number.NaN : pence / 100 / count,
    count < 2 ? Number.NaN : (last - first) / (count - 1),
    count === 0 ? Number.NaN : today - last,
    refunds.size + count === 0 ? 0 : refunds.size / (refunds.size + count),
    today - joined,
  ];
}
