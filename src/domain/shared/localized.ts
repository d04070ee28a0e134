/**
 * The text for a reader: in the language wanted, else in another form of it (`zh` for `zh-CN`, or
 * the reverse), else in the first of the fallbacks that there is.
 *
 * @example
 * textFor({ en: 'Gold', 'zh-CN': '金卡会员' }, 'zh-TW', ['en']); // '金卡会员'
 */
export function textFor(
  texts: Readonly<Record<string, string>>,
  wanted: string,
  fallbacks: readonly string[],
): string {
  const language = languageOf(wanted);
  const locales = Object.keys(texts);
  const chosen =
    locales.find((locale) => locale === wanted) ??
    locales.find((locale) => languageOf(locale) === language) ??
    fallbacks.find((locale) => locales.includes(locale));
  return chosen === undefined ? '' : (texts[chosen] ?? '');
}

const languageOf = (locale: string): string => locale.split('-')[0] ?? '';
