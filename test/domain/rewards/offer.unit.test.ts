import fc from 'fast-check';
import {
  limitReasons,
  NOTHING_REDEEMED,
  offer,
  type MemberFacts,
  type OfferMoment,
  type OfferRefusal,
  type RewardOnOffer,
} from '../../../src/domain/rewards/offer';
import { refusalText } from '../../../src/domain/rewards/offer-text';
import {
  LIMIT_PERIODS,
  priceFor,
  REWARD_STATES,
  type RewardContent,
} from '../../../src/domain/rewards/reward';
import { DAY_MS } from '../../../src/domain/shared/instant';

const NOW = Date.parse('2026-07-15T12:00:00Z');
const MOMENT: OfferMoment = {
  now: NOW,
  zone: 'Europe/London',
  tierCodes: ['regular', 'silver', 'gold'],
};

const content = (overrides: Partial<RewardContent> = {}): RewardContent => ({
  ...{ names: { en: 'Mug' }, descriptions: {}, price: 500, tierPrices: [], excludedTiers: [] },
  ...{ fulfilments: ['DIGITAL'], stores: [], from: null, until: null, limits: [] },
  ...overrides,
});
const reward = (
  overrides: Partial<RewardContent> = {},
  stock: number | null = null,
): RewardOnOffer => ({ state: 'PUBLISHED', content: content(overrides), stock });
const member = (overrides: Partial<MemberFacts> = {}): MemberFacts => ({
  ...{ tierCode: 'silver', available: 1_000, redeemed: NOTHING_REDEEMED },
  ...overrides,
});

describe('an offer', () => {
  it('is to be had at the base price', () => {
    expect(offer(reward(), member(), MOMENT)).toEqual({ kind: 'offered', price: 500 });
  });

  it("is to be had at the tier's own price, times how many", () => {
    const cheaper = reward({ tierPrices: [{ tierCode: 'gold', price: 400 }] });
    const gold = member({ tierCode: 'gold' });
    expect(offer(cheaper, gold, MOMENT, 2)).toEqual({ kind: 'offered', price: 800 });
    expect(offer(cheaper, member(), MOMENT, 2)).toEqual({ kind: 'offered', price: 1_000 });
  });

  it('needs exactly its price', () => {
    expect(offer(reward(), member({ available: 500 }), MOMENT).kind).toBe('offered');
    expect(offer(reward(), member({ available: 499 }), MOMENT)).toEqual({
      kind: 'refused',
      price: 500,
      reasons: [{ kind: 'insufficient-points', available: 499, required: 500, missing: 1 }],
    });
  });

  it('has no price for a tier that may not have it, and asks for no points then', () => {
    const forGold = reward({ excludedTiers: ['regular', 'silver'] });
    expect(offer(forGold, member({ available: 0 }), MOMENT)).toEqual({
      kind: 'refused',
      price: null,
      reasons: [{ kind: 'not-for-tier', tierCode: 'silver', for: ['gold'] }],
    });
  });

  it.each([
    [NOW, null, []],
    [NOW + 1, null, ['not-yet']],
    [null, NOW + 1, []],
    // Half-open: at its end it is over.
    [null, NOW, ['no-longer']],
    [NOW - DAY_MS, NOW - 1, ['no-longer']],
  ])('from %p until %p is refused for %p', (from, until, kinds) => {
    const offered = offer(reward({ from, until }), member(), MOMENT);
    expect(offered.kind === 'refused' ? offered.reasons.map(({ kind }) => kind) : []).toEqual(
      kinds,
    );
  });

  it('is not split where the stock is too small', () => {
    expect(offer(reward({ price: 1 }, 3), member(), MOMENT, 3).kind).toBe('offered');
    expect(offer(reward({ price: 1 }, 3), member(), MOMENT, 4)).toMatchObject({
      reasons: [{ kind: 'out-of-stock', left: 3, wanted: 4 }],
    });
  });

  it('tells every reason at once', () => {
    const gone: RewardOnOffer = {
      state: 'ARCHIVED',
      content: content({ until: NOW, limits: [{ period: 'EVER', maximum: 1 }] }),
      stock: 0,
    };
    const poor = member({ available: 0, redeemed: { ...NOTHING_REDEEMED, EVER: 1 } });
    expect(offer(gone, poor, MOMENT)).toEqual({
      kind: 'refused',
      price: 500,
      reasons: [
        { kind: 'not-published', state: 'ARCHIVED' },
        { kind: 'no-longer', until: NOW },
        { kind: 'out-of-stock', left: 0, wanted: 1 },
        { kind: 'limit-reached', period: 'EVER', maximum: 1, redeemed: 1, until: null },
        { kind: 'insufficient-points', available: 0, required: 500, missing: 500 },
      ],
    });
  });
});

