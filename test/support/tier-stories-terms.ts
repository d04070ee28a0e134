import type { Validity } from '../../src/domain/tiering/movement-rules';
import { STORY_RULES, type TierStory } from './tier-story';

const rolling = (days: number) => ({ kind: 'ROLLING', days }) as const;
const lasting = (
  months: number,
  days = 0,
  anchor: 'REACHED' | 'JOINED' | 'MEMBER_DATE' = 'REACHED',
): Validity => ({ kind: 'LENGTH', anchor, length: { months, days } });
const THIRTY_DAYS = lasting(0, 30);
const THROUGH_MONTH: Validity = { kind: 'CALENDAR', period: 'MONTH', through: 'THIS' };

/** Gold for 30 days, by what was paid in the last 20: the term of 10 January ends on 9 February. */
const SHORT = { window: rolling(20), movement: { validity: THIRTY_DAYS } } as const;
const BECOMES_GOLD = { at: '2026-01-10 10:00', pays: 600 } as const;

/** Where terms end. */
const ENDS: readonly TierStory[] = [
  {
    name: 'one month from 31 January ends where 28 February begins in Shanghai',
    rules: { window: rolling(10), movement: { validity: lasting(1) } },
    steps: [
      { at: '2026-01-31 23:30', pays: 600 },
      { then: { tier: 'gold', from: '2026-01-31 23:30', until: '2026-02-27T16:00:00Z' } },
      { night: '2026-02-27' },
      { then: { tier: 'gold', score: 0 } },
      { night: '2026-02-28' },
      { then: { tier: 'regular', from: '2026-02-28', until: null } },
    ],
  },
  {
    name: 'one month from 31 January ends on 29 February of a leap year',
    joined: ['2028-01-01'],
    rules: { movement: { validity: lasting(1) } },
    steps: [{ at: '2028-01-31 10:00', pays: 600 }, { then: { until: '2028-02-29' } }],
  },
  {
    name: 'a term over the change of clocks ends at midnight of the wall clock in London',
    zone: 'Europe/London',
    rules: { movement: { validity: lasting(1) } },
    steps: [
      { at: '2026-03-15 12:00', pays: 600 },
      { then: { from: '2026-03-15T12:00:00Z', until: '2026-04-14T23:00:00Z' } },
      { at: '2026-10-01T12:00:00Z', pays: 500 },
      { then: { tier: 'diamond', until: '2026-11-01T00:00:00Z' } },
    ],
  },
  {
    name: 'thirty days from 10 March end on 9 April',
    rules: { movement: { validity: THIRTY_DAYS } },
    steps: [{ at: '2026-03-10 23:59', pays: 600 }, { then: { until: '2026-04-09' } }],
  },
  {
    name: 'a term from joining ends at the next return of that day, in steps of its length',
    joined: ['2026-01-15 13:00'],
    rules: { movement: { validity: lasting(3, 0, 'JOINED') } },
    steps: [
      { at: '2026-06-10 10:00', pays: 600 },
      { then: { tier: 'gold', from: '2026-06-10 10:00', until: '2026-07-15' } },
      { night: '2026-07-15' },
      { then: { tier: 'gold', from: '2026-07-15', until: '2026-10-15' } },
    ],
  },
  {
    name: 'who joined on the 31st has terms to the last day of shorter months, and the 31st again',
    joined: ['2025-12-31'],
    rules: { movement: { validity: lasting(1, 0, 'JOINED') } },
    steps: [
      { at: '2026-02-10 10:00', pays: 600 },
      { then: { until: '2026-02-28' } },
      { night: '2026-02-28' },
      { then: { from: '2026-02-28', until: '2026-03-31' } },
    ],
  },
  {
    name: 'a tier that is reached on the day of the return is held until the next one',
    joined: ['2026-01-15'],
    rules: { movement: { validity: lasting(1, 0, 'JOINED') } },
    steps: [{ at: '2026-02-15 09:00', pays: 600 }, { then: { until: '2026-03-15' } }],
  },
  {
    name: 'a date of their own counts for the terms that begin after it is set; joining until then',
    rules: { movement: { validity: lasting(12, 0, 'MEMBER_DATE') } },
    steps: [
      { at: '2026-03-10 10:00', pays: 600 },
      { then: { until: '2027-01-01' } },
      { at: '2026-03-11 10:00', ownDate: '1990-05-20' },
      { then: { until: '2027-01-01' } },
      { at: '2026-03-12 10:00', pays: 500 },
      { then: { tier: 'diamond', until: '2026-05-20' } },
    ],
  },
  {
    name: 'by calendar a term ends with this quarter',
    rules: { movement: { validity: { kind: 'CALENDAR', period: 'QUARTER', through: 'THIS' } } },
    steps: [{ at: '2026-05-10 10:00', pays: 600 }, { then: { until: '2026-07-01' } }],
  },
  {
    name: 'until 31 December acts on 1 January at 00:00 in the time zone of the programme',
    rules: {
      window: rolling(30),
      movement: { validity: { kind: 'CALENDAR', period: 'YEAR', through: 'THIS' } },
    },
    steps: [
      { at: '2026-05-10 10:00', pays: 600 },
      { then: { until: '2026-12-31T16:00:00Z' } },
      { night: '2026-12-31' },
      { at: '2026-12-31 23:59', likes: true },
      { then: { tier: 'gold', score: 0 } },
      { at: '2027-01-01 00:00', likes: true },
      { then: { tier: 'regular', from: '2027-01-01', until: null } },
    ],
  },
  {
    name: 'by calendar through the next year a term ends with the year after this one',
    rules: { movement: { validity: { kind: 'CALENDAR', period: 'YEAR', through: 'NEXT' } } },
    steps: [{ at: '2026-05-10 10:00', pays: 600 }, { then: { until: '2028-01-01' } }],
  },
  {
    name: 'by calendar through the next half-year a term of August ends with June',
    rules: { movement: { validity: { kind: 'CALENDAR', period: 'HALF_YEAR', through: 'NEXT' } } },
    steps: [{ at: '2026-08-17 10:00', pays: 600 }, { then: { until: '2027-07-01' } }],
  },
  {
    name: 'a promotion while a tier is valid begins a new term in the new tier',
    rules: { movement: { validity: THIRTY_DAYS } },
    steps: [
      BECOMES_GOLD,
      { then: { tier: 'gold', until: '2026-02-09' } },
      { at: '2026-01-20 10:00', pays: 500 },
      { then: { tier: 'diamond', from: '2026-01-20 10:00', until: '2026-02-19' } },
    ],
  },
  {
    name: 'a tier held for ever has a full term from the first evaluation by rules that limit it',
    rules: {},
    steps: [
      BECOMES_GOLD,
      { then: { tier: 'gold', until: null } },
      { at: '2026-02-01 10:00', publishes: { movement: { validity: THIRTY_DAYS } } },
      { night: '2026-02-05' },
      { then: { tier: 'gold', from: '2026-02-05', until: '2026-03-07' } },
    ],
  },
  {
    name: 'a term that is under way keeps its end when a version makes tiers last for ever',
    rules: { movement: { validity: THIRTY_DAYS } },
    steps: [
      BECOMES_GOLD,
      { at: '2026-01-15 10:00', publishes: { movement: { validity: { kind: 'FOREVER' } } } },
      { at: '2026-01-15 10:00', decidesAll: true },
      { then: { tier: 'gold', until: '2026-02-09' } },
      { night: '2026-02-09' },
      { then: { tier: 'gold', from: '2026-02-09', until: null } },
    ],
  },
  {
    name: 'what fell due before a version came is decided by the one before it',
    rules: SHORT,
    steps: [
      BECOMES_GOLD,
      { at: '2026-02-11 10:00', publishes: { movement: { demotion: 'NONE' } } },
      { at: '2026-02-11 10:00', decidesAll: true },
      { then: { tier: 'regular', from: '2026-02-09', until: null } },
    ],
  },
  {
    name: 'what falls due at the first instant of a version is decided by it',
    rules: SHORT,
    steps: [
      BECOMES_GOLD,
      { at: '2026-02-09', publishes: { movement: { demotion: 'NONE' } } },
      { at: '2026-02-09', decidesAll: true },
      { then: { tier: 'gold', from: '2026-02-09', until: '2026-03-11' } },
    ],
  },
];

