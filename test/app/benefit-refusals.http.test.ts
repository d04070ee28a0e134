import { query } from '../../src/platform/database/sql';
import { all, benefitRule, openBenefitDesk, type BenefitDesk } from '../support/benefit-desk';

/** Benefit rules that cannot be, over HTTP: each is refused at its place, and nothing is kept. */
const NOON = Date.parse('2026-03-02T12:00:00Z');

let desk: BenefitDesk;

beforeAll(async () => {
  desk = await openBenefitDesk(NOON);
  await desk.shop.register('m1');
}, 120_000);
afterAll(() => desk?.close());

const leaf = (field: unknown, operator: unknown, value?: unknown) => ({ field, operator, value });
const when = (...rules: readonly unknown[]) => ({ when: { combinator: 'and', rules } });
const deep = (depth: number): object =>
  depth === 0 ? leaf('tier', 'in', ['gold']) : all(deep(depth - 1));
const percent = (value: unknown) => ({ then: [{ kind: 'PERCENT_OFF', percent: value }] });
const amount = (amountMinor: unknown) => ({ then: [{ kind: 'AMOUNT_OFF', amountMinor }] });
const points = (multiplier: unknown) => ({ then: [{ kind: 'POINTS_MULTIPLIER', multiplier }] });
const cap = (more: object) => ({
  caps: [{ scope: 'MEMBER', measure: 'USES', period: 'DAY', maximum: 1, ...more }],
});
const bought = (window: unknown) => when(leaf('purchaseCount', '>', { window, operand: 1 }));
const rolling = (days: unknown) => bought({ kind: 'ROLLING', days });

/** What is wrong, what is changed of a good rule, the code and the place that must be told. */
type Wrong = readonly [what: string, more: object, code: string, path: string];

