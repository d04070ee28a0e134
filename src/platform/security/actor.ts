import { sha256Hex } from './hash';
import type { SignedIn } from './viewer';

/** What the stores keep. */
const MAX_LENGTH = 40;
const KEY = 'key_';
const HASHED = 'sha256:';
/** What the rules do by themselves is signed so. */
export const SYSTEM = 'system';

/**
 * Who did something, as it is kept: a key by its id, a person by the subject of the token, or by
 * its hash where that is long or would pass for somebody else. Two actors never have the same text.
 */
export function actorOf({ kind, subject }: Pick<SignedIn, 'kind' | 'subject'>): string {
  if (kind === 'key') return isPlain(KEY + subject) ? KEY + subject : hashed(KEY + subject);
  const isFree = ![KEY, HASHED].some((prefix) => subject.startsWith(prefix)) && subject !== SYSTEM;
  return isFree && isPlain(subject) ? subject : hashed(subject);
}

const isPlain = (text: string): boolean => text.length <= MAX_LENGTH && /^[\x21-\x7e]+$/.test(text);

const hashed = (text: string): string => (HASHED + sha256Hex(text)).slice(0, MAX_LENGTH);
