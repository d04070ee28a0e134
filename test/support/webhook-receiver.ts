import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** A message as it came in. */
export interface ReceivedMessage {
  readonly id: string;
  /** The instant in its header, in milliseconds. */
  readonly at: number;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly event: { readonly type: string; readonly timestamp: string; readonly data: unknown };
}

/** Answers a message; by default with 204. */
export type Answer = (message: ReceivedMessage, response: ServerResponse) => void;

/** A receiver of webhooks on a port of its own. */
export interface Receiver {
  readonly url: string;
  readonly port: number;
  readonly messages: readonly ReceivedMessage[];
  answer: Answer;
  /** Messages that were asked for and not ended yet. */
  readonly open: number;
  close(): Promise<void>;
}

export const answerWith =
  (status: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) =>
    void response.writeHead(status, headers).end();

/** With an identity it speaks TLS. */
export async function startReceiver(identity?: {
  readonly key: string;
  readonly cert: string;
}): Promise<Receiver> {
  const messages: ReceivedMessage[] = [];
  const state = { answer: answerWith(204), open: 0 };
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    state.open += 1;
    response.once('close', () => (state.open -= 1));
    void read(request).then((message) => {
      messages.push(message);
      state.answer(message, response);
    });
  };
  const server = identity ? createTlsServer({ ...identity }, listener) : createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    port,
    messages,
    get open() {
      return state.open;
    },
    get answer() {
      return state.answer;
    },
    set answer(answer) {
      state.answer = answer;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Whether a secret verifies a message, as a receiver would find out, its clock being right. */
export function isSignedBy(secret: string, { id, at, body, headers }: ReceivedMessage): boolean {
  const own = new Webhook(secret).sign(id, new Date(at), body);
  return String(headers['webhook-signature']).split(' ').includes(own);
}

async function read(request: IncomingMessage): Promise<ReceivedMessage> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString('utf8');
  return {
    id: String(request.headers['webhook-id']),
    at: Number(request.headers['webhook-timestamp']) * 1_000,
    path: request.url ?? '',
    headers: request.headers,
    body,
    event: JSON.parse(body) as ReceivedMessage['event'],
  };
}
