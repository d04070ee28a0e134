import type { Counter } from '../../domain/behaviour/counters';
import { columnsRead, featureColumn, type FeatureSource } from '../../domain/behaviour/features';
import { putKnownSums, type KnownDay, type KnownRanges } from '../../domain/behaviour/known-days';
import { emptySumsOf } from '../../domain/behaviour/window-sums';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import { previousRange, windowRange } from '../../domain/shared/window';
import { countersOf } from '../../domain/tiering/past-reach';
import { rankOf } from '../../domain/tiering/rules';
import type { TrainingDefinition } from '../../domain/tiering/training-definition';
import type { Database } from '../../platform/database/database';
import type { PastBehaviours } from '../behaviours';
import type { ProgramInForce } from '../programs';
import type { MemberPages, MemberState } from '../tiers';
import { GrowingColumns } from './growing-columns.service';

/** Whose members are read, for what, as of when. */
export type AskedReading = {
  readonly program: ProgramInForce;
  readonly definition: TrainingDefinition;
  readonly now: Instant;
  /** About so many; there may be more by now. */
  readonly members: number;
  readonly membersPerPage: number;
  /** Told after each page how many were read; false where it is to end. */
  readonly goesOn: (read: number) => Promise<boolean>;
};

/** Everybody by column, in the order of their ids; those who are learned from by `places`. */
export type ReadMembers = {
  readonly memberIds: readonly string[];
  readonly columns: readonly Float64Array[];
  readonly places: Uint32Array;
  /** In major units, in the days from that of the features on; 0 where labels are no spending. */
  readonly spend: Float64Array;
  readonly currentColumns: readonly Float64Array[];
  readonly ranks: Int16Array;
};

type Page = {
  readonly states: readonly MemberState[];
  readonly known: readonly (readonly KnownDay[])[];
};

/** When features are seen: the day, and the last day of which something is known. */
type Sight = { readonly today: LocalDay; readonly knownUntil: LocalDay };

/**
 * Reads what members were like when a local day of the past began, from what was known then, and
 * what they are like now (docs/domain.md §4, "Buckets"). Locks nothing and keeps nothing.
 */
export class TrainingReading {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly pages: MemberPages;
      readonly behaviours: PastBehaviours;
    },
  ) {}

  /** Two statements a page; null where it was told to end. */
  async read(asked: AskedReading): Promise<ReadMembers | null> {
    const { program, definition, now, members, membersPerPage: limit, goesOn } = asked;
    const today = program.calendar.dayOf(now);
    const then: Sight = { today: definition.day, knownUntil: definition.day - 1 };
    const past = new GrowingColumns(definition.features.length + 1, members);
    const current = new GrowingColumns(definition.features.length + 1, members);
    const memberIds: string[] = [];
    const places: number[] = [];
    let after = '';
    for (;;) {
      const page = await this.page(asked, after, limit);
      if (page.states.length === 0) break;
      const rows = [...page.states.keys()].filter(
        (row) => (page.states[row]?.joinedDay ?? today) <= definition.day,
      );
      for (const row of rows) {
        memberIds.push(page.states[row]?.memberId ?? '');
        places.push(current.size + row);
      }
      const joined = pick(page, rows);
      past.add([...featuresOf(asked, joined, then), spendOf(asked, joined, today)]);
      const ranks = page.states.map(({ tierCode }) => rankOf(program.inForce.rules, tierCode));
      current.add([
        ...featuresOf(asked, page, { today, knownUntil: today }),
        Float64Array.from(ranks),
      ]);
      after = page.states.reduce((last, { memberId }) => (memberId > last ? memberId : last), '');
      if (!(await goesOn(current.size))) return null;
    }
    const columns = past.columns();
    const currentColumns = current.columns();
    return {
      memberIds,
      places: Uint32Array.from(places),
      columns: columns.slice(0, -1),
      spend: columns.at(-1) ?? new Float64Array(0),
      currentColumns: currentColumns.slice(0, -1),
      ranks: Int16Array.from(currentColumns.at(-1) ?? []),
    };
  }

  private async page(asked: AskedReading, after: string, limit: number): Promise<Page> {
    const { program, definition } = asked;
    const { reader } = this.parts.database;
    const columns = [] as const;
    const { states } = await this.parts.pages.after(reader, program.id, { after, limit, columns });
    const memberIds = states.map(({ memberId }) => memberId);
    const known = await this.parts.behaviours.knownDays(reader, memberIds, {
      counters: countersFor(definition),
      from: oldestDay(definition),
    });
    return { states, known: memberIds.map((memberId) => known.get(memberId) ?? []) };
  }
}

const comparesWindows = ({ features }: TrainingDefinition): boolean =>
  features.includes('spendGrowth');

const countersFor = ({ features, labels }: TrainingDefinition): ReadonlySet<Counter> =>
  new Set<Counter>([
    ...countersOf(columnsRead(features)),
    ...(labels.kind === 'NEXT_SPEND' ? (['amountMinor'] as const) : []),
  ]);

function oldestDay(definition: TrainingDefinition): LocalDay {
  const { window, day } = definition;
  const before = comparesWindows(definition) ? previousRange(window, day) : null;
  return before?.from ?? windowRange(window, day).from;
}

const rangesOf = (definition: TrainingDefinition, { today, knownUntil }: Sight): KnownRanges => ({
  ranges: {
    current: windowRange(definition.window, today),
    previous: comparesWindows(definition) ? previousRange(definition.window, today) : null,
  },
  knownUntil,
});

/** By feature, row by row. */
function featuresOf(
  { program: { minorPerMajor }, definition }: AskedReading,
  { states, known }: Page,
  sight: Sight,
): Float64Array[] {
  const sums = emptySumsOf(states.length, countersFor(definition));
  const ranges = rangesOf(definition, sight);
  known.forEach((days, row) => putKnownSums(sums, row, days, ranges));
  const source: FeatureSource = {
    ...{ sums, minorPerMajor },
    joinedDay: Float64Array.from(states, ({ joinedDay }) => joinedDay),
    today: new Float64Array(states.length).fill(sight.today),
  };
  return definition.features.map((feature) => featureColumn(feature, source));
}

/** What was spent from the day of the features on, by all that is known of it now. */
function spendOf(
  { program: { minorPerMajor }, definition: { labels, day } }: AskedReading,
  { known }: Page,
  knownUntil: LocalDay,
): Float64Array {
  if (labels.kind !== 'NEXT_SPEND') return new Float64Array(known.length);
  const current = { from: day, to: day + labels.days - 1 };
  const sums = emptySumsOf(known.length, new Set<Counter>(['amountMinor']));
  known.forEach((days, row) =>
    putKnownSums(sums, row, days, { ranges: { current, previous: null }, knownUntil }),
  );
  return sums.counters.amountMinor.map((minor) => minor / minorPerMajor);
}

const pick = ({ states, known }: Page, rows: readonly number[]): Page => ({
  states: rows.flatMap((row) => states[row] ?? []),
  known: rows.map((row) => known[row] ?? []),
});
