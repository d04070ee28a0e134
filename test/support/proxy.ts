import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What becomes of a COMMIT that passes through. */
type Fate = 'pass' | 'lose-answer' | 'lose-command';

/** The road between us and a MySQL server, and ways to break it. */
export interface Proxy {
  readonly url: string;
  /** Asked for each COMMIT. */
  fateOfCommit: () => Fate;
  /** Cuts every connection, as a server does that is started again. */
  cutAll(): void;
  /** From now on nothing passes, and nobody is told. */
  goSilent(): void;
  close(): Promise<void>;
}

/** COM_QUERY with this text, as the driver sends it. */
const COMMIT = Buffer.from('\u0003COMMIT');

export async function startProxy(target: string): Promise<Proxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((client) => {
    const upstream = connect(Number(port || 3306), hostname);
    const cut = () => [client, upstream].forEach((socket) => socket.destroy());
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('close', cut).on('error', cut);
      socket.setNoDelay(true);
    }
    let isAnswerLost = false;
    client.on('data', (bytes) => {
      if (isSilent) return;
      const fate = bytes.includes(COMMIT) ? proxy.fateOfCommit() : 'pass';
      if (fate === 'lose-command') return cut();
      isAnswerLost = fate === 'lose-answer';
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (isSilent) return;
      if (isAnswerLost) cut();
      else client.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cutAll = () => sockets.forEach((socket) => socket.destroy());
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  const proxy: Proxy = {
    url: url.href,
    fateOfCommit: () => 'pass',
    cutAll,
    goSilent: () => {
      isSilent = true;
    },
    close: async () => {
      cutAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}