const WRONG: readonly Wrong[] = [
  ['an unknown condition', when(leaf('moon', '=', 1)), 'INVALID', 'when.rules.0.field'],
  ['no condition at all', when({}), 'REQUIRED', 'when.rules.0.field'],
  ['a condition that is a number', when(7), 'INVALID', 'when.rules.0'],
  ['an unknown operator', when(leaf('tenure', '~', 1)), 'INVALID', 'when.rules.0.operator'],
  ['a text for a number', when(leaf('tenure', '>', '5')), 'INVALID', 'when.rules.0.value'],
  ['a list for a number', when(leaf('tenure', '>', [5])), 'INVALID', 'when.rules.0.value'],
  ['a number for a word', when(leaf('channel', '=', 5)), 'INVALID', 'when.rules.0.value'],
  ['nothing for a number', when(leaf('tenure', '>')), 'REQUIRED', 'when.rules.0.value'],
  ['an unknown tier', when(leaf('tier', 'in', ['tin'])), 'INVALID', 'when.rules.0.value.0'],
  ['an unknown country', when(leaf('country', '=', 'XX')), 'INVALID', 'when.rules.0.value'],
  ['30 February', when(leaf('date', '=', '2026-02-30')), 'INVALID', 'when.rules.0.value'],
  ['a huge number', when(leaf('growthValue', '>', 1e300)), 'OUT_OF_RANGE', 'when.rules.0.value'],
  ['a negative one', when(leaf('cartTotal', '>', -1)), 'OUT_OF_RANGE', 'when.rules.0.value'],
  [
    'days that end before they begin',
    when(leaf('date', 'between', ['2026-11-30', '2026-11-01'])),
    'NOT_INCREASING',
    'when.rules.0.value.1',
  ],
  ['a window of no days', rolling(0), 'OUT_OF_RANGE', 'when.rules.0.value.window.days'],
  ['a window of ages', rolling(1e9), 'OUT_OF_RANGE', 'when.rules.0.value.window.days'],
  ['a window of text', rolling('90'), 'INVALID', 'when.rules.0.value.window.days'],
  ['an unknown window', bought({ kind: 'SOON' }), 'INVALID', 'when.rules.0.value.window.kind'],
  ['no window', when(leaf('purchaseCount', '>', 1)), 'INVALID', 'when.rules.0.value'],
  ['depth 50', { when: deep(50) }, 'TOO_MANY', `when${'.rules.0'.repeat(8)}`],
  [
    'too many conditions',
    when(...Array.from({ length: 101 }, () => leaf('tenure', '>', 1))),
    'TOO_MANY',
    'when',
  ],
  ['an empty tree', { when: all() }, 'TOO_FEW', 'when.rules'],
  ['an empty group', when(all()), 'TOO_FEW', 'when.rules.0.rules'],
  [
    'a neither-nor of conditions',
    { when: { combinator: 'xor', rules: [deep(0)] } },
    'INVALID',
    'when.combinator',
  ],
  ['conditions that are a text', { when: 'everybody' }, 'INVALID', 'when'],
  ['no conditions said', { when: undefined }, 'REQUIRED', 'when'],
  ['no effect', { then: [] }, 'TOO_FEW', 'then'],
  ['an unknown effect', { then: [{ kind: 'CASH' }] }, 'INVALID', 'then.0.kind'],
  ['more than 100 percent', percent('100.01'), 'OUT_OF_RANGE', 'then.0.percent'],
  ['no percent', percent('0'), 'OUT_OF_RANGE', 'then.0.percent'],
  ['a negative percent', percent('-5'), 'OUT_OF_RANGE', 'then.0.percent'],
  ['NaN percent', percent('NaN'), 'INVALID', 'then.0.percent'],
  ['percent as a power', percent('1e1'), 'INVALID', 'then.0.percent'],
  ['percent as a number', percent(10), 'INVALID', 'then.0.percent'],
  ['a negative amount off', amount(-100), 'OUT_OF_RANGE', 'then.0.amountMinor'],
  ['half a penny off', amount(0.5), 'INVALID', 'then.0.amountMinor'],
  ['more money than there is', amount(1e300), 'OUT_OF_RANGE', 'then.0.amountMinor'],
  [
    'money of another currency',
    { then: [{ kind: 'AMOUNT_OFF', amountMinor: 100, currencyCode: 'USD' }] },
    'INVALID',
    'then.0.currencyCode',
  ],
  ['no more points than before', points('1'), 'OUT_OF_RANGE', 'then.0.multiplier'],
  ['a thousandfold', points('1000'), 'OUT_OF_RANGE', 'then.0.multiplier'],
  [
    'a coupon of two lines',
    { then: [{ kind: 'COUPON', couponCode: 'a\nb' }] },
    'INVALID_TEXT',
    'then.0.couponCode',
  ],
  ['a negative cap', cap({ maximum: -1 }), 'OUT_OF_RANGE', 'caps.0.maximum'],
  ['a cap of nothing', cap({ maximum: 0 }), 'OUT_OF_RANGE', 'caps.0.maximum'],
  ['a cap of half a use', cap({ maximum: 0.5 }), 'INVALID', 'caps.0.maximum'],
  ['a huge cap', cap({ maximum: 1e300 }), 'OUT_OF_RANGE', 'caps.0.maximum'],
  ['a cap as text', cap({ maximum: '10' }), 'INVALID', 'caps.0.maximum'],
  ['a cap of no known period', cap({ period: 'ERA' }), 'INVALID', 'caps.0.period'],
  ['a cap in money off nothing', cap({ measure: 'MONEY' }), 'CONTRADICTORY', 'caps.0.measure'],
  [
    'a schedule that ends before it begins',
    { schedule: { from: '2026-12-02T00:00', until: '2026-12-01T00:00' } },
    'NOT_INCREASING',
    'schedule.until',
  ],
  ['a schedule from nowhere', { schedule: { from: 'soon' } }, 'INVALID', 'schedule.from'],
  [
    'hours over midnight',
    { schedule: { windows: [{ fromTime: '22:00', untilTime: '06:00' }] } },
    'NOT_INCREASING',
    'schedule.windows.0.untilTime',
  ],
  [
    'the 32nd',
    { schedule: { windows: [{ daysOfMonth: [32] }] } },
    'OUT_OF_RANGE',
    'schedule.windows.0.daysOfMonth.0',
  ],
  ['a huge priority', { priority: 1e300 }, 'OUT_OF_RANGE', 'priority'],
  ['a group without a name', { stacking: { kind: 'BEST_OF' } }, 'REQUIRED', 'stacking.group'],
  ['a name missing', { names: { en: 'Tea' } }, 'REQUIRED', 'names'],
  ['a name of no text', { names: { en: 'Tea', 'zh-CN': 5 } }, 'INVALID', 'names.zh-CN'],
  ['an unknown language', { texts: { fr: 'Thé' } }, 'INVALID', 'texts.fr'],
  ['a code with a space', { code: 'a b' }, 'INVALID', 'code'],
  ['a word that means nothing', { wenn: null }, 'INVALID', 'wenn'],
  [
    'more than can be kept',
    { texts: { en: 'x'.repeat(1_001), 'zh-CN': '茶' } },
    'INVALID_TEXT',
    'texts.en',
  ],
];

