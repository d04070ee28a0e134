import { instantOfLocalTime, parseLocalTime } from '../shared/local-date-time';
import { isSameJson } from '../tiering/rules-diff';
import type { BenefitRule, BenefitSchedule } from './benefit-rule';
import type { BenefitSetting } from './benefit-setting';
import { byPrecedence } from './compile';
import type { ConditionNode, ConditionTree } from './condition-tree';
import type { BenefitFinding } from './finding';
import { excludeEachOther, necessary, neverMet } from './lint-tree';
import { compileSchedule } from './schedule';

/**
 * What in checked rules that are in force together can hardly be meant: conditions that nobody can
 * meet, rules that say the same or give the same at once, rules that an exclusive one leaves no
 * room for. Two rules are taken to overlap unless it can be told that they do not.
 */
export function lintBenefits(
  rules: readonly BenefitRule[],
  setting: BenefitSetting,
): readonly BenefitFinding[] {
  return rules.flatMap((rule, index) => [
    ...treeFindings(rule, setting),
    ...scheduleFindings(rule, setting),
    ...rules.slice(0, index).flatMap((other) => pairFindings(rule, other, setting)),
    ...shadowFindings(rule, rules),
  ]);
}

const treeFindings = ({ code, when }: BenefitRule, setting: BenefitSetting): BenefitFinding[] =>
  when === null
    ? []
    : neverMet(when, setting).map((path) => ({
        ...{ ruleCode: code, code: path.length === 0 ? 'NEVER_MET' : 'BRANCH_NEVER_MET', data: {} },
        path: ['when', ...path.flatMap((place) => ['rules', String(place)])],
      }));

function scheduleFindings(
  { code, schedule }: BenefitRule,
  { calendar }: BenefitSetting,
): BenefitFinding[] {
  if (!schedule?.from) return [];
  const from = parseLocalTime(schedule.from);
  if (from === null) return [];
  const next = compileSchedule(schedule, calendar).nextFrom(instantOfLocalTime(from, calendar));
  return next === null
    ? [{ ruleCode: code, path: ['schedule'], code: 'NEVER_HOLDS', data: {} }]
    : [];
}

function pairFindings(
  rule: BenefitRule,
  other: BenefitRule,
  setting: BenefitSetting,
): BenefitFinding[] {
  const about = { ruleCode: rule.code, path: [] };
  if (isSameJson(substanceOf(rule), substanceOf(other))) {
    return [{ ...about, code: 'SAME_RULE', data: { rule: other.code } }];
  }
  if (rule.stacking.kind !== 'STACKABLE' || other.stacking.kind !== 'STACKABLE') return [];
  const shared = rule.then.find(({ kind }) => other.then.some((each) => each.kind === kind));
  const isApart =
    areApart(rule.schedule, other.schedule) ||
    excludeEachOther(necessary(rule.when, setting), necessary(other.when, setting));
  return shared && !isApart
    ? [{ ...about, code: 'OVERLAPS', data: { rule: other.code, effect: shared.kind } }]
    : [];
}

/** What a rule does, whatever it is called. */
const substanceOf = ({ when, then, schedule }: BenefitRule) => ({ when, then, schedule });

/** Whether two spans have no moment in common; recurring times are not compared. */
const areApart = (left: BenefitSchedule | null, right: BenefitSchedule | null): boolean =>
  endsBefore(left, right) || endsBefore(right, left);

/** The texts have the order of the times they tell. */
const endsBefore = (left: BenefitSchedule | null, right: BenefitSchedule | null): boolean =>
  left?.until !== null &&
  left?.until !== undefined &&
  right?.from !== null &&
  right?.from !== undefined &&
  left.until <= right.from;

function shadowFindings(rule: BenefitRule, rules: readonly BenefitRule[]): BenefitFinding[] {
  const shadow = rules.find(
    (other) =>
      other.stacking.kind === 'EXCLUSIVE' &&
      other.code !== rule.code &&
      other.caps.length === 0 &&
      byPrecedence(other, rule) < 0 &&
      (other.schedule === null || isSameJson(other.schedule, rule.schedule)) &&
      isImplied(other.when, rule.when),
  );
  return shadow
    ? [{ ruleCode: rule.code, path: ['stacking'], code: 'SHADOWED', data: { rule: shadow.code } }]
    : [];
}

/** Whether whoever meets the narrow tree meets the wide one: each part of it is in the narrow. */
function isImplied(wide: ConditionTree | null, narrow: ConditionTree | null): boolean {
  if (wide === null) return true;
  const given = conjuncts(narrow);
  return conjuncts(wide).every((part) => given.some((each) => isSameJson(each, part)));
}

const conjuncts = (tree: ConditionTree | null): readonly ConditionNode[] => {
  if (tree === null) return [];
  return tree.not || (tree.combinator === 'or' && tree.rules.length > 1) ? [tree] : tree.rules;
};
