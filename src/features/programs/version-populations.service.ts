import type { Instant } from '../../domain/shared/instant';
import { needsPopulation } from '../../domain/tiering/population-survey';
import type { ProgramRules } from '../../domain/tiering/rules';
import { isSameJson } from '../../domain/tiering/rules-diff';
import type { Population } from '../../domain/value/population';
import type { Tx } from '../../platform/database/database';
import { PopulationsService } from './populations.service';
import type { ProgramDirectory, ProgramInForce } from './program-directory.service';

/** Computes the numbers of all members by rules that are not in force yet; keeps nothing. */
export type MeasureMembers = (
  program: ProgramInForce,
  rules: ProgramRules,
  asOf: Instant,
) => Promise<Population | null>;

/**
 * Applies what fell due for members before an instant, by the version that was in force then: the
 * next one has no say in it.
 */
export type SettleDueBefore = (programId: string, instant: Instant) => Promise<void>;

/** Numbers of the population, with the rules that they are for. */
export type PreparedPopulation = {
  readonly rules: ProgramRules;
  readonly population: Population;
};

/**
 * The numbers of the population that a version begins with. They are computed before the unit that
 * publishes, which may take a while and holds up nobody, and are written within it.
 */
export class VersionPopulations {
  private readonly populations = new PopulationsService();

  constructor(
    private readonly directory: ProgramDirectory,
    private readonly measure: MeasureMembers,
  ) {}

  /** Null where the rules ask for none. */
  async prepare(
    programId: string,
    rules: ProgramRules | null,
    asOf: Instant,
  ): Promise<PreparedPopulation | null> {
    if (rules === null || !needsPopulation(rules)) return null;
    const program = await this.directory.get(programId);
    const population = await this.measure(program, rules, asOf);
    return population && { rules, population };
  }

  /** Puts them in force with their version; not where other rules are published after all. */
  async keep(
    tx: Tx,
    programId: string,
    version: { readonly number: number; readonly rules: ProgramRules },
    prepared: PreparedPopulation | null,
  ): Promise<void> {
    if (prepared === null || !isSameJson(prepared.rules, version.rules)) return;
    await this.populations.keep(tx, programId, version.number, prepared.population);
  }
}
