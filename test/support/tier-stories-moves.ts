import type { MovementRules } from '../../src/domain/tiering/movement-rules';
import { STORY_RULES, type TierStory } from './tier-story';

const THIRTY_DAYS = {
  kind: 'LENGTH',
  anchor: 'REACHED',
  length: { months: 0, days: 30 },
} as const;
const ONE_YEAR = {
  kind: 'LENGTH',
  anchor: 'REACHED',
  length: { months: 12, days: 0 },
} as const;
const BECOMES_GOLD = { at: '2026-01-05 10:00', pays: 600 } as const;

/** Up. */
const PROMOTIONS: readonly TierStory[] = [
  {
    name: 'one step at a time is one step in a local day, and the next one the day after',
    rules: { movement: { promotion: { timing: 'IMMEDIATE', step: 'ONE' } } },
    steps: [
      { at: '2026-01-10 10:00', pays: 1200 },
      { then: { tier: 'silver', candidate: 'diamond', because: 'PROMOTION_WAITS' } },
      { at: '2026-01-10 20:00', pays: 10 },
      { then: { tier: 'silver' } },
      { night: '2026-01-11' },
      { then: { tier: 'gold', from: '2026-01-11' } },
      { at: '2026-01-11 10:00', pays: 10 },
      { then: { tier: 'gold' } },
      { night: '2026-01-12' },
      { then: { tier: 'diamond', from: '2026-01-12' } },
    ],
  },
  {
    name: 'steps that wait are taken day by day, also where no nightly run has come',
    rules: { movement: { promotion: { timing: 'IMMEDIATE', step: 'ONE' } } },
    steps: [
      { at: '2026-01-10 10:00', pays: 1200 },
      { at: '2026-01-20 12:00', decidesAll: true },
      { then: { tier: 'diamond', from: '2026-01-12' } },
    ],
  },
  {
    name: 'a promotion at the end of a period is decided by the score of its last day',
    rules: {
      window: { kind: 'CALENDAR', period: 'MONTH' },
      movement: { promotion: { timing: 'PERIOD_END', period: 'MONTH', step: 'QUALIFYING' } },
    },
    steps: [
      { at: '2026-01-20 10:00', pays: 600 },
      { then: { tier: 'regular', candidate: 'gold', because: 'PROMOTION_WAITS' } },
      { night: '2026-02-01' },
      { then: { tier: 'gold', from: '2026-02-01', score: 0, candidate: 'regular' } },
    ],
  },
  {
    name: 'no promotion goes above the cap of the rules',
    rules: { movement: { capTierCode: 'gold' } },
    steps: [
      { at: '2026-01-10 10:00', pays: 1200 },
      { then: { tier: 'gold', candidate: 'diamond', because: 'CAPPED_BY_RULES' } },
    ],
  },
  {
    name: 'a tier by invitation is passed over until the member is invited to it',
    rules: {
      ladder: STORY_RULES.ladder.map((tier) => ({
        ...tier,
        invitationOnly: tier.code === 'diamond',
      })),
    },
    steps: [
      { at: '2026-01-10 10:00', pays: 1200 },
      { then: { tier: 'gold', candidate: 'gold', because: 'INVITATION_NEEDED' } },
      { at: '2026-01-12 10:00', invites: 'diamond' },
      { then: { tier: 'diamond', candidate: 'diamond', from: '2026-01-12 10:00' } },
    ],
  },
  {
    name: 'an invitation alone does not promote',
    rules: {
      ladder: STORY_RULES.ladder.map((tier) => ({
        ...tier,
        invitationOnly: tier.code === 'diamond',
      })),
    },
    steps: [
      BECOMES_GOLD,
      { at: '2026-01-12 10:00', invites: 'diamond' },
      { then: { tier: 'gold', candidate: 'gold' } },
    ],
  },
];

const SUSTAINED = [{ tierCode: 'gold', amount: 100, months: 3 }] as const;

const steady = (february: number) => [
  { at: '2026-01-05 10:00', pays: 100 },
  { at: '2026-02-05 10:00', pays: february },
  { at: '2026-03-31 23:59', pays: 100 },
];

