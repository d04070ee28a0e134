import type { Counter } from '../behaviour/counters';
import type { LocalDay, ZoneCalendar } from '../shared/calendar';
import { invariant } from '../shared/invariant';
import { decide, type DecisionBatch } from './decide';
import { nextDue } from './due';
import { keptScore } from './kept-decision';
import {
  pastDayBatch,
  pastDueBatch,
  pastEnded,
  type PastMoment,
  type PastRows,
} from './past-batch';
import { eventDays, factsOn, type PastMember, type PastSpan } from './past-member';
import { countersAsked } from './past-reach';
import { standingBefore } from './past-standing';
import { actOfRecord, actOn } from './person-act';
import { STANDING_REASONS, type ReasonBits } from './reason';
import type { RulesInForce } from './rules';
import { newStanding, type Standing } from './standing';

/** Where the span leaves a member. */
export type LivedMember = {
  readonly standing: Standing;
  /** 0 where there is none. */
  readonly score: number;
  /** Those that stand, and those of all decisions on the way. */
  readonly reasons: ReasonBits;
};

/** How many members were in a higher, or lower, tier at the end of a day than at its beginning. */
export type DayMoves = { readonly promoted: number; readonly demoted: number };

export type LivedPast = {
  /** In the order of those handed in. */
  readonly members: readonly LivedMember[];
  /** One for each day of the span. */
  readonly days: readonly DayMoves[];
};

/**
 * Lives days of the past again under rules, by the same pipeline as ever: where each local day
 * begins what falls due and then the night, then the acts of people at their instants, and at its
 * end what became known in it (docs/domain.md §7, "Over the last days"). Days on which nothing can
 * happen to a member are passed over.
 *
 * @param nights the rules of each day, with the numbers of the population that its night computed;
 *   the very same object where nothing is new
 *
 * @example
 * const { members, days } = livePast(nights, [ann, bob], { from, to, until: now });
 */
export const livePast = (
  nights: readonly RulesInForce[],
  members: readonly PastMember[],
  span: PastSpan,
): LivedPast => new PastReplay(nights, members, span).run();

type Moment = PastMoment & Pick<PastRows, 'knownUntil'>;

const NEVER = Number.POSITIVE_INFINITY;

class PastReplay {
  private readonly standing: Standing[];
  private readonly score: Float64Array;
  private readonly acting: Uint32Array;
  private readonly lasting: Uint32Array;
  /** When something falls due for each member, and from which day on the sums are others. */
  private readonly due: Float64Array;
  private readonly slides: Float64Array;
  /** Days on which something became known or a person acted, the next one last. */
  private readonly events: LocalDay[][];
  /** Whom to look at on which day; a member who is planned for another one meanwhile stays in. */
  private readonly agenda = new Map<LocalDay, Set<number>>();
  private readonly planned: Float64Array;
  private readonly days: { promoted: number; demoted: number }[];
  private readonly calendar: ZoneCalendar;
  private readonly counters: ReadonlySet<Counter>;
  private inForce: RulesInForce;

  constructor(
    private readonly nights: readonly RulesInForce[],
    private readonly members: readonly PastMember[],
    private readonly span: PastSpan,
  ) {
    const [first] = nights;
    invariant(first, 'a span has days');
    const { calendar, rules } = first;
    this.inForce = first;
    this.calendar = calendar;
    this.counters = new Set(countersAsked(rules));
    this.standing = members.map(({ start, acts, joinedDay }) =>
      start === null
        ? newStanding(calendar.startOf(Math.max(span.from, joinedDay)))
        : standingBefore(rules, start, acts, calendar.startOf(span.from)),
    );
    this.score = new Float64Array(members.length);
    this.acting = new Uint32Array(members.length);
    this.lasting = new Uint32Array(members.length);
    this.due = new Float64Array(members.length).fill(NEVER);
    this.slides = new Float64Array(members.length);
    this.planned = new Float64Array(members.length);
    this.events = members.map((member) => eventDays(member, span, calendar));
    this.days = nights.map(() => ({ promoted: 0, demoted: 0 }));
  }

