import type { Counter } from '../behaviour/counters';
import { putKnownSums, type KnownDay } from '../behaviour/known-days';
import { scoreSlidesOn, summedRanges } from '../behaviour/summing';
import { emptySumsOf, selectSums, type WindowSums } from '../behaviour/window-sums';
import type { LocalDay, ZoneCalendar } from '../shared/calendar';
import type { Population } from '../value/population';
import { countersAsked } from './past-reach';
import { PopulationSurvey } from './population-survey';
import type { ProgramRules } from './rules';

/** What is known of a member whom a survey of the past counts. */
export type SurveyedPast = { readonly joinedDay: LocalDay; readonly known: readonly KnownDay[] };

/** The nights that are surveyed: consecutive local days, both included. */
export type SurveyedNights = {
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly minorPerMajor: number;
};

/**
 * Computes the numbers of the population that the nights of some days would have put in force, from
 * all members, given page by page: those who had joined before the day, with what was known when it
 * began (docs/domain.md §6, §7). Keeps what `PopulationSurvey` keeps, once for each night.
 */
export class PastSurvey {
  private readonly surveys: readonly PopulationSurvey[];
  private readonly counters: ReadonlySet<Counter>;

  constructor(
    private readonly rules: ProgramRules,
    private readonly nights: SurveyedNights,
  ) {
    const { from, to } = nights;
    this.counters = new Set(countersAsked(rules));
    this.surveys = Array.from({ length: to - from + 1 }, () => new PopulationSurvey(rules));
  }

  /** Takes in some members; each member once. */
  add(members: readonly SurveyedPast[]): void {
    const { from, minorPerMajor } = this.nights;
    const sums = emptySumsOf(members.length, this.counters);
    const stale = new Float64Array(members.length).fill(from);
    this.surveys.forEach((survey, place) => {
      const day = from + place;
      members.forEach((member, row) => {
        if ((stale[row] ?? 0) <= day) stale[row] = this.sumUp(sums, row, member, day);
      });
      const rows = [...members.keys()].filter((row) => (members[row]?.joinedDay ?? day) < day);
      survey.add({
        sums: rows.length === members.length ? sums : selectSums(sums, rows),
        joinedDay: Float64Array.from(rows, (row) => members[row]?.joinedDay ?? 0),
        today: new Float64Array(rows.length).fill(day),
        minorPerMajor,
      });
    });
  }

  /** Night by night. */
  populations(calendar: ZoneCalendar): Population[] {
    const { from } = this.nights;
    return this.surveys.map((survey, place) => survey.population(calendar.startOf(from + place)));
  }

  /** The sums of a row as a day begins; tells from which day on they are others. */
  private sumUp(sums: WindowSums, row: number, { known }: SurveyedPast, day: LocalDay): LocalDay {
    clearRow(sums, row);
    const ranges = summedRanges(this.rules, day);
    const oldest = putKnownSums(sums, row, known, { ranges, knownUntil: day - 1 });
    const later = known.map(({ knownDay }) => knownDay + 1).filter((next) => next > day);
    return later.reduce(
      (first, next) => Math.min(first, next),
      scoreSlidesOn(this.rules, day, oldest),
    );
  }
}

function clearRow(sums: WindowSums, row: number): void {
  for (const column of Object.values(sums.counters)) if (column.length > row) column[row] = 0;
  sums.previousAmountMinor[row] = 0;
  sums.firstPaidDay[row] = Number.NaN;
  sums.lastPaidDay[row] = Number.NaN;
}
