import { newId } from '../../../src/platform/id';
import { isSecretOf, issueApiKey, parseApiKey } from '../../../src/platform/security/api-key';
import { sha256Hex } from '../../../src/platform/security/hash';
import { permissionsOf } from '../../../src/platform/security/permissions';
import { canSeeMember, viewerOf } from '../../../src/platform/security/viewer';

describe('API keys', () => {
  const id = newId();
  const { key, secretHash } = issueApiKey('test', id);

  it('carry their environment, id and secret', () => {
    const parsed = parseApiKey(key);
    expect(parsed).toMatchObject({ environment: 'test', id });
    expect(isSecretOf(parsed?.secret ?? '', secretHash)).toBe(true);
    expect(secretHash).toBe(sha256Hex(parsed?.secret ?? ''));
  });

  it('hold 256 random bits', () => {
    const secrets = new Set(
      Array.from({ length: 1_000 }, () => parseApiKey(issueApiKey('live', id).key)?.secret),
    );
    expect(secrets.size).toBe(1_000);
    for (const secret of secrets) expect(secret).toMatch(/^[0-9a-hjkmnp-tv-z]{52}$/);
  });

  it('are refused with any one character changed', () => {
    for (let at = 0; at < key.length; at += 1) {
      const changed = key.slice(0, at) + (key[at] === 'x' ? 'y' : 'x') + key.slice(at + 1);
      expect(parseApiKey(changed)).toBeNull();
    }
  });

  it('do not open with the secret of another', () => {
    const other = parseApiKey(issueApiKey('test', id).key);
    expect(isSecretOf(other?.secret ?? '', secretHash)).toBe(false);
    expect(isSecretOf('', secretHash)).toBe(false);
  });
});

describe('viewers', () => {
  const credential = { kind: 'key', subject: 'key', programId: 'p', memberId: null } as const;

  it('of a member see that member only', () => {
    const viewer = viewerOf({ ...credential, roles: ['MEMBER'], memberId: 'm' });
    if (!viewer) throw new Error('refused');
    expect(canSeeMember(viewer, 'm')).toBe(true);
    expect(canSeeMember(viewer, 'other')).toBe(false);
    expect(viewer.permissions.has('member.read')).toBe(false);
  });

  it('may what their roles may together', () => {
    expect([...permissionsOf(['OPERATOR'])]).toEqual(['node.read', 'program.create']);
    expect(permissionsOf(['MARKETER', 'SERVICE']).has('behaviour.record')).toBe(true);
    expect(permissionsOf(['MARKETER']).has('behaviour.record')).toBe(false);
    expect(permissionsOf([]).size).toBe(0);
  });
});
