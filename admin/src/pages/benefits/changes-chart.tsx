import { useMemo } from 'react';
import type { BenefitPreviewQuery } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { Chart } from '../../ui/chart';
import { useChartPalette } from '../../ui/chart-palette';
import { useFormat } from '../../ui/format';
import { ScrollFrame } from '../../ui/scroll-frame';
import { TRIAL_TEXTS } from './trial.texts';

type Changes = BenefitPreviewQuery['benefitPreview']['changes'];

const KINDS = ['KEPT', 'CHANGED', 'GAINED', 'LOST'] as const;
const ROW_HEIGHT = 34;

/** Who gains, keeps and loses what: the rule itself, and others that make room for it. */
export function ChangesChart({ changes }: { readonly changes: Changes }) {
  const t = useTexts(TRIAL_TEXTS);
  const option = useOption(changes);
  const rows = new Set(changes.map(({ ruleCode }) => ruleCode)).size;
  return (
    <Chart
      option={option}
      summary={t('chart')}
      table={<ChangeTable changes={changes} />}
      height={90 + ROW_HEIGHT * rows}
    />
  );
}

function ChangeTable({ changes }: { readonly changes: Changes }) {
  const t = useTexts(TRIAL_TEXTS);
  const format = useFormat();
  return (
    <ScrollFrame label={t('chart')}>
      <table className="plain-table">
        <caption className="unseen">{t('chart')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rule')}</th>
            <th scope="col">{t('change')}</th>
            <th scope="col" className="number">
              {t('column')}
            </th>
            <th scope="col" className="number">
              {t('range')}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ ruleCode, change, members, low, high }) => (
            <tr key={ruleCode + change}>
              <th scope="row">
                <code>{ruleCode}</code>
              </th>
              <td>{t(`change.${change}`)}</td>
              <td className="number">{format.count(members)}</td>
              <td className="number">{`${format.count(low)}–${format.count(high)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function useOption(changes: Changes) {
  const t = useTexts(TRIAL_TEXTS);
  const { text, line, up, down, before, tiers, tooltip } = useChartPalette();
  return useMemo(() => {
    const codes = [...new Set(changes.map(({ ruleCode }) => ruleCode))];
    const colours = { KEPT: before, CHANGED: tiers[3] ?? text, GAINED: up, LOST: down };
    const membersOf = (code: string, kind: string): number =>
      changes.find((each) => each.ruleCode === code && each.change === kind)?.members ?? 0;
    return {
      grid: { left: 8, right: 16, top: 34, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, textStyle: { color: text }, icon: 'circle', itemWidth: 9 },
      tooltip: { trigger: 'axis' as const, ...tooltip, textStyle: { color: text } },
      xAxis: {
        type: 'value' as const,
        minInterval: 1,
        axisLabel: { color: text },
        splitLine: { lineStyle: { color: line } },
      },
      yAxis: {
        type: 'category' as const,
        inverse: true,
        data: codes,
        axisLabel: { color: text, width: 130, overflow: 'truncate' as const },
        axisLine: { lineStyle: { color: line } },
        axisTick: { show: false },
      },
      series: KINDS.map((kind) => ({
        name: t(`change.${kind}`),
        type: 'bar' as const,
        stack: 'members',
        barMaxWidth: 18,
        itemStyle: { color: colours[kind] },
        data: codes.map((code) => membersOf(code, kind)),
      })),
    };
  }, [changes, t, text, line, up, down, before, tiers, tooltip]);
}
