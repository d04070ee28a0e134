import { Link } from 'react-router';
import type { OverviewQuery } from '../../api/generated/graphql';
import { isKeyOf, useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { StatusMark, type Tone } from '../../ui/status-mark';
import { useNow } from '../../ui/use-now';
import { OVERVIEW_TEXTS } from './overview.texts';

type Drafts = NonNullable<OverviewQuery['program']>['drafts']['nodes'];

const TONES: Readonly<Record<string, Tone>> = {
  ...{ DRAFT: 'neutral', IN_REVIEW: 'warning', APPROVED: 'good', SCHEDULED: 'running' },
};

/** What somebody prepares, and what waits for somebody to read it. */
export function DraftsPanel({ drafts }: { readonly drafts: Drafts }) {
  const t = useTexts(OVERVIEW_TEXTS);
  const format = useFormat();
  const now = useNow();
  const link = <Link to="/program">{t('toProgram')}</Link>;
  return (
    <Panel title={t('drafts')} className="half" extra={drafts.length > 0 && link}>
      {drafts.length === 0 ? (
        <EmptyState title={t('noDrafts')} text={t('noDraftsText')} action={link} />
      ) : (
        <table className="plain-table">
          <tbody>
            {drafts.map(({ id, title, state, editedAt }) => {
              const key = `state.${state}`;
              return (
                <tr key={id}>
                  <th scope="row">
                    <Link to={`/program/drafts/${id}`}>{title}</Link>
                  </th>
                  <td>
                    <StatusMark tone={TONES[state] ?? 'neutral'}>
                      {isKeyOf(OVERVIEW_TEXTS, key) ? t(key) : state}
                    </StatusMark>
                  </td>
                  <td className="number muted">{format.relative(editedAt, now)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
