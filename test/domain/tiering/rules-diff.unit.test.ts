import fc from 'fast-check';
import type { Locale } from '../../../src/domain/shared/locale';
import { canonicalJson } from '../../../src/domain/shared/canonical';
import { FEATURE_NAMES } from '../../../src/domain/behaviour/feature-names';
import { FEATURES } from '../../../src/domain/behaviour/features';
import type { ProgramRules } from '../../../src/domain/tiering/rules';
import { diffRules, type RuleChange } from '../../../src/domain/tiering/rules-diff';
import { changeText, ruleWords, TELLERS } from '../../../src/domain/tiering/rules-diff-text';
import { buildRules } from '../../support/rules';
import { anyRules } from '../../support/random-rules';

const RULES = buildRules();
type Movement = ProgramRules['movement'];

const moved = (movement: Partial<Movement>): ProgramRules => ({
  ...RULES,
  movement: { ...RULES.movement, ...movement },
});
const withTier = (code: string, changes: object): ProgramRules => ({
  ...RULES,
  ladder: RULES.ladder.map((tier) => (tier.code === code ? { ...tier, ...changes } : tier)),
});
const withWeight = (changes: object): ProgramRules => ({
  ...RULES,
  weights: RULES.weights.map((weight, at) => (at === 0 ? { ...weight, ...changes } : weight)),
});
const PLATINUM = {
  code: 'platinum',
  names: { en: 'Platinum', 'zh-CN': '铂金会员' },
  threshold: 5_000,
  pointsMultiplier: '3',
  invitationOnly: true,
};
const quantile = (...shares: readonly (readonly [string, number, number | null])[]) => ({
  ...RULES,
  division: {
    kind: 'QUANTILE' as const,
    shares: shares.map(([tierCode, share, floor]) => ({ tierCode, share, floor })),
  },
});
const byModel = (modelCode: string, minimumConfidence: number): ProgramRules => ({
  ...RULES,
  division: { kind: 'MODEL', modelCode, minimumConfidence },
});

const sentences = (before: ProgramRules, after: ProgramRules, locale: Locale): string[] =>
  diffRules(before, after).map((change) => changeText(change, ruleWords(before, after, locale)));

