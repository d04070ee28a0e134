import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compileMapping } from '../../../src/domain/behaviour/mapping';
import {
  parseMappingFile,
  readMappingFile,
} from '../../../src/features/recording/mapping-file.service';
import type { Locale } from '../../../src/platform/locale';

const EXAMPLE = resolve(__dirname, '../../../examples/online-retail.mapping.json');
const PAYMENT = { type: { value: 'PAYMENT' } };

const faultsOf = (file: unknown, locale: Locale = 'en'): readonly string[] => {
  const parsed = parseMappingFile(JSON.stringify(file), locale);
  return parsed.ok ? [] : parsed.error;
};
const withRules = (...rules: unknown[]) => ({ timeZone: 'UTC', rules });
const withBehaviour = (behaviour: unknown) => withRules({ when: [], behaviour });

describe('a mapping file', () => {
  test('needs no more than a time zone and a rule', () => {
    expect(parseMappingFile(JSON.stringify(withBehaviour(PAYMENT)), 'en')).toEqual({
      ok: true,
      value: {
        program: undefined,
        format: { delimiter: ',', quote: '"', encoding: 'auto', columns: null },
        mapping: {
          timeZone: 'UTC',
          dateFormats: ['iso'],
          missingValues: [],
          defaults: {},
          rules: [{ when: [], behaviour: PAYMENT }],
        },
      },
    });
  });

  test('writes the numbers of conditions and constants as numbers or as text', () => {
    const rule = {
      when: [
        { column: 'a', atMost: 0 },
        { column: 'b', lessThan: '0.10' },
        { column: 'c', empty: true },
      ],
      behaviour: { rating: { value: 5 } },
    };
    const parsed = parseMappingFile(JSON.stringify(withRules(rule)), 'en');
    expect(parsed.ok && parsed.value.mapping.rules).toEqual([
      {
        when: [
          { column: 'a', test: 'atMost', value: '0' },
          { column: 'b', test: 'lessThan', value: '0.10' },
          { column: 'c', test: 'empty', value: 'true' },
        ],
        behaviour: { rating: { value: '5' } },
      },
    ]);
  });

  test.each([
    [
      { rules: [{ when: [], skip: 'x' }] },
      'timeZone: Invalid input: expected string, received undefined',
    ],
    [withRules(), 'rules: Too small: expected array to have >=1 items'],
    [
      withRules({ when: [] }),
      'rules[0]: state exactly one of these forms: { "skip": … }, { "behaviour": … }',
    ],
    [
      withRules({ when: [], skip: 'x', behaviour: PAYMENT }),
      'rules[0]: state exactly one of these forms: { "skip": … }, { "behaviour": … }',
    ],
    [
      withRules({ when: [{ column: 'a' }], skip: 'x' }),
      /^rules\[0\]\.when\[0\]: a condition needs exactly one test: equals,/,
    ],
    [
      withRules({ when: [{ column: 'a', equals: 'x', empty: true }], skip: 'x' }),
      /^rules\[0\]\.when\[0\]: a condition needs exactly one test: equals,/,
    ],
    [
      withBehaviour({ type: { value: 'PAYMNT' } }),
      /^rules\[0\]\.behaviour\.type\.value: Invalid option: expected one of "VIEW"\|/,
    ],
    [
      withBehaviour({ type: 'PAYMENT' }),
      'rules[0].behaviour.type: state exactly one of these forms: { "column": … }, { "value": … }',
    ],
    [
      withBehaviour({ quantity: { multiply: ['a'], absolut: true } }),
      'rules[0].behaviour.quantity: Unrecognized key: "absolut"',
    ],
    [
      withBehaviour({ quantity: { multply: ['a'] } }),
      'rules[0].behaviour.quantity: state exactly one of these forms: { "column": … }, { "multiply": … }, { "value": … }',
    ],
    [
      withBehaviour({ member: { externalId: { colum: 'a' } } }),
      'rules[0].behaviour.member.externalId: state exactly one of these forms: { "column": … }, { "value": … }, { "template": … }',
    ],
    [withRules({ when: [], skip: 'Not A Code' }), /^rules\[0\]\.skip: /],
    [{ ...withBehaviour(PAYMENT), rulez: [] }, '$: Unrecognized key: "rulez"'],
    [{ ...withBehaviour(PAYMENT), format: { delimiter: ';;' } }, /^format\.delimiter: /],
    [[], /^\$: /],
  ])('%j is refused by path', (file, fault) => {
    expect(faultsOf(file)).toContainEqual(
      typeof fault === 'string' ? fault : expect.stringMatching(fault),
    );
  });

  test('is refused with all of its faults', () => {
    expect(faultsOf({ rules: [{ when: [], skip: 'X' }], rulez: 1 })).toHaveLength(3);
  });

  test('is refused in Chinese as well', () => {
    expect(faultsOf({ rules: [{ when: [] }] }, 'zh-CN')).toEqual([
      'timeZone: 无效输入：期望 string，实际接收 undefined',
      'rules[0]: 请恰好使用以下形式之一：{ "skip": … }, { "behaviour": … }',
    ]);
  });

  test('that is not JSON, or is not there, is refused', async () => {
    expect(parseMappingFile('{', 'en')).toMatchObject({
      ok: false,
      error: [expect.stringMatching(/^the file is not JSON: /)],
    });
    const folder = mkdtempSync(join(tmpdir(), 'laurel-mapping-'));
    const path = join(folder, 'absent.json');
    expect(await readMappingFile(path, 'zh-CN')).toEqual({
      ok: false,
      error: [`${path}: 无法读取文件；请检查文件名和权限。`],
    });
    rmSync(folder, { recursive: true });
  });
});

