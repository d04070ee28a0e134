import type { Locale } from '../shared/locale';
import type { Feature } from './features';

/** What features are called in sentences for people (docs/domain.md §4). */
export const FEATURE_NAMES: Readonly<Record<Locale, Readonly<Record<Feature, string>>>> = {
  en: {
    purchaseAmount: 'purchase amount',
    purchaseCount: 'orders',
    averageOrderValue: 'average order value',
    purchaseIntervalDays: 'days between orders',
    recencyDays: 'days since the last order',
    spendGrowth: 'spend growth',
    activeDays: 'active days',
    loginCount: 'logins',
    interactionCount: 'interactions',
    browseCount: 'views and searches',
    browseMinutes: 'minutes of browsing',
    browseDepth: 'products per session',
    reviewCount: 'reviews',
    averageRating: 'average rating',
    praiseRate: 'share of good reviews',
    complaintRate: 'share of bad reviews',
    sentiment: 'tone of reviews and comments',
    refundRate: 'share of refunded orders',
    viewed: 'products viewed',
    carted: 'products put into the cart',
    ordered: 'products ordered',
    paid: 'products paid',
    tenureDays: 'days as a member',
  },
  'zh-CN': {
    purchaseAmount: '消费金额',
    purchaseCount: '订单数',
    averageOrderValue: '客单价',
    purchaseIntervalDays: '购买间隔天数',
    recencyDays: '距上次购买天数',
    spendGrowth: '消费增长额',
    activeDays: '活跃天数',
    loginCount: '登录次数',
    interactionCount: '互动次数',
    browseCount: '浏览与搜索次数',
    browseMinutes: '浏览分钟数',
    browseDepth: '每次会话浏览商品数',
    reviewCount: '评价数',
    averageRating: '平均评分',
    praiseRate: '好评率',
    complaintRate: '差评率',
    sentiment: '评价与评论的情感',
    refundRate: '退款率',
    viewed: '浏览商品数',
    carted: '加购商品数',
    ordered: '下单商品数',
    paid: '支付商品数',
    tenureDays: '入会天数',
  },
};

/** The name of a feature as a label, that begins with a capital; its code where it has none. */
export function featureLabel(feature: string, locale: Locale): string {
  const name = (FEATURE_NAMES[locale] as Readonly<Record<string, string>>)[feature] ?? feature;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
