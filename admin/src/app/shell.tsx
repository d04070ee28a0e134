import { LogoutOutlined, MenuOutlined } from '@ant-design/icons';
import { Button, Drawer, Dropdown, Layout } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useSession } from '../api/session';
import { useTexts } from '../locales/texts';
import { APP_TEXTS } from './app.texts';
import { Brand } from './brand';
import { Navigation } from './navigation';
import type { Page } from './page';
import { AppearanceTools } from './tools';

/** What stands around every page: navigation, language, theme, and who is signed in. */
export function Shell({ pages }: { readonly pages: readonly Page[] }) {
  const t = useTexts(APP_TEXTS);
  const { program } = useSession();
  const [isOpen, setOpen] = useState(false);
  return (
    <Layout className="shell" hasSider>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Layout.Sider width={216} breakpoint="lg" collapsedWidth={0} trigger={null} className="side">
        <BrandLine />
        <Navigation pages={pages} />
      </Layout.Sider>
      <Layout>
        <Layout.Header className="top">
          <Button
            type="text"
            className="menu-button"
            aria-label={t('menu')}
            icon={<MenuOutlined />}
            onClick={() => setOpen(true)}
          />
          <strong className="top-program">{program.name}</strong>
          <div className="top-tools">
            <AppearanceTools />
            <Account />
          </div>
        </Layout.Header>
        <Main />
      </Layout>
      <Drawer
        placement="left"
        size={260}
        open={isOpen}
        title={t('menu')}
        onClose={() => setOpen(false)}
      >
        <Navigation pages={pages} onLeave={() => setOpen(false)} />
      </Drawer>
      <ScrollRestoration />
    </Layout>
  );
}

function BrandLine() {
  return (
    <p className="brand side-brand">
      <Brand />
      <span translate="no">Laurel</span>
    </p>
  );
}

function Main() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const first = useRef(pathname);
  useEffect(() => {
    // Whoever follows a link by keyboard or screen reader goes on in the page it led to.
    if (first.current !== pathname) main.current?.focus({ preventScroll: true });
    first.current = pathname;
  }, [pathname]);
  return (
    <main id="main" ref={main} tabIndex={-1} className="page">
      <Outlet />
    </main>
  );
}

function Account() {
  const t = useTexts(APP_TEXTS);
  const { viewer, signOut } = useSession();
  const name = viewer.name ?? viewer.subject ?? '';
  const roles = viewer.roles.map((role) => t(`role.${role}`)).join(', ');
  const items = [
    { key: 'who', type: 'group' as const, label: roles },
    { key: 'out', icon: <LogoutOutlined />, label: t('signOut'), onClick: signOut },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="text" className="account" aria-label={t('account', { name })}>
        <span className="account-sign" aria-hidden="true">
          {[...name.trim()].slice(0, 1).join('').toUpperCase()}
        </span>
        <span className="account-name">{name}</span>
      </Button>
    </Dropdown>
  );
}
