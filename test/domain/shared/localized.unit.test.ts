import { textFor } from '../../../src/domain/shared/localized';

const gold = { en: 'Gold', 'zh-CN': '金卡会员' };

describe('text for a reader', () => {
  it.each([
    ['zh-CN', '金卡会员'],
    ['zh-TW', '金卡会员'],
    ['zh', '金卡会员'],
    ['en-GB', 'Gold'],
    ['fr', '金卡会员'],
    ['__proto__', '金卡会员'],
  ])('%s reads %s', (wanted, text) => {
    expect(textFor(gold, wanted, ['de', 'zh-CN', 'en'])).toBe(text);
  });

  it('is empty where there is none', () => {
    expect(textFor({}, 'en', ['en'])).toBe('');
  });
});
