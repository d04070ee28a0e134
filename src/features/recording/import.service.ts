import type { BehaviourDraft } from '../../domain/behaviour/draft';
import { compileMapping, type RowMapper } from '../../domain/behaviour/mapping';
import { describeMappingFault } from '../../domain/behaviour/mapping-fault';
import { describeRowFault } from '../../domain/recording/row-fault-text';
import type { Instant } from '../../domain/shared/instant';
import { ok, refused, type Result } from '../../domain/shared/result';
import type { Clock } from '../../platform/clock';
import { describeMalformed } from '../../platform/csv/csv-fault';
import { openCsvTable, type CsvBatch, type CsvRow } from '../../platform/csv/csv-table';
import {
  openRefusedRowFile,
  type RefusedRow,
  type RefusedRowFile,
} from '../../platform/csv/refused-rows';
import type { Locale } from '../../platform/locale';
import type { MappingFile } from './mapping-file.service';
import type { RecalculationReport, RecalculationService } from '../deciding';
import type { RecordingService, RowOutcome } from './recording.service';

/** A file of behaviours to take in as history. */
export type ImportBehaviours = {
  readonly programId: string;
  readonly file: string;
  readonly mapping: MappingFile;
  /** The instant that horizon and windows are measured from; the file's last row where null. */
  readonly asOf: Instant | null;
  /** Where refused rows are written, with the reason. */
  readonly refusedFile: string;
  readonly locale: Locale;
  readonly onProgress?: (progress: ImportProgress) => void;
};

export type ImportProgress = {
  readonly step: 'survey' | 'record' | 'decide';
  /** Rows, or members, done since the last time. */
  readonly count: number;
  /** Share of the file that has been read, 0…1. */
  readonly fraction?: number;
  readonly tally: ImportTally;
};

/** Every row of the file is in exactly one of these. */
export type ImportTally = {
  recorded: number;
  /** Recorded, but later than the horizon: they change nothing. */
  notCounted: number;
  duplicates: number;
  readonly skipped: Record<string, number>;
  readonly refused: Record<string, number>;
};

export type ImportReport = ImportTally & {
  readonly rows: number;
  readonly asOf: Instant | null;
  /** Null where no row was refused. */
  readonly refusedFile: string | null;
  readonly decided: RecalculationReport | null;
};

/** What a survey of the file found: no row has been recorded. */
export type ImportSurvey = {
  readonly rows: number;
  readonly behaviours: number;
  readonly skipped: Record<string, number>;
  readonly refused: Record<string, number>;
  readonly firstAt: Instant | null;
  readonly lastAt: Instant | null;
};

/** Rows recorded in one unit of work; twice as many are no faster and take 25 MiB more. */
const ROWS_PER_UNIT = 1_000;

type MappedBatch = {
  readonly refusals: readonly RefusedRow[];
  readonly drafts: readonly { readonly row: CsvRow; readonly draft: BehaviourDraft }[];
};

/**
 * Takes a file in as history (docs/domain.md §3, "Backfill"): rows are recorded without moving
 * tiers, then everybody touched is decided once. Rows keep their keys, so a run that was killed is
 * finished by running it again, and running it once more changes nothing.
 */
export class ImportService {
  constructor(
    private readonly clock: Clock,
    private readonly recording: RecordingService,
    private readonly recalculation: RecalculationService,
  ) {}

  /** Reads the file through without recording: what a dry run shows. */
  async survey(
    request: Pick<ImportBehaviours, 'file' | 'mapping' | 'locale' | 'onProgress'>,
  ): Promise<Result<ImportSurvey, readonly string[]>> {
    const opened = await this.open(request);
    if (!opened.ok) return opened;
    const { table, mapper } = opened.value;
    const tally = emptyTally();
    let [rows, behaviours, firstAt, lastAt] = [0, 0, Infinity, -Infinity];
    for await (const batch of table.batches) {
      rows += batch.rows.length;
      for (const { draft } of mapBatch(batch, { mapper, tally, ...request }).drafts) {
        behaviours += 1;
        firstAt = Math.min(firstAt, draft.occurredAt);
        lastAt = Math.max(lastAt, draft.occurredAt);
      }
      const fraction = batch.bytesRead / table.totalBytes;
      request.onProgress?.({ step: 'survey', count: batch.rows.length, fraction, tally });
    }
    const { skipped, refused: refusedRows } = tally;
    const isEmpty = behaviours === 0;
    return ok({
      rows,
      behaviours,
      skipped,
      refused: refusedRows,
      firstAt: isEmpty ? null : firstAt,
      lastAt: isEmpty ? null : lastAt,
    });
  }

