import type { ExpiryPolicy, ExpiryRounding } from '../../../src/domain/points/expiry';
import { openSettlingWorld, type SettlingWorld } from '../../support/settling';

/** docs/domain.md §7, "Boundaries", as the ledger keeps them. */
const rolling = (months: number, roundTo: ExpiryRounding = 'DAY'): ExpiryPolicy => ({
  ...{ kind: 'ROLLING', months, days: 0, roundTo },
});

type Case = readonly [what: string, earned: string, policy: ExpiryPolicy, gone: string];

const NEW_YORK: readonly Case[] = [
  ['the day that loses an hour', '2026-02-08T15:00Z', rolling(1), '2026-03-08T05:00Z'],
  ['the day after it', '2026-02-09T15:00Z', rolling(1), '2026-03-09T04:00Z'],
  ['the day that gains an hour', '2026-10-01T15:00Z', rolling(1), '2026-11-01T04:00Z'],
  ['the day after it', '2026-10-02T15:00Z', rolling(1), '2026-11-02T05:00Z'],
  ['a shorter month', '2026-01-31T15:00Z', rolling(1), '2026-02-28T05:00Z'],
  ['a leap day', '2024-02-29T15:00Z', rolling(12), '2025-02-28T05:00Z'],
  ['a leap year', '2024-01-31T15:00Z', rolling(1), '2024-02-29T05:00Z'],
  ['the last evening of a year', '2026-01-01T04:59Z', rolling(0, 'YEAR'), '2026-01-01T05:00Z'],
  ['the first minute of a year', '2026-01-01T05:00Z', rolling(0, 'YEAR'), '2027-01-01T05:00Z'],
  ['a quarter with summer time', '2026-02-10T15:00Z', rolling(0, 'QUARTER'), '2026-04-01T04:00Z'],
];

const SHANGHAI: readonly Case[] = [
  ['a leap day', '2024-02-28T16:00Z', rolling(12), '2025-02-27T16:00Z'],
  ['the day before it', '2024-02-28T15:59Z', rolling(12), '2025-02-27T16:00Z'],
  ['the end of a month', '2026-01-31T15:59Z', rolling(0, 'MONTH'), '2026-01-31T16:00Z'],
  ['the beginning of a month', '2026-01-31T16:00Z', rolling(0, 'MONTH'), '2026-02-28T16:00Z'],
  ['the end of a year', '2025-12-31T15:59Z', rolling(0, 'YEAR'), '2025-12-31T16:00Z'],
  [
    'the last good day',
    '2026-01-10T00:00Z',
    { kind: 'FIXED_DATES', dates: ['12-31'], minimumDays: 0 },
    '2026-12-31T16:00Z',
  ],
];

/** Clocks went forward at midnight: the 4th of November began at one o'clock. */
const SAO_PAULO: readonly Case[] = [
  ['a day without midnight', '2018-10-04T15:00Z', rolling(1), '2018-11-04T03:00Z'],
  ['the day after it', '2018-10-05T15:00Z', rolling(1), '2018-11-05T02:00Z'],
  ['a midnight that comes twice', '2018-01-18T15:00Z', rolling(1), '2018-02-18T03:00Z'],
  ['the day before it', '2018-01-17T15:00Z', rolling(1), '2018-02-17T02:00Z'],
  ['a year that begins in summer', '2018-06-01T15:00Z', rolling(0, 'YEAR'), '2019-01-01T02:00Z'],
];

describe.each([
  ['America/New_York', NEW_YORK],
  ['Asia/Shanghai', SHANGHAI],
  ['America/Sao_Paulo', SAO_PAULO],
])('points in %s', (zone, cases) => {
  let world: SettlingWorld;
  beforeAll(async () => {
    world = await openSettlingWorld(Date.parse('2018-01-01T00:00Z'), zone);
  });
  afterAll(() => world.close());
  // Cases lie years apart, and the clock goes back between them.
  const settle = () => world.services.settling.run({ isConfirmed: true });

  it.each(cases)('expire with the first instant of %s (%s)', async (...given) => {
    const [, earned, expiry, gone] = given;
    const goneAt = Date.parse(gone);
    world.clock.set(Date.parse(earned));
    const id = await world.member();
    await world.ledger.earn(id, { points: 10, terms: { expiry } });
    world.clock.set(goneAt - 1);
    await settle();
    expect(await world.balance(id)).toBe(10);
    world.clock.set(goneAt);
    await settle();
    expect(await world.balance(id)).toBe(0);
  });

  it.each(cases)('become active with that instant too: %s (%s)', async (...given) => {
    const goneAt = Date.parse(given[3]);
    world.clock.set(goneAt - 36 * 3_600_000);
    const id = await world.member();
    const calendar = (await world.services.directory.get(world.programId)).calendar;
    const pendingDays = calendar.dayOf(goneAt) - calendar.dayOf(world.clock());
    await world.ledger.earn(id, { points: 10, terms: { pendingDays } });
    world.clock.set(goneAt - 1);
    await settle();
    expect(await world.balance(id)).toBe(0);
    world.clock.set(goneAt);
    await settle();
    expect(await world.balance(id)).toBe(10);
  });
});
