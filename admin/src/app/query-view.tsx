import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { UseQueryState } from 'urql';
import { useTexts } from '../locales/texts';
import { APP_TEXTS } from './app.texts';
import { FailureNotice } from './failure-notice';

export interface QueryViewProps<Data> {
  readonly query: UseQueryState<Data>;
  readonly retry?: () => void;
  readonly children: (data: Data) => ReactNode;
}

/** An answer of the API in its three states: on its way, failed, there. */
export function QueryView<Data>({ query, retry, children }: QueryViewProps<Data>) {
  const t = useTexts(APP_TEXTS);
  if (query.data) {
    return (
      <div aria-busy={query.fetching || query.stale || undefined}>
        {query.error && <FailureNotice error={query.error} {...(retry ? { retry } : {})} />}
        {children(query.data)}
      </div>
    );
  }
  if (query.error) {
    return <FailureNotice error={query.error} {...(retry ? { retry } : {})} />;
  }
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton active />
    </div>
  );
}
