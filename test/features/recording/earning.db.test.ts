import type { UncheckedPointsRules } from '../../../src/domain/points/earning-draft';
import { DAY_MS } from '../../../src/domain/shared/instant';
import { query } from '../../../src/platform/database/sql';
import { countStatements } from '../../support/database';
import { NOON, viewer } from '../../support/programs';
import {
  draft,
  join,
  openRecordingWorld,
  type RecordingWorld,
} from '../../support/recording-world';

let world: RecordingWorld;

beforeEach(async () => {
  world = await openRecordingWorld();
  await join(world, 'ann', 'bo');
});
afterEach(() => world.close());

const names = [
  { locale: 'en', text: 'A rule' },
  { locale: 'zh-CN', text: '一条规则' },
];
const REVIEW = {
  ...{ code: 'review', names },
  effect: { kind: 'FIXED', points: 20 },
  when: { behaviourTypes: ['REVIEW'] },
  cap: { points: 50, period: 'DAY' },
};
const STORE = {
  ...{ code: 'store', names },
  effect: { kind: 'PER_UNIT', pointsPerUnit: '3' },
  when: { channels: ['STORE'] },
  cap: { points: 500, period: 'MONTH' },
  pendingDays: 0,
};
const TEA = {
  ...{ code: 'tea', names },
  effect: { kind: 'CAMPAIGN', multiplier: '2' },
  when: { categories: ['tea'] },
};
const ABUSE = { code: 'abuse', names, effect: { kind: 'PENALTY', points: 30 } };

async function publish(changes: UncheckedPointsRules): Promise<void> {
  const { services, programId } = world;
  const { points } = await services.directory.get(programId);
  const who = viewer('ADMIN', programId);
  const about = { programId, expectedVersion: points.pointsVersion, expectedRevision: 1 };
  const saved = await services.pointsRules.saveDraft(who, {
    ...{ programId, expectedRevision: 0, changes },
  });
  const published = await services.pointsRules.publish(who, { ...about, reason: 'Test.' });
  if (!saved.ok || !published.ok) throw new Error(JSON.stringify([saved, published]));
}

/** What was posted for a member: kind, points, points without caps, rule and its version. */
async function posted(externalId: string): Promise<string[]> {
  const rows = await query<Record<string, string | number | null>>(
    world.database.reader,
    `SELECT t.kind, t.points, t.desired, t.rule_code, t.rule_version
      FROM wallet_transaction t JOIN member m ON m.id = t.member_id
      WHERE m.external_id = ? ORDER BY t.sequence`,
    [externalId],
  );
  return rows.map((row) => Object.values(row).map(String).join(' '));
}

async function orders(): Promise<Record<string, unknown>[]> {
  const rows = await query<Record<string, unknown>>(
    world.database.reader,
    `SELECT order_id, points, desired_points, points_per_unit, rule_code, tier_code, points_version
      FROM member_order ORDER BY order_id`,
  );
  return rows.map((row) => ({
    ...row,
    points: Number(row['points']),
    desired_points: row['desired_points'] === null ? null : Number(row['desired_points']),
  }));
}

const capUse = async (): Promise<string[]> => {
  const rows = await query<Record<string, string | number>>(
    world.database.reader,
    `SELECT rule_code, period, points FROM points_cap_use ORDER BY rule_code, period_start`,
  );
  return rows.map((row) => Object.values(row).join(' '));
};

