import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { MasterKeySource } from '../config';

const KEY_BYTES = 32;

/** The master key of the process, made on first start where configuration allows a file. */
export function loadMasterKey(source: MasterKeySource): Uint8Array {
  return source.kind === 'given'
    ? source.key
    : (readKeyFile(source.path) ?? makeKeyFile(source.path));
}

function readKeyFile(path: string): Uint8Array | null {
  const text = readIfThere(path);
  if (text === null) return null;
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== KEY_BYTES) {
    throw new Error(`The master key in ${path} is not 32 bytes in base64.`);
  }
  return key;
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function makeKeyFile(path: string): Uint8Array {
  mkdirSync(dirname(path), { recursive: true });
  const key = randomBytes(KEY_BYTES);
  try {
    writeFileSync(path, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    return key;
  } catch (error) {
    // Another process started at the same moment: both must end up with one key.
    const theirs = isErrorCode(error, 'EEXIST') ? readKeyFile(path) : null;
    if (theirs) return theirs;
    throw error;
  }
}

const isErrorCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;
