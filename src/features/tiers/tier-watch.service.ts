import { SECOND_MS } from '../../domain/shared/instant';
import type { Log } from '../../platform/log';
import type { FeedChange, TierFeed } from './tier-feed.service';

/** Whose changes somebody listens to, and from which place on; from now on where it is null. */
export type WatchScope = {
  readonly programId: string;
  readonly memberId: string | null;
  readonly after: number | null;
};

/** Changes as they come; ends when it is returned or the watch is closed. */
export type WatchedChanges = AsyncIterableIterator<FeedChange> & {
  return(): Promise<IteratorResult<FeedChange>>;
};

/** A programme that somebody listens to. */
type Watched = {
  readonly programId: string;
  readonly listeners: Set<() => void>;
  /** The last changes that were read, in order and without a gap. */
  recent: readonly FeedChange[];
  last: number;
  timer: NodeJS.Timeout | null;
};

const POLL_MS = SECOND_MS;
const PAGE = 500;
const MOST_RECENT = 2_000;

/**
 * Listens to tier changes by reading the feed once a second for each programme that somebody
 * listens to: it works across processes, and costs one statement a second however many listen. A
 * listener has a place in the feed and is never behind by more than memory holds: one that is slow
 * reads on from its place.
 */
export class TierWatch {
  private readonly programs = new Map<string, Watched>();
  private isClosed = false;

  constructor(
    private readonly feed: TierFeed,
    private readonly log: Log,
    private readonly pollMs = POLL_MS,
  ) {}

  /** Null where there is no such member. What is recorded after it resolves is not missed. */
  async follow({ programId, memberId, after }: WatchScope): Promise<WatchedChanges | null> {
    if (memberId !== null && !(await this.feed.knows(programId, memberId))) return null;
    const end = await this.feed.end(programId);
    return this.listener(this.watched(programId, end), after ?? end, memberId);
  }

  /** Ends every listener. */
  close(): void {
    this.isClosed = true;
    for (const watched of this.programs.values()) {
      stop(watched);
      wake(watched);
    }
    this.programs.clear();
  }

  private listener(watched: Watched, from: number, memberId: string | null): WatchedChanges {
    let place = from;
    let isOver = false;
    let waiting: readonly FeedChange[] = [];
    let onNews: () => void = () => undefined;
    const listen = () => onNews();
    watched.listeners.add(listen);
    const next = async (): Promise<IteratorResult<FeedChange>> => {
      while (!isOver && !this.isClosed) {
        const [first, ...others] = waiting;
        if (first) {
          waiting = others;
          return { done: false, value: first };
        }
        const news = new Promise<void>((resolve) => (onNews = resolve));
        if (watched.last <= place) {
          await news;
          continue;
        }
        const found = await this.behind(watched, place);
        place = found.at(-1)?.place ?? place;
        waiting = found.filter((change) => memberId === null || change.memberId === memberId);
      }
      return { done: true, value: undefined };
    };
    const iterator: WatchedChanges = {
      next,
      return: () => {
        isOver = true;
        watched.listeners.delete(listen);
        if (watched.listeners.size === 0) this.forget(watched);
        onNews();
        return Promise.resolve({ done: true, value: undefined });
      },
      [Symbol.asyncIterator]: () => iterator,
    };
    return iterator;
  }

  private async behind(watched: Watched, place: number): Promise<readonly FeedChange[]> {
    const [oldest] = watched.recent;
    if (oldest && oldest.place <= place + 1) {
      return watched.recent.filter((change) => change.place > place);
    }
    return this.feed.after(watched.programId, place, PAGE);
  }

  private watched(programId: string, end: number): Watched {
    const known = this.programs.get(programId);
    if (known) return known;
    const made: Watched = {
      ...{ programId, listeners: new Set(), recent: [], last: end, timer: null },
    };
    this.programs.set(programId, made);
    this.schedule(made);
    return made;
  }

  private schedule(watched: Watched): void {
    if (this.programs.get(watched.programId) !== watched) return;
    watched.timer = setTimeout(() => void this.poll(watched), this.pollMs);
    watched.timer.unref();
  }

  private async poll(watched: Watched): Promise<void> {
    try {
      let fresh: readonly FeedChange[];
      do {
        const start = { after: watched.last, since: null };
        fresh = await this.feed.read(watched.programId, start, PAGE);
        watched.recent = [...watched.recent, ...fresh].slice(-MOST_RECENT);
        watched.last = fresh.at(-1)?.place ?? watched.last;
        if (fresh.length > 0) wake(watched);
      } while (fresh.length === PAGE);
    } catch (error) {
      // The next look reads what this one could not.
      this.log.warn({ err: error, programId: watched.programId }, 'tier changes were not read');
    }
    this.schedule(watched);
  }

  private forget(watched: Watched): void {
    stop(watched);
    if (this.programs.get(watched.programId) === watched) this.programs.delete(watched.programId);
  }
}

function stop({ timer }: Watched): void {
  if (timer) clearTimeout(timer);
}

function wake({ listeners }: Watched): void {
  for (const listen of listeners) listen();
}
