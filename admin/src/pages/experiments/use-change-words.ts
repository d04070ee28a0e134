import { useCallback } from 'react';
import type { Rule } from '../../editing/benefit/rule';
import { useEffectWords } from '../../editing/benefit/use-effect-words';
import { FEATURE_TEXTS } from '../../locales/feature.texts';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { BENEFIT_TEXTS } from './benefit.texts';
import type { Published, Variant } from './plan';
import { changesOf, type PublishedBenefit } from './plan-benefit';
import { PLAN_TEXTS } from './plan.texts';

/** What a variant changes, in a few words each. */
export interface ChangeWords {
  readonly rules: (variant: Pick<Variant, 'thresholds' | 'weights'>) => readonly string[];
  readonly benefit: (
    variant: Pick<Variant, 'benefit'>,
    rule: PublishedBenefit | null,
  ) => readonly string[];
}

export function useChangeWords(published: Published): ChangeWords {
  return { rules: useRulesWords(published), benefit: useBenefitWords() };
}

function useRulesWords({ ladder, weights: weighed }: Published): ChangeWords['rules'] {
  const t = useTexts(PLAN_TEXTS);
  const feature = useTexts(FEATURE_TEXTS);
  const format = useFormat();
  return useCallback(
    ({ thresholds, weights }) => [
      ...thresholds.map(({ tierCode, threshold }) => {
        const tier = ladder.find(({ code }) => code === tierCode);
        const was = tier ? format.score(tier.threshold) : '—';
        return t('say.threshold', {
          ...{ tier: tier?.name ?? tierCode, threshold: format.score(threshold), published: was },
        });
      }),
      ...weights.map(({ feature: name, weight }) => {
        const was = weighed.find((each) => each.feature === name)?.weight;
        return t('say.weight', {
          ...{ feature: feature(name), weight: format.score(weight) },
          published: was === undefined ? '—' : format.score(was),
        });
      }),
    ],
    [t, feature, format, ladder, weighed],
  );
}

function useBenefitWords(): ChangeWords['benefit'] {
  const t = useTexts(BENEFIT_TEXTS);
  const effects = useEffectWords();
  const who = useWhoWords();
  return useCallback(
    (variant, published) => {
      if (variant.benefit === null) return [];
      if (!published) return [t('say.changed', { rule: variant.benefit.ruleCode })];
      const { name: rule, rule: was } = published;
      const { when, then } = changesOf(variant);
      return [
        ...(when === undefined
          ? []
          : [t('say.who', { rule, who: who(when, was.when), published: who(was.when) })]),
        ...(then === undefined
          ? []
          : [t('say.effects', { rule, effects: effects(then), published: effects(was.then) })]),
      ];
    },
    [t, effects, who],
  );
}

/** To whom a benefit goes, beside what is published. */
export function useWhoWords(): (when: Rule['when'], published?: Rule['when']) => string {
  const t = useTexts(BENEFIT_TEXTS);
  return useCallback(
    (when, published = null) => {
      if (when === null) return t('everybody');
      return published === null ? t('conditions') : t('otherConditions');
    },
    [t],
  );
}
