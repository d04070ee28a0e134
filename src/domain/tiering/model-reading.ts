import type { FeatureSource } from '../behaviour/features';
import type { Locale } from '../shared/locale';
import { filledText, numberText } from '../shared/wording';
import type { TreeChange } from '../value/tree-change';
import type { TreePath } from '../value/tree-path';
import { treeChangeText, treePathText, type TreeWords } from '../value/tree-path-text';
import type { ModelSaid } from './division';
import type { ProgramRules, RulesInForce } from './rules';

/** What a model said of a member, and how it came to it. */
export type ModelReading = ModelSaid & {
  readonly path: TreePath;
  /** What would have it predict a higher tier; null where nothing would, or it did not decide. */
  readonly change: TreeChange | null;
};

/** What is kept with a decision of what a model said. */
export type KeptReading = {
  readonly code: string;
  readonly version: number;
  /** What it predicted; null where that is no tier of the ladder. */
  readonly tierCode: string | null;
  readonly confidence: number;
  /** Whether it was not sure enough, and the thresholds of the ladder decided. */
  readonly isFallback: boolean;
  readonly path: TreePath;
  /** As it was found when the member was decided; left out of decisions from before it was kept. */
  readonly change?: TreeChange | null;
};

/** What was said of one member of a batch, with its path; undefined where nothing was. */
export function modelReading(
  { classifier, rules: { division } }: RulesInForce,
  source: FeatureSource,
  row: number,
  said: ModelSaid | undefined,
): ModelReading | undefined {
  if (!said || !classifier || division.kind !== 'MODEL') return undefined;
  const { minimumConfidence } = division;
  const change = said.isFallback ? null : classifier.nearestChange(source, row, minimumConfidence);
  return { ...said, path: classifier.explain(source, row), change };
}

/** A reading as it is kept. */
export const keptReading = (
  { ladder }: ProgramRules,
  { modelCode, version, rank, confidence, isFallback, path, change }: ModelReading,
): KeptReading => ({
  ...{ code: modelCode, version, confidence, isFallback, path, change },
  tierCode: ladder[rank]?.code ?? null,
});

const FALLBACK: Readonly<Record<Locale, string>> = {
  en: 'The model {model}, version {version}, was only {percent}% sure; the thresholds of the ladder decided. ',
  'zh-CN': '模型 {model} 第 {version} 版的置信度仅为 {percent}%，因此按等级门槛决定。',
};

/**
 * What a model said, and why, as a paragraph for a person: first that it did not decide, if so.
 *
 * @example
 * readingText(reading, words); // 'The tree predicts Gold, because orders is at least 6.5 (9). …'
 */
export function readingText(reading: KeptReading, words: TreeWords): string {
  const { code, version, confidence, isFallback, path } = reading;
  const { locale } = words;
  const fallback = filledText(FALLBACK[locale], {
    ...{ model: code, version: numberText(version, locale) },
    percent: numberText(Math.floor(confidence * 100), locale),
  });
  return (isFallback ? fallback : '') + treePathText(path, words);
}

/**
 * What would have the model predict a higher tier, as a sentence for a person; null where nothing
 * would.
 */
export const changeText = ({ change }: KeptReading, words: TreeWords): string | null =>
  change ? treeChangeText(change, words) : null;
