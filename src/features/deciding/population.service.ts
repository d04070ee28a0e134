import { areSumsCurrent, summedRanges } from '../../domain/behaviour/summing';
import type { WindowSums } from '../../domain/behaviour/window-sums';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import {
  needsPopulation,
  populationColumns,
  PopulationSurvey,
} from '../../domain/tiering/population-survey';
import { deductedFrom } from '../../domain/tiering/standing-record';
import type { Population } from '../../domain/value/population';
import type { Database, Tx } from '../../platform/database/database';
import type { BehavioursService } from '../behaviours';
import type { PopulationsService, ProgramDirectory, ProgramInForce } from '../programs';
import type { SweptStates, TierService } from '../tiers';
import { putMemberSums } from './window-refresh.service';

/** What computing numbers of all members is made of. */
export type PopulationParts = {
  readonly database: Database;
  readonly directory: ProgramDirectory;
  readonly populations: PopulationsService;
  readonly tiers: TierService;
  readonly behaviours: BehavioursService;
};

/** A programme whose members are surveyed for what its rules leave to the population. */
export type SurveyedProgram = Pick<
  ProgramInForce,
  'id' | 'publishedRules' | 'calendar' | 'minorPerMajor'
>;

export type SurveyMoment = {
  /** The numbers are of the local day that this instant lies in. */
  readonly asOf: Instant;
  readonly signal?: AbortSignal;
  /** Told how many more members have been looked at. */
  readonly onProgress?: (members: number) => void;
};

export type ComputePopulation = SurveyMoment & {
  readonly programId: string;
  /** Asked within the unit that puts the numbers in force; false keeps those that are. */
  readonly claim?: (tx: Tx) => Promise<boolean>;
  /** Told within that unit under which id they are kept. */
  readonly onKept?: (tx: Tx, populationId: string) => Promise<void>;
};

/** Statements take no more members than this. */
const MEMBERS_PER_STATEMENT = 2_000;

/**
 * Computes what the rules need of all members — thresholds of quantiles, cut points, spreads — and
 * puts it in force (docs/domain.md §6, §7 step 3). Reads members once, writes nothing about them.
 */
export class PopulationService {
  constructor(private readonly parts: PopulationParts) {}

  /** Null where the rules need nothing of the kind, and where it was told to end. */
  async compute(command: ComputePopulation): Promise<Population | null> {
    const { database, directory, populations } = this.parts;
    const program = await directory.get(command.programId);
    if (!needsPopulation(program.publishedRules)) return null;
    const survey = await this.survey(program, command);
    if (survey === null) return null;
    const population = survey.population(command.asOf);
    const { versionNumber } = program.inForce;
    await database.run(
      async (tx) => {
        if (command.claim && !(await command.claim(tx))) return;
        const id = await populations.keep(tx, program.id, versionNumber, population);
        await command.onKept?.(tx, id);
      },
      // The unit before came to nothing where this one is begun anew.
      { repeatable: true },
    );
    directory.invalidate(program.id);
    return population;
  }

  /**
   * The numbers that rules need, published or not, as of an instant; nothing is kept of them. Null
   * where the rules need none, and where it was told to end.
   */
  async measure(program: SurveyedProgram, moment: SurveyMoment): Promise<Population | null> {
    if (!needsPopulation(program.publishedRules)) return null;
    const survey = await this.survey(program, moment);
    return survey?.population(moment.asOf) ?? null;
  }

  private async survey(
    program: SurveyedProgram,
    { asOf, signal, onProgress }: SurveyMoment,
  ): Promise<PopulationSurvey | null> {
    const { publishedRules, calendar, minorPerMajor } = program;
    const today = calendar.dayOf(asOf);
    const survey = new PopulationSurvey(publishedRules);
    const pages = this.parts.tiers.sweep(this.parts.database.reader, {
      programId: program.id,
      asOf,
      columns: populationColumns(publishedRules),
      scope: { kind: 'ALL' },
    });
    for await (const page of pages) {
      if (signal?.aborted) return null;
      survey.add({
        sums: await this.currentSums(program, page, today),
        joinedDay: page.joinedDay,
        deducted: deductedFrom(page.records, asOf),
        today: new Float64Array(page.memberIds.length).fill(today),
        minorPerMajor,
      });
      onProgress?.(page.memberIds.length);
    }
    return survey;
  }

  /** The sums of a page, taken from the buckets where those that are kept are of another day. */
  private async currentSums(
    { publishedRules }: SurveyedProgram,
    { memberIds, windows, sums }: SweptStates,
    today: LocalDay,
  ): Promise<WindowSums> {
    const stale = [...memberIds.keys()].filter((row) => {
      const window = windows[row];
      return window === undefined || !areSumsCurrent(window, publishedRules, today);
    });
    const ranges = summedRanges(publishedRules, today);
    for (let from = 0; from < stale.length; from += MEMBERS_PER_STATEMENT) {
      const rows = stale.slice(from, from + MEMBERS_PER_STATEMENT);
      const found = await this.parts.behaviours.windowSums(
        this.parts.database.reader,
        { memberIds: rows.flatMap((row) => memberIds[row] ?? []) },
        ranges,
      );
      const fresh = new Map(found.map((member) => [member.memberId, member]));
      // The page is ours: a sweep makes each anew.
      for (const row of rows) putMemberSums(sums, row, fresh.get(memberIds[row] ?? '') ?? null);
    }
    return sums;
  }
}
