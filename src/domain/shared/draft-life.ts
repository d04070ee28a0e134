import type { Instant } from './instant';
import { ok, refused, type Result } from './result';

/** What becomes of a draft of rules. Only the last two are ends. */
export const DRAFT_STATES = [
  'DRAFT',
  'IN_REVIEW',
  'APPROVED',
  'SCHEDULED',
  'PUBLISHED',
  'DISCARDED',
] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** States in which something can still become of a draft. */
export const OPEN_DRAFT_STATES = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED'] as const;

/** What somebody who had read a draft said of it. */
export type DraftReview = {
  readonly verdict: 'APPROVED' | 'CHANGES_REQUESTED';
  readonly by: string;
  readonly at: Instant;
  readonly comment: string | null;
};

/** From which instant on a draft shall be in force, and who has said so. */
export type DraftSchedule = {
  readonly instant: Instant;
  /** The IANA zone in which the instant was told. */
  readonly timeZone: string;
  readonly by: string;
};

/** Where a draft stands in its life. Actors are as they are kept, see `actorOf`. */
export type DraftLife = {
  readonly state: DraftState;
  /** Counts the steps that were taken, from 1: two who act on the same reading collide. */
  readonly revision: number;
  readonly editedBy: string;
  readonly editedAt: Instant;
  readonly submittedBy: string | null;
  readonly submittedAt: Instant | null;
  readonly review: DraftReview | null;
  readonly schedule: DraftSchedule | null;
  /** Why it is published. */
  readonly reason: string | null;
  /** The number of the version that it became. */
  readonly versionNumber: number | null;
};

/** A step in the life of a draft. */
export type DraftStep =
  | { readonly kind: 'EDIT' | 'SUBMIT' | 'UNSCHEDULE' | 'DISCARD' }
  | { readonly kind: 'APPROVE' | 'RETURN'; readonly comment: string | null }
  | {
      readonly kind: 'SCHEDULE';
      readonly instant: Instant;
      readonly timeZone: string;
      readonly reason: string;
    }
  | { readonly kind: 'PUBLISH'; readonly versionNumber: number; readonly reason: string }
  /** The instant has come for which it was scheduled. */
  | { readonly kind: 'FALL_DUE'; readonly versionNumber: number }
  /** The instant has come, and the draft cannot be published as it is. */
  | { readonly kind: 'GIVE_BACK' };

export type DraftStepKind = DraftStep['kind'];

/** Who takes a step, and what the programme asks for. */
export type StepTaker = {
  readonly actor: string;
  readonly at: Instant;
  /** Whether nothing is published that nobody else has approved. */
  readonly requiresReview: boolean;
};

/** Why a step cannot be taken. */
export type StepRefusal =
  | { readonly kind: 'wrong-state'; readonly state: DraftState }
  /** Whoever edited it last or submitted it does not approve it. */
  | { readonly kind: 'four-eyes' }
  /** Nobody has approved it as it is. */
  | { readonly kind: 'not-approved' };

const MAY_FOLLOW: Readonly<Record<DraftStepKind, readonly DraftState[]>> = {
  EDIT: ['DRAFT', 'IN_REVIEW', 'APPROVED'],
  SUBMIT: ['DRAFT'],
  APPROVE: ['IN_REVIEW'],
  RETURN: ['IN_REVIEW', 'APPROVED'],
  SCHEDULE: ['DRAFT', 'APPROVED'],
  UNSCHEDULE: ['SCHEDULED'],
  PUBLISH: ['DRAFT', 'APPROVED'],
  FALL_DUE: ['SCHEDULED'],
  GIVE_BACK: ['SCHEDULED'],
  DISCARD: ['DRAFT', 'IN_REVIEW', 'APPROVED'],
};

const PUBLISHING: readonly DraftStepKind[] = ['SCHEDULE', 'PUBLISH', 'FALL_DUE'];

