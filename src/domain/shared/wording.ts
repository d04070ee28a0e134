import { DAY_MS } from './instant';
import type { LocalDay } from './calendar';
import type { Locale } from './locale';
import { currencyDigits, type MinorUnits } from './money';

/** What is filled into a sentence; what is null or missing leaves its gap open. */
export type Fillings = Readonly<Record<string, string | null | undefined>>;

const OPTION = /\[([^[\]|]*)\|?([^[\]]*)\]/g;
const GAP = /\{(\w+)\}/g;

/**
 * A sentence with its gaps filled. `[this|that]` is `this` where everything in it can be filled,
 * and `that`, which may be nothing, otherwise. What is filled in is never read again.
 *
 * @example
 * filledText('kept[ until {until}| for good].', { until: null }); // 'kept for good.'
 */
export function filledText(text: string, fillings: Fillings): string {
  const isFull = (part: string): boolean =>
    [...part.matchAll(GAP)].every(([, name = '']) => typeof fillings[name] === 'string');
  return text
    .replace(OPTION, (_, wanted: string, otherwise: string) =>
      isFull(wanted) ? wanted : otherwise,
    )
    .replace(GAP, (_, name: string) => fillings[name] ?? '');
}

const NUMBERS: Readonly<Record<Locale, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 6 }),
  'zh-CN': new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 }),
};

/** A number as it is written: `1,401.6`. */
export const numberText = (value: number, locale: Locale): string => NUMBERS[locale].format(value);

const dates = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  });
const DATES: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  en: dates('en-GB'),
  'zh-CN': dates('zh-CN'),
};

/** A day as it is written: `31 December 2026`, `2026年12月31日`. */
export const dayText = (day: LocalDay, locale: Locale): string =>
  DATES[locale].format(day * DAY_MS);

/**
 * Money as it is written, without decimals where there are none: `£320`, `£43.72`. The symbol is
 * the short one: who reads it knows the currency of their shop.
 */
export function moneyText(minor: MinorUnits, currencyCode: string, locale: Locale): string {
  const digits = currencyDigits(currencyCode);
  const unit = 10 ** digits;
  const shown = minor % unit === 0 ? 0 : digits;
  return new Intl.NumberFormat(locale, {
    ...{ style: 'currency', currency: currencyCode, currencyDisplay: 'narrowSymbol' },
    ...{ minimumFractionDigits: shown, maximumFractionDigits: shown },
  }).format(minor / unit);
}
