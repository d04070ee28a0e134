import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/shared/instant';
import type { TypedColumn } from './bulk-text';
import {
  IdempotencyInProgress,
  IdempotencyKeyReused,
  isDuplicateKey,
  isLockWaitTimeout,
} from './errors';
import { rowsOfTuples } from './given-rows';
import type { Db, Tx } from './handle';
import { query } from './sql';
import { toStoredInstant } from './stored-instant';
import { insertRows, updateRows } from './write-rows';

export interface IdempotencyKey {
  /** Whose keys these are and for what, in ASCII: `prg_…/pointsRedeem`. At most 96 characters. */
  readonly scope: string;
  /** The key as the caller sent it; kept as its hash. */
  readonly key: string;
  /** SHA-256 in lower-case hex of what is asked, in canonical form. */
  readonly requestHash: string;
  /** When it was asked. */
  readonly at: Instant;
}

/** A key as it is stored. */
export interface Claim extends IdempotencyKey {
  readonly keyHash: string;
  /** The same for the same key, and for no other. */
  readonly name: string;
}

export interface StoredAnswer {
  readonly requestHash: string;
  readonly response: string;
}

/** Another unit holds the key and has committed. */
export class AlreadyDone extends Error {
  override readonly name = 'AlreadyDone';
}

const KEY: readonly TypedColumn[] = [
  { name: 'scope', type: 'key' },
  { name: 'key_hash', type: 'key' },
];
const ANSWER = { key: KEY, set: [{ name: 'response', type: 'text' }] } as const;
const CLAIM = ['scope', 'key_hash', 'request_hash', 'created_at'];

export function claimOf(key: IdempotencyKey): Claim {
  const keyHash = createHash('sha256').update(key.key).digest('hex');
  return { ...key, keyHash, name: nameOf(key.scope, keyHash) };
}

/** One statement. Throws where another unit has, or still holds, one of the keys. */
export async function claimKeys(tx: Tx, claims: readonly Claim[]): Promise<void> {
  try {
    await insertRows(tx, 'idempotency', CLAIM, inOrderOfKey(claims).map(claimRow));
  } catch (error) {
    if (isDuplicateKey(error)) throw new AlreadyDone();
    // Only another process' unit with this very key can hold what this row waits for.
    if (isLockWaitTimeout(error)) throw inProgress();
    throw error;
  }
}

/** One statement. The answers stand in the order of the claims. */
export async function storeAnswers(
  tx: Tx,
  claims: readonly Claim[],
  answers: readonly unknown[],
): Promise<void> {
  const rows = claims.map(({ scope, keyHash }, place) => [
    ...[scope, keyHash],
    JSON.stringify(answers[place] ?? null),
  ]);
  await updateRows(tx, 'idempotency', ANSWER, rows);
}

/** One statement. The answers that are there, by the name of the claim. */
export async function storedAnswers(
  db: Db,
  claims: readonly Claim[],
): Promise<ReadonlyMap<string, StoredAnswer>> {
  const tuples = claims.map(({ scope, keyHash }) => [scope, keyHash]);
  const { text, params } = rowsOfTuples(db.dialect, 'idempotency', KEY, tuples);
  const rows = await query<Record<'scope' | 'key_hash' | 'request_hash' | 'response', string>>(
    db,
    `SELECT idempotency.scope, idempotency.key_hash, request_hash, response FROM ${text}`,
    params,
  );
  return new Map(
    rows.map((row) => [
      nameOf(row.scope, row.key_hash),
      { requestHash: row.request_hash, response: row.response },
    ]),
  );
}

/** What was answered, if the same was asked. */
export function answerAgain<T>(claim: Claim, { requestHash, response }: StoredAnswer): T {
  if (requestHash !== claim.requestHash) {
    throw new IdempotencyKeyReused('The key was used before for another request');
  }
  return JSON.parse(response) as T;
}

export const inProgress = () =>
  new IdempotencyInProgress('The first request with this key still runs');

const nameOf = (scope: string, keyHash: string): string => `${scope} ${keyHash}`;

const claimRow = ({ scope, keyHash, requestHash, at }: Claim) => [
  ...[scope, keyHash, requestHash],
  toStoredInstant(at),
];

/** Two processes that claim some of the same keys wait for each other in one direction only. */
const inOrderOfKey = (claims: readonly Claim[]): readonly Claim[] =>
  claims.toSorted((left, right) => (left.name < right.name ? -1 : 1));
