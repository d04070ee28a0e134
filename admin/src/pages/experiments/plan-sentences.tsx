import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import type { Plan, Published } from './plan';
import { PLAN_TEXTS } from './plan.texts';
import { useNameOf } from './use-name-of';
import { VariantLine } from './variant-line';

export interface PlanSentencesProps {
  readonly plan: Plan;
  readonly published: Published;
}

/** A whole plan as people tell it to each other. */
export function PlanSentences({ plan, published }: PlanSentencesProps) {
  const t = useTexts(PLAN_TEXTS);
  const format = useFormat();
  const nameOf = useNameOf();
  const { hypothesis, coverage, windowDays, plannedEnd, plannedMembers, leastMembers } = plan;
  const isAll = coverage === 1;
  const before = [
    t('say.names', { name: nameOf(plan) }),
    hypothesis.trim() === '' ? t('say.noHypothesis') : t('say.hypothesis', { hypothesis }),
  ];
  const after = [
    isAll ? t('say.coverageAll') : t('say.coverage', { coverage: format.percent(coverage) }),
    t('say.window', { count: windowDays }),
    t('say.end', { end: format.instant(plannedEnd) }),
    t('say.members', {
      members: format.count(plannedMembers),
      least: format.count(leastMembers),
    }),
    t('say.alpha', { alpha: format.percent(plan.alpha) }),
    t('say.keep'),
    t('say.publishing'),
  ];
  return (
    <ul className="reason-list plan-sentences">
      {before.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {plan.variants.map((variant, place) => (
        <VariantLine key={place} {...{ variant, place, published }} />
      ))}
      {after.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
