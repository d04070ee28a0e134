import { actorOf } from '../../src/platform/security/actor';
import { codesOf, openDesk, type PointsDesk } from '../support/points-desk';

/** Points given and taken by hand: a limit of 1,000 by default, and four eyes above it. */
const NOON = Date.parse('2026-03-02T12:00:00Z');

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

const adjust = (memberId: string, points: number, key = keys.clerk, more: object = {}) =>
  desk.ask('pointsAdjust', { memberId, points, reason: 'Goodwill.', ...more }, key);

/** An adjustment that waits. */
async function waiting(memberId: string, points = 5_000): Promise<string> {
  const { adjustment } = await adjust(memberId, points);
  expect(adjustment.state).toBe('WAITING');
  return adjustment.id;
}

describe('an adjustment within the limit', () => {
  it('gives at once, names itself in the ledger, and keeps the reason out of it', async () => {
    const { memberId, name } = await member();
    const answer = await adjust(memberId, 1_000, keys.clerk, { reason: ' A late parcel. ' });
    expect(answer).toMatchObject({
      transaction: { kind: 'ADJUST', points: 1_000, reference: answer.adjustment.id },
      points: { balance: 1_000 },
      adjustment: {
        ...{ memberId, points: 1_000, reason: 'A late parcel.', state: 'APPLIED' },
        ...{ decidedBy: null, transaction: { id: answer.transaction.id, points: 1_000 } },
      },
      userErrors: [],
    });
    expect(answer.adjustment.id).toMatch(/^adj_/);
    expect(answer.adjustment.requestedBy).toMatch(/^key_/);
    expect(await desk.figures(name)).toMatchObject({ balance: 1_000 });
  });

  it('takes at once, and never more than there is', async () => {
    const { memberId, name } = await member(300);
    expect(await adjust(memberId, -200)).toMatchObject({ points: { balance: 100 } });
    const more = await adjust(memberId, -101);
    expect(more).toMatchObject({
      ...{ transaction: null, adjustment: null },
      userErrors: [{ code: 'INSUFFICIENT_POINTS', available: 100, required: 101 }],
    });
    expect(await desk.figures(name)).toMatchObject({ balance: 100 });
  });

  it.each([
    [{ points: 0 }, 'OUT_OF_RANGE', 'points'],
    [{ points: 1_000_000_000_001 }, 'OUT_OF_RANGE', 'points'],
    [{ points: -1_000_000_000_001 }, 'OUT_OF_RANGE', 'points'],
    [{ reason: ' ' }, 'REQUIRED', 'reason'],
    [{ reason: 'r'.repeat(201) }, 'TOO_LONG', 'reason'],
    [{ reason: 'a\u0007b' }, 'INVALID_TEXT', 'reason'],
    [{ memberId: 'mem_01jd8xkq0000000000000000aa' }, 'UNKNOWN_MEMBER', 'memberId'],
  ])('refuses %p with %s', async (wrong, code, field) => {
    const { memberId } = await member();
    const answer = await adjust(memberId, 5, keys.clerk, wrong);
    expect(answer.userErrors).toMatchObject([{ code, field: ['input', field] }]);
  });

  it('is reversed like any other', async () => {
    const { memberId } = await member();
    const { transaction } = await adjust(memberId, 500);
    const input = { transactionId: transaction.id, reason: 'Wrong member.' };
    expect(await desk.ask('pointsReverse', input, keys.clerk)).toMatchObject({
      transaction: { points: -500 },
      points: { balance: 0 },
    });
  });
});

describe('what one person adjusts for one member within a local day', () => {
  it('adds up against the limit, giving and taking alike', async () => {
    desk.shop.now = NOON;
    const { memberId } = await member();
    expect(await adjust(memberId, 600)).toMatchObject({ adjustment: { state: 'APPLIED' } });
    expect(await adjust(memberId, -400)).toMatchObject({ adjustment: { state: 'APPLIED' } });
    expect(await adjust(memberId, 1)).toMatchObject({
      transaction: null,
      points: { balance: 200 },
      adjustment: { state: 'WAITING', transaction: null },
      userErrors: [],
    });
    // Somebody else has a limit of their own, and so has the next day.
    expect(await adjust(memberId, 1_000, keys.bob)).toMatchObject({
      adjustment: { state: 'APPLIED' },
    });
    desk.shop.now = Date.parse('2026-03-03T00:00:00Z');
    expect(await adjust(memberId, 1_000)).toMatchObject({ adjustment: { state: 'APPLIED' } });
  });

  it('adds up also when it is all asked at once', async () => {
    const { memberId, name } = await member();
    const answers = await Promise.all(Array.from({ length: 12 }, () => adjust(memberId, 300)));
    const states = answers.map(({ adjustment }) => adjustment.state);
    expect(states.filter((state) => state === 'APPLIED')).toHaveLength(3);
    expect(states.filter((state) => state === 'WAITING')).toHaveLength(9);
    expect(await desk.figures(name)).toMatchObject({ balance: 900 });
  });

  it('does not count what was refused in the same moment', async () => {
    const { memberId, name } = await member();
    const answers = await Promise.all([-900, 900, -900, 100].map((each) => adjust(memberId, each)));
    const states = answers.map(({ adjustment }) => adjustment?.state ?? null);
    expect(states).toEqual([null, 'APPLIED', 'WAITING', 'APPLIED']);
    expect(await desk.figures(name)).toMatchObject({ balance: 1_000 });
  });
});

