import { compose, type Services } from '../../src/app/compose';
import { operatorViewer } from '../../src/app/commands/programs';
import { CannotSeed } from '../../src/app/seed/cannot-seed';
import { drawMember } from '../../src/app/seed/demo-behaviours';
import { dayOf } from '../../src/app/seed/demo-calendar';
import { DEMO_AS_OF, DEMO_PROGRAM } from '../../src/app/seed/demo-program';
import { seedDemo } from '../../src/app/seed/seed-demo';
import { checkBehaviour } from '../../src/domain/behaviour/check';
import { zoneCalendar } from '../../src/domain/shared/calendar';
import { query } from '../../src/platform/database/sql';
import { createLog } from '../../src/platform/log';
import { testDatabase, type TestDatabase } from '../support/database';
import { naiveFeatures } from '../support/naive-features';
import { testConfig } from '../support/server';

type Shop = { readonly database: TestDatabase; readonly services: Services };

const TABLES = [
  'member',
  'member_identity',
  'member_personal',
  'behaviour',
  'member_order',
  'feature_day',
  'feature_share',
  'funnel_unit',
  'member_state',
  'decision',
  'wallet_transaction',
  'wallet_posting',
  'wallet_lot',
  'wallet',
];

const open: Shop[] = [];

async function openShop(): Promise<Shop> {
  const database = await testDatabase();
  const config = testConfig(database.options);
  const log = createLog('silent');
  const services = compose({ config, log, database, clock: () => Date.now() });
  const shop = { database, services };
  open.push(shop);
  return shop;
}

afterEach(async () => {
  for (const { database, services } of open.splice(0)) {
    await services.close();
    await database.close();
  }
});

/** Every row of every table that the demo is in. */
async function everyRow({ database }: Shop): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const table of TABLES) {
    const found = await query<Record<string, unknown>>(database.reader, `SELECT * FROM ${table}`);
    expect(found.length).toBeGreaterThan(0);
    rows[table] = found.map((row) => JSON.stringify(row)).sort();
  }
  return rows;
}

type Standing = {
  readonly externalId: string | null;
  readonly tier: string;
  readonly score: number;
  readonly spentMinor: number;
  readonly orders: number;
  readonly points: number;
  readonly behaviours: number;
};

/** What the demo tells of its members: all that does not depend on ids. */
const standings = ({ database }: Shop): Promise<Standing[]> =>
  query<Standing>(
    database.reader,
    `SELECT m.external_id AS "externalId", s.tier_code AS tier, s.score AS score,
      s.amount_minor AS "spentMinor", s.orders AS orders, COALESCE(w.balance, 0) AS points,
      (SELECT COUNT(*) FROM behaviour b WHERE b.member_id = m.id) AS behaviours
    FROM member m JOIN member_state s ON s.member_id = m.id
    LEFT JOIN wallet w ON w.member_id = m.id ORDER BY m.external_id`.replaceAll('"', '`'),
  );

