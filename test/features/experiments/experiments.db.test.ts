import { DAY_MS, HOUR_MS } from '../../../src/domain/shared/instant';
import { ProgramDirectory } from '../../../src/features/programs';
import { execute, query } from '../../../src/platform/database/sql';
import {
  CONTROL,
  create,
  experimenter,
  found,
  LOWER,
  run,
  start,
  stop,
  written,
} from '../../support/experiments';
import { countStatements } from '../../support/database';
import { runNights } from '../../support/nightly-world';
import { NOON, viewer } from '../../support/programs';
import {
  draft,
  join,
  openRecordingWorld,
  type RecordingWorld,
} from '../../support/recording-world';

/** Experiments on tier rules through the real services. */
const MEMBERS = Array.from({ length: 24 }, (_, place) => `m${place}`);
const MONTHLY = {
  movement: {
    validity: { kind: 'LENGTH', anchor: 'REACHED', length: 'P1M' },
    demotion: 'QUALIFYING',
  },
};
const YEARLY = { movement: { validity: { kind: 'LENGTH', length: 'P1Y' } } };

let world: RecordingWorld;

beforeEach(async () => {
  world = await openRecordingWorld(YEARLY);
  world.clock.set(NOON);
  await join(world, ...MEMBERS);
});
afterEach(() => world.close());

/** Everybody pays the same: 500 pounds are 350 of growth value, silver as published. */
const buy = (pounds: string, members: readonly string[] = MEMBERS) =>
  world.record(
    ...members.map((name) =>
      draft(name, 'PAYMENT', {
        orderId: `${name}-${world.clock()}`,
        pounds,
        occurredAt: world.clock(),
      }),
    ),
  );

type Enrolled = {
  readonly name: string;
  readonly variant: string | null;
  readonly tier: string;
  readonly enrolled_at: string;
  readonly at_tier: string;
};

const enrolled = () =>
  query<Enrolled>(
    world.database.reader,
    `SELECT m.external_id AS name, e.variant, s.tier_code AS tier, e.enrolled_at,
        e.tier_code AS at_tier
      FROM member m JOIN member_state s ON s.member_id = m.id
      LEFT JOIN experiment_enrolment e ON e.member_id = m.id ORDER BY m.external_id`,
  );

describe('an experiment that runs', () => {
  test('decides members by their variants, and enrols each once, with their first decision', async () => {
    await run(world);
    expect((await enrolled()).every(({ variant }) => variant === null)).toBe(true);
    await buy('500');
    const first = await enrolled();
    const tiers = { control: 'silver', lower: 'gold' };
    for (const { variant, tier, at_tier } of first) {
      expect(tier).toBe(tiers[variant as keyof typeof tiers]);
      expect(at_tier).toBe('regular');
    }
    expect(new Set(first.map(({ variant }) => variant))).toEqual(new Set(['control', 'lower']));
    world.clock.set(NOON + DAY_MS);
    await buy('1');
    expect(await enrolled()).toEqual(first);
  });

  test('is the same by day, by night and for who is new; a recalculation changes nothing more', async () => {
    await buy('500');
    const id = await run(world);
    const asOf = world.clock();
    const { recalculation, members, tiers, directory } = world.services;
    const all = { programId: world.programId, asOf, scope: 'ALL', cause: 'RECALCULATION' } as const;
    const report = await recalculation.recalculate(all);
    expect(report).toMatchObject({ members: 24, changed: 24, decisions: 24 });
    const decided = await enrolled();
    expect(decided.filter(({ variant }) => variant === 'lower').length).toBe(report.promoted);
    expect(await recalculation.recalculate(all)).toMatchObject({ changed: 0, decisions: 0 });
    const program = await directory.get(world.programId);
    expect(program.inForce.trial?.experimentId).toBe(id);
    await world.database.run(async (tx) => {
      const [outcome] = await members.register(tx, program, [{ externalId: 'new' }], 'LIVE');
      if (!outcome?.ok) throw new Error('a member joins');
      await tiers.open(tx, program, [outcome.value], { at: asOf, cause: 'REGISTRATION' });
    });
    const newcomer = (await enrolled()).find(({ name }) => name === 'new');
    expect(newcomer?.variant).toMatch(/^(control|lower)$/);
  });

  test('enrols the share that it covers, and leaves all others as published', async () => {
    await run(world, { coverage: 0.5 });
    await buy('500');
    const known = await enrolled();
    const outside = known.filter(({ variant }) => variant === null);
    expect(outside.length).toBeGreaterThan(0);
    expect(outside.length).toBeLessThan(24);
    expect(outside.every(({ tier }) => tier === 'silver')).toBe(true);
  });

  test('is written with as many statements for many members as for few', async () => {
    await run(world);
    const counted = async (members: readonly string[]) => {
      const { statements } = await countStatements(world.database, () => buy('500', members));
      return statements.length;
    };
    // The first freezes the programme, after which it is read anew.
    await counted(MEMBERS.slice(0, 1));
    await counted(MEMBERS.slice(1, 2));
    expect(await counted(MEMBERS.slice(2, 4))).toBe(await counted(MEMBERS.slice(4)));
  });

  test('takes effect in another process within a second', async () => {
    const other = new ProgramDirectory(world.database, world.clock);
    const trial = async () => (await other.get(world.programId)).inForce.trial;
    expect(await trial()).toBeNull();
    const id = await run(world);
    world.clock.set(world.clock() + 1_000);
    expect(await trial()).toMatchObject({ experimentId: id });
    await stop(world, id);
    world.clock.set(world.clock() + 1_000);
    expect(await trial()).toBeNull();
  });
});

