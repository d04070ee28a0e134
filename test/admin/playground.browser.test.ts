import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { compose, type Services } from '../../src/app/compose';
import type { HttpServer } from '../../src/app/http';
import { seedDemo } from '../../src/app/seed/seed-demo';
import { systemClock } from '../../src/platform/clock';
import { createLog } from '../../src/platform/log';
import { testDatabase, type TestDatabase } from '../support/database';
import { testConfig } from '../support/server';

const ROOT = resolve(__dirname, '../..');
const QUIET = ['background-networking', 'component-update', 'sync', 'gpu'];
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The browser says this itself whenever a request is answered so. */
const REFUSED = 'Failed to load resource: the server responded with a status of 401 (Unauthorized)';

let database: TestDatabase;
let services: Services;
let http: HttpServer;
let url: string;
let key: string;
let browser: Browser;
let complaints: string[] = [];

beforeAll(async () => {
  // What is there may be of yesterday.
  execFileSync('npm', ['run', '--silent', 'build:admin'], { cwd: ROOT, stdio: 'inherit' });
  database = await testDatabase();
  const config = testConfig(database.options);
  services = compose({ config, log: createLog('silent'), database, clock: systemClock });
  const { programId } = await seedDemo(services, { members: 60, seed: 1 });
  const issued = await services.access.createKey({ name: 'page', roles: ['ADMIN'], programId });
  if (!issued.ok) throw new Error(issued.error.kind);
  key = issued.value.key;
  http = await services.http();
  url = await http.listen();
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--no-first-run', ...QUIET.map((what) => `--disable-${what}`)],
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await http?.close();
  await services?.close();
  await database?.close();
});

beforeEach(() => {
  complaints = [];
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  expect(complaints).toEqual([]);
});

