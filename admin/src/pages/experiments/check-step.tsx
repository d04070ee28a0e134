import { Alert, Button } from 'antd';
import { useEditing } from '../../editing/editing';
import { useTexts } from '../../locales/texts';
import { Panel } from '../../ui/panel';
import { stepOf } from './plan-faults';
import { PlanSentences } from './plan-sentences';
import { PLAN_TEXTS } from './plan.texts';
import type { StepProps } from './step-props';
import { useStep } from './use-step';

/** The plan in sentences, and what the server found wrong with it, with the way there. */
export function CheckStep({ plan, published, isNew }: StepProps) {
  const t = useTexts(PLAN_TEXTS);
  const { faults } = useEditing();
  const [, goTo] = useStep();
  return (
    <div className="stack">
      {faults.length > 0 && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('faults')}
          description={
            <ul className="refusals">
              {faults.map((fault) => (
                <li key={fault.path + fault.message}>
                  {`${fault.message} `}
                  <Button size="small" type="link" onClick={() => goTo(stepOf(fault))}>
                    {t('goTo', { step: t(`step.${stepOf(fault)}`) })}
                  </Button>
                </li>
              ))}
            </ul>
          }
        />
      )}
      <Panel title={t('check')}>
        <PlanSentences plan={plan} published={published} />
        {isNew && faults.length === 0 && <p className="muted part-lead">{t('untested')}</p>}
      </Panel>
    </div>
  );
}
