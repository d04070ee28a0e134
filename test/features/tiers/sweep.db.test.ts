import { DAY_MS } from '../../../src/domain/shared/instant';
import { StateStore, type Sweep } from '../../../src/features/tiers/state.store';
import { execute, query, toStoredInstant } from '../../../src/platform/database/sql';
import { join, openRecordingWorld, type RecordingWorld } from '../../support/recording-world';

const NAMES = ['ann', 'bo', 'cy', 'di', 'ed', 'flo', 'gus'];
const SLIDE_DAYS = [3, 1, 3, 2, 9, 3, 1];

describe('a sweep over members', () => {
  let world: RecordingWorld;
  let ids: string[];
  beforeEach(async () => {
    world = await openRecordingWorld();
    await join(world, ...NAMES);
    const members = await query<{ id: string }>(world.database.reader, 'SELECT id FROM member');
    ids = members.map(({ id }) => id);
    await world.database.run(async (tx) => {
      for (const [place, id] of ids.entries()) {
        const text = 'UPDATE member_state SET slides_on = ? WHERE member_id = ?';
        await execute(tx, text, [SLIDE_DAYS[place], id]);
      }
    });
  });
  afterEach(() => world.close());

  const swept = async (membersPerScan: number, scope: Sweep['scope']): Promise<string[]> => {
    const store = new StateStore(membersPerScan);
    const found: string[] = [];
    const sweep = { programId: world.programId, asOf: 0, columns: [], scope };
    for await (const page of store.sweep(world.database.reader, sweep)) {
      found.push(...page.memberIds);
    }
    return found;
  };

  it.each([1, 2, 7, 100])('meets everybody once when %i fit into a scan', async (fit) => {
    expect(await swept(fit, { kind: 'ALL' })).toEqual(ids.toSorted());
  });

  it.each([1, 2, 3, 100])('meets those who slide once when %i fit into a scan', async (fit) => {
    const due = ids.filter((_, place) => (SLIDE_DAYS[place] ?? 0) <= 3);
    expect((await swept(fit, { kind: 'SLID', until: 3 })).toSorted()).toEqual(due.toSorted());
  });

  it.each([1, 2, 3, 100])('meets those who are due once when %i fit into a scan', async (fit) => {
    const at = (day: number) => toStoredInstant(day * DAY_MS);
    await world.database.run(async (tx) => {
      for (const [place, id] of ids.entries()) {
        const text = 'UPDATE member_state SET due_at = ? WHERE member_id = ?';
        await execute(tx, text, [place === 0 ? null : at(SLIDE_DAYS[place] ?? 0), id]);
      }
    });
    const due = ids.filter((_, place) => place > 0 && (SLIDE_DAYS[place] ?? 0) <= 3);
    const found = await swept(fit, { kind: 'DUE', until: 3 * DAY_MS });
    expect(found.toSorted()).toEqual(due.toSorted());
  });

  it('meets nobody where nobody slides', async () => {
    expect(await swept(2, { kind: 'SLID', until: 0 })).toEqual([]);
  });
});
