import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { BehaviourDraft } from '../../../src/domain/behaviour/draft';
import { compileMapping } from '../../../src/domain/behaviour/mapping';
import { readMappingFile } from '../../../src/features/recording/mapping-file.service';
import { openCsvTable } from '../../../src/platform/csv/csv-table';
import { describeWithSharedData } from '../../support/shared-data';

const EXAMPLE = resolve(__dirname, '../../../examples/online-retail.mapping.json');

const LONG_TEST_MS = 120_000;

/** What an invoice line, or all lines of somebody, come to. */
type Totals = { pence: number; rows: number; invoices: Set<string> };

const newTotals = (): Totals => ({ pence: 0, rows: 0, invoices: new Set() });

function add(totals: Map<string, Totals>, customer: string, invoice: string, pence: number): void {
  const of = totals.get(customer) ?? newTotals();
  totals.set(customer, of);
  of.pence += pence;
  of.rows += 1;
  of.invoices.add(invoice);
}

async function mapAll(path: string) {
  const file = await readMappingFile(EXAMPLE, 'en');
  if (!file.ok) throw new Error(file.error.join('\n'));
  const table = await openCsvTable(path, file.value.format);
  const mapper = compileMapping(file.value.mapping, table.columns, 'en');
  if (!mapper.ok) throw new Error(JSON.stringify(mapper.error));
  const outcomes: Record<string, number> = {};
  const payments = new Map<string, Totals>();
  const refunds = new Map<string, Totals>();
  const keys = new Set<string>();
  let last = 0;
  const record = (draft: BehaviourDraft): void => {
    if (draft.member.kind !== 'externalId') throw new Error(JSON.stringify(draft.member));
    const pence = Number(draft.amount?.value.replace('.', ''));
    const totals = draft.type === 'PAYMENT' ? payments : refunds;
    add(totals, draft.member.externalId, draft.orderId ?? '', pence);
    keys.add(draft.externalId);
    last = Math.max(last, draft.occurredAt);
  };
  for await (const { rows } of table.batches) {
    for (const row of rows) {
      const mapped = row.kind === 'row' ? mapper.value(row.fields, row.rowNumber) : row;
      const outcome = mapped.kind === 'behaviour' ? mapped.draft.type : mapped.kind;
      const name = mapped.kind === 'skipped' ? mapped.reason : outcome;
      outcomes[name] = (outcomes[name] ?? 0) + 1;
      if (mapped.kind === 'behaviour') record(mapped.draft);
    }
  }
  return { outcomes, payments, refunds, keys, last };
}

/** Payments per customer by csv-parse and whole thousandths, without anything of ours. */
function paymentsByCsvParse(path: string): Map<string, Totals> {
  const totals = new Map<string, Totals>();
  const addPayment = (row: readonly string[]): null => {
    const [invoice = '', , , quantity = '', , price = '', customer = ''] = row;
    const [whole = '', fraction = ''] = price.split('.');
    const thousandths = Number(quantity) * Number(whole + fraction.padEnd(3, '0'));
    const isSale = customer !== 'NA' && !invoice.startsWith('C');
    if (isSale && Number(quantity) > 0 && thousandths > 0) {
      add(totals, customer, invoice, Math.floor((thousandths + 5) / 10));
    }
    return null;
  };
  parse(gunzipSync(readFileSync(path)), { from_line: 2, on_record: addPayment });
  return totals;
}

describeWithSharedData('the real orders of UCI Online Retail', 'online_retail.csv.gz', (path) => {
  let mapped: Awaited<ReturnType<typeof mapAll>>;
  beforeAll(async () => {
    mapped = await mapAll(path);
  }, LONG_TEST_MS);

  test('are accounted for to the last row', () => {
    expect(mapped.outcomes).toEqual({
      PAYMENT: 397_884,
      REFUND: 8_905,
      'no-customer': 135_080,
      'not-a-sale': 40,
    });
    expect(Object.values(mapped.outcomes).reduce((sum, rows) => sum + rows)).toBe(541_909);
  });

  test('come to the published figures', () => {
    const all = [...mapped.payments.values()];
    expect(mapped.payments.size).toBe(4_338);
    expect(all.reduce((sum, { pence }) => sum + pence, 0)).toBe(891_140_790);
    expect(new Set(all.flatMap(({ invoices }) => [...invoices])).size).toBe(18_532);
    expect(mapped.last).toBe(Date.parse('2011-12-09T12:50:00Z'));
  });

  test('give customer 12347 seven invoices of 4,310.00', () => {
    const customer = mapped.payments.get('12347');
    expect(customer?.pence).toBe(431_000);
    expect(customer?.invoices.size).toBe(7);
  });

  test('have a key of their own each, although lines are repeated', () => {
    expect(mapped.keys.size).toBe(397_884 + 8_905);
  });

  test(
    'give every customer what csv-parse and whole numbers give',
    () => {
      expect(mapped.payments).toEqual(paymentsByCsvParse(path));
    },
    LONG_TEST_MS,
  );
});