describe('above the limit', () => {
  it('nothing is posted until somebody else approves', async () => {
    const { memberId, name } = await member();
    const asked = await adjust(memberId, 5_000);
    expect(asked).toMatchObject({ transaction: null, points: { balance: 0 }, userErrors: [] });
    expect(await desk.figures(name)).toMatchObject({ balance: 0 });
    const adjustmentId = asked.adjustment.id;
    const input = { adjustmentId, reason: 'Agreed.' };
    const approved = await desk.ask('pointsAdjustmentApprove', input, keys.ann);
    expect(approved).toMatchObject({
      transaction: { kind: 'ADJUST', points: 5_000, reference: adjustmentId },
      points: { balance: 5_000 },
      adjustment: {
        ...{ id: adjustmentId, state: 'APPROVED', decisionReason: 'Agreed.' },
        ...{ requestedBy: asked.adjustment.requestedBy, transaction: { points: 5_000 } },
      },
      userErrors: [],
    });
    expect(approved.adjustment.decidedBy).not.toBe(asked.adjustment.requestedBy);
    expect(await desk.figures(name)).toMatchObject({ balance: 5_000 });
  });

  it('who asked neither approves nor rejects, but withdraws', async () => {
    const { memberId, name } = await member();
    const { adjustment } = await adjust(memberId, 5_000, keys.ann);
    const input = { adjustmentId: adjustment.id, reason: 'Me.' };
    for (const decision of ['pointsAdjustmentApprove', 'pointsAdjustmentReject'] as const) {
      expect((await desk.ask(decision, input, keys.ann)).userErrors).toMatchObject([
        { code: 'FOUR_EYES', field: ['input', 'adjustmentId'] },
      ]);
    }
    const own = { adjustmentId: adjustment.id };
    expect(codesOf(await desk.ask('pointsAdjustmentWithdraw', own, keys.bob))).toEqual([
      'NOT_REQUESTER',
    ]);
    expect(await desk.ask('pointsAdjustmentWithdraw', own, keys.ann)).toMatchObject({
      adjustment: { state: 'WITHDRAWN', transaction: null },
      userErrors: [],
    });
    expect(codesOf(await desk.ask('pointsAdjustmentApprove', input, keys.bob))).toEqual([
      'ADJUSTMENT_DECIDED',
    ]);
    expect(await desk.figures(name)).toMatchObject({ balance: 0 });
  });

  it('is decided once, and says how', async () => {
    const { memberId, name } = await member();
    const [approved, rejected] = [await waiting(memberId), await waiting(memberId)];
    await desk.ask('pointsAdjustmentApprove', { adjustmentId: approved }, keys.ann);
    const why = { adjustmentId: rejected, reason: 'No.' };
    expect(await desk.ask('pointsAdjustmentReject', why, keys.ann)).toMatchObject({
      adjustment: { state: 'REJECTED', decisionReason: 'No.', transaction: null },
    });
    for (const [adjustmentId, state] of [
      [approved, 'APPROVED'],
      [rejected, 'REJECTED'],
    ]) {
      const input = { adjustmentId, reason: 'Again.' };
      for (const decision of ['pointsAdjustmentApprove', 'pointsAdjustmentReject'] as const) {
        expect((await desk.ask(decision, input, keys.bob)).userErrors).toMatchObject([
          { __typename: 'AdjustmentDecidedError', code: 'ADJUSTMENT_DECIDED', decidedAs: state },
        ]);
      }
    }
    expect(await desk.figures(name)).toMatchObject({ balance: 5_000 });
  });

  it('is posted once when many approve and reject at once', async () => {
    const { memberId, name } = await member();
    const adjustmentId = await waiting(memberId);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, place) =>
        place % 2 === 0
          ? desk.ask('pointsAdjustmentApprove', { adjustmentId }, keys.ann)
          : desk.ask('pointsAdjustmentReject', { adjustmentId, reason: 'No.' }, keys.bob),
      ),
    );
    expect(answers.flatMap(codesOf)).toEqual(Array.from({ length: 9 }, () => 'ADJUSTMENT_DECIDED'));
    const winner = answers.find(({ userErrors }) => userErrors.length === 0);
    const balance = winner?.adjustment.state === 'APPROVED' ? 5_000 : 0;
    expect(await desk.figures(name)).toMatchObject({ balance });
  });

  it('still waits where the points are gone by then, and the refusal is remembered', async () => {
    const { memberId, name } = await member(3_000);
    const adjustmentId = await waiting(memberId, -2_000);
    await desk.ask('pointsRedeem', { memberId, points: 2_500 });
    const input = { adjustmentId, idempotencyKey: 'too-late' };
    const refused = await desk.ask('pointsAdjustmentApprove', input, keys.ann);
    expect(refused.userErrors).toMatchObject([
      {
        ...{ code: 'INSUFFICIENT_POINTS', field: ['input', 'adjustmentId'] },
        ...{ available: 500, required: 2_000 },
      },
    ]);
    await desk.earn(name, 1_500);
    expect(await desk.ask('pointsAdjustmentApprove', input, keys.ann)).toEqual(refused);
    expect(await desk.ask('pointsAdjustmentApprove', { adjustmentId }, keys.ann)).toMatchObject({
      adjustment: { state: 'APPROVED' },
      points: { balance: 0 },
    });
  });

  it('is told the same again to who asked, also after it was decided', async () => {
    const { memberId } = await member();
    const more = { idempotencyKey: 'asked-once' };
    const first = await adjust(memberId, 5_000, keys.clerk, more);
    const decided = { adjustmentId: first.adjustment.id, idempotencyKey: 'approved-once' };
    const approved = await desk.ask('pointsAdjustmentApprove', decided, keys.ann);
    expect(await adjust(memberId, 5_000, keys.clerk, more)).toEqual(first);
    expect(await desk.ask('pointsAdjustmentApprove', decided, keys.ann)).toEqual(approved);
  });

  it('is refused for what does not exist', async () => {
    for (const adjustmentId of ['adj_01jd8xkq0000000000000000aa', 'adj_é', 'x']) {
      const input = { adjustmentId, reason: 'No.' };
      expect(codesOf(await desk.ask('pointsAdjustmentReject', input, keys.ann))).toEqual([
        'NOT_FOUND',
      ]);
    }
  });

  it('follows the limit of the points rules', async () => {
    const { memberId } = await member();
    await desk.publish({ adjustmentLimit: 10 });
    expect(await adjust(memberId, 10)).toMatchObject({ adjustment: { state: 'APPLIED' } });
    const other = await member();
    expect(await adjust(other.memberId, 11)).toMatchObject({ adjustment: { state: 'WAITING' } });
    await desk.publish({ adjustmentLimit: 1_000 }, 1);
  });
});

