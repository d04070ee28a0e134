// Written by `npm run schema`. Change the operations, not this file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from 'urql';
export type BehaviourType =
  | 'CART_ADD'
  | 'CART_REMOVE'
  | 'CHECK_IN'
  | 'COMMENT'
  | 'CUSTOM'
  | 'LIKE'
  | 'LOGIN'
  | 'ORDER'
  | 'PAYMENT'
  | 'REFERRAL'
  | 'REFUND'
  | 'REVIEW'
  | 'SEARCH'
  | 'SHARE'
  | 'SUPPORT'
  | 'VIEW'
  | 'VIOLATION';

export type BenefitArgumentType =
  'AMOUNT' | 'ANY' | 'DATE' | 'DAYS' | 'FLAG' | 'NUMBER' | 'TEXT' | 'WINDOW' | 'WORD';

export type BenefitCartInput = {
  lines?: Array<BenefitCartLineInput> | null | undefined;
  total: MoneyInput;
};

export type BenefitCartLineInput = {
  amount: string;
  category: string;
};

export type BenefitChangeKind = 'CHANGED' | 'GAINED' | 'KEPT' | 'LOST';

export type BenefitContextInput = {
  at?: string | null | undefined;
  attributes?: unknown;
  cart?: BenefitCartInput | null | undefined;
  channel?: Channel | null | undefined;
  countryCode?: string | null | undefined;
};

export type BenefitEffectKind =
  'AMOUNT_OFF' | 'COUPON' | 'FREE_SHIPPING' | 'PERCENT_OFF' | 'POINTS_MULTIPLIER';

export type BenefitFindingCode =
  'BRANCH_NEVER_MET' | 'NEVER_HOLDS' | 'NEVER_MET' | 'OVERLAPS' | 'SAME_RULE' | 'SHADOWED';

export type BenefitOperandShape = 'LIST' | 'NONE' | 'ONE' | 'PAIR';

export type BenefitReasonCode =
  | 'BEATEN_IN_GROUP'
  | 'CAP_USED_UP'
  | 'CONDITIONS_NOT_MET'
  | 'EXCLUDED_BY_EXCLUSIVE'
  | 'NOT_ALONE'
  | 'NOT_SCHEDULED';

export type BenefitRuleState =
  'APPROVED' | 'ARCHIVED' | 'DISCARDED' | 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED';

export type BenefitShortfallDirection = 'LESS' | 'MORE';

export type BenefitValueKind = 'AMOUNT' | 'DATE' | 'DAYS' | 'FLAG' | 'NUMBER' | 'WORDS';

export type CalendarPeriod = 'MONTH' | 'QUARTER' | 'YEAR';

export type CalendarSpan = 'HALF_YEAR' | 'MONTH' | 'QUARTER' | 'YEAR';

export type Channel =
  'APP' | 'CALL_CENTRE' | 'MINI_PROGRAM' | 'PARTNER' | 'SOCIAL' | 'STORE' | 'WEB';

export type DecisionCause =
  'BACKFILL' | 'BEHAVIOUR' | 'MERGE' | 'NIGHTLY' | 'PERSON' | 'RECALCULATION' | 'REGISTRATION';

export type DecisionConditionKind =
  | 'HAS_SCORE'
  | 'IS_INVITED'
  | 'KEEPS_TIER'
  | 'NOT_SET_BY_PERSON'
  | 'NO_DECLINE'
  | 'NO_PENALTY'
  | 'NO_REFUND'
  | 'PROMOTION_DUE'
  | 'REACHES_NEXT_TIER'
  | 'REACHES_TIER'
  | 'STEADY_SPEND'
  | 'STILL_QUALIFIES'
  | 'WITHIN_CAP';

export type DecisionModelOperator = 'AT_LEAST' | 'AT_MOST';

export type Demotion = 'NONE' | 'ONE_STEP' | 'QUALIFYING';

export type DivisionInput = {
  kind: DivisionKind;
  minimumConfidence?: number | null | undefined;
  modelCode?: string | null | undefined;
  shares?: Array<TierShareInput> | null | undefined;
};

export type DivisionKind = 'FIXED' | 'MODEL' | 'QUANTILE';

export type EarningRuleInput = {
  pointsPerUnit: string;
};

export type ExperimentBaselineInput = {
  mean: number;
  standardDeviation: number;
};

export type ExperimentEndPlan = 'KEEP_UNTIL_EXPIRY';

export type ExperimentInput = {
  alpha?: number | null | undefined;
  code: string;
  coverage?: number | null | undefined;
  hypothesis: string;
  leastMembers?: number | null | undefined;
  names: Array<LocalizedTextInput>;
  plannedEnd: string;
  plannedMembers: number;
  variants: Array<ExperimentVariantInput>;
  windowDays: number;
};

export type ExperimentMetric =
  'AVERAGE_ORDER_VALUE' | 'POINTS_ISSUED' | 'PURCHASE_AMOUNT' | 'PURCHASE_COUNT' | 'RETENTION';

export type ExperimentReadingMode = 'FIXED_HORIZON' | 'SEQUENTIAL';

export type ExperimentSampleSizeInput = {
  alpha?: number | null | undefined;
  baseline?: ExperimentBaselineInput | null | undefined;
  effect: number;
  metric?: ExperimentMetric | null | undefined;
  power?: number | null | undefined;
  windowDays?: number | null | undefined;
};

export type ExperimentState = 'DRAFT' | 'RUNNING' | 'STOPPED';

export type ExperimentStopCause = 'BY_HAND' | 'PLANNED_END';

export type ExperimentVariantInput = {
  benefit?: VariantBenefitInput | null | undefined;
  code: string;
  names: Array<LocalizedTextInput>;
  thresholds?: Array<VariantThresholdInput> | null | undefined;
  weight: number;
  weights?: Array<VariantWeightInput> | null | undefined;
};

export type ExperimentVerdict =
  'BLOCKED' | 'HIGHER' | 'LOWER' | 'NO_DIFFERENCE_FOUND' | 'TOO_EARLY';

export type FeatureName =
  | 'ACTIVE_DAYS'
  | 'AVERAGE_ORDER_VALUE'
  | 'AVERAGE_RATING'
  | 'BROWSE_COUNT'
  | 'BROWSE_DEPTH'
  | 'BROWSE_MINUTES'
  | 'CARTED'
  | 'COMPLAINT_RATE'
  | 'INTERACTION_COUNT'
  | 'LOGIN_COUNT'
  | 'ORDERED'
  | 'PAID'
  | 'PRAISE_RATE'
  | 'PURCHASE_AMOUNT'
  | 'PURCHASE_COUNT'
  | 'PURCHASE_INTERVAL_DAYS'
  | 'RECENCY_DAYS'
  | 'REFUND_RATE'
  | 'REVIEW_COUNT'
  | 'SENTIMENT'
  | 'SPEND_GROWTH'
  | 'TENURE_DAYS'
  | 'VIEWED';

export type FeatureOutliersInput = {
  kind: OutlierKind;
  lower?: number | null | undefined;
  upper?: number | null | undefined;
};

export type FeatureTransformInput = {
  alpha?: number | null | undefined;
  beta?: number | null | undefined;
  deviation?: number | null | undefined;
  kind: TransformKind;
  maximum?: number | null | undefined;
  mean?: number | null | undefined;
  minimum?: number | null | undefined;
  steps?: Array<TransformStepInput> | null | undefined;
};

export type FeatureWeightInput = {
  feature: FeatureName;
  imputation?: Imputation | null | undefined;
  missing?: number | null | undefined;
  outliers?: FeatureOutliersInput | null | undefined;
  transform?: FeatureTransformInput | null | undefined;
  weight: number;
};

export type Imputation = 'CONSTANT' | 'MEAN' | 'MEDIAN' | 'REFUSE';

export type LedgerVerificationState = 'FAILED' | 'PASSED' | 'RUNNING';

export type LocalizedTextInput = {
  locale: string;
  text: string;
};

export type MemberIdentityInput = {
  scheme: string;
  value: string;
};

export type MemberSort = 'GROWTH_VALUE_ASC' | 'GROWTH_VALUE_DESC' | 'JOINED_ASC' | 'JOINED_DESC';

export type MemberTierSetInput = {
  accumulates: boolean;
  reason: string;
  through?: string | null | undefined;
  tierCode: string;
};

export type MembersFilter = {
  externalId?: string | null | undefined;
  identity?: MemberIdentityInput | null | undefined;
  tier?: string | null | undefined;
};

export type ModelGridInput = {
  depths?: Array<number> | null | undefined;
  minimumSamples?: Array<number> | null | undefined;
};

export type ModelLabelKind = 'CURRENT_TIER' | 'NEXT_SPEND';

export type ModelLabelShareInput = {
  share: number;
  tierCode: string;
};

export type ModelLabelsInput = {
  days?: number | null | undefined;
  kind: ModelLabelKind;
  shares?: Array<ModelLabelShareInput> | null | undefined;
};

export type ModelSplitInput = {
  test: number;
  train: number;
  validation: number;
};

export type ModelStepKind = 'PROMOTED' | 'ROLLED_BACK';

export type ModelTrainInput = {
  asOf?: string | null | undefined;
  code: string;
  features: Array<string>;
  grid?: ModelGridInput | null | undefined;
  labels: ModelLabelsInput;
  seed?: number | null | undefined;
  split?: ModelSplitInput | null | undefined;
  window?: RulesWindowInput | null | undefined;
};

export type ModelTrainingPhase = 'LEARNING' | 'READING';

export type ModelTrainingProblemCode = 'INTERNAL' | 'NO_VALUES' | 'ONE_CLASS' | 'TOO_FEW_MEMBERS';

export type ModelVersionState = 'CANCELLED' | 'FAILED' | 'QUEUED' | 'TRAINED' | 'TRAINING';

export type MoneyInput = {
  amount: string;
  currencyCode: string;
};

export type MovementRulesInput = {
  capTierCode?: string | null | undefined;
  decline?: TierDeclineInput | null | undefined;
  demotion?: Demotion | null | undefined;
  floorTierCode?: string | null | undefined;
  graceDays?: number | null | undefined;
  hysteresis?: number | null | undefined;
  noticeDays?: number | null | undefined;
  penalty?: TierPenaltyInput | null | undefined;
  promotion?: TierPromotionInput | null | undefined;
  qualification?: TierQualificationInput | null | undefined;
  refund?: RefundDemotion | null | undefined;
  sustained?: Array<SustainedPromotionInput> | null | undefined;
  validity?: TierValidityInput | null | undefined;
};

export type NightlyRunState = 'FINISHED' | 'RUNNING';

export type NightlyScope = 'ALL' | 'SLID';

export type NightlyStep = 'DECIDE' | 'EXPIRE' | 'LEDGER' | 'POPULATION' | 'SETTLE';

export type OutlierKind = 'NONE' | 'REFUSE' | 'WINSORISE';

export type Permission =
  | 'BEHAVIOUR_BACKFILL'
  | 'BEHAVIOUR_READ'
  | 'BEHAVIOUR_RECORD'
  | 'BENEFITS_READ'
  | 'BENEFITS_REDEEM'
  | 'BENEFITS_RULES_APPROVE'
  | 'BENEFITS_RULES_EDIT'
  | 'BENEFITS_RULES_PUBLISH'
  | 'BENEFITS_RULES_READ'
  | 'DECISION_CONTEST'
  | 'DECISION_REVIEW_READ'
  | 'DECISION_REVIEW_RESOLVE'
  | 'EXPERIMENTS_READ'
  | 'EXPERIMENTS_RUN'
  | 'EXPERIMENTS_WRITE'
  | 'LEDGER_AUDIT'
  | 'MEMBER_MERGE'
  | 'MEMBER_PERSONAL'
  | 'MEMBER_READ'
  | 'MEMBER_READ_OWN'
  | 'MEMBER_REGISTER'
  | 'MODELS_PROMOTE'
  | 'MODELS_READ'
  | 'MODELS_TRAIN'
  | 'NODE_READ'
  | 'POINTS_ADJUST'
  | 'POINTS_ADJUST_APPROVE'
  | 'POINTS_ADJUST_READ'
  | 'POINTS_HOLD'
  | 'POINTS_READ'
  | 'POINTS_REDEEM'
  | 'POINTS_REPORT'
  | 'POINTS_REVERSE'
  | 'POINTS_RULES_EDIT'
  | 'POINTS_RULES_PUBLISH'
  | 'POINTS_RULES_READ'
  | 'POINTS_TRANSFER'
  | 'PROGRAM_CREATE'
  | 'PROGRAM_DRAFT_APPROVE'
  | 'PROGRAM_DRAFT_EDIT'
  | 'PROGRAM_DRAFT_READ'
  | 'PROGRAM_PUBLISH'
  | 'PROGRAM_READ'
  | 'PROGRAM_RUNS_READ'
  | 'PROGRAM_SIMULATE'
  | 'RATES_RECORD'
  | 'REWARDS_FULFIL'
  | 'REWARDS_MANAGE'
  | 'REWARDS_READ'
  | 'TIER_SET'
  | 'TIER_SET_READ'
  | 'WALLET_FREEZE'
  | 'WEBHOOKS_MANAGE';

export type PointsTransactionKind =
  | 'ACTIVATE'
  | 'ADJUST'
  | 'CAPTURE'
  | 'EARN'
  | 'EXPIRE'
  | 'HOLD'
  | 'HOLD_END'
  | 'PENALTY'
  | 'PEND'
  | 'REDEEM'
  | 'RELEASE'
  | 'REVERSE'
  | 'TAKE_BACK'
  | 'TRANSFER_IN'
  | 'TRANSFER_OUT';

export type ProgramDraftCreateInput = {
  basedOn?: number | null | undefined;
  fromVersion?: number | null | undefined;
  rules?: ProgramRulesInput | null | undefined;
  title: string;
};

export type ProgramDraftSide = 'MINE' | 'THEIRS';

export type ProgramDraftState =
  'APPROVED' | 'DISCARDED' | 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED' | 'SCHEDULED';

export type ProgramDraftTimeInput = {
  instant?: string | null | undefined;
  localDateTime?: string | null | undefined;
  timeZone?: string | null | undefined;
};

export type ProgramDraftUpdateInput = {
  rules?: ProgramRulesInput | null | undefined;
  title?: string | null | undefined;
};

export type ProgramDraftVerdict = 'APPROVED' | 'CHANGES_REQUESTED';

export type ProgramRuleChangeKind = 'ADDED' | 'CHANGED' | 'REMOVED' | 'REORDERED';

export type ProgramRulesInput = {
  division?: DivisionInput | null | undefined;
  earning?: EarningRuleInput | null | undefined;
  earningVersion?: number | null | undefined;
  ladder?: Array<TierInput> | null | undefined;
  lateEventHorizonDays?: number | null | undefined;
  model?: ValueModelInput | null | undefined;
  movement?: MovementRulesInput | null | undefined;
  weights?: Array<FeatureWeightInput> | null | undefined;
  window?: RulesWindowInput | null | undefined;
};

export type ProgramSettingsUpdateInput = {
  requiresReview: boolean;
};

export type ProgramSimulateInput = {
  draftId?: string | null | undefined;
  over?: SimulationOverInput | null | undefined;
  rules?: ProgramRulesInput | null | undefined;
};

export type ProgramStepKind =
  | 'APPROVED'
  | 'ARCHIVED'
  | 'CREATED'
  | 'DISCARDED'
  | 'EDITED'
  | 'NOT_VALID'
  | 'OVERTAKEN'
  | 'PUBLISHED'
  | 'REBASED'
  | 'RESTORED'
  | 'RETURNED'
  | 'REVIEW_OFF'
  | 'REVIEW_OFF_ASKED'
  | 'REVIEW_ON'
  | 'SCHEDULED'
  | 'STARTED'
  | 'STOPPED'
  | 'SUBMITTED'
  | 'TRIAL_RUNS'
  | 'UNREVIEWED'
  | 'UNSCHEDULED';

export type ProgramVersionState = 'IN_FORCE' | 'SUPERSEDED';

export type PromotionStep = 'ONE' | 'QUALIFYING';

export type PromotionTiming = 'IMMEDIATE' | 'PERIOD_END';

export type QualificationKind = 'LIFETIME' | 'PERIOD_ENDED' | 'ROLLING' | 'WINDOW';

export type ReasonCode =
  | 'CAPPED_BY_DECLINE'
  | 'CAPPED_BY_PENALTY'
  | 'CAPPED_BY_RULES'
  | 'DEMOTED_AT_TERM_END'
  | 'DEMOTED_FOR_DECLINE'
  | 'DEMOTED_FOR_PENALTY'
  | 'DEMOTED_FOR_REFUND'
  | 'GRACE_BEGAN'
  | 'GROWTH_VALUE_DEDUCTED'
  | 'INVITATION_NEEDED'
  | 'IN_GRACE'
  | 'KEPT_AT_TERM_END'
  | 'NEXT_TIER_NOT_REACHED'
  | 'NO_SCORE'
  | 'PROMOTED'
  | 'PROMOTED_FOR_SUSTAINED_SPEND'
  | 'PROMOTION_WAITS'
  | 'RENEWED'
  | 'RESTORED'
  | 'SCORE_BELOW_ALL_TIERS'
  | 'SCORE_REACHES_TIER'
  | 'SET_BY_PERSON'
  | 'TERM_BEGAN'
  | 'TIER_KEPT_FOR_TERM'
  | 'TOP_TIER';

export type RefundDemotion = 'AT_NEXT_EVALUATION' | 'AT_ONCE';

export type Role =
  | 'ADMIN'
  | 'ANALYST'
  | 'AUDITOR'
  | 'EXPERIMENTER'
  | 'MARKETER'
  | 'MEMBER'
  | 'OPERATOR'
  | 'SERVICE'
  | 'SUPPORT';

export type RuleFindingCode =
  | 'ABOVE_ALL_SCORES'
  | 'FILLS_NOTHING'
  | 'FLOOR_NEVER_ACTS'
  | 'GRACE_OUTLASTS_TERM'
  | 'HYSTERESIS_COVERS_TIER'
  | 'NEVER_ACTS_FOREVER'
  | 'NEVER_ACTS_WITHOUT_DEMOTION'
  | 'NOBODY_REACHES'
  | 'NOTICE_OUTLASTS_TERM'
  | 'PROMOTION_OUTLASTS_TERM'
  | 'REFUND_WITHOUT_DEMOTION'
  | 'SUSTAINED_NEEDS_INVITATION'
  | 'TIER_ABOVE_CAP'
  | 'TIER_WITHOUT_SHARE';

export type RulesWindowInput = {
  days?: number | null | undefined;
  kind: WindowKind;
  period?: CalendarPeriod | null | undefined;
};

export type SimulationDirection = 'DEMOTED' | 'PROMOTED';

export type SimulationGrouping = 'TENURE' | 'TIER';

export type SimulationOverInput = {
  asOf?: string | null | undefined;
  lastDays?: number | null | undefined;
};

export type SimulationState = 'CANCELLED' | 'DONE' | 'FAILED' | 'QUEUED' | 'RUNNING';

export type SingleValueModelInput = {
  frequencyWeight?: number | null | undefined;
  kind: SingleValueModelKind;
  monetaryWeight?: number | null | undefined;
  negativeWeight?: number | null | undefined;
  positiveWeight?: number | null | undefined;
  ratingWeight?: number | null | undefined;
  recencyWeight?: number | null | undefined;
};

export type SingleValueModelKind = 'FUNNEL' | 'GROWTH_VALUE' | 'RATING' | 'RFM' | 'SPEND_GROWTH';

export type SustainedPromotionInput = {
  amount: string;
  months: number;
  tierCode: string;
};

export type TermAnchor = 'JOINED' | 'MEMBER_DATE' | 'REACHED';

export type TermThrough = 'NEXT' | 'THIS';

export type TierActKind =
  'INVITE' | 'RELEASE_TIER' | 'SET_TERM_DATE' | 'SET_TIER' | 'WITHDRAW_INVITATION';

export type TierCapCause = 'DECLINE' | 'PENALTY';

export type TierDeclineInput = {
  falls: number;
  feature?: FeatureName | null | undefined;
  steps?: number | null | undefined;
};

export type TierInput = {
  code: string;
  invitationOnly?: boolean | null | undefined;
  names: Array<LocalizedTextInput>;
  pointsMultiplier?: string | null | undefined;
  threshold: number;
};

export type TierPenaltyInput = {
  days: number;
  growthValue?: number | null | undefined;
  kind: TierPenaltyKind;
  steps?: number | null | undefined;
};

export type TierPenaltyKind = 'GROWTH_VALUE' | 'STEPS';

export type TierPromotionInput = {
  period?: CalendarSpan | null | undefined;
  step?: PromotionStep | null | undefined;
  timing?: PromotionTiming | null | undefined;
};

export type TierQualificationInput = {
  days?: number | null | undefined;
  kind: QualificationKind;
  period?: CalendarSpan | null | undefined;
};

export type TierShareInput = {
  floor?: number | null | undefined;
  share: number;
  tierCode: string;
};

export type TierValidityInput = {
  anchor?: TermAnchor | null | undefined;
  kind: TierValidityKind;
  length?: string | null | undefined;
  period?: CalendarSpan | null | undefined;
  through?: TermThrough | null | undefined;
};

export type TierValidityKind = 'CALENDAR' | 'FOREVER' | 'LENGTH';

export type TransformKind =
  'CAP' | 'IDENTITY' | 'LINEAR' | 'LOG1P' | 'MIN_MAX' | 'STEPS' | 'Z_SCORE';

export type TransformStepInput = {
  from: number;
  value: number;
};

export type UserErrorCode =
  | 'ADDRESS_NOT_ALLOWED'
  | 'ADJUSTMENT_DECIDED'
  | 'ALREADY_CONTESTED'
  | 'ALREADY_REVERSED'
  | 'ALREADY_RUNNING'
  | 'ALREADY_SCHEDULED'
  | 'ALREADY_UNMERGED'
  | 'BALANCE_TOO_LARGE'
  | 'BATCH_EMPTY'
  | 'BATCH_TOO_LARGE'
  | 'BELOW_MINIMUM'
  | 'CONFLICT'
  | 'CONTRADICTORY'
  | 'DUPLICATE'
  | 'ENDPOINT_NOT_ACTIVE'
  | 'EXCEEDS_HOLD'
  | 'FOUR_EYES'
  | 'FROZEN'
  | 'HOLDS_OPEN'
  | 'HOLD_ENDED'
  | 'IDEMPOTENCY_IN_PROGRESS'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'INSUFFICIENT_POINTS'
  | 'INVALID'
  | 'INVALID_TEXT'
  | 'IN_FUTURE'
  | 'KEY_REUSED'
  | 'LIMIT_REACHED'
  | 'MEMBER_MERGED'
  | 'NOTHING_CHANGED'
  | 'NOT_FOR_TIER'
  | 'NOT_FOUND'
  | 'NOT_GRANTED'
  | 'NOT_INCREASING'
  | 'NOT_OFFERED'
  | 'NOT_REQUESTER'
  | 'NOT_REVERSIBLE'
  | 'NOT_YET'
  | 'NO_EXCHANGE_RATE'
  | 'NO_LONGER'
  | 'OUT_OF_RANGE'
  | 'OUT_OF_STOCK'
  | 'PAID_FOR_REWARD'
  | 'POINTS_OWED'
  | 'PRICE_CHANGED'
  | 'REQUIRED'
  | 'REVIEW_REQUIRED'
  | 'REVIEW_RESOLVED'
  | 'TAKEN'
  | 'TIER_REMOVED'
  | 'TOO_FEW'
  | 'TOO_LONG'
  | 'TOO_LONG_AGO'
  | 'TOO_MANY'
  | 'TOO_MANY_DECIMALS'
  | 'TRANSFERS_OFF'
  | 'UNKNOWN_MEMBER'
  | 'UNREACHABLE'
  | 'WALLET_FROZEN'
  | 'WRONG_STATE';

export type ValueModelInput = {
  frequencyWeight?: number | null | undefined;
  kind: ValueModelKind;
  monetaryWeight?: number | null | undefined;
  negativeWeight?: number | null | undefined;
  parts?: Array<ValueModelPartInput> | null | undefined;
  positiveWeight?: number | null | undefined;
  ratingWeight?: number | null | undefined;
  recencyWeight?: number | null | undefined;
};

export type ValueModelKind =
  'COMBINED' | 'FUNNEL' | 'GROWTH_VALUE' | 'RATING' | 'RFM' | 'SPEND_GROWTH';

export type ValueModelPartInput = {
  model: SingleValueModelInput;
  weight: number;
};

export type VariantBenefitInput = {
  changes: unknown;
  ruleCode: string;
};

export type VariantThresholdInput = {
  threshold: number;
  tierCode: string;
};

export type VariantWeightInput = {
  feature: FeatureName;
  weight: number;
};

export type ViewerKind = 'ANONYMOUS' | 'KEY' | 'PERSON';

