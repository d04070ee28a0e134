import { Link } from 'react-router';
import { useWho } from '../../editing/use-who';
import type { ModelPageQuery } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { ScrollFrame } from '../../ui/scroll-frame';
import { StatusMark } from '../../ui/status-mark';
import { Accuracy } from './goodness';
import { MODELS_TEXTS } from './models.texts';
import { StateMark } from './state-mark';

type Version = NonNullable<ModelPageQuery['model']>['versions']['nodes'][number];

/** The versions of a model side by side. */
export function VersionTable({ versions }: { readonly versions: readonly Version[] }) {
  const t = useTexts(MODELS_TEXTS);
  return (
    <ScrollFrame label={t('versions')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col" className="number">
              {t('accuracy')}
            </th>
            <th scope="col" className="number">
              {t('sameAsNow')}
            </th>
            <th scope="col" className="number">
              {t('f1')}
            </th>
            <th scope="col" className="number">
              {t('asked')}
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <VersionRow key={version.id} version={version} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function VersionRow({ version }: { readonly version: Version }) {
  const t = useTexts(MODELS_TEXTS);
  const format = useFormat();
  const who = useWho();
  const { code, number, state, share, report, isChampion, askedAt, askedBy } = version;
  const test = report?.test;
  return (
    <tr className={isChampion ? 'row-marked' : undefined}>
      <th scope="row">
        <Link to={`/models/${code}/${number}`}>{t('version', { number })}</Link>
      </th>
      <td>
        <span className="mark-row">
          <StateMark state={state} />
          {state === 'TRAINING' && <span className="muted">{format.percent(share)}</span>}
          {isChampion && <StatusMark tone="good">{t('isChampion')}</StatusMark>}
        </span>
      </td>
      <td className="number">
        <Accuracy version={version} />
      </td>
      <td className="number muted">
        {test?.sameAsNowAccuracy == null ? '—' : format.percent(test.sameAsNowAccuracy)}
      </td>
      <td className="number">{test ? format.percent(test.f1) : '—'}</td>
      <td className="number">
        <span className="who">
          {format.instant(askedAt)}
          <small>{t('askedBy', { who: who(askedBy) })}</small>
        </span>
      </td>
    </tr>
  );
}
