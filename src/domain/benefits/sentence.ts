import type { Locale } from '../shared/locale';
import { filledText, numberText } from '../shared/wording';
import type { BenefitRule, Stacking } from './benefit-rule';
import type { BenefitSetting } from './benefit-setting';
import { capText } from './cap-text';
import { both } from './catalogue/condition';
import { quotedText } from './catalogue/phrases';
import { conditionText } from './condition-text';
import { effectText } from './effect-text';
import { scheduleText } from './schedule-text';

const TEXTS = {
  everybody: both('For everybody: {effects}.', '所有会员：{effects}。'),
  some: both('If {condition}: {effects}.', '若{condition}：{effects}。'),
  caps: both('Given {caps}.', '上限：{caps}。'),
  priority: both('Priority {priority}.', '优先级 {priority}。'),
};

const STACKING_TEXTS = {
  STACKABLE: both('It stacks with other rules.', '可与其他权益叠加。'),
  BEST_OF: both(
    'Of the group {group} the best is given alone.',
    '权益组{group}中只享受最优的一项。',
  ),
  EXCLUSIVE: both('It is given alone or not at all.', '不与其他权益同享。'),
};

/**
 * A whole rule in words: to whom, what, when, beside which others, how often. Exact: two rules that
 * differ in anything but code, names and texts differ in words.
 *
 * @example
 * renderSentence(rule, setting, 'en');
 * // 'If the tier is "Gold": free shipping. Priority 0. It stacks with other rules.'
 */
export function renderSentence(rule: BenefitRule, setting: BenefitSetting, locale: Locale): string {
  const { when, then, schedule, priority, caps } = rule;
  const { currencyCode, calendar } = setting;
  const joint = locale === 'en' ? '; ' : '；';
  const effects = then.map((effect) => effectText(effect, currencyCode, locale)).join(joint);
  const condition = when === null ? null : conditionText(when, setting, locale);
  const sentences = [
    filledText(TEXTS[when === null ? 'everybody' : 'some'][locale], { condition, effects }),
    ...(schedule === null ? [] : [scheduleText(schedule, calendar.zone, locale)]),
    ...(caps.length === 0
      ? []
      : [
          filledText(TEXTS.caps[locale], {
            caps: caps.map((cap) => capText(cap, currencyCode, locale)).join(joint),
          }),
        ]),
    filledText(TEXTS.priority[locale], { priority: numberText(priority, locale) }),
    stackingText(rule.stacking, locale),
  ];
  return sentences.join(locale === 'en' ? ' ' : '');
}

/** How a rule stands beside others, as a sentence. */
export const stackingText = (stacking: Stacking, locale: Locale): string =>
  filledText(STACKING_TEXTS[stacking.kind][locale], {
    group: stacking.kind === 'BEST_OF' ? quotedText(stacking.group, locale) : null,
  });
