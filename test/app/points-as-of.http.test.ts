import * as fc from 'fast-check';
import type { ExpiryPolicy } from '../../src/domain/points/expiry';
import { TRANSACTION_KINDS, type Transaction } from '../../src/domain/points/posting';
import { isReversible } from '../../src/domain/points/reverse';
import { DAY_MS, HOUR_MS } from '../../src/domain/shared/instant';
import { execute } from '../../src/platform/database/sql';
import { newId } from '../../src/platform/id';
import { ledgerOf, type TestLedger } from '../support/ledger';
import { openShop, type Shop } from '../support/shop';
import { buildTerms } from '../support/wallets';

/** The past as it was answered when it was the present. */
const NOW = Date.parse('2025-01-10T09:00:00Z');

const POLICIES: readonly ExpiryPolicy[] = [
  { kind: 'NONE' },
  { kind: 'ROLLING', months: 0, days: 20, roundTo: 'DAY' },
  { kind: 'ROLLING', months: 1, days: 0, roundTo: 'MONTH' },
  { kind: 'FIXED_DATES', dates: ['01-31', '02-29', '06-30'], minimumDays: 5 },
  { kind: 'INACTIVITY', months: 0, days: 15 },
];

const OPERATIONS = [
  'earn', 'earn', 'earn more', 'redeem', 'redeem', 'hold', 'hold', 'capture', 'release',
  'refund', 'penalty', 'adjust', 'reverse', 'settle', 'wait',
] as const; // prettier-ignore

const stepOf = fc.record({
  operation: fc.constantFrom(...OPERATIONS),
  points: fc.integer({ min: 1, max: 120 }),
  pick: fc.nat(99),
  gap: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }).map((hours) => hours * HOUR_MS) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 9 }).map((days) => days * DAY_MS + 1) },
  ),
});
type Step = typeof stepOf extends fc.Arbitrary<infer Value> ? Value : never;

const FIGURES = 'active pending held available balance debt';
const LOTS = `lots(first: 100) { nodes { number active held pending earned expired activatesAt
  activatedAt expiresAt orderId terms { multiplier expiry { kind } } } }`;
const HOLDS = 'holds { nodes { id state points parts { lotNumber points } expiresAt } }';

let shop: Shop;
let ledger: TestLedger;
let members = 0;

beforeAll(async () => {
  shop = await openShop(NOW);
  ledger = ledgerOf(shop.server);
});
afterAll(() => shop.close());

/** What happened to one member, to choose from. */
type Story = {
  readonly memberId: string;
  readonly orders: string[];
  readonly holds: string[];
  readonly posted: Transaction[];
};

type Command = Parameters<TestLedger['try']>[1];

/** What a step asks of the wallet; null where there is nothing yet to ask it about. */
const COMMANDS: Readonly<Record<Step['operation'], (story: Story, step: Step) => Command | null>> =
  {
    earn: (story, step) => {
      story.orders.push(`order-${story.orders.length}`);
      return earning(story.orders.at(-1) ?? '', step);
    },
    'earn more': ({ orders }, step) => {
      const orderId = pickOf(orders, step);
      return orderId === undefined ? null : earning(orderId, step);
    },
    redeem: (_, { points }) => ({ kind: 'REDEEM', points }),
    hold: ({ holds }, { points, pick }) => {
      holds.push(newId());
      return { kind: 'HOLD', points, holdId: holds.at(-1) ?? '', minutes: 600 * (1 + (pick % 10)) };
    },
    capture: ({ holds }, step) => {
      const holdId = pickOf(holds, step);
      return holdId === undefined ? null : { kind: 'CAPTURE', holdId, points: null };
    },
    release: ({ holds }, step) => {
      const holdId = pickOf(holds, step);
      return holdId === undefined ? null : { kind: 'RELEASE', holdId };
    },
    refund: ({ orders }, step) => {
      const orderId = pickOf(orders, step);
      return orderId === undefined ? null : { kind: 'TAKE_BACK', orderId, ...behaviour(step) };
    },
    penalty: (_, step) => ({ kind: 'PENALISE', ...behaviour(step) }),
    adjust: (_, { points, pick }) => ({
      ...{ kind: 'ADJUST', reference: 'a' },
      points: pick % 2 ? points : -points,
    }),
    reverse: (story, step) => {
      const reversible = story.posted.filter(({ kind }) => isReversible(kind));
      const original = pickOf(reversible, step);
      if (original === undefined) return null;
      return { kind: 'REVERSE', original: { ...original, isReversed: isDone(story, original) } };
    },
    settle: () => ({ kind: 'SETTLE' }),
    wait: () => null,
  };

const pickOf = <Item>(items: readonly Item[], { pick }: Step): Item | undefined =>
  items[pick % items.length];

const behaviour = ({ points }: Step) => ({
  ...{ points, behaviourId: null, terms: buildTerms(), effectiveAt: shop.now },
});

