import type { Locale } from '../shared/locale';
import type { BenefitSetting } from './benefit-setting';
import { bindLeaf } from './compile-tree';
import type { ConditionNode, ConditionTree } from './condition-tree';

/** How conditions are joined. None of these stands in a clause outside of quotation marks. */
const JOINTS: Readonly<
  Record<Locale, { readonly and: string; readonly or: string; readonly not: string }>
> = {
  en: { and: ' and ', or: ' or ', not: 'not ' },
  'zh-CN': { and: '，并且', or: '，或者', not: '不满足' },
};

/**
 * A condition tree as one clause. Each condition is in it, in its order; a group within a group
 * stands between brackets, so that there is one way to read it.
 *
 * @example
 * conditionText(tree, setting, 'en');
 * // 'the tier is at least "Gold" and (the channel is app or the channel is mini program)'
 */
export function conditionText(
  tree: ConditionTree,
  setting: BenefitSetting,
  locale: Locale,
): string {
  const text = groupText(tree, setting, locale);
  return tree.not ? `${JOINTS[locale].not}${bracketed(text, locale)}` : text;
}

const groupText = ({ combinator, rules }: ConditionTree, setting: BenefitSetting, locale: Locale) =>
  rules.map((rule) => nodeText(rule, setting, locale)).join(JOINTS[locale][combinator]);

function nodeText(node: ConditionNode, setting: BenefitSetting, locale: Locale): string {
  if (!('rules' in node)) return bindLeaf(node, setting).phrase(locale);
  const text = bracketed(groupText(node, setting, locale), locale);
  return node.not ? `${JOINTS[locale].not}${text}` : text;
}

const bracketed = (text: string, locale: Locale): string =>
  locale === 'en' ? `(${text})` : `（${text}）`;