describe('the list of adjustments', () => {
  const LIST = `query ($filter: PointsAdjustmentsFilter, $first: Int, $after: String) {
    pointsAdjustments(filter: $filter, first: $first, after: $after) {
      nodes { id points state requestedBy } pageInfo { hasNextPage endCursor }
    }
  }`;
  const list = async (variables: object, key = keys.auditor) => {
    const { data, errors } = await desk.shop.server.gql(LIST, { ...variables }, key);
    expect(errors).toBeUndefined();
    return data.pointsAdjustments;
  };

  it('gives those of a member or a state, newest first, page by page', async () => {
    const { memberId } = await member();
    for (const points of [100, 200, 5_000, 6_000]) await adjust(memberId, points);
    const all = await list({ filter: { memberId } });
    const points = ({ nodes }: { nodes: { points: number }[] }) => nodes.map((each) => each.points);
    expect(points(all)).toEqual([6_000, 5_000, 200, 100]);
    const waits = await list({ filter: { memberId, state: 'WAITING' }, first: 1 });
    expect(points(waits)).toEqual([6_000]);
    expect(waits.pageInfo.hasNextPage).toBe(true);
    const after = waits.pageInfo.endCursor;
    const next = await list({ filter: { memberId, state: 'WAITING' }, first: 1, after });
    expect(points(next)).toEqual([5_000]);
    expect(next.pageInfo.hasNextPage).toBe(false);
    expect(points(await list({ filter: { memberId: 'mem_x' } }))).toEqual([]);
  });

  it('shows each by its id to those who may read it', async () => {
    const { memberId } = await member();
    const { adjustment } = await adjust(memberId, 100);
    const query = `query ($id: ID!) { node(id: $id) { ... on PointsAdjustment { points reason } } }`;
    const ask = async (key: string) =>
      (await desk.shop.server.gql(query, { id: adjustment.id }, key)).data.node;
    expect(await ask(keys.auditor)).toEqual({ points: 100, reason: 'Goodwill.' });
    expect(await ask(desk.shop.server.keys.service)).toBeNull();
  });
});

describe('who acted', () => {
  it('tells a key from a person of the same subject, and from who dresses up as a key', () => {
    const texts = [
      actorOf({ kind: 'key', subject: 'ann' }),
      actorOf({ kind: 'person', subject: 'ann' }),
      actorOf({ kind: 'person', subject: 'key_ann' }),
      actorOf({ kind: 'person', subject: 'system' }),
      actorOf({ kind: 'person', subject: `sha256:${'0'.repeat(33)}` }),
      actorOf({ kind: 'person', subject: 'Ann Smith' }),
      actorOf({ kind: 'person', subject: 'ann'.repeat(20) }),
    ];
    expect(texts.slice(0, 2)).toEqual(['key_ann', 'ann']);
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts.slice(2)) expect(text).toMatch(/^sha256:[0-9a-f]{33}$/);
  });
});
