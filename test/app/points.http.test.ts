import { operatorViewer } from '../../src/app/commands/programs';
import { codesOf, mutationText, openDesk, type PointsDesk } from '../support/points-desk';

/** What is asked of points over the API, and every way in which it is refused. */
const NOW = Date.parse('2026-03-02T12:00:00Z');

let desk: PointsDesk;
let serial = 0;
beforeAll(async () => {
  desk = await openDesk(NOW);
});
afterAll(() => desk.close());

/** A new member with so many points. */
async function member(points: number): Promise<{ memberId: string; name: string }> {
  serial += 1;
  const name = `member-${serial}`;
  await desk.shop.register(name);
  if (points > 0) await desk.earn(name, points);
  return { memberId: desk.id(name), name };
}

describe('spending', () => {
  it('takes points, names the order and the reference, and says what is left', async () => {
    const { memberId } = await member(100);
    const input = { memberId, points: 30, orderId: ' o-7 ', reference: 'till-4:0815' };
    expect(await desk.ask('pointsRedeem', input)).toEqual({
      transaction: {
        id: expect.stringMatching(/^ptx_/),
        ...{ kind: 'REDEEM', points: -30, orderId: 'o-7', reference: 'ext:till-4:0815' },
      },
      points: { active: 70, pending: 0, held: 0, available: 70, balance: 70, debt: 0 },
      userErrors: [],
    });
  });

  it('says what there is and what was asked where there is too little', async () => {
    const { memberId, name } = await member(100);
    const answer = await desk.ask('pointsRedeem', { memberId, points: 101 });
    expect(answer).toMatchObject({
      transaction: null,
      points: null,
      userErrors: [
        {
          __typename: 'InsufficientPointsError',
          code: 'INSUFFICIENT_POINTS',
          message: 'The member can spend 100 points; 101 are needed.',
          field: ['input', 'points'],
          ...{ available: 100, required: 101 },
        },
      ],
    });
    const headers = { 'accept-language': 'zh-CN' };
    const inChinese = await desk.ask('pointsRedeem', { memberId, points: 101 }, undefined, headers);
    expect(inChinese.userErrors[0].message).toBe('该会员可用积分为 100，需要 101。');
    expect(await desk.figures(name)).toMatchObject({ balance: 100 });
  });

  it.each([
    [{ points: 0 }, 'OUT_OF_RANGE', 'points'],
    [{ points: -5 }, 'OUT_OF_RANGE', 'points'],
    [{ points: 1_000_000_000_001 }, 'OUT_OF_RANGE', 'points'],
    [{ orderId: '  ' }, 'REQUIRED', 'orderId'],
    [{ orderId: 'o'.repeat(65) }, 'TOO_LONG', 'orderId'],
    [{ reference: 'Ann Smith' }, 'INVALID', 'reference'],
    [{ reference: 'r'.repeat(37) }, 'INVALID', 'reference'],
    [{ reference: '' }, 'INVALID', 'reference'],
    [{ idempotencyKey: ' ' }, 'REQUIRED', 'idempotencyKey'],
    [{ idempotencyKey: 'k'.repeat(256) }, 'TOO_LONG', 'idempotencyKey'],
    [{ idempotencyKey: 'a\nb' }, 'INVALID_TEXT', 'idempotencyKey'],
    [{ memberId: 'mem_0' }, 'UNKNOWN_MEMBER', 'memberId'],
    [{ memberId: 'prg_01jd8xkq0000000000000000aa' }, 'UNKNOWN_MEMBER', 'memberId'],
  ])('refuses %p with %s', async (wrong, code, field) => {
    const { memberId } = await member(0);
    const answer = await desk.ask('pointsRedeem', { memberId, points: 10, ...wrong });
    expect(answer.userErrors).toMatchObject([{ code, field: ['input', field] }]);
  });

  it('takes the largest number that a command may have', async () => {
    const { memberId } = await member(0);
    const answer = await desk.ask('pointsRedeem', { memberId, points: 1_000_000_000_000 });
    expect(codesOf(answer)).toEqual(['INSUFFICIENT_POINTS']);
  });

  it('refuses fractions and texts before anything is asked', async () => {
    const { memberId } = await member(10);
    for (const points of [1.5, '10']) {
      const input = { memberId, points, idempotencyKey: 'fraction' };
      const { errors } = await desk.send('pointsRedeem', input);
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });
});

describe('setting aside', () => {
  it('keeps points for a capture, and frees what the capture does not need', async () => {
    const { memberId } = await member(100);
    const { hold, points } = await desk.ask('pointsHold', { memberId, points: 60, orderId: 'o-1' });
    expect(points).toMatchObject({ balance: 100, held: 60, available: 40 });
    expect(hold).toMatchObject({ state: 'OPEN', points: 60, orderId: 'o-1' });
    // Points rules say 30 minutes where nothing is said.
    expect(Date.parse(hold.expiresAt)).toBe(desk.shop.now + 30 * 60_000);
    expect(codesOf(await desk.ask('pointsRedeem', { memberId, points: 41 }))).toEqual([
      'INSUFFICIENT_POINTS',
    ]);
    expect(await desk.ask('pointsCapture', { holdId: hold.id, points: 45 })).toMatchObject({
      transaction: { kind: 'CAPTURE', points: -45, orderId: 'o-1' },
      hold: { id: hold.id, state: 'CAPTURED' },
      points: { balance: 55, held: 0, available: 55 },
    });
  });

  it('captures all where nothing is said', async () => {
    const { memberId } = await member(50);
    const { hold } = await desk.ask('pointsHold', { memberId, points: 20 });
    const answer = await desk.ask('pointsCapture', { holdId: hold.id });
    expect(answer).toMatchObject({ transaction: { points: -20 }, points: { balance: 30 } });
  });

  it('ends once, and says how it ended', async () => {
    const { memberId } = await member(90);
    const make = async (points: number, minutes = 30): Promise<string> =>
      (await desk.ask('pointsHold', { memberId, points, minutes })).hold.id;
    const [captured, released, ended] = [await make(10), await make(20), await make(30, 1)];
    await desk.ask('pointsCapture', { holdId: captured });
    await desk.ask('pointsRelease', { holdId: released });
    desk.shop.now += 60_000;
    for (const [holdId, state] of [
      [captured, 'CAPTURED'],
      [released, 'RELEASED'],
      [ended, 'EXPIRED'],
    ]) {
      for (const name of ['pointsCapture', 'pointsRelease'] as const) {
        const { userErrors } = await desk.ask(name, { holdId });
        expect(userErrors).toMatchObject([
          { __typename: 'HoldEndedError', code: 'HOLD_ENDED', endedAs: state },
        ]);
      }
    }
  });

  it('refuses more than is held, a hold for too long, and one that does not exist', async () => {
    const { memberId } = await member(90);
    const { hold } = await desk.ask('pointsHold', { memberId, points: 10 });
    const more = await desk.ask('pointsCapture', { holdId: hold.id, points: 11 });
    expect(more.userErrors).toMatchObject([{ code: 'EXCEEDS_HOLD', field: ['input', 'points'] }]);
    const long = await desk.ask('pointsHold', { memberId, points: 1, minutes: 43_201 });
    expect(long.userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'minutes'] }]);
    const none = await desk.ask('pointsHold', { memberId, points: 1, minutes: 0 });
    expect(codesOf(none)).toEqual(['OUT_OF_RANGE']);
    for (const holdId of ['hld_01jd8xkq0000000000000000aa', 'hld_é', memberId]) {
      const unknown = await desk.ask('pointsRelease', { holdId });
      expect(unknown.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'holdId'] }]);
    }
  });
});

