import type { DraftLife, DraftReview, DraftState } from '../../domain/shared/draft-life';
import { instantOrNull, fromStoredInstant, storedOrNull, toStoredInstant } from './stored-instant';

/** How the life of what is reviewed lies in a row, whatever it is the life of; but its schedule. */
export type LifeRow = {
  state: DraftState;
  revision: number;
  edited_by: string;
  edited_at: string;
  submitted_by: string | null;
  submitted_at: string | null;
  review_verdict: DraftReview['verdict'] | null;
  reviewed_by: string | null;
  reviewed_at: string | null;
  review_comment: string | null;
  reason: string | null;
  version_number: number | null;
};

export const LIFE_COLUMNS = [
  'state', 'revision', 'edited_by', 'edited_at', 'submitted_by', 'submitted_at', 'review_verdict',
  'reviewed_by', 'reviewed_at', 'review_comment', 'reason', 'version_number',
] as const satisfies readonly (keyof LifeRow)[]; // prettier-ignore

/** Values in the order of `LIFE_COLUMNS`. */
export const lifeValues = (life: DraftLife): readonly unknown[] => [
  life.state,
  life.revision,
  life.editedBy,
  toStoredInstant(life.editedAt),
  life.submittedBy,
  storedOrNull(life.submittedAt),
  ...reviewValues(life.review),
  life.reason,
  life.versionNumber,
];

export const lifeOf = (row: LifeRow): DraftLife => ({
  state: row.state,
  revision: Number(row.revision),
  editedBy: row.edited_by,
  editedAt: fromStoredInstant(row.edited_at),
  submittedBy: row.submitted_by,
  submittedAt: instantOrNull(row.submitted_at),
  review: reviewOf(row),
  schedule: null,
  reason: row.reason,
  versionNumber: row.version_number === null ? null : Number(row.version_number),
});

const reviewValues = (review: DraftReview | null): readonly unknown[] =>
  review === null
    ? [null, null, null, null]
    : [review.verdict, review.by, toStoredInstant(review.at), review.comment];

function reviewOf(row: LifeRow): DraftReview | null {
  const { review_verdict: verdict, reviewed_by: by, review_comment: comment } = row;
  const at = instantOrNull(row.reviewed_at);
  return verdict === null || by === null || at === null ? null : { verdict, by, at, comment };
}
