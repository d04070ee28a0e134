import { FieldTimeOutlined } from '@ant-design/icons';
import type { Page } from '../../app/page';
import { defineTexts } from '../../locales/texts';

export const jobsPage: Page = {
  path: 'jobs',
  section: 'system',
  icon: FieldTimeOutlined,
  texts: defineTexts('jobs.page', {
    en: { title: 'Jobs' },
    'zh-CN': { title: '任务' },
  }),
  permission: 'PROGRAM_RUNS_READ',
  routes: [
    {
      index: true,
      lazy: async () => ({ Component: (await import('./jobs')).Jobs }),
    },
  ],
};