const kept = () =>
  query<{ code: string; revision: number; content: string }>(
    desk.shop.server.database.reader,
    'SELECT code, revision, content FROM benefit_rule ORDER BY code',
  );
const keptVersions = async () =>
  (await query(desk.shop.server.database.reader, 'SELECT 1 FROM benefit_version')).length;

const TRIED = `query ($rule: BenefitRuleJSON!, $memberId: ID!, $context: BenefitContextInput) {
  benefitPreview(rule: $rule, context: $context) {
    sampled reached { members } changes { ruleCode } sentence userErrors { code field }
  }
  benefitTest(rule: $rule, memberId: $memberId, context: $context) {
    benefit { isGranted } sentence userErrors { code field }
  }
}`;
const tried = (rule: unknown, context?: object) =>
  desk.gql(TRIED, { rule, context, memberId: desk.idOf('m1') }, desk.keys.mia);

/** The same refusal of who makes a rule in English, and of who changes one in Chinese. */
const UPDATE = `mutation ($id: ID!, $rule: BenefitRuleJSON!) {
  benefitRuleUpdate(id: $id, expectedRevision: 1, input: { rule: $rule }) {
    rule { id } userErrors { code field message }
  }
}`;

describe('a benefit rule that cannot be', () => {
  let goodId: string;

  beforeAll(async () => {
    const { rule, userErrors } = await desk.create(benefitRule('good'));
    expect(userErrors).toEqual([]);
    goodId = rule.id as string;
  });

  it.each(WRONG.map((each) => [each[0], each] as const))(
    'is refused for %s, at its place and with the way out, and leaves nothing behind',
    async (_, [, more, code, path]) => {
      const before = await kept();
      const rule = benefitRule('bad', more);
      const made = await desk.create(rule);
      expect(made.rule).toBeNull();
      const field = ['input', 'rule', ...path.split('.')];
      expect(made.userErrors).toMatchObject([{ code, field }]);
      expect(made.userErrors[0].message).toMatch(/^(?!.*(\{\w|undefined)).{15,}\.$/);

      const changed = benefitRule('good', {
        ...more,
        ...(path === 'code' ? {} : { code: 'good' }),
      });
      const { benefitRuleUpdate: update } = await desk.gql(
        UPDATE,
        { id: goodId, rule: changed },
        desk.keys.mia,
        true,
      );
      expect(update).toMatchObject({ rule: null, userErrors: [{ code, field }] });
      expect(update.userErrors[0].message).toMatch(/^(?!.*(\{\w|undefined)).*[\u4e00-\u9fff].*。$/);

      const { benefitPreview, benefitTest } = await tried(rule);
      const told = { sentence: null, userErrors: [{ code, field: field.slice(1) }] };
      expect(benefitPreview).toEqual({ ...told, sampled: 0, reached: null, changes: [] });
      expect(benefitTest).toEqual({ ...told, benefit: null });
      expect(await kept()).toEqual(before);
    },
  );

  it('is told of everything that is wrong with it at once', async () => {
    const faults = { code: '', then: [], ...when(leaf('moon', '=', 1), leaf('tenure', '!', 1)) };
    const { userErrors } = await desk.create(benefitRule('bad', faults));
    expect(userErrors.map(({ field }: { field: string[] }) => field.slice(2).join('.'))).toEqual([
      ...['code', 'when.rules.0.field', 'when.rules.1.operator', 'then'],
    ]);
  });

  it('is refused where it is no rule at all', async () => {
    for (const none of ['rule', 5, true, []]) {
      const { rule, userErrors } = await desk.create(none as unknown as object);
      expect(rule).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'rule'] }]);
    }
    expect(await kept()).toHaveLength(1);
    expect(await keptVersions()).toBe(0);
  });
});

