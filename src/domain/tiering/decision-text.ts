import { FEATURE_NAMES } from '../behaviour/feature-names';
import type { ZoneCalendar } from '../shared/calendar';
import { roundScore } from '../shared/decimal';
import type { Instant } from '../shared/instant';
import type { Locale } from '../shared/locale';
import { dayText, filledText, numberText } from '../shared/wording';
import type { Contribution, Reason } from './explain';
import { reasonText } from './reason-text';
import { measureTexts, type ScoredBy } from './score-name';

/** What is told of a decision. */
export type ToldDecision = {
  readonly decidedAt: Instant;
  readonly versionNumber: number;
  /** The variant of an experiment that it was made by; null for the rules as published. */
  readonly variantCode: string | null;
  readonly tierCode: string;
  readonly previousTierCode: string | null;
  readonly score: number;
  readonly contributions: readonly Contribution[];
  readonly reasons: readonly Reason[];
};

/** How a decision is told: in whose days, in which language, by which names. */
export type DecisionWords = ScoredBy & {
  readonly locale: Locale;
  readonly calendar: ZoneCalendar;
  readonly tierName: (code: string) => string;
};

type Sentence =
  'score' | 'tier' | 'part' | 'changed' | 'missing' | 'filled' | 'bounded' | 'absent' | 'outlier';

/** The parts of the paragraph, in both languages. */
export const DECISION_TEXTS: Readonly<
  Record<Locale, Readonly<Record<Sentence | 'and' | 'space', string>>>
> = {
  en: {
    score:
      'On {day}, by version {version} of the rules[, variant “{variant}” of an experiment], the {measure} was {score}[: {parts}].',
    tier: 'The tier is {tier}[; it was {previous} before].',
    part: '{feature} {value} × {weight} = {contribution}',
    changed: '{feature} {value} brings {contribution} (weight {weight})',
    missing: '{feature}, not there yet, brings {contribution} (weight {weight})',
    filled:
      '{feature}, not there yet, counts as {used} and brings {contribution} (weight {weight})',
    bounded: '{feature} {value} counts as {used} and brings {contribution} (weight {weight})',
    absent: '{feature}, not there yet, leaves no score',
    outlier: '{feature} {value}, far from that of other members, leaves no score',
    and: '; ',
    space: ' ',
  },
  'zh-CN': {
    score:
      '{day}，按规则第 {version} 版[（实验变体“{variant}”）]，{measure}为 {score}[：{parts}]。',
    tier: '等级为{tier}[，此前为{previous}]。',
    part: '{feature} {value} × {weight} = {contribution}',
    changed: '{feature} {value} 计 {contribution}（权重 {weight}）',
    missing: '{feature}（暂无）计 {contribution}（权重 {weight}）',
    filled: '{feature}（暂无，按 {used} 计）计 {contribution}（权重 {weight}）',
    bounded: '{feature} {value}（按 {used} 计）计 {contribution}（权重 {weight}）',
    absent: '{feature}（暂无），因此不计分',
    outlier: '{feature} {value}（远离其他会员），因此不计分',
    and: '；',
    space: '',
  },
};

/**
 * A decision as one paragraph for a person: inputs and what each brought, the version of the rules,
 * the tier, and every reason (docs/domain.md §13). Member, agent and auditor read the same.
 */
export function decisionText(decision: ToldDecision, words: DecisionWords): string {
  const { locale, calendar, tierName, model } = words;
  const texts = DECISION_TEXTS[locale];
  const { contributions, previousTierCode, tierCode } = decision;
  const parts = contributions.map((part) => contributionText(part, locale)).join(texts.and);
  const moved = previousTierCode !== null && previousTierCode !== tierCode;
  return [
    filledText(texts.score, {
      ...measureTexts(words, locale),
      day: dayText(calendar.dayOf(decision.decidedAt), locale),
      version: numberText(decision.versionNumber, locale),
      variant: decision.variantCode,
      score: numberText(decision.score, locale),
      parts: parts === '' ? null : parts,
    }),
    filledText(texts.tier, {
      tier: tierName(tierCode),
      previous: moved ? tierName(previousTierCode) : null,
    }),
    ...decision.reasons.map((reason) =>
      reasonText(reason, {
        ...{ tierName: tierName(reason.tierCode), locale, calendar, model },
        keptName: reason.keeping && tierName(reason.keeping.tierCode),
      }),
    ),
  ].join(texts.space);
}

/**
 * What one feature brought, in words; the sum only where the number counts as it is.
 *
 * @example
 * contributionText(part, 'en'); // 'purchase amount 1,200 × 0.7 = 840'
 */
export function contributionText(part: Contribution, locale: Locale): string {
  const { feature, value, weight, contribution, used = null } = part;
  return filledText(DECISION_TEXTS[locale][sentenceOf(part)], {
    feature: FEATURE_NAMES[locale][feature],
    value: value === null ? null : numberText(value, locale),
    used: used === null ? null : numberText(used, locale),
    weight: numberText(weight, locale),
    contribution: numberText(contribution, locale),
  });
}

function sentenceOf({ value, weight, contribution, treatment }: Contribution): Sentence {
  switch (treatment) {
    case 'FILLED':
      return 'filled';
    case 'BOUNDED':
      return 'bounded';
    case 'REFUSED':
      return value === null ? 'absent' : 'outlier';
    default:
      if (value === null) return 'missing';
      return roundScore(value * weight) === contribution ? 'part' : 'changed';
  }
}
