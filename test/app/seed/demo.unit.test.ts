import { drawMember, type DemoMember } from '../../../src/app/seed/demo-behaviours';
import { BEHAVIOURS_PER_BLOCK, demoBlocks } from '../../../src/app/seed/demo-blocks';
import { DEMO_AS_OF, DEMO_PROGRAM } from '../../../src/app/seed/demo-program';
import { checkBehaviour } from '../../../src/domain/behaviour/check';
import { zoneCalendar } from '../../../src/domain/shared/calendar';
import { checkRules } from '../../../src/domain/tiering/check-rules';

const calendar = zoneCalendar(DEMO_PROGRAM.timeZone);
const TERMS = {
  currencyCode: DEMO_PROGRAM.currencyCode,
  recordedAt: DEMO_AS_OF,
  lateEventHorizonDays: DEMO_PROGRAM.rules.lateEventHorizonDays,
  dayOf: calendar.dayOf,
  rateOn: () => null,
};

const drawMembers = (seed: number, count: number): DemoMember[] =>
  Array.from({ length: count }, (_, place) => drawMember(seed, place + 1));

const shops = new Map<number, DemoMember[]>();

/** The first 2,000 members, drawn once per seed. */
function shopOf(seed: number): DemoMember[] {
  const shop = shops.get(seed) ?? drawMembers(seed, 2_000);
  shops.set(seed, shop);
  return shop;
}

const numberWithin = (members: number, number: number): DemoMember | undefined => {
  for (const block of demoBlocks({ members, seed: 1 })) {
    const found = block.find(({ person }) => person.number === number);
    if (found) return found;
  }
  return undefined;
};

describe('the members of the demo', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(drawMembers(1, 50)).toEqual(drawMembers(1, 50));
    const names = (seed: number) => drawMembers(seed, 50).map(({ person }) => person.joinedAt);
    expect(names(2)).not.toEqual(names(1));
  });

  it('are the same whatever the number of members', () => {
    expect(numberWithin(50, 42)).toEqual(numberWithin(5_000, 42));
    expect(numberWithin(50, 42)?.person.registration.externalId).toBe('demo-0042');
  });

  it('come in blocks that fit a unit of work, each member once and in order', () => {
    const blocks = [...demoBlocks({ members: 400, seed: 1 })];
    const numbers = blocks.flat().map(({ person }) => person.number);
    expect(numbers).toEqual(Array.from({ length: 400 }, (_, place) => place + 1));
    expect(blocks.length).toBeGreaterThan(2);
    for (const block of blocks) {
      const rows = block.flatMap(({ behaviours }) => behaviours).length;
      expect(rows).toBeLessThanOrEqual(BEHAVIOURS_PER_BLOCK);
    }
  });

  it('keep their names, ids and addresses to themselves', () => {
    const people = shopOf(1).map(({ person }) => person.registration);
    const contacts = people.flatMap(({ externalId, profile, identities }) => [
      externalId,
      ...[profile?.email, profile?.phone].flatMap((contact) => contact ?? []),
      ...(identities ?? []).map(({ scheme, value }) => `${scheme}:${value}`),
    ]);
    expect(new Set(contacts).size).toBe(contacts.length);
    const emails = people.flatMap(({ profile }) => profile?.email ?? []);
    expect(emails.filter((email) => !/^[a-z]+\.[a-z]+\.\d+@example\.com$/.test(email))).toEqual([]);
    const phones = people.flatMap(({ profile }) => profile?.phone ?? []);
    expect(phones.filter((phone) => !/^\+9991\d{10}$/.test(phone))).toEqual([]);
    expect(Math.min(emails.length, phones.length)).toBeGreaterThan(1_000);
  });
});

