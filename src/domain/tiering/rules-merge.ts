import { ok, refused, type Result } from '../shared/result';
import type { ProgramRules } from './rules';
import { fieldsOf, isSameJson, NAMED_LISTS, namedEntries } from './rules-diff';

/** Where two have changed the same thing differently. Undefined where there was, or is, nothing. */
export type MergeConflict = {
  /** As in `RuleChange`. */
  readonly path: readonly string[];
  readonly base: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
};

/** Whose change wins where both have changed the same. */
export type MergeSide = 'MINE' | 'THEIRS';

type Three = Omit<MergeConflict, 'path'>;
type Merge = { readonly prefer: MergeSide | null; readonly conflicts: MergeConflict[] };
type Entries = ReadonlyMap<string, unknown>;

/** What is merged part by part; everything else is one thing. */
const BY_FIELD: readonly string[] = ['', 'movement'];

/**
 * Rules with what two have changed of them: `theirs` is in force by now, `mine` was made from
 * `base`. They are merged by field, lists by their entries (tiers by code, weights by feature),
 * movement rules by setting. What both have changed, and not to the same, is a conflict, unless a
 * side is preferred.
 *
 * @example
 * // base: gold at 501; theirs: silver at 100; mine: gold at 500 → silver at 100 and gold at 500
 */
export function mergeRules(
  { base, theirs, mine }: Readonly<Record<'base' | 'theirs' | 'mine', ProgramRules>>,
  prefer: MergeSide | null,
): Result<ProgramRules, readonly MergeConflict[]> {
  const merge: Merge = { prefer, conflicts: [] };
  const merged = mergeAt([], { base, theirs, mine }, merge);
  if (merge.conflicts.length > 0) return refused(merge.conflicts);
  // Every part comes from rules, at its own place.
  return ok(merged as ProgramRules);
}

function mergeAt(path: readonly string[], three: Three, merge: Merge): unknown {
  const { base, theirs, mine } = three;
  if (isSameJson(mine, base)) return theirs;
  if (isSameJson(theirs, base) || isSameJson(mine, theirs)) return mine;
  const pattern = path.join('.');
  const parts = BY_FIELD.includes(pattern)
    ? [base, theirs, mine].map(fieldsAsMap)
    : [base, theirs, mine].map((value) => namedEntries(pattern, value));
  const [was, there, here] = parts;
  if (was && there && here) return mergeParts(path, [was, there, here], merge);
  if (merge.prefer !== null) return merge.prefer === 'MINE' ? mine : theirs;
  merge.conflicts.push({ path, ...three });
  return theirs;
}

function mergeParts(
  path: readonly string[],
  [base, theirs, mine]: readonly [Entries, Entries, Entries],
  merge: Merge,
): unknown {
  const merged = orderOf(base, theirs, mine).flatMap((name) => {
    const three = { base: base.get(name), theirs: theirs.get(name), mine: mine.get(name) };
    const value = mergeAt([...path, name], three, merge);
    return value === undefined ? [] : [[name, value] as const];
  });
  const pattern = path.join('.');
  if (!Object.hasOwn(NAMED_LISTS, pattern)) return Object.fromEntries(merged);
  const entries = merged.map(([, entry]) => entry);
  return pattern === 'ladder' ? entries.toSorted(byThreshold) : entries;
}

/** Names in the order of whoever has changed it; in theirs where nobody or both have. */
function orderOf(base: Entries, theirs: Entries, mine: Entries): readonly string[] {
  const isTheirs = !isSameJson(commonOrder(base, theirs), commonOrder(theirs, base));
  const isMine = !isSameJson(commonOrder(base, mine), commonOrder(mine, base));
  const [first, second] = isMine && !isTheirs ? [mine, theirs] : [theirs, mine];
  return [...new Set([...first.keys(), ...second.keys()])];
}

const commonOrder = (of: Entries, other: Entries): readonly string[] =>
  [...of.keys()].filter((name) => other.has(name));

const fieldsAsMap = (value: unknown): Entries | null => {
  const fields = fieldsOf(value);
  return fields && new Map(Object.entries(fields));
};

const byThreshold = (left: unknown, right: unknown): number =>
  thresholdOf(left) - thresholdOf(right);

const thresholdOf = (tier: unknown): number => Number(fieldsOf(tier)?.['threshold'] ?? 0);

/**
 * Rules of old with the tiers that were added since: members hold them, so they stay. They stand
 * where their thresholds belong.
 *
 * @example
 * // old: regular, gold; in force: regular, gold, platinum → the old rules with platinum on top
 */
export function withTiersOf(old: ProgramRules, inForce: ProgramRules): ProgramRules {
  const known = new Set(old.ladder.map(({ code }) => code));
  const added = inForce.ladder.filter(({ code }) => !known.has(code));
  return added.length === 0
    ? old
    : { ...old, ladder: [...old.ladder, ...added].toSorted(byThreshold) };
}
