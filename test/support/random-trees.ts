import fc from 'fast-check';
import { treeOf, type TreeRow } from './trees';

/** Random trees and members; what is asked of them in words. */
export const TREE_FEATURES = [
  'purchaseAmount',
  'purchaseCount',
  'recencyDays',
  'refundRate',
] as const;
export const TREE_CLASSES = ['regular', 'silver', 'gold'];

const missing = fc.constant(Number.NaN);

/** A member, by feature. */
export const treeInputs = fc.tuple(
  fc.oneof(
    fc.integer({ min: 0, max: 500_000 }).map((pence) => pence / 100),
    missing,
  ),
  fc.integer({ min: 0, max: 30 }),
  fc.oneof(fc.integer({ min: 0, max: 400 }), missing),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

export const trees = fc
  .array(fc.tuple(treeInputs, fc.constantFrom(...TREE_CLASSES)), { minLength: 1, maxLength: 60 })
  .map((rows) =>
    treeOf({ features: [...TREE_FEATURES], classes: TREE_CLASSES }, rows as TreeRow[]),
  );

const NAMES = {
  en: { regular: 'Regular', silver: 'Silver', gold: 'Gold' },
  'zh-CN': { regular: '普通会员', silver: '银卡会员', gold: '金卡会员' },
};

export const words = (locale: 'en' | 'zh-CN') => ({
  locale,
  tierName: (code: string) => (NAMES[locale] as Record<string, string>)[code] ?? code,
});
