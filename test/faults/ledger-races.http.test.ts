import { together } from '../support/accounts';
import { ledgerFaults } from '../support/ledger-check';
import { startOtherServer, type OtherServer } from '../support/other-server';
import { openShop, type Shop } from '../support/shop';

const NOW = Date.parse('2026-07-15T12:00:00Z');
const RACERS = 50;
const BALANCE = 100;

const ANSWER = `points { balance available }
  userErrors { code ... on InsufficientPointsError { available required } }`;
const REDEEM = `mutation ($input: PointsRedeemInput!) { pointsRedeem(input: $input) { ${ANSWER} } }`;

interface Told {
  readonly points: { readonly balance: number; readonly available: number } | null;
  readonly userErrors: readonly unknown[];
}

const WON = { points: { balance: 0, available: 0 }, userErrors: [] };
const LOST = {
  points: null,
  userErrors: [{ code: 'INSUFFICIENT_POINTS', available: 0, required: BALANCE }],
};

describe('fifty who redeem all that there is, over the API', () => {
  let shop: Shop;
  let other: OtherServer | undefined;
  let names = 0;

  beforeAll(async () => {
    shop = await openShop(NOW);
    other = await startOtherServer(shop.server.database.options, NOW);
  }, 120_000);

  afterAll(async () => {
    other?.kill();
    await shop.close();
  });

  /** The id of a new member who has 100 points. */
  const rich = async (): Promise<string> => {
    const name = `racer-${(names += 1)}`;
    await shop.register(name);
    await shop.record(shop.payment(name, `${name}-1`, '60'), shop.payment(name, `${name}-2`, '40'));
    return shop.ids.get(name) ?? '';
  };

  const inputOf = (memberId: string) => ({
    ...{ memberId, points: BALANCE, idempotencyKey: `key-${(names += 1)}` },
  });

  const send = async (url: string, query: string, variables: object) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${shop.server.keys.service}`,
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as {
      data: Record<string, Told>;
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    return Object.values(data);
  };

  /** As many aliases as one request may have. */
  const aliased = (url: string, memberId: string, count: number): Promise<Told[]> => {
    const numbers = Array.from({ length: count }, (_, number) => number);
    const variables = Object.fromEntries(
      numbers.map((number) => [`i${number}`, inputOf(memberId)]),
    );
    const declared = numbers.map((number) => `$i${number}: PointsRedeemInput!`).join(', ');
    const fields = numbers.map(
      (number) => `a${number}: pointsRedeem(input: $i${number}) { ...told }`,
    );
    const query = `mutation (${declared}) { ${fields.join(' ')} }
      fragment told on PointsRedeemPayload { ${ANSWER} }`;
    return send(url, query, variables);
  };

  const expectOneWinner = async (answers: readonly Told[]): Promise<void> => {
    expect(answers).toHaveLength(RACERS);
    expect(answers.filter(({ points }) => points !== null)).toEqual([WON]);
    expect(answers.filter(({ points }) => points === null)).toEqual(Array(RACERS - 1).fill(LOST));
    expect(await ledgerFaults(shop.server.database.reader)).toEqual([]);
  };

  it('have one winner as fifty requests', async () => {
    const memberId = await rich();
    const { url } = shop.server;
    const answers = await together(RACERS, () => send(url, REDEEM, { input: inputOf(memberId) }));
    await expectOneWinner(answers.flat());
  });

  it('have one winner as aliases of two requests', async () => {
    const memberId = await rich();
    const answers = await together(2, () => aliased(shop.server.url, memberId, RACERS / 2));
    await expectOneWinner(answers.flat());
  });

  it('have one winner as requests to two processes', async () => {
    const memberId = await rich();
    const urls = [shop.server.url, other?.url];
    const answers = await together(RACERS, (place) =>
      send(urls[place % 2] ?? '', REDEEM, { input: inputOf(memberId) }),
    );
    await expectOneWinner(answers.flat());
  });

  it('have one winner as aliases of requests to two processes', async () => {
    const memberId = await rich();
    const urls = [shop.server.url, other?.url];
    const answers = await together(10, (place) => aliased(urls[place % 2] ?? '', memberId, 5));
    await expectOneWinner(answers.flat());
  });
});
