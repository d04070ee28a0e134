import { execute } from '../../../src/platform/database/sql';
import { viewer } from '../../support/programs';
import {
  countStatements,
  expectQueries,
  testDatabase,
  type TestDatabase,
} from '../../support/database';
import {
  ANN_ID,
  clearWebhooks,
  webhookProcess,
  webhookWorld,
  type WebhookWorld,
} from '../../support/webhook-world';

const URL = 'http://127.0.0.1:9/';

describe('the outbox', () => {
  let database: TestDatabase;
  let world: WebhookWorld;

  beforeAll(async () => {
    database = await testDatabase();
  });

  afterAll(() => database.close());

  beforeEach(async () => {
    world = await webhookWorld(database);
  });

  afterEach(() => clearWebhooks(database));

  it('costs one statement a second where nobody listens, however many units there are', async () => {
    const { statements } = await countStatements(database, async () => {
      for (let unit = 0; unit < 5; unit += 1) await world.append({}, {});
    });
    expect(statements).toHaveLength(1);
    await expectQueries(0, database, () => world.append({}));
    world.clock.set(world.clock() + 1_000);
    await expectQueries(1, database, () => world.append({}));
    expect(await world.events()).toEqual([]);
  });

  it('costs one statement a unit where somebody does', async () => {
    await world.endpoint(URL);
    await world.append({});
    await expectQueries(1, database, () => world.append({}, {}, {}));
    await expectQueries(0, database, () => world.append());
    expect(await world.events()).toHaveLength(4);
  });

  it('keeps what is sent: type, instant and public ids, in the order in which it came', async () => {
    await world.endpoint(URL);
    const occurredAt = Date.parse('2026-01-10T08:00:00.250Z');
    await world.append({ occurredAt }, { type: 'wallet.frozen', memberId: null, data: {} });
    const bodies = (await world.events()).map(({ body }) => JSON.parse(body) as unknown);
    expect(bodies).toEqual([
      {
        type: 'points.earned',
        timestamp: '2026-01-10T08:00:00.250Z',
        data: { memberId: ANN_ID, points: 5 },
      },
      { type: 'wallet.frozen', timestamp: new Date(world.clock()).toISOString(), data: {} },
    ]);
  });

  it('keeps nothing of a unit that is undone', async () => {
    await world.endpoint(URL);
    const unit = database.run(async (tx) => {
      const event = { type: 'points.earned', memberId: null, occurredAt: 0, data: {} } as const;
      await world.outbox.append(tx, world.programId, [event]);
      throw new Error('undone');
    });
    await expect(unit).rejects.toThrow('undone');
    expect(await world.events()).toEqual([]);
  });

  it('does not let its answer outlive what the unit saw', async () => {
    await world.append({});
    await world.endpoint(URL);
    await world.append({});
    expect(await world.events()).toHaveLength(1);
  });

  it('hears of what another process did within a second', async () => {
    const other = webhookProcess(database, world.clock);
    await world.append({});
    const created = await other.webhooks.create(world.admin, { url: URL });
    expect(created.ok).toBe(true);
    await world.append({});
    expect(await world.events()).toEqual([]);
    world.clock.set(world.clock() + 1_000);
    await world.append({});
    expect(await world.events()).toHaveLength(1);
  });

  it('takes events for a paused endpoint, not for a deleted or disabled one', async () => {
    const { id } = await world.endpoint(URL);
    await world.webhooks.update(world.admin, id, { state: 'PAUSED' });
    await world.append({});
    expect(await world.events()).toHaveLength(1);
    await world.webhooks.remove(world.admin, id);
    await world.append({});
    const second = await world.endpoint(URL);
    await database.run((tx) =>
      execute(tx, "UPDATE webhook_endpoint SET state = 'DISABLED' WHERE id = ?", [second.id]),
    );
    world.outbox.invalidate();
    await world.append({});
    expect(await world.events()).toHaveLength(1);
  });

  it('knows programmes apart', async () => {
    await world.endpoint(URL);
    await database.run((tx) =>
      world.outbox.append(tx, 'another', [
        { type: 'points.earned', memberId: null, occurredAt: 0, data: {} },
      ]),
    );
    expect(await world.events()).toEqual([]);
    expect(await world.webhooks.list(viewer('ADMIN', 'another'))).toEqual([]);
  });

  it.each(['name', 'email', 'phone', 'birthday'])('refuses a personal field: %s', async (field) => {
    await world.endpoint(URL);
    const data = { reward: { [field]: 'Ann' } };
    await expect(world.append({ data })).rejects.toThrow('personal');
    expect(await world.events()).toEqual([]);
  });
});
