import type { Locale } from '../../shared/locale';
import { both } from './condition';
import { wordCondition } from './word-condition';

const regions = (locale: Locale): Intl.DisplayNames =>
  new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
const NAMES: Readonly<Record<Locale, Intl.DisplayNames>> = {
  en: regions('en'),
  'zh-CN': regions('zh-CN'),
};
const CODE = /^[A-Z]{2}$/;
/** Codes that stand for no country: the world's unions and what is not known. */
const NOT_COUNTRIES: ReadonlySet<string> = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** Whether a text is the code of a country, by ISO 3166-1 alpha-2. */
export const isCountry = (code: string): boolean =>
  CODE.test(code) && !NOT_COUNTRIES.has(code) && NAMES.en.of(code) !== undefined;

/** The country that benefits are asked for in. */
export const country = wordCondition({
  code: 'country',
  labels: both('Country or region', '国家或地区'),
  descriptions: both(
    'The country or region that the member orders from, as a code of two letters, such as CN.',
    '会员下单所在的国家或地区，用两位字母代码表示，例如 CN。',
  ),
  words: () => ({
    choices: null,
    isWord: isCountry,
    nameOf: (word, locale) => NAMES[locale].of(word) ?? word,
  }),
  ...{ areNamesQuoted: true, member: [] },
  read: (_, moment) => moment.countryCode,
  subject: both('the country', '国家或地区'),
});
