import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { projectRoot } from '../support/miniature';
import { schemaRules } from '../support/schema-lint';

type RuleName = keyof typeof schemaRules;
const ruleNames = Object.keys(schemaRules) as RuleName[];

/** A schema in small that follows every rule. */
const clean = `
  "What may be asked."
  type Query {
    "Finds an object."
    node("Which." id: ID!): Node
    "Finds objects."
    nodes("Which ones." ids: [ID!]!): [Node]!
    "All members."
    members("How many." first: Int = 20, "After which." after: String): MemberConnection!
  }
  "What may be changed."
  type Mutation {
    "Enrols somebody."
    memberRegister("Who." input: MemberRegisterInput!): MemberRegisterPayload!
    "Takes many in."
    membersImport: MembersImportPayload!
  }
  "Anything with an id."
  interface Node { "Stable." id: ID! }
  "Somebody enrolled."
  type Member implements Node {
    "Stable."
    id: ID!
    "The id elsewhere."
    externalId: String
    "What can be spent."
    points: Points!
    "The old name."
    balance: Points @deprecated(reason: "Use \`points\`. Removed after 2027-01-01.")
    "Whether mail is welcome."
    acceptsMail: Boolean!
    "How they feel."
    mood: Mood
  }
  "A whole number."
  scalar Points
  "A feeling."
  enum Mood { "Glad." VERY_GLAD }
  "A page."
  type MemberConnection {
    "The places."
    edges: [MemberEdge!]!
    "The items."
    nodes: [Member!]!
    "Where it stands."
    pageInfo: PageInfo!
  }
  "A place."
  type MemberEdge { "Where." cursor: String! "Who." node: Member! }
  "Where a page stands."
  type PageInfo { "Whether more follow." hasNextPage: Boolean! }
  "Who is enrolled."
  input MemberRegisterInput { "Mail is optional." acceptsMail: Boolean "Tags." tags: [String!] }
  "What came of it."
  type MemberRegisterPayload { "Who." member: Member "Why not." userErrors: [UserError!]! }
  "What came of it."
  type MembersImportPayload { "Why not." userErrors: [UserError!]! }
  "A refusal."
  interface UserError { "A sentence." message: String! }
  "A fault of the input."
  type InputError implements UserError { "A sentence." message: String! }
`;

/** What is written in the clean schema, what instead of it, and the path the rule must name. */
type Plant = readonly [before: string, after: string, path: string];

const plants: Record<RuleName, readonly [Plant, ...Plant[]]> = {
  'everything is described in a sentence': [
    ['"Somebody enrolled."', '', 'Member'],
    ['"What can be spent."', '', 'Member.points'],
    ['"What can be spent."', '"Spendable"', 'Member.points'],
    ['"What can be spent."', '"spendable."', 'Member.points'],
    ['"Which ones."', '', 'Query.nodes(ids:)'],
    ['"Tags."', '', 'MemberRegisterInput.tags'],
    ['"Glad."', '', 'Mood.VERY_GLAD'],
  ],
  'what is deprecated names its successor and its end': [
    ['Use', 'Try', 'Member.balance'],
    ['2027-01-01', 'a while', 'Member.balance'],
  ],
  'names follow their case': [
    ['VERY_GLAD', 'veryGlad', 'Mood.veryGlad'],
    ['acceptsMail: Boolean!', 'Mail: Boolean!', 'Member.Mail'],
    ['scalar Points', 'scalar Points "Small." scalar points', 'points'],
  ],
  'ids are of type ID, and only the external ones are strings': [
    ['externalId: String', 'parentId: String', 'Member.parentId'],
    ['ids: [ID!]!', 'ids: [String!]!', 'Query.nodes(ids:)'],
  ],
  'points and money are never fractions of a computer': [
    ['points: Points!', 'points: Float!', 'Member.points'],
    ['points: Points!', 'points: Int!', 'Member.points'],
  ],
  'lists hold no nulls, and truth values are known': [
    ['tags: [String!]', 'tags: [String]', 'MemberRegisterInput.tags'],
    ['acceptsMail: Boolean!', 'acceptsMail: Boolean', 'Member.acceptsMail'],
  ],
  'lists of entities are connections': [
    ['mood: Mood', 'friends: [Member!]!', 'Member.friends'],
    ['mood: Mood', 'friends: [Node!]', 'Member.friends'],
  ],
  'connections are those of Relay': [
    ['pageInfo: PageInfo!', 'info: PageInfo!', 'Query.members'],
    ['cursor: String!', 'place: String!', 'Query.members'],
    ['"How many." first: Int = 20,', '', 'Query.members'],
  ],
  'mutations have a payload of their own with userErrors': [
    ['Import: MembersImportPayload!', 'Import: MemberRegisterPayload!', 'Mutation.membersImport'],
    ['Import: MembersImportPayload!', 'Import: Int!', 'Mutation.membersImport'],
    ['userErrors: [UserError!]!', 'userErrors: [UserError!]', 'Mutation.memberRegister'],
  ],
  'mutations are named object first': [
    ['membersImport:', 'importMembers:', 'Mutation.importMembers'],
  ],
  'every type is within reach of a root': [
    ['scalar Points', 'scalar Points "Lost." scalar Stray', 'Stray'],
  ],
};

const planted = ruleNames.flatMap((rule) => plants[rule].map((plant) => [rule, ...plant] as const));

describe('the rules of the schema', () => {
  it.each(planted)('“%s” sees %s become %s', (rule, before, after, path) => {
    expect(clean).toContain(before);
    const faults = schemaRules[rule](buildSchema(clean.replace(before, after)));
    expect(faults.map((fault) => fault.replace(/: .*/s, ''))).toContain(path);
  });

  it.each(ruleNames)('“%s” finds nothing in a schema that follows it', (rule) => {
    expect(schemaRules[rule](buildSchema(clean))).toEqual([]);
  });
});

describe('schema.graphql', () => {
  it.each(ruleNames)('%s', (rule) => {
    const schema = buildSchema(readFileSync(join(projectRoot, 'schema.graphql'), 'utf8'));
    expect(schemaRules[rule](schema)).toEqual([]);
  });
});
