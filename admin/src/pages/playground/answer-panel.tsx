import { Alert } from 'antd';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { Panel } from '../../ui/panel';
import { faultOf } from './ask';
import { MarkedJson } from './marked-json';
import { PLAYGROUND_TEXTS } from './playground.texts';
import type { Asking } from './use-asking';

/** What the API said, and what to do where it is not plainly good. */
export function AnswerPanel({ asking }: { readonly asking: Asking }) {
  const t = useTexts(PLAYGROUND_TEXTS);
  const { answer, isAsking } = asking;
  const fault = answer && faultOf(answer);
  const isThere = answer !== null && answer.status !== null;
  const status = isThere ? t('status', { status: answer.status, ms: answer.ms }) : '';
  return (
    <Panel
      title={t('answerTitle')}
      className="half"
      extra={
        <span role="status" className="muted">
          {isAsking ? t('running') : status}
        </span>
      }
    >
      <div className="stack" aria-busy={isAsking}>
        {fault && (
          <Alert
            type="warning"
            showIcon
            role="alert"
            title={t(`fault.${fault.kind}.title`)}
            description={
              <>
                <p>{t(`fault.${fault.kind}.text`)}</p>
                <ul className="refusals">
                  {fault.messages.map((message) => (
                    <li key={message}>{message}</li>
                  ))}
                </ul>
              </>
            }
          />
        )}
        {isThere ? (
          <pre className="code-block" tabIndex={0} role="region" aria-label={t('raw')}>
            <MarkedJson value={answer.body} />
          </pre>
        ) : (
          !answer && <EmptyState title={t('empty')} text={t('footer')} />
        )}
      </div>
    </Panel>
  );
}
