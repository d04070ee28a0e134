import { useCallback } from 'react';
import type { ToldValueFragment } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import type { Definition } from '../../editing/benefit/catalogue';
import { TRIAL_TEXTS } from './trial.texts';

/** Says a value of a condition; words are called what the catalogue calls them. */
export function useValueWords(
  catalogue: readonly Definition[],
): (field: string, value: ToldValueFragment) => string {
  const t = useTexts(TRIAL_TEXTS);
  const format = useFormat();
  return useCallback(
    (field, value) => {
      const choices = catalogue
        .filter(({ code }) => code === field)
        .flatMap((definition) => definition.arguments.flatMap((each) => each.choices ?? []));
      const labels = new Map(choices.map(({ code, label }) => [code, label]));
      const { amount, date, number, flag, words } = value;
      const says: Readonly<Record<typeof value.kind, () => string>> = {
        AMOUNT: () => (amount ? format.money(amount) : ''),
        DATE: () => (date ? format.localDay(date) : ''),
        DAYS: () => t('days', { count: number ?? 0 }),
        NUMBER: () => format.score(number ?? 0),
        FLAG: () => (flag ? t('yes') : t('no')),
        WORDS: () => (words ?? []).map((word) => labels.get(word) ?? word).join(', '),
      };
      return says[value.kind]() || t('nothing');
    },
    [catalogue, t, format],
  );
}
