import { DashboardOutlined } from '@ant-design/icons';
import type { Page } from '../../app/page';
import { defineTexts } from '../../locales/texts';

export const overviewPage: Page = {
  path: '',
  section: 'observe',
  icon: DashboardOutlined,
  texts: defineTexts('overview.page', {
    en: { title: 'Overview' },
    'zh-CN': { title: '总览' },
  }),
  permission: null,
  routes: [
    {
      index: true,
      lazy: async () => ({ Component: (await import('./overview')).Overview }),
    },
  ],
};
