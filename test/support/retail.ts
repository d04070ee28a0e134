import { spawn } from 'node:child_process';
import { createReadStream, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { openDatabase } from '../../src/platform/database/database';
import { query } from '../../src/platform/database/sql';
import { appSchema, type ScratchDatabase } from './database';

const ROOT = resolve(__dirname, '../..');
export const RETAIL_MAPPING = join(ROOT, 'examples/online-retail.mapping.json');

/** What an import must come to for one customer. */
export type RetailMember = {
  readonly pence: number;
  readonly orders: number;
  readonly points: number;
  readonly score: number;
  readonly tier: string;
};

const LADDER = [
  ['diamond', 1001],
  ['gold', 501],
  ['silver', 101],
  ['regular', -Infinity],
] as const;

/**
 * What the example's rules make of a retail file, customer by customer: read with csv-parse and
 * counted in whole thousandths of a pound, with nothing of ours.
 */
export async function expectedMembers(path: string): Promise<Map<string, RetailMember>> {
  const customers = new Map<string, { pence: number; invoices: Map<string, number> }>();
  const bytes = createReadStream(path);
  const text = path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  for await (const row of text.pipe(parse({ columns: true })) as AsyncIterable<
    Record<string, string>
  >) {
    const sale = saleOf(row);
    if (sale === null) continue;
    const { name, invoice, pence, isCancelled } = sale;
    const customer = customers.get(name) ?? { pence: 0, invoices: new Map<string, number>() };
    customers.set(name, customer);
    customer.pence += isCancelled ? -pence : pence;
    if (isCancelled) continue;
    customer.invoices.set(invoice, (customer.invoices.get(invoice) ?? 0) + pence);
  }
  return new Map([...customers].map(([name, customer]) => [name, memberOf(customer)]));
}

export type Sale = {
  readonly name: string;
  readonly invoice: string;
  readonly pence: number;
  readonly isCancelled: boolean;
};

/** What a row is to a customer; null for strangers, adjustments, gifts and corrections. */
export function saleOf(row: Readonly<Record<string, string | undefined>>): Sale | null {
  const { InvoiceNo: invoice = '', CustomerID: name = '', UnitPrice: price = '' } = row;
  if (name === '' || name === 'NA' || invoice.startsWith('A')) return null;
  const quantity = Number(row['Quantity']);
  const isCancelled = invoice.startsWith('C');
  if (!isCancelled && (quantity <= 0 || Number(price) <= 0)) return null;
  return { name, invoice, pence: penceOf(quantity, price), isCancelled };
}

/** |quantity × price| in pence, rounded half up from thousandths. */
function penceOf(quantity: number, price: string): number {
  const [whole = '0', fraction = ''] = price.split('.');
  const thousandths = Number(whole + fraction.padEnd(3, '0')) * Math.abs(quantity);
  return Math.floor((thousandths + 5) / 10);
}

function memberOf(customer: { pence: number; invoices: Map<string, number> }): RetailMember {
  const { pence, invoices } = customer;
  const score = Math.round(((0.7 * pence) / 100) * 1e6 + 0.2 * invoices.size * 1e6) / 1e6;
  const tier = LADDER.find(([, threshold]) => score >= threshold)?.[0] ?? 'regular';
  // Each order's points are rounded down once, at the multiplier of the base tier.
  const points = [...invoices.values()].reduce((sum, each) => sum + Math.floor(each / 100), 0);
  return { pence, orders: invoices.size, points, score, tier };
}

/** What is kept, customer by customer. */
export async function keptMembers(scratch: ScratchDatabase): Promise<Map<string, RetailMember>> {
  return withDatabase(scratch, async (db) => {
    const rows = await query<Record<string, string | number | null>>(
      db,
      `SELECT m.external_id, s.amount_minor, s.orders, COALESCE(w.balance, 0) AS balance, s.score,
          s.tier_code
        FROM member m JOIN member_state s ON s.member_id = m.id
        LEFT JOIN wallet w ON w.member_id = m.id`,
    );
    return new Map(
      rows.map((row) => [
        String(row['external_id']),
        {
          pence: Number(row['amount_minor']),
          orders: Number(row['orders']),
          points: Number(row['balance']),
          score: Number(row['score']),
          tier: String(row['tier_code']),
        },
      ]),
    );
  });
}

const TABLES = {
  member: 'joined_at',
  member_state: 'evaluated_at',
  behaviour: 'id',
  member_order: 'points',
  feature_day: 'amount_minor',
  funnel_unit: 'stage',
  decision: 'id',
  wallet_transaction: 'points',
  wallet_posting: 'sequence',
};

/** Numbers that differ if anything was added, removed or changed in the tables of an import. */
export async function fingerprint(scratch: ScratchDatabase): Promise<Record<string, unknown>> {
  return withDatabase(scratch, async (db) => {
    const found: Record<string, unknown> = {};
    for (const [table, column] of Object.entries(TABLES)) {
      const [row] = await query<Record<string, unknown>>(
        db,
        `SELECT COUNT(*) AS n, MAX(${column}) AS top, COUNT(DISTINCT ${column}) AS kinds FROM ${table}`,
      );
      found[table] = { ...row };
    }
    return found;
  });
}

async function withDatabase<Value>(
  { options }: ScratchDatabase,
  read: (db: Awaited<ReturnType<typeof openDatabase>>['reader']) => Promise<Value>,
): Promise<Value> {
  const database = await openDatabase(options, appSchema);
  try {
    return await read(database.reader);
  } finally {
    await database.close();
  }
}

/** What `laurel import` printed at its end; null where it was killed. */
export type ImportAnswer = Record<string, unknown> | null;

/**
 * `laurel import` of a retail file in a process of its own, killed without warning once it has
 * recorded some of the rows where that is asked.
 */
export async function runImport(
  scratch: ScratchDatabase,
  file: string,
  killAfterRows?: number,
): Promise<ImportAnswer> {
  const child = spawn(
    process.execPath,
    [
      ...['-r', '@swc-node/register', join(ROOT, 'src/app/main.ts')],
      ...['import', file, '--map', RETAIL_MAPPING, '--errors', `${file}.refused.csv`],
    ],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        DATABASE_URL: scratch.options.url,
        LAUREL_MASTER_KEY: Buffer.alloc(32, 3).toString('base64'),
        LOG_LEVEL: 'silent',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let printed = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  createInterface(child.stderr).on('line', (line) => {
    errors = line;
    const progress = line.startsWith('{') ? (JSON.parse(line) as Record<string, unknown>) : {};
    const isFar = progress['label'] === 'import:record' && Number(progress['done']) > 0;
    if (killAfterRows !== undefined && isFar && Number(progress['done']) >= killAfterRows) {
      child.kill('SIGKILL');
    }
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((done) =>
    child.once('close', (exit, by) => done([exit, by])),
  );
  if (signal === 'SIGKILL') return null;
  if (code !== 0) throw new Error(`The import ended with ${code}: ${errors}`);
  return JSON.parse(printed.split('\n')[0] ?? '') as Record<string, unknown>;
}

/**
 * A file of the same layout, with cancellations, gifts and strangers, where the real one is not.
 */
export function generateRetail(path: string, invoices: number): { readonly rows: number } {
  const lines = [
    '"InvoiceNo","StockCode","Description","Quantity","InvoiceDate","UnitPrice","CustomerID","Country"',
  ];
  for (let invoice = 0; invoice < invoices; invoice += 1) {
    const customer = invoice % 11 === 0 ? '' : String(12_000 + ((invoice * 7919) % 97));
    const isCancelled = invoice % 13 === 0;
    const number = `${isCancelled ? 'C' : ''}${536_000 + invoice}`;
    const day = new Date(Date.UTC(2011, 0, 1 + (invoice % 300), 9, invoice % 60));
    const stamp = day.toISOString().slice(0, 19).replace('T', ' ');
    for (let line = 0; line <= invoice % 5; line += 1) {
      const quantity = (1 + ((invoice + line) % 12)) * (isCancelled ? -1 : 1);
      const price =
        line === 3 ? '0' : ((105 + ((invoice * 31 + line * 17) % 900)) / 100).toFixed(2);
      lines.push(
        `"${number}","${20_000 + line}","GIFT, ""BOXED""",${quantity},${stamp},${price},${customer},"United Kingdom"`,
      );
    }
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
  return { rows: lines.length - 1 };
}
