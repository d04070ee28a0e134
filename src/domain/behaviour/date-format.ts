import { DateTime } from 'luxon';
import { MINUTE_MS, type Instant } from '../shared/instant';
import type { LocalClock } from './local-time';

/** Reads one way of writing a time; null when the text is not written so, or is no real time. */
export type DateReader = (text: string) => Instant | null;

/** The name of the ISO 8601 format among luxon's tokens. */
const ISO_FORMAT = 'iso';

type Civil = { year: number; month: number; day: number; rest: readonly [number, number, number] };

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/** Tokens of luxon that are nothing but digits; a format of these alone needs no luxon. */
const DIGIT_TOKENS: Readonly<Record<string, string>> = {
  yyyy: '(\\d{4})',
  MM: '(\\d\\d)',
  M: '(\\d\\d?)',
  dd: '(\\d\\d)',
  d: '(\\d\\d?)',
  HH: '(\\d\\d)',
  H: '(\\d\\d?)',
  mm: '(\\d\\d)',
  m: '(\\d\\d?)',
  ss: '(\\d\\d)',
  s: '(\\d\\d?)',
};

/**
 * Compiles a format of luxon tokens, or `iso`, into a reader. Texts without an offset are times of
 * the given wall clock. Gives null for a format that does not say year, month and day: luxon
 * would fill them in from today.
 *
 * @example
 * dateReader('yyyy-MM-dd HH:mm:ss', localClock('Europe/London'))?.('2010-12-01 08:26:00');
 */
export function dateReader(format: string, clock: LocalClock): DateReader | null {
  if (format === ISO_FORMAT) return isoReader(clock);
  return digitReader(format, clock) ?? luxonReader(format, clock);
}

function isoReader(clock: LocalClock): DateReader {
  return (text) => {
    const match = ISO.exec(text);
    if (match === null) return null;
    const [, year, month, day, hour, minute, second, fraction, offset] = match;
    const localMs = civilMs({
      year: Number(year),
      month: Number(month),
      day: Number(day),
      rest: [Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)],
    });
    if (localMs === null) return null;
    const exactMs = localMs + Number((fraction ?? '').slice(0, 3).padEnd(3, '0'));
    return offset === undefined ? clock(exactMs) : exactMs - offsetMs(offset);
  };
}

function offsetMs(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return (offset.startsWith('-') ? -minutes : minutes) * MINUTE_MS;
}

function digitReader(format: string, clock: LocalClock): DateReader | null {
  const parts = format.match(/([A-Za-z])\1*|[^A-Za-z]/g) ?? [];
  const tokens = parts.filter((part) => /[A-Za-z]/.test(part));
  const names = tokens.map((token) => token.charAt(0));
  const isDigitsOnly = tokens.every((token) => Object.hasOwn(DIGIT_TOKENS, token));
  const isWhole = ['y', 'M', 'd'].every((name) => names.includes(name));
  if (!isDigitsOnly || !isWhole || new Set(names).size < names.length || format.includes("'")) {
    return null;
  }
  const source = parts.map((part) => DIGIT_TOKENS[part] ?? escapeLiteral(part)).join('');
  const pattern = new RegExp(`^${source}$`);
  const [year, month, day, hour, minute, second] = ['y', 'M', 'd', 'H', 'm', 's'].map(
    (name) => names.indexOf(name) + 1,
  );
  return (text) => {
    const match = pattern.exec(text);
    if (match === null) return null;
    const at = (place: number | undefined): number => (place ? Number(match[place]) : 0);
    const localMs = civilMs({
      year: at(year),
      month: at(month),
      day: at(day),
      rest: [at(hour), at(minute), at(second)],
    });
    return localMs === null ? null : clock(localMs);
  };
}

const escapeLiteral = (literal: string): string => literal.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

function luxonReader(format: string, clock: LocalClock): DateReader | null {
  const tokens = format.replaceAll(/'[^']*'/g, '');
  const isAbsolute = /[zZ]/.test(tokens);
  const isWhole =
    /y/.test(tokens) && (/o/.test(tokens) || (/[ML]/.test(tokens) && /d/.test(tokens)));
  if (!isWhole) return null;
  const parser = DateTime.buildFormatParser(format, { locale: 'en' });
  return (text) => {
    const read = DateTime.fromFormatParser(text, parser, { zone: 'utc', locale: 'en' });
    if (!read.isValid) return null;
    return isAbsolute ? read.toMillis() : clock(read.toMillis());
  };
}

function civilMs({ year, month, day, rest: [hour, minute, second] }: Civil): number | null {
  if (month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) return null;
  if (day < 1 || day > daysOfMonth(year, month)) return null;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function daysOfMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}
