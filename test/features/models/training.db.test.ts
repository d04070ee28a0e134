import { DAY_MS } from '../../../src/domain/shared/instant';
import { treeNodes } from '../../../src/domain/tiering/tree-nodes';
import { ModelLoaders } from '../../../src/features/models/models.loader';
import {
  ADMIN,
  askedTraining,
  askTraining,
  MODEL_MEMBERS,
  openPast,
  trained,
  versionOf,
} from '../../support/model-desk';
import { NOON } from '../../support/programs';
import { draft, openRecordingWorld, type RecordingWorld } from '../../support/recording-world';

const START = NOON - 10 * DAY_MS;

let world: RecordingWorld;
beforeEach(async () => {
  world = await openRecordingWorld();
  await openPast(world, START);
});
afterEach(() => world.close());

const treeOf = async (versionId: string) => {
  const model = await new ModelLoaders(world.database).trees.load(versionId);
  if (!model) throw new Error('no tree');
  return model;
};

describe('a training', () => {
  it('learns from what was known then, and tells how good it is', async () => {
    const version = await trained(world);
    expect(version).toMatchObject({ state: 'TRAINED', number: 1, problem: null });
    const { report, definition } = version;
    const today = (await world.services.directory.get(world.programId)).calendar.dayOf(
      world.clock(),
    );
    expect(definition.day).toBe(today - 30);
    expect(report?.members).toEqual({ train: 48, validation: 16, test: 16, leftOut: 0 });
    // Who likes much spends much, which only the days that follow show.
    expect(report?.test.accuracy).toBe(1);
    expect(report?.test.baselines.sameAsNow).toBeLessThan(1);
    expect(report?.test.confusion).toEqual([
      [12, 0],
      [0, 4],
    ]);
    expect(report?.importance[0]).toEqual({ feature: 'interactionCount', share: 1 });
    const [root, below, above] = treeNodes(await treeOf(version.id));
    expect(root).toMatchObject({
      isBelow: false,
      feature: 'interactionCount',
      members: 48,
      share: 1,
    });
    expect(below).toMatchObject({ parent: 0, isBelow: true, tierCode: 'regular', members: 36 });
    expect(above).toMatchObject({ parent: 0, isBelow: false, tierCode: 'gold', members: 12 });
  });

  it('counts the members who would change tier by what they are like now', async () => {
    const { report } = await trained(world);
    const members = (report?.shifts ?? []).reduce((sum, shift) => sum + shift.members, 0);
    expect(members).toBe(MODEL_MEMBERS);
    expect(report?.shifts).toContainEqual({ from: 'silver', to: 'gold', members: 20 });
    expect(report).toMatchObject({ up: 20, down: 0 });
  });

  it('does not see what came to be known later', async () => {
    const before = await trained(world, { asOf: START + 30 * DAY_MS });
    // Rows of the first days that are recorded now are known now.
    await world.record(
      ...Array.from({ length: 30 }, (_, turn) =>
        draft('member-1', 'LIKE', { occurredAt: START + 20 * DAY_MS + turn }),
      ),
    );
    const after = await trained(world, { asOf: START + 30 * DAY_MS });
    expect(after.number).toBe(2);
    expect(await treeOf(after.id)).toEqual(await treeOf(before.id));
  });

  it('is the same for the same seed', async () => {
    const first = await trained(world, { seed: 7 });
    const again = await trained(world, { seed: 7 });
    expect(again.report).toEqual(first.report);
    expect(await treeOf(again.id)).toEqual(await treeOf(first.id));
  });

  it('learns the tiers in force', async () => {
    const { report, state } = await trained(world, { labels: { kind: 'CURRENT_TIER' } });
    expect(state).toBe('TRAINED');
    expect(report?.classes).toEqual(['regular', 'silver', 'gold', 'diamond']);
    expect(report?.test.baselines.sameAsNow).toBe(1);
  });
});

describe('a training that is cancelled', () => {
  it('before it begins is never run', async () => {
    const id = await askTraining(world);
    expect((await world.services.modelTrainings.cancel(ADMIN(world.programId), id)).ok).toBe(true);
    expect(await world.services.trainingRunner.run()).toEqual({
      ...{ trained: 0, cancelled: 0, failed: 0 },
    });
    expect(await versionOf(world, id)).toMatchObject({ state: 'CANCELLED', report: null });
    const again = await world.services.modelTrainings.cancel(ADMIN(world.programId), id);
    expect(again).toEqual({ ok: false, error: [{ kind: 'over-already' }] });
  });

  it('while it learns keeps nothing', async () => {
    const id = await askTraining(world);
    const report = await world.services.trainingRunner.run({
      onLearning: async () => {
        expect(await versionOf(world, id)).toMatchObject({ state: 'TRAINING', phase: 'LEARNING' });
        await world.services.modelTrainings.cancel(ADMIN(world.programId), id);
      },
    });
    expect(report).toEqual({ trained: 0, cancelled: 1, failed: 0 });
    expect(await versionOf(world, id)).toMatchObject({ state: 'CANCELLED', report: null });
    await expect(treeOf(id)).rejects.toThrow('no tree');
  });

  it('while it reads ends after the page in hand', async () => {
    const id = await askTraining(world);
    let pages = 0;
    await world.services.trainingRunner.run({
      membersPerPage: 10,
      progress: () => {
        pages += 1;
        if (pages === 2) {
          void world.services.modelTrainings.cancel(ADMIN(world.programId), id);
        }
      },
    });
    expect(await versionOf(world, id)).toMatchObject({ state: 'CANCELLED', report: null });
  });
});

describe('members that nothing can be learned from', () => {
  it('with one label end the training with a way out', async () => {
    // Nobody spent anything in these days.
    const asOf = START + 20 * DAY_MS;
    const labels = { ...askedTraining().labels, days: 5 };
    expect(await trained(world, { asOf, labels })).toMatchObject({
      ...{ state: 'FAILED', report: null },
      problem: { code: 'ONE_CLASS', tierCode: 'regular' },
    });
  });

  it('without a value of a feature name it', async () => {
    const features = ['interactionCount', 'averageRating'];
    expect(await trained(world, { features })).toMatchObject({
      ...{ state: 'FAILED', problem: { code: 'NO_VALUES', feature: 'averageRating', index: 1 } },
    });
  });

  it('are too few before they had joined', async () => {
    const { problem } = await trained(world, { asOf: START - 60 * DAY_MS });
    expect(problem).toEqual({ code: 'TOO_FEW_MEMBERS', members: 0, minimum: 50 });
  });
});
