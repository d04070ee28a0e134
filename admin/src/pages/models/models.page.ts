import { BranchesOutlined } from '@ant-design/icons';
import type { Page } from '../../app/page';
import { defineTexts } from '../../locales/texts';

export const modelsPage: Page = {
  path: 'models',
  section: 'rules',
  icon: BranchesOutlined,
  texts: defineTexts('models.page', {
    en: { title: 'Models' },
    'zh-CN': { title: '模型' },
  }),
  permission: 'MODELS_READ',
  routes: [
    { index: true, lazy: async () => ({ Component: (await import('./models')).Models }) },
    // No code of a model begins with a dash, so that none stands in its way.
    {
      path: '-/train',
      lazy: async () => ({ Component: (await import('./train-page')).TrainPage }),
    },
    { path: ':code', lazy: async () => ({ Component: (await import('./model-page')).ModelPage }) },
    {
      path: ':code/:number',
      lazy: async () => ({ Component: (await import('./version-page')).VersionPage }),
    },
  ],
};
