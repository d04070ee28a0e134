import { once } from 'node:events';

export interface Stopped {
  /** The name of the signal that tells the process to end. */
  readonly signal: Promise<string>;
  /** Listens no more: the next signal ends the process at once. */
  forget(): void;
}

/** Waits, from when it is called, for Ctrl+C or for whoever runs the process to end it. */
export function untilStopped(): Stopped {
  const listening = new AbortController();
  const on = (name: 'SIGINT' | 'SIGTERM'): Promise<string> =>
    once(process, name, { signal: listening.signal }).then(() => name);
  const never = new Promise<string>(() => undefined);
  return {
    signal: Promise.race([on('SIGINT'), on('SIGTERM')]).catch(() => never),
    forget: () => listening.abort(),
  };
}
