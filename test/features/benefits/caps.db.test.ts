import type { BenefitCap } from '../../../src/domain/benefits/benefit-rule';
import {
  BenefitCapUseStore,
  type CapCounter,
} from '../../../src/features/benefits/benefit-cap-use.store';
import { DatabaseUnavailable } from '../../../src/platform/database/errors';
import { query } from '../../../src/platform/database/sql';
import { parsePublicId } from '../../../src/platform/id';
import { viewerOf, type Viewer } from '../../../src/platform/security/viewer';
import { countStatements } from '../../support/database';
import { benefitRule, openBenefitDesk, type BenefitDesk } from '../../support/benefit-desk';

/** Caps hold however many come at once (docs/domain.md §9). */
const NOON = Date.parse('2026-03-02T12:00:00Z');
const RUNS = 100;

let desk: BenefitDesk;
let clerk: Viewer;

beforeEach(async () => {
  desk = await openBenefitDesk(NOON);
  const { programId } = desk.shop.server;
  const credential = { kind: 'key', subject: 'till', programId, memberId: null } as const;
  const viewer = viewerOf({ ...credential, roles: ['SERVICE'] });
  if (viewer === null) throw new Error('A service is somebody');
  clerk = viewer;
});
afterEach(() => desk.close());

const cap = (scope: BenefitCap['scope'], maximum: number): BenefitCap => ({
  ...{ scope, measure: 'USES', period: 'EVER', maximum },
});

/** A till that a busy database turns away asks again under its key. */
async function redeem(ruleId: string, externalId: string, key: string) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await redeemOnce(ruleId, externalId, key);
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable) || attempt === 10) throw error;
    }
  }
}

async function redeemOnce(ruleId: string, externalId: string, key: string) {
  return desk.shop.server.services.benefitUses.redeem(clerk, {
    what: { ruleId, memberId: parsePublicId('mem', desk.idOf(externalId)) ?? '' },
    asked: {
      attributes: {},
      context: {
        ...{ instant: NOON, channel: 'STORE', countryCode: null },
        cart: { currencyCode: 'GBP', totalMinor: 10_000, lines: [] },
      },
    },
    ...{ storeCode: null, orderId: null, idempotencyKey: key },
  });
}

async function published(more: object): Promise<string> {
  const rule = await desk.published(benefitRule('capped', more));
  return parsePublicId('bnf', rule.id) ?? '';
}

const counted = (measure: string) =>
  query<{ used: number }>(
    desk.shop.server.database.reader,
    'SELECT used FROM benefit_cap_use WHERE measure = ? ORDER BY used',
    [measure],
  ).then((rows) => rows.map(({ used }) => Number(used)));

const given = () =>
  query<{ id: string; amount_minor: number }>(
    desk.shop.server.database.reader,
    'SELECT id, amount_minor FROM benefit_entitlement',
  );

it('gives the last ten of a benefit to exactly ten of a hundred who come at once', async () => {
  const ruleId = await published({ caps: [cap('EVERYBODY', 15)] });
  const names = Array.from({ length: 20 }, (_, place) => `m${place}`);
  await desk.shop.register(...names);
  const nameOf = (place: number): string => names[place % names.length] ?? '';
  for (let place = 0; place < 5; place += 1) {
    expect(await redeem(ruleId, nameOf(place), `first-${place}`)).toMatchObject({ ok: true });
  }
  const outcomes = await Promise.all(
    Array.from({ length: RUNS }, (_, place) => redeem(ruleId, nameOf(place), `k-${place}`)),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10);
  for (const outcome of outcomes) {
    if (outcome.ok) continue;
    expect(outcome.error).toMatchObject([
      { kind: 'not-granted', answer: { reasons: [{ kind: 'CAP_USED_UP' }] } },
    ]);
  }
  expect(await counted('USES')).toEqual([15]);
  expect(await given()).toHaveLength(15);
  // Whoever was refused is refused again, and who was not is answered as before.
  const again = await Promise.all(
    Array.from({ length: RUNS }, (_, place) => redeem(ruleId, nameOf(place), `k-${place}`)),
  );
  expect(again.map(({ ok }) => ok)).toEqual(outcomes.map(({ ok }) => ok));
  expect(await counted('USES')).toEqual([15]);
}, 120_000);

it('reads the counters of as many members as a preview may ask about, in one statement', async () => {
  const ruleId = await published({ caps: [cap('MEMBER', 3)] });
  await desk.shop.register('m1');
  await redeem(ruleId, 'm1', 'k');
  const memberId = parsePublicId('mem', desk.idOf('m1')) ?? '';
  const { database } = desk.shop.server;
  const [row] = await query<{ period_start: number }>(
    database.reader,
    'SELECT period_start FROM benefit_cap_use',
  );
  const counters = Array.from({ length: 10_000 }, (_, place): CapCounter => ({
    ...{ ruleId, memberId: place === 7_000 ? memberId : `nobody-${place}` },
    ...{ measure: 'USES', period: 'EVER', periodStart: Number(row?.period_start) },
  }));
  const { result, statements } = await countStatements(database, () =>
    new BenefitCapUseStore().used(database.reader, counters),
  );
  expect([...result.values()]).toEqual([1]);
  expect(statements).toHaveLength(1);
}, 120_000);

it('gives one member no more than theirs, and each their own', async () => {
  const ruleId = await published({ caps: [cap('MEMBER', 3)] });
  await desk.shop.register('m1', 'm2');
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, place) =>
      redeem(ruleId, place % 2 === 0 ? 'm1' : 'm2', `k-${place}`),
    ),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(6);
  expect(await counted('USES')).toEqual([3, 3]);
}, 120_000);

it('takes off exactly the money that there is', async () => {
  const ruleId = await published({
    then: [{ kind: 'PERCENT_OFF', percent: '10' }],
    caps: [{ scope: 'EVERYBODY', measure: 'MONEY', period: 'EVER', maximum: 2_500 }],
  });
  await desk.shop.register('m1', 'm2', 'm3', 'm4');
  const outcomes = await Promise.all(
    ['m1', 'm2', 'm3', 'm4'].map((name) => redeem(ruleId, name, `k-${name}`)),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
  expect(await counted('MONEY')).toEqual([2_500]);
  const amounts = (await given()).map((row) => Number(row.amount_minor)).toSorted((a, b) => a - b);
  expect(amounts).toEqual([500, 1_000, 1_000]);
}, 120_000);

it('multiplies no more orders than a cap allows, recorded at once', async () => {
  await published({
    then: [{ kind: 'POINTS_MULTIPLIER', multiplier: '3' }],
    caps: [cap('EVERYBODY', 4)],
  });
  const names = Array.from({ length: 12 }, (_, place) => `m${place}`);
  await desk.shop.register(...names);
  await Promise.all(
    names.map((name) => desk.shop.record(desk.shop.payment(name, `o-${name}`, '10.00'))),
  );
  const balances = await Promise.all(
    names.map(async (name) => (await desk.shop.read(name, 'points { balance }')).points.balance),
  );
  expect(balances.filter((balance) => balance === 30)).toHaveLength(4);
  expect(balances.filter((balance) => balance === 10)).toHaveLength(8);
  expect(await counted('USES')).toEqual([4]);
}, 120_000);
