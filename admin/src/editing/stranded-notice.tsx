import { Alert, Button } from 'antd';
import { useTexts } from '../locales/texts';
import type { Editor } from './editor';
import { EDITING_TEXTS } from './editing.texts';
import { changedPlaces } from './merge-edits';
import { sayPath } from './say';

export interface StrandedNoticeProps<Edits> {
  readonly editor: Editor<Edits>;
  /** What is edited can be read only. */
  readonly isLocked: boolean;
}

/** Edits that can no longer be saved: where they are, and the way out. */
export function StrandedNotice<Edits>({ editor, isLocked }: StrandedNoticeProps<Edits>) {
  const t = useTexts(EDITING_TEXTS);
  const { base, edits, isDirty, act } = editor;
  if (!isLocked || !isDirty) return null;
  const places = changedPlaces(base, edits).map(sayPath).join(', ');
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('strandedTitle')}
      description={
        <div className="stack">
          <p>{t('strandedText', { places })}</p>
          <div>
            <Button onClick={() => act({ kind: 'reset' })}>{t('revert')}</Button>
          </div>
        </div>
      }
    />
  );
}
