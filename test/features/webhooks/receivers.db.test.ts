import { createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { testDatabase, type TestDatabase } from '../../support/database';
import { answerWith, startReceiver, type Receiver } from '../../support/webhook-receiver';
import {
  clearWebhooks,
  webhookProcess,
  webhookWorld,
  type WebhookWorld,
} from '../../support/webhook-world';

/** Receivers as the world has them: none may hold up, fill up or lead astray. */
describe('a receiver that', () => {
  let database: TestDatabase;
  let world: WebhookWorld;
  let receiver: Receiver;
  const servers: Server[] = [];

  beforeAll(async () => {
    database = await testDatabase();
  });

  afterAll(() => database.close());

  beforeEach(async () => {
    world = await webhookWorld(database, { timeoutMs: 400 });
    receiver = await startReceiver();
  });

  afterEach(async () => {
    for (const server of servers.splice(0)) server.close();
    await receiver.close();
    await clearWebhooks(database);
  });

  /** Sends one event and gives what is kept of it. */
  const sendTo = async (url: string) => {
    await world.endpoint(url);
    await world.append({});
    await world.run();
    const [delivery] = await world.deliveries();
    return delivery;
  };

  /** A server below HTTP. */
  const rawServer = async (talk: (socket: Socket) => void): Promise<string> => {
    const sockets: Socket[] = [];
    const server = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
      talk(socket);
    });
    servers.push(server);
    server.on('close', () => sockets.forEach((socket) => socket.destroy()));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  };

  it('redirects is not followed', async () => {
    const target = await startReceiver();
    try {
      receiver.answer = answerWith(307, { location: target.url });
      expect(await sendTo(receiver.url)).toMatchObject({ failure: 'REDIRECT', response_code: 307 });
      expect(target.messages).toEqual([]);
    } finally {
      await target.close();
    }
  });

  it.each([200, 201, 204, 299])('answers %i has it', async (status) => {
    receiver.answer = answerWith(status);
    expect(await sendTo(receiver.url)).toMatchObject({
      status: 'DELIVERED',
      response_code: status,
    });
  });

  it.each([301, 400, 401, 404, 410, 429, 500, 503])('answers %i has it not', async (status) => {
    receiver.answer = answerWith(status);
    expect(await sendTo(receiver.url)).toMatchObject({ status: 'WAITING', response_code: status });
  });

  it('hangs holds up nobody', async () => {
    const order: string[] = [];
    const slow = await startReceiver();
    try {
      slow.answer = () => undefined;
      receiver.answer = (_, response) => {
        order.push(slow.open > 0 ? 'while it hung' : 'afterwards');
        response.writeHead(204).end();
      };
      await world.endpoint(slow.url);
      await world.endpoint(receiver.url);
      await world.append(...Array.from({ length: 20 }, () => ({})));
      await webhookProcess(database, world.clock, { timeoutMs: 2_000 }).run();
      expect(order).toHaveLength(20);
      // The first may overtake the slow ones.
      expect(order.slice(8)).toEqual(Array<string>(12).fill('while it hung'));
      const failures = (await world.deliveries()).filter(({ failure }) => failure === 'TIMEOUT');
      expect(failures).toHaveLength(8);
    } finally {
      await slow.close();
    }
  });

  it('is slow does not keep what is new from others', async () => {
    const slow = await startReceiver();
    try {
      let release = () => undefined as void;
      slow.answer = (_, response) => void (release = () => void response.writeHead(204).end());
      receiver.answer = (_, response) => {
        response.writeHead(204).end();
        release();
      };
      const patient = webhookProcess(database, world.clock, { timeoutMs: 20_000 });
      await world.endpoint(slow.url, { eventTypes: ['points.expired'] });
      await world.endpoint(receiver.url, { eventTypes: ['points.earned'] });
      await world.append({ type: 'points.expired' });
      const run = patient.run();
      while (slow.messages.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      await world.append({});
      // The slow one is released by what the other is told: a run that waited would never end.
      expect(await run).toMatchObject({ delivered: 2 });
    } finally {
      await slow.close();
    }
  });

  it('sends without end is cut off, its status counting', async () => {
    let sent = 0;
    receiver.answer = (_, response) => {
      response.writeHead(200);
      const chunk = Buffer.alloc(64 * 1024);
      const pour = () => {
        while (!response.destroyed && sent < 2 ** 30) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', pour);
        }
      };
      pour();
    };
    expect(await sendTo(receiver.url)).toMatchObject({ status: 'DELIVERED', response_code: 200 });
    expect(sent).toBeLessThan(32 * 2 ** 20);
  });

  it('never ends its answer has it', async () => {
    receiver.answer = (_, response) => void response.writeHead(200).write('thank');
    expect(await sendTo(receiver.url)).toMatchObject({ status: 'DELIVERED' });
  });

  it('closes at once has it not', async () => {
    receiver.answer = (_, response) => void response.destroy();
    expect(await sendTo(receiver.url)).toMatchObject({
      failure: 'CONNECTION',
      response_code: null,
    });
  });

  it('closes within its answer has it', async () => {
    receiver.answer = (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('thank');
      setTimeout(() => response.destroy(), 5);
    };
    expect(await sendTo(receiver.url)).toMatchObject({ status: 'DELIVERED' });
  });

  it('is not there has it not', async () => {
    const { port } = receiver;
    await receiver.close();
    expect(await sendTo(`http://127.0.0.1:${port}/`)).toMatchObject({ failure: 'CONNECTION' });
    receiver = await startReceiver();
  });

  it('speaks no HTTP has it not', async () => {
    const url = await rawServer((socket) => socket.end('220 mail.example.com ESMTP\r\n'));
    expect(await sendTo(url)).toMatchObject({ failure: 'CONNECTION', response_code: null });
  });

  it('wants to change the protocol has it not', async () => {
    const url = await rawServer((socket) =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'),
    );
    expect(await sendTo(url)).toMatchObject({ status: 'WAITING' });
  });

  it('sends headers without end has it not', async () => {
    const url = await rawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write(`x: ${'a'.repeat(4_096)}\r\n`), 1);
      socket.once('close', () => clearInterval(timer));
    });
    expect(await sendTo(url)).toMatchObject({ status: 'WAITING' });
  });

  it('has no TLS where it should has it not', async () => {
    const url = receiver.url.replace('http:', 'https:');
    expect(await sendTo(url)).toMatchObject({ failure: 'TLS', response_code: null });
    expect(receiver.messages).toEqual([]);
  });
});

