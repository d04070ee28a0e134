import { invariant } from '../../domain/shared/invariant';
import { decisionType, type DecisionType, type KeptDecision } from './decision.type';

/** Names a decision of a member. */
type DecisionKey = { readonly memberId: string; readonly decisionId: string };
type Loads<Key, Found> = { readonly load: (key: Key) => Promise<Found | null> };

/**
 * The decision that something else names, such as a change of a tier or a review: decisions are
 * kept for ever, and whoever has one is in a tier.
 */
export async function linkedDecision(
  key: DecisionKey,
  from: {
    readonly program: Promise<Parameters<typeof decisionType>[0]>;
    readonly loaders: {
      readonly decisions: Loads<DecisionKey, KeptDecision>;
      readonly states: Loads<string, Parameters<typeof decisionType>[2]>;
    };
  },
): Promise<DecisionType> {
  const [program, decision, state] = await Promise.all([
    from.program,
    from.loaders.decisions.load(key),
    from.loaders.states.load(key.memberId),
  ]);
  invariant(decision && state, 'what names a decision stays as long as the decision');
  return decisionType(program, decision, state);
}
