import { createHmac, randomBytes } from 'node:crypto';
import type { Instant } from '../../domain/shared/instant';
import type { FieldCipher } from '../../platform/security/field-cipher';

/** The secrets of an endpoint as they are kept: noise without the master key. */
export type SealedSecrets = {
  readonly wrappedKey: string;
  readonly secret: string;
  /** The one before, which signs too until the instant. */
  readonly previousSecret: string | null;
  readonly previousSecretUntil: Instant | null;
};

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** Makes, seals and opens the secrets of endpoints. */
export class EndpointSecrets {
  constructor(private readonly cipher: FieldCipher) {}

  /** A secret for a new endpoint: in clear, to be shown once, and sealed. */
  first(endpointId: string): { readonly secret: string; readonly sealed: SealedSecrets } {
    const secret = newSecret();
    const { key, wrapped } = this.cipher.newDataKey(endpointId);
    const sealed = {
      wrappedKey: wrapped,
      secret: this.cipher.seal(key, placeOf(endpointId), secret),
      previousSecret: null,
      previousSecretUntil: null,
    };
    return { secret, sealed };
  }

  /** Another secret; the present one signs beside it until then. */
  next(
    endpointId: string,
    present: SealedSecrets,
    until: Instant,
  ): { readonly secret: string; readonly sealed: SealedSecrets } {
    const secret = newSecret();
    const key = this.cipher.openDataKey(present.wrappedKey, endpointId);
    const sealed = {
      wrappedKey: present.wrappedKey,
      secret: this.cipher.seal(key, placeOf(endpointId), secret),
      previousSecret: present.secret,
      previousSecretUntil: until,
    };
    return { secret, sealed };
  }

  /** The secrets that sign at an instant, the newest first. */
  open(endpointId: string, sealed: SealedSecrets, at: Instant): readonly string[] {
    const { previousSecret, previousSecretUntil } = sealed;
    const key = this.cipher.openDataKey(sealed.wrappedKey, endpointId);
    const isStillGood = previousSecretUntil !== null && at < previousSecretUntil;
    const texts = [sealed.secret, ...(isStillGood && previousSecret ? [previousSecret] : [])];
    return texts.map((text) => this.cipher.open(key, placeOf(endpointId), text));
  }
}

/** What is signed. */
export type SignedMessage = { readonly id: string; readonly at: Instant; readonly body: string };

/**
 * The headers of the Standard Webhooks specification, one signature for each secret. The id is ours
 * and holds no full stop, so no message can be taken for another.
 */
export function signedHeaders(
  { id, at, body }: SignedMessage,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at / 1_000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    const digest = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`, 'utf8');
    return `v1,${digest.digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}

const newSecret = (): string => `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`;

/** A rotated secret moves to another column, and needs not be sealed anew for it. */
const placeOf = (endpointId: string) => ({
  table: 'webhook_endpoint',
  column: 'secret',
  row: endpointId,
});
