import { dataOf, memberApi } from '../../support/api';
import { expectQueries, testDatabase, type TestDatabase } from '../../support/database';
import { createProgram, NOON, standingClock, viewer } from '../../support/programs';

const REGISTER = `mutation ($input: MemberRegisterInput!, $key: String) {
  memberRegister(input: $input, idempotencyKey: $key) {
    member { id externalId joinedAt }
    userErrors { code field message }
  }
}`;
const FIELDS = `id externalId joinedAt identities { scheme value linkedAt }
  profile { name email phone birthday }`;
const ANN = {
  externalId: 'shop-1',
  identities: [{ scheme: 'wechat', value: 'oX81' }],
  profile: {
    name: '安妮',
    email: 'Ann@Example.com',
    phone: '+86 138 0013 8000',
    birthday: '1990-05-17',
  },
  joinedAt: '2025-12-31T16:00:00Z',
};

type Member = { id: string };

describe('the API of members', () => {
  let database: TestDatabase;
  let api: ReturnType<typeof memberApi>;
  let programId: string;
  let otherId: string;
  let ann: Member;

  beforeEach(async () => {
    database = await testDatabase();
    api = memberApi(database, standingClock(NOON));
    programId = await createProgram(api.programs);
    otherId = await createProgram(api.programs, { code: 'other' });
    ann = (await register(ANN)).member ?? { id: '' };
  });

  afterEach(() => database.close());

  type Registered = { member: Member | null; userErrors: { code: string; field: string[] }[] };

  async function register(input: object, inProgram = programId, locale: 'en' | 'zh-CN' = 'en') {
    const answer = await api.ask(viewer('SERVICE', inProgram), REGISTER, { input }, locale);
    return dataOf(answer)['memberRegister'] as Registered;
  }

  const read = async (who: ReturnType<typeof viewer>, id = ann.id) =>
    dataOf(await api.ask(who, `query ($id: ID!) { member(id: $id) { ${FIELDS} } }`, { id }))[
      'member'
    ];
  const memberOf = (id: string) => id.replace('mem_', '');

  it('registers a member and shows all to who may read it', async () => {
    expect(await read(viewer('SUPPORT', programId))).toEqual({
      id: ann.id,
      externalId: 'shop-1',
      joinedAt: '2025-12-31T16:00:00.000Z',
      identities: [
        { scheme: 'email', value: 'ann@example.com', linkedAt: '2026-01-15T12:00:00.000Z' },
        { scheme: 'phone', value: '+8613800138000', linkedAt: '2026-01-15T12:00:00.000Z' },
        { scheme: 'wechat', value: 'oX81', linkedAt: '2026-01-15T12:00:00.000Z' },
      ],
      profile: {
        name: '安妮',
        email: 'ann@example.com',
        phone: '+8613800138000',
        birthday: '1990-05-17',
      },
    });
  });

  it.each(['ANALYST', 'MARKETER', 'AUDITOR', 'EXPERIMENTER', 'SERVICE'] as const)(
    'masks what is personal for %s',
    async (role) => {
      const member = (await read(viewer(role, programId))) as {
        identities: { value: string }[];
        profile: object;
      };
      expect(member.identities.map(({ value }) => value)).toEqual([
        'a***@example.com',
        '+86******8000',
        'o***',
      ]);
      expect(member.profile).toEqual({
        name: '安*',
        email: 'a***@example.com',
        phone: '+86******8000',
        birthday: '1990',
      });
    },
  );

  it('shows a member themselves and nobody else, however they ask', async () => {
    const bob = (await register({ externalId: 'bob' })).member ?? { id: '' };
    const annsKey = viewer('MEMBER', programId, memberOf(ann.id));
    expect(await read(annsKey)).toMatchObject({ profile: { name: '安妮' } });
    const ASK = `query ($bob: ID!, $ids: [ID!]!) {
      member(id: $bob) { id }
      memberBy(by: { externalId: "bob" }) { id }
      me: memberBy(by: { identity: { scheme: "email", value: "ANN@example.com" } }) { id }
      node(id: $bob) { id }
      nodes(ids: $ids) { id }
    }`;
    const answer = await api.ask(annsKey, ASK, { bob: bob.id, ids: [bob.id, ann.id] });
    expect(dataOf(answer)).toEqual({
      member: null,
      memberBy: null,
      me: { id: ann.id },
      node: null,
      nodes: [null, { id: ann.id }],
    });
  });

  it('finds nobody of another programme', async () => {
    const stranger = viewer('ADMIN', otherId);
    expect(await read(stranger)).toBeNull();
    const ASK = `query ($id: ID!) {
      node(id: $id) { id }
      memberBy(by: { externalId: "shop-1" }) { id }
      other: memberBy(by: { identity: { scheme: "wechat", value: "oX81" } }) { id }
    }`;
    const answer = await api.ask(stranger, ASK, { id: ann.id });
    expect(dataOf(answer)).toEqual({ node: null, memberBy: null, other: null });
  });

  it('finds nobody by an id of another kind, or by nothing', async () => {
    const support = viewer('SUPPORT', programId);
    expect(await read(support, ann.id.replace('mem_', 'prg_'))).toBeNull();
    expect(await read(support, 'mem_' + '0'.repeat(26))).toBeNull();
    expect(await read(support, '')).toBeNull();
    for (const by of ['{}', '{ externalId: "a", identity: { scheme: "a", value: "b" } }']) {
      const { errors } = await api.ask(support, `{ memberBy(by: ${by}) { id } }`);
      expect(errors?.[0]?.message).toMatch(/exactly one|OneOf/i);
    }
  });

  it('reads a hundred members with a statement for each kind of thing', async () => {
    const ids = [ann.id];
    for (let index = 0; index < 9; index += 1) {
      const { member } = await register({ profile: { name: `N${index}` } });
      ids.push(member?.id ?? '');
    }
    const ASK = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Member { ${FIELDS} } } }`;
    const answer = await expectQueries(3, database, () =>
      api.ask(viewer('SUPPORT', programId), ASK, { ids }),
    );
    expect(dataOf(answer)['nodes']).toHaveLength(10);
  });

  it('tells which names are taken, in the language of the request', async () => {
    expect(await register({ profile: { email: 'ann@example.com' } }, programId, 'zh-CN')).toEqual({
      member: null,
      userErrors: [
        {
          code: 'TAKEN',
          field: ['input', 'profile', 'email'],
          message: '该身份已属于本计划的其他会员。',
        },
      ],
    });
    expect((await register(ANN, otherId)).userErrors).toEqual([]);
  });

  it('tells every field that cannot be kept', async () => {
    const refused = await register({
      externalId: 'x'.repeat(129),
      identities: [{ scheme: 'W', value: '1' }],
      profile: { name: ' ', email: 'no', phone: '1', birthday: '2999-01-01' },
      joinedAt: '2030-01-01T00:00:00Z',
    });
    expect(refused.userErrors.map(({ code, field }) => `${field.join('.')} ${code}`)).toEqual([
      'input.externalId TOO_LONG',
      'input.identities.0.scheme INVALID',
      'input.profile.name REQUIRED',
      'input.profile.email INVALID',
      'input.profile.phone INVALID',
      'input.profile.birthday OUT_OF_RANGE',
      'input.joinedAt IN_FUTURE',
    ]);
  });

  it('links an identity and answers with it', async () => {
    const LINK = `mutation ($id: ID!, $identity: MemberIdentityInput!) {
      memberIdentityLink(memberId: $id, identity: $identity) {
        member { identities { scheme value } }
        userErrors { code field }
      }
    }`;
    const link = async (id: string, identity: object, inProgram = programId) =>
      dataOf(await api.ask(viewer('ADMIN', inProgram), LINK, { id, identity }))[
        'memberIdentityLink'
      ];
    const card = { scheme: 'card', value: '42' };
    expect(await link(ann.id, card)).toMatchObject({
      member: { identities: expect.arrayContaining([card]) },
      userErrors: [],
    });
    const bob = (await register({})).member?.id ?? '';
    expect(await link(bob, card)).toEqual({
      member: null,
      userErrors: [{ code: 'TAKEN', field: ['identity'] }],
    });
    const unknown = {
      member: null,
      userErrors: [{ code: 'UNKNOWN_MEMBER', field: ['memberId'] }],
    };
    expect(await link(ann.id, card, otherId)).toEqual(unknown);
    expect(await link('mem_nonsense', card)).toEqual(unknown);
  });
});
