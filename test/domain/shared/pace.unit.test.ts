import { paceOf } from '../../../src/domain/shared/pace';

const work = { done: 300, total: 1_000, startedAt: 10_000, endedAt: null };

test('tells the rate so far, and how long the rest takes at it', () => {
  expect(paceOf(work, 13_000)).toEqual({ perSecond: 100, secondsLeft: 7 });
  expect(paceOf({ ...work, done: 301 }, 13_000)).toEqual({ perSecond: 100, secondsLeft: 7 });
  expect(paceOf({ ...work, total: null }, 13_000)).toEqual({ perSecond: 100, secondsLeft: null });
  expect(paceOf({ ...work, total: 200 }, 13_000)).toEqual({ perSecond: 100, secondsLeft: 0 });
});

test('tells nothing before there is anything, and no rest at the end', () => {
  const nothing = { perSecond: null, secondsLeft: null };
  expect(paceOf({ ...work, done: 0 }, 13_000)).toEqual(nothing);
  expect(paceOf({ ...work, startedAt: null }, 13_000)).toEqual(nothing);
  expect(paceOf(work, 10_000)).toEqual(nothing);
  expect(paceOf({ ...work, endedAt: 12_000 }, 99_000)).toEqual({
    ...{ perSecond: 150, secondsLeft: null },
  });
});
