import { App } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { ExperimentStartDocument } from '../../api/generated/graphql';
import { usePermitted, useSession } from '../../api/session';
import type { Refusal } from '../../app/refusals';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { ReasonedButton } from '../../ui/reasoned-button';
import { ACTS_TEXTS } from './acts.texts';
import type { DraftProps } from './draft-props';
import { ReasonDialog } from './reason-dialog';

export interface StartButtonProps extends DraftProps {
  readonly isDirty: boolean;
}

/** Puts the variants in force, after saying what that means. */
export function StartButton(props: StartButtonProps) {
  const t = useTexts(ACTS_TEXTS);
  const [isOpen, setOpen] = useState(false);
  const { experiment } = props;
  return (
    <>
      <ReasonedButton reason={useWhyNot(props)} onClick={() => setOpen(true)}>
        {t('start')}
      </ReasonedButton>
      {isOpen && <StartDialog {...{ experiment }} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The server decides; this finds the words. */
function useWhyNot({ experiment, other, isReviewed, isDirty }: StartButtonProps): string | null {
  const t = useTexts(ACTS_TEXTS);
  const mayRun = usePermitted('EXPERIMENTS_RUN');
  const { actor } = useSession().viewer;
  if (!mayRun) return t('why.permission', { permission: 'EXPERIMENTS_RUN' });
  if (isDirty) return t('why.unsaved');
  if (other) return t('why.other', { name: other.name });
  if (isReviewed && experiment.editedBy === actor) return t('why.fourEyes');
  return experiment.viewerCanStart ? null : t('why.notNow');
}

interface StartDialogProps extends Pick<StartButtonProps, 'experiment'> {
  readonly onClose: () => void;
}

function StartDialog({ experiment, onClose }: StartDialogProps) {
  const t = useTexts(ACTS_TEXTS);
  const format = useFormat();
  const { message } = App.useApp();
  const { refresh } = useSession();
  const [{ fetching }, start] = useMutation(ExperimentStartDocument);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const { id, revision, name, plannedEnd } = experiment;
  const submit = async (reason: string) => {
    const { data, error } = await start({ id, expectedRevision: revision, reason });
    const found = error ? [error] : (data?.result.userErrors ?? []);
    setRefusals(found);
    refresh();
    if (found.length > 0) return;
    void message.success(t('started'));
    onClose();
  };
  return (
    <ReasonDialog
      title={t('startTitle', { name })}
      okText={t('start')}
      isBusy={fetching}
      {...{ refusals, onClose }}
      onSubmit={(reason) => void submit(reason)}
    >
      <p>{t('startNow')}</p>
      <p>{t('startLocks')}</p>
      <p className="muted">{t('startEnds', { end: format.instant(plannedEnd) })}</p>
    </ReasonDialog>
  );
}
