import { ok, refused, type Result } from '../shared/result';
import type { TierShare } from './division-rules';
import { rankOfScore } from './division';
import { quantileThresholds } from './quantile';
import type { Tier } from './rules';
import { quoted } from './rule-fault';

/** What can be wrong with what a model shall learn. */
export type LabelFaultCode =
  /** Nobody to learn from. */
  | 'NO_MEMBERS'
  /** Fewer members, `actual`, than `minimum`. */
  | 'TOO_FEW_MEMBERS'
  /** Everybody is in one class, `value`: there is nothing to tell apart. */
  | 'ONE_CLASS'
  /** A number that is missing or not finite, of the member at the place in the path. */
  | 'NOT_A_NUMBER'
  /** A tier that is not on the ladder, `value`. */
  | 'UNKNOWN_TIER'
  /** No tier above the base tier has a share. */
  | 'NO_SHARES';

/** One fault of labels: where it is, what it is, and what a message needs. */
export type LabelFault = {
  readonly path: readonly string[];
  readonly code: LabelFaultCode;
  readonly data: Readonly<Record<string, string | number>>;
};

/** What a model learns, by member. */
export type TrainingLabelling = {
  /** The place of each member's tier among the classes. */
  readonly labels: Uint8Array;
  /** Tier codes from the bottom up. */
  readonly classes: readonly string[];
  /** Members by class. */
  readonly counts: readonly number[];
};

/** Fewer members than this teach nothing that holds for others. */
export const MIN_LABELLED = 50;

type Labelled = Result<TrainingLabelling, readonly LabelFault[]>;
type LadderTier = Pick<Tier, 'code'>;

/**
 * The tier in force, or that an expert gave, as what a model learns (docs/domain.md §5.6). Classes
 * are all tiers of the ladder.
 */
export function labelsByTier(
  tierCodes: readonly string[],
  ladder: readonly LadderTier[],
  minimum = MIN_LABELLED,
): Labelled {
  const classes = ladder.map(({ code }) => code);
  const rankOf = new Map(classes.map((code, rank) => [code, rank]));
  const unknown = tierCodes.findIndex((code) => !rankOf.has(code));
  if (unknown >= 0) {
    const value = quoted(tierCodes[unknown] ?? '');
    return refused([labelFault(['tiers', String(unknown)], 'UNKNOWN_TIER', { value })]);
  }
  const labels = Uint8Array.from(tierCodes, (code) => rankOf.get(code) ?? 0);
  return checkedLabels(labels, classes, { path: ['tiers'], minimum });
}

/**
 * The quantile of what members spent in the period after the window of the features, as what a
 * model learns: tiers get their shares of those who spent anything, a tie goes to the better tier
 * (docs/domain.md §6). Classes are the base tier, for all others, and the tiers that have a share.
 * Floors are those of scores and do not count.
 *
 * @example
 * // spend 0, 10 … 90, gold 0.1: the threshold is at place ⌈0.1 · 9⌉ = 1 from the top, and 90 gold
 */
export function labelsBySpend(
  spend: Float64Array,
  { ladder, shares }: { readonly ladder: readonly Tier[]; readonly shares: readonly SpendShare[] },
  minimum = MIN_LABELLED,
): Labelled {
  const bad = spend.findIndex((amount) => !Number.isFinite(amount));
  if (bad >= 0) return refused([labelFault(['spend', String(bad)], 'NOT_A_NUMBER')]);
  const unknown = shares.findIndex(({ tierCode }) => !ladder.some(({ code }) => code === tierCode));
  if (unknown >= 0) {
    const value = quoted(shares[unknown]?.tierCode ?? '');
    const path = ['shares', String(unknown), 'tierCode'];
    return refused([labelFault(path, 'UNKNOWN_TIER', { value })]);
  }
  const shared = ladder.filter(
    ({ code }, rank) => rank === 0 || shares.some(({ tierCode }) => tierCode === code),
  );
  if (shared.length < 2) return refused([labelFault(['shares'], 'NO_SHARES')]);
  const wanted = shares.map((share): TierShare => ({ ...share, floor: null }));
  const thresholds = quantileThresholds(spend, shared, wanted);
  const steps = shared.map((tier, rank) => ({ ...tier, threshold: thresholds[rank] ?? 0 }));
  const labels = Uint8Array.from(spend, (amount) => (amount > 0 ? rankOfScore(steps, amount) : 0));
  const classes = shared.map(({ code }) => code);
  return checkedLabels(labels, classes, { path: ['spend'], minimum });
}

/** What part of those who spend a tier shall get; that of the base tier is what is left. */
export type SpendShare = Pick<TierShare, 'tierCode' | 'share'>;

function checkedLabels(
  labels: Uint8Array,
  classes: readonly string[],
  { path, minimum }: { readonly path: readonly string[]; readonly minimum: number },
): Labelled {
  const actual = labels.length;
  if (actual === 0) return refused([labelFault(path, 'NO_MEMBERS')]);
  if (actual < minimum) return refused([labelFault(path, 'TOO_FEW_MEMBERS', { minimum, actual })]);
  const counts = classes.map(() => 0);
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  const only = counts.indexOf(actual);
  if (only >= 0) return refused([labelFault(path, 'ONE_CLASS', { value: classes[only] ?? '' })]);
  return ok({ labels, classes, counts });
}

const labelFault = (
  path: readonly string[],
  code: LabelFaultCode,
  data: LabelFault['data'] = {},
): LabelFault => ({ path, code, data });
