import { z } from 'zod';
import { ok, refused, type Result } from '../domain/shared/result';
import { DEFAULT_POOL_SIZE, type DatabaseOptions } from './database/data-source';
import type { LogLevel } from './log';

/** Everything the process is told from outside. Nothing else reads the environment. */
export interface Config {
  readonly environment: 'development' | 'test' | 'production';
  readonly host: string;
  readonly port: number;
  readonly database: DatabaseOptions;
  readonly masterKey: MasterKeySource;
  readonly jwt: JwtOptions | null;
  readonly introspection: boolean;
  readonly logLevel: LogLevel;
  readonly webhooks: WebhookOptions;
  readonly jobs: JobOptions;
}

export interface JobOptions {
  /** Whether a server runs jobs beside answering; `laurel worker` runs them in any case. */
  readonly isOn: boolean;
  /** Where jobs are shared out among processes; null: each process looks after itself. */
  readonly redisUrl: string | null;
}

export type MasterKeySource =
  | { readonly kind: 'given'; readonly key: Uint8Array }
  | { readonly kind: 'file'; readonly path: string };

export interface WebhookOptions {
  /** Whether events may be sent within our own net, and without TLS: for trials, not in public. */
  readonly allowPrivate: boolean;
}

export interface JwtOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
  readonly keys:
    | { readonly kind: 'url'; readonly url: string }
    | { readonly kind: 'file'; readonly path: string };
}

/** One thing wrong with the environment. */
export interface ConfigProblem {
  readonly variable: string;
  readonly problem: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a process exits with when its configuration is wrong (EX_CONFIG of sysexits.h). */
export const EXIT_CONFIG = 78;

const DEFAULT_DATABASE_URL = 'sqlite:data/laurel.sqlite';
const DEFAULT_MASTER_KEY_FILE = 'data/master.key';
const MASTER_KEY_BYTES = 32;

/** Signatures by a private key only: a shared secret or none would let a reader mint tokens. */
const SIGNATURES = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
] as const;
const DEFAULT_SIGNATURES = 'RS256,PS256,ES256,EdDSA';

const onOff = z
  .enum(['on', 'off', 'true', 'false', '1', '0'], { error: 'must be "on" or "off"' })
  .transform((value) => ['on', 'true', '1'].includes(value));

const wholeNumber = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, {
      error: `must be from ${minimum} to ${maximum}`,
    });

const environmentSchema = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'], {
      error: 'must be "development", "test" or "production"',
    })
    .default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(4000),
  DATABASE_URL: z
    .string()
    .refine(isDatabaseUrl, {
      error: 'must be "sqlite:<path>" or "mysql://user:password@host:3306/database"',
    })
    .default(DEFAULT_DATABASE_URL),
  DATABASE_POOL_SIZE: wholeNumber(1, 200).default(DEFAULT_POOL_SIZE),
  LAUREL_MASTER_KEY: z
    .string()
    .refine((value) => decodeKey(value) !== null, {
      error: 'must be 32 bytes in base64; `openssl rand -base64 32` makes one',
    })
    .optional(),
  LAUREL_MASTER_KEY_FILE: z.string().min(1).optional(),
  JWT_ISSUER: z.string().min(1).optional(),
  JWT_AUDIENCE: z.string().min(1).optional(),
  JWT_JWKS_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).optional(),
  JWT_JWKS_FILE: z.string().min(1).optional(),
  JWT_ALGORITHMS: z
    .string()
    .default(DEFAULT_SIGNATURES)
    .transform((value) => value.split(',').map((name) => name.trim()))
    .pipe(
      z.array(z.enum(SIGNATURES, { error: `must be a list of ${SIGNATURES.join(', ')}` })).min(1),
    ),
  GRAPHQL_INTROSPECTION: onOff.optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be trace, debug, info, warn, error, fatal or silent',
    })
    .default('info'),
  WEBHOOK_ALLOW_PRIVATE: onOff.default(false),
  REDIS_URL: z
    .string()
    .refine(isRedisUrl, {
      error: 'must be "redis://user:password@host:6379/0", or rediss:// for TLS',
    })
    .optional(),
  JOBS: onOff.default(true),
});

type Variables = z.infer<typeof environmentSchema>;

/** Reads the whole configuration, or gives every problem at once. */
export function readConfig(
  env: Environment = process.env,
): Result<Config, readonly ConfigProblem[]> {
  const parsed = environmentSchema.safeParse(withoutBlanks(env));
  const problems = parsed.success ? problemsBetween(parsed.data) : problemsOf(parsed.error);
  if (!parsed.success || problems.length > 0) return refused(problems);
  return ok(toConfig(parsed.data));
}

/** Where the data lives, for tools that need nothing else; an unusable value throws. */
export function databaseOptionsFromEnv(env: Environment = process.env): DatabaseOptions {
  const { DATABASE_URL, DATABASE_POOL_SIZE } = environmentSchema
    .pick({ DATABASE_URL: true, DATABASE_POOL_SIZE: true })
    .parse(withoutBlanks(env));
  return { url: DATABASE_URL, poolSize: DATABASE_POOL_SIZE };
}

