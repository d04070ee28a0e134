import { Input } from 'antd';
import { UndoButtons } from '../../editing/undo-buttons';
import { useTexts } from '../../locales/texts';
import { Field } from '../../ui/field';
import type { Draft, DraftEditor } from './draft-editor';
import { DRAFT_TEXTS } from './draft.texts';
import { LintPanel } from './lint-panel';
import { PreviewPanel } from './preview-panel';
import { RulesEditor, RulesView } from './rules-editor';
import { usePreview } from './use-preview';

export interface RulesTabProps {
  readonly draft: Draft;
  readonly editor: DraftEditor;
}

/** The rules with what they would do beside them, again with every change. */
export function RulesTab({ draft, editor }: RulesTabProps) {
  const { rules } = editor.edits;
  const preview = usePreview(rules);
  return (
    <div className="editor">
      <div className="editor-main">
        {draft.viewerCanEdit && <EditorBar editor={editor} />}
        {draft.viewerCanEdit ? (
          <RulesEditor
            rules={rules}
            faults={preview.faults}
            onChange={(next) =>
              editor.act({ kind: 'change', edits: { ...editor.edits, rules: next } })
            }
          />
        ) : (
          <RulesView rules={rules} />
        )}
      </div>
      <aside className="editor-side">
        <PreviewPanel preview={preview} />
        <LintPanel findings={draft.lint} isDirty={editor.isDirty} />
      </aside>
    </div>
  );
}

function EditorBar({ editor }: { readonly editor: DraftEditor }) {
  const t = useTexts(DRAFT_TEXTS);
  const { edits, act } = editor;
  return (
    <div className="toolbar">
      <div className="title-field">
        <Field label={t('titleField')} isLabelUnseen>
          {(control) => (
            <Input
              {...control}
              value={edits.title}
              maxLength={100}
              onChange={(event) =>
                act({ kind: 'change', edits: { ...edits, title: event.target.value } })
              }
            />
          )}
        </Field>
      </div>
      <UndoButtons editor={editor} />
    </div>
  );
}
