import { Alert, Button, Progress } from 'antd';
import { useEffect } from 'react';
import { useMutation, useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import { SimulationCancelDocument, SimulationReportDocument } from '../../api/generated/graphql';
import { useSession } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { Figure, FigureRow } from '../../ui/figure';
import { useFormat } from '../../ui/format';
import { MovementMatrix } from '../../ui/movement-matrix';
import { Panel } from '../../ui/panel';
import { MoversPanel } from './movers-panel';
import type { Report, Simulation } from './report';
import { ScoresPanel } from './scores-panel';
import { GroupsPanel, ThresholdsPanel } from './simulation-tables';
import { SIMULATION_TEXTS } from './simulation.texts';

const LOOK_MS = 1_000;

/** One simulation: how far it is, and what it found. */
export function SimulationView({ id }: { readonly id: string }) {
  const [query, ask] = useQuery({ query: SimulationReportDocument, variables: { id } });
  const node = query.data?.node;
  const simulation = node && 'report' in node ? node : null;
  const state = simulation?.state;
  const isUnderWay = state === 'QUEUED' || state === 'RUNNING';
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), LOOK_MS);
    return () => clearInterval(timer);
  }, [isUnderWay, ask]);
  return (
    <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
      {() =>
        simulation && (
          <>
            <State simulation={simulation} />
            {simulation.report && <ReportView id={id} report={simulation.report} />}
          </>
        )
      }
    </QueryView>
  );
}

function State({ simulation }: { readonly simulation: Simulation }) {
  const t = useTexts(SIMULATION_TEXTS);
  const [{ fetching }, cancel] = useMutation(SimulationCancelDocument);
  const { state, done, total, errorCode } = simulation;
  if (state === 'DONE') return null;
  if (state === 'FAILED') {
    return <Alert type="error" showIcon title={t('failed', { code: errorCode ?? '—' })} />;
  }
  if (state === 'CANCELLED') return <Alert type="info" showIcon title={t('state.CANCELLED')} />;
  return (
    <Panel
      title={t(`state.${state}`)}
      extra={
        <Button loading={fetching} onClick={() => void cancel({ id: simulation.id })}>
          {t('cancel')}
        </Button>
      }
    >
      <div role="status">
        <Progress
          percent={total ? Math.floor((100 * done) / total) : 0}
          aria-label={t(`state.${state}`)}
        />
        <Pace simulation={simulation} />
      </div>
    </Panel>
  );
}

/** How far, how fast, and how long still. */
function Pace({ simulation }: { readonly simulation: Simulation }) {
  const t = useTexts(SIMULATION_TEXTS);
  const format = useFormat();
  const { done, total, membersPerSecond: rate } = simulation;
  if (total == null) return null;
  const parts = [t('progress', { done: format.count(done), total: format.count(total) })];
  if (rate) {
    parts.push(t('rate', { rate: format.count(rate) }));
    parts.push(t('left', { count: Math.ceil((total - done) / rate) }));
  }
  return <p className="muted">{parts.join(' · ')}</p>;
}

function ReportView({ id, report }: { readonly id: string; readonly report: Report }) {
  const t = useTexts(SIMULATION_TEXTS);
  const { tiers } = useSession().program;
  return (
    <div className="grid">
      <Panel title={t('state.DONE')}>
        <Figures report={report} />
      </Panel>
      <Panel title={t('movement')} className="half">
        <MovementMatrix ladder={tiers} movements={report.matrix} caption={t('caption')} />
      </Panel>
      <div className="half">
        <ThresholdsPanel thresholds={report.thresholds} />
      </div>
      <MoversPanel id={id} />
      <div className="half">
        <ScoresPanel scores={report.scores} />
      </div>
      <div className="half">
        <GroupsPanel groups={report.groups} />
      </div>
    </div>
  );
}

function Figures({ report }: { readonly report: Report }) {
  const t = useTexts(SIMULATION_TEXTS);
  const format = useFormat();
  return (
    <FigureRow>
      <Figure label={t('members')} value={format.count(report.members)} />
      <Figure
        label={t('promoted')}
        value={<span className="up">▲ {format.count(report.promoted)}</span>}
      />
      <Figure
        label={t('demoted')}
        value={<span className="down">▼ {format.count(report.demoted)}</span>}
      />
      <Figure label={t('unchanged')} value={format.count(report.unchanged)} />
      <Figure
        label={t('liability')}
        value={format.money(report.liabilityChange)}
        note={t('liabilityNote', { points: format.change(report.pointsChange) })}
      />
      <Figure
        label={t('benefitCost')}
        value={report.benefitCostChange ? format.money(report.benefitCostChange) : '—'}
        note={t(report.benefitCostChange ? 'benefitCostNote' : 'noBenefitCost')}
      />
    </FigureRow>
  );
}
