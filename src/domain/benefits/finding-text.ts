import type { Locale } from '../shared/locale';
import { filledText } from '../shared/wording';
import { both, type BothTexts } from './catalogue/condition';
import type { BenefitFinding, BenefitFindingCode } from './finding';

const TEXTS: Readonly<Record<BenefitFindingCode, BothTexts>> = {
  NEVER_MET: both(
    'Nobody can ever meet these conditions: they exclude each other.',
    '条件互相矛盾，没有人能够满足。',
  ),
  BRANCH_NEVER_MET: both(
    'This part of the conditions can never be met; the rule works without it.',
    '这部分条件永远无法满足，可以删除。',
  ),
  NEVER_HOLDS: both(
    'No recurring time falls between the beginning and the end: the rule never holds.',
    '起止时间内没有任何重复时段，规则永远不会生效。',
  ),
  SAME_RULE: both(
    'The rule "{rule}" says the same; members would get it twice.',
    '规则“{rule}”内容相同，会员将重复享受。',
  ),
  OVERLAPS: both(
    'The rule "{rule}" gives the same kind of benefit, and a member can get both; put them into a group if only the best is meant.',
    '规则“{rule}”提供同类权益，会员可能同时享受；若只应享受最优的一项，请将其归入同一权益组。',
  ),
  SHADOWED: both(
    'The exclusive rule "{rule}" goes before it whenever it holds: it is never given. Give it a greater priority, or narrow the other.',
    '独享规则“{rule}”始终优先，本规则永远不会生效。请提高本规则的优先级，或收窄对方的条件。',
  ),
};

/** A finding as a sentence with the way out; `ruleName` is what a rule is called, by its code. */
export const findingText = (
  { code, data }: BenefitFinding,
  locale: Locale,
  ruleName: (code: string) => string,
): string =>
  filledText(TEXTS[code][locale], {
    rule: data['rule'] === undefined ? null : ruleName(String(data['rule'])),
  });
