import type { DraftRulesFragment, ProgramRulesInput } from '../../api/generated/graphql';

/** The rules of a version or draft, as the API gives them and takes them back. */
export type Rules = DraftRulesFragment;

/** What a person edits: the rules, and what the draft is called. */
export interface Edits {
  readonly title: string;
  readonly rules: Rules;
}

/** The rules of a draft or version alone, without what the client adds to answers. */
export const rulesOf = (source: Rules): Rules =>
  withoutTypeNames({
    ladder: source.ladder,
    weights: source.weights,
    window: source.window,
    division: source.division,
    model: source.model,
    movement: source.movement,
    earning: source.earning,
    earningVersion: source.earningVersion ?? null,
    lateEventHorizonDays: source.lateEventHorizonDays,
  });

/**
 * The rules as input. All of them are sent, also what this page does not show: what a null stands
 * for is the same on both ways.
 */
export const inputOf = (rules: Rules): ProgramRulesInput => rules;

function withoutTypeNames<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutTypeNames) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== '__typename');
  return Object.fromEntries(entries.map(([key, each]) => [key, withoutTypeNames(each)])) as T;
}
