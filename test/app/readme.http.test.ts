import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compose, type Services } from '../../src/app/compose';
import type { HttpServer } from '../../src/app/http';
import { seedDemo } from '../../src/app/seed/seed-demo';
import { systemClock } from '../../src/platform/clock';
import { createLog } from '../../src/platform/log';
import { testDatabase, type TestDatabase } from '../support/database';
import { testConfig } from '../support/server';

const ROOT = resolve(__dirname, '../..');

/** The first request of a README, and the answer printed beneath it. */
function promiseOf(name: string): {
  headers: Record<string, string>;
  body: string;
  answer: string;
} {
  const text = readFileSync(resolve(ROOT, name), 'utf8');
  const [curl = ''] = /curl -s[\s\S]*?```/.exec(text) ?? [];
  const [, body = ''] = /-d '(.*)'/.exec(curl) ?? [];
  const [, answer = ''] = /```json\n([\s\S]*?)```/.exec(text) ?? [];
  const headers = [...curl.matchAll(/-H ['"]([\w-]+): ([^'"]+)['"]/g)].map(
    ([, key = '', value = '']) => [key, value] as const,
  );
  return { headers: Object.fromEntries(headers), body, answer };
}

describe('the first screen of the README', () => {
  let database: TestDatabase;
  let services: Services;
  let http: HttpServer;
  let url: string;
  let key: string;

  beforeAll(async () => {
    database = await testDatabase();
    const config = testConfig(database.options);
    services = compose({ config, log: createLog('silent'), database, clock: systemClock });
    // Member 42 is the same in a demo of any size.
    const { programId } = await seedDemo(services, { members: 60, seed: 1 });
    const issued = await services.access.createKey({ name: 'readme', roles: ['ADMIN'], programId });
    if (!issued.ok) throw new Error(issued.error.kind);
    key = issued.value.key;
    http = await services.http();
    url = await http.listen();
  });
  afterAll(async () => {
    await http.close();
    await services.close();
    await database.close();
  });

  test.each(['README.md', 'README.zh-CN.md'])('%s: the request gives the answer', async (name) => {
    const { headers, body, answer } = promiseOf(name);
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${key}` },
      body,
    });
    expect(await response.json()).toEqual(JSON.parse(answer));
  });
});
