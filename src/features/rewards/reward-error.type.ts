import type { CouponFault } from '../../domain/rewards/coupon-codes';
import type { RewardFault } from '../../domain/rewards/reward-fault';
import type { RewardState } from '../../domain/rewards/reward';
import { assertNever } from '../../domain/shared/invariant';
import { conflictError, inputError, type FaultText } from '../../platform/graphql/input-error';
import type { UserError } from '../../platform/graphql/user-error';
import type { Locale } from '../../platform/locale';
import { describeRewardFault } from './reward-fault.type';

/** Why the catalogue was not changed, as its service says it. */
type Refusal =
  | { readonly kind: 'fault'; readonly fault: RewardFault }
  | { readonly kind: 'coupon'; readonly fault: CouponFault }
  | { readonly kind: 'conflict'; readonly expectedVersion: number; readonly actualVersion: number }
  | { readonly kind: 'wrong-state'; readonly state: RewardState }
  | { readonly kind: 'stock-quantity'; readonly maximum: number }
  | { readonly kind: 'stock-too-small'; readonly available: number }
  | { readonly kind: 'not-found' }
  | { readonly kind: keyof typeof PLAIN };

type Told = readonly [FaultText, readonly string[] | null];

const PLAIN = {
  'nothing-changed': [
    {
      code: 'NOTHING_CHANGED',
      text: {
        en: 'Nothing would change: this is how it is already.',
        'zh-CN': '没有任何变化：当前已是如此。',
      },
    },
    null,
  ],
  'stock-is-endless': [
    {
      code: 'INVALID',
      text: {
        en: 'There is no end of this reward, so nothing is counted. Make a new reward with a stock.',
        'zh-CN': '该兑换商品库存不限，无需计数。请新建有库存的兑换商品。',
      },
    },
    ['input', 'rewardId'],
  ],
  'stock-is-codes': [
    {
      code: 'INVALID',
      text: {
        en: 'The codes of this reward are its stock; load more with rewardCouponsAdd.',
        'zh-CN': '该兑换商品以券码为库存；请用 rewardCouponsAdd 导入券码。',
      },
    },
    ['input', 'rewardId'],
  ],
  'no-codes': [
    {
      code: 'INVALID',
      text: {
        en: 'This reward uses no codes. Make a new coupon reward with usesCodes.',
        'zh-CN': '该兑换商品不使用券码。请新建 usesCodes 的优惠券商品。',
      },
    },
    ['input', 'rewardId'],
  ],
} as const satisfies Readonly<Record<string, Told>>;

const NOT_FOUND: FaultText = {
  code: 'NOT_FOUND',
  text: { en: 'There is no such reward.', 'zh-CN': '兑换商品不存在。' },
};

/** No such reward; `field` is where the id was given. */
export const unknownReward = (field: readonly string[], locale: Locale): UserError =>
  inputError(NOT_FOUND, field, locale);

/** A refusal of the catalogue for the client; `place` is where the id of the reward was given. */
export function rewardError(refusal: Refusal, place: readonly string[], locale: Locale): UserError {
  if (refusal.kind === 'conflict') return conflictError(refusal, locale);
  if (refusal.kind === 'not-found') return unknownReward(place, locale);
  const [fault, field] = describe(refusal);
  return inputError(fault, field, locale);
}

function describe(refusal: Exclude<Refusal, { kind: 'conflict' | 'not-found' }>): Told {
  switch (refusal.kind) {
    case 'fault':
      return [describeRewardFault(refusal.fault), ['input', ...refusal.fault.path]];
    case 'coupon':
      return couponFault(refusal.fault);
    case 'wrong-state':
      return [wrongState(refusal.state), ['id']];
    case 'stock-quantity':
      return [stockQuantity(refusal.maximum), ['input', 'quantity']];
    case 'stock-too-small':
      return [stockTooSmall(refusal.available), ['input', 'quantity']];
    default:
      return PLAIN[refusal.kind];
  }
}

function couponFault(fault: CouponFault): Told {
  const path = ['input', 'codes'];
  switch (fault.kind) {
    case 'code-count':
      return [codeCount(fault.maximum, fault.actual), path];
    case 'invalid-code':
      return [INVALID_CODE, [...path, String(fault.index)]];
    case 'repeated-code':
      return [repeatedCode(fault.first), [...path, String(fault.index)]];
    default:
      return assertNever(fault);
  }
}

const wrongState = (state: RewardState): FaultText => ({
  code: 'WRONG_STATE',
  text: {
    en: `The reward is ${state} and stays as it is. Make a new one.`,
    'zh-CN': `该兑换商品状态为 ${state}，不能再更改。请新建兑换商品。`,
  },
});

const stockQuantity = (maximum: number): FaultText => ({
  code: 'OUT_OF_RANGE',
  text: {
    en: `Give a number other than 0, within ±${maximum.toLocaleString('en')}.`,
    'zh-CN': `请填写 ±${maximum.toLocaleString('en')} 以内且不为 0 的整数。`,
  },
});

const stockTooSmall = (available: number): FaultText => ({
  code: 'OUT_OF_STOCK',
  text: {
    en: `Only ${available.toLocaleString('en')} are left; more cannot be taken away.`,
    'zh-CN': `库存仅剩 ${available.toLocaleString('en')} 件，不能减少更多。`,
  },
});

const codeCount = (maximum: number, actual: number): FaultText => ({
  code: actual === 0 ? 'TOO_FEW' : 'TOO_MANY',
  text: {
    en: `Give 1 to ${maximum.toLocaleString('en')} codes at once; there are ${actual}.`,
    'zh-CN': `一次可导入 1 到 ${maximum.toLocaleString('en')} 个券码，现有 ${actual} 个。`,
  },
});

const INVALID_CODE: FaultText = {
  code: 'INVALID',
  text: {
    en: 'A code is 1 to 64 printable ASCII characters without spaces.',
    'zh-CN': '券码须为 1 到 64 个可见 ASCII 字符，不含空格。',
  },
};

const repeatedCode = (first: number): FaultText => ({
  code: 'DUPLICATE',
  text: {
    en: `This code stands at ${first} already.`,
    'zh-CN': `该券码已出现在第 ${first} 项。`,
  },
});
