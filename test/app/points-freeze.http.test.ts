import { query } from '../../src/platform/database/sql';
import { codesOf, openDesk, type PointsDesk } from '../support/points-desk';

/** Wallets that people keep from spending. */
const NOON = Date.parse('2026-03-02T12:00:00Z');
const DAY_MS = 86_400_000;

let desk: PointsDesk;
let serial = 0;
const keys = { ann: '', bob: '', clerk: '', auditor: '' };

beforeAll(async () => {
  desk = await openDesk(NOON);
  keys.ann = await desk.shop.server.key(['ADMIN']);
  keys.bob = await desk.shop.server.key(['ADMIN']);
  keys.clerk = await desk.shop.server.key(['SUPPORT']);
  keys.auditor = await desk.shop.server.key(['AUDITOR']);
});
afterAll(() => desk.close());

async function member(points = 0): Promise<{ memberId: string; name: string }> {
  serial += 1;
  const name = `member-${serial}`;
  await desk.shop.register(name);
  if (points > 0) await desk.earn(name, points);
  return { memberId: desk.id(name), name };
}

const adjust = (memberId: string, points: number) =>
  desk.ask('pointsAdjust', { memberId, points, reason: 'Goodwill.' }, keys.clerk);

describe('a frozen wallet', () => {
  const REASON = 'A card was stolen.';

  it('spends nothing, earns, is read, and lets holds go', async () => {
    const { memberId, name } = await member(100);
    const other = await member();
    const { hold } = await desk.ask('pointsHold', { memberId, points: 10 });
    const { hold: second } = await desk.ask('pointsHold', { memberId, points: 10 });
    const frozen = await desk.ask('walletFreeze', { memberId, reason: REASON }, keys.auditor);
    expect(frozen).toMatchObject({
      wallet: { memberId, state: 'FROZEN', changes: [{ state: 'FROZEN', reason: REASON }] },
      userErrors: [],
    });
    const gift = { fromMemberId: memberId, toMemberId: other.memberId, points: 1 };
    const answers = [
      await desk.ask('pointsRedeem', { memberId, points: 1 }),
      await desk.ask('pointsHold', { memberId, points: 1 }),
      await desk.ask('pointsCapture', { holdId: hold.id }),
      await desk.ask('pointsTransfer', gift),
      await adjust(memberId, -1),
    ];
    expect(answers.flatMap(codesOf)).toEqual(Array.from({ length: 5 }, () => 'WALLET_FROZEN'));
    await desk.earn(name, 50);
    await desk.ask('pointsRelease', { holdId: second.id });
    const figures = { state: 'FROZEN', balance: 150, held: 10 };
    expect(await desk.figures(name)).toMatchObject(figures);
    const { memberId: giver } = await member(20);
    const arrived = { fromMemberId: giver, toMemberId: memberId, points: 20 };
    expect(await desk.ask('pointsTransfer', arrived)).toMatchObject({ userErrors: [] });
    expect(await desk.figures(name)).toMatchObject({ balance: 170 });
  });

  it('spends again once somebody has looked, and keeps who and why', async () => {
    const { memberId } = await member(100);
    const input = { memberId, reason: REASON, idempotencyKey: 'frozen-once' };
    const first = await desk.ask('walletFreeze', input, keys.ann);
    desk.shop.now += 60_000;
    const reason = 'The card was found.';
    const { wallet } = await desk.ask('walletUnfreeze', { memberId, reason }, keys.bob);
    expect(wallet.state).toBe('ACTIVE');
    expect(wallet.changes).toMatchObject([
      { state: 'ACTIVE', reason, at: new Date(desk.shop.now).toISOString() },
      { state: 'FROZEN', reason: REASON, actor: first.wallet.changes[0].actor },
    ]);
    expect(wallet.changes[0].actor).not.toBe(wallet.changes[1].actor);
    expect(await desk.ask('pointsRedeem', { memberId, points: 100 })).toMatchObject({
      points: { balance: 0 },
    });
    // The first answer again, although the wallet has moved on.
    expect(await desk.ask('walletFreeze', input, keys.ann)).toEqual(first);
  });

  it('is refused twice, without a reason, for nobody, and to who may not', async () => {
    const { memberId } = await member();
    const why = { memberId, reason: REASON };
    expect(codesOf(await desk.ask('walletUnfreeze', why, keys.ann))).toEqual(['NOTHING_CHANGED']);
    expect(await desk.ask('walletFreeze', why, keys.ann)).toMatchObject({ userErrors: [] });
    expect(codesOf(await desk.ask('walletFreeze', why, keys.ann))).toEqual(['NOTHING_CHANGED']);
    const empty = await desk.ask('walletFreeze', { memberId, reason: '' }, keys.ann);
    expect(empty.userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', 'reason'] }]);
    const nobody = { memberId: 'mem_01jd8xkq0000000000000000aa', reason: REASON };
    expect(codesOf(await desk.ask('walletFreeze', nobody, keys.ann))).toEqual(['UNKNOWN_MEMBER']);
    const input = { ...why, idempotencyKey: 'clerk' };
    const { errors } = await desk.send('walletFreeze', input, keys.clerk);
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('stays frozen until somebody lets it spend', async () => {
    const { memberId, name } = await member(10);
    await desk.ask('walletFreeze', { memberId, reason: REASON }, keys.ann);
    desk.shop.now += DAY_MS;
    expect(await desk.figures(name)).toMatchObject({ state: 'FROZEN', balance: 10 });
  });

  it('is told to who listens, without the reason', async () => {
    const CREATE = `mutation { webhookEndpointCreate(
      input: { url: "http://127.0.0.1:9/hook", eventTypes: [WALLET_FROZEN, WALLET_UNFROZEN] }
    ) { userErrors { message } } }`;
    const { server } = desk.shop;
    const created = await server.gql(CREATE, {}, keys.ann);
    expect(created.errors ?? created.data.webhookEndpointCreate.userErrors).toEqual([]);
    const { memberId } = await member();
    await desk.ask('walletFreeze', { memberId, reason: REASON }, keys.ann);
    await desk.ask('walletUnfreeze', { memberId, reason: REASON }, keys.ann);
    const rows = await query<{ type: string; body: string }>(
      server.database.reader,
      'SELECT type, body FROM outbox_event WHERE member_id = ? ORDER BY id',
      [memberId.slice(4)],
    );
    expect(rows.map(({ type }) => type)).toEqual(['wallet.frozen', 'wallet.unfrozen']);
    expect(rows.map(({ body }) => JSON.parse(body).data)).toEqual([
      { memberId, because: 'PERSON' },
      { memberId },
    ]);
  });
});