export type WalletState = 'ACTIVE' | 'FROZEN' | 'MERGED';

export type WindowKind = 'CALENDAR' | 'LIFETIME' | 'ROLLING';

type Faults_AdjustmentDecidedError_Fragment = {
  code: UserErrorCode;
  field: Array<string> | null;
  message: string;
};

type Faults_BenefitRefusedError_Fragment = {
  code: UserErrorCode;
  field: Array<string> | null;
  message: string;
};

type Faults_BenefitRuleStateError_Fragment = {
  code: UserErrorCode;
  field: Array<string> | null;
  message: string;
};

type Faults_ConflictError_Fragment = {
  code: UserErrorCode;
  field: Array<string> | null;
  message: string;
};

type Faults_DraftStateError_Fragment = {
  code: UserErrorCode;
  field: Array<string> | null;
  message: string;
};

type Faults_ExperimentStateError_Fragment = {
  code: UserErrorCode;
  field: Array<string> | null;
  message: string;
};

type Faults_HoldEndedError_Fragment = {
  code: UserErrorCode;
  field: Array<string> | null;
  message: string;
};

type Faults_InputError_Fragment = {
  code: UserErrorCode;
  field: Array<string> | null;
  message: string;
};

type Faults_InsufficientPointsError_Fragment = {
  code: UserErrorCode;
  field: Array<string> | null;
  message: string;
};

type Faults_RebaseConflictError_Fragment = {
  code: UserErrorCode;
  field: Array<string> | null;
  message: string;
};

type Faults_RowError_Fragment = {
  code: UserErrorCode;
  field: Array<string> | null;
  message: string;
};

export type FaultsFragment =
  | Faults_AdjustmentDecidedError_Fragment
  | Faults_BenefitRefusedError_Fragment
  | Faults_BenefitRuleStateError_Fragment
  | Faults_ConflictError_Fragment
  | Faults_DraftStateError_Fragment
  | Faults_ExperimentStateError_Fragment
  | Faults_HoldEndedError_Fragment
  | Faults_InputError_Fragment
  | Faults_InsufficientPointsError_Fragment
  | Faults_RebaseConflictError_Fragment
  | Faults_RowError_Fragment;

export type SessionQueryVariables = Exact<{ [key: string]: never }>;

export type SessionQuery = {
  viewer: {
    kind: ViewerKind;
    subject: string | null;
    name: string | null;
    actor: string | null;
    roles: Array<Role>;
    permissions: Array<Permission>;
  };
};

export type CurrentProgramQueryVariables = Exact<{ [key: string]: never }>;

export type CurrentProgramQuery = {
  program: {
    id: string;
    code: string;
    name: string;
    currencyCode: string;
    timeZone: string;
    locales: Array<string>;
    version: { number: number; model: { kind: ValueModelKind } };
    tiers: Array<{
      code: string;
      name: string;
      rank: number;
      threshold: number;
      invitationOnly: boolean;
    }>;
  } | null;
};

export type BenefitRulesQueryVariables = Exact<{
  states?: Array<BenefitRuleState> | BenefitRuleState | null | undefined;
  after?: string | null | undefined;
}>;

