import { useCallback } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import { ModelsDocument, type ModelsQuery } from '../../api/generated/graphql';
import { usePermitted } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { useFormat } from '../../ui/format';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import { ReasonedButton } from '../../ui/reasoned-button';
import { ScrollFrame } from '../../ui/scroll-frame';
import { StatusMark } from '../../ui/status-mark';
import { useLooking } from '../../ui/use-looking';
import { Accuracy } from './goodness';
import { MODELS_TEXTS } from './models.texts';
import { isUnderWay, StateMark } from './state-mark';

type Listed = ModelsQuery['models'][number];

/** Every model with what decides of it, and what was trained last. */
export function Models() {
  const t = useTexts(MODELS_TEXTS);
  const [query, ask] = useQuery({ query: ModelsDocument });
  const isBusy =
    query.data?.models.some(({ versions }) => versions.nodes.some(isUnderWay)) ?? false;
  const look = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  useLooking(isBusy, look);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} actions={<TrainButton />} />
      <Panel title={t('title')}>
        <QueryView query={query} retry={look}>
          {({ models }) =>
            models.length === 0 ? (
              <EmptyState title={t('none')} text={t('noneText')} />
            ) : (
              <ModelTable models={models} />
            )
          }
        </QueryView>
      </Panel>
    </>
  );
}

export interface TrainButtonProps {
  /** The version whose definition the next one begins with. */
  readonly after?: { readonly code: string; readonly version: number };
}

/** Leads to the form that has a version trained. */
export function TrainButton({ after }: TrainButtonProps) {
  const t = useTexts(MODELS_TEXTS);
  const navigate = useNavigate();
  const isPermitted = usePermitted('MODELS_TRAIN');
  const from = after ? `?code=${after.code}&version=${after.version}` : '';
  return (
    <ReasonedButton
      type={after ? 'default' : 'primary'}
      reason={isPermitted ? null : t('needsTrain')}
      onClick={() => void navigate(`/models/-/train${from}`)}
    >
      {after ? t('trainNext') : t('train')}
    </ReasonedButton>
  );
}

function ModelTable({ models }: { readonly models: readonly Listed[] }) {
  const t = useTexts(MODELS_TEXTS);
  return (
    <>
      <ScrollFrame label={t('title')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('model')}</th>
              <th scope="col">{t('champion')}</th>
              <th scope="col" className="number">
                {t('accuracy')}
              </th>
              <th scope="col" className="number">
                {t('sameAsNow')}
              </th>
              <th scope="col" className="number">
                {t('f1')}
              </th>
              <th scope="col">{t('latest')}</th>
            </tr>
          </thead>
          <tbody>
            {models.map((model) => (
              <ModelRow key={model.code} model={model} />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <p className="muted table-note">{t('accuracyHelp')}</p>
    </>
  );
}

function ModelRow({ model }: { readonly model: Listed }) {
  const t = useTexts(MODELS_TEXTS);
  const format = useFormat();
  const { code, champion, isInForce, versions } = model;
  const [latest] = versions.nodes;
  const test = champion?.report?.test;
  return (
    <tr>
      <th scope="row">
        <span className="who">
          <Link to={`/models/${code}`}>{code}</Link>
          <small>{isInForce ? t('inForce') : t('notInForce')}</small>
        </span>
      </th>
      <td>
        {champion ? (
          <Link to={`/models/${code}/${champion.number}`}>
            {t('version', { number: champion.number })}
          </Link>
        ) : (
          <span className="muted">{t('noChampion')}</span>
        )}
      </td>
      <td className="number">
        <Accuracy version={champion ?? null} />
      </td>
      <td className="number muted">
        {test?.sameAsNowAccuracy == null ? '—' : format.percent(test.sameAsNowAccuracy)}
      </td>
      <td className="number">{test ? format.percent(test.f1) : '—'}</td>
      <td>
        {latest && (
          <span className="mark-row">
            <Link to={`/models/${code}/${latest.number}`}>
              {t('version', { number: latest.number })}
            </Link>
            <StateMark state={latest.state} />
            {latest.state === 'TRAINING' && (
              <span className="muted">{format.percent(latest.share)}</span>
            )}
            {latest.isChampion && <StatusMark tone="good">{t('isChampion')}</StatusMark>}
          </span>
        )}
      </td>
    </tr>
  );
}
