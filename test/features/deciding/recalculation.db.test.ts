import fc from 'fast-check';
import type { Behaviour } from '../../../src/domain/behaviour/behaviour';
import type { BehaviourDraft } from '../../../src/domain/behaviour/draft';
import { summedRanges } from '../../../src/domain/behaviour/summing';
import { roundScore } from '../../../src/domain/shared/decimal';
import { DAY_MS } from '../../../src/domain/shared/instant';
import type { RecalculationReport } from '../../../src/features/deciding';
import { query } from '../../../src/platform/database/sql';
import { countStatements } from '../../support/database';
import { viewer } from '../../support/programs';
import { naiveFeatures } from '../../support/naive-features';
import { historyArbitrary, RANDOM_UNTIL } from '../../support/random-behaviours';
import {
  draft,
  join,
  openRecordingWorld,
  type RecordingWorld,
} from '../../support/recording-world';

const NAMES = ['ann', 'bo', 'cy'];
const RULES = {
  window: { kind: 'ROLLING', days: 15 },
  weights: [
    { feature: 'purchaseAmount', weight: 0.7 },
    { feature: 'purchaseCount', weight: 20 },
    { feature: 'interactionCount', weight: 10 },
    { feature: 'activeDays', weight: 3 },
    { feature: 'browseDepth', weight: 1 },
    { feature: 'refundRate', weight: -5 },
  ],
};

let world: RecordingWorld;
afterEach(() => world.close());

const recalculate = (scope: 'ALL' | 'SLID'): Promise<RecalculationReport> =>
  world.services.recalculation.recalculate({
    programId: world.programId,
    asOf: world.clock(),
    scope,
    cause: 'RECALCULATION',
  });

const scores = async (): Promise<Record<string, number>> => {
  const rows = await query<{ name: string; score: number }>(
    world.database.reader,
    `SELECT m.external_id AS name, s.score FROM member_state s JOIN member m ON m.id = s.member_id`,
  );
  return Object.fromEntries(rows.map(({ name, score }) => [name, score]));
};

const toDraft = (member: number, behaviour: Behaviour): BehaviourDraft => ({
  ...behaviour,
  member: { kind: 'externalId', externalId: NAMES[member] ?? '' },
  amount:
    behaviour.amountMinor === null
      ? null
      : { value: (behaviour.amountMinor / 100).toFixed(2), currencyCode: 'GBP' },
});

/** Scores from the definitions, over everything recorded so far. */
async function naiveScores(
  rows: readonly { readonly member: number; readonly behaviour: Behaviour }[],
): Promise<Record<string, number>> {
  const { calendar, inForce } = await world.services.directory.get(world.programId);
  const today = calendar.dayOf(world.clock());
  const { current, previous } = summedRanges(inForce.rules, today);
  return Object.fromEntries(
    NAMES.map((name, member) => {
      const features = naiveFeatures({
        behaviours: rows.filter((row) => row.member === member).map((row) => row.behaviour),
        dayOf: calendar.dayOf,
        range: current,
        previous,
        joinedDay: 0,
        today,
        minorPerMajor: 100,
      });
      const { weights } = inForce.rules;
      const score = weights.reduce(
        (sum, { feature, weight }) => sum + weight * (features[feature] ?? 0),
        0,
      );
      return [name, roundScore(score)];
    }),
  );
}

