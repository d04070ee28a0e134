import { AccessService, type IssuedKey, type NewKey } from '../../../src/features/access';
import {
  execute,
  fromStoredInstant,
  query,
  toStoredInstant,
} from '../../../src/platform/database/sql';
import { newId } from '../../../src/platform/id';
import { NotSignedIn, type NotSignedInReason } from '../../../src/platform/security/viewer';
import { issueApiKey } from '../../../src/platform/security/api-key';
import { expectQueries, testDatabase, type TestDatabase } from '../../support/database';

const MINUTE = 60_000;
const START = Date.parse('2026-07-01T12:00:00Z');

let database: TestDatabase;
let access: AccessService;
let now: number;
let programId: string;
let memberId: string;

beforeEach(async () => {
  now = START;
  database = await testDatabase();
  access = newAccess();
  programId = await addProgram('shop');
  memberId = await addMember(programId);
});
afterEach(async () => {
  await access.close();
  await database.close();
});

const newAccess = (environment: 'live' | 'test' = 'test'): AccessService =>
  new AccessService({ database, clock: () => now, environment, verifyToken: null });

async function addProgram(code: string): Promise<string> {
  const id = newId(START);
  const columns = 'id, code, names, currency_code, time_zone, locales, current_version, created_at';
  await database.run((tx) =>
    execute(tx, `INSERT INTO program (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, [
      ...[id, code, '{"en":"Shop"}', 'GBP', 'Europe/London', '["en"]', 1],
      toStoredInstant(START),
    ]),
  );
  return id;
}

async function addMember(program: string): Promise<string> {
  const id = newId(START);
  const columns = 'id, program_id, joined_at, registered_by, created_at';
  const at = toStoredInstant(START);
  await database.run((tx) =>
    execute(tx, `INSERT INTO member (${columns}) VALUES (?, ?, ?, ?, ?)`, [
      ...[id, program, at, 'live', at],
    ]),
  );
  return id;
}

async function issue(wanted: Partial<NewKey> = {}, by = access): Promise<IssuedKey> {
  const outcome = await by.createKey({ name: 'till', roles: ['SERVICE'], programId, ...wanted });
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
}

async function reasonOf(bearer: string, by = access): Promise<NotSignedInReason | 'signed in'> {
  try {
    await by.authenticate(bearer);
    return 'signed in';
  } catch (error) {
    if (error instanceof NotSignedIn) return error.reason;
    throw error;
  }
}

describe('keys', () => {
  it('sign in their holder, with the roles and programme they were made for', async () => {
    const { id, key } = await issue({ roles: ['SUPPORT', 'ANALYST'] });
    const viewer = await access.authenticate(key);
    expect(viewer).toMatchObject({
      kind: 'key',
      subject: id,
      programId,
      memberId: null,
      roles: ['SUPPORT', 'ANALYST'],
    });
    expect(viewer.permissions.has('member.personal')).toBe(true);
    expect(viewer.permissions.has('behaviour.record')).toBe(false);
    expect(viewer).not.toHaveProperty('secretHash');
  });

  it('of a member name that member', async () => {
    const { key } = await issue({ roles: ['MEMBER'], memberId });
    expect(await access.authenticate(key)).toMatchObject({ memberId, programId });
  });

  it('of an operator stand outside programmes', async () => {
    const { key } = await issue({ roles: ['OPERATOR'], programId: null });
    expect(await access.authenticate(key)).toMatchObject({ programId: null, roles: ['OPERATOR'] });
  });

  it('leave no secret in the database', async () => {
    const { key } = await issue();
    const rows = await query(database.reader, 'SELECT * FROM api_key');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(key.slice(-59, -7));
  });

  it('are refused alike when unknown, revoked, of another secret, or no key at all', async () => {
    const revoked = await issue();
    await access.authenticate(revoked.key);
    expect(await access.revokeKey(revoked.id)).toBe(true);
    expect(await access.revokeKey(revoked.id)).toBe(false);
    const { id } = await issue();
    const bearers = [
      revoked.key,
      issueApiKey('test', newId()).key,
      issueApiKey('test', id).key,
      'laurel_test_x',
      'eyJhbGciOiJub25lIn0.e30.',
      'x',
      'x'.repeat(100_000),
    ];
    for (const bearer of bearers) expect(await reasonOf(bearer)).toBe('invalid-credential');
  });

  it('are refused by a process that saw another key of the same id', async () => {
    const { id, key } = await issue();
    await access.authenticate(key);
    expect(await reasonOf(issueApiKey('test', id).key)).toBe('invalid-credential');
  });

  it('expire, and say so to the holder of the secret only', async () => {
    const { id, key } = await issue({ expiresAt: START + 10_000 });
    expect(await reasonOf(key)).toBe('signed in');
    now = START + 10_000;
    expect(await reasonOf(key)).toBe('expired-credential');
    expect(await reasonOf(key, newAccess())).toBe('expired-credential');
    expect(await reasonOf(issueApiKey('test', id).key)).toBe('invalid-credential');
    await access.revokeKey(id);
    expect(await reasonOf(key)).toBe('invalid-credential');
  });

  it('of tests do not work on live data, whatever they call themselves', async () => {
    const { id, key } = await issue();
    const live = newAccess('live');
    expect(await reasonOf(key, live)).toBe('invalid-credential');
    expect(await reasonOf(issueApiKey('live', id).key, live)).toBe('invalid-credential');
  });

  it('are looked up once a minute, and follow a revocation elsewhere after that', async () => {
    const { id, key } = await issue();
    await expectQueries(1, database, async () => {
      await access.authenticate(key);
      await access.authenticate(key);
    });
    await newAccess().revokeKey(id);
    expect(await reasonOf(key)).toBe('signed in');
    now += MINUTE;
    expect(await reasonOf(key)).toBe('invalid-credential');
  });

  it('note their use at most once a minute, after the request', async () => {
    const { id, key } = await issue();
    const lastUsed = async () => {
      await access.close();
      const text = 'SELECT last_used_at AS used FROM api_key WHERE id = ?';
      const [row] = await query<{ used: string | null }>(database.reader, text, [id]);
      return row?.used ? fromStoredInstant(row.used) : null;
    };
    await access.authenticate(key);
    expect(await lastUsed()).toBe(START);
    now += MINUTE - 1;
    await access.authenticate(key);
    expect(await lastUsed()).toBe(START);
    now += 1;
    await access.authenticate(key);
    expect(await lastUsed()).toBe(START + MINUTE);
  });
});

describe('making a key', () => {
  it.each([
    ['no name', { name: '  ' }, 'bad-name'],
    ['a long name', { name: 'x'.repeat(101) }, 'bad-name'],
    ['half a character', { name: '\ud800' }, 'bad-name'],
    ['no role', { roles: [] }, 'roles-contradict'],
    ['a member role without a member', { roles: ['MEMBER'] }, 'roles-contradict'],
    ['an operator of a programme', { roles: ['OPERATOR'] }, 'roles-contradict'],
    ['a service of no programme', { programId: null }, 'roles-contradict'],
    ['an end in the past', { expiresAt: START }, 'already-expired'],
    ['a programme that is not there', { programId: newId(0) }, 'unknown-program'],
  ] as const)('is refused with %s', async (_, wanted, kind) => {
    const outcome = await access.createKey({
      ...{ name: 'till', roles: ['SERVICE'], programId },
      ...wanted,
    });
    expect(outcome).toMatchObject({ ok: false, error: { kind } });
    expect(await query(database.reader, 'SELECT id FROM api_key')).toEqual([]);
  });

  it("is refused for another programme's member", async () => {
    const stranger = await addMember(await addProgram('other'));
    const outcome = await access.createKey({
      ...{ name: 'app', roles: ['MEMBER'], programId, memberId: stranger },
    });
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'unknown-member' } });
  });
});

describe('the Authorization header', () => {
  it('names nobody when it is absent', async () => {
    expect(await access.viewerOfHeader(undefined)).toEqual({ kind: 'anonymous' });
  });

  it('is read as a bearer and nothing else', async () => {
    const { key } = await issue();
    expect(await access.viewerOfHeader(`Bearer ${key}`)).toMatchObject({ kind: 'key' });
    expect(await access.viewerOfHeader(`bearer  ${key}`)).toMatchObject({ kind: 'key' });
    for (const header of ['', 'Bearer', 'Bearer ', key, `Basic ${key}`, `Bearer ${key} x`]) {
      await expect(access.viewerOfHeader(header)).rejects.toThrow(NotSignedIn);
    }
  });

  it('takes no token when no identity provider is configured', async () => {
    await expect(access.viewerOfHeader('Bearer a.b.c')).rejects.toThrow('invalid-credential');
  });
});
