import { ok } from '../shared/result';
import type { Division } from './division-rules';
import type { Checked } from './rule-fault';

/** A division as somebody wrote it. */
export type UncheckedDivision = Division;

/** Checks how scores become tiers; paths of its faults begin with `division`. */
export const checkDivision = (
  division: UncheckedDivision,
  _tierCodes: readonly string[],
): Checked<Division> => ok(division);
