import type { Feature } from '../behaviour/features';
import type { CalendarSpan } from '../shared/period';

/** A length of calendar time, as ISO 8601 writes it: `P1Y6M` is 18 months, `P30D` is 30 days. */
export type Length = { readonly months: number; readonly days: number };

/** From which day a length is counted. */
export const TERM_ANCHORS = ['REACHED', 'JOINED', 'MEMBER_DATE'] as const;
export type TermAnchor = (typeof TERM_ANCHORS)[number];

/** How long a tier is held (docs/domain.md §7, "Validity of a tier"). */
export type Validity =
  | { readonly kind: 'FOREVER' }
  /** So long from an anchor; from joining or a member's date, until the next return of it. */
  | { readonly kind: 'LENGTH'; readonly anchor: TermAnchor; readonly length: Length }
  /** Through the end of the calendar period in which the term begins, or of the next one. */
  | { readonly kind: 'CALENDAR'; readonly period: CalendarSpan; readonly through: 'THIS' | 'NEXT' };

/** Over which span it is asked, at the end of a term, whether a member still qualifies. */
export type Qualification =
  /** The window of the rules; of a calendar window, the period that has just ended. */
  | { readonly kind: 'WINDOW' }
  | { readonly kind: 'ROLLING'; readonly days: number }
  | { readonly kind: 'PERIOD_ENDED'; readonly period: CalendarSpan }
  | { readonly kind: 'LIFETIME' };

/** When a member moves up, and how far at once. */
export type Promotion = { readonly step: 'QUALIFYING' | 'ONE' } & (
  | { readonly timing: 'IMMEDIATE' }
  | { readonly timing: 'PERIOD_END'; readonly period: CalendarSpan }
);

export const DEMOTIONS = ['NONE', 'ONE_STEP', 'QUALIFYING'] as const;
/** What becomes of a member who does not qualify any more when the term ends. */
export type Demotion = (typeof DEMOTIONS)[number];

/** At least `amount` major units in each of the last `months` complete months: at least a tier. */
export type SustainedPromotion = {
  readonly tierCode: string;
  readonly amount: number;
  readonly months: number;
};

/** `falls` falls of a feature over `falls` + 1 complete months: `steps` down, once in a term. */
export type DeclineRule = {
  readonly feature: Feature;
  readonly falls: number;
  readonly steps: number;
};

/** What a VIOLATION does to the tier, for so many local days. */
export type TierPenalty =
  | { readonly kind: 'STEPS'; readonly steps: number; readonly days: number }
  | { readonly kind: 'GROWTH_VALUE'; readonly amount: number; readonly days: number };

/** When a member moves, keeps or loses a tier (docs/domain.md §7). */
export type MovementRules = {
  readonly promotion: Promotion;
  readonly sustained: readonly SustainedPromotion[];
  readonly validity: Validity;
  readonly qualification: Qualification;
  readonly demotion: Demotion;
  /** Local days from the end of validity before a demotion acts. */
  readonly graceDays: number;
  /** So far below its threshold a tier is still kept. */
  readonly hysteresis: number;
  readonly decline: DeclineRule | null;
  readonly penalty: TierPenalty | null;
  /** The lowest tier that a demotion reaches; the base tier where null. */
  readonly floorTierCode: string | null;
  /** The highest tier that a promotion reaches; the top of the ladder where null. */
  readonly capTierCode: string | null;
  readonly refund: 'AT_NEXT_EVALUATION' | 'AT_ONCE';
  /** So many local days before the end of a term that will not be renewed the member is told. */
  readonly noticeDays: number;
};

/** What holds where nothing is said: tiers are reached at once and kept for ever. */
export const DEFAULT_MOVEMENT: MovementRules = {
  promotion: { timing: 'IMMEDIATE', step: 'QUALIFYING' },
  sustained: [],
  validity: { kind: 'FOREVER' },
  qualification: { kind: 'WINDOW' },
  demotion: 'QUALIFYING',
  graceDays: 0,
  hysteresis: 0,
  decline: null,
  penalty: null,
  floorTierCode: null,
  capTierCode: null,
  refund: 'AT_NEXT_EVALUATION',
  noticeDays: 0,
};