describe('taking back', () => {
  it('happens once, and not to what cannot be taken back', async () => {
    const { memberId, name } = await member(100);
    const { transaction } = await desk.ask('pointsRedeem', { memberId, points: 40 });
    const input = { transactionId: transaction.id, reason: 'Nothing was sent.' };
    const reversed = await desk.ask('pointsReverse', input);
    expect(reversed).toMatchObject({ transaction: { points: 40 }, points: { balance: 100 } });
    expect(codesOf(await desk.ask('pointsReverse', input))).toEqual(['ALREADY_REVERSED']);
    const again = { ...input, transactionId: reversed.transaction.id };
    expect(codesOf(await desk.ask('pointsReverse', again))).toEqual(['NOT_REVERSIBLE']);
    const history = await desk.shop.read(name, 'points { history { nodes { id kind } } }');
    const earned = history.points.history.nodes.find(
      ({ kind }: { kind: string }) => kind === 'EARN',
    );
    const earn = { ...input, transactionId: earned.id };
    expect((await desk.ask('pointsReverse', earn)).userErrors).toMatchObject([
      { code: 'NOT_REVERSIBLE', message: expect.stringContaining('Adjust the points instead') },
    ]);
    const nothing = { ...input, transactionId: 'ptx_01jd8xkq0000000000000000aa' };
    expect((await desk.ask('pointsReverse', nothing)).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['input', 'transactionId'] },
    ]);
    expect(codesOf(await desk.ask('pointsReverse', { ...input, reason: ' ' }))).toEqual([
      'REQUIRED',
    ]);
  });

  it('happens once when twenty ask at once', async () => {
    const { memberId, name } = await member(100);
    const { transaction } = await desk.ask('pointsRedeem', { memberId, points: 40 });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        desk.ask('pointsReverse', { transactionId: transaction.id, reason: 'Twice.' }),
      ),
    );
    const codes = answers.flatMap(codesOf);
    expect(codes).toEqual(Array.from({ length: 19 }, () => 'ALREADY_REVERSED'));
    expect(await desk.figures(name)).toMatchObject({ balance: 100 });
  });
});

