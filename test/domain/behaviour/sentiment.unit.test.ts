import fc from 'fast-check';
import { feedbackOf, sentimentOf } from '../../../src/domain/behaviour/sentiment';

describe('sentiment (docs/domain.md §4)', () => {
  it.each([
    'Very comfortable',
    'I love it!',
    'Fits perfectly, fast delivery',
    'never disappointed',
    'A bit expensive but absolutely wonderful',
    '很好',
    '质量不错，物流很快',
    '性价比很高',
    '没有问题，非常满意',
    '有点贵，但是很好吃',
    '包装很好 and fast shipping',
  ])('hears praise in %s', (text) => {
    expect(feedbackOf(sentimentOf(text))).toBe(1);
  });

  it.each([
    'not good',
    'I don’t like it',
    "It isn't very useful",
    'hardly comfortable',
    'Terrible, broke after a day',
    'Lovely colour but the zipper broke, very disappointed',
    '不好',
    '不太喜欢',
    '不是很满意',
    '没有想象中好',
    '一点都不好看',
    '差评！垃圾',
    '颜色好看，但是质量太差，非常失望',
    '质量很好，but I am very disappointed，差评',
  ])('hears a complaint in %s', (text) => {
    expect(feedbackOf(sentimentOf(text))).toBe(-1);
  });

  it.each([
    '',
    '   ',
    '😀😀👍',
    'It is a cup',
    '这是一个杯子',
    '差不多',
    '12345',
    'これはペンです',
  ])('hears nothing in %j', (text) => {
    expect(sentimentOf(text)).toBe(0);
  });

  it('grows with strong words and shrinks with weak ones', () => {
    const [slightly, plain, very] = ['slightly good', 'good', 'very good'].map(sentimentOf);
    expect(slightly).toBeLessThan(plain ?? 0);
    expect(plain).toBeLessThan(very ?? 0);
    expect(sentimentOf('有点失望')).toBeGreaterThan(sentimentOf('失望'));
    expect(sentimentOf('非常失望')).toBeLessThan(sentimentOf('失望'));
  });

  it('turns a negation around that is negated', () => {
    expect(sentimentOf('不是不喜欢')).not.toBe(sentimentOf('不喜欢'));
    expect(sentimentOf('never not good')).toBeGreaterThan(0);
  });

  it('ends a negation with its clause', () => {
    expect(sentimentOf('Not for me, lovely though')).toBeGreaterThan(0);
    expect(sentimentOf('没买过，很好')).toBeGreaterThan(0);
  });

  it('lies in −1…1, in thousandths, for whatever text, and is the same in capitals', () => {
    const word = fc.constantFrom(
      'not',
      'very',
      'good',
      'awful',
      'but',
      '不',
      '很',
      '好',
      '差',
      ',',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(word, { maxLength: 2_000 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (words) => {
        const sentiment = sentimentOf(words);
        expect(sentiment).toBeGreaterThanOrEqual(-1);
        expect(sentiment).toBeLessThanOrEqual(1);
        expect(Number(sentiment.toFixed(3))).toBe(sentiment);
      }),
    );
    expect(sentimentOf('VERY GOOD')).toBe(sentimentOf('very good'));
  });

  it('is feedback from beyond 0.05 on either side', () => {
    expect([0.051, 0.05, 0, -0.05, -0.051].map(feedbackOf)).toEqual([1, 0, 0, 0, -1]);
  });
});
