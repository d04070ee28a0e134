import type { Page } from 'playwright-core';
import { openConsole, press, type ConsoleStage } from '../support/console';

// On two cores, with a browser and a server beside.
jest.setTimeout(180_000);

let stage: ConsoleStage;
let mia: string;
let ann: string;
let bo: string;

beforeAll(async () => {
  stage = await openConsole(150);
  mia = await stage.key('Mia', ['MARKETER']);
  ann = await stage.key('Ann', ['ADMIN']);
  bo = await stage.key('Bo', ['ADMIN']);
}, 240_000);
afterAll(() => stage?.close());
afterEach(async () => {
  await stage.leave();
  expect(stage.complaints()).toEqual([]);
});

const asked = (query: string, variables?: object) => stage.ask(ann, query, variables);

const idOf = (page: Page) => /benefits\/(\w+)/.exec(page.url())?.[1] ?? '';

/** Chooses from a list by what it is called, as a person sees it. */
async function choose(page: Page, name: string | RegExp, option: string, at = 0): Promise<void> {
  await page.getByRole('combobox', { name }).nth(at).click();
  await page
    .locator('.ant-select-item-option')
    .filter({ hasText: option, visible: true })
    .first()
    .click();
}

async function saved(page: Page): Promise<void> {
  await press(page, 'Save');
  await page.getByText('Saved.', { exact: true }).first().waitFor();
}

/** A rule of its own for a test, made over the API. */
async function made(code: string, more: object = {}): Promise<string> {
  const rule = {
    ...{ code, names: { en: `The ${code}`, 'zh-CN': `权益 ${code}` } },
    when: { combinator: 'and', rules: [{ field: 'tier', operator: '>=', value: 'gold' }] },
    then: [{ kind: 'PERCENT_OFF', percent: '5' }],
    ...more,
  };
  const { answer } = await asked(
    `mutation ($rule: BenefitRuleJSON!) {
      answer: benefitRuleCreate(input: { rule: $rule }) { rule { id } userErrors { message } }
    }`,
    { rule },
  );
  expect(answer.userErrors).toEqual([]);
  return answer.rule.id as string;
}

