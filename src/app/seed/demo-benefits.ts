import { invariant } from '../../domain/shared/invariant';
import type { BenefitRulesService } from '../../features/benefits';
import { viewerOf } from '../../platform/security/viewer';

const names = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const all = (...rules: readonly object[]) => ({ combinator: 'and', rules });

/** The benefit rules of the demo: one of each kind that a first look asks for. */
const DEMO_BENEFITS = [
  {
    code: 'gold-shipping',
    names: names('金卡包邮', 'Free shipping from Gold'),
    texts: names('金卡及以上会员订单包邮。', 'Orders of Gold members and above ship for free.'),
    when: all({ field: 'tier', operator: '>=', value: 'gold' }),
    then: [{ kind: 'FREE_SHIPPING' }],
    priority: 30,
  },
  {
    code: 'birthday-double',
    names: names('生日月双倍积分', 'Double points in the birthday month'),
    texts: names('生日当月消费享双倍积分。', 'Orders of the birthday month earn double points.'),
    when: all({ field: 'birthdayMonth', operator: 'isCurrent', value: null }),
    then: [{ kind: 'POINTS_MULTIPLIER', multiplier: '2' }],
    priority: 20,
    caps: [{ scope: 'MEMBER', measure: 'USES', period: 'YEAR', maximum: 3 }],
  },
  {
    code: 'silver-five-percent',
    names: names('银卡满 200 享 95 折', 'Five percent off from Silver, from 200 on'),
    texts: names(
      '银卡及以上会员购物车满 200 元享 95 折，每月两次。',
      'Silver members and above get five percent off carts of 200 or more, twice a month.',
    ),
    when: all(
      { field: 'tier', operator: '>=', value: 'silver' },
      { field: 'cartTotal', operator: '>=', value: 20_000 },
    ),
    then: [{ kind: 'PERCENT_OFF', percent: '5', maximumMinor: 5_000 }],
    priority: 10,
    stacking: { kind: 'BEST_OF', group: 'cart' },
    caps: [{ scope: 'MEMBER', measure: 'USES', period: 'MONTH', maximum: 2 }],
  },
  {
    code: 'first-order-20',
    names: names('首单立减 20 元', '20 off the first order'),
    texts: names('首单满 100 元立减 20 元。', '20 off a first order of 100 or more.'),
    when: all(
      { field: 'firstOrder', operator: '=', value: true },
      { field: 'cartTotal', operator: '>=', value: 10_000 },
    ),
    then: [{ kind: 'AMOUNT_OFF', amountMinor: 2_000 }],
    priority: 5,
    stacking: { kind: 'BEST_OF', group: 'cart' },
    caps: [{ scope: 'MEMBER', measure: 'USES', period: 'EVER', maximum: 1 }],
  },
];

/** Publishes each once; what somebody has made of one since stays as it is. */
export async function publishDemoBenefits(
  benefitRules: Pick<BenefitRulesService, 'byCode' | 'create' | 'publish'>,
  programId: string,
): Promise<void> {
  const admin = viewerOf({
    ...{ kind: 'key', subject: 'seed', programId, memberId: null, roles: ['ADMIN'] },
  });
  invariant(admin, 'a programme has an admin');
  for (const rule of DEMO_BENEFITS) {
    if (await benefitRules.byCode(programId, rule.code)) continue;
    const made = await benefitRules.create(admin, { rule });
    // Another process may have been first, or somebody writes as many as there may be.
    const isSecond = !made.ok && made.error.every(({ kind }) => kind !== 'fault');
    invariant(made.ok || isSecond, 'the benefit rules of the demo are in order');
    if (!made.ok) continue;
    // Where the programme asks for a review by now, it stays a draft.
    await benefitRules.publish(admin, {
      ...{ ruleId: made.value, expectedRevision: 1, reason: 'The benefits of the demo.' },
    });
  }
}
