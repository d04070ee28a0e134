import { App } from 'antd';
import { useMemo, useState } from 'react';
import { useMutation } from 'urql';
import { ExperimentUpdateDocument } from '../../api/generated/graphql';
import { Refusals, type Refusal } from '../../app/refusals';
import { CollisionNotice } from '../../editing/collision-notice';
import { useEditor, type Editor } from '../../editing/editor';
import { EDITING_TEXTS } from '../../editing/editing.texts';
import { faultsOf, type RuleFault } from '../../editing/faults';
import { LeaveGuard } from '../../editing/leave-guard';
import { StepsPanel } from '../../editing/steps-panel';
import { UndoButtons } from '../../editing/undo-buttons';
import { useWho } from '../../editing/use-who';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { PageHead } from '../../ui/page-head';
import { ReasonedButton } from '../../ui/reasoned-button';
import { StatusMark } from '../../ui/status-mark';
import { useNow } from '../../ui/use-now';
import type { DraftProps } from './draft-props';
import { EXPERIMENT_TONES } from './experiment-tones';
import { EXPERIMENTS_TEXTS } from './experiments.texts';
import { sourceOf, type Experiment, type Plan, type Published } from './plan';
import { inputOf } from './plan-benefit';
import { named } from './plan-faults';
import { PlanSteps } from './plan-steps';
import { PLAN_TEXTS } from './plan.texts';
import { StartButton } from './start-button';
import { useNameOf } from './use-name-of';
import { useStep } from './use-step';

export interface DraftViewProps extends DraftProps {
  readonly published: Published;
  readonly reread: () => void;
}

/** An experiment that is being written. */
export function DraftView({ experiment, published, other, isReviewed, reread }: DraftViewProps) {
  const t = useTexts(PLAN_TEXTS);
  const list = useTexts(EXPERIMENTS_TEXTS);
  const format = useFormat();
  const who = useWho();
  const now = useNow();
  const nameOf = useNameOf();
  const [step] = useStep();
  const editor = useEditor(useMemo(() => sourceOf(experiment), [experiment]));
  const { save, isBusy, refusals, faults } = useSave(experiment, editor, reread);
  const { isDirty, edits } = editor;
  const { viewerCanEdit, code, state, editedBy } = experiment;
  const when = format.relative(experiment.editedAt, now);
  return (
    <>
      <PageHead
        title={nameOf(edits)}
        trail={[{ label: list('title'), to: '/experiments' }]}
        lead={t('draftLead', { code, when, who: who(editedBy) })}
        beside={
          <>
            <StatusMark tone={EXPERIMENT_TONES[state]}>{list(`state.${state}`)}</StatusMark>
            {isDirty && <StatusMark tone="warning">{t('unsaved')}</StatusMark>}
          </>
        }
        actions={
          <>
            {viewerCanEdit && <UndoButtons editor={editor} />}
            <SaveButton {...{ experiment, isDirty, isBusy, save }} />
            <StartButton {...{ experiment, isDirty, other, isReviewed }} />
          </>
        }
      />
      <div className="stack notices">
        <Refusals refusals={refusals} />
      </div>
      <CollisionNotice editor={editor} />
      <PlanSteps
        plan={edits}
        {...{ published, faults }}
        isNew={false}
        isLocked={!viewerCanEdit}
        change={(next) => editor.act({ kind: 'change', edits: next })}
      />
      {step === 'check' && <StepsPanel steps={experiment.history} />}
      <LeaveGuard isDirty={isDirty} />
    </>
  );
}

interface SaveButtonProps {
  readonly experiment: Experiment;
  readonly isDirty: boolean;
  readonly isBusy: boolean;
  readonly save: () => void;
}

function SaveButton({ experiment, isDirty, isBusy, save }: SaveButtonProps) {
  const t = useTexts(PLAN_TEXTS);
  const editing = useTexts(EDITING_TEXTS);
  const idle = isDirty ? null : editing('nothingToSave');
  return (
    <ReasonedButton
      type="primary"
      loading={isBusy}
      reason={experiment.viewerCanEdit ? idle : t('needsWrite')}
      onClick={save}
    >
      {t('save')}
    </ReasonedButton>
  );
}

/** Saves the edits on the revision that they are based on. */
function useSave({ id }: Experiment, editor: Editor<Plan>, reread: () => void) {
  const t = useTexts(PLAN_TEXTS);
  const editing = useTexts(EDITING_TEXTS);
  const { message } = App.useApp();
  const [, goTo] = useStep();
  const [{ fetching: isBusy }, update] = useMutation(ExperimentUpdateDocument);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [faults, setFaults] = useState<readonly RuleFault[]>([]);
  const save = async () => {
    const { edits, revision: expectedRevision } = editor;
    const { data, error } = await update({ id, expectedRevision, input: inputOf(edits) });
    const errors = data?.result.userErrors ?? [];
    setRefusals(error ? [error] : []);
    // Somebody was first: what they saved is read, and merged beneath what is here.
    if (errors.some(({ code }) => code === 'CONFLICT')) {
      void message.warning(editing('overtaken'));
      return reread();
    }
    const found = named(faultsOf(errors, 'input'), edits);
    setFaults(found);
    if (found.length > 0) goTo('check');
    const saved = data?.result.experiment;
    if (!saved) return;
    editor.act({ kind: 'saved', sent: edits, source: sourceOf(saved) });
    void message.success(t('saved'));
  };
  return { save: () => void save(), isBusy, refusals, faults };
}
