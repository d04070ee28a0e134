import { useMemo } from 'react';
import { useTexts } from '../../locales/texts';
import { Chart } from '../../ui/chart';
import { useChartPalette } from '../../ui/chart-palette';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import type { Report } from './report';
import { SIMULATION_TEXTS } from './simulation.texts';

type Scores = Report['scores'];

/** How growth values are spread, by the rules in force and by the draft. */
export function ScoresPanel({ scores }: { readonly scores: Scores }) {
  const t = useTexts(SIMULATION_TEXTS);
  const option = useScoresOption(scores);
  return (
    <Panel title={t('scores')}>
      <Chart
        option={option}
        summary={t('scoresSummary')}
        height={240}
        table={<ScoresTable scores={scores} />}
      />
    </Panel>
  );
}

function ScoresTable({ scores }: { readonly scores: Scores }) {
  const t = useTexts(SIMULATION_TEXTS);
  const format = useFormat();
  return (
    <table className="plain-table">
      <caption className="unseen">{t('scoresSummary')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('scoreFrom')}</th>
          <th scope="col" className="number">
            {t('inForce')}
          </th>
          <th scope="col" className="number">
            {t('draft')}
          </th>
        </tr>
      </thead>
      <tbody>
        {scores.map(({ from, inForce, byDraft }) => (
          <tr key={from}>
            <th scope="row">{format.score(from)}</th>
            <td className="number">{format.count(inForce)}</td>
            <td className="number">{format.count(byDraft)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useScoresOption(scores: Scores) {
  const t = useTexts(SIMULATION_TEXTS);
  const format = useFormat();
  const { text, line, before, after, tooltip } = useChartPalette();
  return useMemo(() => {
    const steps = (name: string, color: string, data: number[]) => ({
      ...{ name, data, type: 'line' as const, step: 'middle' as const, symbol: 'none' },
      lineStyle: { color, width: 2 },
      itemStyle: { color },
      areaStyle: { color, opacity: 0.12 },
    });
    return {
      grid: { left: 8, right: 12, top: 32, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, textStyle: { color: text }, icon: 'circle', itemWidth: 9 },
      tooltip: { trigger: 'axis' as const, ...tooltip, textStyle: { color: text } },
      xAxis: {
        type: 'category' as const,
        data: scores.map(({ from }) => format.score(from)),
        axisLabel: { color: text },
        axisLine: { lineStyle: { color: line } },
        axisTick: { show: false },
      },
      yAxis: {
        type: 'value' as const,
        axisLabel: { color: text },
        splitLine: { lineStyle: { color: line } },
      },
      series: [
        steps(
          t('inForce'),
          before,
          scores.map((bin) => bin.inForce),
        ),
        steps(
          t('draft'),
          after,
          scores.map((bin) => bin.byDraft),
        ),
      ],
    };
  }, [scores, t, format, text, line, before, after, tooltip]);
}
