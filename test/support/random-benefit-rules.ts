import fc from 'fast-check';
import type { BenefitRule } from '../../src/domain/benefits/benefit-rule';
import { parseBenefitRule } from '../../src/domain/benefits/check-rule';
import { ruleJson } from './benefit-rules';
import { BENEFIT_SETTING, treeArbitrary } from './random-benefits';

const nullable = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const EFFECTS = [
  fc.record({
    kind: fc.constant('PERCENT_OFF'),
    percent: fc.constantFrom('5', '12.5', '100'),
    maximumMinor: nullable(fc.constantFrom(1, 5_000)),
  }),
  fc.record({ kind: fc.constant('AMOUNT_OFF'), amountMinor: fc.constantFrom(1, 2_000) }),
  fc.record({
    kind: fc.constant('POINTS_MULTIPLIER'),
    multiplier: fc.constantFrom('1.5', '2'),
  }),
  fc.record({ kind: fc.constant('FREE_SHIPPING') }),
  fc.record({ kind: fc.constant('COUPON'), couponCode: fc.constantFrom('TEA-5', 'cups_1') }),
];

const effects = fc
  .tuple(...EFFECTS.map((each) => nullable(each as fc.Arbitrary<object>)))
  .map((chosen) => chosen.filter((each) => each !== null))
  .filter((chosen) => chosen.length > 0)
  .chain((chosen) => fc.shuffledSubarray(chosen, { minLength: chosen.length }));

const schedule = fc.record({
  from: nullable(fc.constantFrom('2026-11-01T00:00', '2026-11-11T09:30')),
  until: nullable(fc.constantFrom('2026-12-01T00:00', '2027-01-01T00:00')),
  windows: fc.array(
    fc.record({
      weekdays: nullable(fc.subarray(['MONDAY', 'SATURDAY', 'SUNDAY'], { minLength: 1 })),
      daysOfMonth: fc.subarray([1, 8, 31], { minLength: 1 }),
      fromTime: nullable(fc.constantFrom('09:00', '10:30')),
      untilTime: nullable(fc.constantFrom('18:00', '24:00')),
    }),
    { maxLength: 2 },
  ),
});

const stacking = fc.constantFrom(
  { kind: 'STACKABLE' },
  { kind: 'BEST_OF', group: 'cart' },
  { kind: 'BEST_OF', group: 'autumn' },
  { kind: 'EXCLUSIVE' },
);

const caps = fc.uniqueArray(
  fc.record({
    scope: fc.constantFrom('MEMBER', 'EVERYBODY'),
    measure: fc.constant('USES'),
    period: fc.constantFrom('DAY', 'MONTH', 'EVER'),
    maximum: fc.integer({ min: 1, max: 9 }),
  }),
  { selector: ({ scope, period }) => scope + period, maxLength: 3 },
);

/** A rule of any shape as it is kept: checked, its keys in their order. */
export const benefitRuleArbitrary: fc.Arbitrary<BenefitRule> = fc
  .record({
    names: fc.record({ en: fc.constantFrom('Tea', 'Cups'), 'zh-CN': fc.constantFrom('茶', '杯') }),
    texts: fc.constantFrom(
      {},
      { en: 'For you', 'zh-CN': '给您' },
      { en: 'Yours', 'zh-CN': '您的' },
    ),
    when: nullable(treeArbitrary),
    then: effects,
    schedule: nullable(schedule),
    priority: fc.integer({ min: 0, max: 3 }),
    stacking,
    caps,
  })
  // A tree may grow larger than a rule can be.
  .map((changes) => parseBenefitRule(ruleJson(changes), BENEFIT_SETTING))
  .filter((checked) => checked.ok)
  .map((checked) => checked.value);
