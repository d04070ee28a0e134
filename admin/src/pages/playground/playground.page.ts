import { CodeOutlined } from '@ant-design/icons';
import type { Page } from '../../app/page';
import { defineTexts } from '../../locales/texts';

export const playgroundPage: Page = {
  path: 'playground',
  section: 'system',
  icon: CodeOutlined,
  texts: defineTexts('playground.page', {
    en: { title: 'API playground' },
    'zh-CN': { title: '接口调试' },
  }),
  permission: null,
  routes: [
    {
      index: true,
      lazy: async () => ({ Component: (await import('./playground')).Playground }),
    },
  ],
};
