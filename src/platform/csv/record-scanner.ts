import type { MalformedCode } from './csv-fault';
import { TextFinder } from './text-finder';

/** One record of a table, with the text it was read from. */
export type ScannedRecord =
  | { readonly kind: 'record'; readonly fields: readonly string[]; readonly raw: string }
  | { readonly kind: 'malformed'; readonly code: MalformedCode; readonly raw: string };

/** The most characters of one record; beyond it a quote has been left open, or it is no table. */
export const MAX_RECORD_CHARACTERS = 256 * 1024;
const MAX_RAW_OF_LONG_RECORD = 1024;

const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;
const REPLACEMENT = '\ufffd';

type Unfinished = 'incomplete' | MalformedCode;

/**
 * Cuts text that arrives in chunks into records (RFC 4180; lines end in LF or CRLF; empty lines are
 * no records). It looks for the next quote, delimiter and line end with `indexOf` and never at
 * single characters of a field, which is several times as fast as a parser that does.
 *
 * A malformed record costs its first line only: reading goes on with the line after it, so that one
 * open quote does not take the rest of the file with it.
 */
export class RecordScanner {
  private text = '';
  private position = 0;
  private isLast = false;
  private isDiscarding = false;
  private hasReplacement = false;
  private readonly quotes: TextFinder;
  private readonly delimiters: TextFinder;
  private readonly lineEnds = new TextFinder('\n');
  private readonly quoteCode: number;
  private readonly delimiterCode: number;

  constructor(
    private readonly delimiter: string,
    private readonly quote: string | null,
  ) {
    this.quotes = new TextFinder(quote);
    this.delimiters = new TextFinder(delimiter);
    this.quoteCode = quote === null ? -1 : quote.charCodeAt(0);
    this.delimiterCode = delimiter.charCodeAt(0);
  }

  /** Takes the next chunk; `isLast` when none follows. */
  push(chunk: string, isLast: boolean): void {
    this.text = this.position === this.text.length ? chunk : this.text.slice(this.position) + chunk;
    this.position = 0;
    this.isLast = isLast;
    this.hasReplacement = this.text.includes(REPLACEMENT);
    for (const finder of [this.quotes, this.delimiters, this.lineEnds]) finder.over(this.text);
  }

  /** The next whole record, or null until more text comes. */
  next(): ScannedRecord | null {
    while (this.position < this.text.length) {
      const start = this.position;
      const lineEnd = this.lineEnds.from(start);
      if (lineEnd === Infinity && !this.isLast) return this.waitForLine(start);
      const end = Math.min(lineEnd, this.text.length);
      if (this.isDiscarding || this.isBlank(start, end)) {
        this.isDiscarding = false;
        this.position = end + 1;
        continue;
      }
      return this.checked(
        this.quotes.from(start) < end
          ? this.quotedRecord(start, end)
          : this.plainRecord(start, end),
      );
    }
    return null;
  }

  private isBlank(start: number, end: number): boolean {
    const length = end - start;
    return length === 0 || (length === 1 && this.text.charCodeAt(start) === CARRIAGE_RETURN);
  }

  private waitForLine(start: number): ScannedRecord | null {
    if (this.text.length - start <= MAX_RECORD_CHARACTERS) return null;
    this.position = this.text.length;
    if (this.isDiscarding) return null;
    this.isDiscarding = true;
    return this.malformed('record-too-long', this.text.slice(start));
  }

  private checked(record: ScannedRecord | null): ScannedRecord | null {
    if (record?.kind !== 'record') return record;
    if (record.raw.length > MAX_RECORD_CHARACTERS) {
      return this.malformed('record-too-long', record.raw);
    }
    return this.hasReplacement && record.raw.includes(REPLACEMENT)
      ? this.malformed('undecodable-text', record.raw)
      : record;
  }

  private malformed(code: MalformedCode, text: string): ScannedRecord {
    const raw = code === 'record-too-long' ? text.slice(0, MAX_RAW_OF_LONG_RECORD) : text;
    return { kind: 'malformed', code, raw };
  }

  private plainRecord(start: number, end: number): ScannedRecord {
    this.position = end + 1;
    const raw = this.text.slice(start, this.contentEnd(start, end));
    return { kind: 'record', fields: raw.split(this.delimiter), raw };
  }

  /** Where the line's own text ends: before the CR of a CRLF. */
  private contentEnd(start: number, end: number): number {
    return end > start && this.text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
  }

  private quotedRecord(start: number, lineEnd: number): ScannedRecord | null {
    const fields: string[] = [];
    const end = this.readFields(start, fields);
    if (typeof end === 'number') {
      this.position = end + 1;
      return { kind: 'record', fields, raw: this.text.slice(start, this.contentEnd(start, end)) };
    }
    const mayStillClose = !this.isLast && this.text.length - start <= MAX_RECORD_CHARACTERS;
    if (end === 'incomplete' && mayStillClose) return null;
    this.position = lineEnd + 1;
    const code = end === 'incomplete' ? 'quote-not-closed' : end;
    return this.malformed(code, this.text.slice(start, this.contentEnd(start, lineEnd)));
  }

  /** Reads fields up to the end of the record and says where that is. */
  private readFields(start: number, fields: string[]): number | Unfinished {
    let at = start;
    for (;;) {
      const isQuoted = this.text.charCodeAt(at) === this.quoteCode;
      const end = isQuoted ? this.readQuoted(at, fields) : this.readUnquoted(at, fields);
      if (typeof end !== 'number') return end;
      if (this.text.charCodeAt(end) !== this.delimiterCode) return end;
      at = end + 1;
    }
  }

  private readUnquoted(at: number, fields: string[]): number | Unfinished {
    const lineEnd = this.lineEnds.from(at);
    const delimiter = this.delimiters.from(at);
    const end = Math.min(lineEnd, delimiter, this.text.length);
    if (end === this.text.length && !this.isLast) return 'incomplete';
    if (this.quotes.from(at) < end) return 'quote-in-unquoted-field';
    fields.push(this.text.slice(at, end === delimiter ? end : this.contentEnd(at, end)));
    return end;
  }

  private readQuoted(at: number, fields: string[]): number | Unfinished {
    let isDoubled = false;
    let close = this.quotes.from(at + 1);
    while (close !== Infinity && this.text.charCodeAt(close + 1) === this.quoteCode) {
      isDoubled = true;
      close = this.quotes.from(close + 2);
    }
    if (close === Infinity) return 'incomplete';
    const end = this.endAfterQuote(close + 1);
    if (typeof end !== 'number') return end;
    const value = this.text.slice(at + 1, close);
    fields.push(isDoubled && this.quote ? halveQuotes(value, this.quote) : value);
    return end;
  }

  /** Where the field ends whose closing quote stands before `after`. */
  private endAfterQuote(after: number): number | Unfinished {
    const hasCarriageReturn = this.text.charCodeAt(after) === CARRIAGE_RETURN;
    const end = hasCarriageReturn ? after + 1 : after;
    if (end === this.text.length) return this.isLast ? end : 'incomplete';
    const code = this.text.charCodeAt(end);
    const isEnd = code === LINE_FEED || (code === this.delimiterCode && !hasCarriageReturn);
    return isEnd ? end : 'text-after-closing-quote';
  }
}

const halveQuotes = (value: string, quote: string): string =>
  value.replaceAll(quote + quote, quote);
