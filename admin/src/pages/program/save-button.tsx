import { App } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { ProgramDraftUpdateDocument } from '../../api/generated/graphql';
import { Refusals, type Refusal } from '../../app/refusals';
import { EDITING_TEXTS } from '../../editing/editing.texts';
import { useTexts } from '../../locales/texts';
import { ReasonedButton } from '../../ui/reasoned-button';
import { sourceOf, type Draft, type DraftEditor } from './draft-editor';
import { DRAFT_TEXTS } from './draft.texts';
import { inputOf } from './rules';

export interface SaveButtonProps {
  readonly draft: Draft;
  readonly editor: DraftEditor;
  readonly reread: () => void;
}

/** Saves the edits on the revision that they are based on. */
export function SaveButton({ draft, editor, reread }: SaveButtonProps) {
  const t = useTexts(DRAFT_TEXTS);
  const editing = useTexts(EDITING_TEXTS);
  const { message } = App.useApp();
  const [{ fetching }, update] = useMutation(ProgramDraftUpdateDocument);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const save = async () => {
    const { edits: sent, revision: expectedRevision } = editor;
    const input = { title: sent.title, rules: inputOf(sent.rules) };
    const { data, error } = await update({ id: draft.id, expectedRevision, input });
    const errors = error ? [error] : (data?.programDraftUpdate.userErrors ?? []);
    // Somebody was first: what they saved is read, and merged beneath what is here.
    if (errors.some((each) => 'code' in each && each.code === 'CONFLICT')) {
      setRefusals([]);
      void message.warning(editing('overtaken'));
      return reread();
    }
    setRefusals(errors);
    const saved = data?.programDraftUpdate.draft;
    if (!saved) return;
    editor.act({ kind: 'saved', sent, source: sourceOf(saved) });
    void message.success(t('saved'));
  };
  return (
    <>
      <ReasonedButton
        type="primary"
        loading={fetching}
        reason={reasonOf(draft, editor.isDirty, t)}
        onClick={() => void save()}
      >
        {t('save')}
      </ReasonedButton>
      <Refusals refusals={refusals} />
    </>
  );
}

function reasonOf(
  draft: Draft,
  isDirty: boolean,
  t: (key: 'nothingToSave' | 'notEditable' | 'needsEdit') => string,
): string | null {
  if (!draft.viewerCanEdit) {
    const isOpen = draft.state !== 'PUBLISHED' && draft.state !== 'DISCARDED';
    return isOpen ? t('needsEdit') : t('notEditable');
  }
  return isDirty ? null : t('nothingToSave');
}
