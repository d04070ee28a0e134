import { ApartmentOutlined } from '@ant-design/icons';
import type { Page } from '../../app/page';
import { defineTexts } from '../../locales/texts';

export const programPage: Page = {
  path: 'program',
  section: 'rules',
  icon: ApartmentOutlined,
  texts: defineTexts('program.page', {
    en: { title: 'Tier programme' },
    'zh-CN': { title: '等级计划' },
  }),
  permission: 'PROGRAM_DRAFT_READ',
  routes: [
    { index: true, lazy: async () => ({ Component: (await import('./program')).Program }) },
    {
      path: 'drafts/:id',
      lazy: async () => ({ Component: (await import('./draft-page')).DraftPage }),
    },
    {
      path: 'versions/:number',
      lazy: async () => ({ Component: (await import('./version-page')).VersionPage }),
    },
  ],
};
