import type { BenefitFacts, BenefitMoment } from '../../../src/domain/benefits/benefit-facts';

type Hand = (facts: BenefitFacts, moment: BenefitMoment) => boolean;

/** One condition in four forms: ours, a closure by hand, JavaScript text, json-rules-engine's. */
export interface Atom {
  readonly leaf: { readonly field: string; readonly operator: string; readonly value: unknown };
  readonly hand: Hand;
  readonly source: string;
  readonly engine: { readonly fact: string; readonly operator: string; readonly value: unknown };
}

const ROLLING_90 = { kind: 'ROLLING', days: 90 };
const ROLLING_365 = { kind: 'ROLLING', days: 365 };
const PLACES = { 90: 1, 365: 0 } as const;

/** Windows of the facts, in their order. */
export const BENCH_WINDOWS = [ROLLING_365, ROLLING_90];

const tierIn = (first: string, second: string): Atom => ({
  leaf: { field: 'tier', operator: 'in', value: [first, second] },
  hand: (facts) => facts.tierCode === first || facts.tierCode === second,
  source: `(facts.tierCode === '${first}' || facts.tierCode === '${second}')`,
  engine: { fact: 'tier', operator: 'in', value: [first, second] },
});

const amount = (days: 90 | 365, minor: number): Atom => {
  const place = PLACES[days];
  const window = days === 90 ? ROLLING_90 : ROLLING_365;
  return {
    leaf: { field: 'purchaseAmount', operator: '>=', value: { window, operand: minor } },
    hand: (facts) => (facts.purchases[place]?.amountMinor ?? Number.NaN) >= minor,
    source: `facts.purchases[${place}].amountMinor >= ${minor}`,
    engine: { fact: `amount${days}`, operator: 'greaterThanInclusive', value: minor },
  };
};

const orders = (days: 90 | 365, count: number): Atom => {
  const place = PLACES[days];
  const window = days === 90 ? ROLLING_90 : ROLLING_365;
  return {
    leaf: { field: 'purchaseCount', operator: '>', value: { window, operand: count } },
    hand: (facts) => (facts.purchases[place]?.orders ?? Number.NaN) > count,
    source: `facts.purchases[${place}].orders > ${count}`,
    engine: { fact: `orders${days}`, operator: 'greaterThan', value: count },
  };
};

const growth = (least: number): Atom => ({
  leaf: { field: 'growthValue', operator: '>=', value: least },
  hand: (facts) => facts.growthValue !== null && facts.growthValue >= least,
  source: `(facts.growthValue !== null && facts.growthValue >= ${least})`,
  engine: { fact: 'growthValue', operator: 'greaterThanInclusive', value: least },
});

const tenure = (days: number): Atom => ({
  leaf: { field: 'tenure', operator: '<', value: days },
  hand: (facts, moment) => facts.joinedOn !== null && moment.today - facts.joinedOn < days,
  source: `(facts.joinedOn !== null && moment.today - facts.joinedOn < ${days})`,
  engine: { fact: 'tenure', operator: 'lessThan', value: days },
});

const segment = (...codes: string[]): Atom => {
  const wanted = new Set<string | null>(codes);
  return {
    leaf: { field: 'rfmSegment', operator: 'in', value: codes },
    hand: (facts) => wanted.has(facts.rfmSegment),
    source: `(${codes.map((code) => `facts.rfmSegment === '${code}'`).join(' || ')})`,
    engine: { fact: 'segment', operator: 'in', value: codes },
  };
};

const birthday = (month: string, number: number): Atom => ({
  leaf: { field: 'birthdayMonth', operator: '=', value: month },
  hand: (facts) => facts.birthdayMonth === number,
  source: `facts.birthdayMonth === ${number}`,
  engine: { fact: 'birthdayMonth', operator: 'equal', value: number },
});

const channel = (code: string): Atom => ({
  leaf: { field: 'channel', operator: '=', value: code },
  hand: (_, moment) => moment.channel === code,
  source: `moment.channel === '${code}'`,
  engine: { fact: 'channel', operator: 'equal', value: code },
});

const cart = (least: number): Atom => ({
  leaf: { field: 'cartTotal', operator: '>=', value: least },
  hand: (_, moment) => moment.cart !== null && moment.cart.totalMinor >= least,
  source: `(moment.cart !== null && moment.cart.totalMinor >= ${least})`,
  engine: { fact: 'cartTotal', operator: 'greaterThanInclusive', value: least },
});

const tierAge = (days: number): Atom => ({
  leaf: { field: 'tierAge', operator: '>=', value: days },
  hand: (facts, moment) => facts.tierSince !== null && moment.today - facts.tierSince >= days,
  source: `(facts.tierSince !== null && moment.today - facts.tierSince >= ${days})`,
  engine: { fact: 'tierAge', operator: 'greaterThanInclusive', value: days },
});

/** The conditions that the rules of the benchmark are made of. */
export const ATOMS: readonly Atom[] = [
  ...[tierIn('gold', 'diamond'), tierIn('silver', 'gold'), tierIn('regular', 'silver')],
  ...[amount(90, 20_000), amount(90, 60_000), amount(365, 50_000), amount(365, 150_000)],
  ...[orders(90, 2), orders(365, 5), growth(200), growth(800), tenure(400), tenure(900)],
  ...[segment('champions', 'loyal', 'potential'), segment('at-risk', 'lost', 'hibernating')],
  ...[birthday('NOVEMBER', 11), birthday('MAY', 5), channel('APP'), channel('WEB')],
  ...[cart(5_000), cart(20_000), tierAge(60), tierAge(200)],
];
