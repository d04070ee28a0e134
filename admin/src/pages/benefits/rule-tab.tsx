import type { Editor } from '../../editing/editor';
import type { RuleFault } from '../../editing/faults';
import { UndoButtons } from '../../editing/undo-buttons';
import { useTexts } from '../../locales/texts';
import { Panel } from '../../ui/panel';
import type { Definition } from '../../editing/benefit/catalogue';
import type { Circumstances } from './circumstances';
import { CircumstancesFields } from './circumstances-fields';
import { PreviewPanel } from './preview-panel';
import type { Rule } from '../../editing/benefit/rule';
import type { ReadRule } from './rule-acts';
import { RuleEditor } from './rule-editor';
import { SentencePanel } from './sentence-panel';
import { TRIAL_TEXTS } from './trial.texts';
import { usePreview } from '../../editing/benefit/use-preview';

const NO_FAULTS: readonly RuleFault[] = [];

export interface RuleTabProps {
  /** As it was read; null while it is written for the first time. */
  readonly rule: ReadRule | null;
  readonly editor: Editor<Rule>;
  readonly catalogue: readonly Definition[];
  readonly circumstances: Circumstances;
}

/** The rule with what it says and whom it touches beside it, again with every change. */
export function RuleTab({ rule, editor, catalogue, circumstances }: RuleTabProps) {
  const t = useTexts(TRIAL_TEXTS);
  const { edits, isDirty } = editor;
  const preview = usePreview(edits, circumstances.context);
  const isLocked = rule !== null && !rule.viewerCanEdit;
  const saved = rule?.sentence ?? null;
  // Who has not written anything yet has done nothing wrong.
  const faults = rule === null && !isDirty ? NO_FAULTS : preview.faults;
  const sentence = preview.isPermitted ? (preview.shown?.sentence ?? saved) : saved;
  return (
    <div className="editor">
      <div className="editor-main">
        {!isLocked && (
          <div className="toolbar">
            <UndoButtons editor={editor} />
          </div>
        )}
        <RuleEditor
          rule={edits}
          faults={faults}
          isNew={rule === null}
          {...{ catalogue, isLocked }}
          onChange={(next) => editor.act({ kind: 'change', edits: next })}
        />
      </div>
      <aside className="editor-side">
        <SentencePanel sentence={sentence} isOld={isDirty && preview.faults.length > 0} />
        {preview.isPermitted && (
          <Panel title={t('where')}>
            <CircumstancesFields {...{ circumstances, catalogue }} />
            <p className="muted">{t('whereHelp')}</p>
          </Panel>
        )}
        <PreviewPanel preview={{ ...preview, faults }} />
      </aside>
    </div>
  );
}