describe('the example for UCI Online Retail', () => {
  const COLUMNS = [
    'InvoiceNo',
    'StockCode',
    'Description',
    'Quantity',
    'InvoiceDate',
    'UnitPrice',
    'CustomerID',
    'Country',
  ];

  async function map(...fields: readonly string[]) {
    const file = await readMappingFile(EXAMPLE, 'en');
    if (!file.ok) throw new Error(file.error.join('\n'));
    const mapper = compileMapping(file.value.mapping, COLUMNS, 'en');
    if (!mapper.ok) throw new Error(JSON.stringify(mapper.error));
    return mapper.value(fields, 42);
  }

  test('makes a payment of a sale', async () => {
    const time = '2011-07-01 08:26:00';
    const sale = ['536365', '85123A', 'HEART', '6', time, '2.55', '17850', 'United Kingdom'];
    expect(await map(...sale)).toEqual({
      kind: 'behaviour',
      draft: {
        member: { kind: 'externalId', externalId: '17850' },
        type: 'PAYMENT',
        channel: 'WEB',
        occurredAt: Date.parse('2011-07-01T07:26:00Z'),
        source: 'online-retail',
        externalId: '536365:42',
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
        attributes: null,
      },
    });
  });

  test('makes a refund without an order of a cancellation', async () => {
    const time = '2010-12-01 09:41:00';
    const row = ['C536379', 'D', 'Discount', '-1', time, '27.50', '14527', 'United Kingdom'];
    expect(await map(...row)).toMatchObject({
      draft: {
        type: 'REFUND',
        orderId: null,
        productId: 'D',
        quantity: 1,
        amount: { value: '27.50', currencyCode: 'GBP' },
        externalId: 'C536379:42',
      },
    });
  });

  test.each([
    ['no-customer', '536544', '1', '2.51', 'NA'],
    ['no-customer', 'A563186', '1', '-11062.06', 'NA'],
    ['bad-debt-adjustment', 'A563186', '1', '-11062.06', '17850'],
    ['not-a-sale', '536414', '56', '0', '17850'],
    ['not-a-sale', '536414', '-56', '1', '17850'],
  ])('skips %s: %s, %s at %s of %s', async (reason, ...cells) => {
    const [invoice, quantity, price, customer] = cells;
    const time = '2010-12-01 09:41:00';
    const row = [invoice, 'X', 'x', quantity, time, price, customer, 'EIRE'];
    expect(await map(...row)).toEqual({ kind: 'skipped', reason });
  });
});
