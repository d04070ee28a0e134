import { Link } from 'react-router';
import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import { ProgramVersionsDocument, type ProgramVersionsQuery } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { ScrollFrame } from '../../ui/scroll-frame';
import { StatusMark } from '../../ui/status-mark';
import { PROGRAM_TEXTS } from './program.texts';
import { useWho } from '../../editing/use-who';

type Versions = NonNullable<ProgramVersionsQuery['program']>['versions']['nodes'];

/** What was published, newest first. */
export function VersionsTab() {
  const t = useTexts(PROGRAM_TEXTS);
  const [query, ask] = useQuery({ query: ProgramVersionsDocument, variables: {} });
  return (
    <Panel title={t('tab.versions')}>
      <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ program }) => <VersionTable versions={program?.versions.nodes ?? []} />}
      </QueryView>
    </Panel>
  );
}

function VersionTable({ versions }: { readonly versions: Versions }) {
  const t = useTexts(PROGRAM_TEXTS);
  const format = useFormat();
  const who = useWho();
  return (
    <ScrollFrame label={t('tab.versions')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('reason')}</th>
            <th scope="col" className="number">
              {t('published')}
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ id, number, state, publishedAt, publishedBy, reason, supersededAt }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/program/versions/${number}`}>{t('version', { version: number })}</Link>
              </th>
              <td>
                {state === 'IN_FORCE' ? (
                  <StatusMark tone="good">{t('inForce')}</StatusMark>
                ) : (
                  <span className="muted">
                    {t('superseded', { day: supersededAt ? format.day(supersededAt) : '' })}
                  </span>
                )}
              </td>
              <td>{reason}</td>
              <td className="number">
                <span className="who">
                  {format.instant(publishedAt)}
                  <small>{t('publishedBy', { who: who(publishedBy) })}</small>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
