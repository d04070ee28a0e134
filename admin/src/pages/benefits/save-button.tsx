import { App } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { BenefitRuleUpdateDocument } from '../../api/generated/graphql';
import { Refusals, type Refusal } from '../../app/refusals';
import type { Editor } from '../../editing/editor';
import { EDITING_TEXTS } from '../../editing/editing.texts';
import { useTexts } from '../../locales/texts';
import { ReasonedButton } from '../../ui/reasoned-button';
import type { Rule } from '../../editing/benefit/rule';
import type { ReadRule } from './rule-acts';
import { sourceOf } from './rule-source';
import { RULE_TEXTS } from './rule.texts';

export interface SaveButtonProps {
  readonly rule: ReadRule;
  readonly editor: Editor<Rule>;
  readonly reread: () => void;
}

/** Saves the edits on the revision that they are based on. */
export function SaveButton({ rule, editor, reread }: SaveButtonProps) {
  const t = useTexts(RULE_TEXTS);
  const editing = useTexts(EDITING_TEXTS);
  const { message } = App.useApp();
  const [{ fetching }, update] = useMutation(BenefitRuleUpdateDocument);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const save = async () => {
    const { edits: sent, revision: expectedRevision } = editor;
    const { data, error } = await update({ id: rule.id, expectedRevision, rule: sent });
    const errors = error ? [error] : (data?.result.userErrors ?? []);
    // Somebody was first: what they saved is read, and merged beneath what is here.
    if (errors.some((each) => 'code' in each && each.code === 'CONFLICT')) {
      setRefusals([]);
      void message.warning(editing('overtaken'));
      return reread();
    }
    setRefusals(errors);
    const saved = data?.result.rule;
    if (!saved) return;
    editor.act({ kind: 'saved', sent, source: sourceOf(saved) });
    void message.success(t('saved'));
  };
  const reason = !rule.viewerCanEdit ? t('needsEdit') : editor.isDirty ? null : t('nothingToSave');
  return (
    <>
      <ReasonedButton type="primary" loading={fetching} reason={reason} onClick={() => void save()}>
        {t('save')}
      </ReasonedButton>
      <Refusals refusals={refusals} />
    </>
  );
}
