import fc from 'fast-check';
import { CHANNELS } from '../../src/domain/behaviour/behaviour';
import type {
  BenefitContext,
  BenefitFacts,
  PurchaseFacts,
} from '../../src/domain/benefits/benefit-facts';
import type { BenefitSetting } from '../../src/domain/benefits/benefit-setting';
import { MAX_NODES } from '../../src/domain/benefits/check-tree';
import { isObject } from '../../src/domain/benefits/json-reading';
import { formatLocalDay, localDay, zoneCalendar } from '../../src/domain/shared/calendar';
import { DAY_MS, HOUR_MS } from '../../src/domain/shared/instant';
import type { Window } from '../../src/domain/shared/window';
import { RFM_SEGMENTS } from '../../src/domain/value/rfm-segment';
import { WEEKDAYS } from '../../src/domain/points/earning-rule';

/** A programme with four tiers, for tests of benefit rules. */
export const BENEFIT_SETTING: BenefitSetting = {
  locales: ['en', 'zh-CN'],
  currencyCode: 'GBP',
  tiers: [
    { code: 'regular', names: { en: 'Regular', 'zh-CN': '普通会员' } },
    { code: 'silver', names: { en: 'Silver (and more)', 'zh-CN': '银卡（并且）' } },
    { code: 'gold', names: { en: 'Gold "or" better', 'zh-CN': '金卡”，或者“' } },
    { code: 'diamond', names: { en: 'Diamond', 'zh-CN': '钻石' } },
  ],
  calendar: zoneCalendar('Europe/London'),
};

/** The day around which everything happens. */
const TODAY = localDay(2026, 11, 28);

/** Windows that random conditions ask about. */
const WINDOWS: readonly Window[] = [
  { kind: 'ROLLING', days: 30 },
  { kind: 'CALENDAR', period: 'QUARTER' },
  { kind: 'LIFETIME' },
];

const TIERS = BENEFIT_SETTING.tiers.map(({ code }) => code);
const CATEGORIES = ['tea', 'cups', 'tea and (cups)', '“杯”'];
const COUNTRIES = ['CN', 'GB', 'MM', 'TT'];
const MONTHS = ['JANUARY', 'OCTOBER', 'NOVEMBER', 'DECEMBER'];
const ATTRIBUTES = ['size', 'colour', 'constructor'];

type Leaf = { field: string; operator: string; value: unknown };

const NUMBER_OPERATORS = ['=', '!=', '<', '<=', '>', '>='];

/** A number compared with one or with two, whatever its operands are of. */
const compared = (operand: fc.Arbitrary<number | string>): fc.Arbitrary<Omit<Leaf, 'field'>> =>
  fc.oneof(
    fc.record({ operator: fc.constantFrom(...NUMBER_OPERATORS), value: operand }),
    fc.record({
      operator: fc.constantFrom('between', 'notBetween'),
      value: fc.tuple(operand, operand).map(([one, two]) => (one <= two ? [one, two] : [two, one])),
    }),
  );

const worded = (words: readonly string[], more: readonly string[] = []) =>
  fc.oneof(
    fc.record({
      operator: fc.constantFrom('=', '!=', ...more),
      value: fc.constantFrom(...words),
    }),
    fc.record({
      operator: fc.constantFrom('in', 'notIn'),
      value: fc.subarray([...words], { minLength: 1 }),
    }),
  );

const leaf = (field: string, rest: fc.Arbitrary<Omit<Leaf, 'field'>>): fc.Arbitrary<Leaf> =>
  rest.map((each) => ({ field, ...each }));

/** With a parameter beside the operand. */
const within = (
  field: string,
  name: string,
  parameter: fc.Arbitrary<unknown>,
  rest: fc.Arbitrary<Omit<Leaf, 'field'>>,
): fc.Arbitrary<Leaf> =>
  fc.tuple(parameter, rest).map(([given, { operator, value }]) => ({
    ...{ field, operator },
    value: { [name]: given, operand: value },
  }));

const few = fc.integer({ min: 0, max: 5 });
const window = fc.constantFrom(...WINDOWS);
const day = fc.integer({ min: -2, max: 2 }).map((shift) => formatLocalDay(TODAY + shift));
const attributeValue = fc.oneof(few, fc.constantFrom('red', 'blue'), fc.boolean());
const nothing = fc.constant(null);