/** What changed, and what is said of it. */
const TOLD: readonly (readonly [ProgramRules, ProgramRules, string, string])[] = [
  [RULES, { ...RULES, window: { kind: 'ROLLING', days: 180 } }, 'Features look back over the last 180 days instead of the last 365 days.', '特征统计窗口由最近 365 天调整为最近 180 天。'],
  [RULES, { ...RULES, window: { kind: 'CALENDAR', period: 'QUARTER' } }, 'Features look back over the quarter so far instead of the last 365 days.', '特征统计窗口由最近 365 天调整为本季度至今。'],
  [RULES, { ...RULES, window: { kind: 'LIFETIME' } }, 'Features look back over all time instead of the last 365 days.', '特征统计窗口由最近 365 天调整为全部历史。'],
  [RULES, withWeight({ weight: 0.8 }), '"Purchase amount" has the weight 0.8 instead of 0.7.', '“消费金额”的权重由 0.7 调整为 0.8。'],
  [RULES, withWeight({ transform: { kind: 'CAP', maximum: 5_000 } }), '"Purchase amount" enters as it is, at most 5,000 instead of as it is.', '“消费金额”的计算方式由原值调整为原值，上限 5000。'],
  [RULES, withWeight({ missing: 3 }), 'Where "Purchase amount" does not exist, 3 stands in for it instead of 0.', '“消费金额”缺失时的替代值由 0 调整为 3。'],
  [RULES, withWeight({ imputation: 'MEAN' }), 'Where "Purchase amount" does not exist, there is the mean of all members instead of a constant.', '“消费金额”缺失时，由固定值改为会员总体的均值。'],
  [withWeight({ imputation: 'MEAN' }), withWeight({ imputation: 'REFUSE' }), 'Where "Purchase amount" does not exist, there is no score at all instead of the mean of all members.', '“消费金额”缺失时，由会员总体的均值改为不计分。'],
  [withWeight({ imputation: 'MEDIAN' }), RULES, 'Where "Purchase amount" does not exist, there is a constant instead of the median of all members.', '“消费金额”缺失时，由会员总体的中位数改为固定值。'],
  [RULES, withWeight({ outliers: { kind: 'WINSORISE', lower: 0.05, upper: 0.95 } }), '"Purchase amount" is bounded by the 5% and 95% quantiles of all members.', '“消费金额”按会员总体的 5% 与 95% 分位数截断。'],
  [withWeight({ outliers: { kind: 'WINSORISE', lower: 0, upper: 0.9 } }), withWeight({ outliers: { kind: 'REFUSE', lower: 0, upper: 0.9 } }), '"Purchase amount" is without a score beyond the 0% and 90% quantiles of all members; it was bounded by the 0% and 90% quantiles of all members.', '“消费金额”改为超出会员总体的 0% 与 90% 分位数时不计分；此前按会员总体的 0% 与 90% 分位数截断。'],
  [withWeight({ outliers: { kind: 'WINSORISE', lower: 0, upper: 0.9 } }), RULES, '"Purchase amount" counts whatever it is; it was bounded by the 0% and 90% quantiles of all members.', '“消费金额”不再限制异常值；此前按会员总体的 0% 与 90% 分位数截断。'],
  [{ ...RULES, weights: RULES.weights.slice(1) }, withWeight({ imputation: 'MEAN', outliers: { kind: 'WINSORISE', lower: 0, upper: 0.9 } }), '"Purchase amount" counts from now on: weight 0.7, entering as it is, the mean of all members where it does not exist, bounded by the 0% and 90% quantiles of all members.', '新增特征“消费金额”：权重 0.7，计算方式为原值，缺失时取会员总体的均值，按会员总体的 0% 与 90% 分位数截断。'],
  [RULES, { ...RULES, weights: RULES.weights.slice(0, 2) }, '"Interactions" no longer counts.', '不再计入特征“互动次数”。'],
  [{ ...RULES, weights: RULES.weights.slice(0, 2) }, RULES, '"Interactions" counts from now on: weight 0.1, entering as it is, 0 where it does not exist.', '新增特征“互动次数”：权重 0.1，计算方式为原值，缺失时取 0。'],
  [RULES, { ...RULES, weights: RULES.weights.toReversed() }, 'The growth value is summed in another order: Interactions, Orders, Purchase amount.', '成长值各项的求和顺序调整为：互动次数、订单数、消费金额。'],
  [RULES, { ...RULES, model: { kind: 'FUNNEL' } }, 'Scores come from the purchase funnel instead of the growth value.', '分数的计算模型由成长值调整为购买转化漏斗。'],
  [RULES, { ...RULES, model: { kind: 'COMBINED', parts: [{ model: { kind: 'GROWTH_VALUE' }, weight: 0.5 }, { model: { kind: 'SPEND_GROWTH' }, weight: 2 }] } }, 'Scores come from 0.5 × the growth value + 2 × spend growth instead of the growth value.', '分数的计算模型由成长值调整为0.5 × 成长值 + 2 × 消费增长。'],
  [RULES, withTier('gold', { threshold: 500 }), 'Gold begins at 500 instead of 501.', '金卡会员门槛由 501 调整为 500。'],
  [RULES, withTier('diamond', { threshold: 1_500.5 }), 'Diamond begins at 1,500.5 instead of 1,001.', '钻石会员门槛由 1001 调整为 1500.5。'],
  [RULES, withTier('gold', { pointsMultiplier: '1.5' }), 'Gold multiplies points by 1.5 instead of 1.', '金卡会员的积分倍数由 1 调整为 1.5。'],
  [RULES, withTier('gold', { invitationOnly: true }), 'Gold is by invitation only instead of open to everybody.', '金卡会员由面向所有会员改为仅限受邀会员。'],
  [RULES, withTier('gold', { names: { en: 'Golden', 'zh-CN': '金卡会员' } }), 'A tier is called "Golden" instead of "Gold".', '等级名称由“Gold”改为“Golden”。'],
  [RULES, { ...RULES, ladder: [...RULES.ladder, PLATINUM] }, 'Platinum is a new tier: it begins at 5,000 and multiplies points by 3, by invitation only.', '新增等级铂金会员：门槛 5000，积分倍数 3，仅限受邀会员。'],
  [{ ...RULES, ladder: [...RULES.ladder, PLATINUM] }, RULES, 'Platinum is no longer on the ladder.', '移除等级铂金会员。'],
  [RULES, { ...RULES, ladder: RULES.ladder.toReversed() }, 'The ladder has another order: Diamond, Gold, Silver, Regular.', '等级顺序调整为：钻石会员、金卡会员、银卡会员、普通会员。'],
  [RULES, quantile(['gold', 0.04, 300]), 'Tiers are divided by shares (Gold: 4% of the members, beginning at 300 at least) instead of the thresholds of the ladder.', '等级划分方式由固定门槛调整为会员占比（金卡会员：4% 的会员（门槛下限 300））。'],
  [quantile(['gold', 0.04, null]), quantile(['gold', 0.05, null]), 'Gold aims at 5% of the members instead of 4% of the members.', '金卡会员的目标占比由 4% 的会员 调整为 5% 的会员。'],
  [quantile(['gold', 0.04, null]), quantile(['gold', 0.04, null], ['silver', 0.2, null]), 'Silver aims at 20% of the members.', '银卡会员的目标占比为 20% 的会员。'],
  [quantile(['gold', 0.04, null]), quantile(), 'Gold has no share of its own any more; it was 4% of the members.', '金卡会员不再设目标占比（原为 4% 的会员）。'],
  [quantile(['gold', 0.04, null], ['silver', 0.2, null]), quantile(['silver', 0.2, null], ['gold', 0.04, null]), 'Shares are listed in another order: Silver, Gold.', '占比的排列顺序调整为：银卡会员、金卡会员。'],
  [byModel('churn', 0.6), byModel('value', 0.6), 'The model "value" divides members instead of "churn".', '划分等级的模型由“churn”改为“value”。'],
  [byModel('churn', 0.6), byModel('churn', 0.7), 'The model decides from a confidence of 70% instead of 60%.', '采用模型结果的最低置信度由 60% 调整为 70%。'],
  [RULES, moved({ promotion: { timing: 'PERIOD_END', period: 'MONTH', step: 'ONE' } }), 'Members move up at the end of the month, one tier at a time, instead of at once, straight to the tier they qualify for.', '升级方式由“立即升级，直接升至符合条件的等级”调整为“每月末升级，每次升一级”。'],
  [RULES, moved({ sustained: [{ tierCode: 'gold', amount: 100, months: 3 }] }), 'Steady spending gives Gold from now on: at least 100 in each of the last 3 complete months.', '新增稳定消费升级至金卡会员的规则：最近 3 个完整自然月每月消费不低于 100。'],
  [moved({ sustained: [{ tierCode: 'gold', amount: 100, months: 3 }] }), RULES, 'Steady spending no longer gives Gold; it was at least 100 in each of the last 3 complete months.', '取消稳定消费升级至金卡会员的规则（原为：最近 3 个完整自然月每月消费不低于 100）。'],
  [moved({ sustained: [{ tierCode: 'gold', amount: 100, months: 3 }] }), moved({ sustained: [{ tierCode: 'gold', amount: 100, months: 1 }] }), 'Steady spending gives Gold for at least 100 in each of the last 1 complete month, instead of at least 100 in each of the last 3 complete months.', '稳定消费升级至金卡会员的条件由“最近 3 个完整自然月每月消费不低于 100”调整为“最近 1 个完整自然月每月消费不低于 100”。'],
  [RULES, moved({ validity: { kind: 'LENGTH', anchor: 'REACHED', length: { months: 12, days: 1 } } }), 'A tier is held for 12 months and 1 day from the day it was reached instead of for ever.', '等级有效期由“永久有效”调整为“自达到等级之日起 12 个月零 1 天”。'],
  [RULES, moved({ validity: { kind: 'CALENDAR', period: 'HALF_YEAR', through: 'NEXT' } }), 'A tier is held through the end of the next half-year instead of for ever.', '等级有效期由“永久有效”调整为“至下一半年末”。'],
  [RULES, moved({ qualification: { kind: 'PERIOD_ENDED', period: 'YEAR' } }), 'Whether a member still qualifies is judged over the year that has just ended instead of the window of the rules.', '保级评定的统计范围由规则的统计窗口调整为上一个自然年。'],
  [RULES, moved({ demotion: 'NONE' }), 'For members who do not qualify any more, the end of a term means no demotion instead of demotion to the tier that the member qualifies for.', '有效期结束时不再符合条件的会员，处理方式由“降至符合条件的等级”调整为“不降级”。'],
  [RULES, moved({ graceDays: 30 }), 'Grace lasts 30 days instead of 0 days.', '宽限期由 0 天调整为 30 天。'],
  [RULES, moved({ hysteresis: 10 }), 'A tier is kept down to 10 below its threshold instead of 0.', '保级余量由 0 调整为 10。'],
  [RULES, moved({ decline: { feature: 'activeDays', falls: 6, steps: 1 } }), 'A sustained decline means 1 tier down after 6 falls of "Active days" instead of nothing.', '持续下滑的处理由“无”调整为“活跃天数连续下滑 6 次降 1 级”。'],
  [RULES, moved({ penalty: { kind: 'STEPS', steps: 2, days: 30 } }), 'For the tier, a violation means 2 tiers down for 30 days instead of nothing.', '违规对等级的处理由“无”调整为“降 2 级，为期 30 天”。'],
  [RULES, moved({ penalty: { kind: 'GROWTH_VALUE', amount: 100, days: 1 } }), 'For the tier, a violation means 100 taken off the score for 1 day instead of nothing.', '违规对等级的处理由“无”调整为“得分扣减 100，为期 1 天”。'],
  [RULES, moved({ floorTierCode: 'silver' }), 'Demotions end at Silver instead of the base tier.', '降级下限由基础等级调整为银卡会员。'],
  [RULES, moved({ capTierCode: 'gold' }), 'Promotions end at Gold instead of the top of the ladder.', '等级上限由最高等级调整为金卡会员。'],
  [RULES, moved({ refund: 'AT_ONCE' }), 'A refund acts on the tier at once instead of at the next evaluation.', '退款对等级的影响由在下次评定时生效改为立即生效。'],
  [RULES, moved({ noticeDays: 30 }), 'Members are told of the loss of a tier 30 days ahead instead of not at all.', '等级到期提醒由“不提醒”调整为“提前 30 天”。'],
  [RULES, { ...RULES, earningVersion: 3 }, 'Points follow version 3 of the points rules instead of the latest points rules.', '适用的积分规则由最新的积分规则改为积分规则版本 3。'],
  [RULES, { ...RULES, pointsPerUnit: '2' }, 'One unit of the currency is worth 2 points instead of 1.', '每 1 单位货币的积分由 1 调整为 2。'],
  [RULES, { ...RULES, lateEventHorizonDays: 120 }, 'Behaviours count when they are at most 120 days late, instead of 90 days.', '行为补录的时限由 90 天调整为 120 天。'],
]; // prettier-ignore

