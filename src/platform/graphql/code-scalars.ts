import { isCurrencyCode } from './currency-codes';
import { defineScalar } from './scalar';

const MAX_LOCALE_LENGTH = 35;

export const CurrencyCodeScalar = defineScalar<string, string>({
  name: 'CurrencyCode',
  description: 'A currency of ISO 4217 in three capitals, such as `GBP`.',
  specifiedByURL: 'https://www.iso.org/iso-4217-currency-codes.html',
  expected: 'a currency code of ISO 4217 such as GBP',
  read: (outside) => (isCurrencyCode(outside) ? outside : undefined),
  write: (code) => code,
});

export const LocaleScalar = defineScalar<string, string>({
  name: 'Locale',
  description: 'A language, with a region where it matters, as BCP 47: `en`, `zh-CN`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc5646',
  expected: 'a language tag of BCP 47 such as zh-CN',
  read: canonicalLocale,
  write: (locale) => locale,
});

function canonicalLocale(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_LOCALE_LENGTH) return undefined;
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch {
    return undefined;
  }
}
