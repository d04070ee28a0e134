import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import { ok, refused, type Result } from '../../domain/shared/result';
import type { RecordingMode } from '../../domain/recording/mode';
import type { SettableClock } from '../../platform/clock';
import { openRefusedRowFile, type RefusedRowFile } from '../../platform/csv/refused-rows';
import type { RecalculationService } from '../deciding';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import {
  countOutcomes,
  emptyTally,
  openBehaviourFile,
  ROWS_PER_UNIT,
  type BehaviourFileRequest,
  type ImportTally,
  type MappedBatch,
  type MappedRow,
} from './behaviour-file.service';
import type { RecordingService } from './recording.service';

/** A file of behaviours to live through. */
export type Replay = BehaviourFileRequest & {
  readonly programId: string;
  /** The first local day, whose rows and all later ones are recorded as if they happened now. */
  readonly from: LocalDay;
  /** The last local day; later rows are left out. */
  readonly to: LocalDay;
  readonly refusedFile: string;
  /** Told to end: the rows or the day in hand are finished, another run goes on there. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ReplayProgress) => void;
};

export type ReplayProgress = {
  /** Rows done since the last time. */
  readonly count: number;
  /** Share of the file that has been lived through, 0…1. */
  readonly fraction: number;
  readonly day: LocalDay;
  readonly tally: ReplayTally;
};

export type ReplayTally = ImportTally & {
  /** Rows that were met after their day was over. */
  late: number;
  /** Rows of days after the last one. */
  after: number;
  /** Days lived through. */
  days: number;
};

export type ReplayReport = ReplayTally & {
  /** False where it was told to end: running it again goes on from there. */
  readonly isComplete: boolean;
  /** Null where no row was refused. */
  readonly refusedFile: string | null;
};

/** The programme has lived through a later day already; time does not run back. */
export type ReplayRefusal = { readonly kind: 'lived-later'; readonly day: LocalDay };

/** Does what the local days that have begun bring to a programme. */
export type RunNights = (programId: string, signal: AbortSignal) => Promise<unknown>;

export type ReplayParts = {
  /** The clock of all services: it follows the data. */
  readonly clock: SettableClock;
  readonly directory: ProgramDirectory;
  readonly recording: RecordingService;
  readonly recalculation: RecalculationService;
  readonly runNights: RunNights;
  /** The last day of a programme whose nightly run is finished. */
  readonly lastNight: (programId: string) => Promise<LocalDay | null>;
};

const LIVE: RecordingMode = { kind: 'LIVE', registersUnknown: true };

/**
 * Runs a file of history day by day as if live (docs/domain.md §2, driver "replay"): the nightly
 * run of each local day as it begins, then the rows of the day in the order of the file. Rows keep
 * their keys and days their runs, so a run that was killed is finished by running it again.
 */
export class ReplayService {
  constructor(private readonly parts: ReplayParts) {}

  async replay(request: Replay): Promise<Result<ReplayReport, ReplayRefusal | readonly string[]>> {
    const { directory, lastNight } = this.parts;
    const lived = await lastNight(request.programId);
    if (lived !== null && lived > request.to) return refused({ kind: 'lived-later', day: lived });
    const tally: ReplayTally = { ...emptyTally(), late: 0, after: 0, days: 0 };
    const opened = await openBehaviourFile(request, tally);
    if (!opened.ok) return opened;
    const refusals = openRefusedRowFile(request.refusedFile, opened.value.columns);
    const program = await directory.get(request.programId);
    const story = new Story(this.parts, { ...request, tally, refusals, program });
    for await (const batch of opened.value.batches) {
      for (const refusal of batch.refusals) await refusals.write(refusal);
      await story.tell(batch);
      if (request.signal.aborted) break;
    }
    await story.end();
    await refusals.close();
    const isComplete = !request.signal.aborted;
    return ok({
      ...tally,
      isComplete,
      refusedFile: refusals.count() > 0 ? request.refusedFile : null,
    });
  }
}

type StoryOf = Replay & {
  readonly tally: ReplayTally;
  readonly refusals: RefusedRowFile;
  readonly program: ProgramInForce;
};

/** One walk through the file: what came before, then day after day. */
class Story {
  /** The day in hand; null while what came before is being brought in. */
  private day: LocalDay | null = null;
  private waiting: MappedRow[] = [];

  constructor(
    private readonly parts: ReplayParts,
    private readonly of: StoryOf,
  ) {}

  async tell({ drafts, rows, fraction }: MappedBatch): Promise<void> {
    const { program, from, to, tally, signal } = this.of;
    for (const mapped of drafts) {
      const day = program.calendar.dayOf(mapped.draft.occurredAt);
      if (day > to) {
        tally.after += 1;
        continue;
      }
      if (day > (this.day ?? from - 1)) await this.liveTo(day);
      if (signal.aborted) return;
      if (this.day !== null && day < this.day) tally.late += 1;
      this.waiting.push(mapped);
      if (this.waiting.length >= ROWS_PER_UNIT) await this.record();
    }
    const progress = { count: rows, fraction, day: this.day ?? from, tally };
    this.of.onProgress?.(progress);
  }

  /** The days after the last row, and the rows that still wait. */
  async end(): Promise<void> {
    if (!this.of.signal.aborted) await this.liveTo(this.of.to);
    if (!this.of.signal.aborted) await this.record();
  }

  /** Ends the day in hand and begins those up to another one, each with its nightly run. */
  private async liveTo(to: LocalDay): Promise<void> {
    const { clock, runNights } = this.parts;
    const { program, from, signal, tally } = this.of;
    await this.record();
    if (this.day === null) await this.decideBefore();
    for (let day = (this.day ?? from - 1) + 1; day <= to && !signal.aborted; day += 1) {
      clock.set(program.calendar.startOf(day));
      await runNights(program.id, signal);
      this.day = day;
      tally.days += 1;
    }
  }

  /** Records what waits: as it happens, or before the first day as history. */
  private async record(): Promise<void> {
    const { program, from, tally, refusals, locale } = this.of;
    const rows = this.waiting.splice(0);
    if (rows.length === 0) return;
    const { clock, recording } = this.parts;
    const start = program.calendar.startOf(from);
    const last = rows.reduce((latest, { draft }) => Math.max(latest, draft.occurredAt), 0);
    clock.set(this.day === null ? start : Math.max(clock(), last));
    const outcomes = await recording.record({
      programId: program.id,
      drafts: rows.map(({ draft }) => draft),
      mode: this.day === null ? { kind: 'BACKFILL', asOf: start } : LIVE,
    });
    await countOutcomes(outcomes, rows, { tally, refusals, locale });
  }

  /** Decides those who were brought in once, as of the first day. */
  private async decideBefore(): Promise<void> {
    const { clock, recalculation } = this.parts;
    const { program, from, signal } = this.of;
    const asOf: Instant = program.calendar.startOf(from);
    clock.set(asOf);
    await recalculation.recalculate({
      ...{ programId: program.id, asOf, scope: 'SLID', cause: 'BACKFILL', signal },
    });
  }
}
