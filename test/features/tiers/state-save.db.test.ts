import type { MemberState, StatesWithSums } from '../../../src/features/tiers/state-row.store';
import { StateStore } from '../../../src/features/tiers/state.store';
import { query } from '../../../src/platform/database/sql';
import { join, openRecordingWorld, type RecordingWorld } from '../../support/recording-world';

/** What may change of a state; each is indexed, but for the last. */
const CHANGES = {
  tier: { tierCode: 'gold' },
  joined: { joinedDay: 19_000 },
  due: { dueAt: Date.UTC(2026, 0, 1) },
  slide: { slidesOn: 20_123 },
  score: { score: 1401.6 },
  version: { versionNumber: 7 },
} satisfies Record<string, Partial<MemberState>>;
const NAMES = Object.keys(CHANGES) as (keyof typeof CHANGES)[];

describe('saving states over those that are locked', () => {
  let world: RecordingWorld;
  const store = new StateStore();
  beforeEach(async () => {
    world = await openRecordingWorld();
    await join(world, ...Array.from({ length: 2 ** NAMES.length }, (_, place) => `m${place}`));
  });
  afterEach(() => world.close());

  const read = async (ids: readonly string[]): Promise<StatesWithSums> =>
    store.findWithSums(world.database.reader, ids);

  it('keeps every combination of changes, whatever is left unwritten', async () => {
    const members = await query<{ id: string }>(
      world.database.reader,
      'SELECT id FROM member ORDER BY id',
    );
    const ids = members.map(({ id }) => id);
    const wanted = new Map<string, MemberState>();
    await world.database.run(async (tx) => {
      const locked = await store.lock(tx, ids);
      const states = locked.states.map((state, place) => {
        const chosen = NAMES.filter((_, bit) => (place >> bit) % 2 === 1);
        return Object.assign({ ...state }, ...chosen.map((name) => CHANGES[name])) as MemberState;
      });
      for (const state of states) wanted.set(state.memberId, state);
      locked.sums.counters.orders.fill(3);
      await store.save(tx, world.programId, { states, sums: locked.sums }, locked.states);
    });
    const { states, sums } = await read(ids);
    expect(new Map(states.map((state) => [state.memberId, state]))).toEqual(wanted);
    expect([...sums.counters.orders]).toEqual(ids.map(() => 3));
  });
});
