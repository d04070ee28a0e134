import fc from 'fast-check';
import type { Behaviour } from '../../../src/domain/behaviour/behaviour';
import { DAY_MS, HOUR_MS, type Instant } from '../../../src/domain/shared/instant';
import type { ProgramRules } from '../../../src/domain/tiering/rules';
import { query } from '../../../src/platform/database/sql';
import { isMysql } from '../../support/database';
import { ExplanationDesk } from '../../support/member-explanation';
import type { NaiveLock } from '../../support/naive-standing';
import { placeOf } from '../../support/naive-standing';
import { PipelineStage } from '../../support/pipeline-stage';
import {
  happen,
  HISTORY_FROM,
  tieringArbitrary,
  type RandomTiering,
  type TierEvent,
} from '../../support/random-tiering';
import type { MemberBehaviour } from '../../support/tier-stage';
import { plainBehaviour } from '../../support/tier-story';

/**
 * What the tier programme promises (docs/domain.md §7), over random rules and histories. The other
 * promises stand elsewhere by their own names: the nightly run twice, killed or late, is run once
 * (nightly.db.test.ts); a simulation of the rules in force moves nobody, and publication moves
 * exactly whom a simulation named (simulation.db.test.ts, and agreement.db.test.ts over random
 * rules).
 */
jest.setTimeout(900_000);

const RUNS = Number(process.env['PROMISES_RUNS'] ?? (isMysql ? 2 : 4));
const SEED = Number(process.env['PROMISES_SEED'] ?? 20261129);
/** Every fourth night: those between apply nothing that would not be applied later. */
const NIGHTS = 4;

type Draw = { readonly members?: number; readonly isMeant?: (rules: ProgramRules) => boolean };

/** Random histories by fixed thresholds. */
function histories({ members = 1, isMeant = () => true }: Draw = {}): RandomTiering[] {
  const isRight = (rules: ProgramRules): boolean =>
    rules.division.kind === 'FIXED' && isMeant(rules);
  const arbitrary = tieringArbitrary({ members, behaviours: 25 })
    .filter(
      ({ rules, events }) =>
        isRight(rules) && events.every((event) => event.kind !== 'PUBLISH' || isRight(event.rules)),
    )
    .map((tiering) => ({ ...tiering, events: tiering.events.filter(isPlayed) }));
  return fc.sample(arbitrary, { numRuns: RUNS, seed: SEED });
}

const isPlayed = (event: TierEvent): boolean =>
  event.kind !== 'NIGHTLY' || event.day % NIGHTS === 0;

/** The history of the first member as that of several, who differ in nothing but their names. */
function twinsOf(tiering: RandomTiering, twins: number): RandomTiering {
  const all = Array.from({ length: twins }, (_, twin) => twin);
  return {
    ...tiering,
    joinedAt: all.map(() => tiering.joinedAt[0] ?? 0),
    events: tiering.events.flatMap((event): TierEvent[] => {
      if (event.kind === 'NIGHTLY' || event.kind === 'PUBLISH') return [event];
      if (event.kind !== 'RECORD') return all.map((member) => ({ ...event, member }));
      const rows = all.flatMap((twin) =>
        event.rows.map(({ behaviour }) => ({ member: twin, behaviour: asOf(twin, behaviour) })),
      );
      return [{ ...event, rows }];
    }),
  };
}

/** A behaviour as that of a twin: its keys end in the number, so that they sort as they did. */
const asOf = (twin: number, behaviour: Behaviour): Behaviour => ({
  ...behaviour,
  externalId: `${behaviour.externalId}-${twin}`,
  orderId: behaviour.orderId === null ? null : `${behaviour.orderId}-${twin}`,
});

/** Lets a history happen, and something more on its stage. */
async function live(
  tiering: RandomTiering,
  work: (stage: PipelineStage, event: TierEvent | null) => Promise<void>,
): Promise<void> {
  const stage = await PipelineStage.open(tiering);
  try {
    for (const event of tiering.events) {
      await happen(stage, event);
      await work(stage, event);
    }
    await work(stage, null);
  } finally {
    await stage.close();
  }
}

const viewsOf = (stage: PipelineStage) =>
  Promise.all(stage.memberIds.map((_, member) => stage.view(member)));

const lastRules = ({ rules, events }: RandomTiering): ProgramRules =>
  events.reduce((last, event) => (event.kind === 'PUBLISH' ? event.rules : last), rules);

const isNoLock = ({ kind }: TierEvent): boolean => kind !== 'LOCK' && kind !== 'UNLOCK';

