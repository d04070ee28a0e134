import { Button, Progress } from 'antd';
import { useCallback } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import {
  JobSimulationCancelDocument,
  JobSimulationsDocument,
  type JobSimulationsQuery,
} from '../../api/generated/graphql';
import { usePermitted } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { ScrollFrame } from '../../ui/scroll-frame';
import { StatusMark, type Tone } from '../../ui/status-mark';
import { useNow } from '../../ui/use-now';
import { JOBS_TEXTS } from './jobs.texts';
import { useLooking } from '../../ui/use-looking';

type Simulation = JobSimulationsQuery['simulations']['nodes'][number];

const TONES: Readonly<Record<Simulation['state'], Tone>> = {
  ...{ QUEUED: 'neutral', RUNNING: 'running', DONE: 'good', FAILED: 'bad', CANCELLED: 'neutral' },
};
const isUnderWay = ({ state }: Simulation): boolean => state === 'QUEUED' || state === 'RUNNING';

/** Simulations: how far they are, how fast, and how long still. */
export function SimulationsPanel() {
  const t = useTexts(JOBS_TEXTS);
  const mayRead = usePermitted('PROGRAM_SIMULATE');
  const [query, ask] = useQuery({ query: JobSimulationsDocument, pause: !mayRead });
  const isBusy = query.data?.simulations.nodes.some(isUnderWay) ?? false;
  const look = useCallback(() => {
    if (mayRead) ask({ requestPolicy: 'network-only' });
  }, [ask, mayRead]);
  useLooking(isBusy, look);
  return (
    <Panel title={t('simulations')}>
      {mayRead ? (
        <QueryView query={query} retry={look}>
          {({ simulations: { nodes } }) =>
            nodes.length === 0 ? (
              <EmptyState
                title={t('noSimulations')}
                text={t('noSimulationsText')}
                action={<Link to="/program">{t('toProgram')}</Link>}
              />
            ) : (
              <SimulationTable simulations={nodes} />
            )
          }
        </QueryView>
      ) : (
        <p className="muted">{t('simulationsLocked')}</p>
      )}
    </Panel>
  );
}

function SimulationTable({ simulations }: { readonly simulations: readonly Simulation[] }) {
  const t = useTexts(JOBS_TEXTS);
  const [address] = useSearchParams();
  return (
    <ScrollFrame label={t('simulations')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('progress')}</th>
            <th scope="col" className="number">
              {t('asked')}
            </th>
          </tr>
        </thead>
        <tbody>
          {simulations.map((each) => (
            <SimulationRow
              key={each.id}
              simulation={each}
              isMarked={each.id === address.get('simulation')}
            />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

interface SimulationRowProps {
  readonly simulation: Simulation;
  readonly isMarked: boolean;
}

function SimulationRow({ simulation, isMarked }: SimulationRowProps) {
  const t = useTexts(JOBS_TEXTS);
  const format = useFormat();
  const now = useNow();
  const { id, state, draftId, draftRevision, versionNumber, askedAt } = simulation;
  const name = t('revision', { revision: draftRevision ?? '—' });
  return (
    <tr className={isMarked ? 'row-marked' : undefined}>
      <th scope="row">
        {draftId == null ? (
          t('rules', { version: versionNumber })
        ) : (
          <Link to={`/program/drafts/${draftId}?tab=simulation&simulation=${id}`}>{name}</Link>
        )}
      </th>
      <td>
        <StatusMark tone={TONES[state]}>{t(`state.${state}`)}</StatusMark>
      </td>
      <td>
        {isUnderWay(simulation) ? <UnderWay simulation={simulation} /> : <Took {...simulation} />}
      </td>
      <td className="number muted">{format.relative(askedAt, now)}</td>
    </tr>
  );
}

function UnderWay({ simulation }: { readonly simulation: Simulation }) {
  const t = useTexts(JOBS_TEXTS);
  const format = useFormat();
  const [{ fetching }, cancel] = useMutation(JobSimulationCancelDocument);
  const { id, done, total, membersPerSecond } = simulation;
  const left = total && membersPerSecond ? Math.ceil((total - done) / membersPerSecond) : null;
  return (
    <div className="inline-fields">
      <Progress
        size="small"
        className="job-progress"
        percent={total ? Math.floor((100 * done) / total) : 0}
        aria-label={t('progress')}
      />
      {membersPerSecond != null && (
        <span className="muted">{t('rate', { rate: format.count(membersPerSecond) })}</span>
      )}
      {left !== null && <span className="muted">{t('left', { count: left })}</span>}
      <Button size="small" loading={fetching} onClick={() => void cancel({ id })}>
        {t('cancel')}
      </Button>
    </div>
  );
}

function Took({ startedAt, endedAt, errorCode }: Simulation) {
  const t = useTexts(JOBS_TEXTS);
  const format = useFormat();
  if (errorCode != null) return <code>{errorCode}</code>;
  if (startedAt == null || endedAt == null) return null;
  const seconds = (Date.parse(endedAt) - Date.parse(startedAt)) / 1_000;
  return <span className="muted">{t('seconds', { seconds: format.score(seconds) })}</span>;
}
