import type { BenefitFault } from '../../domain/benefits/benefit-fault';
import type { StepRefusal } from '../../domain/shared/draft-life';
import { refused, type Result } from '../../domain/shared/result';

/** Why nothing became of what was asked of a benefit rule; all reasons at once. */
export type BenefitRuleRefusal =
  | StepRefusal
  | { readonly kind: 'fault'; readonly fault: BenefitFault }
  | { readonly kind: 'not-found' | 'nothing-changed' | 'not-in-force' | 'unknown-version' }
  /** A variant of the experiment that runs overlays it. */
  | { readonly kind: 'trial-runs' }
  /** Points are multiplied by themselves; what is redeemed is another rule. */
  | { readonly kind: 'mixed-multiplier' }
  | { readonly kind: 'code-taken' | 'code-fixed'; readonly code: string }
  | { readonly kind: 'too-many-rules'; readonly maximum: number }
  | { readonly kind: 'invalid-reason' | 'invalid-comment'; readonly maximum: number }
  /** Somebody has acted on the rule since it was read. */
  | {
      readonly kind: 'conflict';
      readonly expectedVersion: number;
      readonly actualVersion: number;
    };

export type BenefitRuleOutcome<Value> = Result<Value, readonly BenefitRuleRefusal[]>;

export const refuseRule = (...refusals: readonly BenefitRuleRefusal[]) => refused(refusals);
