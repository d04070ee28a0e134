import { useMemo } from 'react';
import type { ExperimentMetric } from '../../api/generated/graphql';
import { useSession } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import type { Experiment } from './plan';
import { changeOf, inUnit, type Comparison, type Effect } from './results';
import { RESULTS_TEXTS } from './results.texts';

/** How numbers of results are told. */
export interface Say {
  /** A number in the unit of its metric; a dash where there is none. */
  readonly value: (metric: ExperimentMetric, value: number | null | undefined) => string;
  /** What is said of a variant in a metric: “higher by 3.1% (+1.2% … +5%)”. */
  readonly verdict: (metric: ExperimentMetric, comparison: Comparison) => string;
  /** The name of a variant by its code. */
  readonly variant: (code: string) => string;
}

export function useSay({ variants }: Experiment): Say {
  const t = useTexts(RESULTS_TEXTS);
  const format = useFormat();
  const { currencyCode } = useSession().program;
  return useMemo(() => {
    const unit = (metric: ExperimentMetric) => (value: number) =>
      inUnit(metric, value, { format, currencyCode });
    return {
      value: (metric, value) => (value == null ? '—' : unit(metric)(value)),
      variant: (code) => variants.find((each) => each.code === code)?.name ?? code,
      verdict: (metric, comparison) => {
        const { verdict } = comparison;
        const { effect, isShare } = toldBy(comparison);
        if (!effect) return t(`say.${verdict}`);
        const ends = isShare ? (value: number) => changeOf(format, value) : unit(metric);
        const size = isShare ? format.percent : unit(metric);
        return t(`say.${verdict}`, {
          difference: size(Math.abs(effect.difference)),
          lower: ends(effect.lower),
          upper: ends(effect.upper),
        });
      },
    };
  }, [t, format, currencyCode, variants]);
}

/** As a share of the control, unless that interval would say something else than the verdict. */
function toldBy({ verdict, absolute, relative }: Comparison): {
  readonly effect: Effect | null;
  readonly isShare: boolean;
} {
  const agrees =
    relative != null &&
    (verdict === 'HIGHER'
      ? relative.lower > 0
      : verdict === 'LOWER'
        ? relative.upper < 0
        : relative.lower <= 0 && relative.upper >= 0);
  return agrees
    ? { effect: relative, isShare: true }
    : { effect: absolute ?? null, isShare: false };
}
