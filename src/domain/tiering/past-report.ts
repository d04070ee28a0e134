import type { LocalDay } from '../shared/calendar';
import type { DayMoves } from './past-replay';
import type { ProgramRules } from './rules';

/** The threshold of a tier as the night of a day would have published it; null where none. */
export type NightThreshold = {
  readonly tierCode: string;
  readonly inForce: number | null;
  readonly draft: number | null;
};

/** What one day brought under each set of rules. */
export type PastDayReport = {
  readonly day: LocalDay;
  readonly inForce: DayMoves;
  readonly draft: DayMoves;
  /** Empty where neither set of rules has quantiles. */
  readonly thresholds: readonly NightThreshold[];
};

/** What happened on the way, where rules were tried over days of the past. */
export type PastReport = {
  /** The local days that were lived through again, both included. */
  readonly from: LocalDay;
  readonly to: LocalDay;
  /** Members who had joined before, and those of them whose standing had to be rebuilt. */
  readonly started: number;
  readonly rebuilt: number;
  /** Changes of tiers, day by day, added up: who was moved on two days counts twice. */
  readonly inForce: DayMoves;
  readonly draft: DayMoves;
  readonly days: readonly PastDayReport[];
};

/** What one page of members came to. */
export type PastPage = {
  readonly started: number;
  readonly rebuilt: number;
  readonly inForce: readonly DayMoves[];
  readonly draft: readonly DayMoves[];
};

/** The rules of each day, by which both sides lived. */
export type PastNights = {
  readonly inForce: readonly ProgramRules[];
  readonly draft: readonly ProgramRules[];
};

const NO_MOVES: DayMoves = { promoted: 0, demoted: 0 };

const sumOf = (left: DayMoves, right: DayMoves): DayMoves => ({
  promoted: left.promoted + right.promoted,
  demoted: left.demoted + right.demoted,
});

/** Adds up what happened on the way, page by page. */
export class PastTally {
  private inForce: readonly DayMoves[];
  private draft: readonly DayMoves[];
  private started = 0;
  private rebuilt = 0;

  constructor(
    private readonly from: LocalDay,
    private readonly nights: PastNights,
  ) {
    this.inForce = nights.inForce.map(() => NO_MOVES);
    this.draft = nights.draft.map(() => NO_MOVES);
  }

  add({ inForce, draft, started, rebuilt }: PastPage): void {
    this.inForce = this.inForce.map((moves, place) => sumOf(moves, inForce[place] ?? NO_MOVES));
    this.draft = this.draft.map((moves, place) => sumOf(moves, draft[place] ?? NO_MOVES));
    this.started += started;
    this.rebuilt += rebuilt;
  }

  report(): PastReport {
    const { from, started, rebuilt } = this;
    return {
      ...{ from, to: from + this.inForce.length - 1, started, rebuilt },
      inForce: this.inForce.reduce(sumOf, NO_MOVES),
      draft: this.draft.reduce(sumOf, NO_MOVES),
      days: this.inForce.map((inForce, place) => ({
        ...{ day: from + place, inForce },
        draft: this.draft[place] ?? NO_MOVES,
        thresholds: this.thresholdsOf(place),
      })),
    };
  }

  private thresholdsOf(place: number): NightThreshold[] {
    const inForce = quantilesOf(this.nights.inForce[place]);
    const draft = quantilesOf(this.nights.draft[place]);
    const codes = new Set([...draft.keys(), ...inForce.keys()]);
    return [...codes].map((tierCode) => ({
      tierCode,
      inForce: inForce.get(tierCode) ?? null,
      draft: draft.get(tierCode) ?? null,
    }));
  }
}

/** Thresholds that quantiles gave; none where the ladder is fixed. */
const quantilesOf = (rules: ProgramRules | undefined): ReadonlyMap<string, number> =>
  rules?.division.kind === 'QUANTILE'
    ? new Map(rules.ladder.map(({ code, threshold }) => [code, threshold]))
    : new Map();
