import type { LocalDay } from '../shared/calendar';
import type { Channel } from './behaviour';

/**
 * What is counted per member and local day. Every counter is additive, so that a window is the sum
 * of its days, and a change of the past is one more addition (docs/domain.md §4).
 */
export const COUNTERS = [
  /** Payments less refunds, in minor units. */
  'amountMinor',
  /** Orders paid and not wholly refunded. */
  'orders',
  /** Orders paid and wholly refunded. */
  'refundedOrders',
  /** 1 for a day with any behaviour: added when the first one becomes known. */
  'activeDays',
  'logins',
  'interactions',
  /** VIEW and SEARCH. */
  'browses',
  'browseSeconds',
  /** Distinct pairs of session and product that were viewed. */
  'productViews',
  /** Distinct sessions in which a product was viewed. */
  'browseSessions',
  'reviews',
  /** Reviews that carry a rating. */
  'ratings',
  'ratingHundredths',
  'praises',
  'complaints',
  /** Reviews and comments with a text, and the sum of 1,000 times their sentiments. */
  'sentimentTexts',
  'sentimentThousandths',
  /** Reviews whose text is positive, and those whose text is negative (docs/domain.md §5.4). */
  'positiveFeedback',
  'negativeFeedback',
  /** Funnel units that reached the stage, or one behind it. */
  'viewed',
  'carted',
  'ordered',
  'paid',
  'behavioursWeb',
  'behavioursApp',
  'behavioursMiniProgram',
  'behavioursStore',
  'behavioursSocial',
  'behavioursCallCentre',
  'behavioursPartner',
] as const;
export type Counter = (typeof COUNTERS)[number];

/** The counter of behaviours of each channel. */
export const CHANNEL_COUNTER: Readonly<Record<Channel, Counter>> = {
  WEB: 'behavioursWeb',
  APP: 'behavioursApp',
  MINI_PROGRAM: 'behavioursMiniProgram',
  STORE: 'behavioursStore',
  SOCIAL: 'behavioursSocial',
  CALL_CENTRE: 'behavioursCallCentre',
  PARTNER: 'behavioursPartner',
};

/** What purchase amounts are shared out by. */
export type ShareDimension = 'CATEGORY' | 'BRAND';

/** A change of one counter on the day it counts for. */
export type CounterChange = {
  readonly day: LocalDay;
  readonly counter: Counter;
  readonly by: number;
};

/** A change of the purchase amount of one category or brand on the day it counts for. */
export type ShareChange = {
  readonly day: LocalDay;
  readonly dimension: ShareDimension;
  readonly key: string;
  readonly by: number;
};
