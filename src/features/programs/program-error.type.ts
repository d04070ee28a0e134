import type { RuleFault } from '../../domain/tiering/rule-fault';
import {
  conflictError,
  inputError,
  rowError,
  type FaultText,
} from '../../platform/graphql/input-error';
import type { UserError } from '../../platform/graphql/user-error';
import type { Locale } from '../../platform/locale';
import { assertNever } from '../../domain/shared/invariant';
import { describeRuleFault, ruleFieldOf } from './rule-fault.type';

/** Why a programme was not created or published, as its service says it. */
type Refusal =
  | { readonly kind: 'rule'; readonly fault: RuleFault }
  | { readonly kind: 'invalid-code' | 'code-taken' | 'not-found' | 'nothing-changed' }
  | { readonly kind: 'review-required' | 'trial-runs' }
  | { readonly kind: 'locale-count' | 'invalid-reason'; readonly maximum: number }
  | { readonly kind: 'repeated-locale'; readonly index: number; readonly locale: string }
  | { readonly kind: 'conflict'; readonly expectedVersion: number; readonly actualVersion: number }
  | { readonly kind: 'frozen'; readonly field: string };

/** Why a row of a rate table was refused, as its service says it. */
type RateFault =
  | { readonly kind: 'own-currency' }
  | { readonly kind: 'rate-out-of-range'; readonly maximum: number; readonly decimals: number }
  | { readonly kind: 'other-rate'; readonly rate: string };

/** A refusal for the client. Faults of names stand beside the rules, not within them. */
export function programError(refusal: Refusal, locale: Locale): UserError {
  switch (refusal.kind) {
    case 'rule': {
      const isName = refusal.fault.path[0] === 'names';
      const field = ruleFieldOf(refusal.fault);
      const path = isName ? ['input', ...field] : ['input', 'rules', ...field];
      return inputError(describeRuleFault(refusal.fault), path, locale);
    }
    case 'conflict':
      return conflictError(refusal, locale);
    default: {
      const [fault, field] = describe(refusal);
      return inputError(fault, field, locale);
    }
  }
}

type Plain = Exclude<Refusal, { kind: 'rule' | 'conflict' }>;

function describe(refusal: Plain): [FaultText, readonly string[] | null] {
  switch (refusal.kind) {
    case 'invalid-code':
      return [INVALID_CODE, ['input', 'code']];
    case 'code-taken':
      return [CODE_TAKEN, ['input', 'code']];
    case 'not-found':
      return [NOT_FOUND, ['id']];
    case 'nothing-changed':
      return [NOTHING_CHANGED, ['input']];
    case 'review-required':
      return [REVIEW_REQUIRED, ['id']];
    case 'trial-runs':
      return [TRIAL_RUNS, ['id']];
    case 'locale-count':
      return [localeCount(refusal.maximum), ['input', 'locales']];
    case 'repeated-locale':
      return [repeatedLocale(refusal.locale), ['input', 'locales', String(refusal.index)]];
    case 'invalid-reason':
      return [invalidReason(refusal.maximum), ['input', 'reason']];
    case 'frozen':
      return [FROZEN, ['input', refusal.field]];
    default:
      return assertNever(refusal);
  }
}

/** A refused row of a rate table for the client. */
export function rateError(index: number, fault: RateFault, locale: Locale): UserError {
  const path = ['input', 'rates', String(index)];
  const field = fault.kind === 'own-currency' ? 'currencyCode' : 'rate';
  return rowError(describeRate(fault), { index, field: [...path, field] }, locale);
}

/** Too many rows, or none. */
export const rateCountError = (maximum: number, actual: number, locale: Locale): UserError =>
  inputError(
    {
      code: actual === 0 ? 'TOO_FEW' : 'TOO_MANY',
      text: {
        en: `Give 1 to ${maximum} rates at once; there are ${actual}.`,
        'zh-CN': `一次可提交 1 到 ${maximum} 条汇率，现有 ${actual} 条。`,
      },
    },
    ['input', 'rates'],
    locale,
  );

function describeRate(fault: RateFault): FaultText {
  switch (fault.kind) {
    case 'own-currency':
      return OWN_CURRENCY;
    case 'rate-out-of-range':
      return {
        code: 'OUT_OF_RANGE',
        text: {
          en: `A rate is above 0, at most ${fault.maximum}, with at most ${fault.decimals} decimals.`,
          'zh-CN': `汇率须大于 0、不超过 ${fault.maximum}，最多 ${fault.decimals} 位小数。`,
        },
      };
    case 'other-rate':
      return {
        code: 'TAKEN',
        text: {
          en: `The rate of this currency and day is ${fault.rate}; rates are never changed.`,
          'zh-CN': `该币种当日汇率已记录为 ${fault.rate}；汇率一经记录不可更改。`,
        },
      };
    default:
      return assertNever(fault);
  }
}

/** What variants overlay must not change while members are compared. */
export const TRIAL_RUNS: FaultText = {
  code: 'ALREADY_RUNNING',
  text: {
    en: 'An experiment runs on the version in force, and its variants overlay that version: stop it first (experimentStop), or wait for its end.',
    'zh-CN':
      '有实验正在当前版本上运行，其变体以该版本为基础：请先停止实验（experimentStop），或等待其结束。',
  },
};

const INVALID_CODE: FaultText = {
  code: 'INVALID',
  text: {
    en: 'A code is a small letter, then 1 to 39 small letters, digits or "-".',
    'zh-CN': '代码须以小写字母开头，其后为 1 到 39 个小写字母、数字或“-”。',
  },
};

const CODE_TAKEN: FaultText = {
  code: 'TAKEN',
  text: { en: 'Another programme has this code.', 'zh-CN': '该代码已被其他会员计划使用。' },
};

const NOT_FOUND: FaultText = {
  code: 'NOT_FOUND',
  text: { en: 'There is no such programme.', 'zh-CN': '会员计划不存在。' },
};

const NOTHING_CHANGED: FaultText = {
  code: 'NOTHING_CHANGED',
  text: {
    en: 'Nothing would change: this is what holds already.',
    'zh-CN': '没有任何变化：当前生效的规则与此相同。',
  },
};

const REVIEW_REQUIRED: FaultText = {
  code: 'REVIEW_REQUIRED',
  text: {
    en: 'Somebody else must approve what is published here: make a draft, and submit it for review.',
    'zh-CN': '此计划的发布须经他人批准：请创建草稿并提交审核。',
  },
};

const FROZEN: FaultText = {
  code: 'FROZEN',
  text: {
    en: 'This cannot change any more: behaviours have been recorded.',
    'zh-CN': '已有行为记录，此项不能再更改。',
  },
};

const OWN_CURRENCY: FaultText = {
  code: 'INVALID',
  text: {
    en: "This is the programme's own currency; it needs no rate.",
    'zh-CN': '这是会员计划自身的币种，无需汇率。',
  },
};

const localeCount = (maximum: number): FaultText => ({
  code: 'OUT_OF_RANGE',
  text: {
    en: `A programme speaks 1 to ${maximum} languages.`,
    'zh-CN': `会员计划须使用 1 到 ${maximum} 种语言。`,
  },
});

const repeatedLocale = (locale: string): FaultText => ({
  code: 'DUPLICATE',
  text: { en: `"${locale}" is given more than once.`, 'zh-CN': `“${locale}”重复出现。` },
});

const invalidReason = (maximum: number): FaultText => ({
  code: 'INVALID_TEXT',
  text: {
    en: `A reason is 1 to ${maximum} characters of text.`,
    'zh-CN': `原因须为 1 到 ${maximum} 个字符的文本。`,
  },
});
