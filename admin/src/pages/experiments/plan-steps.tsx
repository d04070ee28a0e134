import { Button, Steps } from 'antd';
import { useMemo, type ComponentType } from 'react';
import { EditingContext } from '../../editing/editing';
import type { RuleFault } from '../../editing/faults';
import { useTexts } from '../../locales/texts';
import { CheckStep } from './check-step';
import { MeasureStep } from './measure-step';
import { STEPS, stepOf, type Step } from './plan-faults';
import { PLAN_TEXTS } from './plan.texts';
import type { StepProps } from './step-props';
import { useStep } from './use-step';
import { VariantsStep } from './variants-step';
import { WhatStep } from './what-step';
import { WhoStep } from './who-step';

export interface PlanStepsProps extends StepProps {
  readonly faults: readonly RuleFault[];
  /** To be read only. */
  readonly isLocked: boolean;
}

const PARTS: Readonly<Record<Step, ComponentType<StepProps>>> = {
  ...{ what: WhatStep, variants: VariantsStep, who: WhoStep, measure: MeasureStep },
  check: CheckStep,
};

/** A plan, step by step; every step can be gone to at any time. */
export function PlanSteps({ faults, isLocked, ...props }: PlanStepsProps) {
  const t = useTexts(PLAN_TEXTS);
  const [step, goTo] = useStep();
  const editing = useMemo(() => ({ isLocked, faults }), [isLocked, faults]);
  const current = STEPS.indexOf(step);
  const faulty = new Set(faults.map(stepOf));
  const Part = PARTS[step];
  return (
    <EditingContext value={editing}>
      <nav aria-label={t('steps')} className="plan-steps">
        <Steps
          size="small"
          current={current}
          onChange={(next) => goTo(STEPS[next] ?? STEPS[0])}
          items={STEPS.map((each) => ({
            title: t(`step.${each}`),
            ...(faulty.has(each) ? { status: 'error' as const } : {}),
          }))}
        />
      </nav>
      <Part {...props} />
      <StepButtons current={current} onGo={goTo} />
    </EditingContext>
  );
}

interface StepButtonsProps {
  readonly current: number;
  readonly onGo: (step: Step) => void;
}

function StepButtons({ current, onGo }: StepButtonsProps) {
  const t = useTexts(PLAN_TEXTS);
  const [before, after] = [STEPS[current - 1], STEPS[current + 1]];
  return (
    <div className="step-buttons">
      {before && <Button onClick={() => onGo(before)}>{t('back')}</Button>}
      {after && (
        <Button className="toolbar-end" onClick={() => onGo(after)}>
          {t('next', { step: t(`step.${after}`) })}
        </Button>
      )}
    </div>
  );
}
