import type { Page } from 'playwright-core';
import { barriersOf, openConsole, press, type ConsoleStage } from '../support/console';

/** What editors must never lose, whoever else is at it. */
jest.setTimeout(180_000);

let stage: ConsoleStage;
let ann: string;
let bo: string;

beforeAll(async () => {
  stage = await openConsole(60);
  ann = await stage.key('Ann', ['ADMIN']);
  bo = await stage.key('Bo', ['ADMIN']);
}, 240_000);
afterAll(() => stage?.close());
afterEach(async () => {
  await stage.leave();
  expect(stage.complaints()).toEqual([]);
});

const asked = (query: string, variables?: object) => stage.ask(bo, query, variables);

const threshold = (page: Page, tier: string) =>
  page.getByRole('spinbutton', { name: `Reached from, ${tier}` });

const RULE = 'rule { id revision rule } userErrors { message }';
const ruleOf = (code: string, more: object = {}) => ({
  ...{ code, names: { en: `The ${code}`, 'zh-CN': `权益 ${code}` }, when: null, priority: 0 },
  ...{ then: [{ kind: 'PERCENT_OFF', percent: '5' }], ...more },
});

async function madeRule(code: string): Promise<string> {
  const { answer } = await asked(
    `mutation ($rule: BenefitRuleJSON!) { answer: benefitRuleCreate(input: { rule: $rule }) { ${RULE} } }`,
    { rule: ruleOf(code) },
  );
  expect(answer.userErrors).toEqual([]);
  return answer.rule.id as string;
}

async function madeDraft(title: string): Promise<string> {
  const { answer } = await asked(
    `mutation ($title: String!) {
      answer: programDraftCreate(input: { title: $title }) { draft { id } userErrors { message } }
    }`,
    { title },
  );
  expect(answer.userErrors).toEqual([]);
  return answer.draft.id as string;
}

/** What Bo saves of a rule over the API. */
async function boSaves(id: string, more: object, expectedRevision = 1): Promise<void> {
  const code = (await asked(`{ benefitRule(id: "${id}") { code } }`)).benefitRule.code as string;
  const { answer } = await asked(
    `mutation ($id: ID!, $expectedRevision: Int!, $rule: BenefitRuleJSON!) {
      answer: benefitRuleUpdate(id: $id, expectedRevision: $expectedRevision, input: { rule: $rule }) { ${RULE} }
    }`,
    { id, expectedRevision, rule: ruleOf(code, more) },
  );
  expect(answer.userErrors).toEqual([]);
}

/** Holds back what the page sends as this operation, until it is let go. */
async function held(page: Page, operation: string) {
  let letGo = (): void => undefined;
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes(`mutation ${operation}(`)) {
      arrive();
      await gone;
    }
    await route.continue();
  });
  return { arrived, letGo };
}

const saveButton = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });
const saved = async (page: Page): Promise<void> => {
  await saveButton(page).click();
  await page.getByText('Saved.', { exact: true }).first().waitFor();
};

describe('what is written while it is saved', () => {
  it('stays in a benefit rule, and is saved next', async () => {
    const id = await madeRule('slow');
    const page = await stage.open(`/benefits/${id}`, ann);
    const name = page.getByLabel('Name (en)');
    await name.fill('First');
    const save = await held(page, 'BenefitRuleUpdate');
    await saveButton(page).click();
    await save.arrived;
    await name.press('End');
    await name.pressSequentially(' and second');
    await page.getByLabel('Percent').fill('6');
    save.letGo();
    await page.getByText('Saved.', { exact: true }).first().waitFor();
    expect(await name.inputValue()).toBe('First and second');
    expect(await page.getByLabel('Percent').inputValue()).toBe('6');
    await page.getByText('Not saved').waitFor();
    expect(await page.locator('.collision').count()).toBe(0);
    await saveButton(page).click();
    await page.getByText('Not saved').waitFor({ state: 'detached' });
    const { benefitRule } = await asked(`{ benefitRule(id: "${id}") { revision rule } }`);
    expect(benefitRule).toMatchObject({
      ...{ revision: 3, rule: { names: { en: 'First and second' }, then: [{ percent: '6' }] } },
    });
  });

  it('stays in a draft of the tier programme', async () => {
    const page = await stage.open(`/program/drafts/${await madeDraft('Slow')}`, ann);
    await threshold(page, 'gold').fill('440');
    const save = await held(page, 'ProgramDraftUpdate');
    await saveButton(page).click();
    await save.arrived;
    await threshold(page, 'silver').fill('180');
    save.letGo();
    await page.getByText('Saved.', { exact: true }).waitFor();
    expect(await threshold(page, 'silver').inputValue()).toBe('180');
    expect(await threshold(page, 'gold').inputValue()).toBe('440');
    await page.getByText('Not saved').waitFor();
  });

  it('goes along with a rule that is made meanwhile', async () => {
    const page = await stage.open('/benefits/new', ann);
    await page.getByLabel('Code', { exact: true }).fill('made-slowly');
    await page.getByLabel('Name (en)').fill('Made');
    await page.getByLabel('Name (zh-CN)').fill('新建');
    const save = await held(page, 'BenefitRuleCreate');
    await press(page, 'Save the draft');
    await save.arrived;
    await page.getByLabel('Name (en)').press('End');
    await page.getByLabel('Name (en)').pressSequentially(' slowly');
    save.letGo();
    await page.waitForURL(/benefits\/bnf_/);
    await page.getByText('Not saved').waitFor();
    expect(await page.getByLabel('Name (en)').inputValue()).toBe('Made slowly');
    await saved(page);
    await stage.leave();
    const again = await stage.open('/benefits/new', ann);
    expect(await again.getByLabel('Code', { exact: true }).inputValue()).toBe('');
  });
});

