import { invariant } from '../../domain/shared/invariant';
import type { Engine } from './engine';
import {
  DatabaseUnavailable,
  isBusySqlite,
  isLockWaitTimeout,
  RetryUnit,
  StatementFailed,
} from './errors';
import type { Tx } from './handle';
import {
  AlreadyDone,
  answerAgain,
  type Claim,
  claimKeys,
  storeAnswers,
  storedAnswers,
} from './idempotency-rows';
import { doOnce } from './once';
import { runUnit, type UnitOptions } from './unit-of-work';

/** A command on its way to a unit, and who waits for its outcome. */
export interface Member<Input, Output> {
  readonly claim: Claim;
  readonly input: Input;
  resolve(output: Output): void;
  reject(error: unknown): void;
}

/** Gives the outputs in the order of the inputs, in a number of statements that does not grow. */
export type SharedWork<Input, Output> = (
  tx: Tx,
  inputs: readonly Input[],
) => Promise<readonly Output[]>;

/** Says or throws what became of one member. */
type Outcome<Output> = () => Output;

/** Does commands together, and one by one where together they fail. */
export class SharedGroup<Input, Output> {
  constructor(
    private readonly engine: Engine,
    private readonly work: SharedWork<Input, Output>,
  ) {}

  /** Never rejects: each member is told its own outcome. */
  async run(members: readonly Member<Input, Output>[]): Promise<void> {
    if (members.length === 1) return this.oneByOne(members);
    let outcomes: readonly Outcome<Output>[];
    try {
      outcomes = await this.together(members);
    } catch (error) {
      if (!isOutage(error)) return this.oneByOne(members);
      for (const member of members) member.reject(error);
      return;
    }
    for (const [place, member] of members.entries()) tell(member, outcomes[place]);
  }

  private async together(
    members: readonly Member<Input, Output>[],
  ): Promise<readonly Outcome<Output>[]> {
    try {
      return await this.unit(members, { looksFirst: false });
    } catch (error) {
      if (!(error instanceof AlreadyDone)) throw error;
    }
    // A key that was used before is rare: only then is it worth a statement to look for it.
    return this.unit(members, { looksFirst: true });
  }

  private unit(
    members: readonly Member<Input, Output>[],
    { looksFirst }: { readonly looksFirst: boolean },
  ): Promise<readonly Outcome<Output>[]> {
    const claims = members.map(({ claim }) => claim);
    const unit = async (tx: Tx): Promise<readonly Outcome<Output>[]> => {
      const stored = looksFirst ? await storedAnswers(tx, claims) : NOTHING;
      const fresh = members.filter(({ claim }) => !stored.has(claim.name));
      const outputs = new Map(await this.outputsOf(tx, fresh));
      return claims.map((claim) => {
        const before = stored.get(claim.name);
        return before ? () => answerAgain(claim, before) : () => outputs.get(claim) as Output;
      });
    };
    return runUnit(this.engine, unit, { repeatable: true, givesUpOn: isLockWaitTimeout });
  }

  private async outputsOf(
    tx: Tx,
    members: readonly Member<Input, Output>[],
  ): Promise<readonly (readonly [Claim, Output | undefined])[]> {
    if (members.length === 0) return [];
    const claims = members.map(({ claim }) => claim);
    await claimKeys(tx, claims);
    const inputs = members.map(({ input }) => input);
    const outputs = await this.outputs(tx, inputs);
    await storeAnswers(tx, claims, outputs);
    return claims.map((claim, place) => [claim, outputs[place]]);
  }

  private async outputs(tx: Tx, inputs: readonly Input[]): Promise<readonly Output[]> {
    const outputs = await this.work(tx, inputs);
    invariant(outputs.length === inputs.length, 'shared work gives one output for each input');
    return outputs;
  }

  private async oneByOne(members: readonly Member<Input, Output>[]): Promise<void> {
    let outage: unknown;
    for (const member of members) {
      if (outage === undefined) outage = await this.alone(member);
      else member.reject(outage);
    }
  }

  /** Gives the error if no other member would fare better. */
  private async alone(member: Member<Input, Output>): Promise<unknown> {
    try {
      member.resolve(await this.once(member, { givesUpOn: isLockWaitTimeout }));
    } catch (error) {
      // It waits for a row of another process: the others do not wait with it.
      if (isLockWaitTimeout(error)) void this.once(member, {}).then(member.resolve, member.reject);
      else member.reject(error);
      return isOutage(error) ? error : undefined;
    }
    return undefined;
  }

  private once({ claim, input }: Member<Input, Output>, options: UnitOptions): Promise<Output> {
    const work = async (tx: Tx) => (await this.outputs(tx, [input]))[0] as Output;
    return doOnce(this.engine, claim, work, options);
  }
}

const NOTHING: Awaited<ReturnType<typeof storedAnswers>> = new Map();

function tell<Output>(
  { resolve, reject }: Pick<Member<unknown, Output>, 'resolve' | 'reject'>,
  outcome: Outcome<Output> | undefined,
): void {
  try {
    invariant(outcome, 'each member has an outcome');
    resolve(outcome());
  } catch (error) {
    reject(error);
  }
}

/** Whether the database is not there for anybody, unlike a conflict that one of them may cause. */
function isOutage(error: unknown): boolean {
  if (!(error instanceof DatabaseUnavailable)) return false;
  const { cause } = error;
  if (cause instanceof RetryUnit) return false;
  return !(cause instanceof StatementFailed) || cause.isConnectionLost || isBusySqlite(cause);
}
