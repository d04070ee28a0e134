import { useCallback } from 'react';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { BENEFITS_TEXTS } from './benefits.texts';
import { toMajor, useMoneyUnit } from '../../editing/benefit/money';
import type { Cap, Rule } from '../../editing/benefit/rule';

/** The terms of a rule in a few words each, for a list. */
export interface Terms {
  readonly stacking: string;
  readonly schedule: string;
  readonly caps: readonly string[];
}

export function useTerms(): (rule: Rule) => Terms {
  const t = useTexts(BENEFITS_TEXTS);
  const format = useFormat();
  const { currencyCode, digits } = useMoneyUnit();
  return useCallback(
    ({ stacking, schedule, caps }) => {
      const day = (moment: string | null | undefined) =>
        moment == null ? null : format.localDay(moment.slice(0, 10));
      const [from, until] = [day(schedule?.from), day(schedule?.until)];
      const spans = [
        ...(from === null ? [] : [t('fromDay', { day: from })]),
        ...(until === null ? [] : [t('untilDay', { day: until })]),
        ...(schedule && schedule.windows.length > 0 ? [t('recurring')] : []),
      ];
      const capOf = ({ scope, measure, period, maximum }: Cap) => {
        const amount = String(toMajor(maximum, { currencyCode, digits }));
        const most =
          measure === 'MONEY'
            ? format.money({ amount, currencyCode })
            : t('uses', { count: maximum });
        return t(`cap.${scope}`, { most, period: t(`period.${period}`) });
      };
      return {
        stacking:
          stacking.kind === 'BEST_OF'
            ? t('stacking.BEST_OF', { group: stacking.group })
            : t(`stacking.${stacking.kind}`),
        schedule: spans.length === 0 ? t('always') : spans.join(' · '),
        caps: caps.map(capOf),
      };
    },
    [t, format, currencyCode, digits],
  );
}
