import { useMemo } from 'react';
import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import { OverviewPointsDocument, type OverviewPointsQuery } from '../../api/generated/graphql';
import { usePermitted, useSession } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { Chart } from '../../ui/chart';
import { useChartPalette } from '../../ui/chart-palette';
import { EmptyState } from '../../ui/empty-state';
import { Figure, FigureRow } from '../../ui/figure';
import { useFormat } from '../../ui/format';
import { localDayOf, monthsBefore } from '../../ui/local-day';
import { Panel } from '../../ui/panel';
import { useNow } from '../../ui/use-now';
import { OVERVIEW_TEXTS } from './overview.texts';

const MONTHS = 11;

/** What members are owed, and how points moved, month by month. */
export function PointsPanels() {
  const t = useTexts(OVERVIEW_TEXTS);
  const { timeZone } = useSession().program;
  const mayRead = usePermitted('POINTS_REPORT');
  const on = localDayOf(useNow(), timeZone);
  const variables = { on, from: monthsBefore(on, MONTHS) };
  const [query, ask] = useQuery({ query: OverviewPointsDocument, variables, pause: !mayRead });
  return (
    <Panel title={t('points')}>
      {mayRead ? (
        <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
          {(data) => (
            <div className="points-row">
              <Liability liability={data.pointsLiability} />
              <Months rows={data.pointsReport.rows} />
            </div>
          )}
        </QueryView>
      ) : (
        <p className="muted">{t('pointsLocked')}</p>
      )}
    </Panel>
  );
}

function Liability({ liability }: { readonly liability: OverviewPointsQuery['pointsLiability'] }) {
  const t = useTexts(OVERVIEW_TEXTS);
  const format = useFormat();
  return (
    <FigureRow>
      <Figure
        label={t('outstanding')}
        value={format.count(liability.outstanding)}
        note={t('pending', { points: format.count(liability.pending) })}
      />
      <Figure
        label={t('liability')}
        value={format.money(liability.liability)}
        note={t('liabilityNote')}
      />
    </FigureRow>
  );
}

type Rows = OverviewPointsQuery['pointsReport']['rows'];

function Months({ rows }: { readonly rows: Rows }) {
  const t = useTexts(OVERVIEW_TEXTS);
  const option = useMonthsOption(rows);
  if (rows.length === 0) return <EmptyState title={t('noPoints')} text={t('noPointsText')} />;
  return (
    <Chart
      option={option}
      summary={t('pointsSummary')}
      height={220}
      table={<MonthsTable rows={rows} />}
    />
  );
}

function MonthsTable({ rows }: { readonly rows: Rows }) {
  const t = useTexts(OVERVIEW_TEXTS);
  const format = useFormat();
  return (
    <table className="plain-table">
      <caption className="unseen">{t('pointsSummary')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('month')}</th>
          {(['issued', 'redeemed', 'expired', 'net'] as const).map((each) => (
            <th key={each} scope="col" className="number">
              {t(each)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ periodStart, movements }) => (
          <tr key={periodStart}>
            <th scope="row">{format.month(periodStart ?? '')}</th>
            <td className="number">{format.count(movements.issued)}</td>
            <td className="number">{format.count(movements.redeemed)}</td>
            <td className="number">{format.count(movements.expired)}</td>
            <td className="number">{format.change(movements.net)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useMonthsOption(rows: Rows) {
  const t = useTexts(OVERVIEW_TEXTS);
  const format = useFormat();
  const { text, line, up, down, before, tooltip } = useChartPalette();
  return useMemo(() => {
    const bars = (name: string, color: string, values: readonly number[]) => ({
      ...{ name, type: 'bar' as const, data: [...values], itemStyle: { color } },
      barMaxWidth: 28,
    });
    return {
      grid: { left: 8, right: 8, top: 32, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, textStyle: { color: text }, icon: 'circle', itemWidth: 9 },
      tooltip: { trigger: 'axis' as const, ...tooltip, textStyle: { color: text } },
      xAxis: {
        type: 'category' as const,
        data: rows.map(({ periodStart }) => format.month(periodStart ?? '')),
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
        bars(
          t('issued'),
          up,
          rows.map(({ movements }) => movements.issued),
        ),
        bars(
          t('redeemed'),
          down,
          rows.map(({ movements }) => movements.redeemed),
        ),
        bars(
          t('expired'),
          before,
          rows.map(({ movements }) => movements.expired),
        ),
      ],
    };
  }, [rows, t, format, text, line, up, down, before, tooltip]);
}
