import { ExperimentOutlined } from '@ant-design/icons';
import type { Page } from '../../app/page';
import { defineTexts } from '../../locales/texts';

export const experimentsPage: Page = {
  path: 'experiments',
  section: 'rules',
  icon: ExperimentOutlined,
  texts: defineTexts('experiments.page', {
    en: { title: 'Experiments' },
    'zh-CN': { title: '实验' },
  }),
  permission: 'EXPERIMENTS_READ',
  routes: [
    { index: true, lazy: async () => ({ Component: (await import('./experiments')).Experiments }) },
    {
      path: 'new',
      lazy: async () => ({ Component: (await import('./new-experiment')).NewExperiment }),
    },
    {
      path: ':id',
      lazy: async () => ({ Component: (await import('./experiment-page')).ExperimentPage }),
    },
  ],
};
