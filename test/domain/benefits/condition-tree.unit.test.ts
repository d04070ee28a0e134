import fc from 'fast-check';
import type { ConditionAnswer } from '../../../src/domain/benefits/benefit-answer';
import type { BenefitFacts } from '../../../src/domain/benefits/benefit-facts';
import { CONDITIONS } from '../../../src/domain/benefits/catalogue/catalogue';
import { parseTree } from '../../../src/domain/benefits/check-tree';
import { compileTree, leavesOf, windowSlots } from '../../../src/domain/benefits/compile-tree';
import { conditionText } from '../../../src/domain/benefits/condition-text';
import type { ConditionNode, ConditionTree } from '../../../src/domain/benefits/condition-tree';
import { explainRule } from '../../../src/domain/benefits/explain';
import { momentOf } from '../../../src/domain/benefits/moment';
import type { Locale } from '../../../src/domain/shared/locale';
import { naiveTree } from '../../support/naive-benefits';
import {
  BENEFIT_SETTING,
  contextArbitrary,
  leafArbitrary,
  memberArbitrary,
  treeArbitrary,
  type RandomMember,
} from '../../support/random-benefits';

/** So many that the rarest of all outcomes is among them. */
const SAMPLED = 20_000;
const RUNS = Number(process.env['BENEFIT_RUNS'] ?? 100);

const parsed = (json: unknown): ConditionTree => {
  const tree = parseTree(json, ['when'], BENEFIT_SETTING);
  if (!tree.ok) throw new Error(JSON.stringify([json, tree.error]));
  return tree.value;
};

/** A compiled tree, with the facts of a member in the order of its windows. */
function compiled(tree: ConditionTree, member: RandomMember) {
  const { slotOf, windows } = windowSlots();
  const rule = compileTree(tree, BENEFIT_SETTING, slotOf);
  const facts: BenefitFacts = {
    ...member.facts,
    purchases: windows.map(member.purchasesOf),
  };
  return { rule, facts };
}

