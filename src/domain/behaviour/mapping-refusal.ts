import { assertNever } from '../shared/invariant';
import type { Locale } from '../shared/locale';

/** Why a row gives no behaviour although no rule skips it. */
export type RowRefusalCode =
  'no-rule' | 'missing-column' | 'missing-value' | 'bad-number' | 'bad-date';

/** A row refused: what is wrong, in which column (or field), and what stands there. */
export type RowRefusal = {
  readonly code: RowRefusalCode;
  readonly field: string;
  readonly value: string;
};

const MAX_QUOTED_CHARACTERS = 60;

/** The refusal in words, for the person who mends the file. */
export function describeRowRefusal(refusal: RowRefusal, locale: Locale): string {
  const value = JSON.stringify(excerpt(refusal.value));
  return locale === 'zh-CN'
    ? inChinese(refusal.code, refusal.field, value)
    : inEnglish(refusal.code, refusal.field, value);
}

function inEnglish(code: RowRefusalCode, field: string, value: string): string {
  switch (code) {
    case 'no-rule':
      return 'No rule of the mapping fits this row.';
    case 'missing-column':
      return `The row has no column "${field}".`;
    case 'missing-value':
      return `"${field}" is empty, but a behaviour needs it.`;
    case 'bad-number':
      return `"${field}" is ${value}, which is not a plain decimal number.`;
    case 'bad-date':
      return `"${field}" is ${value}, which fits none of the date formats or is no real time.`;
    default:
      return assertNever(code);
  }
}

function inChinese(code: RowRefusalCode, field: string, value: string): string {
  switch (code) {
    case 'no-rule':
      return '映射中没有适用于此行的规则。';
    case 'missing-column':
      return `此行没有“${field}”列。`;
    case 'missing-value':
      return `“${field}”为空，而行为必须有该值。`;
    case 'bad-number':
      return `“${field}”的值 ${value} 不是普通的十进制数。`;
    case 'bad-date':
      return `“${field}”的值 ${value} 不符合任何日期格式，或该时间不存在。`;
    default:
      return assertNever(code);
  }
}

const excerpt = (text: string): string =>
  text.length > MAX_QUOTED_CHARACTERS ? `${text.slice(0, MAX_QUOTED_CHARACTERS)}…` : text;
