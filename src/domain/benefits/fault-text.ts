import type { Locale } from '../shared/locale';
import { filledText } from '../shared/wording';
import { BENEFIT_FAULT_CODES, type BenefitFault, type BenefitFaultCode } from './benefit-fault';
import { both, type BothTexts } from './catalogue/condition';

const TEXTS: Readonly<Record<BenefitFaultCode, BothTexts>> = {
  WRONG_TYPE: both(
    'This is of the wrong type; write it as {expected}.',
    '类型不符，应写作 {expected}。',
  ),
  UNKNOWN_KEY: both(
    'There is no "{value}" here; known are: {known}.',
    '此处没有“{value}”；可用的有：{known}。',
  ),
  UNKNOWN_FIELD: both(
    'There is no condition "{value}"; choose one of: {known}.',
    '没有条件“{value}”；请从以下条件中选择：{known}。',
  ),
  UNKNOWN_OPERATOR: both(
    'The condition "{field}" does not have the operator "{value}"; it has: {known}.',
    '条件“{field}”没有运算符“{value}”；可用的有：{known}。',
  ),
  UNKNOWN_CHOICE: both(
    '"{value}" is not known here[; choose one of: {known}].',
    '此处没有“{value}”[；请从以下选项中选择：{known}]。',
  ),
  NOT_SUPPORTED: both(
    'Conditions here do not have "{value}"; take it away, and the condition out if it should not count.',
    '此处的条件不支持“{value}”；请将其移除，不需要的条件请直接删除。',
  ),
  EMPTY_GROUP: both(
    'A group needs at least one condition; add one, or take the group away. A rule for everybody has no conditions at all.',
    '条件组至少需要一个条件；请添加条件或删除该组。面向所有会员的规则无需任何条件。',
  ),
  TOO_DEEP: both(
    'Groups may lie at most {maximum} deep; move the inner conditions further out.',
    '条件组最多嵌套 {maximum} 层；请将内层条件外移。',
  ),
  TOO_MANY_CONDITIONS: both(
    'A rule may have at most {maximum} conditions and groups together; make several rules of it.',
    '一条规则的条件与条件组合计最多 {maximum} 个；请拆成多条规则。',
  ),
  NOT_A_DAY: both(
    'A day is written as "2026-11-30", and exists.',
    '日期须写作“2026-11-30”，且必须存在。',
  ),
  NOT_A_MOMENT: both(
    'A moment is written as "2026-11-30T08:30", and its day exists.',
    '时刻须写作“2026-11-30T08:30”，且日期必须存在。',
  ),
  INVALID_TEXT: both(
    'This must be a text of 1 to {max} characters that can all be shown.',
    '此处须为 1 到 {max} 个可显示的字符。',
  ),
  TEXT_MISSING: both(
    'The description in {locale} is missing; give one in every language, or none.',
    '缺少 {locale} 语言的说明；请补全所有语言，或全部留空。',
  ),
  MONEY_CAP_WITHOUT_MONEY: both(
    'The rule takes no money off, so a cap in money never acts; cap its uses instead.',
    '该规则不减免金额，金额上限不会起作用；请改为限制使用次数。',
  ),
};

/** Whether a fault is one that only benefit rules know; the others are told as of any rule. */
export const isBenefitFaultCode = (code: BenefitFault['code']): code is BenefitFaultCode =>
  (BENEFIT_FAULT_CODES as readonly string[]).includes(code);

/** What is wrong and the way out, for a fault that only benefit rules know. */
export const benefitFaultText = (
  code: BenefitFaultCode,
  data: BenefitFault['data'],
  locale: Locale,
): string =>
  filledText(
    TEXTS[code][locale],
    Object.fromEntries(
      Object.entries(data).flatMap(([name, value]) =>
        value === '' ? [] : [[name, String(value)] as const],
      ),
    ),
  );
