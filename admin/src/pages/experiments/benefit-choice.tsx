import { SelectControl } from '../../editing/controls';
import { useTexts } from '../../locales/texts';
import { Panel } from '../../ui/panel';
import { BENEFIT_TEXTS } from './benefit.texts';
import { withBenefitRule } from './plan-benefit';
import { BENEFIT_RULE } from './plan-faults';
import type { StepProps } from './step-props';
import { useBenefitRules } from './use-benefit-rules';

/** Which benefit rule variants may change, besides the tier rules. */
export function BenefitChoice({ plan, change }: Pick<StepProps, 'plan' | 'change'>) {
  const t = useTexts(BENEFIT_TEXTS);
  const rules = useBenefitRules();
  const codes = new Set(
    plan.variants.flatMap(({ benefit }) => (benefit ? [benefit.ruleCode] : [])),
  );
  const chosen = plan.benefitRule ?? [...codes][0] ?? '';
  const isListed = chosen === '' || rules.some(({ code }) => code === chosen);
  const options = [
    { value: '', label: t('noRule') },
    ...rules.map(({ code, name }) => ({ value: code, label: name })),
    // What no longer holds is named all the same.
    ...(isListed ? [] : [{ value: chosen, label: chosen }]),
  ];
  return (
    <Panel title={t('tried')}>
      <p className="muted part-lead">{t('triedText')}</p>
      <div className="fields wide-fields">
        <SelectControl
          label={t('rule')}
          path={BENEFIT_RULE}
          help={rules.length === 0 ? t('noRules') : t('ruleHelp')}
          value={chosen}
          options={options}
          onChange={(code) => change(withBenefitRule(plan, code === '' ? null : code))}
        />
      </div>
    </Panel>
  );
}
