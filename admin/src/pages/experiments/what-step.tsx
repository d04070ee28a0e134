import { Input } from 'antd';
import { TextControl } from '../../editing/controls';
import { useEditing, useFault } from '../../editing/editing';
import { useTexts } from '../../locales/texts';
import { Field } from '../../ui/field';
import { Panel } from '../../ui/panel';
import { BenefitChoice } from './benefit-choice';
import { NameFields } from './name-fields';
import { PLAN_TEXTS } from './plan.texts';
import type { StepProps } from './step-props';

const MOST_LETTERS = 1_000;

/** What it is called, what is expected of it, and what it is on. */
export function WhatStep({ plan, change, isNew }: StepProps) {
  const t = useTexts(PLAN_TEXTS);
  return (
    <div className="stack">
      <Panel title={t('what')}>
        <div className="stack">
          <div className="fields wide-fields">
            <NameFields
              names={plan.names}
              path="names"
              label={(locale) => t('name', { locale })}
              onChange={(names) => change({ ...plan, names })}
            />
            <CodeField {...{ plan, change, isNew }} />
          </div>
          <HypothesisField
            value={plan.hypothesis}
            onChange={(hypothesis) => change({ ...plan, hypothesis })}
          />
        </div>
      </Panel>
      <BenefitChoice {...{ plan, change }} />
    </div>
  );
}

function CodeField({ plan, change, isNew }: Pick<StepProps, 'plan' | 'change' | 'isNew'>) {
  const t = useTexts(PLAN_TEXTS);
  if (!isNew) {
    return (
      <div className="field">
        <span className="field-label">{t('code')}</span>
        <span>
          <code>{plan.code}</code>
        </span>
        <span className="muted field-help">{t('codeFixed')}</span>
      </div>
    );
  }
  return (
    <TextControl
      label={t('code')}
      path="code"
      help={t('codeHelp')}
      value={plan.code}
      onChange={(code) => change({ ...plan, code })}
    />
  );
}

interface HypothesisProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function HypothesisField({ value, onChange }: HypothesisProps) {
  const t = useTexts(PLAN_TEXTS);
  const { isLocked } = useEditing();
  const fault = useFault('hypothesis');
  if (isLocked) return <p>{value}</p>;
  return (
    <Field label={t('hypothesis')} help={t('hypothesisHelp')} fault={fault}>
      {(control) => (
        <Input.TextArea
          {...control}
          rows={4}
          maxLength={MOST_LETTERS}
          showCount
          placeholder={t('hypothesisPlaceholder')}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
