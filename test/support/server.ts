import { compose, type Services } from '../../src/app/compose';
import type { StreamLimits } from '../../src/app/event-streams';
import { operatorViewer } from '../../src/app/commands/programs';
import type { Clock } from '../../src/platform/clock';
import type { Config } from '../../src/platform/config';
import { createLog } from '../../src/platform/log';
import type { Role } from '../../src/platform/security/permissions';
import { testDatabase, type TestDatabase } from './database';
import { LADDER } from './rules';

/** The whole server on a port of its own, with a programme to work in. */
export interface TestServer {
  readonly url: string;
  readonly database: TestDatabase;
  readonly services: Services;
  readonly programId: string;
  readonly keys: { readonly operator: string; readonly admin: string; readonly service: string };
  /** A key of the test's programme or another one, or of the member named. */
  key(
    roles: readonly Role[],
    more?: { memberId?: string; expiresAt?: number; programId?: string },
  ): Promise<string>;
  gql(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    key?: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<GraphqlAnswer>;
  close(): Promise<void>;
}

/** What came back. The shape of the data depends on what was asked. */
export interface GraphqlAnswer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the query decides what it is
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** The weights of docs/domain.md §5.1. */
const WEIGHTS = [
  { feature: 'purchaseAmount', weight: 0.7 },
  { feature: 'purchaseCount', weight: 0.2 },
  { feature: 'interactionCount', weight: 0.1 },
] as const;

/** Starts the server with the ladder of §6 and the weights of §5.1, one point for each pound. */
export async function startTestServer(
  options: { readonly clock?: Clock; readonly limits?: StreamLimits } = {},
): Promise<TestServer> {
  const database = await testDatabase();
  const services = compose({
    config: testConfig(database.options),
    log: createLog('silent'),
    database,
    clock: options.clock ?? (() => Date.now()),
  });
  const programId = await createProgram(services);
  const key: TestServer['key'] = (roles, more = {}) =>
    keyOf(services, { roles, programId, ...more });
  const http = await services.http(options.limits);
  const url = await http.listen();
  const keys = {
    operator: await keyOf(services, { roles: ['OPERATOR'], programId: null }),
    admin: await key(['ADMIN']),
    service: await key(['SERVICE']),
  };
  return {
    ...{ url, database, services, programId, keys, key },
    gql: (query, variables = {}, bearer = keys.service, headers = {}) =>
      ask(url, { query, variables }, { authorization: `Bearer ${bearer}`, ...headers }),
    close: async () => {
      await http.close();
      await services.close();
      await database.close();
    },
  };
}

export function testConfig(database: Config['database']): Config {
  return {
    environment: 'test',
    host: '127.0.0.1',
    port: 0,
    database,
    masterKey: { kind: 'given', key: Buffer.alloc(32, 7) },
    jwt: null,
    introspection: true,
    logLevel: 'silent',
    webhooks: { allowPrivate: true },
    jobs: { isOn: false, redisUrl: null },
  };
}

async function createProgram(services: Services): Promise<string> {
  const created = await services.programs.create(operatorViewer(), {
    code: 'main',
    names: [
      { locale: 'en', text: 'Main' },
      { locale: 'zh-CN', text: '主计划' },
    ],
    currencyCode: 'GBP',
    timeZone: 'Europe/London',
    locales: ['en', 'zh-CN'],
    rules: { ladder: LADDER, weights: WEIGHTS },
  });
  if (!created.ok) throw new Error(`The programme of a test: ${JSON.stringify(created.error)}`);
  return created.value.programId;
}

async function keyOf(
  { access }: Services,
  wanted: {
    readonly roles: readonly Role[];
    readonly programId: string | null;
    readonly memberId?: string;
    readonly expiresAt?: number;
  },
): Promise<string> {
  const issued = await access.createKey({ name: 'a test', ...wanted });
  if (!issued.ok) throw new Error(`The key of a test: ${issued.error.kind}`);
  return issued.value.key;
}

async function ask(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<GraphqlAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...((await response.json()) as Omit<GraphqlAnswer, 'status'>) };
}
