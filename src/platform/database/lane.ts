import { AsyncResource } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { DatabaseUnavailable } from './errors';
import type { Patience } from './permits';

interface LaneOptions<Member> extends Patience {
  readonly maxMembers: number;
  /** Does one group. Never rejects: each member is told for itself. */
  readonly run: (group: readonly Member[]) => Promise<void>;
}

/** A queue that is served in groups: whoever came while one was under way is in the next. */
export class Lane<Member extends { reject(error: unknown): void }> {
  /** In order of arrival, each with what ends its patience. */
  private readonly waiting = new Map<Member, NodeJS.Timeout>();
  private isRunning = false;
  /** A group is nobody's own call: without this it would run in the context of some member. */
  private readonly resource = new AsyncResource('Lane');

  constructor(private readonly options: LaneOptions<Member>) {}

  /** Alone it starts at once: to wait for company would cost each quiet hour its latency. */
  enter(member: Member): void {
    if (!this.isRunning) void this.resource.runInAsyncScope(() => this.serve([member]));
    else this.wait(member);
  }

  private wait(member: Member): void {
    const { queueLimit, acquireTimeoutMs } = this.options;
    if (this.waiting.size >= queueLimit) {
      member.reject(new DatabaseUnavailable(`${queueLimit} commands already wait for their turn`));
      return;
    }
    const giveUp = () => {
      this.waiting.delete(member);
      member.reject(new DatabaseUnavailable(`Its turn did not come in ${acquireTimeoutMs} ms`));
    };
    this.waiting.set(member, setTimeout(giveUp, acquireTimeoutMs));
  }

  private async serve(first: readonly Member[]): Promise<void> {
    this.isRunning = true;
    for (let group = first; group.length > 0; group = this.takeGroup()) {
      await this.options.run(group);
      // Requests that have arrived meanwhile come along; on SQLite nothing else lets them in.
      if (group.length > 1 || this.waiting.size > 0) await nextTurn();
    }
    this.isRunning = false;
  }

  private takeGroup(): readonly Member[] {
    const group = [...this.waiting.keys()].slice(0, this.options.maxMembers);
    for (const member of group) {
      clearTimeout(this.waiting.get(member));
      this.waiting.delete(member);
    }
    return group;
  }
}
