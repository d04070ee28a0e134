import type { TrainingForm } from './use-training';

/** A part of the form for a training. */
export type PartProps = Pick<TrainingForm, 'training' | 'change' | 'faults'>;