describe('a difference of rules in a sentence', () => {
  it.each(TOLD)('%#', (before, after, en, zh) => {
    expect(sentences(before, after, 'en')).toEqual([en]);
    expect(sentences(before, after, 'zh-CN')).toEqual([zh]);
  });

  it('is told by path and values where nothing better is known', () => {
    const later = { ...RULES, movement: { ...RULES.movement, pause: { days: 3 } } };
    const is = { ...later, movement: { ...later.movement, pause: { days: 4 } } };
    expect(sentences(later, is, 'en')).toEqual(['"movement.pause.days" is 4 instead of 3.']);
    expect(sentences(later, is, 'zh-CN')).toEqual(['“movement.pause.days”由 3 调整为 4。']);
    expect(sentences(RULES, later, 'en')).toEqual(['"movement.pause" is new: {"days":3}.']);
    expect(sentences(later, RULES, 'zh-CN')).toEqual(['移除“movement.pause”（原为 {"days":3}）。']);
  });

  it('is told by values where the words would be the same', () => {
    const one = { ...RULES, window: { ...RULES.window, offset: 1 } };
    expect(sentences(RULES, one, 'en')).toEqual([
      '"window" is {"kind":"ROLLING","days":365,"offset":1} instead of {"kind":"ROLLING","days":365}.',
    ]);
  });

  it('says the same in both languages, and names every feature', () => {
    const gaps = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([gap]) => gap).toSorted();
    for (const { phrase: _, ...texts } of Object.values(TELLERS)) {
      for (const text of Object.values(texts)) expect(gaps(text['zh-CN'])).toEqual(gaps(text.en));
    }
    for (const names of Object.values(FEATURE_NAMES)) {
      expect(Object.keys(names)).toEqual([...FEATURES]);
    }
  });
});

