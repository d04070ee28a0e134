import { canonicalJson } from '../shared/canonical';
import type { ProgramRules } from './rules';

/** One difference between two sets of rules: what of it, and what it was and is. */
export type RuleChange = {
  /** From the rules down; entries of lists by their names: `['ladder', 'gold', 'threshold']`. */
  readonly path: readonly string[];
  /** The path with `*` in the place of names: `ladder.*.threshold`. */
  readonly pattern: string;
  readonly kind: 'CHANGED' | 'ADDED' | 'REMOVED' | 'REORDERED';
  /** Undefined where there was, or is, nothing; names in their order of what was reordered. */
  readonly before: unknown;
  readonly after: unknown;
};

type Place = Pick<RuleChange, 'path' | 'pattern'>;
type Fields = Readonly<Record<string, unknown>>;

/** Lists whose entries have a name, and the field that is the name. */
export const NAMED_LISTS: Readonly<Record<string, string>> = {
  weights: 'feature',
  ladder: 'code',
  'division.shares': 'tierCode',
  'movement.sustained': 'tierCode',
};

/** Objects whose keys are names. */
const NAMED_FIELDS: readonly string[] = ['ladder.*.names'];

/** What is told as a whole: its parts mean nothing without each other. */
const WHOLES: readonly string[] = [
  'window',
  'weights.*.transform',
  'weights.*.outliers',
  'model',
  'division.shares.*',
  'movement.promotion',
  'movement.sustained.*',
  'movement.validity',
  'movement.qualification',
  'movement.decline',
  'movement.penalty',
];

/**
 * The differences between two sets of rules, in the order of the rules (docs/domain.md §7,
 * "Versions"). There is none exactly where both are the same as canonical JSON, and every leaf that
 * differs lies under the path of one of them.
 *
 * @example
 * diffRules(rules, { ...rules, pointsPerUnit: '2' });
 * // [{ path: ['pointsPerUnit'], kind: 'CHANGED', before: '1', after: '2', … }]
 */
export const diffRules = (before: ProgramRules, after: ProgramRules): RuleChange[] =>
  differences({ path: [], pattern: '' }, before, after);

/** The entries of a list by their names; null for what is no list of entries named once each. */
export function namedEntries(pattern: string, value: unknown): ReadonlyMap<string, unknown> | null {
  const name = NAMED_LISTS[pattern];
  if (name === undefined || !Array.isArray(value)) return null;
  const entries = value.map((entry: unknown) => [String(fieldsOf(entry)?.[name]), entry] as const);
  const byName = new Map(entries);
  return byName.size === entries.length ? byName : null;
}

/** An object that is no list; null for everything else. */
export const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;

/** Whether two values are written as the same canonical JSON. */
export const isSameJson = (left: unknown, right: unknown): boolean =>
  canonicalJson(left) === canonicalJson(right);

function differences(place: Place, before: unknown, after: unknown): RuleChange[] {
  if (isSameJson(before, after)) return [];
  if (WHOLES.includes(place.pattern)) return [changeAt(place, before, after)];
  const entries = [
    namedEntries(place.pattern, before),
    namedEntries(place.pattern, after),
  ] as const;
  if (entries[0] && entries[1]) return entryDifferences(place, entries[0], entries[1]);
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  if (!was || !is || was['kind'] !== is['kind']) return [changeAt(place, before, after)];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const isNamed = NAMED_FIELDS.includes(place.pattern);
  return keys.flatMap((key) => differences(within(place, key, isNamed), was[key], is[key]));
}

function entryDifferences(
  place: Place,
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): RuleChange[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const changes = names.flatMap((name) =>
    differences(within(place, name, true), before.get(name), after.get(name)),
  );
  const kept = (of: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>) =>
    [...of.keys()].filter((name) => other.has(name));
  if (isSameJson(kept(before, after), kept(after, before))) return changes;
  const order = { before: [...before.keys()], after: [...after.keys()] };
  return [...changes, { ...place, kind: 'REORDERED', ...order }];
}

function changeAt(place: Place, before: unknown, after: unknown): RuleChange {
  if (before === undefined) return { ...place, kind: 'ADDED', before, after };
  return { ...place, kind: after === undefined ? 'REMOVED' : 'CHANGED', before, after };
}

const within = ({ path, pattern }: Place, key: string, isName: boolean): Place => ({
  path: [...path, key],
  pattern: [...(pattern === '' ? [] : [pattern]), isName ? '*' : key].join('.'),
});
