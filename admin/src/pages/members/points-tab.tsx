import { Alert } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import { MemberPointsDocument, type MemberPointsQuery } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { Figure, FigureRow } from '../../ui/figure';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { ReasonedButton } from '../../ui/reasoned-button';
import { POINTS_TEXTS } from './points.texts';

type Points = NonNullable<MemberPointsQuery['member']>['points'];

/** The wallet of a member, what expires, and how it came to be. */
export function PointsTab({ id }: { readonly id: string }) {
  const t = useTexts(POINTS_TEXTS);
  const [after, setAfter] = useState<string | null>(null);
  const [query, ask] = useQuery({ query: MemberPointsDocument, variables: { id, after } });
  return (
    <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ member }) =>
        member && (
          <div className="stack">
            {member.points.state === 'FROZEN' && (
              <Alert type="warning" showIcon title={t('frozen')} />
            )}
            <div className="grid">
              <Panel title={t('balance')} className="two-thirds">
                <Balance points={member.points} />
              </Panel>
              <Panel title={t('expiring')} className="third">
                <Expiring points={member.points} />
              </Panel>
            </div>
            <Panel title={t('history')} note={t('historyNote')}>
              <History points={member.points} isNewest={after === null} onPage={setAfter} />
            </Panel>
          </div>
        )
      }
    </QueryView>
  );
}

function Balance({ points }: { readonly points: Points }) {
  const t = useTexts(POINTS_TEXTS);
  const format = useFormat();
  return (
    <FigureRow>
      <Figure label={t('balance')} value={format.count(points.balance)} />
      <Figure label={t('available')} value={format.count(points.available)} />
      <Figure label={t('pending')} value={format.count(points.pending)} note={t('pendingNote')} />
      <Figure label={t('held')} value={format.count(points.held)} note={t('heldNote')} />
      {points.debt > 0 && <Figure label={t('debt')} value={format.count(points.debt)} />}
    </FigureRow>
  );
}

function Expiring({ points }: { readonly points: Points }) {
  const t = useTexts(POINTS_TEXTS);
  const format = useFormat();
  if (points.expiring.length === 0) return <p className="muted">{t('noneExpires')}</p>;
  return (
    <table className="plain-table">
      <tbody>
        {points.expiring.map(({ expiresAt, points: amount }) => (
          <tr key={expiresAt}>
            <th scope="row">{format.day(expiresAt)}</th>
            <td className="number">{format.count(amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface HistoryProps {
  readonly points: Points;
  readonly isNewest: boolean;
  readonly onPage: (cursor: string | null) => void;
}

function History({ points, isNewest, onPage }: HistoryProps) {
  const t = useTexts(POINTS_TEXTS);
  const format = useFormat();
  const { nodes, pageInfo } = points.history;
  if (nodes.length === 0) return <EmptyState title={t('noHistory')} text={t('noHistoryText')} />;
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('order')}</th>
            <th scope="col" className="number">
              {t('change')}
            </th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ id, effectiveAt, text, orderId, points: change, pending }) => (
            <tr key={id}>
              <td>{format.instant(effectiveAt)}</td>
              <td>{text}</td>
              <td className="muted">{orderId ?? '—'}</td>
              <td className={`number ${signOf(change || pending)}`}>
                {format.change(change || pending)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="pager">
        <ReasonedButton reason={isNewest ? t('atNewest') : null} onClick={() => onPage(null)}>
          {t('newest')}
        </ReasonedButton>
        <ReasonedButton
          reason={pageInfo.hasNextPage ? null : t('atOldest')}
          onClick={() => onPage(pageInfo.endCursor ?? null)}
        >
          {t('older')}
        </ReasonedButton>
      </div>
    </>
  );
}

const signOf = (change: number): string => (change > 0 ? 'up' : change < 0 ? 'down' : 'muted');
