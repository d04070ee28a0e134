/** A benefit rule that multiplied what an order earned, in the version that held then. */
export type LotBenefit = {
  readonly ruleCode: string;
  readonly version: number;
  /** Decimal text with at most 4 decimals. */
  readonly multiplier: string;
};

/** No order is multiplied by more rules than so many; those that go first count. */
export const MAX_LOT_BENEFITS = 10;

const PART = /^([a-z][a-z0-9_-]{0,39})@([1-9]\d{0,8})\*(\d{1,4}(?:\.\d{1,4})?)$/;

/**
 * Benefits as one line of text; null for none.
 *
 * @example
 * formatLotBenefits([{ ruleCode: 'birthday', version: 3, multiplier: '2' }]); // 'birthday@3*2'
 */
export const formatLotBenefits = (benefits: readonly LotBenefit[] | undefined): string | null =>
  benefits === undefined || benefits.length === 0
    ? null
    : benefits.map((each) => `${each.ruleCode}@${each.version}*${each.multiplier}`).join(',');

/** What `formatLotBenefits` has written; null where nothing of the kind would be written so. */
export function parseLotBenefits(text: string): readonly LotBenefit[] | null {
  const benefits: LotBenefit[] = [];
  for (const part of text.split(',')) {
    const [, ruleCode, version, multiplier] = PART.exec(part) ?? [];
    if (ruleCode === undefined || version === undefined || multiplier === undefined) return null;
    benefits.push({ ruleCode, version: Number(version), multiplier });
  }
  return benefits;
}
