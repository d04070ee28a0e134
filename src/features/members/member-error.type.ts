import { assertNever } from '../../domain/shared/invariant';
import type { TextFault } from '../../domain/shared/text';
import { inputError, type FaultText } from '../../platform/graphql/input-error';
import type { UserError } from '../../platform/graphql/user-error';
import type { Locale } from '../../platform/locale';

/** What is wrong with what was said of a member, as the service says it. */
type Fault = { readonly path: readonly string[] } & (
  | { readonly kind: 'invalid-text'; readonly fault: TextFault | 'empty'; readonly maximum: number }
  | { readonly kind: 'too-many'; readonly maximum: number }
  | { readonly kind: keyof typeof PLAIN }
);

const PLAIN = {
  'invalid-scheme': {
    code: 'INVALID',
    text: {
      en: 'A scheme is a small letter, then at most 15 small letters, digits, "_" or "-".',
      'zh-CN': '身份类型须以小写字母开头，其后最多 15 个小写字母、数字、“_”或“-”。',
    },
  },
  'not-an-email': {
    code: 'INVALID',
    text: {
      en: 'This is not an e-mail address; write it like ann@example.com.',
      'zh-CN': '这不是有效的电子邮箱；请写成 ann@example.com 的形式。',
    },
  },
  'not-a-phone': {
    code: 'INVALID',
    text: {
      en: 'This is not a phone number with its country; write it like +86 138 0013 8000.',
      'zh-CN': '这不是带国家代码的电话号码；请写成 +86 138 0013 8000 的形式。',
    },
  },
  'out-of-range': {
    code: 'OUT_OF_RANGE',
    text: {
      en: 'A birthday is a day from 1870-01-01 to today.',
      'zh-CN': '生日须在 1870-01-01 到今天之间。',
    },
  },
  'in-future': {
    code: 'IN_FUTURE',
    text: { en: 'Nobody has joined in the future.', 'zh-CN': '加入时间不能晚于当前时间。' },
  },
  'external-id-taken': {
    code: 'TAKEN',
    text: {
      en: 'Another member of the programme has this external id.',
      'zh-CN': '该外部编号已属于本计划的其他会员。',
    },
  },
  'identity-taken': {
    code: 'TAKEN',
    text: {
      en: 'This identity belongs to another member of the programme.',
      'zh-CN': '该身份已属于本计划的其他会员。',
    },
  },
  'unknown-member': {
    code: 'UNKNOWN_MEMBER',
    text: { en: 'There is no such member.', 'zh-CN': '会员不存在。' },
  },
} as const satisfies Record<string, FaultText>;

/** A fault of what was said of a member, for the client. `at` is where the input stands. */
export const memberError = (fault: Fault, at: readonly string[], locale: Locale): UserError =>
  inputError(describe(fault), [...at, ...fault.path], locale);

function describe(fault: Fault): FaultText {
  switch (fault.kind) {
    case 'invalid-text':
      return textFault(fault.fault, fault.maximum);
    case 'too-many':
      return {
        code: 'TOO_MANY',
        text: {
          en: `A member has at most ${fault.maximum} identities.`,
          'zh-CN': `每位会员最多有 ${fault.maximum} 个身份。`,
        },
      };
    default:
      return PLAIN[fault.kind];
  }
}

function textFault(fault: TextFault | 'empty', maximum: number): FaultText {
  switch (fault) {
    case 'empty':
      return { code: 'REQUIRED', text: { en: 'This is empty.', 'zh-CN': '此处为空。' } };
    case 'too-long':
      return {
        code: 'TOO_LONG',
        text: {
          en: `This has more than ${maximum} characters.`,
          'zh-CN': `此处超过 ${maximum} 个字符。`,
        },
      };
    case 'control-character':
    case 'lone-surrogate':
      return {
        code: 'INVALID_TEXT',
        text: {
          en: 'This holds line breaks or characters that are not text.',
          'zh-CN': '此处含有换行符或无效字符。',
        },
      };
    default:
      return assertNever(fault);
  }
}
