import type { SumColumn, WindowSums } from './window-sums';

/** Features that are one number per member (docs/domain.md §4). */
export const FEATURES = [
  'purchaseAmount',
  'purchaseCount',
  'averageOrderValue',
  'purchaseIntervalDays',
  'recencyDays',
  'spendGrowth',
  'activeDays',
  'loginCount',
  'interactionCount',
  'browseCount',
  'browseMinutes',
  'browseDepth',
  'reviewCount',
  'averageRating',
  'praiseRate',
  'complaintRate',
  'sentiment',
  'refundRate',
  'viewed',
  'carted',
  'ordered',
  'paid',
  'tenureDays',
] as const;
export type Feature = (typeof FEATURES)[number];

/** What features are computed from, by column. */
export type FeatureSource = {
  readonly sums: WindowSums;
  /** Local day that each member joined on. */
  readonly joinedDay: Float64Array;
  /** Local day that each member is seen on. */
  readonly today: Float64Array;
  /** Minor units in one unit of the programme's currency: 100 for GBP. */
  readonly minorPerMajor: number;
};

const READS: Readonly<Record<Feature, readonly SumColumn[]>> = {
  purchaseAmount: ['amountMinor'],
  purchaseCount: ['orders'],
  averageOrderValue: ['amountMinor', 'orders'],
  purchaseIntervalDays: ['orders', 'firstPaidDay', 'lastPaidDay'],
  recencyDays: ['lastPaidDay'],
  spendGrowth: ['amountMinor', 'previousAmountMinor'],
  activeDays: ['activeDays'],
  loginCount: ['logins'],
  interactionCount: ['interactions'],
  browseCount: ['browses'],
  browseMinutes: ['browseSeconds'],
  browseDepth: ['productViews', 'browseSessions'],
  reviewCount: ['reviews'],
  averageRating: ['ratings', 'ratingHundredths'],
  praiseRate: ['praises', 'ratings'],
  complaintRate: ['complaints', 'ratings'],
  sentiment: ['sentimentTexts', 'sentimentThousandths'],
  refundRate: ['refundedOrders', 'orders'],
  viewed: ['viewed'],
  carted: ['carted'],
  ordered: ['ordered'],
  paid: ['paid'],
  tenureDays: [],
};

/** The sums that some features need, each once: a sweep over everybody reads no others. */
export const columnsRead = (features: readonly Feature[]): readonly SumColumn[] => [
  ...new Set(features.flatMap((feature) => READS[feature])),
];

type Compute = (source: FeatureSource, row: number) => number;

const counter =
  (name: keyof WindowSums['counters']): Compute =>
  ({ sums }, row) =>
    sums.counters[name][row] ?? 0;

const amountMinor = counter('amountMinor');
const orders = counter('orders');
const refundedOrders = counter('refundedOrders');
const reviewsRated = counter('ratings');

/** a / b, and what to give where b is 0. */
const ratio = (a: number, b: number, none: number): number => (b === 0 ? none : a / b);

const COMPUTE: Readonly<Record<Feature, Compute>> = {
  purchaseAmount: (source, row) => amountMinor(source, row) / source.minorPerMajor,
  purchaseCount: orders,
  averageOrderValue: (source, row) =>
    ratio(amountMinor(source, row) / source.minorPerMajor, orders(source, row), 0),
  purchaseIntervalDays: ({ sums }, row) => {
    const count = sums.counters.orders[row] ?? 0;
    if (count < 2) return Number.NaN;
    return ((sums.lastPaidDay[row] ?? NaN) - (sums.firstPaidDay[row] ?? NaN)) / (count - 1);
  },
  recencyDays: ({ sums, today }, row) =>
    (today[row] ?? Number.NaN) - (sums.lastPaidDay[row] ?? Number.NaN),
  spendGrowth: (source, row) =>
    (amountMinor(source, row) - (source.sums.previousAmountMinor[row] ?? 0)) / source.minorPerMajor,
  activeDays: counter('activeDays'),
  loginCount: counter('logins'),
  interactionCount: counter('interactions'),
  browseCount: counter('browses'),
  browseMinutes: (source, row) => (source.sums.counters.browseSeconds[row] ?? 0) / 60,
  browseDepth: ({ sums }, row) =>
    ratio(sums.counters.productViews[row] ?? 0, sums.counters.browseSessions[row] ?? 0, 0),
  reviewCount: counter('reviews'),
  averageRating: (source, row) =>
    ratio(
      (source.sums.counters.ratingHundredths[row] ?? 0) / 100,
      reviewsRated(source, row),
      Number.NaN,
    ),
  praiseRate: (source, row) =>
    ratio(source.sums.counters.praises[row] ?? 0, reviewsRated(source, row), 0),
  complaintRate: (source, row) =>
    ratio(source.sums.counters.complaints[row] ?? 0, reviewsRated(source, row), 0),
  sentiment: ({ sums }, row) =>
    ratio(
      (sums.counters.sentimentThousandths[row] ?? 0) / 1000,
      sums.counters.sentimentTexts[row] ?? 0,
      Number.NaN,
    ),
  refundRate: (source, row) => {
    const refunded = refundedOrders(source, row);
    return ratio(refunded, refunded + orders(source, row), 0);
  },
  viewed: counter('viewed'),
  carted: counter('carted'),
  ordered: counter('ordered'),
  paid: counter('paid'),
  tenureDays: ({ joinedDay, today }, row) =>
    Math.max(0, (today[row] ?? 0) - (joinedDay[row] ?? today[row] ?? 0)),
};

/** Features that change with the day even when nothing is recorded and nothing falls out. */
const MOVES_WITH_TIME: ReadonlySet<Feature> = new Set<Feature>([
  'recencyDays',
  'tenureDays',
  'spendGrowth',
]);

/** Whether a feature is another number tomorrow although nothing happens. */
export const movesWithTime = (feature: Feature): boolean => MOVES_WITH_TIME.has(feature);

/** Features that a member may not have; all others are a number, 0 where nothing happened. */
const MAY_NOT_EXIST: ReadonlySet<Feature> = new Set<Feature>([
  'purchaseIntervalDays',
  'recencyDays',
  'averageRating',
  'sentiment',
]);

/** Whether there are members in whom a feature does not exist. */
export const mayNotExist = (feature: Feature): boolean => MAY_NOT_EXIST.has(feature);

/**
 * One feature for every member of a batch. Units as in docs/domain.md §4; amounts in major units.
 * NaN stands for a feature that does not exist (no order, no rating).
 */
export function featureColumn(feature: Feature, source: FeatureSource): Float64Array {
  const column = new Float64Array(source.sums.size);
  const compute = COMPUTE[feature];
  for (let row = 0; row < column.length; row += 1) column[row] = compute(source, row);
  return column;
}

/** One feature of one member of a batch; null where it does not exist. */
export function featureOf(feature: Feature, source: FeatureSource, row: number): number | null {
  const value = COMPUTE[feature](source, row);
  return Number.isNaN(value) ? null : value;
}
