import { LIST_NAMES } from './put-at';
import { isSame } from './rules';

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
 * both changed the same, mine stays and the conflict is told: nothing is lost unseen.
 */
export function mergeEdits<T>(base: T, mine: T, theirs: T): Merged<T> {
  const conflicts: EditConflict[] = [];
  const taken: string[] = [];
  const merge = (path: string, was: unknown, my: unknown, their: unknown): unknown => {
    if (isSame(my, their) || isSame(was, their)) return my;
    if (isSame(was, my)) {
      taken.push(path);
      return their;
    }
    const parts = partsOf(was, my, their);
    if (!parts) {
      conflicts.push({ path, base: was, mine: my, theirs: their });
      return my;
    }
    const [a, b, c] = parts.values;
    const merged = Object.fromEntries(
      Object.keys(b).map((key) => [
        key,
        merge(path ? `${path}.${key}` : key, a[key], b[key], c[key]),
      ]),
    );
    return parts.back(merged);
  };
  return { merged: merge('', base, mine, theirs) as T, conflicts, theirs: taken };
}

interface Parts {
  readonly values: readonly [Plain, Plain, Plain];
  readonly back: (merged: Plain) => unknown;
}

/** Three values as parts that go together, or null where they have to be taken as a whole. */
function partsOf(...values: readonly [unknown, unknown, unknown]): Parts | null {
  if (values.every(isPlain)) {
    const [a, b, c] = values as readonly [Plain, Plain, Plain];
    return { values: [a, b, c], back: (merged) => merged };
  }
  if (!values.every(Array.isArray)) return null;
  const lists = values as readonly [readonly Plain[], readonly Plain[], readonly Plain[]];
  const name = LIST_NAMES.find((each) =>
    lists.every((list) => list.every((item) => hasName(item, each))),
  );
  if (name === undefined) return null;
  const [a, b, c] = lists.map((list) => list.map((item) => String(item[name])));
  // Who added, removed or moved an element changed the list as a whole.
  if (!isSame(a, b) || !isSame(b, c)) return null;
  const named = (list: readonly Plain[]): Plain =>
    Object.fromEntries(list.map((item) => [String(item[name]), item]));
  return {
    values: [named(lists[0]), named(lists[1]), named(lists[2])],
    back: (merged) => (b ?? []).map((key) => merged[key]),
  };
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasName = (item: unknown, name: string): boolean =>
  isPlain(item) && typeof item[name] === 'string';
