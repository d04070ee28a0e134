import { Alert, Button } from 'antd';
import type { CombinedError } from 'urql';
import { failureOf } from '../api/errors';
import { useTexts } from '../locales/texts';
import { APP_TEXTS } from './app.texts';

export interface FailureNoticeProps {
  readonly error: CombinedError;
  /** Asks again. */
  readonly retry?: () => void;
}

/** What went wrong, in words, with what to do about it. */
export function FailureNotice({ error, retry }: FailureNoticeProps) {
  const t = useTexts(APP_TEXTS);
  const { kind, messages, requestId } = failureOf(error);
  const isExplained = kind === 'forbidden' || kind === 'signed-out' || kind === 'busy';
  return (
    <Alert
      type={kind === 'forbidden' ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={t(`failure.${kind}`)}
      description={
        <>
          <p>{t(`failure.${kind}.text`)}</p>
          {!isExplained && messages.map((message) => <p key={message}>{message}</p>)}
          {requestId !== null && (
            <p className="muted">{t('failure.requestId', { id: requestId })}</p>
          )}
        </>
      }
      action={retry && <Button onClick={retry}>{t('retry')}</Button>}
    />
  );
}
