import { compileMapping, type MappedRow } from '../../../src/domain/behaviour/mapping';
import { describeMappingFault } from '../../../src/domain/behaviour/mapping-fault';
import type {
  BehaviourExpressions,
  BehaviourMapping,
  MappingCondition,
} from '../../../src/domain/behaviour/mapping-rule';
import type { Locale } from '../../../src/domain/shared/locale';

const COLUMNS = ['Invoice', 'Item', 'Quantity', 'Price', 'When', 'Customer'];
const ROW = ['536365', '85123A', '6', '2.55', '2010-12-01 08:26:00', '17850'];

const PAYMENT: BehaviourExpressions = {
  member: { externalId: { column: 'Customer' } },
  type: { value: 'PAYMENT' },
  channel: { value: 'WEB' },
  occurredAt: { column: 'When' },
  source: { value: 'shop' },
  externalId: { template: '{Invoice}:{row}' },
};

const buildMapping = (overrides: Partial<BehaviourMapping> = {}): BehaviourMapping => ({
  timeZone: 'Europe/London',
  dateFormats: ['yyyy-MM-dd HH:mm:ss'],
  missingValues: ['NA'],
  defaults: PAYMENT,
  rules: [{ when: [], behaviour: {} }],
  ...overrides,
});

function compiled(overrides: Partial<BehaviourMapping> = {}, locale: Locale = 'en') {
  const mapper = compileMapping(buildMapping(overrides), COLUMNS, locale);
  if (!mapper.ok) throw new Error(JSON.stringify(mapper.error));
  return mapper.value;
}

const withRow = (changes: Readonly<Record<string, string>>): string[] =>
  COLUMNS.map((column, index) => changes[column] ?? ROW[index] ?? '');

const draftOf = (mapped: MappedRow) => {
  if (mapped.kind !== 'behaviour') throw new Error(JSON.stringify(mapped));
  return mapped.draft;
};

const map = (behaviour: BehaviourExpressions, changes: Readonly<Record<string, string>> = {}) =>
  compiled({ rules: [{ when: [], behaviour }] })(withRow(changes), 7);

describe('a mapping', () => {
  test('makes a draft of a row, with nothing where nothing is stated', () => {
    const mapped = map({
      orderId: { column: 'Invoice' },
      productId: { column: 'Item' },
      quantity: { column: 'Quantity' },
      amount: {
        value: { multiply: ['Quantity', 'Price'], decimals: 2 },
        currencyCode: { value: 'GBP' },
      },
      attributes: { item: { column: 'Item' }, none: { column: 'Item' } },
    });
    expect(draftOf(mapped)).toEqual({
      member: { kind: 'externalId', externalId: '17850' },
      type: 'PAYMENT',
      channel: 'WEB',
      occurredAt: Date.parse('2010-12-01T08:26:00Z'),
      source: 'shop',
      externalId: '536365:7',
      sessionId: null,
      orderId: '536365',
      productId: '85123A',
      category: null,
      brand: null,
      quantity: 6,
      amount: { value: '15.30', currencyCode: 'GBP' },
      rating: null,
      ratingOutOf: null,
      text: null,
      durationSeconds: null,
      attributes: { item: '85123A', none: '85123A' },
    });
  });

  test.each([
    [{ id: { column: 'Customer' } }, { kind: 'id', id: '17850' }],
    [{ externalId: { template: 'uk-{Customer}' } }, { kind: 'externalId', externalId: 'uk-17850' }],
    [
      { identity: { scheme: { value: 'web' }, value: { column: 'Customer' } } },
      { kind: 'identity', scheme: 'web', value: '17850' },
    ],
  ])('names the member by %j', (member, reference) => {
    expect(draftOf(map({ member })).member).toEqual(reference);
  });

  test('leaves white space around a value out', () => {
    const draft = draftOf(map({ orderId: { column: 'Invoice' } }, { Invoice: ' 536365 ' }));
    expect(draft).toMatchObject({ orderId: '536365', externalId: '536365:7' });
  });

  test('reads missing values and templates with an empty column as nothing', () => {
    const draft = draftOf(
      map(
        {
          productId: { column: 'Item' },
          sessionId: { template: 's-{Item}' },
          quantity: { column: 'Quantity' },
          amount: { value: { column: 'Price' }, currencyCode: { value: 'GBP' } },
          attributes: { item: { column: 'Item' } },
        },
        { Item: 'NA', Quantity: '', Price: ' ' },
      ),
    );
    expect(draft).toMatchObject({
      productId: null,
      sessionId: null,
      quantity: null,
      amount: null,
      attributes: null,
    });
  });

  test('takes the amount as it is written where nothing is to be rounded', () => {
    const amount = { value: { column: 'Price' }, currencyCode: { value: 'GBP' } };
    expect(draftOf(map({ amount }, { Price: '-2.50' })).amount?.value).toBe('-2.50');
  });

  test('takes the absolute value and rounds half-up', () => {
    const amount = {
      value: { multiply: ['Quantity', 'Price'], absolute: true, decimals: 2 },
      currencyCode: { value: 'GBP' },
    };
    const draft = draftOf(map({ amount }, { Quantity: '-3', Price: '0.335' }));
    expect(draft.amount?.value).toBe('1.01');
  });

  test('a key of an attribute is nothing but a name', () => {
    const attributes = JSON.parse('{ "__proto__": { "column": "Item" } }');
    const draft = draftOf(map({ attributes }));
    expect(Object.keys(draft.attributes ?? {})).toEqual(['__proto__']);
  });
});

