import { useTexts } from '../../locales/texts';
import { Panel } from '../../ui/panel';
import { TRIAL_TEXTS } from './trial.texts';

export interface SentencePanelProps {
  /** Null while there is none. */
  readonly sentence: string | null;
  /** It says what the rule said before the last change that could be understood. */
  readonly isOld: boolean;
}

/** The whole rule in a sentence. */
export function SentencePanel({ sentence, isOld }: SentencePanelProps) {
  const t = useTexts(TRIAL_TEXTS);
  return (
    <Panel title={t('sentence')} note={isOld ? t('sentenceOld') : undefined}>
      <p className="rule-sentence" aria-live="polite">
        {sentence ?? t('noSentence')}
      </p>
    </Panel>
  );
}
