import { invariant } from '../../domain/shared/invariant';
import type { Instant } from '../../domain/shared/instant';
import type { EventType, SentEventType } from '../../domain/webhooks/event-type';
import type { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database/database';
import { newId, publicId } from '../../platform/id';
import { OutboxStore, type StoredEvent } from './outbox.store';

/** Something to tell the world outside. Ids in `data` are public; nothing in it is personal. */
export type OutboundEvent = {
  readonly type: EventType;
  /** Whom it is about; told as `memberId`. */
  readonly memberId: string | null;
  readonly occurredAt: Instant;
  readonly data: Readonly<Record<string, unknown>>;
};

/** What another process did to endpoints is seen after this long at the latest. */
const RECHECK_MS = 1_000;

/** Names of what is sealed at rest: it must not leave through another door. */
const PERSONAL = new Set(['name', 'email', 'phone', 'birthday']);

/**
 * Takes the events of a unit in that unit. Whether a programme has an endpoint is known in process:
 * one statement a second for all programmes and units together.
 */
export class OutboxService {
  private readonly store = new OutboxStore();
  private listening: { readonly programs: ReadonlySet<string>; readonly at: Instant } | null = null;
  private generation = 0;

  constructor(private readonly clock: Clock) {}

  /** Writes nothing where nobody listens. */
  async append(tx: Tx, programId: string, events: readonly OutboundEvent[]): Promise<void> {
    if (events.length === 0 || !(await this.isListening(tx, programId))) return;
    const recordedAt = this.clock();
    const stored = events.map((event) => storedEvent(programId, event, recordedAt));
    await this.store.append(tx, stored);
  }

  /** What was done to endpoints in this process is seen by the next unit. */
  invalidate(): void {
    this.listening = null;
    this.generation += 1;
  }

  private async isListening(tx: Tx, programId: string): Promise<boolean> {
    const at = this.clock();
    // Clocks may step back: an answer from the future is not fresh either.
    if (this.listening && Math.abs(at - this.listening.at) < RECHECK_MS) {
      return this.listening.programs.has(programId);
    }
    const { generation } = this;
    const programs = await this.store.listeningPrograms(tx);
    // What was read before an invalidation is older than it.
    if (generation === this.generation) this.listening = { programs, at };
    return programs.has(programId);
  }
}

/** An event as it is kept and sent, with an id that sorts by when it was recorded. */
export function storedEvent(
  programId: string,
  event: Omit<OutboundEvent, 'type'> & { readonly type: SentEventType },
  recordedAt: Instant,
): StoredEvent {
  const { type, memberId, occurredAt } = event;
  const about = memberId === null ? {} : { memberId: publicId('mem', memberId) };
  const data = { ...about, ...event.data };
  refusePersonal(data);
  const body = JSON.stringify({ type, timestamp: new Date(occurredAt).toISOString(), data });
  return { id: newId(recordedAt), programId, type, memberId, occurredAt, recordedAt, body };
}

function refusePersonal(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    invariant(!PERSONAL.has(key), `an event tells no personal field: ${key}`);
    refusePersonal(part);
  }
}
