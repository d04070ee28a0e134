import { useCallback } from 'react';
import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import {
  JobLedgerVerificationsDocument,
  type JobLedgerVerificationsQuery,
} from '../../api/generated/graphql';
import { usePermitted } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { ScrollFrame } from '../../ui/scroll-frame';
import { StatusMark, type Tone } from '../../ui/status-mark';
import { JOBS_TEXTS } from './jobs.texts';
import { useLooking } from '../../ui/use-looking';

type Check = JobLedgerVerificationsQuery['ledgerVerifications']['nodes'][number];

const TONES: Readonly<Record<Check['state'], Tone>> = {
  ...{ PASSED: 'good', RUNNING: 'running', FAILED: 'bad' },
};

/** Checks of the points ledger: what they looked at, and what they found. */
export function LedgerPanel() {
  const t = useTexts(JOBS_TEXTS);
  const mayRead = usePermitted('LEDGER_AUDIT');
  const [query, ask] = useQuery({ query: JobLedgerVerificationsDocument, pause: !mayRead });
  const isBusy =
    query.data?.ledgerVerifications.nodes.some(({ state }) => state === 'RUNNING') ?? false;
  const look = useCallback(() => {
    if (mayRead) ask({ requestPolicy: 'network-only' });
  }, [ask, mayRead]);
  useLooking(isBusy, look);
  return (
    <Panel title={t('ledger')} note={t('ledgerNote')}>
      {mayRead ? (
        <QueryView query={query} retry={look}>
          {({ ledgerVerifications: { nodes } }) =>
            nodes.length === 0 ? (
              <EmptyState title={t('noLedger')} text={t('noLedgerText')} />
            ) : (
              <CheckTable checks={nodes} />
            )
          }
        </QueryView>
      ) : (
        <p className="muted">{t('ledgerLocked')}</p>
      )}
    </Panel>
  );
}

function CheckTable({ checks }: { readonly checks: readonly Check[] }) {
  const t = useTexts(JOBS_TEXTS);
  return (
    <ScrollFrame label={t('ledger')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('began')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col" className="number">
              {t('wallets')}
            </th>
            <th scope="col" className="number">
              {t('transactions')}
            </th>
            <th scope="col" className="number">
              {t('findings')}
            </th>
            <th scope="col" className="number">
              {t('took')}
            </th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <CheckRow key={check.startedAt} {...check} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function CheckRow({ state, startedAt, finishedAt, sample, ...counts }: Check) {
  const t = useTexts(JOBS_TEXTS);
  const format = useFormat();
  const seconds =
    finishedAt == null ? null : (Date.parse(finishedAt) - Date.parse(startedAt)) / 1_000;
  return (
    <tr>
      <th scope="row">
        <span className="who">
          {format.instant(startedAt)}
          <small>{sample == null ? t('allWallets') : t('sample', { count: sample })}</small>
        </span>
      </th>
      <td>
        <StatusMark tone={TONES[state]}>{t(`ledger.${state}`)}</StatusMark>
      </td>
      <td className="number">{format.count(counts.wallets)}</td>
      <td className="number">{format.count(counts.transactions)}</td>
      <td className="number">{format.count(counts.findings)}</td>
      <td className="number muted">
        {seconds === null ? null : t('seconds', { seconds: format.score(seconds) })}
      </td>
    </tr>
  );
}
