import { Socket } from 'node:net';

/**
 * Refuses every connection that leaves this machine, and fails the test that tried it even when
 * the code under test swallowed the refusal. Loaded by jest.config.cjs for every test file.
 */
type Connect = Socket['connect'];
type PatchedConnect = Connect & { [ORIGINAL]?: Connect };

const ORIGINAL = Symbol.for('laurel.no-network.original');
const refused: string[] = [];

/** What was refused since the last call. A test that expects a refusal takes it, and so passes. */
export function takeRefusedConnections(): readonly string[] {
  return refused.splice(0);
}

/** Node calls connect with (path), (port, host), (options) or with these as one array. */
function hostOf(args: readonly unknown[]): string {
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  if (typeof first === 'object' && first !== null) {
    const { path, host } = first as { path?: string; host?: string };
    return path ? 'localhost' : (host ?? 'localhost');
  }
  return typeof second === 'string' ? second : 'localhost';
}

function isAllowed(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  const isLoopback = /^(::ffff:)?127(\.\d+){3}$/.test(name) || name === '::1';
  return isLoopback || name === 'localhost' || name === databaseHost();
}

/** The server that `npm run test:mysql` was pointed at may be on another machine. */
function databaseHost(): string | undefined {
  const { DB, DATABASE_URL } = process.env;
  return DB === 'mysql' && DATABASE_URL ? new URL(DATABASE_URL).hostname : undefined;
}

function refuseNetwork(): void {
  // Core modules outlive a test file, so the patch of the last one is replaced, not wrapped.
  const current: PatchedConnect = Socket.prototype.connect;
  const original: Connect = current[ORIGINAL] ?? current;
  const patched = function (this: Socket, ...args: unknown[]): Socket {
    const host = hostOf(args);
    if (isAllowed(host)) return Reflect.apply(original, this, args) as Socket;
    refused.push(host);
    return this.destroy(new Error(`Tests must not use the network: ${host} was refused.`));
  } as PatchedConnect;
  patched[ORIGINAL] = original;
  Socket.prototype.connect = patched;
}

refuseNetwork();

afterEach(() => {
  const hosts = takeRefusedConnections();
  if (hosts.length > 0) {
    throw new Error(
      `This test tried to reach ${hosts.join(', ')}; tests must not use the network.`,
    );
  }
});
