import type { Feature } from '../behaviour/features';
import { classOfNode, leafAt, type FlatTree } from './flat-tree';
import { filledInputs, leafBoxes, type MemberInputs } from './tree-path';
import { flatTreeOf, type TreeModel } from './tree-model';

/** What a number of a member has to be: not lower than what is required, or not higher. */
export type ChangeOperator = 'AT_LEAST' | 'AT_MOST';

/** What the numbers of a feature count; money is in major units of the programme's currency. */
export type ChangeUnit = 'CURRENCY' | 'ORDERS' | 'DAYS' | 'TIMES' | 'MINUTES' | 'PRODUCTS';

type Changeable = { readonly operator: ChangeOperator; readonly unit: ChangeUnit };

const more = (unit: ChangeUnit): Changeable => ({ operator: 'AT_LEAST', unit });

/**
 * What members change by what they do, and which way. Nobody takes back what they did, means and
 * rates follow from other numbers, and time passes by itself; only an order makes the last one
 * recent.
 */
const CHANGEABLE: Readonly<Partial<Record<Feature, Changeable>>> = {
  purchaseAmount: more('CURRENCY'),
  purchaseCount: more('ORDERS'),
  recencyDays: { operator: 'AT_MOST', unit: 'DAYS' },
  activeDays: more('DAYS'),
  loginCount: more('TIMES'),
  interactionCount: more('TIMES'),
  browseCount: more('TIMES'),
  browseMinutes: more('MINUTES'),
  reviewCount: more('TIMES'),
  viewed: more('PRODUCTS'),
  carted: more('PRODUCTS'),
  ordered: more('PRODUCTS'),
  paid: more('PRODUCTS'),
};

/** Units that come in hundredths; all others come in ones. */
const IN_PARTS: ReadonlySet<ChangeUnit> = new Set<ChangeUnit>(['CURRENCY', 'MINUTES']);

/** What one feature has to become. */
export type ChangeStep = {
  readonly feature: Feature;
  /** What it is; null where the member has no such number. */
  readonly actual: number | null;
  readonly operator: ChangeOperator;
  /** The nearest number that is enough. */
  readonly required: number;
  /** It has to stay below this as well; null where there is no such limit. */
  readonly below: number | null;
  readonly unit: ChangeUnit;
};

/** The smallest change of features by which a tree predicts another tier. */
export type TreeChange = {
  readonly tierCode: string;
  /** In the order of the features of the model. */
  readonly steps: readonly ChangeStep[];
};

/** Finds the nearest change of a member to a leaf that is wanted; null where there is none. */
type FindChange = (inputs: MemberInputs, isWanted: (leaf: number) => boolean) => TreeChange | null;

/**
 * What finds the nearest change that a member can make: of all leaves that are wanted the one that
 * is the fewest standard deviations of the training away, over features that members change and
 * the way they can; of equal ones the first from the left. What is counted stays whole, other
 * numbers get two decimals where these do. Confirmed by predicting again, with all that follows by
 * itself (`withConsequences`).
 */
export function changeFinder(model: TreeModel, tree: FlatTree = flatTreeOf(model)): FindChange {
  const { features, classes } = model;
  const goals = goalsOf(model, tree);
  return (inputs, isWanted) => {
    const values = filledInputs(model, inputs);
    let nearest: Move | null = null;
    for (const goal of goals) {
      const limit: number = nearest?.cost ?? Infinity;
      const cost = isWanted(goal.leaf) ? costOf(goal, values, limit) : Infinity;
      if (cost >= limit) continue;
      const moved = movedTo(goal, values);
      const settled = withConsequences(features, values, moved);
      const leaf = leafAt(tree, (column) => settled[column] ?? Number.NaN);
      if (leaf === goal.leaf) nearest = { goal, cost, moved };
    }
    if (nearest === null) return null;
    const tierCode = classes[classOfNode(tree, nearest.goal.leaf)] ?? '';
    return { tierCode, steps: stepsOf(nearest, inputs, values) };
  };
}

/** What a leaf asks of one column. */
type Demand = {
  readonly place: number;
  readonly from: number;
  readonly below: number;
  readonly deviation: number;
  readonly feature: Feature;
  /** Undefined where members do not change the feature. */
  readonly change: Changeable | undefined;
};

/** A leaf with all that it asks; columns that it does not ask about are left out. */
type Goal = { readonly leaf: number; readonly demands: readonly Demand[] };

type Move = { readonly goal: Goal; readonly cost: number; readonly moved: readonly number[] };

