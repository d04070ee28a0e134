import {
  amendReward,
  checkReward,
  stockFaults,
  type StockTerms,
  type UncheckedReward,
} from '../../../src/domain/rewards/check-reward';
import { checkCouponCodes } from '../../../src/domain/rewards/coupon-codes';
import { checkFulfilment, type WantedFulfilment } from '../../../src/domain/rewards/fulfilment';

const SETTING = { locales: ['en', 'zh-CN'], tierCodes: ['regular', 'silver', 'gold'] };
const names = [
  { locale: 'zh-CN', text: ' 马克杯 ' },
  { locale: 'en', text: 'Mug' },
];
const MUG: UncheckedReward = { names, price: 500, fulfilments: ['COLLECTION'], stores: ['soho'] };

const faultsOf = (changes: Partial<UncheckedReward>) => {
  const checked = checkReward({ ...MUG, ...changes }, SETTING);
  return checked.ok ? [] : checked.error.map(({ path, code }) => `${path.join('.')} ${code}`);
};

describe('a reward', () => {
  it('is kept tidied, and complete', () => {
    expect(checkReward(MUG, SETTING)).toEqual({
      ok: true,
      value: {
        names: { en: 'Mug', 'zh-CN': '马克杯' },
        ...{ descriptions: {}, price: 500, tierPrices: [], excludedTiers: [] },
        ...{ fulfilments: ['COLLECTION'], stores: ['soho'], from: null, until: null, limits: [] },
      },
    });
  });

  it.each<[Partial<UncheckedReward>, string]>([
    [{ names: null }, 'names REQUIRED'],
    [{ names: names.slice(1) }, 'names NAME_MISSING'],
    [{ price: null }, 'price REQUIRED'],
    [{ price: 0 }, 'price OUT_OF_RANGE'],
    [{ price: 1.5 }, 'price NOT_WHOLE'],
    [{ price: 1_000_000_001 }, 'price OUT_OF_RANGE'],
    [{ descriptions: [{ locale: 'en', text: 'A mug.' }] }, 'descriptions DESCRIPTION_MISSING'],
    [
      {
        descriptions: [
          { locale: 'en', text: 'x'.repeat(1_001) },
          { locale: 'zh-CN', text: '杯' },
        ],
      },
      'descriptions.0.text INVALID_DESCRIPTION',
    ],
    [{ tierPrices: [{ tierCode: 'vip', price: 1 }] }, 'tierPrices.0.tierCode UNKNOWN_TIER'],
    [{ tierPrices: [{ tierCode: 'gold', price: 0 }] }, 'tierPrices.0.price OUT_OF_RANGE'],
    [
      {
        tierPrices: [
          { tierCode: 'gold', price: 1 },
          { tierCode: 'gold', price: 2 },
        ],
      },
      'tierPrices.1.tierCode DUPLICATE',
    ],
    [
      { tierPrices: [{ tierCode: 'gold', price: 1 }], excludedTiers: ['gold'] },
      'tierPrices.0.tierCode PRICE_OF_EXCLUDED_TIER',
    ],
    [{ excludedTiers: ['vip'] }, 'excludedTiers.0 UNKNOWN_TIER'],
    [{ excludedTiers: ['regular', 'silver', 'gold'] }, 'excludedTiers EVERY_TIER_EXCLUDED'],
    [{ fulfilments: null, stores: [] }, 'fulfilments REQUIRED'],
    [{ fulfilments: [], stores: [] }, 'fulfilments WRONG_COUNT'],
    [{ fulfilments: ['COLLECTION', 'COLLECTION'] }, 'fulfilments.1 DUPLICATE'],
    [{ stores: [] }, 'stores STORES_NEEDED'],
    [{ stores: ['so ho'] }, 'stores.0 INVALID_STORE'],
    [{ stores: ['soho', 'soho'] }, 'stores.1 DUPLICATE'],
    [{ fulfilments: ['DIGITAL'] }, 'stores STORES_WITHOUT_COLLECTION'],
    [{ from: 5, until: 5 }, 'until ENDS_BEFORE_START'],
    [{ limits: [{ period: 'DAY', maximum: 0 }] }, 'limits.0.maximum OUT_OF_RANGE'],
    [
      {
        limits: [
          { period: 'DAY', maximum: 1 },
          { period: 'DAY', maximum: 2 },
        ],
      },
      'limits.1.period DUPLICATE',
    ],
  ])('with %j is refused: %s', (changes, fault) => {
    expect(faultsOf(changes)).toEqual([fault]);
  });

  it('tells every fault at once', () => {
    expect(faultsOf({ names: null, price: 0, stores: [] })).toHaveLength(3);
  });

  it('changes only what is said, and forgets what is taken away', () => {
    const checked = checkReward(
      { ...MUG, from: 5, limits: [{ period: 'DAY', maximum: 1 }] },
      SETTING,
    );
    if (!checked.ok) throw new Error('The reward is sound.');
    const amended = amendReward(checked.value, { price: 400, limits: null, until: undefined });
    expect(checkReward(amended, SETTING)).toEqual({
      ok: true,
      value: { ...checked.value, price: 400, limits: [] },
    });
  });
});

