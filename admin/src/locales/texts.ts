import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { LOCALES, type Locale } from './locale';

type Words = Readonly<Record<string, string>>;

/** Chinese has one form for every number, so it leaves the singular out. */
type Translated<E extends Words> = {
  readonly [K in keyof E as K extends `${string}_one` ? never : K]: string;
};

/** `members_one` and `members_other` are asked for as `members`. */
type KeyOf<E extends Words> = keyof E extends infer K
  ? K extends `${infer Stem}_${'one' | 'other'}`
    ? Stem
    : Extract<K, string>
  : never;

/** The texts of one part of the console in both languages. */
export interface Texts<Key extends string> {
  readonly namespace: string;
  readonly words: Readonly<Record<Locale, Words>>;
  /** Never there; it tells the compiler which keys there are. */
  readonly key?: Key;
}

/** What is put into the places of a text; `count` also chooses between singular and plural. */
export type Places = Readonly<Record<string, string | number>>;

export type Translate<Key extends string> = (key: Key, places?: Places) => string;

void i18next.use(initReactI18next).init({
  resources: {},
  fallbackLng: 'en',
  supportedLngs: [...LOCALES],
  keySeparator: false,
  nsSeparator: false,
  returnNull: false,
  // React escapes what it shows.
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** Makes texts known. The compiler refuses a key that only one language has. */
export function defineTexts<const E extends Words>(
  namespace: string,
  words: { readonly en: E; readonly 'zh-CN': Translated<E> },
): Texts<KeyOf<E>> {
  for (const locale of LOCALES) {
    i18next.addResourceBundle(locale, namespace, words[locale], true, true);
  }
  return { namespace, words };
}

/** The texts in the language of the console, again whenever it changes. */
export function useTexts<Key extends string>(texts: Texts<Key>): Translate<Key> {
  const { t } = useTranslation(texts.namespace);
  return useCallback((key, places) => t(key as string, { ...places }), [t]);
}

/** The same outside React. */
export const textOf = <Key extends string>(texts: Texts<Key>, key: Key, places?: Places): string =>
  i18next.t(key as string, { ...places, ns: texts.namespace });

/** Whether a text has this key: for keys that are put together from what the server names. */
export const isKeyOf = <Key extends string>(texts: Texts<Key>, key: string): key is Key =>
  key in texts.words.en;

/** Changes the language of everything that is shown. */
export const speak = (locale: Locale): void => void i18next.changeLanguage(locale);
