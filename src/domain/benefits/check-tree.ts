import { ok, refused } from '../shared/result';
import { quoted } from '../tiering/rule-fault';
import {
  allOf,
  benefitFault,
  everyOf,
  type BenefitFault,
  type CheckedBenefit,
} from './benefit-fault';
import type { BenefitSetting } from './benefit-setting';
import { CONDITIONS, conditionOf } from './catalogue/catalogue';
import type { Condition } from './catalogue/condition';
import type {
  ConditionGroup,
  ConditionLeaf,
  ConditionNode,
  ConditionTree,
  Operator,
} from './condition-tree';
import { isObject, objectFaults, parseChoice, parseList } from './json-reading';

/** Groups within groups, the root included. */
const MAX_DEPTH = 8;
/** Conditions and groups of one tree together. */
export const MAX_NODES = 100;

type Path = readonly string[];
type Fields = Readonly<Record<string, unknown>>;

/** What the editor keeps for itself, and puts there again. */
const EDITOR_KEYS = ['id', 'path'];
/** What the editor can do and conditions here cannot: it would mean something else. */
const UNSUPPORTED_KEYS = ['muted', 'match', 'lhs', 'combinatorPreceding', 'meta', 'parseNumbers'];
const GROUP_KEYS = ['combinator', 'not', 'disabled', 'rules'];
const LEAF_KEYS = ['field', 'operator', 'value', 'valueSource', 'disabled'];

/**
 * Checks a condition tree as react-querybuilder gives it and takes what is its own away, or says
 * everything that is wrong with it. A tree that was kept comes out as it went in.
 *
 * @example
 * parseTree({ combinator: 'and', rules: [] }, ['when'], setting); // EMPTY_GROUP at when.rules
 */
export function parseTree(
  json: unknown,
  path: Path,
  setting: BenefitSetting,
): CheckedBenefit<ConditionTree> {
  if (!isObject(json) || !isGroup(json)) {
    const expected = '{ combinator, rules }';
    return refused([benefitFault(path, 'WRONG_TYPE', { expected })]);
  }
  const nodes = countUpTo(MAX_NODES, json);
  if (nodes > MAX_NODES) {
    return refused([benefitFault(path, 'TOO_MANY_CONDITIONS', { maximum: MAX_NODES })]);
  }
  return parseGroup(json, path, { depth: 1, setting });
}

type Place = { readonly depth: number; readonly setting: BenefitSetting };

const isGroup = (json: Fields): boolean => 'rules' in json || 'combinator' in json;

/** Counts no further than is needed, so that a tree of a million conditions costs nothing. */
function countUpTo(most: number, root: Fields): number {
  const waiting: unknown[] = [root];
  let counted = 0;
  while (waiting.length > 0 && counted <= most) {
    const node = waiting.pop();
    counted += 1;
    const rules = isObject(node) ? node['rules'] : null;
    if (!Array.isArray(rules)) continue;
    if (rules.length > most) return rules.length;
    waiting.push(...(rules as unknown[]));
  }
  return counted;
}

function parseGroup(json: Fields, path: Path, place: Place): CheckedBenefit<ConditionGroup> {
  if (place.depth > MAX_DEPTH) {
    return refused([benefitFault(path, 'TOO_DEEP', { maximum: MAX_DEPTH })]);
  }
  const parts = allOf(
    {
      combinator: parseChoice<'and' | 'or'>(
        json['combinator'],
        ['and', 'or'],
        [...path, 'combinator'],
      ),
      not: parseFlag(json['not'], [...path, 'not']),
      disabled: parseFlag(json['disabled'], [...path, 'disabled']),
      rules: parseRules(json['rules'], [...path, 'rules'], place),
    },
    keyFaults(json, GROUP_KEYS, path),
  );
  if (!parts.ok) return parts;
  const { combinator, not, disabled, rules } = parts.value;
  return ok({
    combinator,
    ...(not ? { not } : {}),
    ...(disabled ? { disabled } : {}),
    rules,
  });
}

