import { DAY_MS } from '../../src/domain/shared/instant';
import type { UncheckedRules } from '../../src/domain/tiering/check-rules';
import { viewer } from '../support/programs';
import { openShop, type Shop } from '../support/shop';

/** docs/domain.md §13, "Explanation", asked of the whole server. */
const NOW = Date.parse('2026-07-15T12:00:00Z');

let shop: Shop;
beforeEach(async () => {
  shop = await openShop(NOW);
});
afterEach(() => shop.close());

let version = 1;
beforeEach(() => void (version = 1));

/** Publishes other rules; members are decided by them from then on. */
async function publish(rules: UncheckedRules): Promise<void> {
  const { programs } = shop.server.services;
  const { programId } = shop.server;
  const published = await programs.publish(viewer('ADMIN', programId), {
    ...{ programId, expectedVersion: version, idempotencyKey: null },
    changes: { reason: 'A test', rules },
  });
  if (!published.ok) throw new Error(JSON.stringify(published.error));
  version += 1;
}

const PATHS = `nextTier {
  tier { code } missing
  paths {
    changes { act feature count amount { amount currencyCode } text }
    from by effort text zh: text(locale: "zh-CN")
  }
  noPath { code until text }
}`;

describe('paths to the next tier', () => {
  it('say how much by when, and doing it reaches the tier, while a penny less does not', async () => {
    await shop.register('exact', 'short');
    await shop.record(shop.payment('exact', 'e-1', '874'), shop.payment('short', 's-1', '874'));
    // 0.7 · 874 + 0.2 = 612, of 1,001; an order counts 0.2 as well: 388.8 / 0.7 = 555.428…
    expect((await shop.read('exact', PATHS)).nextTier).toEqual({
      ...{ tier: { code: 'diamond' }, missing: 389 },
      paths: [
        {
          changes: [
            {
              ...{ act: 'SPEND', feature: 'PURCHASE_AMOUNT', count: 1 },
              amount: { amount: '555.43', currencyCode: 'GBP' },
              text: 'spend £555.43 in one order',
            },
          ],
          ...{ from: null, by: '2027-07-14', effort: 556.43 },
          text: 'Spend £555.43 in one order by 14 July 2027 to reach Diamond.',
          zh: '在 2027年7月14日（含）前单笔消费 £555.43，即可升级为钻石会员。',
        },
      ],
      noPath: null,
    });
    await shop.record(
      shop.payment('exact', 'e-2', '555.43'),
      shop.payment('short', 's-2', '555.42'),
    );
    expect(await shop.read('exact', `tier { code } ${PATHS}`)).toEqual({
      ...{ tier: { code: 'diamond' }, nextTier: null },
    });
    expect(await shop.read('short', 'tier { code }')).toEqual({ tier: { code: 'gold' } });
  });

  it('hold on their last day, and not the day after', async () => {
    await shop.register('last', 'late');
    await shop.record(shop.payment('last', 'l-1', '874'), shop.payment('late', 'm-1', '874'));
    shop.now = Date.parse('2027-07-14T12:00:00Z');
    await shop.record(shop.payment('last', 'l-2', '555.43'));
    shop.now += DAY_MS;
    await shop.record(shop.payment('late', 'm-2', '555.43'));
    expect(await shop.read('last', 'tier { code }')).toEqual({ tier: { code: 'diamond' } });
    expect(await shop.read('late', 'tier { code }')).toEqual({ tier: { code: 'gold' } });
  });

  it('see what has fallen out of the window since the last decision', async () => {
    await shop.register('slid');
    await shop.record(shop.payment('slid', 'o', '100'));
    const spend = async () =>
      (await shop.read('slid', PATHS)).nextTier.paths[0].changes[0].amount.amount;
    expect(await spend()).toBe('43.72');
    shop.now = NOW + 365 * DAY_MS;
    expect(await spend()).toBe('144.00');
  });

  it('mix what counts more together', async () => {
    await publish({
      weights: [
        { feature: 'purchaseAmount', weight: 0.7 },
        { feature: 'reviewCount', weight: 10 },
      ],
    });
    await shop.register('mixed');
    const { paths } = (await shop.read('mixed', PATHS)).nextTier;
    // 11 reviews reach 101 alone, for 33; with £1.43 ten of them do, for 32.43.
    expect(paths.map(({ text }: { text: string }) => text)).toEqual([
      'Write 10 reviews with 5 stars and spend £1.43 in one order to reach Silver.',
      'Write 11 reviews with 5 stars to reach Silver.',
      'Spend £144.29 in one order to reach Silver.',
    ]);
  });

  it('are none where the rules promote no further, and say so', async () => {
    await publish({ movement: { capTierCode: 'silver' } });
    await shop.register('capped');
    await shop.record(shop.payment('capped', 'o', '200'));
    expect((await shop.read('capped', PATHS)).nextTier).toMatchObject({
      ...{ tier: { code: 'gold' }, paths: [] },
      noPath: {
        ...{ code: 'CAPPED_BY_RULES', until: null },
        text: 'The programme promotes nobody to Gold by growth value.',
      },
    });
  });
});