describe('the end of an experiment', () => {
  test('takes a tier from nobody before its term ends', async () => {
    const id = await run(world);
    await buy('500');
    const during = await enrolled();
    await stop(world, id);
    const later = NOON + 30 * DAY_MS;
    world.clock.set(later);
    const { recalculation } = world.services;
    const all = {
      programId: world.programId,
      asOf: later,
      scope: 'ALL',
      cause: 'NIGHTLY',
    } as const;
    expect(await recalculation.recalculate(all)).toMatchObject({ decisions: 24, demoted: 0 });
    await buy('1');
    expect(await enrolled()).toEqual(during);
    // The term was given for a year; then the published rules decide alone.
    const after = NOON + 367 * DAY_MS;
    world.clock.set(after);
    await recalculation.recalculate({ ...all, asOf: after });
    expect((await enrolled()).some(({ tier }) => tier === 'gold')).toBe(false);
  });

  test.each(['by hand', 'at the planned end'])(
    'leaves terms that ended before it to the variants: %s',
    async (how) => {
      await world.close();
      world = await openRecordingWorld(MONTHLY);
      world.clock.set(NOON);
      await join(world, ...MEMBERS);
      const id = await run(world, { plannedEnd: NOON + 40 * DAY_MS });
      await buy('500');
      const during = await enrolled();
      expect(during.some(({ tier }) => tier === 'gold')).toBe(true);
      // Terms have ended since, and no night has run.
      world.clock.set(NOON + 40 * DAY_MS);
      if (how === 'by hand') await stop(world, id);
      else await world.services.watchExperiments.run(world.clock());
      const asOf = world.clock() + DAY_MS;
      world.clock.set(asOf);
      const all = { programId: world.programId, asOf, scope: 'ALL', cause: 'NIGHTLY' } as const;
      expect(await world.services.recalculation.recalculate(all)).toMatchObject({ demoted: 0 });
      expect(await enrolled()).toEqual(during);
    },
  );

  test('comes by itself at the planned end, with a last look', async () => {
    const id = await run(world);
    await buy('500');
    const { watchExperiments, experimentResults } = world.services;
    expect(await watchExperiments.run(NOON + DAY_MS)).toEqual({ stopped: 0, looked: 1 });
    world.clock.set(NOON + 30 * DAY_MS);
    expect(await watchExperiments.run(world.clock())).toEqual({ stopped: 1, looked: 1 });
    expect(await watchExperiments.run(world.clock())).toEqual({ stopped: 0, looked: 0 });
    const experiment = await found(world, id);
    expect(experiment).toMatchObject({
      state: 'STOPPED',
      stopped: { by: 'system', cause: 'PLANNED_END', at: NOON + 30 * DAY_MS },
    });
    expect(await experimentResults.lastLookedAt(id)).toBe(NOON + 30 * DAY_MS);
    expect((await world.services.directory.get(world.programId)).inForce.trial).toBeNull();
  });

  test('is not stopped by a clock that jumped ahead', async () => {
    const { settling, watchExperiments } = world.services;
    const id = await run(world);
    await settling.run();
    const wrong = NOON + 400 * DAY_MS;
    await expect(watchExperiments.run(wrong)).rejects.toThrow('last run');
    expect(await found(world, id)).toMatchObject({ state: 'RUNNING' });
  });

  test('is looked at whoever stops it: a person, or whatever finds that it is due', async () => {
    const { experiments, experimentResults } = world.services;
    const byHand = await run(world);
    world.clock.set(NOON + DAY_MS);
    await stop(world, byHand);
    expect(await experimentResults.lastLookedAt(byHand)).toBe(NOON + DAY_MS);
    const plannedEnd = NOON + 40 * DAY_MS;
    const due = await run(world, { code: 'due', plannedEnd });
    world.clock.set(plannedEnd);
    const running = { id: due, programId: world.programId, plannedEnd };
    expect(await experiments.stopDue(running, plannedEnd)).toBe(true);
    expect(await experimentResults.lastLookedAt(due)).toBe(plannedEnd);
    expect(await experiments.stopDue(running, plannedEnd)).toBe(false);
  });
});

