import type { BenefitContext, BenefitFacts } from '../../src/domain/benefits/benefit-facts';
import type { BenefitRule } from '../../src/domain/benefits/benefit-rule';
import { parseBenefitRules } from '../../src/domain/benefits/check-rule';
import { localDay } from '../../src/domain/shared/calendar';
import { BENEFIT_SETTING } from './random-benefits';

/** A rule as somebody writes it: free shipping for everybody, unless it is said otherwise. */
export const ruleJson = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  code: 'shipping',
  names: { en: 'Shipping', 'zh-CN': '运费' },
  when: null,
  then: [{ kind: 'FREE_SHIPPING' }],
  ...changes,
});

/** Checked rules of which each is told by what is special about it. */
export function benefitRules(...changes: readonly Record<string, unknown>[]): BenefitRule[] {
  const rules = parseBenefitRules(changes.map(ruleJson), BENEFIT_SETTING);
  if (!rules.ok) throw new Error(JSON.stringify(rules.error, null, 1));
  return [...rules.value];
}

/** A member of whom nothing is known but what is told. */
export const memberFacts = (changes: Partial<BenefitFacts> = {}): BenefitFacts => ({
  ...{ tierCode: null, tierSince: null, growthValue: null, joinedOn: null },
  ...{ birthdayMonth: null, rfmSegment: null, purchases: [], attributes: {} },
  ...changes,
});

/** Saturday 28 November 2026, noon in London, with a cart of £100 in the app. */
export const contextOf = (changes: Partial<BenefitContext> = {}): BenefitContext => ({
  instant: Date.parse('2026-11-28T12:00:00Z'),
  channel: 'APP',
  countryCode: 'GB',
  cart: {
    currencyCode: 'GBP',
    totalMinor: 10_000,
    lines: [{ category: 'tea', amountMinor: 4_000 }],
  },
  ...changes,
});

export const SATURDAY = localDay(2026, 11, 28);
