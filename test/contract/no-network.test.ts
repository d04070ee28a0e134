import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { takeRefusedConnections } from '../support/no-network';

describe('the network in tests', () => {
  it.each([
    ['a socket by port and host', () => once(connect(80, '192.0.2.1'), 'connect')],
    ['a socket by options', () => once(connect({ port: 80, host: '2001:db8::1' }), 'connect')],
    ['a host name, before it is looked up', () => once(connect(80, 'example.org'), 'connect')],
    [
      'fetch',
      () => fetch('http://192.0.2.1/').catch((error: Error) => Promise.reject(error.cause)),
    ],
    [
      'fetch over TLS',
      () => fetch('https://192.0.2.1/').catch((e: Error) => Promise.reject(e.cause)),
    ],
  ])('refuses %s', async (_how, attempt) => {
    await expect(attempt()).rejects.toThrow(/^Tests must not use the network: .+ was refused\.$/);
    expect(takeRefusedConnections()).toHaveLength(1);
  });

  it.each(['127.0.0.1', 'localhost'])('reaches %s', async (host) => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const socket = connect((server.address() as AddressInfo).port, host);
    await once(socket, 'connect');
    socket.destroy();
    server.close();
    expect(takeRefusedConnections()).toEqual([]);
  });

  it('remembers a refusal that the code under test swallowed', () => {
    connect(80, '192.0.2.1').on('error', () => undefined);
    expect(takeRefusedConnections()).toEqual(['192.0.2.1']);
  });
});