/** All problems as a table to print before giving up. */
export function problemTable(problems: readonly ConfigProblem[]): string {
  const width = Math.max(...problems.map(({ variable }) => variable.length));
  const rows = problems.map(({ variable, problem }) => `  ${variable.padEnd(width)}  ${problem}`);
  return ['The configuration cannot be used:', ...rows, ''].join('\n');
}

function toConfig(variables: Variables): Config {
  return {
    environment: variables.NODE_ENV,
    host: variables.HOST,
    port: variables.PORT,
    database: { url: variables.DATABASE_URL, poolSize: variables.DATABASE_POOL_SIZE },
    masterKey: masterKeySource(variables),
    jwt: jwtOptions(variables),
    introspection: variables.GRAPHQL_INTROSPECTION ?? variables.NODE_ENV !== 'production',
    logLevel: variables.LOG_LEVEL,
    webhooks: { allowPrivate: variables.WEBHOOK_ALLOW_PRIVATE },
    jobs: { isOn: variables.JOBS, redisUrl: variables.REDIS_URL ?? null },
  };
}

function masterKeySource(variables: Variables): MasterKeySource {
  const key = variables.LAUREL_MASTER_KEY ? decodeKey(variables.LAUREL_MASTER_KEY) : null;
  if (key) return { kind: 'given', key };
  return { kind: 'file', path: variables.LAUREL_MASTER_KEY_FILE ?? DEFAULT_MASTER_KEY_FILE };
}

function jwtOptions(variables: Variables): JwtOptions | null {
  const { JWT_ISSUER: issuer, JWT_AUDIENCE: audience, JWT_JWKS_URL: url } = variables;
  const path = variables.JWT_JWKS_FILE;
  if (!issuer || !audience) return null;
  const algorithms = variables.JWT_ALGORITHMS;
  if (url) return { issuer, audience, algorithms, keys: { kind: 'url', url } };
  return path ? { issuer, audience, algorithms, keys: { kind: 'file', path } } : null;
}

const problem = (variable: string, text: string): ConfigProblem => ({ variable, problem: text });

function problemsOf(error: z.ZodError): ConfigProblem[] {
  return error.issues.map((issue) => problem(String(issue.path[0]), issue.message));
}

function problemsBetween(variables: Variables): ConfigProblem[] {
  return [...masterKeyProblems(variables), ...jwtProblems(variables)];
}

function masterKeyProblems(variables: Variables): ConfigProblem[] {
  const { LAUREL_MASTER_KEY: key, LAUREL_MASTER_KEY_FILE: file } = variables;
  if (key && file) {
    return [problem('LAUREL_MASTER_KEY_FILE', 'set it or LAUREL_MASTER_KEY, not both')];
  }
  // A key that quietly appears beside the program is lost as quietly, and the data with it.
  const isDefault = !key && !file;
  return variables.NODE_ENV === 'production' && isDefault
    ? [problem('LAUREL_MASTER_KEY', 'must be set in production (or LAUREL_MASTER_KEY_FILE)')]
    : [];
}

function jwtProblems(variables: Variables): ConfigProblem[] {
  const { JWT_ISSUER, JWT_AUDIENCE, JWT_JWKS_URL, JWT_JWKS_FILE } = variables;
  const given = [JWT_ISSUER, JWT_AUDIENCE, JWT_JWKS_URL, JWT_JWKS_FILE].some(Boolean);
  if (!given) return [];
  const problems: ConfigProblem[] = [];
  if (!JWT_ISSUER) problems.push(problem('JWT_ISSUER', 'must be set for tokens to be accepted'));
  if (!JWT_AUDIENCE) {
    problems.push(problem('JWT_AUDIENCE', 'must be set for tokens to be accepted'));
  }
  if (!JWT_JWKS_URL === !JWT_JWKS_FILE) {
    problems.push(problem('JWT_JWKS_URL', 'set it or JWT_JWKS_FILE, and only one of them'));
  }
  return problems;
}

/** An empty variable says the same as none, as in `docker run -e NAME=`. */
function withoutBlanks(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
}

function isDatabaseUrl(value: string): boolean {
  if (value.startsWith('sqlite:')) return value.length > 'sqlite:'.length;
  if (!/^(mysql|mariadb):\/\//.test(value) || !URL.canParse(value)) return false;
  const url = new URL(value);
  return url.hostname !== '' && url.pathname.length > 1;
}

/** A path is the number of a database; anything else would be taken for number 0. */
function isRedisUrl(value: string): boolean {
  if (!/^rediss?:\/\//.test(value) || !URL.canParse(value)) return false;
  const url = new URL(value);
  return url.hostname !== '' && /^(\/\d{0,4})?$/.test(url.pathname);
}

function decodeKey(text: string): Uint8Array | null {
  const bytes = Buffer.from(text.trim(), 'base64');
  const isExact = bytes.length === MASTER_KEY_BYTES && bytes.toString('base64') === text.trim();
  return isExact ? bytes : null;
}
