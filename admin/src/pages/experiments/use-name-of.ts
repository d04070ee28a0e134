import { useCallback } from 'react';
import { useAppearance } from '../../ui/appearance';
import type { Plan } from './plan';

/** Names something by its name in the language of the console, another one, or its code. */
export function useNameOf(): (of: Pick<Plan, 'names' | 'code'>) => string {
  const { locale } = useAppearance();
  return useCallback(
    ({ names, code }) => {
      const written = names.filter(({ text }) => text.trim() !== '');
      const found = written.find((name) => name.locale === locale) ?? written[0];
      return found?.text ?? code;
    },
    [locale],
  );
}
