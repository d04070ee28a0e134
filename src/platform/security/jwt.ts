import { readFileSync } from 'node:fs';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { z } from 'zod';
import type { Clock } from '../clock';
import type { JwtOptions } from '../config';
import { ok, refused, type Result } from '../../domain/shared/result';
import { parsePublicId } from '../id';
import { isRole, type Role } from './permissions';
import { viewerOf, type SignedIn } from './viewer';

/** Reads a token of the identity provider. `expired` is said only of tokens it truly signed. */
export type VerifyToken = (token: string) => Promise<Result<SignedIn, TokenRefused>>;

export type TokenRefused = { readonly kind: 'invalid' } | { readonly kind: 'expired' };

const CLOCK_TOLERANCE_SECONDS = 60;
const MAX_TOKEN_LENGTH = 8_192;
const KEY_SET_COOLDOWN_MS = 30_000;
const KEY_SET_MAX_AGE_MS = 600_000;
const KEY_SET_TIMEOUT_MS = 5_000;

const claimsSchema = z.object({
  sub: z.string().min(1).max(200),
  laurel_program: z.string().optional(),
  laurel_member: z.string().optional(),
  laurel_roles: z
    .array(z.string())
    .min(1)
    .max(20)
    .refine((roles) => roles.every(isRole)),
});

/** Checks signature, issuer, audience and times, then what the token says of Laurel. */
export function createTokenVerifier(options: JwtOptions, clock: Clock): VerifyToken {
  const keys = keySource(options);
  return async (token) => {
    if (token.length > MAX_TOKEN_LENGTH) return refused({ kind: 'invalid' });
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: [...options.algorithms],
        issuer: options.issuer,
        audience: options.audience,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: new Date(clock()),
        requiredClaims: ['exp', 'sub'],
      });
      const viewer = viewerOfClaims(payload);
      return viewer ? ok(viewer) : refused({ kind: 'invalid' });
    } catch (error) {
      return refused(tokenRefusal(error));
    }
  };
}

function keySource(options: JwtOptions): JWTVerifyGetKey {
  if (options.keys.kind === 'url') {
    // Tokens that name unknown keys must not become requests to the issuer.
    return createRemoteJWKSet(new URL(options.keys.url), {
      cooldownDuration: KEY_SET_COOLDOWN_MS,
      cacheMaxAge: KEY_SET_MAX_AGE_MS,
      timeoutDuration: KEY_SET_TIMEOUT_MS,
    });
  }
  return createLocalJWKSet(JSON.parse(readFileSync(options.keys.path, 'utf8')) as JSONWebKeySet);
}

function tokenRefusal(error: unknown): TokenRefused {
  if (error instanceof errors.JWTExpired) return { kind: 'expired' };
  // Keys that cannot be fetched are the issuer's trouble and say nothing about the token.
  const isAboutToken = error instanceof errors.JOSEError && !isAboutKeySet(error);
  if (isAboutToken) return { kind: 'invalid' };
  throw error;
}

const isAboutKeySet = (error: errors.JOSEError): boolean =>
  error instanceof errors.JWKSTimeout || error.code === errors.JOSEError.code;

function viewerOfClaims(payload: JWTPayload): SignedIn | null {
  const parsed = claimsSchema.safeParse(payload);
  if (!parsed.success) return null;
  const { sub, laurel_roles, laurel_program, laurel_member } = parsed.data;
  const programId = parsePublicId('prg', laurel_program ?? '');
  const memberId = parsePublicId('mem', laurel_member ?? '');
  const isMalformed =
    (laurel_program !== undefined && programId === null) ||
    (laurel_member !== undefined && memberId === null);
  if (isMalformed) return null;
  const roles: readonly Role[] = laurel_roles.filter(isRole);
  return viewerOf({ kind: 'person', subject: sub, programId, memberId, roles });
}
