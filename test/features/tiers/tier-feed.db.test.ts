import { emptySums } from '../../../src/domain/behaviour/window-sums';
import { DAY_MS, MINUTE_MS } from '../../../src/domain/shared/instant';
import { newStanding } from '../../../src/domain/tiering/standing';
import { TierFeed, TierWatch, type DecidedTier } from '../../../src/features/tiers';
import type { Tx } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/database';
import { query } from '../../../src/platform/database/sql';
import { createLog } from '../../../src/platform/log';
import { appSchema, countStatements, isMysql } from '../../support/database';
import { NOON } from '../../support/programs';
import { join, openRecordingWorld, type RecordingWorld } from '../../support/recording-world';

const NAMES = ['ann', 'bo', 'cy'];
const JOINED = NOON - 30 * DAY_MS;

let world: RecordingWorld;
let feed: TierFeed;
const ids = new Map<string, string>();
beforeEach(async () => {
  world = await openRecordingWorld();
  await join(world, ...NAMES);
  const rows = await query<{ id: string; external_id: string }>(
    world.database.reader,
    'SELECT id, external_id FROM member',
  );
  for (const { id, external_id: name } of rows) ids.set(name, id);
  feed = new TierFeed(world.database);
});
afterEach(() => world.close());

/** Moves a member a tier up within a unit, as recorded at an instant. */
async function move(tx: Tx, name: string, from: number, at: number): Promise<void> {
  const memberId = ids.get(name) ?? '';
  const { inForce } = await world.services.directory.get(world.programId);
  const { states } = await world.services.tiers.lock(tx, [memberId]);
  const rank = from + 1;
  const decided: DecidedTier = {
    ...{ memberId, score: 200, candidateRank: rank, rank, previousRank: from },
    ...{ reasons: 1, standing: { ...newStanding(at), rank, earnedRank: rank }, contributions: [] },
  };
  const occasion = { programId: world.programId, inForce, decidedAt: at } as const;
  const after = { states, sums: emptySums(1) };
  await world.services.tiers.keep(tx, { ...occasion, cause: 'BEHAVIOUR' }, after, [decided]);
}

const nameOf = (memberId: string) => NAMES.find((name) => ids.get(name) === memberId);

async function read(after: number | null, limit = 100, since: number | null = null) {
  const changes = await feed.read(world.programId, { after, since }, limit);
  return changes.map(({ memberId, tierCode, place }) => [nameOf(memberId), tierCode, place]);
}

it('begins with the first tiers, in the order in which they were recorded', async () => {
  const changes = await read(null);
  expect(changes.map(([, code, place]) => [code, place])).toEqual([
    ...[['regular', 1], ['regular', 2], ['regular', 3]], // prettier-ignore
  ]);
});

it('does not pass over a unit that began before others and commits after they were read', async () => {
  await read(null);
  if (isMysql) {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let isWritten: () => void = () => undefined;
    const written = new Promise<void>((resolve) => (isWritten = resolve));
    const late = world.database.run(async (tx) => {
      await move(tx, 'ann', 0, NOON);
      isWritten();
      await held;
    });
    await written;
    await world.database.run((tx) => move(tx, 'bo', 0, NOON + MINUTE_MS));
    expect(await read(3)).toEqual([['bo', 'silver', 4]]);
    letGo();
    await late;
  } else {
    // Units wait for each other here, but their instants were taken before.
    await world.database.run((tx) => move(tx, 'bo', 0, NOON + MINUTE_MS));
    expect(await read(3)).toEqual([['bo', 'silver', 4]]);
    await world.database.run((tx) => move(tx, 'ann', 0, NOON));
  }
  expect(await read(4)).toEqual([['ann', 'silver', 5]]);
  expect(await read(3)).toEqual([['bo', 'silver', 4], ['ann', 'silver', 5]]); // prettier-ignore
});

it('gives every place once when several read, and others write, at the same time', async () => {
  const other = await openDatabase(world.database.options, appSchema);
  try {
    const feeds = [feed, new TierFeed(other)];
    const writing = (async () => {
      for (let at = 0; at < 3; at += 1) {
        for (const name of NAMES) {
          await world.database.run((tx) => move(tx, name, at, NOON - at * MINUTE_MS));
        }
      }
    })();
    const seen = feeds.map((): number[] => []);
    const follow = async (reader: TierFeed, places: number[]) => {
      while (places.length < 12) {
        const start = { after: places.at(-1) ?? null, since: null };
        const page = await reader.read(world.programId, start, 5);
        places.push(...page.map(({ place }) => place));
      }
    };
    await Promise.all([writing, ...feeds.map((each, at) => follow(each, seen[at] ?? []))]);
    const all = Array.from({ length: 12 }, (_, at) => at + 1);
    expect(seen).toEqual([all, all]);
  } finally {
    await other.close();
  }
});

it('begins with what was recorded at an instant, none of it left out', async () => {
  await world.database.run((tx) => move(tx, 'bo', 0, NOON + MINUTE_MS));
  await read(null);
  await world.database.run((tx) => move(tx, 'ann', 0, NOON));
  expect(await read(null, 100, NOON)).toEqual([
    ...[['bo', 'silver', 4], ['ann', 'silver', 5]], // prettier-ignore
  ]);
  expect(await read(null, 100, NOON + DAY_MS)).toEqual([]);
  expect(await read(4, 100, JOINED)).toEqual([['ann', 'silver', 5]]);
});

it('costs two statements where everything has its place', async () => {
  await read(null);
  const { statements } = await countStatements(world.database, () => read(2));
  expect(statements).toHaveLength(2);
});

describe('listening', () => {
  let watch: TierWatch;
  beforeEach(() => {
    watch = new TierWatch(feed, createLog('silent'), 10);
  });
  afterEach(() => watch.close());

  const follow = async (more: { memberId?: string; after?: number } = {}) => {
    const changes = await watch.follow({
      ...{ programId: world.programId, memberId: null, after: null },
      ...more,
    });
    if (changes === null) throw new Error('There is such a member.');
    return changes;
  };

  it('hears of what comes, of what came after a place, and of one member', async () => {
    const all = await follow();
    const old = await follow({ after: 2 });
    const bo = await follow({ memberId: ids.get('bo') ?? '' });
    await world.database.run((tx) => move(tx, 'ann', 0, NOON));
    await world.database.run((tx) => move(tx, 'bo', 0, NOON));
    const next = async (from: typeof all) => (await from.next()).value?.place as number;
    expect([await next(all), await next(all)]).toEqual([4, 5]);
    expect([await next(old), await next(old), await next(old)]).toEqual([3, 4, 5]);
    expect(await next(bo)).toBe(5);
  });

  it('ends when it is returned, also while it waits, and when the watch is closed', async () => {
    const one = await follow();
    const waiting = one.next();
    await one.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    const other = await follow();
    const last = other.next();
    watch.close();
    expect(await last).toEqual({ done: true, value: undefined });
  });

  it('reads nothing when nobody listens any more', async () => {
    await (await follow()).return();
    const { statements } = await countStatements(world.database, async () => {
      await new Promise((resolve) => setTimeout(resolve, 60));
    });
    expect(statements).toEqual([]);
  });

  it('knows nobody of another programme', async () => {
    const scope = { programId: world.programId, memberId: 'nobody', after: null };
    expect(await watch.follow(scope)).toBeNull();
  });
});
