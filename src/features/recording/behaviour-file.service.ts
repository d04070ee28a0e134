import type { BehaviourDraft } from '../../domain/behaviour/draft';
import { compileMapping, type RowMapper } from '../../domain/behaviour/mapping';
import { describeMappingFault } from '../../domain/behaviour/mapping-fault';
import { describeRowFault } from '../../domain/recording/row-fault-text';
import { ok, refused, type Result } from '../../domain/shared/result';
import { describeMalformed } from '../../platform/csv/csv-fault';
import {
  openCsvTable,
  type CsvBatch,
  type CsvRow,
  type CsvTable,
} from '../../platform/csv/csv-table';
import type { RefusedRow, RefusedRowFile } from '../../platform/csv/refused-rows';
import type { Locale } from '../../platform/locale';
import type { MappingFile } from './mapping-file.service';
import type { RowOutcome } from './recording.service';

/** Every row of the file is in exactly one of these. */
export type ImportTally = {
  recorded: number;
  /** Recorded, but later than the horizon: they change nothing. */
  notCounted: number;
  duplicates: number;
  readonly skipped: Record<string, number>;
  readonly refused: Record<string, number>;
};

export type BehaviourFileRequest = {
  readonly file: string;
  readonly mapping: MappingFile;
  readonly locale: Locale;
};

/** A row of the file, and the behaviour that it tells of. */
export type MappedRow = { readonly row: CsvRow; readonly draft: BehaviourDraft };

/** Some rows of the file, in its order. */
export type MappedBatch = {
  /** How many they are, those skipped and refused included. */
  readonly rows: number;
  /** How far into the file the reading has come, 0…1. */
  readonly fraction: number;
  readonly refusals: readonly RefusedRow[];
  readonly drafts: readonly MappedRow[];
};

/** A file of behaviours being read; its batches can be walked through once. */
export type BehaviourFile = {
  readonly columns: readonly string[];
  readonly batches: AsyncIterable<MappedBatch>;
};

/** Rows recorded in one unit of work; twice as many are no faster and take 25 MiB more. */
export const ROWS_PER_UNIT = 1_000;

/**
 * Opens a file of behaviours; what is skipped or refused is counted. Refuses a mapping that does
 * not fit.
 */
export async function openBehaviourFile(
  { file, mapping, locale }: BehaviourFileRequest,
  tally: ImportTally,
): Promise<Result<BehaviourFile, readonly string[]>> {
  const table = await openCsvTable(file, mapping.format, ROWS_PER_UNIT);
  const mapper = compileMapping(mapping.mapping, table.columns, locale);
  if (!mapper.ok) {
    table.close();
    return refused(mapper.error.map((fault) => describeMappingFault(fault, table.columns, locale)));
  }
  const context = { mapper: mapper.value, tally, locale };
  return ok({ columns: table.columns, batches: mappedBatches(table, context) });
}

async function* mappedBatches(table: CsvTable, context: MapContext): AsyncGenerator<MappedBatch> {
  for await (const batch of table.batches) {
    const fraction = batch.bytesRead / table.totalBytes;
    yield { rows: batch.rows.length, fraction, ...mapBatch(batch, context) };
  }
}

/** Counts what became of rows, and writes those down that were refused. */
export async function countOutcomes(
  outcomes: readonly RowOutcome[],
  rows: readonly MappedRow[],
  context: {
    readonly tally: ImportTally;
    readonly refusals: RefusedRowFile;
    readonly locale: Locale;
  },
): Promise<void> {
  for (const [place, outcome] of outcomes.entries()) {
    count(context.tally, outcome);
    const row = rows[place]?.row;
    if (outcome.status !== 'REFUSED' || !row) continue;
    const { kind, field } = outcome.fault;
    const message = describeRowFault(outcome.fault, context.locale);
    await context.refusals.write({ ...refusedRow(row), code: kind, field, message });
  }
}

type MapContext = {
  readonly mapper: RowMapper;
  readonly tally: ImportTally;
  readonly locale: Locale;
};

/** No rows yet. */
export const emptyTally = (): ImportTally => ({
  recorded: 0,
  notCounted: 0,
  duplicates: 0,
  skipped: {},
  refused: {},
});

const addOne = (counts: Record<string, number>, key: string): void => {
  counts[key] = (counts[key] ?? 0) + 1;
};

function count(tally: ImportTally, outcome: RowOutcome): void {
  if (outcome.status === 'REFUSED') addOne(tally.refused, outcome.fault.kind);
  else if (outcome.status === 'NOT_COUNTED') tally.notCounted += 1;
  else if (outcome.status === 'DUPLICATE') tally.duplicates += 1;
  else tally.recorded += 1;
}

type RefusedText = Pick<RefusedRow, 'rowNumber' | 'fields' | 'raw'>;

const refusedRow = (row: CsvRow): RefusedText => ({
  rowNumber: row.rowNumber,
  fields: row.kind === 'row' ? row.fields : null,
  raw: row.raw,
});

/** Maps the rows of a batch; what is skipped or refused is counted. */
function mapBatch(batch: CsvBatch, context: MapContext): Pick<MappedBatch, 'refusals' | 'drafts'> {
  const { mapper, tally, locale } = context;
  const drafts: { row: CsvRow; draft: BehaviourDraft }[] = [];
  const refusals: RefusedRow[] = [];
  const refuse = (row: CsvRow, why: Pick<RefusedRow, 'code' | 'field' | 'message'>): void => {
    addOne(tally.refused, why.code);
    const { code, field, message } = why;
    refusals.push({ ...refusedRow(row), code, field, message });
  };
  for (const row of batch.rows) {
    if (row.kind === 'malformed') {
      refuse(row, { code: row.code, field: '', message: describeMalformed(row.code, locale) });
      continue;
    }
    const mapped = mapper(row.fields, row.rowNumber);
    if (mapped.kind === 'skipped') addOne(tally.skipped, mapped.reason);
    else if (mapped.kind === 'refused') refuse(row, mapped);
    else drafts.push({ row, draft: mapped.draft });
  }
  return { drafts, refusals };
}