describe('seeding the demo', () => {
  it('records everything once: a second time nothing changes', async () => {
    const shop = await openShop();
    const drawn = Array.from({ length: 60 }, (_, place) => drawMember(1, place + 1));
    const rows = drawn.flatMap(({ behaviours }) => behaviours).length;
    const seen: number[] = [];
    const first = await seedDemo(shop.services, {
      ...{ members: 60, seed: 1 },
      onProgress: (members) => seen.push(members),
    });
    expect(first).toMatchObject({ registered: 60, leftOut: 0, recorded: rows, refused: 0 });
    expect(seen.reduce((sum, members) => sum + members, 0)).toBe(60);
    const before = await everyRow(shop);
    const second = await seedDemo(shop.services, { members: 60, seed: 1 });
    expect(second).toMatchObject({ registered: 0, recorded: 0, duplicates: rows, promoted: 0 });
    expect(await everyRow(shop)).toEqual(before);
  });

  it('publishes points rules once, by which its history earned nothing', async () => {
    const { database, services } = await openShop();
    const { programId } = await seedDemo(services, { members: 3, seed: 1 });
    await seedDemo(services, { members: 6, seed: 1 });
    services.directory.invalidate(programId);
    const { points } = await services.directory.get(programId);
    expect(points.pointsVersion).toBe(1);
    expect(points.rules.earning.map(({ code }) => code)).toEqual(['standard', 'weekend', 'review']);
    const byRule = 'SELECT rule_code FROM wallet_transaction WHERE rule_code IS NOT NULL';
    expect(await query(database.reader, byRule)).toEqual([]);
  });

  it('puts members where a plain reading of their history puts them', async () => {
    const shop = await openShop();
    await seedDemo(shop.services, { members: 60, seed: 1 });
    const stored = new Map((await standings(shop)).map((each) => [each.externalId, each]));
    for (const number of [1, 7, 13, 28, 42, 60]) {
      const { externalId } = drawMember(1, number).person.registration;
      expect(stored.get(externalId)).toMatchObject(naiveStanding(number));
    }
  });

  it('tells of number 42 what the README tells', async () => {
    const shop = await openShop();
    await seedDemo(shop.services, { members: 50, seed: 1 });
    const member = (await standings(shop)).find(({ externalId }) => externalId === 'demo-0042');
    expect(member).toEqual({
      externalId: 'demo-0042',
      tier: 'gold',
      score: 1112.38,
      spentMinor: 158_440,
      orders: 9,
      points: 1_584,
      behaviours: 108,
    });
    const { person, behaviours } = drawMember(1, 42);
    expect(person.registration.profile?.name).toBe('唐思远');
    const types = behaviours.map(({ type }) => type);
    expect(types).toContain('REFUND');
    expect(types.filter((type) => type === 'REVIEW')).toHaveLength(4);
  });

  it('is finished by running it again when it was cut short', async () => {
    const [cut, whole] = [await openShop(), await openShop()];
    const { recording } = cut.services;
    let units = 0;
    // Dies after members were registered, before what they did was recorded.
    const dying = {
      record: (command: Parameters<typeof recording.record>[0]) => {
        units += 1;
        return units === 2 ? Promise.reject(new Error('killed')) : recording.record(command);
      },
    };
    const options = { members: 150, seed: 1 };
    const attempt = seedDemo({ ...cut.services, recording: dying }, options);
    await expect(attempt).rejects.toThrow('killed');
    const resumed = await seedDemo(cut.services, options);
    expect(resumed.duplicates).toBeGreaterThan(0);
    expect(resumed.recorded).toBeGreaterThan(0);
    await seedDemo(whole.services, options);
    expect(await standings(cut)).toEqual(await standings(whole));
  });

  it('grows: members that are there stay as they are, new ones join', async () => {
    const [grown, whole] = [await openShop(), await openShop()];
    await seedDemo(grown.services, { members: 20, seed: 1 });
    const more = await seedDemo(grown.services, { members: 45, seed: 1 });
    expect(more.registered).toBe(25);
    await seedDemo(whole.services, { members: 45, seed: 1 });
    expect(await standings(grown)).toEqual(await standings(whole));
  });

  it('leaves out whom it cannot register, and what they did', async () => {
    const shop = await openShop();
    await seedDemo(shop.services, { members: 1, seed: 1 });
    const { database, services } = shop;
    const program = await services.directory.byCode('demo');
    const [identity] = drawMember(1, 3).person.registration.identities ?? [];
    await database.run(async (tx) => {
      const registration = { identities: [identity!] };
      const [other] = await services.members.register(tx, program!, [registration], 'LIVE');
      if (!other?.ok) throw new Error('not registered');
      const occasion = { at: DEMO_AS_OF, cause: 'REGISTRATION' } as const;
      await services.tiers.open(tx, program!, [other.value], occasion);
    });
    const report = await seedDemo(services, { members: 5, seed: 1 });
    expect(report).toMatchObject({ registered: 3, leftOut: 1, refused: 0 });
    const [other, ...others] = await standings(shop);
    expect(other).toMatchObject({ externalId: null, behaviours: 0 });
    expect(others.map(({ externalId }) => externalId)).toEqual(
      ['1', '2', '4', '5'].map((number) => `demo-000${number}`),
    );
  });

  it('refuses to mix two seeds, and changes nothing', async () => {
    const shop = await openShop();
    await seedDemo(shop.services, { members: 10, seed: 1 });
    const before = await everyRow(shop);
    await expect(seedDemo(shop.services, { members: 20, seed: 2 })).rejects.toThrow(CannotSeed);
    expect(await everyRow(shop)).toEqual(before);
  });

  it('refuses a programme of that code that is not the demo', async () => {
    const shop = await openShop();
    const other = { ...DEMO_PROGRAM, currencyCode: 'EUR' };
    const created = await shop.services.programs.create(operatorViewer(), other);
    expect(created.ok).toBe(true);
    const attempt = seedDemo(shop.services, { members: 10, seed: 1 });
    await expect(attempt).rejects.toMatchObject({ name: 'CannotSeed' });
    expect(await standings(shop)).toEqual([]);
  });

  it('has all four tiers with 300 members, fewer the higher', async () => {
    const shop = await openShop();
    await seedDemo(shop.services, { members: 300, seed: 1 });
    const tiers = (await standings(shop)).map(({ tier }) => tier);
    const counts = ['regular', 'silver', 'gold', 'diamond'].map(
      (code) => tiers.filter((tier) => tier === code).length,
    );
    expect(counts).toEqual(counts.toSorted((left, right) => right - left));
    expect(counts.at(-1)).toBeGreaterThan(3);
  });
});

/** The standing of a member from the definitions alone. */
function naiveStanding(number: number): Partial<Standing> {
  const { person, behaviours } = drawMember(1, number);
  const calendar = zoneCalendar(DEMO_PROGRAM.timeZone);
  const terms = {
    ...{ currencyCode: 'CNY', recordedAt: DEMO_AS_OF, lateEventHorizonDays: 400 },
    ...{ dayOf: calendar.dayOf, rateOn: () => null },
  };
  const features = naiveFeatures({
    behaviours: behaviours.map((draft) => {
      const checked = checkBehaviour(draft, terms);
      if (!checked.ok) throw new Error(JSON.stringify(checked.error));
      return checked.value;
    }),
    dayOf: calendar.dayOf,
    range: { from: -Infinity, to: Infinity },
    previous: null,
    joinedDay: dayOf(person.joinedAt),
    today: calendar.dayOf(DEMO_AS_OF),
    minorPerMajor: 100,
  });
  const amount = features.purchaseAmount ?? 0;
  const orders = features.purchaseCount ?? 0;
  const score = 0.7 * amount + 0.2 * orders + 0.1 * (features.interactionCount ?? 0);
  const { ladder } = DEMO_PROGRAM.rules;
  return {
    tier: ladder.findLast(({ threshold }) => score >= threshold)?.code ?? '',
    score: Math.round(score * 1e6) / 1e6,
    spentMinor: Math.round(amount * 100),
    orders,
    behaviours: behaviours.length,
  };
}
