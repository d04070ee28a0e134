import type { UncheckedExperiment } from '../../src/domain/experiments/check-experiment';
import { DAY_MS } from '../../src/domain/shared/instant';
import type { StoredExperiment } from '../../src/features/experiments/experiment.store';
import { NOON, viewer } from './programs';
import type { RecordingWorld } from './recording-world';

const named = (text: string) => [
  { locale: 'en', text },
  { locale: 'zh-CN', text },
];

export const CONTROL: UncheckedExperiment['variants'][number] = {
  ...{ code: 'control', names: named('As published'), weight: 0.5 },
  ...{ thresholds: [], weights: [] },
};

/** Gold from 300 on instead of 501. */
export const LOWER: UncheckedExperiment['variants'][number] = {
  ...{ code: 'lower', names: named('Lower gold'), weight: 0.5 },
  ...{ thresholds: [{ tierCode: 'gold', threshold: 300 }], weights: [] },
};

/** An experiment as somebody would write it at `NOON`. */
export const written = (more: Partial<UncheckedExperiment> = {}): UncheckedExperiment => ({
  ...{ code: 'lower-gold', names: named('Lower gold'), variants: [CONTROL, LOWER] },
  hypothesis: 'A nearer goal makes members buy more.',
  ...{ windowDays: 20, plannedEnd: NOON + 30 * DAY_MS, plannedMembers: 200, leastMembers: 10 },
  ...more,
});

/** What came of an act that must succeed. */
export function done<Value>(
  outcome: { readonly ok: true; readonly value: Value } | { readonly ok: false; error: unknown },
): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

/** Who may do everything in a world. */
export const experimenter = ({ programId }: RecordingWorld) => viewer('EXPERIMENTER', programId);

export async function found(world: RecordingWorld, id: string): Promise<StoredExperiment> {
  const experiment = await world.services.experiments.byId(world.programId, id);
  if (!experiment) throw new Error(`No experiment ${id}`);
  return experiment;
}

/** Writes an experiment; gives its id. */
export const create = async (
  world: RecordingWorld,
  more: Partial<UncheckedExperiment> = {},
): Promise<string> =>
  done(await world.services.experiments.create(experimenter(world), { experiment: written(more) }));

export async function start(world: RecordingWorld, experimentId: string): Promise<void> {
  const { revision: expectedRevision } = await found(world, experimentId);
  const command = { experimentId, expectedRevision, reason: 'To find out.' };
  done(await world.services.experiments.start(experimenter(world), command));
}

/** Writes an experiment and starts it. */
export async function run(
  world: RecordingWorld,
  more: Partial<UncheckedExperiment> = {},
): Promise<string> {
  const id = await create(world, more);
  await start(world, id);
  return id;
}

export async function stop(world: RecordingWorld, experimentId: string): Promise<void> {
  const { revision: expectedRevision } = await found(world, experimentId);
  const command = { experimentId, expectedRevision, reason: 'Enough.' };
  done(await world.services.experiments.stop(experimenter(world), command));
}
