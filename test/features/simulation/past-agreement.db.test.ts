import fc from 'fast-check';
import { civilDate } from '../../../src/domain/shared/calendar';
import { needsPopulation } from '../../../src/domain/tiering/population-survey';
import { uncheckedOf } from '../../../src/domain/tiering/check-rules';
import { livePast } from '../../../src/domain/tiering/past-replay';
import type { ProgramRules, RulesInForce } from '../../../src/domain/tiering/rules';
import { PastBehaviours } from '../../../src/features/behaviours';
import { PastHistories } from '../../../src/features/simulation/past-histories.service';
import { MemberPages, PastStandings } from '../../../src/features/tiers';
import { isMysql } from '../../support/database';
import { NaiveTiering } from '../../support/naive-tiering';
import { inForceOf, livedByDay, oneADay, seenByDay } from '../../support/past-members';
import { PipelineStage } from '../../support/pipeline-stage';
import { rulesArbitrary } from '../../support/random-tier-rules';
import {
  happen,
  HISTORY_FROM,
  tieringArbitrary,
  type RandomTiering,
  type TierEvent,
} from '../../support/random-tiering';
import { everythingElse, movedBy, simulated } from '../../support/simulation-desk';
import type { TierStage } from '../../support/tier-stage';

jest.setTimeout(600_000);

const DAYS = 45;

/** A history, and the rules that are tried from a day on. */
type Trial = {
  readonly tiering: RandomTiering;
  readonly next: ProgramRules;
  readonly from: number;
};

const isFixed = (rules: ProgramRules): boolean => !needsPopulation(rules);

const trialArbitrary: fc.Arbitrary<Trial> = tieringArbitrary({ members: 3, behaviours: 90 })
  .filter(({ rules }) => isFixed(rules))
  .chain((tiering) =>
    fc.record({
      tiering: fc.constant(tiering),
      next: rulesArbitrary(tiering.rules.ladder.length)
        .filter(isFixed)
        .map((next) => withInvitationsOf(tiering.rules, next)),
      // Where months turn, promotions of periods that ended by other rules would act.
      from: fc
        .integer({ min: HISTORY_FROM + 60, max: HISTORY_FROM + 75 })
        .filter((day) => civilDate(day).dayOfMonth !== 1),
    }),
  );

/** Whom people invite does not depend on the rules then. */
const withInvitationsOf = ({ ladder }: ProgramRules, next: ProgramRules): ProgramRules => ({
  ...next,
  ladder: next.ladder.map((tier, rank) => ({
    ...tier,
    invitationOnly: ladder[rank]?.invitationOnly ?? false,
  })),
});

/** What is not kept of a standing, caps that took nothing away, does not come about before. */
function eventsOf({ tiering: { calendar, events }, from }: Trial): TierEvent[] {
  const to = from + DAYS;
  return oneADay(calendar, events, { from: HISTORY_FROM + 1, to }).flatMap((event): TierEvent[] => {
    if (calendar.dayOf(event.at) > to) return [];
    if (event.kind !== 'RECORD' || calendar.dayOf(event.at) >= from) return [event];
    const rows = event.rows.filter(({ behaviour }) => behaviour.type !== 'VIOLATION');
    return rows.length === 0 ? [] : [{ ...event, rows }];
  });
}

async function play(
  stage: TierStage,
  { tiering: { calendar }, next, from }: Trial,
  { events, changes }: { readonly events: readonly TierEvent[]; readonly changes: boolean },
): Promise<void> {
  for (const event of events) {
    if (changes && event.kind === 'NIGHTLY' && event.day === from) {
      await stage.publish(calendar.startOf(from), next);
    }
    await happen(stage, event);
  }
}