describe('recalculation', () => {
  test('agrees with live recording and with a naive reading, day after day', async () => {
    const histories = fc.sample(historyArbitrary(NAMES.length, 60), { numRuns: 4, seed: 7 });
    for (const history of histories) {
      world = await openRecordingWorld(RULES);
      world.clock.set(RANDOM_UNTIL);
      await join(world, ...NAMES);
      const counting = history.map(({ member, behaviour }) => ({
        member,
        behaviour: { ...behaviour, counts: true },
      }));
      for (let from = 0; from < counting.length; from += 7) {
        const rows = counting.slice(from, from + 7);
        await world.record(...rows.map(({ member, behaviour }) => toDraft(member, behaviour)));
      }
      expect(await scores()).toEqual(await naiveScores(counting));
      expect(await recalculate('ALL')).toMatchObject({ members: 3, changed: 0, decisions: 0 });

      for (const days of [1, 4, 16]) {
        world.clock.set(RANDOM_UNTIL + days * DAY_MS);
        const slid = await recalculate('SLID');
        expect(await scores()).toEqual(await naiveScores(counting));
        expect(slid.members).toBe(slid.changed);
        expect(await recalculate('ALL')).toMatchObject({ changed: 0 });
      }
      if (history !== histories.at(-1)) await world.close();
    }
  });

  test('visits only members whose windows have slid', async () => {
    world = await openRecordingWorld(RULES);
    await join(world, ...NAMES);
    const start = world.clock();
    await world.record(draft('ann', 'LIKE'));
    world.clock.set(start + 5 * DAY_MS);
    await world.record(draft('bo', 'LIKE', { occurredAt: world.clock() }));
    world.clock.set(start + 15 * DAY_MS);
    expect(await recalculate('SLID')).toMatchObject({ members: 1, changed: 1 });
    expect(await scores()).toEqual({ ann: 0, bo: 13, cy: 0 });
  });

  test('a new version decides everybody again, promotes, and a second run changes nothing', async () => {
    world = await openRecordingWorld();
    await join(world, ...NAMES);
    await world.record(draft('ann', 'PAYMENT', { orderId: 'o1', pounds: '100' }));
    const { programs, directory } = world.services;
    const program = await directory.get(world.programId);
    const ladder = program.inForce.rules.ladder.map((tier) => ({
      ...tier,
      names: Object.entries(tier.names).map(([locale, text]) => ({ locale, text })),
      threshold: tier.threshold / 2,
    }));
    const published = await programs.publish(viewer('ADMIN', world.programId), {
      programId: world.programId,
      expectedVersion: 1,
      changes: { rules: { ladder }, reason: 'Half of everything.' },
    });
    expect(published).toMatchObject({ ok: true });
    expect(await world.member('ann')).toMatchObject({ tier: 'regular' });
    expect(await recalculate('ALL')).toMatchObject({ changed: 3, decisions: 3, promoted: 1 });
    expect(await world.member('ann')).toMatchObject({ tier: 'silver' });
    const again = await countStatements(world.database, () => recalculate('ALL'));
    expect(again.result).toMatchObject({ members: 3, changed: 0, decisions: 0 });
    expect(again.statements.filter((text) => /^(INSERT|UPDATE)/.test(text))).toEqual([]);
  });

  test('members decided as of a later instant are left as they were', async () => {
    world = await openRecordingWorld();
    await join(world, ...NAMES);
    await world.record(draft('ann', 'PAYMENT', { orderId: 'o1', pounds: '100' }));
    const asOf = world.clock() - DAY_MS;
    const report = await world.services.recalculation.recalculate({
      ...{ programId: world.programId, asOf },
      ...{ scope: 'ALL', cause: 'RECALCULATION' },
    });
    expect(report.decidedLater).toBe(1);
  });
});

describe('a backfill', () => {
  const backfill = (asOf: number, ...drafts: readonly BehaviourDraft[]) =>
    world.services.recording.record({
      programId: world.programId,
      drafts,
      mode: { kind: 'BACKFILL', asOf },
    });

  test('registers whom it meets, moves no tier, and decides once as of its own instant', async () => {
    world = await openRecordingWorld(RULES);
    const asOf = Date.parse('2011-12-09T12:50:00Z');
    const at = (days: number) => ({ occurredAt: asOf - days * DAY_MS });
    await backfill(
      asOf,
      draft('dee', 'PAYMENT', { orderId: 'o1', pounds: '400', ...at(3) }),
      draft('dee', 'PAYMENT', { orderId: 'o2', pounds: '400', ...at(2) }),
      draft('dee', 'PAYMENT', { orderId: 'o3', pounds: '400', ...at(40) }),
    );
    // Both orders earn at the multiplier of the base tier: nothing has moved yet.
    expect(await world.member('dee')).toMatchObject({ tier: 'regular', points: 1200 });
    const decide = () =>
      world.services.recalculation.recalculate({
        ...{ programId: world.programId, asOf, scope: 'SLID', cause: 'BACKFILL' },
      });
    expect(await decide()).toMatchObject({ members: 1, promoted: 1 });
    // Within fifteen days: 0.7 · 800 + 20 · 2 + 3 · 2 active days.
    expect(await world.member('dee')).toMatchObject({ tier: 'gold', score: 606 });
    expect(await decide()).toMatchObject({ members: 0 });
    const [joined] = await query<{ joined_at: string }>(
      world.database.reader,
      'SELECT joined_at FROM member',
    );
    expect(joined?.joined_at.slice(0, 10)).toBe('2011-10-30');
  });

  test('rows before its horizon are stored and do not count', async () => {
    world = await openRecordingWorld();
    const asOf = world.clock();
    const old = draft('dee', 'PAYMENT', {
      ...{ orderId: 'o1', pounds: '400', occurredAt: asOf - 91 * DAY_MS },
    });
    expect(await backfill(asOf, old)).toMatchObject([{ status: 'NOT_COUNTED' }]);
    expect(await world.member('dee')).toMatchObject({ score: 0, points: 0 });
  });

  test('buckets are known on their own day, so that the past can be seen as it was', async () => {
    world = await openRecordingWorld();
    const asOf = world.clock();
    await backfill(
      asOf,
      draft('dee', 'PAYMENT', { orderId: 'o1', pounds: '400', occurredAt: asOf - 9 * DAY_MS }),
      draft('dee', 'REFUND', { orderId: 'o1', pounds: '400', occurredAt: asOf - 2 * DAY_MS }),
    );
    const days = await query<{ amount_minor: number; known: number; day: number }>(
      world.database.reader,
      `SELECT amount_minor, known_day - MIN(known_day) OVER () AS known, day - MIN(day) OVER () AS day
         FROM feature_day WHERE amount_minor <> 0 ORDER BY known_day`,
    );
    expect(
      days.map((row) => [Number(row.day), Number(row.known), Number(row.amount_minor)]),
    ).toEqual([
      [0, 0, 40_000],
      [0, 7, -40_000],
    ]);
  });
});
