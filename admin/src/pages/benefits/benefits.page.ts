import { GiftOutlined } from '@ant-design/icons';
import type { Page } from '../../app/page';
import { defineTexts } from '../../locales/texts';

export const benefitsPage: Page = {
  path: 'benefits',
  section: 'rules',
  icon: GiftOutlined,
  texts: defineTexts('benefits.page', {
    en: { title: 'Benefit rules' },
    'zh-CN': { title: '权益规则' },
  }),
  permission: 'BENEFITS_RULES_READ',
  routes: [
    { index: true, lazy: async () => ({ Component: (await import('./benefits')).Benefits }) },
    {
      path: 'new',
      lazy: async () => ({ Component: (await import('./new-rule-page')).NewRulePage }),
    },
    { path: ':id', lazy: async () => ({ Component: (await import('./rule-page')).RulePage }) },
  ],
};
