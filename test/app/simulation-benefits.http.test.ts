import { execute, query } from '../../src/platform/database/sql';
import { benefitRule, openBenefitDesk, type BenefitDesk } from '../support/benefit-desk';
import { countStatements } from '../support/database';
import { LADDER } from '../support/rules';

/** What a draft does to the cost of benefits, over HTTP (docs/domain.md §7, "Simulation"). */
const NOON = Date.parse('2026-03-02T12:00:00Z');
const YEAR_BEGINS = Date.parse('2025-03-02T00:00:00Z');
const HALVED = LADDER.map((tier) => ({ ...tier, threshold: tier.threshold / 2 }));
const ERRORS = 'userErrors { code }';
const SIMULATE = `mutation ($input: ProgramSimulateInput!) {
  programSimulate(input: $input) { simulation { id } ${ERRORS} }
}`;
const REPORT = `query ($id: ID!) {
  node(id: $id) {
    ... on Simulation {
      state
      report {
        matrix { fromTierCode toTierCode members } benefitCostChange { amount currencyCode }
      }
    }
  }
}`;

let desk: BenefitDesk;
let ruleId: string;
let redemptions = 0;

beforeEach(async () => {
  desk = await openBenefitDesk(Date.parse('2025-02-20T12:00:00Z'));
  await desk.shop.register('ann', 'bob', 'cas', 'dan');
  const tenth = { then: [{ kind: 'PERCENT_OFF', percent: '10' }] };
  ruleId = (await desk.published(benefitRule('tenth', tenth))).id;
});
afterEach(() => desk.close());

/** Takes a tenth off a cart. */
async function redeem(externalId: string, pounds: string, at: number): Promise<void> {
  desk.shop.now = at;
  redemptions += 1;
  const total = { amount: pounds, currencyCode: 'GBP' };
  const what = { memberId: desk.idOf(externalId), ruleId, context: { cart: { total } } };
  const { userErrors } = await desk.redeem({ ...what, idempotencyKey: `k-${redemptions}` });
  expect(userErrors).toEqual([]);
}

/** Ann reaches silver, dan too, bob and cas do not; by halved thresholds bob does, and dan gold. */
async function buy(): Promise<void> {
  const { shop } = desk;
  shop.now = NOON - 86_400_000;
  await shop.record(
    ...[shop.payment('ann', 'o1', '200.00'), shop.payment('bob', 'o2', '100.00')],
    shop.payment('dan', 'o3', '400.00'),
  );
}

const reported = async (over: object | null = null) => {
  const { gql, keys, shop } = desk;
  const input = { rules: { ladder: HALVED }, over };
  const { programSimulate } = await gql(SIMULATE, { input }, keys.mia);
  expect(programSimulate.userErrors).toEqual([]);
  const { id } = programSimulate.simulation;
  const { statements } = await countStatements(shop.server.database, () =>
    shop.server.services.jobs.runNow('run-simulations'),
  );
  const { node } = await gql(REPORT, { id }, keys.mia);
  expect(node.state).toBe('DONE');
  const reads = statements.filter((text) => text.includes('SUM(amount_minor)')).length;
  return { id, reads, ...node.report };
};

test('goes by what each tier has redeemed in a year, now and over the last days', async () => {
  await redeem('cas', '50.00', YEAR_BEGINS - 1);
  await redeem('cas', '10.00', YEAR_BEGINS);
  await buy();
  await redeem('ann', '90.00', NOON - 2);
  await redeem('dan', '60.00', NOON - 1);
  // What is redeemed at the very instant is not before it.
  await redeem('bob', '1000.00', NOON);
  const now = await reported();
  expect(now.matrix).toEqual([
    { fromTierCode: 'regular', toTierCode: 'regular', members: 1 },
    { fromTierCode: 'regular', toTierCode: 'silver', members: 1 },
    { fromTierCode: 'silver', toTierCode: 'silver', members: 1 },
    { fromTierCode: 'silver', toTierCode: 'gold', members: 1 },
  ]);
  // Silver: (9.00 + 6.00) ÷ 2 = 7.50; regular: 1.00 ÷ 2 = 0.50. Bob rises; gold counts as silver.
  expect(now.benefitCostChange).toEqual({ amount: '7.00', currencyCode: 'GBP' });
  expect(now.reads).toBe(1);
  const past = await reported({ lastDays: 3 });
  expect(past).toMatchObject({ matrix: now.matrix, benefitCostChange: { amount: '7.00' } });
  desk.shop.now = NOON + 1;
  // Regular: (1.00 + 100.00) ÷ 2 = 50.50.
  expect(await reported()).toMatchObject({ benefitCostChange: { amount: '-43.00' } });
});

test('is not told, nor asked of members, where nothing was taken off in the year', async () => {
  await redeem('cas', '50.00', YEAR_BEGINS - 1);
  await buy();
  desk.shop.now = NOON;
  expect(await reported()).toMatchObject({ benefitCostChange: null, reads: 0 });
});

test('is not told of simulations of before it was', async () => {
  await buy();
  await redeem('ann', '90.00', NOON - 1);
  desk.shop.now = NOON;
  const { id, benefitCostChange } = await reported();
  expect(benefitCostChange).not.toBeNull();
  const { database } = desk.shop.server;
  const [row] = await query<{ report: string }>(database.reader, 'SELECT report FROM simulation');
  const { benefitCostChange: _, ...older } = JSON.parse(row?.report ?? '{}');
  await database.run((tx) =>
    execute(tx, 'UPDATE simulation SET report = ?', [JSON.stringify(older)]),
  );
  const { node } = await desk.gql(REPORT, { id }, desk.keys.mia);
  expect(node.report).toMatchObject({ matrix: expect.any(Array), benefitCostChange: null });
});
