import { once } from 'node:events';
import type { FastifyReply } from 'fastify';

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Proxies that gather answers would keep events to themselves.
  'x-accel-buffering': 'no',
};

/** One answer that stays open, as a stream of events. */
export class EventStream {
  private readonly raw: FastifyReply['raw'];

  constructor(reply: FastifyReply) {
    reply.hijack();
    this.raw = reply.raw;
    this.raw.writeHead(200, { ...definedHeaders(reply), ...HEADERS });
    this.beat();
  }

  /** Called once, when the client has gone or the stream has ended. */
  onClose(listener: () => void): void {
    if (this.isOver) listener();
    else this.raw.once('close', listener);
  }

  /** A comment: it keeps connections alive, and finds those that are not. */
  beat(): void {
    if (!this.isOver) this.raw.write(':\n\n');
  }

  /** Resolves when the client has taken so much that more may be sent, or has gone. */
  async send(event: 'next', data: object): Promise<void> {
    if (this.isOver) return;
    if (this.raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)) return;
    const gone = new AbortController();
    const leave = () => gone.abort();
    this.raw.once('close', leave);
    await once(this.raw, 'drain', { signal: gone.signal }).catch(() => undefined);
    this.raw.off('close', leave);
  }

  /** The last word: the subscription is over. */
  async complete(): Promise<void> {
    if (!this.isOver) this.raw.end('event: complete\ndata:\n\n');
  }

  /** Ends without it. */
  end(): void {
    if (!this.isOver) this.raw.end();
  }

  private get isOver(): boolean {
    return this.raw.writableEnded || this.raw.destroyed;
  }
}

function definedHeaders(reply: FastifyReply): Record<string, string | number | string[]> {
  const entries = Object.entries(reply.getHeaders());
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
