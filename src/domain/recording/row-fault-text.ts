import type { Locale } from '../shared/locale';
import type { RowFault } from './row-fault';

/** What a row must be, and so what to do about one that is not. `{bound}` is filled in. */
const TEXTS: Readonly<Record<RowFault['rule'], Readonly<Record<Locale, string>>>> = {
  'one-of': { en: 'must be one of: {bound}', 'zh-CN': '必须是以下之一：{bound}' },
  'source-form': {
    en: 'must be 1 to {bound} letters, digits or . _ : - and begin with a letter or digit',
    'zh-CN': '必须由 1 到 {bound} 个字母、数字或 . _ : - 组成，并以字母或数字开头',
  },
  'not-empty': { en: 'must not be empty', 'zh-CN': '不能为空' },
  'max-characters': {
    en: 'must have at most {bound} characters; shorten it',
    'zh-CN': '最多 {bound} 个字符，请缩短',
  },
  'plain-text': {
    en: 'must be valid Unicode text without control characters',
    'zh-CN': '必须是有效的 Unicode 文本，且不含控制字符',
  },
  'max-whole-number': {
    en: 'must be a whole number of at most {bound}',
    'zh-CN': '必须是整数，且不超过 {bound}',
  },
  between: { en: 'must lie within {bound}', 'zh-CN': '必须在 {bound} 之间' },
  'max-whole-seconds': {
    en: 'must be whole seconds from 0 to {bound}',
    'zh-CN': '必须是 0 到 {bound} 的整数秒',
  },
  'decimal-number': {
    en: 'must be a decimal number such as 12.50',
    'zh-CN': '必须是十进制数，例如 12.50',
  },
  'max-decimals': {
    en: 'must have at most {bound} decimals in this currency',
    'zh-CN': '该币种最多 {bound} 位小数',
  },
  'max-minor-units': {
    en: 'must be at most {bound} minor units of the currency',
    'zh-CN': '不能超过 {bound} 个最小货币单位',
  },
  'not-negative': {
    en: 'must not be negative; a refund has a type of its own',
    'zh-CN': '不能为负数；退款请使用退款类型',
  },
  'convertible-to': {
    en: 'must be in {bound}, or in a currency with a rate recorded for that day; record the rate first',
    'zh-CN': '必须使用 {bound}，或当日已登记汇率的币种；请先登记汇率',
  },
  'json-object': {
    en: 'must be a JSON object of names and values',
    'zh-CN': '必须是由名称和值组成的 JSON 对象',
  },
  instant: { en: 'must be an instant', 'zh-CN': '必须是一个时间点' },
  'max-minutes-ahead': {
    en: 'must not lie more than {bound} minutes in the future; check the clock of the source',
    'zh-CN': '不能晚于当前时间 {bound} 分钟以上；请检查来源系统的时钟',
  },
  'from-year': { en: 'must not lie before {bound}', 'zh-CN': '不能早于 {bound} 年' },
  'given-for': { en: 'must be given for {bound}', 'zh-CN': '{bound} 必须填写此项' },
  'known-member': {
    en: 'must name a member of this programme; register the member first',
    'zh-CN': '必须是本会员计划的会员；请先注册会员',
  },
  'registrable-member': {
    en: 'cannot be registered: {bound}',
    'zh-CN': '无法注册：{bound}',
  },
  'unique-key': {
    en: 'was used before, with the same source, for another behaviour; use a new one',
    'zh-CN': '已在同一来源下用于另一个行为；请换一个新的',
  },
};

/** What is wrong with a row, as the end of a sentence that begins with the field. */
export const describeRowFault = (fault: RowFault, locale: Locale): string =>
  TEXTS[fault.rule][locale].replaceAll('{bound}', fault.bound);
