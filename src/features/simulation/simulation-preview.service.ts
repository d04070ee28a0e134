import { canonicalJson } from '../../domain/shared/canonical';
import type { Instant } from '../../domain/shared/instant';
import { ok, type Result } from '../../domain/shared/result';
import type { UncheckedRules } from '../../domain/tiering/check-rules';
import {
  needsPopulation,
  populationColumns,
  PopulationSurvey,
} from '../../domain/tiering/population-survey';
import { estimatedMatrix, type EstimatedCell } from '../../domain/tiering/preview-matrix';
import type { RuleFault } from '../../domain/tiering/rule-fault';
import type { ProgramRules } from '../../domain/tiering/rules';
import { deductedFrom } from '../../domain/tiering/standing-record';
import type { Population } from '../../domain/value/population';
import type { Clock } from '../../platform/clock';
import type { Database } from '../../platform/database/database';
import type { WindowRefresh } from '../deciding';
import type { ProgramInForce } from '../programs';
import { sweptOf, type MemberPages, type StatesWithSums, type TierService } from '../tiers';
import type { MemberComparison } from './member-comparison.service';
import { nextProgram, programBy, type TriedRules } from './tried-rules.service';

/** What rules would do, from a sample. */
export type SimulationPreview = {
  readonly sampled: number;
  readonly total: number;
  readonly asOf: Instant;
  readonly cells: readonly EstimatedCell[];
};

/** Tries rules on a sample, fast enough for an editor. Nothing is written. */
export class SimulationPreviewService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly tiers: TierService;
      readonly pages: MemberPages;
      readonly windows: WindowRefresh;
      readonly tried: TriedRules;
      readonly comparison: MemberComparison;
    },
  ) {}

  async preview(
    program: ProgramInForce,
    changes: UncheckedRules,
    size: number,
  ): Promise<Result<SimulationPreview, readonly RuleFault[]>> {
    const rules = this.parts.tried.check(program, changes);
    if (!rules.ok) return rules;
    const { tiers, pages, comparison, clock } = this.parts;
    const { reader } = this.parts.database;
    const asOf = clock();
    const total = await tiers.count(reader, program.id);
    const sample = await pages.sample(reader, program.id, { size, total });
    const columns = [program.publishedRules, rules.value].flatMap(populationColumns);
    const states = await pages.of(reader, sample, [...new Set(columns)]);
    const numbers = await this.populations(program, rules.value, states, asOf);
    const tried = {
      inForce: programBy(program, program.publishedRules, numbers.before),
      draft: nextProgram(program, rules.value, numbers.after),
    };
    const page = sweptOf(states, asOf);
    const { members } = await comparison.compare(reader, tried, page, asOf);
    const sampled = members.length;
    return ok({ sampled, total, asOf, cells: estimatedMatrix(members, total) });
  }

  /** Those in force where the tried rules ask for the same; otherwise as the sample has them. */
  private async populations(
    program: ProgramInForce,
    rules: ProgramRules,
    states: StatesWithSums,
    asOf: Instant,
  ): Promise<{ before: Population | null; after: Population | null }> {
    const { publishedRules } = program;
    const known = program.inForce.population;
    const before = known ?? (await this.survey(program, publishedRules, states, asOf));
    const isSame = canonicalJson(askedOf(rules)) === canonicalJson(askedOf(publishedRules));
    return { before, after: isSame ? before : await this.survey(program, rules, states, asOf) };
  }

  private async survey(
    program: ProgramInForce,
    rules: ProgramRules,
    states: StatesWithSums,
    asOf: Instant,
  ): Promise<Population | null> {
    if (!needsPopulation(rules)) return null;
    const { reader } = this.parts.database;
    const today = program.calendar.dayOf(asOf);
    const by = programBy(program, rules, null);
    const current = await this.parts.windows.refresh(reader, by, states, today);
    const survey = new PopulationSurvey(rules);
    survey.add({
      sums: current.sums,
      joinedDay: Float64Array.from(current.states, ({ joinedDay }) => joinedDay),
      today: new Float64Array(current.states.length).fill(today),
      deducted: deductedFrom(current.states, asOf),
      minorPerMajor: program.minorPerMajor,
    });
    return survey.population(asOf);
  }
}

/** What numbers of the population depend on. */
const askedOf = ({ window, weights, model, division, ladder }: ProgramRules) => ({
  ...{ window, weights, model, division },
  ladder: ladder.map(({ code, threshold }) => [code, threshold]),
});
