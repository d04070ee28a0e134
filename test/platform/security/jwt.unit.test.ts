import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type KeyLike } from 'jose';
import { newId, publicId } from '../../../src/platform/id';
import { createTokenVerifier, type VerifyToken } from '../../../src/platform/security/jwt';

const NOW = Date.parse('2026-07-01T12:00:00Z');
const NOW_SECONDS = NOW / 1_000;
const ISSUER = 'https://id.example';
const PROGRAM = newId(NOW);

let folder: string;
let signer: KeyLike;
let verify: VerifyToken;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'laurel-jwt-'));
  const pair = await generateKeyPair('ES256', { extractable: true });
  signer = pair.privateKey;
  const path = join(folder, 'jwks.json');
  const key = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256' };
  writeFileSync(path, JSON.stringify({ keys: [key] }));
  verify = createTokenVerifier(
    { issuer: ISSUER, audience: 'laurel', algorithms: ['ES256'], keys: { kind: 'file', path } },
    () => NOW,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const CLAIMS = { laurel_roles: ['SUPPORT'], laurel_program: publicId('prg', PROGRAM) };

interface TokenParts {
  readonly claims?: Record<string, unknown>;
  readonly issuer?: string;
  readonly audience?: string;
  readonly expiresAt?: number;
  readonly notBefore?: number;
  readonly key?: KeyLike;
}

function token(parts: TokenParts = {}): Promise<string> {
  return new SignJWT(parts.claims ?? CLAIMS)
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setSubject('ann')
    .setIssuer(parts.issuer ?? ISSUER)
    .setAudience(parts.audience ?? 'laurel')
    .setNotBefore(parts.notBefore ?? NOW_SECONDS - 10)
    .setExpirationTime(parts.expiresAt ?? NOW_SECONDS + 300)
    .sign(parts.key ?? signer);
}

const INVALID = { ok: false, error: { kind: 'invalid' } };

describe('createTokenVerifier', () => {
  it('knows who a good token names', async () => {
    const outcome = await verify(await token());
    expect(outcome).toMatchObject({
      ok: true,
      value: { kind: 'person', subject: 'ann', programId: PROGRAM, memberId: null },
    });
    if (!outcome.ok) throw new Error('refused');
    expect(outcome.value.permissions.has('member.read')).toBe(true);
    expect(outcome.value.permissions.has('program.publish')).toBe(false);
  });

  it('refuses a token without a signature', async () => {
    const unsigned = new UnsecuredJWT(CLAIMS)
      .setSubject('ann')
      .setIssuer(ISSUER)
      .setAudience('laurel')
      .setExpirationTime(NOW_SECONDS + 300)
      .encode();
    expect(await verify(unsigned)).toEqual(INVALID);
  });

  it('refuses a token signed with the public key as a shared secret', async () => {
    const forged = await new SignJWT(CLAIMS)
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .setSubject('ann')
      .setIssuer(ISSUER)
      .setAudience('laurel')
      .setExpirationTime(NOW_SECONDS + 300)
      .sign(new TextEncoder().encode('the public key, thirty-two bytes'));
    expect(await verify(forged)).toEqual(INVALID);
  });

  it('refuses the example of RFC 7515 A.1', async () => {
    const example =
      'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0' +
      'dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
    expect(await verify(example)).toEqual(INVALID);
  });

  it('refuses another key, issuer or audience', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    expect(await verify(await token({ key: privateKey }))).toEqual(INVALID);
    expect(await verify(await token({ issuer: 'https://other.example' }))).toEqual(INVALID);
    expect(await verify(await token({ audience: 'other' }))).toEqual(INVALID);
  });

  it('allows a minute between clocks, and not more', async () => {
    const expired = { ok: false, error: { kind: 'expired' } };
    expect(await verify(await token({ expiresAt: NOW_SECONDS - 59 }))).toMatchObject({ ok: true });
    expect(await verify(await token({ expiresAt: NOW_SECONDS - 61 }))).toEqual(expired);
    expect(await verify(await token({ notBefore: NOW_SECONDS + 59 }))).toMatchObject({ ok: true });
    expect(await verify(await token({ notBefore: NOW_SECONDS + 61 }))).toEqual(INVALID);
  });

  it('does not tell a stranger that a token of theirs has expired', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const outcome = await verify(await token({ key: privateKey, expiresAt: NOW_SECONDS - 999 }));
    expect(outcome).toEqual(INVALID);
  });

  it('refuses a token that never expires', async () => {
    const forEver = await new SignJWT(CLAIMS)
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setSubject('ann')
      .setIssuer(ISSUER)
      .setAudience('laurel')
      .sign(signer);
    expect(await verify(forEver)).toEqual(INVALID);
  });

  it.each([
    ['no roles', { ...CLAIMS, laurel_roles: [] }],
    ['a role nobody knows', { ...CLAIMS, laurel_roles: ['SUPPORT', 'ROOT'] }],
    ['no programme', { laurel_roles: ['SUPPORT'] }],
    ['a programme that is not an id', { ...CLAIMS, laurel_program: 'prg_1' }],
    ['a member with another role', { ...CLAIMS, laurel_member: publicId('mem', newId(NOW)) }],
    ['the member role without a member', { ...CLAIMS, laurel_roles: ['MEMBER'] }],
    ['an operator of a programme', { ...CLAIMS, laurel_roles: ['OPERATOR'] }],
    ['an operator who is also an admin', { ...CLAIMS, laurel_roles: ['OPERATOR', 'ADMIN'] }],
  ])('refuses claims that make no sense: %s', async (_, claims) => {
    expect(await verify(await token({ claims }))).toEqual(INVALID);
  });

  it.each(['', 'x', 'a.b.c', '.'.repeat(10_000)])('refuses what is no token', async (text) => {
    expect(await verify(text)).toEqual(INVALID);
  });
});
