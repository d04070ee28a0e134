import type { Services } from '../../src/app/compose';
import type { BehaviourDraft } from '../../src/domain/behaviour/draft';
import { DAY_MS } from '../../src/domain/shared/instant';
import type {
  AskTraining,
  StoredModelVersion,
  TrainingRefusal,
} from '../../src/features/models/model-trainings.service';
import { viewer } from './programs';
import { draft, join, type RecordingWorld } from './recording-world';

/** Where models are trained and promoted. */
export type ModelWorld = { readonly services: Services; readonly programId: string };

/** So many members, of whom every fourth spends much, and visits as often. */
export const MODEL_MEMBERS = 80;

export const nameOf = (place: number): string => `member-${place}`;
export const spendsMuch = (place: number): boolean => place % 4 === 0;

/**
 * Members with a past of sixty days: who likes things often in the first thirty days spends much in
 * the thirty that follow, the others little. The clock stands at the end.
 */
export async function openPast(world: RecordingWorld, start: number): Promise<void> {
  world.clock.set(start);
  const places = Array.from({ length: MODEL_MEMBERS }, (_, place) => place);
  await join(world, ...places.map(nameOf));
  for (const day of [1, 5, 9, 13]) {
    world.clock.set(start + day * DAY_MS);
    await world.record(...places.flatMap((place) => likes(world, place)));
  }
  world.clock.set(start + 40 * DAY_MS);
  await world.record(...places.map((place) => payment(world, place)));
  world.clock.set(start + 61 * DAY_MS);
}

function likes(world: RecordingWorld, place: number): BehaviourDraft[] {
  const count = spendsMuch(place) ? 5 : 1 + (place % 2);
  return Array.from({ length: count }, (_, turn) =>
    draft(nameOf(place), 'LIKE', { occurredAt: world.clock() - turn * 1_000 }),
  );
}

const payment = (world: RecordingWorld, place: number): BehaviourDraft =>
  draft(nameOf(place), 'PAYMENT', {
    ...{ occurredAt: world.clock(), orderId: `order-${place}` },
    pounds: String(spendsMuch(place) ? 400 + place : 20 + place),
  });

export const ADMIN = (programId: string) => viewer('ADMIN', programId);

/** What to ask for where a test says nothing else. */
export const askedTraining = (more: Partial<AskTraining> = {}): AskTraining => ({
  code: 'tree',
  features: ['interactionCount', 'purchaseAmount'],
  labels: {
    kind: 'NEXT_SPEND',
    days: 30,
    shares: [
      { tierCode: 'regular', share: 0.75 },
      { tierCode: 'gold', share: 0.25 },
    ],
  },
  ...more,
});

export async function askTraining(
  { services, programId }: ModelWorld,
  more: Partial<AskTraining> = {},
): Promise<string> {
  const outcome = await services.modelTrainings.ask(ADMIN(programId), askedTraining(more));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

/** Why a training is refused: codes with their paths. */
export async function refusedTraining(
  { services, programId }: ModelWorld,
  more: Partial<AskTraining>,
): Promise<string[]> {
  const outcome = await services.modelTrainings.ask(ADMIN(programId), askedTraining(more));
  return outcome.ok ? [] : outcome.error.map(told);
}

const told = (refusal: TrainingRefusal): string =>
  refusal.kind === 'rule'
    ? `${refusal.fault.path.join('.')} ${refusal.fault.code}`
    : refusal.kind === 'problem'
      ? refusal.problem.code
      : refusal.kind;

export async function versionOf(
  { services, programId }: ModelWorld,
  id: string,
): Promise<StoredModelVersion> {
  const version = await services.modelTrainings.byId(programId, id);
  if (!version) throw new Error('no version');
  return version;
}

/** Asked for, and trained to its end. */
export async function trained(
  world: ModelWorld,
  more: Partial<AskTraining> = {},
): Promise<StoredModelVersion> {
  const id = await askTraining(world, more);
  await world.services.trainingRunner.run();
  return versionOf(world, id);
}

export const promote = (
  { services, programId }: ModelWorld,
  version: number,
  expectedChampion: number | null = null,
) =>
  services.modelPromotions.promote(ADMIN(programId), {
    ...{ code: 'tree', version, expectedChampion, reason: 'It is better.' },
  });

export const rollBack = ({ services, programId }: ModelWorld, expectedChampion: number) =>
  services.modelPromotions.rollBack(ADMIN(programId), {
    ...{ code: 'tree', expectedChampion, reason: 'It was better before.' },
  });
