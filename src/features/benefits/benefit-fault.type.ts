import {
  BENEFIT_FAULT_CODES,
  type BenefitFault,
  type BenefitFaultCode,
} from '../../domain/benefits/benefit-fault';
import type { RuleFault } from '../../domain/tiering/rule-fault';
import { inputError, type FaultText } from '../../platform/graphql/input-error';
import type { UserError } from '../../platform/graphql/user-error';
import type { Locale } from '../../platform/locale';
import { describeRuleFault } from '../programs/rule-fault.type';

type Data = BenefitFault['data'];

const told = (code: FaultText['code'], en: string, zh: string): FaultText => ({
  code,
  text: { en, 'zh-CN': zh },
});

/** What is told of each fault that only benefit rules and contexts have. */
const DESCRIBE: Readonly<Record<BenefitFaultCode, (data: Data) => FaultText>> = {
  WRONG_TYPE: ({ expected }) =>
    told('INVALID', `This must be of the form ${expected}.`, `此处的形式应为 ${expected}。`),
  UNKNOWN_KEY: ({ value, known }) =>
    told(
      'INVALID',
      `The key "${value}" means nothing here; leave it out. Those that do: ${known}.`,
      `键“${value}”在此处没有意义，请删除。可用的键：${known}。`,
    ),
  UNKNOWN_FIELD: ({ value, known }) =>
    told(
      'INVALID',
      `There is no condition "${value}"; the query benefitConditions lists those there are: ${known}.`,
      `没有名为“${value}”的条件；benefitConditions 查询列出全部条件：${known}。`,
    ),
  UNKNOWN_OPERATOR: ({ value, field, known }) =>
    told(
      'INVALID',
      `The condition "${field}" has no operator "${value}"; use one of: ${known}.`,
      `条件“${field}”不支持运算符“${value}”；可用：${known}。`,
    ),
  UNKNOWN_CHOICE: ({ value, known }) =>
    told('INVALID', `"${value}" is not one of: ${known}.`, `“${value}”不在可选范围内：${known}。`),
  NOT_SUPPORTED: ({ value }) =>
    told(
      'INVALID',
      `Conditions here have no "${value}"; leave it out.`,
      `此处的条件不支持“${value}”，请删除。`,
    ),
  EMPTY_GROUP: () =>
    told(
      'TOO_FEW',
      'A group needs at least one condition; add one, or leave the group out.',
      '条件组至少要有一个条件；请添加条件或删除该组。',
    ),
  TOO_DEEP: ({ maximum }) =>
    told(
      'TOO_MANY',
      `Groups stand within groups at most ${maximum} deep; put conditions of the same kind together.`,
      `条件组最多嵌套 ${maximum} 层；请合并同类条件。`,
    ),
  TOO_MANY_CONDITIONS: ({ maximum }) =>
    told(
      'TOO_MANY',
      `A rule has at most ${maximum} conditions and groups; make two rules of it.`,
      `一条规则最多包含 ${maximum} 个条件和条件组；请拆成两条规则。`,
    ),
  NOT_A_DAY: () =>
    told(
      'INVALID',
      'A day is written as "2026-11-30", and exists.',
      '日期须写作“2026-11-30”，且必须存在。',
    ),
  NOT_A_MOMENT: () =>
    told(
      'INVALID',
      'A moment is written as "2026-11-30T08:30", and exists.',
      '时刻须写作“2026-11-30T08:30”，且必须存在。',
    ),
  INVALID_TEXT: ({ max }) =>
    told(
      'INVALID_TEXT',
      max === undefined
        ? 'This text is empty, too long, or holds characters that cannot be shown.'
        : `This text has 1 to ${max} characters that can be shown.`,
      max === undefined
        ? '此处的文本为空、过长或含有无法显示的字符。'
        : `此处应为 1 到 ${max} 个可显示的字符。`,
    ),
  TEXT_MISSING: ({ locale }) =>
    told(
      'REQUIRED',
      `A text in ${locale} is missing: give it in every language of the programme, or in none.`,
      `缺少 ${locale} 语言的文本：请为会员计划的每种语言填写，或全部留空。`,
    ),
  MONEY_CAP_WITHOUT_MONEY: () =>
    told(
      'CONTRADICTORY',
      'This rule takes no money off, so money cannot cap it; cap its uses.',
      '该规则不减免金额，不能按金额设置上限；请按次数设置上限。',
    ),
};

const isOwn = (code: BenefitFault['code']): code is BenefitFaultCode =>
  (BENEFIT_FAULT_CODES as readonly string[]).includes(code);

/** A fault of a benefit rule, or of a context, in words; `within` is where that was given. */
export function benefitFaultError(
  { path, code, data }: BenefitFault,
  within: readonly string[],
  locale: Locale,
): UserError {
  // Whatever is not of benefits alone is a fault of rules.
  const text = isOwn(code)
    ? DESCRIBE[code](data)
    : describeRuleFault({ path, code: code as RuleFault['code'], data });
  return inputError(text, [...within, ...path], locale);
}
