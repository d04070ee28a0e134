import type { BenefitRefusal } from './benefit-answer';
import type { BenefitRule } from './benefit-rule';
import { byPrecedence } from './compile';

/** A rule that nothing but other rules stands in the way of, and the money it takes off. */
export type OpenRule = { readonly rule: BenefitRule; readonly worth: number };

/**
 * Which of some open rules give way to which, by code; who is not in it is granted. Groups come
 * first: of each the best is left. Of those that are left the first by priority is granted. If it
 * is exclusive, it stands alone; if not, exclusive rules give way to it.
 */
export function settleStacking(open: readonly OpenRule[]): ReadonlyMap<string, BenefitRefusal> {
  const beaten = beatenInGroups(open);
  const left = open
    .map(({ rule }) => rule)
    .filter(({ code }) => !beaten.has(code))
    .toSorted(byPrecedence);
  const [first] = left;
  if (!first) return beaten;
  if (first.stacking.kind === 'EXCLUSIVE') {
    const others = open.filter(({ rule }) => rule.code !== first.code);
    return new Map(
      others.map(({ rule }) => [rule.code, { kind: 'EXCLUDED_BY_EXCLUSIVE', by: first.code }]),
    );
  }
  const exclusive = left.filter(({ stacking }) => stacking.kind === 'EXCLUSIVE');
  const alone = exclusive.map(({ code }): [string, BenefitRefusal] => [
    code,
    { kind: 'NOT_ALONE', by: first.code },
  ]);
  return new Map([...beaten, ...alone]);
}

function beatenInGroups(open: readonly OpenRule[]): ReadonlyMap<string, BenefitRefusal> {
  const best = new Map<string, OpenRule>();
  for (const each of open) {
    const group = groupOf(each);
    if (group === null) continue;
    const other = best.get(group);
    if (!other || isBetter(each, other)) best.set(group, each);
  }
  const losers = open.flatMap((each): [string, BenefitRefusal][] => {
    const group = groupOf(each);
    const by = group === null ? undefined : best.get(group)?.rule.code;
    return group === null || by === undefined || by === each.rule.code
      ? []
      : [[each.rule.code, { kind: 'BEATEN_IN_GROUP', group, by }]];
  });
  return new Map(losers);
}

const groupOf = ({ rule: { stacking } }: OpenRule): string | null =>
  stacking.kind === 'BEST_OF' ? stacking.group : null;

/** Most money off, then priority, then code. */
const isBetter = (one: OpenRule, other: OpenRule): boolean =>
  one.worth === other.worth ? byPrecedence(one.rule, other.rule) < 0 : one.worth > other.worth;