describe('what keeps the tier', () => {
  const OUTLOOK = `tierOutlook {
    tier { code } until isInGrace required actual missing isKept otherwise { code } otherwiseFrom
    paths { by text } text zh: text(locale: "zh-CN")
  }`;

  it('is nothing where it is held for ever', async () => {
    await shop.register('for-ever');
    await shop.record(shop.payment('for-ever', 'o', '874'));
    expect(await shop.read('for-ever', OUTLOOK)).toEqual({ tierOutlook: null });
  });

  it('is told with what is missing, and the cheapest way', async () => {
    await publish({
      movement: {
        validity: { kind: 'CALENDAR', period: 'YEAR', through: 'NEXT' },
        qualification: { kind: 'PERIOD_ENDED', period: 'YEAR' },
        ...{ graceDays: 14, hysteresis: 1, demotion: 'ONE_STEP' },
      },
    });
    await shop.register('held');
    await shop.record(shop.payment('held', 'o', '874'));
    // The term runs through 2027, and what counts then is bought in 2027: 499.8 / 0.7 = 714.
    expect((await shop.read('held', OUTLOOK)).tierOutlook).toEqual({
      ...{ tier: { code: 'gold' }, until: '2028-01-01T00:00:00.000Z', isInGrace: false },
      ...{ required: 500, actual: 0, missing: 500, isKept: false },
      ...{ otherwise: { code: 'silver' }, otherwiseFrom: '2028-01-15T00:00:00.000Z' },
      paths: [
        {
          by: '2027-12-31',
          text: 'Spend £714 in one order from 1 January 2027 to 31 December 2027 to keep Gold.',
        },
      ],
      text: 'The term of Gold runs until 31 December 2027. To keep it, growth value 500 is needed; it is 0, 500 more to go. Otherwise Silver follows from 15 January 2028.',
      zh: '金卡会员有效期至 2027年12月31日。保级需要成长值 500，当前为 0，还差 500。否则自 2028年1月15日起变为银卡会员。',
    });
  });
});

describe('a decision', () => {
  it('tells what it compared, and all of it in words', async () => {
    await shop.register('told');
    await shop.record(shop.payment('told', 'o', '874'));
    const { decision } = await shop.read(
      'told',
      `decision {
        text zh: text(locale: "zh-CN") reasons { until deducted text }
        conditions { kind tier { code } isMet actual required text zh: text(locale: "zh-CN") }
      }`,
    );
    expect(decision.text).toBe(
      'On 15 July 2026, by version 1 of the rules, the growth value was 612: purchase amount 874 × 0.7 = 611.8; orders 1 × 0.2 = 0.2; interactions 0 × 0.1 = 0. The tier is Gold; it was Regular before. Growth value 612 reaches Gold (501). Diamond begins at 1,001: 389 more to go. Promoted to Gold.',
    );
    expect(decision.zh).toBe(
      '2026年7月15日，按规则第 1 版，成长值为 612：消费金额 874 × 0.7 = 611.8；订单数 1 × 0.2 = 0.2；互动次数 0 × 0.1 = 0。等级为金卡会员，此前为普通会员。成长值 612，达到金卡会员门槛 501。距钻石会员门槛 1,001 还差 389。已升级为金卡会员。',
    );
    expect(decision.conditions).toEqual([
      {
        ...{
          kind: 'REACHES_TIER',
          tier: { code: 'gold' },
          isMet: true,
          actual: 612,
          required: 501,
        },
        text: 'Met: the growth value reaches Gold (612 of 501).',
        zh: '满足：成长值达到金卡会员门槛（612 / 501）。',
      },
      {
        ...{ kind: 'REACHES_NEXT_TIER', tier: { code: 'diamond' }, isMet: false },
        ...{ actual: 612, required: 1001 },
        text: 'Not met: the growth value reaches Diamond (612 of 1,001, 389 more to go).',
        zh: '未满足：成长值达到钻石会员门槛（612 / 1,001，还差 389）。',
      },
      expect.objectContaining({ kind: 'PROMOTION_DUE', tier: { code: 'gold' }, isMet: true }),
    ]);
  });

  it('names the end of the term that it began', async () => {
    await publish({
      movement: { validity: { kind: 'CALENDAR', period: 'YEAR', through: 'THIS' } },
    });
    await shop.register('dated');
    await shop.record(shop.payment('dated', 'o', '874'));
    const { decision } = await shop.read('dated', 'decision { reasons { code until text } }');
    expect(decision.reasons).toContainEqual({
      ...{ code: 'PROMOTED', until: '2027-01-01T00:00:00.000Z' },
      text: 'Promoted to Gold; the term runs until 31 December 2026.',
    });
  });
});
