import { execute, query } from '../../../src/platform/database/sql';
import { NOON } from '../../support/programs';
import { openDesk, type PointsDesk } from '../../support/points-desk';

describe('a wallet whose sums somebody has changed', () => {
  let desk: PointsDesk;

  beforeEach(async () => {
    desk = await openDesk(NOON);
    await desk.shop.register('ann');
    await desk.earn('ann', 100);
    await desk.shop.server.database.run((tx) =>
      execute(tx, 'UPDATE wallet SET balance = balance + 900', []),
    );
  });

  afterEach(() => desk.close());

  const redeem = (idempotencyKey: string) =>
    desk.ask('pointsRedeem', { memberId: desk.id('ann'), points: 500, idempotencyKey });

  it('spends nothing, is frozen by the attempt, and its history says why', async () => {
    expect((await redeem('first')).userErrors).toMatchObject([{ code: 'WALLET_FROZEN' }]);
    expect((await redeem('second')).userErrors).toMatchObject([{ code: 'WALLET_FROZEN' }]);
    expect(await desk.figures('ann')).toMatchObject({
      state: 'FROZEN',
      balance: 1000,
    });
    const { reader } = desk.shop.server.database;
    const kept = await query(reader, 'SELECT is_frozen, reason, actor FROM wallet_freeze');
    expect(kept).toEqual([{ is_frozen: 1, reason: 'VIOLATION', actor: 'system' }]);
    const spent = "SELECT COUNT(*) AS n FROM wallet_transaction WHERE kind = 'REDEEM'";
    expect(await query(reader, spent)).toEqual([{ n: 0 }]);
  });

  it('goes on earning and being read', async () => {
    await redeem('first');
    await desk.earn('ann', 50);
    expect(await desk.figures('ann')).toMatchObject({ balance: 1050 });
  });
});