/** Month by month. */
const MONTHS: readonly TierStory[] = [
  {
    name: 'so much in each of three complete months gives the tier where the month turns',
    rules: { movement: { sustained: SUSTAINED } },
    steps: [
      ...steady(100),
      { then: { tier: 'silver' } },
      { night: '2026-04-01' },
      { then: { tier: 'gold', candidate: 'silver', from: '2026-04-01' } },
    ],
  },
  {
    name: 'a step by the score may follow the tier of sustained spending on one day',
    rules: {
      movement: {
        sustained: SUSTAINED,
        promotion: { timing: 'PERIOD_END', period: 'QUARTER', step: 'ONE' },
      },
    },
    steps: [
      ...steady(900),
      { then: { tier: 'regular', candidate: 'diamond', because: 'PROMOTION_WAITS' } },
      { night: '2026-04-01' },
      { then: { tier: 'diamond', from: '2026-04-01' } },
    ],
  },
  {
    name: 'a month below the amount breaks the row',
    rules: { movement: { sustained: SUSTAINED } },
    steps: [...steady(99.99), { night: '2026-04-01' }, { then: { tier: 'silver' } }],
  },
  {
    name: 'nobody falls below the tier of sustained spending at the end of a term',
    rules: {
      window: { kind: 'ROLLING', days: 20 },
      movement: { sustained: SUSTAINED, validity: THIRTY_DAYS },
    },
    steps: [
      ...steady(100),
      { night: '2026-04-01' },
      { then: { tier: 'gold', until: '2026-05-01' } },
      { at: '2026-04-05 10:00', pays: 100 },
      { night: '2026-05-01' },
      { then: { tier: 'gold', score: 0, from: '2026-05-01', until: '2026-05-31' } },
      { night: '2026-05-31' },
      { then: { tier: 'gold', score: 0, from: '2026-05-31', until: '2026-06-30' } },
    ],
  },
  {
    name: 'six falls of active days over seven months take one step, and cap the new term',
    rules: {
      movement: { validity: ONE_YEAR, decline: { feature: 'activeDays', falls: 6, steps: 1 } },
    },
    steps: [
      BECOMES_GOLD,
      { at: '2026-01-06 10:00', likes: true },
      { at: '2026-02-10 10:00', likes: true },
      { night: '2026-07-01' },
      { then: { tier: 'gold' } },
      { night: '2026-08-01' },
      {
        then: {
          tier: 'silver',
          from: '2026-08-01',
          until: '2027-08-01',
          cap: { tier: 'silver', until: '2027-08-01' },
        },
      },
      { at: '2026-08-02 10:00', pays: 10 },
      { then: { tier: 'silver', candidate: 'gold', because: 'CAPPED_BY_DECLINE' } },
      { night: '2026-09-01' },
      { then: { tier: 'silver', from: '2026-08-01' } },
    ],
  },
  {
    name: 'a month that is as good as the one before, and not empty, is no fall',
    rules: {
      movement: { validity: ONE_YEAR, decline: { feature: 'activeDays', falls: 6, steps: 1 } },
    },
    steps: [
      BECOMES_GOLD,
      { at: '2026-02-10 10:00', likes: true },
      { night: '2026-08-01' },
      { then: { tier: 'gold' } },
    ],
  },
  {
    name: 'the month of joining is not complete, and a decline does not look at it',
    reading: 'A complete month since joining is one that began on the day of joining or later.',
    joined: ['2026-01-15'],
    rules: {
      movement: { validity: ONE_YEAR, decline: { feature: 'activeDays', falls: 6, steps: 1 } },
    },
    steps: [
      { at: '2026-01-20 10:00', pays: 600 },
      { at: '2026-01-21 10:00', likes: true },
      { at: '2026-02-10 10:00', likes: true },
      { night: '2026-08-01' },
      { then: { tier: 'gold' } },
      { night: '2026-09-01' },
      { then: { tier: 'silver', from: '2026-09-01', until: '2027-09-01' } },
    ],
  },
];

const ONE_STEP_DOWN: Partial<MovementRules> = {
  validity: THIRTY_DAYS,
  penalty: { kind: 'STEPS', steps: 1, days: 10 },
};
const LESS_GROWTH: Partial<MovementRules> = {
  validity: THIRTY_DAYS,
  penalty: { kind: 'GROWTH_VALUE', amount: 200, days: 10 },
};

