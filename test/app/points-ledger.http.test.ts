import { openDesk, type PointsDesk } from '../support/points-desk';

/** The worked ledger of docs/domain.md §8, as a shop, a till and a clerk live it. */
const NAMES = [
  { locale: 'en', text: 'Points' },
  { locale: 'zh-CN', text: '积分' },
];
const rolling = (months: number) => ({ kind: 'ROLLING', months });
const rule = (code: string, channel: string, more: object) => ({
  ...{ code, names: NAMES, effect: { kind: 'PER_UNIT', pointsPerUnit: '1' } },
  ...{ when: { channels: [channel] }, ...more },
});
const RULES = {
  earning: [
    rule('a', 'WEB', { expiry: rolling(12) }),
    rule('b', 'STORE', { expiry: rolling(3) }),
    rule('c', 'APP', { expiry: rolling(12), pendingDays: 19 }),
  ],
};

const on = (day: string): number => Date.parse(`${day}T12:00:00Z`);

describe('the worked ledger of docs/domain.md §8', () => {
  let desk: PointsDesk;
  beforeAll(async () => {
    desk = await openDesk(on('2025-01-10'));
    await desk.publish(RULES);
    await desk.shop.register('ann');
  });
  afterAll(() => desk.close());

  const known: Record<string, string> = {};
  const buy = (orderId: string, amount: string, channel: string) =>
    desk.shop.record(desk.shop.payment('ann', orderId, amount, { channel }));
  const refund = (orderId: string, amount: string) =>
    desk.shop.record(desk.shop.payment('ann', orderId, amount, { type: 'REFUND' }));
  const member = () => ({ memberId: desk.id('ann') });
  const holdMinutes = 60 * 24 * 2;

  it.each([
    ['2025-01-10', 'earn 100 [A]', () => buy('o-a', '100', 'WEB'), { balance: 100 }],
    ['2025-03-01', 'earn 50 [B]', () => buy('o-b', '50', 'STORE'), { balance: 150 }],
    ['2025-04-01', 'redeem 70: B 50, A 20', redeem, { balance: 80 }],
    ['2025-05-01', 'earn 40, pending', () => buy('o-c', '40', 'APP'), { balance: 80, pending: 40 }],
    [
      '2025-05-15',
      "B's order is refunded",
      () => refund('o-b', '50'),
      { balance: 30, pending: 40 },
    ],
    ['2025-05-18', 'of C 15 are refunded', () => refund('o-c', '15'), { balance: 30, pending: 25 }],
    ['2025-05-20', '25 of the pending 40 activated', nothing, { balance: 55 }],
    ['2025-05-25', 'the redemption is reversed', reverse, { balance: 125 }],
    ['2025-06-01', 'B expires', nothing, { balance: 75 }],
    ['2025-07-01', 'hold 60', hold, { balance: 75, held: 60, available: 15 }],
    ['2025-07-02', 'released', release, { balance: 75 }],
    ['2026-01-10', 'A expires', nothing, { balance: 25 }],
  ] as const)('%s: %s', async (day, _, act, expected) => {
    desk.shop.now = on(day);
    await act();
    const figures = { pending: 0, held: 0, available: expected.balance, debt: 0, ...expected };
    expect(await desk.figures('ann')).toMatchObject(figures);
  });

  it('gave each lot the expiry that the table says', async () => {
    const { points } = await desk.shop.read(
      'ann',
      'points { lots(includeUsed: true) { nodes { number expiresAt } } }',
    );
    const lots: { number: number; expiresAt: string }[] = points.lots.nodes;
    expect(lots.toSorted((left, right) => left.number - right.number)).toEqual([
      { number: 1, expiresAt: '2026-01-10T00:00:00.000Z' },
      // Midnight in London, where summer has begun.
      { number: 2, expiresAt: '2025-05-31T23:00:00.000Z' },
      { number: 3, expiresAt: '2026-05-19T23:00:00.000Z' },
    ]);
  });

  it('issued 175, and 100 expired, 50 were taken back and none is redeemed: 25', async () => {
    // Whatever asks something of the wallet first writes down what was due.
    const { hold: last } = await desk.ask('pointsHold', { ...member(), points: 1 });
    await desk.ask('pointsRelease', { holdId: last.id });
    const { points } = await desk.shop.read(
      'ann',
      'points { history(first: 50) { nodes { kind points postings { account amount } } } }',
    );
    const totals: Record<string, number> = {};
    for (const { kind, postings } of points.history.nodes) {
      for (const { account, amount } of postings) {
        const key = `${kind} ${account}`;
        totals[key] = (totals[key] ?? 0) + amount;
      }
    }
    expect(totals).toMatchObject({
      'EARN ISSUANCE': -150,
      'ACTIVATE ISSUANCE': -25,
      'TAKE_BACK ISSUANCE': 50,
      'REDEEM REDEMPTION': 70,
      'REVERSE REDEMPTION': -70,
      'EXPIRE EXPIRY': 100,
    });
  });

  async function redeem() {
    const answer = await desk.ask('pointsRedeem', { ...member(), points: 70 });
    expect(answer).toMatchObject({
      transaction: { kind: 'REDEEM', points: -70 },
      points: { balance: 80, available: 80 },
      userErrors: [],
    });
    known['redeem'] = answer.transaction.id;
    const { data } = await desk.shop.server.gql(
      `query ($id: ID!) { node(id: $id) { ... on PointsTransaction { postings { lotNumber amount } } } }`,
      { id: known['redeem'] },
    );
    expect(data.node.postings).toEqual([
      { lotNumber: 2, amount: -50 },
      { lotNumber: 1, amount: -20 },
      { lotNumber: null, amount: 70 },
    ]);
  }

  async function reverse() {
    const input = { transactionId: known['redeem'], reason: 'Sent twice.' };
    const answer = await desk.ask('pointsReverse', input);
    expect(answer).toMatchObject({
      transaction: { kind: 'REVERSE', points: 70 },
      points: { balance: 125, available: 125 },
      userErrors: [],
    });
  }

  async function hold() {
    const input = { ...member(), points: 60, minutes: holdMinutes, orderId: 'o-d' };
    const answer = await desk.ask('pointsHold', input);
    expect(answer).toMatchObject({
      hold: { state: 'OPEN', points: 60, orderId: 'o-d' },
      points: { balance: 75, held: 60, available: 15 },
      userErrors: [],
    });
    known['hold'] = answer.hold.id;
  }

  async function release() {
    const answer = await desk.ask('pointsRelease', { holdId: known['hold'] });
    expect(answer).toMatchObject({
      transaction: { kind: 'RELEASE', points: 0 },
      hold: { id: known['hold'], state: 'RELEASED' },
      points: { balance: 75, held: 0, available: 75 },
      userErrors: [],
    });
  }

  function nothing() {
    return Promise.resolve();
  }
});