describe('giving to another member', () => {
  it('moves points with their expiry, and shows both sides to the shop', async () => {
    const from = await member(100);
    const to = await member(0);
    const input = { fromMemberId: from.memberId, toMemberId: to.memberId, points: 60 };
    const answer = await desk.ask('pointsTransfer', input);
    expect(answer).toMatchObject({
      transaction: { kind: 'TRANSFER_OUT', points: -60 },
      points: { balance: 40 },
      received: { kind: 'TRANSFER_IN', points: 60 },
    });
    expect(answer.received.reference).toBe(answer.transaction.reference);
    expect(answer.received.reference).toMatch(/^trf_/);
    expect(await desk.figures(to.name)).toMatchObject({ balance: 60, available: 60 });
  });

  it('refuses oneself, nobody, and more than there is', async () => {
    const { memberId } = await member(10);
    const to = await member(0);
    const give = async (toMemberId: string, points: number) =>
      (await desk.ask('pointsTransfer', { fromMemberId: memberId, toMemberId, points })).userErrors;
    expect(await give(memberId, 1)).toMatchObject([
      { code: 'INVALID', field: ['input', 'toMemberId'] },
    ]);
    expect(await give('mem_01jd8xkq0000000000000000aa', 1)).toMatchObject([
      { code: 'UNKNOWN_MEMBER', field: ['input', 'toMemberId'] },
    ]);
    expect(await give(to.memberId, 11)).toMatchObject([{ code: 'INSUFFICIENT_POINTS' }]);
  });
});

