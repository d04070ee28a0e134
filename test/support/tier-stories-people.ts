import type { TierShare } from '../../src/domain/tiering/division-rules';
import { STORY_RULES, type StoryRules, type StoryStep, type TierStory } from './tier-story';

const THIRTY_DAYS = {
  kind: 'LENGTH',
  anchor: 'REACHED',
  length: { months: 0, days: 30 },
} as const;

/** What people set. */
const LOCKS: readonly TierStory[] = [
  {
    name: 'a lock is the tier in force, exactly; its end brings a new decision',
    rules: {},
    steps: [
      { at: '2026-01-05 10:00', pays: 600 },
      { at: '2026-01-10 10:00', locks: 'silver', until: '2026-02-02', accumulates: false },
      { then: { tier: 'silver', earned: 'gold', because: 'SET_BY_PERSON' } },
      { at: '2026-01-12 10:00', pays: 500 },
      { then: { tier: 'silver', earned: 'gold', candidate: 'diamond' } },
      { night: '2026-02-01' },
      { then: { tier: 'silver', earned: 'gold' } },
      { night: '2026-02-02' },
      { then: { tier: 'diamond', earned: 'diamond', from: '2026-02-02' } },
    ],
  },
  {
    name: 'a lock with accumulation is a floor',
    rules: {},
    steps: [
      { at: '2026-01-05 10:00', locks: 'gold', until: null, accumulates: true },
      { then: { tier: 'gold', earned: 'regular' } },
      { at: '2026-01-06 10:00', pays: 150 },
      { then: { tier: 'gold', earned: 'silver' } },
      { at: '2026-01-07 10:00', pays: 900 },
      { then: { tier: 'diamond', earned: 'diamond' } },
      { at: '2026-01-08 10:00', unlocks: true },
      { then: { tier: 'diamond', earned: 'diamond', from: '2026-01-07 10:00' } },
    ],
  },
  {
    name: 'the end of a lock shows the earned tier and invents nothing',
    rules: {},
    steps: [
      { at: '2026-01-05 10:00', pays: 150 },
      { at: '2026-01-06 10:00', locks: 'diamond', until: '2026-02-01', accumulates: true },
      { night: '2026-01-31' },
      { then: { tier: 'diamond', earned: 'silver' } },
      { night: '2026-02-01' },
      { then: { tier: 'silver', earned: 'silver', from: '2026-01-05 10:00' } },
    ],
  },
  {
    name: 'beneath a lock a penalty moves the earned tier',
    rules: { movement: { penalty: { kind: 'STEPS', steps: 1, days: 10 } } },
    steps: [
      { at: '2026-01-05 10:00', pays: 600 },
      { at: '2026-01-06 10:00', locks: 'diamond', until: null, accumulates: false },
      { at: '2026-01-10 10:00', violates: true },
      { then: { tier: 'diamond', earned: 'silver' } },
      { at: '2026-01-11 10:00', unlocks: true },
      { then: { tier: 'silver', earned: 'silver' } },
    ],
  },
  {
    name: 'beneath a lock terms end',
    rules: { window: { kind: 'ROLLING', days: 20 }, movement: { validity: THIRTY_DAYS } },
    steps: [
      { at: '2026-01-10 10:00', pays: 600 },
      { at: '2026-01-20 10:00', locks: 'gold', until: null, accumulates: false },
      { night: '2026-02-09' },
      { then: { tier: 'gold', earned: 'regular', from: '2026-02-09', until: null } },
      { at: '2026-02-10 10:00', unlocks: true },
      { then: { tier: 'regular', from: '2026-02-09' } },
    ],
  },
];

/** The ladder is out of reach until the first thresholds are computed. */
const shared = (...shares: readonly TierShare[]): StoryRules => ({
  ladder: STORY_RULES.ladder.map((tier) => ({ ...tier, threshold: tier.threshold * 100 })),
  division: { kind: 'QUANTILE', shares },
});
const share = (tierCode: string, part: number, floor: number | null = null): TierShare => ({
  tierCode,
  share: part,
  floor,
});
const joinedTogether = (members: number): string[] =>
  Array.from({ length: members }, () => '2026-01-01');
const paid = (...amounts: readonly number[]): StoryStep[] =>
  amounts.map((pays, member) => ({ at: '2026-01-10 10:00', member, pays }));
const seen = (...tiers: readonly string[]): StoryStep[] =>
  tiers.map((tier, member) => ({ member, then: { tier } }));

/** The first of two is silver for 30 days by 50, and then the other one pays 60 in all. */
const risen = (hysteresis: number): StoryRules => ({
  ...shared(share('silver', 0.5)),
  movement: { validity: THIRTY_DAYS, hysteresis },
});
const RISES: readonly StoryStep[] = [
  ...paid(50, 40),
  { night: '2026-01-11' },
  ...seen('silver', 'regular'),
  { at: '2026-01-12 10:00', member: 1, pays: 20 },
  { night: '2026-01-13' },
  ...seen('silver', 'silver'),
  { then: { candidate: 'regular', until: '2026-02-10' } },
  { night: '2026-02-10' },
];

