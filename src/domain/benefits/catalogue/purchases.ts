import type { Locale } from '../../shared/locale';
import type { BothTexts } from './condition';
import type { Parameters } from './parameters';
import { windowPhrase } from './phrases';

/** What is compared of the purchases of a window, such as `the purchase amount of all time`. */
export const purchaseSubject =
  (texts: BothTexts) =>
  ({ window }: Parameters, locale: Locale): string => {
    const within = window === null ? '' : windowPhrase(window, locale);
    return locale === 'en' ? `${texts.en} of ${within}` : `${within}的${texts['zh-CN']}`;
  };
