import { invariant } from '../../domain/shared/invariant';
import type { Engine } from './engine';
import { DatabaseUnavailable } from './errors';
import { refuseInsideUnit } from './handle';
import type { Idempotency, IdempotencyKey } from './idempotency';
import { Lane } from './lane';
import { type Member, SharedGroup, type SharedWork } from './shared-group';

export interface SharedOptions<Input> {
  /** How many commands share a transaction at most. */
  readonly maxInputs: number;
  /** How many transactions may be under way at once; SQLite has one. Needs `laneOf`. */
  readonly lanes?: number;
  /**
   * A number for what the command changes, such as a hash of the member. Commands with the same
   * number are never under way at the same time in this process, so that they do not wait for each
   * other's rows while holding a connection.
   */
  readonly laneOf?: (input: Input) => number;
}

export interface SharedUnit<Input, Output> {
  /** As `once`: the stored answer is given again, what was thrown is not stored. */
  submit(key: IdempotencyKey, input: Input): Promise<Output>;
}

/** More cost more than they bring: docs/adr/0015-shared-units.md. */
const DEFAULT_LANES = 1;

/** Commands that wait while a transaction is under way share the next one. */
export class Shared<Input, Output> implements SharedUnit<Input, Output> {
  private readonly lanes: readonly Lane<Member<Input, Output>>[];
  private readonly laneOf: (input: Input) => number;
  private readonly open = new Set<Promise<unknown>>();
  private isClosed = false;

  constructor(
    private readonly engine: Engine,
    private readonly idempotency: Idempotency,
    work: SharedWork<Input, Output>,
    { maxInputs, lanes = DEFAULT_LANES, laneOf }: SharedOptions<Input>,
  ) {
    const group = new SharedGroup(engine, work);
    const run = (members: readonly Member<Input, Output>[]) => group.run(members);
    const options = { maxMembers: maxInputs, run, ...engine.patience };
    const count = laneOf ? Math.min(lanes, engine.writers) : 1;
    this.lanes = Array.from({ length: count }, () => new Lane(options));
    this.laneOf = laneOf ?? (() => 0);
  }

  async submit(key: IdempotencyKey, input: Input): Promise<Output> {
    refuseInsideUnit(this.engine.reader);
    const outcome = this.idempotency.exclusively<Output>(
      key,
      (claim) => new Promise((resolve, reject) => this.enter({ claim, input, resolve, reject })),
    );
    this.open.add(outcome);
    return outcome.finally(() => this.open.delete(outcome));
  }

  /** Takes no more, and waits until everybody has been told. */
  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.allSettled(this.open);
  }

  private enter(member: Member<Input, Output>): void {
    if (this.isClosed) throw new DatabaseUnavailable('The database is being closed');
    const lane = this.lanes[Math.abs(this.laneOf(member.input)) % this.lanes.length];
    invariant(lane, 'laneOf gives a whole number');
    lane.enter(member);
  }
}