describe('limits', () => {
  it('say when there is room again, and when waiting does not help', () => {
    const redeemed = { ...NOTHING_REDEEMED, MONTH: 2 };
    const limits = [{ period: 'MONTH', maximum: 2 }] as const;
    expect(limitReasons(limits, redeemed, MOMENT, 1)).toEqual([
      {
        ...{ kind: 'limit-reached', period: 'MONTH', maximum: 2, redeemed: 2 },
        until: Date.parse('2026-07-31T23:00:00Z'),
      },
    ]);
    expect(limitReasons(limits, NOTHING_REDEEMED, MOMENT, 3)).toMatchObject([{ until: null }]);
    expect(limitReasons(limits, NOTHING_REDEEMED, MOMENT, 2)).toEqual([]);
  });
});

const CONTENTS = fc.record({
  price: fc.integer({ min: 1, max: 1_000 }),
  tierPrices: fc.constantFrom([], [{ tierCode: 'gold', price: 7 }]),
  excludedTiers: fc.subarray(['regular', 'silver']),
  from: fc.option(fc.integer({ min: NOW - 10, max: NOW + 10 })),
  until: fc.option(fc.integer({ min: NOW - 10, max: NOW + 10 })),
  limits: fc
    .subarray([...LIMIT_PERIODS])
    .chain((periods) =>
      fc.tuple(
        ...periods.map((period) =>
          fc.integer({ min: 1, max: 4 }).map((maximum) => ({ period, maximum })),
        ),
      ),
    ),
});
const CASES = fc.record({
  state: fc.constantFrom(...REWARD_STATES),
  content: CONTENTS.map((each) => content(each)),
  stock: fc.option(fc.integer({ min: 0, max: 5 })),
  tierCode: fc.constantFrom<string[]>('regular', 'silver', 'gold'),
  available: fc.integer({ min: 0, max: 4_000 }),
  quantity: fc.integer({ min: 1, max: 5 }),
  counts: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }),
});

type Case = typeof CASES extends fc.Arbitrary<infer One> ? One : never;

/** What a person would say who reads the rules one by one. */
function mayHave({ state, content: said, stock, ...one }: Case): boolean {
  const price = priceFor(said, one.tierCode);
  return (
    state === 'PUBLISHED' &&
    price !== null &&
    price * one.quantity <= one.available &&
    (said.from ?? NOW) <= NOW &&
    (said.until ?? Infinity) > NOW &&
    (stock ?? Infinity) >= one.quantity &&
    said.limits.every(
      ({ period, maximum }) =>
        (one.counts[LIMIT_PERIODS.indexOf(period)] ?? 0) + one.quantity <= maximum,
    )
  );
}

