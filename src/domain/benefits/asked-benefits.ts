import type { AttributeValue, BenefitContext } from './benefit-facts';

/** Where and when benefits are asked for, and what the caller knows of the members. */
export type AskedBenefits = {
  readonly context: BenefitContext;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
};
