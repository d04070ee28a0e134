import type { Page } from 'playwright-core';
import { openConsole, press, type ConsoleStage } from '../support/console';

/** The browser says this itself whenever a request is answered so. */
const REFUSED = /Failed to load resource: .* 401 \(Unauthorized\)/;

// On two cores, with a browser and a server beside.
jest.setTimeout(180_000);

let stage: ConsoleStage;
let admin: string;
let reviewer: string;

beforeAll(async () => {
  stage = await openConsole(300);
  admin = await stage.key('Ann', ['ADMIN']);
  reviewer = await stage.key('Bo', ['ADMIN']);
}, 240_000);
afterAll(() => stage?.close());
afterEach(async () => {
  await stage.leave();
  expect(stage.complaints()).toEqual([]);
});

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name, level: 1 }).waitFor();

describe('the door', () => {
  it('lets in who pastes a good key, where they wanted to go', async () => {
    const page = await stage.open('/members', null);
    await heading(page, 'Sign in');
    await press(page, 'Sign in');
    await page.getByText('Paste your access key.').waitFor();
    await page.getByLabel('Access key').fill(`  ${admin}\n`);
    await press(page, 'Sign in');
    await heading(page, 'Members');
    await page.getByRole('button', { name: 'Signed in as Ann' }).waitFor();
  });

  it('says what is wrong with a key that is not good', async () => {
    const page = await stage.open('/', null);
    await page.getByLabel('Access key').fill('laurel_nonsense');
    await press(page, 'Sign in');
    await page.getByText(/This key is not good here/).waitFor();
    expect(stage.complaints().filter((line) => !REFUSED.test(line))).toEqual([]);
  });

  it('takes the key of a link out of the address', async () => {
    const page = await stage.open('/', admin);
    await page.goto(`${stage.url}/sign-in#key=${reviewer}`);
    await page.getByRole('button', { name: 'Signed in as Bo' }).waitFor();
    await page.waitForURL(`${stage.url}/`);
  });

  it('forgets who signs out', async () => {
    const page = await stage.open('/', admin);
    await press(page, 'Signed in as Ann');
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await heading(page, 'Sign in');
    await page.reload();
    await heading(page, 'Sign in');
  });

  it('tells a marketer what they may not do, and why', async () => {
    const page = await stage.open('/members', await stage.key('Cy', ['ANALYST']));
    await page.getByRole('link', { name: /demo-/ }).first().click();
    const set = page.getByRole('button', { name: 'Set the tier' });
    await set.waitFor();
    expect(await set.getAttribute('aria-disabled')).toBe('true');
    await page
      .getByText(/needs the permission TIER_SET/)
      .first()
      .waitFor({ state: 'attached' });
  });
});

describe('a member', () => {
  it('is found, and their tier explains itself', async () => {
    const page = await stage.open('/members', admin);
    const search = page.getByRole('searchbox', { name: 'Find a member' });
    await search.fill('demo-0042');
    await search.press('Enter');
    await page.getByRole('link', { name: /demo-0042/ }).click();
    const why = page.getByRole('list', { name: 'Why this tier' });
    await why.waitFor();
    expect(await why.innerText()).toContain('Growth value 1,112.38 reaches Gold (500).');
    const makeup = page.getByRole('table', { name: 'Where the growth value comes from' });
    expect(await makeup.innerText()).toMatch(/Purchase amount[\s\S]+1,109.08/);
    await page.getByText('Spend ¥124.89 in one order to reach Diamond.').waitFor();
    await page.getByRole('tab', { name: 'Points' }).click();
    await page.getByText('1,584').first().waitFor();
    expect(page.url()).toContain('tab=points');
    await page.getByRole('tab', { name: 'Behaviours' }).click();
    await page.getByText('Checked in').first().waitFor();
  });

  it('is told of in Chinese at once, without losing the place', async () => {
    const page = await stage.open('/members?q=demo-0042', admin);
    await page.getByRole('link', { name: /demo-0042/ }).click();
    await page.getByText('中文').click();
    await page.getByText('成长值 1,112.38，达到金卡会员门槛 500。').first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  });

  it('gets a tier by hand, with a reason that is kept', async () => {
    const page = await stage.open('/members?q=demo-0051', admin);
    await page.getByRole('link', { name: /demo-0051/ }).click();
    await press(page, 'Set the tier');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Set the tier' }).click();
    await dialog.getByText('Say why: the reason is kept.').waitFor();
    await dialog.getByLabel('Reason').fill('A guest of the house');
    await dialog.getByRole('button', { name: 'Set the tier' }).click();
    await page.getByText(/Tier set by a person/).waitFor();
    await page.getByRole('tab', { name: 'Person' }).click();
    await page.getByText('A guest of the house').waitFor();
  });

  it('that is not there is said not to be, with the way on', async () => {
    const page = await stage.open('/members?q=nobody', admin);
    await page.getByText(/No member has the name “nobody”/).waitFor();
    await press(page, 'Show all members');
    await page.getByRole('link', { name: /demo-/ }).first().waitFor();
  });
});

describe('every page', () => {
  it('is reached by keyboard, and an address that leads nowhere helps', async () => {
    const page = await stage.open('/nowhere', admin);
    await heading(page, 'There is no such page');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Skip to the page');
    await page.getByRole('link', { name: 'To the overview' }).click();
    await heading(page, 'Overview');
    expect(await page.locator(':focus').getAttribute('id')).toBe('main');
  });

  it('keeps the theme that was chosen', async () => {
    const page = await stage.open('/', admin, { colorScheme: 'light' });
    const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    await heading(page, 'Overview');
    const light = await ground();
    await press(page, 'Dark theme');
    await page.locator('html[data-theme=dark]').waitFor();
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.reload();
    await heading(page, 'Overview');
    expect(await ground()).toBe(dark);
  });

  it('fits a telephone', async () => {
    const page = await stage.open('/', admin, { viewport: { width: 360, height: 740 } });
    await heading(page, 'Overview');
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(360);
    await press(page, 'Menu');
    await page.getByRole('dialog').getByRole('link', { name: 'Jobs' }).click();
    await heading(page, 'Jobs');
  });

  it('says when the server is gone, and goes on when it is back', async () => {
    const page = await stage.open('/members', admin);
    await page.getByRole('link', { name: /demo-/ }).first().waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByText('The server does not answer').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('The server does not answer').waitFor({ state: 'detached' });
    const others = stage.complaints().filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED'));
    expect(others).toEqual([]);
  });
});

describe('the playground', () => {
  it('answers an example, and tells what is wrong with a query', async () => {
    const page = await stage.open('/playground', admin);
    await page.getByLabel('Query').press('Control+Enter');
    await page.getByText(/^HTTP 200/).waitFor();
    const answer = page.getByRole('region', { name: 'As JSON' });
    expect(await answer.innerText()).toContain('"score": 1112.38');
    await page.getByLabel('Query').fill('{ nothing }');
    await page.getByLabel('Query').press('Control+Enter');
    await page.getByText(/1:3 +Cannot query field/).waitFor();
    await page.getByLabel('Variables (JSON)').fill('[1]');
    const fault = page.getByText(/The variables are not a JSON object/);
    await fault.filter({ visible: true }).waitFor();
    for (const name of ['Run', 'Copy as curl']) {
      const button = page.getByRole('button', { name, exact: true, disabled: true });
      const described = await button.getAttribute('aria-describedby');
      expect(await page.locator(`[id="${described}"]`).textContent()).toMatch(/JSON object/);
    }
    expect(stage.complaints().filter((line) => !line.includes('400 (Bad Request)'))).toEqual([]);
  });
});
