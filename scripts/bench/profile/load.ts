import { connect, type Socket } from 'node:net';
import { serveParent } from '../worker';

/** Requests for one server: each is sent whole, and the next follows its answer. */
export interface Load {
  readonly port: number;
  /** What is sent, with `$ID` where the id of a member goes. */
  readonly request: RequestText;
  readonly ids: readonly string[];
  readonly connections: number;
  readonly seconds: number;
}

export interface RequestText {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface LoadOutcome {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Answers other than 200, or with errors in them. */
  readonly failures: number;
}

const NEWLINE = '\r\n';
const HEAD_END = Buffer.from('\r\n\r\n');
const ERRORS = Buffer.from('"errors"');

/** Keeps some connections busy for a while; latencies are by this process' clock. */
async function run(load: Load): Promise<LoadOutcome> {
  const latencies: number[] = [];
  const started = performance.now();
  const deadline = started + load.seconds * 1_000;
  const failures = await Promise.all(
    Array.from({ length: load.connections }, () => keepAsking(load, deadline, latencies)),
  );
  const seconds = (performance.now() - started) / 1_000;
  latencies.sort((left, right) => left - right);
  const at = (ratio: number) => latencies[Math.floor(latencies.length * ratio)] ?? Number.NaN;
  return {
    requests: latencies.length,
    perSecond: latencies.length / seconds,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    failures: failures.reduce((sum, count) => sum + count, 0),
  };
}

/** One connection; gives how many of its answers were failures. */
async function keepAsking(load: Load, deadline: number, latencies: number[]): Promise<number> {
  const socket = connect(load.port, '127.0.0.1').setNoDelay(true);
  const answers = new Answers(socket);
  let failures = 0;
  try {
    while (performance.now() < deadline) {
      const id = load.ids[Math.floor(Math.random() * load.ids.length)] ?? '';
      const text = textOf(load.request, id);
      const sent = performance.now();
      socket.write(text);
      const isGood = await answers.next();
      latencies.push(performance.now() - sent);
      if (!isGood) failures += 1;
    }
  } finally {
    socket.destroy();
  }
  return failures;
}

function textOf({ method, path, headers, body }: RequestText, id: string): string {
  const content = body.replace('$ID', id);
  const lines = [`${method} ${path.replace('$ID', id)} HTTP/1.1`, 'host: 127.0.0.1'];
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  if (method === 'POST') lines.push(`content-length: ${Buffer.byteLength(content)}`);
  return lines.join(NEWLINE) + NEWLINE + NEWLINE + content;
}

/** Splits what arrives into answers: a client that costs next to nothing. */
class Answers {
  private waiting: Buffer = Buffer.alloc(0);
  private settle: ((isGood: boolean) => void) | null = null;
  private fail: ((error: Error) => void) | null = null;

  constructor(socket: Socket) {
    socket.on('data', (chunk: Buffer) => {
      this.waiting = this.waiting.length === 0 ? chunk : Buffer.concat([this.waiting, chunk]);
      this.take();
    });
    socket.on('error', (error) => this.fail?.(error));
    socket.on('close', () => this.fail?.(new Error('the server closed a connection')));
  }

  next(): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.settle = resolve;
      this.fail = reject;
    });
  }

  private take(): void {
    const end = this.waiting.indexOf(HEAD_END);
    if (end < 0) return;
    const head = this.waiting.toString('latin1', 0, end).toLowerCase();
    const length = Number(/content-length: (\d+)/.exec(head)?.[1] ?? Number.NaN);
    if (Number.isNaN(length)) return this.fail?.(new Error('an answer without a length'));
    const total = end + HEAD_END.length + length;
    if (this.waiting.length < total) return;
    const body = this.waiting.subarray(end + HEAD_END.length, total);
    this.waiting = this.waiting.subarray(total);
    this.settle?.(head.startsWith('http/1.1 200') && !body.includes(ERRORS));
  }
}

serveParent(run);
