import type { ExperimentFault } from '../../domain/experiments/check-experiment';
import type { ExperimentState } from '../../domain/experiments/experiment';
import { refused, type Result } from '../../domain/shared/result';

/** Why nothing became of what was asked of an experiment; all reasons at once. */
export type ExperimentRefusal =
  | { readonly kind: 'fault'; readonly fault: ExperimentFault }
  | { readonly kind: 'not-found' | 'nothing-changed' | 'four-eyes' }
  | { readonly kind: 'code-taken' | 'code-fixed'; readonly code: string }
  | { readonly kind: 'invalid-reason'; readonly maximum: number }
  | { readonly kind: 'wrong-state'; readonly state: ExperimentState }
  /** Another experiment on the rules of the programme runs. */
  | { readonly kind: 'another-runs'; readonly code: string }
  | { readonly kind: 'conflict'; readonly expectedVersion: number; readonly actualVersion: number };

export type ExperimentOutcome<Value> = Result<Value, readonly ExperimentRefusal[]>;

export const refuseExperiment = (...refusals: readonly ExperimentRefusal[]) => refused(refusals);
