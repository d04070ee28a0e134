import type { MovementGround } from './movement';
import type { Standing } from './standing';

/**
 * Whether `move` would leave a standing as it is, for no reason and comparing nothing, where
 * nothing has happened to the member and nothing falls due: told of most members at a fraction of
 * what being asked costs.
 */
export function isStill(
  standing: Standing,
  { rules, at, candidateRank }: Pick<MovementGround, 'rules' | 'at' | 'candidateRank'>,
): boolean {
  const { earnedRank, termUntil, graceUntil } = standing;
  if (earnedRank < candidateRank || graceUntil !== null) return false;
  if (termUntil !== null) return termUntil > at;
  return earnedRank === 0 || rules.movement.validity.kind === 'FOREVER';
}
