import { openBytes, type ByteSource } from './byte-source';
import { CsvUnreadable, type MalformedCode } from './csv-fault';
import { RecordScanner, type ScannedRecord } from './record-scanner';
import { isUtf16, textDecoding, type TextEncoding } from './text-decoding';

/** How a file writes its table. */
export type CsvFormat = {
  readonly delimiter: string;
  /** Null where nothing is ever quoted. */
  readonly quote: string | null;
  readonly encoding: TextEncoding | 'auto';
  /** Names of the columns where the file has no header; else its first row names them. */
  readonly columns: readonly string[] | null;
};

/** A row of data; `rowNumber` counts them from 1, malformed ones included. */
export type CsvRow =
  | {
      readonly kind: 'row';
      readonly rowNumber: number;
      readonly fields: readonly string[];
      /** The row as it stands in the file. */
      readonly raw: string;
    }
  | {
      readonly kind: 'malformed';
      readonly rowNumber: number;
      readonly code: MalformedCode;
      readonly raw: string;
    };

export type CsvBatch = {
  readonly rows: readonly CsvRow[];
  /** How far into the file on disk the reading has come, compressed or not. */
  readonly bytesRead: number;
};

/** A table being read; its batches can be walked through once. */
export type CsvTable = {
  readonly columns: readonly string[];
  readonly totalBytes: number;
  readonly batches: AsyncIterable<CsvBatch>;
  /** Lets go of the file; needed only where the batches are not walked through. */
  readonly close: () => void;
};

const DEFAULT_BATCH_ROWS = 1_000;

/**
 * Opens a CSV file, plain or gzipped, as a stream of rows in constant memory. Throws
 * `CsvUnreadable` for a file that is no table; single bad rows are handed on as malformed.
 *
 * Fields are slices of the chunk that was read: whoever keeps one for long keeps the chunk.
 */
export async function openCsvTable(
  path: string,
  format: CsvFormat,
  batchRows = DEFAULT_BATCH_ROWS,
): Promise<CsvTable> {
  const source = await openBytes(path);
  try {
    const records = scan(source, path, format);
    const first = format.columns === null ? await records.next() : null;
    const columns = format.columns ?? headerOf(first?.value?.[0], path);
    const pending = first?.value?.slice(1) ?? [];
    return {
      columns,
      totalBytes: source.totalBytes,
      batches: batchesOf({ records, pending, columns, batchRows }, source),
      close: source.close,
    };
  } catch (error) {
    source.close();
    throw error;
  }
}

function headerOf(record: ScannedRecord | undefined, path: string): readonly string[] {
  if (record === undefined) throw new CsvUnreadable(path, 'no-header');
  const names = record.kind === 'record' ? record.fields.map((name) => name.trim()) : [];
  const isNamed = names.length > 0 && !names.includes('') && new Set(names).size === names.length;
  if (!isNamed) throw new CsvUnreadable(path, 'bad-header');
  return names;
}

/** The records of each chunk; a chunk that completes none gives nothing. */
async function* scan(
  source: ByteSource,
  path: string,
  format: CsvFormat,
): AsyncGenerator<ScannedRecord[], undefined> {
  const decoding = textDecoding(format.encoding);
  const scanner = new RecordScanner(format.delimiter, format.quote);
  let isStart = true;
  for await (const chunk of source.chunks) {
    if (isStart && isUtf16(chunk)) throw new CsvUnreadable(path, 'utf-16');
    isStart = false;
    scanner.push(decoding.write(chunk), false);
    const records = drain(scanner);
    if (records.length > 0) yield records;
  }
  scanner.push(decoding.end(), true);
  const records = drain(scanner);
  if (records.length > 0) yield records;
}

function drain(scanner: RecordScanner): ScannedRecord[] {
  const records: ScannedRecord[] = [];
  for (let record = scanner.next(); record !== null; record = scanner.next()) records.push(record);
  return records;
}

type Batching = {
  readonly records: AsyncIterable<ScannedRecord[]>;
  readonly pending: readonly ScannedRecord[];
  readonly columns: readonly string[];
  readonly batchRows: number;
};

async function* batchesOf(batching: Batching, source: ByteSource): AsyncGenerator<CsvBatch> {
  const { columns, batchRows } = batching;
  let rowNumber = 0;
  let rows: CsvRow[] = [];
  try {
    for await (const records of withFirst(batching)) {
      for (const record of records) {
        rowNumber += 1;
        rows.push(rowOf(record, rowNumber, columns.length));
        if (rows.length < batchRows) continue;
        yield { rows, bytesRead: source.bytesRead() };
        rows = [];
      }
    }
    if (rows.length > 0) yield { rows, bytesRead: source.bytesRead() };
  } finally {
    source.close();
  }
}

async function* withFirst({
  pending,
  records,
}: Batching): AsyncGenerator<readonly ScannedRecord[]> {
  yield pending;
  yield* records;
}

function rowOf(record: ScannedRecord, rowNumber: number, columnCount: number): CsvRow {
  const { raw } = record;
  if (record.kind === 'malformed') return { kind: 'malformed', rowNumber, code: record.code, raw };
  const { fields } = record;
  return fields.length === columnCount
    ? { kind: 'row', rowNumber, fields, raw }
    : { kind: 'malformed', rowNumber, code: 'wrong-column-count', raw };
}
