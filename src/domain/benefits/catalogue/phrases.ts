import type { Locale } from '../../shared/locale';
import type { Window } from '../../shared/window';
import { windowText } from '../../tiering/rules-phrase';
import type { LocalizedText } from '../../tiering/rules';
import { textFor } from '../../shared/localized';

/**
 * What somebody named, in quotation marks, so that it cannot be taken for a part of the sentence.
 * Marks within it are doubled.
 */
export const quotedText = (text: string, locale: Locale): string =>
  locale === 'en' ? `"${text.replaceAll('"', '""')}"` : `“${text.replaceAll('”', '””')}”`;

/** Several of them. No "and" and no "or" between them: those join conditions. */
export const listText = (texts: readonly string[], locale: Locale): string =>
  texts.join(locale === 'en' ? ', ' : '、');

/** A window of features, as `the last 90 days`. */
export const windowPhrase = (window: Window, locale: Locale): string =>
  windowText(window, { locale, names: new Map() });

/** The name of a tier, a rule, … for a reader of one of our languages. */
export const nameIn = (names: LocalizedText, locale: Locale, code: string): string =>
  textFor(names, locale, Object.keys(names)) || code;
