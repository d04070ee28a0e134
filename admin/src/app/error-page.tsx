import { Alert, Button } from 'antd';
import { Link, useLocation, useRouteError } from 'react-router';
import { useTexts } from '../locales/texts';
import { EmptyState } from '../ui/empty-state';
import { PageHead } from '../ui/page-head';
import { APP_TEXTS } from './app.texts';

/** What stands in the place of a page that has failed. */
export function ErrorPage() {
  const t = useTexts(APP_TEXTS);
  const error = useRouteError();
  const said = error instanceof Error ? error.message : String(error);
  return (
    <>
      <PageHead title={t('crash.title')} />
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t('crash.text')}
        description={<code>{said}</code>}
        action={<Button onClick={() => location.reload()}>{t('crash.reload')}</Button>}
      />
    </>
  );
}

/** An address that leads nowhere. */
export function NoSuchPage() {
  const t = useTexts(APP_TEXTS);
  const { pathname } = useLocation();
  return (
    <>
      <PageHead title={t('missing.title')} />
      <EmptyState
        title={t('missing.text', { path: pathname })}
        action={
          <Link to="/" className="button-link">
            {t('missing.home')}
          </Link>
        }
      />
    </>
  );
}
