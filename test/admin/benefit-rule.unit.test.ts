import fc from 'fast-check';
import { prepareRuleGroup, update, type RuleGroupType } from 'react-querybuilder';
import {
  firstLeaf,
  firstValue,
  fitTree,
  fitValue,
  takeApart,
  type Definition,
} from '../../admin/src/editing/benefit/catalogue';
import { newCap, ruleOf, withText } from '../../admin/src/editing/benefit/rule';
import { mapLeaves, storedTree, type Group, type Json } from '../../admin/src/editing/benefit/tree';
import { CONDITIONS } from '../../src/domain/benefits/catalogue/catalogue';
import { parseBenefitRule } from '../../src/domain/benefits/check-rule';
import { conditionDefinition } from '../../src/features/benefits/benefit-catalogue.type';
import { ruleJson } from '../support/benefit-rules';
import { benefitRuleArbitrary } from '../support/random-benefit-rules';
import { BENEFIT_SETTING, treeArbitrary } from '../support/random-benefits';

const NUM_RUNS = Number(process.env['RUNS'] ?? 200);
const CATALOGUE: readonly Definition[] = CONDITIONS.map((condition) =>
  conditionDefinition(condition, BENEFIT_SETTING, 'en'),
);
const definitionOf = (code: string): Definition => {
  const found = CATALOGUE.find((each) => each.code === code);
  if (!found) throw new Error(code);
  return found;
};

/** The tree as the builder holds it, with all that it adds. */
const opened = (tree: object): RuleGroupType =>
  prepareRuleGroup(JSON.parse(JSON.stringify(tree)) as RuleGroupType) as RuleGroupType;
const isGood = (rule: object): boolean => parseBenefitRule(rule, BENEFIT_SETTING).ok;

/** The places of all conditions, as the builder names them. */
const placesOf = (group: RuleGroupType, path: readonly number[] = []): number[][] =>
  group.rules.flatMap((node, at) =>
    typeof node === 'object' && 'rules' in node ? placesOf(node, [...path, at]) : [[...path, at]],
  );

describe('a rule that is opened and saved', () => {
  it('is the same byte for byte', () => {
    fc.assert(
      fc.property(benefitRuleArbitrary, (kept) => {
        const text = JSON.stringify(kept);
        const rule = ruleOf(JSON.parse(text));
        const { when } = rule;
        const saved =
          when === null ? rule : { ...rule, when: fitTree(storedTree(opened(when)), CATALOGUE) };
        expect(JSON.stringify(saved)).toBe(text);
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it('is otherwise only where it was touched', () => {
    fc.assert(
      fc.property(treeArbitrary, fc.nat(), (tree, choice) => {
        const query = opened(tree);
        const places = placesOf(query);
        const path = places[choice % places.length] ?? [];
        const touched = storedTree(update(query, 'value', 'touched', path));
        // Every other condition is what it was, at its place.
        const [before, after] = [leavesOf(tree as unknown as Group), leavesOf(touched)];
        expect(after).toHaveLength(before.length);
        const at = places.findIndex((each) => each.join() === path.join());
        const differ = before.flatMap((leaf, place) => (leaf === after[place] ? [] : [place]));
        expect(differ).toEqual([at]);
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it('keeps what the builder does not know of', () => {
    const odd = { combinator: 'and', rules: [{ field: 'x', operator: '=', value: 1, later: [2] }] };
    expect(JSON.stringify(storedTree(opened(odd)))).toBe(JSON.stringify(odd));
  });
});

const leavesOf = (tree: Group): string[] => {
  const leaves: string[] = [];
  mapLeaves(tree, (leaf) => {
    leaves.push(JSON.stringify(leaf));
    return leaf;
  });
  return leaves;
};

describe('what a condition begins with', () => {
  const chosen = CATALOGUE.flatMap((definition) =>
    definition.operators.map(({ code }) => [definition, code] as const),
  );

  it.each(chosen.map(([definition, operator]) => [definition.code, operator]))(
    '%s %s has the shape that its operator asks for',
    (code, operator) => {
      const definition = definitionOf(code);
      const value = firstValue(definition, operator);
      expect(fitValue(definition, operator, value)).toBe(value);
      const parameters = definition.arguments.filter(({ name }) => name !== 'operand');
      expect(Object.keys(takeApart(definition, value).parameters)).toEqual(
        parameters.map(({ name }) => name),
      );
    },
  );

  it('is good at once where nothing has to be written', () => {
    const tree = { combinator: 'and', rules: [firstLeaf(CATALOGUE)] };
    expect(isGood(ruleJson({ when: tree }))).toBe(true);
  });
});

describe('another operator', () => {
  const window: Json = { kind: 'ROLLING', days: 30 };
  const amount = definitionOf('purchaseAmount');

  it('keeps the parameters and as much of the operand as it takes', () => {
    const one = { window, operand: 5 };
    const pair = fitValue(amount, 'between', one);
    expect(pair).toEqual({ window, operand: [5, null] });
    expect(fitValue(amount, '>=', pair)).toEqual(one);
    const tier = definitionOf('tier');
    expect(fitValue(tier, 'in', 'gold')).toEqual(['gold']);
    expect(fitValue(tier, '=', ['gold', 'silver'])).toBe('gold');
    expect(fitValue(tier, '=', [])).toBe('regular');
    const attribute = definitionOf('attribute');
    expect(fitValue(attribute, 'null', { attribute: 'size', operand: 3 })).toEqual({
      ...{ attribute: 'size', operand: null },
    });
  });
});

describe('parts of a rule', () => {
  it('takes out a text that is emptied, and leaves the order of the others', () => {
    const texts = { 'zh-CN': '茶', en: 'Tea' };
    expect(Object.keys(withText(texts, 'zh-CN', '杯'))).toEqual(['zh-CN', 'en']);
    expect(withText(texts, 'en', '')).toEqual({ 'zh-CN': '茶' });
  });

  it('offers caps that are not there yet, until there is one for everything', () => {
    const caps: Parameters<typeof newCap>[0][number][] = [];
    for (let cap = newCap(caps); cap; cap = newCap(caps)) caps.push(cap);
    expect(caps).toHaveLength(12);
    expect(isGood(ruleJson({ caps }))).toBe(true);
  });
});
