import fc from 'fast-check';
import { CONDITIONS } from '../../../src/domain/benefits/catalogue/catalogue';
import { parseBenefitRule, parseBenefitRules } from '../../../src/domain/benefits/check-rule';
import { benefitFaultText, isBenefitFaultCode } from '../../../src/domain/benefits/fault-text';
import { ruleJson } from '../../support/benefit-rules';
import { benefitRuleArbitrary } from '../../support/random-benefit-rules';
import { BENEFIT_SETTING } from '../../support/random-benefits';

/** The faults of a rule, as `CODE at path`. */
function faultsOf(changes: Record<string, unknown>): string[] {
  const rule = parseBenefitRule(ruleJson(changes), BENEFIT_SETTING);
  return rule.ok ? [] : rule.error.map(({ code, path }) => `${code} at ${path.join('.')}`);
}

const when = (...rules: readonly unknown[]) => ({ when: { combinator: 'and', rules } });
const leaf = (field: unknown, operator: unknown, value: unknown) => ({ field, operator, value });
const WINDOW = { kind: 'ROLLING', days: 90 };

const deep = (levels: number): unknown =>
  levels === 0 ? leaf('tenure', '>', 1) : { combinator: 'and', rules: [deep(levels - 1)] };

/** What is wrong, and the faults that must be told of it. */
type Wrong = readonly [what: string, changes: Record<string, unknown>, ...faults: string[]];

