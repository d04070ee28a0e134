import type { Instant } from '../../domain/shared/instant';
import { ok, type Result } from '../../domain/shared/result';
import type { Clock } from '../../platform/clock';
import { openRefusedRowFile, type RefusedRowFile } from '../../platform/csv/refused-rows';
import type { Locale } from '../../platform/locale';
import type { RecalculationReport, RecalculationService } from '../deciding';
import {
  countOutcomes,
  emptyTally,
  openBehaviourFile,
  type ImportTally,
  type MappedBatch,
} from './behaviour-file.service';
import type { MappingFile } from './mapping-file.service';
import type { RecordingService } from './recording.service';

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
    const tally = emptyTally();
    const opened = await openBehaviourFile(request, tally);
    if (!opened.ok) return opened;
    let [rows, behaviours, firstAt, lastAt] = [0, 0, Infinity, -Infinity];
    for await (const batch of opened.value.batches) {
      rows += batch.rows;
      for (const { draft } of batch.drafts) {
        behaviours += 1;
        firstAt = Math.min(firstAt, draft.occurredAt);
        lastAt = Math.max(lastAt, draft.occurredAt);
      }
      const { rows: count, fraction } = batch;
      request.onProgress?.({ step: 'survey', count, fraction, tally });
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
    const tally = emptyTally();
    const opened = await openBehaviourFile(request, tally);
    if (!opened.ok) return opened;
    const refusals = openRefusedRowFile(request.refusedFile, opened.value.columns);
    let rows = 0;
    for await (const batch of opened.value.batches) {
      rows += batch.rows;
      for (const refusal of batch.refusals) await refusals.write(refusal);
      if (asOf !== null) await this.record(batch, { ...request, asOf, tally, refusals });
      const { rows: count, fraction } = batch;
      request.onProgress?.({ step: 'record', count, fraction, tally });
    }
    await refusals.close();
    const decided = asOf === null ? null : await this.decide(request, asOf, tally);
    const refusedFile = refusals.count() > 0 ? request.refusedFile : null;
    return ok({ ...tally, rows, asOf, refusedFile, decided });
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
    await countOutcomes(outcomes, mapped.drafts, context);
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
