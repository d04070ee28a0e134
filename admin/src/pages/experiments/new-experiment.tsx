import { App } from 'antd';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMutation, useQuery } from 'urql';
import {
  ExperimentCreateDocument,
  ExperimentGroundPageDocument,
} from '../../api/generated/graphql';
import { usePermitted, useSession } from '../../api/session';
import { QueryView } from '../../app/query-view';
import { Refusals, type Refusal } from '../../app/refusals';
import { useEditor, type Editor, type Source } from '../../editing/editor';
import { faultsOf, type RuleFault } from '../../editing/faults';
import { LeaveGuard } from '../../editing/leave-guard';
import { UndoButtons } from '../../editing/undo-buttons';
import { useHandOver } from '../../editing/use-hand-over';
import { useTexts } from '../../locales/texts';
import { PageHead } from '../../ui/page-head';
import { ReasonedButton } from '../../ui/reasoned-button';
import { StatusMark } from '../../ui/status-mark';
import { EXPERIMENTS_TEXTS } from './experiments.texts';
import { newPlan, sourceOf, type Plan, type Published } from './plan';
import { inputOf } from './plan-benefit';
import { named } from './plan-faults';
import { PlanSteps } from './plan-steps';
import { PLAN_TEXTS } from './plan.texts';
import { useStep } from './use-step';

/** An experiment that is written for the first time. */
export function NewExperiment() {
  const [query, ask] = useQuery({ query: ExperimentGroundPageDocument });
  return (
    <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ program }) => program && <NewPlan published={program.version} />}
    </QueryView>
  );
}

function NewPlan({ published }: { readonly published: Published }) {
  const t = useTexts(PLAN_TEXTS);
  const list = useTexts(EXPERIMENTS_TEXTS);
  const mayWrite = usePermitted('EXPERIMENTS_WRITE');
  const { locales } = useSession().program;
  const [source] = useState<Source<Plan>>(() => ({
    ...{ id: 'experiment.new', revision: 0, editedBy: '' },
    edits: newPlan(locales, Date.now()),
  }));
  const editor = useEditor(source);
  const { create, isBusy, refusals, faults } = useCreate(editor);
  const { edits, isDirty } = editor;
  const reason = !mayWrite ? t('needsWrite') : isDirty ? null : t('nothingWritten');
  return (
    <>
      <PageHead
        title={t('newTitle')}
        trail={[{ label: list('title'), to: '/experiments' }]}
        lead={t('newLead')}
        beside={isDirty && <StatusMark tone="warning">{t('unsaved')}</StatusMark>}
        actions={
          <>
            <UndoButtons editor={editor} />
            <ReasonedButton type="primary" loading={isBusy} reason={reason} onClick={create}>
              {t('create')}
            </ReasonedButton>
          </>
        }
      />
      <div className="stack notices">
        <Refusals refusals={refusals} />
      </div>
      <PlanSteps
        plan={edits}
        {...{ published, faults }}
        isNew
        isLocked={!mayWrite}
        change={(next) => editor.act({ kind: 'change', edits: next })}
      />
      <LeaveGuard isDirty={isDirty} />
    </>
  );
}

/** Makes the draft, and goes on with it. */
function useCreate(editor: Editor<Plan>) {
  const t = useTexts(PLAN_TEXTS);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [, goTo] = useStep();
  const [{ fetching: isBusy }, send] = useMutation(ExperimentCreateDocument);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [faults, setFaults] = useState<readonly RuleFault[]>([]);
  const goOn = useCallback(
    (id: string) => void navigate(`/experiments/${id}?step=check`, { replace: true }),
    [navigate],
  );
  const handOver = useHandOver(editor, goOn);
  const create = async () => {
    const { edits } = editor;
    const { data, error } = await send({ input: inputOf(edits) });
    setRefusals(error ? [error] : []);
    const found = named(faultsOf(data?.result.userErrors ?? [], 'input'), edits);
    setFaults(found);
    if (found.length > 0) goTo('check');
    const made = data?.result.experiment;
    if (!made) return;
    void message.success(t('created'));
    handOver({ sent: edits, source: sourceOf(made) });
  };
  return { create: () => void create(), isBusy, refusals, faults };
}
