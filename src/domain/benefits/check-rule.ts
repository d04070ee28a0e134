import { ok, refused } from '../shared/result';
import { checkText } from '../shared/text';
import { localizedText } from '../tiering/check-ladder';
import { numberFaults } from '../tiering/rule-fault';
import type { LocalizedText } from '../tiering/rules';
import { allOf, benefitFault, everyOf, type CheckedBenefit } from './benefit-fault';
import type { BenefitRule, Stacking } from './benefit-rule';
import type { BenefitSetting } from './benefit-setting';
import { parseCaps } from './check-caps';
import { isMoneyOff, parseEffects } from './check-effects';
import { parseSchedule } from './check-schedule';
import { parseTree } from './check-tree';
import type { ConditionTree } from './condition-tree';
import { isObject, parseChoice, parseList, parseObject } from './json-reading';

type Path = readonly string[];

/** Rules that can be in force at a time. */
export const MAX_RULES = 200;
/** A rule is kept as one document; three bytes each at most, this many characters always fit. */
const MAX_RULE_LENGTH = 20_000;
const MAX_PRIORITY = 1_000;
const MAX_NAME_LENGTH = 60;
const MAX_TEXT_LENGTH = 1_000;
const CODE = /^[a-z][a-z0-9_-]{0,39}$/;
const KEYS = [
  'code', 'names', 'texts', 'when', 'then', 'schedule', 'priority', 'stacking', 'caps',
] as const; // prettier-ignore

/**
 * Checks a benefit rule from outside or from the store, and gives it as it is kept: always the same
 * for the same rule, so that opening and saving it changes no byte of `JSON.stringify`. Otherwise
 * everything that is wrong, with path and numbers. `names` and `texts` are objects by locale; what
 * is left out of `texts`, `schedule`, `priority`, `stacking` and `caps` takes the least of it.
 *
 * @example
 * parseBenefitRule({ ...rule, then: [{ kind: 'PERCENT_OFF', percent: '101' }] }, setting);
 * // refused: OUT_OF_RANGE at then.0.percent
 */
export function parseBenefitRule(
  json: unknown,
  setting: BenefitSetting,
): CheckedBenefit<BenefitRule> {
  return parseRuleAt(json, [], setting);
}

/** Whether a rule multiplies points and gives something besides, which is used at another time. */
export const isMixed = ({ then }: Pick<BenefitRule, 'then'>): boolean =>
  then.length > 1 && then.some(({ kind }) => kind === 'POINTS_MULTIPLIER');

/** Checks rules that are in force together: at most 200, each code once. */
export function parseBenefitRules(
  json: unknown,
  setting: BenefitSetting,
): CheckedBenefit<readonly BenefitRule[]> {
  const list = parseList(json, { minimum: 0, maximum: MAX_RULES }, []);
  if (!list.ok) return list;
  const rules = everyOf(
    list.value.map((each, index) => parseRuleAt(each, [String(index)], setting)),
  );
  if (!rules.ok) return rules;
  const codes = rules.value.map(({ code }) => code);
  const repeated = codes.flatMap((code, index) =>
    codes.indexOf(code) === index
      ? []
      : [benefitFault([String(index), 'code'], 'DUPLICATE', { value: code })],
  );
  return repeated.length > 0 ? refused(repeated) : rules;
}

function parseRuleAt(
  json: unknown,
  path: Path,
  setting: BenefitSetting,
): CheckedBenefit<BenefitRule> {
  const fields = parseObject(json, KEYS, path);
  if (!fields.ok) return fields;
  const given = fields.value;
  const then = parseEffects(given['then'], [...path, 'then']);
  // What takes no money off because it is wrong is not also told that it takes none.
  const takesMoneyOff = !then.ok || then.value.some(isMoneyOff);
  const { locales } = setting;
  const rule = allOf({
    code: parseCode(given['code'], [...path, 'code']),
    names: parseNames(given['names'], [...path, 'names'], locales),
    texts: parseTexts(given['texts'], [...path, 'texts'], locales),
    when: parseWhen(given['when'], [...path, 'when'], setting),
    then,
    schedule: parseSchedule(given['schedule'], [...path, 'schedule']),
    priority: parsePriority(given['priority'], [...path, 'priority']),
    stacking: parseStacking(given['stacking'], [...path, 'stacking']),
    caps: parseCaps(given['caps'], [...path, 'caps'], takesMoneyOff),
  });
  if (!rule.ok) return rule;
  return JSON.stringify(rule.value).length > MAX_RULE_LENGTH
    ? refused([benefitFault(path, 'TOO_LARGE', { maximum: MAX_RULE_LENGTH })])
    : rule;
}