/** Whether somebody else has approved the draft as it is. */
export const isApproved = ({ state, review }: Pick<DraftLife, 'state' | 'review'>): boolean =>
  (state === 'APPROVED' || state === 'SCHEDULED') && review?.verdict === 'APPROVED';

/**
 * Why a step cannot be taken; null where it can (docs/domain.md §7, "Versions").
 *
 * @example
 * // in review, edited by ann: stepRefusal(life, 'APPROVE', { actor: 'ann', … }) is four-eyes
 */
export function stepRefusal(
  life: DraftLife,
  kind: DraftStepKind,
  { actor, requiresReview }: Pick<StepTaker, 'actor' | 'requiresReview'>,
): StepRefusal | null {
  if (!MAY_FOLLOW[kind].includes(life.state)) return { kind: 'wrong-state', state: life.state };
  const isOwn = actor === life.editedBy || actor === life.submittedBy;
  if (kind === 'APPROVE' && isOwn) return { kind: 'four-eyes' };
  const needsReview = requiresReview && PUBLISHING.includes(kind);
  return needsReview && !isApproved(life) ? { kind: 'not-approved' } : null;
}

/**
 * The life of a draft after a step, or why the step cannot be taken. Editing takes a draft out of
 * review and takes an approval away: what was approved is what was read. What a reviewer asked for
 * stays readable until the draft is submitted again.
 */
export function takeStep(
  life: DraftLife,
  step: DraftStep,
  taker: StepTaker,
): Result<DraftLife, StepRefusal> {
  const refusal = stepRefusal(life, step.kind, taker);
  if (refusal) return refused(refusal);
  return ok({ ...life, ...changesOf(life, step, taker), revision: life.revision + 1 });
}

/** The life of a draft that somebody has just made. */
export const newDraftLife = ({ actor, at }: Pick<StepTaker, 'actor' | 'at'>): DraftLife => ({
  state: 'DRAFT',
  revision: 1,
  editedBy: actor,
  editedAt: at,
  submittedBy: null,
  submittedAt: null,
  review: null,
  schedule: null,
  reason: null,
  versionNumber: null,
});

function changesOf(
  life: DraftLife,
  step: DraftStep,
  { actor, at }: StepTaker,
): Partial<DraftLife> & Pick<DraftLife, 'state'> {
  switch (step.kind) {
    case 'EDIT':
      return { ...asDraft(life), editedBy: actor, editedAt: at };
    case 'SUBMIT':
      return { state: 'IN_REVIEW', submittedBy: actor, submittedAt: at, review: null };
    case 'APPROVE':
      return { state: 'APPROVED', review: reviewOf('APPROVED', actor, at, step.comment) };
    case 'RETURN':
      return {
        ...asDraft(life),
        review: reviewOf('CHANGES_REQUESTED', actor, at, step.comment),
      };
    case 'SCHEDULE': {
      const { instant, timeZone, reason } = step;
      return { state: 'SCHEDULED', schedule: { instant, timeZone, by: actor }, reason };
    }
    case 'UNSCHEDULE': {
      const state = isApproved(life) ? 'APPROVED' : 'DRAFT';
      return { state, schedule: null, reason: null };
    }
    case 'PUBLISH':
      return { state: 'PUBLISHED', versionNumber: step.versionNumber, reason: step.reason };
    case 'FALL_DUE':
      return { state: 'PUBLISHED', versionNumber: step.versionNumber };
    case 'GIVE_BACK':
      return asDraft(life);
    case 'DISCARD':
      return { state: 'DISCARDED' };
  }
}

const asDraft = ({ review }: DraftLife): Partial<DraftLife> & Pick<DraftLife, 'state'> => ({
  state: 'DRAFT',
  submittedBy: null,
  submittedAt: null,
  review: review?.verdict === 'APPROVED' ? null : review,
  schedule: null,
  reason: null,
});

const reviewOf = (
  verdict: DraftReview['verdict'],
  by: string,
  at: Instant,
  comment: string | null,
): DraftReview => ({ verdict, by, at, comment });
