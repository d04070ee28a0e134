import type { Instant } from '../../domain/shared/instant';
import { ok, refused, type Result } from '../../domain/shared/result';
import { checkText, type TextFault } from '../../domain/shared/text';
import type { Clock } from '../../platform/clock';
import type { Database, Db, Tx } from '../../platform/database/database';
import { newId } from '../../platform/id';
import {
  isSecretOf,
  issueApiKey,
  looksLikeApiKey,
  parseApiKey,
  type KeyEnvironment,
  type PresentedKey,
} from '../../platform/security/api-key';
import { KeyCache, type VerifiedKey } from '../../platform/security/key-cache';
import { KeyUses } from '../../platform/security/key-uses';
import type { VerifyToken } from '../../platform/security/jwt';
import { isRole, type Role } from '../../platform/security/permissions';
import {
  ANONYMOUS,
  NotSignedIn,
  viewerOf,
  type SignedIn,
  type Viewer,
} from '../../platform/security/viewer';
import { AccessStore } from './access.store';

/** A key to be made. Operators' keys have no programme; members' keys name their member. */
export interface NewKey {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly programId: string | null;
  readonly memberId?: string | null;
  readonly expiresAt?: Instant | null;
}

/** A key that was made. `key` is shown once and cannot be read again. */
export interface IssuedKey {
  readonly id: string;
  readonly key: string;
}

export type KeyRefused =
  | { readonly kind: 'bad-name'; readonly fault: TextFault | 'empty' }
  | { readonly kind: 'roles-contradict' }
  | { readonly kind: 'already-expired' }
  | { readonly kind: 'unknown-program' }
  | { readonly kind: 'unknown-member' };

export interface AccessParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly environment: KeyEnvironment;
  /** Null when no identity provider is configured: tokens are then refused. */
  readonly verifyToken: VerifyToken | null;
}

const MAX_NAME_LENGTH = 100;
const MAX_BEARER_LENGTH = 8_192;
/** Compared with when there is no such key, so that the answer takes as long. */
const NO_HASH = '0'.repeat(64);

/** Says who is asking, and makes and revokes keys. */
export class AccessService {
  private readonly store = new AccessStore();
  private readonly cache = new KeyCache();
  private readonly uses: KeyUses;

  constructor(private readonly parts: AccessParts) {
    const { database } = parts;
    this.uses = new KeyUses((uses) => database.run((tx) => this.store.noteUses(tx, uses)));
  }

  /** Who the `Authorization` header of a request names; nobody when there is none. */
  async viewerOfHeader(authorization: string | undefined): Promise<Viewer> {
    if (authorization === undefined) return ANONYMOUS;
    const [, bearer] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
    if (!bearer) throw new NotSignedIn('invalid-credential');
    return this.authenticate(bearer);
  }

  /** The viewer of a key or token; throws `NotSignedIn` for every other text. */
  async authenticate(bearer: string): Promise<SignedIn> {
    if (bearer.length > MAX_BEARER_LENGTH) throw new NotSignedIn('invalid-credential');
    return looksLikeApiKey(bearer) ? this.viewerOfKey(bearer) : this.viewerOfToken(bearer);
  }

  async createKey(wanted: NewKey): Promise<Result<IssuedKey, KeyRefused>> {
    return this.parts.database.run((tx) => this.createKeyWithin(tx, wanted));
  }

  /** The same as part of somebody's unit: a programme and its first key come together. */
  async createKeyWithin(tx: Tx, wanted: NewKey): Promise<Result<IssuedKey, KeyRefused>> {
    const { clock, environment } = this.parts;
    const now = clock();
    const fault = await this.faultOf(tx, wanted, now);
    if (fault) return refused(fault);
    const id = newId(now);
    const { key, secretHash } = issueApiKey(environment, id);
    const stored = {
      ...{ id, environment, secretHash, createdAt: now, revokedAt: null, lastUsedAt: null },
      ...{ name: wanted.name, roles: wanted.roles, programId: wanted.programId },
      memberId: wanted.memberId ?? null,
      expiresAt: wanted.expiresAt ?? null,
    };
    await this.store.add(tx, stored);
    return ok({ id, key });
  }

  /** Gives false when there was no such key to revoke. Other processes follow within a minute. */
  async revokeKey(id: string): Promise<boolean> {
    const { database, clock } = this.parts;
    const isRevoked = await database.run((tx) => this.store.revoke(tx, id, clock()));
    this.cache.delete(id);
    return isRevoked;
  }

  /** Writes when keys were last used, before the database is closed. */
  async close(): Promise<void> {
    await this.uses.flush();
  }

  private async viewerOfToken(token: string): Promise<SignedIn> {
    const outcome = await this.parts.verifyToken?.(token);
    if (outcome?.ok) return outcome.value;
    const isExpired = outcome?.error.kind === 'expired';
    throw new NotSignedIn(isExpired ? 'expired-credential' : 'invalid-credential');
  }

  private async viewerOfKey(text: string): Promise<SignedIn> {
    const presented = parseApiKey(text);
    if (!presented) throw new NotSignedIn('invalid-credential');
    const now = this.parts.clock();
    const key = this.cache.get(presented.id, now) ?? (await this.verifiedKey(presented, now));
    if (!key || !isSecretOf(presented.secret, key.secretHash)) {
      throw new NotSignedIn('invalid-credential');
    }
    if (key.expiresAt !== null && key.expiresAt <= now) {
      throw new NotSignedIn('expired-credential');
    }
    this.uses.note(presented.id, now);
    return key.viewer;
  }

  /** The key as it is kept, if it is good for anything; only after its secret was shown. */
  private async verifiedKey(presented: PresentedKey, now: Instant): Promise<VerifiedKey | null> {
    const stored = await this.store.find(this.parts.database.reader, presented.id);
    const isOpened = isSecretOf(presented.secret, stored?.secretHash ?? NO_HASH);
    if (!stored || !isOpened || stored.revokedAt !== null) return null;
    if (stored.environment !== this.parts.environment) return null;
    if (presented.environment !== stored.environment) return null;
    const roles = stored.roles.filter(isRole);
    const viewer = viewerOf({ ...stored, roles, kind: 'key', subject: stored.id });
    if (!viewer) return null;
    const key = { secretHash: stored.secretHash, viewer, expiresAt: stored.expiresAt };
    this.cache.set(presented.id, key, now);
    return key;
  }

  private async faultOf(db: Db, wanted: NewKey, now: Instant): Promise<KeyRefused | null> {
    const { programId, memberId = null, expiresAt = null } = wanted;
    if (wanted.name.trim() === '') return { kind: 'bad-name', fault: 'empty' };
    const fault = checkText(wanted.name, { max: MAX_NAME_LENGTH, singleLine: true });
    if (fault) return { kind: 'bad-name', fault };
    if (!viewerOf({ ...wanted, memberId, kind: 'key', subject: '' })) {
      return { kind: 'roles-contradict' };
    }
    if (expiresAt !== null && expiresAt <= now) return { kind: 'already-expired' };
    return programId === null ? null : this.placeFault(db, programId, memberId);
  }

  private async placeFault(
    db: Db,
    programId: string,
    memberId: string | null,
  ): Promise<KeyRefused | null> {
    if (!(await this.store.hasProgram(db, programId))) return { kind: 'unknown-program' };
    const isKnown = memberId === null || (await this.store.hasMember(db, programId, memberId));
    return isKnown ? null : { kind: 'unknown-member' };
  }
}