/** Thresholds from shares of the base (§6). */
const QUANTILES: readonly TierStory[] = [
  {
    name: 'ties go to the better tier, and the thresholds hold for live decisions',
    joined: joinedTogether(10),
    rules: shared(share('diamond', 0.1), share('gold', 0.1), share('silver', 0.3)),
    steps: [
      ...paid(100, 90, 90, 80, 70, 70, 60, 50, 40, 30),
      ...seen('regular'),
      { night: '2026-01-11' },
      ...seen('diamond', 'gold', 'gold', 'silver', 'silver', 'silver', 'regular', 'regular'),
      { at: '2026-01-11 10:00', member: 6, pays: 10 },
      { member: 6, then: { tier: 'silver', score: 70 } },
      { at: '2026-01-11 11:00', member: 6, pays: 20 },
      { member: 6, then: { tier: 'gold', score: 90 } },
    ],
  },
  {
    name: 'of tiers with equal thresholds the highest gets the members',
    joined: joinedTogether(4),
    rules: shared(share('gold', 0.25), share('silver', 0.25)),
    steps: [
      ...paid(50, 50, 50, 10),
      { night: '2026-01-11' },
      ...seen('gold', 'gold', 'gold', 'regular'),
    ],
  },
  {
    name: 'a share of 0.1 and one of 0.2 are three of ten members, not four',
    joined: joinedTogether(10),
    rules: shared(share('diamond', 0.1), share('gold', 0.2), share('silver', 0.3)),
    steps: [
      ...paid(100, 90, 80, 70, 60, 50, 40, 30, 20, 10),
      { night: '2026-01-11' },
      ...seen('diamond', 'gold', 'gold', 'silver', 'silver', 'silver', 'regular'),
    ],
  },
  {
    name: 'half of three members are two of them',
    joined: joinedTogether(3),
    rules: shared(share('silver', 0.5)),
    steps: [...paid(30, 20, 10), { night: '2026-01-11' }, ...seen('silver', 'silver', 'regular')],
  },
  {
    name: 'who has no score above 0 is not counted',
    joined: joinedTogether(6),
    rules: shared(share('silver', 0.5)),
    steps: [
      ...paid(40, 30),
      { night: '2026-01-11' },
      ...seen('silver', 'regular', 'regular', 'regular', 'regular', 'regular'),
    ],
  },
  {
    name: 'a threshold does not go below its floor',
    joined: joinedTogether(4),
    rules: shared(share('gold', 0.25, 60), share('silver', 0.5, 25)),
    steps: [
      ...paid(50, 30, 20, 10),
      { night: '2026-01-11' },
      ...seen('silver', 'silver', 'regular', 'regular'),
    ],
  },
  {
    name: 'thresholds are in force until the next night, whatever scores become meanwhile',
    joined: joinedTogether(4),
    rules: shared(share('gold', 0.25), share('silver', 0.25)),
    steps: [
      ...paid(40, 30, 20, 10),
      { night: '2026-01-11' },
      ...seen('gold', 'silver', 'regular', 'regular'),
      { at: '2026-01-11 10:00', member: 0, pays: 960 },
      { at: '2026-01-11 11:00', member: 3, pays: 30 },
      // 40 is gold still: the best of four has 1000 by now, and that counts from the night on.
      { member: 3, then: { tier: 'gold', score: 40 } },
      { night: '2026-01-12' },
      { at: '2026-01-12 10:00', member: 1, pays: 15 },
      { member: 1, then: { tier: 'silver', score: 45, candidate: 'silver' } },
      { member: 3, then: { tier: 'gold', candidate: 'silver' } },
    ],
  },
  {
    name: 'a score at the margin below a threshold that has risen keeps the tier',
    joined: joinedTogether(2),
    rules: risen(10),
    steps: [...RISES, { then: { tier: 'silver', from: '2026-02-10', until: '2026-03-12' } }],
  },
  {
    name: 'a score below the margin of a threshold that has risen loses the tier',
    joined: joinedTogether(2),
    rules: risen(9.99),
    steps: [...RISES, { then: { tier: 'regular', from: '2026-02-10', until: null } }],
  },
  {
    name: 'a threshold that rises overnight demotes nobody within a term',
    joined: joinedTogether(2),
    rules: { ...shared(share('silver', 0.5)), movement: { validity: THIRTY_DAYS } },
    steps: [
      ...paid(50, 40),
      { night: '2026-01-11' },
      ...seen('silver', 'regular'),
      { at: '2026-01-12 10:00', member: 1, pays: 100 },
      { night: '2026-01-13' },
      ...seen('silver', 'silver'),
      { then: { candidate: 'regular', until: '2026-02-10' } },
      { night: '2026-02-10' },
      ...seen('regular', 'silver'),
    ],
  },
];

export const PEOPLE_STORIES: readonly TierStory[] = [...LOCKS, ...QUANTILES];