describe('what is refused', () => {
  const starting = async (experimentId: string, expectedRevision: number, reason = 'Why not.') => {
    const command = { experimentId, expectedRevision, reason };
    const outcome = await world.services.experiments.start(experimenter(world), command);
    return outcome.ok ? 'started' : outcome.error.map(({ kind }) => kind);
  };

  test('a second start, a second experiment, an edit of what runs', async () => {
    const id = await create(world);
    const other = await create(world, { code: 'other' });
    const both = await Promise.all([starting(id, 1), starting(id, 1)]);
    expect(both).toEqual(expect.arrayContaining(['started', ['conflict']]));
    expect(await starting(id, 2)).toEqual(['wrong-state']);
    expect(await starting(other, 1)).toEqual(['another-runs']);
    const command = { experimentId: id, expectedRevision: 2, experiment: written() };
    expect(await world.services.experiments.update(experimenter(world), command)).toMatchObject({
      error: [{ kind: 'wrong-state', state: 'RUNNING' }],
    });
    await stop(world, id);
    expect(await starting(id, 3)).toEqual(['wrong-state']);
    await start(world, other);
  });

  test('a new version while it runs, at once or by a draft', async () => {
    const id = await run(world);
    const publish = () =>
      world.services.programs.publish(viewer('ADMIN', world.programId), {
        ...{ programId: world.programId, expectedVersion: 1 },
        changes: { rules: { pointsPerUnit: '2' }, reason: 'More points.' },
      });
    expect(await publish()).toEqual({ ok: false, error: [{ kind: 'trial-runs' }] });
    await stop(world, id);
    expect(await publish()).toMatchObject({ ok: true });
  });

  test('an author as the second pair of eyes', async () => {
    const id = await create(world);
    await world.database.run((tx) =>
      execute(tx, "UPDATE program SET review_since = '2026-01-01 00:00:00.000'"),
    );
    expect(await starting(id, 1)).toEqual(['four-eyes']);
  });

  test.each([
    ['weights that are not the whole', { variants: [CONTROL, { ...LOWER, weight: 0.6 }] }],
    ['an end that has passed', { plannedEnd: NOON }],
    ['a window beyond the end', { windowDays: 31 }],
    [
      'a tier that is not on the ladder',
      { variants: [CONTROL, { ...LOWER, thresholds: [{ tierCode: 'tin', threshold: 1 }] }] },
    ],
    ['a control that changes something', { variants: [LOWER, { ...CONTROL }] }],
  ])('%s', async (_, more) => {
    const command = { experiment: written(more) };
    const outcome = await world.services.experiments.create(experimenter(world), command);
    expect(outcome).toMatchObject({ ok: false, error: [{ kind: 'fault' }] });
  });
});

test('the night after one of a few hours decides everybody by the published rules', async () => {
  await runNights(world);
  const harder = { ...LOWER, code: 'harder', thresholds: [{ tierCode: 'silver', threshold: 400 }] };
  world.clock.set(NOON + HOUR_MS);
  const id = await run(world, { variants: [CONTROL, harder] });
  await buy('500');
  const during = new Set((await enrolled()).map(({ tier }) => tier));
  expect([...during].toSorted()).toEqual(['regular', 'silver']);
  world.clock.set(NOON + 2 * HOUR_MS);
  await stop(world, id);
  world.clock.set(NOON + DAY_MS);
  await runNights(world);
  expect(new Set((await enrolled()).map(({ tier }) => tier))).toEqual(new Set(['silver']));
});
