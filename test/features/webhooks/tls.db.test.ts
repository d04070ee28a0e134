import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '../../support/database';
import { RECEIVER_IDENTITY } from '../../support/tls-identity';
import { startReceiver, type Receiver } from '../../support/webhook-receiver';
import { clearWebhooks, webhookWorld, type WebhookWorld } from '../../support/webhook-world';
import type { TellerOrders } from './teller.process';

/** The address is ours, the certificate is for the name: both must hold. */
describe('a receiver with TLS', () => {
  let database: TestDatabase;
  let world: WebhookWorld;
  let receiver: Receiver;
  let folder: string;

  beforeAll(async () => {
    database = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'laurel-tls-'));
    writeFileSync(join(folder, 'cert.pem'), RECEIVER_IDENTITY.cert);
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.close();
  });

  beforeEach(async () => {
    world = await webhookWorld(database, { resolve: async () => ['127.0.0.1'] });
    receiver = await startReceiver(RECEIVER_IDENTITY);
  });

  afterEach(async () => {
    await receiver.close();
    await clearWebhooks(database);
  });

  /** Sends one event from a process that trusts the receiver's certificate. */
  const sendTrusting = async (name: string) => {
    await world.endpoint(`https://${name}:${receiver.port}/hooks`);
    const orders: TellerOrders = {
      ...{ options: database.options, programId: world.programId },
      ...{ count: 1, sends: true, address: '127.0.0.1' },
    };
    const program = join(__dirname, 'teller.process.ts');
    const child = spawn(
      process.execPath,
      ['-r', '@swc-node/register', program, JSON.stringify(orders)],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, NODE_EXTRA_CA_CERTS: join(folder, 'cert.pem') },
      },
    );
    expect(await once(child, 'exit')).toEqual([0, null]);
    return (await world.deliveries())[0];
  };

  it('gets events when its certificate is for the name in the URL', async () => {
    const delivery = await sendTrusting('receiver.example');
    expect(delivery).toMatchObject({ status: 'DELIVERED', response_code: 204 });
    expect(receiver.messages[0]?.headers.host).toBe(`receiver.example:${receiver.port}`);
  });

  it('gets none when its certificate is for another name', async () => {
    expect(await sendTrusting('other.example')).toMatchObject({ failure: 'TLS' });
    expect(receiver.messages).toEqual([]);
  });

  it('gets none when nobody vouches for its certificate', async () => {
    await world.endpoint(`https://receiver.example:${receiver.port}/hooks`);
    await world.append({});
    expect(await world.run()).toMatchObject({ failed: 1 });
    expect((await world.deliveries())[0]).toMatchObject({ failure: 'TLS' });
    expect(receiver.messages).toEqual([]);
  });
});
