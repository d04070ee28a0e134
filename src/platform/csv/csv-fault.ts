import type { Locale, LocalText } from '../locale';

/** Why a row could not be read as one record of the table. */
export type MalformedCode =
  | 'quote-not-closed'
  | 'quote-in-unquoted-field'
  | 'text-after-closing-quote'
  | 'record-too-long'
  | 'wrong-column-count'
  | 'undecodable-text';

const MALFORMED: Readonly<Record<MalformedCode, LocalText>> = {
  'quote-not-closed': {
    en: 'A quoted field is opened but never closed; close it or double the quote.',
    'zh-CN': '引号字段已打开但未关闭；请补上引号，或将引号写成两个。',
  },
  'quote-in-unquoted-field': {
    en: 'A quote stands inside a field that is not quoted; quote the field and double the quote.',
    'zh-CN': '未加引号的字段中出现引号；请为字段加引号，并将其中的引号写成两个。',
  },
  'text-after-closing-quote': {
    en: 'Text follows the closing quote of a field; double the quotes inside a quoted field.',
    'zh-CN': '字段的结束引号之后还有文字；引号字段内的引号请写成两个。',
  },
  'record-too-long': {
    en: 'The row is longer than any row may be; check the delimiter, the quotes and the line ends.',
    'zh-CN': '此行超过允许的最大长度；请检查分隔符、引号和换行符。',
  },
  'wrong-column-count': {
    en: 'The row does not have as many fields as the header has columns; check its delimiters.',
    'zh-CN': '此行的字段数与表头的列数不同；请检查分隔符。',
  },
  'undecodable-text': {
    en: 'The row holds bytes that are no text in the encoding of the file; state the encoding.',
    'zh-CN': '此行含有不符合文件编码的字节；请指明文件编码。',
  },
};

/** What is wrong with a malformed row, and the way out. */
export const describeMalformed = (code: MalformedCode, locale: Locale): string =>
  MALFORMED[code][locale];

/** Why a file as a whole cannot be read as a table. */
export type UnreadableCode =
  'no-header' | 'bad-header' | 'utf-16' | 'zip-archive' | 'broken-gzip' | 'cannot-open';

const UNREADABLE: Readonly<Record<UnreadableCode, LocalText>> = {
  'no-header': {
    en: 'The file is empty; its first row must name the columns.',
    'zh-CN': '文件为空；第一行必须是列名。',
  },
  'bad-header': {
    en: 'The first row does not name the columns, each by a name of its own.',
    'zh-CN': '第一行没有给出列名，或列名重复、为空。',
  },
  'utf-16': {
    en: 'The file is in UTF-16; save it as CSV in UTF-8.',
    'zh-CN': '文件为 UTF-16 编码；请另存为 UTF-8 编码的 CSV。',
  },
  'zip-archive': {
    en: 'The file is a zip archive or an Excel workbook; unpack it, or save it as CSV in UTF-8.',
    'zh-CN': '文件是 zip 压缩包或 Excel 工作簿；请解压，或另存为 UTF-8 编码的 CSV。',
  },
  'broken-gzip': {
    en: 'The file is compressed, but cut off or damaged; fetch it again.',
    'zh-CN': '压缩文件不完整或已损坏；请重新获取。',
  },
  'cannot-open': {
    en: 'The file cannot be opened; check its name and its permissions.',
    'zh-CN': '无法打开文件；请检查文件名和权限。',
  },
};

/** The file cannot be read as a table at all. */
export class CsvUnreadable extends Error {
  readonly text: LocalText;

  constructor(
    readonly path: string,
    readonly code: UnreadableCode,
    options?: ErrorOptions,
  ) {
    const text = UNREADABLE[code];
    super(`${path}: ${text.en}`, options);
    this.name = 'CsvUnreadable';
    this.text = { en: `${path}: ${text.en}`, 'zh-CN': `${path}：${text['zh-CN']}` };
  }
}