describe('a name', () => {
  let database: TestDatabase;
  let receiver: Receiver;

  beforeAll(async () => {
    database = await testDatabase();
  });

  afterAll(() => database.close());

  beforeEach(async () => {
    receiver = await startReceiver();
  });

  afterEach(async () => {
    await receiver.close();
    await clearWebhooks(database);
  });

  it('leads to the address that was checked, and is told to the receiver', async () => {
    const resolve = async () => ['127.0.0.1'];
    const world = await webhookWorld(database, { resolve });
    await world.endpoint(`http://receiver.example:${receiver.port}/hooks?shop=1`);
    await world.append({});
    expect(await world.run()).toMatchObject({ delivered: 1 });
    const [message] = receiver.messages;
    expect(message?.headers.host).toBe(`receiver.example:${receiver.port}`);
    expect(message?.path).toBe('/hooks?shop=1');
  });

  it('is tried at its other addresses when one does not answer', async () => {
    const resolve = async () => ['127.0.0.2', '::1', '127.0.0.1'];
    const world = await webhookWorld(database, { resolve });
    await world.endpoint(`http://receiver.example:${receiver.port}/`);
    await world.append({});
    expect(await world.run()).toMatchObject({ delivered: 1 });
    expect(receiver.messages).toHaveLength(1);
  });

  it('is asked once for each attempt, and its address is not asked for again', async () => {
    const answers = [['127.0.0.1'], ['127.0.0.1'], ['169.254.169.254']];
    let asked = 0;
    const resolve = async () => answers[asked++] ?? [];
    const world = await webhookWorld(database, { resolve });
    await world.endpoint(`http://receiver.example:${receiver.port}/`);
    await world.append({});
    expect(await world.run()).toMatchObject({ delivered: 1 });
    expect(asked).toBe(2);
  });

  it('that comes to lead inwards gets nothing', async () => {
    const answers = [['93.184.215.14'], ['127.0.0.1']];
    const resolve = async () => answers.shift() ?? [];
    const world = await webhookWorld(database, { resolve, allowPrivate: false });
    await world.endpoint('https://rebound.example/');
    await world.append({});
    expect(await world.run()).toMatchObject({ failed: 1 });
    expect((await world.deliveries())[0]).toMatchObject({ failure: 'ADDRESS_NOT_ALLOWED' });
    expect(receiver.messages).toEqual([]);
  });

  it('that is gone is a failure of its own', async () => {
    const answers = [['127.0.0.1']];
    const resolve = async () => answers.shift() ?? Promise.reject(new Error('ENOTFOUND'));
    const world = await webhookWorld(database, { resolve });
    await world.endpoint(`http://receiver.example:${receiver.port}/`);
    await world.append({});
    await world.run();
    expect((await world.deliveries())[0]).toMatchObject({ failure: 'NAME_NOT_RESOLVED' });
  });

  it('that nobody answers for is given up in time', async () => {
    let asked = 0;
    const resolve = () =>
      asked++ === 0 ? Promise.resolve(['127.0.0.1']) : new Promise<string[]>(() => undefined);
    const world = await webhookWorld(database, { resolve, timeoutMs: 300 });
    await world.endpoint(`http://receiver.example:${receiver.port}/`);
    await world.append({});
    await world.run();
    expect((await world.deliveries())[0]).toMatchObject({ failure: 'TIMEOUT' });
  });

  it('kept under looser rules gets nothing under stricter ones', async () => {
    const world = await webhookWorld(database);
    await world.endpoint(receiver.url);
    await world.append({});
    const strict = webhookProcess(database, world.clock, { allowPrivate: false });
    expect(await strict.run()).toMatchObject({ failed: 1 });
    expect((await world.deliveries())[0]).toMatchObject({ failure: 'ADDRESS_NOT_ALLOWED' });
    expect(receiver.messages).toEqual([]);
  });
});