describe('earning by rules', () => {
  test('a cap cuts what is granted, and says what it would have been', async () => {
    await publish({ earning: [REVIEW] });
    await world.record(...Array.from({ length: 4 }, () => draft('ann', 'REVIEW', { rating: 5 })));
    await world.record(draft('ann', 'REVIEW', { rating: 5, occurredAt: NOON - DAY_MS }));
    expect(await posted('ann')).toEqual([
      'EARN 20 20 review 1',
      'EARN 20 20 review 1',
      'EARN 10 20 review 1',
      'EARN 0 20 review 1',
      'EARN 20 20 review 1',
    ]);
    expect(await capUse()).toEqual(['review DAY 20', 'review DAY 50']);
    expect(await world.member('ann')).toMatchObject({ points: 70 });
  });

  test('one by one gives what a batch gives', async () => {
    await publish({ earning: [REVIEW, STORE, TEA], cap: { points: 600, period: 'EVER' } });
    const store = { orderId: 'o1', channel: 'STORE' };
    const rows = (name: string) =>
      [
        draft(name, 'REVIEW', { rating: 4 }),
        draft(name, 'PAYMENT', { ...store, pounds: '120.50' }),
        draft(name, 'REVIEW', { rating: 4 }),
        draft(name, 'PAYMENT', { ...store, pounds: '30', category: 'tea' }),
        draft(name, 'REFUND', { orderId: 'o1', pounds: '100' }),
        draft(name, 'REVIEW', { rating: 4 }),
        draft(name, 'PAYMENT', { orderId: 'o2', pounds: '90' }),
      ].map((row, second) => ({ ...row, occurredAt: NOON - 10_000 + 1_000 * second }));
    await world.record(...rows('ann'));
    for (const row of rows('bo')) await world.record(row);
    expect(await posted('bo')).toEqual(await posted('ann'));
    expect(await posted('ann')).toEqual([
      'EARN 20 20 review 1',
      'EARN 361 361 store 1',
      'EARN 20 20 review 1',
      // 30 pounds of tea at 3, doubled; 139 are left of the 500 for the store.
      'EARN 139 180 store 1',
      // 20.50 at 3 and 30 of tea, doubled, are worth 241 of the 500 granted.
      'TAKE_BACK -259 -259 store 1',
      'EARN 10 20 review 1',
      // 90 at 1.2, for the order before made the member silver.
      'EARN 108 108 null 1',
    ]);
  });

  test('an order keeps the rules of its first payment, also when others are published', async () => {
    await publish({ earning: [STORE, TEA] });
    const tea = { category: 'tea', channel: 'STORE' };
    await world.record(draft('ann', 'PAYMENT', { orderId: 'o1', pounds: '10', ...tea }));
    await publish({ earning: [], pendingDays: 14 });
    await world.record(draft('ann', 'PAYMENT', { orderId: 'o1', pounds: '5', ...tea }));
    await world.record(draft('ann', 'PAYMENT', { orderId: 'o2', pounds: '5', ...tea }));
    expect(await posted('ann')).toEqual([
      'EARN 60 60 store 1',
      'EARN 30 30 store 1',
      'PEND 0 5 null 2',
    ]);
    expect(await orders()).toEqual([
      {
        ...{ order_id: 'o1', points: 90, desired_points: null, points_per_unit: '3' },
        ...{ rule_code: 'store', tier_code: 'regular', points_version: 1 },
      },
      {
        ...{ order_id: 'o2', points: 5, desired_points: null, points_per_unit: '1' },
        ...{ rule_code: null, tier_code: 'regular', points_version: 2 },
      },
    ]);
  });

  test('a refund takes back what was granted, and gives room again', async () => {
    await publish({ earning: [{ ...STORE, cap: { points: 100, period: 'MONTH' } }] });
    const inStore = { channel: 'STORE' };
    await world.record(draft('ann', 'PAYMENT', { orderId: 'o1', pounds: '50', ...inStore }));
    expect(await orders()).toMatchObject([{ points: 100, desired_points: 150 }]);
    await world.record(draft('ann', 'REFUND', { orderId: 'o1', pounds: '30' }));
    await world.record(draft('ann', 'PAYMENT', { orderId: 'o2', pounds: '20', ...inStore }));
    expect(await posted('ann')).toEqual([
      'EARN 100 150 store 1',
      'TAKE_BACK -40 -40 store 1',
      'EARN 40 60 store 1',
    ]);
    expect(await capUse()).toEqual(['store MONTH 100']);
  });

  test('a violation costs points, and what there is not becomes a debt', async () => {
    await publish({ earning: [REVIEW, ABUSE] });
    await world.record(draft('ann', 'REVIEW', { rating: 1 }), draft('ann', 'VIOLATION'));
    expect(await world.member('ann')).toMatchObject({ points: -10 });
  });

  test('what does not count earns nothing', async () => {
    await publish({ earning: [REVIEW] });
    await world.record(draft('ann', 'REVIEW', { rating: 5, occurredAt: NOON - 91 * DAY_MS }));
    expect(await posted('ann')).toEqual([]);
  });

  test('statements do not grow with the batch', async () => {
    const cap = { points: 900_000, period: 'YEAR' };
    await publish({ earning: [{ ...REVIEW, cap }, { ...STORE, cap }, TEA], cap });
    const batch = (size: number) =>
      Array.from({ length: size }, (_, at) =>
        at % 2 === 0
          ? draft(at % 4 === 0 ? 'ann' : 'bo', 'REVIEW', { rating: 3 })
          : draft('ann', 'PAYMENT', {
              ...{ orderId: `${size}-${at % 50}`, pounds: '7', channel: 'STORE', category: 'tea' },
            }),
      );
    await world.record(draft('ann', 'PAYMENT', { orderId: 'top', pounds: '2000' }), ...batch(4));
    await world.record(...batch(6));
    const few = await countStatements(world.database, () => world.record(...batch(8)));
    const many = await countStatements(world.database, () => world.record(...batch(400)));
    expect(many.statements).toHaveLength(few.statements.length);
  });

  test('reviews sent at once by twenty never pass the cap', async () => {
    await publish({ earning: [REVIEW] });
    const reviews = Array.from({ length: 20 }, () => draft('ann', 'REVIEW', { rating: 5 }));
    await Promise.all(reviews.map((review) => world.record(review)));
    expect(await world.member('ann')).toMatchObject({ points: 50 });
    expect(await capUse()).toEqual(['review DAY 50']);
  });
});