export type BenefitRulesQuery = {
  benefitRules: {
    nodes: Array<{
      id: string;
      code: string;
      name: string;
      state: BenefitRuleState;
      isInForce: boolean;
      versionNumber: number | null;
      sentence: string;
      rule: unknown;
      editedAt: string;
      editedBy: string;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type BenefitCatalogueQueryVariables = Exact<{ [key: string]: never }>;

export type BenefitCatalogueQuery = {
  benefitConditions: Array<{
    code: string;
    label: string;
    description: string;
    operators: Array<{ code: string; label: string; operands: BenefitOperandShape }>;
    arguments: Array<{
      name: string;
      label: string;
      type: BenefitArgumentType;
      minimum: number | null;
      maximum: number | null;
      decimals: number;
      choices: Array<{ code: string; label: string }> | null;
    }>;
  }>;
};

export type BenefitRulePartsFragment = {
  id: string;
  code: string;
  name: string;
  state: BenefitRuleState;
  revision: number;
  rule: unknown;
  sentence: string;
  isInForce: boolean;
  versionNumber: number | null;
  restores: number | null;
  editedAt: string;
  editedBy: string;
  submittedBy: string | null;
  archivedAt: string | null;
  viewerCanApprove: boolean;
  viewerCanArchive: boolean;
  viewerCanDiscard: boolean;
  viewerCanEdit: boolean;
  viewerCanPublish: boolean;
  viewerCanReturn: boolean;
  viewerCanSubmit: boolean;
  review: { verdict: ProgramDraftVerdict; by: string; comment: string | null } | null;
  history: Array<{
    kind: ProgramStepKind;
    at: string;
    actor: string;
    comment: string | null;
    revision: number | null;
    sentence: string;
  }>;
  use: {
    issuedCount: number;
    redeemedCount: number;
    useRate: number | null;
    cost: { amount: string; currencyCode: string };
  };
};

export type BenefitRulePageQueryVariables = Exact<{
  id: string;
}>;

export type BenefitRulePageQuery = {
  benefitRule: {
    id: string;
    code: string;
    name: string;
    state: BenefitRuleState;
    revision: number;
    rule: unknown;
    sentence: string;
    isInForce: boolean;
    versionNumber: number | null;
    restores: number | null;
    editedAt: string;
    editedBy: string;
    submittedBy: string | null;
    archivedAt: string | null;
    viewerCanApprove: boolean;
    viewerCanArchive: boolean;
    viewerCanDiscard: boolean;
    viewerCanEdit: boolean;
    viewerCanPublish: boolean;
    viewerCanReturn: boolean;
    viewerCanSubmit: boolean;
    review: { verdict: ProgramDraftVerdict; by: string; comment: string | null } | null;
    history: Array<{
      kind: ProgramStepKind;
      at: string;
      actor: string;
      comment: string | null;
      revision: number | null;
      sentence: string;
    }>;
    use: {
      issuedCount: number;
      redeemedCount: number;
      useRate: number | null;
      cost: { amount: string; currencyCode: string };
    };
  } | null;
  program: { id: string; review: { isRequired: boolean } } | null;
};

export type BenefitRuleDiffQueryVariables = Exact<{
  id: string;
  from?: number | null | undefined;
  to?: number | null | undefined;
}>;

export type BenefitRuleDiffQuery = {
  benefitRule: {
    id: string;
    changes: Array<{
      kind: ProgramRuleChangeKind;
      path: Array<string>;
      before: unknown;
      after: unknown;
      sentence: string;
    }> | null;
  } | null;
};

export type BenefitRuleVersionsQueryVariables = Exact<{
  id: string;
}>;

export type BenefitRuleVersionsQuery = {
  benefitRule: {
    id: string;
    versions: Array<{
      number: number;
      sentence: string;
      reason: string;
      publishedAt: string;
      publishedBy: string;
      approvedBy: string | null;
    }>;
  } | null;
};

export type EstimatePartsFragment = { members: number; low: number; high: number };

export type BenefitPreviewQueryVariables = Exact<{
  rule: unknown;
  context?: BenefitContextInput | null | undefined;
}>;

export type BenefitPreviewQuery = {
  benefitPreview: {
    sentence: string | null;
    sampled: number;
    total: number;
    reached: { members: number; low: number; high: number } | null;
    gained: { members: number; low: number; high: number } | null;
    lost: { members: number; low: number; high: number } | null;
    changes: Array<{
      ruleCode: string;
      change: BenefitChangeKind;
      sampled: number;
      members: number;
      low: number;
      high: number;
    }>;
    findings: Array<{ code: BenefitFindingCode; path: Array<string>; text: string }>;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ToldValueFragment = {
  kind: BenefitValueKind;
  number: number | null;
  words: Array<string> | null;
  flag: boolean;
  date: string | null;
  amount: { amount: string; currencyCode: string } | null;
};

export type BenefitTrialQueryVariables = Exact<{
  rule: unknown;
  memberId: string;
  context?: BenefitContextInput | null | undefined;
}>;

export type BenefitTrialQuery = {
  benefitTest: {
    benefit: {
      isGranted: boolean;
      effects: Array<{
        kind: BenefitEffectKind;
        text: string;
        amountOff: { amount: string; currencyCode: string } | null;
      }>;
      reasons: Array<{ code: BenefitReasonCode; text: string; availableFrom: string | null }>;
      conditions: Array<{
        path: Array<number>;
        field: string;
        operator: string;
        isMet: boolean;
        isWanted: boolean;
        text: string;
        actual: {
          kind: BenefitValueKind;
          number: number | null;
          words: Array<string> | null;
          flag: boolean;
          date: string | null;
          amount: { amount: string; currencyCode: string } | null;
        } | null;
        required: Array<{
          kind: BenefitValueKind;
          number: number | null;
          words: Array<string> | null;
          flag: boolean;
          date: string | null;
          amount: { amount: string; currencyCode: string } | null;
        }>;
        shortfall: {
          direction: BenefitShortfallDirection;
          number: number | null;
          amount: { amount: string; currencyCode: string } | null;
        } | null;
      }>;
    } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  } | null;
};

export type BenefitMemberQueryVariables = Exact<{
  externalId: string;
}>;

export type BenefitMemberQuery = {
  memberBy: { id: string; externalId: string | null; tier: { name: string } } | null;
};

export type BenefitMembersQueryVariables = Exact<{ [key: string]: never }>;

export type BenefitMembersQuery = {
  members: { nodes: Array<{ id: string; externalId: string | null }> };
};

export type BenefitRuleCreateMutationVariables = Exact<{
  rule: unknown;
}>;

export type BenefitRuleCreateMutation = {
  result: {
    rule: { id: string; revision: number; editedBy: string; rule: unknown } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type BenefitRuleUpdateMutationVariables = Exact<{
  id: string;
  expectedRevision: number;
  rule: unknown;
}>;

export type BenefitRuleUpdateMutation = {
  result: {
    rule: {
      id: string;
      code: string;
      name: string;
      state: BenefitRuleState;
      revision: number;
      rule: unknown;
      sentence: string;
      isInForce: boolean;
      versionNumber: number | null;
      restores: number | null;
      editedAt: string;
      editedBy: string;
      submittedBy: string | null;
      archivedAt: string | null;
      viewerCanApprove: boolean;
      viewerCanArchive: boolean;
      viewerCanDiscard: boolean;
      viewerCanEdit: boolean;
      viewerCanPublish: boolean;
      viewerCanReturn: boolean;
      viewerCanSubmit: boolean;
      review: { verdict: ProgramDraftVerdict; by: string; comment: string | null } | null;
      history: Array<{
        kind: ProgramStepKind;
        at: string;
        actor: string;
        comment: string | null;
        revision: number | null;
        sentence: string;
      }>;
      use: {
        issuedCount: number;
        redeemedCount: number;
        useRate: number | null;
        cost: { amount: string; currencyCode: string };
      };
    } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type BenefitRuleSubmitMutationVariables = Exact<{
  id: string;
  expectedRevision: number;
}>;

export type BenefitRuleSubmitMutation = {
  result: {
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type BenefitRuleApproveMutationVariables = Exact<{
  id: string;
  expectedRevision: number;
  comment?: string | null | undefined;
}>;

export type BenefitRuleApproveMutation = {
  result: {
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type BenefitRuleReturnMutationVariables = Exact<{
  id: string;
  expectedRevision: number;
  comment: string;
}>;

export type BenefitRuleReturnMutation = {
  result: {
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type BenefitRulePublishMutationVariables = Exact<{
  id: string;
  expectedRevision: number;
  reason: string;
}>;

export type BenefitRulePublishMutation = {
  result: {
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type BenefitRuleArchiveMutationVariables = Exact<{
  id: string;
  expectedRevision: number;
  reason: string;
}>;

export type BenefitRuleArchiveMutation = {
  result: {
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type BenefitRuleDiscardMutationVariables = Exact<{
  id: string;
  expectedRevision: number;
}>;

export type BenefitRuleDiscardMutation = {
  result: {
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type BenefitRuleRestoreMutationVariables = Exact<{
  id: string;
  expectedRevision: number;
  versionNumber: number;
}>;

export type BenefitRuleRestoreMutation = {
  result: {
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ExperimentsQueryVariables = Exact<{
  states?: Array<ExperimentState> | ExperimentState | null | undefined;
  after?: string | null | undefined;
}>;

export type ExperimentsQuery = {
  experiments: {
    nodes: Array<{
      id: string;
      code: string;
      name: string;
      state: ExperimentState;
      startedAt: string | null;
      stoppedAt: string | null;
      stopCause: ExperimentStopCause | null;
      plannedEnd: string;
      plannedMembers: number;
      variants: Array<{ code: string; name: string }>;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type ExperimentMembersQueryVariables = Exact<{
  id: string;
}>;

export type ExperimentMembersQuery = {
  experimentResults: {
    at: string;
    sampleRatio: { isMismatch: boolean; variants: Array<{ code: string; members: number }> };
  } | null;
};

export type ExperimentPartsFragment = {
  id: string;
  code: string;
  name: string;
  hypothesis: string;
  state: ExperimentState;
  revision: number;
  coverage: number;
  windowDays: number;
  plannedEnd: string;
  plannedMembers: number;
  alpha: number;
  leastMembers: number;
  endPlan: ExperimentEndPlan;
  versionNumber: number | null;
  createdAt: string;
  createdBy: string;
  editedAt: string;
  editedBy: string;
  startedAt: string | null;
  startedBy: string | null;
  stoppedAt: string | null;
  stoppedBy: string | null;
  stopCause: ExperimentStopCause | null;
  stopReason: string | null;
  viewerCanEdit: boolean;
  viewerCanStart: boolean;
  viewerCanStop: boolean;
  names: Array<{ locale: string; text: string }>;
  variants: Array<{
    code: string;
    name: string;
    isControl: boolean;
    weight: number;
    names: Array<{ locale: string; text: string }>;
    thresholds: Array<{ tierCode: string; threshold: number }>;
    weights: Array<{ feature: FeatureName; weight: number }>;
    benefit: { ruleCode: string; changes: unknown } | null;
  }>;
  history: Array<{
    kind: ProgramStepKind;
    at: string;
    actor: string;
    comment: string | null;
    sentence: string;
  }>;
};

export type ExperimentGroundFragment = {
  id: string;
  version: {
    id: string;
    number: number;
    ladder: Array<{
      code: string;
      name: string;
      rank: number;
      threshold: number;
      pointsMultiplier: string;
      invitationOnly: boolean;
      names: Array<{ locale: string; text: string }>;
    }>;
    weights: Array<{
      feature: FeatureName;
      weight: number;
      missing: number;
      transform: {
        kind: TransformKind;
        alpha: number | null;
        beta: number | null;
        deviation: number | null;
        maximum: number | null;
        mean: number | null;
        minimum: number | null;
        steps: Array<{ from: number; value: number }> | null;
      };
    }>;
    division: { kind: DivisionKind };
  };
  review: { isRequired: boolean };
};

export type ExperimentPageQueryVariables = Exact<{
  id: string;
}>;

export type ExperimentPageQuery = {
  experiment: {
    id: string;
    code: string;
    name: string;
    hypothesis: string;
    state: ExperimentState;
    revision: number;
    coverage: number;
    windowDays: number;
    plannedEnd: string;
    plannedMembers: number;
    alpha: number;
    leastMembers: number;
    endPlan: ExperimentEndPlan;
    versionNumber: number | null;
    createdAt: string;
    createdBy: string;
    editedAt: string;
    editedBy: string;
    startedAt: string | null;
    startedBy: string | null;
    stoppedAt: string | null;
    stoppedBy: string | null;
    stopCause: ExperimentStopCause | null;
    stopReason: string | null;
    viewerCanEdit: boolean;
    viewerCanStart: boolean;
    viewerCanStop: boolean;
    names: Array<{ locale: string; text: string }>;
    variants: Array<{
      code: string;
      name: string;
      isControl: boolean;
      weight: number;
      names: Array<{ locale: string; text: string }>;
      thresholds: Array<{ tierCode: string; threshold: number }>;
      weights: Array<{ feature: FeatureName; weight: number }>;
      benefit: { ruleCode: string; changes: unknown } | null;
    }>;
    history: Array<{
      kind: ProgramStepKind;
      at: string;
      actor: string;
      comment: string | null;
      sentence: string;
    }>;
  } | null;
  program: {
    id: string;
    version: {
      id: string;
      number: number;
      ladder: Array<{
        code: string;
        name: string;
        rank: number;
        threshold: number;
        pointsMultiplier: string;
        invitationOnly: boolean;
        names: Array<{ locale: string; text: string }>;
      }>;
      weights: Array<{
        feature: FeatureName;
        weight: number;
        missing: number;
        transform: {
          kind: TransformKind;
          alpha: number | null;
          beta: number | null;
          deviation: number | null;
          maximum: number | null;
          mean: number | null;
          minimum: number | null;
          steps: Array<{ from: number; value: number }> | null;
        };
      }>;
      division: { kind: DivisionKind };
    };
    review: { isRequired: boolean };
  } | null;
  running: { nodes: Array<{ id: string; name: string }> };
};

export type ExperimentGroundPageQueryVariables = Exact<{ [key: string]: never }>;

export type ExperimentGroundPageQuery = {
  program: {
    id: string;
    version: {
      id: string;
      number: number;
      ladder: Array<{
        code: string;
        name: string;
        rank: number;
        threshold: number;
        pointsMultiplier: string;
        invitationOnly: boolean;
        names: Array<{ locale: string; text: string }>;
      }>;
      weights: Array<{
        feature: FeatureName;
        weight: number;
        missing: number;
        transform: {
          kind: TransformKind;
          alpha: number | null;
          beta: number | null;
          deviation: number | null;
          maximum: number | null;
          mean: number | null;
          minimum: number | null;
          steps: Array<{ from: number; value: number }> | null;
        };
      }>;
      division: { kind: DivisionKind };
    };
    review: { isRequired: boolean };
  } | null;
};

export type EffectPartsFragment = {
  difference: number;
  lower: number;
  upper: number;
  pValue: number;
};

export type ExperimentResultsQueryVariables = Exact<{
  id: string;
}>;

export type ExperimentResultsQuery = {
  experimentResults: {
    at: string;
    mode: ExperimentReadingMode;
    sampleRatio: {
      isMismatch: boolean;
      pValue: number;
      variants: Array<{ code: string; members: number; expected: number }>;
    };
    metrics: Array<{
      metric: ExperimentMetric;
      control: { code: string; members: number; value: number | null };
      variants: Array<{
        code: string;
        members: number;
        value: number | null;
        verdict: ExperimentVerdict;
        absolute: { difference: number; lower: number; upper: number; pValue: number } | null;
        relative: { difference: number; lower: number; upper: number; pValue: number } | null;
        looks: Array<{
          at: string;
          members: number;
          difference: number;
          lower: number;
          upper: number;
        }>;
      }>;
    }>;
  } | null;
};

export type ExperimentPreviewQueryVariables = Exact<{
  rules: ProgramRulesInput;
}>;

export type ExperimentPreviewQuery = {
  programSimulatePreview: {
    sampled: number;
    total: number;
    matrix: Array<{
      fromTierCode: string;
      toTierCode: string;
      members: number;
      low: number;
      high: number;
    }>;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ExperimentCreateMutationVariables = Exact<{
  input: ExperimentInput;
}>;

export type ExperimentCreateMutation = {
  result: {
    experiment: {
      id: string;
      code: string;
      name: string;
      hypothesis: string;
      state: ExperimentState;
      revision: number;
      coverage: number;
      windowDays: number;
      plannedEnd: string;
      plannedMembers: number;
      alpha: number;
      leastMembers: number;
      endPlan: ExperimentEndPlan;
      versionNumber: number | null;
      createdAt: string;
      createdBy: string;
      editedAt: string;
      editedBy: string;
      startedAt: string | null;
      startedBy: string | null;
      stoppedAt: string | null;
      stoppedBy: string | null;
      stopCause: ExperimentStopCause | null;
      stopReason: string | null;
      viewerCanEdit: boolean;
      viewerCanStart: boolean;
      viewerCanStop: boolean;
      names: Array<{ locale: string; text: string }>;
      variants: Array<{
        code: string;
        name: string;
        isControl: boolean;
        weight: number;
        names: Array<{ locale: string; text: string }>;
        thresholds: Array<{ tierCode: string; threshold: number }>;
        weights: Array<{ feature: FeatureName; weight: number }>;
        benefit: { ruleCode: string; changes: unknown } | null;
      }>;
      history: Array<{
        kind: ProgramStepKind;
        at: string;
        actor: string;
        comment: string | null;
        sentence: string;
      }>;
    } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ExperimentUpdateMutationVariables = Exact<{
  id: string;
  expectedRevision: number;
  input: ExperimentInput;
}>;

export type ExperimentUpdateMutation = {
  result: {
    experiment: {
      id: string;
      code: string;
      name: string;
      hypothesis: string;
      state: ExperimentState;
      revision: number;
      coverage: number;
      windowDays: number;
      plannedEnd: string;
      plannedMembers: number;
      alpha: number;
      leastMembers: number;
      endPlan: ExperimentEndPlan;
      versionNumber: number | null;
      createdAt: string;
      createdBy: string;
      editedAt: string;
      editedBy: string;
      startedAt: string | null;
      startedBy: string | null;
      stoppedAt: string | null;
      stoppedBy: string | null;
      stopCause: ExperimentStopCause | null;
      stopReason: string | null;
      viewerCanEdit: boolean;
      viewerCanStart: boolean;
      viewerCanStop: boolean;
      names: Array<{ locale: string; text: string }>;
      variants: Array<{
        code: string;
        name: string;
        isControl: boolean;
        weight: number;
        names: Array<{ locale: string; text: string }>;
        thresholds: Array<{ tierCode: string; threshold: number }>;
        weights: Array<{ feature: FeatureName; weight: number }>;
        benefit: { ruleCode: string; changes: unknown } | null;
      }>;
      history: Array<{
        kind: ProgramStepKind;
        at: string;
        actor: string;
        comment: string | null;
        sentence: string;
      }>;
    } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ExperimentStartMutationVariables = Exact<{
  id: string;
  expectedRevision: number;
  reason: string;
}>;

export type ExperimentStartMutation = {
  result: {
    experiment: {
      id: string;
      code: string;
      name: string;
      hypothesis: string;
      state: ExperimentState;
      revision: number;
      coverage: number;
      windowDays: number;
      plannedEnd: string;
      plannedMembers: number;
      alpha: number;
      leastMembers: number;
      endPlan: ExperimentEndPlan;
      versionNumber: number | null;
      createdAt: string;
      createdBy: string;
      editedAt: string;
      editedBy: string;
      startedAt: string | null;
      startedBy: string | null;
      stoppedAt: string | null;
      stoppedBy: string | null;
      stopCause: ExperimentStopCause | null;
      stopReason: string | null;
      viewerCanEdit: boolean;
      viewerCanStart: boolean;
      viewerCanStop: boolean;
      names: Array<{ locale: string; text: string }>;
      variants: Array<{
        code: string;
        name: string;
        isControl: boolean;
        weight: number;
        names: Array<{ locale: string; text: string }>;
        thresholds: Array<{ tierCode: string; threshold: number }>;
        weights: Array<{ feature: FeatureName; weight: number }>;
        benefit: { ruleCode: string; changes: unknown } | null;
      }>;
      history: Array<{
        kind: ProgramStepKind;
        at: string;
        actor: string;
        comment: string | null;
        sentence: string;
      }>;
    } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ExperimentStopMutationVariables = Exact<{
  id: string;
  expectedRevision: number;
  reason: string;
}>;

export type ExperimentStopMutation = {
  result: {
    experiment: {
      id: string;
      code: string;
      name: string;
      hypothesis: string;
      state: ExperimentState;
      revision: number;
      coverage: number;
      windowDays: number;
      plannedEnd: string;
      plannedMembers: number;
      alpha: number;
      leastMembers: number;
      endPlan: ExperimentEndPlan;
      versionNumber: number | null;
      createdAt: string;
      createdBy: string;
      editedAt: string;
      editedBy: string;
      startedAt: string | null;
      startedBy: string | null;
      stoppedAt: string | null;
      stoppedBy: string | null;
      stopCause: ExperimentStopCause | null;
      stopReason: string | null;
      viewerCanEdit: boolean;
      viewerCanStart: boolean;
      viewerCanStop: boolean;
      names: Array<{ locale: string; text: string }>;
      variants: Array<{
        code: string;
        name: string;
        isControl: boolean;
        weight: number;
        names: Array<{ locale: string; text: string }>;
        thresholds: Array<{ tierCode: string; threshold: number }>;
        weights: Array<{ feature: FeatureName; weight: number }>;
        benefit: { ruleCode: string; changes: unknown } | null;
      }>;
      history: Array<{
        kind: ProgramStepKind;
        at: string;
        actor: string;
        comment: string | null;
        sentence: string;
      }>;
    } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ExperimentLookMutationVariables = Exact<{
  id: string;
}>;

export type ExperimentLookMutation = {
  result: {
    experiment: { id: string } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ExperimentSampleSizeQueryVariables = Exact<{
  input: ExperimentSampleSizeInput;
}>;

export type ExperimentSampleSizeQuery = {
  experimentSampleSize: {
    members: number | null;
    baseline: { mean: number; standardDeviation: number; sampled: number | null } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ExperimentBenefitsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type ExperimentBenefitsQuery = {
  benefitRules: {
    nodes: Array<{ id: string; code: string; name: string; isInForce: boolean }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type ExperimentBenefitQueryVariables = Exact<{
  id: string;
}>;

export type ExperimentBenefitQuery = {
  benefitRule: {
    id: string;
    code: string;
    name: string;
    state: BenefitRuleState;
    revision: number;
    rule: unknown;
    versions: Array<{ number: number; rule: unknown; sentence: string }>;
  } | null;
};

export type JobsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type JobsQuery = {
  nightlyRuns: {
    nodes: Array<{
      day: string;
      state: NightlyRunState;
      step: NightlyStep;
      scope: NightlyScope | null;
      members: number | null;
      decided: number;
      decisions: number;
      promoted: number;
      demoted: number;
      renewed: number;
      inGrace: number;
      notices: number;
      versionNumber: number | null;
      startedAt: string;
      updatedAt: string;
      finishedAt: string | null;
      times: Array<{ step: NightlyStep; seconds: number }>;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type JobSimulationsQueryVariables = Exact<{ [key: string]: never }>;

export type JobSimulationsQuery = {
  simulations: {
    nodes: Array<{
      id: string;
      state: SimulationState;
      done: number;
      total: number | null;
      membersPerSecond: number | null;
      askedAt: string;
      askedBy: string;
      startedAt: string | null;
      endedAt: string | null;
      draftId: string | null;
      draftRevision: number | null;
      versionNumber: number;
      errorCode: string | null;
    }>;
  };
};

export type JobSimulationCancelMutationVariables = Exact<{
  id: string;
}>;

export type JobSimulationCancelMutation = {
  simulationCancel: {
    simulation: { id: string; state: SimulationState } | null;
    userErrors: Array<
      | { code: UserErrorCode; message: string }
      | { code: UserErrorCode; message: string }
      | { code: UserErrorCode; message: string }
      | { code: UserErrorCode; message: string }
      | { code: UserErrorCode; message: string }
      | { code: UserErrorCode; message: string }
      | { code: UserErrorCode; message: string }
      | { code: UserErrorCode; message: string }
      | { code: UserErrorCode; message: string }
      | { code: UserErrorCode; message: string }
      | { code: UserErrorCode; message: string }
    >;
  };
};

export type JobLedgerVerificationsQueryVariables = Exact<{ [key: string]: never }>;

export type JobLedgerVerificationsQuery = {
  ledgerVerifications: {
    nodes: Array<{
      state: LedgerVerificationState;
      startedAt: string;
      finishedAt: string | null;
      wallets: number;
      transactions: number;
      findings: number;
      sample: number | null;
    }>;
  };
};

export type JobTrainingsQueryVariables = Exact<{ [key: string]: never }>;

export type JobTrainingsQuery = {
  models: Array<{
    code: string;
    versions: {
      nodes: Array<{
        id: string;
        code: string;
        number: number;
        state: ModelVersionState;
        phase: ModelTrainingPhase;
        share: number;
        membersPerSecond: number | null;
        secondsLeft: number | null;
        askedAt: string;
        startedAt: string | null;
        endedAt: string | null;
        problem: { code: ModelTrainingProblemCode; message: string } | null;
      }>;
    };
  }>;
};

export type JobTrainingCancelMutationVariables = Exact<{
  id: string;
}>;

export type JobTrainingCancelMutation = {
  modelTrainingCancel: {
    version: { id: string; state: ModelVersionState } | null;
    userErrors: Array<
      | { code: UserErrorCode; message: string }
      | { code: UserErrorCode; message: string }
      | { code: UserErrorCode; message: string }
      | { code: UserErrorCode; message: string }
      | { code: UserErrorCode; message: string }
      | { code: UserErrorCode; message: string }
      | { code: UserErrorCode; message: string }
      | { code: UserErrorCode; message: string }
      | { code: UserErrorCode; message: string }
      | { code: UserErrorCode; message: string }
      | { code: UserErrorCode; message: string }
    >;
  };
};

export type MembersQueryVariables = Exact<{
  filter?: MembersFilter | null | undefined;
  sort?: MemberSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type MembersQuery = {
  members: {
    nodes: Array<{
      id: string;
      externalId: string | null;
      joinedAt: string;
      tierSince: string;
      profile: { name: string | null };
      tier: { code: string; name: string; rank: number };
      growthValue: { score: number };
      nextTier: { missing: number; tier: { name: string } } | null;
      points: { balance: number };
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type MemberHeadQueryVariables = Exact<{
  id: string;
}>;

export type MemberHeadQuery = {
  member: {
    id: string;
    externalId: string | null;
    joinedAt: string;
    tierSince: string;
    profile: {
      name: string | null;
      email: string | null;
      phone: string | null;
      birthday: string | null;
    };
    identities: Array<{ scheme: string; value: string; linkedAt: string }>;
    mergedInto: { id: string; externalId: string | null } | null;
    tier: { code: string; name: string; rank: number };
    tierTerm: { from: string; until: string | null; graceUntil: string | null };
    tierStanding: {
      earnedTier: { code: string; name: string; rank: number };
      lock: { until: string | null; accumulates: boolean; tier: { name: string } } | null;
      caps: Array<{ cause: TierCapCause; until: string; tier: { name: string } }>;
    };
    points: { balance: number; available: number; pending: number; held: number };
  } | null;
};

export type MemberTierQueryVariables = Exact<{
  id: string;
}>;

export type MemberTierQuery = {
  member: {
    id: string;
    growthValue: {
      score: number;
      asOf: string;
      contributions: Array<{
        feature: FeatureName;
        value: number | null;
        weight: number;
        contribution: number;
      }>;
    };
    nextTier: {
      missing: number;
      tier: { name: string };
      noPath: { text: string } | null;
      paths: Array<{ text: string; by: string | null; effort: number }>;
    } | null;
    tierOutlook: { isKept: boolean; text: string; paths: Array<{ text: string }> } | null;
    decision: {
      id: string;
      cause: DecisionCause;
      decidedAt: string;
      versionNumber: number;
      text: string;
      experiment: { id: string; variantCode: string } | null;
      reasons: Array<{ code: ReasonCode; text: string }>;
      conditions: Array<{ kind: DecisionConditionKind; isMet: boolean; text: string }>;
      model: {
        code: string;
        version: number;
        confidence: number;
        usedFallback: boolean;
        path: string;
        tier: { code: string; name: string; rank: number } | null;
        questions: Array<{
          feature: FeatureName;
          from: number | null;
          below: number | null;
          value: number;
          isImputed: boolean;
        }>;
        nearestChange: {
          text: string;
          tier: { code: string; name: string; rank: number };
          steps: Array<{
            feature: FeatureName;
            actual: number | null;
            operator: DecisionModelOperator;
            required: number;
            below: number | null;
          }>;
        } | null;
      } | null;
    };
    experiments: Array<{
      enrolledAt: string;
      experiment: { id: string; name: string; state: ExperimentState };
      variant: {
        code: string;
        name: string;
        thresholds: Array<{ tierCode: string; threshold: number }>;
      };
    }>;
    tierHistory: {
      nodes: Array<{
        from: string;
        until: string | null;
        cause: DecisionCause;
        versionNumber: number;
        tier: { code: string; name: string; rank: number };
        decision: { id: string; reasons: Array<{ code: ReasonCode; text: string }> };
      }>;
    };
  } | null;
};

export type MemberPointsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type MemberPointsQuery = {
  member: {
    id: string;
    points: {
      balance: number;
      available: number;
      active: number;
      pending: number;
      held: number;
      debt: number;
      state: WalletState;
      expiring: Array<{ expiresAt: string; points: number }>;
      history: {
        nodes: Array<{
          id: string;
          sequence: number;
          kind: PointsTransactionKind;
          text: string;
          points: number;
          pending: number;
          effectiveAt: string;
          recordedAt: string;
          orderId: string | null;
        }>;
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    };
  } | null;
};

export type MemberBehavioursQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type MemberBehavioursQuery = {
  member: {
    id: string;
    features: {
      asOf: string;
      purchaseCount: number;
      activeDays: number;
      interactionCount: number;
      recencyDays: number | null;
      tenureDays: number;
      refundRate: number;
      purchaseAmount: { amount: string; currencyCode: string };
      averageOrderValue: { amount: string; currencyCode: string };
    };
    behaviours: {
      nodes: Array<{
        id: string;
        type: BehaviourType;
        channel: Channel;
        occurredAt: string;
        counts: boolean;
        orderId: string | null;
        productId: string | null;
        category: string | null;
        brand: string | null;
        rating: number | null;
        text: string | null;
        quantity: number | null;
        amount: { amount: string; currencyCode: string } | null;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type MemberActsQueryVariables = Exact<{
  id: string;
}>;

export type MemberActsQuery = {
  member: {
    id: string;
    tierActs: Array<{
      id: string;
      kind: TierActKind;
      at: string;
      actor: string;
      reason: string;
      until: string | null;
      tierCode: string | null;
      tierBefore: string;
      tierAfter: string;
    }>;
  } | null;
};

export type MemberTierSetMutationVariables = Exact<{
  memberId: string;
  input: MemberTierSetInput;
  idempotencyKey?: string | null | undefined;
}>;

export type MemberTierSetMutation = {
  memberTierSet: {
    member: { id: string; tier: { code: string } } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type MemberTierReleaseMutationVariables = Exact<{
  memberId: string;
  reason: string;
  idempotencyKey?: string | null | undefined;
}>;

export type MemberTierReleaseMutation = {
  memberTierRelease: {
    member: { id: string; tier: { code: string } } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ModelTrainingFragment = {
  id: string;
  code: string;
  number: number;
  state: ModelVersionState;
  phase: ModelTrainingPhase;
  share: number;
  membersPerSecond: number | null;
  secondsLeft: number | null;
  askedAt: string;
  askedBy: string;
  startedAt: string | null;
  endedAt: string | null;
  isChampion: boolean;
  problem: { code: ModelTrainingProblemCode; message: string } | null;
};

export type ModelGoodnessFragment = {
  labels: { kind: ModelLabelKind };
  report: { test: { accuracy: number; f1: number; sameAsNowAccuracy: number | null } } | null;
};

export type ModelDefinitionFragment = {
  features: Array<FeatureName>;
  day: string;
  seed: number;
  window: { kind: WindowKind; days: number | null };
  labels: {
    kind: ModelLabelKind;
    days: number | null;
    shares: Array<{ tierCode: string; share: number }>;
  };
  split: { train: number; validation: number; test: number };
  grid: { depths: Array<number>; minimumSamples: Array<number> };
};

export type ModelHeadFragment = {
  code: string;
  championVersion: number | null;
  latestVersion: number;
  isInForce: boolean;
  champion: {
    id: string;
    number: number;
    labels: { kind: ModelLabelKind };
    report: { test: { accuracy: number; f1: number; sameAsNowAccuracy: number | null } } | null;
  } | null;
};

export type ModelsQueryVariables = Exact<{ [key: string]: never }>;

export type ModelsQuery = {
  models: Array<{
    code: string;
    championVersion: number | null;
    latestVersion: number;
    isInForce: boolean;
    versions: {
      nodes: Array<{
        id: string;
        code: string;
        number: number;
        state: ModelVersionState;
        phase: ModelTrainingPhase;
        share: number;
        membersPerSecond: number | null;
        secondsLeft: number | null;
        askedAt: string;
        askedBy: string;
        startedAt: string | null;
        endedAt: string | null;
        isChampion: boolean;
        problem: { code: ModelTrainingProblemCode; message: string } | null;
        labels: { kind: ModelLabelKind };
        report: { test: { accuracy: number; f1: number; sameAsNowAccuracy: number | null } } | null;
      }>;
    };
    champion: {
      id: string;
      number: number;
      labels: { kind: ModelLabelKind };
      report: { test: { accuracy: number; f1: number; sameAsNowAccuracy: number | null } } | null;
    } | null;
  }>;
};

export type ModelPageQueryVariables = Exact<{
  code: string;
  after?: string | null | undefined;
}>;

export type ModelPageQuery = {
  model: {
    code: string;
    championVersion: number | null;
    latestVersion: number;
    isInForce: boolean;
    steps: Array<{
      kind: ModelStepKind;
      version: number;
      replacedVersion: number | null;
      actor: string;
      at: string;
      reason: string;
    }>;
    versions: {
      nodes: Array<{
        id: string;
        code: string;
        number: number;
        state: ModelVersionState;
        phase: ModelTrainingPhase;
        share: number;
        membersPerSecond: number | null;
        secondsLeft: number | null;
        askedAt: string;
        askedBy: string;
        startedAt: string | null;
        endedAt: string | null;
        isChampion: boolean;
        problem: { code: ModelTrainingProblemCode; message: string } | null;
        labels: { kind: ModelLabelKind };
        report: { test: { accuracy: number; f1: number; sameAsNowAccuracy: number | null } } | null;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
    champion: {
      id: string;
      number: number;
      labels: { kind: ModelLabelKind };
      report: { test: { accuracy: number; f1: number; sameAsNowAccuracy: number | null } } | null;
    } | null;
  } | null;
};

export type ModelVersionPageQueryVariables = Exact<{
  code: string;
  number: number;
}>;

export type ModelVersionPageQuery = {
  model: {
    code: string;
    championVersion: number | null;
    latestVersion: number;
    isInForce: boolean;
    steps: Array<{ actor: string; at: string; version: number; reason: string }>;
    champion: {
      id: string;
      number: number;
      labels: { kind: ModelLabelKind };
      report: { test: { accuracy: number; f1: number; sameAsNowAccuracy: number | null } } | null;
    } | null;
  } | null;
  modelVersion: {
    id: string;
    code: string;
    number: number;
    state: ModelVersionState;
    phase: ModelTrainingPhase;
    share: number;
    membersPerSecond: number | null;
    secondsLeft: number | null;
    askedAt: string;
    askedBy: string;
    startedAt: string | null;
    endedAt: string | null;
    isChampion: boolean;
    features: Array<FeatureName>;
    day: string;
    seed: number;
    report: {
      trainMembers: number;
      validationMembers: number;
      testMembers: number;
      leftOutMembers: number;
      up: number;
      down: number;
      settings: Array<{
        depth: number;
        minimumSamples: number;
        accuracy: number;
        f1: number;
        leaves: number;
        isChosen: boolean;
      }>;
      importance: Array<{ feature: FeatureName; share: number }>;
      shifts: Array<{ fromTierCode: string; toTierCode: string; members: number }>;
      test: {
        accuracy: number;
        precision: number;
        recall: number;
        f1: number;
        sameAsNowAccuracy: number | null;
        majorityAccuracy: number | null;
        majorityTierCode: string | null;
        classes: Array<{
          tierCode: string;
          precision: number | null;
          recall: number | null;
          f1: number | null;
          members: number;
          predicted: number;
        }>;
        confusion: Array<{ actual: string; predicted: string; members: number }>;
      };
    } | null;
    problem: { code: ModelTrainingProblemCode; message: string } | null;
    window: { kind: WindowKind; days: number | null };
    labels: {
      kind: ModelLabelKind;
      days: number | null;
      shares: Array<{ tierCode: string; share: number }>;
    };
    split: { train: number; validation: number; test: number };
    grid: { depths: Array<number>; minimumSamples: Array<number> };
  } | null;
};

export type ModelTreeQueryVariables = Exact<{
  code: string;
  number: number;
}>;

export type ModelTreeQuery = {
  modelVersion: {
    id: string;
    tree: Array<{
      place: number;
      parent: number | null;
      isBelow: boolean;
      depth: number;
      feature: FeatureName | null;
      threshold: number | null;
      tierCode: string;
      members: number;
      share: number;
      confidence: number;
    }>;
    treeRows: Array<{ depth: number; text: string; isLeaf: boolean }>;
  } | null;
};

export type ModelDefinitionOfQueryVariables = Exact<{
  code: string;
  number: number;
}>;

export type ModelDefinitionOfQuery = {
  modelVersion: {
    id: string;
    features: Array<FeatureName>;
    day: string;
    seed: number;
    window: { kind: WindowKind; days: number | null };
    labels: {
      kind: ModelLabelKind;
      days: number | null;
      shares: Array<{ tierCode: string; share: number }>;
    };
    split: { train: number; validation: number; test: number };
    grid: { depths: Array<number>; minimumSamples: Array<number> };
  } | null;
};

export type ModelTrainMutationVariables = Exact<{
  input: ModelTrainInput;
}>;

export type ModelTrainMutation = {
  modelTrain: {
    version: { id: string; code: string; number: number } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ModelTrainingCancelMutationVariables = Exact<{
  id: string;
}>;

export type ModelTrainingCancelMutation = {
  modelTrainingCancel: {
    version: { id: string; state: ModelVersionState } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ModelPromoteMutationVariables = Exact<{
  code: string;
  version: number;
  expectedChampion?: number | null | undefined;
  reason: string;
}>;

export type ModelPromoteMutation = {
  result: {
    model: { code: string; championVersion: number | null } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ModelRollbackMutationVariables = Exact<{
  code: string;
  expectedChampion: number;
  reason: string;
}>;

export type ModelRollbackMutation = {
  result: {
    model: { code: string; championVersion: number | null } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type OverviewQueryVariables = Exact<{ [key: string]: never }>;

export type OverviewQuery = {
  tierSizes: Array<{
    members: number;
    tier: { code: string; name: string; rank: number; threshold: number };
  }>;
  nightlyRuns: {
    nodes: Array<{
      day: string;
      state: NightlyRunState;
      promoted: number;
      demoted: number;
      renewed: number;
      members: number | null;
      finishedAt: string | null;
      matrix: Array<{ fromTierCode: string; toTierCode: string; members: number }>;
    }>;
  };
  program: {
    id: string;
    drafts: {
      nodes: Array<{ id: string; title: string; state: ProgramDraftState; editedAt: string }>;
    };
  } | null;
};

export type OverviewSimulationsQueryVariables = Exact<{ [key: string]: never }>;

export type OverviewSimulationsQuery = {
  simulations: {
    nodes: Array<{
      id: string;
      state: SimulationState;
      done: number;
      total: number | null;
      askedAt: string;
      endedAt: string | null;
      draftId: string | null;
    }>;
  };
};

export type OverviewPointsQueryVariables = Exact<{
  on: string;
  from: string;
}>;

export type OverviewPointsQuery = {
  pointsLiability: {
    outstanding: number;
    pending: number;
    liability: { amount: string; currencyCode: string };
  };
  pointsReport: {
    rows: Array<{
      periodStart: string | null;
      movements: { issued: number; redeemed: number; expired: number; net: number };
    }>;
  };
};

export type ProgramRulesQueryVariables = Exact<{ [key: string]: never }>;

export type ProgramRulesQuery = {
  program: {
    id: string;
    name: string;
    version: {
      id: string;
      number: number;
      publishedAt: string;
      publishedBy: string;
      reason: string;
      inForceFrom: string | null;
      earningVersion: number | null;
      lateEventHorizonDays: number;
      lint: Array<{ code: RuleFindingCode; path: Array<string>; text: string }>;
      ladder: Array<{
        code: string;
        threshold: number;
        pointsMultiplier: string;
        invitationOnly: boolean;
        names: Array<{ locale: string; text: string }>;
      }>;
      weights: Array<{
        feature: FeatureName;
        weight: number;
        missing: number;
        imputation: Imputation;
        outliers: { kind: OutlierKind; lower: number | null; upper: number | null };
        transform: {
          kind: TransformKind;
          alpha: number | null;
          beta: number | null;
          deviation: number | null;
          maximum: number | null;
          mean: number | null;
          minimum: number | null;
          steps: Array<{ from: number; value: number }> | null;
        };
      }>;
      window: { kind: WindowKind; days: number | null; period: CalendarPeriod | null };
      division: {
        kind: DivisionKind;
        minimumConfidence: number | null;
        modelCode: string | null;
        shares: Array<{ tierCode: string; share: number; floor: number | null }> | null;
      };
      model: {
        kind: ValueModelKind;
        recencyWeight: number | null;
        frequencyWeight: number | null;
        monetaryWeight: number | null;
        ratingWeight: number | null;
        positiveWeight: number | null;
        negativeWeight: number | null;
        parts: Array<{
          weight: number;
          model: {
            kind: SingleValueModelKind;
            recencyWeight: number | null;
            frequencyWeight: number | null;
            monetaryWeight: number | null;
            ratingWeight: number | null;
            positiveWeight: number | null;
            negativeWeight: number | null;
          };
        }> | null;
      };
      movement: {
        capTierCode: string | null;
        floorTierCode: string | null;
        demotion: Demotion;
        graceDays: number;
        hysteresis: number;
        noticeDays: number;
        refund: RefundDemotion;
        promotion: { timing: PromotionTiming; step: PromotionStep; period: CalendarSpan | null };
        validity: {
          kind: TierValidityKind;
          length: string | null;
          anchor: TermAnchor | null;
          period: CalendarSpan | null;
          through: TermThrough | null;
        };
        qualification: {
          kind: QualificationKind;
          days: number | null;
          period: CalendarSpan | null;
        };
        decline: { feature: FeatureName; falls: number; steps: number } | null;
        penalty: {
          kind: TierPenaltyKind;
          days: number;
          steps: number | null;
          growthValue: number | null;
        } | null;
        sustained: Array<{ tierCode: string; amount: string; months: number }>;
      };
      earning: { pointsPerUnit: string };
    };
    review: {
      isRequired: boolean;
      since: string | null;
      viewerCanUpdate: boolean;
      offAskedAt: string | null;
      offAskedBy: string | null;
    };
  } | null;
};

export type ProgramTrialQueryVariables = Exact<{ [key: string]: never }>;

export type ProgramTrialQuery = { experiments: { nodes: Array<{ id: string; name: string }> } };

export type ProgramDraftsQueryVariables = Exact<{
  states?: Array<ProgramDraftState> | ProgramDraftState | null | undefined;
  after?: string | null | undefined;
}>;

export type ProgramDraftsQuery = {
  program: {
    id: string;
    drafts: {
      nodes: Array<{
        id: string;
        title: string;
        state: ProgramDraftState;
        basedOn: number;
        isOvertaken: boolean;
        editedAt: string;
        editedBy: string;
        revision: number;
        versionNumber: number | null;
        schedule: { instant: string } | null;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type ProgramVersionsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type ProgramVersionsQuery = {
  program: {
    id: string;
    versions: {
      nodes: Array<{
        id: string;
        number: number;
        state: ProgramVersionState;
        publishedAt: string;
        publishedBy: string;
        inForceFrom: string | null;
        supersededAt: string | null;
        reason: string;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type ProgramVersionPageQueryVariables = Exact<{
  number: number;
  inForce: number;
}>;

export type ProgramVersionPageQuery = {
  program: {
    id: string;
    versions: {
      nodes: Array<{
        id: string;
        number: number;
        state: ProgramVersionState;
        publishedAt: string;
        publishedBy: string;
        inForceFrom: string | null;
        supersededAt: string | null;
        reason: string;
        earningVersion: number | null;
        lateEventHorizonDays: number;
        ladder: Array<{
          code: string;
          threshold: number;
          pointsMultiplier: string;
          invitationOnly: boolean;
          names: Array<{ locale: string; text: string }>;
        }>;
        weights: Array<{
          feature: FeatureName;
          weight: number;
          missing: number;
          imputation: Imputation;
          outliers: { kind: OutlierKind; lower: number | null; upper: number | null };
          transform: {
            kind: TransformKind;
            alpha: number | null;
            beta: number | null;
            deviation: number | null;
            maximum: number | null;
            mean: number | null;
            minimum: number | null;
            steps: Array<{ from: number; value: number }> | null;
          };
        }>;
        window: { kind: WindowKind; days: number | null; period: CalendarPeriod | null };
        division: {
          kind: DivisionKind;
          minimumConfidence: number | null;
          modelCode: string | null;
          shares: Array<{ tierCode: string; share: number; floor: number | null }> | null;
        };
        model: {
          kind: ValueModelKind;
          recencyWeight: number | null;
          frequencyWeight: number | null;
          monetaryWeight: number | null;
          ratingWeight: number | null;
          positiveWeight: number | null;
          negativeWeight: number | null;
          parts: Array<{
            weight: number;
            model: {
              kind: SingleValueModelKind;
              recencyWeight: number | null;
              frequencyWeight: number | null;
              monetaryWeight: number | null;
              ratingWeight: number | null;
              positiveWeight: number | null;
              negativeWeight: number | null;
            };
          }> | null;
        };
        movement: {
          capTierCode: string | null;
          floorTierCode: string | null;
          demotion: Demotion;
          graceDays: number;
          hysteresis: number;
          noticeDays: number;
          refund: RefundDemotion;
          promotion: { timing: PromotionTiming; step: PromotionStep; period: CalendarSpan | null };
          validity: {
            kind: TierValidityKind;
            length: string | null;
            anchor: TermAnchor | null;
            period: CalendarSpan | null;
            through: TermThrough | null;
          };
          qualification: {
            kind: QualificationKind;
            days: number | null;
            period: CalendarSpan | null;
          };
          decline: { feature: FeatureName; falls: number; steps: number } | null;
          penalty: {
            kind: TierPenaltyKind;
            days: number;
            steps: number | null;
            growthValue: number | null;
          } | null;
          sustained: Array<{ tierCode: string; amount: string; months: number }>;
        };
        earning: { pointsPerUnit: string };
      }>;
    };
  } | null;
  programVersionDiff: Array<{
    kind: ProgramRuleChangeKind;
    path: Array<string>;
    before: unknown;
    after: unknown;
    sentence: string;
  }> | null;
};

export type DraftPartsFragment = {
  id: string;
  title: string;
  state: ProgramDraftState;
  revision: number;
  basedOn: number;
  isOvertaken: boolean;
  createdAt: string;
  createdBy: string;
  editedAt: string;
  editedBy: string;
  submittedAt: string | null;
  submittedBy: string | null;
  reason: string | null;
  restores: number | null;
  versionNumber: number | null;
  viewerCanApprove: boolean;
  viewerCanDiscard: boolean;
  viewerCanEdit: boolean;
  viewerCanPublish: boolean;
  viewerCanRebase: boolean;
  viewerCanReturn: boolean;
  viewerCanSchedule: boolean;
  viewerCanSubmit: boolean;
  viewerCanUnschedule: boolean;
  earningVersion: number | null;
  lateEventHorizonDays: number;
  review: { verdict: ProgramDraftVerdict; at: string; by: string; comment: string | null } | null;
  schedule: { by: string; instant: string; localDateTime: string; timeZone: string } | null;
  lint: Array<{ code: RuleFindingCode; path: Array<string>; text: string }>;
  history: Array<{
    kind: ProgramStepKind;
    at: string;
    actor: string;
    comment: string | null;
    revision: number | null;
    sentence: string;
  }>;
  ladder: Array<{
    code: string;
    threshold: number;
    pointsMultiplier: string;
    invitationOnly: boolean;
    names: Array<{ locale: string; text: string }>;
  }>;
  weights: Array<{
    feature: FeatureName;
    weight: number;
    missing: number;
    imputation: Imputation;
    outliers: { kind: OutlierKind; lower: number | null; upper: number | null };
    transform: {
      kind: TransformKind;
      alpha: number | null;
      beta: number | null;
      deviation: number | null;
      maximum: number | null;
      mean: number | null;
      minimum: number | null;
      steps: Array<{ from: number; value: number }> | null;
    };
  }>;
  window: { kind: WindowKind; days: number | null; period: CalendarPeriod | null };
  division: {
    kind: DivisionKind;
    minimumConfidence: number | null;
    modelCode: string | null;
    shares: Array<{ tierCode: string; share: number; floor: number | null }> | null;
  };
  model: {
    kind: ValueModelKind;
    recencyWeight: number | null;
    frequencyWeight: number | null;
    monetaryWeight: number | null;
    ratingWeight: number | null;
    positiveWeight: number | null;
    negativeWeight: number | null;
    parts: Array<{
      weight: number;
      model: {
        kind: SingleValueModelKind;
        recencyWeight: number | null;
        frequencyWeight: number | null;
        monetaryWeight: number | null;
        ratingWeight: number | null;
        positiveWeight: number | null;
        negativeWeight: number | null;
      };
    }> | null;
  };
  movement: {
    capTierCode: string | null;
    floorTierCode: string | null;
    demotion: Demotion;
    graceDays: number;
    hysteresis: number;
    noticeDays: number;
    refund: RefundDemotion;
    promotion: { timing: PromotionTiming; step: PromotionStep; period: CalendarSpan | null };
    validity: {
      kind: TierValidityKind;
      length: string | null;
      anchor: TermAnchor | null;
      period: CalendarSpan | null;
      through: TermThrough | null;
    };
    qualification: { kind: QualificationKind; days: number | null; period: CalendarSpan | null };
    decline: { feature: FeatureName; falls: number; steps: number } | null;
    penalty: {
      kind: TierPenaltyKind;
      days: number;
      steps: number | null;
      growthValue: number | null;
    } | null;
    sustained: Array<{ tierCode: string; amount: string; months: number }>;
  };
  earning: { pointsPerUnit: string };
};

export type ProgramDraftPageQueryVariables = Exact<{
  id: string;
}>;

export type ProgramDraftPageQuery = {
  programDraft: {
    id: string;
    title: string;
    state: ProgramDraftState;
    revision: number;
    basedOn: number;
    isOvertaken: boolean;
    createdAt: string;
    createdBy: string;
    editedAt: string;
    editedBy: string;
    submittedAt: string | null;
    submittedBy: string | null;
    reason: string | null;
    restores: number | null;
    versionNumber: number | null;
    viewerCanApprove: boolean;
    viewerCanDiscard: boolean;
    viewerCanEdit: boolean;
    viewerCanPublish: boolean;
    viewerCanRebase: boolean;
    viewerCanReturn: boolean;
    viewerCanSchedule: boolean;
    viewerCanSubmit: boolean;
    viewerCanUnschedule: boolean;
    earningVersion: number | null;
    lateEventHorizonDays: number;
    review: { verdict: ProgramDraftVerdict; at: string; by: string; comment: string | null } | null;
    schedule: { by: string; instant: string; localDateTime: string; timeZone: string } | null;
    lint: Array<{ code: RuleFindingCode; path: Array<string>; text: string }>;
    history: Array<{
      kind: ProgramStepKind;
      at: string;
      actor: string;
      comment: string | null;
      revision: number | null;
      sentence: string;
    }>;
    ladder: Array<{
      code: string;
      threshold: number;
      pointsMultiplier: string;
      invitationOnly: boolean;
      names: Array<{ locale: string; text: string }>;
    }>;
    weights: Array<{
      feature: FeatureName;
      weight: number;
      missing: number;
      imputation: Imputation;
      outliers: { kind: OutlierKind; lower: number | null; upper: number | null };
      transform: {
        kind: TransformKind;
        alpha: number | null;
        beta: number | null;
        deviation: number | null;
        maximum: number | null;
        mean: number | null;
        minimum: number | null;
        steps: Array<{ from: number; value: number }> | null;
      };
    }>;
    window: { kind: WindowKind; days: number | null; period: CalendarPeriod | null };
    division: {
      kind: DivisionKind;
      minimumConfidence: number | null;
      modelCode: string | null;
      shares: Array<{ tierCode: string; share: number; floor: number | null }> | null;
    };
    model: {
      kind: ValueModelKind;
      recencyWeight: number | null;
      frequencyWeight: number | null;
      monetaryWeight: number | null;
      ratingWeight: number | null;
      positiveWeight: number | null;
      negativeWeight: number | null;
      parts: Array<{
        weight: number;
        model: {
          kind: SingleValueModelKind;
          recencyWeight: number | null;
          frequencyWeight: number | null;
          monetaryWeight: number | null;
          ratingWeight: number | null;
          positiveWeight: number | null;
          negativeWeight: number | null;
        };
      }> | null;
    };
    movement: {
      capTierCode: string | null;
      floorTierCode: string | null;
      demotion: Demotion;
      graceDays: number;
      hysteresis: number;
      noticeDays: number;
      refund: RefundDemotion;
      promotion: { timing: PromotionTiming; step: PromotionStep; period: CalendarSpan | null };
      validity: {
        kind: TierValidityKind;
        length: string | null;
        anchor: TermAnchor | null;
        period: CalendarSpan | null;
        through: TermThrough | null;
      };
      qualification: { kind: QualificationKind; days: number | null; period: CalendarSpan | null };
      decline: { feature: FeatureName; falls: number; steps: number } | null;
      penalty: {
        kind: TierPenaltyKind;
        days: number;
        steps: number | null;
        growthValue: number | null;
      } | null;
      sustained: Array<{ tierCode: string; amount: string; months: number }>;
    };
    earning: { pointsPerUnit: string };
  } | null;
  program: {
    id: string;
    version: { id: string; number: number };
    review: { isRequired: boolean };
  } | null;
};

export type ProgramDraftDiffQueryVariables = Exact<{
  id: string;
}>;

export type ProgramDraftDiffQuery = {
  programDraft: {
    id: string;
    diff: Array<{
      kind: ProgramRuleChangeKind;
      path: Array<string>;
      before: unknown;
      after: unknown;
      sentence: string;
    }> | null;
  } | null;
};

export type ProgramPreviewQueryVariables = Exact<{
  rules: ProgramRulesInput;
}>;

export type ProgramPreviewQuery = {
  programSimulatePreview: {
    sampled: number;
    total: number;
    matrix: Array<{
      fromTierCode: string;
      toTierCode: string;
      members: number;
      low: number;
      high: number;
    }>;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ProgramDraftCreateMutationVariables = Exact<{
  input: ProgramDraftCreateInput;
}>;

export type ProgramDraftCreateMutation = {
  programDraftCreate: {
    draft: { id: string } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ProgramDraftUpdateMutationVariables = Exact<{
  id: string;
  expectedRevision: number;
  input: ProgramDraftUpdateInput;
}>;

export type ProgramDraftUpdateMutation = {
  programDraftUpdate: {
    draft: {
      id: string;
      title: string;
      state: ProgramDraftState;
      revision: number;
      basedOn: number;
      isOvertaken: boolean;
      createdAt: string;
      createdBy: string;
      editedAt: string;
      editedBy: string;
      submittedAt: string | null;
      submittedBy: string | null;
      reason: string | null;
      restores: number | null;
      versionNumber: number | null;
      viewerCanApprove: boolean;
      viewerCanDiscard: boolean;
      viewerCanEdit: boolean;
      viewerCanPublish: boolean;
      viewerCanRebase: boolean;
      viewerCanReturn: boolean;
      viewerCanSchedule: boolean;
      viewerCanSubmit: boolean;
      viewerCanUnschedule: boolean;
      earningVersion: number | null;
      lateEventHorizonDays: number;
      review: {
        verdict: ProgramDraftVerdict;
        at: string;
        by: string;
        comment: string | null;
      } | null;
      schedule: { by: string; instant: string; localDateTime: string; timeZone: string } | null;
      lint: Array<{ code: RuleFindingCode; path: Array<string>; text: string }>;
      history: Array<{
        kind: ProgramStepKind;
        at: string;
        actor: string;
        comment: string | null;
        revision: number | null;
        sentence: string;
      }>;
      ladder: Array<{
        code: string;
        threshold: number;
        pointsMultiplier: string;
        invitationOnly: boolean;
        names: Array<{ locale: string; text: string }>;
      }>;
      weights: Array<{
        feature: FeatureName;
        weight: number;
        missing: number;
        imputation: Imputation;
        outliers: { kind: OutlierKind; lower: number | null; upper: number | null };
        transform: {
          kind: TransformKind;
          alpha: number | null;
          beta: number | null;
          deviation: number | null;
          maximum: number | null;
          mean: number | null;
          minimum: number | null;
          steps: Array<{ from: number; value: number }> | null;
        };
      }>;
      window: { kind: WindowKind; days: number | null; period: CalendarPeriod | null };
      division: {
        kind: DivisionKind;
        minimumConfidence: number | null;
        modelCode: string | null;
        shares: Array<{ tierCode: string; share: number; floor: number | null }> | null;
      };
      model: {
        kind: ValueModelKind;
        recencyWeight: number | null;
        frequencyWeight: number | null;
        monetaryWeight: number | null;
        ratingWeight: number | null;
        positiveWeight: number | null;
        negativeWeight: number | null;
        parts: Array<{
          weight: number;
          model: {
            kind: SingleValueModelKind;
            recencyWeight: number | null;
            frequencyWeight: number | null;
            monetaryWeight: number | null;
            ratingWeight: number | null;
            positiveWeight: number | null;
            negativeWeight: number | null;
          };
        }> | null;
      };
      movement: {
        capTierCode: string | null;
        floorTierCode: string | null;
        demotion: Demotion;
        graceDays: number;
        hysteresis: number;
        noticeDays: number;
        refund: RefundDemotion;
        promotion: { timing: PromotionTiming; step: PromotionStep; period: CalendarSpan | null };
        validity: {
          kind: TierValidityKind;
          length: string | null;
          anchor: TermAnchor | null;
          period: CalendarSpan | null;
          through: TermThrough | null;
        };
        qualification: {
          kind: QualificationKind;
          days: number | null;
          period: CalendarSpan | null;
        };
        decline: { feature: FeatureName; falls: number; steps: number } | null;
        penalty: {
          kind: TierPenaltyKind;
          days: number;
          steps: number | null;
          growthValue: number | null;
        } | null;
        sustained: Array<{ tierCode: string; amount: string; months: number }>;
      };
      earning: { pointsPerUnit: string };
    } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ProgramDraftSubmitMutationVariables = Exact<{
  id: string;
  expectedRevision: number;
}>;

export type ProgramDraftSubmitMutation = {
  result: {
    draft: {
      id: string;
      title: string;
      state: ProgramDraftState;
      revision: number;
      basedOn: number;
      isOvertaken: boolean;
      createdAt: string;
      createdBy: string;
      editedAt: string;
      editedBy: string;
      submittedAt: string | null;
      submittedBy: string | null;
      reason: string | null;
      restores: number | null;
      versionNumber: number | null;
      viewerCanApprove: boolean;
      viewerCanDiscard: boolean;
      viewerCanEdit: boolean;
      viewerCanPublish: boolean;
      viewerCanRebase: boolean;
      viewerCanReturn: boolean;
      viewerCanSchedule: boolean;
      viewerCanSubmit: boolean;
      viewerCanUnschedule: boolean;
      earningVersion: number | null;
      lateEventHorizonDays: number;
      review: {
        verdict: ProgramDraftVerdict;
        at: string;
        by: string;
        comment: string | null;
      } | null;
      schedule: { by: string; instant: string; localDateTime: string; timeZone: string } | null;
      lint: Array<{ code: RuleFindingCode; path: Array<string>; text: string }>;
      history: Array<{
        kind: ProgramStepKind;
        at: string;
        actor: string;
        comment: string | null;
        revision: number | null;
        sentence: string;
      }>;
      ladder: Array<{
        code: string;
        threshold: number;
        pointsMultiplier: string;
        invitationOnly: boolean;
        names: Array<{ locale: string; text: string }>;
      }>;
      weights: Array<{
        feature: FeatureName;
        weight: number;
        missing: number;
        imputation: Imputation;
        outliers: { kind: OutlierKind; lower: number | null; upper: number | null };
        transform: {
          kind: TransformKind;
          alpha: number | null;
          beta: number | null;
          deviation: number | null;
          maximum: number | null;
          mean: number | null;
          minimum: number | null;
          steps: Array<{ from: number; value: number }> | null;
        };
      }>;
      window: { kind: WindowKind; days: number | null; period: CalendarPeriod | null };
      division: {
        kind: DivisionKind;
        minimumConfidence: number | null;
        modelCode: string | null;
        shares: Array<{ tierCode: string; share: number; floor: number | null }> | null;
      };
      model: {
        kind: ValueModelKind;
        recencyWeight: number | null;
        frequencyWeight: number | null;
        monetaryWeight: number | null;
        ratingWeight: number | null;
        positiveWeight: number | null;
        negativeWeight: number | null;
        parts: Array<{
          weight: number;
          model: {
            kind: SingleValueModelKind;
            recencyWeight: number | null;
            frequencyWeight: number | null;
            monetaryWeight: number | null;
            ratingWeight: number | null;
            positiveWeight: number | null;
            negativeWeight: number | null;
          };
        }> | null;
      };
      movement: {
        capTierCode: string | null;
        floorTierCode: string | null;
        demotion: Demotion;
        graceDays: number;
        hysteresis: number;
        noticeDays: number;
        refund: RefundDemotion;
        promotion: { timing: PromotionTiming; step: PromotionStep; period: CalendarSpan | null };
        validity: {
          kind: TierValidityKind;
          length: string | null;
          anchor: TermAnchor | null;
          period: CalendarSpan | null;
          through: TermThrough | null;
        };
        qualification: {
          kind: QualificationKind;
          days: number | null;
          period: CalendarSpan | null;
        };
        decline: { feature: FeatureName; falls: number; steps: number } | null;
        penalty: {
          kind: TierPenaltyKind;
          days: number;
          steps: number | null;
          growthValue: number | null;
        } | null;
        sustained: Array<{ tierCode: string; amount: string; months: number }>;
      };
      earning: { pointsPerUnit: string };
    } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ProgramDraftApproveMutationVariables = Exact<{
  id: string;
  expectedRevision: number;
  comment?: string | null | undefined;
}>;

export type ProgramDraftApproveMutation = {
  result: {
    draft: {
      id: string;
      title: string;
      state: ProgramDraftState;
      revision: number;
      basedOn: number;
      isOvertaken: boolean;
      createdAt: string;
      createdBy: string;
      editedAt: string;
      editedBy: string;
      submittedAt: string | null;
      submittedBy: string | null;
      reason: string | null;
      restores: number | null;
      versionNumber: number | null;
      viewerCanApprove: boolean;
      viewerCanDiscard: boolean;
      viewerCanEdit: boolean;
      viewerCanPublish: boolean;
      viewerCanRebase: boolean;
      viewerCanReturn: boolean;
      viewerCanSchedule: boolean;
      viewerCanSubmit: boolean;
      viewerCanUnschedule: boolean;
      earningVersion: number | null;
      lateEventHorizonDays: number;
      review: {
        verdict: ProgramDraftVerdict;
        at: string;
        by: string;
        comment: string | null;
      } | null;
      schedule: { by: string; instant: string; localDateTime: string; timeZone: string } | null;
      lint: Array<{ code: RuleFindingCode; path: Array<string>; text: string }>;
      history: Array<{
        kind: ProgramStepKind;
        at: string;
        actor: string;
        comment: string | null;
        revision: number | null;
        sentence: string;
      }>;
      ladder: Array<{
        code: string;
        threshold: number;
        pointsMultiplier: string;
        invitationOnly: boolean;
        names: Array<{ locale: string; text: string }>;
      }>;
      weights: Array<{
        feature: FeatureName;
        weight: number;
        missing: number;
        imputation: Imputation;
        outliers: { kind: OutlierKind; lower: number | null; upper: number | null };
        transform: {
          kind: TransformKind;
          alpha: number | null;
          beta: number | null;
          deviation: number | null;
          maximum: number | null;
          mean: number | null;
          minimum: number | null;
          steps: Array<{ from: number; value: number }> | null;
        };
      }>;
      window: { kind: WindowKind; days: number | null; period: CalendarPeriod | null };
      division: {
        kind: DivisionKind;
        minimumConfidence: number | null;
        modelCode: string | null;
        shares: Array<{ tierCode: string; share: number; floor: number | null }> | null;
      };
      model: {
        kind: ValueModelKind;
        recencyWeight: number | null;
        frequencyWeight: number | null;
        monetaryWeight: number | null;
        ratingWeight: number | null;
        positiveWeight: number | null;
        negativeWeight: number | null;
        parts: Array<{
          weight: number;
          model: {
            kind: SingleValueModelKind;
            recencyWeight: number | null;
            frequencyWeight: number | null;
            monetaryWeight: number | null;
            ratingWeight: number | null;
            positiveWeight: number | null;
            negativeWeight: number | null;
          };
        }> | null;
      };
      movement: {
        capTierCode: string | null;
        floorTierCode: string | null;
        demotion: Demotion;
        graceDays: number;
        hysteresis: number;
        noticeDays: number;
        refund: RefundDemotion;
        promotion: { timing: PromotionTiming; step: PromotionStep; period: CalendarSpan | null };
        validity: {
          kind: TierValidityKind;
          length: string | null;
          anchor: TermAnchor | null;
          period: CalendarSpan | null;
          through: TermThrough | null;
        };
        qualification: {
          kind: QualificationKind;
          days: number | null;
          period: CalendarSpan | null;
        };
        decline: { feature: FeatureName; falls: number; steps: number } | null;
        penalty: {
          kind: TierPenaltyKind;
          days: number;
          steps: number | null;
          growthValue: number | null;
        } | null;
        sustained: Array<{ tierCode: string; amount: string; months: number }>;
      };
      earning: { pointsPerUnit: string };
    } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ProgramDraftReturnMutationVariables = Exact<{
  id: string;
  expectedRevision: number;
  comment: string;
}>;

export type ProgramDraftReturnMutation = {
  result: {
    draft: {
      id: string;
      title: string;
      state: ProgramDraftState;
      revision: number;
      basedOn: number;
      isOvertaken: boolean;
      createdAt: string;
      createdBy: string;
      editedAt: string;
      editedBy: string;
      submittedAt: string | null;
      submittedBy: string | null;
      reason: string | null;
      restores: number | null;
      versionNumber: number | null;
      viewerCanApprove: boolean;
      viewerCanDiscard: boolean;
      viewerCanEdit: boolean;
      viewerCanPublish: boolean;
      viewerCanRebase: boolean;
      viewerCanReturn: boolean;
      viewerCanSchedule: boolean;
      viewerCanSubmit: boolean;
      viewerCanUnschedule: boolean;
      earningVersion: number | null;
      lateEventHorizonDays: number;
      review: {
        verdict: ProgramDraftVerdict;
        at: string;
        by: string;
        comment: string | null;
      } | null;
      schedule: { by: string; instant: string; localDateTime: string; timeZone: string } | null;
      lint: Array<{ code: RuleFindingCode; path: Array<string>; text: string }>;
      history: Array<{
        kind: ProgramStepKind;
        at: string;
        actor: string;
        comment: string | null;
        revision: number | null;
        sentence: string;
      }>;
      ladder: Array<{
        code: string;
        threshold: number;
        pointsMultiplier: string;
        invitationOnly: boolean;
        names: Array<{ locale: string; text: string }>;
      }>;
      weights: Array<{
        feature: FeatureName;
        weight: number;
        missing: number;
        imputation: Imputation;
        outliers: { kind: OutlierKind; lower: number | null; upper: number | null };
        transform: {
          kind: TransformKind;
          alpha: number | null;
          beta: number | null;
          deviation: number | null;
          maximum: number | null;
          mean: number | null;
          minimum: number | null;
          steps: Array<{ from: number; value: number }> | null;
        };
      }>;
      window: { kind: WindowKind; days: number | null; period: CalendarPeriod | null };
      division: {
        kind: DivisionKind;
        minimumConfidence: number | null;
        modelCode: string | null;
        shares: Array<{ tierCode: string; share: number; floor: number | null }> | null;
      };
      model: {
        kind: ValueModelKind;
        recencyWeight: number | null;
        frequencyWeight: number | null;
        monetaryWeight: number | null;
        ratingWeight: number | null;
        positiveWeight: number | null;
        negativeWeight: number | null;
        parts: Array<{
          weight: number;
          model: {
            kind: SingleValueModelKind;
            recencyWeight: number | null;
            frequencyWeight: number | null;
            monetaryWeight: number | null;
            ratingWeight: number | null;
            positiveWeight: number | null;
            negativeWeight: number | null;
          };
        }> | null;
      };
      movement: {
        capTierCode: string | null;
        floorTierCode: string | null;
        demotion: Demotion;
        graceDays: number;
        hysteresis: number;
        noticeDays: number;
        refund: RefundDemotion;
        promotion: { timing: PromotionTiming; step: PromotionStep; period: CalendarSpan | null };
        validity: {
          kind: TierValidityKind;
          length: string | null;
          anchor: TermAnchor | null;
          period: CalendarSpan | null;
          through: TermThrough | null;
        };
        qualification: {
          kind: QualificationKind;
          days: number | null;
          period: CalendarSpan | null;
        };
        decline: { feature: FeatureName; falls: number; steps: number } | null;
        penalty: {
          kind: TierPenaltyKind;
          days: number;
          steps: number | null;
          growthValue: number | null;
        } | null;
        sustained: Array<{ tierCode: string; amount: string; months: number }>;
      };
      earning: { pointsPerUnit: string };
    } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ProgramDraftPublishMutationVariables = Exact<{
  id: string;
  expectedRevision: number;
  expectedVersion: number;
  reason: string;
}>;

export type ProgramDraftPublishMutation = {
  result: {
    draft: {
      id: string;
      title: string;
      state: ProgramDraftState;
      revision: number;
      basedOn: number;
      isOvertaken: boolean;
      createdAt: string;
      createdBy: string;
      editedAt: string;
      editedBy: string;
      submittedAt: string | null;
      submittedBy: string | null;
      reason: string | null;
      restores: number | null;
      versionNumber: number | null;
      viewerCanApprove: boolean;
      viewerCanDiscard: boolean;
      viewerCanEdit: boolean;
      viewerCanPublish: boolean;
      viewerCanRebase: boolean;
      viewerCanReturn: boolean;
      viewerCanSchedule: boolean;
      viewerCanSubmit: boolean;
      viewerCanUnschedule: boolean;
      earningVersion: number | null;
      lateEventHorizonDays: number;
      review: {
        verdict: ProgramDraftVerdict;
        at: string;
        by: string;
        comment: string | null;
      } | null;
      schedule: { by: string; instant: string; localDateTime: string; timeZone: string } | null;
      lint: Array<{ code: RuleFindingCode; path: Array<string>; text: string }>;
      history: Array<{
        kind: ProgramStepKind;
        at: string;
        actor: string;
        comment: string | null;
        revision: number | null;
        sentence: string;
      }>;
      ladder: Array<{
        code: string;
        threshold: number;
        pointsMultiplier: string;
        invitationOnly: boolean;
        names: Array<{ locale: string; text: string }>;
      }>;
      weights: Array<{
        feature: FeatureName;
        weight: number;
        missing: number;
        imputation: Imputation;
        outliers: { kind: OutlierKind; lower: number | null; upper: number | null };
        transform: {
          kind: TransformKind;
          alpha: number | null;
          beta: number | null;
          deviation: number | null;
          maximum: number | null;
          mean: number | null;
          minimum: number | null;
          steps: Array<{ from: number; value: number }> | null;
        };
      }>;
      window: { kind: WindowKind; days: number | null; period: CalendarPeriod | null };
      division: {
        kind: DivisionKind;
        minimumConfidence: number | null;
        modelCode: string | null;
        shares: Array<{ tierCode: string; share: number; floor: number | null }> | null;
      };
      model: {
        kind: ValueModelKind;
        recencyWeight: number | null;
        frequencyWeight: number | null;
        monetaryWeight: number | null;
        ratingWeight: number | null;
        positiveWeight: number | null;
        negativeWeight: number | null;
        parts: Array<{
          weight: number;
          model: {
            kind: SingleValueModelKind;
            recencyWeight: number | null;
            frequencyWeight: number | null;
            monetaryWeight: number | null;
            ratingWeight: number | null;
            positiveWeight: number | null;
            negativeWeight: number | null;
          };
        }> | null;
      };
      movement: {
        capTierCode: string | null;
        floorTierCode: string | null;
        demotion: Demotion;
        graceDays: number;
        hysteresis: number;
        noticeDays: number;
        refund: RefundDemotion;
        promotion: { timing: PromotionTiming; step: PromotionStep; period: CalendarSpan | null };
        validity: {
          kind: TierValidityKind;
          length: string | null;
          anchor: TermAnchor | null;
          period: CalendarSpan | null;
          through: TermThrough | null;
        };
        qualification: {
          kind: QualificationKind;
          days: number | null;
          period: CalendarSpan | null;
        };
        decline: { feature: FeatureName; falls: number; steps: number } | null;
        penalty: {
          kind: TierPenaltyKind;
          days: number;
          steps: number | null;
          growthValue: number | null;
        } | null;
        sustained: Array<{ tierCode: string; amount: string; months: number }>;
      };
      earning: { pointsPerUnit: string };
    } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ProgramDraftScheduleMutationVariables = Exact<{
  id: string;
  expectedRevision: number;
  at: ProgramDraftTimeInput;
  reason: string;
}>;

export type ProgramDraftScheduleMutation = {
  result: {
    draft: {
      id: string;
      title: string;
      state: ProgramDraftState;
      revision: number;
      basedOn: number;
      isOvertaken: boolean;
      createdAt: string;
      createdBy: string;
      editedAt: string;
      editedBy: string;
      submittedAt: string | null;
      submittedBy: string | null;
      reason: string | null;
      restores: number | null;
      versionNumber: number | null;
      viewerCanApprove: boolean;
      viewerCanDiscard: boolean;
      viewerCanEdit: boolean;
      viewerCanPublish: boolean;
      viewerCanRebase: boolean;
      viewerCanReturn: boolean;
      viewerCanSchedule: boolean;
      viewerCanSubmit: boolean;
      viewerCanUnschedule: boolean;
      earningVersion: number | null;
      lateEventHorizonDays: number;
      review: {
        verdict: ProgramDraftVerdict;
        at: string;
        by: string;
        comment: string | null;
      } | null;
      schedule: { by: string; instant: string; localDateTime: string; timeZone: string } | null;
      lint: Array<{ code: RuleFindingCode; path: Array<string>; text: string }>;
      history: Array<{
        kind: ProgramStepKind;
        at: string;
        actor: string;
        comment: string | null;
        revision: number | null;
        sentence: string;
      }>;
      ladder: Array<{
        code: string;
        threshold: number;
        pointsMultiplier: string;
        invitationOnly: boolean;
        names: Array<{ locale: string; text: string }>;
      }>;
      weights: Array<{
        feature: FeatureName;
        weight: number;
        missing: number;
        imputation: Imputation;
        outliers: { kind: OutlierKind; lower: number | null; upper: number | null };
        transform: {
          kind: TransformKind;
          alpha: number | null;
          beta: number | null;
          deviation: number | null;
          maximum: number | null;
          mean: number | null;
          minimum: number | null;
          steps: Array<{ from: number; value: number }> | null;
        };
      }>;
      window: { kind: WindowKind; days: number | null; period: CalendarPeriod | null };
      division: {
        kind: DivisionKind;
        minimumConfidence: number | null;
        modelCode: string | null;
        shares: Array<{ tierCode: string; share: number; floor: number | null }> | null;
      };
      model: {
        kind: ValueModelKind;
        recencyWeight: number | null;
        frequencyWeight: number | null;
        monetaryWeight: number | null;
        ratingWeight: number | null;
        positiveWeight: number | null;
        negativeWeight: number | null;
        parts: Array<{
          weight: number;
          model: {
            kind: SingleValueModelKind;
            recencyWeight: number | null;
            frequencyWeight: number | null;
            monetaryWeight: number | null;
            ratingWeight: number | null;
            positiveWeight: number | null;
            negativeWeight: number | null;
          };
        }> | null;
      };
      movement: {
        capTierCode: string | null;
        floorTierCode: string | null;
        demotion: Demotion;
        graceDays: number;
        hysteresis: number;
        noticeDays: number;
        refund: RefundDemotion;
        promotion: { timing: PromotionTiming; step: PromotionStep; period: CalendarSpan | null };
        validity: {
          kind: TierValidityKind;
          length: string | null;
          anchor: TermAnchor | null;
          period: CalendarSpan | null;
          through: TermThrough | null;
        };
        qualification: {
          kind: QualificationKind;
          days: number | null;
          period: CalendarSpan | null;
        };
        decline: { feature: FeatureName; falls: number; steps: number } | null;
        penalty: {
          kind: TierPenaltyKind;
          days: number;
          steps: number | null;
          growthValue: number | null;
        } | null;
        sustained: Array<{ tierCode: string; amount: string; months: number }>;
      };
      earning: { pointsPerUnit: string };
    } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ProgramDraftUnscheduleMutationVariables = Exact<{
  id: string;
  expectedRevision: number;
}>;

export type ProgramDraftUnscheduleMutation = {
  result: {
    draft: {
      id: string;
      title: string;
      state: ProgramDraftState;
      revision: number;
      basedOn: number;
      isOvertaken: boolean;
      createdAt: string;
      createdBy: string;
      editedAt: string;
      editedBy: string;
      submittedAt: string | null;
      submittedBy: string | null;
      reason: string | null;
      restores: number | null;
      versionNumber: number | null;
      viewerCanApprove: boolean;
      viewerCanDiscard: boolean;
      viewerCanEdit: boolean;
      viewerCanPublish: boolean;
      viewerCanRebase: boolean;
      viewerCanReturn: boolean;
      viewerCanSchedule: boolean;
      viewerCanSubmit: boolean;
      viewerCanUnschedule: boolean;
      earningVersion: number | null;
      lateEventHorizonDays: number;
      review: {
        verdict: ProgramDraftVerdict;
        at: string;
        by: string;
        comment: string | null;
      } | null;
      schedule: { by: string; instant: string; localDateTime: string; timeZone: string } | null;
      lint: Array<{ code: RuleFindingCode; path: Array<string>; text: string }>;
      history: Array<{
        kind: ProgramStepKind;
        at: string;
        actor: string;
        comment: string | null;
        revision: number | null;
        sentence: string;
      }>;
      ladder: Array<{
        code: string;
        threshold: number;
        pointsMultiplier: string;
        invitationOnly: boolean;
        names: Array<{ locale: string; text: string }>;
      }>;
      weights: Array<{
        feature: FeatureName;
        weight: number;
        missing: number;
        imputation: Imputation;
        outliers: { kind: OutlierKind; lower: number | null; upper: number | null };
        transform: {
          kind: TransformKind;
          alpha: number | null;
          beta: number | null;
          deviation: number | null;
          maximum: number | null;
          mean: number | null;
          minimum: number | null;
          steps: Array<{ from: number; value: number }> | null;
        };
      }>;
      window: { kind: WindowKind; days: number | null; period: CalendarPeriod | null };
      division: {
        kind: DivisionKind;
        minimumConfidence: number | null;
        modelCode: string | null;
        shares: Array<{ tierCode: string; share: number; floor: number | null }> | null;
      };
      model: {
        kind: ValueModelKind;
        recencyWeight: number | null;
        frequencyWeight: number | null;
        monetaryWeight: number | null;
        ratingWeight: number | null;
        positiveWeight: number | null;
        negativeWeight: number | null;
        parts: Array<{
          weight: number;
          model: {
            kind: SingleValueModelKind;
            recencyWeight: number | null;
            frequencyWeight: number | null;
            monetaryWeight: number | null;
            ratingWeight: number | null;
            positiveWeight: number | null;
            negativeWeight: number | null;
          };
        }> | null;
      };
      movement: {
        capTierCode: string | null;
        floorTierCode: string | null;
        demotion: Demotion;
        graceDays: number;
        hysteresis: number;
        noticeDays: number;
        refund: RefundDemotion;
        promotion: { timing: PromotionTiming; step: PromotionStep; period: CalendarSpan | null };
        validity: {
          kind: TierValidityKind;
          length: string | null;
          anchor: TermAnchor | null;
          period: CalendarSpan | null;
          through: TermThrough | null;
        };
        qualification: {
          kind: QualificationKind;
          days: number | null;
          period: CalendarSpan | null;
        };
        decline: { feature: FeatureName; falls: number; steps: number } | null;
        penalty: {
          kind: TierPenaltyKind;
          days: number;
          steps: number | null;
          growthValue: number | null;
        } | null;
        sustained: Array<{ tierCode: string; amount: string; months: number }>;
      };
      earning: { pointsPerUnit: string };
    } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ProgramDraftDiscardMutationVariables = Exact<{
  id: string;
  expectedRevision: number;
}>;

export type ProgramDraftDiscardMutation = {
  result: {
    draft: {
      id: string;
      title: string;
      state: ProgramDraftState;
      revision: number;
      basedOn: number;
      isOvertaken: boolean;
      createdAt: string;
      createdBy: string;
      editedAt: string;
      editedBy: string;
      submittedAt: string | null;
      submittedBy: string | null;
      reason: string | null;
      restores: number | null;
      versionNumber: number | null;
      viewerCanApprove: boolean;
      viewerCanDiscard: boolean;
      viewerCanEdit: boolean;
      viewerCanPublish: boolean;
      viewerCanRebase: boolean;
      viewerCanReturn: boolean;
      viewerCanSchedule: boolean;
      viewerCanSubmit: boolean;
      viewerCanUnschedule: boolean;
      earningVersion: number | null;
      lateEventHorizonDays: number;
      review: {
        verdict: ProgramDraftVerdict;
        at: string;
        by: string;
        comment: string | null;
      } | null;
      schedule: { by: string; instant: string; localDateTime: string; timeZone: string } | null;
      lint: Array<{ code: RuleFindingCode; path: Array<string>; text: string }>;
      history: Array<{
        kind: ProgramStepKind;
        at: string;
        actor: string;
        comment: string | null;
        revision: number | null;
        sentence: string;
      }>;
      ladder: Array<{
        code: string;
        threshold: number;
        pointsMultiplier: string;
        invitationOnly: boolean;
        names: Array<{ locale: string; text: string }>;
      }>;
      weights: Array<{
        feature: FeatureName;
        weight: number;
        missing: number;
        imputation: Imputation;
        outliers: { kind: OutlierKind; lower: number | null; upper: number | null };
        transform: {
          kind: TransformKind;
          alpha: number | null;
          beta: number | null;
          deviation: number | null;
          maximum: number | null;
          mean: number | null;
          minimum: number | null;
          steps: Array<{ from: number; value: number }> | null;
        };
      }>;
      window: { kind: WindowKind; days: number | null; period: CalendarPeriod | null };
      division: {
        kind: DivisionKind;
        minimumConfidence: number | null;
        modelCode: string | null;
        shares: Array<{ tierCode: string; share: number; floor: number | null }> | null;
      };
      model: {
        kind: ValueModelKind;
        recencyWeight: number | null;
        frequencyWeight: number | null;
        monetaryWeight: number | null;
        ratingWeight: number | null;
        positiveWeight: number | null;
        negativeWeight: number | null;
        parts: Array<{
          weight: number;
          model: {
            kind: SingleValueModelKind;
            recencyWeight: number | null;
            frequencyWeight: number | null;
            monetaryWeight: number | null;
            ratingWeight: number | null;
            positiveWeight: number | null;
            negativeWeight: number | null;
          };
        }> | null;
      };
      movement: {
        capTierCode: string | null;
        floorTierCode: string | null;
        demotion: Demotion;
        graceDays: number;
        hysteresis: number;
        noticeDays: number;
        refund: RefundDemotion;
        promotion: { timing: PromotionTiming; step: PromotionStep; period: CalendarSpan | null };
        validity: {
          kind: TierValidityKind;
          length: string | null;
          anchor: TermAnchor | null;
          period: CalendarSpan | null;
          through: TermThrough | null;
        };
        qualification: {
          kind: QualificationKind;
          days: number | null;
          period: CalendarSpan | null;
        };
        decline: { feature: FeatureName; falls: number; steps: number } | null;
        penalty: {
          kind: TierPenaltyKind;
          days: number;
          steps: number | null;
          growthValue: number | null;
        } | null;
        sustained: Array<{ tierCode: string; amount: string; months: number }>;
      };
      earning: { pointsPerUnit: string };
    } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ProgramDraftRebaseMutationVariables = Exact<{
  id: string;
  expectedRevision: number;
  prefer?: ProgramDraftSide | null | undefined;
}>;

export type ProgramDraftRebaseMutation = {
  result: {
    draft: {
      id: string;
      title: string;
      state: ProgramDraftState;
      revision: number;
      basedOn: number;
      isOvertaken: boolean;
      createdAt: string;
      createdBy: string;
      editedAt: string;
      editedBy: string;
      submittedAt: string | null;
      submittedBy: string | null;
      reason: string | null;
      restores: number | null;
      versionNumber: number | null;
      viewerCanApprove: boolean;
      viewerCanDiscard: boolean;
      viewerCanEdit: boolean;
      viewerCanPublish: boolean;
      viewerCanRebase: boolean;
      viewerCanReturn: boolean;
      viewerCanSchedule: boolean;
      viewerCanSubmit: boolean;
      viewerCanUnschedule: boolean;
      earningVersion: number | null;
      lateEventHorizonDays: number;
      review: {
        verdict: ProgramDraftVerdict;
        at: string;
        by: string;
        comment: string | null;
      } | null;
      schedule: { by: string; instant: string; localDateTime: string; timeZone: string } | null;
      lint: Array<{ code: RuleFindingCode; path: Array<string>; text: string }>;
      history: Array<{
        kind: ProgramStepKind;
        at: string;
        actor: string;
        comment: string | null;
        revision: number | null;
        sentence: string;
      }>;
      ladder: Array<{
        code: string;
        threshold: number;
        pointsMultiplier: string;
        invitationOnly: boolean;
        names: Array<{ locale: string; text: string }>;
      }>;
      weights: Array<{
        feature: FeatureName;
        weight: number;
        missing: number;
        imputation: Imputation;
        outliers: { kind: OutlierKind; lower: number | null; upper: number | null };
        transform: {
          kind: TransformKind;
          alpha: number | null;
          beta: number | null;
          deviation: number | null;
          maximum: number | null;
          mean: number | null;
          minimum: number | null;
          steps: Array<{ from: number; value: number }> | null;
        };
      }>;
      window: { kind: WindowKind; days: number | null; period: CalendarPeriod | null };
      division: {
        kind: DivisionKind;
        minimumConfidence: number | null;
        modelCode: string | null;
        shares: Array<{ tierCode: string; share: number; floor: number | null }> | null;
      };
      model: {
        kind: ValueModelKind;
        recencyWeight: number | null;
        frequencyWeight: number | null;
        monetaryWeight: number | null;
        ratingWeight: number | null;
        positiveWeight: number | null;
        negativeWeight: number | null;
        parts: Array<{
          weight: number;
          model: {
            kind: SingleValueModelKind;
            recencyWeight: number | null;
            frequencyWeight: number | null;
            monetaryWeight: number | null;
            ratingWeight: number | null;
            positiveWeight: number | null;
            negativeWeight: number | null;
          };
        }> | null;
      };
      movement: {
        capTierCode: string | null;
        floorTierCode: string | null;
        demotion: Demotion;
        graceDays: number;
        hysteresis: number;
        noticeDays: number;
        refund: RefundDemotion;
        promotion: { timing: PromotionTiming; step: PromotionStep; period: CalendarSpan | null };
        validity: {
          kind: TierValidityKind;
          length: string | null;
          anchor: TermAnchor | null;
          period: CalendarSpan | null;
          through: TermThrough | null;
        };
        qualification: {
          kind: QualificationKind;
          days: number | null;
          period: CalendarSpan | null;
        };
        decline: { feature: FeatureName; falls: number; steps: number } | null;
        penalty: {
          kind: TierPenaltyKind;
          days: number;
          steps: number | null;
          growthValue: number | null;
        } | null;
        sustained: Array<{ tierCode: string; amount: string; months: number }>;
      };
      earning: { pointsPerUnit: string };
    } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | {
          path: Array<string>;
          base: unknown;
          mine: unknown;
          theirs: unknown;
          code: UserErrorCode;
          field: Array<string> | null;
          message: string;
        }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type ProgramReviewUpdateMutationVariables = Exact<{
  id: string;
  input: ProgramSettingsUpdateInput;
}>;

export type ProgramReviewUpdateMutation = {
  programSettingsUpdate: {
    program: { id: string; review: { isRequired: boolean; offAskedAt: string | null } } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type LadderPartsFragment = {
  code: string;
  threshold: number;
  pointsMultiplier: string;
  invitationOnly: boolean;
  names: Array<{ locale: string; text: string }>;
};

export type WeightPartsFragment = {
  feature: FeatureName;
  weight: number;
  missing: number;
  imputation: Imputation;
  outliers: { kind: OutlierKind; lower: number | null; upper: number | null };
  transform: {
    kind: TransformKind;
    alpha: number | null;
    beta: number | null;
    deviation: number | null;
    maximum: number | null;
    mean: number | null;
    minimum: number | null;
    steps: Array<{ from: number; value: number }> | null;
  };
};

export type ModelPartsFragment = {
  kind: ValueModelKind;
  recencyWeight: number | null;
  frequencyWeight: number | null;
  monetaryWeight: number | null;
  ratingWeight: number | null;
  positiveWeight: number | null;
  negativeWeight: number | null;
  parts: Array<{
    weight: number;
    model: {
      kind: SingleValueModelKind;
      recencyWeight: number | null;
      frequencyWeight: number | null;
      monetaryWeight: number | null;
      ratingWeight: number | null;
      positiveWeight: number | null;
      negativeWeight: number | null;
    };
  }> | null;
};

export type DivisionPartsFragment = {
  kind: DivisionKind;
  minimumConfidence: number | null;
  modelCode: string | null;
  shares: Array<{ tierCode: string; share: number; floor: number | null }> | null;
};

export type MovementPartsFragment = {
  capTierCode: string | null;
  floorTierCode: string | null;
  demotion: Demotion;
  graceDays: number;
  hysteresis: number;
  noticeDays: number;
  refund: RefundDemotion;
  promotion: { timing: PromotionTiming; step: PromotionStep; period: CalendarSpan | null };
  validity: {
    kind: TierValidityKind;
    length: string | null;
    anchor: TermAnchor | null;
    period: CalendarSpan | null;
    through: TermThrough | null;
  };
  qualification: { kind: QualificationKind; days: number | null; period: CalendarSpan | null };
  decline: { feature: FeatureName; falls: number; steps: number } | null;
  penalty: {
    kind: TierPenaltyKind;
    days: number;
    steps: number | null;
    growthValue: number | null;
  } | null;
  sustained: Array<{ tierCode: string; amount: string; months: number }>;
};

export type DraftRulesFragment = {
  earningVersion: number | null;
  lateEventHorizonDays: number;
  ladder: Array<{
    code: string;
    threshold: number;
    pointsMultiplier: string;
    invitationOnly: boolean;
    names: Array<{ locale: string; text: string }>;
  }>;
  weights: Array<{
    feature: FeatureName;
    weight: number;
    missing: number;
    imputation: Imputation;
    outliers: { kind: OutlierKind; lower: number | null; upper: number | null };
    transform: {
      kind: TransformKind;
      alpha: number | null;
      beta: number | null;
      deviation: number | null;
      maximum: number | null;
      mean: number | null;
      minimum: number | null;
      steps: Array<{ from: number; value: number }> | null;
    };
  }>;
  window: { kind: WindowKind; days: number | null; period: CalendarPeriod | null };
  division: {
    kind: DivisionKind;
    minimumConfidence: number | null;
    modelCode: string | null;
    shares: Array<{ tierCode: string; share: number; floor: number | null }> | null;
  };
  model: {
    kind: ValueModelKind;
    recencyWeight: number | null;
    frequencyWeight: number | null;
    monetaryWeight: number | null;
    ratingWeight: number | null;
    positiveWeight: number | null;
    negativeWeight: number | null;
    parts: Array<{
      weight: number;
      model: {
        kind: SingleValueModelKind;
        recencyWeight: number | null;
        frequencyWeight: number | null;
        monetaryWeight: number | null;
        ratingWeight: number | null;
        positiveWeight: number | null;
        negativeWeight: number | null;
      };
    }> | null;
  };
  movement: {
    capTierCode: string | null;
    floorTierCode: string | null;
    demotion: Demotion;
    graceDays: number;
    hysteresis: number;
    noticeDays: number;
    refund: RefundDemotion;
    promotion: { timing: PromotionTiming; step: PromotionStep; period: CalendarSpan | null };
    validity: {
      kind: TierValidityKind;
      length: string | null;
      anchor: TermAnchor | null;
      period: CalendarSpan | null;
      through: TermThrough | null;
    };
    qualification: { kind: QualificationKind; days: number | null; period: CalendarSpan | null };
    decline: { feature: FeatureName; falls: number; steps: number } | null;
    penalty: {
      kind: TierPenaltyKind;
      days: number;
      steps: number | null;
      growthValue: number | null;
    } | null;
    sustained: Array<{ tierCode: string; amount: string; months: number }>;
  };
  earning: { pointsPerUnit: string };
};

export type VersionRulesFragment = {
  earningVersion: number | null;
  lateEventHorizonDays: number;
  ladder: Array<{
    code: string;
    threshold: number;
    pointsMultiplier: string;
    invitationOnly: boolean;
    names: Array<{ locale: string; text: string }>;
  }>;
  weights: Array<{
    feature: FeatureName;
    weight: number;
    missing: number;
    imputation: Imputation;
    outliers: { kind: OutlierKind; lower: number | null; upper: number | null };
    transform: {
      kind: TransformKind;
      alpha: number | null;
      beta: number | null;
      deviation: number | null;
      maximum: number | null;
      mean: number | null;
      minimum: number | null;
      steps: Array<{ from: number; value: number }> | null;
    };
  }>;
  window: { kind: WindowKind; days: number | null; period: CalendarPeriod | null };
  division: {
    kind: DivisionKind;
    minimumConfidence: number | null;
    modelCode: string | null;
    shares: Array<{ tierCode: string; share: number; floor: number | null }> | null;
  };
  model: {
    kind: ValueModelKind;
    recencyWeight: number | null;
    frequencyWeight: number | null;
    monetaryWeight: number | null;
    ratingWeight: number | null;
    positiveWeight: number | null;
    negativeWeight: number | null;
    parts: Array<{
      weight: number;
      model: {
        kind: SingleValueModelKind;
        recencyWeight: number | null;
        frequencyWeight: number | null;
        monetaryWeight: number | null;
        ratingWeight: number | null;
        positiveWeight: number | null;
        negativeWeight: number | null;
      };
    }> | null;
  };
  movement: {
    capTierCode: string | null;
    floorTierCode: string | null;
    demotion: Demotion;
    graceDays: number;
    hysteresis: number;
    noticeDays: number;
    refund: RefundDemotion;
    promotion: { timing: PromotionTiming; step: PromotionStep; period: CalendarSpan | null };
    validity: {
      kind: TierValidityKind;
      length: string | null;
      anchor: TermAnchor | null;
      period: CalendarSpan | null;
      through: TermThrough | null;
    };
    qualification: { kind: QualificationKind; days: number | null; period: CalendarSpan | null };
    decline: { feature: FeatureName; falls: number; steps: number } | null;
    penalty: {
      kind: TierPenaltyKind;
      days: number;
      steps: number | null;
      growthValue: number | null;
    } | null;
    sustained: Array<{ tierCode: string; amount: string; months: number }>;
  };
  earning: { pointsPerUnit: string };
};

export type DivisionModelsQueryVariables = Exact<{ [key: string]: never }>;

export type DivisionModelsQuery = {
  models: Array<{ code: string; championVersion: number | null }>;
};

export type SimulationPartsFragment = {
  id: string;
  state: SimulationState;
  done: number;
  total: number | null;
  membersPerSecond: number | null;
  askedAt: string;
  askedBy: string;
  startedAt: string | null;
  endedAt: string | null;
  asOf: string;
  draftId: string | null;
  draftRevision: number | null;
  versionNumber: number;
  errorCode: string | null;
};

export type DraftSimulationsQueryVariables = Exact<{ [key: string]: never }>;

export type DraftSimulationsQuery = {
  simulations: {
    nodes: Array<{
      id: string;
      state: SimulationState;
      done: number;
      total: number | null;
      membersPerSecond: number | null;
      askedAt: string;
      askedBy: string;
      startedAt: string | null;
      endedAt: string | null;
      asOf: string;
      draftId: string | null;
      draftRevision: number | null;
      versionNumber: number;
      errorCode: string | null;
    }>;
  };
};

export type SimulationReportQueryVariables = Exact<{
  id: string;
}>;

export type SimulationReportQuery = {
  node:
    | {
        id: string;
        state: SimulationState;
        done: number;
        total: number | null;
        membersPerSecond: number | null;
        askedAt: string;
        askedBy: string;
        startedAt: string | null;
        endedAt: string | null;
        asOf: string;
        draftId: string | null;
        draftRevision: number | null;
        versionNumber: number;
        errorCode: string | null;
        report: {
          members: number;
          promoted: number;
          demoted: number;
          unchanged: number;
          pointsChange: number;
          liabilityChange: { amount: string; currencyCode: string };
          benefitCostChange: { amount: string; currencyCode: string } | null;
          matrix: Array<{ fromTierCode: string; toTierCode: string; members: number }>;
          thresholds: Array<{
            tierCode: string;
            draft: number;
            inForce: number | null;
            suggested: number | null;
            membersByDraft: number;
            membersInForce: number;
          }>;
          groups: Array<{
            by: SimulationGrouping;
            group: string;
            members: number | null;
            promoted: number | null;
            demoted: number | null;
          }>;
          scores: Array<{ from: number; to: number | null; byDraft: number; inForce: number }>;
        } | null;
      }
    | Record<PropertyKey, never>
    | null;
};

export type SimulationMoversQueryVariables = Exact<{
  id: string;
  direction: SimulationDirection;
  after?: string | null | undefined;
}>;

export type SimulationMoversQuery = {
  node:
    | {
        id: string;
        members: {
          nodes: Array<{
            fromTierCode: string;
            toTierCode: string;
            growthValueBefore: number;
            growthValueAfter: number;
            member: { id: string; externalId: string | null; profile: { name: string | null } };
          }>;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
      }
    | Record<PropertyKey, never>
    | null;
};

export type ProgramSimulateMutationVariables = Exact<{
  input: ProgramSimulateInput;
}>;

export type ProgramSimulateMutation = {
  programSimulate: {
    simulation: {
      id: string;
      state: SimulationState;
      done: number;
      total: number | null;
      membersPerSecond: number | null;
      askedAt: string;
      askedBy: string;
      startedAt: string | null;
      endedAt: string | null;
      asOf: string;
      draftId: string | null;
      draftRevision: number | null;
      versionNumber: number;
      errorCode: string | null;
    } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export type SimulationCancelMutationVariables = Exact<{
  id: string;
}>;

export type SimulationCancelMutation = {
  simulationCancel: {
    simulation: { id: string; state: SimulationState } | null;
    userErrors: Array<
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
      | { code: UserErrorCode; field: Array<string> | null; message: string }
    >;
  };
};

export const FaultsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<FaultsFragment, unknown>;
export const BenefitRulePartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'BenefitRuleParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'BenefitRule' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'rule' } },
          { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isInForce' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          { kind: 'Field', name: { kind: 'Name', value: 'restores' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'archivedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'review' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'history' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
                { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'use' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'issuedCount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'redeemedCount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'useRate' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'cost' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'currencyCode' } },
                    ],
                  },
                },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanApprove' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanArchive' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanDiscard' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanEdit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanPublish' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanReturn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSubmit' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BenefitRulePartsFragment, unknown>;
export const EstimatePartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EstimateParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'BenefitEstimate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'members' } },
          { kind: 'Field', name: { kind: 'Name', value: 'low' } },
          { kind: 'Field', name: { kind: 'Name', value: 'high' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<EstimatePartsFragment, unknown>;
export const ToldValueFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ToldValue' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'BenefitValue' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'words' } },
          { kind: 'Field', name: { kind: 'Name', value: 'flag' } },
          { kind: 'Field', name: { kind: 'Name', value: 'date' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'amount' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'currencyCode' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ToldValueFragment, unknown>;
export const ExperimentPartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ExperimentParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Experiment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'hypothesis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'coverage' } },
          { kind: 'Field', name: { kind: 'Name', value: 'windowDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'plannedEnd' } },
          { kind: 'Field', name: { kind: 'Name', value: 'plannedMembers' } },
          { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
          { kind: 'Field', name: { kind: 'Name', value: 'leastMembers' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endPlan' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stoppedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stoppedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stopCause' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stopReason' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'variants' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'names' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'isControl' } },
                { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'thresholds' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'weights' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'benefit' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'ruleCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'changes' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'history' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanEdit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanStart' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanStop' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ExperimentPartsFragment, unknown>;
export const ExperimentGroundFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ExperimentGround' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Program' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'version' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'ladder' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'rank' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'names' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                          ],
                        },
                      },
                      { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'pointsMultiplier' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'invitationOnly' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'weights' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'missing' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'transform' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'beta' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'deviation' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'maximum' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'steps' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'division' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'kind' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'review' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'isRequired' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ExperimentGroundFragment, unknown>;
export const EffectPartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EffectParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ExperimentEffect' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'difference' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
          { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pValue' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<EffectPartsFragment, unknown>;
export const ModelTrainingFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelTraining' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ModelVersion' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'phase' } },
          { kind: 'Field', name: { kind: 'Name', value: 'share' } },
          { kind: 'Field', name: { kind: 'Name', value: 'membersPerSecond' } },
          { kind: 'Field', name: { kind: 'Name', value: 'secondsLeft' } },
          { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'askedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isChampion' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'problem' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ModelTrainingFragment, unknown>;
export const ModelDefinitionFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelDefinition' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ModelVersion' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'features' } },
          { kind: 'Field', name: { kind: 'Name', value: 'day' } },
          { kind: 'Field', name: { kind: 'Name', value: 'seed' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'window' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'labels' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'shares' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'split' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'train' } },
                { kind: 'Field', name: { kind: 'Name', value: 'validation' } },
                { kind: 'Field', name: { kind: 'Name', value: 'test' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'grid' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'depths' } },
                { kind: 'Field', name: { kind: 'Name', value: 'minimumSamples' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ModelDefinitionFragment, unknown>;
export const ModelGoodnessFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelGoodness' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ModelVersion' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'labels' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'kind' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'report' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'test' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'accuracy' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'f1' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'sameAsNowAccuracy' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ModelGoodnessFragment, unknown>;
export const ModelHeadFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelHead' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Model' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'championVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latestVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isInForce' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'champion' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelGoodness' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelGoodness' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ModelVersion' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'labels' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'kind' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'report' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'test' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'accuracy' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'f1' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'sameAsNowAccuracy' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ModelHeadFragment, unknown>;
export const LadderPartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'LadderParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tier' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pointsMultiplier' } },
          { kind: 'Field', name: { kind: 'Name', value: 'invitationOnly' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<LadderPartsFragment, unknown>;
export const WeightPartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'WeightParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'FeatureWeight' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
          { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missing' } },
          { kind: 'Field', name: { kind: 'Name', value: 'imputation' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'outliers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'transform' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
                { kind: 'Field', name: { kind: 'Name', value: 'beta' } },
                { kind: 'Field', name: { kind: 'Name', value: 'deviation' } },
                { kind: 'Field', name: { kind: 'Name', value: 'maximum' } },
                { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'steps' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<WeightPartsFragment, unknown>;
export const DivisionPartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DivisionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Division' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'minimumConfidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'modelCode' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shares' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                { kind: 'Field', name: { kind: 'Name', value: 'floor' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DivisionPartsFragment, unknown>;
export const ModelPartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ValueModel' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'parts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'model' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ModelPartsFragment, unknown>;
export const MovementPartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MovementParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'MovementRules' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'capTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'floorTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'demotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'graceDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hysteresis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'noticeDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'refund' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'promotion' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'timing' } },
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'validity' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'length' } },
                { kind: 'Field', name: { kind: 'Name', value: 'anchor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
                { kind: 'Field', name: { kind: 'Name', value: 'through' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'qualification' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'decline' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                { kind: 'Field', name: { kind: 'Name', value: 'falls' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'penalty' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
                { kind: 'Field', name: { kind: 'Name', value: 'growthValue' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sustained' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'months' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MovementPartsFragment, unknown>;
export const DraftRulesFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftRules' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'ladder' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'LadderParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'weights' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'WeightParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'window' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'division' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DivisionParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'movement' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'MovementParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'earning' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'pointsPerUnit' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'earningVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lateEventHorizonDays' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'LadderParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tier' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pointsMultiplier' } },
          { kind: 'Field', name: { kind: 'Name', value: 'invitationOnly' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'WeightParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'FeatureWeight' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
          { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missing' } },
          { kind: 'Field', name: { kind: 'Name', value: 'imputation' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'outliers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'transform' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
                { kind: 'Field', name: { kind: 'Name', value: 'beta' } },
                { kind: 'Field', name: { kind: 'Name', value: 'deviation' } },
                { kind: 'Field', name: { kind: 'Name', value: 'maximum' } },
                { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'steps' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DivisionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Division' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'minimumConfidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'modelCode' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shares' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                { kind: 'Field', name: { kind: 'Name', value: 'floor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ValueModel' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'parts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'model' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MovementParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'MovementRules' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'capTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'floorTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'demotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'graceDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hysteresis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'noticeDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'refund' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'promotion' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'timing' } },
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'validity' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'length' } },
                { kind: 'Field', name: { kind: 'Name', value: 'anchor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
                { kind: 'Field', name: { kind: 'Name', value: 'through' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'qualification' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'decline' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                { kind: 'Field', name: { kind: 'Name', value: 'falls' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'penalty' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
                { kind: 'Field', name: { kind: 'Name', value: 'growthValue' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sustained' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'months' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DraftRulesFragment, unknown>;
export const DraftPartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'title' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'basedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isOvertaken' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'restores' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'review' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'schedule' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'instant' } },
                { kind: 'Field', name: { kind: 'Name', value: 'localDateTime' } },
                { kind: 'Field', name: { kind: 'Name', value: 'timeZone' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'lint' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'history' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
                { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanApprove' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanDiscard' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanEdit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanPublish' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanRebase' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanReturn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSchedule' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSubmit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanUnschedule' } },
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DraftRules' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'LadderParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tier' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pointsMultiplier' } },
          { kind: 'Field', name: { kind: 'Name', value: 'invitationOnly' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'WeightParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'FeatureWeight' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
          { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missing' } },
          { kind: 'Field', name: { kind: 'Name', value: 'imputation' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'outliers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'transform' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
                { kind: 'Field', name: { kind: 'Name', value: 'beta' } },
                { kind: 'Field', name: { kind: 'Name', value: 'deviation' } },
                { kind: 'Field', name: { kind: 'Name', value: 'maximum' } },
                { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'steps' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DivisionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Division' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'minimumConfidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'modelCode' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shares' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                { kind: 'Field', name: { kind: 'Name', value: 'floor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ValueModel' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'parts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'model' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MovementParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'MovementRules' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'capTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'floorTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'demotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'graceDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hysteresis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'noticeDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'refund' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'promotion' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'timing' } },
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'validity' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'length' } },
                { kind: 'Field', name: { kind: 'Name', value: 'anchor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
                { kind: 'Field', name: { kind: 'Name', value: 'through' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'qualification' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'decline' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                { kind: 'Field', name: { kind: 'Name', value: 'falls' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'penalty' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
                { kind: 'Field', name: { kind: 'Name', value: 'growthValue' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sustained' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'months' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftRules' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'ladder' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'LadderParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'weights' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'WeightParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'window' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'division' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DivisionParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'movement' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'MovementParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'earning' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'pointsPerUnit' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'earningVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lateEventHorizonDays' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DraftPartsFragment, unknown>;
export const VersionRulesFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'VersionRules' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramVersion' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'ladder' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'LadderParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'weights' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'WeightParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'window' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'division' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DivisionParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'movement' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'MovementParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'earning' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'pointsPerUnit' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'earningVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lateEventHorizonDays' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'LadderParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tier' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pointsMultiplier' } },
          { kind: 'Field', name: { kind: 'Name', value: 'invitationOnly' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'WeightParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'FeatureWeight' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
          { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missing' } },
          { kind: 'Field', name: { kind: 'Name', value: 'imputation' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'outliers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'transform' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
                { kind: 'Field', name: { kind: 'Name', value: 'beta' } },
                { kind: 'Field', name: { kind: 'Name', value: 'deviation' } },
                { kind: 'Field', name: { kind: 'Name', value: 'maximum' } },
                { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'steps' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DivisionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Division' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'minimumConfidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'modelCode' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shares' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                { kind: 'Field', name: { kind: 'Name', value: 'floor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ValueModel' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'parts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'model' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MovementParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'MovementRules' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'capTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'floorTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'demotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'graceDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hysteresis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'noticeDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'refund' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'promotion' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'timing' } },
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'validity' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'length' } },
                { kind: 'Field', name: { kind: 'Name', value: 'anchor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
                { kind: 'Field', name: { kind: 'Name', value: 'through' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'qualification' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'decline' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                { kind: 'Field', name: { kind: 'Name', value: 'falls' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'penalty' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
                { kind: 'Field', name: { kind: 'Name', value: 'growthValue' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sustained' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'months' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<VersionRulesFragment, unknown>;
export const SimulationPartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SimulationParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Simulation' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'done' } },
          { kind: 'Field', name: { kind: 'Name', value: 'total' } },
          { kind: 'Field', name: { kind: 'Name', value: 'membersPerSecond' } },
          { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'askedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'asOf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'draftId' } },
          { kind: 'Field', name: { kind: 'Name', value: 'draftRevision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          { kind: 'Field', name: { kind: 'Name', value: 'errorCode' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SimulationPartsFragment, unknown>;
export const SessionDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Session' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'viewer' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'subject' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'roles' } },
                { kind: 'Field', name: { kind: 'Name', value: 'permissions' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SessionQuery, SessionQueryVariables>;
export const CurrentProgramDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'CurrentProgram' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'program' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'currencyCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'timeZone' } },
                { kind: 'Field', name: { kind: 'Name', value: 'locales' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'version' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'model' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'kind' } }],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'tiers' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'rank' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'invitationOnly' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CurrentProgramQuery, CurrentProgramQueryVariables>;
export const BenefitRulesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'BenefitRules' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'states' } },
          type: {
            kind: 'ListType',
            type: {
              kind: 'NonNullType',
              type: { kind: 'NamedType', name: { kind: 'Name', value: 'BenefitRuleState' } },
            },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'benefitRules' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '50' },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'states' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'states' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'isInForce' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'rule' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BenefitRulesQuery, BenefitRulesQueryVariables>;
export const BenefitCatalogueDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'BenefitCatalogue' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'benefitConditions' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'label' } },
                { kind: 'Field', name: { kind: 'Name', value: 'description' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'operators' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'label' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'operands' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'arguments' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'label' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'type' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'maximum' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'decimals' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'choices' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'label' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BenefitCatalogueQuery, BenefitCatalogueQueryVariables>;
export const BenefitRulePageDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'BenefitRulePage' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'benefitRule' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'BenefitRuleParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'program' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'review' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'isRequired' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'BenefitRuleParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'BenefitRule' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'rule' } },
          { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isInForce' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          { kind: 'Field', name: { kind: 'Name', value: 'restores' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'archivedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'review' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'history' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
                { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'use' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'issuedCount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'redeemedCount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'useRate' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'cost' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'currencyCode' } },
                    ],
                  },
                },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanApprove' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanArchive' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanDiscard' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanEdit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanPublish' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanReturn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSubmit' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BenefitRulePageQuery, BenefitRulePageQueryVariables>;
export const BenefitRuleDiffDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'BenefitRuleDiff' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'from' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'to' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'benefitRule' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'changes' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'from' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'from' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'to' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'to' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'before' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'after' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BenefitRuleDiffQuery, BenefitRuleDiffQueryVariables>;
export const BenefitRuleVersionsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'BenefitRuleVersions' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'benefitRule' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'versions' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'publishedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'publishedBy' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'approvedBy' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BenefitRuleVersionsQuery, BenefitRuleVersionsQueryVariables>;
export const BenefitPreviewDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'BenefitPreview' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'rule' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'BenefitRuleJSON' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'context' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'BenefitContextInput' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'benefitPreview' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'rule' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'rule' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'context' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'context' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sampled' } },
                { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'reached' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EstimateParts' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'gained' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EstimateParts' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'lost' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EstimateParts' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'changes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'ruleCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'change' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'sampled' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'members' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'low' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'high' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'findings' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EstimateParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'BenefitEstimate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'members' } },
          { kind: 'Field', name: { kind: 'Name', value: 'low' } },
          { kind: 'Field', name: { kind: 'Name', value: 'high' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BenefitPreviewQuery, BenefitPreviewQueryVariables>;
export const BenefitTrialDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'BenefitTrial' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'rule' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'BenefitRuleJSON' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'memberId' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'context' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'BenefitContextInput' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'benefitTest' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'rule' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'rule' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'memberId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'memberId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'context' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'context' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'benefit' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'isGranted' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'effects' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'amountOff' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'currencyCode' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'reasons' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'availableFrom' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'conditions' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'field' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'operator' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'isMet' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'isWanted' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'actual' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  {
                                    kind: 'FragmentSpread',
                                    name: { kind: 'Name', value: 'ToldValue' },
                                  },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'required' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  {
                                    kind: 'FragmentSpread',
                                    name: { kind: 'Name', value: 'ToldValue' },
                                  },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'shortfall' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'direction' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'amount' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'currencyCode' },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ToldValue' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'BenefitValue' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'words' } },
          { kind: 'Field', name: { kind: 'Name', value: 'flag' } },
          { kind: 'Field', name: { kind: 'Name', value: 'date' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'amount' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'currencyCode' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BenefitTrialQuery, BenefitTrialQueryVariables>;
export const BenefitMemberDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'BenefitMember' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'externalId' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'memberBy' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'by' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'externalId' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'externalId' } },
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'externalId' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'tier' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BenefitMemberQuery, BenefitMemberQueryVariables>;
export const BenefitMembersDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'BenefitMembers' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'members' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '4' },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'externalId' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BenefitMembersQuery, BenefitMembersQueryVariables>;
export const BenefitRuleCreateDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'BenefitRuleCreate' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'rule' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'BenefitRuleJSON' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'benefitRuleCreate' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'rule' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'rule' } },
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'rule' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'rule' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BenefitRuleCreateMutation, BenefitRuleCreateMutationVariables>;
export const BenefitRuleUpdateDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'BenefitRuleUpdate' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'rule' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'BenefitRuleJSON' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'benefitRuleUpdate' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedRevision' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'rule' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'rule' } },
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'rule' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'BenefitRuleParts' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'BenefitRuleParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'BenefitRule' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'rule' } },
          { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isInForce' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          { kind: 'Field', name: { kind: 'Name', value: 'restores' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'archivedAt' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'review' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'history' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
                { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'use' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'issuedCount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'redeemedCount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'useRate' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'cost' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'currencyCode' } },
                    ],
                  },
                },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanApprove' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanArchive' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanDiscard' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanEdit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanPublish' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanReturn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSubmit' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BenefitRuleUpdateMutation, BenefitRuleUpdateMutationVariables>;
export const BenefitRuleSubmitDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'BenefitRuleSubmit' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'benefitRuleSubmit' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedRevision' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BenefitRuleSubmitMutation, BenefitRuleSubmitMutationVariables>;
export const BenefitRuleApproveDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'BenefitRuleApprove' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'comment' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'benefitRuleApprove' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedRevision' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'comment' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'comment' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BenefitRuleApproveMutation, BenefitRuleApproveMutationVariables>;
export const BenefitRuleReturnDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'BenefitRuleReturn' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'comment' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'benefitRuleReturn' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedRevision' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'comment' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'comment' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BenefitRuleReturnMutation, BenefitRuleReturnMutationVariables>;
export const BenefitRulePublishDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'BenefitRulePublish' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'benefitRulePublish' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedRevision' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reason' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BenefitRulePublishMutation, BenefitRulePublishMutationVariables>;
export const BenefitRuleArchiveDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'BenefitRuleArchive' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'benefitRuleArchive' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedRevision' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reason' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BenefitRuleArchiveMutation, BenefitRuleArchiveMutationVariables>;
export const BenefitRuleDiscardDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'BenefitRuleDiscard' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'benefitRuleDiscard' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedRevision' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BenefitRuleDiscardMutation, BenefitRuleDiscardMutationVariables>;
export const BenefitRuleRestoreDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'BenefitRuleRestore' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'versionNumber' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'benefitRuleRestore' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedRevision' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'versionNumber' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'versionNumber' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BenefitRuleRestoreMutation, BenefitRuleRestoreMutationVariables>;
export const ExperimentsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Experiments' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'states' } },
          type: {
            kind: 'ListType',
            type: {
              kind: 'NonNullType',
              type: { kind: 'NamedType', name: { kind: 'Name', value: 'ExperimentState' } },
            },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'experiments' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '20' },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'states' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'states' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'stoppedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'stopCause' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'plannedEnd' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'plannedMembers' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'variants' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ExperimentsQuery, ExperimentsQueryVariables>;
export const ExperimentMembersDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ExperimentMembers' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'experimentResults' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'sampleRatio' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'isMismatch' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'variants' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'members' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ExperimentMembersQuery, ExperimentMembersQueryVariables>;
export const ExperimentPageDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ExperimentPage' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'experiment' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ExperimentParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'program' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ExperimentGround' } },
              ],
            },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'running' },
            name: { kind: 'Name', value: 'experiments' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '1' },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'states' },
                value: { kind: 'ListValue', values: [{ kind: 'EnumValue', value: 'RUNNING' }] },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ExperimentParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Experiment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'hypothesis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'coverage' } },
          { kind: 'Field', name: { kind: 'Name', value: 'windowDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'plannedEnd' } },
          { kind: 'Field', name: { kind: 'Name', value: 'plannedMembers' } },
          { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
          { kind: 'Field', name: { kind: 'Name', value: 'leastMembers' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endPlan' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stoppedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stoppedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stopCause' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stopReason' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'variants' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'names' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'isControl' } },
                { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'thresholds' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'weights' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'benefit' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'ruleCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'changes' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'history' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanEdit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanStart' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanStop' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ExperimentGround' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Program' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'version' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'ladder' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'rank' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'names' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                          ],
                        },
                      },
                      { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'pointsMultiplier' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'invitationOnly' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'weights' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'missing' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'transform' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'beta' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'deviation' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'maximum' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'steps' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'division' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'kind' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'review' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'isRequired' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ExperimentPageQuery, ExperimentPageQueryVariables>;
export const ExperimentGroundPageDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ExperimentGroundPage' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'program' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ExperimentGround' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ExperimentGround' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Program' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'version' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'ladder' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'rank' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'names' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                          ],
                        },
                      },
                      { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'pointsMultiplier' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'invitationOnly' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'weights' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'missing' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'transform' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'beta' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'deviation' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'maximum' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'steps' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'division' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'kind' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'review' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'isRequired' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ExperimentGroundPageQuery, ExperimentGroundPageQueryVariables>;
export const ExperimentResultsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ExperimentResults' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'experimentResults' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'mode' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'sampleRatio' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'isMismatch' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'pValue' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'variants' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'members' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'expected' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'metrics' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'metric' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'control' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'members' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'variants' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'members' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'absolute' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  {
                                    kind: 'FragmentSpread',
                                    name: { kind: 'Name', value: 'EffectParts' },
                                  },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'relative' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  {
                                    kind: 'FragmentSpread',
                                    name: { kind: 'Name', value: 'EffectParts' },
                                  },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'looks' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'members' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'difference' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EffectParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ExperimentEffect' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'difference' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
          { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pValue' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ExperimentResultsQuery, ExperimentResultsQueryVariables>;
export const ExperimentPreviewDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ExperimentPreview' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'rules' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramRulesInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'programSimulatePreview' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'rules' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'rules' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'sampled' } },
                { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'matrix' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'fromTierCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'toTierCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'members' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'low' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'high' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'field' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ExperimentPreviewQuery, ExperimentPreviewQueryVariables>;
export const ExperimentCreateDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ExperimentCreate' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ExperimentInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'experimentCreate' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'experiment' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ExperimentParts' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'field' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ExperimentParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Experiment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'hypothesis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'coverage' } },
          { kind: 'Field', name: { kind: 'Name', value: 'windowDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'plannedEnd' } },
          { kind: 'Field', name: { kind: 'Name', value: 'plannedMembers' } },
          { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
          { kind: 'Field', name: { kind: 'Name', value: 'leastMembers' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endPlan' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stoppedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stoppedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stopCause' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stopReason' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'variants' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'names' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'isControl' } },
                { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'thresholds' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'weights' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'benefit' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'ruleCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'changes' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'history' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanEdit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanStart' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanStop' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ExperimentCreateMutation, ExperimentCreateMutationVariables>;
export const ExperimentUpdateDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ExperimentUpdate' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ExperimentInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'experimentUpdate' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedRevision' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'experiment' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ExperimentParts' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'field' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ExperimentParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Experiment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'hypothesis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'coverage' } },
          { kind: 'Field', name: { kind: 'Name', value: 'windowDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'plannedEnd' } },
          { kind: 'Field', name: { kind: 'Name', value: 'plannedMembers' } },
          { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
          { kind: 'Field', name: { kind: 'Name', value: 'leastMembers' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endPlan' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stoppedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stoppedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stopCause' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stopReason' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'variants' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'names' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'isControl' } },
                { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'thresholds' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'weights' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'benefit' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'ruleCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'changes' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'history' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanEdit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanStart' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanStop' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ExperimentUpdateMutation, ExperimentUpdateMutationVariables>;
export const ExperimentStartDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ExperimentStart' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'experimentStart' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedRevision' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reason' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'experiment' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ExperimentParts' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'field' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ExperimentParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Experiment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'hypothesis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'coverage' } },
          { kind: 'Field', name: { kind: 'Name', value: 'windowDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'plannedEnd' } },
          { kind: 'Field', name: { kind: 'Name', value: 'plannedMembers' } },
          { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
          { kind: 'Field', name: { kind: 'Name', value: 'leastMembers' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endPlan' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stoppedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stoppedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stopCause' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stopReason' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'variants' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'names' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'isControl' } },
                { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'thresholds' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'weights' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'benefit' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'ruleCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'changes' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'history' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanEdit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanStart' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanStop' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ExperimentStartMutation, ExperimentStartMutationVariables>;
export const ExperimentStopDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ExperimentStop' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'experimentStop' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedRevision' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reason' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'experiment' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ExperimentParts' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'field' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ExperimentParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Experiment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'hypothesis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'coverage' } },
          { kind: 'Field', name: { kind: 'Name', value: 'windowDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'plannedEnd' } },
          { kind: 'Field', name: { kind: 'Name', value: 'plannedMembers' } },
          { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
          { kind: 'Field', name: { kind: 'Name', value: 'leastMembers' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endPlan' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stoppedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stoppedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stopCause' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stopReason' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'variants' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'names' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'isControl' } },
                { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'thresholds' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'weights' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'benefit' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'ruleCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'changes' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'history' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanEdit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanStart' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanStop' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ExperimentStopMutation, ExperimentStopMutationVariables>;
export const ExperimentLookDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ExperimentLook' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'experimentLook' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'experiment' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'field' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ExperimentLookMutation, ExperimentLookMutationVariables>;
export const ExperimentSampleSizeDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ExperimentSampleSize' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ExperimentSampleSizeInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'experimentSampleSize' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'members' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'baseline' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'standardDeviation' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'sampled' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'field' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ExperimentSampleSizeQuery, ExperimentSampleSizeQueryVariables>;
export const ExperimentBenefitsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ExperimentBenefits' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'benefitRules' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '100' },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'states' },
                value: {
                  kind: 'ListValue',
                  values: [
                    { kind: 'EnumValue', value: 'DRAFT' },
                    { kind: 'EnumValue', value: 'IN_REVIEW' },
                    { kind: 'EnumValue', value: 'APPROVED' },
                    { kind: 'EnumValue', value: 'PUBLISHED' },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'isInForce' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ExperimentBenefitsQuery, ExperimentBenefitsQueryVariables>;
export const ExperimentBenefitDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ExperimentBenefit' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'benefitRule' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
                { kind: 'Field', name: { kind: 'Name', value: 'rule' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'versions' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'rule' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ExperimentBenefitQuery, ExperimentBenefitQueryVariables>;
export const JobsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Jobs' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'nightlyRuns' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '14' },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'day' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'scope' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'members' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'decided' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'decisions' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'promoted' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'demoted' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'renewed' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'inGrace' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'notices' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'updatedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'times' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'seconds' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<JobsQuery, JobsQueryVariables>;
export const JobSimulationsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'JobSimulations' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'simulations' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '20' },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'done' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'membersPerSecond' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'askedBy' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'draftId' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'draftRevision' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'errorCode' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<JobSimulationsQuery, JobSimulationsQueryVariables>;
export const JobSimulationCancelDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'JobSimulationCancel' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'simulationCancel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'simulation' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<JobSimulationCancelMutation, JobSimulationCancelMutationVariables>;
export const JobLedgerVerificationsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'JobLedgerVerifications' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'ledgerVerifications' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '10' },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'wallets' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'transactions' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'findings' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'sample' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<JobLedgerVerificationsQuery, JobLedgerVerificationsQueryVariables>;
export const JobTrainingsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'JobTrainings' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'models' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'versions' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '5' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'phase' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'membersPerSecond' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'secondsLeft' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'endedAt' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'problem' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<JobTrainingsQuery, JobTrainingsQueryVariables>;
export const JobTrainingCancelDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'JobTrainingCancel' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'modelTrainingCancel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'version' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<JobTrainingCancelMutation, JobTrainingCancelMutationVariables>;
export const MembersDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Members' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'MembersFilter' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'sort' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'MemberSort' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'members' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'sort' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'sort' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'externalId' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'joinedAt' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'profile' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'tier' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'rank' } },
                          ],
                        },
                      },
                      { kind: 'Field', name: { kind: 'Name', value: 'tierSince' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'growthValue' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'score' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nextTier' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'missing' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'tier' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'points' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'balance' } }],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MembersQuery, MembersQueryVariables>;
export const MemberHeadDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'MemberHead' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'member' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'externalId' } },
                { kind: 'Field', name: { kind: 'Name', value: 'joinedAt' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'profile' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'email' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'phone' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'birthday' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'identities' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'scheme' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'linkedAt' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'mergedInto' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'externalId' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'tier' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'rank' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'tierSince' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'tierTerm' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'until' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'graceUntil' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'tierStanding' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'earnedTier' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'rank' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'lock' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'tier' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                ],
                              },
                            },
                            { kind: 'Field', name: { kind: 'Name', value: 'until' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'accumulates' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'caps' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'cause' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'until' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'tier' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'points' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'balance' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'available' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'pending' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'held' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MemberHeadQuery, MemberHeadQueryVariables>;
export const MemberTierDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'MemberTier' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'member' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'growthValue' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'score' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'asOf' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'contributions' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'contribution' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nextTier' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'missing' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'tier' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'noPath' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'paths' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'effort' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'tierOutlook' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'isKept' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'paths' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'decision' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'cause' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'decidedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'experiment' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'variantCode' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'reasons' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'conditions' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'isMet' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'model' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'confidence' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'usedFallback' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'tier' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'rank' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'questions' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'below' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'isImputed' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'nearestChange' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'tier' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'rank' } },
                                      ],
                                    },
                                  },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'steps' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'actual' } },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'operator' },
                                        },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'required' },
                                        },
                                        { kind: 'Field', name: { kind: 'Name', value: 'below' } },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'experiments' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'enrolledAt' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'experiment' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'variant' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'thresholds' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'tierHistory' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '50' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'until' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'cause' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'tier' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'rank' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'decision' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'reasons' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MemberTierQuery, MemberTierQueryVariables>;
export const MemberPointsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'MemberPoints' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'member' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'points' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'balance' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'available' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'active' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'pending' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'held' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'debt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'expiring' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'within' },
                            value: { kind: 'IntValue', value: '90' },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'expiresAt' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'history' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '20' },
                          },
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'after' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'nodes' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'sequence' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'pending' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'effectiveAt' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'recordedAt' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'orderId' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'pageInfo' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MemberPointsQuery, MemberPointsQueryVariables>;
export const MemberBehavioursDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'MemberBehaviours' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'member' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'features' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'asOf' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'purchaseAmount' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'currencyCode' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'averageOrderValue' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'currencyCode' } },
                          ],
                        },
                      },
                      { kind: 'Field', name: { kind: 'Name', value: 'purchaseCount' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'activeDays' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'interactionCount' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'recencyDays' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'tenureDays' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'refundRate' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'behaviours' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '20' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'type' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'channel' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'occurredAt' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'counts' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'orderId' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'productId' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'category' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'brand' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'rating' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'quantity' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'amount' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'currencyCode' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'pageInfo' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MemberBehavioursQuery, MemberBehavioursQueryVariables>;
export const MemberActsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'MemberActs' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'member' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'tierActs' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'until' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'tierBefore' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'tierAfter' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MemberActsQuery, MemberActsQueryVariables>;
export const MemberTierSetDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'MemberTierSet' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'memberId' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'MemberTierSetInput' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'idempotencyKey' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'memberTierSet' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'memberId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'memberId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'idempotencyKey' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'idempotencyKey' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'member' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'tier' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'code' } }],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MemberTierSetMutation, MemberTierSetMutationVariables>;
export const MemberTierReleaseDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'MemberTierRelease' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'memberId' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'idempotencyKey' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'memberTierRelease' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'memberId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'memberId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reason' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'idempotencyKey' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'idempotencyKey' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'member' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'tier' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'code' } }],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MemberTierReleaseMutation, MemberTierReleaseMutationVariables>;
export const ModelsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Models' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'models' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelHead' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'versions' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '1' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'FragmentSpread',
                              name: { kind: 'Name', value: 'ModelTraining' },
                            },
                            {
                              kind: 'FragmentSpread',
                              name: { kind: 'Name', value: 'ModelGoodness' },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelGoodness' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ModelVersion' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'labels' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'kind' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'report' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'test' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'accuracy' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'f1' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'sameAsNowAccuracy' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelHead' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Model' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'championVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latestVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isInForce' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'champion' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelGoodness' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelTraining' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ModelVersion' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'phase' } },
          { kind: 'Field', name: { kind: 'Name', value: 'share' } },
          { kind: 'Field', name: { kind: 'Name', value: 'membersPerSecond' } },
          { kind: 'Field', name: { kind: 'Name', value: 'secondsLeft' } },
          { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'askedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isChampion' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'problem' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ModelsQuery, ModelsQueryVariables>;
export const ModelPageDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ModelPage' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'code' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelHead' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'steps' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'replacedVersion' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'versions' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '20' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'FragmentSpread',
                              name: { kind: 'Name', value: 'ModelTraining' },
                            },
                            {
                              kind: 'FragmentSpread',
                              name: { kind: 'Name', value: 'ModelGoodness' },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'pageInfo' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelGoodness' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ModelVersion' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'labels' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'kind' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'report' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'test' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'accuracy' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'f1' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'sameAsNowAccuracy' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelHead' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Model' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'championVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latestVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isInForce' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'champion' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelGoodness' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelTraining' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ModelVersion' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'phase' } },
          { kind: 'Field', name: { kind: 'Name', value: 'share' } },
          { kind: 'Field', name: { kind: 'Name', value: 'membersPerSecond' } },
          { kind: 'Field', name: { kind: 'Name', value: 'secondsLeft' } },
          { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'askedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isChampion' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'problem' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ModelPageQuery, ModelPageQueryVariables>;
export const ModelVersionPageDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ModelVersionPage' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'number' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'code' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelHead' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'steps' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'modelVersion' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'code' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'number' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'number' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelTraining' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelDefinition' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'report' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'trainMembers' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'validationMembers' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'testMembers' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'leftOutMembers' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'up' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'down' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'settings' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'depth' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'minimumSamples' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'accuracy' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'f1' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'leaves' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'isChosen' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'importance' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'shifts' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'fromTierCode' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'toTierCode' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'members' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'test' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'accuracy' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'recall' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'f1' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'sameAsNowAccuracy' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'majorityAccuracy' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'majorityTierCode' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'classes' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'recall' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'f1' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'members' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'predicted' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'confusion' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'actual' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'predicted' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'members' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelGoodness' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ModelVersion' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'labels' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'kind' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'report' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'test' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'accuracy' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'f1' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'sameAsNowAccuracy' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelHead' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Model' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'championVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'latestVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isInForce' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'champion' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelGoodness' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelTraining' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ModelVersion' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'phase' } },
          { kind: 'Field', name: { kind: 'Name', value: 'share' } },
          { kind: 'Field', name: { kind: 'Name', value: 'membersPerSecond' } },
          { kind: 'Field', name: { kind: 'Name', value: 'secondsLeft' } },
          { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'askedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isChampion' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'problem' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelDefinition' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ModelVersion' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'features' } },
          { kind: 'Field', name: { kind: 'Name', value: 'day' } },
          { kind: 'Field', name: { kind: 'Name', value: 'seed' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'window' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'labels' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'shares' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'split' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'train' } },
                { kind: 'Field', name: { kind: 'Name', value: 'validation' } },
                { kind: 'Field', name: { kind: 'Name', value: 'test' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'grid' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'depths' } },
                { kind: 'Field', name: { kind: 'Name', value: 'minimumSamples' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ModelVersionPageQuery, ModelVersionPageQueryVariables>;
export const ModelTreeDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ModelTree' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'number' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'modelVersion' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'code' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'number' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'number' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'tree' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'place' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'parent' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'isBelow' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'depth' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'members' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'confidence' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'treeRows' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'depth' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'isLeaf' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ModelTreeQuery, ModelTreeQueryVariables>;
export const ModelDefinitionOfDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ModelDefinitionOf' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'number' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'modelVersion' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'code' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'number' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'number' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelDefinition' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelDefinition' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ModelVersion' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'features' } },
          { kind: 'Field', name: { kind: 'Name', value: 'day' } },
          { kind: 'Field', name: { kind: 'Name', value: 'seed' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'window' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'labels' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'shares' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'split' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'train' } },
                { kind: 'Field', name: { kind: 'Name', value: 'validation' } },
                { kind: 'Field', name: { kind: 'Name', value: 'test' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'grid' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'depths' } },
                { kind: 'Field', name: { kind: 'Name', value: 'minimumSamples' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ModelDefinitionOfQuery, ModelDefinitionOfQueryVariables>;
export const ModelTrainDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ModelTrain' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ModelTrainInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'modelTrain' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'version' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ModelTrainMutation, ModelTrainMutationVariables>;
export const ModelTrainingCancelDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ModelTrainingCancel' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'modelTrainingCancel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'version' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ModelTrainingCancelMutation, ModelTrainingCancelMutationVariables>;
export const ModelPromoteDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ModelPromote' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'version' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedChampion' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'modelPromote' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'code' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'version' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'version' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedChampion' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedChampion' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reason' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'model' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'championVersion' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ModelPromoteMutation, ModelPromoteMutationVariables>;
export const ModelRollbackDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ModelRollback' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedChampion' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'modelRollback' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'code' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedChampion' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedChampion' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reason' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'model' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'championVersion' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ModelRollbackMutation, ModelRollbackMutationVariables>;
export const OverviewDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Overview' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'tierSizes' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'tier' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'rank' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'members' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'nightlyRuns' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '7' },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'day' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'promoted' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'demoted' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'renewed' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'members' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'matrix' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'fromTierCode' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'toTierCode' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'members' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'program' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'drafts' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '20' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'states' },
                      value: {
                        kind: 'ListValue',
                        values: [
                          { kind: 'EnumValue', value: 'IN_REVIEW' },
                          { kind: 'EnumValue', value: 'APPROVED' },
                          { kind: 'EnumValue', value: 'SCHEDULED' },
                          { kind: 'EnumValue', value: 'DRAFT' },
                        ],
                      },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OverviewQuery, OverviewQueryVariables>;
export const OverviewSimulationsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'OverviewSimulations' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'simulations' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '5' },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'done' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'draftId' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OverviewSimulationsQuery, OverviewSimulationsQueryVariables>;
export const OverviewPointsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'OverviewPoints' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'on' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'LocalDate' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'from' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'LocalDate' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pointsLiability' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'on' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'on' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'outstanding' } },
                { kind: 'Field', name: { kind: 'Name', value: 'pending' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'liability' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'currencyCode' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pointsReport' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'from' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'from' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'to' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'on' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'groupBy' },
                value: { kind: 'ListValue', values: [{ kind: 'EnumValue', value: 'PERIOD' }] },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'period' },
                value: { kind: 'EnumValue', value: 'MONTH' },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'rows' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'periodStart' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'movements' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'issued' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'redeemed' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'expired' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'net' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OverviewPointsQuery, OverviewPointsQueryVariables>;
export const ProgramRulesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ProgramRules' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'program' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'version' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'publishedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'publishedBy' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'inForceFrom' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'lint' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                          ],
                        },
                      },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'VersionRules' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'review' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'isRequired' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'since' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'viewerCanUpdate' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'offAskedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'offAskedBy' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'LadderParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tier' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pointsMultiplier' } },
          { kind: 'Field', name: { kind: 'Name', value: 'invitationOnly' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'WeightParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'FeatureWeight' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
          { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missing' } },
          { kind: 'Field', name: { kind: 'Name', value: 'imputation' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'outliers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'transform' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
                { kind: 'Field', name: { kind: 'Name', value: 'beta' } },
                { kind: 'Field', name: { kind: 'Name', value: 'deviation' } },
                { kind: 'Field', name: { kind: 'Name', value: 'maximum' } },
                { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'steps' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DivisionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Division' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'minimumConfidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'modelCode' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shares' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                { kind: 'Field', name: { kind: 'Name', value: 'floor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ValueModel' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'parts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'model' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MovementParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'MovementRules' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'capTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'floorTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'demotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'graceDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hysteresis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'noticeDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'refund' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'promotion' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'timing' } },
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'validity' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'length' } },
                { kind: 'Field', name: { kind: 'Name', value: 'anchor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
                { kind: 'Field', name: { kind: 'Name', value: 'through' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'qualification' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'decline' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                { kind: 'Field', name: { kind: 'Name', value: 'falls' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'penalty' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
                { kind: 'Field', name: { kind: 'Name', value: 'growthValue' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sustained' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'months' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'VersionRules' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramVersion' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'ladder' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'LadderParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'weights' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'WeightParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'window' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'division' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DivisionParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'movement' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'MovementParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'earning' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'pointsPerUnit' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'earningVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lateEventHorizonDays' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProgramRulesQuery, ProgramRulesQueryVariables>;
export const ProgramTrialDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ProgramTrial' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'experiments' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '1' },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'states' },
                value: { kind: 'ListValue', values: [{ kind: 'EnumValue', value: 'RUNNING' }] },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProgramTrialQuery, ProgramTrialQueryVariables>;
export const ProgramDraftsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ProgramDrafts' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'states' } },
          type: {
            kind: 'ListType',
            type: {
              kind: 'NonNullType',
              type: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraftState' } },
            },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'program' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'drafts' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '20' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'states' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'states' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'basedOn' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'isOvertaken' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'schedule' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'instant' } },
                                ],
                              },
                            },
                            { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'pageInfo' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProgramDraftsQuery, ProgramDraftsQueryVariables>;
export const ProgramVersionsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ProgramVersions' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'program' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'versions' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '20' },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'publishedAt' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'publishedBy' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'inForceFrom' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'supersededAt' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'pageInfo' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProgramVersionsQuery, ProgramVersionsQueryVariables>;
export const ProgramVersionPageDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ProgramVersionPage' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'number' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'inForce' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'program' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'versions' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '100' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'publishedAt' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'publishedBy' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'inForceFrom' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'supersededAt' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
                            {
                              kind: 'FragmentSpread',
                              name: { kind: 'Name', value: 'VersionRules' },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'programVersionDiff' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'from' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'number' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'to' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'inForce' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                { kind: 'Field', name: { kind: 'Name', value: 'before' } },
                { kind: 'Field', name: { kind: 'Name', value: 'after' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'LadderParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tier' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pointsMultiplier' } },
          { kind: 'Field', name: { kind: 'Name', value: 'invitationOnly' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'WeightParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'FeatureWeight' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
          { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missing' } },
          { kind: 'Field', name: { kind: 'Name', value: 'imputation' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'outliers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'transform' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
                { kind: 'Field', name: { kind: 'Name', value: 'beta' } },
                { kind: 'Field', name: { kind: 'Name', value: 'deviation' } },
                { kind: 'Field', name: { kind: 'Name', value: 'maximum' } },
                { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'steps' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DivisionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Division' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'minimumConfidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'modelCode' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shares' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                { kind: 'Field', name: { kind: 'Name', value: 'floor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ValueModel' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'parts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'model' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MovementParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'MovementRules' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'capTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'floorTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'demotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'graceDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hysteresis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'noticeDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'refund' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'promotion' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'timing' } },
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'validity' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'length' } },
                { kind: 'Field', name: { kind: 'Name', value: 'anchor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
                { kind: 'Field', name: { kind: 'Name', value: 'through' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'qualification' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'decline' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                { kind: 'Field', name: { kind: 'Name', value: 'falls' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'penalty' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
                { kind: 'Field', name: { kind: 'Name', value: 'growthValue' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sustained' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'months' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'VersionRules' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramVersion' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'ladder' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'LadderParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'weights' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'WeightParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'window' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'division' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DivisionParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'movement' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'MovementParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'earning' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'pointsPerUnit' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'earningVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lateEventHorizonDays' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProgramVersionPageQuery, ProgramVersionPageQueryVariables>;
export const ProgramDraftPageDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ProgramDraftPage' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'programDraft' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'DraftParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'program' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'version' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'review' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'isRequired' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'LadderParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tier' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pointsMultiplier' } },
          { kind: 'Field', name: { kind: 'Name', value: 'invitationOnly' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'WeightParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'FeatureWeight' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
          { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missing' } },
          { kind: 'Field', name: { kind: 'Name', value: 'imputation' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'outliers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'transform' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
                { kind: 'Field', name: { kind: 'Name', value: 'beta' } },
                { kind: 'Field', name: { kind: 'Name', value: 'deviation' } },
                { kind: 'Field', name: { kind: 'Name', value: 'maximum' } },
                { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'steps' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DivisionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Division' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'minimumConfidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'modelCode' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shares' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                { kind: 'Field', name: { kind: 'Name', value: 'floor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ValueModel' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'parts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'model' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MovementParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'MovementRules' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'capTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'floorTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'demotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'graceDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hysteresis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'noticeDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'refund' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'promotion' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'timing' } },
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'validity' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'length' } },
                { kind: 'Field', name: { kind: 'Name', value: 'anchor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
                { kind: 'Field', name: { kind: 'Name', value: 'through' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'qualification' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'decline' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                { kind: 'Field', name: { kind: 'Name', value: 'falls' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'penalty' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
                { kind: 'Field', name: { kind: 'Name', value: 'growthValue' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sustained' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'months' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftRules' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'ladder' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'LadderParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'weights' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'WeightParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'window' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'division' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DivisionParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'movement' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'MovementParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'earning' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'pointsPerUnit' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'earningVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lateEventHorizonDays' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'title' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'basedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isOvertaken' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'restores' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'review' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'schedule' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'instant' } },
                { kind: 'Field', name: { kind: 'Name', value: 'localDateTime' } },
                { kind: 'Field', name: { kind: 'Name', value: 'timeZone' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'lint' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'history' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
                { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanApprove' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanDiscard' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanEdit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanPublish' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanRebase' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanReturn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSchedule' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSubmit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanUnschedule' } },
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DraftRules' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProgramDraftPageQuery, ProgramDraftPageQueryVariables>;
export const ProgramDraftDiffDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ProgramDraftDiff' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'programDraft' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'diff' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'before' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'after' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProgramDraftDiffQuery, ProgramDraftDiffQueryVariables>;
export const ProgramPreviewDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ProgramPreview' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'rules' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramRulesInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'programSimulatePreview' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'rules' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'rules' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'sampled' } },
                { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'matrix' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'fromTierCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'toTierCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'members' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'low' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'high' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProgramPreviewQuery, ProgramPreviewQueryVariables>;
export const ProgramDraftCreateDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ProgramDraftCreate' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraftCreateInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'programDraftCreate' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'draft' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProgramDraftCreateMutation, ProgramDraftCreateMutationVariables>;
export const ProgramDraftUpdateDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ProgramDraftUpdate' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraftUpdateInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'programDraftUpdate' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedRevision' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'draft' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DraftParts' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'LadderParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tier' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pointsMultiplier' } },
          { kind: 'Field', name: { kind: 'Name', value: 'invitationOnly' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'WeightParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'FeatureWeight' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
          { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missing' } },
          { kind: 'Field', name: { kind: 'Name', value: 'imputation' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'outliers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'transform' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
                { kind: 'Field', name: { kind: 'Name', value: 'beta' } },
                { kind: 'Field', name: { kind: 'Name', value: 'deviation' } },
                { kind: 'Field', name: { kind: 'Name', value: 'maximum' } },
                { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'steps' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DivisionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Division' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'minimumConfidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'modelCode' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shares' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                { kind: 'Field', name: { kind: 'Name', value: 'floor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ValueModel' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'parts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'model' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MovementParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'MovementRules' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'capTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'floorTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'demotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'graceDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hysteresis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'noticeDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'refund' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'promotion' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'timing' } },
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'validity' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'length' } },
                { kind: 'Field', name: { kind: 'Name', value: 'anchor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
                { kind: 'Field', name: { kind: 'Name', value: 'through' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'qualification' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'decline' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                { kind: 'Field', name: { kind: 'Name', value: 'falls' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'penalty' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
                { kind: 'Field', name: { kind: 'Name', value: 'growthValue' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sustained' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'months' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftRules' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'ladder' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'LadderParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'weights' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'WeightParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'window' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'division' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DivisionParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'movement' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'MovementParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'earning' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'pointsPerUnit' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'earningVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lateEventHorizonDays' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'title' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'basedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isOvertaken' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'restores' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'review' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'schedule' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'instant' } },
                { kind: 'Field', name: { kind: 'Name', value: 'localDateTime' } },
                { kind: 'Field', name: { kind: 'Name', value: 'timeZone' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'lint' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'history' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
                { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanApprove' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanDiscard' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanEdit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanPublish' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanRebase' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanReturn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSchedule' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSubmit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanUnschedule' } },
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DraftRules' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProgramDraftUpdateMutation, ProgramDraftUpdateMutationVariables>;
export const ProgramDraftSubmitDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ProgramDraftSubmit' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'programDraftSubmit' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedRevision' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'draft' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DraftParts' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'LadderParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tier' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pointsMultiplier' } },
          { kind: 'Field', name: { kind: 'Name', value: 'invitationOnly' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'WeightParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'FeatureWeight' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
          { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missing' } },
          { kind: 'Field', name: { kind: 'Name', value: 'imputation' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'outliers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'transform' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
                { kind: 'Field', name: { kind: 'Name', value: 'beta' } },
                { kind: 'Field', name: { kind: 'Name', value: 'deviation' } },
                { kind: 'Field', name: { kind: 'Name', value: 'maximum' } },
                { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'steps' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DivisionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Division' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'minimumConfidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'modelCode' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shares' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                { kind: 'Field', name: { kind: 'Name', value: 'floor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ValueModel' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'parts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'model' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MovementParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'MovementRules' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'capTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'floorTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'demotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'graceDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hysteresis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'noticeDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'refund' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'promotion' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'timing' } },
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'validity' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'length' } },
                { kind: 'Field', name: { kind: 'Name', value: 'anchor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
                { kind: 'Field', name: { kind: 'Name', value: 'through' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'qualification' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'decline' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                { kind: 'Field', name: { kind: 'Name', value: 'falls' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'penalty' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
                { kind: 'Field', name: { kind: 'Name', value: 'growthValue' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sustained' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'months' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftRules' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'ladder' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'LadderParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'weights' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'WeightParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'window' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'division' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DivisionParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'movement' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'MovementParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'earning' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'pointsPerUnit' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'earningVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lateEventHorizonDays' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'title' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'basedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isOvertaken' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'restores' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'review' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'schedule' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'instant' } },
                { kind: 'Field', name: { kind: 'Name', value: 'localDateTime' } },
                { kind: 'Field', name: { kind: 'Name', value: 'timeZone' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'lint' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'history' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
                { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanApprove' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanDiscard' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanEdit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanPublish' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanRebase' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanReturn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSchedule' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSubmit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanUnschedule' } },
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DraftRules' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProgramDraftSubmitMutation, ProgramDraftSubmitMutationVariables>;
export const ProgramDraftApproveDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ProgramDraftApprove' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'comment' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'programDraftApprove' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedRevision' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'comment' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'comment' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'draft' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DraftParts' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'LadderParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tier' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pointsMultiplier' } },
          { kind: 'Field', name: { kind: 'Name', value: 'invitationOnly' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'WeightParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'FeatureWeight' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
          { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missing' } },
          { kind: 'Field', name: { kind: 'Name', value: 'imputation' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'outliers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'transform' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
                { kind: 'Field', name: { kind: 'Name', value: 'beta' } },
                { kind: 'Field', name: { kind: 'Name', value: 'deviation' } },
                { kind: 'Field', name: { kind: 'Name', value: 'maximum' } },
                { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'steps' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DivisionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Division' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'minimumConfidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'modelCode' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shares' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                { kind: 'Field', name: { kind: 'Name', value: 'floor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ValueModel' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'parts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'model' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MovementParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'MovementRules' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'capTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'floorTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'demotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'graceDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hysteresis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'noticeDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'refund' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'promotion' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'timing' } },
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'validity' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'length' } },
                { kind: 'Field', name: { kind: 'Name', value: 'anchor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
                { kind: 'Field', name: { kind: 'Name', value: 'through' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'qualification' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'decline' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                { kind: 'Field', name: { kind: 'Name', value: 'falls' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'penalty' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
                { kind: 'Field', name: { kind: 'Name', value: 'growthValue' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sustained' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'months' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftRules' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'ladder' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'LadderParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'weights' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'WeightParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'window' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'division' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DivisionParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'movement' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'MovementParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'earning' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'pointsPerUnit' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'earningVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lateEventHorizonDays' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'title' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'basedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isOvertaken' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'restores' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'review' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'schedule' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'instant' } },
                { kind: 'Field', name: { kind: 'Name', value: 'localDateTime' } },
                { kind: 'Field', name: { kind: 'Name', value: 'timeZone' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'lint' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'history' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
                { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanApprove' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanDiscard' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanEdit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanPublish' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanRebase' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanReturn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSchedule' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSubmit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanUnschedule' } },
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DraftRules' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProgramDraftApproveMutation, ProgramDraftApproveMutationVariables>;
export const ProgramDraftReturnDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ProgramDraftReturn' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'comment' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'programDraftReturn' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedRevision' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'comment' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'comment' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'draft' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DraftParts' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'LadderParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tier' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pointsMultiplier' } },
          { kind: 'Field', name: { kind: 'Name', value: 'invitationOnly' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'WeightParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'FeatureWeight' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
          { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missing' } },
          { kind: 'Field', name: { kind: 'Name', value: 'imputation' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'outliers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'transform' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
                { kind: 'Field', name: { kind: 'Name', value: 'beta' } },
                { kind: 'Field', name: { kind: 'Name', value: 'deviation' } },
                { kind: 'Field', name: { kind: 'Name', value: 'maximum' } },
                { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'steps' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DivisionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Division' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'minimumConfidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'modelCode' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shares' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                { kind: 'Field', name: { kind: 'Name', value: 'floor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ValueModel' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'parts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'model' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MovementParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'MovementRules' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'capTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'floorTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'demotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'graceDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hysteresis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'noticeDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'refund' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'promotion' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'timing' } },
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'validity' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'length' } },
                { kind: 'Field', name: { kind: 'Name', value: 'anchor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
                { kind: 'Field', name: { kind: 'Name', value: 'through' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'qualification' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'decline' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                { kind: 'Field', name: { kind: 'Name', value: 'falls' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'penalty' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
                { kind: 'Field', name: { kind: 'Name', value: 'growthValue' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sustained' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'months' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftRules' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'ladder' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'LadderParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'weights' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'WeightParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'window' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'division' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DivisionParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'movement' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'MovementParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'earning' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'pointsPerUnit' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'earningVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lateEventHorizonDays' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'title' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'basedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isOvertaken' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'restores' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'review' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'schedule' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'instant' } },
                { kind: 'Field', name: { kind: 'Name', value: 'localDateTime' } },
                { kind: 'Field', name: { kind: 'Name', value: 'timeZone' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'lint' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'history' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
                { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanApprove' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanDiscard' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanEdit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanPublish' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanRebase' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanReturn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSchedule' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSubmit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanUnschedule' } },
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DraftRules' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProgramDraftReturnMutation, ProgramDraftReturnMutationVariables>;
export const ProgramDraftPublishDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ProgramDraftPublish' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedVersion' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'programDraftPublish' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedRevision' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedVersion' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedVersion' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reason' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'draft' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DraftParts' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'LadderParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tier' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pointsMultiplier' } },
          { kind: 'Field', name: { kind: 'Name', value: 'invitationOnly' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'WeightParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'FeatureWeight' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
          { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missing' } },
          { kind: 'Field', name: { kind: 'Name', value: 'imputation' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'outliers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'transform' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
                { kind: 'Field', name: { kind: 'Name', value: 'beta' } },
                { kind: 'Field', name: { kind: 'Name', value: 'deviation' } },
                { kind: 'Field', name: { kind: 'Name', value: 'maximum' } },
                { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'steps' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DivisionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Division' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'minimumConfidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'modelCode' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shares' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                { kind: 'Field', name: { kind: 'Name', value: 'floor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ValueModel' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'parts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'model' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MovementParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'MovementRules' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'capTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'floorTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'demotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'graceDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hysteresis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'noticeDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'refund' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'promotion' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'timing' } },
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'validity' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'length' } },
                { kind: 'Field', name: { kind: 'Name', value: 'anchor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
                { kind: 'Field', name: { kind: 'Name', value: 'through' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'qualification' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'decline' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                { kind: 'Field', name: { kind: 'Name', value: 'falls' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'penalty' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
                { kind: 'Field', name: { kind: 'Name', value: 'growthValue' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sustained' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'months' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftRules' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'ladder' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'LadderParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'weights' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'WeightParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'window' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'division' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DivisionParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'movement' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'MovementParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'earning' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'pointsPerUnit' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'earningVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lateEventHorizonDays' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'title' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'basedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isOvertaken' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'restores' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'review' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'schedule' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'instant' } },
                { kind: 'Field', name: { kind: 'Name', value: 'localDateTime' } },
                { kind: 'Field', name: { kind: 'Name', value: 'timeZone' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'lint' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'history' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
                { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanApprove' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanDiscard' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanEdit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanPublish' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanRebase' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanReturn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSchedule' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSubmit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanUnschedule' } },
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DraftRules' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProgramDraftPublishMutation, ProgramDraftPublishMutationVariables>;
export const ProgramDraftScheduleDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ProgramDraftSchedule' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'at' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraftTimeInput' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'programDraftSchedule' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedRevision' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'at' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'at' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reason' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'draft' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DraftParts' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'LadderParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tier' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pointsMultiplier' } },
          { kind: 'Field', name: { kind: 'Name', value: 'invitationOnly' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'WeightParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'FeatureWeight' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
          { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missing' } },
          { kind: 'Field', name: { kind: 'Name', value: 'imputation' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'outliers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'transform' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
                { kind: 'Field', name: { kind: 'Name', value: 'beta' } },
                { kind: 'Field', name: { kind: 'Name', value: 'deviation' } },
                { kind: 'Field', name: { kind: 'Name', value: 'maximum' } },
                { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'steps' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DivisionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Division' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'minimumConfidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'modelCode' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shares' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                { kind: 'Field', name: { kind: 'Name', value: 'floor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ValueModel' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'parts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'model' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MovementParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'MovementRules' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'capTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'floorTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'demotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'graceDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hysteresis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'noticeDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'refund' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'promotion' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'timing' } },
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'validity' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'length' } },
                { kind: 'Field', name: { kind: 'Name', value: 'anchor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
                { kind: 'Field', name: { kind: 'Name', value: 'through' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'qualification' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'decline' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                { kind: 'Field', name: { kind: 'Name', value: 'falls' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'penalty' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
                { kind: 'Field', name: { kind: 'Name', value: 'growthValue' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sustained' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'months' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftRules' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'ladder' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'LadderParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'weights' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'WeightParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'window' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'division' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DivisionParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'movement' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'MovementParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'earning' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'pointsPerUnit' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'earningVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lateEventHorizonDays' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'title' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'basedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isOvertaken' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'restores' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'review' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'schedule' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'instant' } },
                { kind: 'Field', name: { kind: 'Name', value: 'localDateTime' } },
                { kind: 'Field', name: { kind: 'Name', value: 'timeZone' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'lint' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'history' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
                { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanApprove' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanDiscard' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanEdit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanPublish' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanRebase' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanReturn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSchedule' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSubmit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanUnschedule' } },
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DraftRules' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProgramDraftScheduleMutation, ProgramDraftScheduleMutationVariables>;
export const ProgramDraftUnscheduleDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ProgramDraftUnschedule' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'programDraftUnschedule' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedRevision' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'draft' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DraftParts' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'LadderParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tier' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pointsMultiplier' } },
          { kind: 'Field', name: { kind: 'Name', value: 'invitationOnly' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'WeightParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'FeatureWeight' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
          { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missing' } },
          { kind: 'Field', name: { kind: 'Name', value: 'imputation' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'outliers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'transform' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
                { kind: 'Field', name: { kind: 'Name', value: 'beta' } },
                { kind: 'Field', name: { kind: 'Name', value: 'deviation' } },
                { kind: 'Field', name: { kind: 'Name', value: 'maximum' } },
                { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'steps' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DivisionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Division' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'minimumConfidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'modelCode' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shares' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                { kind: 'Field', name: { kind: 'Name', value: 'floor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ValueModel' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'parts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'model' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MovementParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'MovementRules' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'capTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'floorTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'demotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'graceDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hysteresis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'noticeDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'refund' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'promotion' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'timing' } },
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'validity' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'length' } },
                { kind: 'Field', name: { kind: 'Name', value: 'anchor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
                { kind: 'Field', name: { kind: 'Name', value: 'through' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'qualification' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'decline' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                { kind: 'Field', name: { kind: 'Name', value: 'falls' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'penalty' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
                { kind: 'Field', name: { kind: 'Name', value: 'growthValue' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sustained' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'months' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftRules' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'ladder' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'LadderParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'weights' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'WeightParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'window' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'division' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DivisionParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'movement' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'MovementParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'earning' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'pointsPerUnit' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'earningVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lateEventHorizonDays' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'title' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'basedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isOvertaken' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'restores' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'review' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'schedule' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'instant' } },
                { kind: 'Field', name: { kind: 'Name', value: 'localDateTime' } },
                { kind: 'Field', name: { kind: 'Name', value: 'timeZone' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'lint' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'history' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
                { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanApprove' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanDiscard' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanEdit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanPublish' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanRebase' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanReturn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSchedule' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSubmit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanUnschedule' } },
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DraftRules' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<
  ProgramDraftUnscheduleMutation,
  ProgramDraftUnscheduleMutationVariables
>;
export const ProgramDraftDiscardDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ProgramDraftDiscard' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'programDraftDiscard' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedRevision' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'draft' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DraftParts' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'LadderParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tier' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pointsMultiplier' } },
          { kind: 'Field', name: { kind: 'Name', value: 'invitationOnly' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'WeightParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'FeatureWeight' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
          { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missing' } },
          { kind: 'Field', name: { kind: 'Name', value: 'imputation' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'outliers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'transform' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
                { kind: 'Field', name: { kind: 'Name', value: 'beta' } },
                { kind: 'Field', name: { kind: 'Name', value: 'deviation' } },
                { kind: 'Field', name: { kind: 'Name', value: 'maximum' } },
                { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'steps' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DivisionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Division' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'minimumConfidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'modelCode' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shares' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                { kind: 'Field', name: { kind: 'Name', value: 'floor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ValueModel' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'parts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'model' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MovementParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'MovementRules' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'capTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'floorTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'demotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'graceDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hysteresis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'noticeDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'refund' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'promotion' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'timing' } },
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'validity' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'length' } },
                { kind: 'Field', name: { kind: 'Name', value: 'anchor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
                { kind: 'Field', name: { kind: 'Name', value: 'through' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'qualification' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'decline' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                { kind: 'Field', name: { kind: 'Name', value: 'falls' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'penalty' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
                { kind: 'Field', name: { kind: 'Name', value: 'growthValue' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sustained' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'months' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftRules' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'ladder' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'LadderParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'weights' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'WeightParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'window' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'division' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DivisionParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'movement' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'MovementParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'earning' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'pointsPerUnit' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'earningVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lateEventHorizonDays' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'title' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'basedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isOvertaken' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'restores' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'review' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'schedule' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'instant' } },
                { kind: 'Field', name: { kind: 'Name', value: 'localDateTime' } },
                { kind: 'Field', name: { kind: 'Name', value: 'timeZone' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'lint' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'history' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
                { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanApprove' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanDiscard' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanEdit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanPublish' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanRebase' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanReturn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSchedule' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSubmit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanUnschedule' } },
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DraftRules' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProgramDraftDiscardMutation, ProgramDraftDiscardMutationVariables>;
export const ProgramDraftRebaseDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ProgramDraftRebase' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'prefer' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraftSide' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'result' },
            name: { kind: 'Name', value: 'programDraftRebase' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'expectedRevision' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'expectedRevision' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'prefer' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'prefer' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'draft' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DraftParts' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                      {
                        kind: 'InlineFragment',
                        typeCondition: {
                          kind: 'NamedType',
                          name: { kind: 'Name', value: 'RebaseConflictError' },
                        },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'base' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'mine' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'theirs' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'LadderParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Tier' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'names' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'locale' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'threshold' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pointsMultiplier' } },
          { kind: 'Field', name: { kind: 'Name', value: 'invitationOnly' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'WeightParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'FeatureWeight' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
          { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missing' } },
          { kind: 'Field', name: { kind: 'Name', value: 'imputation' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'outliers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'transform' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'alpha' } },
                { kind: 'Field', name: { kind: 'Name', value: 'beta' } },
                { kind: 'Field', name: { kind: 'Name', value: 'deviation' } },
                { kind: 'Field', name: { kind: 'Name', value: 'maximum' } },
                { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'steps' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DivisionParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Division' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'minimumConfidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'modelCode' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shares' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                { kind: 'Field', name: { kind: 'Name', value: 'floor' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ModelParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ValueModel' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
          { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'parts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'model' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'recencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'frequencyWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'monetaryWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'ratingWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'positiveWeight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'negativeWeight' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'MovementParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'MovementRules' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'capTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'floorTierCode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'demotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'graceDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'hysteresis' } },
          { kind: 'Field', name: { kind: 'Name', value: 'noticeDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'refund' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'promotion' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'timing' } },
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'validity' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'length' } },
                { kind: 'Field', name: { kind: 'Name', value: 'anchor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
                { kind: 'Field', name: { kind: 'Name', value: 'through' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'qualification' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'decline' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'feature' } },
                { kind: 'Field', name: { kind: 'Name', value: 'falls' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'penalty' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
                { kind: 'Field', name: { kind: 'Name', value: 'growthValue' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sustained' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'months' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftRules' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'ladder' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'LadderParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'weights' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'WeightParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'window' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                { kind: 'Field', name: { kind: 'Name', value: 'period' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'division' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DivisionParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'model' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ModelParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'movement' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'MovementParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'earning' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'pointsPerUnit' } }],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'earningVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lateEventHorizonDays' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DraftParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramDraft' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'title' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'basedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isOvertaken' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'editedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'restores' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'review' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'schedule' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                { kind: 'Field', name: { kind: 'Name', value: 'instant' } },
                { kind: 'Field', name: { kind: 'Name', value: 'localDateTime' } },
                { kind: 'Field', name: { kind: 'Name', value: 'timeZone' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'lint' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'history' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comment' } },
                { kind: 'Field', name: { kind: 'Name', value: 'revision' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanApprove' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanDiscard' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanEdit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanPublish' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanRebase' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanReturn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSchedule' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSubmit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanUnschedule' } },
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'DraftRules' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProgramDraftRebaseMutation, ProgramDraftRebaseMutationVariables>;
export const ProgramReviewUpdateDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ProgramReviewUpdate' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: {
              kind: 'NamedType',
              name: { kind: 'Name', value: 'ProgramSettingsUpdateInput' },
            },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'programSettingsUpdate' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'program' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'review' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'isRequired' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'offAskedAt' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProgramReviewUpdateMutation, ProgramReviewUpdateMutationVariables>;
export const DivisionModelsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'DivisionModels' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'models' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'championVersion' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DivisionModelsQuery, DivisionModelsQueryVariables>;
export const DraftSimulationsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'DraftSimulations' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'simulations' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '50' },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SimulationParts' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SimulationParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Simulation' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'done' } },
          { kind: 'Field', name: { kind: 'Name', value: 'total' } },
          { kind: 'Field', name: { kind: 'Name', value: 'membersPerSecond' } },
          { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'askedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'asOf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'draftId' } },
          { kind: 'Field', name: { kind: 'Name', value: 'draftRevision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          { kind: 'Field', name: { kind: 'Name', value: 'errorCode' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DraftSimulationsQuery, DraftSimulationsQueryVariables>;
export const SimulationReportDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'SimulationReport' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'node' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Simulation' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SimulationParts' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'report' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'members' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'promoted' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'demoted' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'unchanged' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'pointsChange' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'liabilityChange' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'currencyCode' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'benefitCostChange' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'currencyCode' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'matrix' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'fromTierCode' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'toTierCode' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'members' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'thresholds' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'tierCode' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'draft' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'inForce' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'suggested' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'membersByDraft' },
                                  },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'membersInForce' },
                                  },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'groups' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'group' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'members' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'promoted' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'demoted' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'scores' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'byDraft' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'inForce' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SimulationParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Simulation' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'done' } },
          { kind: 'Field', name: { kind: 'Name', value: 'total' } },
          { kind: 'Field', name: { kind: 'Name', value: 'membersPerSecond' } },
          { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'askedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'asOf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'draftId' } },
          { kind: 'Field', name: { kind: 'Name', value: 'draftRevision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          { kind: 'Field', name: { kind: 'Name', value: 'errorCode' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SimulationReportQuery, SimulationReportQueryVariables>;
export const SimulationMoversDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'SimulationMovers' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'direction' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'SimulationDirection' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'node' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Simulation' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'members' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'direction' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'direction' } },
                          },
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '20' },
                          },
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'after' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'nodes' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'fromTierCode' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'toTierCode' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'growthValueBefore' },
                                  },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'growthValueAfter' },
                                  },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'member' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'externalId' },
                                        },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'profile' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [
                                              {
                                                kind: 'Field',
                                                name: { kind: 'Name', value: 'name' },
                                              },
                                            ],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'pageInfo' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SimulationMoversQuery, SimulationMoversQueryVariables>;
export const ProgramSimulateDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ProgramSimulate' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ProgramSimulateInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'programSimulate' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'simulation' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SimulationParts' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SimulationParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Simulation' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'done' } },
          { kind: 'Field', name: { kind: 'Name', value: 'total' } },
          { kind: 'Field', name: { kind: 'Name', value: 'membersPerSecond' } },
          { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'askedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'asOf' } },
          { kind: 'Field', name: { kind: 'Name', value: 'draftId' } },
          { kind: 'Field', name: { kind: 'Name', value: 'draftRevision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'versionNumber' } },
          { kind: 'Field', name: { kind: 'Name', value: 'errorCode' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProgramSimulateMutation, ProgramSimulateMutationVariables>;
export const SimulationCancelDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'SimulationCancel' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'simulationCancel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'simulation' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Faults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Faults' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SimulationCancelMutation, SimulationCancelMutationVariables>;