test('more growth value never lowers the tier under fixed thresholds', async () => {
  const PAID = [1, 25, 60, 140, 500, 1_500];
  const tiers = new Set<string>();
  const isMeant = ({ movement }: ProgramRules): boolean =>
    movement.promotion.timing === 'IMMEDIATE' && movement.capTierCode === null;
  for (const drawn of histories({ isMeant })) {
    const tiering = { ...drawn, events: drawn.events.filter(isNoLock) };
    const rules = lastRules(tiering);
    await live(twinsOf(tiering, PAID.length), async (stage, event) => {
      if (event !== null) return;
      const at = stage.now() + HOUR_MS;
      const rows = PAID.map((pounds, member): MemberBehaviour => {
        const said = { occurredAt: at, externalId: `last-${member}`, orderId: `last-${member}` };
        const amountMinor = pounds * 100;
        return { member, behaviour: plainBehaviour({ ...said, type: 'PAYMENT', amountMinor }) };
      });
      await stage.record(at, rows);
      const views = await viewsOf(stage);
      const ranks = views.map(({ tier }) => placeOf(rules, tier));
      const scores = views.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((left, right) => left - right));
      expect(ranks).toEqual(ranks.toSorted((left, right) => left - right));
      for (const { tier } of views) tiers.add(tier);
    });
  }
  expect(tiers.size).toBeGreaterThan(1);
});

/** Delays in days, of the rows of a history in their order; some rows come again. */
const LATE = [0, 33, 5, 60, 1, 18, 47, 9, 26] as const;

test('shuffled, duplicated and late behaviours converge to one state of features, score and candidate tier', async () => {
  let scored = 0;
  for (const tiering of histories()) {
    const rows = rowsOf(tiering);
    const inTime = rows.map((behaviour) => [behaviour.occurredAt, 0, behaviour] as const);
    const late = rows.flatMap((behaviour, place) => {
      const delay = LATE[place % LATE.length] ?? 0;
      const again = LATE[(place * 7 + 3) % LATE.length] ?? 0;
      return [delay, again].map(
        (days) => [behaviour.occurredAt + days * DAY_MS, 1, behaviour] as const,
      );
    });
    const events = [...inTime, ...late]
      .toSorted(([left], [right]) => left - right)
      .map(([at, member, behaviour]): TierEvent => {
        return { kind: 'RECORD', at, rows: [{ member, behaviour: asOf(member, behaviour) }] };
      });
    const two = { ...twinsOf({ ...tiering, events: [] }, 2), events };
    await live(two, async (stage, event) => {
      if (event !== null) return;
      await stage.decideAll(Math.max(stage.now(), endOf(tiering)) + DAY_MS);
      const desk = await ExplanationDesk.open(stage);
      const told = await Promise.all([0, 1].map((member) => desk.features(member, stage.now())));
      await desk.close();
      expect(told[1]).toEqual(told[0]);
      const [first, second] = await viewsOf(stage);
      expect([second?.score, second?.candidate]).toEqual([first?.score, first?.candidate]);
      if (first?.score !== 0) scored += 1;
    });
  }
  expect(scored).toBeGreaterThan(0);
});

/** Each behaviour of the last seventy days once, in the order in which they happened. */
function rowsOf(tiering: RandomTiering): Behaviour[] {
  const rows = tiering.events.flatMap((event) => (event.kind === 'RECORD' ? event.rows : []));
  const known = new Map(rows.map(({ behaviour }) => [behaviour.externalId, behaviour]));
  const since = endOf(tiering) - 70 * DAY_MS;
  return [...known.values()]
    .filter(({ occurredAt }) => occurredAt >= since)
    .map((behaviour) => ({ ...behaviour, counts: true }))
    .toSorted((left, right) => left.occurredAt - right.occurredAt);
}

const endOf = ({ calendar }: RandomTiering): Instant => calendar.startOf(HISTORY_FROM + 201);

test('a batch is what its rows are one by one', async () => {
  let batches = 0;
  for (const tiering of histories()) {
    const two = twinsOf({ ...tiering, events: inBatches(tiering.events) }, 2);
    const apart = two.events.flatMap((event): TierEvent[] => {
      if (event.kind !== 'RECORD') return [event];
      const [whole, singles] = [0, 1].map((twin) =>
        event.rows.filter((row) => row.member === twin),
      );
      if ((whole ?? []).length > 1) batches += 1;
      return [
        { ...event, rows: whole ?? [] },
        ...inOrder(singles ?? []).map((row): TierEvent => ({ ...event, rows: [row] })),
      ];
    });
    await live({ ...two, events: apart }, async (stage, event) => {
      // An act reaches one after the other: both are looked at when the same has happened to both.
      if (event !== null && event.kind !== 'NIGHTLY') return;
      const [whole, singles] = await viewsOf(stage);
      expect(singles).toEqual(whole);
    });
  }
  expect(batches).toBeGreaterThan(0);
});

/** What became known one after the other becomes known at once, with the last of it. */
function inBatches(events: readonly TierEvent[]): TierEvent[] {
  let waiting: MemberBehaviour[] = [];
  return events.flatMap((event): TierEvent[] => {
    if (event.kind !== 'RECORD') return [event];
    waiting.push(...event.rows);
    if (waiting.length < ROWS_IN_BATCH) return [];
    const rows = waiting;
    waiting = [];
    return [{ ...event, rows }];
  });
}

const ROWS_IN_BATCH = 5;

const inOrder = (rows: readonly MemberBehaviour[]): MemberBehaviour[] =>
  rows.toSorted(
    ({ behaviour: left }, { behaviour: right }) =>
      left.occurredAt - right.occurredAt || (left.externalId < right.externalId ? -1 : 1),
  );

