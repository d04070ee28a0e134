import { useMemo } from 'react';
import { useTexts } from '../../locales/texts';
import type { ChartOption } from '../../ui/chart-canvas';
import { useChartPalette } from '../../ui/chart-palette';
import { useFormat } from '../../ui/format';
import type { Reading } from './results';
import { RESULTS_TEXTS } from './results.texts';
import type { Say } from './use-say';

/** From the lower ends up to the upper ones; what is stacked may lie below 0. */
const BAND = {
  ...{ type: 'line' as const, symbol: 'none', silent: true, stack: 'band' },
  ...{ stackStrategy: 'all' as const, lineStyle: { opacity: 0 }, tooltip: { show: false } },
};

/** The difference as a line within the band of its interval, look by look. */
export function useCourseOption(reading: Reading, say: Say): ChartOption {
  const t = useTexts(RESULTS_TEXTS);
  const format = useFormat();
  const { text, line, after, tooltip } = useChartPalette();
  return useMemo(() => {
    const { metric, comparison } = reading;
    const { looks } = comparison;
    const value = (shown: unknown) => (typeof shown === 'number' ? say.value(metric, shown) : '');
    // One look alone would be a line without length.
    const symbol = looks.length < 30 ? 'circle' : 'none';
    const bound = (name: string, data: number[]) => ({
      ...{ name, type: 'line' as const, data, symbol, symbolSize: 4 },
      lineStyle: { color: after, width: 1, type: 'dashed' as const },
      itemStyle: { color: after },
    });
    return {
      grid: { left: 8, right: 16, top: 12, bottom: 4, containLabel: true },
      tooltip: {
        ...{ trigger: 'axis' as const, ...tooltip, textStyle: { color: text } },
        valueFormatter: value,
      },
      xAxis: {
        type: 'category' as const,
        data: looks.map(({ at }) => format.instant(at)),
        axisLabel: { color: text },
        axisLine: { lineStyle: { color: line } },
        axisTick: { show: false },
      },
      yAxis: {
        type: 'value' as const,
        axisLabel: { color: text, formatter: value },
        splitLine: { lineStyle: { color: line } },
      },
      series: [
        { ...BAND, data: looks.map(({ lower }) => lower) },
        {
          ...{ ...BAND, data: looks.map(({ lower, upper }) => upper - lower) },
          areaStyle: { color: after, opacity: 0.14 },
        },
        bound(
          t('lower'),
          looks.map(({ lower }) => lower),
        ),
        bound(
          t('upper'),
          looks.map(({ upper }) => upper),
        ),
        {
          ...{ name: t('difference'), type: 'line' as const, symbol, symbolSize: 7 },
          data: looks.map(({ difference }) => difference),
          lineStyle: { color: after, width: 2.5 },
          itemStyle: { color: after },
          markLine: {
            ...{ silent: true, symbol: 'none', label: { show: false } },
            lineStyle: { color: text, type: 'dashed' as const },
            data: [{ yAxis: 0 }],
          },
        },
      ],
    } satisfies ChartOption;
  }, [reading, say, t, format, text, line, after, tooltip]);
}
