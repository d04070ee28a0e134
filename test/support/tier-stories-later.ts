import type { TierStory } from './tier-story';

const THIRTY_DAYS = {
  kind: 'LENGTH',
  anchor: 'REACHED',
  length: { months: 0, days: 30 },
} as const;
const THROUGH_MONTH = { kind: 'CALENDAR', period: 'MONTH', through: 'THIS' } as const;

/** Gold for 30 days, by what was paid in the last 20: the term of 10 January ends on 9 February. */
const SHORT = {
  window: { kind: 'ROLLING', days: 20 },
  movement: { validity: THIRTY_DAYS },
} as const;
const BECOMES_GOLD = { at: '2026-01-10 10:00', pays: 600 } as const;
const WITH_GRACE = { ...SHORT, movement: { ...SHORT.movement, graceDays: 10 } } as const;

/** Grace, what is learnt late, and notices. */
export const LATER_STORIES: readonly TierStory[] = [
  {
    name: 'in grace the tier stays, and a demotion at its end begins its term there',
    rules: WITH_GRACE,
    steps: [
      BECOMES_GOLD,
      { night: '2026-02-09' },
      { then: { tier: 'gold', until: '2026-02-09', grace: '2026-02-19', because: 'IN_GRACE' } },
      { night: '2026-02-18' },
      { then: { tier: 'gold' } },
      { night: '2026-02-19' },
      { then: { tier: 'regular', from: '2026-02-19', until: null, grace: null } },
    ],
  },
  {
    name: 'to qualify again in grace is a renewal from the end of the term',
    rules: WITH_GRACE,
    steps: [
      BECOMES_GOLD,
      { night: '2026-02-09' },
      { at: '2026-02-15 10:00', pays: 499 },
      { then: { tier: 'gold', grace: '2026-02-19' } },
      { at: '2026-02-15 11:00', pays: 1 },
      { then: { tier: 'gold', from: '2026-02-09', until: '2026-03-11', grace: null } },
    ],
  },
  {
    name: 'in grace a period keeps its beginning and runs on',
    rules: {
      window: { kind: 'CALENDAR', period: 'MONTH' },
      movement: { validity: THROUGH_MONTH, graceDays: 10 },
    },
    steps: [
      { at: '2026-02-10 10:00', pays: 600 },
      { at: '2026-03-10 10:00', pays: 300 },
      { night: '2026-04-01' },
      { then: { tier: 'gold', grace: '2026-04-11' } },
      { at: '2026-04-05 10:00', pays: 200 },
      { then: { tier: 'gold', score: 200, from: '2026-04-01', until: '2026-05-01', grace: null } },
    ],
  },
  {
    name: 'an order of the time before the end, learnt late, gives the tier back from that end',
    rules: SHORT,
    steps: [
      BECOMES_GOLD,
      { night: '2026-02-09' },
      { then: { tier: 'regular' } },
      { at: '2026-02-25 10:00', pays: 500, happened: '2026-02-01 10:00' },
      { then: { tier: 'gold', score: 0, from: '2026-02-09', until: '2026-03-11' } },
    ],
  },
  {
    name: 'an instalment counts on the day of its order, and so before the end of the term',
    reading: 'A payment after the end for an order of before counts for a day before that end.',
    rules: SHORT,
    steps: [
      BECOMES_GOLD,
      { at: '2026-02-01 10:00', pays: 300, order: 'o' },
      { night: '2026-02-09' },
      { then: { tier: 'silver' } },
      { at: '2026-02-12 10:00', pays: 200, order: 'o' },
      { then: { tier: 'gold', from: '2026-02-09', until: '2026-03-11' } },
    ],
  },
  {
    name: 'what is learnt late takes nothing from a tier that is higher meanwhile',
    rules: SHORT,
    steps: [
      BECOMES_GOLD,
      { night: '2026-02-09' },
      { at: '2026-02-12 10:00', pays: 1000 },
      { at: '2026-02-25 10:00', pays: 500, happened: '2026-02-01 10:00' },
      { then: { tier: 'diamond', from: '2026-02-12 10:00', until: '2026-03-14' } },
    ],
  },
  {
    name: 'what is learnt late in grace renews the term that ended',
    rules: WITH_GRACE,
    steps: [
      BECOMES_GOLD,
      { night: '2026-02-09' },
      { at: '2026-02-15 10:00', pays: 500, happened: '2026-01-22 10:00' },
      { then: { tier: 'gold', from: '2026-02-09', until: '2026-03-11', grace: null } },
    ],
  },
  {
    name: 'the end of a term is remembered until the next term ends',
    rules: {
      ...SHORT,
      movement: { ...SHORT.movement, demotion: 'ONE_STEP', floorTierCode: 'silver' },
    },
    steps: [
      BECOMES_GOLD,
      { night: '2026-02-09' },
      { night: '2026-03-11' },
      { at: '2026-03-12 10:00', pays: 500, happened: '2026-02-01 10:00' },
      { then: { tier: 'silver', from: '2026-03-11' } },
    ],
  },
  {
    name: 'a notice is given on its day to who would not be renewed, once',
    rules: { ...SHORT, movement: { ...SHORT.movement, noticeDays: 7 } },
    steps: [
      BECOMES_GOLD,
      { night: '2026-02-01' },
      { then: { told: [] } },
      { night: '2026-02-02' },
      { then: { told: ['2026-02-09'] } },
      { night: '2026-02-03' },
      { then: { told: ['2026-02-09'] } },
    ],
  },
  {
    name: 'no notice is given to who would be renewed by what is known on its day',
    rules: { ...SHORT, movement: { ...SHORT.movement, noticeDays: 7 } },
    steps: [
      BECOMES_GOLD,
      { at: '2026-01-31 10:00', pays: 500 },
      { then: { tier: 'gold', score: 500, until: '2026-02-09' } },
      { night: '2026-02-02' },
      { night: '2026-02-09' },
      { then: { told: [], tier: 'gold', from: '2026-02-09' } },
    ],
  },
];