/** The page in a browser that reaches nothing but the server, and notes every complaint. */
async function open(hash = '', options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  await context.route('**', (route) => {
    if (route.request().url().startsWith(url)) return route.continue();
    complaints.push(`reached for ${route.request().url()}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(`${url}/${hash}`);
  return page;
}

const keyField = (page: Page) => page.getByRole('textbox', { name: /API/ });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const card = (page: Page) => page.getByRole('article');

async function ask(page: Page, pasted = key): Promise<void> {
  await keyField(page).fill(pasted);
  await page.keyboard.press('Control+Enter');
  await page.getByText(/^HTTP \d/).waitFor();
}

describe('a newcomer', () => {
  it('pastes the key, runs the first example, and sees the tier and why', async () => {
    const page = await open();
    await ask(page);
    expect(await card(page).getByRole('heading', { level: 3 }).innerText()).toBe('Gold');
    const reasons = await card(page).getByRole('list').innerText();
    expect(reasons).toContain('Growth value 1,112.38 reaches Gold (500).');
    expect(reasons).toContain('Diamond begins at 1,200: 87.62 more to go.');
    const progress = card(page).getByRole('progressbar', { name: 'from Gold to Diamond' });
    expect(Number(await progress.getAttribute('value'))).toBeCloseTo(612.38);
    expect(await progress.getAttribute('max')).toBe('700');
    expect(await card(page).innerText()).toContain('1,584');
    expect(await page.getByText(/^HTTP 200 · \d+ ms$/).count()).toBe(1);
  });

  it('switches to Chinese: the page, the answer and the address', async () => {
    const page = await open();
    await ask(page);
    await press(page, '中文');
    await card(page).getByText('成长值 1,112.38，达到金卡会员门槛 500。').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(page.url()).toContain('lang=zh-CN');
    const again = await open('#example=ladder&lang=zh-CN');
    await again.getByRole('heading', { name: '回答' }).waitFor();
    const current = again.locator('[aria-current]');
    expect(await current.innerText()).toBe('等级阶梯');
  });

  it('begins in Chinese where the browser is', async () => {
    const page = await open('', { locale: 'zh-TW' });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/会员/);
  });

  it('is told where the key is printed: without one, and with a wrong one', async () => {
    const page = await open();
    await ask(page, '');
    await page.getByRole('heading', { name: 'This needs a key' }).waitFor();
    await ask(page, 'nonsense 密钥');
    await page.getByRole('heading', { name: 'This key is not good here' }).waitFor();
    expect(await page.locator('.notice').innerText()).toContain('npm start');
    expect(await card(page).count()).toBe(0);
    expect(complaints.splice(0)).toEqual([REFUSED]);
  });

  it('is told what is wrong with a query and with variables', async () => {
    const page = await open();
    await page.getByLabel('Query').fill('{ nothing }');
    await ask(page);
    expect(await page.locator('.notice').innerText()).toMatch(/1:3.+nothing/);
    await page.getByLabel('Variables (JSON)').fill('[1]');
    await press(page, /^Run/);
    await page.getByText('The variables are not a JSON object').waitFor();
    complaints = complaints.filter((line) => !line.includes('400 (Bad Request)'));
  });

  it('is told when the server is gone, and goes on when it is back', async () => {
    const page = await open();
    await page.context().setOffline(true);
    await press(page, /^Run/);
    await page.getByRole('heading', { name: 'The server does not answer' }).waitFor();
    await page.context().setOffline(false);
    await ask(page);
    await card(page).waitFor();
    complaints = complaints.filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED'));
  });

  it('records a purchase and sees a member rise', async () => {
    const page = await open();
    await page.getByRole('link', { name: 'Record a purchase' }).click();
    await ask(page);
    expect(await card(page).innerText()).toMatch(/Gold\s+Up from Silver/);
    const ran = page.waitForResponse(/graphql/);
    await press(page, /^Run/);
    await ran;
    await page.getByRole('heading', { name: 'Nothing new' }).waitFor();
  });

  it('gets an answer to every example', async () => {
    const page = await open();
    const names = await page.getByRole('list', { name: 'Examples' }).getByRole('link').all();
    expect(names).toHaveLength(6);
    for (const id of ['ladder', 'members', 'behaviours', 'points']) {
      await page.locator(`[data-example=${id}]`).click();
      const answered = page.waitForResponse(/graphql/);
      await ask(page);
      expect(await (await answered).json()).not.toHaveProperty('errors');
    }
  });
});

describe('the page', () => {
  it('forgets the key, unless it is to remember it in this tab', async () => {
    const page = await open();
    await keyField(page).fill('laurel_x');
    await page.reload();
    expect(await keyField(page).inputValue()).toBe('');
    await keyField(page).fill('laurel_x');
    await page.getByLabel('Remember it in this tab').check();
    await page.reload();
    expect(await keyField(page).inputValue()).toBe('laurel_x');
  });

  it('can be left by keyboard, and Tab can be undone', async () => {
    const page = await open();
    const query = page.getByLabel('Query');
    await query.fill('{ a }');
    await query.press('Home');
    await query.press('Tab');
    expect(await query.inputValue()).toBe('  { a }');
    await query.press('Control+z');
    expect(await query.inputValue()).toBe('{ a }');
    await query.press('Escape');
    await query.press('Tab');
    const focused = page.locator(':focus');
    expect(await focused.getAttribute('id')).toBe('variables');
  });

  it('copies the request for a shell, without the key', async () => {
    const page = await open('', { permissions: ['clipboard-read', 'clipboard-write'] });
    await keyField(page).fill(key);
    await press(page, 'Copy as curl');
    await page.getByText('Copied.').waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toContain(`curl -s ${url}/graphql`);
    expect(copied).not.toContain(key);
  });

  it('keeps the theme that was chosen', async () => {
    const page = await open('', { colorScheme: 'light' });
    const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const light = await ground();
    await press(page, 'Dark');
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await ground()).toBe(dark);
  });

  it('shows the schema', async () => {
    const page = await open();
    await page.getByRole('link', { name: 'Schema' }).click();
    expect(await page.locator('body').innerText()).toContain('type Query {');
  });

  it('fits a telephone', async () => {
    const page = await open('', { viewport: { width: 320, height: 640 } });
    await ask(page);
    await card(page).waitFor();
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(320);
  });
});

describe('WCAG 2.2 AA', () => {
  const looks = (['light', 'dark'] as const).flatMap((scheme) =>
    (['en', 'zh-CN'] as const).map((lang) => [scheme, lang] as const),
  );

  it.each(looks)('%s, %s: before, with a card, and with a fault', async (colorScheme, lang) => {
    const page = await open(`#example=why&lang=${lang}`, { colorScheme, reducedMotion: 'reduce' });
    const check = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
      const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      expect(found).toEqual([]);
    };
    await check();
    await ask(page);
    await card(page).waitFor();
    await check();
    await ask(page, '');
    await page.locator('.notice').waitFor();
    await page.locator('#variables').fill('{');
    await page.locator('#variables').blur();
    await check();
  });
});
