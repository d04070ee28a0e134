import { FEATURE_NAMES } from '../behaviour/feature-names';
import type { Feature } from '../behaviour/features';
import type { Locale } from '../shared/locale';
import { filledText, numberText } from '../shared/wording';
import { classOfNode, rowsOfNode } from './flat-tree';
import type { ChangeStep, TreeChange } from './tree-change';
import { flatTreeOf, type TreeModel } from './tree-model';
import type { PathInterval, TreePath } from './tree-path';

/** In which language a tree is told, and what tiers are called in it. */
export type TreeWords = {
  readonly locale: Locale;
  readonly tierName: (code: string) => string;
};

type Sentence =
  | 'path'
  | 'always'
  | 'asked'
  | 'between'
  | 'from'
  | 'below'
  | 'atMost'
  | 'leaf'
  | 'change'
  | 'step'
  | 'and';

/** What is said of trees, in both languages; what stands in brackets where it is known. */
export const TREE_TEXTS: Readonly<Record<Locale, Readonly<Record<Sentence, string>>>> = {
  en: {
    path: 'The tree predicts {tier}, because {asked}. In the training {rows} members were like this, {share}% of them {tier}.',
    always: 'it predicts the same for everybody',
    asked: '{feature} is {interval} [({value})|(not known; {median} stands in)]',
    between: 'at least {from} and below {below}',
    from: 'at least {from}',
    below: 'below {below}',
    atMost: 'at most {required}',
    leaf: '{tier} ({share}% of {rows})',
    change: 'All else as it is, the tree would predict {tier} if {steps}.',
    step: '{feature} is {interval} [(now {actual})|(not known now)]',
    and: ', ',
  },
  'zh-CN': {
    path: '决策树预测为{tier}，因为{asked}。训练中有 {rows} 名会员属于同类，其中 {share}% 为{tier}。',
    always: '对所有会员的预测相同',
    asked: '{feature}{interval}[（{value}）|（未知，以 {median} 代替）]',
    between: '不低于 {from} 且低于 {below}',
    from: '不低于 {from}',
    below: '低于 {below}',
    atMost: '不超过 {required}',
    leaf: '{tier}（{rows} 人中占 {share}%）',
    change: '其他条件不变时，若{steps}，决策树将预测为{tier}。',
    step: '{feature}{interval}[（目前为 {actual}）|（目前未知）]',
    and: '，',
  },
};

/**
 * The path of a member as one paragraph for a person.
 *
 * @example
 * // 'The tree predicts Gold, because orders is at least 6.5 (9). In the training 120 members …'
 */
export function treePathText(path: TreePath, words: TreeWords): string {
  const texts = TREE_TEXTS[words.locale];
  const asked = path.intervals.map((interval) => askedText(interval, words)).join(texts.and);
  return filledText(texts.path, {
    tier: words.tierName(path.tierCode),
    asked: asked === '' ? texts.always : asked,
    rows: numberText(path.rows, words.locale),
    share: percentText(path.rowsOfClass, path.rows, words.locale),
  });
}

/** One row of a tree as text, in place of its picture. */
export type TreeRow = {
  /** How far it is indented; 0 at the root. */
  readonly depth: number;
  readonly text: string;
  readonly isLeaf: boolean;
};

/** The whole tree as rows: a question with each of its answers, and what is found below it. */
export function treeRows(model: TreeModel, words: TreeWords): TreeRow[] {
  const tree = flatTreeOf(model);
  const texts = TREE_TEXTS[words.locale];
  const rows: TreeRow[] = [];
  const visit = (node: number, depth: number): void => {
    const feature = model.features[tree.column[node] ?? -1];
    if (!feature) {
      const reached = classOfNode(tree, node);
      const count = rowsOfNode(tree, node);
      const text = filledText(texts.leaf, {
        tier: words.tierName(model.classes[reached] ?? ''),
        share: percentText(tree.counts[node * tree.classCount + reached] ?? 0, count, words.locale),
        rows: numberText(count, words.locale),
      });
      rows.push({ depth, text, isLeaf: true });
      return;
    }
    const name = nameOf(feature, words);
    const threshold = numberText(tree.threshold[node] ?? 0, words.locale);
    const space = words.locale === 'en' ? ' ' : '';
    const answer = (text: string): TreeRow => ({ depth, text: name + space + text, isLeaf: false });
    rows.push(answer(filledText(texts.below, { below: threshold })));
    visit(tree.left[node] ?? 0, depth + 1);
    rows.push(answer(filledText(texts.from, { from: threshold })));
    visit(tree.right[node] ?? 0, depth + 1);
  };
  visit(0, 0);
  return rows;
}

/**
 * A change that would have a tree predict another tier as a sentence for a person.
 *
 * @example
 * // 'All else as it is, the tree would predict Silver if orders is at least 4 (now 1).'
 */
export function treeChangeText({ tierCode, steps }: TreeChange, words: TreeWords): string {
  const texts = TREE_TEXTS[words.locale];
  const told = steps.map((step) => stepText(step, words)).join(texts.and);
  return filledText(texts.change, { tier: words.tierName(tierCode), steps: told });
}

function stepText(step: ChangeStep, words: TreeWords): string {
  const texts = TREE_TEXTS[words.locale];
  const [required, below, actual] = [step.required, step.below, step.actual].map((each) =>
    each === null ? null : numberText(each, words.locale),
  );
  const atLeast = step.below === null ? texts.from : texts.between;
  const wanted = step.operator === 'AT_MOST' ? texts.atMost : atLeast;
  return filledText(texts.step, {
    feature: nameOf(step.feature, words),
    interval: filledText(wanted, { required, below, from: required }),
    actual,
  });
}

function askedText(interval: PathInterval, words: TreeWords): string {
  const texts = TREE_TEXTS[words.locale];
  const { feature, from, below, value, isImputed } = interval;
  const [fromText, belowText] = [from, below].map((each) =>
    each === null ? null : numberText(each, words.locale),
  );
  const wanted = from === null ? texts.below : below === null ? texts.from : texts.between;
  const number = numberText(value, words.locale);
  return filledText(texts.asked, {
    feature: nameOf(feature, words),
    interval: filledText(wanted, { from: fromText, below: belowText }),
    value: isImputed ? null : number,
    median: number,
  });
}

const nameOf = (feature: Feature, { locale }: TreeWords): string => FEATURE_NAMES[locale][feature];

/** A share in whole percent; rounded down, so that 100% is everybody. */
const percentText = (part: number, whole: number, locale: Locale): string =>
  numberText(Math.floor((100 * part) / whole), locale);
