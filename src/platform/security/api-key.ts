import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { encodeBase32 } from '../base32';
import { isId } from '../id';
import { isSameHash, sha256Hex } from './hash';

/** Where a key is good for; written into it, so that nobody tries a test key on live data. */
export type KeyEnvironment = 'live' | 'test';

/** What a bearer of a key presents, taken apart. */
export interface PresentedKey {
  readonly environment: KeyEnvironment;
  readonly id: string;
  readonly secret: string;
}

const SECRET_BYTES = 32;
const KEY = /^laurel_(live|test)_([0-9a-z]{26})_([0-9a-z]{52})([0-9a-z]{7})$/;

/** Whether a bearer text claims to be a key of ours rather than a token. */
export const looksLikeApiKey = (bearer: string): boolean => bearer.startsWith('laurel_');

/** A new key: the text to show once, and the hash to keep. */
export function issueApiKey(
  environment: KeyEnvironment,
  id: string,
): { readonly key: string; readonly secretHash: string } {
  const secret = encodeBase32(randomBytes(SECRET_BYTES));
  const body = `laurel_${environment}_${id}_${secret}`;
  return { key: body + checksum(body), secretHash: hashSecret(secret) };
}

/** The parts of a key, or null when it is not one: the checksum finds slips of the pen. */
export function parseApiKey(text: string): PresentedKey | null {
  const [, environment, id, secret, sum] = KEY.exec(text) ?? [];
  if (!id || !secret || !sum || !isId(id)) return null;
  if (checksum(text.slice(0, -sum.length)) !== sum) return null;
  return { environment: environment === 'live' ? 'live' : 'test', id, secret };
}

/** Whether the secret is the one whose hash is kept; takes the same time for every answer. */
export const isSecretOf = (secret: string, secretHash: string): boolean =>
  isSameHash(hashSecret(secret), secretHash);

// The secret is 256 random bits: one round of hashing is enough, there is nothing to guess.
const hashSecret = (secret: string): string => sha256Hex(secret);

function checksum(body: string): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return encodeBase32(bytes);
}
