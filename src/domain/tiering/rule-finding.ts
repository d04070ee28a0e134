/** What in checked rules can hardly be meant: it is told, and does not refuse them. */
export const RULE_FINDING_CODES = [
  /** A tier above the cap, `cap`: no promotion reaches it. */
  'TIER_ABOVE_CAP',
  /** A tier that has no share of the base, where thresholds come from shares. */
  'TIER_WITHOUT_SHARE',
  /** A threshold, or the floor of one, above all scores of the model: `most`. */
  'ABOVE_ALL_SCORES',
  /** A tier that nobody of the population gets. */
  'NOBODY_REACHES',
  /** A rule for the end of terms, where tiers are held for ever. */
  'NEVER_ACTS_FOREVER',
  /** A rule for those who are demoted at the end of a term, where nobody is. */
  'NEVER_ACTS_WITHOUT_DEMOTION',
  /** A floor, where nothing demotes. */
  'FLOOR_NEVER_ACTS',
  /** Grace that is as long as the shortest full term, `term` days, or longer. */
  'GRACE_OUTLASTS_TERM',
  /** A notice from before the shortest full term, `term` days, begins. */
  'NOTICE_OUTLASTS_TERM',
  /** Members move up at the end of a period, and their terms, of `term` days, end more often. */
  'PROMOTION_OUTLASTS_TERM',
  /** A refund demotes at once, and the end of a term demotes nobody. */
  'REFUND_WITHOUT_DEMOTION',
  /** A margin that is not less than the threshold of the tier `tier`: it is never lost. */
  'HYSTERESIS_COVERS_TIER',
  /** A sustained promotion to a tier by invitation only: it passes over who was not invited. */
  'SUSTAINED_NEEDS_INVITATION',
  /** A way to fill a feature that exists in everybody. */
  'FILLS_NOTHING',
] as const;
export type RuleFindingCode = (typeof RULE_FINDING_CODES)[number];

/** One finding: where it is, what it is, and what a message needs. */
export type RuleFinding = {
  /** From the rules downwards, such as `['movement', 'graceDays']`. */
  readonly path: readonly string[];
  readonly code: RuleFindingCode;
  readonly data: Readonly<Record<string, string | number>>;
};

/** A finding at a place. */
export const finding = (
  path: RuleFinding['path'],
  code: RuleFindingCode,
  data: RuleFinding['data'] = {},
): RuleFinding => ({ path, code, data });