/** Penalties. */
const PENALTIES: readonly TierStory[] = [
  {
    name: 'a penalty of steps caps the tier for its days, and then the score counts again',
    rules: { movement: ONE_STEP_DOWN },
    steps: [
      BECOMES_GOLD,
      { at: '2026-01-10 15:00', violates: true },
      {
        then: {
          tier: 'silver',
          from: '2026-01-10 15:00',
          until: '2026-02-09',
          cap: { tier: 'silver', until: '2026-01-20' },
        },
      },
      { at: '2026-01-12 10:00', pays: 10 },
      { then: { tier: 'silver', candidate: 'gold', because: 'CAPPED_BY_PENALTY' } },
      { night: '2026-01-19' },
      { then: { tier: 'silver' } },
      { night: '2026-01-20' },
      { then: { tier: 'gold', from: '2026-01-20', until: '2026-02-19', cap: null } },
    ],
  },
  {
    name: 'the days of a penalty count from the day of the violation, not from when it is known',
    rules: { movement: ONE_STEP_DOWN },
    steps: [
      BECOMES_GOLD,
      { at: '2026-01-15 15:00', violates: true, happened: '2026-01-10 15:00' },
      { then: { tier: 'silver', cap: { tier: 'silver', until: '2026-01-20' } } },
    ],
  },
  {
    name: 'a violation whose days are over when it becomes known does nothing',
    rules: { movement: ONE_STEP_DOWN },
    steps: [
      BECOMES_GOLD,
      { at: '2026-01-20 00:00', violates: true, happened: '2026-01-10 15:00' },
      { then: { tier: 'gold', cap: null } },
    ],
  },
  {
    name: 'at the floor a penalty of steps moves nobody and caps all the same',
    rules: { movement: { ...ONE_STEP_DOWN, floorTierCode: 'silver' } },
    steps: [
      { at: '2026-01-05 10:00', pays: 150 },
      { at: '2026-01-10 15:00', violates: true },
      {
        then: {
          tier: 'silver',
          from: '2026-01-05 10:00',
          cap: { tier: 'silver', until: '2026-01-20' },
        },
      },
      { at: '2026-01-12 10:00', pays: 500 },
      { then: { tier: 'silver', candidate: 'gold' } },
      { night: '2026-01-20' },
      { then: { tier: 'gold', from: '2026-01-20' } },
    ],
  },
  {
    name: 'of two caps the lower one counts, and each ends on its own day',
    reading: 'A later violation does not shorten the days of an earlier one.',
    rules: { movement: ONE_STEP_DOWN },
    steps: [
      BECOMES_GOLD,
      { at: '2026-01-10 15:00', violates: true },
      { at: '2026-01-12 15:00', violates: true, happened: '2026-01-06 15:00' },
      { then: { tier: 'regular', cap: { tier: 'regular', until: '2026-01-16' } } },
      { night: '2026-01-16' },
      { then: { tier: 'silver', cap: { tier: 'silver', until: '2026-01-20' } } },
      { night: '2026-01-20' },
      { then: { tier: 'gold', cap: null } },
    ],
  },
  {
    name: 'a penalty of growth value demotes where the lower score loses the tier, for its days',
    rules: { movement: LESS_GROWTH },
    steps: [
      BECOMES_GOLD,
      { at: '2026-01-10 15:00', violates: true },
      {
        then: {
          tier: 'silver',
          score: 400,
          from: '2026-01-10 15:00',
          cap: { tier: 'silver', until: '2026-01-20' },
          because: 'GROWTH_VALUE_DEDUCTED',
        },
      },
      { night: '2026-01-20' },
      { then: { tier: 'gold', score: 600, from: '2026-01-20' } },
    ],
  },
  {
    name: 'a penalty of growth value that loses no tier still counts against the next one',
    rules: { movement: LESS_GROWTH },
    steps: [
      { at: '2026-01-05 10:00', pays: 800 },
      { at: '2026-01-10 15:00', violates: true },
      { then: { tier: 'gold', score: 600, from: '2026-01-05 10:00', cap: null } },
      { at: '2026-01-12 10:00', pays: 300 },
      { then: { tier: 'gold', score: 900 } },
      { night: '2026-01-20' },
      { then: { tier: 'diamond', score: 1100, from: '2026-01-20' } },
    ],
  },
  {
    name: 'a penalty of growth value goes as deep as the lower score says',
    rules: {
      movement: { ...LESS_GROWTH, penalty: { kind: 'GROWTH_VALUE', amount: 951, days: 3 } },
    },
    steps: [
      { at: '2026-01-05 10:00', pays: 1050 },
      { at: '2026-01-10 15:00', violates: true },
      { then: { tier: 'regular', score: 99, cap: { tier: 'regular', until: '2026-01-13' } } },
    ],
  },
];

/** Refunds. */
const REFUNDS: readonly TierStory[] = [
  {
    name: 'a refund waits for the end of the term',
    rules: { movement: { validity: THIRTY_DAYS } },
    steps: [
      { ...BECOMES_GOLD, order: 'o' },
      { at: '2026-01-10 10:00', refunds: 300, order: 'o' },
      { then: { tier: 'gold', score: 300, candidate: 'silver' } },
      { night: '2026-02-04' },
      { then: { tier: 'silver', from: '2026-02-04' } },
    ],
  },
  {
    name: 'where so set a refund demotes at once, and begins a term',
    rules: { movement: { validity: THIRTY_DAYS, refund: 'AT_ONCE' } },
    steps: [
      { ...BECOMES_GOLD, order: 'o' },
      { at: '2026-01-10 10:00', refunds: 300, order: 'o' },
      { then: { tier: 'silver', from: '2026-01-10 10:00', until: '2026-02-09' } },
    ],
  },
  {
    name: 'a refund within the margin keeps the tier, and one beyond it does not',
    rules: { movement: { refund: 'AT_ONCE', hysteresis: 100 } },
    steps: [
      { ...BECOMES_GOLD, order: 'o' },
      { at: '2026-01-10 10:00', refunds: 200, order: 'o' },
      { then: { tier: 'gold', score: 400 } },
      { at: '2026-01-11 10:00', refunds: 1, order: 'o' },
      { then: { tier: 'silver', score: 399 } },
    ],
  },
  {
    name: 'a refund does not demote below the floor',
    rules: { movement: { refund: 'AT_ONCE', floorTierCode: 'silver' } },
    steps: [
      { ...BECOMES_GOLD, order: 'o' },
      { at: '2026-01-10 10:00', refunds: 600, order: 'o' },
      { then: { tier: 'silver', score: 0 } },
    ],
  },
];

export const MOVE_STORIES: readonly TierStory[] = [
  ...PROMOTIONS,
  ...MONTHS,
  ...PENALTIES,
  ...REFUNDS,
];
