import { extname } from 'node:path';
import { Worker, type TransferListItem } from 'node:worker_threads';

/** What a worker tells: how far it has come, or what came of it. */
type WorkerMessage<Result> =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'result'; readonly result: Result };

/** What is to be computed, apart from the thread that answers requests. */
export type ThreadWork = {
  /** The path of a module without its extension: `.ts` under a loader, `.js` when built. */
  readonly module: string;
  readonly data: unknown;
  /** Buffers of `data` that are handed over, and not copied. */
  readonly transfer: readonly TransferListItem[];
  readonly onProgress: (share: number) => void;
  /** Ends the thread; the work then fails with `ThreadEnded`. */
  readonly signal: AbortSignal;
};

/** The work was told to end before it was done. */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded';
}

/** Built code needs nothing; sources need what they are run by here, also under a test runner. */
const EXTENSION = extname(__filename);
const EXEC_ARGV = EXTENSION === '.ts' ? ['-r', '@swc-node/register'] : [];

/** Runs a module in a thread of its own, and gives what it posts as its result. */
export function runInThread<Result>(work: ThreadWork): Promise<Result> {
  const { module, data, transfer, onProgress, signal } = work;
  return new Promise<Result>((resolve, reject) => {
    if (signal.aborted) return reject(new ThreadEnded());
    const worker = new Worker(module + EXTENSION, {
      ...{ workerData: data, transferList: [...transfer], execArgv: EXEC_ARGV },
    });
    const end = (): void => void worker.terminate();
    const settle = (settled: () => void): void => {
      signal.removeEventListener('abort', end);
      settled();
    };
    signal.addEventListener('abort', end, { once: true });
    worker.on('message', (message: WorkerMessage<Result>) => {
      if (message.kind === 'progress') onProgress(message.share);
      else settle(() => resolve(message.result));
    });
    worker.once('error', (error) => settle(() => reject(error)));
    worker.once('exit', () => settle(() => reject(new ThreadEnded())));
  });
}
