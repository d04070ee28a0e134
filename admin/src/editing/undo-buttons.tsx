import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { useTexts } from '../locales/texts';
import { ReasonedButton } from '../ui/reasoned-button';
import type { Editor } from './editor';
import { EDITING_TEXTS } from './editing.texts';

/** One step back or forward, or all the way back to what is kept. */
export function UndoButtons<Edits>({ editor }: { readonly editor: Editor<Edits> }) {
  const t = useTexts(EDITING_TEXTS);
  const { act, canUndo, canRedo, isDirty } = editor;
  return (
    <>
      <ReasonedButton
        reason={canUndo ? null : t('noUndo')}
        icon={<UndoOutlined />}
        aria-label={t('undo')}
        onClick={() => act({ kind: 'undo' })}
      />
      <ReasonedButton
        reason={canRedo ? null : t('noRedo')}
        icon={<RedoOutlined />}
        aria-label={t('redo')}
        onClick={() => act({ kind: 'redo' })}
      />
      <ReasonedButton
        className="toolbar-end"
        reason={isDirty ? null : t('nothingToSave')}
        onClick={() => act({ kind: 'reset' })}
      >
        {t('revert')}
      </ReasonedButton>
    </>
  );
}
