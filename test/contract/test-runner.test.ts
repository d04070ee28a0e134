import {
  describeOutcome,
  describeTotal,
  isGreen,
  totalOf,
  type Outcome,
} from '../../scripts/testing/outcome';

const ran = (passed: number, failed: number, skipped: number): Outcome => ({
  kind: 'ran',
  suite: 'unit',
  on: 'SQLite files',
  counts: { passed, failed, skipped },
  seconds: 3.2,
});

const couldNotRun = (isRequired: boolean): Outcome => ({
  kind: 'could-not-run',
  suite: 'browser',
  why: 'there is no Chromium here',
  isRequired,
});

describe('the test runner', () => {
  it('adds the suites up in one closing line', () => {
    const total = totalOf([
      ran(10, 1, 2),
      ran(5, 0, 1),
      { kind: 'had-no-tests', suite: 'browser' },
    ]);
    expect(describeTotal(total)).toBe('Tests: 15 passed, 1 failed, 3 skipped');
  });

  it('is red after a failure, and when no test was executed', () => {
    expect(isGreen(totalOf([ran(10, 0, 2)]))).toBe(true);
    expect(isGreen(totalOf([ran(10, 1, 0)]))).toBe(false);
    expect(isGreen(totalOf([ran(0, 0, 7)]))).toBe(false);
    expect(isGreen(totalOf([]))).toBe(false);
  });

  it('lets a suite without its parts pass, unless it is required', () => {
    expect(isGreen(totalOf([ran(10, 0, 0), couldNotRun(false)]))).toBe(true);
    expect(totalOf([ran(10, 0, 0), couldNotRun(true)])).toMatchObject({ passed: 10, failed: 1 });
  });

  it('says of every suite what became of it', () => {
    expect([ran(10, 0, 2), couldNotRun(false), couldNotRun(true)].map(describeOutcome)).toEqual([
      'unit: ran on SQLite files in 3 s, 10 passed, 0 failed, 2 skipped',
      'browser: did not run: there is no Chromium here',
      'browser: did not run but is required: there is no Chromium here',
    ]);
  });
});