describe('how pieces are counted', () => {
  it.each<[Partial<StockTerms>, string[]]>([
    [{}, []],
    [{ stock: 0 }, []],
    [{ stock: -1 }, ['OUT_OF_RANGE']],
    [{ stock: 1.5 }, ['NOT_WHOLE']],
    [{ usesCodes: true }, ['CODES_WITHOUT_COUPON']],
    [{ usesCodes: true, kind: 'COUPON' }, []],
    [{ usesCodes: true, kind: 'COUPON', stock: 3 }, ['STOCK_OF_CODES']],
  ])('%j', (changes, codes) => {
    const terms: StockTerms = { kind: 'PRODUCT', usesCodes: false, stock: null, ...changes };
    expect(stockFaults(terms).map(({ code }) => code)).toEqual(codes);
  });
});

describe('coupon codes', () => {
  it('are a list of 1 to 1,000, each once, and capitals count', () => {
    const many = Array.from({ length: 1_001 }, (_, at) => `C-${at}`);
    expect(checkCouponCodes(['a1', 'A1'])).toEqual({ ok: true, value: ['a1', 'A1'] });
    expect(checkCouponCodes([])).toMatchObject({ error: [{ kind: 'code-count', actual: 0 }] });
    expect(checkCouponCodes(many.slice(1)).ok).toBe(true);
    expect(checkCouponCodes(many)).toMatchObject({ error: [{ actual: 1_001 }] });
    expect(checkCouponCodes(['a', 'b', 'a', 'c d', '', '券', 'x'.repeat(65)])).toEqual({
      ok: false,
      error: [
        { kind: 'repeated-code', index: 2, first: 0 },
        ...[3, 4, 5, 6].map((index) => ({ kind: 'invalid-code', index })),
      ],
    });
  });
});

describe('fulfilment', () => {
  const offered = { fulfilments: ['DELIVERY', 'COLLECTION'], stores: ['soho', 'bank'] } as const;

  it.each<[WantedFulfilment, unknown]>([
    [
      { way: 'COLLECTION', storeCode: 'bank' },
      { way: 'COLLECTION', storeCode: 'bank' },
    ],
    [
      { way: 'DELIVERY', addressReference: 'adr:1' },
      { way: 'DELIVERY', addressReference: 'adr:1' },
    ],
  ])('%j is accepted', (wanted, fulfilment) => {
    expect(checkFulfilment(offered, wanted)).toEqual({ ok: true, value: fulfilment });
  });

  it.each<[WantedFulfilment, string]>([
    [{ way: 'DIGITAL' }, 'way-not-offered'],
    [{ way: 'DELIVERY' }, 'address-needed'],
    // No spaces: nobody's street is kept by Laurel.
    [{ way: 'DELIVERY', addressReference: '1 High Street' }, 'address-is-no-reference'],
    [{ way: 'DELIVERY', addressReference: '上海市南京路1号' }, 'address-is-no-reference'],
    [{ way: 'DELIVERY', addressReference: 'x'.repeat(65) }, 'address-is-no-reference'],
    [{ way: 'DELIVERY', addressReference: 'a', storeCode: 'soho' }, 'store-without-collection'],
    [{ way: 'COLLECTION' }, 'store-needed'],
    [{ way: 'COLLECTION', storeCode: 'york' }, 'unknown-store'],
    [{ way: 'COLLECTION', storeCode: 'soho', addressReference: 'a' }, 'address-without-delivery'],
  ])('%j is refused: %s', (wanted, kind) => {
    expect(checkFulfilment(offered, wanted)).toMatchObject({ ok: false, error: [{ kind }] });
  });
});