describe('edits that are kept in a tab', () => {
  it('are of who made them, and of nobody who signs in there later', async () => {
    const id = await madeDraft('Shared desk');
    const page = await stage.open(`/program/drafts/${id}`, ann);
    page.on('dialog', (dialog) => void dialog.accept());
    const before = await threshold(page, 'gold').inputValue();
    const signIn = async (key: string) => {
      await page.goto(`${stage.url}/sign-in#key=${key}`);
      await page.getByRole('main').waitFor();
      await page.goto(`${stage.url}/program/drafts/${id}`);
      await threshold(page, 'gold').waitFor();
    };
    await threshold(page, 'gold').fill('444');
    await page.getByText('Not saved').waitFor();
    await signIn(bo);
    expect(await threshold(page, 'gold').inputValue()).toBe(before);
    expect(await page.getByText('Not saved').count()).toBe(0);
    await signIn(ann);
    expect(await threshold(page, 'gold').inputValue()).toBe('444');
    await page.getByText('Not saved').waitFor();
  });

  it('wait for who leaves, and are merged with what was saved until they come back', async () => {
    const id = await madeRule('left');
    const page = await stage.open('/benefits', ann);
    await page.getByRole('link', { name: 'The left' }).click();
    await page.getByLabel('Percent').fill('21');
    await page.getByLabel('Name (en)').fill('Left behind');
    await page.goBack();
    await page.getByText('Leave without saving?').waitFor();
    await press(page, 'Stay');
    await page.getByRole('link', { name: 'Members' }).click();
    await press(page, 'Leave');
    await page.waitForURL(/members/);
    await page.goBack();
    await page.getByText('Not saved').waitFor();
    expect(await page.getByLabel('Percent').inputValue()).toBe('21');
    expect(await page.locator('.collision').count()).toBe(0);

    await boSaves(id, { then: [{ kind: 'PERCENT_OFF', percent: '22' }], priority: 7 });
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText(/has saved revision 2 meanwhile/).waitFor();
    await page.getByRole('row', { name: /then › PERCENT_OFF › percent 5 21 22/ }).waitFor();
    const labels = ['Percent', 'Name (en)', 'Priority'];
    expect(await Promise.all(labels.map((label) => page.getByLabel(label).inputValue()))).toEqual([
      '21',
      'Left behind',
      '7',
    ]);
  });

  it('are told not to be saved any more where the draft has ended, with the way out', async () => {
    const id = await madeDraft('Ended');
    const page = await stage.open(`/program/drafts/${id}`, ann);
    page.on('dialog', (dialog) => void dialog.accept());
    await threshold(page, 'gold').fill('445');
    await page.getByText('Not saved').waitFor();
    const { answer } = await asked(
      `mutation { answer: programDraftDiscard(id: "${id}", expectedRevision: 1) { userErrors { message } } }`,
    );
    expect(answer.userErrors).toEqual([]);
    await page.reload();
    await page.getByText('Your changes cannot be saved here any more').waitFor();
    await page.getByText('at ladder › gold › threshold', { exact: false }).waitFor();
    await page.getByText('445', { exact: true }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await press(page, 'Discard my changes');
    await page.getByText('445', { exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Members' }).click();
    await page.waitForURL(/members/);
  });
});

describe('somebody else who was first', () => {
  it('is not undone by a step back', async () => {
    const id = await madeRule('stepwise');
    const page = await stage.open(`/benefits/${id}`, ann);
    await page.getByLabel('Percent').fill('11');
    await boSaves(id, { priority: 40 });
    await saveButton(page).click();
    await page.getByText(/has saved revision 2 meanwhile/).waitFor();
    expect(await page.getByLabel('Priority').inputValue()).toBe('40');
    await press(page, 'Undo');
    expect(await page.getByLabel('Percent').inputValue()).toBe('5');
    expect(await page.getByLabel('Priority').inputValue()).toBe('40');
    await page.getByText('Not saved').waitFor({ state: 'detached' });
  });

  it('leaves a conflict open when somebody saves another place', async () => {
    const id = await madeRule('thrice');
    const page = await stage.open(`/benefits/${id}`, ann);
    await page.getByLabel('Percent').fill('11');
    const taken = [{ kind: 'PERCENT_OFF', percent: '12' }];
    await boSaves(id, { then: taken });
    await saveButton(page).click();
    const row = page.getByRole('row', { name: /then › PERCENT_OFF › percent 5 11 12/ });
    await row.waitFor();
    await boSaves(id, { then: taken, priority: 3 }, 2);
    await saveButton(page).click();
    await page.getByText(/has saved revision 3 meanwhile/).waitFor();
    await row.waitFor();
    await press(page, 'Take theirs');
    expect(await page.getByLabel('Percent').inputValue()).toBe('12');
    expect(await page.getByLabel('Priority').inputValue()).toBe('3');
  });

  it('is told of where nothing but its state was changed, and saving goes on', async () => {
    const id = await madeRule('submitted');
    const page = await stage.open(`/benefits/${id}`, ann);
    await page.getByLabel('Percent').fill('13');
    const { answer } = await asked(
      `mutation { answer: benefitRuleSubmit(id: "${id}", expectedRevision: 1) { ${RULE} } }`,
    );
    expect(answer.userErrors).toEqual([]);
    await saveButton(page).click();
    await page.getByText('Somebody else was first.', { exact: false }).waitFor();
    await page.getByText('In review').first().waitFor();
    expect(await page.getByLabel('Percent').inputValue()).toBe('13');
    await saved(page);
    const { benefitRule } = await asked(`{ benefitRule(id: "${id}") { rule } }`);
    expect(benefitRule.rule.then).toMatchObject([{ percent: '13' }]);
  });
});
