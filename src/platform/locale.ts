import type { Locale } from '../domain/shared/locale';

export type { Locale } from '../domain/shared/locale';

/** One sentence in every language. */
export type LocalText = Readonly<Record<Locale, string>>;

const DEFAULT_LOCALE: Locale = 'en';
const MAX_HEADER_LENGTH = 200;

/**
 * The language a client asks for in `Accept-Language`: the best weighted of those we speak; any
 * Chinese is answered in simplified Chinese.
 */
export function preferredLocale(header: string | undefined): Locale {
  if (!header || header.length > MAX_HEADER_LENGTH) return DEFAULT_LOCALE;
  let best = { locale: DEFAULT_LOCALE, weight: 0 };
  for (const range of header.split(',')) {
    const candidate = readRange(range);
    if (candidate && candidate.weight > best.weight) best = candidate;
  }
  return best.locale;
}

function readRange(range: string): { locale: Locale; weight: number } | null {
  const [tag = '', quality = ''] = range.split(';').map((part) => part.trim().toLowerCase());
  const weight = quality.startsWith('q=') ? Number(quality.slice(2)) : 1;
  if (!(weight > 0 && weight <= 1)) return null;
  if (/^zh(-|$)/.test(tag)) return { locale: 'zh-CN', weight };
  if (/^en(-|$)/.test(tag) || tag === '*') return { locale: 'en', weight };
  return null;
}