describe('a benefit rule', () => {
  it('is written, tried, reviewed by somebody else, published, and granted', async () => {
    const page = await stage.open('/benefits', mia);
    await page
      .getByText('If the tier is at least "Gold": free shipping.', { exact: false })
      .waitFor();
    await press(page, 'New rule');
    await page.getByLabel('Code', { exact: true }).fill('app-ten');
    await page.getByText('This rule cannot be tried yet').waitFor();
    await page.getByLabel('Name (en)').fill('Ten percent in the app');
    await page.getByLabel('Name (zh-CN)').fill('应用专享九折');
    await page.getByText('Members who meet conditions').click();
    await choose(page, 'How it compares', 'is at least');
    await choose(page, 'Tier: Value', 'Gold');
    await press(page, 'Add condition');
    await choose(page, 'What is asked', 'Channel', 1);
    await choose(page, 'Channel: Value', 'App');
    await press(page, 'Add condition');
    await choose(page, 'What is asked', 'Cart total', 2);
    await choose(page, 'How it compares', 'is at least', 2);
    await page.getByRole('spinbutton', { name: 'Cart total: Value' }).fill('80');
    await page.getByRole('checkbox', { name: 'A share of the cart off' }).check();
    await page.getByRole('checkbox', { name: 'Free shipping' }).uncheck();
    await page.getByLabel('Percent').fill('10');
    await page
      .getByText(
        /the tier is at least "Gold" and the channel is app and the cart total is at least ¥80: 10% off/,
      )
      .waitFor();

    await page.getByText('0 members get it', { exact: true }).waitFor();
    await choose(page, 'Channel', 'App', 1);
    await page.getByLabel('Cart', { exact: true }).fill('100');
    await page.getByText(/^[1-9]\d* members get it$/).waitFor();
    await page.getByText('As a table').click();
    await page.getByRole('row', { name: /app-ten Get it anew [1-9]/ }).waitFor();

    await press(page, 'Save the draft');
    await page.getByRole('tab', { name: 'Test one member' }).click();
    const { members } = await asked(
      '{ members(filter: { tier: "gold" }, first: 1) { nodes { externalId } } }',
    );
    const [{ externalId }] = members.nodes;
    await page.getByRole('searchbox', { name: 'Member' }).fill(externalId);
    await press(page, 'Test');
    await page.getByText('Refused').waitFor();
    await page.getByRole('row', { name: /the channel is app.* not met not known app/ }).waitFor();
    await choose(page, 'Channel', 'App');
    await page.getByLabel('Cart', { exact: true }).fill('100');
    await page.getByText('Granted').waitFor();
    await page.getByRole('row', { name: /cart total.* met ¥100.00 ¥80.00/ }).waitFor();

    await press(page, 'Submit for review');
    await page.getByText('In review').first().waitFor();
    const approve = page.getByRole('button', { name: 'Approve' });
    expect(await approve.getAttribute('aria-disabled')).toBe('true');

    const other = await stage.open(`/benefits/${idOf(page)}`, ann);
    await press(other, 'Approve');
    await other.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await press(other, 'Publish');
    await other.getByLabel('Reason').fill('More orders in the app');
    await other.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await other.getByText('Version 1 is in force', { exact: false }).waitFor();

    const { memberBy } = await asked(
      `query ($by: MemberBy!, $context: BenefitContextInput) {
        memberBy(by: $by) { benefits(context: $context) { ruleCode version isGranted
          effects { percent } } }
      }`,
      {
        by: { externalId },
        context: {
          ...{ channel: 'APP', cart: { total: { amount: '100.00', currencyCode: 'CNY' } } },
        },
      },
    );
    expect(memberBy.benefits).toContainEqual({
      ...{ ruleCode: 'app-ten', version: 1, isGranted: true, effects: [{ percent: '10' }] },
    });
  });

  it('is told at its place what is wrong with it', async () => {
    const page = await stage.open(`/benefits/${await made('faulty')}`, mia);
    await page.getByRole('checkbox', { name: 'A coupon of the shop' }).check();
    await page.getByText('This rule cannot be tried yet').waitFor();
    const coupon = page.getByLabel('Code of the coupon');
    expect(await coupon.getAttribute('aria-invalid')).toBe('true');
    await press(page, 'Add condition');
    await choose(page, 'What is asked', 'Cart total', 1);
    await page.locator('.rule').nth(1).getByRole('alert').waitFor();
    await press(page, 'Undo');
    await page.locator('.rule').nth(1).getByRole('alert').waitFor({ state: 'detached' });
    await press(page, 'Discard my changes');
    await page.getByText('Counted').waitFor();
    expect(await page.getByText('This rule cannot be tried yet').count()).toBe(0);
  });

  it('is byte for byte what it was where nothing was changed', async () => {
    const window = { kind: 'ROLLING', days: 30 };
    const id = await made('round-trip', {
      when: {
        combinator: 'or',
        not: true,
        rules: [
          { field: 'purchaseAmount', operator: 'between', value: { window, operand: [1, 500] } },
          {
            combinator: 'and',
            rules: [
              { field: 'cartCategory', operator: 'hasAll', value: ['tea', '杯'] },
              { field: 'birthdayMonth', operator: 'isCurrent', value: null },
              {
                field: 'attribute',
                operator: 'in',
                value: { attribute: 'size', operand: [1, 'a'] },
              },
            ],
          },
        ],
      },
    });
    const rule = async () =>
      JSON.stringify((await asked(`{ benefitRule(id: "${id}") { rule } }`)).benefitRule.rule);
    const before = await rule();
    const page = await stage.open(`/benefits/${id}`, mia);
    await page.locator('.rule').nth(3).waitFor();
    const save = page.getByRole('button', { name: 'Save', exact: true });
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    // There and back by hand: what is saved then is the same too.
    await page.getByLabel('Percent').fill('6');
    await saved(page);
    await page.getByLabel('Percent').fill('5');
    await saved(page);
    expect(await rule()).toBe(before);
  });

  it('tells what each version changed, and comes back', async () => {
    const id = await made('versions');
    const page = await stage.open(`/benefits/${id}`, ann);
    const publish = async () => {
      await press(page, 'Publish');
      await page.getByLabel('Reason').fill('For a test');
      await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    };
    await publish();
    await page.getByText('Version 1 is in force', { exact: false }).waitFor();
    await page.getByLabel('Percent').fill('7');
    await saved(page);
    await page.getByRole('tab', { name: 'Changes' }).click();
    await page.getByText('It gives 7% off the cart instead of 5% off the cart.').waitFor();
    await publish();
    await page.getByText('Version 2 is in force', { exact: false }).waitFor();
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByText('It gives 7% off the cart instead of 5% off the cart.').waitFor();
    await press(page, 'Bring back version 1');
    await page.getByText('It brings back version 1.').waitFor();
  });
});

