import type { Feature } from '../behaviour/features';
import type { Locale } from '../shared/locale';

/** What features are called in sentences that people read (docs/domain.md §4). */
export const FEATURE_NAMES: Readonly<Record<Locale, Readonly<Record<Feature, string>>>> = {
  en: {
    purchaseAmount: 'Purchase amount',
    purchaseCount: 'Number of purchases',
    averageOrderValue: 'Average order value',
    purchaseIntervalDays: 'Days between purchases',
    recencyDays: 'Days since the last purchase',
    spendGrowth: 'Spend growth',
    activeDays: 'Active days',
    loginCount: 'Logins',
    interactionCount: 'Interactions',
    browseCount: 'Views and searches',
    browseMinutes: 'Minutes of browsing',
    browseDepth: 'Depth of browsing',
    reviewCount: 'Reviews',
    averageRating: 'Average rating',
    praiseRate: 'Share of praise',
    complaintRate: 'Share of complaints',
    sentiment: 'Sentiment of reviews',
    refundRate: 'Refund rate',
    viewed: 'Products viewed',
    carted: 'Products put in the cart',
    ordered: 'Products ordered',
    paid: 'Products paid for',
    tenureDays: 'Days since joining',
  },
  'zh-CN': {
    purchaseAmount: '消费金额',
    purchaseCount: '购买次数',
    averageOrderValue: '客单价',
    purchaseIntervalDays: '购买间隔天数',
    recencyDays: '距上次购买天数',
    spendGrowth: '消费增长',
    activeDays: '活跃天数',
    loginCount: '登录次数',
    interactionCount: '互动次数',
    browseCount: '浏览与搜索次数',
    browseMinutes: '浏览时长（分钟）',
    browseDepth: '浏览深度',
    reviewCount: '评价次数',
    averageRating: '平均评分',
    praiseRate: '好评率',
    complaintRate: '差评率',
    sentiment: '评价情感',
    refundRate: '退款率',
    viewed: '浏览商品数',
    carted: '加购商品数',
    ordered: '下单商品数',
    paid: '支付商品数',
    tenureDays: '入会天数',
  },
};

/** The name of a feature; its code where it has none. */
export const featureName = (feature: string, locale: Locale): string =>
  (FEATURE_NAMES[locale] as Readonly<Record<string, string>>)[feature] ?? feature;