const WRONG: readonly Wrong[] = [
  ['an unknown field', when(leaf('shoeSize', '=', 1)), 'UNKNOWN_FIELD at when.rules.0.field'],
  [
    'the field of an object',
    when(leaf('__proto__', '=', 1)),
    'UNKNOWN_FIELD at when.rules.0.field',
  ],
  [
    'an operator that the condition does not have',
    when(leaf('channel', '<', 'APP')),
    'UNKNOWN_OPERATOR at when.rules.0.operator',
  ],
  ['a text for a number', when(leaf('tenure', '>', '5')), 'WRONG_TYPE at when.rules.0.value'],
  ['NaN', when(leaf('growthValue', '>', NaN)), 'NOT_A_NUMBER at when.rules.0.value'],
  ['infinity', when(leaf('growthValue', '>', Infinity)), 'NOT_A_NUMBER at when.rules.0.value'],
  ['half a day', when(leaf('tenure', '>', 0.5)), 'NOT_WHOLE at when.rules.0.value'],
  ['a negative amount', when(leaf('cartTotal', '>', -1)), 'OUT_OF_RANGE at when.rules.0.value'],
  [
    'a growth value too fine',
    when(leaf('growthValue', '>', 1e-7)),
    'TOO_MANY_DECIMALS at when.rules.0.value',
  ],
  ['a number for a word', when(leaf('tier', '=', 3)), 'WRONG_TYPE at when.rules.0.value'],
  ['an unknown tier', when(leaf('tier', 'in', ['lead'])), 'UNKNOWN_CHOICE at when.rules.0.value.0'],
  ['an unknown country', when(leaf('country', '=', 'XX')), 'UNKNOWN_CHOICE at when.rules.0.value'],
  ['an empty list', when(leaf('tier', 'in', [])), 'WRONG_COUNT at when.rules.0.value'],
  ['a word twice', when(leaf('tier', 'in', ['gold', 'gold'])), 'DUPLICATE at when.rules.0.value.1'],
  [
    'a date of 30 February',
    when(leaf('date', '=', '2026-02-30')),
    'NOT_A_DAY at when.rules.0.value',
  ],
  [
    'a span that ends before it begins',
    when(leaf('date', 'between', ['2026-11-30', '2026-11-01'])),
    'EMPTY_SPAN at when.rules.0.value.1',
  ],
  ['half a pair', when(leaf('tenure', 'between', [1])), 'WRONG_COUNT at when.rules.0.value'],
  [
    'an operand for an operator without one',
    when(leaf('birthdayMonth', 'isCurrent', 'MAY')),
    'NOT_APPLICABLE at when.rules.0.value',
  ],
  [
    'an impossible window',
    when(leaf('purchaseCount', '>', { window: { ...WINDOW, days: 0 }, operand: 1 })),
    'OUT_OF_RANGE at when.rules.0.value.window.days',
  ],
  [
    'a window of text',
    when(leaf('purchaseCount', '>', { window: { kind: 'ROLLING', days: '90' }, operand: 1 })),
    'NOT_A_NUMBER at when.rules.0.value.window.days',
  ],
  [
    'no window',
    when(leaf('purchaseCount', '>', { operand: 1 })),
    'REQUIRED at when.rules.0.value.window',
  ],
  [
    'an attribute compared by order with a text',
    when(leaf('attribute', '<', { attribute: 'size', operand: 'red' })),
    'WRONG_TYPE at when.rules.0.value.operand',
  ],
  ['an empty tree', { when: { combinator: 'and', rules: [] } }, 'EMPTY_GROUP at when.rules'],
  ['an empty group', when({ combinator: 'or', rules: [] }), 'EMPTY_GROUP at when.rules.0.rules'],
  ['depth 50', { when: deep(50) }, `TOO_DEEP at when${'.rules.0'.repeat(8)}`],
  [
    'too many conditions',
    when(...Array.from({ length: 100 }, () => leaf('tenure', '>', 1))),
    'TOO_MANY_CONDITIONS at when',
  ],
  [
    'joints between conditions',
    when(leaf('tenure', '>', 1), 'or', leaf('tenure', '>', 1)),
    'WRONG_TYPE at when.rules.1',
  ],
  [
    'a muted condition',
    when({ ...leaf('tenure', '>', 1), muted: true }),
    'NOT_SUPPORTED at when.rules.0.muted',
  ],
  [
    'a field compared with a field',
    when({ ...leaf('tenure', '>', 1), valueSource: 'field' }),
    'NOT_SUPPORTED at when.rules.0.valueSource',
  ],
  [
    'a misspelt key',
    { when: { combinator: 'and', nott: true, rules: [leaf('tenure', '>', 1)] } },
    'UNKNOWN_KEY at when.nott',
  ],
  ['conditions left out', { when: undefined }, 'REQUIRED at when'],
  ['no effect', { then: [] }, 'WRONG_COUNT at then'],
  ['percent over 100', { then: [percent('100.01')] }, 'OUT_OF_RANGE at then.0.percent'],
  ['no percent', { then: [percent('0')] }, 'OUT_OF_RANGE at then.0.percent'],
  ['percent as NaN', { then: [percent('NaN')] }, 'NOT_A_NUMBER at then.0.percent'],
  ['percent as a number', { then: [percent(10)] }, 'WRONG_TYPE at then.0.percent'],
  ['an effect twice', { then: [percent('1'), percent('2')] }, 'DUPLICATE at then.1.kind'],
  [
    'a part of another effect',
    { then: [{ kind: 'FREE_SHIPPING', percent: '5' }] },
    'UNKNOWN_KEY at then.0.percent',
  ],
  [
    'half a penny off',
    { then: [{ kind: 'AMOUNT_OFF', amountMinor: 0.5 }] },
    'NOT_WHOLE at then.0.amountMinor',
  ],
  ['a negative cap', { caps: [cap({ maximum: -1 })] }, 'OUT_OF_RANGE at caps.0.maximum'],
  [
    'a cap in money without money',
    { caps: [cap({ measure: 'MONEY' })] },
    'MONEY_CAP_WITHOUT_MONEY at caps.0.measure',
  ],
  ['a cap twice', { caps: [cap({}), cap({ maximum: 9 })] }, 'DUPLICATE at caps.1'],
  [
    'a schedule that ends before it begins',
    { schedule: { from: '2026-12-01T00:00', until: '2026-11-30T24:00' } },
    'NOT_A_MOMENT at schedule.until',
  ],
  [
    'a schedule that ends as it begins',
    { schedule: { from: '2026-12-01T00:00', until: '2026-12-01T00:00' } },
    'EMPTY_SPAN at schedule.until',
  ],
  [
    'a schedule from 30 February',
    { schedule: { from: '2026-02-30T00:00' } },
    'NOT_A_MOMENT at schedule.from',
  ],
  [
    'hours over midnight',
    { schedule: { windows: [{ fromTime: '22:00', untilTime: '06:00' }] } },
    'EMPTY_SPAN at schedule.windows.0.untilTime',
  ],
  [
    'the 32nd',
    { schedule: { windows: [{ daysOfMonth: [1, 32] }] } },
    'OUT_OF_RANGE at schedule.windows.0.daysOfMonth.1',
  ],
  ['a group without a name', { stacking: { kind: 'BEST_OF' } }, 'REQUIRED at stacking.group'],
  ['a negative priority', { priority: -1 }, 'OUT_OF_RANGE at priority'],
  ['a name missing', { names: { en: 'Shipping' } }, 'NAME_MISSING at names'],
  ['another language', { texts: { fr: 'Port' } }, 'UNKNOWN_LOCALE at texts.fr'],
  ['a code with spaces', { code: 'free shipping' }, 'INVALID_CODE at code'],
  [
    'several faults at once',
    { code: '', then: [], ...when(leaf('x', '=', 1), leaf('tenure', '!', 1)) },
    'INVALID_CODE at code',
    'UNKNOWN_FIELD at when.rules.0.field',
    'UNKNOWN_OPERATOR at when.rules.1.operator',
    'WRONG_COUNT at then',
  ],
];

