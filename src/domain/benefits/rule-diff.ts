import { canonicalJson } from '../shared/canonical';
import { isSameJson } from '../tiering/rules-diff';
import type { BenefitCap, BenefitRule } from './benefit-rule';
import type { ConditionNode, ConditionTree } from './condition-tree';

/** What of a rule a difference is about. */
type ChangedPart =
  | 'name'
  | 'text'
  | 'when'
  | 'condition'
  | 'effect'
  | 'schedule'
  | 'priority'
  | 'stacking'
  | 'cap'
  /** Keys that rules do not have yet. */
  | 'other';

/** One difference between two benefit rules: what of it, and what it was and is. */
export type BenefitRuleChange = {
  readonly part: ChangedPart;
  /**
   * From the rule down: texts by locale, effects by kind, caps by scope, measure and period;
   * conditions by their place, of what was removed the place that it had.
   */
  readonly path: readonly string[];
  readonly kind: 'CHANGED' | 'ADDED' | 'REMOVED' | 'REORDERED';
  /** Undefined where there was, or is, nothing; the whole list of what was reordered. */
  readonly before: unknown;
  readonly after: unknown;
};

type Fields = Readonly<Record<string, unknown>>;
type Place = Pick<BenefitRuleChange, 'part' | 'path'>;

/**
 * The differences between two benefit rules, in the order of the rule. There is none exactly where
 * both are the same as canonical JSON. Conditions are told one by one where both rules join them in
 * the same way, and as a whole where they do not.
 *
 * @example
 * diffBenefitRules(rule, { ...rule, priority: 10 });
 * // [{ part: 'priority', path: ['priority'], kind: 'CHANGED', before: 0, after: 10 }]
 */
export function diffBenefitRules(before: BenefitRule, after: BenefitRule): BenefitRuleChange[] {
  const [was, is] = [before as Fields, after as Fields];
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return keys
    .filter((key) => !isSameJson(was[key], is[key]))
    .flatMap((key) => PARTS[key]?.(before, after) ?? [change(otherAt(key), was[key], is[key])]);
}

const otherAt = (key: string): Place => ({ part: 'other', path: [key] });

type Tell = (before: BenefitRule, after: BenefitRule) => BenefitRuleChange[];

/** Parts that differ, told as finely as they can be read. */
const PARTS: Readonly<Record<string, Tell | undefined>> = {
  names: (before, after) => byKey('name', 'names', before.names, after.names),
  texts: (before, after) => byKey('text', 'texts', before.texts, after.texts),
  when: (before, after) => conditionChanges(before.when, after.when),
  then: (before, after) => byName('effect', 'then', [before.then, after.then], ({ kind }) => kind),
  schedule: ({ schedule: was }, { schedule: is }) => [
    change({ part: 'schedule', path: ['schedule'] }, was ?? undefined, is ?? undefined),
  ],
  priority: (before, after) => [
    change({ part: 'priority', path: ['priority'] }, before.priority, after.priority),
  ],
  stacking: (before, after) => [
    change({ part: 'stacking', path: ['stacking'] }, before.stacking, after.stacking),
  ],
  caps: (before, after) => byName('cap', 'caps', [before.caps, after.caps], capName),
};

const capName = ({ scope, measure, period }: BenefitCap): string => `${scope} ${measure} ${period}`;

function change(place: Place, before: unknown, after: unknown): BenefitRuleChange {
  if (before === undefined) return { ...place, kind: 'ADDED', before, after };
  return { ...place, kind: after === undefined ? 'REMOVED' : 'CHANGED', before, after };
}

function byKey(part: ChangedPart, name: string, was: Fields, is: Fields): BenefitRuleChange[] {
  const keys = [...new Set([...Object.keys(is), ...Object.keys(was)])];
  return keys
    .filter((key) => was[key] !== is[key])
    .map((key) => change({ part, path: [name, key] }, was[key], is[key]));
}

/** The differences of two lists whose entries have names, each once. */
function byName<Entry>(
  part: ChangedPart,
  name: string,
  [was, is]: readonly [readonly Entry[], readonly Entry[]],
  nameOf: (entry: Entry) => string,
): BenefitRuleChange[] {
  const before: Fields = Object.fromEntries(was.map((each) => [nameOf(each), each]));
  const after: Fields = Object.fromEntries(is.map((each) => [nameOf(each), each]));
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  const changes = names
    .filter((each) => !isSameJson(before[each], after[each]))
    .map((each) => change({ part, path: [name, each] }, before[each], after[each]));
  const kept = (list: readonly Entry[], other: Fields) =>
    list.map(nameOf).filter((each) => each in other);
  return isSameJson(kept(was, after), kept(is, before))
    ? changes
    : [...changes, { ...{ part, path: [name] }, kind: 'REORDERED', before: was, after: is }];
}

const WHEN: Place = { part: 'when', path: ['when'] };

/** A condition that differs, with its place among the others of its rule. */
type Placed = { readonly node: ConditionNode; readonly place: number };

function conditionChanges(
  was: ConditionTree | null,
  is: ConditionTree | null,
): BenefitRuleChange[] {
  if (was === null || is === null || !isSameJson(joint(was), joint(is))) {
    return [{ ...WHEN, kind: 'CHANGED', before: was, after: is }];
  }
  const gone = without(was.rules, is.rules);
  const come = without(is.rules, was.rules);
  const pairs = gone.map((each) => [each, partnerOf(each, gone, come)] as const);
  const changed = new Set(pairs.map(([, partner]) => partner));
  const changes: BenefitRuleChange[] = [
    ...pairs.map(([before, after]) =>
      change(conditionAt(after ?? before), before.node, after?.node),
    ),
    ...come
      .filter((each) => !changed.has(each))
      .map((each) => change(conditionAt(each), undefined, each.node)),
  ];
  // The order of conditions means nothing, but it is kept.
  return changes.length > 0 ? changes : [{ ...WHEN, kind: 'REORDERED', before: was, after: is }];
}

const joint = ({ rules: _, ...rest }: ConditionTree): object => rest;
const conditionAt = ({ place }: Placed): Place => ({
  part: 'condition',
  path: ['when', 'rules', String(place)],
});

/** What of a list has no like in the other one, each like used up once. */
function without(
  list: readonly ConditionNode[],
  other: readonly ConditionNode[],
): readonly Placed[] {
  const left = new Map<string, number>();
  for (const key of other.map(canonicalJson)) left.set(key, (left.get(key) ?? 0) + 1);
  return list
    .map((node, place) => ({ node, place }))
    .filter(({ node }) => {
      const key = canonicalJson(node);
      const likes = left.get(key) ?? 0;
      left.set(key, likes - 1);
      return likes <= 0;
    });
}

/** What a condition has become: the same question, asked once on either side. */
function partnerOf(
  { node }: Placed,
  gone: readonly Placed[],
  come: readonly Placed[],
): Placed | undefined {
  const asks = (each: Placed) => questionOf(each.node) === questionOf(node);
  const [after, second] = come.filter(asks);
  return second === undefined && gone.filter(asks).length === 1 ? after : undefined;
}

const questionOf = (node: ConditionNode): string => ('rules' in node ? '()' : node.field);
