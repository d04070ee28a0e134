import { variantOf } from '../experiments/assign';
import type { Instant } from '../shared/instant';
import type { ProgramRules, RulesInForce, TrialInForce } from './rules';
import type { Standing, TrialPart } from './standing';
import { standingOfRecord, type StandingRecord } from './standing-record';

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

/** A kept standing on the ladder in force, with the part taken in the experiment that runs. */
export const heldStanding = (
  { rules, trial }: Pick<RulesInForce, 'rules' | 'trial'>,
  memberId: string,
  record: StandingRecord,
): Standing => inTrial(trial, memberId, standingOfRecord(rules, record));

/**
 * Whether a member begins to take part, or takes part no longer: like one of another version, the
 * decision in force was not made by what holds now, and the next one is kept.
 */
export const isPartNew = ({ movement }: StandingRecord, { trial: part }: Standing): boolean =>
  (movement?.trial?.experiment ?? null) !== (part?.experimentId ?? null) ||
  (movement?.trial?.variant ?? null) !== (part?.variant ?? null);

/** The rules that a member is decided by: those of their variant, if they are in a trial. */
export const rulesFor = (
  { rules, trial }: Pick<RulesInForce, 'rules' | 'trial'>,
  standing: Pick<Standing, 'trial'>,
): ProgramRules => {
  const place = variantPlace(trial, standing);
  return (place === null ? undefined : trial?.variants[place]?.rules) ?? rules;
};

/** The same within all that is in force. */
export const inForceFor = (inForce: RulesInForce, standing: Pick<Standing, 'trial'>) => {
  const rules = rulesFor(inForce, standing);
  return rules === inForce.rules ? inForce : { ...inForce, rules };
};

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
export function variantPlace(
  trial: TrialInForce | null,
  { trial: part }: Pick<Standing, 'trial'>,
): number | null {
  if (trial === null || part === null || part.experimentId !== trial.experimentId) return null;
  const place = trial.variants.findIndex(({ code }) => code === part.variant);
  return place < 0 ? null : place;
}
