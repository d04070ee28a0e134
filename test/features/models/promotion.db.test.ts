import { DAY_MS } from '../../../src/domain/shared/instant';
import { ProgramDirectory, ProgramModelLoaders } from '../../../src/features/programs';
import { TierLoaders } from '../../../src/features/tiers';
import { query } from '../../../src/platform/database/sql';
import { ADMIN, nameOf, openPast, promote, rollBack, trained } from '../../support/model-desk';
import { NOON } from '../../support/programs';
import { draft, openRecordingWorld, type RecordingWorld } from '../../support/recording-world';

const START = NOON - 10 * DAY_MS;
const BY_TREE = { division: { kind: 'MODEL', modelCode: 'tree', minimumConfidence: 0.5 } };

let world: RecordingWorld;
beforeEach(async () => {
  world = await openRecordingWorld();
  await openPast(world, START);
});
afterEach(() => world.close());

async function publish(rules: object, expectedVersion = 1) {
  return world.services.programs.publish(ADMIN(world.programId), {
    programId: world.programId,
    expectedVersion,
    changes: { rules, reason: 'For a test.' },
  });
}

/** The tree decides from now on. */
async function dividedByTree(more: object = {}): Promise<void> {
  await trained(world);
  expect((await promote(world, 1)).ok).toBe(true);
  const published = await publish({ division: { ...BY_TREE.division, ...more } });
  expect(published.ok).toBe(true);
}

const like = (name: string, turn: number) =>
  draft(name, 'LIKE', { occurredAt: world.clock() - turn * 1_000 });

async function decisionOf(name: string) {
  const [row] = await query<{ member_id: string; decision_id: string }>(
    world.database.reader,
    `SELECT s.member_id, s.decision_id FROM member_state s JOIN member m ON m.id = s.member_id
      WHERE m.external_id = ?`,
    [name],
  );
  const decision = await new TierLoaders(world.database).decisions.load({
    memberId: row?.member_id ?? '',
    decisionId: row?.decision_id ?? '',
  });
  if (!decision) throw new Error('no decision');
  return decision;
}

describe('rules that divide by a model', () => {
  it('are refused until a version is promoted', async () => {
    const fault = (code: string, value: string) => ({
      ok: false,
      error: [{ kind: 'rule', fault: { path: ['division', 'modelCode'], code, data: { value } } }],
    });
    expect(await publish(BY_TREE)).toEqual(fault('UNKNOWN_MODEL', 'tree'));
    await trained(world);
    expect(await publish(BY_TREE)).toEqual(fault('UNKNOWN_MODEL', 'tree'));
    await promote(world, 1);
    expect((await publish(BY_TREE)).ok).toBe(true);
  });

  it('are refused with another window than that of the model', async () => {
    await trained(world);
    await promote(world, 1);
    const window = { kind: 'ROLLING', days: 30 };
    expect(await publish({ ...BY_TREE, window })).toMatchObject({
      ok: false,
      error: [{ fault: { path: ['division', 'modelCode'], code: 'MODEL_OF_OTHER_WINDOW' } }],
    });
  });

  it('decide live by the class, and say why in both languages', async () => {
    await dividedByTree();
    const few = nameOf(1);
    // By growth value nobody comes this high for likes.
    await world.record(...Array.from({ length: 20 }, (_, turn) => like(few, turn)));
    expect(await world.member(few)).toMatchObject({ tier: 'gold' });
    const decision = await decisionOf(few);
    expect(decision.model).toMatchObject({
      ...{ code: 'tree', version: 1, tierCode: 'gold', isFallback: false },
      path: { tierCode: 'gold', intervals: [{ feature: 'interactionCount' }] },
    });
    expect(decision.reasons.find(({ code }) => code === 'SCORE_REACHES_TIER')).toMatchObject({
      tierCode: 'gold',
      model: { modelCode: 'tree', version: 1 },
    });
    const quiet = nameOf(2);
    await world.record(like(quiet, 0));
    expect(await world.member(quiet)).toMatchObject({ tier: 'regular' });
  });

  it('fall back to the ladder where the model is not sure enough', async () => {
    await dividedByTree({ minimumConfidence: 1 });
    const name = nameOf(1);
    const bought = draft(name, 'PAYMENT', {
      ...{ occurredAt: world.clock(), pounds: '200', orderId: 'more' },
    });
    await world.record(...Array.from({ length: 20 }, (_, turn) => like(name, turn)), bought);
    expect(await world.member(name)).toMatchObject({ tier: 'silver' });
    const { model, reasons } = await decisionOf(name);
    expect(model).toMatchObject({ tierCode: 'gold', isFallback: true });
    // Growth value is what was compared, and no reason speaks of the model.
    expect(reasons.map(({ code, model: deciding }) => [code, deciding])).toEqual([
      ['SCORE_REACHES_TIER', undefined],
      ['NEXT_TIER_NOT_REACHED', undefined],
      ['PROMOTED', undefined],
    ]);
  });
});

