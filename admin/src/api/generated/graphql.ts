// Written by `npm run schema`. Change the operations, not this file.
/* eslint-disable */
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

export type Channel =
  'APP' | 'CALL_CENTRE' | 'MINI_PROGRAM' | 'PARTNER' | 'SOCIAL' | 'STORE' | 'WEB';

export type DecisionCause =
  'BACKFILL' | 'BEHAVIOUR' | 'MERGE' | 'NIGHTLY' | 'PERSON' | 'RECALCULATION' | 'REGISTRATION';

export type DecisionConditionKind =
  | 'HAS_SCORE'
  | 'IS_INVITED'
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

export type NightlyRunState = 'FINISHED' | 'RUNNING';

export type Permission =
  | 'BEHAVIOUR_BACKFILL'
  | 'BEHAVIOUR_READ'
  | 'BEHAVIOUR_RECORD'
  | 'DECISION_CONTEST'
  | 'DECISION_REVIEW_READ'
  | 'DECISION_REVIEW_RESOLVE'
  | 'LEDGER_AUDIT'
  | 'MEMBER_MERGE'
  | 'MEMBER_PERSONAL'
  | 'MEMBER_READ'
  | 'MEMBER_READ_OWN'
  | 'MEMBER_REGISTER'
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

export type ProgramDraftState =
  'APPROVED' | 'DISCARDED' | 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED' | 'SCHEDULED';

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

export type SimulationState = 'CANCELLED' | 'DONE' | 'FAILED' | 'QUEUED' | 'RUNNING';

export type TierActKind =
  'INVITE' | 'RELEASE_TIER' | 'SET_TERM_DATE' | 'SET_TIER' | 'WITHDRAW_INVITATION';

export type TierCapCause = 'DECLINE' | 'PENALTY';

export type UserErrorCode =
  | 'ADDRESS_NOT_ALLOWED'
  | 'ADJUSTMENT_DECIDED'
  | 'ALREADY_CONTESTED'
  | 'ALREADY_REVERSED'
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

export type ViewerKind = 'ANONYMOUS' | 'KEY' | 'PERSON';

export type WalletState = 'ACTIVE' | 'FROZEN' | 'MERGED';

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
    version: { number: number };
    tiers: Array<{
      code: string;
      name: string;
      rank: number;
      threshold: number;
      invitationOnly: boolean;
    }>;
  } | null;
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
      reasons: Array<{ code: ReasonCode; text: string }>;
      conditions: Array<{ kind: DecisionConditionKind; isMet: boolean; text: string }>;
    };
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
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'version' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'number' } }],
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
} as unknown as DocumentNode<MemberTierReleaseMutation, MemberTierReleaseMutationVariables>;
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
} as unknown as DocumentNode<OverviewQuery, OverviewQueryVariables>;
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
