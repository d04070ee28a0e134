import { canonicalJson } from '../../domain/shared/canonical';
import { invariant } from '../../domain/shared/invariant';
import { ok, refused, type Result } from '../../domain/shared/result';
import { checkText, type TextFault } from '../../domain/shared/text';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import { newId } from '../../platform/id';
import { actorOf } from '../../platform/security/actor';
import { sha256Hex } from '../../platform/security/hash';
import {
  canSeeMember,
  requirePermission,
  requireProgram,
  type Viewer,
} from '../../platform/security/viewer';
import {
  DecisionReviewStore,
  type DecisionReview,
  type ReviewResolution,
  type ReviewState,
} from './decision-review.store';
import { DecisionStore } from './decision.store';
import { StateStore } from './state.store';
import { TierFeedStore } from './tier-feed.store';

export type { DecisionReview, ReviewState } from './decision-review.store';

export type ContestDecision = {
  readonly memberId: string;
  readonly decisionId: string;
  readonly reason: string;
  readonly idempotencyKey: string | null;
};

export type ResolveReview = {
  readonly reviewId: string;
  readonly outcome: ReviewResolution['state'];
  readonly comment: string;
  readonly idempotencyKey: string | null;
};

export type ReviewRefusal =
  | { readonly kind: 'unknown-decision' | 'already-contested' | 'unknown-review' | 'four-eyes' }
  | { readonly kind: 'resolved'; readonly state: ReviewState }
  | {
      readonly kind: 'invalid-text';
      readonly field: 'reason' | 'comment';
      readonly fault: TextFault | 'empty';
    };

/** Texts stay where they can be erased: only the id is kept with the key of a repetition. */
export type ReviewOutcome = Result<{ readonly reviewId: string }, readonly ReviewRefusal[]>;

/** The reviews of a page: open ones first. */
export type ReviewsPage = {
  readonly state: ReviewState | null;
  readonly memberId: string | null;
  readonly behind: { readonly isOpen: boolean; readonly id: string } | null;
  readonly limit: number;
};

const MAX_REVIEW_TEXT = 1_000;

const refuse = (kind: 'unknown-decision' | 'already-contested' | 'unknown-review' | 'four-eyes') =>
  refused([{ kind }]);

/**
 * Decisions that are contested, and the people who look at them again (docs/domain.md §13). A
 * review says what a person holds of a decision; what follows from it, such as setting the tier,
 * that person does. Nothing of the decision is changed.
 */
export class DecisionReviewService {
  private readonly reviews = new DecisionReviewStore();
  private readonly decisions = new DecisionStore();
  private readonly states = new StateStore();
  private readonly feed = new TierFeedStore();

  constructor(private readonly parts: { readonly database: Database; readonly clock: Clock }) {}

  /** Asks for a review of a decision; one is open at a time. */
  async contest(viewer: Viewer, command: ContestDecision): Promise<ReviewOutcome> {
    const actor = actorOf(requirePermission(viewer, 'decision.contest'));
    const programId = requireProgram(viewer, 'decision.contest');
    const { memberId, decisionId } = command;
    const reason = command.reason.trim();
    const faults = textFaults('reason', reason);
    if (faults.length > 0) return refused(faults);
    if (!canSeeMember(viewer, memberId)) return refuse('unknown-decision');
    const request = { memberId, decisionId, reason };
    return this.once(programId, 'decisionContest', { ...command, request }, async (tx, at) => {
      if (!(await this.feed.knows(tx, programId, memberId))) return refuse('unknown-decision');
      // Of two who contest at once, the second sees what the first did.
      await this.states.lock(tx, [memberId]);
      const key = { memberId, decisionId };
      const [decision] = await this.decisions.find(tx, [key]);
      if (!decision) return refuse('unknown-decision');
      const earlier = await this.reviews.ofDecisions(tx, [key]);
      if (earlier.some(({ state }) => state === 'OPEN')) return refuse('already-contested');
      const id = newId(at);
      await this.reviews.insert(tx, programId, {
        ...{ ...key, id, reason, state: 'OPEN', contestedBy: actor, contestedAt: at },
        ...{ resolvedBy: null, resolvedAt: null, comment: null },
      });
      return ok({ reviewId: id });
    });
  }

  /** Ends a review; somebody else than who contested does. */
  async resolve(viewer: Viewer, command: ResolveReview): Promise<ReviewOutcome> {
    const actor = actorOf(requirePermission(viewer, 'decision.review.resolve'));
    const programId = requireProgram(viewer, 'decision.review.resolve');
    const { reviewId, outcome } = command;
    const comment = command.comment.trim();
    const faults = textFaults('comment', comment);
    if (faults.length > 0) return refused(faults);
    const request = { reviewId, outcome, comment };
    const name = 'decisionReviewResolve';
    return this.once(programId, name, { ...command, request }, async (tx, at) => {
      const [named] = await this.reviews.byIds(tx, programId, [reviewId]);
      if (!named) return refuse('unknown-review');
      if (named.contestedBy === actor) return refuse('four-eyes');
      const end = { state: outcome, by: actor, at, comment };
      if (await this.reviews.resolve(tx, reviewId, end)) return ok({ reviewId });
      const [review] = await this.reviews.byIds(tx, programId, [reviewId]);
      invariant(review, 'a review stays');
      return refused([{ kind: 'resolved', state: review.state }]);
    });
  }

  /** The programme's reviews: open ones, the oldest first; then the others, newest first. */
  async page(viewer: Viewer, page: ReviewsPage): Promise<DecisionReview[]> {
    const programId = requireProgram(viewer, 'decision.review.read');
    const { reader } = this.parts.database;
    const { state, memberId, behind, limit } = page;
    const read = (isOpen: boolean, left: number) =>
      this.reviews.page(reader, programId, {
        ...{ isOpen, memberId, limit: left },
        behind: behind?.isOpen === isOpen ? behind.id : null,
      });
    const wantsOpen = (state ?? 'OPEN') === 'OPEN' && behind?.isOpen !== false;
    const open = wantsOpen ? await read(true, limit) : [];
    if (state === 'OPEN' || open.length === limit) return open;
    return [...open, ...(await read(false, limit - open.length))];
  }

  async byIds(programId: string, ids: readonly string[]): Promise<DecisionReview[]> {
    return this.reviews.byIds(this.parts.database.reader, programId, ids);
  }

  private once(
    programId: string,
    name: string,
    { idempotencyKey: key, request }: { readonly idempotencyKey: string | null; request: object },
    work: (tx: Tx, at: number) => Promise<ReviewOutcome>,
  ): Promise<ReviewOutcome> {
    const { database, clock } = this.parts;
    const unit = (tx: Tx) => work(tx, clock());
    if (key === null) return database.run(unit);
    const requestHash = sha256Hex(canonicalJson(request));
    return database.once({ scope: `${programId}/${name}`, key, requestHash, at: clock() }, unit);
  }
}

function textFaults(field: 'reason' | 'comment', text: string): ReviewRefusal[] {
  const fault = text === '' ? 'empty' : checkText(text, { max: MAX_REVIEW_TEXT });
  return fault === null ? [] : [{ kind: 'invalid-text', field, fault }];
}
