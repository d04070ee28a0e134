import { openShop, type Shop } from './shop';

const RULE = `id code name state revision rule sentence isInForce versionNumber restores archivedAt
  editedBy submittedBy review { verdict by comment }
  viewerCanEdit viewerCanSubmit viewerCanApprove viewerCanReturn viewerCanPublish viewerCanDiscard
  viewerCanArchive`;
const ERRORS = `userErrors {
  __typename code field message
  ... on ConflictError { expectedVersion actualVersion }
  ... on BenefitRuleStateError { stands: state }
  ... on BenefitRefusedError { benefit { isGranted experiment { id variantCode } reasons { code text availableFrom used maximum }
    conditions { field isMet text shortfall { direction number amount { amount } } } } }
}`;
const BENEFIT = `ruleId ruleCode version name isGranted experiment { id variantCode }
  effects { kind percent multiplier couponCode amountOff { amount } text }
  amountOff { amount } desiredAmountOff { amount }
  reasons { code text availableFrom byRuleCode used maximum }
  conditions { path field operator isMet isWanted text actual { kind number words flag amount { amount } }
    required { kind number words amount { amount } }
    shortfall { direction number amount { amount } } }`;
const ENTITLEMENT = `id state version issuedAt expiresAt redeemedAt channel storeCode orderId
  amountOff { amount } ruleCode name`;

/** The variables of each mutation beside the rule, its revision and the key. */
const MORE = {
  Update: ['input: BenefitRuleInput!'],
  Submit: [],
  Approve: ['comment: String'],
  Return: ['comment: String!'],
  Publish: ['reason: String!'],
  Archive: ['reason: String!'],
  Restore: ['versionNumber: Int!'],
  Discard: [],
} as const;
type RuleAct = keyof typeof MORE;

const textOf = (act: RuleAct): string => {
  const fixed = ['id: ID!', 'expectedRevision: Int!', 'idempotencyKey: String'];
  const variables = [...fixed, ...MORE[act]].map((each) => each.split(':') as [string, string]);
  return `mutation (${variables.map(([name, type]) => `$${name}:${type}`).join(', ')}) {
    answer: benefitRule${act}(${variables.map(([name]) => `${name}: $${name}`).join(', ')}) {
      rule { ${RULE} } ${ERRORS}
    }
  }`;
};
const CREATE = `mutation ($rule: BenefitRuleJSON!, $key: String) {
  answer: benefitRuleCreate(input: { rule: $rule }, idempotencyKey: $key) {
    rule { ${RULE} } ${ERRORS}
  }
}`;
const REDEEM = `mutation ($input: BenefitRedeemInput!) {
  answer: benefitRedeem(input: $input) { entitlement { ${ENTITLEMENT} } ${ERRORS} }
}`;
const ISSUE = `mutation ($input: BenefitIssueInput!) {
  answer: benefitIssue(input: $input) { entitlement { ${ENTITLEMENT} } ${ERRORS} }
}`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the query decides what it is
type Answer = any;

/** A shop whose benefit rules are written over the API by two admins and a marketer. */
export interface BenefitDesk {
  readonly shop: Shop;
  readonly keys: Readonly<Record<'ann' | 'bob' | 'mia' | 'auditor', string>>;
  gql(query: string, variables: object, key: string, zh?: boolean): Promise<Answer>;
  create(rule: object, key?: string, idempotencyKey?: string): Promise<Answer>;
  /** Acts on a rule as it was read; as ann unless said. */
  act(name: RuleAct, rule: Answer, more?: object, key?: string): Promise<Answer>;
  /** The rule after an act that is expected to succeed. */
  done(name: RuleAct, rule: Answer, more?: object, key?: string): Promise<Answer>;
  /** The rule, written and published at once. */
  published(rule: object): Promise<Answer>;
  /** What a member gets, by the code of the rule. */
  benefit(externalId: string, code: string, context?: object, zh?: boolean): Promise<Answer>;
  redeem(input: object, zh?: boolean): Promise<Answer>;
  issue(input: object): Promise<Answer>;
  idOf(externalId: string): string;
  close(): Promise<void>;
}

/** A rule that gives everybody free shipping, and whatever is said besides. */
export const benefitRule = (code: string, more: object = {}): object => ({
  code,
  names: { en: `The ${code}`, 'zh-CN': `权益 ${code}` },
  when: null,
  then: [{ kind: 'FREE_SHIPPING' }],
  ...more,
});

/** All of some conditions. */
export const all = (...rules: readonly object[]): object => ({ combinator: 'and', rules });

export async function openBenefitDesk(now: number): Promise<BenefitDesk> {
  const shop = await openShop(now);
  const { server } = shop;
  const keys = {
    ann: await server.key(['ADMIN']),
    bob: await server.key(['ADMIN']),
    mia: await server.key(['MARKETER']),
    auditor: await server.key(['AUDITOR']),
  };
  const gql: BenefitDesk['gql'] = async (query, variables, key, zh = false) => {
    const headers = zh ? { 'accept-language': 'zh-CN' } : {};
    const { data, errors } = await server.gql(query, { ...variables }, key, headers);
    expect(errors).toBeUndefined();
    return data;
  };
  const act: BenefitDesk['act'] = async (name, rule, more = {}, key = keys.ann) => {
    const variables = { id: rule.id, expectedRevision: rule.revision, ...more };
    return (await gql(textOf(name), variables, key)).answer;
  };
  const create: BenefitDesk['create'] = async (rule, key = keys.mia, idempotencyKey) =>
    (await gql(CREATE, { rule, key: idempotencyKey }, key)).answer;
  const done: BenefitDesk['done'] = async (name, rule, more, key) => {
    const answer = await act(name, rule, more, key);
    expect(answer.userErrors).toEqual([]);
    return answer.rule;
  };
  return {
    ...{ shop, keys, gql, act, create, done },
    published: async (rule) => {
      const made = await create(rule);
      expect(made.userErrors).toEqual([]);
      return done('Publish', made.rule, { reason: 'For a test.' });
    },
    benefit: async (externalId, code, context, zh) => {
      const query = `query ($by: MemberBy!, $context: BenefitContextInput) {
        memberBy(by: $by) { benefits(context: $context) { ${BENEFIT} } }
      }`;
      const { memberBy } = await gql(
        query,
        { by: { externalId }, context },
        server.keys.service,
        zh,
      );
      return memberBy.benefits.find(({ ruleCode }: Answer) => ruleCode === code);
    },
    redeem: async (input, zh) => (await gql(REDEEM, { input }, server.keys.service, zh)).answer,
    issue: async (input) => (await gql(ISSUE, { input }, server.keys.service)).answer,
    idOf: (externalId) => shop.ids.get(externalId) ?? '',
    close: () => shop.close(),
  };
}
