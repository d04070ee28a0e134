import type { BenefitFacts, BenefitMoment } from '../../../src/domain/benefits/benefit-facts';
import type { BenefitSetting } from '../../../src/domain/benefits/benefit-setting';
import { momentOf } from '../../../src/domain/benefits/moment';
import { zoneCalendar } from '../../../src/domain/shared/calendar';
import { drawOne, drawWhole, isDrawn, seededRng, type Rng } from '../../../src/domain/shared/rng';
import { RFM_SEGMENTS } from '../../../src/domain/value/rfm-segment';

const TIERS = ['regular', 'silver', 'gold', 'diamond'];

export const SETTING: BenefitSetting = {
  locales: ['en'],
  currencyCode: 'GBP',
  tiers: TIERS.map((code) => ({ code, names: { en: code } })),
  calendar: zoneCalendar('Europe/London'),
};

export const MOMENT: BenefitMoment = momentOf(
  {
    instant: Date.UTC(2026, 10, 28, 12),
    channel: 'APP',
    countryCode: 'GB',
    cart: { currencyCode: 'GBP', totalMinor: 12_000, lines: [] },
  },
  SETTING,
);

/** Facts of so many members, always the same. */
export function someMembers(count: number): BenefitFacts[] {
  const rng = seededRng(26);
  return Array.from({ length: count }, () => member(rng));
}

function member(rng: Rng): BenefitFacts {
  const year = purchases(rng, 10);
  const quarter = purchases(rng, 1 + year.orders);
  return {
    tierCode: drawOne(rng, TIERS),
    tierSince: MOMENT.today - drawWhole(rng, 0, 400),
    growthValue: isDrawn(rng, 0.95) ? drawWhole(rng, 0, 1_500) : null,
    joinedOn: MOMENT.today - drawWhole(rng, 0, 2_000),
    birthdayMonth: isDrawn(rng, 0.7) ? drawWhole(rng, 1, 12) : null,
    rfmSegment: isDrawn(rng, 0.9) ? drawOne(rng, RFM_SEGMENTS).code : null,
    purchases: [year, quarter],
    attributes: {},
  };
}

function purchases(rng: Rng, most: number) {
  const orders = drawWhole(rng, 0, most);
  const lastPaidOn = orders === 0 ? null : MOMENT.today - drawWhole(rng, 0, 89);
  return { orders, amountMinor: orders * drawWhole(rng, 1_000, 20_000), lastPaidOn };
}
