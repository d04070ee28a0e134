import type { Engine } from './engine';
import { DatabaseUnavailable } from './errors';
import type { Tx } from './handle';
import {
  AlreadyDone,
  answerAgain,
  type Claim,
  claimKeys,
  storeAnswers,
  storedAnswers,
} from './idempotency-rows';
import { runUnit, type UnitOptions } from './unit-of-work';

/** A unit of one command: its key is claimed first, its answer stored last. */
export async function doOnce<T>(
  engine: Engine,
  claim: Claim,
  work: (tx: Tx) => Promise<T>,
  options: UnitOptions = {},
): Promise<T> {
  const unit = async (tx: Tx) => {
    await claimKeys(tx, [claim]);
    const value = await work(tx);
    await storeAnswers(tx, [claim], [value]);
    return value;
  };
  try {
    // A lost answer to COMMIT is no riddle here: the second attempt finds the row, or does not.
    return await runUnit(engine, unit, { ...options, repeatable: true });
  } catch (error) {
    if (error instanceof AlreadyDone) return replay<T>(engine, claim);
    throw error;
  }
}

async function replay<T>(engine: Engine, claim: Claim): Promise<T> {
  const stored = (await storedAnswers(engine.reader, [claim])).get(claim.name);
  if (!stored) throw new DatabaseUnavailable('The stored answer went away meanwhile');
  return answerAgain<T>(claim, stored);
}