async function agree(trial: Trial): Promise<number> {
  const { tiering, next, from } = trial;
  const { rules, calendar, joinedAt } = tiering;
  const span = { from, to: from + DAYS, until: calendar.startOf(from + DAYS + 1) - 1 };
  const events = eventsOf(trial);
  const oracle = new NaiveTiering(tiering);
  const [shop, other] = [await PipelineStage.open(tiering), await PipelineStage.open(tiering)];
  try {
    await play(oracle, trial, { events, changes: true });
    await play(other, trial, { events, changes: true });
    await play(shop, trial, { events, changes: false });
    shop.clock.set(span.until);
    const program = await shop.services.directory.get(shop.programId);
    const { reader } = shop.database;
    const { states } = await new MemberPages().of(reader, shop.memberIds);
    const histories = new PastHistories({
      ...{ behaviours: new PastBehaviours(), standings: new PastStandings() },
      actsOf: (db, memberIds) => shop.services.tierActs.of(db, memberIds),
    });
    const members = await histories.load(reader, { program, rules: [rules, next], from }, states);
    const liveBy = (by: ProgramRules) => {
      const nights = Array<RulesInForce>(DAYS + 1).fill(inForceOf(by, calendar));
      const lived = livePast(nights, members, span);
      const ids = members.map(({ memberId }) => memberId);
      return shop.memberIds.map((id) => {
        const member = lived.members[ids.indexOf(id)];
        if (!member) throw new Error('a member is not lived');
        return livedByDay(by, calendar, member);
      });
    };
    const places = [...joinedAt.keys()];
    const viewsOf = async (stage: TierStage) =>
      Promise.all(places.map(async (place) => seenByDay(calendar, await stage.view(place))));
    const [asItWas, asItWouldBe] = [await viewsOf(shop), await viewsOf(other)];
    // What really happened by the rules in force, and what another shop went through by the others.
    expect(liveBy(rules)).toEqual(asItWas);
    expect(liveBy(next)).toEqual(asItWouldBe);
    expect(liveBy(next)).toEqual(await viewsOf(oracle));

    const rest = await everythingElse(shop);
    const simulation = await simulated(shop, {
      ...{ rules: uncheckedOf(next), over: { lastDays: DAYS } },
    });
    expect(await everythingElse(shop)).toBe(rest);
    expect(simulation).toMatchObject({ state: 'DONE', lastDays: DAYS });
    const moved = asItWas.flatMap(({ tier }, place) => {
      const becomes = asItWouldBe[place]?.tier;
      return becomes === tier ? [] : [[shop.memberIds[place], tier, becomes]];
    });
    const named = (await movedBy(shop, simulation.id)).map((member) => [
      ...[member.memberId, member.tierBefore, member.tierAfter],
    ]);
    expect(new Set(named)).toEqual(new Set(moved));
    return moved.length;
  } finally {
    await shop.close();
    await other.close();
  }
}

/** Whether the other rules move anybody, by the oracle alone. */
async function moves(trial: Trial): Promise<boolean> {
  const tiersOf = async (changes: boolean) => {
    const oracle = new NaiveTiering(trial.tiering);
    await play(oracle, trial, { events: eventsOf(trial), changes });
    return [...trial.tiering.joinedAt.keys()].map((place) => oracle.view(place).tier);
  };
  const [asItWas, asItWouldBe] = [await tiersOf(false), await tiersOf(true)];
  return asItWas.some((tier, place) => tier !== asItWouldBe[place]);
}

/** Half of them move somebody, where so many do. */
async function someTrials(count: number): Promise<Trial[]> {
  const candidates = fc.sample(trialArbitrary, {
    numRuns: 10 * count,
    seed: Number(process.env['PAST_SEED'] ?? 20261129),
  });
  const moving: Trial[] = [];
  const still: Trial[] = [];
  for (const trial of candidates) ((await moves(trial)) ? moving : still).push(trial);
  return [...moving.slice(0, Math.ceil(count / 2)), ...still].slice(0, count);
}

test('the last days under other rules are what a shop under those rules went through', async () => {
  const trials = await someTrials(Number(process.env['PAST_RUNS'] ?? (isMysql ? 1 : 4)));
  let moved = 0;
  for (const trial of trials) moved += await agree(trial);
  expect(moved).toBeGreaterThan(0);
});
