import { DAY_MS, type Instant } from '../shared/instant';
import { ok, refused, type Result } from '../shared/result';
import type { ProgramStepKind } from './draft-history';

/** Whether somebody else than its author must approve what is published. */
export type ReviewSetting = {
  /** Since when; null where nobody must. */
  readonly since: Instant | null;
  /** Who has asked to end it: it ends when somebody else asks too. */
  readonly offAsked: { readonly by: string; readonly at: Instant } | null;
};

/** How a programme begins. */
export const NO_REVIEW: ReviewSetting = { since: null, offAsked: null };

/** Somebody else agrees within so long, or the review goes on. */
const ASKED_FOR_MS = 7 * DAY_MS;

/**
 * The setting after somebody has asked for a review, or for none (docs/domain.md §7, "Versions").
 * One person switches it on. Two switch it off: the first asks, and it is off when somebody else
 * asks for the same within seven days; whoever could switch it off alone could publish alone. To
 * ask for a review meanwhile takes the request back.
 *
 * @example
 * changeReview({ since: 1, offAsked: { by: 'ann', at: 2 } }, false, { actor: 'bob', at: 3 });
 * // ok: { setting: { since: null, offAsked: null }, step: 'REVIEW_OFF' }
 */
export function changeReview(
  { since, offAsked }: ReviewSetting,
  requiresReview: boolean,
  { actor, at }: { readonly actor: string; readonly at: Instant },
): Result<
  { readonly setting: ReviewSetting; readonly step: ProgramStepKind },
  'nothing-changed' | 'four-eyes'
> {
  if (requiresReview) {
    if (since !== null && offAsked === null) return refused('nothing-changed');
    return ok({ setting: { since: since ?? at, offAsked: null }, step: 'REVIEW_ON' });
  }
  if (since === null) return refused('nothing-changed');
  const isAsked = offAsked !== null && at - offAsked.at < ASKED_FOR_MS;
  if (isAsked && offAsked.by === actor) return refused('four-eyes');
  return isAsked
    ? ok({ setting: NO_REVIEW, step: 'REVIEW_OFF' })
    : ok({ setting: { since, offAsked: { by: actor, at } }, step: 'REVIEW_OFF_ASKED' });
}
