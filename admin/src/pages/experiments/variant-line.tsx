import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import type { Published, Variant } from './plan';
import { PLAN_TEXTS } from './plan.texts';
import { useBenefitRule } from './use-benefit-rules';
import { useChangeWords } from './use-change-words';
import { useNameOf } from './use-name-of';

export interface VariantLineProps {
  readonly variant: Variant;
  /** The first is the control. */
  readonly place: number;
  readonly published: Published;
}

/** A variant in a sentence: how many, and what is otherwise for them. */
export function VariantLine({ variant, place, published }: VariantLineProps) {
  const t = useTexts(PLAN_TEXTS);
  const format = useFormat();
  const nameOf = useNameOf();
  const words = useChangeWords(published);
  const rule = useBenefitRule(variant.benefit?.ruleCode ?? null);
  const share = format.percent(variant.weight);
  if (place === 0) return <li>{t('say.control', { share, version: published.number })}</li>;
  const all = [...words.rules(variant), ...words.benefit(variant, rule)];
  const changes = all.length === 0 ? t('say.nothing') : all.join(t('say.join'));
  return <li>{t('say.variant', { name: nameOf(variant), share, changes })}</li>;
}
