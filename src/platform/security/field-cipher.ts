import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { sha256Hex } from './hash';

/**
 * Encryption of personal fields. Each member has a data key of their own, kept wrapped by the
 * master key: without the wrapped key their fields are noise, which is how a member is erased.
 * Sealed texts read `v1.<key id>.<iv>.<ciphertext>.<tag>` and are bound to their table, column and
 * row, so that none can be moved to another place.
 */
export interface FieldCipher {
  /** A new data key, wrapped for keeping with the row's owner. */
  newDataKey(ownerId: string): { readonly key: DataKey; readonly wrapped: string };
  openDataKey(wrapped: string, ownerId: string): DataKey;
  seal(key: DataKey, place: FieldPlace, text: string): string;
  open(key: DataKey, place: FieldPlace, sealed: string): string;
  /** 64 hex characters that are equal for equal values of a column; take a normal form first. */
  blindIndex(column: string, normalValue: string): string;
}

export interface FieldPlace {
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

export interface DataKey {
  readonly keyId: string;
  readonly key: KeyObject;
}

/** A sealed text that cannot be opened: damaged, moved, or sealed by a key that is not here. */
export class SealBroken extends Error {
  constructor(problem: 'malformed' | 'unknown-key' | 'not-authentic') {
    super(`A sealed field cannot be opened: ${problem}`);
    this.name = 'SealBroken';
  }
}

const VERSION = 'v1';
const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const DATA_KEY_PLACE = { table: 'member_key', column: 'wrapped' } as const;

/** A cipher under the current master key; earlier ones only open what was sealed under them. */
export function createFieldCipher(
  current: Uint8Array,
  ...previous: readonly Uint8Array[]
): FieldCipher {
  const own = dataKey(current);
  const masters = new Map([own, ...previous.map(dataKey)].map((each) => [each.keyId, each]));
  const indexKeys = new Map<string, KeyObject>();

  const indexKey = (column: string): KeyObject => {
    const known = indexKeys.get(column);
    if (known) return known;
    const made = deriveIndexKey(current, column);
    indexKeys.set(column, made);
    return made;
  };

  return {
    newDataKey(ownerId) {
      const bytes = randomBytes(KEY_BYTES);
      const wrapped = sealBytes(own, { ...DATA_KEY_PLACE, row: ownerId }, bytes);
      return { key: dataKey(bytes), wrapped };
    },
    openDataKey(wrapped, ownerId) {
      const master = masters.get(wrapped.split('.')[1] ?? '');
      if (!master) throw new SealBroken('unknown-key');
      return dataKey(openBytes(master, { ...DATA_KEY_PLACE, row: ownerId }, wrapped));
    },
    seal: (key, place, text) => sealBytes(key, place, Buffer.from(text, 'utf8')),
    open: (key, place, sealed) => openBytes(key, place, sealed).toString('utf8'),
    blindIndex: (column, normalValue) =>
      createHmac('sha256', indexKey(column)).update(normalValue, 'utf8').digest('hex'),
  };
}

const deriveIndexKey = (master: Uint8Array, column: string): KeyObject =>
  createSecretKey(
    Buffer.from(
      hkdfSync('sha256', master, new Uint8Array(), `blind-index|${column}|v1`, KEY_BYTES),
    ),
  );

function dataKey(bytes: Uint8Array): DataKey {
  // Eight hex characters name a key without telling anything about its 256 bits.
  const keyId = sha256Hex(Buffer.concat([Buffer.from('laurel key id'), bytes])).slice(0, 8);
  return { keyId, key: createSecretKey(bytes) };
}

const boundTo = ({ table, column, row }: FieldPlace): Buffer =>
  Buffer.from(`${table}|${column}|${row}`, 'utf8');

function sealBytes(key: DataKey, place: FieldPlace, plain: Uint8Array): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key.key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(place));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  const parts = [iv, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'));
  return [VERSION, key.keyId, ...parts].join('.');
}

function openBytes(key: DataKey, place: FieldPlace, text: string): Buffer {
  const { keyId, iv, sealed, tag } = parseSealed(text);
  if (keyId !== key.keyId) throw new SealBroken('unknown-key');
  const decipher = createDecipheriv(ALGORITHM, key.key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(boundTo(place));
  decipher.setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  } catch {
    throw new SealBroken('not-authentic');
  }
}

function parseSealed(text: string): { keyId: string; iv: Buffer; sealed: Buffer; tag: Buffer } {
  const [version, keyId = '', ...parts] = text.split('.');
  const [iv, sealed, tag] = parts.map(fromBase64Url);
  if (version !== VERSION || parts.length !== 3) throw new SealBroken('malformed');
  if (iv?.length !== IV_BYTES || !sealed || tag?.length !== TAG_BYTES) {
    throw new SealBroken('malformed');
  }
  return { keyId, iv, sealed, tag };
}

/** Only the one spelling that encoding gives: otherwise a changed character could go unnoticed. */
function fromBase64Url(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
}
