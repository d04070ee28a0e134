import type { LocalText } from '../../platform/locale';

const TEXTS: Readonly<Record<'other-programme' | 'other-seed', LocalText>> = {
  'other-programme': {
    en: 'There is a programme with the code `demo` already, in another currency or time zone. Seed an empty database instead.',
    'zh-CN': '已存在代码为 `demo` 的会员计划，且币种或时区不同。请改用空数据库生成演示数据。',
  },
  'other-seed': {
    en: 'The demo in this database was made with another --seed, or by another version of Laurel. Use that seed, or an empty database.',
    'zh-CN':
      '此数据库中的演示数据由其他 --seed 或其他版本的 Laurel 生成。请使用相同的种子，或改用空数据库。',
  },
};

/** The demo cannot be made in this database, and nothing of it was changed. */
export class CannotSeed extends Error {
  override readonly name = 'CannotSeed';
  readonly text: LocalText;

  constructor(why: keyof typeof TEXTS) {
    super(TEXTS[why].en);
    this.text = TEXTS[why];
  }
}