  /** Records the file and decides its members. Refuses a mapping that does not fit the file. */
  async import(request: ImportBehaviours): Promise<Result<ImportReport, readonly string[]>> {
    let { asOf } = request;
    if (asOf === null) {
      const survey = await this.survey(request);
      if (!survey.ok) return survey;
      asOf = survey.value.lastAt;
    }
    const opened = await this.open(request);
    if (!opened.ok) return opened;
    const { table, mapper } = opened.value;
    const tally = emptyTally();
    const refusals = openRefusedRowFile(request.refusedFile, table.columns);
    let rows = 0;
    for await (const batch of table.batches) {
      rows += batch.rows.length;
      const mapped = mapBatch(batch, { mapper, tally, ...request });
      for (const refusal of mapped.refusals) await refusals.write(refusal);
      if (asOf !== null) await this.record(mapped, { ...request, asOf, tally, refusals });
      const fraction = batch.bytesRead / table.totalBytes;
      request.onProgress?.({ step: 'record', count: batch.rows.length, fraction, tally });
    }
    await refusals.close();
    const decided = asOf === null ? null : await this.decide(request, asOf, tally);
    const refusedFile = refusals.count() > 0 ? request.refusedFile : null;
    return ok({ ...tally, rows, asOf, refusedFile, decided });
  }

  private async open(
    request: Pick<ImportBehaviours, 'file' | 'mapping' | 'locale'>,
  ): Promise<
    Result<
      { table: Awaited<ReturnType<typeof openCsvTable>>; mapper: RowMapper },
      readonly string[]
    >
  > {
    const { mapping, locale } = request;
    const table = await openCsvTable(request.file, mapping.format, ROWS_PER_UNIT);
    const mapper = compileMapping(mapping.mapping, table.columns, locale);
    if (mapper.ok) return ok({ table, mapper: mapper.value });
    table.close();
    return refused(mapper.error.map((fault) => describeMappingFault(fault, table.columns, locale)));
  }

  private async record(
    mapped: MappedBatch,
    context: ImportBehaviours & {
      readonly asOf: Instant;
      readonly tally: ImportTally;
      readonly refusals: RefusedRowFile;
    },
  ): Promise<void> {
    if (mapped.drafts.length === 0) return;
    const outcomes = await this.recording.record({
      programId: context.programId,
      drafts: mapped.drafts.map(({ draft }) => draft),
      mode: { kind: 'BACKFILL', asOf: context.asOf },
    });
    for (const [place, outcome] of outcomes.entries()) {
      count(context.tally, outcome);
      const row = mapped.drafts[place]?.row;
      if (outcome.status !== 'REFUSED' || !row) continue;
      const { kind, field } = outcome.fault;
      const message = describeRowFault(outcome.fault, context.locale);
      await context.refusals.write({ ...refusedRow(row), code: kind, field, message });
    }
  }

  /** Decides once as of the import; those decided later than that, as of now. */
  private async decide(
    { programId, onProgress }: ImportBehaviours,
    asOf: Instant,
    tally: ImportTally,
  ): Promise<RecalculationReport> {
    const report = (members: number): void =>
      onProgress?.({ step: 'decide', count: members, tally });
    const decide = (at: Instant): Promise<RecalculationReport> =>
      this.recalculation.recalculate({
        programId,
        asOf: at,
        scope: 'SLID',
        cause: 'BACKFILL',
        onProgress: report,
      });
    const decided = await decide(asOf);
    return decided.decidedLater === 0 ? decided : decide(this.clock());
  }
}

const emptyTally = (): ImportTally => ({
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
function mapBatch(
  batch: CsvBatch,
  context: {
    readonly mapper: RowMapper;
    readonly tally: ImportTally;
    readonly locale: Locale;
  },
): MappedBatch {
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
