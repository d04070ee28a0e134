import type { BenefitRuleState } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { StatusMark, type Tone } from '../../ui/status-mark';
import { BENEFITS_TEXTS } from './benefits.texts';

const TONES: Readonly<Record<BenefitRuleState, Tone>> = {
  ...{ DRAFT: 'neutral', IN_REVIEW: 'warning', APPROVED: 'running', PUBLISHED: 'good' },
  ...{ ARCHIVED: 'neutral', DISCARDED: 'neutral' },
};

/** How far a rule has come. */
export function StateMark({ state }: { readonly state: BenefitRuleState }) {
  const t = useTexts(BENEFITS_TEXTS);
  return <StatusMark tone={TONES[state]}>{t(`state.${state}`)}</StatusMark>;
}
