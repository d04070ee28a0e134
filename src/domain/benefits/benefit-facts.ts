import type { Channel } from '../behaviour/behaviour';
import type { LocalDay } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import type { MinorUnits } from '../shared/money';
import type { Window } from '../shared/window';

/** A value of an attribute of a member. */
export type AttributeValue = string | number | boolean;

/** What a member bought in one window (docs/domain.md §4), as of the day of the context. */
export type PurchaseFacts = {
  readonly amountMinor: MinorUnits;
  readonly orders: number;
  /** Day of the last order paid within the window; null without one. */
  readonly lastPaidOn: LocalDay | null;
};

/**
 * What is known of one member. Null: not known, or there is none. What the rules do not need may be
 * left at null; `FactNeeds` tells what they do.
 */
export type BenefitFacts = {
  readonly tierCode: string | null;
  /** Local day since when the member is in the tier without a break. */
  readonly tierSince: LocalDay | null;
  /** Rounded to 6 decimals, as scores are (docs/domain.md §5.1). */
  readonly growthValue: number | null;
  /** Local day of joining. */
  readonly joinedOn: LocalDay | null;
  /** 1 to 12. */
  readonly birthdayMonth: number | null;
  /** Code of a segment by RFM, such as `champions`. */
  readonly rfmSegment: string | null;
  /** One for each of `FactNeeds.windows`, in their order. */
  readonly purchases: readonly PurchaseFacts[];
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  /** The variant of the experiment that runs; not there for who takes part in none. */
  readonly variant?: string;
};

/** Facts about a member that rules may need, beside purchases and attributes. */
export const MEMBER_FACTS = [
  'tierCode',
  'tierSince',
  'growthValue',
  'joinedOn',
  'birthdayMonth',
  'rfmSegment',
] as const;
export type MemberFact = (typeof MEMBER_FACTS)[number];

/** What some rules together need to know, each once: nothing else need be loaded. */
export type FactNeeds = {
  readonly member: readonly MemberFact[];
  readonly windows: readonly Window[];
  /** Keys of attributes. */
  readonly attributes: readonly string[];
};

/** One kind of goods in a cart. */
export type CartLine = { readonly category: string; readonly amountMinor: MinorUnits };

/** A cart, in the programme's currency. */
export type Cart = {
  readonly currencyCode: string;
  readonly totalMinor: MinorUnits;
  /** At most one of a category; what has no category is in the total alone. */
  readonly lines: readonly CartLine[];
};

/** Where and when benefits are asked for. Null: not told. */
export type BenefitContext = {
  readonly instant: Instant;
  readonly channel: Channel | null;
  /** ISO 3166-1 alpha-2, such as `CN`. */
  readonly countryCode: string | null;
  readonly cart: Cart | null;
};

/** A context with what the programme's calendar says of it; the same for all members. */
export type BenefitMoment = BenefitContext & {
  readonly today: LocalDay;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  /** 1 to 12. */
  readonly month: number;
  /** Of the wall clock, 0 to 1439. */
  readonly minute: number;
};
