import { operatorViewer } from '../../../src/app/commands/programs';
import { DAY_MS, HOUR_MS } from '../../../src/domain/shared/instant';
import { execute, toStoredInstant } from '../../../src/platform/database/sql';
import { createLog } from '../../../src/platform/log';
import { NOON, PROGRAM, viewer } from '../../support/programs';
import { openRecordingWorld, type RecordingWorld } from '../../support/recording-world';

/** Two programmes whose drafts come into force at one instant. */
const DUE = NOON + HOUR_MS;

let world: RecordingWorld;
let other: string;
let lines: string[];

beforeEach(async () => {
  lines = [];
  world = await openRecordingWorld({}, createLog('error', { write: (line) => lines.push(line) }));
  const created = await world.services.programs.create(operatorViewer(), {
    ...{ ...PROGRAM, code: 'other' },
  });
  if (!created.ok) throw new Error(JSON.stringify(created.error));
  other = created.value.programId;
  for (const programId of [world.programId, other]) await schedule(programId);
  await world.services.settling.run();
  world.clock.set(DUE + HOUR_MS);
});
afterEach(() => world.close());

async function schedule(programId: string): Promise<void> {
  const { programDrafts, draftPublishing } = world.services;
  const admin = viewer('ADMIN', programId);
  const changes = { lateEventHorizonDays: 120 };
  const draft = await programDrafts.create(admin, { title: 'Late', changes });
  if (!draft.ok) throw new Error(JSON.stringify(draft.error));
  const scheduled = await draftPublishing.schedule(admin, {
    ...{ draftId: draft.value, expectedRevision: 1, reason: 'Late rows count.' },
    time: { instant: DUE, localDateTime: null, timeZone: null },
  });
  if (!scheduled.ok) throw new Error(JSON.stringify(scheduled.error));
}

/** As if a programme had last been settled more than a year ago. */
const forget = (programId: string) =>
  world.database.run((tx) =>
    execute(tx, 'UPDATE points_settlement SET settled_at = ? WHERE program_id = ?', [
      ...[toStoredInstant(NOON - 370 * DAY_MS), programId],
    ]),
  );

const publishDue = () => world.services.draftPublishing.publishDue(world.clock());
const versionOf = async (programId: string) =>
  (await world.services.directory.get(programId)).inForce.versionNumber;
const runNights = () => world.services.nightly.run({ signal: new AbortController().signal });

// The one made first falls due first.
test('a fault in one programme stops no other, is told, and is made good later', async () => {
  await forget(world.programId);
  expect(await publishDue()).toEqual({ published: 1, returned: 0, failed: 1 });
  expect([await versionOf(world.programId), await versionOf(other)]).toEqual([1, 2]);
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    ...{ programId: world.programId, msg: 'a draft was not published' },
    err: { message: expect.stringContaining('the last run was at') },
  });
  expect(await publishDue()).toEqual({ published: 0, returned: 0, failed: 1 });

  await world.services.settling.run({ isConfirmed: true });
  expect(await publishDue()).toEqual({ published: 1, returned: 0, failed: 0 });
  expect(await versionOf(world.programId)).toBe(2);
});

test('the nights of a programme wait for its version, those of others do not', async () => {
  await forget(world.programId);
  await runNights();
  const { nightly, settling } = world.services;
  expect(await nightly.lastDay(world.programId)).toBeNull();
  const today = await nightly.lastDay(other);
  expect(today).not.toBeNull();

  await settling.run({ isConfirmed: true });
  await runNights();
  expect(await nightly.lastDay(world.programId)).toBe(today);
});
