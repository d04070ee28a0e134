import DataLoader from 'dataloader';
import { selectSums } from '../../domain/behaviour/window-sums';
import type { Database } from '../../platform/database/database';
import { DecisionStore, type Decision } from './decision.store';
import { StateStore, type MemberState, type StateWithSums } from './state.store';

/** One decision of one member. */
export type DecisionKey = { readonly memberId: string; readonly decisionId: string };

/** What one request loads of members' tiers: one statement for each kind. */
export class TierLoaders {
  readonly states: DataLoader<string, MemberState | null>;
  readonly withSums: DataLoader<string, StateWithSums | null>;
  readonly decisions: DataLoader<DecisionKey, Decision | null, string>;
  private readonly stateStore = new StateStore();
  private readonly decisionStore = new DecisionStore();

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
  }
}

export type MakeTierLoaders = () => TierLoaders;

/** Names the loaders among those of a request. */
export const TIER_LOADERS: { readonly name: string; readonly loader?: TierLoaders } = {
  name: 'tiers',
};
