import { publicId } from '../../src/platform/id';
import { openShop, type Shop } from './shop';

const DRAFT = `id title state revision basedOn isOvertaken restores editedBy submittedBy
  review { verdict by comment } schedule { instant timeZone localDateTime by } reason versionNumber
  ladder { code threshold } earning { pointsPerUnit }
  viewerCanEdit viewerCanSubmit viewerCanApprove viewerCanReturn viewerCanSchedule
  viewerCanUnschedule viewerCanPublish viewerCanRebase viewerCanDiscard`;
const ERRORS = `userErrors {
  __typename code field message
  ... on ConflictError { expectedVersion actualVersion }
  ... on DraftStateError { stands: state }
  ... on RebaseConflictError { path base mine theirs }
}`;

/** The variables of each mutation beside the draft, its revision and the key. */
const MORE = {
  Update: ['input: ProgramDraftUpdateInput!'],
  Submit: [],
  Approve: ['comment: String'],
  Return: ['comment: String!'],
  Schedule: ['at: ProgramDraftTimeInput!', 'reason: String!'],
  Unschedule: [],
  Publish: ['expectedVersion: Int!', 'reason: String!'],
  Rebase: ['prefer: ProgramDraftSide'],
  Discard: [],
} as const;
type DraftAct = keyof typeof MORE;

const textOf = (act: DraftAct): string => {
  const fixed = ['id: ID!', 'expectedRevision: Int!', 'idempotencyKey: String'];
  const variables = [...fixed, ...MORE[act]].map((each) => each.split(':') as [string, string]);
  const version = act === 'Publish' ? 'version { number inForceFrom publishedBy }' : '';
  return `mutation (${variables.map(([name, type]) => `$${name}:${type}`).join(', ')}) {
    answer: programDraft${act}(${variables.map(([name]) => `${name}: $${name}`).join(', ')}) {
      draft { ${DRAFT} } ${version} ${ERRORS}
    }
  }`;
};
const CREATE = `mutation ($input: ProgramDraftCreateInput!, $key: String) {
  answer: programDraftCreate(input: $input, idempotencyKey: $key) { draft { ${DRAFT} } ${ERRORS} }
}`;
const SETTINGS = `mutation ($id: ID!, $requiresReview: Boolean!) {
  answer: programSettingsUpdate(id: $id, input: { requiresReview: $requiresReview }) {
    program { review { isRequired offAskedBy viewerCanUpdate } } ${ERRORS}
  }
}`;
const PUBLISH = `mutation ($id: ID!, $version: Int!, $rules: ProgramRulesInput!) {
  answer: programPublish(
    id: $id, expectedVersion: $version, input: { rules: $rules, reason: "At once." }
  ) { program { version { number } } ${ERRORS} }
}`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the query decides what it is
export type Answer = any;

/** A shop whose rules are drafted over the API by two admins, a marketer and an auditor. */
export interface DraftDesk {
  readonly shop: Shop;
  readonly keys: Readonly<Record<'ann' | 'bob' | 'mia' | 'auditor', string>>;
  gql(query: string, variables: object, key: string, zh?: boolean): Promise<Answer>;
  create(input: object, key?: string, idempotencyKey?: string): Promise<Answer>;
  /** Acts on a draft as it was read; as ann unless said. */
  act(name: DraftAct, draft: Answer, more?: object, key?: string): Promise<Answer>;
  /** The draft after an act that is expected to succeed. */
  done(name: DraftAct, draft: Answer, more?: object, key?: string): Promise<Answer>;
  settings(requiresReview: boolean, key: string): Promise<Answer>;
  publishAtOnce(version: number, rules: object): Promise<Answer>;
  inForce(): Promise<Answer>;
  publishDue(): Promise<Readonly<Record<'published' | 'returned' | 'failed', number>>>;
  read(id: string, selection: string, zh?: boolean): Promise<Answer>;
  /** What was done to a draft. */
  kinds(id: string): Promise<string[]>;
  close(): Promise<void>;
}

/** The codes of a refusal. */
export const codes = ({ userErrors }: Answer): string[] =>
  (userErrors as { code: string }[]).map(({ code }) => code);

export async function openDraftDesk(now: number): Promise<DraftDesk> {
  const shop = await openShop(now);
  const { server } = shop;
  const keys = {
    ann: await server.key(['ADMIN']),
    bob: await server.key(['ADMIN']),
    mia: await server.key(['MARKETER']),
    auditor: await server.key(['AUDITOR']),
  };
  const programId = publicId('prg', server.programId);
  const gql: DraftDesk['gql'] = async (query, variables, key, zh = false) => {
    const headers = zh ? { 'accept-language': 'zh-CN' } : {};
    const { data, errors } = await server.gql(query, { ...variables }, key, headers);
    expect(errors).toBeUndefined();
    return data;
  };
  const act: DraftDesk['act'] = async (name, draft, more = {}, key = keys.ann) => {
    const variables = { id: draft.id, expectedRevision: draft.revision, ...more };
    return (await gql(textOf(name), variables, key)).answer;
  };
  const read: DraftDesk['read'] = async (id, selection, zh = false) => {
    const query = `query ($id: ID!) { programDraft(id: $id) { ${selection} } }`;
    return (await gql(query, { id }, keys.auditor, zh)).programDraft;
  };
  return {
    ...{ shop, keys, gql, act, read },
    create: async (input, key = keys.mia, idempotencyKey) => {
      const variables = { input: { title: 'Spring', ...input }, key: idempotencyKey };
      return (await gql(CREATE, variables, key)).answer;
    },
    done: async (name, draft, more, key) => {
      const answer = await act(name, draft, more, key);
      expect(answer.userErrors).toEqual([]);
      return answer.draft;
    },
    settings: async (requiresReview, key) =>
      (await gql(SETTINGS, { id: programId, requiresReview }, key)).answer,
    publishAtOnce: async (version, rules) =>
      (await gql(PUBLISH, { id: programId, version, rules }, keys.ann)).answer,
    inForce: async () => {
      const query = `{ program { version { number inForceFrom publishedAt publishedBy reason } } }`;
      return (await gql(query, {}, keys.ann)).program.version;
    },
    publishDue: () => server.services.draftPublishing.publishDue(shop.now),
    kinds: async (id) =>
      (await read(id, 'history { kind }')).history.map(({ kind }: { kind: string }) => kind),
    close: () => shop.close(),
  };
}
