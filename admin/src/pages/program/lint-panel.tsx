import { useTexts } from '../../locales/texts';
import { Panel } from '../../ui/panel';
import type { Draft } from './draft-editor';
import { PREVIEW_TEXTS } from './preview.texts';

export interface LintPanelProps {
  readonly findings: Draft['lint'];
  readonly isDirty: boolean;
}

/** What in the rules can hardly be meant. */
export function LintPanel({ findings, isDirty }: LintPanelProps) {
  const t = useTexts(PREVIEW_TEXTS);
  return (
    <Panel title={t('lint')} note={isDirty ? t('lintDirty') : undefined}>
      {findings.length === 0 ? (
        <p className="muted">{t('lintNone')}</p>
      ) : (
        <ul className="reason-list findings">
          {findings.map(({ code, path, text }) => (
            <li key={code + path.join('.')}>{text}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
