import { createWriteStream, existsSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { drawOne, drawWhole, isDrawn, seededRng } from '../../../src/domain/shared/rng';
import { DAY_MS } from '../../../src/domain/shared/instant';

const REAL = join(process.cwd(), '..', 'shared', 'data', 'online_retail.csv.gz');
const REAL_ROWS = 541_909;
const FIRST_DAY = Date.parse('2010-12-01T08:00:00Z');
const DAYS = 373;
const INVOICES = 25_900;
const CUSTOMERS = 4_372;
const PRODUCTS = 4_000;
const SEED = 541_909;

export interface OrdersFile {
  readonly file: string;
  readonly isReal: boolean;
}

/** The real orders where they are found; otherwise a file of the same layout and size. */
export async function ordersFile(folder: string): Promise<OrdersFile> {
  if (existsSync(REAL)) return { file: REAL, isReal: true };
  const file = join(folder, 'generated_orders.csv.gz');
  if (!existsSync(file)) await generate(file);
  return { file, isReal: false };
}

async function generate(file: string): Promise<void> {
  const gzip = createGzip();
  const written = pipeline(gzip, createWriteStream(file));
  for (const line of lines()) if (!gzip.write(line)) await once(gzip, 'drain');
  gzip.end();
  await written;
}

/** Invoices in the order of time, some twenty lines each, every fiftieth a cancellation. */
function* lines(): Generator<string> {
  const rng = seededRng(SEED);
  yield '"InvoiceNo","StockCode","Description","Quantity","InvoiceDate","UnitPrice","CustomerID","Country"\n';
  let rows = 0;
  for (let invoice = 0; rows < REAL_ROWS; invoice += 1) {
    const at = FIRST_DAY + Math.floor((Math.min(invoice, INVOICES) / INVOICES) * DAYS) * DAY_MS;
    const moment = new Date(at + drawWhole(rng, 0, 540) * 60_000).toISOString();
    const isCancelled = isDrawn(rng, 0.02);
    const number = `${isCancelled ? 'C' : ''}${536_365 + invoice}`;
    const customer = isDrawn(rng, 0.75) ? String(12_346 + drawWhole(rng, 0, CUSTOMERS - 1)) : '';
    const size = Math.min(drawWhole(rng, 1, 41), REAL_ROWS - rows);
    for (let line = 0; line < size; line += 1) {
      const product = 10_000 + drawWhole(rng, 0, PRODUCTS - 1);
      const quantity = drawOne(rng, [1, 2, 3, 6, 8, 12, 24]) * (isCancelled ? -1 : 1);
      const price = (0.5 + 12 * rng() ** 2).toFixed(2);
      const when = `${moment.slice(0, 10)} ${moment.slice(11, 19)}`;
      yield `"${number}","${product}","ARTICLE NUMBER ${product} OF THE CATALOGUE",${quantity},${when},${price},${customer},"United Kingdom"\n`;
    }
    rows += size;
  }
}
