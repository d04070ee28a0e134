import { all, benefitRule, openBenefitDesk, type BenefitDesk } from '../support/benefit-desk';

/** What a preview says of all members when it has looked at some of them. */
const NOON = Date.parse('2026-03-02T12:00:00Z');
/** More than are answered at a time. */
const MEMBERS = 600;
const SAMPLE = 100;

const PREVIEW = `query ($rule: BenefitRuleJSON!, $sample: Int) {
  benefitPreview(rule: $rule, sample: $sample) {
    sampled total
    reached { sampled members low high }
    gained { sampled members low high }
    lost { sampled members low high }
    changes { ruleCode change sampled members low high }
    userErrors { code }
  }
}`;

const nobody = { when: all({ field: 'tenure', operator: '>', value: 10_000 }) };

let desk: BenefitDesk;

beforeAll(async () => {
  desk = await openBenefitDesk(NOON);
  await desk.shop.register(...Array.from({ length: MEMBERS }, (_, place) => `m${place}`));
}, 120_000);
afterAll(() => desk?.close());

const preview = async (rule: object, sample: number | null = null) =>
  (await desk.gql(PREVIEW, { rule, sample }, desk.keys.mia)).benefitPreview;

/** The same number, low and high: nothing is estimated. */
const exactly = (members: number) => ({
  ...{ sampled: members, members, low: members, high: members },
});

describe('a preview of a benefit rule', () => {
  it('counts all members where there are no more than it looks at', async () => {
    const shown = await preview(benefitRule('tea'));
    expect(shown).toMatchObject({ sampled: MEMBERS, total: MEMBERS, userErrors: [] });
    expect(shown).toMatchObject({ reached: exactly(MEMBERS), gained: exactly(MEMBERS) });
    expect(shown.lost).toEqual(exactly(0));
    expect(shown.changes).toEqual([{ ruleCode: 'tea', change: 'GAINED', ...exactly(MEMBERS) }]);
  });

  it('gives bounds where it looks at some of them, also of what it did not see', async () => {
    const everybody = await preview(benefitRule('tea'), SAMPLE);
    const { sampled, total } = everybody;
    expect(total).toBe(MEMBERS);
    expect(sampled).toBeGreaterThan(SAMPLE / 2);
    expect(sampled).toBeLessThan(MEMBERS);
    expect(everybody.reached).toMatchObject({ sampled, members: MEMBERS, high: MEMBERS });
    expect(everybody.reached.low).toBeLessThan(MEMBERS);
    expect(everybody.reached.low).toBeGreaterThanOrEqual(sampled);
    expect(everybody.lost).toMatchObject({ sampled: 0, members: 0, low: 0 });
    expect(everybody.lost.high).toBeGreaterThan(0);

    const none = await preview(benefitRule('tea', nobody), SAMPLE);
    expect(none.changes).toEqual([]);
    expect(none.reached).toEqual(everybody.lost);
  });

  it('tells what is lost and what stays against what holds now', async () => {
    const rule = await desk.published(benefitRule('cups'));
    expect(await preview(rule.rule)).toMatchObject({
      ...{ reached: exactly(MEMBERS), gained: exactly(0), lost: exactly(0) },
      changes: [{ ruleCode: 'cups', change: 'KEPT', members: MEMBERS }],
    });
    const otherwise = benefitRule('cups', { then: [{ kind: 'COUPON', couponCode: 'CUPS-1' }] });
    expect(await preview(otherwise)).toMatchObject({
      ...{ reached: exactly(MEMBERS), gained: exactly(0), lost: exactly(0) },
      changes: [{ ruleCode: 'cups', change: 'CHANGED', members: MEMBERS }],
    });
    const lost = await preview(benefitRule('cups', nobody), SAMPLE);
    expect(lost.lost).toMatchObject({ sampled: lost.sampled, members: MEMBERS, high: MEMBERS });
    expect(lost.reached).toMatchObject({ sampled: 0, members: 0, low: 0 });
  });
});
