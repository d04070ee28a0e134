import { readFileSync } from 'node:fs';
import type { MemberFault } from '../../../src/features/members';
import type { RegisterMember } from '../../../src/features/registration/registration.service';
import { parseLocalDay } from '../../../src/domain/shared/calendar';
import { query } from '../../../src/platform/database/sql';
import { NotPermitted } from '../../../src/platform/security/viewer';
import { expectQueries, isMysql, testDatabase, type TestDatabase } from '../../support/database';
import { memberServices } from '../../support/members';
import { createProgram, NOON, standingClock, viewer } from '../../support/programs';

const BIRTHDAY = parseLocalDay('1990-05-17') ?? 0;
const ANN = {
  externalId: 'shop-1',
  identities: [
    { scheme: 'web', value: 'canary-web-77' },
    { scheme: 'email', value: 'Ann.Canary@Example.com' },
  ],
  profile: {
    name: 'Ann Canary',
    email: 'ann.canary@example.com',
    phone: '+86 138-0013-8000',
    birthday: BIRTHDAY,
  },
};

describe('members', () => {
  const clock = standingClock();
  let database: TestDatabase;
  let services: ReturnType<typeof memberServices>;
  let programId: string;
  let otherId: string;

  beforeEach(async () => {
    clock.set(NOON);
    database = await testDatabase();
    services = memberServices(database, clock);
    programId = await createProgram(services.programs);
    otherId = await createProgram(services.programs, { code: 'other' });
  });

  afterEach(() => database.close());

  const register = (command: RegisterMember, inProgram = programId) =>
    services.registration.register(viewer('SERVICE', inProgram), command);

  async function registered(command: RegisterMember, inProgram = programId): Promise<string> {
    const outcome = await register(command, inProgram);
    if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.error)}`);
    return outcome.value.memberId;
  }

  async function faults(command: RegisterMember): Promise<string[]> {
    const outcome = await register(command);
    return outcome.ok ? [] : outcome.error.map(say);
  }

  const say = (fault: MemberFault) =>
    `${fault.path.join('.')} ${fault.kind}${fault.kind === 'invalid-text' ? `:${fault.fault}` : ''}`;

  const rows = async (table: string) => Number((await count(table))[0]?.n);
  const count = (table: string) =>
    query<{ n: number }>(database.reader, `SELECT COUNT(*) AS n FROM ${table}`);

  const resolve = (references: Parameters<typeof services.members.resolve>[2], id = programId) =>
    services.members.resolve(database.reader, { id }, references);

  describe('are registered', () => {
    it('with all that was said, in the base tier', async () => {
      const memberId = await registered({ ...ANN, joinedAt: NOON - 1_000 });
      const loaders = services.makeLoaders(programId);
      expect(await loaders.byId.load(memberId)).toEqual({
        memberId,
        externalId: 'shop-1',
        joinedAt: NOON - 1_000,
        mergedInto: null,
      });
      expect(await loaders.profiles.load(memberId)).toEqual({
        name: 'Ann Canary',
        email: 'ann.canary@example.com',
        phone: '+8613800138000',
        birthday: '1990-05-17',
      });
      const identities = await loaders.identities.load(memberId);
      expect(identities.map(({ scheme, value }) => `${scheme}:${value}`).toSorted()).toEqual([
        'email:ann.canary@example.com',
        'phone:+8613800138000',
        'web:canary-web-77',
      ]);
      const [state] = await query<{ tier_code: string }>(
        database.reader,
        'SELECT tier_code FROM member_state WHERE member_id = ?',
        [memberId],
      );
      expect(state?.tier_code).toBe('regular');
      expect(await rows('decision')).toBe(1);
    });

    it('with nothing but themselves, and then no key', async () => {
      const memberId = await registered({});
      expect(await rows('member_personal')).toBe(0);
      const loaders = services.makeLoaders(programId);
      expect(await loaders.profiles.load(memberId)).toEqual({
        ...{ name: null, email: null, phone: null, birthday: null },
      });
      expect(await loaders.identities.load(memberId)).toEqual([]);
    });

    it('once for an idempotency key, which keeps nothing personal', async () => {
      const first = await register({ ...ANN, idempotencyKey: 'k-1' });
      expect(await register({ ...ANN, idempotencyKey: 'k-1' })).toEqual(first);
      expect(await rows('member')).toBe(1);
      const other = { ...ANN, externalId: 'shop-2', idempotencyKey: 'k-1' };
      await expect(register(other)).rejects.toThrow('used before');
    });

    it('not with names that another member has, each told by its field', async () => {
      await registered(ANN);
      expect(await faults(ANN)).toEqual([
        'externalId external-id-taken',
        'identities.0 identity-taken',
        'identities.1 identity-taken',
        'profile.phone identity-taken',
      ]);
      expect(await faults({ profile: { email: 'ANN.CANARY@example.com ' } })).toEqual([
        'profile.email identity-taken',
      ]);
      expect(await faults({ externalId: ' shop-1 ' })).toEqual(['externalId external-id-taken']);
      expect(await rows('member')).toBe(1);
      expect(await rows('member_state')).toBe(1);
    });

    it('once, when the same person is registered at the same moment', async () => {
      const outcomes = await Promise.all([1, 2, 3].map(() => register(ANN)));
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await rows('member')).toBe(1);
      expect(await rows('member_identity')).toBe(3);
    });

    it.each([
      [{ externalId: '' }, ['externalId invalid-text:empty']],
      [{ externalId: ' \u3000 ' }, ['externalId invalid-text:empty']],
      [{ externalId: 'x'.repeat(129) }, ['externalId invalid-text:too-long']],
      [{ externalId: 'x'.repeat(1_000_000) }, ['externalId invalid-text:too-long']],
      [{ externalId: 'a\u0000b' }, ['externalId invalid-text:control-character']],
      [{ externalId: 'a\ud800b' }, ['externalId invalid-text:lone-surrogate']],
      [{ identities: [{ scheme: 'Web', value: '1' }] }, ['identities.0.scheme invalid-scheme']],
      [
        { identities: [{ scheme: '__proto__', value: '1' }] },
        ['identities.0.scheme invalid-scheme'],
      ],
      [{ identities: [{ scheme: 'web', value: '' }] }, ['identities.0.value invalid-text:empty']],
      [
        { identities: [{ scheme: 'web', value: 'x'.repeat(256) }] },
        ['identities.0.value invalid-text:too-long'],
      ],
      [
        { identities: [{ scheme: 'web', value: '😀'.repeat(255) }] },
        ['identities.0.value invalid-text:too-long'],
      ],
      [{ identities: [{ scheme: 'phone', value: '138' }] }, ['identities.0.value not-a-phone']],
      [{ profile: { email: 'nobody' } }, ['profile.email not-an-email']],
      [{ profile: { phone: '13800138000' } }, ['profile.phone not-a-phone']],
      [{ profile: { name: 'two\nlines' } }, ['profile.name invalid-text:control-character']],
      [{ profile: { birthday: 99_999 } }, ['profile.birthday out-of-range']],
      [{ joinedAt: NOON + 300_001 }, ['joinedAt in-future']],
      [
        { externalId: '', identities: [{ scheme: '', value: '' }], profile: { email: '' } },
        [
          'externalId invalid-text:empty',
          'identities.0.scheme invalid-scheme',
          'profile.email invalid-text:empty',
        ],
      ],
    ])('not as %#', async (command: RegisterMember, expected) => {
      expect(await faults(command)).toEqual(expected);
      expect(await rows('member')).toBe(0);
    });

    it('with the longest texts that are allowed', async () => {
      const value = '😀'.repeat(250);
      const name = '𠮷'.repeat(200);
      const memberId = await registered({
        externalId: '𠮷'.repeat(128),
        identities: [{ scheme: 'a'.repeat(16), value }],
        profile: { name },
      });
      const loaders = services.makeLoaders(programId);
      expect((await loaders.profiles.load(memberId)).name).toBe(name);
      expect((await loaders.identities.load(memberId))[0]?.value).toBe(value);
    });

    it('not with more than twenty identities', async () => {
      const identities = Array.from({ length: 21 }, (_, index) => ({
        scheme: 'web',
        value: String(index),
      }));
      expect(await faults({ identities })).toEqual(['identities too-many']);
    });

    it('by those who may', async () => {
      const member = viewer('ANALYST', programId);
      await expect(services.registration.register(member, {})).rejects.toThrow(NotPermitted);
    });

    it('in batches of a fixed number of statements, one by one refused', async () => {
      const batch = Array.from({ length: 40 }, (_, index) => ({
        externalId: `b-${index % 39}`,
        identities: [{ scheme: 'web', value: String(index) }],
        joinedAt: NOON - index,
      }));
      const program = await services.directory.get(programId);
      const outcomes = await expectQueries(5, database, () =>
        database.run((tx) => services.members.register(tx, program, batch, 'BACKFILL')),
      );
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(39);
      const last = outcomes.at(-1);
      expect(last?.ok === false && last.error.map(say)).toEqual(['externalId external-id-taken']);
    });
  });

  describe('are found', () => {
    it('by id, external id and identity in any spelling, in the order asked', async () => {
      const memberId = await registered(ANN);
      const known = { memberId, namedId: memberId, joinedAt: NOON };
      const found = await expectQueries(3, database, () =>
        resolve([
          { kind: 'externalId', externalId: ' shop-1' },
          { kind: 'identity', scheme: 'email', value: 'ANN.canary@example.COM' },
          { kind: 'id', id: memberId },
          { kind: 'identity', scheme: 'phone', value: '008613800138000' },
          { kind: 'identity', scheme: 'web', value: 'canary-web-77' },
          { kind: 'identity', scheme: 'web', value: 'CANARY-web-77' },
          { kind: 'identity', scheme: 'No scheme', value: 'x' },
          { kind: 'externalId', externalId: 'SHOP-1' },
          { kind: 'id', id: 'nobody' },
        ]),
      );
      expect(found).toEqual([known, known, known, known, known, null, null, null, null]);
    });

    it('in their own programme only', async () => {
      const here = await registered(ANN);
      const there = await registered(ANN, otherId);
      expect(there).not.toBe(here);
      const references = [
        { kind: 'id', id: here },
        { kind: 'externalId', externalId: 'shop-1' },
        { kind: 'identity', scheme: 'web', value: 'canary-web-77' },
      ] as const;
      const found = await resolve(references, otherId);
      expect(found.map((each) => each?.memberId ?? null)).toEqual([null, there, there]);
      expect(await services.makeLoaders(otherId).byId.load(here)).toBeNull();
      const [mine] = await query<{ value_index: string }>(
        database.reader,
        `SELECT COUNT(DISTINCT value_index) AS value_index FROM member_identity`,
      );
      expect(Number(mine?.value_index)).toBe(6);
    });

    it('many at once, with one statement for each kind of thing', async () => {
      const ids: string[] = [];
      for (const index of [1, 2, 3]) {
        ids.push(await registered({ profile: { name: `N${index}`, email: `n${index}@x.com` } }));
      }
      const loaders = services.makeLoaders(programId);
      const all = () =>
        Promise.all(
          ids.flatMap((id) => [
            loaders.byId.load(id),
            loaders.identities.load(id),
            loaders.profiles.load(id),
          ]),
        );
      await expectQueries(3, database, all);
      await expectQueries(0, database, all);
    });
  });

  describe('are linked with identities', () => {
    const link = (memberId: string, scheme: string, value: string, inProgram = programId) =>
      services.members.link(viewer('SUPPORT', inProgram), {
        memberId,
        identity: { scheme, value },
      });

    it('also those who had nothing personal before', async () => {
      const memberId = await registered({});
      expect((await link(memberId, 'email', 'New@Example.com')).ok).toBe(true);
      expect((await link(memberId, 'web', '5')).ok).toBe(true);
      const identities = await services.makeLoaders(programId).identities.load(memberId);
      expect(identities).toEqual([
        { scheme: 'email', value: 'new@example.com', linkedAt: NOON },
        { scheme: 'web', value: '5', linkedAt: NOON },
      ]);
    });

    it('again without effect', async () => {
      const memberId = await registered(ANN);
      expect((await link(memberId, 'web', ' canary-web-77 ')).ok).toBe(true);
      expect(await rows('member_identity')).toBe(3);
    });

    it('not with those of others, nor when they are unknown or elsewhere', async () => {
      await registered(ANN);
      const bob = await registered({ externalId: 'bob' });
      const say1 = async (outcome: ReturnType<typeof link>) => {
        const done = await outcome;
        return done.ok ? [] : done.error.map(say);
      };
      expect(await say1(link(bob, 'web', 'canary-web-77'))).toEqual(['identity identity-taken']);
      expect(await say1(link(bob, 'WEB', '1'))).toEqual(['identity.scheme invalid-scheme']);
      expect(await say1(link('0'.repeat(26), 'web', '1'))).toEqual(['memberId unknown-member']);
      expect(await say1(link(bob, 'web', '1', otherId))).toEqual(['memberId unknown-member']);
      const marketer = viewer('MARKETER', programId);
      const identity = { scheme: 'web', value: '1' };
      const asked = services.members.link(marketer, { memberId: bob, identity });
      await expect(asked).rejects.toThrow(NotPermitted);
      expect(await rows('member_identity')).toBe(3);
    });

    it('once, when two members claim the same at the same moment', async () => {
      const [ann, bob] = [await registered({}), await registered({})];
      const outcomes = await Promise.all([ann, bob].map((id) => link(id, 'card', '42')));
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await rows('member_identity')).toBe(1);
    });
  });

  it('met in history joined with their earliest behaviour; others when the shop says', async () => {
    const program = await services.directory.get(programId);
    const live = await registered({ joinedAt: NOON });
    const [met] = await database.run((tx) =>
      services.members.register(tx, program, [{ joinedAt: NOON }], 'BACKFILL'),
    );
    const metId = met?.ok ? met.value.memberId : '';
    const earlier = [live, metId].map((memberId) => ({ memberId, joinedAt: NOON - 5_000 }));
    const later = [live, metId].map((memberId) => ({ memberId, joinedAt: NOON + 5_000 }));
    const change = (joined: typeof earlier) =>
      database.run((tx) => services.members.earlierJoined(tx, joined));
    expect(await change(later)).toEqual([]);
    expect(await change(earlier)).toEqual([{ memberId: metId, joinedAt: NOON - 5_000 }]);
    const loaders = services.makeLoaders(programId);
    const joined = await Promise.all([live, metId].map((id) => loaders.byId.load(id)));
    expect(joined.map((member) => member?.joinedAt)).toEqual([NOON, NOON - 5_000]);
  });

  it('leave no personal text in the database', async () => {
    await register({ ...ANN, idempotencyKey: 'canary-key' });
    const tables = ['member', 'member_identity', 'member_personal', 'idempotency', 'decision'];
    const dump = await Promise.all(
      tables.map((table) => query(database.reader, `SELECT * FROM ${table}`)),
    );
    const texts = [JSON.stringify(dump)];
    if (!isMysql) {
      const file = database.options.url.replace('sqlite:', '');
      texts.push(...[file, `${file}-wal`].map((path) => readFileSync(path, 'latin1')));
    }
    expect(texts.join()).toContain('shop-1');
    for (const canary of ['canary', '13800138000', '1990-05-17', '@example']) {
      expect(texts.join().toLowerCase()).not.toContain(canary);
    }
  });
});
