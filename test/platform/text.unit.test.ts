import fc from 'fast-check';
import { checkText, isStorableText } from '../../src/domain/shared/text';
import { preferredLocale } from '../../src/platform/locale';
import { createLog } from '../../src/platform/log';

describe('checkText', () => {
  it.each([
    ['plain', 'Ann 李雷 👩‍👩‍👧', null],
    ['two lines and a tab', 'a\nb\tc\r\n', null],
    ['NUL', 'a\u0000', 'control-character'],
    ['escape', '\u001b[31m', 'control-character'],
    ['delete', '\u007f', 'control-character'],
    ['first half', 'a\ud83d', 'lone-surrogate'],
    ['second half', '\ude00b', 'lone-surrogate'],
    ['halves the wrong way round', '\ude00\ud83d', 'lone-surrogate'],
    ['too long, and wrong besides', '\u0000'.repeat(101), 'too-long'],
  ])('%s', (_, text, fault) => expect(checkText(text, { max: 100 })).toBe(fault));

  it('counts characters, not halves of them', () => {
    expect(checkText('😀'.repeat(100), { max: 100 })).toBeNull();
    expect(checkText('😀'.repeat(101), { max: 100 })).toBe('too-long');
    expect(checkText('x'.repeat(10_000_000), { max: 100 })).toBe('too-long');
  });

  it('refuses line breaks where one line is asked for', () => {
    for (const text of ['a\nb', 'a\tb', 'a\u2028b']) {
      expect(checkText(text, { max: 9, singleLine: true })).toBe('control-character');
    }
  });

  it('lets through exactly what UTF-8 gives back unchanged', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: 0xd700, max: 0xe0ff }),
        (text, at) => {
          const odd = text + String.fromCharCode(at);
          const isSame = Buffer.from(odd, 'utf8').toString('utf8') === odd;
          expect(isStorableText(odd)).toBe(isSame && !odd.includes('\u0000'));
        },
      ),
    );
  });
});

describe('preferredLocale', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['zh-CN', 'zh-CN'],
    ['zh-TW,en;q=0.9', 'zh-CN'],
    ['en;q=0.4, ZH;q=0.5', 'zh-CN'],
    ['fr, de;q=0.9', 'en'],
    ['fr, zh;q=0.1', 'zh-CN'],
    ['*', 'en'],
    ['zh;q=0', 'en'],
    ['zh;q=9', 'en'],
    ['zhx', 'en'],
    [`${'zh,'.repeat(10_000)}`, 'en'],
  ])('%s', (header, locale) => expect(preferredLocale(header)).toBe(locale));
});

describe('the log', () => {
  it('keeps secrets and personal fields to itself', () => {
    let written = '';
    const log = createLog('info', { write: (line: string) => void (written += line) });
    const canary = 'canary';
    log.info({
      token: canary,
      headers: { authorization: canary },
      a: { member: { email: canary } },
    });
    log.error({ err: new Error('what happened', { cause: new Error(canary) }) }, 'failed');
    log.debug({ a: 1 }, canary);
    expect(written).not.toContain(canary);
    expect(written).toContain('what happened');
    expect(written.trim().split('\n')).toHaveLength(2);
  });
});
