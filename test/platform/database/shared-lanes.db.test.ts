import type { Tx } from '../../../src/platform/database/database';
import { DatabaseUnavailable } from '../../../src/platform/database/errors';
import { accountSchema, together } from '../../support/accounts';
import { isMysql, type TestDatabase, testDatabase } from '../../support/database';
import { gate, keyOf } from '../../support/shared-earners';

const QUEUE_LIMIT = 5;

describe('the queue before shared units', () => {
  let database: TestDatabase;
  let door: ReturnType<typeof gate>;
  /** How many groups are under way now, of each number. */
  let running: number[];
  let calls: number[][];
  let mostAtOnce: number;

  beforeAll(async () => {
    database = await testDatabase(accountSchema, {
      acquireTimeoutMs: 300,
      queueLimit: QUEUE_LIMIT,
      poolSize: 3,
    });
  });

  beforeEach(() => {
    door = gate();
    running = [];
    calls = [];
    mostAtOnce = 0;
  });

  afterAll(() => database.close());

  /** Waits until the door is open. */
  async function work(_tx: Tx, inputs: readonly number[]): Promise<readonly number[]> {
    calls.push([...inputs]);
    running.push(...inputs);
    mostAtOnce = Math.max(mostAtOnce, running.length);
    await door.opened;
    running = running.filter((input) => !inputs.includes(input));
    return inputs;
  }

  let keys = 0;
  const newKey = () => keyOf(`lane ${(keys += 1)}`);

  it('is bounded in length and in time, and forgets who has given up', async () => {
    const unit = database.shared(work, { maxInputs: 100 });
    const first = unit.submit(newKey(), 0);
    const outcomes = await together(20, async (index) =>
      unit.submit(newKey(), 1 + index).catch((error: unknown) => error),
    );
    expect(outcomes.every((outcome) => outcome instanceof DatabaseUnavailable)).toBe(true);
    const messages = outcomes.map((outcome) => (outcome as Error).message);
    expect(messages.filter((text) => text.includes('already wait'))).toHaveLength(15);
    expect(messages.filter((text) => text.includes('300 ms'))).toHaveLength(QUEUE_LIMIT);
    door.open();
    await first;
    expect(await unit.submit(newKey(), 99)).toBe(99);
    expect(calls).toEqual([[0], [99]]);
  });

  it('has one group under way where nothing is said of lanes', async () => {
    const unit = database.shared(work, { maxInputs: 1, lanes: 2 });
    const both = together(2, (index) => unit.submit(newKey(), index));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(calls).toEqual([[0]]);
    door.open();
    await both;
    expect(calls).toEqual([[0], [1]]);
  });

  it('has a group of each lane under way on a server, and one on SQLite', async () => {
    const unit = database.shared(work, { maxInputs: 1, lanes: 2, laneOf: (input) => input });
    const all = together(4, (index) => unit.submit(newKey(), index));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(calls).toEqual(isMysql ? [[0], [1]] : [[0]]);
    door.open();
    await all;
    // The same lane never twice at once.
    expect(mostAtOnce).toBe(isMysql ? 2 : 1);
  });

  it('refuses a lane that is no number', async () => {
    const unit = database.shared(work, { maxInputs: 1, lanes: 2, laneOf: () => Number.NaN });
    await expect(unit.submit(newKey(), 1)).rejects.toThrow(/whole number/);
  });
});
