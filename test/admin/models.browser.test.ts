import type { Page } from 'playwright-core';
import { barriersOf, openConsole, type ConsoleStage } from '../support/console';

// On two cores, with a browser and a server beside.
jest.setTimeout(240_000);

let stage: ConsoleStage;
let ann: string;
let bo: string;
let reader: string;

beforeAll(async () => {
  stage = await openConsole(300);
  ann = await stage.key('Ann', ['ADMIN']);
  bo = await stage.key('Bo', ['ADMIN']);
  reader = await stage.key('Ro', ['ANALYST']);
}, 240_000);
afterAll(() => stage?.close());
afterEach(async () => {
  await stage.leave();
  expect(stage.complaints()).toEqual([]);
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const press = (page: Page, name: string) => button(page, name).click();
const dialog = (page: Page) => page.getByRole('dialog');

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: option }).click();
}

/** Starts what the form says, and waits until it is trained. */
async function started(page: Page, version: number): Promise<void> {
  await press(page, 'Start the training');
  await page.waitForURL(new RegExp(`/models/tree/${version}$`));
  await stage.services.trainingRunner.run();
  await page.getByText('How good it is').waitFor();
}

type Reading = {
  readonly externalId: string;
  readonly decision: { readonly model: { nearestChange: { text: string } | null } | null };
};

/** Members with what would have the model give them a higher tier. */
async function readings(): Promise<readonly Reading[]> {
  const response = await fetch(`${stage.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${ann}` },
    body: JSON.stringify({
      query: `{ members(first: 100) { nodes {
        externalId decision { model { nearestChange { text(locale: "en") } } }
      } } }`,
    }),
  });
  const { data } = (await response.json()) as { data: { members: { nodes: Reading[] } } };
  return data.members.nodes;
}

/** Opens somebody who has a way up: their profile shows it under the path, and in words. */
async function nearestChangeIn(page: Page): Promise<void> {
  const found = (await readings()).find(({ decision }) => decision.model?.nearestChange);
  expect(found).toBeDefined();
  await page.goto(`${stage.url}/members?q=${found!.externalId}`);
  await page.getByRole('link', { name: found!.externalId }).click();
  const said = page.getByRole('region', { name: 'What the model said' });
  const change = said.getByRole('region', { name: 'The nearest way to a higher tier' });
  await change
    .getByText(/at (least|most)/)
    .first()
    .waitFor();
  expect(await change.getByRole('listitem').count()).toBeGreaterThan(0);
  await said.getByText('The path in words').click();
  await said.getByText(found!.decision.model!.nearestChange!.text).waitFor();
  expect(await barriersOf(page)).toEqual([]);
}

async function promoted(page: Page, reason: string, name = 'Promote'): Promise<void> {
  await dialog(page).getByLabel('Reason').fill(reason);
  await dialog(page).getByRole('button', { name, exact: true }).click();
}

