import type { ModelVersionState } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { StatusMark, type Tone } from '../../ui/status-mark';
import { MODELS_TEXTS } from './models.texts';

const TONES: Readonly<Record<ModelVersionState, Tone>> = {
  QUEUED: 'neutral',
  TRAINING: 'running',
  TRAINED: 'good',
  FAILED: 'bad',
  CANCELLED: 'neutral',
};

/** Whether a training waits or runs. */
export const isUnderWay = ({ state }: { readonly state: ModelVersionState }): boolean =>
  state === 'QUEUED' || state === 'TRAINING';

/** How far a version has come, as a word. */
export function StateMark({ state }: { readonly state: ModelVersionState }) {
  const t = useTexts(MODELS_TEXTS);
  return <StatusMark tone={TONES[state]}>{t(`state.${state}`)}</StatusMark>;
}
