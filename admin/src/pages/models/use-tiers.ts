import { useCallback } from 'react';
import { useSession } from '../../api/session';
import type { TierShown } from '../../ui/tier';

/** The tier of a code as it is called now; what the ladder does not have stands for itself. */
export function useTier(): (code: string) => TierShown {
  const { tiers } = useSession().program;
  return useCallback(
    (code) => tiers.find((tier) => tier.code === code) ?? { code, name: code, rank: tiers.length },
    [tiers],
  );
}
