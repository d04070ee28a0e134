import type { BenefitAnswer } from '../../domain/benefits/benefit-answer';
import type { BenefitFault } from '../../domain/benefits/benefit-fault';
import type { BenefitRule } from '../../domain/benefits/benefit-rule';
import type { Instant } from '../../domain/shared/instant';
import { refused, type Result } from '../../domain/shared/result';
import { checkText } from '../../domain/shared/text';
import type { AnsweringArm } from './benefit-version.store';

/** Why nothing was issued or redeemed; all reasons at once. */
export type BenefitUseRefusal =
  | { readonly kind: 'unknown-member' | 'unknown-benefit' | 'unknown-entitlement' }
  /** The rule does not give it; its own answer says why. */
  | {
      readonly kind: 'not-granted';
      readonly answer: Extract<BenefitAnswer, { readonly kind: 'refused' }>;
      readonly rule: BenefitRule;
      /** The variant of an experiment whose rule it is; null for the rule as published. */
      readonly arm: AnsweringArm | null;
    }
  | { readonly kind: 'context'; readonly fault: BenefitFault }
  /** Money comes off a cart, and none was given. */
  | { readonly kind: 'cart-required' }
  /** It multiplies points when an order is recorded: nothing is redeemed. */
  | { readonly kind: 'works-by-itself' }
  | { readonly kind: 'one-benefit' }
  | { readonly kind: 'already-redeemed' | 'expired'; readonly at: Instant }
  | { readonly kind: 'not-ahead' }
  | {
      readonly kind: 'invalid-text';
      readonly field: 'idempotencyKey' | 'storeCode' | 'orderId';
      readonly maximum: number;
    };

/** The id of the entitlement, or every reason why there is none. */
export type BenefitUseOutcome = Result<string, readonly BenefitUseRefusal[]>;

export const refuseUse = (...refusals: readonly BenefitUseRefusal[]) => refused(refusals);

const MAXIMA = { idempotencyKey: 255, storeCode: 40, orderId: 64 } as const;

/** Texts beside the context: one line each, not empty where they are given. */
export const textFaults = (
  texts: Readonly<Partial<Record<keyof typeof MAXIMA, string | null>>>,
): BenefitUseRefusal[] =>
  (['idempotencyKey', 'storeCode', 'orderId'] as const).flatMap((field) => {
    const text = texts[field] ?? null;
    const maximum = MAXIMA[field];
    const isGood =
      text === null ||
      (text.trim() !== '' && checkText(text, { max: maximum, singleLine: true }) === null);
    return isGood ? [] : [{ kind: 'invalid-text', field, maximum } as const];
  });

/** The refusal of a rule by itself, as it is published or as the member's variant has it. */
export const notGranted = (
  answer: Extract<BenefitAnswer, { readonly kind: 'refused' }>,
  published: BenefitRule,
  arm: AnsweringArm | null,
): BenefitUseRefusal => ({ kind: 'not-granted', answer, rule: arm?.rule ?? published, arm });
