import { Engine, type TopLevelCondition } from 'json-rules-engine';
import type { BenefitFacts, BenefitMoment } from '../../../src/domain/benefits/benefit-facts';
import { parseBenefitRules } from '../../../src/domain/benefits/check-rule';
import { compileBenefits } from '../../../src/domain/benefits/compile';
import { drawWhole, seededRng } from '../../../src/domain/shared/rng';
import { ATOMS, BENCH_WINDOWS, type Atom } from './atoms';
import { MOMENT, SETTING } from './members';

export type Check = (facts: BenefitFacts, moment: BenefitMoment) => boolean;

/** Two conditions that must both be met, and two of which one must be. */
interface RuleShape {
  readonly all: readonly [Atom, Atom];
  readonly any: readonly [Atom, Atom];
}

const RULES = 20;

/** 20 rules of 4 conditions, always the same. */
export const SHAPES: readonly RuleShape[] = shapes();

function shapes(): RuleShape[] {
  const rng = seededRng(5);
  const draw = (): Atom => {
    const atom = ATOMS[drawWhole(rng, 0, ATOMS.length - 1)];
    if (!atom) throw new Error('no such condition');
    return atom;
  };
  return Array.from({ length: RULES }, () => ({ all: [draw(), draw()], any: [draw(), draw()] }));
}

/** Laurel's, from the JSON of the editor. */
export function ourChecks(): Check[] {
  const json = SHAPES.map(({ all, any }, index) => ({
    code: `rule-${String(index).padStart(2, '0')}`,
    names: { en: `Rule ${index}` },
    when: {
      combinator: 'and',
      rules: [
        ...all.map(({ leaf }) => leaf),
        { combinator: 'or', rules: any.map(({ leaf }) => leaf) },
      ],
    },
    then: [{ kind: 'FREE_SHIPPING' }],
  }));
  const rules = parseBenefitRules(json, SETTING);
  if (!rules.ok) throw new Error(JSON.stringify(rules.error));
  const compiled = compileBenefits(rules.value, SETTING);
  const places = compiled.needs.windows.map((window) =>
    BENCH_WINDOWS.findIndex((each) => JSON.stringify(each) === JSON.stringify(window)),
  );
  if (places.some((place, index) => place !== index)) throw new Error('windows in another order');
  return compiled.rules.map(({ isMet }) => isMet);
}

/** As somebody would write it who knows the rules: a closure for each condition, && and ||. */
export const handClosures = (): Check[] =>
  SHAPES.map(({ all, any }) => {
    const [first, second, third, fourth] = [...all, ...any].map(({ hand }) => hand) as Check[];
    if (!first || !second || !third || !fourth) throw new Error('four conditions are wanted');
    return (facts, moment) =>
      first(facts, moment) &&
      second(facts, moment) &&
      (third(facts, moment) || fourth(facts, moment));
  });

/** One function for each rule, from text: what no closure can reach. Not for a server. */
export const generatedFunctions = (): Check[] =>
  SHAPES.map(({ all, any }) => {
    const both = all.map(({ source }) => source).join(' && ');
    const one = any.map(({ source }) => source).join(' || ');
    return new Function('facts', 'moment', `return ${both} && (${one});`) as Check;
  });

/** json-rules-engine, with facts that are values already. */
export function rulesEngine(): (facts: BenefitFacts) => Promise<ReadonlySet<number>> {
  const engine = new Engine([], { allowUndefinedFacts: true });
  SHAPES.forEach(({ all, any }, index) => {
    const conditions = {
      all: [...all.map(({ engine: each }) => each), { any: any.map(({ engine: each }) => each) }],
    };
    const event = { type: 'met', params: { index } };
    engine.addRule({ conditions: conditions as TopLevelCondition, event });
  });
  return async (facts) => {
    const { events } = await engine.run(plainFacts(facts));
    return new Set(events.map(({ params }) => Number(params?.['index'])));
  };
}

/** What is not known is left out: null would be less than any number there. */
function plainFacts(facts: BenefitFacts): Record<string, unknown> {
  const { tierSince, joinedOn } = facts;
  const [year, quarter] = facts.purchases;
  const known = {
    tier: facts.tierCode,
    tierAge: tierSince === null ? null : MOMENT.today - tierSince,
    tenure: joinedOn === null ? null : MOMENT.today - joinedOn,
    growthValue: facts.growthValue,
    segment: facts.rfmSegment,
    birthdayMonth: facts.birthdayMonth,
    amount90: quarter?.amountMinor,
    amount365: year?.amountMinor,
    orders90: quarter?.orders,
    orders365: year?.orders,
    channel: MOMENT.channel,
    cartTotal: MOMENT.cart?.totalMinor,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null));
}
