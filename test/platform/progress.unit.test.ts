import { Writable } from 'node:stream';
import { progressReporter, type ProgressOptions } from '../../src/platform/progress';

/** A stream that keeps what is written, as a terminal or not, and a clock that is set by hand. */
function stage(isTTY: boolean, options: Partial<ProgressOptions> = {}) {
  let text = '';
  let milliseconds = 1_000;
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      text += String(chunk);
      done();
    },
  });
  const output = Object.assign(sink, { isTTY, columns: 120 });
  const now = (): number => milliseconds;
  const reporter = progressReporter(output, { label: 'import', now, ...options });
  return {
    reporter,
    pass: (seconds: number) => (milliseconds += seconds * 1_000),
    text: () => text,
    lines: () =>
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line): unknown => JSON.parse(line)),
  };
}

describe('progress in lines', () => {
  test('tells done, rate and time left at most every two seconds', () => {
    const { reporter, pass, lines } = stage(false, { total: 1_000 });
    for (let step = 0; step < 8; step += 1) {
      pass(0.5);
      reporter.advance(50, { counts: { refused: step } });
    }
    expect(lines()).toEqual([
      {
        event: 'progress',
        label: 'import',
        done: 200,
        total: 1_000,
        fraction: 0.2,
        ratePerSecond: 100,
        secondsLeft: 8,
        counts: { refused: 3 },
      },
      expect.objectContaining({ done: 400, fraction: 0.4, secondsLeft: 6, counts: { refused: 7 } }),
    ]);
  });

  test('goes by the share of the whole where no total is known', () => {
    const { reporter, pass, lines } = stage(false);
    pass(3);
    reporter.advance(90, { fraction: 0.75 });
    expect(lines()).toEqual([
      {
        event: 'progress',
        label: 'import',
        done: 90,
        fraction: 0.75,
        ratePerSecond: 30,
        secondsLeft: 1,
        counts: {},
      },
    ]);
  });

  test('does not guess the time left when nothing says how much there is', () => {
    const { reporter, pass, lines } = stage(false);
    pass(2);
    reporter.advance(10);
    expect(lines()).toEqual([expect.objectContaining({ fraction: null, secondsLeft: null })]);
  });

  test('ends with one summary', () => {
    const { reporter, pass, lines } = stage(false, { total: 4 });
    pass(0.5);
    reporter.advance(4);
    reporter.done({ recorded: 3, refused: 1 });
    reporter.done({ recorded: 0 });
    reporter.stop();
    expect(lines()).toEqual([
      {
        event: 'done',
        label: 'import',
        done: 4,
        seconds: 0.5,
        ratePerSecond: 8,
        summary: { recorded: 3, refused: 1 },
      },
    ]);
  });

  test('ends without a summary when the work failed', () => {
    const { reporter, pass, lines } = stage(false);
    reporter.stop();
    pass(5);
    reporter.advance(1);
    reporter.done({});
    expect(lines()).toEqual([]);
  });
});

describe('progress on a terminal', () => {
  const run = (locale: 'en' | 'zh-CN') => {
    const { reporter, pass, text } = stage(true, { total: 20_000, locale });
    pass(10);
    reporter.advance(5_000, { counts: { refused: 1_234 } });
    // The bar is drawn by the real clock; stopping it draws the last state.
    reporter.stop();
    return text();
  };

  test('is a bar with share, rate and time left', () => {
    expect(run('en')).toContain('25% · 5,000 · 500/s · 0:30 left · refused 1,234');
  });

  test('speaks Chinese', () => {
    expect(run('zh-CN')).toContain('25% · 5,000 · 每秒 500 · 剩余 0:30 · refused 1,234');
  });

  test('ends with a sentence and the text of whoever did the work', () => {
    const english = stage(true, { label: 'Import', total: 1_000 });
    english.pass(2.5);
    english.reporter.advance(1_000);
    english.reporter.done({ refused: 2 }, '2 rows were refused.');
    expect(english.text()).toContain('Import: 1,000 in 2.5 s (400/s)\n2 rows were refused.\n');
    const chinese = stage(true, { label: '导入', locale: 'zh-CN', total: 1_000 });
    chinese.pass(2.5);
    chinese.reporter.advance(1_000);
    chinese.reporter.done({});
    expect(chinese.text()).toContain('导入：1,000 条，用时 2.5 秒（每秒 400）\n');
  });
});
