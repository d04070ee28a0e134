import { Outlet } from 'react-router';
import type { Permission } from '../api/generated/graphql';
import { useSession } from '../api/session';
import { useTexts } from '../locales/texts';
import { EmptyState } from '../ui/empty-state';
import { PageHead } from '../ui/page-head';
import { APP_TEXTS } from './app.texts';

/** A page for those who may see it; the others are told what it takes. */
export function PermittedPage({ permission }: { readonly permission: Permission | null }) {
  const t = useTexts(APP_TEXTS);
  const { permissions, roles } = useSession().viewer;
  if (permission === null || permissions.includes(permission)) return <Outlet />;
  const held = roles.map((role) => t(`role.${role}`)).join(', ');
  return (
    <>
      <PageHead title={t('forbidden.title')} />
      <EmptyState title={t('forbidden.text', { permission, roles: held })} />
    </>
  );
}
