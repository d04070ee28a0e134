import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { stringify } from 'csv-stringify';

/** A CSV file that is being written. */
export interface CsvOutput {
  write(row: readonly (string | number)[]): Promise<void>;
  /** Waits until everything is on disk. */
  close(): Promise<void>;
}

/** A CSV file in UTF-8 with the mark that spreadsheets tell it by; replaced where it exists. */
export function openCsvOutput(path: string, header: readonly string[]): CsvOutput {
  const rows = stringify({ bom: true });
  const file = createWriteStream(path);
  rows.pipe(file);
  const isOnDisk = finished(file);
  // Whoever writes or closes next gets the error; until then nobody is waiting for it.
  isOnDisk.catch(() => undefined);
  rows.write([...header]);
  return {
    write: async (row) => {
      if (file.errored) throw file.errored;
      if (!rows.write(row)) await Promise.race([once(rows, 'drain'), isOnDisk]);
    },
    close: async () => {
      rows.end();
      await isOnDisk;
    },
  };
}

/** The same as a stream, for an answer; an error of the rows breaks it off. */
export function csvStream(
  header: readonly string[],
  rows: AsyncIterable<readonly (string | number)[]>,
): Readable {
  const text = stringify({ bom: true });
  text.write([...header]);
  // Whoever reads the stream sees the error.
  return pipeline(Readable.from(rows), text, () => undefined);
}

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A cell for a file that is made for spreadsheets: what they would run as a formula is text.
 *
 * @example
 * spreadsheetCell('=1+1'); // "'=1+1"
 */
export const spreadsheetCell = (cell: string | number): string | number =>
  typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;
