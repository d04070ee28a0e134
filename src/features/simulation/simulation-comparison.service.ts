import { addMonths } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import { PastTally, type PastReport } from '../../domain/tiering/past-report';
import type { ProgramRules } from '../../domain/tiering/rules';
import type { Database, Db } from '../../platform/database/database';
import type { BenefitCosts, CostsOf } from '../benefits';
import type { ProgramInForce } from '../programs';
import type { MemberPages, SweptStates } from '../tiers';
import type { ComparedPage, MemberComparison } from './member-comparison.service';
import type { PastComparison } from './past-comparison.service';
import type { PastNights } from './past-nights.service';
import { columnsOf, type TriedProgram, type TriedRules } from './tried-rules.service';

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
  /** Everybody, compared page by page. */
  readonly pages: (db: Db) => AsyncGenerator<ComparedPage>;
  /** What benefits that members used in the twelve months before have cost. */
  readonly benefitCosts: CostsOf;
  /** What happened on the way; null where no days were lived through. */
  readonly past: () => PastReport | null;
};

type Prepared = Omit<PreparedComparison, 'benefitCosts'>;

const MEMBERS_PER_PAGE = 5_000;
/** With their histories members are larger: a page of those with a thousand days takes 200 MB. */
const PAST_MEMBERS_PER_PAGE = 1_000;

/** Prepares the comparison that a simulation asks for. */
export class SimulationComparison {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly pages: MemberPages;
      readonly benefitCosts: BenefitCosts;
      readonly tried: TriedRules;
      readonly comparison: MemberComparison;
      readonly nights: PastNights;
      readonly pastComparison: PastComparison;
    },
  ) {}

  /** Reads everybody where numbers of the population are needed; null where it was told to end. */
  async prepare(asked: AskedComparison): Promise<PreparedComparison | null> {
    const { program, asOf, lastDays } = asked;
    const { calendar } = program;
    const from = calendar.startOf(addMonths(calendar.dayOf(asOf), -12));
    const { database, benefitCosts } = this.parts;
    const prepared = await (lastDays === null ? this.ofNow(asked) : this.ofPast(asked, lastDays));
    if (prepared === null) return null;
    const costs = await benefitCosts.in(database.reader, program.id, { from, to: asOf });
    return { ...prepared, benefitCosts: costs };
  }

  private async ofNow(asked: AskedComparison): Promise<Prepared | null> {
    const { program, rules, asOf, signal, membersPerPage = MEMBERS_PER_PAGE } = asked;
    const { pages, tried, comparison } = this.parts;
    const moment = { asOf, ...(signal ? { signal } : {}) };
    const programs = await tried.prepare(program, rules, moment);
    if (signal?.aborted) return null;
    const [limit, columns] = [membersPerPage, columnsOf(programs)];
    const read = (db: Db, after: string) =>
      pages.swept(db, program.id, { asOf, after, limit, columns });
    return {
      ...{ programs, past: () => null },
      pages: async function* (db) {
        for await (const states of inAdvance((after) => read(db, after))) {
          yield comparison.compare(db, programs, states, asOf);
        }
      },
    };
  }

  private async ofPast(asked: AskedComparison, lastDays: number): Promise<Prepared | null> {
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
    const { pages, pastComparison } = this.parts;
    const [limit, columns] = [membersPerPage, columnsOf(programs)];
    return {
      ...{ programs, past: () => tally.report() },
      pages: async function* (db) {
        for (let after = ''; ;) {
          const { states } = await pages.after(db, program.id, { after, limit, columns });
          const last = states.at(-1);
          if (!last) return;
          const page = await pastComparison.compare(db, nights, span, states);
          tally.add(page.past);
          yield page;
          after = last.memberId;
        }
      },
    };
  }
}

/** Pages of members, the next one asked for while one is looked at: a server reads meanwhile. */
async function* inAdvance(
  read: (after: string) => Promise<SweptStates>,
): AsyncGenerator<SweptStates> {
  let reading = read('');
  for (;;) {
    const page = await reading;
    const last = page.memberIds.at(-1);
    if (last === undefined) return;
    reading = read(last);
    // Whoever comes for the page is told; nobody comes where the look at this one has failed.
    reading.catch(() => undefined);
    yield page;
  }
}
