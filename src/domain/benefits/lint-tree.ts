import type { BenefitSetting } from './benefit-setting';
import type { Reach } from './catalogue/condition';
import { commonSpans } from './catalogue/spans';
import { bindLeaf } from './compile-tree';
import type { ConditionNode, ConditionTree } from './condition-tree';

/** What must hold in any case for a node to be met. */
type Given = readonly Reach[];

/** Paths of what can never be met, outermost first; the root is the empty path. */
export function neverMet(
  tree: ConditionTree,
  setting: BenefitSetting,
): readonly (readonly number[])[] {
  return deadParts(tree, [], { given: [], setting });
}

/** What must hold of a member in any case for a tree to be met. Nothing is told of alternatives. */
export function necessary(tree: ConditionTree | null, setting: BenefitSetting): Given {
  return tree === null ? [] : givenBy(tree, setting);
}

/** Whether no member can meet both of two lists. */
export const excludeEachOther = (left: Given, right: Given): boolean =>
  left.some((one) => right.some((other) => isEmptyTogether(one, other)));

type Scope = { readonly given: Given; readonly setting: BenefitSetting };

function deadParts(
  node: ConditionNode,
  path: readonly number[],
  scope: Scope,
): readonly (readonly number[])[] {
  if (isDead(node, scope)) return [path];
  if (!('rules' in node) || node.not) return [];
  const given =
    node.combinator === 'and' ? [...scope.given, ...givenBy(node, scope.setting)] : scope.given;
  // What all of a group makes impossible together is told of the group.
  return node.rules.flatMap((rule, index) =>
    deadParts(rule, [...path, index], { ...scope, given }),
  );
}

function isDead(node: ConditionNode, scope: Scope): boolean {
  const { given, setting } = scope;
  if (!('rules' in node)) {
    const { reach } = bindLeaf(node, setting);
    return reach !== null && (isEmpty(reach) || given.some((each) => isEmptyTogether(each, reach)));
  }
  // That something is always met is not looked for.
  if (node.not) return false;
  if (node.combinator === 'or') return node.rules.every((rule) => isDead(rule, scope));
  const all = [...given, ...givenBy(node, setting)];
  return node.rules.some((rule) => isDead(rule, { given: all, setting }));
}

function givenBy(node: ConditionNode, setting: BenefitSetting): Given {
  if (!('rules' in node)) {
    const { reach } = bindLeaf(node, setting);
    return reach === null ? [] : [reach];
  }
  if (node.not || (node.combinator === 'or' && node.rules.length > 1)) return [];
  return node.rules.flatMap((rule) => givenBy(rule, setting));
}

const isEmpty = (reach: Reach): boolean =>
  reach.kind === 'SPANS' ? reach.spans.length === 0 : reach.words.length === 0 && !reach.isExcept;

/** Whether no value is let through by both; only of what is compared with the same. */
function isEmptyTogether(left: Reach, right: Reach): boolean {
  if (left.subject !== right.subject) return false;
  if (left.kind === 'SPANS' && right.kind === 'SPANS') {
    return commonSpans(left.spans, right.spans).length === 0;
  }
  if (left.kind !== 'WORDS' || right.kind !== 'WORDS') return false;
  if (left.isExcept && right.isExcept) return false;
  if (left.isExcept) return right.words.every((word) => left.words.includes(word));
  if (right.isExcept) return left.words.every((word) => right.words.includes(word));
  return !left.words.some((word) => right.words.includes(word));
}
