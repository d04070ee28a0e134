import DataLoader from 'dataloader';
import { selectSums } from '../../domain/behaviour/window-sums';
import type { Database } from '../../platform/database/database';
import { DecisionReviewStore, type DecisionReview } from './decision-review.store';
import { DecisionStore, type Decision } from './decision.store';
import type { MemberPage } from './member-page.store';
import type { MemberState, StateWithSums } from './state-row.store';
import { StateStore } from './state.store';
import { TierChangeStore, type TierAsOf, type TierSpan } from './tier-change.store';

/** One decision of one member. */
export type DecisionKey = { readonly memberId: string; readonly decisionId: string };

/** Engines take at most so many selects in one statement. */
const MAX_SELECTS = 250;

/** What one request loads of members' tiers: one statement for each kind. */
export class TierLoaders {
  readonly states: DataLoader<string, MemberState | null>;
  readonly withSums: DataLoader<string, StateWithSums | null>;
  readonly decisions: DataLoader<DecisionKey, Decision | null, string>;
  readonly decisionPages: DataLoader<MemberPage, readonly Decision[], string>;
  /** The latest review of each. */
  readonly reviews: DataLoader<DecisionKey, DecisionReview | null, string>;
  readonly tierSpans: DataLoader<MemberPage, readonly TierSpan[], string>;
  readonly tiersAsOf: DataLoader<TierAsOf, string | null, string>;
  private readonly stateStore = new StateStore();
  private readonly decisionStore = new DecisionStore();
  private readonly changeStore = new TierChangeStore();
  private readonly reviewStore = new DecisionReviewStore();

  constructor({ reader }: Pick<Database, 'reader'>) {
    this.states = new DataLoader(async (memberIds) => {
      const found = await this.stateStore.find(reader, memberIds);
      const states = new Map(found.map((state) => [state.memberId, state]));
      return memberIds.map((memberId) => states.get(memberId) ?? null);
    });
    this.withSums = new DataLoader(async (memberIds) => {
      const { states, sums } = await this.stateStore.findWithSums(reader, memberIds);
      const rows = new Map(states.map((state, row) => [state.memberId, { state, row }]));
      return memberIds.map((memberId) => {
        const found = rows.get(memberId);
        return found ? { state: found.state, sums: selectSums(sums, [found.row]) } : null;
      });
    });
    this.decisions = new DataLoader(
      async (keys) => {
        const found = await this.decisionStore.find(reader, keys);
        const decisions = new Map(found.map((decision) => [decision.id, decision]));
        return keys.map(({ decisionId }) => decisions.get(decisionId) ?? null);
      },
      { cacheKeyFn: ({ decisionId }) => decisionId },
    );
    this.reviews = new DataLoader(
      async (keys) => {
        const found = await this.reviewStore.ofDecisions(reader, keys);
        const latest = new Map(found.map((review) => [review.decisionId, review]));
        return keys.map(({ decisionId }) => latest.get(decisionId) ?? null);
      },
      { cacheKeyFn: ({ decisionId }) => decisionId },
    );
    this.decisionPages = new DataLoader((pages) => this.decisionStore.pages(reader, pages), {
      ...{ cacheKeyFn: pageKey, maxBatchSize: MAX_SELECTS },
    });
    this.tierSpans = new DataLoader((pages) => this.changeStore.pages(reader, pages), {
      ...{ cacheKeyFn: pageKey, maxBatchSize: MAX_SELECTS },
    });
    this.tiersAsOf = new DataLoader((asked) => this.changeStore.asOf(reader, asked), {
      ...{ cacheKeyFn: ({ memberId, at }) => `${memberId}|${at}`, maxBatchSize: MAX_SELECTS },
    });
  }
}

const pageKey = ({ memberId, belowId, aboveId, limit, newestFirst }: MemberPage): string =>
  [memberId, belowId ?? '', aboveId ?? '', limit, newestFirst].join('|');

export type MakeTierLoaders = () => TierLoaders;

/** Names the loaders among those of a request. */
export const TIER_LOADERS: { readonly name: string; readonly loader?: TierLoaders } = {
  name: 'tiers',
};
