import type { Behaviour } from '../../src/domain/behaviour/behaviour';
import { COUNTERS } from '../../src/domain/behaviour/counters';
import type { KnownDay } from '../../src/domain/behaviour/known-days';
import { MemberProgress } from '../../src/domain/recording/member-progress';
import type { LocalDay, ZoneCalendar } from '../../src/domain/shared/calendar';
import type { Instant } from '../../src/domain/shared/instant';
import type { PastFact, PastMember } from '../../src/domain/tiering/past-member';
import type { PersonActRecord } from '../../src/domain/tiering/person-act';
import { tierAt, type ProgramRules, type RulesInForce } from '../../src/domain/tiering/rules';
import { capThatHolds, type Standing } from '../../src/domain/tiering/standing';
import type { TierEvent } from './random-tiering';
import type { MemberView } from './tier-stage';

/** A behaviour, and when it became known. */
export type Learnt = { readonly behaviour: Behaviour; readonly at: Instant };

/** What the buckets of a member would hold after behaviours became known one by one. */
export function knownDaysOf(calendar: ZoneCalendar, learnt: readonly Learnt[]): KnownDay[] {
  const progress = new MemberProgress({
    ...{ orders: new Map(), units: new Map(), lastActiveDay: null, activeDays: new Set() },
    ...{ paidDays: new Map(), capUse: [] },
  });
  for (const { behaviour, at } of learnt) {
    const day = calendar.dayOf(behaviour.occurredAt);
    const { order } = progress.apply(behaviour, day, calendar.dayOf(at));
    if (order) {
      progress.changedOrders.set(order.orderId, { order, terms: null, points: 0, desired: 0 });
    }
  }
  return [...progress.days.values()]
    .map(({ day, knownDay, counters }) => ({
      ...{ day, knownDay },
      counters: Object.fromEntries(
        COUNTERS.map((counter, place) => [counter, counters[place] ?? 0] as const).filter(
          ([, value]) => value !== 0,
        ),
      ),
    }))
    .toSorted((left, right) => left.day - right.day || left.knownDay - right.knownDay);
}

/** The past of a member who joins in the span, from the events of a history. */
export function pastMemberOf(
  calendar: ZoneCalendar,
  events: readonly TierEvent[],
  { member, joinedAt, rules }: { member: number; joinedAt: Instant; rules: ProgramRules },
): PastMember {
  const learnt = events.flatMap((event) =>
    event.kind === 'RECORD'
      ? event.rows
          .filter((row) => row.member === member)
          .map(({ behaviour }) => ({ behaviour, at: event.at }))
      : [],
  );
  return {
    memberId: `m${member}`,
    joinedDay: calendar.dayOf(joinedAt),
    start: null,
    known: knownDaysOf(calendar, learnt),
    acts: events.flatMap((event) => actsOf(event, member, rules)),
    facts: learnt.flatMap(({ behaviour, at }): PastFact[] => {
      const { type: kind, occurredAt, counts } = behaviour;
      if (!counts || (kind !== 'VIOLATION' && kind !== 'REFUND')) return [];
      return [{ kind, occurredAt, knownDay: calendar.dayOf(at) }];
    }),
  };
}

function actsOf(event: TierEvent, member: number, { ladder }: ProgramRules): PersonActRecord[] {
  if (!('member' in event) || event.member !== member) return [];
  const { at } = event;
  const none = { tierCode: null, until: null, accumulates: false, termDay: null, at };
  switch (event.kind) {
    case 'LOCK': {
      const { tier: tierCode, until, accumulates } = event.lock;
      return [{ ...none, kind: 'SET_TIER', tierCode, until, accumulates }];
    }
    case 'UNLOCK':
      return [{ ...none, kind: 'RELEASE_TIER' }];
    case 'ANCHOR':
      return [{ ...none, kind: 'SET_TERM_DATE', termDay: event.day }];
    default: {
      const { tier } = event;
      if (tier === null) return [{ ...none, kind: 'WITHDRAW_INVITATION' }];
      // Who needs no invitation is given none.
      const isNeeded = ladder.find(({ code }) => code === tier)?.invitationOnly === true;
      return isNeeded ? [{ ...none, kind: 'INVITE', tierCode: tier }] : [];
    }
  }
}

/**
 * A history in which at most one thing happens to a member on a day, with a night where each day
 * begins: what day by day and moment by moment decide alike.
 */
export function oneADay(
  calendar: ZoneCalendar,
  events: readonly TierEvent[],
  { from, to }: { readonly from: LocalDay; readonly to: LocalDay },
): TierEvent[] {
  const busy = new Set<string>();
  const keys = new Set<string>();
  const isFirst = (set: Set<string>, name: string): boolean => {
    const isNew = !set.has(name);
    set.add(name);
    return isNew;
  };
  const kept = events.flatMap((event): TierEvent[] => {
    if (event.kind === 'NIGHTLY' || event.kind === 'PUBLISH') return [];
    const day = calendar.dayOf(event.at);
    if (event.kind !== 'RECORD') return isFirst(busy, `${event.member} ${day}`) ? [event] : [];
    const fresh = event.rows.filter(({ behaviour }) => isFirst(keys, behaviour.externalId));
    const rows = fresh.filter(({ member }) => isFirst(busy, `${member} ${day}`));
    return rows.length === 0 ? [] : [{ ...event, rows }];
  });
  const nights = Array.from({ length: to - from + 1 }, (_, place): TierEvent => {
    const at = calendar.startOf(from + place);
    return { kind: 'NIGHTLY', at, day: from + place };
  });
  return [...nights, ...kept].sort((left, right) => left.at - right.at);
}

/** Rules as they are in force, without numbers of a population. */
export const inForceOf = (rules: ProgramRules, calendar: ZoneCalendar): RulesInForce => ({
  ...{
    versionNumber: 1,
    rules,
    minorPerMajor: 100,
    population: null,
    classifier: null,
    trial: null,
  },
  calendar,
});

/** What both must say of a member; the instant of day in which a term began is not told by days. */
export const seenByDay = (calendar: ZoneCalendar, view: MemberView) => ({
  ...{ score: view.score, tier: view.tier, earned: view.earned },
  termFrom: calendar.dayOf(view.termFrom),
  ...{ termUntil: view.termUntil, graceUntil: view.graceUntil },
  cap: view.cap && { tier: view.cap.tier, until: view.cap.until },
  ...{ deductions: view.deductions, lock: view.lock },
});

/** The same of a member whose past was lived again. */
export function livedByDay(
  rules: ProgramRules,
  calendar: ZoneCalendar,
  { standing, score }: { readonly standing: Standing; readonly score: number },
) {
  const code = (rank: number): string => tierAt(rules, rank).code;
  const { lock, termFrom, termUntil, graceUntil, deductions } = standing;
  const cap = capThatHolds(standing);
  return {
    ...{ score, tier: code(standing.rank), earned: code(standing.earnedRank) },
    termFrom: calendar.dayOf(termFrom),
    ...{ termUntil, graceUntil, deductions },
    cap: cap && { tier: code(cap.rank), until: cap.until },
    lock: lock && { tier: code(lock.rank), until: lock.until, accumulates: lock.accumulates },
  };
}
