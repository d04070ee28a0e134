import { Link } from 'react-router';
import { useQuery } from 'urql';
import { OverviewSimulationsDocument, type OverviewQuery } from '../../api/generated/graphql';
import { usePermitted } from '../../api/session';
import { isKeyOf, useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { StatusMark, type Tone } from '../../ui/status-mark';
import { useNow } from '../../ui/use-now';
import { OVERVIEW_TEXTS } from './overview.texts';

export interface JobsPanelProps {
  readonly runs: OverviewQuery['nightlyRuns']['nodes'];
}

const TONES: Readonly<Record<string, Tone>> = {
  ...{ FINISHED: 'good', DONE: 'good', RUNNING: 'running', QUEUED: 'neutral' },
  ...{ FAILED: 'bad', CANCELLED: 'neutral' },
};
const SHOWN = 5;

/** What runs, and what ran last. */
export function JobsPanel({ runs }: JobsPanelProps) {
  const t = useTexts(OVERVIEW_TEXTS);
  const format = useFormat();
  const now = useNow();
  const mayRead = usePermitted('PROGRAM_SIMULATE');
  const [{ data }] = useQuery({ query: OverviewSimulationsDocument, pause: !mayRead });
  const simulations = data?.simulations.nodes ?? [];
  const rows = [
    ...simulations.map(({ id, state, askedAt, endedAt }) => ({
      ...{ key: id, state, at: endedAt ?? askedAt, to: `/jobs?simulation=${id}` },
      name: t('simulation'),
    })),
    ...runs.map(({ day, state, finishedAt }) => ({
      ...{ key: day, state, at: finishedAt, to: '/jobs' },
      name: t('nightly', { day: format.localDay(day) }),
    })),
  ].slice(0, SHOWN);
  const isBusy = rows.some(({ state }) => state === 'RUNNING' || state === 'QUEUED');
  return (
    <Panel
      title={t('jobs')}
      note={isBusy ? t('running') : t('idle')}
      extra={<Link to="/jobs">{t('allJobs')}</Link>}
      className="half"
    >
      <table className="plain-table">
        <tbody>
          {rows.map(({ key, state, at, to, name }) => {
            const word = `job.${state}`;
            return (
              <tr key={key}>
                <th scope="row">
                  <Link to={to}>{name}</Link>
                </th>
                <td>
                  <StatusMark tone={TONES[state] ?? 'neutral'}>
                    {isKeyOf(OVERVIEW_TEXTS, word) ? t(word) : state}
                  </StatusMark>
                </td>
                <td className="number muted">{at ? format.relative(at, now) : null}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}
