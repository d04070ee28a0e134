import type { BenefitRulePartsFragment, Permission } from '../../api/generated/graphql';

/** A rule as its page reads it. */
export type ReadRule = BenefitRulePartsFragment;

export const RULE_ACTS = ['submit', 'approve', 'return', 'publish', 'archive', 'discard'] as const;

/** What can be done with a rule. */
export type RuleAct = (typeof RULE_ACTS)[number];

/** Why something cannot be done with a rule now; a key of the texts. */
export type WhyNot =
  | 'unsaved'
  | 'permission'
  | 'inReview'
  | 'approved'
  | 'notInReview'
  | 'fourEyes'
  | 'needsReview'
  | 'nothingWritten'
  | 'notInForce'
  | 'notNow';

const NEEDS: Readonly<Record<RuleAct, Permission>> = {
  submit: 'BENEFITS_RULES_EDIT',
  approve: 'BENEFITS_RULES_APPROVE',
  return: 'BENEFITS_RULES_APPROVE',
  publish: 'BENEFITS_RULES_PUBLISH',
  archive: 'BENEFITS_RULES_PUBLISH',
  discard: 'BENEFITS_RULES_EDIT',
};

export const permissionOf = (act: RuleAct): Permission => NEEDS[act];

export interface Circumstances {
  readonly permissions: readonly Permission[];
  readonly isDirty: boolean;
  readonly requiresReview: boolean;
}

/** Null when it can be done. The server says whether; this only finds the words for why not. */
export function whyNot(act: RuleAct, rule: ReadRule, around: Circumstances): WhyNot | null {
  const touchesEdits = act !== 'discard' && act !== 'archive';
  if (canNow(act, rule)) return around.isDirty && touchesEdits ? 'unsaved' : null;
  if (!around.permissions.includes(NEEDS[act])) return 'permission';
  return REASONS[act](rule, around.requiresReview);
}

function canNow(act: RuleAct, rule: ReadRule): boolean {
  const can: Readonly<Record<RuleAct, boolean>> = {
    submit: rule.viewerCanSubmit,
    approve: rule.viewerCanApprove,
    return: rule.viewerCanReturn,
    publish: rule.viewerCanPublish,
    archive: rule.viewerCanArchive,
    discard: rule.viewerCanDiscard,
  };
  return can[act];
}

const STATE_REASONS: Readonly<Record<ReadRule['state'], WhyNot>> = {
  DRAFT: 'notNow',
  IN_REVIEW: 'inReview',
  APPROVED: 'approved',
  PUBLISHED: 'nothingWritten',
  ARCHIVED: 'nothingWritten',
  DISCARDED: 'nothingWritten',
};

const stateReason = ({ state }: ReadRule): WhyNot => STATE_REASONS[state];
const reviewReason = ({ state }: ReadRule): WhyNot =>
  state === 'IN_REVIEW' ? 'fourEyes' : 'notInReview';

/** Why an act is out of reach for who has the permission. */
const REASONS: Readonly<Record<RuleAct, (rule: ReadRule, requiresReview: boolean) => WhyNot>> = {
  submit: stateReason,
  approve: reviewReason,
  return: reviewReason,
  publish: (rule, requiresReview) =>
    requiresReview && rule.state === 'DRAFT' ? 'needsReview' : stateReason(rule),
  archive: () => 'notInForce',
  discard: stateReason,
};
