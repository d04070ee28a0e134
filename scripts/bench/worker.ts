import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Where compiled code lies; measured processes run from there. */
export const BUILD = join(process.cwd(), 'data', 'bench', 'build');

const TICKS_PER_SECOND = 100;
const STOP_WITHIN_MS = 10_000;

type Message = { readonly result?: unknown; readonly error?: string };

/** A process of the benchmark that answers one request after another. */
export interface Worker<Request, Answer> {
  readonly pid: number;
  ask(request: Request): Promise<Answer>;
  stop(): Promise<void>;
}

/** Makes this process a worker: it answers what its parent asks. Ends with its parent. */
export function serveParent<Request, Answer>(answer: (request: Request) => Promise<Answer>): void {
  process.on('message', (request: Request) => {
    answer(request).then(
      (result) => process.send?.({ result }),
      (error: unknown) => {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
        process.send?.({ error: text });
      },
    );
  });
  process.on('disconnect', () => process.exit(0));
}

/**
 * Makes this process do one thing and end: what it is asked is its argument, its answer is printed.
 */
export function answerOnce<Request>(answer: (request: Request) => Promise<unknown>): void {
  answer(JSON.parse(process.argv[2] ?? '{}') as Request).then(
    (result) => process.stdout.write(`${JSON.stringify(result)}\n`),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = 1;
    },
  );
}

/** Starts a compiled script of this folder, such as `profile/load`. */
export function startWorker<Request, Answer>(script: string): Worker<Request, Answer> {
  const child = fork(join(BUILD, 'scripts', 'bench', `${script}.js`), [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Decorators of whatever is imported first need it.
    execArgv: ['-r', require.resolve('reflect-metadata')],
  });
  const end = ended(child);
  end.catch(() => undefined); // told to whoever asks
  return {
    pid: child.pid ?? 0,
    ask: async (request) => {
      child.send(request as object);
      const [message] = (await Promise.race([once(child, 'message'), end])) as [Message];
      if (message.error !== undefined) throw new Error(`${script}: ${message.error}`);
      return message.result as Answer;
    },
    stop: () => stopChild(child),
  };
}

/** One request to a process of its own. */
export async function askOnce<Request, Answer>(script: string, request: Request): Promise<Answer> {
  const worker = startWorker<Request, Answer>(script);
  try {
    return await worker.ask(request);
  } finally {
    await worker.stop();
  }
}

export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const stopped = await Promise.race([exited, pause(STOP_WITHIN_MS, null, { ref: false })]);
  if (stopped === null) child.kill('SIGKILL');
}

async function ended(child: ChildProcess): Promise<never> {
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  throw new Error(`a process of the benchmark ended: ${code ?? signal}`);
}

/** CPU time a process has used, in microseconds; null where the system does not tell. */
export function cpuMicroseconds(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const ticks = Number(fields[11]) + Number(fields[12]);
    return (ticks / TICKS_PER_SECOND) * 1_000_000;
  } catch {
    return null;
  }
}
