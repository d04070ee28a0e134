import { codesOf, openDesk, type PointsDesk } from '../support/points-desk';

/** The same asked again, and many things asked at once. */
const NOW = Date.parse('2026-03-02T12:00:00Z');
const DAY_MS = 86_400_000;

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

describe('the same again', () => {
  it('is answered as the first time, also much later', async () => {
    const { memberId, name } = await member(100);
    const input = { memberId, points: 30, idempotencyKey: 'once' };
    const first = await desk.ask('pointsRedeem', input);
    await desk.ask('pointsRedeem', { memberId, points: 50 });
    desk.shop.now += 40 * DAY_MS;
    expect(await desk.ask('pointsRedeem', input)).toEqual(first);
    expect(await desk.figures(name)).toMatchObject({ balance: 20 });
  });

  it('is answered the same for a hold that has ended since', async () => {
    const { memberId } = await member(100);
    const input = { memberId, points: 30, orderId: 'o', idempotencyKey: 'hold-once' };
    const first = await desk.ask('pointsHold', input);
    await desk.ask('pointsRelease', { holdId: first.hold.id });
    expect(await desk.ask('pointsHold', input)).toEqual(first);
  });

  it('with another input is refused', async () => {
    const { memberId, name } = await member(100);
    await desk.ask('pointsRedeem', { memberId, points: 30, idempotencyKey: 'reused' });
    for (const other of [{ points: 31 }, { points: 30, orderId: 'o-1' }]) {
      const input = { memberId, idempotencyKey: 'reused', ...other };
      expect((await desk.ask('pointsRedeem', input)).userErrors).toMatchObject([
        { code: 'IDEMPOTENCY_KEY_REUSED', field: ['input', 'idempotencyKey'] },
      ]);
    }
    expect(await desk.figures(name)).toMatchObject({ balance: 70 });
  });

  it('is another thing with another mutation', async () => {
    const { memberId } = await member(100);
    const input = { memberId, points: 30, idempotencyKey: 'shared' };
    expect(await desk.ask('pointsRedeem', input)).toMatchObject({ userErrors: [] });
    expect(await desk.ask('pointsHold', input)).toMatchObject({ userErrors: [] });
  });

  it('remembers a refusal, also after points have come in', async () => {
    const { memberId, name } = await member(10);
    const input = { memberId, points: 50, idempotencyKey: 'refused' };
    const first = await desk.ask('pointsRedeem', input);
    expect(codesOf(first)).toEqual(['INSUFFICIENT_POINTS']);
    await desk.earn(name, 100);
    expect(await desk.ask('pointsRedeem', input)).toEqual(first);
    expect(await desk.figures(name)).toMatchObject({ balance: 110 });
  });

  it('twenty times at once has one effect and twenty equal answers', async () => {
    const { memberId, name } = await member(100);
    const input = { memberId, points: 10, idempotencyKey: 'burst' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => desk.ask('pointsRedeem', input)),
    );
    expect(answers[0]).toMatchObject({ points: { balance: 90 }, userErrors: [] });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await desk.figures(name)).toMatchObject({ balance: 90 });
  });
});

describe('many at once', () => {
  const SELECTION = 'points { balance } userErrors { code }';

  it('as aliases of one request: of redemptions of the whole balance one succeeds', async () => {
    const { memberId, name } = await member(100);
    const fields = Array.from({ length: 20 }, (_, place) => {
      const input = `{ memberId: "${memberId}", points: 100, idempotencyKey: "alias-${place}" }`;
      return `a${place}: pointsRedeem(input: ${input}) { ${SELECTION} }`;
    });
    const { data, errors } = await desk.shop.server.gql(`mutation { ${fields.join('\n')} }`);
    expect(errors).toBeUndefined();
    const codes = Object.values(data).flatMap(codesOf);
    expect(codes).toEqual(Array.from({ length: 19 }, () => 'INSUFFICIENT_POINTS'));
    expect(await desk.figures(name)).toMatchObject({ balance: 0 });
  });

  it('as requests: of fifty redemptions of the whole balance one succeeds', async () => {
    const { memberId, name } = await member(100);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => desk.ask('pointsRedeem', { memberId, points: 100 })),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(await desk.figures(name)).toMatchObject({ balance: 0 });
  });

  it('a bad one fails alone', async () => {
    const members = await Promise.all(Array.from({ length: 10 }, () => member(10)));
    const answers = await Promise.all([
      ...members.map(({ memberId }) => desk.ask('pointsRedeem', { memberId, points: 10 })),
      desk.ask('pointsRedeem', { memberId: 'mem_01jd8xkq0000000000000000aa', points: 10 }),
    ]);
    expect(answers.flatMap(codesOf)).toEqual(['UNKNOWN_MEMBER']);
  });
});
