import { Webhook } from 'standardwebhooks';
import { deliverWebhooksJob } from '../../../src/features/webhooks/deliver-webhooks.job';
import { openDatabase } from '../../../src/platform/database/database';
import { publicId } from '../../../src/platform/id';
import { appSchema, expectQueries, testDatabase, type TestDatabase } from '../../support/database';
import {
  answerWith,
  isSignedBy,
  startReceiver,
  type Receiver,
} from '../../support/webhook-receiver';
import {
  ANN_ID,
  clearWebhooks,
  webhookProcess,
  webhookWorld,
  type WebhookWorld,
} from '../../support/webhook-world';

const SECOND = 1_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('delivering webhooks', () => {
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
  });

  afterEach(async () => {
    await receiver.close();
    await clearWebhooks(database);
  });

  const later = (ms: number) => world.clock.set(world.clock() + ms);
  const statuses = async () =>
    (await world.deliveries()).map(({ status, attempts }) => `${status} ${attempts}`);
  const endpointNow = async (id: string) => {
    const found = await world.webhooks.find(world.admin, id);
    if (!found) throw new Error('no such endpoint');
    return found;
  };

  it('posts each event once, as a receiver verifies it', async () => {
    const { secret } = await world.endpoint(receiver.url);
    await world.append({}, { type: 'points.redeemed', data: { points: 7, note: '积分 ✓' } });
    const report = await world.run();
    expect(report).toMatchObject({ dispatched: 2, delivered: 2, failed: 0, pruned: 0 });
    const stored = await world.events();
    for (const message of receiver.messages) {
      expect(
        new Webhook(secret).verify(message.body, message.headers as Record<string, string>),
      ).toEqual(message.event);
      expect(message.headers['content-type']).toBe('application/json');
      expect(message.headers['user-agent']).toBe('Laurel-Webhooks');
    }
    const received = receiver.messages.map(({ id, body }) => ({ id, body }));
    expect(received.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      stored.map(({ id, body }) => ({ id: publicId('evt', id), body })),
    );
    expect(receiver.messages.map(({ event }) => event.data)).toContainEqual({
      ...{ memberId: ANN_ID, points: 7, note: '积分 ✓' },
    });
    expect(await world.run()).toMatchObject({ dispatched: 0, delivered: 0 });
    expect(receiver.messages).toHaveLength(2);
    expect(await statuses()).toEqual(['DELIVERED 1', 'DELIVERED 1']);
  });

  it('tells each endpoint what it asked for, signed with its own secret', async () => {
    const other = await startReceiver();
    try {
      const all = await world.endpoint(receiver.url);
      const some = await world.endpoint(other.url, { eventTypes: ['points.expired'] });
      await world.append({}, { type: 'points.expired' });
      await world.run();
      expect(receiver.messages).toHaveLength(2);
      expect(other.messages.map(({ event }) => event.type)).toEqual(['points.expired']);
      const [message] = other.messages;
      expect(message && isSignedBy(some.secret, message)).toBe(true);
      expect(message && isSignedBy(all.secret, message)).toBe(false);
    } finally {
      await other.close();
    }
  });

  it('tells an endpoint nothing of what was before it', async () => {
    await world.endpoint(receiver.url, { eventTypes: ['points.expired'] });
    await world.append({});
    later(SECOND);
    await world.endpoint(receiver.url);
    await world.run();
    expect(receiver.messages).toEqual([]);
  });

  it('tries again by the schedule, gives up after the tenth time, and replays', async () => {
    const { id } = await world.endpoint(receiver.url);
    receiver.answer = answerWith(503);
    await world.append({});
    const gaps: number[] = [];
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await world.run();
      expect(receiver.messages).toHaveLength(attempt);
      await world.run();
      expect(receiver.messages).toHaveLength(attempt);
      const [delivery] = await world.deliveries();
      expect(delivery).toMatchObject({
        attempts: attempt,
        response_code: 503,
        failure: 'HTTP_STATUS',
      });
      if (delivery?.due_at) {
        const dueAt = Date.parse(`${delivery.due_at.replace(' ', 'T')}Z`);
        gaps.push((dueAt - world.clock()) / SECOND);
        world.clock.set(dueAt);
      }
    }
    expect(gaps).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]);
    expect(await statuses()).toEqual(['DEAD 10']);
    expect(new Set(receiver.messages.map((message) => message.id)).size).toBe(1);
    expect(new Set(receiver.messages.map((message) => message.at)).size).toBe(10);

    receiver.answer = answerWith(200);
    const [event] = await world.events();
    const replay = { eventId: event?.id ?? '', endpointId: id };
    expect((await world.webhooks.replayEvent(world.admin, replay)).ok).toBe(true);
    await world.run();
    expect(await statuses()).toEqual(['DELIVERED 1']);
    expect((await endpointNow(id)).failingSince).toBeNull();
  });

  it('waits as long as a receiver asks', async () => {
    await world.endpoint(receiver.url);
    receiver.answer = answerWith(429, { 'retry-after': '120' });
    await world.append({});
    await world.run();
    later(119 * SECOND);
    await world.run();
    expect(receiver.messages).toHaveLength(1);
    later(SECOND);
    await world.run();
    expect(receiver.messages).toHaveLength(2);
  });

  it('disables an endpoint that is gone, and sends what waited when it is woken', async () => {
    const { id } = await world.endpoint(receiver.url);
    receiver.answer = answerWith(410);
    await world.append({});
    expect(await world.run()).toMatchObject({ failed: 1, disabled: 1 });
    expect(await endpointNow(id)).toMatchObject({ state: 'DISABLED', stateReason: 'GONE' });
    await world.append({});
    later(DAY);
    await world.run();
    expect(receiver.messages).toHaveLength(1);
    expect(await world.events()).toHaveLength(1);

    receiver.answer = answerWith(204);
    const woken = await world.webhooks.update(world.admin, id, { state: 'ACTIVE' });
    expect(woken).toMatchObject({
      value: { state: 'ACTIVE', stateReason: null, failingSince: null },
    });
    await world.run();
    expect(await statuses()).toEqual(['DELIVERED 2']);
  });

  it('disables an endpoint that only failed for five days', async () => {
    const { id } = await world.endpoint(receiver.url);
    receiver.answer = answerWith(500);
    await world.append({});
    await world.run();
    const since = world.clock();
    later(5 * DAY - SECOND);
    await world.run();
    expect(await endpointNow(id)).toMatchObject({ state: 'ACTIVE', failingSince: since });
    later(5 * 60 * SECOND);
    await world.append({});
    expect(await world.run()).toMatchObject({ disabled: 1 });
    expect(await endpointNow(id)).toMatchObject({ state: 'DISABLED', stateReason: 'FAILING' });
    expect(world.lines.join('')).toContain('webhook endpoint disabled');
  });

  it('keeps what happens while an endpoint is paused', async () => {
    const { id } = await world.endpoint(receiver.url);
    await world.webhooks.update(world.admin, id, { state: 'PAUSED' });
    await world.append({});
    await world.run();
    expect(receiver.messages).toEqual([]);
    await world.webhooks.update(world.admin, id, { state: 'ACTIVE' });
    await world.run();
    expect(receiver.messages).toHaveLength(1);
  });

  it('asks a failing endpoint with one event at a time, until one comes through', async () => {
    await world.endpoint(receiver.url);
    receiver.answer = answerWith(500);
    await world.append({});
    await world.run();
    await world.append({}, {}, {});
    later(1);
    await world.run();
    expect(receiver.messages).toHaveLength(2);
    receiver.answer = answerWith(204);
    later(HOUR);
    await world.run();
    expect((await statuses()).every((status) => status.startsWith('DELIVERED'))).toBe(true);
  });

  it('is not held up by an event that its receiver cannot take', async () => {
    await world.endpoint(receiver.url);
    receiver.answer = (message, response) =>
      void response.writeHead(message.body.includes('poison') ? 500 : 204).end();
    await world.append({ data: { note: 'poison' } }, {}, {});
    await world.run();
    for (let round = 0; round < 12; round += 1) {
      await world.append({});
      await world.run();
      later(DAY * 1.2);
    }
    const found = await statuses();
    expect(found.filter((status) => status === 'DEAD 10')).toHaveLength(1);
    expect(found.filter((status) => status === 'DELIVERED 1')).toHaveLength(14);
  });

  it('is done once by two workers at the same time', async () => {
    const second = await openDatabase(database.options, appSchema);
    try {
      await world.endpoint(receiver.url);
      receiver.answer = (_, response) => void setTimeout(() => response.writeHead(204).end(), 2);
      await world.append(...Array.from({ length: 60 }, () => ({})));
      const other = webhookProcess(second, world.clock);
      const reports = await Promise.all([world.run(), other.run()]);
      expect(reports.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(60);
      expect(receiver.messages).toHaveLength(60);
      expect(new Set(receiver.messages.map(({ id }) => id)).size).toBe(60);
    } finally {
      await second.close();
    }
  });

  it('begins in the order in which events came', async () => {
    await world.endpoint(receiver.url);
    for (let index = 0; index < 20; index += 1) {
      await world.append({ data: { index } });
      later(1);
    }
    await world.run();
    const order = receiver.messages.map(({ event }) => (event.data as { index: number }).index);
    // Eight are under way at once: no event is further from its place than that.
    for (const [place, index] of order.entries()) expect(Math.abs(place - index)).toBeLessThan(8);
  });

  it('ends when it is told to, with the attempt in hand', async () => {
    await world.endpoint(receiver.url);
    await world.append(...Array.from({ length: 20 }, () => ({})));
    const stop = new AbortController();
    receiver.answer = (_, response) => {
      stop.abort();
      response.writeHead(204).end();
    };
    const report = await world.deliver.run(stop.signal);
    expect(report.delivered).toBe(8);
    expect((await statuses()).filter((status) => status === 'DELIVERED 1')).toHaveLength(8);
    expect(await world.run()).toMatchObject({ delivered: 12 });
  });

  it('is a job that tells how far it has come', async () => {
    await world.endpoint(receiver.url);
    await world.append({}, {});
    const told: number[] = [];
    const job = deliverWebhooksJob(world.deliver);
    const { signal } = new AbortController();
    const report = await job.run({ signal, progress: (attempts) => void told.push(attempts) });
    expect(report).toMatchObject({ dispatched: 2, delivered: 2 });
    expect(told).toEqual([2]);
    expect(job).toMatchObject({ name: 'deliver-webhooks', schedule: { everyMs: 5_000 } });
  });

  it('sends nothing unsigned when the master key is another', async () => {
    const { id } = await world.endpoint(receiver.url);
    await world.append({});
    const stranger = webhookProcess(database, world.clock, { masterKey: Buffer.alloc(32, 8) });
    expect(await stranger.run()).toMatchObject({ failed: 1 });
    expect(receiver.messages).toEqual([]);
    expect((await world.deliveries())[0]).toMatchObject({ failure: 'SECRET', response_code: null });
    later(5 * SECOND);
    await world.run();
    expect(receiver.messages).toHaveLength(1);
    expect((await endpointNow(id)).failingSince).toBeNull();
  });

  it('looks five times where there is nothing to do', async () => {
    await world.endpoint(receiver.url);
    const report = await expectQueries(5, database, () => world.run());
    expect(report).toEqual({
      ...{ dispatched: 0, replayed: 0, delivered: 0, failed: 0 },
      ...{ dead: 0, disabled: 0, pruned: 0 },
    });
  });
});
