import { defineTexts } from '../locales/texts';

export const CHANGES_TEXTS = defineTexts('changes', {
  en: {
    sentences: 'What changes',
    fields: 'Field by field',
    place: 'Where',
    before: 'Before',
    after: 'After',
    none: 'Nothing differs',
    noneText: 'Both say the same.',
  },
  'zh-CN': {
    sentences: '改动说明',
    fields: '逐项对比',
    place: '位置',
    before: '改动前',
    after: '改动后',
    none: '没有差异',
    noneText: '两者内容相同。',
  },
});
