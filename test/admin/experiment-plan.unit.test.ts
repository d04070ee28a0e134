import { ruleOf } from '../../admin/src/editing/benefit/rule';
import { newPlan, withVariant, type Plan } from '../../admin/src/pages/experiments/plan';
import {
  inputOf,
  overlaidRule,
  ruleCodeOf,
  withBenefit,
  withBenefitRule,
  type PublishedBenefit,
} from '../../admin/src/pages/experiments/plan-benefit';
import { named, stepOf, withinBenefit } from '../../admin/src/pages/experiments/plan-faults';

/** What a plan of the console says of a benefit rule. */
const percent = (value: string) =>
  [{ kind: 'PERCENT_OFF', percent: value, maximumMinor: null }] as const;
const RULE = ruleOf({ code: 'five', names: {}, when: null, then: percent('5') });
const PUBLISHED: PublishedBenefit = {
  ...{ id: 'bnf_1', code: 'five', name: 'Five off', state: 'PUBLISHED', revision: 2, number: 1 },
  ...{ rule: RULE, current: RULE, sentence: '5% off.' },
};
const WHEN = {
  combinator: 'and',
  rules: [{ field: 'tier', operator: '>=', value: 'gold' }],
} as const;

const plan = withBenefitRule(newPlan(['en'], 0), 'five');
const variantOf = ({ variants }: Plan) => variants[1] ?? fail();
const changed = (from: Plan, part: Parameters<typeof withBenefit>[2]): Plan =>
  withVariant(from, 1, withBenefit(variantOf(from), PUBLISHED, part));

function fail(): never {
  throw new Error('A plan has a variant beside its control');
}

describe('a plan on a benefit rule', () => {
  it('keeps what is otherwise, and nothing of what is as published', () => {
    const ten = changed(plan, { then: percent('10') });
    expect(variantOf(ten).benefit).toEqual({ ruleCode: 'five', changes: { then: percent('10') } });
    const both = changed(ten, { when: WHEN });
    expect(variantOf(both).benefit?.changes).toEqual({ when: WHEN, then: percent('10') });
    expect(overlaidRule(RULE, variantOf(both))).toEqual({
      ...RULE,
      when: WHEN,
      then: percent('10'),
    });
    const back = changed(changed(both, { when: null }), { then: percent('5') });
    expect(variantOf(back).benefit).toBeNull();
  });

  it('drops what was changed of a rule that it is no longer on', () => {
    const ten = changed(plan, { then: percent('10') });
    expect(ruleCodeOf(ten, variantOf(ten))).toBe('five');
    const other = withBenefitRule(ten, 'other');
    expect(variantOf(other).benefit).toBeNull();
    expect(ruleCodeOf(other, variantOf(other))).toBe('other');
    expect(variantOf(withBenefitRule(ten, 'five'))).toEqual(variantOf(ten));
  });

  it('is sent without what the API does not ask for', () => {
    expect(inputOf(plan)).not.toHaveProperty('benefitRule');
  });

  it('has its faults where they can be mended', () => {
    const at = (path: string) => ({ path, message: path });
    const found = named(
      [
        at('variants.1.benefit.ruleCode'),
        at('variants.1.benefit.changes'),
        at('variants.1.benefit.changes.then.0.percent'),
      ],
      plan,
    );
    expect(found.map(({ path }) => path)).toEqual([
      ...['benefitRule', 'variants.1.benefit', 'variants.1.benefit.changes.then.0.percent'],
    ]);
    expect(found.map(stepOf)).toEqual(['what', 'variants', 'variants']);
    expect(withinBenefit(found, 1).map(({ path }) => path)).toEqual(['then.0.percent']);
    expect(withinBenefit(found, 2)).toEqual([]);
  });
});
