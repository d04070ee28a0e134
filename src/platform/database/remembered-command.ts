import { canonicalJson } from '../../domain/shared/canonical';
import type { Instant } from '../../domain/shared/instant';
import { refused, type Result } from '../../domain/shared/result';
import { sha256Hex } from '../security/hash';
import type { Database } from './database';
import type { Tx } from './handle';

/** A command as it is remembered. */
export type RememberedCommand = {
  /** Whose keys these are and for what. */
  readonly scope: string;
  readonly key: string;
  readonly asked: unknown;
};

/**
 * Found out when something was written already: the unit is undone as a whole, and the refusal is
 * remembered by a unit of its own.
 */
export class FoundTooLate<Refusal extends { readonly kind: string }> extends Error {
  override readonly name = 'FoundTooLate';

  constructor(readonly refusals: readonly Refusal[]) {
    super(`A command was refused late: ${refusals.map(({ kind }) => kind).join(', ')}`);
  }
}

/**
 * Does a command once and remembers what it came to, a refusal too. What everybody wants can so be
 * taken last, when all else is written: those rows are held shortest, and who loses there changes
 * nothing.
 */
export async function doRemembered<Value, Refusal extends { readonly kind: string }>(
  database: Pick<Database, 'once'>,
  { scope, key, asked, at }: RememberedCommand & { readonly at: Instant },
  work: (tx: Tx) => Promise<Result<Value, readonly Refusal[]>>,
): Promise<Result<Value, readonly Refusal[]>> {
  const claim = { scope, key, requestHash: sha256Hex(canonicalJson(asked)), at };
  try {
    return await database.once(claim, work);
  } catch (error) {
    if (!(error instanceof FoundTooLate)) throw error;
    // Whoever throws it within `work` says why in the words of `work`.
    const outcome = refused((error as FoundTooLate<Refusal>).refusals);
    return database.once(claim, () => Promise.resolve(outcome));
  }
}
