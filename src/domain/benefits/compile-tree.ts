import { invariant } from '../shared/invariant';
import { windowKey, type Window } from '../shared/window';
import type { BenefitSetting } from './benefit-setting';
import { conditionOf } from './catalogue/catalogue';
import type { BoundCondition, Check, Explain } from './catalogue/condition';
import type { ConditionLeaf, ConditionNode, ConditionTree } from './condition-tree';

/** One condition of a tree, ready to be asked. */
export type CompiledLeaf = {
  /** Places within groups, from the root. */
  readonly path: readonly number[];
  readonly leaf: ConditionLeaf;
  /** False under an odd number of `not`. */
  readonly isWanted: boolean;
  readonly bound: BoundCondition;
  readonly check: Check;
  readonly explain: Explain;
};

/** A tree, ready to be asked. */
export type CompiledTree = {
  readonly isMet: Check;
  readonly leaves: readonly CompiledLeaf[];
};

/** Gives each window its place among the purchases of a member. */
export type SlotOf = (window: Window) => number;

const EVERYBODY: CompiledTree = { isMet: () => true, leaves: [] };

/** Makes closures of a tree: nothing of it is read again when members are asked. */
export function compileTree(
  tree: ConditionTree | null,
  setting: BenefitSetting,
  slotOf: SlotOf,
): CompiledTree {
  if (tree === null) return EVERYBODY;
  const leaves = leavesOf(tree, [], true).map((each) => compileLeaf(each, setting, slotOf));
  const checks = new Map(leaves.map(({ leaf, check }) => [leaf, check]));
  return { isMet: compileNode(tree, checks), leaves };
}

type PlacedLeaf = Pick<CompiledLeaf, 'path' | 'leaf' | 'isWanted'>;

/** The conditions of a tree in the order in which they are written. */
export function leavesOf(
  node: ConditionNode,
  path: readonly number[],
  isWanted: boolean,
): readonly PlacedLeaf[] {
  if (!('rules' in node)) return [{ path, leaf: node, isWanted }];
  const inner = node.not ? !isWanted : isWanted;
  return node.rules.flatMap((rule, index) => leavesOf(rule, [...path, index], inner));
}

/** A condition with its arguments. */
export function bindLeaf(leaf: ConditionLeaf, setting: BenefitSetting): BoundCondition {
  const condition = conditionOf(leaf.field);
  invariant(condition, 'conditions of a checked tree are of the catalogue');
  return condition.bind(leaf, setting);
}

function compileLeaf(placed: PlacedLeaf, setting: BenefitSetting, slotOf: SlotOf): CompiledLeaf {
  const bound = bindLeaf(placed.leaf, setting);
  const { window } = bound.needs;
  const slot = window === null ? -1 : slotOf(window);
  return { ...placed, bound, check: bound.check(slot), explain: bound.explain(slot) };
}

function compileNode(node: ConditionNode, checks: ReadonlyMap<ConditionLeaf, Check>): Check {
  if (!('rules' in node)) {
    const check = checks.get(node);
    invariant(check, 'every condition was compiled');
    return check;
  }
  const inner = node.rules.map((rule) => compileNode(rule, checks));
  const check = node.combinator === 'and' ? allMet(inner) : oneMet(inner);
  return node.not ? (facts, moment) => !check(facts, moment) : check;
}

/** Two at a time: calls of closures are cheaper than a loop over a list of them. */
function allMet(checks: readonly Check[]): Check {
  const [first, second, third, ...rest] = checks;
  invariant(first, 'a group is not empty');
  if (!second) return first;
  if (!third) return (facts, moment) => first(facts, moment) && second(facts, moment);
  const last = rest.length === 0 ? third : allMet([third, ...rest]);
  return (facts, moment) => first(facts, moment) && second(facts, moment) && last(facts, moment);
}

function oneMet(checks: readonly Check[]): Check {
  const [first, second, third, ...rest] = checks;
  invariant(first, 'a group is not empty');
  if (!second) return first;
  if (!third) return (facts, moment) => first(facts, moment) || second(facts, moment);
  const last = rest.length === 0 ? third : oneMet([third, ...rest]);
  return (facts, moment) => first(facts, moment) || second(facts, moment) || last(facts, moment);
}

/** Hands out places to windows, each once. */
export function windowSlots(): { readonly slotOf: SlotOf; readonly windows: readonly Window[] } {
  const windows: Window[] = [];
  const places = new Map<string, number>();
  const slotOf: SlotOf = (window) => {
    const key = windowKey(window);
    const place = places.get(key) ?? windows.length;
    if (place === windows.length) {
      places.set(key, place);
      windows.push(window);
    }
    return place;
  };
  return { slotOf, windows };
}
