import { useCallback } from 'react';
import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import { JobsDocument, type JobsQuery } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { ScrollFrame } from '../../ui/scroll-frame';
import { StatusMark } from '../../ui/status-mark';
import { JOBS_TEXTS } from './jobs.texts';
import { useLooking } from '../../ui/use-looking';

type Runs = JobsQuery['nightlyRuns']['nodes'];

/** The nightly runs with what they did and how long each step took. */
export function NightlyPanel() {
  const t = useTexts(JOBS_TEXTS);
  const [query, ask] = useQuery({ query: JobsDocument, variables: {} });
  const isBusy = query.data?.nightlyRuns.nodes.some(({ state }) => state === 'RUNNING') ?? false;
  const look = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  useLooking(isBusy, look);
  return (
    <Panel title={t('nightly')} note={t('nightlyNote')}>
      <QueryView query={query} retry={look}>
        {({ nightlyRuns: { nodes } }) =>
          nodes.length === 0 ? (
            <EmptyState title={t('noNightly')} text={t('noNightlyText')} />
          ) : (
            <RunTable runs={nodes} />
          )
        }
      </QueryView>
    </Panel>
  );
}

function RunTable({ runs }: { readonly runs: Runs }) {
  const t = useTexts(JOBS_TEXTS);
  return (
    <ScrollFrame label={t('nightly')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col" className="number">
              {t('looked')}
            </th>
            <th scope="col" className="number">
              {t('changed')}
            </th>
            <th scope="col" className="number">
              {t('moved')}
            </th>
            <th scope="col">{t('steps')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <RunRow key={run.day} run={run} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function RunRow({ run }: { readonly run: Runs[number] }) {
  const t = useTexts(JOBS_TEXTS);
  const format = useFormat();
  const isRunning = run.state === 'RUNNING';
  const steps = run.times.map(
    ({ step, seconds }) =>
      `${t(`step.${step}`)} ${t('seconds', { seconds: format.score(seconds) })}`,
  );
  return (
    <tr>
      <th scope="row">
        <span className="who">
          {format.localDay(run.day)}
          {run.versionNumber != null && <small>{t('of', { version: run.versionNumber })}</small>}
        </span>
      </th>
      <td>
        <StatusMark tone={isRunning ? 'running' : 'good'}>{t(`state.${run.state}`)}</StatusMark>
        {isRunning && <p className="muted">{t('step', { step: t(`step.${run.step}`) })}</p>}
      </td>
      <td className="number">{format.count(run.members ?? run.decided)}</td>
      <td className="number">{format.count(run.decisions)}</td>
      <td className="number">
        <span className="up">{format.count(run.promoted)}</span>
        {' / '}
        <span className="down">{format.count(run.demoted)}</span>
      </td>
      <td className="muted">{steps.join(' · ')}</td>
    </tr>
  );
}
