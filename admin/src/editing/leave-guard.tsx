import { Modal } from 'antd';
import { useEffect } from 'react';
import { useBlocker, useLocation } from 'react-router';
import { useTexts } from '../locales/texts';
import { EDITING_TEXTS } from './editing.texts';

/** Asks before a page with unsaved changes is left, for another page or for good. */
export function LeaveGuard({ isDirty }: { readonly isDirty: boolean }) {
  const t = useTexts(EDITING_TEXTS);
  const { pathname } = useLocation();
  // The page that was left is still there while the next one loads: whoever comes back meanwhile
  // is not asked again.
  const blocker = useBlocker(
    ({ currentLocation: { pathname: current }, nextLocation: { pathname: next } }) =>
      isDirty && current === pathname && current !== next,
  );
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={t('leaveTitle')}
      okText={t('leave')}
      cancelText={t('stay')}
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      {t('leaveText')}
    </Modal>
  );
}
