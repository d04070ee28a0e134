import { ok } from '../shared/result';
import { DEFAULT_MOVEMENT, type MovementRules } from './movement-rules';
import type { Checked } from './rule-fault';

/** Movement rules as somebody wrote them; what is not given takes its default. */
export type UncheckedMovement = Partial<MovementRules>;

/** Checks movement rules; paths of their faults begin with `movement`. */
export const checkMovement = (
  movement: UncheckedMovement,
  _tierCodes: readonly string[],
): Checked<MovementRules> => ok({ ...DEFAULT_MOVEMENT, ...movement });
