import { App } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { ExperimentLookDocument, ExperimentStopDocument } from '../../api/generated/graphql';
import { usePermitted, useSession } from '../../api/session';
import type { Refusal } from '../../app/refusals';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { ReasonedButton } from '../../ui/reasoned-button';
import { ACTS_TEXTS } from './acts.texts';
import type { Experiment } from './plan';
import { ReasonDialog } from './reason-dialog';

interface ExperimentProps {
  readonly experiment: Experiment;
}

/** What can be done with an experiment that runs; nothing with one that has stopped. */
export function StartedButtons({ experiment }: ExperimentProps) {
  const t = useTexts(ACTS_TEXTS);
  const mayRun = usePermitted('EXPERIMENTS_RUN');
  const [isOpen, setOpen] = useState(false);
  if (experiment.state !== 'RUNNING') return null;
  const locked = t('why.permission', { permission: 'EXPERIMENTS_RUN' });
  const reason = mayRun ? t('why.notRunning') : locked;
  return (
    <>
      <LookButton experiment={experiment} />
      <ReasonedButton
        danger={experiment.viewerCanStop}
        reason={experiment.viewerCanStop ? null : reason}
        onClick={() => setOpen(true)}
      >
        {t('stop')}
      </ReasonedButton>
      {isOpen && <StopDialog experiment={experiment} onClose={() => setOpen(false)} />}
    </>
  );
}

function LookButton({ experiment: { id } }: ExperimentProps) {
  const t = useTexts(ACTS_TEXTS);
  const { message } = App.useApp();
  const { refresh } = useSession();
  const mayWrite = usePermitted('EXPERIMENTS_WRITE');
  const [{ fetching }, send] = useMutation(ExperimentLookDocument);
  const look = async () => {
    const { data, error } = await send({ id });
    const [fault] = error ? [error] : (data?.result.userErrors ?? []);
    if (fault) void message.error(fault.message);
    else void message.success(t('looked'));
    refresh();
  };
  return (
    <ReasonedButton
      loading={fetching}
      reason={mayWrite ? null : t('why.permission', { permission: 'EXPERIMENTS_WRITE' })}
      onClick={() => void look()}
    >
      {t('look')}
    </ReasonedButton>
  );
}

interface StopDialogProps extends ExperimentProps {
  readonly onClose: () => void;
}

function StopDialog({ experiment, onClose }: StopDialogProps) {
  const t = useTexts(ACTS_TEXTS);
  const format = useFormat();
  const { message } = App.useApp();
  const { refresh } = useSession();
  const [{ fetching }, stop] = useMutation(ExperimentStopDocument);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const { id, revision, name, plannedEnd, endPlan } = experiment;
  const submit = async (reason: string) => {
    const { data, error } = await stop({ id, expectedRevision: revision, reason });
    const found = error ? [error] : (data?.result.userErrors ?? []);
    setRefusals(found);
    refresh();
    if (found.length > 0) return;
    void message.success(t('stopped'));
    onClose();
  };
  return (
    <ReasonDialog
      title={t('stopTitle', { name })}
      okText={t('stop')}
      isDanger
      isBusy={fetching}
      {...{ refusals, onClose }}
      onSubmit={(reason) => void submit(reason)}
    >
      <p>{t('stopNow')}</p>
      <p>{t(`keep.${endPlan}`)}</p>
      <p className="muted">{t('stopEarly', { end: format.instant(plannedEnd) })}</p>
    </ReasonDialog>
  );
}