describe('two admins at once', () => {
  it('collide, see what both did, and lose nothing', async () => {
    const id = await made('together');
    const mine = await stage.open(`/benefits/${id}`, ann);
    await mine.getByLabel('Percent').fill('11');
    await mine.getByLabel('Name (en)').fill('Mine');
    const theirs = await stage.open(`/benefits/${id}`, bo);
    await theirs.getByLabel('Percent').fill('12');
    await theirs.getByLabel('Priority').fill('40');
    await choose(theirs, 'Tier: Value', 'Silver');
    await saved(theirs);
    await press(mine, 'Save');
    await mine.getByText(/has saved revision 2 meanwhile/).waitFor();
    const shown = async () =>
      Promise.all(
        ['Percent', 'Name (en)', 'Priority'].map((label) => mine.getByLabel(label).inputValue()),
      );
    expect(await shown()).toEqual(['11', 'Mine', '40']);
    await mine.locator('.rule').getByText('Silver').waitFor();
    await mine.getByRole('row', { name: /then › PERCENT_OFF › percent 5 11 12/ }).waitFor();
    await press(mine, 'Take theirs');
    expect(await shown()).toEqual(['12', 'Mine', '40']);
    await saved(mine);
    await theirs.reload();
    await theirs.getByLabel('Name (en)').waitFor();
    expect(await theirs.getByLabel('Name (en)').inputValue()).toBe('Mine');
  });
});

describe('what is not saved', () => {
  it('outlives a reload, a change of language, and is asked about', async () => {
    const page = await stage.open('/benefits/new', mia);
    await page.getByLabel('Code', { exact: true }).fill('half-done');
    await page.getByText('Members who meet conditions').click();
    await page.locator('.rule').waitFor();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.locator('.rule').waitFor();
    expect(await page.getByLabel('Code', { exact: true }).inputValue()).toBe('half-done');
    await page.getByText('中文').click();
    await page.getByRole('heading', { name: '新建权益规则' }).waitFor();
    await page.getByText('若会员等级').or(page.getByText('缺少 en 语言的名称。').first()).waitFor();
    expect(await page.getByLabel('代码', { exact: true }).inputValue()).toBe('half-done');
    await page.getByText('English').click();
    await page.getByRole('link', { name: 'Members' }).click();
    await page.getByText('Leave without saving?').waitFor();
    await press(page, 'Stay');
    await press(page, 'Discard my changes');
    expect(await page.getByLabel('Code', { exact: true }).inputValue()).toBe('');
  });
});

describe('the list', () => {
  it('keeps what is looked for in the address', async () => {
    const page = await stage.open('/benefits?q=shipping', mia);
    const rows = page.getByRole('row');
    await page.getByRole('link', { name: 'Free shipping from Gold' }).waitFor();
    expect(await rows.count()).toBe(2);
    await choose(page, 'State', 'Archived');
    await page.getByText('No rule is like that').waitFor();
    expect(new URL(page.url()).search).toBe('?q=shipping&state=ARCHIVED');
  });
});