const recalculate = (scope: 'ALL' | 'SLID', cause: 'RECALCULATION' | 'NIGHTLY') =>
  world.services.recalculation.recalculate({
    ...{ programId: world.programId, asOf: world.clock(), scope, cause },
  });

describe('live, the nightly run and a recalculation', () => {
  it('agree on what the model says', async () => {
    await dividedByTree();
    await world.record(...Array.from({ length: 20 }, (_, turn) => like(nameOf(1), turn)));
    const all = await recalculate('ALL', 'RECALCULATION');
    expect(all.demoted).toBe(0);
    expect(all.promoted).toBe(20);
    expect(await world.member(nameOf(1))).toMatchObject({ tier: 'gold' });
    expect(await world.member(nameOf(4))).toMatchObject({ tier: 'gold' });
    expect((await decisionOf(nameOf(4))).model).toMatchObject({ tierCode: 'gold' });
    // What live and recalculation decided stands.
    world.clock.set(world.clock() + DAY_MS);
    expect(await recalculate('SLID', 'NIGHTLY')).toMatchObject({
      ...{ promoted: 0, demoted: 0, decisions: 0 },
    });
  });

  it('see a promotion in the night that follows, without a publication', async () => {
    await dividedByTree();
    await recalculate('ALL', 'RECALCULATION');
    // Everybody joined on one day: this one predicts the same for all.
    await trained(world, { features: ['tenureDays'] });
    expect((await promote(world, 2, 1)).ok).toBe(true);
    world.clock.set(world.clock() + DAY_MS);
    expect(await recalculate('SLID', 'NIGHTLY')).toMatchObject({ decisions: 20, demoted: 0 });
    const { model, reasons } = await decisionOf(nameOf(4));
    expect(model).toMatchObject({ version: 2, tierCode: 'regular', isFallback: false });
    expect(reasons.map(({ code }) => code)).toContain('TIER_KEPT_FOR_TERM');
  });
});

describe('a champion', () => {
  it('is promoted once, with a reason, by who has read the one before', async () => {
    await trained(world);
    await trained(world, { seed: 2 });
    const refusal = (error: object) => ({ ok: false, error: [error] });
    expect(await promote(world, 3)).toEqual(refusal({ kind: 'no-version' }));
    expect(await promote(world, 1, 1)).toEqual(
      refusal({ kind: 'conflict', expected: 1, actual: null }),
    );
    expect(await promote(world, 1)).toEqual({ ok: true, value: 'tree' });
    expect(await promote(world, 2)).toEqual(
      refusal({ kind: 'conflict', expected: null, actual: 1 }),
    );
    expect(await promote(world, 1, 1)).toEqual(refusal({ kind: 'champion-already' }));
    expect(await rollBack(world, 1)).toEqual(refusal({ kind: 'nothing-before' }));
  });

  it('is rolled back step by step, and the history says so', async () => {
    for (const seed of [1, 2, 3]) {
      const { number } = await trained(world, { seed });
      await promote(world, number, number === 1 ? null : number - 1);
    }
    expect((await rollBack(world, 3)).ok).toBe(true);
    expect((await rollBack(world, 2)).ok).toBe(true);
    expect((await rollBack(world, 1)).ok).toBe(false);
    const loaders = new ProgramModelLoaders(world.database, world.programId);
    const steps = await loaders.steps.load('tree');
    expect(steps.map(({ kind, number, replacedNumber }) => [kind, number, replacedNumber])).toEqual(
      [
        ['ROLLED_BACK', 1, 2],
        ['ROLLED_BACK', 2, 3],
        ['PROMOTED', 3, 2],
        ['PROMOTED', 2, 1],
        ['PROMOTED', 1, null],
      ],
    );
    const [model] = await world.services.modelPromotions.list(world.programId);
    expect(model).toEqual({
      ...{ code: 'tree', latestVersion: 3, championVersion: 1, isInForce: false },
    });
  });

  it('of two people who promote at once, one is told of the other', async () => {
    await trained(world);
    await trained(world, { seed: 2 });
    const outcomes = await Promise.all([promote(world, 1), promote(world, 2)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ error: [{ kind: 'conflict' }] });
  });

  it('is seen by other processes', async () => {
    const other = new ProgramDirectory(world.database, world.clock);
    expect((await other.get(world.programId)).models).toEqual([]);
    await trained(world);
    await promote(world, 1);
    world.clock.set(world.clock() + 2_000);
    expect((await other.get(world.programId)).models).toMatchObject([{ code: 'tree', version: 1 }]);
  });
});
