import type { ZoneCalendar } from '../shared/calendar';
import type { LocalizedText } from '../tiering/rules';

/** What of a programme a benefit rule must fit, and is told with. */
export type BenefitSetting = {
  readonly locales: readonly string[];
  readonly currencyCode: string;
  /** The ladder in force, from the base tier up. */
  readonly tiers: readonly { readonly code: string; readonly names: LocalizedText }[];
  readonly calendar: ZoneCalendar;
};
