import { emptySums } from '../../../src/domain/behaviour/window-sums';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/domain/shared/instant';
import { newStanding } from '../../../src/domain/tiering/standing';
import { TierLoaders, type DecidedTier, type Occasion } from '../../../src/features/tiers';
import { query } from '../../../src/platform/database/sql';
import { viewerOf } from '../../../src/platform/security/viewer';
import { countStatements } from '../../support/database';
import { NOON } from '../../support/programs';
import { join, openRecordingWorld, type RecordingWorld } from '../../support/recording-world';

/** What `TierService.keep` writes of tiers that fell due before they became known. */
const MIDNIGHT = NOON - 12 * HOUR_MS;
const LEARNT = MIDNIGHT + 20 * MINUTE_MS;

let world: RecordingWorld;
let memberId: string;
beforeEach(async () => {
  world = await openRecordingWorld();
  await join(world, 'ann');
  const [member] = await query<{ id: string }>(world.database.reader, 'SELECT id FROM member');
  memberId = member?.id ?? '';
});
afterEach(() => world.close());

const step = (previousRank: number, rank: number, at?: number): DecidedTier => ({
  ...{ memberId, score: rank * 200, candidateRank: rank, rank, previousRank, reasons: 1 },
  ...{ standing: { ...newStanding(NOON), rank, earnedRank: rank }, contributions: [] },
  ...(at === undefined ? {} : { decidedAt: at }),
});

async function keep(
  decided: readonly DecidedTier[],
  more: Partial<Occasion> & { readonly notices?: readonly { until: number }[] } = {},
): Promise<string[]> {
  const { notices = [], ...overrides } = more;
  const { inForce } = await world.services.directory.get(world.programId);
  const occasion: Occasion = {
    ...{ programId: world.programId, inForce, decidedAt: LEARNT, cause: 'RECALCULATION' },
    ...overrides,
  };
  const { statements } = await countStatements(world.database, () =>
    world.database.run(async (tx) => {
      const { states } = await world.services.tiers.lock(tx, [memberId]);
      const told = notices.map((each) => ({ ...each, memberId, score: 100.5, required: 101 }));
      const after = { states, sums: emptySums(states.length), notices: told };
      await world.services.tiers.keep(tx, occasion, after, decided);
    }),
  );
  return statements;
}

const spans = async () => {
  const page = { belowId: null, aboveId: null, limit: 10, newestFirst: false };
  const loaders = new TierLoaders(world.database);
  const found = await loaders.tierSpans.load({ memberId, ...page });
  return found.map(({ tierCode, changedAt, until, recordedAt }) => [
    ...[tierCode, changedAt, until, recordedAt],
  ]);
};

const tierAt = (at: number) => new TierLoaders(world.database).tiersAsOf.load({ memberId, at });

it('keeps what acted earlier with the instant at which it became known', async () => {
  const joined = NOON - 30 * DAY_MS;
  await keep([step(0, 2, MIDNIGHT), step(2, 1)]);
  expect(await spans()).toEqual([
    ['regular', joined, MIDNIGHT, joined],
    ['gold', MIDNIGHT, LEARNT, LEARNT],
    ['silver', LEARNT, null, LEARNT],
  ]);
  const [state] = await world.services.tiers.find(world.database.reader, [memberId]);
  expect(state?.tierSince).toBe(LEARNT);
});

it('counts the tier from when it acts, not from when it was learnt', async () => {
  await keep([step(0, 1, MIDNIGHT), step(1, 1)]);
  const [state] = await world.services.tiers.find(world.database.reader, [memberId]);
  expect(state?.tierSince).toBe(MIDNIGHT);
});

it('tells of the past what was known then', async () => {
  await keep([step(0, 1, MIDNIGHT)], { decidedAt: LEARNT });
  expect(await tierAt(MIDNIGHT + MINUTE_MS)).toBe('regular');
  expect(await tierAt(LEARNT)).toBe('silver');
});

it('says when it was learnt where the occasion is of another instant', async () => {
  await keep([step(0, 1)], { decidedAt: MIDNIGHT, recordedAt: LEARNT });
  expect((await spans()).at(-1)).toEqual(['silver', MIDNIGHT, null, LEARNT]);
  const loaders = new TierLoaders(world.database);
  const page = { memberId, belowId: null, aboveId: null, limit: 1, newestFirst: true };
  const [decision] = await loaders.decisionPages.load(page);
  expect(decision).toMatchObject({ decidedAt: MIDNIGHT, recordedAt: LEARNT });
});

it('has no row for a decision that leaves the tier, and one statement for all changes', async () => {
  const writes = (statements: readonly string[]) =>
    statements.filter((text) => text.includes('tier_change'));
  expect(writes(await keep([step(0, 0)]))).toEqual([]);
  expect(writes(await keep([step(0, 1), step(1, 2), step(2, 3)]))).toHaveLength(1);
  expect((await spans()).map(([code]) => code)).toEqual([
    ...['regular', 'silver', 'gold', 'diamond'],
  ]);
});

describe('with an endpoint', () => {
  const events = async () => {
    const rows = await query<{ body: string }>(
      world.database.reader,
      'SELECT body FROM outbox_event ORDER BY id',
    );
    return rows.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  };

  beforeEach(async () => {
    const admin = viewerOf({
      ...{ kind: 'key', subject: 'k', roles: ['ADMIN'] },
      ...{ programId: world.programId, memberId: null },
    });
    if (!admin) throw new Error('An admin can be.');
    const created = await world.services.webhooks.create(admin, {
      ...{ url: 'http://127.0.0.1:9/', description: 'a test', eventTypes: null },
    });
    expect(created).toMatchObject({ ok: true });
  });

  it('tells of each change, and of nothing else', async () => {
    await keep([step(0, 1, MIDNIGHT), step(1, 1), step(1, 2)]);
    expect(await events()).toEqual([
      {
        type: 'member.tier_changed',
        timestamp: new Date(MIDNIGHT).toISOString(),
        data: {
          ...{ memberId: `mem_${memberId}`, tier: 'silver', previousTier: 'regular' },
          changedAt: new Date(MIDNIGHT).toISOString(),
          recordedAt: new Date(LEARNT).toISOString(),
          decisionId: expect.stringMatching(/^dec_/),
          ...{ reasons: ['SCORE_REACHES_TIER'], versionNumber: 1 },
        },
      },
      expect.objectContaining({ data: expect.objectContaining({ tier: 'gold' }) }),
    ]);
  });

  it('tells of no first tier, and of no history that is brought in', async () => {
    await keep([step(-1, 1)]);
    await keep([step(0, 1)], { cause: 'BACKFILL' });
    expect(await events()).toEqual([]);
  });

  it('tells who will lose the tier, when, and what is missing', async () => {
    await keep([], { notices: [{ until: NOON + DAY_MS }] });
    expect(await events()).toEqual([
      {
        type: 'member.tier_will_be_demoted',
        timestamp: new Date(LEARNT).toISOString(),
        data: {
          ...{ memberId: `mem_${memberId}`, tier: 'regular' },
          until: new Date(NOON + DAY_MS).toISOString(),
          ...{ growthValue: 100.5, required: 101, missing: 0.5 },
        },
      },
    ]);
  });
});