describe('rules', () => {
  const outcome = (when: readonly MappingCondition[], changes: Readonly<Record<string, string>>) =>
    compiled({
      rules: [
        { when, skip: 'met' },
        { when: [], skip: 'not-met' },
      ],
    })(withRow(changes), 1);

  test.each([
    ['equals', 'x', 'x', 'y'],
    ['notEquals', 'x', 'y', 'x'],
    ['startsWith', 'C', 'C536', '536C'],
    ['empty', '', 'NA', 'x'],
    ['notEmpty', '', 'x', ' '],
    ['lessThan', '0', '-0.01', '0'],
    ['atMost', '0', '0.00', '0.01'],
    ['greaterThan', '9.5', '10', '9.50'],
    ['atLeast', '9.5', '9.5', '9.49'],
  ] as const)('%s %j holds for %j and not for %j', (test, value, met, notMet) => {
    const when = [{ column: 'Item', test, value }];
    expect(outcome(when, { Item: met })).toEqual({ kind: 'skipped', reason: 'met' });
    expect(outcome(when, { Item: notMet })).toEqual({ kind: 'skipped', reason: 'not-met' });
  });

  test('need all of their conditions', () => {
    const when = [
      { column: 'Item', test: 'equals', value: 'a' },
      { column: 'Invoice', test: 'equals', value: 'b' },
    ] as const;
    expect(outcome(when, { Item: 'a', Invoice: 'b' })).toMatchObject({ reason: 'met' });
    expect(outcome(when, { Item: 'a', Invoice: 'c' })).toMatchObject({ reason: 'not-met' });
  });

  test('are asked in order, and the first that fits decides', () => {
    const mapper = compiled({
      rules: [
        { when: [{ column: 'Item', test: 'empty', value: '' }], skip: 'first' },
        { when: [{ column: 'Price', test: 'atMost', value: '0' }], skip: 'second' },
        { when: [], behaviour: {} },
      ],
    });
    expect(mapper(withRow({ Item: '', Price: 'no number' }), 1)).toMatchObject({ reason: 'first' });
    expect(mapper(withRow({ Price: '-1' }), 1)).toMatchObject({ reason: 'second' });
    expect(mapper(withRow({}), 1)).toMatchObject({ kind: 'behaviour' });
  });

  test('that compare a number refuse a row without one', () => {
    const when = [{ column: 'Price', test: 'atMost', value: '0' }] as const;
    const refusal = { kind: 'refused', code: 'bad-number', field: 'Price' };
    expect(outcome(when, { Price: 'free' })).toMatchObject(refusal);
    expect(outcome(when, { Price: 'NA' })).toMatchObject(refusal);
  });

  test('that do not fit refuse the row', () => {
    const mapper = compiled({
      rules: [{ when: [{ column: 'Item', test: 'empty', value: '' }], skip: 'first' }],
    });
    expect(mapper(withRow({}), 1)).toEqual({
      kind: 'refused',
      code: 'no-rule',
      field: '',
      message: 'No rule of the mapping fits this row.',
    });
  });
});

