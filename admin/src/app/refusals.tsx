import { Alert } from 'antd';
import { CombinedError } from 'urql';
import { useTexts } from '../locales/texts';
import { APP_TEXTS } from './app.texts';
import { FailureNotice } from './failure-notice';

/** What the server refuses and says so, or the failure of the whole request. */
export type Refusal =
  | CombinedError
  | { readonly code: string; readonly message: string; readonly field?: readonly string[] | null };

/** Why an act did not happen: each fault in the words of the server, with the field it is about. */
export function Refusals({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const t = useTexts(APP_TEXTS);
  if (refusals.length === 0) return null;
  const [first] = refusals;
  if (first instanceof CombinedError) return <FailureNotice error={first} />;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t('refused')}
      description={
        <ul className="refusals">
          {refusals.map((each) => (
            <li key={'field' in each ? `${each.field?.join('.')}${each.message}` : each.message}>
              {each.message}
            </li>
          ))}
        </ul>
      }
    />
  );
}
