import type { Points } from './earn';
import type { EarningCap, EarningRule } from './earning-rule';
import { NO_EXPIRY, type ExpiryPolicy } from './expiry';

/** What becomes of points that a refund should take back and cannot find. */
export const REFUND_POLICIES = [
  /** A debt, which the next points pay first. */
  'DEBT',
  /** They are forgotten. */
  'WRITE_OFF',
] as const;
export type RefundPolicy = (typeof REFUND_POLICIES)[number];

/** How a programme's points are earned, kept and spent. Immutable once published. */
export type PointsRules = {
  /** In order of precedence. */
  readonly earning: readonly EarningRule[];
  /** The most that a member earns within a period by all rules and the programme's own rate. */
  readonly cap: EarningCap | null;
  /** Local days until points are active, where the rule that earned them says nothing else. */
  readonly pendingDays: number;
  /** When points expire, where the rule that earned them says nothing else. */
  readonly expiry: ExpiryPolicy;
  readonly refundPolicy: RefundPolicy;
  /** How long a hold lasts when nothing is said. */
  readonly holdMinutes: number;
  /** The longest that a hold may last. */
  readonly maxHoldMinutes: number;
  /** An adjustment of more than this needs a second person. */
  readonly adjustmentLimit: Points;
  readonly transfersAllowed: boolean;
  readonly minimumTransfer: Points;
  readonly minimumRedemption: Points;
  /** What one point costs, in major units of the programme's currency; decimal text. */
  readonly unitCost: string;
  /** The share of points that is expected never to be redeemed, 0 to 1; decimal text. */
  readonly breakageRatio: string;
};

/** What holds until points rules are published: the programme's own rate and nothing else. */
export const DEFAULT_POINTS_RULES: PointsRules = {
  earning: [],
  cap: null,
  pendingDays: 0,
  expiry: NO_EXPIRY,
  refundPolicy: 'DEBT',
  holdMinutes: 30,
  maxHoldMinutes: 43_200,
  adjustmentLimit: 1_000,
  transfersAllowed: true,
  minimumTransfer: 1,
  minimumRedemption: 1,
  unitCost: '0.01',
  breakageRatio: '0',
};

/** Points rules with the version that says them; 0 while none was published. */
export type PointsRulesInForce = { readonly pointsVersion: number; readonly rules: PointsRules };

/** What is in force in a programme that never published points rules. */
export const UNPUBLISHED_POINTS_RULES: PointsRulesInForce = {
  pointsVersion: 0,
  rules: DEFAULT_POINTS_RULES,
};