describe('a random condition tree', () => {
  it('is met when a naive reading of it is, and so is each of its conditions', () => {
    let met = 0;
    fc.assert(
      fc.property(treeArbitrary, memberArbitrary, contextArbitrary, (json, member, context) => {
        const tree = parsed(json);
        const { rule, facts } = compiled(tree, member);
        const moment = momentOf(context, BENEFIT_SETTING);
        const naive = { ...member.facts, purchasesOf: member.purchasesOf };
        const isMet = rule.isMet(facts, moment);
        met += isMet ? 1 : 0;
        expect(isMet).toBe(naiveTree(tree, naive, context));
        const answers = explainRule(rule, facts, moment);
        expect(answers.map((answer) => answer.isMet)).toEqual(
          leavesOf(tree, [], true).map(({ leaf }) =>
            naiveTree({ combinator: 'and', rules: [leaf] }, naive, context),
          ),
        );
        for (const answer of answers) expectShortfall(answer);
      }),
      { numRuns: RUNS },
    );
    // Trees that are always or never met would show nothing.
    expect(met).toBeGreaterThan(RUNS / 10);
    expect(met).toBeLessThan(RUNS - RUNS / 10);
  });

  it('is the same byte for byte when it is opened by the editor and saved again', () => {
    fc.assert(
      fc.property(treeArbitrary, fc.boolean(), (json, hasNot) => {
        const kept = JSON.stringify(parsed(json));
        expect(kept).toBe(JSON.stringify(json));
        const opened = asEditorHasIt(JSON.parse(kept) as ConditionNode, [], hasNot);
        expect(JSON.stringify(parsed(opened))).toBe(kept);
      }),
      { numRuns: RUNS },
    );
  });

  it.each<Locale>(['en', 'zh-CN'])('is read back from its sentence, in %s', (locale) => {
    fc.assert(
      fc.property(treeArbitrary, (json) => {
        const tree = parsed(json);
        const text = conditionText(tree, BENEFIT_SETTING, locale);
        const read = new SentenceReader(text, locale).all();
        expect(read).toEqual(asRead(tree, locale, true));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('random conditions', () => {
  const OPERATORS = CONDITIONS.flatMap(({ code, operators }) =>
    operators.map((operator) => `${code} ${operator}`),
  );

  it('are of every condition and operator, met and not met, as a naive reading says', () => {
    const outcomes = new Map(OPERATORS.map((each) => [each, { met: 0, unmet: 0 }]));
    const wrong: unknown[] = [];
    const asked = fc.tuple(leafArbitrary, memberArbitrary, contextArbitrary);
    for (const [leaf, member, context] of fc.sample(asked, { numRuns: SAMPLED, seed: 1 })) {
      const tree = parsed({ combinator: 'and', rules: [leaf] });
      const { rule, facts } = compiled(tree, member);
      const isMet = rule.isMet(facts, momentOf(context, BENEFIT_SETTING));
      const naive = { ...member.facts, purchasesOf: member.purchasesOf };
      if (isMet !== naiveTree(tree, naive, context)) wrong.push(leaf);
      const outcome = outcomes.get(`${leaf.field} ${leaf.operator}`);
      if (outcome) outcome[isMet ? 'met' : 'unmet'] += 1;
    }
    expect(wrong).toEqual([]);
    const rare = [...outcomes].filter(([, { met, unmet }]) => met === 0 || unmet === 0);
    expect(rare).toEqual([]);
  });

  it.each<Locale>(['en', 'zh-CN'])('are told apart by their clauses, in %s', (locale) => {
    const leaves = new Map<string, string>();
    const alike: unknown[] = [];
    for (const leaf of fc.sample(leafArbitrary, { numRuns: SAMPLED, seed: 2 })) {
      const tree = parsed({ combinator: 'and', rules: [leaf] });
      const text = conditionText(tree, BENEFIT_SETTING, locale);
      const json = JSON.stringify(tree.rules[0]);
      if ((leaves.get(text) ?? json) !== json) alike.push([text, json, leaves.get(text)]);
      leaves.set(text, json);
    }
    expect(alike).toEqual([]);
    expect(leaves.size).toBeGreaterThan(OPERATORS.length);
  });
});

/** Numbers say what is missing, unless the condition is as it is wanted or nothing is known. */
function expectShortfall({ isMet, isWanted, actual, shortfall }: ConditionAnswer): void {
  if (isMet === isWanted || actual === null) expect(shortfall).toBeNull();
  else if (shortfall) expect(shortfall.by).toBeGreaterThan(0);
}

/** What react-querybuilder makes of a tree as soon as it is opened. */
const asEditorHasIt = (node: ConditionNode, path: number[], hasNot: boolean): unknown =>
  'rules' in node
    ? {
        ...{ id: `group-${path.join('-')}`, path },
        ...(hasNot ? { not: false } : {}),
        ...node,
        rules: node.rules.map((rule, index) => asEditorHasIt(rule, [...path, index], hasNot)),
      }
    : { id: `rule-${path.join('-')}`, path, valueSource: 'value', ...node };

type Read = string | { readonly joint: string; readonly isNot: boolean; readonly parts: Read[] };

/** What a reader should understand: clauses, joints and negations; brackets around one are seen. */
function asRead(node: ConditionNode, locale: Locale, isRoot = false): Read {
  if (!('rules' in node)) {
    return conditionText({ combinator: 'and', rules: [node] }, BENEFIT_SETTING, locale);
  }
  const parts = node.rules.map((rule) => asRead(rule, locale));
  const joint = parts.length > 1 ? node.combinator : '';
  const group = { joint, isNot: node.not === true, parts };
  return isRoot && node.not ? { joint: '', isNot: false, parts: [group] } : group;
}

const WORDS = {
  en: { open: '(', close: ')', quote: ['"', '"'], not: 'not (', joints: [' and ', ' or '] },
  'zh-CN': {
    ...{ open: '（', close: '）', quote: ['“', '”'], not: '不满足（' },
    joints: ['，并且', '，或者'],
  },
};

/** Takes a sentence apart by its brackets and joints; what is quoted is passed over. */
class SentenceReader {
  private at = 0;
  private readonly words: (typeof WORDS)[Locale];
  public constructor(
    private readonly text: string,
    locale: Locale,
  ) {
    this.words = WORDS[locale];
  }

  public all(): Read {
    const group = this.group(false);
    expect(this.at).toBe(this.text.length);
    return group;
  }

  private group(isNot: boolean): Read {
    const parts: Read[] = [this.part()];
    const joints = new Set<string>();
    for (;;) {
      const place = this.words.joints.findIndex((each) => this.text.startsWith(each, this.at));
      if (place < 0) break;
      joints.add(place === 0 ? 'and' : 'or');
      this.at += this.words.joints[place]!.length;
      parts.push(this.part());
    }
    expect(joints.size).toBeLessThan(2);
    return { joint: [...joints].join(), isNot, parts };
  }

  private part(): Read {
    const { not, open } = this.words;
    const isNot = this.text.startsWith(not, this.at);
    if (!isNot && !this.text.startsWith(open, this.at)) return this.clause();
    this.at += isNot ? not.length : open.length;
    const group = this.group(isNot);
    expect(this.text.startsWith(this.words.close, this.at)).toBe(true);
    this.at += this.words.close.length;
    return group;
  }

  private clause(): string {
    const { quote, close, joints } = this.words;
    const from = this.at;
    let isQuoted = false;
    for (; this.at < this.text.length; this.at += 1) {
      const letter = this.text[this.at];
      if (letter === quote[1] && isQuoted) isQuoted = false;
      else if (letter === quote[0]) isQuoted = true;
      else if (letter === quote[1]) isQuoted = true;
      if (isQuoted) continue;
      const isEnd = [close, ...joints].some((each) => this.text.startsWith(each, this.at));
      if (isEnd) break;
    }
    return this.text.slice(from, this.at);
  }
}
