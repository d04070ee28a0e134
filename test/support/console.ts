import { execFileSync } from 'node:child_process';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { compose, type Services } from '../../src/app/compose';
import type { HttpServer } from '../../src/app/http';
import { seedDemo } from '../../src/app/seed/seed-demo';
import { systemClock, type Clock } from '../../src/platform/clock';
import { createLog } from '../../src/platform/log';
import type { Role } from '../../src/platform/security/permissions';
import { testDatabase, type TestDatabase } from './database';
import { projectRoot } from './miniature';
import { testConfig } from './server';

const QUIET = ['background-networking', 'component-update', 'sync', 'gpu'];
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PATIENCE_MS = 30_000;

/** The built console before a real server with a seeded demo, in a real browser. */
export interface ConsoleStage {
  readonly url: string;
  readonly services: Services;
  readonly programId: string;
  /** What browsers complained of, and hosts that they reached for, since the last look. */
  complaints(): string[];
  key(name: string, roles: readonly Role[]): Promise<string>;
  /** A browser of its own, signed in by the key; at the door without one. */
  open(path: string, key: string | null, options?: BrowserContextOptions): Promise<Page>;
  /** What the API answers to a query by the key. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the query decides what it is
  ask(key: string, query: string, variables?: object): Promise<any>;
  leave(): Promise<void>;
  close(): Promise<void>;
}

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

/** By a clock of its own a server can be ahead of the browser. */
export async function openConsole(
  members: number,
  clock: Clock = systemClock,
): Promise<ConsoleStage> {
  buildConsole();
  const database: TestDatabase = await testDatabase();
  const config = testConfig(database.options);
  const services = compose({ config, log: createLog('silent'), database, clock });
  const { programId } = await seedDemo(services, { members, seed: 1 });
  const http: HttpServer = await services.http();
  const url = await http.listen();
  const browser = await startBrowser();
  let complaints: string[] = [];
  return {
    ...{ url, services, programId },
    complaints: () => complaints.splice(0),
    key: async (name, roles) => {
      const issued = await services.access.createKey({ name, roles, programId });
      if (!issued.ok) throw new Error(issued.error.kind);
      return issued.value.key;
    },
    open: async (path, key, options = {}) => {
      const page = await newPage(browser, url, options, (line) => complaints.push(line));
      await page.goto(key === null ? url + path : `${url}/sign-in#key=${key}`);
      if (key === null) return page;
      await page.getByRole('main').waitFor();
      await page.goto(url + path);
      return page;
    },
    ask: async (key, query, variables = {}) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
    leave: async () => {
      for (const context of browser.contexts()) await context.close();
    },
    close: async () => {
      await browser.close();
      await http.close();
      await services.close();
      await database.close();
      complaints = [];
    },
  };
}

/** Builds what is tested, for what is there may be of yesterday; the runner has done so already. */
export function buildConsole(): void {
  if (process.env['CONSOLE_BUILT'] === '1') return;
  execFileSync('npm', ['run', '--silent', 'build:admin'], { cwd: projectRoot, stdio: 'ignore' });
}

const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--no-first-run', ...QUIET.map((what) => `--disable-${what}`)],
  });

/** It reaches nothing but the server. */
async function newPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  complain: (line: string) => void,
): Promise<Page> {
  const viewport = { width: 1440, height: 1000 };
  const context = await browser.newContext({
    ...{ locale: 'en-GB', reducedMotion: 'reduce', viewport },
    ...options,
  });
  await context.route('**', (route) => {
    if (route.request().url().startsWith(url)) return route.continue();
    complain(`reached for ${route.request().url()}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.on('pageerror', (error) => complain(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complain(message.text());
  });
  return page;
}

/** What keeps people out of the page, by WCAG 2.2 AA. */
export async function barriersOf(page: Page): Promise<readonly unknown[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
