import { isPlain, nameOfItems } from './put-at';
import { isSame } from './same';

/** What two people have changed in the same place, and differently. */
export interface EditConflict {
  readonly path: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merged<T> {
  readonly merged: T;
  readonly conflicts: readonly EditConflict[];
  /** What is taken over from them. */
  readonly theirs: readonly string[];
}

type Plain = Readonly<Record<string, unknown>>;

/**
 * What somebody else has saved, with my changes on it. What only one of us changed is taken; where
 * both changed the same, mine stays and the conflict is told: nothing is lost unseen. What stands
 * at the paths of `wholes` is never put together from both.
 */
export function mergeEdits<T>(
  base: T,
  mine: T,
  theirs: T,
  wholes: readonly string[] = [],
): Merged<T> {
  const conflicts: EditConflict[] = [];
  const taken: string[] = [];
  const merge = (path: string, was: unknown, my: unknown, their: unknown): unknown => {
    if (isSame(my, their) || isSame(was, their)) return my;
    if (isSame(was, my)) {
      taken.push(path);
      return their;
    }
    const parts = wholes.includes(path) ? null : partsOf(was, my, their);
    if (!parts) {
      conflicts.push({ path, base: was, mine: my, theirs: their });
      return my;
    }
    const [a, b, c] = parts.values;
    // What one side has added or taken away is a change as well.
    const keys = [...new Set([...Object.keys(b), ...Object.keys(c)])];
    const merged = keys.map((key) => [
      key,
      merge(path ? `${path}.${key}` : key, a[key], b[key], c[key]),
    ]);
    return parts.back(Object.fromEntries(merged.filter(([, value]) => value !== undefined)));
  };
  return { merged: merge('', base, mine, theirs) as T, conflicts, theirs: taken };
}

/** Where one value differs from another, as paths. */
export function changedPlaces(was: unknown, now: unknown, path = ''): readonly string[] {
  if (isSame(was, now)) return [];
  const parts = partsOf(was, now, now);
  if (!parts) return [path];
  const [before, after] = parts.values;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) =>
    changedPlaces(before[key], after[key], path ? `${path}.${key}` : key),
  );
}

interface Parts {
  readonly values: readonly [Plain, Plain, Plain];
  readonly back: (merged: Plain) => unknown;
}

/** Three values as parts that go together, or null where they have to be taken as a whole. */
function partsOf(...values: readonly [unknown, unknown, unknown]): Parts | null {
  if (values.every(isPlain)) {
    const [a, b, c] = values as readonly [Plain, Plain, Plain];
    // Parts of one kind mean nothing in another.
    if (a['kind'] !== b['kind'] || b['kind'] !== c['kind']) return null;
    return { values: [a, b, c], back: (merged) => merged };
  }
  if (!values.every(Array.isArray)) return null;
  const lists = values as readonly [readonly Plain[], readonly Plain[], readonly Plain[]];
  const name = nameOfItems(...lists);
  if (name === undefined) return null;
  const [a, b, c] = lists.map((list) => list.map((item) => String(item[name])));
  // Who added, removed or moved an element changed the list as a whole.
  if (!isSame(a, b) || !isSame(b, c) || new Set(a).size !== lists[0].length) return null;
  const named = (list: readonly Plain[]): Plain =>
    Object.fromEntries(list.map((item) => [String(item[name]), item]));
  return {
    values: [named(lists[0]), named(lists[1]), named(lists[2])],
    back: (merged) => (b ?? []).map((key) => merged[key]),
  };
}
