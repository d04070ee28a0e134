import { variantOf } from '../experiments/assign';
import type { Instant } from '../shared/instant';
import type { TrialInForce } from './rules';
import type { Standing, TrialPart } from './standing';

/**
 * The standing of a member with the part that they take in the experiments that run: enrolled where
 * they are not yet, in the variant that their id gives them. Where an experiment has ended, what it
 * left them is kept until the term ends. Every driver asks this before it decides.
 */
export function inTrial(
  trial: TrialInForce | null,
  memberId: string,
  standing: Standing,
): Standing {
  const part = standing.trial;
  if (trial !== null && part?.experimentId !== trial.experimentId) {
    return enrolled(trial, memberId, standing);
  }
  if (part === null || part.variant === null) return standing;
  return trial === null ? { ...standing, trial: leftOf(part, standing) } : standing;
}

function enrolled(trial: TrialInForce, memberId: string, standing: Standing): Standing {
  const place = variantOf(trial.allocation, memberId);
  const variant = place === null ? undefined : trial.variants[place];
  if (variant === undefined) {
    const part = standing.trial;
    const isOver = part === null || part.variant === null;
    return isOver ? standing : { ...standing, trial: leftOf(part, standing) };
  }
  const { experimentId } = trial;
  return { ...standing, trial: { experimentId, variant: variant.code, ...heldIn(standing) } };
}

/** What a member keeps when an experiment ends: the tier, until its term does. */
const leftOf = (part: TrialPart, standing: Standing): TrialPart | null =>
  standing.earnedRank > 0 ? { ...part, variant: null, ...heldIn(standing) } : null;

const heldIn = ({ earnedRank, termUntil }: Standing) => ({
  floorRank: Math.max(earnedRank, 0),
  floorUntil: termUntil,
});

/** What the end of its term leaves of a trial that is over: nothing. */
export function forgottenTrial(standing: Standing, at: Instant): Standing {
  const { trial } = standing;
  const isOver = trial !== null && trial.floorUntil !== null && trial.floorUntil <= at;
  if (!isOver) return standing;
  return { ...standing, trial: trial.variant === null ? null : { ...trial, floorRank: 0 } };
}

/**
 * The rank below which a refund takes nobody who takes part, or took part, in a trial: no one loses
 * by it until the term ends that they were in (docs/domain.md §10).
 */
export const trialFloor = ({ trial }: Standing): number => trial?.floorRank ?? 0;

/** The place of a member's variant among those that run; null for who is decided as published. */
export function variantPlace(trial: TrialInForce | null, { trial: part }: Standing): number | null {
  if (trial === null || part === null || part.experimentId !== trial.experimentId) return null;
  const place = trial.variants.findIndex(({ code }) => code === part.variant);
  return place < 0 ? null : place;
}
