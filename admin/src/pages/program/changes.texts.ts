import { defineTexts } from '../../locales/texts';

export const CHANGES_TEXTS = defineTexts('changes', {
  en: {
    sentences: 'What changes',
    fields: 'Field by field',
    place: 'Where',
    before: 'Before',
    after: 'After',
    none: 'Nothing differs',
    noneText: 'These rules say the same as the version in force.',
  },
  'zh-CN': {
    sentences: '改动说明',
    fields: '逐项对比',
    place: '位置',
    before: '改动前',
    after: '改动后',
    none: '没有差异',
    noneText: '这些规则与现行版本相同。',
  },
});