/** Every leaf of a value by its path, entries of lists by name as in a difference. */
function leaves(value: unknown, path: readonly string[] = []): Map<string, string> {
  if (typeof value !== 'object' || value === null) {
    return new Map([[JSON.stringify(path), JSON.stringify(value)]]);
  }
  const name = { weights: 'feature', ladder: 'code', shares: 'tierCode', sustained: 'tierCode' };
  const key = name[path.at(-1) as keyof typeof name];
  const entries = Object.entries(value).map(([at, inner]) => {
    const named = key ? (inner as Record<string, string>)[key] : undefined;
    return [named ?? at, inner] as const;
  });
  return new Map(entries.flatMap(([at, inner]) => [...leaves(inner, [...path, at])]));
}

describe('the differences of any two rules', () => {
  it('are none exactly where both are the same', () => {
    fc.assert(
      fc.property(anyRules, anyRules, (before, after) => {
        const isSame = canonicalJson(before) === canonicalJson(after);
        expect(diffRules(before, after).length === 0).toBe(isSame);
        expect(diffRules(before, structuredClone(before))).toEqual([]);
      }),
    );
  });

  it('name every leaf that differs, and nothing else', () => {
    fc.assert(
      fc.property(anyRules, anyRules, (before, after) => {
        const [was, is] = [leaves(before), leaves(after)];
        const differing = [...new Set([...was.keys(), ...is.keys()])]
          .filter((path) => was.get(path) !== is.get(path))
          .map((path) => JSON.parse(path) as string[]);
        const changes = diffRules(before, after);
        const covers = ({ path }: RuleChange, leaf: readonly string[]) =>
          path.every((part, at) => leaf[at] === part);
        for (const leaf of differing) {
          expect(changes.some((change) => covers(change, leaf))).toBe(true);
        }
        for (const change of changes.filter(({ kind }) => kind !== 'REORDERED')) {
          expect(differing.some((leaf) => covers(change, leaf))).toBe(true);
        }
      }),
    );
  });

  it('are all told in sentences that end, in both languages', () => {
    fc.assert(
      fc.property(anyRules, anyRules, (before, after) => {
        for (const text of sentences(before, after, 'en')) expect(text).toMatch(/^["A-Za-z].*\.$/);
        for (const text of sentences(before, after, 'zh-CN')) expect(text).toMatch(/。$/);
        for (const locale of ['en', 'zh-CN'] as const) {
          for (const text of sentences(before, after, locale)) {
            expect(text).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
          }
        }
      }),
    );
  });
});
