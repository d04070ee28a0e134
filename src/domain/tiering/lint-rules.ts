import { mayNotExist } from '../behaviour/features';
import type { Population } from '../value/population';
import { scoreRange } from '../value/score-range';
import { lintMovement } from './lint-movement';
import { finding, type RuleFinding } from './rule-finding';
import { rankOf, type ProgramRules } from './rules';

/** What is known of the members that the rules are for. */
export type Audience = {
  readonly population?: Population | null;
  /** How many members the scores give each tier, by rank, whatever tier they hold. */
  readonly counts?: readonly number[] | null;
};

/**
 * What in checked rules can hardly be meant, with where it is: tiers that nobody can reach, rules
 * that never act or undo each other (docs/domain.md §5–§7). With an audience also the tiers that
 * nobody gets. Findings warn; what refuses rules is a fault of `checkRules`.
 *
 * @example
 * lintRules(rulesWith({ graceDays: 30 })); // NEVER_ACTS_FOREVER at movement.graceDays
 */
export function lintRules(rules: ProgramRules, audience: Audience = {}): readonly RuleFinding[] {
  const unreachable = [...tiersAboveCap(rules), ...withoutShare(rules), ...aboveAllScores(rules)];
  const isSaid = (rank: number): boolean =>
    unreachable.some(({ path }) => path[0] === 'ladder' && path[1] === String(rank));
  return [
    ...unreachable,
    ...emptyTiers(rules, audience)
      .filter((rank) => !isSaid(rank))
      .map((rank) => finding(['ladder', String(rank)], 'NOBODY_REACHES')),
    ...fillsNothing(rules),
    ...lintMovement(rules),
  ];
}

const fillsNothing = ({ weights }: ProgramRules): RuleFinding[] =>
  weights.flatMap(({ feature, imputation }, index) =>
    imputation === undefined || mayNotExist(feature)
      ? []
      : [finding(['weights', String(index), 'imputation'], 'FILLS_NOTHING')],
  );

function tiersAboveCap({ ladder, movement, ...rules }: ProgramRules): RuleFinding[] {
  const cap = movement.capTierCode;
  if (cap === null) return [];
  const highest = rankOf({ ladder, movement, ...rules }, cap);
  return ladder.flatMap((_, rank) =>
    rank > highest ? [finding(['ladder', String(rank)], 'TIER_ABOVE_CAP', { cap })] : [],
  );
}

function withoutShare({ ladder, division }: ProgramRules): RuleFinding[] {
  if (division.kind !== 'QUANTILE') return [];
  const shared = new Set(division.shares.map(({ tierCode }) => tierCode));
  return ladder.flatMap(({ code }, rank) =>
    rank === 0 || shared.has(code) ? [] : [finding(['ladder', String(rank)], 'TIER_WITHOUT_SHARE')],
  );
}

/** Thresholds of the ladder, or floors of quantiles, above everything that the model can give. */
function aboveAllScores({ ladder, division, model, weights }: ProgramRules): RuleFinding[] {
  const { most } = scoreRange(model, weights);
  const found = (path: readonly string[]): RuleFinding =>
    finding(path, 'ABOVE_ALL_SCORES', { most });
  switch (division.kind) {
    case 'FIXED':
      return ladder.flatMap(({ threshold }, rank) =>
        rank > 0 && threshold > most ? [found(['ladder', String(rank), 'threshold'])] : [],
      );
    case 'QUANTILE':
      return division.shares.flatMap(({ floor }, index) =>
        floor !== null && floor > most
          ? [found(['division', 'shares', String(index), 'floor'])]
          : [],
      );
    case 'MODEL':
      // A class reaches its tier whatever the score is.
      return [];
  }
}

/** The ranks above the base tier that nobody gets, by what is known; none of an empty programme. */
function emptyTiers({ ladder, division }: ProgramRules, audience: Audience): number[] {
  const { population, counts } = audience;
  const above = ladder.flatMap((_, rank) => (rank === 0 ? [] : [rank]));
  if (counts) {
    const isEmpty = counts.every((count) => count === 0);
    return isEmpty ? [] : above.filter((rank) => (counts[rank] ?? 0) === 0);
  }
  if (!population || population.members === 0 || division.kind === 'MODEL') return [];
  const { thresholds } = population;
  if (population.eligible === 0) return above;
  if (!thresholds || division.kind !== 'QUANTILE') return [];
  // Of tiers with equal thresholds the highest has the members.
  return above.filter((rank) => {
    const next = thresholds[rank + 1];
    return next !== undefined && next <= (thresholds[rank] ?? -Infinity);
  });
}
