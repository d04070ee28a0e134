import { assertNever } from '../shared/invariant';
import type { Locale } from '../shared/locale';

/** What is wrong with a mapping as a whole, found before the first row is read. */
export type MappingFault =
  | { readonly kind: 'unknown-column'; readonly path: string; readonly column: string }
  | { readonly kind: 'missing-field'; readonly path: string; readonly field: string }
  | { readonly kind: 'bad-number'; readonly path: string; readonly value: string }
  | { readonly kind: 'bad-time-zone'; readonly path: string; readonly value: string }
  | { readonly kind: 'bad-date-format'; readonly path: string; readonly value: string };

/** Collects what is wrong while a mapping is compiled. */
export type FaultCollector = (fault: MappingFault) => void;

/** A fault in words: the place, what is wrong, and the way out. */
export function describeMappingFault(
  fault: MappingFault,
  columns: readonly string[],
  locale: Locale,
): string {
  const text = locale === 'zh-CN' ? inChinese(fault, columns) : inEnglish(fault, columns);
  return `${fault.path}: ${text}`;
}

function inEnglish(fault: MappingFault, columns: readonly string[]): string {
  switch (fault.kind) {
    case 'unknown-column':
      return `the file has no column "${fault.column}"; it has ${columns.join(', ')}.`;
    case 'missing-field':
      return `"${fault.field}" is not given; state it here or under "defaults".`;
    case 'bad-number':
      return `"${fault.value}" is not a plain decimal number; write it like -12.50.`;
    case 'bad-time-zone':
      return `"${fault.value}" is no IANA time zone; write it like Europe/London.`;
    case 'bad-date-format':
      return `"${fault.value}" does not say year, month and day; write "iso" or yyyy-MM-dd HH:mm:ss.`;
    default:
      return assertNever(fault);
  }
}

function inChinese(fault: MappingFault, columns: readonly string[]): string {
  switch (fault.kind) {
    case 'unknown-column':
      return `文件中没有“${fault.column}”列；现有的列：${columns.join('、')}。`;
    case 'missing-field':
      return `缺少“${fault.field}”；请在此处或“defaults”中给出。`;
    case 'bad-number':
      return `“${fault.value}”不是普通的十进制数；请写成 -12.50 的形式。`;
    case 'bad-time-zone':
      return `“${fault.value}”不是 IANA 时区；请写成 Europe/London 的形式。`;
    case 'bad-date-format':
      return `“${fault.value}”没有包含年、月、日；请写 "iso" 或 yyyy-MM-dd HH:mm:ss。`;
    default:
      return assertNever(fault);
  }
}
