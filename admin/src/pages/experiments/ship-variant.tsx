import { Alert } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { usePermitted } from '../../api/session';
import { Refusals } from '../../app/refusals';
import { usePreview } from '../../editing/benefit/use-preview';
import { useTexts } from '../../locales/texts';
import { ReasonedButton } from '../../ui/reasoned-button';
import { ACTS_TEXTS } from './acts.texts';
import { changesRules, type Experiment, type Published, type Variant } from './plan';
import { overlaidRule, type PublishedBenefit } from './plan-benefit';
import { PLAN_TEXTS } from './plan.texts';
import { useBenefitRule } from './use-benefit-rules';
import { useChangeWords } from './use-change-words';
import { useNameOf } from './use-name-of';
import { useShipping, type Drafted } from './use-shipping';

export interface ShipVariantProps {
  readonly experiment: Experiment;
  readonly published: Published;
  readonly variant: Variant;
}

/** What would be drafted of a variant, and where the drafts are once they are made. */
export function ShipVariant({ experiment, published, variant }: ShipVariantProps) {
  const t = useTexts(ACTS_TEXTS);
  const name = useNameOf()(variant);
  const rule = useBenefitRule(variant.benefit?.ruleCode ?? null);
  const title = `${experiment.name}: ${name}`;
  const { ship, isBusy, drafted, refusals } = useShipping({ title, variant, published, rule });
  const reason = useWhyNot(variant, rule, drafted);
  const isBoth = changesRules(variant) && variant.benefit !== null;
  return (
    <div className="stack ship-variant">
      <h3 className="part">{name}</h3>
      {changesRules(variant) && <RulesPart {...{ published, variant, drafted }} />}
      {variant.benefit && <BenefitPart {...{ published, variant, drafted, rule }} />}
      <Refusals refusals={refusals} />
      <div>
        <ReasonedButton loading={isBusy} reason={reason} onClick={ship}>
          {t(isBoth ? 'shipBoth' : 'shipVariant', { variant: name })}
        </ReasonedButton>
      </div>
    </div>
  );
}

interface RulesPartProps extends Pick<ShipVariantProps, 'published' | 'variant'> {
  readonly drafted: Drafted;
}

/** Exactly what goes into the draft of the tier rules. */
function RulesPart({ published, variant, drafted }: RulesPartProps) {
  const t = useTexts(ACTS_TEXTS);
  const join = useTexts(PLAN_TEXTS)('say.join');
  const words = useChangeWords(published);
  return (
    <p>
      {`${t('shipRules', { changes: words.rules(variant).join(join) })} `}
      {drafted.rules !== null && (
        <Link to={`/program/drafts/${drafted.rules}?tab=changes`}>{t('openRules')}</Link>
      )}
    </p>
  );
}

interface BenefitPartProps extends RulesPartProps {
  /** Null while it is read. */
  readonly rule: PublishedBenefit | null;
}

/** Exactly what goes into the draft of the benefit rule. */
function BenefitPart({ published, variant, drafted, rule }: BenefitPartProps) {
  const t = useTexts(ACTS_TEXTS);
  const join = useTexts(PLAN_TEXTS)('say.join');
  const words = useChangeWords(published);
  const isTaken = rule !== null && rule.state !== 'PUBLISHED' && drafted.benefit === null;
  return (
    <>
      <p>
        {`${t('shipBenefit', { changes: words.benefit(variant, rule).join(join) })} `}
        {drafted.benefit !== null && (
          <Link to={`/benefits/${drafted.benefit}?tab=changes`}>{t('openBenefit')}</Link>
        )}
      </p>
      {rule && <DraftedRule {...{ rule, variant }} />}
      {isTaken && <Alert type="info" showIcon title={t('shipInto', { rule: rule.name })} />}
    </>
  );
}

interface DraftedRuleProps {
  readonly rule: PublishedBenefit;
  readonly variant: Variant;
}

const HERE = {};

/** The whole benefit rule as it would be drafted, in a sentence. */
function DraftedRule({ rule: { current }, variant }: DraftedRuleProps) {
  const t = useTexts(ACTS_TEXTS);
  const next = useMemo(() => overlaidRule(current, variant), [current, variant]);
  const sentence = usePreview(next, HERE).shown?.sentence;
  return sentence == null ? null : <p className="muted">{t('shipReads', { sentence })}</p>;
}

/** Null where everything that the variant changes can be drafted now. */
function useWhyNot(
  variant: Variant,
  rule: PublishedBenefit | null,
  drafted: Drafted,
): string | null {
  const t = useTexts(ACTS_TEXTS);
  const mayEditRules = usePermitted('PROGRAM_DRAFT_EDIT');
  const mayEditBenefits = usePermitted('BENEFITS_RULES_EDIT');
  const isRules = changesRules(variant);
  const { benefit } = variant;
  if (!isRules && !benefit) return t('why.nothing');
  if (isRules && !mayEditRules) return t('why.permission', { permission: 'PROGRAM_DRAFT_EDIT' });
  if (!benefit) return drafted.rules === null ? null : t('why.drafted');
  if (!mayEditBenefits) return t('why.permission', { permission: 'BENEFITS_RULES_EDIT' });
  if (!rule) return t('why.noRule', { rule: benefit.ruleCode });
  const isDone = drafted.benefit !== null && (!isRules || drafted.rules !== null);
  return isDone ? t('why.drafted') : null;
}
