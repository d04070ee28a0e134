import type { Instant } from '../../domain/shared/instant';
import { PastTally, type PastReport } from '../../domain/tiering/past-report';
import type { ProgramRules } from '../../domain/tiering/rules';
import type { Db } from '../../platform/database/database';
import type { ProgramInForce } from '../programs';
import type { StatesWithSums } from '../tiers';
import type { ComparedPage, MemberComparison } from './member-comparison.service';
import type { PastComparison } from './past-comparison.service';
import type { PastNights } from './past-nights.service';
import type { TriedProgram, TriedRules } from './tried-rules.service';

/** What is tried on whom. */
export type AskedComparison = {
  readonly program: ProgramInForce;
  readonly rules: ProgramRules;
  readonly asOf: Instant;
  /** So many local days are lived through again; null where members are looked at as they are. */
  readonly lastDays: number | null;
  readonly members: number;
  /** What pages hold at most; as many as is good where nothing is said. */
  readonly membersPerPage: number | undefined;
  readonly signal: AbortSignal | undefined;
  /** Asked while everybody is surveyed: false where it is to end. */
  readonly goesOn: () => Promise<boolean>;
};

/** A comparison that is ready to take members, page by page. */
export type PreparedComparison = {
  /** By which members stand at the end. */
  readonly programs: TriedProgram;
  readonly membersPerPage: number;
  readonly compare: (db: Db, states: StatesWithSums) => Promise<ComparedPage>;
  /** What happened on the way; null where no days were lived through. */
  readonly past: () => PastReport | null;
};

const MEMBERS_PER_PAGE = 5_000;
/** With their histories members are larger: a page of those with a thousand days takes 200 MB. */
const PAST_MEMBERS_PER_PAGE = 1_000;

/** Prepares the comparison that a simulation asks for. */
export class SimulationComparison {
  constructor(
    private readonly parts: {
      readonly tried: TriedRules;
      readonly comparison: MemberComparison;
      readonly nights: PastNights;
      readonly pastComparison: PastComparison;
    },
  ) {}

  /** Reads everybody where numbers of the population are needed; null where it was told to end. */
  async prepare(asked: AskedComparison): Promise<PreparedComparison | null> {
    const { lastDays } = asked;
    return lastDays === null ? this.ofNow(asked) : this.ofPast(asked, lastDays);
  }

  private async ofNow(asked: AskedComparison): Promise<PreparedComparison | null> {
    const { program, rules, asOf, signal, membersPerPage = MEMBERS_PER_PAGE } = asked;
    const { tried, comparison } = this.parts;
    const moment = { asOf, ...(signal ? { signal } : {}) };
    const programs = await tried.prepare(program, rules, moment);
    if (signal?.aborted) return null;
    return {
      ...{ programs, membersPerPage, past: () => null },
      compare: (db, states) => comparison.compare(db, programs, states, asOf),
    };
  }

  private async ofPast(
    asked: AskedComparison,
    lastDays: number,
  ): Promise<PreparedComparison | null> {
    const { program, asOf, membersPerPage = PAST_MEMBERS_PER_PAGE } = asked;
    const to = program.calendar.dayOf(asOf);
    const span = { from: to - lastDays, to, until: asOf };
    const nights = await this.parts.nights.of({ ...asked, ...span, membersPerPage });
    const programs = nights?.at(-1);
    if (!nights || !programs) return null;
    const tally = new PastTally(span.from, {
      inForce: nights.map((night) => night.inForce.inForce.rules),
      draft: nights.map((night) => night.draft.inForce.rules),
    });
    return {
      ...{ programs, membersPerPage, past: () => tally.report() },
      compare: async (db, { states }) => {
        const page = await this.parts.pastComparison.compare(db, nights, span, states);
        tally.add(page.past);
        return page;
      },
    };
  }
}
