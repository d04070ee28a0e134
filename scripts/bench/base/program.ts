import type { CreateProgram } from '../../../src/features/programs';

const WINDOW_DAYS = 365;

const weighted = (kind: 'IDENTITY' | 'Z_SCORE', feature: string, weight: number) => ({
  feature,
  weight,
  transform: { kind },
  missing: 0,
});

/** Standard scores, whose means and deviations are those of the population of the day. */
export const STANDARD_WEIGHTS = [
  weighted('Z_SCORE', 'purchaseAmount', 0.7),
  weighted('Z_SCORE', 'purchaseCount', 0.2),
  weighted('Z_SCORE', 'interactionCount', 0.1),
];

type Thresholds = readonly [number, number, number];

/** Those of the base, and others by which one member in eight moves. */
export const THRESHOLDS: Thresholds = [60, 250, 700];
export const OTHER_THRESHOLDS: Thresholds = [45, 200, 560];

/** What part of the members each tier above the lowest aims at. */
export const SHARES = [
  { tierCode: 'silver', share: 0.25 },
  { tierCode: 'gold', share: 0.1 },
  { tierCode: 'diamond', share: 0.02 },
] as const;

/** A ladder of four tiers, each reached by so many points of growth value. */
export const ladderOf = (thresholds: Thresholds) => [
  tier('regular', 'Regular', 0, '1'),
  tier('silver', 'Silver', thresholds[0], '1.2'),
  tier('gold', 'Gold', thresholds[1], '1.5'),
  tier('diamond', 'Diamond', thresholds[2], '2'),
];

const tier = (code: string, name: string, threshold: number, pointsMultiplier: string) => ({
  code,
  names: [{ locale: 'en', text: name }],
  threshold,
  pointsMultiplier,
});

/** A year's rolling window and no weight that moves with time: members slide by their buckets. */
export const BENCH_PROGRAM = {
  code: 'bench',
  names: [{ locale: 'en', text: 'Benchmark' }],
  currencyCode: 'CNY',
  timeZone: 'Asia/Shanghai',
  locales: ['en'],
  rules: {
    window: { kind: 'ROLLING', days: WINDOW_DAYS },
    weights: [
      weighted('IDENTITY', 'purchaseAmount', 0.7),
      weighted('IDENTITY', 'purchaseCount', 20),
      weighted('IDENTITY', 'interactionCount', 1),
    ],
    ladder: ladderOf(THRESHOLDS),
    pointsPerUnit: '1',
    lateEventHorizonDays: 400,
  },
} as const satisfies CreateProgram;

export const DAYS_OF_HISTORY = WINDOW_DAYS;
