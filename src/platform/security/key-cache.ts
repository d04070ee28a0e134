import { MINUTE_MS, type Instant } from '../../domain/shared/instant';
import type { SignedIn } from './viewer';

/** A key that was found good a moment ago. */
export interface VerifiedKey {
  readonly secretHash: string;
  readonly viewer: SignedIn;
  readonly expiresAt: Instant | null;
}

const MAX_KEYS = 10_000;

/**
 * Keys found good within the last minute, so that most requests need no look-up. A key revoked by
 * another process works for that long.
 */
export class KeyCache {
  private readonly keys = new Map<string, { readonly key: VerifiedKey; readonly until: Instant }>();

  get(id: string, now: Instant): VerifiedKey | null {
    const held = this.keys.get(id);
    if (!held) return null;
    if (now < held.until) return held.key;
    this.keys.delete(id);
    return null;
  }

  set(id: string, key: VerifiedKey, now: Instant): void {
    if (this.keys.size >= MAX_KEYS) this.keys.clear();
    this.keys.set(id, { key, until: now + MINUTE_MS });
  }

  delete(id: string): void {
    this.keys.delete(id);
  }
}
