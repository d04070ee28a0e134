import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '../../support/database';
import { startReceiver, type Receiver } from '../../support/webhook-receiver';
import { clearWebhooks, webhookWorld, type WebhookWorld } from '../../support/webhook-world';
import type { TellerOrders } from './teller.process';

describe('a process that is killed', () => {
  let database: TestDatabase;
  let world: WebhookWorld;
  let receiver: Receiver;

  beforeAll(async () => {
    database = await testDatabase();
  });

  afterAll(() => database.close());

  beforeEach(async () => {
    world = await webhookWorld(database);
    receiver = await startReceiver();
    await world.endpoint(receiver.url);
  });

  afterEach(async () => {
    await receiver.close();
    await clearWebhooks(database);
  });

  const start = (orders: Omit<TellerOrders, 'options' | 'programId'>): ChildProcess => {
    const { options } = database;
    const text = JSON.stringify({ options, programId: world.programId, ...orders });
    const program = join(__dirname, 'teller.process.ts');
    return spawn(process.execPath, ['-r', '@swc-node/register', program, text], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  };
  const told = () =>
    new Set(receiver.messages.map(({ event }) => (event.data as { index: number }).index));

  it.each([
    ['written', 3],
    ['committed', 4],
  ] as const)(
    'once an event is %s leaves the events of %i units, to be sent later',
    async (step, units) => {
      const victim = start({ count: 9, dieAt: { step, index: 3 } });
      expect(await once(victim, 'exit')).toEqual([null, 'SIGKILL']);
      expect(await world.events()).toHaveLength(units);
      world.clock.set(Date.now() + 1_000);
      await world.run();
      expect([...told()].toSorted()).toEqual([0, 1, 2, 3].slice(0, units));
      expect(receiver.messages).toHaveLength(units);
    },
  );

  it('while it sends loses nothing: a minute later others send again', async () => {
    receiver.answer = () => undefined;
    const victim = start({ count: 12, sends: true });
    const ending = once(victim, 'exit');
    while (receiver.messages.length < 8) await new Promise((resolve) => setTimeout(resolve, 10));
    victim.kill('SIGKILL');
    expect(await ending).toEqual([null, 'SIGKILL']);
    receiver.answer = (_, response) => void response.writeHead(204).end();

    world.clock.set(Date.now() + 1_000);
    expect(await world.run()).toMatchObject({ delivered: 4 });
    expect(told().size).toBe(12);
    world.clock.set(Date.now() + 61_000);
    expect(await world.run()).toMatchObject({ delivered: 8 });
    const ids = receiver.messages.map(({ id }) => id);
    expect(ids).toHaveLength(20);
    expect(new Set(ids).size).toBe(12);
    expect((await world.deliveries()).every(({ status }) => status === 'DELIVERED')).toBe(true);
  });
});