test('a lock wins, whatever else happens', async () => {
  let seen = 0;
  for (const tiering of histories({ members: 2 })) {
    const locks = new Map<number, NaiveLock>();
    const first: TierEvent = {
      ...{ kind: 'LOCK', at: tiering.calendar.startOf(HISTORY_FROM) + 1, member: 0 },
      lock: { tier: 'silver', until: null, accumulates: seen % 2 === 1 },
    };
    const rank = (tier: string): number => placeOf(tiering.rules, tier);
    await live({ ...tiering, events: [first, ...tiering.events] }, async (stage, event) => {
      if (event?.kind === 'LOCK') locks.set(event.member, event.lock);
      if (event?.kind === 'UNLOCK') locks.delete(event.member);
      for (const [member, lock] of locks) {
        if (lock.until !== null && lock.until <= stage.now()) continue;
        const { tier, earned } = await stage.view(member);
        const isFloor = lock.accumulates && rank(earned) > rank(lock.tier);
        expect({ event: event?.kind, tier }).toEqual({
          event: event?.kind,
          tier: isFloor ? earned : lock.tier,
        });
        seen += 1;
      }
    });
  }
  expect(seen).toBeGreaterThan(50);
});

type Decided = {
  readonly member: string;
  readonly tier: string;
  readonly was: string | null;
  readonly until: string | null;
  readonly reasons: string;
  readonly at: string;
  readonly version: number;
};

test('nobody is demoted before the term ends but for a penalty, a decline or a refund, where the rules say so', async () => {
  const causes = new Set<string>();
  for (const drawn of histories({ members: 2 })) {
    const tiering = { ...drawn, events: drawn.events.filter(isNoLock) };
    const versions = [tiering.rules, lastRules(tiering)];
    await live(tiering, async (stage, event) => {
      if (event !== null) return;
      const decisions = await query<Decided>(
        stage.database.reader,
        `SELECT member_id AS member, tier_code AS tier, previous_tier_code AS was,
            term_until AS until, reasons, decided_at AS at, version_number AS version
          FROM decision ORDER BY member_id, id`,
      );
      const until = new Map<string, string | null>();
      for (const decision of decisions) {
        const rules = versions[Number(decision.version) - 1] ?? tiering.rules;
        const ends = until.get(decision.member) ?? null;
        until.set(decision.member, decision.until);
        const { tier, was } = decision;
        if (was === null || placeOf(rules, tier) >= placeOf(rules, was)) continue;
        const cause = causeOf(decision, rules, ends !== null && decision.at >= ends);
        expect({ ...decision, ends, cause }).toMatchObject({ cause: expect.any(String) });
        causes.add(cause ?? '');
      }
    });
  }
  expect(causes.size).toBeGreaterThan(0);
});

/** Why a demotion was allowed; null where nothing allows it. */
function causeOf(
  { reasons }: Decided,
  { movement }: ProgramRules,
  isTermOver: boolean,
): string | null {
  const codes = (JSON.parse(reasons) as { readonly code: string }[]).map(({ code }) => code);
  if (codes.includes('DEMOTED_AT_TERM_END') && isTermOver) return 'term end';
  if (codes.includes('DEMOTED_FOR_PENALTY') && movement.penalty !== null) return 'penalty';
  if (codes.includes('DEMOTED_FOR_DECLINE') && movement.decline !== null) return 'decline';
  if (codes.includes('DEMOTED_FOR_REFUND') && movement.refund === 'AT_ONCE') return 'refund';
  return null;
}

test('published thresholds that are edited demote nobody before the term ends', async () => {
  let held = 0;
  const isMeant = ({ movement }: ProgramRules): boolean =>
    movement.validity.kind !== 'FOREVER' && movement.decline === null;
  for (const drawn of histories({ members: 3, isMeant })) {
    const tiering = { ...drawn, events: drawn.events.filter(isNoLock) };
    const rules = lastRules(tiering);
    const raised = rules.ladder.map((tier) => ({ ...tier, threshold: tier.threshold * 50 }));
    await live(tiering, async (stage, event) => {
      if (event !== null) return;
      const at = stage.now() + HOUR_MS;
      await stage.decideAll(at);
      const before = await viewsOf(stage);
      await stage.publish(at, { ...rules, ladder: raised });
      await stage.decideAll(at);
      expect((await viewsOf(stage)).map(({ tier }) => tier)).toEqual(
        before.map(({ tier }) => tier),
      );
      const terms = before
        .map((view, member) => ({ ...view, member }))
        .filter(({ termUntil, graceUntil }) => termUntil !== null && graceUntil === null)
        .toSorted((left, right) => (left.termUntil ?? 0) - (right.termUntil ?? 0));
      for (const { member, tier, termUntil } of terms) {
        const last = tiering.calendar.dayOf(termUntil ?? 0) - 1;
        if (last > tiering.calendar.dayOf(stage.now())) await stage.nightly(last);
        expect(await stage.view(member)).toMatchObject({ tier, termUntil });
        held += 1;
      }
    });
  }
  expect(held).toBeGreaterThan(0);
});
