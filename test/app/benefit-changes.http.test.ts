import { benefitRule, openBenefitDesk, type BenefitDesk } from '../support/benefit-desk';

const NOW = Date.parse('2026-11-28T12:00:00Z');
let desk: BenefitDesk;

beforeAll(async () => {
  desk = await openBenefitDesk(NOW);
});
afterAll(() => desk?.close());

const CHANGES = `query ($id: ID!, $from: Int, $to: Int) {
  benefitRule(id: $id) { changes(from: $from, to: $to) { path kind before after sentence } }
}`;

describe('what changes of a benefit rule', () => {
  it('is told of a draft against what was published last, and of any two versions', async () => {
    const made = (await desk.create(benefitRule('ship'))).rule;
    const changes = async (more: object = {}, zh = false) =>
      (await desk.gql(CHANGES, { id: made.id, ...more }, desk.keys.auditor, zh)).benefitRule
        .changes;
    expect(await changes()).toBeNull();
    const first = await desk.done('Publish', made, { reason: 'First.' });
    expect(await changes()).toEqual([]);
    const draft = await desk.done('Update', first, {
      input: { rule: benefitRule('ship', { priority: 5 }) },
    });
    const change = { path: ['priority'], kind: 'CHANGED', before: 0, after: 5 };
    expect(await changes()).toEqual([{ ...change, sentence: 'Its priority is 5 instead of 0.' }]);
    expect(await changes({}, true)).toEqual([{ ...change, sentence: '优先级由 0 调整为 5。' }]);
    await desk.done('Publish', draft, { reason: 'Second.' });
    expect(await changes({ from: 2, to: 1 })).toMatchObject([{ before: 5, after: 0 }]);
    expect(await changes({ from: 1, to: 9 })).toBeNull();
  });

  it('is told in words before it is saved, and not where it cannot be', async () => {
    const preview = `query ($rule: BenefitRuleJSON!) {
      benefitPreview(rule: $rule) { sentence userErrors { field } }
    }`;
    const asked = async (rule: object) =>
      (await desk.gql(preview, { rule }, desk.keys.mia)).benefitPreview;
    expect(await asked(benefitRule('new'))).toEqual({
      sentence: 'For everybody: free shipping. Priority 0. It stacks with other rules.',
      userErrors: [],
    });
    expect(await asked(benefitRule('new', { priority: -1 }))).toEqual({
      sentence: null,
      userErrors: [{ field: ['rule', 'priority'] }],
    });
  });
});