describe('a model', () => {
  it('is refused where it cannot be, at the fields, and keeps what was written', async () => {
    const page = await stage.open('/models', ann);
    await page.getByText('No model has been trained yet').waitFor();
    await press(page, 'Train a model');
    await page.getByLabel('Code of the model').fill('My Tree');
    await page.getByLabel('To test').fill('30');
    await press(page, 'None');
    await press(page, 'Start the training');
    await page.getByText('Not started: 3 things need another look').waitFor();
    const code = page.getByLabel('Code of the model');
    expect(await code.getAttribute('aria-invalid')).toBe('true');
    expect(await code.evaluate((place) => place === document.activeElement)).toBe(true);
    page.on('dialog', (asked) => void asked.accept());
    await page.reload();
    expect(await code.inputValue()).toBe('My Tree');
    await page.getByRole('link', { name: 'Members' }).click();
    await page.getByText('Leave without saving?').waitFor();
    await press(page, 'Stay');
    await press(page, 'Begin anew');
    expect(await code.inputValue()).toBe('');
  });

  it('is trained through the page, read as a report and as a tree, and promoted', async () => {
    const page = await stage.open('/models/-/train', ann);
    await page.getByLabel('Code of the model').fill('tree');
    await page.getByLabel('Days as a member').uncheck();
    await page.getByLabel('Depths that are tried').fill('2, 3');
    await started(page, 1);

    await page.getByRole('term').filter({ hasText: 'Same as now' }).waitFor();
    const confusion = page.getByRole('table', { name: /by their label/ });
    const counts = await confusion.getByRole('cell').allInnerTexts();
    const tested = counts.reduce((sum, cell) => sum + (Number(/\d+/.exec(cell)?.[0]) || 0), 0);
    await page.getByText(`on ${tested} members that it has not seen`).waitFor();
    await page.getByRole('table', { name: /by what the model gives/ }).waitFor();

    await page.getByRole('tab', { name: 'Tree' }).click();
    const picture = page.getByRole('img', { name: /A decision tree with/ });
    const [, leaves] = /and (\d+) leaves/.exec((await picture.getAttribute('aria-label')) ?? '')!;
    expect(await picture.locator('.tree-leaf').count()).toBe(Number(leaves));
    const wide = async () => (await picture.boundingBox())!.width;
    const before = await wide();
    await page.getByRole('region', { name: 'The picture, to be moved' }).focus();
    await page.keyboard.press('+');
    expect(await wide()).toBeGreaterThan(before);
    await page.getByText('As text', { exact: true }).click();
    await page.waitForURL(/view=text/);
    const outline = page.locator('.tree-outline strong');
    expect(await outline.count()).toBe(Number(leaves));

    await press(page, 'Promote');
    await dialog(page).getByText('It is the first champion of this model').waitFor();
    await dialog(page).getByRole('table', { name: 'Whom it would move' }).waitFor();
    await promoted(page, 'The first that is good');
    await page.getByText('Version 1 decides now.').waitFor();
    expect(await button(page, 'Promote').getAttribute('aria-disabled')).toBe('true');
  });

  it('tells who was second who was first, and loses nothing of theirs', async () => {
    const page = await stage.open('/models/tree/1', ann);
    for (const version of [2, 3]) {
      await press(page, 'Train the next version');
      expect(await page.getByLabel('Days as a member').isChecked()).toBe(false);
      await page.getByLabel('Seed').fill(String(version));
      await started(page, version);
    }
    await press(page, 'Promote');
    await dialog(page).getByText('It replaces version 1').waitFor();
    const other = await stage.open('/models/tree/2', bo);
    await press(other, 'Promote');
    await promoted(other, 'Bo likes the second');
    await other.getByText('Version 2 decides now.').waitFor();

    await promoted(page, 'Ann likes the third');
    await dialog(page)
      .getByText(/was first: version 2 became the champion/)
      .waitFor();
    await dialog(page)
      .getByText(/Bo likes the second/)
      .waitFor();
    expect(await dialog(page).getByLabel('Reason').inputValue()).toBe('Ann likes the third');
    await dialog(page)
      .getByRole('button', { name: 'Promote in place of version 2', exact: true })
      .click();
    await page.getByText('Version 3 decides now.').waitFor();

    await page.goto(`${stage.url}/models/tree`);
    await press(page, 'Roll back');
    await dialog(page).getByText('Roll tree back to version 2').waitFor();
    await promoted(page, 'The third was worse', 'Roll back');
    await page.getByText('Rolled back to version 2').waitFor();
    await page.getByText('in place of version 3').waitFor();
  });

  it('is stopped before it is trained, by who may; others are told why they may not', async () => {
    const page = await stage.open('/models/-/train?code=tree&version=1', ann);
    await press(page, 'Start the training');
    await page.waitForURL(/\/models\/tree\/4$/);
    await page.goto(`${stage.url}/jobs`);
    await page
      .getByRole('row', { name: /tree, version 4/ })
      .getByText('Waiting')
      .waitFor();
    await page.goto(`${stage.url}/models/tree/4`);
    await press(page, 'Cancel the training');
    await page.getByText('Somebody has cancelled this training').waitFor();
    const promote = button(page, 'Promote');
    expect(await promote.getAttribute('aria-disabled')).toBe('true');
    await promote.hover();
    await page.getByRole('tooltip').getByText('Only a trained version can decide.').waitFor();

    const reading = await stage.open('/models/tree/3', reader);
    await button(reading, 'Promote').hover();
    await reading
      .getByRole('tooltip')
      .getByText(/MODELS_PROMOTE/)
      .waitFor();
  });

  it('divides members by rules, whose profiles show its path', async () => {
    const page = await stage.open('/program?tab=drafts', ann);
    await press(page, 'New draft');
    await page.getByLabel('What is it for?').fill('By model');
    await press(page, 'Make the draft');
    await page.waitForURL(/drafts\/\w/);
    await choose(page, 'How scores become tiers', 'by a trained model');
    await choose(page, 'Code of the model', 'tree, version 2 decides');
    await press(page, 'Save');
    await page.getByText('Saved.', { exact: true }).waitFor();
    await press(page, 'Publish');
    await dialog(page).getByLabel('Reason').fill('The model foresees better');
    await dialog(page).getByRole('button', { name: 'Publish' }).click();
    await page.getByText('It became version 2.').waitFor();
    await stage.services.jobs.runNow('nightly-run');
    await page.goto(`${stage.url}/members?q=demo-0042`);
    await page.getByRole('link', { name: 'demo-0042' }).click();
    await page.getByRole('region', { name: 'What the model said' }).waitFor();
    await page.getByRole('link', { name: 'Model tree, version 2:' }).waitFor();
    await nearestChangeIn(page);
    await page.goto(`${stage.url}/models`);
    await page.getByText('The rules in force divide by it').waitFor();
  });
});
