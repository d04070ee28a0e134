import { compose, type Services } from '../../src/app/compose';
import { operatorViewer } from '../../src/app/commands/programs';
import type { BehaviourDraft } from '../../src/domain/behaviour/draft';
import { DAY_MS } from '../../src/domain/shared/instant';
import type { UncheckedRules } from '../../src/domain/tiering/check-rules';
import type { RowOutcome } from '../../src/features/recording/recording.service';
import { createLog } from '../../src/platform/log';
import { query } from '../../src/platform/database/sql';
import { testDatabase, type TestDatabase } from './database';
import { NOON, standingClock } from './programs';
import { LADDER } from './rules';
import { testConfig } from './server';

/** What is kept of a member after recording. */
export type KeptMember = {
  readonly tier: string;
  readonly score: number;
  readonly points: number;
  readonly decisions: number;
};

/** A programme on a real database, to record into. */
export interface RecordingWorld {
  readonly database: TestDatabase;
  readonly services: Services;
  readonly programId: string;
  readonly clock: ReturnType<typeof standingClock>;
  record(...drafts: readonly BehaviourDraft[]): Promise<readonly RowOutcome[]>;
  member(externalId: string): Promise<KeptMember>;
  close(): Promise<void>;
}

const WEIGHTS = [
  { feature: 'purchaseAmount', weight: 0.7 },
  { feature: 'purchaseCount', weight: 0.2 },
  { feature: 'interactionCount', weight: 0.1 },
];

/** The ladder of §6, with points worth more on each rung. */
const MULTIPLYING = LADDER.map((tier, rank) => ({
  ...tier,
  pointsMultiplier: ['1', '1.2', '1.5', '2'][rank],
}));

export async function openRecordingWorld(
  rules: UncheckedRules = {},
  log = createLog('silent'),
): Promise<RecordingWorld> {
  const database = await testDatabase();
  const clock = standingClock();
  const services = compose({ config: testConfig(database.options), log, database, clock });
  const created = await services.programs.create(operatorViewer(), {
    code: 'main',
    names: [
      { locale: 'en', text: 'Main' },
      { locale: 'zh-CN', text: '主计划' },
    ],
    currencyCode: 'GBP',
    timeZone: 'Europe/London',
    locales: ['en', 'zh-CN'],
    rules: { ladder: MULTIPLYING, weights: WEIGHTS, ...rules },
  });
  if (!created.ok) throw new Error(JSON.stringify(created.error));
  const { programId } = created.value;
  return {
    ...{ database, services, programId, clock },
    record: (...drafts) => services.recording.record({ programId, drafts, mode: { kind: 'LIVE' } }),
    member: (externalId) => keptMember(database, programId, externalId),
    close: async () => {
      await services.close();
      await database.close();
    },
  };
}

/** Registers members under these external ids, as having joined a month before `NOON`. */
export async function join(world: RecordingWorld, ...externalIds: string[]): Promise<void> {
  const { services, programId, database } = world;
  const program = await services.directory.get(programId);
  const joinedAt = NOON - 30 * DAY_MS;
  await database.run(async (tx) => {
    const registrations = externalIds.map((externalId) => ({ externalId, joinedAt }));
    const outcomes = await services.members.register(tx, program, registrations, 'LIVE');
    const joined = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    await services.tiers.open(tx, program, joined, { at: joinedAt, cause: 'REGISTRATION' });
  });
}

async function keptMember(
  database: TestDatabase,
  programId: string,
  externalId: string,
): Promise<KeptMember> {
  const [row] = await query<{ tier: string; score: number; points: number; decisions: number }>(
    database.reader,
    `SELECT s.tier_code AS tier, s.score, COALESCE(w.balance, 0) AS points,
        (SELECT COUNT(*) FROM decision d WHERE d.member_id = m.id) AS decisions
      FROM member m JOIN member_state s ON s.member_id = m.id
      LEFT JOIN wallet w ON w.member_id = m.id
      WHERE m.program_id = ? AND m.external_id = ?`,
    [programId, externalId],
  );
  if (!row) throw new Error(`No member ${externalId}`);
  const { tier, score, points, decisions } = row;
  return { tier, score, points: Number(points), decisions: Number(decisions) };
}

let keys = 0;

/** A behaviour of a member, with a key of its own unless one is given. */
export function draft(
  externalId: string,
  type: string,
  fields: Partial<BehaviourDraft> & { readonly pounds?: string } = {},
): BehaviourDraft {
  const { pounds, ...rest } = fields;
  keys += 1;
  return {
    member: { kind: 'externalId', externalId },
    type,
    channel: 'WEB',
    occurredAt: NOON,
    source: 'shop',
    externalId: `event-${keys}`,
    ...(pounds === undefined ? {} : { amount: { value: pounds, currencyCode: 'GBP' } }),
    ...rest,
  };
}