function percent(text: unknown) {
  return { kind: 'PERCENT_OFF', percent: text };
}

function cap(changes: Record<string, unknown>) {
  return { scope: 'MEMBER', measure: 'USES', period: 'DAY', maximum: 1, ...changes };
}

describe('checking a benefit rule', () => {
  it.each(WRONG.map((each) => [each[0], each] as const))('refuses %s', (_, wrong) => {
    const [, changes, ...faults] = wrong;
    expect(faultsOf(changes)).toEqual(faults);
  });

  it.each([null, 5, 'rule', [], [ruleJson()]])('refuses %j as a rule', (json) => {
    expect(parseBenefitRule(json, BENEFIT_SETTING).ok).toBe(false);
  });

  it('refuses a tree of a hundred thousand levels without walking it', () => {
    let tree: unknown = leaf('tenure', '>', 1);
    for (let level = 0; level < 100_000; level += 1) tree = { combinator: 'and', rules: [tree] };
    expect(faultsOf({ when: tree })).toEqual(['TOO_MANY_CONDITIONS at when']);
  });

  it('refuses too many rules, and two of one code', () => {
    const many = Array.from({ length: 201 }, () => ruleJson());
    const refused = [many, [ruleJson(), ruleJson()]].map((rules) =>
      parseBenefitRules(rules, BENEFIT_SETTING),
    );
    expect(refused.map((each) => !each.ok && each.error[0])).toMatchObject([
      { code: 'WRONG_COUNT', path: [], data: { maximum: 200, actual: 201 } },
      { code: 'DUPLICATE', path: ['1', 'code'], data: { value: 'shipping' } },
    ]);
  });

  it('keeps a whole rule as it is, byte for byte, and completes a short one', () => {
    const short = parseBenefitRule(ruleJson(), BENEFIT_SETTING);
    if (!short.ok) throw new Error('refused');
    expect(short.value).toMatchObject({ priority: 0, stacking: { kind: 'STACKABLE' }, caps: [] });
    const long = parseBenefitRule(
      {
        ...JSON.parse(JSON.stringify(short.value)),
        then: [{ percent: '12.50', kind: 'PERCENT_OFF' }],
        schedule: { windows: [{ weekdays: ['SUNDAY', 'MONDAY'], daysOfMonth: [31, 1] }] },
        caps: [cap({ measure: 'MONEY' })],
      },
      BENEFIT_SETTING,
    );
    if (!long.ok) throw new Error(JSON.stringify(long.error));
    expect(long.value.then).toEqual([{ kind: 'PERCENT_OFF', percent: '12.5', maximumMinor: null }]);
    expect(long.value.schedule?.windows[0]).toMatchObject({
      ...{ weekdays: ['MONDAY', 'SUNDAY'], daysOfMonth: [1, 31] },
    });
    for (const { value } of [short, long]) {
      const again = parseBenefitRule(JSON.parse(JSON.stringify(value)), BENEFIT_SETTING);
      expect(JSON.stringify(again.ok && again.value)).toBe(JSON.stringify(value));
    }
  });

  it('keeps any rule byte for byte when it is opened and saved', () => {
    fc.assert(
      fc.property(benefitRuleArbitrary, (rule) => {
        const text = JSON.stringify(rule);
        const again = parseBenefitRule(JSON.parse(text), BENEFIT_SETTING);
        expect(JSON.stringify(again.ok && again.value)).toBe(text);
      }),
    );
  });

  it('says of each fault what is wrong and the way out, with every gap filled', () => {
    for (const [, changes] of WRONG) {
      const rule = parseBenefitRule(ruleJson(changes), BENEFIT_SETTING);
      for (const { code, data } of rule.ok ? [] : rule.error) {
        if (!isBenefitFaultCode(code)) continue;
        for (const locale of ['en', 'zh-CN'] as const) {
          const text = benefitFaultText(code, data, locale);
          expect(text).not.toMatch(/[{}]\w|""|“”|undefined| {2}/);
        }
      }
    }
  });

  it('offers at least fifteen conditions, each with arguments and texts in both languages', () => {
    expect(CONDITIONS.length).toBeGreaterThanOrEqual(15);
    expect(new Set(CONDITIONS.map(({ code }) => code)).size).toBe(CONDITIONS.length);
    for (const condition of CONDITIONS) {
      const texts = [condition.labels, condition.descriptions].flatMap((both) => [
        both.en,
        both['zh-CN'],
      ]);
      expect(texts.every((text) => text.length > 1)).toBe(true);
      expect(condition.arguments(BENEFIT_SETTING).at(-1)?.name).toBe('operand');
      expect(condition.operators.length).toBeGreaterThan(0);
    }
  });
});
