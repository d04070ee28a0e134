import type { CreateProgram } from '../../../src/features/programs';

const WINDOW_DAYS = 365;

const weighted = (feature: string, weight: number) => ({
  feature,
  weight,
  transform: { kind: 'IDENTITY' },
  missing: 0,
});

/** A ladder of four tiers, each reached by so many points of growth value. */
export const ladderOf = (thresholds: readonly [number, number, number]) => [
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
      weighted('purchaseAmount', 0.7),
      weighted('purchaseCount', 20),
      weighted('interactionCount', 1),
    ],
    ladder: ladderOf([60, 250, 700]),
    pointsPerUnit: '1',
    lateEventHorizonDays: 400,
  },
} as const satisfies CreateProgram;

export const DAYS_OF_HISTORY = WINDOW_DAYS;
