import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseUnavailable, isBusySqlite } from './errors';

/** SQLite's own patience. It stops the whole process, so it is short, and waiting is done here. */
export const BUSY_TIMEOUT_MS = 10;

/** Tries again while another process holds the file, without stopping this one. */
export async function untilFree<T>(attempt: () => Promise<T>, timeoutMs: number): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusySqlite(error)) throw error;
      if (performance.now() > deadline) {
        const message = `Another process has been writing for ${timeoutMs} ms`;
        throw new DatabaseUnavailable(message, { cause: error });
      }
      await sleep(1 + Math.random() * BUSY_TIMEOUT_MS);
    }
  }
}
