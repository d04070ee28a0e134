import { Button } from 'antd';
import { useCallback } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import { useWho } from '../../editing/use-who';
import { ModelPageDocument, type ModelPageQuery } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { useFormat } from '../../ui/format';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import { StatusMark } from '../../ui/status-mark';
import { useLooking } from '../../ui/use-looking';
import { RollBackButton } from './champion-buttons';
import { TrainButton } from './models';
import { MODELS_TEXTS } from './models.texts';
import { isUnderWay } from './state-mark';
import { VersionTable } from './version-table';

type Model = NonNullable<ModelPageQuery['model']>;

/** One model: its versions, and who made which of them decide. */
export function ModelPage() {
  const t = useTexts(MODELS_TEXTS);
  const code = useParams()['code'] ?? '';
  const [address] = useSearchParams();
  const [query, ask] = useQuery({
    query: ModelPageDocument,
    variables: { code, after: address.get('after') },
  });
  const look = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  useLooking(query.data?.model?.versions.nodes.some(isUnderWay) ?? false, look);
  return (
    <QueryView query={query} retry={look}>
      {({ model }) =>
        model ? (
          <ModelView model={model} />
        ) : (
          <>
            <PageHead title={t('missing')} trail={[{ label: t('title'), to: '/models' }]} />
            <EmptyState title={t('missingText', { code })} />
          </>
        )
      }
    </QueryView>
  );
}

function ModelView({ model }: { readonly model: Model }) {
  const t = useTexts(MODELS_TEXTS);
  const { code, latestVersion, isInForce } = model;
  return (
    <>
      <PageHead
        title={code}
        trail={[{ label: t('title'), to: '/models' }]}
        beside={
          <StatusMark tone={isInForce ? 'good' : 'neutral'}>
            {isInForce ? t('inForce') : t('notInForce')}
          </StatusMark>
        }
        actions={
          <>
            <RollBackButton model={model} />
            <TrainButton after={{ code, version: latestVersion }} />
          </>
        }
      />
      <div className="grid">
        <div className="stack two-thirds">
          <Panel title={t('versions')} note={t('versionsNote')}>
            <VersionTable versions={model.versions.nodes} />
            <Pager pageInfo={model.versions.pageInfo} />
            <p className="muted table-note">{t('accuracyHelp')}</p>
          </Panel>
        </div>
        <div className="stack third">
          <StepsOf model={model} />
        </div>
      </div>
    </>
  );
}

function Pager({ pageInfo }: Pick<Model['versions'], 'pageInfo'>) {
  const t = useTexts(MODELS_TEXTS);
  const [address, setAddress] = useSearchParams();
  const { hasNextPage, endCursor } = pageInfo;
  const isLater = address.has('after');
  if (!hasNextPage && !isLater) return null;
  return (
    <div className="pager">
      {isLater && <Button onClick={() => setAddress({})}>{t('newest')}</Button>}
      {hasNextPage && (
        <Button onClick={() => setAddress({ after: endCursor ?? '' })}>{t('older')}</Button>
      )}
    </div>
  );
}

/** What people did to the champion, the latest first. */
function StepsOf({ model: { code, steps } }: { readonly model: Model }) {
  const t = useTexts(MODELS_TEXTS);
  const format = useFormat();
  const who = useWho();
  return (
    <Panel title={t('history')}>
      {steps.length === 0 ? (
        <EmptyState title={t('noHistory')} text={t('noHistoryText')} />
      ) : (
        <ol className="timeline">
          {steps.map(({ kind, version, replacedVersion, actor, at, reason }) => (
            <li key={at + version}>
              <p className="timeline-head">
                <Link to={`/models/${code}/${version}`}>{t(`step.${kind}`, { version })}</Link>
                <span className="muted">{format.instant(at)}</span>
              </p>
              <p>{reason}</p>
              <p className="muted">
                {who(actor)}
                {replacedVersion != null && ` · ${t('replaced', { version: replacedVersion })}`}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
