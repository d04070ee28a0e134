import type { UncheckedPointsRules } from '../../domain/points/earning-draft';
import { DEMO_AS_OF } from './demo-program';

const names = (zh: string, en: string) => [
  { locale: 'zh-CN', text: zh },
  { locale: 'en', text: en },
];

/**
 * The points rules of the demo. They hold from its end on: its history earns at the rate of the
 * programme, pends and expires nowhere, and so is the same whenever it is looked at.
 */
export const DEMO_POINTS_RULES = {
  earning: [
    {
      code: 'standard',
      names: names('消费积分', 'Orders'),
      effect: { kind: 'PER_UNIT', pointsPerUnit: '1' },
      when: { schedule: { from: DEMO_AS_OF } },
      pendingDays: 14,
      expiry: { kind: 'ROLLING', months: 12, roundTo: 'MONTH' },
    },
    {
      code: 'weekend',
      names: names('周末 1.5 倍', 'Weekend one and a half'),
      effect: { kind: 'CAMPAIGN', multiplier: '1.5' },
      when: { schedule: { from: DEMO_AS_OF, weekdays: ['SATURDAY', 'SUNDAY'] } },
    },
    {
      code: 'review',
      names: names('评价', 'Review'),
      effect: { kind: 'FIXED', points: 20 },
      when: { behaviourTypes: ['REVIEW'], schedule: { from: DEMO_AS_OF } },
      cap: { points: 60, period: 'DAY' },
      expiry: { kind: 'ROLLING', months: 12, roundTo: 'MONTH' },
    },
  ],
} as const satisfies UncheckedPointsRules;
