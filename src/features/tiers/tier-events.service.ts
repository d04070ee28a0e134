import { roundScore } from '../../domain/shared/decimal';
import type { Instant } from '../../domain/shared/instant';
import type { Tx } from '../../platform/database/database';
import { publicId } from '../../platform/id';
import type { OutboundEvent, OutboxService } from '../webhooks';
import type { DecisionCause, NewDecision } from './decision.store';

/** Somebody who will lose their tier when the term ends, unless more happens. */
export type TierNotice = {
  readonly memberId: string;
  readonly until: Instant;
  readonly score: number;
  /** The score that keeps the tier. */
  readonly required: number;
};

/** What a unit has done to tiers. */
export type TierNews = {
  readonly programId: string;
  readonly cause: DecisionCause;
  readonly at: Instant;
  /** Decisions that changed the tier, as they act. */
  readonly moved: readonly NewDecision[];
  readonly notices: readonly (TierNotice & { readonly tierCode: string })[];
};

/** Tells those who listen, in the unit in which it happens. */
export type AnnounceTiers = (tx: Tx, news: TierNews) => Promise<void>;

export const announceToNobody: AnnounceTiers = () => Promise.resolve();

/**
 * Events of changed tiers and of demotions to come. The first tier of a member is no change and is
 * not told; nor is history that is brought in, which happened long before.
 */
export const announceTiersTo =
  (outbox: OutboxService): AnnounceTiers =>
  (tx, { programId, cause, at, moved, notices }) => {
    const isQuiet = cause === 'BACKFILL';
    const changed = isQuiet ? [] : moved.filter((each) => each.previousTierCode !== null);
    return outbox.append(tx, programId, [
      ...changed.map(tierChanged),
      ...notices.map((notice) => willBeDemoted(notice, at)),
    ]);
  };

const tierChanged = (decision: NewDecision): OutboundEvent => ({
  type: 'member.tier_changed',
  memberId: decision.memberId,
  occurredAt: decision.decidedAt,
  data: {
    tier: decision.tierCode,
    previousTier: decision.previousTierCode,
    changedAt: textOf(decision.decidedAt),
    recordedAt: textOf(decision.recordedAt),
    decisionId: publicId('dec', decision.id),
    reasons: decision.reasons.map(({ code }) => code),
    versionNumber: decision.versionNumber,
  },
});

const willBeDemoted = (notice: TierNews['notices'][number], at: Instant): OutboundEvent => ({
  type: 'member.tier_will_be_demoted',
  memberId: notice.memberId,
  occurredAt: at,
  data: {
    tier: notice.tierCode,
    until: textOf(notice.until),
    growthValue: notice.score,
    required: notice.required,
    missing: roundScore(Math.max(0, notice.required - notice.score)),
  },
});

const textOf = (at: Instant): string => new Date(at).toISOString();