const goalsOf = ({ features, deviations }: TreeModel, tree: FlatTree): readonly Goal[] =>
  leafBoxes(tree, features.length).map((box) => ({
    leaf: box.leaf,
    demands: features.flatMap((feature, place) => {
      const [from, below] = [box.from[place] ?? -Infinity, box.below[place] ?? Infinity];
      if (from === -Infinity && below === Infinity) return [];
      const [deviation, change] = [deviations[place] || 1, CHANGEABLE[feature]];
      return { place, from, below, deviation, feature, change };
    }),
  }));

/** How far a leaf is, in standard deviations; Infinity from the limit on, or out of reach. */
function costOf({ demands }: Goal, values: readonly number[], limit: number): number {
  let cost = 0;
  for (const demand of demands) {
    const value = values[demand.place] ?? 0;
    if (isWithin(value, demand)) continue;
    const target = targetIn(demand, value);
    if (target === null) return Infinity;
    cost += Math.abs(target - value) / demand.deviation;
    if (cost >= limit) return Infinity;
  }
  return cost;
}

/** The numbers of a member who has got to a leaf within reach. */
function movedTo({ demands }: Goal, values: readonly number[]): readonly number[] {
  const moved = [...values];
  for (const demand of demands) {
    const value = values[demand.place] ?? 0;
    if (!isWithin(value, demand)) moved[demand.place] = targetIn(demand, value) ?? value;
  }
  return moved;
}

const isWithin = (value: number, { from, below }: Pick<Demand, 'from' | 'below'>): boolean =>
  value >= from && value < below;

/** The nearest number that can be said, lies within and can be reached; null where none does. */
function targetIn(demand: Demand, value: number): number | null {
  const { from, below, change } = demand;
  const operator: ChangeOperator = value < from ? 'AT_LEAST' : 'AT_MOST';
  if (change?.operator !== operator) return null;
  if (operator === 'AT_MOST') {
    // What happens now happened 0 days ago: a leaf without the 0 would have to be waited for.
    const most = Math.ceil(below) - 1;
    return most >= 0 && isWithin(0, demand) ? most : null;
  }
  const parts = IN_PARTS.has(change.unit) ? 100 : 1;
  const rounded = Math.ceil(from * parts) / parts;
  if (isWithin(rounded, demand)) return rounded;
  return parts === 1 ? null : from;
}

function stepsOf(
  { goal, moved }: Move,
  inputs: MemberInputs,
  values: readonly number[],
): ChangeStep[] {
  return goal.demands.flatMap(({ place, feature, change, below }) => {
    const required = moved[place] ?? 0;
    if (!change || required === values[place]) return [];
    const given = inputs[place] ?? Number.NaN;
    const isLimited = change.operator === 'AT_LEAST' && Number.isFinite(below);
    return {
      ...{ feature, actual: Number.isNaN(given) ? null : given, required },
      ...{ ...change, below: isLimited ? below : null },
    };
  });
}

/** Features that only an order moves. */
const OF_ORDERS: readonly Feature[] = ['purchaseAmount', 'purchaseCount', 'recencyDays', 'paid'];

/** Who reached a stage has reached the one before it (docs/domain.md §5.3). */
const STAGES = [
  ['paid', 'ordered'],
  ['ordered', 'carted'],
  ['carted', 'viewed'],
] as const satisfies readonly (readonly [Feature, Feature])[];

/**
 * Changed numbers with what follows by itself: who spends more has one more order at least, and the
 * last one is of today; a review is an interaction. What depends on how it is done, as the mean of
 * ratings does, is taken to stay as it is.
 */
export function withConsequences(
  features: readonly Feature[],
  before: readonly number[],
  after: readonly number[],
): number[] {
  const settled = [...after];
  const was = (feature: Feature): number => before[features.indexOf(feature)] ?? 0;
  const is = (feature: Feature): number => settled[features.indexOf(feature)] ?? 0;
  const put = (feature: Feature, number: number): void => {
    const place = features.indexOf(feature);
    if (place >= 0) settled[place] = number;
  };
  const raise = (feature: Feature, least: number): void =>
    put(feature, Math.max(is(feature), least));
  const spent = is('purchaseAmount') - was('purchaseAmount');
  if (OF_ORDERS.some((feature) => is(feature) !== was(feature))) {
    raise('purchaseCount', was('purchaseCount') + 1);
    put('recencyDays', 0);
    put('spendGrowth', was('spendGrowth') + spent);
  }
  if (spent > 0 && features.includes('purchaseCount')) {
    put('averageOrderValue', is('purchaseAmount') / is('purchaseCount'));
  }
  raise('interactionCount', was('interactionCount') + is('reviewCount') - was('reviewCount'));
  for (const [stage, earlier] of STAGES) {
    if (is(stage) > was(stage)) raise(earlier, is(stage));
  }
  return settled;
}
