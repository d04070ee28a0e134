import type { Permission } from '../../api/generated/graphql';
import type { Draft } from './draft-editor';

export const DRAFT_ACTS = [
  ...(['submit', 'approve', 'return', 'publish', 'schedule', 'unschedule', 'rebase'] as const),
  'discard',
] as const;

/** What can be done with a draft. */
export type DraftAct = (typeof DRAFT_ACTS)[number];

/** Why something cannot be done with a draft now; a key of the texts. */
export type WhyNot =
  | 'unsaved'
  | 'permission'
  | 'ended'
  | 'inReview'
  | 'approved'
  | 'scheduled'
  | 'notInReview'
  | 'notScheduled'
  | 'fourEyes'
  | 'overtaken'
  | 'notOvertaken'
  | 'needsReview'
  | 'notNow';

const NEEDS: Readonly<Record<DraftAct, Permission>> = {
  submit: 'PROGRAM_DRAFT_EDIT',
  approve: 'PROGRAM_DRAFT_APPROVE',
  return: 'PROGRAM_DRAFT_APPROVE',
  publish: 'PROGRAM_PUBLISH',
  schedule: 'PROGRAM_PUBLISH',
  unschedule: 'PROGRAM_PUBLISH',
  rebase: 'PROGRAM_DRAFT_EDIT',
  discard: 'PROGRAM_DRAFT_EDIT',
};

export const permissionOf = (act: DraftAct): Permission => NEEDS[act];

interface Circumstances {
  readonly permissions: readonly Permission[];
  readonly isDirty: boolean;
  readonly requiresReview: boolean;
}

/** Why an act is out of reach for who has the permission, while the draft goes on. */
const REASONS: Readonly<Record<DraftAct, (draft: Draft, requiresReview: boolean) => WhyNot>> = {
  submit: stateReason,
  approve: reviewReason,
  return: reviewReason,
  publish: publishingReason,
  schedule: publishingReason,
  unschedule: () => 'notScheduled',
  rebase: (draft) => (draft.isOvertaken ? stateReason(draft) : 'notOvertaken'),
  discard: stateReason,
};

/** Null when it can be done. The server says whether; this only finds the words for why not. */
export function whyNot(act: DraftAct, draft: Draft, around: Circumstances): WhyNot | null {
  if (canNow(act, draft)) return around.isDirty && act !== 'discard' ? 'unsaved' : null;
  if (draft.state === 'PUBLISHED' || draft.state === 'DISCARDED') return 'ended';
  if (!around.permissions.includes(NEEDS[act])) return 'permission';
  return REASONS[act](draft, around.requiresReview);
}

function reviewReason({ state }: Draft): WhyNot {
  return state === 'IN_REVIEW' ? 'fourEyes' : 'notInReview';
}

function publishingReason(draft: Draft, requiresReview: boolean): WhyNot {
  if (draft.isOvertaken) return 'overtaken';
  return requiresReview && draft.state === 'DRAFT' ? 'needsReview' : stateReason(draft);
}

function canNow(act: DraftAct, draft: Draft): boolean {
  const can: Readonly<Record<DraftAct, boolean>> = {
    submit: draft.viewerCanSubmit,
    approve: draft.viewerCanApprove,
    return: draft.viewerCanReturn,
    publish: draft.viewerCanPublish,
    schedule: draft.viewerCanSchedule,
    unschedule: draft.viewerCanUnschedule,
    rebase: draft.viewerCanRebase,
    discard: draft.viewerCanDiscard,
  };
  return can[act];
}

function stateReason({ state }: Draft): WhyNot {
  if (state === 'IN_REVIEW') return 'inReview';
  if (state === 'APPROVED') return 'approved';
  return state === 'SCHEDULED' ? 'scheduled' : 'notNow';
}
