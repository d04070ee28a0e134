import { MINUTE_MS, type Instant } from '../../domain/shared/instant';

/** When a key was last used. */
export interface KeyUse {
  readonly id: string;
  readonly at: Instant;
}

const FLUSH_DELAY_MS = 1_000;
const MAX_KEYS = 10_000;

/**
 * Remembers when keys were used and writes it a little later, outside of requests and at most once
 * a minute for each key. What is lost in a crash is not missed: it says when, not how often.
 */
export class KeyUses {
  private readonly written = new Map<string, Instant>();
  private readonly waiting = new Map<string, Instant>();
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly write: (uses: readonly KeyUse[]) => Promise<void>) {}

  note(id: string, at: Instant): void {
    if (at - (this.written.get(id) ?? -Infinity) < MINUTE_MS) return;
    if (this.written.size >= MAX_KEYS) this.written.clear();
    this.written.set(id, at);
    this.waiting.set(id, at);
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_DELAY_MS).unref();
  }

  /** Writes what waits. Never fails: a key works also while nobody can note that it did. */
  flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const uses = [...this.waiting].map(([id, at]) => ({ id, at }));
    this.waiting.clear();
    if (uses.length > 0) {
      this.writing = this.writing.then(() => this.write(uses)).catch(() => undefined);
    }
    return this.writing;
  }
}