function parseCode(value: unknown, path: Path): CheckedBenefit<string> {
  if (value === undefined || value === null) return refused([benefitFault(path, 'REQUIRED')]);
  return typeof value === 'string' && CODE.test(value)
    ? ok(value)
    : refused([benefitFault(path, 'INVALID_CODE')]);
}

/** Everybody is said with null, never by leaving conditions out. */
const parseWhen = (
  value: unknown,
  path: Path,
  setting: BenefitSetting,
): CheckedBenefit<ConditionTree | null> => {
  if (value === undefined) return refused([benefitFault(path, 'REQUIRED')]);
  return value === null ? ok(null) : parseTree(value, path, setting);
};

function parsePriority(value: unknown, path: Path): CheckedBenefit<number> {
  const given = value ?? 0;
  if (typeof given !== 'number') {
    return refused([benefitFault(path, 'WRONG_TYPE', { expected: 'number' })]);
  }
  const faults = numberFaults(given, path, { minimum: 0, maximum: MAX_PRIORITY, whole: true });
  return faults.length > 0 ? refused(faults) : ok(given + 0);
}

function parseStacking(value: unknown, path: Path): CheckedBenefit<Stacking> {
  if (value === undefined || value === null) return ok({ kind: 'STACKABLE' });
  const kinds = ['STACKABLE', 'BEST_OF', 'EXCLUSIVE'] as const;
  const kind = isObject(value)
    ? parseChoice(value['kind'], kinds, [...path, 'kind'])
    : refused([benefitFault(path, 'WRONG_TYPE', { expected: '{ kind, group }' })]);
  if (!kind.ok) return kind;
  const isGroup = kind.value === 'BEST_OF';
  const fields = parseObject(value, isGroup ? ['kind', 'group'] : ['kind'], path);
  if (!fields.ok) return fields;
  if (kind.value !== 'BEST_OF') return ok({ kind: kind.value });
  const group = parseCode(fields.value['group'], [...path, 'group']);
  return group.ok ? ok({ kind: kind.value, group: group.value }) : group;
}

function parseNames(
  value: unknown,
  path: Path,
  locales: readonly string[],
): CheckedBenefit<LocalizedText> {
  const texts = parseLocalized(value, path, { locales, max: MAX_NAME_LENGTH, singleLine: true });
  if (!texts.ok) return texts;
  const missing = locales
    .filter((locale) => texts.value[locale] === undefined)
    .map((locale) => benefitFault(path, 'NAME_MISSING', { locale }));
  return missing.length > 0 ? refused(missing) : texts;
}

/** None at all, or one in every language of the programme. */
function parseTexts(
  value: unknown,
  path: Path,
  locales: readonly string[],
): CheckedBenefit<LocalizedText> {
  const limits = { locales, max: MAX_TEXT_LENGTH, singleLine: false };
  const texts = parseLocalized(value ?? {}, path, limits);
  if (!texts.ok || Object.keys(texts.value).length === 0) return texts;
  const missing = locales
    .filter((locale) => texts.value[locale] === undefined)
    .map((locale) => benefitFault(path, 'TEXT_MISSING', { locale }));
  return missing.length > 0 ? refused(missing) : texts;
}

function parseLocalized(
  value: unknown,
  path: Path,
  limits: {
    readonly locales: readonly string[];
    readonly max: number;
    readonly singleLine: boolean;
  },
): CheckedBenefit<LocalizedText> {
  if (value === undefined || value === null) return refused([benefitFault(path, 'REQUIRED')]);
  if (!isObject(value)) {
    return refused([benefitFault(path, 'WRONG_TYPE', { expected: '{ "en": "…" }' })]);
  }
  const { locales, max, singleLine } = limits;
  // A caller's million of keys is not gone through: more than there are languages is too many.
  const given = Object.entries(value).slice(0, locales.length + 1);
  const faults = given.flatMap(([locale, text]) => {
    const at = [...path, locale.slice(0, 20)];
    if (!locales.includes(locale)) return [benefitFault(at, 'UNKNOWN_LOCALE')];
    if (typeof text !== 'string') return [benefitFault(at, 'WRONG_TYPE', { expected: 'text' })];
    const isGood = text.trim() !== '' && checkText(text, { max, singleLine }) === null;
    return isGood ? [] : [benefitFault(at, 'INVALID_TEXT', { max })];
  });
  if (faults.length > 0) return refused(faults);
  return ok(localizedText(given.map(([locale, text]) => ({ locale, text: String(text) }))));
}
