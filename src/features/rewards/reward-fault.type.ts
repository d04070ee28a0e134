import { REWARD_FAULT_CODES, type RewardFault } from '../../domain/rewards/reward-fault';
import type { RewardFaultCode } from '../../domain/rewards/reward-fault';
import type { RuleFault } from '../../domain/tiering/rule-fault';
import type { FaultText } from '../../platform/graphql/input-error';
import { describeRuleFault } from '../programs/rule-fault.type';

type Describe = (data: RewardFault['data']) => FaultText;

/** What is told of each fault of a reward that other rules do not know. */
const DESCRIBE: Readonly<Record<RewardFaultCode, Describe>> = {
  UNKNOWN_TIER: ({ known = '' }) => ({
    code: 'INVALID',
    text: {
      en: `There is no such tier; the tiers are ${known}.`,
      'zh-CN': `没有该等级；现有等级：${known}。`,
    },
  }),
  PRICE_OF_EXCLUDED_TIER: ({ value = '' }) => ({
    code: 'INVALID',
    text: {
      en: `The tier "${value}" may not have the reward: leave its price out, or let it have it.`,
      'zh-CN': `等级“${value}”不可兑换该商品：请删除其价格，或允许其兑换。`,
    },
  }),
  EVERY_TIER_EXCLUDED: () => ({
    code: 'INVALID',
    text: {
      en: 'Every tier is excluded, so nobody could have the reward; leave at least one.',
      'zh-CN': '所有等级均被排除，无人可兑换；请至少保留一个等级。',
    },
  }),
  ENDS_BEFORE_START: () => ({
    code: 'OUT_OF_RANGE',
    text: {
      en: 'The end must lie after the beginning.',
      'zh-CN': '结束时刻必须晚于开始时刻。',
    },
  }),
  STORES_NEEDED: () => ({
    code: 'REQUIRED',
    text: {
      en: 'For collection, name at least one store.',
      'zh-CN': '选择到店自提时，请至少填写一个门店。',
    },
  }),
  STORES_WITHOUT_COLLECTION: () => ({
    code: 'INVALID',
    text: {
      en: 'Stores are for COLLECTION; leave them out, or offer collection.',
      'zh-CN': '门店仅用于到店自提；请删除门店，或增加到店自提方式。',
    },
  }),
  INVALID_STORE: () => ({
    code: 'INVALID',
    text: {
      en: 'The code of a store is a letter or digit, then at most 39 letters, digits, "_" or "-".',
      'zh-CN': '门店代码须以字母或数字开头，其后最多 39 个字母、数字、“_”或“-”。',
    },
  }),
  DESCRIPTION_MISSING: ({ locale = '' }) => ({
    code: 'REQUIRED',
    text: {
      en: `A description in ${locale} is missing; describe it in every language, or in none.`,
      'zh-CN': `缺少 ${locale} 语言的说明；请填写全部语言的说明，或全部留空。`,
    },
  }),
  INVALID_DESCRIPTION: ({ max = '' }) => ({
    code: 'INVALID_TEXT',
    text: {
      en: `A description is text of 1 to ${Number(max).toLocaleString('en')} characters.`,
      'zh-CN': `说明须为 1 到 ${Number(max).toLocaleString('en')} 个字符的文本。`,
    },
  }),
  CODES_WITHOUT_COUPON: () => ({
    code: 'INVALID',
    text: {
      en: 'Only a reward of kind COUPON can use codes.',
      'zh-CN': '只有优惠券类兑换商品可使用券码。',
    },
  }),
  STOCK_OF_CODES: () => ({
    code: 'INVALID',
    text: {
      en: 'The loaded codes are the stock; leave this out and load codes.',
      'zh-CN': '已导入的券码即为库存；请勿填写此项，改为导入券码。',
    },
  }),
};

const OWN: ReadonlySet<string> = new Set(REWARD_FAULT_CODES);

const isOwn = (fault: RewardFault): fault is RewardFault & { readonly code: RewardFaultCode } =>
  OWN.has(fault.code);

/** A fault of a reward in words. */
export const describeRewardFault = (fault: RewardFault): FaultText =>
  // What is not ours is one of the faults that every rule can have.
  isOwn(fault) ? DESCRIBE[fault.code](fault.data) : describeRuleFault(fault as RuleFault);