describe('what no rule can be read from', () => {
  /** Sends text as it stands: JSON can write what JavaScript cannot hold. */
  async function sent(rule: string): Promise<{ status: number; errors: readonly Answered[] }> {
    const text = JSON.stringify(
      'mutation ($rule: BenefitRuleJSON!) { benefitRuleCreate(input: { rule: $rule }) { rule { id } userErrors { code } } }',
    );
    const response = await fetch(`${desk.shop.server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${desk.keys.mia}` },
      body: `{"query":${text},"variables":{"rule":${rule}}}`,
    });
    const { errors = [] } = (await response.json()) as { errors?: Answered[] };
    return { status: response.status, errors };
  }
  type Answered = { readonly message: string; readonly extensions: { readonly code: string } };
  const written = (value: string): string =>
    JSON.stringify(benefitRule('bad', when(leaf('growthValue', '>', '#')))).replace('"#"', value);
  const nested = (levels: number): string =>
    `${'{"combinator":"and","rules":['.repeat(levels)}1${']}'.repeat(levels)}`;

  it.each([
    ['a number beyond all bounds', written('1e400'), 'at when.rules.0.value'],
    ['a number below all bounds', written('-1e400'), 'at when.rules.0.value'],
    ['a key that reaches behind objects', '{"__proto__":{"code":"bad"}}', '__proto__'],
    ['a text that cannot be kept', '{"code":"\\ud800"}', 'rule.code'],
    ['two thousand levels', `{"when":${nested(2_000)}}`, 'levels deep'],
    ['ten thousand conditions', `{"when":[${'1,'.repeat(10_000)}1]}`, 'more than 5000 values'],
  ])('is refused for %s, with what it is', async (_, rule, told) => {
    const before = await kept();
    const { errors } = await sent(rule);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]?.message).toContain(told);
    expect(await kept()).toEqual(before);
  });

  it('is refused for NaN, which JSON cannot write', async () => {
    const { status, errors } = await sent(written('NaN'));
    expect(status).toBe(400);
    expect(errors).toHaveLength(1);
    expect(await kept()).toHaveLength(1);
  });
});

describe('a context that cannot be', () => {
  const cart = (amountText: string, currencyCode: string, lines: object[] = []) => ({
    cart: { total: { amount: amountText, currencyCode }, lines },
  });

  it.each([
    ['a cart in another currency', cart('10', 'USD'), 'INVALID', 'cart.total.currencyCode'],
    ['a cart of less than nothing', cart('-1', 'GBP'), 'OUT_OF_RANGE', 'cart.total.amount'],
    ['a cart of half a penny', cart('1.005', 'GBP'), 'INVALID', 'cart.total.amount'],
    [
      'a part above the whole',
      cart('10', 'GBP', [{ category: 'tea', amount: '11' }]),
      'OUT_OF_RANGE',
      'cart.lines.0.amount',
    ],
    ['an unknown country', { countryCode: 'XX' }, 'INVALID', 'countryCode'],
    ['an attribute that is a list', { attributes: { size: [1] } }, 'INVALID', 'attributes.size'],
  ])('is refused for %s, where a rule is tried', async (_, context, code, path) => {
    const { benefitPreview, benefitTest } = await tried(benefitRule('good'), context);
    const userErrors = [{ code, field: ['context', ...path.split('.')] }];
    expect(benefitPreview).toMatchObject({ sentence: null, reached: null, userErrors });
    expect(benefitTest).toMatchObject({ sentence: null, benefit: null, userErrors });
  });
});
