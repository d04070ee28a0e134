import { sha256Hex } from '../../platform/security/hash';
import type { SignedIn } from '../../platform/security/viewer';

const MAX_LENGTH = 40;

/** Who did something, as it is kept: a key by its id, a person by subject or by its hash. */
export function actorOf({ kind, subject }: SignedIn): string {
  if (kind === 'key') return `key_${subject}`.slice(0, MAX_LENGTH);
  const isShort = subject.length <= MAX_LENGTH && /^[\x21-\x7e]+$/.test(subject);
  return isShort ? subject : `sha256:${sha256Hex(subject)}`.slice(0, MAX_LENGTH);
}