/** Who still qualifies, and what becomes of the others. */
const QUALIFYING: readonly TierStory[] = [
  {
    name: 'a renewal begins where the term before ended, whenever it is found out',
    rules: { movement: { validity: THIRTY_DAYS } },
    steps: [
      BECOMES_GOLD,
      { at: '2026-02-20 12:00', decidesAll: true },
      { then: { tier: 'gold', from: '2026-02-09', until: '2026-03-11' } },
    ],
  },
  {
    name: 'the first of the last ten days still qualifies',
    rules: { window: rolling(10), movement: { validity: THIRTY_DAYS } },
    steps: [
      { at: '2026-02-09 10:00', pays: 600 },
      { at: '2026-03-02 00:30', pays: 500 },
      { night: '2026-03-11' },
      { then: { tier: 'gold', from: '2026-03-11', until: '2026-04-10' } },
    ],
  },
  {
    name: 'the day before the last ten days does not qualify',
    rules: { window: rolling(10), movement: { validity: THIRTY_DAYS } },
    steps: [
      { at: '2026-02-09 10:00', pays: 600 },
      { at: '2026-03-01 23:30', pays: 500 },
      { then: { tier: 'gold', until: '2026-03-11' } },
      { night: '2026-03-11' },
      { then: { tier: 'regular', from: '2026-03-11' } },
    ],
  },
  {
    name: 'of a calendar window the period that has just ended qualifies',
    rules: { window: { kind: 'CALENDAR', period: 'MONTH' }, movement: { validity: THROUGH_MONTH } },
    steps: [
      { at: '2026-02-20 10:00', pays: 600 },
      { then: { tier: 'gold', until: '2026-03-01' } },
      { night: '2026-03-01' },
      { then: { tier: 'gold', score: 0, until: '2026-04-01' } },
      { night: '2026-04-01' },
      { then: { tier: 'regular', from: '2026-04-01' } },
    ],
  },
  {
    name: 'the month that has ended decides a term that ends within the next month',
    reading: 'A period has just ended when it is the last complete one.',
    rules: {
      window: rolling(40),
      movement: {
        validity: THIRTY_DAYS,
        qualification: { kind: 'PERIOD_ENDED', period: 'MONTH' },
      },
    },
    steps: [
      BECOMES_GOLD,
      { night: '2026-02-09' },
      { then: { tier: 'gold', from: '2026-02-09', until: '2026-03-11' } },
      { night: '2026-03-11' },
      { then: { tier: 'regular', from: '2026-03-11' } },
    ],
  },
  {
    name: 'what is paid after the month that has ended does not decide a term that ends mid-month',
    reading: 'A period has just ended when it is the last complete one.',
    rules: {
      window: rolling(10),
      movement: {
        validity: THIRTY_DAYS,
        qualification: { kind: 'PERIOD_ENDED', period: 'MONTH' },
      },
    },
    steps: [
      { at: '2026-02-05 10:00', pays: 600 },
      { night: '2026-03-07' },
      { then: { tier: 'gold', from: '2026-03-07', until: '2026-04-06' } },
      { at: '2026-03-20 10:00', pays: 400 },
      { at: '2026-04-02 10:00', pays: 200 },
      { night: '2026-04-06' },
      { then: { tier: 'silver', from: '2026-04-06', until: '2026-05-06' } },
    ],
  },
  {
    name: 'a lifetime qualifies for ever',
    rules: {
      window: rolling(10),
      movement: { validity: THIRTY_DAYS, qualification: { kind: 'LIFETIME' } },
    },
    steps: [BECOMES_GOLD, { night: '2026-02-09' }, { then: { tier: 'gold', score: 0 } }],
  },
  {
    name: 'who does not qualify, and whose score reaches the tier all the same, has it again at once',
    reading:
      'Promotion comes after the end of a term, at the same instant, and looks at the score.',
    rules: {
      movement: { validity: THIRTY_DAYS, qualification: { kind: 'ROLLING', days: 5 } },
    },
    steps: [
      BECOMES_GOLD,
      { night: '2026-02-09' },
      { then: { tier: 'gold', from: '2026-02-09', until: '2026-03-11' } },
    ],
  },
  {
    name: 'spend growth compares the window of qualification with the one before it',
    rules: {
      ...{ model: { kind: 'SPEND_GROWTH' }, window: { kind: 'LIFETIME' } },
      movement: {
        ...{ validity: THIRTY_DAYS, qualification: rolling(30) },
        promotion: { timing: 'PERIOD_END', period: 'MONTH', step: 'QUALIFYING' },
      },
    },
    steps: [
      { at: '2026-01-10 10:00', pays: 500 },
      { night: '2026-02-01' },
      { then: { tier: 'diamond', score: 1000, until: '2026-03-03' } },
      { at: '2026-02-10 10:00', pays: 300 },
      { night: '2026-03-03' },
      // 300 in these 30 days, 500 in the 30 before them.
      { then: { tier: 'silver', score: 1600, from: '2026-03-03' } },
    ],
  },
  {
    name: 'a score at the margin below the threshold keeps the tier',
    rules: { movement: { validity: THIRTY_DAYS, hysteresis: 10 } },
    steps: [
      { ...BECOMES_GOLD, order: 'o' },
      { at: '2026-01-20 10:00', refunds: 110, order: 'o' },
      { then: { tier: 'gold', score: 490, candidate: 'silver' } },
      { night: '2026-02-09' },
      { then: { tier: 'gold', from: '2026-02-09' } },
    ],
  },
  {
    name: 'a score below the margin loses the tier',
    rules: { movement: { validity: THIRTY_DAYS, hysteresis: 10 } },
    steps: [
      { ...BECOMES_GOLD, order: 'o' },
      { at: '2026-01-20 10:00', refunds: 110.01, order: 'o' },
      { night: '2026-02-09' },
      { then: { tier: 'silver', score: 489.99, from: '2026-02-09', until: '2026-03-11' } },
    ],
  },
  {
    name: 'without demotion who does not qualify has a full new term',
    rules: { ...SHORT, movement: { ...SHORT.movement, demotion: 'NONE' } },
    steps: [
      BECOMES_GOLD,
      { night: '2026-02-09' },
      { then: { tier: 'gold', score: 0, from: '2026-02-09', until: '2026-03-11' } },
    ],
  },
  {
    name: 'demotion by one step goes one step in each term',
    rules: { ...SHORT, movement: { ...SHORT.movement, demotion: 'ONE_STEP' } },
    steps: [
      BECOMES_GOLD,
      { night: '2026-02-09' },
      { then: { tier: 'silver', from: '2026-02-09', until: '2026-03-11' } },
      { night: '2026-03-11' },
      { then: { tier: 'regular', from: '2026-03-11', until: null } },
    ],
  },
  {
    name: 'no demotion goes below the floor, where a full new term begins',
    rules: { ...SHORT, movement: { ...SHORT.movement, floorTierCode: 'silver' } },
    steps: [
      BECOMES_GOLD,
      { night: '2026-02-09' },
      { then: { tier: 'silver', from: '2026-02-09', until: '2026-03-11' } },
      { night: '2026-03-11' },
      { then: { tier: 'silver', from: '2026-03-11', until: '2026-04-10' } },
    ],
  },
  {
    name: 'raising a threshold takes the tier from nobody before the term ends',
    rules: { movement: { validity: THIRTY_DAYS } },
    steps: [
      BECOMES_GOLD,
      {
        at: '2026-01-15 10:00',
        publishes: {
          ladder: STORY_RULES.ladder.map((tier) =>
            tier.code === 'gold' ? { ...tier, threshold: 700 } : tier,
          ),
        },
      },
      { at: '2026-01-15 10:00', decidesAll: true },
      { then: { tier: 'gold', candidate: 'silver', until: '2026-02-09' } },
      { night: '2026-02-09' },
      { then: { tier: 'silver', from: '2026-02-09' } },
    ],
  },
  {
    name: 'what is due comes first, also where no nightly run has come',
    rules: SHORT,
    steps: [
      BECOMES_GOLD,
      { at: '2026-02-12 10:00', pays: 500 },
      { then: { tier: 'gold', from: '2026-02-12 10:00', until: '2026-03-14' } },
    ],
  },
  {
    name: 'a nightly run that comes late leaves alone who was decided since',
    rules: SHORT,
    steps: [
      BECOMES_GOLD,
      { at: '2026-02-09 15:00', pays: 500 },
      { then: { tier: 'gold', from: '2026-02-09 15:00', until: '2026-03-11' } },
      { night: '2026-02-09' },
      { then: { tier: 'gold', score: 500, from: '2026-02-09 15:00', until: '2026-03-11' } },
      { at: '2026-02-10 15:00', pays: 10 },
      { night: '2026-02-10' },
      { then: { score: 510 } },
    ],
  },
];

export const TERM_STORIES: readonly TierStory[] = [...ENDS, ...QUALIFYING];
