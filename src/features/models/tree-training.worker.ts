import { parentPort, workerData } from 'node:worker_threads';
import { trainOnMembers, type TrainingMembers } from '../../domain/tiering/train-model';

/** Trains in a thread of its own: everything comes with the thread, and one result leaves it. */
const PROGRESS_MS = 100;
let told = 0;

const result = trainOnMembers(workerData as TrainingMembers, (share) => {
  const now = Date.now();
  if (now - told < PROGRESS_MS) return;
  told = now;
  parentPort?.postMessage({ kind: 'progress', share });
});
parentPort?.postMessage({ kind: 'result', result });
