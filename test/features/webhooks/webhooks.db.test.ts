import { query } from '../../../src/platform/database/sql';
import { newId } from '../../../src/platform/id';
import { NotPermitted } from '../../../src/platform/security/viewer';
import { viewer } from '../../support/programs';
import { testDatabase, type TestDatabase } from '../../support/database';
import { isSignedBy, startReceiver, type Receiver } from '../../support/webhook-receiver';
import { clearWebhooks, webhookWorld, type WebhookWorld } from '../../support/webhook-world';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('managing webhooks', () => {
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
  const refusal = (outcome: { ok: boolean; error?: readonly { kind: string }[] }) =>
    outcome.error?.map(({ kind }) => kind);
  const everything = async () => {
    const tables = ['webhook_endpoint', 'outbox_event', 'webhook_delivery', 'idempotency'];
    const rows = tables.map((table) => query(database.reader, `SELECT * FROM ${table}`));
    return JSON.stringify(await Promise.all(rows));
  };

  it('keeps secrets from the database, the log and who asks again', async () => {
    const command = { url: receiver.url, idempotencyKey: 'create-1' };
    const first = await world.webhooks.create(world.admin, command);
    const again = await world.webhooks.create(world.admin, command);
    if (!first.ok || !again.ok) throw new Error('refused');
    const id = first.value.endpoint.id;
    expect(again.value).toEqual({ endpoint: first.value.endpoint, secret: null });
    expect(await world.webhooks.list(world.admin)).toHaveLength(1);
    const rotate = { id, idempotencyKey: 'rotate-1' };
    const rotated = await world.webhooks.rotateSecret(world.admin, rotate);
    const repeated = await world.webhooks.rotateSecret(world.admin, rotate);
    expect(repeated).toMatchObject({ ok: true, value: { secret: null } });
    await world.append({});
    await world.run();
    const told = [first.value.secret, rotated.ok && rotated.value.secret].map(String);
    const places = `${await everything()}${world.lines.join('')}`;
    for (const secret of told) {
      expect(secret).toMatch(/^whsec_/);
      expect(places).not.toContain(secret.slice('whsec_'.length));
    }
    expect(places).not.toContain('whsec_');
    expect(
      receiver.messages.map((message) => told.every((each) => isSignedBy(each, message))),
    ).toEqual([true]);
  });

  it('has two secrets sign for a day after a rotation, then forgets the first', async () => {
    const { id, secret } = await world.endpoint(receiver.url);
    const rotated = await world.webhooks.rotateSecret(world.admin, { id });
    if (!rotated.ok || rotated.value.secret === null) throw new Error('refused');
    const next = rotated.value.secret;
    expect(rotated.value.endpoint.previousSecretUntil).toBe(world.clock() + DAY);
    const signers = async () => {
      await world.append({});
      await world.run();
      const message = receiver.messages.at(-1);
      return message && [secret, next].map((each) => isSignedBy(each, message));
    };
    expect(await signers()).toEqual([true, true]);
    later(DAY - 1_000);
    expect(await signers()).toEqual([true, true]);
    later(1_000);
    expect(await signers()).toEqual([false, true]);
    const kept = 'SELECT previous_secret FROM webhook_endpoint';
    expect(await query(database.reader, kept)).toEqual([{ previous_secret: null }]);
  });

  it('sends everything since an instant again, as far as the endpoint takes it', async () => {
    await world.endpoint(receiver.url);
    const { id } = await world.endpoint(`${receiver.url}/later`, {
      eventTypes: ['points.expired'],
    });
    await world.append({ type: 'points.expired', data: { at: 'before' } });
    later(HOUR);
    const since = world.clock();
    await world.append(...Array.from({ length: 450 }, () => ({})));
    await world.append({ type: 'points.expired', data: { at: 'after' } });
    await world.run();
    const count = receiver.messages.length;
    later(HOUR);
    const asked = await world.webhooks.replaySince(world.admin, { id, since });
    expect(asked).toMatchObject({ ok: true, value: { replay: expect.anything() } });
    expect(await world.run()).toMatchObject({ replayed: 451, delivered: 1 });
    expect(receiver.messages).toHaveLength(count + 1);
    const again = receiver.messages.at(-1);
    expect(again?.event.data).toMatchObject({ at: 'after' });
    expect(receiver.messages.filter((message) => message.id === again?.id)).toHaveLength(3);
    expect(await world.webhooks.find(world.admin, id)).toMatchObject({ replay: null });
  });

  it('replays one event to one endpoint, or to all that take it', async () => {
    const one = await world.endpoint(`${receiver.url}/1`);
    await world.endpoint(`${receiver.url}/2`);
    await world.endpoint(`${receiver.url}/3`, { eventTypes: ['points.expired'] });
    await world.append({});
    await world.run();
    const [event] = await world.events();
    const eventId = event?.id ?? '';
    const paths = async () => {
      const before = receiver.messages.length;
      await world.run();
      return receiver.messages
        .slice(before)
        .map(({ path }) => path)
        .toSorted();
    };
    await world.webhooks.replayEvent(world.admin, { eventId, endpointId: null });
    expect(await paths()).toEqual(['/hooks/1', '/hooks/2']);
    await world.webhooks.replayEvent(world.admin, { eventId, endpointId: one.id });
    expect(await paths()).toEqual(['/hooks/1']);
    expect(await paths()).toEqual([]);
  });

  it('tests an endpoint, whatever types it takes, once for a key', async () => {
    const { id, secret } = await world.endpoint(receiver.url, { eventTypes: ['points.expired'] });
    const command = { id, idempotencyKey: 'test-1' };
    const first = await world.webhooks.test(world.admin, command);
    expect(await world.webhooks.test(world.admin, command)).toEqual(first);
    await world.run();
    const [message, ...others] = receiver.messages;
    expect(others).toEqual([]);
    expect(message?.event).toMatchObject({
      type: 'endpoint.test',
      data: { endpointId: `whe_${id}` },
    });
    expect(message && isSignedBy(secret, message)).toBe(true);
  });

  it('deletes an endpoint at once, and what it had in batches', async () => {
    const { id } = await world.endpoint(receiver.url);
    const other = await world.endpoint(`${receiver.url}/other`);
    await world.append(...Array.from({ length: 501 }, () => ({})));
    await world.deliver.run(AbortSignal.abort());
    await world.run();
    await world.append({});
    expect(await world.webhooks.remove(world.admin, id)).toEqual({ ok: true, value: id });
    expect(refusal(await world.webhooks.remove(world.admin, id))).toEqual(['endpoint-not-found']);
    expect(await world.webhooks.find(world.admin, id)).toBeNull();
    const rows =
      'SELECT id, secret, wrapped_key FROM webhook_endpoint WHERE deleted_at IS NOT NULL';
    expect(await query(database.reader, rows)).toEqual([{ id, secret: '', wrapped_key: '' }]);
    const before = receiver.messages.length;
    await world.run();
    expect(receiver.messages).toHaveLength(before + 1);
    expect(await query(database.reader, rows)).toEqual([]);
    const left = new Set((await world.deliveries()).map((each) => each.endpoint_id));
    expect([...left]).toEqual([other.id]);
  });

  it('keeps events for 30 days, and what waits for an active endpoint longer', async () => {
    const { id } = await world.endpoint(receiver.url);
    await world.append(...Array.from({ length: 600 }, () => ({})));
    await world.run();
    await world.webhooks.update(world.admin, id, { state: 'PAUSED' });
    await world.append({ data: { note: 'waits' } });
    await world.run();
    later(30 * DAY);
    expect(await world.run()).toMatchObject({ pruned: 0 });
    later(1);
    await world.webhooks.update(world.admin, id, { state: 'ACTIVE' });
    receiver.answer = (_, response) => void response.writeHead(500).end();
    expect(await world.run()).toMatchObject({ pruned: 600, failed: 1 });
    expect(await world.events()).toHaveLength(1);
    await world.webhooks.update(world.admin, id, { state: 'PAUSED' });
    expect(await world.run()).toMatchObject({ pruned: 1 });
    expect(await world.events()).toEqual([]);
    expect(await world.deliveries()).toEqual([]);
  });

  it('changes what is said and leaves the rest', async () => {
    const { id } = await world.endpoint(receiver.url, {
      description: 'warehouse',
      eventTypes: ['points.expired', 'points.earned'],
    });
    later(1_000);
    const changed = await world.webhooks.update(world.admin, id, { description: '仓库' });
    expect(changed).toMatchObject({
      value: {
        description: '仓库',
        eventTypes: ['points.expired', 'points.earned'],
        url: receiver.url,
      },
    });
    await world.webhooks.update(world.admin, id, { eventTypes: null, url: `${receiver.url}/2` });
    expect(await world.webhooks.find(world.admin, id)).toMatchObject({
      ...{ description: '仓库', eventTypes: null, url: `${receiver.url}/2` },
      ...{ state: 'ACTIVE', updatedAt: world.clock() },
    });
  });

  it('refuses what cannot be, all at once', async () => {
    const bad = {
      url: 'ftp://example.com',
      description: 'two\nlines',
      eventTypes: ['points.earned', 'points.earned'] as const,
    };
    const kinds = ['not-https', 'invalid-text', 'repeated-type'];
    expect(refusal(await world.webhooks.create(world.admin, bad))).toEqual(kinds);
    const { id } = await world.endpoint(receiver.url);
    const changes = { ...bad, state: 'DISABLED' as const };
    const more = [...kinds, 'state-not-given'];
    expect(refusal(await world.webhooks.update(world.admin, id, changes))).toEqual(more);
    const none = { url: receiver.url, eventTypes: [] };
    expect(refusal(await world.webhooks.create(world.admin, none))).toEqual(['no-types']);
    const future = { id, since: world.clock() + HOUR };
    expect(refusal(await world.webhooks.replaySince(world.admin, future))).toEqual(['in-future']);
    const unknown = { eventId: newId(), endpointId: null };
    expect(refusal(await world.webhooks.replayEvent(world.admin, unknown))).toEqual([
      'event-not-found',
    ]);
    await world.webhooks.update(world.admin, id, { state: 'PAUSED' });
    expect(refusal(await world.webhooks.test(world.admin, { id }))).toEqual(['not-active']);
  });

  it('bounds how many endpoints a programme has', async () => {
    for (let count = 0; count < 20; count += 1) await world.endpoint(`${receiver.url}/${count}`);
    const outcome = await world.webhooks.create(world.admin, { url: receiver.url });
    expect(refusal(outcome)).toEqual(['too-many']);
  });

  it('shows nobody the endpoints and events of another programme', async () => {
    const { id } = await world.endpoint(receiver.url);
    await world.append({});
    await world.run();
    const [event] = await world.events();
    const stranger = viewer('ADMIN', newId());
    const service = world.webhooks;
    expect(await service.list(stranger)).toEqual([]);
    expect(await service.find(stranger, id)).toBeNull();
    expect(await service.findEvent(stranger, event?.id ?? '')).toBeNull();
    const outcomes = await Promise.all([
      service.update(stranger, id, { description: 'mine' }),
      service.remove(stranger, id),
      service.rotateSecret(stranger, { id }),
      service.test(stranger, { id }),
      service.replaySince(stranger, { id, since: 0 }),
      service.replayEvent(stranger, { eventId: event?.id ?? '', endpointId: id }),
    ]);
    expect(outcomes.map(refusal).flat()).toEqual([
      ...Array<string>(5).fill('endpoint-not-found'),
      'event-not-found',
    ]);
    const shop = viewer('SERVICE', world.programId);
    await expect(service.list(shop)).rejects.toThrow(NotPermitted);
    await expect(service.create(shop, { url: receiver.url })).rejects.toThrow(NotPermitted);
  });
});
