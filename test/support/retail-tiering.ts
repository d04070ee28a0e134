import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { parseLocalDay, type LocalDay, type ZoneCalendar } from '../../src/domain/shared/calendar';
import { HOUR_MS, MINUTE_MS, type Instant } from '../../src/domain/shared/instant';
import type { ProgramRules } from '../../src/domain/tiering/rules';
import { NaiveTiering } from './naive-tiering';
import { saleOf } from './retail';
import type { MemberBehaviour } from './tier-stage';
import { plainBehaviour } from './tier-story';

/** Where a customer stands. */
export type RetailTier = {
  readonly tier: string;
  readonly score: number;
  readonly termUntil: Instant | null;
  readonly graceUntil: Instant | null;
};

/** By the name of the customer. */
export type RetailTiers = ReadonlyMap<string, RetailTier>;

/** By which rules a retail file is lived through, and when it is looked at. */
export type RetailStory = {
  readonly rules: ProgramRules;
  readonly calendar: ZoneCalendar;
  /** Through the end of this day. */
  readonly to: LocalDay;
  /** Days after whose nightly runs everybody is looked at. */
  readonly dates?: readonly LocalDay[];
};

type Shop = {
  /** Customers by their places. */
  readonly names: string[];
  readonly joinedAt: Instant[];
  readonly rows: Map<LocalDay, MemberBehaviour[]>;
};

/**
 * A retail file lived through day by day by the naive re-computation: the nightly run of a day,
 * then its rows. Read with csv-parse. Everybody as of each of the dates, and at the end.
 */
export async function retailTiers(
  path: string,
  story: RetailStory,
): Promise<{ readonly dates: readonly RetailTiers[]; readonly end: RetailTiers }> {
  const calendar = { ...story.calendar, dayOf: remembering(story.calendar.dayOf) };
  const shop = await readShop(path, calendar);
  const oracle = new NaiveTiering({ rules: story.rules, calendar, joinedAt: shop.joinedAt });
  const seenBefore = (end: Instant): RetailTiers => tiersOf(oracle, shop, end);
  const dates: RetailTiers[] = [];
  for (let day = Math.min(...shop.rows.keys()); day <= story.to; day += 1) {
    oracle.nightly(day);
    if (story.dates?.includes(day)) dates.push(seenBefore(calendar.startOf(day)));
    const rows = shop.rows.get(day) ?? [];
    if (rows.length > 0) oracle.record(lastOf(rows), rows);
  }
  return { dates, end: seenBefore(calendar.startOf(story.to + 1)) };
}

/** Those who had joined by then. */
function tiersOf(oracle: NaiveTiering, { names, joinedAt }: Shop, end: Instant): RetailTiers {
  const places = [...names.keys()].filter((place) => (joinedAt[place] ?? end) < end);
  return new Map(
    places.map((place) => {
      const { tier, score, termUntil, graceUntil } = oracle.view(place);
      return [names[place] ?? '', { tier, score, termUntil, graceUntil }];
    }),
  );
}

const lastOf = (rows: readonly MemberBehaviour[]): Instant =>
  rows.reduce((last, { behaviour }) => Math.max(last, behaviour.occurredAt), 0);

async function readShop(path: string, calendar: ZoneCalendar): Promise<Shop> {
  const shop: Shop = { names: [], joinedAt: [], rows: new Map() };
  const places = new Map<string, number>();
  const bytes = createReadStream(path);
  const text = path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  let number = 0;
  for await (const fields of text.pipe(parse({ columns: true })) as AsyncIterable<
    Record<string, string>
  >) {
    number += 1;
    const sale = saleOf(fields);
    if (sale === null) continue;
    const { name, pence: amountMinor, invoice, isCancelled } = sale;
    const occurredAt = instantOf(calendar, fields['InvoiceDate'] ?? '');
    const known = places.get(name);
    const member = known ?? shop.names.length;
    if (known === undefined) {
      places.set(name, member);
      shop.names.push(name);
      shop.joinedAt.push(occurredAt);
    }
    const said = { occurredAt, externalId: `${invoice}:${number}`, amountMinor };
    const behaviour = isCancelled
      ? plainBehaviour({ ...said, type: 'REFUND' })
      : plainBehaviour({ ...said, type: 'PAYMENT', orderId: invoice });
    const day = calendar.dayOf(occurredAt);
    const rows = shop.rows.get(day) ?? [];
    shop.rows.set(day, rows);
    rows.push({ member, behaviour });
  }
  return shop;
}

/** To the minute, on days on which clocks do not change. */
function instantOf(calendar: ZoneCalendar, stamp: string): Instant {
  const day = parseLocalDay(stamp.slice(0, 10));
  if (day === null) throw new RangeError(`A row's date: ${stamp}`);
  const [hours = 0, minutes = 0] = stamp.slice(11).split(':').map(Number);
  return calendar.startOf(day) + hours * HOUR_MS + minutes * MINUTE_MS;
}

/** The oracle asks for the day of every behaviour again and again. */
function remembering(dayOf: ZoneCalendar['dayOf']): ZoneCalendar['dayOf'] {
  const known = new Map<Instant, LocalDay>();
  return (instant) => {
    const day = known.get(instant) ?? dayOf(instant);
    known.set(instant, day);
    return day;
  };
}
