import { DatabaseUnavailable } from './errors';

/** How many may wait at once, and how long. */
export interface Patience {
  readonly queueLimit: number;
  readonly acquireTimeoutMs: number;
}

interface PermitOptions extends Patience {
  /** How many may hold a permit at once; one makes a first-in-first-out queue. */
  readonly limit: number;
}

type Release = () => void;

/**
 * Admission to a scarce thing — the writer of SQLite, the connections of a pool — in order of
 * arrival. The drivers' own pools wait without end; here both the queue and the wait are bounded.
 */
export class Permits {
  private free: number;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly options: PermitOptions) {
    this.free = options.limit;
  }

  async acquire(): Promise<Release> {
    if (this.free > 0) this.free -= 1;
    else await this.wait();
    return this.releaseOnce();
  }

  private wait(): Promise<void> {
    const { queueLimit, acquireTimeoutMs } = this.options;
    if (this.waiting.size >= queueLimit) {
      throw new DatabaseUnavailable(`${queueLimit} requests already wait for the database`);
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(admit);
        reject(new DatabaseUnavailable(`No connection became free in ${acquireTimeoutMs} ms`));
      }, acquireTimeoutMs);
      const admit = () => {
        clearTimeout(timer);
        resolve();
      };
      this.waiting.add(admit);
    });
  }

  private releaseOnce(): Release {
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const [next] = this.waiting;
      if (!next) {
        this.free += 1;
        return;
      }
      this.waiting.delete(next);
      next();
    };
  }
}
