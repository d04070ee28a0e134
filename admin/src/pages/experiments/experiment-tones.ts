import type { ExperimentState } from '../../api/generated/graphql';
import type { Tone } from '../../ui/status-mark';

export const EXPERIMENT_TONES: Readonly<Record<ExperimentState, Tone>> = {
  ...{ DRAFT: 'neutral', RUNNING: 'running', STOPPED: 'good' },
};
