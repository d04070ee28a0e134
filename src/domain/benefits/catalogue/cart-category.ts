import { filledText } from '../../shared/wording';
import type { BenefitMoment } from '../benefit-facts';
import type { Operator } from '../condition-tree';
import { both, type BothTexts, type Check, type Condition } from './condition';
import { operandsOf, parseOperands } from './operand';
import { PARAMETER_ARGUMENTS, parseFreeText } from './parameters';
import { listText, quotedText } from './phrases';

/** Which categories of goods are in the cart. */
export const cartCategory: Condition = {
  code: 'cartCategory',
  labels: both('Categories in the cart', '购物车品类'),
  descriptions: both(
    'Which categories of goods are in the cart. Without a cart the condition is not met.',
    '购物车中包含哪些品类的商品。没有购物车时该条件不满足。',
  ),
  operators: ['hasAny', 'hasAll', 'hasNone'],
  arguments: () => [
    { ...PARAMETER_ARGUMENTS.category, name: 'operand', labels: both('Categories', '品类') },
  ],
  parse: (leaf, path) => parseOperands(leaf, path, parseFreeText),
  bind: ({ operator, value }) => {
    const categories = operandsOf(value).map(String);
    return {
      needs: { member: [], window: null, attribute: null },
      check: () => categoryCheck(operator, categories),
      explain: () => (_, moment) => {
        const words = categoriesIn(moment);
        return { actual: words === null ? null : { kind: 'WORDS', words }, shortfall: null };
      },
      required: categories.map((word) => ({ kind: 'WORDS', words: [word] })),
      phrase: (locale) => {
        const names = categories.map((each) => quotedText(each, locale));
        return filledText(PHRASES[operator]?.[locale] ?? '', { list: listText(names, locale) });
      },
      reach: null,
    };
  },
};

const categoriesIn = ({ cart }: BenefitMoment): readonly string[] | null =>
  cart === null ? null : cart.lines.map(({ category }) => category);

function categoryCheck(operator: Operator, categories: readonly string[]): Check {
  const isIn = (lines: readonly { readonly category: string }[]) => (wanted: string) =>
    lines.some(({ category }) => category === wanted);
  switch (operator) {
    case 'hasAll':
      return (_, { cart }) => cart !== null && categories.every(isIn(cart.lines));
    case 'hasNone':
      return (_, { cart }) => cart !== null && !categories.some(isIn(cart.lines));
    default:
      return (_, { cart }) => cart !== null && categories.some(isIn(cart.lines));
  }
}

const PHRASES: Readonly<Partial<Record<Operator, BothTexts>>> = {
  hasAny: both('the cart has at least one of {list}', '购物车包含{list}中的至少一种'),
  hasAll: both('the cart has each of {list}', '购物车包含{list}中的每一种'),
  hasNone: both('the cart has none of {list}', '购物车不包含{list}中的任何一种'),
};
