import { useMemo } from 'react';
import { useTexts } from '../../locales/texts';
import type { ChartOption } from '../../ui/chart-canvas';
import { useChartPalette, type ChartPalette } from '../../ui/chart-palette';
import { useFormat } from '../../ui/format';
import { changeOf, type Reading } from './results';
import { RESULTS_TEXTS } from './results.texts';
import type { Say } from './use-say';

/** Each reading as a line from one end of its interval to the other, around the difference. */
export function useEffectsOption(readings: readonly Reading[], say: Say): ChartOption {
  const t = useTexts(RESULTS_TEXTS);
  const format = useFormat();
  const palette = useChartPalette();
  return useMemo(() => {
    const isOne = new Set(readings.map(({ comparison }) => comparison.code)).size === 1;
    const nameOf = ({ metric, comparison }: Reading) =>
      isOne ? t(`metric.${metric}`) : `${t(`metric.${metric}`)} · ${say.variant(comparison.code)}`;
    const names = readings.map(nameOf);
    const { text, line, tooltip } = palette;
    return {
      grid: { left: 8, right: 28, top: 8, bottom: 4, containLabel: true },
      tooltip: {
        ...{ trigger: 'item' as const, ...tooltip, textStyle: { color: text } },
        formatter: (shown) => {
          const reading = readings[Array.isArray(shown) ? -1 : (shown.seriesIndex ?? -1)];
          if (!reading) return '';
          return `${nameOf(reading)}\n${say.verdict(reading.metric, reading.comparison)}`;
        },
      },
      xAxis: {
        type: 'value' as const,
        axisLabel: { color: text, formatter: (share: number) => changeOf(format, share) },
        splitLine: { lineStyle: { color: line } },
      },
      yAxis: {
        ...{ type: 'category' as const, inverse: true, data: names },
        axisLabel: { color: text },
        axisLine: { show: false },
        axisTick: { show: false },
      },
      series: readings.map((reading, place) => interval(reading, place, palette)),
    } satisfies ChartOption;
  }, [readings, say, t, format, palette]);
}

function interval({ comparison }: Reading, place: number, { text, up, down }: ChartPalette) {
  const { verdict, relative } = comparison;
  const color = verdict === 'HIGHER' ? up : verdict === 'LOWER' ? down : text;
  const [lower, difference, upper] = relative
    ? [relative.lower, relative.difference, relative.upper]
    : [0, 0, 0];
  const end = { symbol: 'rect', symbolSize: [2, 12] };
  return {
    type: 'line' as const,
    data: [
      { value: [lower, place], ...end },
      { value: [difference, place], symbol: 'circle', symbolSize: 9 },
      { value: [upper, place], ...end },
    ],
    itemStyle: { color },
    lineStyle: { color, width: 2.5 },
    // One line at nothing, for all of them.
    ...(place === 0
      ? {
          markLine: {
            ...{ silent: true, symbol: 'none', label: { show: false } },
            lineStyle: { color: text, type: 'dashed' as const },
            data: [{ xAxis: 0 }],
          },
        }
      : {}),
  };
}
