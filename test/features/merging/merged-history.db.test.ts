import fc from 'fast-check';
import type { Behaviour } from '../../../src/domain/behaviour/behaviour';
import type { BehaviourDraft } from '../../../src/domain/behaviour/draft';
import { DAY_MS } from '../../../src/domain/shared/instant';
import { countStatements } from '../../support/database';
import { NOON } from '../../support/programs';
import { historyArbitrary, RANDOM_UNTIL } from '../../support/random-behaviours';
import {
  draft,
  join,
  openRecordingWorld,
  type RecordingWorld,
} from '../../support/recording-world';
import { mergesOf, type Merges } from './merging-world';

let world: RecordingWorld;
let merges: Merges;

beforeEach(async () => {
  world = await openRecordingWorld();
  merges = mergesOf(world);
});
afterEach(() => world.close());

/** A random behaviour as a shop reports it of a member; a mirror reports it under its own key. */
const reported = (behaviour: Behaviour, externalId: string, key: string): BehaviourDraft => ({
  ...behaviour,
  member: { kind: 'externalId', externalId },
  occurredAt: NOON - (RANDOM_UNTIL - behaviour.occurredAt),
  externalId: key,
  amount:
    behaviour.amountMinor === null
      ? null
      : { value: (behaviour.amountMinor / 100).toFixed(2), currencyCode: 'GBP' },
});

const NOT_OF_THE_HISTORY = [
  'member_id', 'tier_since', 'term_from', 'decision_id', 'evaluated_at', 'reasons', 'tier_code',
]; // prettier-ignore

const comparable = (state: Readonly<Record<string, unknown>> | null) =>
  Object.fromEntries(
    Object.entries(state ?? {}).filter(([name]) => !NOT_OF_THE_HISTORY.includes(name)),
  );

/** All that is kept of a member, but for points and what tiers were on the way. */
const keptOf = async (externalId: string) => ({
  buckets: await merges.buckets(externalId),
  orders: (await merges.orders(externalId)).map(({ points: _, ...order }) => order),
  units: await merges.units(externalId),
});

describe('a member in whom two became one', () => {
  it.each(fc.sample(historyArbitrary(2, 40), { numRuns: 6, seed: 7 }).map((rows) => [rows]))(
    'is one who did all that both did, and parted they are as before',
    async (rows) => {
      await join(world, 'guest', 'loyal', 'both');
      const [early, late] = [rows.slice(0, -8), rows.slice(-8)];
      const name = (member: number) => (member === 0 ? 'guest' : 'loyal');
      for (const { member, behaviour } of early) {
        await world.record(
          reported(behaviour, name(member), behaviour.externalId),
          reported(behaviour, 'both', `both-${behaviour.externalId}`),
        );
      }
      const before = [await keptOf('guest'), await keptOf('loyal')];
      const guest = await merges.state('guest');

      const mergeId = await merges.merged('guest', 'loyal');
      expect(await keptOf('loyal')).toEqual(await keptOf('both'));
      expect(comparable(await merges.state('loyal'))).toEqual(
        comparable(await merges.state('both')),
      );
      expect(await merges.state('guest')).toBeNull();
      expect(await merges.ledger()).toEqual([]);

      expect(await merges.unmerge(mergeId)).toMatchObject({ ok: true });
      expect([await keptOf('guest'), await keptOf('loyal')]).toEqual(before);
      expect(await merges.state('guest')).toEqual(guest);

      await merges.merged('guest', 'loyal');
      for (const { member, behaviour } of late) {
        await world.record(
          reported(behaviour, name(member), behaviour.externalId),
          reported(behaviour, 'both', `both-${behaviour.externalId}`),
        );
      }
      expect(await keptOf('loyal')).toEqual(await keptOf('both'));
      expect(comparable(await merges.state('loyal'))).toEqual(
        comparable(await merges.state('both')),
      );
      expect(await merges.ledger()).toEqual([]);
    },
    60_000,
  );

  it('was not known to be one before the day of the merge', async () => {
    await join(world, 'guest', 'loyal');
    await world.record(draft('guest', 'PAYMENT', { orderId: 'o1', pounds: '200' }));
    const day = (await world.services.directory.get(world.programId)).calendar.dayOf(NOON);
    world.clock.set(NOON + 3 * DAY_MS);
    const mergeId = await merges.merged('guest', 'loyal');
    expect(await merges.buckets('loyal', day + 2)).toEqual({});
    const merged = await merges.buckets('loyal', day + 3);
    expect(merged).toMatchObject({ [`${day} amount_minor`]: 20_000, [`${day} active_days`]: 1 });
    world.clock.set(NOON + 5 * DAY_MS);
    await merges.unmerge(mergeId);
    expect(await merges.buckets('loyal', day + 4)).toEqual(merged);
    expect(await merges.buckets('loyal')).toEqual({});
  });

  it('takes the same statements however long the histories are', async () => {
    await join(world, 'a', 'b', 'c', 'd');
    await world.record(
      draft('a', 'PAYMENT', { orderId: 'x', productId: 'p', category: 'tea', pounds: '5' }),
      draft('b', 'PAYMENT', { orderId: 'y', productId: 'p', category: 'tea', pounds: '5' }),
    );
    const long = ['c', 'd'].flatMap((member) =>
      Array.from({ length: 60 }, (_, place) =>
        draft(member, 'PAYMENT', {
          ...{ orderId: `${member}${place}`, productId: `p${place}`, category: `k${place}` },
          ...{ pounds: '5', occurredAt: NOON - (place % 30) * DAY_MS },
        }),
      ),
    );
    await world.record(...long);
    const short = await countStatements(world.database, () => merges.merged('a', 'b'));
    const other = await countStatements(world.database, () => merges.merged('c', 'd'));
    expect(other.statements).toHaveLength(short.statements.length);
    const undone = [
      await countStatements(world.database, () => merges.unmerge(short.result)),
      await countStatements(world.database, () => merges.unmerge(other.result)),
    ];
    expect(undone[1]?.statements).toHaveLength(undone[0]?.statements.length ?? 0);
  });
});
