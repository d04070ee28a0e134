import type { Base } from '../base/build-base';
import { runScript } from '../command';
import type { LoopDelay, TrainingRequest } from './run-training';

export interface TrainingFigures {
  readonly accuracy: number;
  readonly members: { readonly train: number; readonly validation: number; readonly test: number };
  readonly readSeconds: number;
  readonly learnSeconds: number;
  readonly reading: LoopDelay;
  readonly learning: LoopDelay;
  readonly peakMiB: number;
}

/** A model of everybody, trained by a process that could serve meanwhile. */
export async function measureTraining(request: {
  readonly databaseUrl: string;
  readonly databasePid: number | null;
  readonly base: Base;
}): Promise<TrainingFigures> {
  const { databaseUrl, databasePid, base } = request;
  const { report, peakMiB } = await runScript<TrainingRequest>('training/run-training', {
    ...{ databaseUrl, databasePid, programId: base.programId, at: base.asOf },
  });
  return { ...(report as unknown as Omit<TrainingFigures, 'peakMiB'>), peakMiB };
}
