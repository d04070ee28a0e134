import { useEffect, useRef, type FormEvent } from 'react';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useSession } from '../../api/session';
import { Refusals } from '../../app/refusals';
import { FailureNotice } from '../../app/failure-notice';
import { TextControl } from '../../editing/controls';
import { EditingContext } from '../../editing/editing';
import { LeaveGuard } from '../../editing/leave-guard';
import { useTexts } from '../../locales/texts';
import { Field } from '../../ui/field';
import { Panel } from '../../ui/panel';
import { ReasonedButton } from '../../ui/reasoned-button';
import { FeaturesPanel } from './features-panel';
import { LabelsPanel } from './labels-panel';
import { MethodPanel } from './method-panel';
import type { PartProps } from './part-props';
import { TRAIN_TEXTS } from './train.texts';
import { faultsOfAll, faultWithin, type Training } from './training';
import { useTraining, type TrainingForm } from './use-training';

/** What shall be trained, on what, and how. */
export function TrainForm({ begun }: { readonly begun: Training }) {
  const training = useTraining(begun);
  const { faults, refusals, isDirty, send } = training;
  const form = useRef<HTMLFormElement>(null);
  // Who was refused is led to the first place that needs another look.
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [refusals]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <EditingContext value={{ isLocked: false, faults }}>
      <LeaveGuard isDirty={isDirty} />
      <form ref={form} noValidate onSubmit={submit} className="stack">
        <Answer form={training} />
        <div className="grid">
          <div className="stack half">
            <WhatPanel {...training} />
            <LabelsPanel {...training} />
            <MethodPanel {...training} />
          </div>
          <div className="stack half">
            <FeaturesPanel {...training} />
          </div>
        </div>
        <Buttons form={training} />
      </form>
    </EditingContext>
  );
}

/** Why it was not started. */
function Answer({ form: { faults, error } }: { readonly form: TrainingForm }) {
  const t = useTexts(TRAIN_TEXTS);
  if (error) return <FailureNotice error={error} />;
  if (faults.length === 0) return null;
  const others = faultsOfAll(faults).map(({ path, message }) => ({ code: path, message }));
  if (others.length > 0) return <Refusals refusals={others} />;
  return (
    <p className="faults" role="alert">
      {t('refused', { count: faults.length })}
    </p>
  );
}

function Buttons({ form: { isDirty, isBusy, discard } }: { readonly form: TrainingForm }) {
  const t = useTexts(TRAIN_TEXTS);
  return (
    <div className="inline-fields">
      <ReasonedButton reason={null} type="primary" htmlType="submit" loading={isBusy}>
        {t('start')}
      </ReasonedButton>
      <ReasonedButton reason={isDirty ? null : t('nothingToDiscard')} onClick={discard}>
        {t('discard')}
      </ReasonedButton>
    </div>
  );
}

function WhatPanel({ training, change, faults }: PartProps) {
  const t = useTexts(TRAIN_TEXTS);
  const { timeZone } = useSession().program;
  return (
    <Panel title={t('what')}>
      <div className="fields">
        <TextControl
          {...{ label: t('code'), path: 'code', value: training.code, help: t('codeHelp') }}
          onChange={(code) => change({ code })}
        />
        <Field
          label={t('asOf')}
          help={t('asOfHelp', { zone: timeZone })}
          fault={faultWithin(faults, 'asOf')}
        >
          {(control) => (
            <DatePicker
              {...control}
              placeholder={t('asOfNow')}
              value={training.day === null ? null : dayjs(training.day)}
              onChange={(day) => change({ day: day?.format('YYYY-MM-DD') ?? null })}
            />
          )}
        </Field>
      </div>
    </Panel>
  );
}
