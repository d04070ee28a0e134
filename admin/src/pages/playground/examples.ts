/** A question to begin with; what it is called and about are texts by its id. */
export interface Example {
  readonly id: ExampleId;
  readonly query: string;
  readonly variables: (now: Date) => Readonly<Record<string, unknown>>;
}

export type ExampleId = 'why' | 'ladder' | 'members' | 'behaviours' | 'record' | 'points';

/** What the card is drawn from. */
const FIELDS = [
  'externalId',
  'tierSince',
  'tier { name rank threshold }',
  'growthValue {',
  '  score',
  '  contributions { feature value weight contribution }',
  '}',
  'nextTier { missing tier { name threshold } }',
  'points { balance }',
];

const fieldsAt = (depth: number, decision: string): string =>
  [...FIELDS, `decision { decidedAt score ${decision} }`].join(`\n${' '.repeat(depth)}`);

const WHY = `query Why($externalId: String!) {
  memberBy(by: { externalId: $externalId }) {
    ${fieldsAt(4, 'reasons { code text }')}
  }
}`;

const LADDER = `query Ladder {
  tiers { rank code name threshold pointsMultiplier }
  program {
    name
    version {
      number
      window { kind days period }
      weights { feature weight transform { kind } }
      earning { pointsPerUnit }
    }
  }
}`;

const MEMBERS = `query Members($tier: String!, $after: String) {
  members(first: 10, after: $after, filter: { tier: $tier }, sort: GROWTH_VALUE_DESC) {
    nodes { externalId tier { name } growthValue { score } points { balance } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const BEHAVIOURS = `query Behaviours($externalId: String!) {
  memberBy(by: { externalId: $externalId }) {
    behaviours(first: 10) {
      nodes { occurredAt type channel amount { amount currencyCode } category rating text }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const RECORD = `mutation Record($input: BehavioursRecordInput!) {
  behavioursRecord(input: $input) {
    recorded
    duplicates
    userErrors { code field message }
    members {
      ${fieldsAt(6, 'previousTier { name rank } reasons { code text }')}
    }
  }
}`;

const POINTS = `query Points($externalId: String!) {
  memberBy(by: { externalId: $externalId }) {
    points {
      available pending held debt
      expiring { expiresAt points }
      history(first: 5) {
        nodes {
          effectiveAt kind points text
          postings { account amount }
        }
      }
    }
  }
}`;

const ofMember = () => ({ externalId: 'demo-0042' });

/** With a key of its own each time, for a behaviour is recorded once. */
function purchase(now: Date): Readonly<Record<string, unknown>> {
  const id = `playground-${now.getTime().toString(36)}`;
  const behaviour = {
    member: { externalId: 'demo-0051' },
    type: 'PAYMENT',
    channel: 'WEB',
    occurredAt: now.toISOString(),
    source: 'playground',
    externalId: id,
    orderId: id,
    amount: { amount: '120.00', currencyCode: 'CNY' },
  };
  return { input: { behaviours: [behaviour] } };
}

const example = (
  id: ExampleId,
  query: string,
  variables: Example['variables'] = () => ({}),
): Example => ({ id, query, variables });

export const EXAMPLES: readonly [Example, ...Example[]] = [
  example('why', WHY, ofMember),
  example('ladder', LADDER),
  example('members', MEMBERS, () => ({ tier: 'gold' })),
  example('behaviours', BEHAVIOURS, ofMember),
  example('record', RECORD, purchase),
  example('points', POINTS, ofMember),
];

export const exampleOf = (id: string | null): Example =>
  EXAMPLES.find((each) => each.id === id) ?? EXAMPLES[0];
