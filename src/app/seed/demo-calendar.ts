import { localDay, type LocalDay } from '../../domain/shared/calendar';
import { DAY_MS, HOUR_MS, type Instant } from '../../domain/shared/instant';
import { drawPlace, type Rng } from '../../domain/shared/rng';

/** The year that the demo tells of, in days of Shanghai; both included. */
export const FIRST_DAY: LocalDay = localDay(2025, 7, 1);
export const LAST_DAY: LocalDay = localDay(2026, 6, 30);

/** Shanghai has been eight hours ahead of UTC, all year round, since 1991. */
const OFFSET_MS = 8 * HOUR_MS;

const instantOf = (day: LocalDay, msOfDay: number): Instant => day * DAY_MS - OFFSET_MS + msOfDay;

export const dayOf = (instant: Instant): LocalDay => Math.floor((instant + OFFSET_MS) / DAY_MS);

/** Spans of the year that are busier or quieter than others; of several, the last one holds. */
const SEASONS: readonly (readonly [from: LocalDay, to: LocalDay, busyness: number])[] = [
  [localDay(2025, 8, 20), localDay(2025, 9, 5), 1.2],
  [localDay(2025, 10, 1), localDay(2025, 10, 8), 0.8],
  [localDay(2025, 11, 1), localDay(2025, 11, 9), 2.2],
  [localDay(2025, 11, 10), localDay(2025, 11, 11), 11],
  [localDay(2025, 11, 12), localDay(2025, 11, 20), 0.7],
  [localDay(2025, 12, 11), localDay(2025, 12, 12), 3],
  [localDay(2025, 12, 24), localDay(2026, 1, 3), 1.7],
  [localDay(2026, 1, 20), localDay(2026, 2, 7), 1.4],
  // Spring Festival is on 17 February: parcels rest.
  [localDay(2026, 2, 8), localDay(2026, 2, 28), 0.35],
  [localDay(2026, 3, 6), localDay(2026, 3, 8), 2],
  [localDay(2026, 5, 18), localDay(2026, 5, 20), 1.6],
  [localDay(2026, 6, 1), localDay(2026, 6, 14), 1.1],
  [localDay(2026, 6, 15), localDay(2026, 6, 18), 4],
];

/** From this busyness on a day is one of a campaign, with prices to match. */
const CAMPAIGN = 1.5;

/** Monday is 0: 1970-01-01 was a Thursday. */
const isWeekend = (day: LocalDay): boolean => (day + 3) % 7 >= 5;

const seasonOf = (day: LocalDay): number =>
  SEASONS.findLast(([from, to]) => day >= from && day <= to)?.[2] ?? 1;

export const isCampaign = (day: LocalDay): boolean => seasonOf(day) >= CAMPAIGN;

const BUSYNESS = Array.from(
  { length: LAST_DAY - FIRST_DAY + 1 },
  (_, place) => seasonOf(FIRST_DAY + place) * (isWeekend(FIRST_DAY + place) ? 1.25 : 1),
);

/** Sums of the busyness of all days so far, for one who goes with the seasons. */
const CROWD = runningSums(BUSYNESS);
/** The same for one who comes when things are cheap, and hardly ever else. */
const HUNTERS = runningSums(
  BUSYNESS.map((busyness, place) => (isCampaign(FIRST_DAY + place) ? busyness * 3 : 0.5)),
);

function runningSums(values: readonly number[]): readonly number[] {
  let sum = 0;
  return [0, ...values.map((value) => (sum += value))];
}

/** A day within a span of the year, busy days more likely. */
export function drawDay(
  rng: Rng,
  [from, to]: readonly [LocalDay, LocalDay],
  goesForBargains: boolean,
): LocalDay {
  const sums = goesForBargains ? HUNTERS : CROWD;
  const [first, end] = [from - FIRST_DAY, to - FIRST_DAY + 1];
  const [below, above] = [sums[first] ?? 0, sums[end] ?? 0];
  const drawn = below + rng() * (above - below);
  let [low, high] = [first, end - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle + 1] ?? 0) > drawn) high = middle;
    else low = middle + 1;
  }
  return FIRST_DAY + low;
}

/** How many people shop in each hour of a day: at lunch, and before going to bed. */
const ONLINE_HOURS = [2, 1, 0, 0, 0, 0, 1, 3, 5, 6, 7, 6, 9, 8, 6, 6, 6, 6, 7, 9, 13, 14, 11, 5];
const STORE_HOURS = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 6, 6, 5, 6, 7, 7, 8, 9, 9, 6, 2, 0, 0];

/** A moment of a day, to the second. */
export const drawMoment = (rng: Rng, day: LocalDay, isInStore: boolean): Instant => {
  const hour = drawPlace(rng, isInStore ? STORE_HOURS : ONLINE_HOURS);
  return instantOf(day, hour * HOUR_MS + Math.floor(rng() * 3_600) * 1_000);
};
