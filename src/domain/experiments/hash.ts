const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
/** Steps between 0 and 1: coverage can rise by a hundredth of a percent. */
const BUCKETS = 10_000;

/** FNV-1a in 32 bits over the UTF-16 units of a text: give it plain ids, never names. */
export function fnv1a32(text: string): number {
  let hash = OFFSET;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), PRIME);
  }
  return hash >>> 0;
}

/**
 * Where a member falls between 0 and 1, by the seed of a phase: hash version 2, which hashes twice
 * so that experiments have nothing in common (docs/domain.md §10). The same everywhere, for ever.
 *
 * @example
 * placeOf('seed', 'a'); // 0.0505
 */
export const placeOf = (seed: string, memberId: string): number =>
  (fnv1a32(String(fnv1a32(seed + memberId))) % BUCKETS) / BUCKETS;
