/** What in checked benefit rules can hardly be meant: it is told, and does not refuse them. */
export const BENEFIT_FINDING_CODES = [
  /** Nobody can ever meet the conditions of the rule. */
  'NEVER_MET',
  /** A part of the conditions that can never be met, beside one that can. */
  'BRANCH_NEVER_MET',
  /** No recurring time falls into the span of the schedule. */
  'NEVER_HOLDS',
  /** Says the same as the rule `rule`. */
  'SAME_RULE',
  /** Gives the same kind of benefit, `effect`, as the rule `rule`, possibly at the same time. */
  'OVERLAPS',
  /** The exclusive rule `rule` goes before it, and holds whenever it does. */
  'SHADOWED',
] as const;
export type BenefitFindingCode = (typeof BENEFIT_FINDING_CODES)[number];

/** One finding: of which rule, where in it, what it is, and what a message needs. */
export type BenefitFinding = {
  readonly ruleCode: string;
  readonly path: readonly string[];
  readonly code: BenefitFindingCode;
  readonly data: Readonly<Record<string, string | number>>;
};