/** One condition, any of the catalogue, as an editor would write it. */
export const leafArbitrary: fc.Arbitrary<Leaf> = fc.oneof(
  leaf('tier', worded(TIERS, ['<', '<=', '>', '>='])),
  leaf('tierAge', compared(few)),
  leaf('growthValue', compared(fc.constantFrom(0, 1, 1.5, 2.000001, 3))),
  within('purchaseAmount', 'window', window, compared(few)),
  within('purchaseCount', 'window', window, compared(few)),
  within('purchaseRecency', 'window', window, compared(few)),
  leaf('rfmSegment', worded(RFM_SEGMENTS.slice(0, 3).map(({ code }) => code))),
  leaf('channel', worded(CHANNELS.slice(0, 3))),
  leaf('country', worded(COUNTRIES)),
  leaf('date', compared(day)),
  leaf('weekday', worded(WEEKDAYS)),
  leaf('birthdayMonth', worded(MONTHS)),
  leaf('birthdayMonth', fc.record({ operator: fc.constant('isCurrent'), value: nothing })),
  leaf('tenure', compared(few)),
  leaf('firstOrder', fc.record({ operator: fc.constant('='), value: fc.boolean() })),
  leaf('cartTotal', compared(few)),
  leaf(
    'cartCategory',
    fc.record({
      operator: fc.constantFrom('hasAny', 'hasAll', 'hasNone'),
      value: fc.subarray(CATEGORIES, { minLength: 1 }),
    }),
  ),
  within('cartCategoryTotal', 'category', fc.constantFrom(...CATEGORIES), compared(few)),
  within(
    'attribute',
    'attribute',
    fc.constantFrom(...ATTRIBUTES),
    fc.oneof(
      compared(few),
      fc.record({ operator: fc.constantFrom('=', '!='), value: attributeValue }),
      fc.record({
        operator: fc.constantFrom('in', 'notIn'),
        value: fc.uniqueArray(attributeValue, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ operator: fc.constantFrom('null', 'notNull'), value: nothing }),
    ),
  ),
);

const grown = fc.letrec((tie) => ({
  node: fc.oneof({ maxDepth: 3, withCrossShrink: true }, leafArbitrary, tie('group')),
  group: fc
    .record({
      combinator: fc.constantFrom('and', 'or'),
      isNot: fc.boolean(),
      rules: fc.array(tie('node'), { minLength: 1, maxLength: 5 }),
    })
    .map(({ combinator, isNot, rules }) => ({
      combinator,
      ...(isNot ? { not: true } : {}),
      rules,
    })),
})).group as fc.Arbitrary<Record<string, unknown>>;

/** One in some thousands grows beyond what is allowed. */
const nodesOf = (node: unknown): number =>
  isObject(node) && Array.isArray(node['rules'])
    ? node['rules'].reduce<number>((sum, rule) => sum + nodesOf(rule), 1)
    : 1;

/** A tree as an editor would write it, without what it keeps for itself; as large as is allowed. */
export const treeArbitrary = grown.filter((tree) => nodesOf(tree) <= MAX_NODES);

const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { nil: null, freq: 4 });

const purchases: fc.Arbitrary<PurchaseFacts> = fc.record({
  amountMinor: fc.integer({ min: -2, max: 5 }),
  orders: few,
  lastPaidOn: maybe(few.map((ago) => TODAY - ago)),
});

/** What random members are known by; purchases of every window that conditions ask about. */
export type RandomMember = {
  readonly facts: Omit<BenefitFacts, 'purchases'>;
  readonly purchasesOf: (window: Window) => PurchaseFacts;
};

export const memberArbitrary: fc.Arbitrary<RandomMember> = fc
  .record({
    tierCode: maybe(fc.constantFrom(...TIERS)),
    tierSince: maybe(few.map((ago) => TODAY - ago)),
    growthValue: maybe(fc.constantFrom(0, 0.999999, 1.5, 2, 3.5)),
    joinedOn: maybe(few.map((ago) => TODAY - ago)),
    birthdayMonth: maybe(fc.integer({ min: 9, max: 12 })),
    rfmSegment: maybe(fc.constantFrom(...RFM_SEGMENTS.slice(0, 4).map(({ code }) => code))),
    attributes: fc.dictionary(fc.constantFrom('size', 'colour'), attributeValue),
    bought: fc.tuple(purchases, purchases, purchases),
  })
  .map(({ bought, ...facts }) => ({
    facts,
    purchasesOf: (wanted) => {
      const place = WINDOWS.findIndex((each) => JSON.stringify(each) === JSON.stringify(wanted));
      const found = bought[place];
      if (!found) throw new Error(`no purchases of ${JSON.stringify(wanted)}`);
      return found;
    },
  }));

export const contextArbitrary: fc.Arbitrary<BenefitContext> = fc.record({
  instant: fc
    .tuple(fc.integer({ min: -3, max: 4 }), fc.integer({ min: 0, max: 23 }))
    .map(([days, hours]) => (TODAY + days) * DAY_MS + hours * HOUR_MS),
  channel: maybe(fc.constantFrom(...CHANNELS.slice(0, 4))),
  countryCode: maybe(fc.constantFrom(...COUNTRIES)),
  cart: maybe(
    fc
      .uniqueArray(fc.record({ category: fc.constantFrom(...CATEGORIES), amountMinor: few }), {
        selector: ({ category }) => category,
        maxLength: 3,
      })
      .map((lines) => ({
        currencyCode: 'GBP',
        totalMinor: lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
        lines,
      })),
  ),
});
