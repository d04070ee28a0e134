import { canonicalJson } from '../../domain/shared/canonical';
import type { Instant } from '../../domain/shared/instant';
import type { Database, Tx } from '../../platform/database/database';
import { sha256Hex } from '../../platform/security/hash';
import type { SignedIn } from '../../platform/security/viewer';

/** A command of somebody, which a key may make repeatable. */
export type KeyedCommand = { readonly idempotencyKey?: string | null | undefined };

/** Runs a command in a unit of work; with an idempotency key, once for all its repetitions. */
export function runCommand<Value>(
  database: Database,
  {
    viewer,
    name,
    command,
    at,
  }: {
    readonly viewer: SignedIn;
    readonly name: string;
    readonly command: KeyedCommand;
    readonly at: Instant;
  },
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  const { idempotencyKey: key, ...asked } = command;
  if (key === null || key === undefined) return database.run(work);
  // Keys of one credential are not another's; subjects of tokens may be longer than a scope.
  const owner = viewer.programId ?? `op_${sha256Hex(viewer.subject).slice(0, 24)}`;
  const requestHash = sha256Hex(canonicalJson(asked));
  return database.once({ scope: `${owner}/${name}`, key, requestHash, at }, work);
}
