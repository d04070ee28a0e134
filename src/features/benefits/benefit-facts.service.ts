import type {
  AttributeValue,
  BenefitFacts,
  FactNeeds,
  PurchaseFacts,
} from '../../domain/benefits/benefit-facts';
import type { LocalDay } from '../../domain/shared/calendar';
import { windowRange } from '../../domain/shared/window';
import { rfmOf } from '../../domain/value/rfm';
import { rfmSegmentOf } from '../../domain/value/rfm-segment';
import type { Db } from '../../platform/database/database';
import type { AskedSums, AskedWindow, BehavioursService } from '../behaviours';
import type { BirthdayMonths } from '../members';
import type { ProgramInForce } from '../programs';
import type { MemberPages, MemberState, StatesWithSums } from '../tiers';

/** Of whom to know what, as of which day. */
export type AskedFacts = {
  readonly memberIds: readonly string[];
  readonly needs: FactNeeds;
  readonly today: LocalDay;
  /** What the caller knows of the members. */
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
};

/** What is known of nobody. */
const UNKNOWN: BenefitFacts = {
  tierCode: null,
  tierSince: null,
  growthValue: null,
  joinedOn: null,
  birthdayMonth: null,
  rfmSegment: null,
  purchases: [],
  attributes: {},
};

const NO_PURCHASES: PurchaseFacts = { amountMinor: 0, orders: 0, lastPaidOn: null };

/** Loads what benefit rules need to know of members, and nothing else. */
export class BenefitFactsService {
  constructor(
    private readonly parts: {
      readonly pages: MemberPages;
      readonly behaviours: BehavioursService;
      readonly birthdays: BirthdayMonths;
    },
  ) {}

  /** Place by place; however many members, the same number of statements: at most four. */
  async load(db: Db, program: ProgramInForce, asked: AskedFacts): Promise<BenefitFacts[]> {
    const { memberIds, needs, attributes = {} } = asked;
    const { pages, birthdays } = this.parts;
    const states = await pages.of(db, memberIds);
    const purchases = await this.purchases(db, asked);
    const needsBirthday = needs.member.includes('birthdayMonth');
    const months = needsBirthday ? await birthdays.of(db, memberIds) : NO_MONTHS;
    const rowOf = new Map(states.states.map(({ memberId }, row) => [memberId, row]));
    return memberIds.map((memberId, place) => ({
      ...standingFacts(program, states, rowOf.get(memberId), needs),
      birthdayMonth: months.get(memberId) ?? null,
      purchases: purchases[place] ?? [],
      attributes,
    }));
  }

  /** By member and, within that, by window. */
  private async purchases(
    db: Db,
    { memberIds, needs, today }: AskedFacts,
  ): Promise<PurchaseFacts[][]> {
    const { windows } = needs;
    const asked = memberIds.flatMap((memberId): AskedWindow[] =>
      windows.map((window) => ({
        memberId,
        ranges: { current: windowRange(window, today), previous: null },
        knownUntil: today,
      })),
    );
    const sums = await this.parts.behaviours.askedSums(db, asked);
    return memberIds.map((_, place) =>
      windows.map((_window, index) => purchaseFacts(sums[place * windows.length + index] ?? null)),
    );
  }
}

/** Once a decision has enrolled the member: then they are what they are promised to be. */
function variantOf({ inForce: { trial } }: ProgramInForce, { movement }: MemberState) {
  const part = movement?.trial;
  const isIn = trial !== null && part?.experiment === trial.experimentId;
  return isIn && part?.variant !== undefined ? { variant: part.variant } : {};
}

const NO_MONTHS: ReadonlyMap<string, number> = new Map();

const purchaseFacts = (sums: AskedSums | null): PurchaseFacts =>
  sums === null
    ? NO_PURCHASES
    : {
        amountMinor: sums.counters.amountMinor ?? 0,
        orders: sums.counters.orders ?? 0,
        lastPaidOn: sums.lastPaidDay,
      };

/** What the member's tier was decided from, and what came of it. */
function standingFacts(
  program: ProgramInForce,
  { states, sums }: StatesWithSums,
  row: number | undefined,
  needs: FactNeeds,
): BenefitFacts {
  const state = row === undefined ? undefined : states[row];
  if (row === undefined || state === undefined) return UNKNOWN;
  const { calendar, minorPerMajor, inForce } = program;
  return {
    ...UNKNOWN,
    tierCode: state.tierCode,
    tierSince: calendar.dayOf(state.tierSince),
    growthValue: state.score,
    joinedOn: state.joinedDay,
    rfmSegment: needs.member.includes('rfmSegment') ? segmentOf() : null,
    ...variantOf(program, state),
  };

  function segmentOf(): string | null {
    if (state === undefined || row === undefined || inForce.population === null) return null;
    // Cut points are of the day of the population; a member may have been evaluated since.
    const asOf = Math.max(state.evaluatedAt, inForce.population.computedAt);
    const source = {
      sums,
      joinedDay: Float64Array.from(states, ({ joinedDay }) => joinedDay),
      today: new Float64Array(states.length).fill(calendar.dayOf(asOf)),
      minorPerMajor,
    };
    const rfm = rfmOf(inForce.population.rfm, source, row);
    return rfm && rfmSegmentOf(rfm).code;
  }
}
