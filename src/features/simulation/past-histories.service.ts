import type { Counter } from '../../domain/behaviour/counters';
import type { KnownDay } from '../../domain/behaviour/known-days';
import type { LocalDay } from '../../domain/shared/calendar';
import type { PastFact, PastMember } from '../../domain/tiering/past-member';
import { countersAsked, factsAsked, oldestDayAsked } from '../../domain/tiering/past-reach';
import type { PersonActRecord } from '../../domain/tiering/person-act';
import type { ProgramRules } from '../../domain/tiering/rules';
import type { Db } from '../../platform/database/database';
import type { PastBehaviours, RecordedFact } from '../behaviours';
import type { ProgramInForce } from '../programs';
import type { MemberState, PastStandings } from '../tiers';

/** Tells what people have done to some members, in the order of time; one statement. */
export type ActsOf = (
  db: Db,
  memberIds: readonly string[],
) => Promise<readonly (PersonActRecord & { readonly memberId: string })[]>;

/** A span of the past, and all rules that will look at it. */
export type AskedPast = {
  readonly program: ProgramInForce;
  readonly rules: readonly ProgramRules[];
  readonly from: LocalDay;
};

export type PastHistoriesParts = {
  readonly behaviours: PastBehaviours;
  readonly standings: PastStandings;
  readonly actsOf: ActsOf;
};

/** Reads what was known of members while time went by; each page of them in a few statements. */
export class PastHistories {
  constructor(private readonly parts: PastHistoriesParts) {}

  /** Everything that the days from one on are lived by: at most four statements. */
  async load(db: Db, asked: AskedPast, states: readonly MemberState[]): Promise<PastMember[]> {
    const { calendar } = asked.program;
    const memberIds = states.map(({ memberId }) => memberId);
    const opening = calendar.startOf(asked.from);
    const known = await this.known(db, asked, memberIds);
    const starts = await this.parts.standings.before(db, states, opening);
    const acts = byMember(await this.parts.actsOf(db, memberIds));
    const facts = await this.facts(db, asked, memberIds);
    return states.map(({ memberId, joinedDay }) => ({
      ...{ memberId, joinedDay },
      start: starts.get(memberId) ?? null,
      known: known.get(memberId) ?? [],
      acts: acts.get(memberId) ?? [],
      facts: (facts.get(memberId) ?? []).map(({ kind, occurredAt, recordedAt }): PastFact => ({
        ...{ kind, occurredAt, knownDay: calendar.dayOf(recordedAt) },
      })),
    }));
  }

  /** What was counted of members, by the days on which it became known; one statement. */
  async known(
    db: Db,
    { rules, from }: Pick<AskedPast, 'rules' | 'from'>,
    memberIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly KnownDay[]>> {
    const counters = new Set<Counter>(rules.flatMap(countersAsked));
    const oldest = Math.min(...rules.map((one) => oldestDayAsked(one, from)));
    return this.parts.behaviours.knownDays(db, memberIds, { counters, from: oldest });
  }

  private async facts(
    db: Db,
    { program: { calendar }, rules, from }: AskedPast,
    memberIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly RecordedFact[]>> {
    const horizon = Math.max(...rules.map(({ lateEventHorizonDays }) => lateEventHorizonDays));
    const facts = await this.parts.behaviours.facts(db, memberIds, {
      kinds: [...new Set(rules.flatMap(factsAsked))],
      recordedFrom: calendar.startOf(from),
      occurredFrom: calendar.startOf(from - horizon - 1),
    });
    return byMember(facts);
  }
}

function byMember<Row extends { readonly memberId: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.memberId);
    if (group) group.push(row);
    else groups.set(row.memberId, [row]);
  }
  return groups;
}