describe('a member with a key', () => {
  it('spends and gives what is their own, and sees nothing of the other wallet', async () => {
    const ann = await member(100);
    const bob = await member(0);
    const key = await desk.shop.server.key(['MEMBER'], { memberId: ann.memberId.slice(4) });
    const spent = await desk.ask('pointsRedeem', { memberId: ann.memberId, points: 10 }, key);
    expect(spent).toMatchObject({ points: { balance: 90 }, userErrors: [] });
    const gift = { fromMemberId: ann.memberId, toMemberId: bob.memberId, points: 20 };
    const given = await desk.ask('pointsTransfer', gift, key);
    expect(given).toMatchObject({ points: { balance: 70 }, received: null, userErrors: [] });
  });

  it('gets for somebody else what it gets for nobody', async () => {
    const ann = await member(100);
    const bob = await member(100);
    const key = await desk.shop.server.key(['MEMBER'], { memberId: ann.memberId.slice(4) });
    const nobody = 'mem_01jd8xkq0000000000000000aa';
    const redeem = async (memberId: string) =>
      desk.ask('pointsRedeem', { memberId, points: 1 }, key);
    expect(await redeem(bob.memberId)).toEqual(await redeem(nobody));
    expect(codesOf(await redeem(bob.memberId))).toEqual(['UNKNOWN_MEMBER']);
    const take = async (fromMemberId: string) =>
      desk.ask('pointsTransfer', { fromMemberId, toMemberId: ann.memberId, points: 1 }, key);
    expect(await take(bob.memberId)).toEqual(await take(nobody));
    expect(await desk.figures(bob.name)).toMatchObject({ balance: 100 });
  });

  it('neither holds nor adjusts nor reverses', async () => {
    const { memberId } = await member(100);
    const key = await desk.shop.server.key(['MEMBER'], { memberId: memberId.slice(4) });
    const inputs = {
      pointsHold: { memberId, points: 1, idempotencyKey: 'a' },
      pointsCapture: { holdId: 'hld_1', idempotencyKey: 'a' },
      pointsRelease: { holdId: 'hld_1', idempotencyKey: 'a' },
      pointsAdjust: { memberId, points: 1, reason: 'Please.', idempotencyKey: 'a' },
      pointsReverse: { transactionId: 'ptx_1', reason: 'Please.', idempotencyKey: 'a' },
      walletFreeze: { memberId, reason: 'Please.', idempotencyKey: 'a' },
    } as const;
    for (const [name, input] of Object.entries(inputs)) {
      const { errors } = await desk.send(name as keyof typeof inputs, input, key);
      expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });

  it('cannot take up the key of another', async () => {
    const [ann, bob] = [await member(50), await member(50)];
    for (const { memberId } of [ann, bob]) {
      const key = await desk.shop.server.key(['MEMBER'], { memberId: memberId.slice(4) });
      const input = { memberId, points: 5, idempotencyKey: 'mine' };
      expect(await desk.ask('pointsRedeem', input, key)).toMatchObject({ userErrors: [] });
    }
  });
});

describe('a member of another programme', () => {
  it('is nobody here', async () => {
    const { programs, access } = desk.shop.server.services;
    const created = await programs.create(operatorViewer(), {
      code: 'other',
      names: [{ locale: 'en', text: 'Other' }],
      currencyCode: 'EUR',
      timeZone: 'Europe/Paris',
      locales: ['en'],
      rules: { ladder: [{ code: 'base', names: [{ locale: 'en', text: 'Base' }], threshold: 0 }] },
    });
    if (!created.ok) throw new Error(JSON.stringify(created.error));
    const issued = await access.createKey({
      ...{ name: 'other', roles: ['ADMIN'], programId: created.value.programId },
    });
    if (!issued.ok) throw new Error(issued.error.kind);
    const { key } = issued.value;
    const { memberId } = await member(100);
    const { hold } = await desk.ask('pointsHold', { memberId, points: 10 });
    const { transaction } = await desk.ask('pointsRedeem', { memberId, points: 10 });
    const answers = [
      await desk.ask('pointsRedeem', { memberId, points: 1 }, key),
      await desk.ask('pointsHold', { memberId, points: 1 }, key),
      await desk.ask('pointsAdjust', { memberId, points: 1, reason: 'x' }, key),
      await desk.ask('pointsCapture', { holdId: hold.id }, key),
      await desk.ask('pointsReverse', { transactionId: transaction.id, reason: 'x' }, key),
      await desk.ask('walletFreeze', { memberId, reason: 'x' }, key),
    ];
    expect(answers.flatMap(codesOf)).toEqual([
      ...['UNKNOWN_MEMBER', 'UNKNOWN_MEMBER', 'UNKNOWN_MEMBER'],
      ...['NOT_FOUND', 'NOT_FOUND', 'UNKNOWN_MEMBER'],
    ]);
  });
});

describe('the words of a mutation', () => {
  it('answers with null and a code where nobody is signed in', async () => {
    const input = { memberId: 'mem_1', points: 1, idempotencyKey: 'a' };
    const text = mutationText('pointsRedeem');
    const { errors } = await desk.shop.server.gql(text, { input }, 'laurel_test_none_none');
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});
