import { DAY_MS, MINUTE_MS } from '../../../src/domain/shared/instant';
import type { RowOutcome } from '../../../src/features/recording/recording.service';
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

const statuses = (outcomes: readonly RowOutcome[]): string[] =>
  outcomes.map((outcome) =>
    outcome.status === 'REFUSED' ? `${outcome.fault.field}: ${outcome.fault.kind}` : outcome.status,
  );

const countOf = async (table: string): Promise<number> => {
  const [row] = await query<{ n: number }>(
    world.database.reader,
    `SELECT COUNT(*) AS n FROM ${table}`,
  );
  return Number(row?.n);
};

describe('recording', () => {
  test('what a member does moves score, tier and points in one unit', async () => {
    await world.record(
      draft('ann', 'PAYMENT', { orderId: 'o1', pounds: '1000' }),
      draft('ann', 'PAYMENT', { orderId: 'o2', pounds: '500' }),
      draft('ann', 'PAYMENT', { orderId: 'o3', pounds: '500' }),
      ...Array.from({ length: 10 }, () => draft('ann', 'LIKE')),
    );
    expect(await world.member('ann')).toMatchObject({ tier: 'diamond', score: 1401.6 });
    expect(await world.member('bo')).toMatchObject({ tier: 'regular', score: 0, points: 0 });
  });

  test('a repeated behaviour is a duplicate, and its effect happens once', async () => {
    const payment = draft('ann', 'PAYMENT', { orderId: 'o1', pounds: '10.00' });
    const [first] = await world.record(payment);
    const [again, alike] = await world.record(payment, { ...payment });
    expect(first).toMatchObject({ status: 'RECORDED' });
    expect([again, alike]).toEqual([
      { ...first, status: 'DUPLICATE' },
      { ...first, status: 'DUPLICATE' },
    ]);
    expect(await world.member('ann')).toMatchObject({ score: 7.2, points: 10 });
  });

  test('the same amount in other words is the same body; another amount is refused', async () => {
    const payment = draft('ann', 'PAYMENT', { orderId: 'o1', pounds: '10.00' });
    await world.record(payment);
    const words = { ...payment, amount: { value: '10', currencyCode: 'GBP' } };
    const other = { ...payment, amount: { value: '11', currencyCode: 'GBP' } };
    const elsewhere = { ...payment, member: { kind: 'externalId', externalId: 'bo' } as const };
    const outcomes = await world.record(words, other, elsewhere);
    expect(statuses(outcomes)).toEqual([
      'DUPLICATE',
      'externalId: key-reused',
      'externalId: key-reused',
    ]);
    expect(await world.member('bo')).toMatchObject({ score: 0 });
  });

  test('bad rows are refused one by one, and good rows of the batch are kept', async () => {
    const outcomes = await world.record(
      draft('nobody', 'VIEW'),
      draft('ann', 'PAYMENT', { pounds: '5' }),
      draft('ann', 'PAYMENT', { orderId: 'o1', pounds: '5' }),
      draft('ann', 'PAYMENT', { orderId: 'o2', pounds: '5.001' }),
      draft('ann', 'PAYMENT', { orderId: 'o3', amount: { value: '5', currencyCode: 'EUR' } }),
      draft('ann', 'PAYMENT', { orderId: 'o4', pounds: '9007199254740992' }),
      draft('ann', 'VIEW', { occurredAt: NOON + 5 * MINUTE_MS + 1 }),
      draft('ann', 'VIEW', { productId: 'x'.repeat(65) }),
      draft('ann', 'REVIEW', { rating: 6 }),
      draft('ann', 'VIEW', { category: 'lone \ud800' }),
    );
    expect(statuses(outcomes)).toEqual([
      'member: member-not-found',
      'orderId: required',
      'RECORDED',
      'amount: too-many-decimals',
      'amount: no-exchange-rate',
      'amount: out-of-range',
      'occurredAt: in-the-future',
      'productId: text-too-long',
      'rating: out-of-range',
      'category: invalid-text',
    ]);
    expect(await countOf('behaviour')).toBe(1);
  });

  test('another currency is converted at the rate of its day, and kept as it was reported', async () => {
    const { calendar } = await world.services.directory.get(world.programId);
    const today = calendar.dayOf(NOON);
    const rates = [
      { currencyCode: 'EUR', validFrom: today - 10, rate: '0.8612' },
      { currencyCode: 'EUR', validFrom: today, rate: '0.5' },
    ];
    await world.services.rates.record(viewer('ADMIN', world.programId), rates);
    const euros = { amount: { value: '10.00', currencyCode: 'EUR' } };
    const outcomes = await world.record(
      draft('ann', 'PAYMENT', { orderId: 'o1', ...euros }),
      draft('ann', 'PAYMENT', { orderId: 'o2', ...euros, occurredAt: NOON - DAY_MS }),
      draft('ann', 'PAYMENT', { orderId: 'o3', ...euros, occurredAt: NOON - 11 * DAY_MS }),
    );
    expect(statuses(outcomes)).toEqual(['RECORDED', 'RECORDED', 'amount: no-exchange-rate']);
    const rows = await query<Record<string, unknown>>(
      world.database.reader,
      `SELECT amount_minor, original_amount_minor, original_currency FROM behaviour
        ORDER BY order_id`,
    );
    expect(rows.map((row) => Object.values(row).map(String))).toEqual([
      ['500', '1000', 'EUR'],
      ['861', '1000', 'EUR'],
    ]);
    // 13.61 · 0.7 + 2 · 0.2
    expect(await world.member('ann')).toMatchObject({ score: 9.927 });
  });

  test('a stamp up to five minutes ahead counts as recorded now', async () => {
    await world.record(draft('ann', 'LOGIN', { occurredAt: NOON + 5 * MINUTE_MS }));
    const [row] = await query<{ occurred_at: string; recorded_at: string }>(
      world.database.reader,
      'SELECT occurred_at, recorded_at FROM behaviour',
    );
    expect(row?.occurred_at).toBe(row?.recorded_at);
  });

  test('later than the horizon is stored and does not count', async () => {
    const outcomes = await world.record(
      draft('ann', 'PAYMENT', { orderId: 'o1', pounds: '50', occurredAt: NOON - 90 * DAY_MS }),
      draft('ann', 'PAYMENT', { orderId: 'o2', pounds: '50', occurredAt: NOON - 90 * DAY_MS - 1 }),
    );
    expect(statuses(outcomes)).toEqual(['RECORDED', 'NOT_COUNTED']);
    expect(await world.member('ann')).toMatchObject({ score: 35.2, points: 50 });
    expect(await countOf('behaviour')).toBe(2);
  });

  test('the order that promotes earns at the old rate, and keeps it for its later lines', async () => {
    await world.record(draft('ann', 'PAYMENT', { orderId: 'o1', pounds: '200.50' }));
    // 200.5 · 0.7 + 0.2 = 140.55: silver from now on, at 1.2.
    expect(await world.member('ann')).toMatchObject({ tier: 'silver', points: 200 });
    await world.record(draft('ann', 'PAYMENT', { orderId: 'o1', pounds: '0.60' }));
    expect(await world.member('ann')).toMatchObject({ points: 201 });
    await world.record(draft('ann', 'PAYMENT', { orderId: 'o2', pounds: '100' }));
    expect(await world.member('ann')).toMatchObject({ points: 321 });
  });

  test('a refund takes back points in proportion at the rate of its order', async () => {
    await world.record(draft('ann', 'PAYMENT', { orderId: 'o1', pounds: '300' }));
    await world.record(draft('ann', 'PAYMENT', { orderId: 'o2', pounds: '99.99' }));
    expect(await world.member('ann')).toMatchObject({ points: 300 + 119 });
    await world.record(draft('ann', 'REFUND', { orderId: 'o2', pounds: '50' }));
    // 49.99 · 1.2 = 59.988
    expect(await world.member('ann')).toMatchObject({ points: 300 + 59 });
    await world.record(draft('ann', 'REFUND', { orderId: 'o2', pounds: '49.99' }));
    expect(await world.member('ann')).toMatchObject({ points: 300, score: 210.2, tier: 'silver' });
  });

  test('the ledger is double entry: every transaction sums to zero, wallets to their entries', async () => {
    await world.record(
      draft('ann', 'PAYMENT', { orderId: 'o1', pounds: '300' }),
      draft('bo', 'PAYMENT', { orderId: 'o1', pounds: '30' }),
      draft('ann', 'REFUND', { orderId: 'o1', pounds: '100' }),
    );
    const sums = await query<{ total: number }>(
      world.database.reader,
      'SELECT SUM(amount) AS total FROM wallet_posting GROUP BY member_id, sequence',
    );
    expect(sums.map(({ total }) => Number(total))).toEqual([0, 0, 0]);
    const wallets = await query<{ balance: number; entries: number }>(
      world.database.reader,
      `SELECT w.balance, SUM(e.amount) AS entries FROM wallet w
        JOIN wallet_posting e ON e.member_id = w.member_id AND e.account = 'WALLET'
        GROUP BY w.member_id, w.balance ORDER BY w.balance`,
    );
    expect(wallets.map((row) => [Number(row.balance), Number(row.entries)])).toEqual([
      [30, 30],
      [200, 200],
    ]);
  });

  test('nobody is demoted: a refund leaves the tier and says why it is kept', async () => {
    await world.record(draft('ann', 'PAYMENT', { orderId: 'o1', pounds: '1000' }));
    await world.record(draft('ann', 'REFUND', { orderId: 'o1', pounds: '1000' }));
    expect(await world.member('ann')).toMatchObject({ tier: 'gold', score: 0 });
    const reasons = await query<{ reasons: string }>(
      world.database.reader,
      'SELECT reasons FROM decision ORDER BY id DESC LIMIT 1',
    );
    expect(String(JSON.stringify(reasons))).toContain('TIER_KEPT_FOR_TERM');
  });

  test('what would change nothing is not kept again as a decision', async () => {
    await world.record(draft('ann', 'VIEW'));
    await world.record(draft('ann', 'VIEW'));
    expect(await world.member('ann')).toMatchObject({ decisions: 1 });
  });

  test('statements do not grow with the batch', async () => {
    await world.record(draft('ann', 'VIEW', { productId: 'p0' }));
    const batch = (size: number) =>
      Array.from({ length: size }, (_, index) =>
        draft(index % 2 === 0 ? 'ann' : 'bo', index % 3 === 0 ? 'PAYMENT' : 'VIEW', {
          orderId: `order ${size} ${index}`,
          productId: `p${index}`,
          ...(index % 3 === 0 ? { pounds: '0.01' } : {}),
        }),
      );
    await world.record(...batch(4));
    const few = await countStatements(world.database, () => world.record(...batch(6)));
    const many = await countStatements(world.database, () => world.record(...batch(600)));
    expect(many.statements).toHaveLength(few.statements.length);
    expect(statuses(many.result)).toEqual(Array<string>(600).fill('RECORDED'));
  });

  test('twenty at once for one member lose nothing', async () => {
    const likes = Array.from({ length: 20 }, () => draft('ann', 'LIKE'));
    await Promise.all(likes.map((like) => world.record(like)));
    expect(await world.member('ann')).toMatchObject({ score: 2 });
  });

  test('one behaviour sent twenty times at once happens once', async () => {
    const payment = draft('ann', 'PAYMENT', { orderId: 'o1', pounds: '100' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.record(payment)));
    const recorded = answers.flat().filter(({ status }) => status === 'RECORDED');
    expect(recorded).toHaveLength(1);
    expect(await world.member('ann')).toMatchObject({ score: 70.2, points: 100 });
  });

  test('batches that cross over the same members do not lock each other out', async () => {
    const names = ['ann', 'bo'];
    const batches = Array.from({ length: 12 }, (_, turn) =>
      (turn % 2 === 0 ? names : names.toReversed()).map((name) => draft(name, 'LIKE')),
    );
    await Promise.all(batches.map((batch) => world.record(...batch)));
    expect(await world.member('ann')).toMatchObject({ score: 1.2 });
    expect(await world.member('bo')).toMatchObject({ score: 1.2 });
  });
});
