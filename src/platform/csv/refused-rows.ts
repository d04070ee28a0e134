import { openCsvOutput, type CsvOutput } from './csv-output';

/** A row that was refused: where it stands, why, and what stood there. */
export type RefusedRow = {
  readonly rowNumber: number;
  readonly code: string;
  readonly field: string;
  readonly message: string;
  /** The fields by column; null where the row could not be cut into fields. */
  readonly fields: readonly string[] | null;
  /** The row as it stands in the file. */
  readonly raw: string;
};

export type RefusedRowFile = {
  readonly write: (row: RefusedRow) => Promise<void>;
  readonly count: () => number;
  /** Resolves when everything is on disk; a file without rows is not made. */
  readonly close: () => Promise<void>;
};

const REASON_COLUMNS = ['row', 'code', 'field', 'message', 'original'];

/**
 * Opens the file that takes the refused rows: row, code, field, message, the original text where
 * the row could not be cut into fields, then the original columns. An older file of that name is
 * replaced when the first row comes.
 *
 * The fields are written as they are. Formulas are not neutralised, because that would change the
 * data that somebody is to mend and import again; exports made for spreadsheets do neutralise them.
 */
export function openRefusedRowFile(path: string, columns: readonly string[]): RefusedRowFile {
  let count = 0;
  let output: CsvOutput | null = null;
  return {
    write: async (row) => {
      count += 1;
      output ??= openCsvOutput(path, [...REASON_COLUMNS, ...columns]);
      await output.write(cells(row, columns.length));
    },
    count: () => count,
    close: async () => output?.close(),
  };
}

function cells(row: RefusedRow, columnCount: number): readonly (string | number)[] {
  const { rowNumber, code, field, message, fields, raw } = row;
  const original = fields === null ? raw : '';
  const values = fields ?? Array.from({ length: columnCount }, () => '');
  return [rowNumber, code, field, message, original, ...values];
}
