import { setTimeout } from 'node:timers/promises';
import { query } from '../../src/platform/database/sql';
import { together } from '../support/accounts';
import { benefitRule, openBenefitDesk, type BenefitDesk } from '../support/benefit-desk';
import { startOtherServer, type OtherServer } from '../support/other-server';

/** Caps hold however many come at once, to however many processes (docs/domain.md §9). */
const NOON = Date.parse('2026-03-02T12:00:00Z');
const RUNS = 100;
const PROCESSES = 3;
const CART = { total: { amount: '100.00', currencyCode: 'GBP' } };

const REDEEM = `mutation ($input: BenefitRedeemInput!) {
  benefitRedeem(input: $input) {
    entitlement { id amountOff { amount } }
    userErrors { code ... on BenefitRefusedError { benefit { reasons { code used maximum } } } }
  }
}`;

interface Told {
  readonly entitlement: { readonly id: string; readonly amountOff: { amount: string } | null };
  readonly userErrors: readonly { readonly code: string }[];
}
interface Answer {
  readonly data: { readonly benefitRedeem: Told } | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

jest.setTimeout(180_000);

let desk: BenefitDesk;
let others: readonly OtherServer[];
const names = Array.from({ length: 20 }, (_, place) => `m${place}`);
const nameOf = (place: number): string => names[place % names.length] ?? '';

beforeAll(async () => {
  desk = await openBenefitDesk(NOON);
  await desk.shop.register(...names);
  const { options } = desk.shop.server.database;
  others = await Promise.all(
    Array.from({ length: PROCESSES - 1 }, () => startOtherServer(options, NOON)),
  );
}, 180_000);
afterAll(async () => {
  for (const other of others ?? []) other.kill();
  await desk?.close();
});

const urlOf = (process: number): string =>
  [desk.shop.server.url, ...others.map(({ url }) => url)][process % PROCESSES] ?? '';

/** A till that a busy database turns away asks again under its key. */
async function redeem(
  process: number,
  input: { readonly ruleId: string; readonly name: string; readonly key: string },
): Promise<Told> {
  const { ruleId, name, key: idempotencyKey } = input;
  const variables = {
    input: { memberId: desk.idOf(name), ruleId, idempotencyKey, context: { cart: CART } },
  };
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(`${urlOf(process)}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${desk.shop.server.keys.service}`,
      },
      body: JSON.stringify({ query: REDEEM, variables }),
    });
    const { data, errors } = (await response.json()) as Answer;
    if (data) return data.benefitRedeem;
    expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    if (attempt === 10) throw new Error('The database was busy ten times');
    await setTimeout(20 * attempt);
  }
}

const published = async (code: string, more: object): Promise<string> =>
  (await desk.published(benefitRule(code, more))).id;

const usedOf = async (code: string): Promise<readonly number[]> => {
  const rows = await query<{ used: number }>(
    desk.shop.server.database.reader,
    `SELECT u.used FROM benefit_cap_use u JOIN benefit_rule r ON r.id = u.rule_id
      WHERE r.code = ? ORDER BY u.used`,
    [code],
  );
  return rows.map(({ used }) => Number(used));
};

const givenOf = async (code: string): Promise<readonly number[]> => {
  const rows = await query<{ amount_minor: number }>(
    desk.shop.server.database.reader,
    `SELECT e.amount_minor FROM benefit_entitlement e JOIN benefit_rule r ON r.id = e.rule_id
      WHERE r.code = ? ORDER BY e.amount_minor`,
    [code],
  );
  return rows.map((row) => Number(row.amount_minor));
};

const isGiven = ({ entitlement }: Told): boolean => entitlement !== null;

describe('a hundred who redeem at once, at three processes', () => {
  it('get the last ten of a benefit, and the others are told why not', async () => {
    const cap = { scope: 'EVERYBODY', measure: 'USES', period: 'EVER', maximum: 15 };
    const ruleId = await published('last-ten', { caps: [cap] });
    for (let place = 0; place < 5; place += 1) {
      const first = { ruleId, name: nameOf(place), key: `first-${place}` };
      expect(isGiven(await redeem(place, first))).toBe(true);
    }
    const asked = (place: number) => ({ ruleId, name: nameOf(place), key: `ten-${place}` });
    const answers = await together(RUNS, (place) => redeem(place, asked(place)));
    expect(answers.filter(isGiven)).toHaveLength(10);
    for (const answer of answers.filter((each) => !isGiven(each))) {
      expect(answer.userErrors).toMatchObject([
        { code: 'LIMIT_REACHED', benefit: { reasons: [{ code: 'CAP_USED_UP', maximum: 15 }] } },
      ]);
    }
    expect(await usedOf('last-ten')).toEqual([15]);
    expect(await givenOf('last-ten')).toHaveLength(15);
    // Under the same keys each is answered as before, whichever process is asked.
    const again = await together(RUNS, (place) => redeem(place + 1, asked(place)));
    expect(again.map(({ entitlement }) => entitlement)).toEqual(
      answers.map(({ entitlement }) => entitlement),
    );
    expect(await usedOf('last-ten')).toEqual([15]);
  });

  it('get each their own, and none more than theirs', async () => {
    const cap = { scope: 'MEMBER', measure: 'USES', period: 'MONTH', maximum: 3 };
    const ruleId = await published('three-each', { caps: [cap] });
    const answers = await together(RUNS, (place) =>
      redeem(place, { ruleId, name: nameOf(place), key: `each-${place}` }),
    );
    expect(answers.filter(isGiven)).toHaveLength(3 * names.length);
    expect(await usedOf('three-each')).toEqual(names.map(() => 3));
  });

  it('take off exactly the money that there is', async () => {
    const cap = { scope: 'EVERYBODY', measure: 'MONEY', period: 'EVER', maximum: 10_500 };
    const ruleId = await published('pool', {
      then: [{ kind: 'PERCENT_OFF', percent: '10' }],
      caps: [cap],
    });
    const answers = await together(RUNS, (place) =>
      redeem(place, { ruleId, name: nameOf(place), key: `pool-${place}` }),
    );
    // Ten whole ones, and one of whom half is left.
    expect(answers.filter(isGiven)).toHaveLength(11);
    expect(await usedOf('pool')).toEqual([10_500]);
    expect(await givenOf('pool')).toEqual([500, ...Array<number>(10).fill(1_000)]);
  });
});