describe('any offer', () => {
  it('is refused if and only if a rule speaks against it, and says every one', () => {
    fc.assert(
      fc.property(CASES, (one) => {
        const { state, content: said, stock, tierCode, available, quantity, counts } = one;
        const redeemed = Object.fromEntries(
          LIMIT_PERIODS.map((period, at) => [period, counts[at] ?? 0]),
        ) as MemberFacts['redeemed'];
        const facts = { tierCode, available, redeemed };
        const offered = offer({ state, content: said, stock }, facts, MOMENT, quantity);
        expect(offered.kind === 'offered').toBe(mayHave(one));
        if (offered.kind === 'offered') return;
        expect(offered.reasons).not.toEqual([]);
        const mended = offered.reasons.reduce(mend, { ...one, redeemed });
        const again = offer(mended, mended, MOMENT, quantity);
        expect(again.kind === 'offered' || again.reasons.every(isPoints)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

type Mended = Case & Pick<MemberFacts, 'redeemed'>;

const isPoints = ({ kind }: OfferRefusal): boolean => kind === 'insufficient-points';

/** Does away with one reason, by exactly what it says is missing. */
function mend(one: Mended, reason: OfferRefusal): Mended {
  const said = one.content;
  switch (reason.kind) {
    case 'not-published':
      return { ...one, state: 'PUBLISHED' };
    case 'not-for-tier':
      return { ...one, tierCode: reason.for[0] ?? '' };
    case 'not-yet':
      return { ...one, content: { ...said, from: MOMENT.now } };
    case 'no-longer':
      return { ...one, content: { ...said, until: reason.until + 11 } };
    case 'out-of-stock':
      return { ...one, stock: reason.wanted };
    case 'limit-reached': {
      const limits = said.limits.filter(({ period }) => period !== reason.period);
      return { ...one, content: { ...said, limits } };
    }
    case 'insufficient-points':
      return { ...one, available: one.available + reason.missing };
  }
}

describe('a refusal in words', () => {
  const words = {
    zone: 'Asia/Shanghai',
    tierName: (code: string) => ({ gold: 'Gold', silver: 'Silver' })[code] ?? code,
  };
  const noon = Date.parse('2026-07-31T16:00:00Z');

  it.each<[OfferRefusal, string, string]>([
    [
      { kind: 'insufficient-points', available: 1_420, required: 1_500, missing: 80 },
      'It costs 1,500 points and 1,420 can be spent: 80 are missing.',
      '需要 1,500 积分，可用 1,420 积分，还差 80 积分。',
    ],
    [
      { kind: 'out-of-stock', left: 0, wanted: 1 },
      'This reward is out of stock.',
      '该兑换商品已兑完。',
    ],
    [
      { kind: 'out-of-stock', left: 1, wanted: 2 },
      'Only 1 is left; 2 were wanted.',
      '库存仅剩 1 件，欲兑换 2 件。',
    ],
    [
      { kind: 'not-for-tier', tierCode: 'silver', for: ['gold'] },
      'This reward is not for Silver members, only for Gold.',
      '该兑换商品不向Silver开放，仅限Gold兑换。',
    ],
    [
      { kind: 'not-yet', from: noon },
      'This reward can be redeemed from 2026-08-01 00:00 (Asia/Shanghai) on.',
      '该兑换商品自 2026-08-01 00:00 (Asia/Shanghai) 起可兑换。',
    ],
    [
      { kind: 'no-longer', until: noon },
      'This reward could be redeemed until 2026-08-01 00:00 (Asia/Shanghai).',
      '该兑换商品的兑换期已于 2026-08-01 00:00 (Asia/Shanghai) 结束。',
    ],
    [
      { kind: 'limit-reached', period: 'MONTH', maximum: 2, redeemed: 2, until: noon },
      'A member may have at most 2 a month, and has had 2; there is room again from 2026-08-01 00:00 (Asia/Shanghai) on.',
      '每位会员每月最多兑换 2 件，已兑换 2 件；自 2026-08-01 00:00 (Asia/Shanghai) 起可再次兑换。',
    ],
    [
      { kind: 'limit-reached', period: 'EVER', maximum: 1, redeemed: 1, until: null },
      'A member may have at most 1 in all, and has had 1.',
      '每位会员总共最多兑换 1 件，已兑换 1 件。',
    ],
    [
      { kind: 'not-published', state: 'ARCHIVED' },
      'This reward is no longer offered.',
      '该兑换商品已下架。',
    ],
  ])('%j', (refusal, en, zh) => {
    expect(refusalText(refusal, words, 'en')).toBe(en);
    expect(refusalText(refusal, words, 'zh-CN')).toBe(zh);
  });
});
