import { FEATURE_NAMES } from '../behaviour/feature-names';
import type { ZoneCalendar } from '../shared/calendar';
import { roundScore } from '../shared/decimal';
import type { Instant } from '../shared/instant';
import type { Locale } from '../shared/locale';
import { dayText, filledText, numberText } from '../shared/wording';
import type { Contribution, Reason } from './explain';
import { reasonText } from './reason-text';

/** What is told of a decision. */
export type ToldDecision = {
  readonly decidedAt: Instant;
  readonly versionNumber: number;
  readonly tierCode: string;
  readonly previousTierCode: string | null;
  readonly score: number;
  readonly contributions: readonly Contribution[];
  readonly reasons: readonly Reason[];
};

/** How a decision is told: in whose days, in which language, by which names. */
export type DecisionWords = {
  readonly locale: Locale;
  readonly calendar: ZoneCalendar;
  readonly tierName: (code: string) => string;
};

type Sentence = 'score' | 'tier' | 'part' | 'changed' | 'missing';

/** The parts of the paragraph, in both languages. */
export const DECISION_TEXTS: Readonly<
  Record<Locale, Readonly<Record<Sentence | 'and' | 'space', string>>>
> = {
  en: {
    score: 'On {day}, by version {version} of the rules, the growth value was {score}[: {parts}].',
    tier: 'The tier is {tier}[; it was {previous} before].',
    part: '{feature} {value} × {weight} = {contribution}',
    changed: '{feature} {value} brings {contribution} (weight {weight})',
    missing: '{feature}, not there yet, brings {contribution} (weight {weight})',
    and: '; ',
    space: ' ',
  },
  'zh-CN': {
    score: '{day}，按规则第 {version} 版，成长值为 {score}[：{parts}]。',
    tier: '等级为{tier}[，此前为{previous}]。',
    part: '{feature} {value} × {weight} = {contribution}',
    changed: '{feature} {value} 计 {contribution}（权重 {weight}）',
    missing: '{feature}（暂无）计 {contribution}（权重 {weight}）',
    and: '；',
    space: '',
  },
};

/**
 * A decision as one paragraph for a person: inputs and what each brought, the version of the rules,
 * the tier, and every reason (docs/domain.md §13). Member, agent and auditor read the same.
 */
export function decisionText(decision: ToldDecision, words: DecisionWords): string {
  const { locale, calendar, tierName } = words;
  const texts = DECISION_TEXTS[locale];
  const { contributions, previousTierCode, tierCode } = decision;
  const parts = contributions.map((part) => contributionText(part, locale)).join(texts.and);
  const moved = previousTierCode !== null && previousTierCode !== tierCode;
  return [
    filledText(texts.score, {
      day: dayText(calendar.dayOf(decision.decidedAt), locale),
      version: numberText(decision.versionNumber, locale),
      score: numberText(decision.score, locale),
      parts: parts === '' ? null : parts,
    }),
    filledText(texts.tier, {
      tier: tierName(tierCode),
      previous: moved ? tierName(previousTierCode) : null,
    }),
    ...decision.reasons.map((reason) =>
      reasonText(reason, {
        ...{ tierName: tierName(reason.tierCode), locale, calendar },
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
  const { feature, value, weight, contribution } = part;
  const texts = DECISION_TEXTS[locale];
  const isPlain = value !== null && roundScore(value * weight) === contribution;
  const text = value === null ? texts.missing : isPlain ? texts.part : texts.changed;
  return filledText(text, {
    feature: FEATURE_NAMES[locale][feature],
    value: value === null ? null : numberText(value, locale),
    weight: numberText(weight, locale),
    contribution: numberText(contribution, locale),
  });
}