describe('a row is refused', () => {
  test.each([
    [{ quantity: { column: 'Quantity' } }, { Quantity: '6 pcs' }, 'bad-number', 'Quantity'],
    [
      { quantity: { column: 'Quantity' } },
      { Quantity: '9007199254740993' },
      'bad-number',
      'Quantity',
    ],
    [{}, { When: '2011-02-29 08:26:00' }, 'bad-date', 'When'],
    [{}, { When: '0001-01-01 00:00:00' }, 'bad-date', 'When'],
    [{}, { When: '' }, 'missing-value', 'When'],
    [{}, { Customer: 'NA' }, 'missing-value', 'Customer'],
    [{}, { Invoice: '' }, 'missing-value', 'externalId'],
  ])('by column: %j of %j is %s of %s', (behaviour, changes, code, field) => {
    expect(map(behaviour, changes)).toMatchObject({ kind: 'refused', code, field });
  });

  test('when it is shorter than the header', () => {
    expect(compiled()(ROW.slice(0, 5), 1)).toMatchObject({
      kind: 'refused',
      code: 'missing-column',
      field: 'Customer',
    });
  });

  test('in the language asked for, quoting no more than a line of what stood there', () => {
    const rules = [{ when: [], behaviour: { quantity: { column: 'Quantity' } } }];
    const row = withRow({ Quantity: `x"${'y'.repeat(1_000)}` });
    const english = compiled({ rules })(row, 1);
    const chinese = compiled({ rules }, 'zh-CN')(row, 1);
    const value = `"x\\"${'y'.repeat(58)}…"`;
    expect(english).toMatchObject({
      message: `"Quantity" is ${value}, which is not a plain decimal number.`,
    });
    expect(chinese).toMatchObject({ message: `“Quantity”的值 ${value} 不是普通的十进制数。` });
  });
});

describe('a mapping is refused as a whole', () => {
  const faultsOf = (overrides: Partial<BehaviourMapping>) => {
    const mapper = compileMapping(buildMapping(overrides), COLUMNS, 'en');
    if (mapper.ok) throw new Error('The mapping was accepted.');
    return mapper.error.map((fault) => describeMappingFault(fault, COLUMNS, 'en'));
  };

  test('with everything that is wrong in it, each once', () => {
    const faults = faultsOf({
      timeZone: 'Europe/Londn',
      defaults: { ...PAYMENT, member: { externalId: { column: 'Client' } }, source: undefined },
      rules: [
        { when: [{ column: 'Pice', test: 'atMost', value: 'zero' }], skip: 'gift' },
        { when: [], behaviour: { productId: { template: '{Itm}-{row}' } } },
        { when: [], behaviour: { quantity: { multiply: ['Qty', 'Pack'] } } },
      ],
    });
    const has = `it has ${COLUMNS.join(', ')}.`;
    expect(faults).toEqual([
      'timeZone: "Europe/Londn" is no IANA time zone; write it like Europe/London.',
      `rules[0].when[0]: the file has no column "Pice"; ${has}`,
      'rules[0].when[0]: "zero" is not a plain decimal number; write it like -12.50.',
      `defaults.member.externalId: the file has no column "Client"; ${has}`,
      'defaults.source: "source" is not given; state it here or under "defaults".',
      `rules[1].behaviour.productId: the file has no column "Itm"; ${has}`,
      `rules[2].behaviour.quantity: the file has no column "Qty"; ${has}`,
      `rules[2].behaviour.quantity: the file has no column "Pack"; ${has}`,
    ]);
  });

  test('for a date format that does not say the day', () => {
    expect(faultsOf({ dateFormats: ['HH:mm'] })).toEqual([
      'dateFormats[0]: "HH:mm" does not say year, month and day; write "iso" or yyyy-MM-dd HH:mm:ss.',
    ]);
  });
});
