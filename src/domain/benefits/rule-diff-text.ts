import type { Locale } from '../shared/locale';
import { filledText, numberText } from '../shared/wording';
import type { BenefitCap, BenefitEffect, BenefitSchedule, Stacking } from './benefit-rule';
import type { BenefitSetting } from './benefit-setting';
import { capText } from './cap-text';
import { both, type BothTexts } from './catalogue/condition';
import { conditionText } from './condition-text';
import type { ConditionNode, ConditionTree } from './condition-tree';
import { effectText } from './effect-text';
import type { BenefitRuleChange } from './rule-diff';
import { scheduleText } from './schedule-text';
import { stackingText } from './sentence';

type Words = { readonly setting: BenefitSetting; readonly locale: Locale };

/** How a change of one part is told, and its values. */
type Teller = Readonly<Partial<Record<BenefitRuleChange['kind'], BothTexts>>> & {
  /** What it gets has stood at that place in checked rules. */
  readonly phrase: (value: never, words: Words) => string;
};

const plain = (value: unknown): string => String(value);
const scheduleOf = (schedule: BenefitSchedule, { setting, locale }: Words): string =>
  scheduleText(schedule, setting.calendar.zone, locale);

const TELLERS: Readonly<Record<BenefitRuleChange['part'], Teller>> = {
  name: {
    phrase: plain,
    ADDED: both('It has a name in {subject}: "{after}".', '新增 {subject} 名称：“{after}”。'),
    CHANGED: both(
      'It is called "{after}" instead of "{before}".',
      '名称由“{before}”改为“{after}”。',
    ),
    REMOVED: both('It has no name in {subject} any more.', '删除 {subject} 名称。'),
  },
  text: {
    phrase: plain,
    ADDED: both('Members read of it now: "{after}".', '新增说明：“{after}”。'),
    CHANGED: both(
      'Members read "{after}" instead of "{before}".',
      '说明由“{before}”改为“{after}”。',
    ),
    REMOVED: both('Members no longer read "{before}".', '删除说明“{before}”。'),
  },
  when: {
    phrase: (tree: ConditionTree | null, { setting, locale }) =>
      tree === null
        ? both('it is for everybody', '面向所有会员')[locale]
        : conditionText(tree, setting, locale),
    CHANGED: both(
      'Who gets it is now said so: {after}. It was: {before}.',
      '适用条件改为：{after}。原为：{before}。',
    ),
    REORDERED: both('The conditions have another order.', '条件的排列顺序有调整。'),
  },
  condition: {
    phrase: (node: ConditionNode, { setting, locale }) =>
      conditionText({ combinator: 'and', rules: [node] }, setting, locale),
    ADDED: both('A condition is new: {after}.', '新增条件：{after}。'),
    CHANGED: both(
      'A condition is now: {after}. It was: {before}.',
      '条件改为：{after}。原为：{before}。',
    ),
    REMOVED: both('A condition is gone; it was: {before}.', '删除条件：{before}。'),
  },
  effect: {
    phrase: (effect: BenefitEffect, { setting, locale }) =>
      effectText(effect, setting.currencyCode, locale),
    ADDED: both('It gives besides: {after}.', '新增内容：{after}。'),
    CHANGED: both('It gives {after} instead of {before}.', '内容由“{before}”改为“{after}”。'),
    REMOVED: both('It no longer gives: {before}.', '不再包含：{before}。'),
    REORDERED: both('What it gives has another order.', '权益内容的排列顺序有调整。'),
  },
  schedule: {
    phrase: scheduleOf,
    ADDED: both('It no longer holds always. {after}', '由长期有效改为限时：{after}'),
    CHANGED: both(
      'Its times have changed. {after} Before: {before}',
      '时间改为：{after}原为：{before}',
    ),
    REMOVED: both('It holds always. Before: {before}', '改为长期有效。原为：{before}'),
  },
  priority: {
    phrase: (priority: number, { locale }) => numberText(priority, locale),
    CHANGED: both(
      'Its priority is {after} instead of {before}.',
      '优先级由 {before} 调整为 {after}。',
    ),
  },
  stacking: {
    phrase: (stacking: Stacking, { locale }) => stackingText(stacking, locale),
    CHANGED: both('{after} Before: {before}', '{after}原为：{before}'),
  },
  cap: {
    phrase: (cap: BenefitCap, { setting, locale }) => capText(cap, setting.currencyCode, locale),
    ADDED: both('A cap is new: {after}.', '新增上限：{after}。'),
    CHANGED: both('A cap is {after} instead of {before}.', '上限由“{before}”调整为“{after}”。'),
    REMOVED: both('A cap is gone; it was {before}.', '取消上限：{before}。'),
    REORDERED: both('The caps have another order.', '上限的排列顺序有调整。'),
  },
  other: { phrase: plain },
};

const GENERIC: Readonly<Record<BenefitRuleChange['kind'], BothTexts>> = {
  CHANGED: both(
    '"{subject}" is {after} instead of {before}.',
    '“{subject}”由 {before} 改为 {after}。',
  ),
  ADDED: both('"{subject}" is new: {after}.', '新增“{subject}”：{after}。'),
  REMOVED: both('"{subject}" is gone; it was {before}.', '移除“{subject}”（原为 {before}）。'),
  REORDERED: both('"{subject}" has another order.', '“{subject}”的顺序有调整。'),
};

/**
 * A change of a benefit rule in one sentence, for a person to read.
 *
 * @example
 * benefitChangeText(change, setting, 'en'); // 'Its priority is 10 instead of 0.'
 */
export function benefitChangeText(
  change: BenefitRuleChange,
  setting: BenefitSetting,
  locale: Locale,
): string {
  const { kind, path } = change;
  const teller = TELLERS[change.part];
  const sentence = teller[kind];
  // What stood at the place in checked rules is what its phrase expects.
  const tell = (value: unknown): string =>
    value === undefined || kind === 'REORDERED'
      ? ''
      : teller.phrase(value as never, { setting, locale });
  const [before, after] = [tell(change.before), tell(change.after)];
  // A difference that the words do not show is told by its values.
  if (!sentence || (kind === 'CHANGED' && before === after)) return genericText(change, locale);
  return filledText(sentence[locale], { subject: path.at(-1), before, after });
}

const genericText = ({ path, kind, before, after }: BenefitRuleChange, locale: Locale): string =>
  filledText(GENERIC[kind][locale], {
    subject: path.join('.'),
    before: JSON.stringify(before) ?? '',
    after: JSON.stringify(after) ?? '',
  });
