import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openConsole, press, type ConsoleStage } from '../support/console';

// On two cores, with a browser and a server beside.
jest.setTimeout(180_000);

let stage: ConsoleStage;
let ann: string;
let bo: string;

beforeAll(async () => {
  stage = await openConsole(300);
  ann = await stage.key('Ann', ['ADMIN']);
  bo = await stage.key('Bo', ['ADMIN']);
}, 240_000);
afterAll(() => stage?.close());
afterEach(async () => {
  await stage.leave();
  expect(stage.complaints()).toEqual([]);
});

const threshold = (page: Page, tier: string) =>
  page.getByRole('spinbutton', { name: `Reached from, ${tier}` });
const idOf = (page: Page) => /drafts\/(\w+)/.exec(page.url())?.[1] ?? '';

async function newDraft(title: string): Promise<Page> {
  const page = await stage.open('/program', ann);
  await press(page, 'New draft');
  await page.getByLabel('What is it for?').fill(title);
  await press(page, 'Make the draft');
  await page.waitForURL(/drafts/);
  await threshold(page, 'gold').waitFor();
  return page;
}

async function saved(page: Page): Promise<void> {
  await press(page, 'Save');
  await page.getByText('Saved.', { exact: true }).waitFor();
}

describe('a threshold', () => {
  it('is changed, tried, approved by somebody else, published, and moves members', async () => {
    const page = await newDraft('Lower Gold');
    await threshold(page, 'gold').fill('350');
    await page.getByText(/^[1-9]\d* up, 0 down$/).waitFor();
    await saved(page);
    await page.getByText(/edited (now|\d+ seconds? ago)/).waitFor();

    await page.getByRole('tab', { name: 'Simulation' }).click();
    await press(page, 'Simulate');
    await page.getByText('Waiting').or(page.getByText('Running')).first().waitFor();
    const simulated = stage.services.jobs.runNow('run-simulations');
    await page.getByRole('term').filter({ hasText: 'Members compared' }).waitFor();
    await simulated;
    const link = page.getByRole('table').getByRole('link', { name: /demo-/ }).first();
    const mover = /demo-\d+/.exec(await link.innerText())?.[0] ?? '';
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      press(page, 'Download all as CSV'),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toContain(',PROMOTED,silver,gold,');

    await page.getByRole('tab', { name: 'Changes' }).click();
    await page.getByText('ladder › gold › threshold').waitFor();
    await press(page, 'Submit for review');
    await page.getByText('In review').first().waitFor();
    const approve = page.getByRole('button', { name: 'Approve' });
    expect(await approve.getAttribute('aria-disabled')).toBe('true');

    const other = await stage.open(`/program/drafts/${idOf(page)}`, bo);
    await press(other, 'Approve');
    await other.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await press(other, 'Publish');
    await other.getByLabel('Reason').fill('More members shall be in Gold');
    await other.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await other.getByText('It became version 2.').waitFor();

    await stage.services.jobs.runNow('nightly-run');
    await other.goto(`${stage.url}/members?q=${mover}`);
    await other.getByRole('link', { name: mover }).click();
    await other
      .getByRole('list', { name: 'Why this tier' })
      .getByText(/Gold \(350\)/)
      .waitFor();
  });

  it('that cannot be is refused as it is typed, at its place', async () => {
    const page = await newDraft('Upside down');
    await threshold(page, 'gold').fill('100');
    await page.getByText('These rules cannot be tried yet').waitFor();
    expect(await threshold(page, 'gold').getAttribute('aria-invalid')).toBe('true');
  });
});

describe('two admins at once', () => {
  it('collide, see what both did, and lose nothing', async () => {
    const mine = await newDraft('Together');
    await threshold(mine, 'gold').fill('410');
    await threshold(mine, 'silver').fill('190');
    const theirs = await stage.open(`/program/drafts/${idOf(mine)}`, bo);
    await threshold(theirs, 'gold').fill('420');
    await threshold(theirs, 'diamond').fill('1300');
    await saved(theirs);
    await press(mine, 'Save');
    await mine.getByText(/has saved revision 2 meanwhile/).waitFor();
    const values = async () =>
      Promise.all(['silver', 'gold', 'diamond'].map((tier) => threshold(mine, tier).inputValue()));
    expect(await values()).toEqual(['190', '410', '1300']);
    await mine.getByRole('row', { name: /gold › threshold 500|gold › threshold 350/ }).waitFor();
    await press(mine, 'Take theirs');
    expect(await values()).toEqual(['190', '420', '1300']);
    await saved(mine);
    await theirs.reload();
    await threshold(theirs, 'silver').waitFor();
    expect(await threshold(theirs, 'silver').inputValue()).toBe('190');
  });
});

describe('what is not saved', () => {
  it('outlives a reload, is asked about, and can be undone', async () => {
    const page = await newDraft('Unfinished');
    const before = await threshold(page, 'gold').inputValue();
    await threshold(page, 'gold').fill('444');
    await page.getByText('Not saved').waitFor();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await threshold(page, 'gold').waitFor();
    expect(await threshold(page, 'gold').inputValue()).toBe('444');
    await page.getByRole('link', { name: 'Members' }).click();
    await page.getByText('Leave without saving?').waitFor();
    await press(page, 'Stay');
    await page.getByText('中文').click();
    await page.getByText('未保存').waitFor();
    await page.getByText('English').click();
    expect(await threshold(page, 'gold').inputValue()).toBe('444');
    await press(page, 'Discard my changes');
    expect(await threshold(page, 'gold').inputValue()).toBe(before);
  });
});
