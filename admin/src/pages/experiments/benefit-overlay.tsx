import { Skeleton } from 'antd';
import { useId, useMemo } from 'react';
import type { Definition } from '../../editing/benefit/catalogue';
import { EffectList } from '../../editing/benefit/effect-list';
import { PARTS_TEXTS } from '../../editing/benefit/parts.texts';
import { usePreview, type Preview } from '../../editing/benefit/use-preview';
import { WhoChoice, WhoConditions } from '../../editing/benefit/who-conditions';
import { EditingContext, useEditing } from '../../editing/editing';
import { useTexts } from '../../locales/texts';
import { ReasonedButton } from '../../ui/reasoned-button';
import { BenefitPreview } from './benefit-preview';
import { BenefitTable } from './benefit-table';
import { BENEFIT_TEXTS } from './benefit.texts';
import { FaultsAt } from './faults-at';
import { withVariant } from './plan';
import { overlaidRule, ruleCodeOf, withBenefit, type PublishedBenefit } from './plan-benefit';
import { benefitPath, withinBenefit } from './plan-faults';
import type { VariantProps } from './step-props';
import { useBenefitRule, useConditions, useIsGone } from './use-benefit-rules';

/** What a variant changes of a benefit rule, beside what is published. */
export function BenefitOverlay(props: VariantProps) {
  const t = useTexts(BENEFIT_TEXTS);
  const { plan, variant, place } = props;
  const code = ruleCodeOf(plan, variant);
  const published = useBenefitRule(code);
  const catalogue = useConditions();
  const isGone = useIsGone(code);
  if (code === null) return null;
  if (isGone) return <p>{t('gone', { rule: code })}</p>;
  if (published && catalogue) return <BenefitEditor {...{ ...props, published, catalogue }} />;
  return (
    <div>
      <p className="muted">{t('reading', { rule: code })}</p>
      <FaultsAt path={benefitPath(place)} />
      <Skeleton active />
    </div>
  );
}

interface BenefitEditorProps extends Omit<VariantProps, 'published'> {
  readonly published: PublishedBenefit;
  readonly catalogue: readonly Definition[];
}

/** Here and now; conditions on a cart are tried where the rule itself is written. */
const HERE = {};

function BenefitEditor(props: BenefitEditorProps) {
  const { plan, change, variant, place, published, catalogue } = props;
  const t = useTexts(BENEFIT_TEXTS);
  const parts = useTexts(PARTS_TEXTS);
  const titleId = useId();
  const isChanged = variant.benefit !== null;
  const rule = useMemo(() => overlaidRule(published.rule, variant), [published.rule, variant]);
  const preview = usePreview(rule, HERE, isChanged);
  const editing = useFaultsWithin(place, preview);
  const write = (part: Parameters<typeof withBenefit>[2]) =>
    change(withVariant(plan, place, withBenefit(variant, published, part)));
  const who = { when: rule.when, catalogue, onChange: (when: typeof rule.when) => write({ when }) };
  return (
    <section className="benefit-overlay stack" aria-labelledby={titleId}>
      <div className="panel-head">
        <h3 id={titleId}>{t('title', { rule: published.name })}</h3>
        {!editing.isLocked && (
          <div className="panel-extra">
            <ReasonedButton
              size="small"
              reason={isChanged ? null : t('isAsPublished')}
              onClick={() => change(withVariant(plan, place, { benefit: null }))}
            >
              {t('asPublished')}
            </ReasonedButton>
          </div>
        )}
      </div>
      <BenefitTable {...{ published, rule }} />
      <FaultsAt path={benefitPath(place)} />
      <EditingContext value={editing}>
        <div>
          <div className="panel-head">
            <h4>{parts('who')}</h4>
            <div className="panel-extra">
              <WhoChoice {...who} />
            </div>
          </div>
          <WhoConditions {...who} />
        </div>
        <div>
          <h4>{parts('effects')}</h4>
          <EffectList then={rule.then} onChange={(then) => write({ then })} />
        </div>
      </EditingContext>
      <BenefitPreview {...{ published, preview, isChanged }} />
    </section>
  );
}

/** Faults by their place within the rule: those of the trial, as it is typed, else the server's. */
function useFaultsWithin(place: number, preview: Preview) {
  const { isLocked, faults } = useEditing();
  return useMemo(() => {
    const told = withinBenefit(faults, place);
    return { isLocked, faults: preview.faults.length > 0 ? preview.faults : told };
  }, [isLocked, faults, place, preview.faults]);
}
