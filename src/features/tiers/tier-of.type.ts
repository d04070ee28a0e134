import { invariant } from '../../domain/shared/invariant';
import type { ProgramRules } from '../../domain/tiering/rules';
import { tierTypes, type TierType } from '../programs/tier.type';

/** A programme with the ladder that is in force. */
type LadderInForce = {
  readonly inForce: { readonly rules: ProgramRules };
  readonly locales: readonly string[];
};

const ladders = new WeakMap<LadderInForce, ReadonlyMap<string, TierType>>();

/** A tier of the ladder in force; made once for every version that is in force. */
export function tierOf(program: LadderInForce, code: string): TierType {
  const known = ladders.get(program);
  const ladder = known ?? new Map(ladderOf(program).map((tier) => [tier.code, tier]));
  if (!known) ladders.set(program, ladder);
  const tier = ladder.get(code);
  invariant(tier, 'a tier that was published stays on the ladder');
  return tier;
}

/** A tier of a ladder with its threshold there: that of a variant may be another. */
export function tierBy(rules: ProgramRules, locales: readonly string[], code: string): TierType {
  const tier = tierTypes(rules, locales).find((each) => each.code === code);
  invariant(tier, 'a tier that was published stays on the ladder');
  return tier;
}

const ladderOf = ({ inForce, locales }: LadderInForce): readonly TierType[] =>
  tierTypes(inForce.rules, locales);
