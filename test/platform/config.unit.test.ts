import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  databaseOptionsFromEnv,
  problemTable,
  readConfig,
  type Config,
  type Environment,
} from '../../src/platform/config';
import { loadMasterKey } from '../../src/platform/security/master-key';

const KEY = Buffer.alloc(32, 7).toString('base64');

function configOf(env: Environment): Config {
  const outcome = readConfig(env);
  if (!outcome.ok) throw new Error(problemTable(outcome.error));
  return outcome.value;
}

function problemsOf(env: Environment): string[] {
  const outcome = readConfig(env);
  return outcome.ok ? [] : outcome.error.map(({ variable }) => variable);
}

describe('readConfig', () => {
  it('needs nothing for a first start', () => {
    expect(configOf({})).toEqual({
      environment: 'development',
      host: '127.0.0.1',
      port: 4000,
      database: { url: 'sqlite:data/laurel.sqlite', poolSize: 10 },
      masterKey: { kind: 'file', path: 'data/master.key' },
      jwt: null,
      introspection: true,
      logLevel: 'info',
      webhooks: { allowPrivate: false },
      jobs: { isOn: true, redisUrl: null },
    });
  });

  it('gives every problem at once', () => {
    const env = {
      NODE_ENV: 'prod',
      PORT: '70000',
      DATABASE_URL: 'postgres://localhost/laurel',
      LAUREL_MASTER_KEY: 'short',
      LOG_LEVEL: 'loud',
      GRAPHQL_INTROSPECTION: 'perhaps',
      JWT_ALGORITHMS: 'HS256',
    };
    expect(problemsOf(env).toSorted()).toEqual(Object.keys(env).toSorted());
    const outcome = readConfig(env);
    const table = outcome.ok ? '' : problemTable(outcome.error);
    for (const variable of Object.keys(env)) expect(table).toContain(variable);
  });

  it.each(['none', 'HS256', 'RS256,none', ''])(
    'never accepts tokens signed by %p',
    (algorithms) => {
      const env = { JWT_ALGORITHMS: algorithms };
      if (algorithms === '') expect(problemsOf(env)).toEqual([]);
      else expect(problemsOf(env)).toEqual(['JWT_ALGORITHMS']);
    },
  );

  it('asks for a key in production and shows no schema there', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toEqual(['LAUREL_MASTER_KEY']);
    const config = configOf({ NODE_ENV: 'production', LAUREL_MASTER_KEY: KEY });
    expect(config.introspection).toBe(false);
    expect(config.masterKey).toEqual({ kind: 'given', key: Buffer.alloc(32, 7) });
    expect(
      configOf({ NODE_ENV: 'production', LAUREL_MASTER_KEY_FILE: '/run/key' }).masterKey,
    ).toEqual({ kind: 'file', path: '/run/key' });
  });

  it('takes tokens only when everything about them is said', () => {
    const whole = {
      JWT_ISSUER: 'https://id.example',
      JWT_AUDIENCE: 'laurel',
      JWT_JWKS_URL: 'https://id.example/jwks',
    };
    expect(configOf(whole).jwt).toMatchObject({ issuer: 'https://id.example' });
    expect(problemsOf({ ...whole, JWT_AUDIENCE: '' })).toEqual(['JWT_AUDIENCE']);
    expect(problemsOf({ ...whole, JWT_ISSUER: undefined })).toEqual(['JWT_ISSUER']);
    expect(problemsOf({ ...whole, JWT_JWKS_FILE: 'keys.json' })).toEqual(['JWT_JWKS_URL']);
  });

  it('runs jobs in the process unless told otherwise', () => {
    const urls = ['redis://h', 'redis://u:p@h:6379/15', 'rediss://[::1]:6380/'];
    for (const url of urls) expect(configOf({ REDIS_URL: url }).jobs.redisUrl).toBe(url);
    expect(configOf({ JOBS: 'off', REDIS_URL: ' ' }).jobs).toEqual({ isOn: false, redisUrl: null });
    expect(problemsOf({ JOBS: 'some', REDIS_URL: 'http://h' }).toSorted()).toEqual([
      'JOBS',
      'REDIS_URL',
    ]);
    for (const url of ['redis://', 'redis://h/name', 'redis:h', 'h:6379']) {
      expect(problemsOf({ REDIS_URL: url })).toEqual(['REDIS_URL']);
    }
  });

  it('reads where the data lives', () => {
    expect(databaseOptionsFromEnv({})).toEqual({ url: 'sqlite:data/laurel.sqlite', poolSize: 10 });
    expect(
      databaseOptionsFromEnv({ DATABASE_URL: 'mysql://u:p@db/laurel', DATABASE_POOL_SIZE: '4' }),
    ).toEqual({ url: 'mysql://u:p@db/laurel', poolSize: 4 });
    expect(() => databaseOptionsFromEnv({ DATABASE_URL: 'mysql://db' })).toThrow();
  });
});

describe('loadMasterKey', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'laurel-key-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes a key on first start, for its owner only, and reads it afterwards', () => {
    const path = join(folder, 'new', 'master.key');
    const made = loadMasterKey({ kind: 'file', path });
    expect(made).toHaveLength(32);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(Buffer.from(readFileSync(path, 'utf8'), 'base64')).toEqual(Buffer.from(made));
    expect(loadMasterKey({ kind: 'file', path })).toEqual(made);
  });

  it('refuses a file that holds something else, and leaves it alone', () => {
    const path = join(folder, 'master.key');
    writeFileSync(path, 'not a key');
    expect(() => loadMasterKey({ kind: 'file', path })).toThrow('32 bytes');
    expect(readFileSync(path, 'utf8')).toBe('not a key');
  });

  it('lets webhooks into our own net only when told', () => {
    expect(configOf({ WEBHOOK_ALLOW_PRIVATE: 'on' }).webhooks.allowPrivate).toBe(true);
    expect(configOf({ WEBHOOK_ALLOW_PRIVATE: 'off' }).webhooks.allowPrivate).toBe(false);
    expect(problemsOf({ WEBHOOK_ALLOW_PRIVATE: 'maybe' })).toEqual(['WEBHOOK_ALLOW_PRIVATE']);
  });
});
