import { randomFillSync } from 'node:crypto';
import type { Instant } from '../domain/shared/instant';
import { BASE32 } from './base32';

/** 128 bits as 26 characters, as TypeID writes them; the first holds three bits only. */
const ID = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;
const PUBLIC_ID = /^([a-z]{3})_([0-7][0-9a-hjkmnp-tv-z]{25})$/;

const ID_LENGTH = 26;
const MAX_TIMESTAMP = 2 ** 48 - 1;
const TIMESTAMP_LENGTH = 10;
/** Where the 20 bits stand that count up. */
const LOW_FROM = 14;
const LOW_TO = 18;
const MAX_LOW = 0xfffff;
const VERSION_7 = 0x7 << 16;
const VARIANT = 0b10 << 2;

/** Two characters for each of the 1,024 values of ten bits. */
const PAIRS: readonly string[] = Array.from(
  { length: 1024 },
  (_, value) => `${BASE32[value >> 5]}${BASE32[value & 31]}`,
);

/**
 * One run of ids that share a timestamp. What follows the timestamp counts up from a random start
 * (34 bits: `high` 14, `low` 20) and ends in 40 fresh random bits.
 */
interface Sequence {
  timestamp: number;
  prefix: string;
  high: number;
  low: number;
}

const live: Sequence = { timestamp: -1, prefix: '', high: 0, low: 0 };
const dated: Sequence = { timestamp: -1, prefix: '', high: 0, low: 0 };

/**
 * A new UUIDv7 as 26 characters. Ids of one process ascend in the order they were made, also when
 * the clock steps back. With `at`, the timestamp says that instant instead, and ascending is
 * promised for consecutive ids of the same instant.
 */
export function newId(at?: Instant): string {
  if (at === undefined) return nextOf(live, Math.max(Date.now(), live.timestamp));
  return nextOf(dated, Math.min(Math.max(Math.trunc(at), 0), MAX_TIMESTAMP));
}

/**
 * A new id of an instant that sorts behind another, also where that one is of the same instant, or
 * of a later one because a clock has stepped back: for what must keep its order.
 *
 * @example
 * newIdAfter(decision.id, at) > decision.id; // true
 */
export function newIdAfter(previous: string, at: Instant): string {
  const id = newId(at);
  if (id > previous) return id;
  const low = valueOf(previous.slice(LOW_FROM, LOW_TO));
  // The next millisecond sorts behind whatever this one holds.
  if (low >= MAX_LOW) return newId(valueOf(previous.slice(0, TIMESTAMP_LENGTH)) + 1);
  return previous.slice(0, LOW_FROM) + quad(low + 1) + quad(random20()) + quad(random20());
}

const valueOf = (text: string): number =>
  Array.from(text).reduce((value, character) => value * 32 + BASE32.indexOf(character), 0);

/** No id of this instant or later sorts before it: a border for reading by time. */
export const firstIdAt = (at: Instant): string =>
  timestampText(Math.min(Math.max(Math.trunc(at), 0), MAX_TIMESTAMP)).padEnd(ID_LENGTH, '0');

function nextOf(sequence: Sequence, timestamp: number): string {
  if (timestamp === sequence.timestamp) advance(sequence);
  else restart(sequence, timestamp);
  const { high, low } = sequence;
  const first = VERSION_7 | ((high >> 2) << 4) | VARIANT | (high & 3);
  return sequence.prefix + quad(first) + quad(low) + quad(random20()) + quad(random20());
}

function restart(sequence: Sequence, timestamp: number): void {
  sequence.timestamp = timestamp;
  sequence.prefix = timestampText(timestamp);
  // The top bit starts at nought, which leaves 2^33 ids before the count could run over.
  sequence.high = random20() & 0x1fff;
  sequence.low = random20();
}

function advance(sequence: Sequence): void {
  sequence.low += 1;
  if (sequence.low <= MAX_LOW) return;
  sequence.low = 0;
  sequence.high += 1;
}

const quad = (bits: number): string => pair(bits >> 10) + pair(bits & 1023);

const pair = (bits: number): string => PAIRS[bits] ?? '';

/** The 48 bits of the timestamp fill the first ten characters exactly (3 bits, then 9 times 5). */
const timestampText = (timestamp: number): string =>
  quintet(Math.floor(timestamp / 2 ** 25)) + quintet(timestamp % 2 ** 25);

const quintet = (bits: number): string =>
  pair(bits >> 15) + pair((bits >> 5) & 1023) + BASE32.charAt(bits & 31);

const pool = new Uint32Array(1024);
let used = pool.length;

function random20(): number {
  if (used >= pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return (pool[used++] ?? 0) >>> 12;
}

/** What a public id begins with, by kind of thing. */
export type IdPrefix =
  | 'prg'
  | 'prv'
  | 'prd'
  | 'prl'
  | 'mem'
  | 'bhv'
  | 'dec'
  | 'key'
  | 'ptx'
  | 'hld'
  | 'whe'
  | 'evt'
  | 'rwd'
  | 'rdm'
  | 'adj'
  | 'trf'
  | 'tac'
  | 'drv'
  | 'mrg'
  | 'sim'
  | 'bnf'
  | 'ent'
  | 'mdv'
  | 'exp';

/** Whether a text is an id as it is kept: 26 characters, at most 128 bits. */
export const isId = (text: string): boolean => ID.test(text);

/** An id as the world sees it: `mem_01jd8…`. */
export const publicId = (prefix: IdPrefix, id: string): string => `${prefix}_${id}`;

/** The id within a public id of the given kind, or null when the text is not one. */
export function parsePublicId(prefix: IdPrefix, text: string): string | null {
  const parts = splitPublicId(text);
  return parts?.prefix === prefix ? parts.id : null;
}

/** Kind and id of any well-formed public id, also of kinds nobody knows; otherwise null. */
export function splitPublicId(text: string): { prefix: string; id: string } | null {
  const [, prefix, id] = PUBLIC_ID.exec(text) ?? [];
  return prefix === undefined || id === undefined ? null : { prefix, id };
}