function parseRules(
  json: unknown,
  path: Path,
  { depth, setting }: Place,
): CheckedBenefit<readonly ConditionNode[]> {
  const list = parseList(json, { minimum: 0, maximum: MAX_NODES }, path);
  if (!list.ok) return list;
  if (list.value.length === 0) return refused([benefitFault(path, 'EMPTY_GROUP')]);
  return everyOf(
    list.value.map((node, index): CheckedBenefit<ConditionNode> => {
      const at = [...path, String(index)];
      if (!isObject(node)) {
        const expected = '{ field, operator, value }';
        return refused([benefitFault(at, 'WRONG_TYPE', { expected })]);
      }
      return isGroup(node)
        ? parseGroup(node, at, { depth: depth + 1, setting })
        : parseLeaf(node, at, setting);
    }),
  );
}

function parseLeaf(
  json: Fields,
  path: Path,
  setting: BenefitSetting,
): CheckedBenefit<ConditionLeaf> {
  const keys = keyFaults(json, LEAF_KEYS, path);
  const condition = parseField(json['field'], [...path, 'field']);
  if (!condition.ok) return refused([...condition.error, ...keys]);
  const operator = parseOperator(json['operator'], [...path, 'operator'], condition.value);
  if (!operator.ok) return refused([...operator.error, ...keys]);
  const leaf = { operator: operator.value, value: json['value'] };
  const parts = allOf(
    {
      value: condition.value.parse(leaf, [...path, 'value'], setting),
      disabled: parseFlag(json['disabled'], [...path, 'disabled']),
    },
    keys,
  );
  if (!parts.ok) return parts;
  const { value, disabled } = parts.value;
  return ok({
    ...{ field: condition.value.code, operator: operator.value, value },
    ...(disabled ? { disabled } : {}),
  });
}

function parseField(field: unknown, path: Path): CheckedBenefit<Condition> {
  if (field === undefined || field === null) return refused([benefitFault(path, 'REQUIRED')]);
  const condition = typeof field === 'string' ? conditionOf(field) : undefined;
  if (condition) return ok(condition);
  const known = CONDITIONS.map(({ code }) => code).join(', ');
  const value = typeof field === 'string' ? quoted(field) : typeof field;
  return refused([benefitFault(path, 'UNKNOWN_FIELD', { value, known })]);
}

function parseOperator(
  operator: unknown,
  path: Path,
  { code, operators }: Condition,
): CheckedBenefit<Operator> {
  const found = operators.find((each) => each === operator);
  if (found !== undefined) return ok(found);
  if (operator === undefined || operator === null) return refused([benefitFault(path, 'REQUIRED')]);
  const value = typeof operator === 'string' ? quoted(operator) : typeof operator;
  const about = { field: code, value, known: operators.join(' ') };
  return refused([benefitFault(path, 'UNKNOWN_OPERATOR', about)]);
}

function parseFlag(value: unknown, path: Path): CheckedBenefit<true | null> {
  if (value === undefined || value === null || value === false) return ok(null);
  return value === true
    ? ok(true)
    : refused([benefitFault(path, 'WRONG_TYPE', { expected: 'true, false' })]);
}

/** Keys that mean nothing, and those that would mean something which is not there. */
function keyFaults(json: Fields, known: readonly string[], path: Path): BenefitFault[] {
  const hasSource = (json['valueSource'] ?? 'value') !== 'value';
  const unsupported = [
    ...UNSUPPORTED_KEYS.filter((key) => (json[key] ?? false) !== false),
    ...(hasSource ? ['valueSource'] : []),
  ];
  return [
    ...unsupported.map((key) => benefitFault([...path, key], 'NOT_SUPPORTED', { value: key })),
    ...objectFaults(json, [...known, ...EDITOR_KEYS, ...UNSUPPORTED_KEYS], path),
  ];
}
