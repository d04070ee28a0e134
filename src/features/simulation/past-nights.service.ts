import { canonicalJson } from '../../domain/shared/canonical';
import type { LocalDay } from '../../domain/shared/calendar';
import { PastSurvey } from '../../domain/tiering/past-survey';
import { needsPopulation } from '../../domain/tiering/population-survey';
import type { ProgramRules } from '../../domain/tiering/rules';
import type { Population } from '../../domain/value/population';
import type { Database } from '../../platform/database/database';
import type { ProgramInForce } from '../programs';
import type { MemberPages } from '../tiers';
import type { PastHistories } from './past-histories.service';
import { nextProgram, programBy, type TriedProgram } from './tried-rules.service';

/** Some local days, both included, and how many members there are. */
export type AskedNights = {
  readonly program: ProgramInForce;
  readonly rules: ProgramRules;
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly members: number;
  readonly membersPerPage: number;
  /** Asked before each page: false where it is to end. */
  readonly goesOn: () => Promise<boolean>;
};

/** Both sides of a comparison on each day; the very same object where nothing is new. */
export type TriedNights = readonly TriedProgram[];

/** So many members in so many nights are surveyed at once: at about 32 bytes each. */
const MEMBER_NIGHTS = 8_000_000;

/**
 * Gives rules the numbers of the population that each night of the past would have computed. Reads
 * everybody once for as many nights as fit, and nothing where no rules need such numbers.
 */
export class PastNights {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly pages: MemberPages;
      readonly histories: PastHistories;
    },
  ) {}

  /** Null where it was told to end. */
  async of(asked: AskedNights): Promise<TriedNights | null> {
    const { program, rules } = asked;
    const { publishedRules } = program;
    const isSame = canonicalJson(rules) === canonicalJson(publishedRules);
    const surveyed = (isSame ? [publishedRules] : [publishedRules, rules]).filter(needsPopulation);
    const found = await this.populations(asked, surveyed);
    if (found === null) return null;
    const before = found.get(publishedRules) ?? [];
    const inForce = eachNight(asked, before, (population) =>
      programBy(program, publishedRules, population),
    );
    const after = isSame ? before : (found.get(rules) ?? []);
    const draft = eachNight(asked, after, (population) => nextProgram(program, rules, population));
    return inForce.flatMap((night, place): TriedProgram[] => {
      const tried = draft[place];
      return tried ? [{ inForce: night, draft: tried }] : [];
    });
  }

  private async populations(
    asked: AskedNights,
    rules: readonly ProgramRules[],
  ): Promise<ReadonlyMap<ProgramRules, readonly Population[]> | null> {
    const found = new Map<ProgramRules, Population[]>(rules.map((one) => [one, []]));
    if (rules.length === 0) return found;
    const sides = Math.max(1, asked.members) * rules.length;
    const atOnce = Math.max(1, Math.floor(MEMBER_NIGHTS / sides));
    for (let from = asked.from; from <= asked.to; from += atOnce) {
      const to = Math.min(asked.to, from + atOnce - 1);
      const { minorPerMajor, calendar } = asked.program;
      const surveys = rules.map((one) => new PastSurvey(one, { from, to, minorPerMajor }));
      if (!(await this.survey(asked, rules, surveys))) return null;
      rules.forEach((one, place) => {
        found.get(one)?.push(...(surveys[place]?.populations(calendar) ?? []));
      });
    }
    return found;
  }

  /** Everybody once, page by page. */
  private async survey(
    { program, from, membersPerPage, goesOn }: AskedNights,
    rules: readonly ProgramRules[],
    surveys: readonly PastSurvey[],
  ): Promise<boolean> {
    const { database, pages, histories } = this.parts;
    const { reader } = database;
    let after = '';
    for (;;) {
      if (!(await goesOn())) return false;
      const { states } = await pages.after(reader, program.id, { after, limit: membersPerPage });
      if (states.length === 0) return true;
      const memberIds = states.map(({ memberId }) => memberId);
      const known = await histories.known(reader, { rules, from }, memberIds);
      const members = states.map(({ memberId, joinedDay }) => ({
        ...{ joinedDay, known: known.get(memberId) ?? [] },
      }));
      for (const survey of surveys) survey.add(members);
      after = memberIds.reduce((last, id) => (id > last ? id : last), after);
    }
  }
}

/** A programme for each night; that of the night before where the numbers are the same. */
function eachNight(
  { from, to }: Pick<AskedNights, 'from' | 'to'>,
  populations: readonly Population[],
  programOf: (population: Population | null) => ProgramInForce,
): ProgramInForce[] {
  const nights: ProgramInForce[] = [];
  for (let place = 0; place <= to - from; place += 1) {
    const population = populations[place] ?? null;
    const last = nights.at(-1);
    const isSame =
      last !== undefined && numbersOf(last.inForce.population) === numbersOf(population);
    nights.push(isSame ? last : programOf(population));
  }
  return nights;
}

/** What decides of a population, as text. */
const numbersOf = (population: Population | null): string => {
  if (population === null) return '';
  const { thresholds, rfm, spreads, standIns, bounds } = population;
  return canonicalJson({ thresholds, rfm, spreads, standIns, bounds });
};