  run(): LivedPast {
    const { from, to } = this.span;
    this.lookAhead();
    this.members.forEach(({ joinedDay, start }, row) => {
      this.plan(row, start === null ? Math.min(to, Math.max(from, joinedDay)) : from);
    });
    for (let day = from; day <= to; day += 1) this.live(day);
    return {
      days: this.days,
      members: this.standing.map((standing, row) => ({
        standing,
        score: this.score[row] ?? 0,
        reasons: (this.acting[row] ?? 0) | (this.lasting[row] ?? 0),
      })),
    };
  }

  /** What is due where the span begins: what should have ended before, or what falls due there. */
  private lookAhead(): void {
    const today = this.span.from - 1;
    const rows = [...this.members.keys()].filter((row) => this.standingAt(row).earnedRank >= 0);
    if (rows.length === 0) return;
    const at = this.calendar.startOf(this.span.from) - 1;
    const { batch } = pastDayBatch(this.rowsAt(rows, today), { at, today });
    const { candidateRank } = decide(this.inForce, batch);
    rows.forEach((row, place) => {
      const standing = this.standingAt(row);
      const end = standing.graceUntil ?? standing.termUntil;
      const ground = { standing, after: at, candidateRank: candidateRank[place] ?? 0 };
      const next = nextDue(this.inForce, ground) ?? NEVER;
      this.due[row] = end !== null && end <= at ? end : next;
    });
  }

  private live(day: LocalDay): void {
    const night = this.nights[day - this.span.from] ?? this.inForce;
    const isNew = night !== this.inForce || day === this.span.from;
    this.inForce = night;
    const rows = this.rowsOn(day, isNew);
    if (rows.length === 0) return;
    const eve = { at: this.calendar.startOf(day), today: day, knownUntil: day - 1 };
    const isHere = (row: number): boolean => this.standingAt(row).earnedRank >= 0;
    const here = rows.filter(isHere);
    const joining = rows.filter((row) => !isHere(row));
    this.decideDay(joining, eve);
    // Who has just joined begins in the tier that joining gave.
    const before = rows.map((row) => this.standingAt(row).rank);
    const fell = this.fallDue(here, eve);
    const slid = here.filter((row) => isNew || fell.has(row) || (this.slides[row] ?? NEVER) <= day);
    this.decideDay(slid, eve);
    const happening = rows.filter((row) => this.takeEvent(row, day));
    for (const row of happening) this.act(row, eve);
    this.become(happening, day);
    rows.forEach((row, place) => {
      this.count(day, before[place] ?? 0, this.standingAt(row).rank);
      this.plan(row, this.nextDay(row));
    });
  }

  /** Members to look at on a day: where other numbers hold, everybody who is there. */
  private rowsOn(day: LocalDay, isNew: boolean): number[] {
    const planned = this.agenda.get(day) ?? new Set();
    this.agenda.delete(day);
    const rows = isNew ? [...this.members.keys()] : [...planned];
    return rows.filter(
      (row) => this.planned[row] === day || (isNew && this.standingAt(row).earnedRank >= 0),
    );
  }

  /** Whatever is due by then, one instant of each member after the other. */
  private fallDue(rows: readonly number[], { at: until, knownUntil }: Moment): ReadonlySet<number> {
    const fell = new Set<number>();
    for (;;) {
      const due = rows.filter((row) => (this.due[row] ?? NEVER) <= until);
      if (due.length === 0) return fell;
      for (const row of due) fell.add(row);
      const at = Float64Array.from(due, (row) => this.due[row] ?? 0);
      this.decide(due, pastDueBatch(this.rowsAt(due, knownUntil), at));
    }
  }

