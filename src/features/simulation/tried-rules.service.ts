import type { SumColumn } from '../../domain/behaviour/window-sums';
import { canonicalJson } from '../../domain/shared/canonical';
import type { Instant } from '../../domain/shared/instant';
import { refused, type Result } from '../../domain/shared/result';
import { removedTierFaults } from '../../domain/tiering/check-ladder';
import { amendRules, checkRules, type UncheckedRules } from '../../domain/tiering/check-rules';
import { classifierOf, knownModel } from '../../domain/tiering/models-in-force';
import type { RuleFault } from '../../domain/tiering/rule-fault';
import { resolveRules, type ProgramRules } from '../../domain/tiering/rules';
import { columnsReadBy } from '../../domain/value/reads';
import type { Population } from '../../domain/value/population';
import type { PopulationService } from '../deciding';
import type { ProgramInForce } from '../programs';

/** The same programme twice: by the rules in force, and by those that are tried. */
export type TriedProgram = {
  readonly inForce: ProgramInForce;
  readonly draft: ProgramInForce;
};

/** The sums that either set of rules reads. */
export const columnsOf = ({ inForce, draft }: TriedProgram): readonly SumColumn[] => [
  ...new Set([...columnsReadBy(inForce.inForce.rules), ...columnsReadBy(draft.inForce.rules)]),
];

export type PreparingMoment = {
  readonly asOf: Instant;
  readonly signal?: AbortSignal;
};

/** Makes of rules that somebody wants to try a programme that could be decided by. */
export class TriedRules {
  constructor(private readonly populations: PopulationService) {}

  /** The rules in force with changes, as they would be published, or all that is wrong. */
  check(
    { publishedRules, locales, models }: ProgramInForce,
    changes: UncheckedRules,
  ): Result<ProgramRules, readonly RuleFault[]> {
    const checked = checkRules(amendRules(publishedRules, changes), locales, {
      models: models.map(knownModel),
    });
    if (!checked.ok) return checked;
    const removed = removedTierFaults(publishedRules.ladder, checked.value.ladder);
    return removed.length > 0 ? refused(removed) : checked;
  }

  /**
   * Both with the numbers of the population as of an instant, as the nightly run and a publication
   * would compute them. Reads everybody once for each that needs such numbers.
   */
  async prepare(
    program: ProgramInForce,
    rules: ProgramRules,
    moment: PreparingMoment,
  ): Promise<TriedProgram> {
    const { publishedRules } = program;
    const isSame = canonicalJson(rules) === canonicalJson(publishedRules);
    const before = await this.populations.measure(program, moment);
    const after = isSame
      ? before
      : await this.populations.measure({ ...program, publishedRules: rules }, moment);
    return {
      inForce: programBy(program, publishedRules, before),
      draft: nextProgram(program, rules, after),
    };
  }
}

/** The programme by rules with numbers of the population. */
export const programBy = (
  program: ProgramInForce,
  rules: ProgramRules,
  population: Population | null,
): ProgramInForce => ({
  ...program,
  publishedRules: rules,
  inForce: {
    ...program.inForce,
    rules: resolveRules(rules, population),
    population,
    classifier: classifierOf(program.models, rules),
  },
});

/**
 * The programme as it would be with the next version: published once an experiment has stopped, so
 * that nobody is decided by a variant any more.
 */
export function nextProgram(
  program: ProgramInForce,
  rules: ProgramRules,
  population: Population | null,
): ProgramInForce {
  const next = programBy(program, rules, population);
  const versionNumber = program.inForce.versionNumber + 1;
  return { ...next, inForce: { ...next.inForce, versionNumber, trial: null } };
}