describe('what the members did', () => {
  const members = shopOf(1);
  const everything = members.flatMap(({ behaviours }) => behaviours);

  it('is in order, without a key used twice', () => {
    const keys = everything.map(({ source, externalId }) => `${source}/${externalId}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('passes every check of a behaviour, and counts', () => {
    const faults = everything.flatMap((draft) => {
      const checked = checkBehaviour(draft, TERMS);
      return checked.ok && checked.value.counts ? [] : [{ draft, checked }];
    });
    expect(faults).toEqual([]);
  });

  it('happened between joining and the end of 30 June in Shanghai', () => {
    const outside = members.flatMap(({ person, behaviours }) =>
      behaviours.filter(
        ({ occurredAt }) => occurredAt < person.joinedAt || occurredAt >= DEMO_AS_OF,
      ),
    );
    expect(outside).toEqual([]);
  });

  it('takes nothing back that was not paid before', () => {
    const orders = members.flatMap(({ behaviours }) => moneyByOrder(behaviours));
    const left = orders.map(({ paid, refunded }) => paid - refunded);
    expect(Math.min(...left)).toBe(0);
    const partly = orders.filter(({ paid, refunded }) => refunded > 0 && refunded < paid);
    expect(left.filter((cents) => cents === 0).length).toBeGreaterThan(50);
    expect(partly.length).toBeGreaterThan(50);
  });

  it('names members as their channels know them, and most of them by several names', () => {
    const schemes = members.map(
      ({ behaviours }) =>
        new Set(
          behaviours.map(({ member }) =>
            member.kind === 'identity' ? member.scheme : member.kind,
          ),
        ),
    );
    expect(new Set(schemes.flatMap((each) => [...each]))).toEqual(
      new Set(['web', 'app', 'mini', 'card', 'externalId']),
    );
    expect(schemes.filter(({ size }) => size > 1).length).toBeGreaterThan(members.length / 3);
  });
});

describe('a shop that one could believe in', () => {
  const { ladder } = checkedRules();

  it.each([1, 2, 3])('has a pyramid of tiers (seed %i)', (seed) => {
    const members = shopOf(seed);
    const tiers = members.map(({ behaviours }) => {
      const score = naiveScore(behaviours);
      return ladder.findLast(({ threshold }) => score >= threshold)?.code ?? '';
    });
    const share = (code: string) => tiers.filter((tier) => tier === code).length / members.length;
    const shares = ladder.map(({ code }) => share(code));
    [0.6, 0.25, 0.11, 0.04].forEach((wanted, rank) => {
      expect(Math.abs((shares[rank] ?? 0) - wanted)).toBeLessThan(wanted * 0.3);
    });
  });

  it.each([1, 2, 3])('has seasons: Singles’ Day, 618, and a quiet February (seed %i)', (seed) => {
    const paid = shopOf(seed).flatMap(({ behaviours }) =>
      behaviours.filter(({ type }) => type === 'PAYMENT'),
    );
    const local = paid.map(({ occurredAt }) => new Date(occurredAt + 8 * 3_600_000).toISOString());
    const on = (start: string) => local.filter((time) => time.startsWith(start)).length;
    const months = [...new Set(local.map((time) => time.slice(0, 7)))];
    expect(months).toHaveLength(12);
    const byVolume = months.sort((left, right) => on(right) - on(left));
    expect(byVolume.slice(0, 2)).toEqual(['2025-11', '2026-06']);
    expect(byVolume.at(-1)).toBe('2026-02');
    expect(on('2025-11-11')).toBeGreaterThan(on('2025-11-25') * 4);
    expect(on('2026-06-18')).toBeGreaterThan(on('2026-06-24') * 2);
  });

  it('does as much as a shop does: 20 to 30 behaviours a member, 5 to 10 % of orders come back', () => {
    const all = shopOf(1).flatMap(({ behaviours }) => behaviours);
    expect(all.length / 2_000).toBeGreaterThan(20);
    expect(all.length / 2_000).toBeLessThan(30);
    const orders = (type: string) =>
      new Set(all.flatMap((each) => (each.type === type ? [each.orderId] : []))).size;
    expect(orders('REFUND') / orders('PAYMENT')).toBeGreaterThan(0.05);
    expect(orders('REFUND') / orders('PAYMENT')).toBeLessThan(0.1);
    expect(new Set(all.map(({ type }) => type)).size).toBe(15);
  });
});

function checkedRules() {
  const rules = checkRules(DEMO_PROGRAM.rules, DEMO_PROGRAM.locales);
  if (!rules.ok) throw new Error(JSON.stringify(rules.error));
  return rules.value;
}

/** The growth value by a plain reading of the programme: spending, orders, and taking part. */
function naiveScore(behaviours: DemoMember['behaviours']): number {
  const orders = moneyByOrder(behaviours).filter(({ paid, refunded }) => paid > refunded);
  const taking = ['REVIEW', 'COMMENT', 'LIKE', 'SHARE', 'SUPPORT', 'CHECK_IN', 'REFERRAL'];
  const interactions = behaviours.filter(({ type }) => taking.includes(type)).length;
  const spent = orders.reduce((sum, { paid, refunded }) => sum + paid - refunded, 0) / 100;
  return 0.7 * spent + 0.2 * orders.length + 0.1 * interactions;
}

type Money = { paid: number; refunded: number };

/** Cents by order; a refund that comes before its payment shows as far too much. */
function moneyByOrder(behaviours: DemoMember['behaviours']): Money[] {
  const orders = new Map<string, Money>();
  for (const { type, orderId, amount } of behaviours) {
    if (type !== 'PAYMENT' && type !== 'REFUND') continue;
    const order = orders.get(orderId ?? '') ?? { paid: 0, refunded: 0 };
    order[type === 'PAYMENT' ? 'paid' : 'refunded'] += Math.round(Number(amount?.value) * 100);
    if (order.refunded > order.paid) order.paid = Number.NEGATIVE_INFINITY;
    orders.set(orderId ?? '', order);
  }
  return [...orders.values()];
}