  private act(row: number, { today, knownUntil }: Moment): void {
    for (const record of this.members[row]?.acts ?? []) {
      const { at } = record;
      if (this.calendar.dayOf(at) !== today || at > this.span.until) continue;
      this.standing[row] = actOn(this.standingAt(row), actOfRecord(this.inForce.rules, record));
      this.decideDay([row], { at, today, knownUntil });
    }
  }

  /** What became known in a day acts at its end: everything of that day has happened. */
  private become(happening: readonly number[], day: LocalDay): void {
    const rows = happening.filter((row) =>
      this.members[row]?.known.some(({ knownDay }) => knownDay === day),
    );
    if (rows.length === 0) return;
    const at = Math.min(this.calendar.startOf(day + 1) - 1, this.span.until);
    const past = this.rowsAt(rows, day);
    const { batch, slidesOn } = pastDayBatch(past, { at, today: day });
    const facts = past.members.map((member, place) =>
      factsOn(member, this.standingAt(rows[place] ?? 0), day, this.calendar),
    );
    this.decide(rows, { ...batch, facts, ended: pastEnded(past) }, slidesOn);
  }

  private decideDay(rows: readonly number[], { knownUntil, ...moment }: Moment): void {
    if (rows.length === 0) return;
    const { batch, slidesOn } = pastDayBatch(this.rowsAt(rows, knownUntil), moment);
    this.decide(rows, batch, slidesOn);
  }

  private decide(
    rows: readonly number[],
    batch: DecisionBatch,
    slidesOn: readonly LocalDay[] = [],
  ): void {
    const decided = decide(this.inForce, batch);
    rows.forEach((row, place) => {
      const standing = decided.standing[place];
      invariant(standing, 'every member of a batch has a standing');
      const reasons = decided.reasons[place] ?? 0;
      const candidateRank = decided.candidateRank[place] ?? 0;
      const ground = { standing, after: batch.at[place] ?? 0, candidateRank };
      this.standing[row] = standing;
      this.score[row] = keptScore(decided.score[place] ?? 0);
      this.acting[row] = (this.acting[row] ?? 0) | (reasons & ~STANDING_REASONS);
      this.lasting[row] = reasons & STANDING_REASONS;
      this.due[row] = nextDue(this.inForce, ground) ?? NEVER;
      this.slides[row] = slidesOn[place] ?? this.slides[row] ?? NEVER;
    });
  }

  private rowsAt(rows: readonly number[], knownUntil: LocalDay): PastRows {
    const members = rows.flatMap((row) => this.members[row] ?? []);
    const held = rows.map((row) => this.standingAt(row));
    return { inForce: this.inForce, members, held, counters: this.counters, knownUntil };
  }

  private count(day: LocalDay, from: number, to: number): void {
    const moves = this.days[day - this.span.from];
    invariant(moves, 'only days of the span are lived');
    if (to > from) moves.promoted += 1;
    if (to < from) moves.demoted += 1;
  }

  /** Whether something happens to a member on a day beside what time brings. */
  private takeEvent(row: number, day: LocalDay): boolean {
    const events = this.events[row] ?? [];
    if (events.at(-1) !== day) return false;
    events.pop();
    return true;
  }

  private nextDay(row: number): LocalDay {
    const due = this.due[row] ?? NEVER;
    const dueDay = due > this.span.until ? NEVER : this.calendar.dayOf(due);
    return Math.min(dueDay, this.slides[row] ?? NEVER, this.events[row]?.at(-1) ?? NEVER);
  }

  private plan(row: number, day: LocalDay): void {
    this.planned[row] = day;
    if (day > this.span.to) return;
    const rows = this.agenda.get(day) ?? new Set();
    rows.add(row);
    this.agenda.set(day, rows);
  }

  private standingAt(row: number): Standing {
    const standing = this.standing[row];
    invariant(standing, 'every member has a standing');
    return standing;
  }
}
