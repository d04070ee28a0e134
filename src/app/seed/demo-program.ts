import type { Instant } from '../../domain/shared/instant';
import type { CreateProgram } from '../../features/programs';

/** The end of 30 June 2026 in Shanghai: everything the demo tells of happened before it. */
export const DEMO_AS_OF: Instant = Date.parse('2026-06-30T16:00:00Z');

const tier = (
  code: string,
  [en, zh]: readonly [string, string],
  [threshold, pointsMultiplier]: readonly [number, string],
) => ({
  code,
  names: [
    { locale: 'zh-CN', text: zh },
    { locale: 'en', text: en },
  ],
  threshold,
  pointsMultiplier,
});

const asItIs = (feature: string, weight: number) => ({
  feature,
  weight,
  transform: { kind: 'IDENTITY' },
  missing: 0,
});

/** The programme that the README shows. */
export const DEMO_PROGRAM = {
  code: 'demo',
  names: [
    { locale: 'zh-CN', text: '月桂示例商城' },
    { locale: 'en', text: 'Laurel Demo' },
  ],
  currencyCode: 'CNY',
  timeZone: 'Asia/Shanghai',
  locales: ['zh-CN', 'en'],
  rules: {
    window: { kind: 'LIFETIME' },
    weights: [
      asItIs('purchaseAmount', 0.7),
      asItIs('purchaseCount', 0.2),
      asItIs('interactionCount', 0.1),
    ],
    ladder: [
      tier('regular', ['Regular', '普通会员'], [0, '1']),
      tier('silver', ['Silver', '银卡会员'], [200, '1.2']),
      tier('gold', ['Gold', '金卡会员'], [500, '1.5']),
      tier('diamond', ['Diamond', '钻石会员'], [1_200, '2']),
    ],
    pointsPerUnit: '1',
    // The history of the demo is a year long, and all of it counts.
    lateEventHorizonDays: 400,
  },
} as const satisfies CreateProgram;