const earning = (orderId: string, step: Step): Command => ({
  ...{ kind: 'EARN', orderId, desired: step.points, ...behaviour(step) },
  terms: buildTerms({
    expiry: POLICIES[step.pick % POLICIES.length] ?? { kind: 'NONE' },
    pendingDays: step.pick % 3 === 0 ? step.pick % 10 : 0,
  }),
});

async function take(story: Story, step: Step): Promise<void> {
  const command = COMMANDS[step.operation](story, step);
  const outcome = command && (await ledger.try(story.memberId, command));
  if (outcome !== null && !('kind' in outcome)) story.posted.push(...outcome.transactions);
}

const isDone = ({ posted }: Story, { sequence }: Transaction): boolean =>
  posted.some(({ cause }) => cause.corrects === sequence);

const ask = async (externalId: string, selection: string) =>
  (await shop.read(externalId, `points { ${selection} }`)).points;

async function newMember(): Promise<[externalId: string, story: Story]> {
  members += 1;
  const externalId = `past-${members}`;
  await shop.register(externalId);
  const memberId = (shop.ids.get(externalId) ?? '').slice('mem_'.length);
  return [externalId, { memberId, orders: [], holds: [], posted: [] }];
}

describe('a past instant', () => {
  it('is answered as it was answered then, through any story', async () => {
    const seen = new Set<string>();
    const story = async (steps: readonly Step[]): Promise<void> => {
      shop.now = NOW;
      const [externalId, told] = await newMember();
      const answered: [instant: string, answer: unknown][] = [];
      for (const step of steps) {
        shop.now += step.gap;
        await take(told, step);
        const instant = new Date(shop.now).toISOString();
        const answer = await ask(externalId, `${FIGURES} ${LOTS} ${HOLDS}`);
        // Of several steps at one instant the last one is what was known by then.
        if (answered.at(-1)?.[0] === instant) answered.pop();
        answered.push([instant, answer]);
      }
      shop.now += 400 * DAY_MS;
      await ledger.try(told.memberId, { kind: 'SETTLE' });
      const { history } = await ask(externalId, 'history(first: 100) { nodes { kind } }');
      for (const { kind } of history.nodes) seen.add(kind);
      for (const [instant, answer] of answered) {
        const past = `asOf(instant: "${instant}") { ${FIGURES} ${LOTS} ${HOLDS} }`;
        const { asOf } = await ask(externalId, past);
        expect({ instant, ...asOf }).toEqual({ instant, ...(answer as object) });
      }
    };
    const stories = fc.array(stepOf, { minLength: 40, maxLength: 60 });
    await fc.assert(fc.asyncProperty(stories, story), { numRuns: 8, endOnFailure: true });
    // Chance may leave one out, but stories that hardly move show nothing.
    expect(TRANSACTION_KINDS.filter((kind) => !seen.has(kind)).length).toBeLessThan(6);
  }, 240_000);

  it('counts what was due by then, though it was written down much later', async () => {
    shop.now = NOW;
    const [externalId, { memberId }] = await newMember();
    const expiry = { kind: 'ROLLING', months: 0, days: 5, roundTo: 'DAY' } as const;
    await ledger.earn(memberId, { points: 50, terms: { expiry } });
    const expiresAt = Date.parse('2025-01-15T00:00:00Z');
    shop.now = NOW + 90 * DAY_MS;
    await ledger.post(memberId, { kind: 'SETTLE' });
    const at = (instant: number) => `asOf(instant: "${new Date(instant).toISOString()}")`;
    expect(
      await ask(
        externalId,
        `before: ${at(expiresAt - 1)} { balance } then: ${at(expiresAt)} { balance }
         unborn: ${at(NOW - 1)} { balance lots { nodes { number } } }`,
      ),
    ).toEqual({
      before: { balance: 50 },
      then: { balance: 0 },
      unborn: { balance: 0, lots: { nodes: [] } },
    });
  });

  it('reaches into the time before there were seals and desires', async () => {
    shop.now = NOW;
    const [externalId, { memberId }] = await newMember();
    await ledger.earn(memberId, { points: 50, orderId: 'old' });
    shop.now = NOW + DAY_MS;
    await ledger.takeBack(memberId, 'old', 20);
    await shop.server.database.run((tx) =>
      execute(tx, 'UPDATE wallet_transaction SET seal = NULL, desired = NULL WHERE member_id = ?', [
        memberId,
      ]),
    );
    shop.now = NOW + 2 * DAY_MS;
    await ledger.takeBack(memberId, 'old', 100);
    const at = (days: number) =>
      `asOf(instant: "${new Date(NOW + days * DAY_MS).toISOString()}") { balance debt }`;
    expect(await ask(externalId, `a: ${at(0)} b: ${at(1)} c: ${at(2)} balance debt`)).toEqual({
      ...{ a: { balance: 50, debt: 0 }, b: { balance: 30, debt: 0 } },
      ...{ c: { balance: 0, debt: 0 }, balance: 0, debt: 0 },
    });
  });
});
