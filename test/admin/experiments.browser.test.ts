import type { Page } from 'playwright-core';
import { openConsole, press, type ConsoleStage } from '../support/console';
import { asks, liveThrough } from '../support/console-trial';

// On two cores, with a browser and a server beside.
jest.setTimeout(240_000);

let ahead = 0;
const advance = (ms: number): number => {
  ahead += ms;
  return Date.now() + ahead;
};
let stage: ConsoleStage;
let ann: string;
let bo: string;

beforeAll(async () => {
  stage = await openConsole(300, () => Date.now() + ahead);
  ann = await stage.key('Ann', ['ADMIN']);
  bo = await stage.key('Bo', ['EXPERIMENTER']);
}, 240_000);
afterAll(() => stage?.close());
afterEach(async () => {
  await stage.leave();
  expect(stage.complaints()).toEqual([]);
});

const next = (page: Page, step: string) => press(page, `Next: ${step}`);
const fill = (page: Page, label: string, value: string) =>
  page.getByLabel(label, { exact: true }).fill(value);
const idOf = (page: Page) => /experiments\/(exp_\w+)/.exec(page.url())?.[1] ?? '';

async function writeDraft(page: Page, code: string): Promise<void> {
  await fill(page, 'Name, en', `Try ${code}`);
  await fill(page, 'Name, zh-CN', '试验门槛');
  await fill(page, 'Code', code);
  await fill(page, 'Hypothesis', 'A nearer goal makes members buy more.');
  await next(page, 'Variants');
  // It is not there before the step is.
  await page.getByLabel('Code of the variant').last().fill('lower');
  await page.getByLabel('Name, en').last().fill('Lower gold');
  await page.getByLabel('Name, zh-CN').last().fill('降低金卡门槛');
  await page.getByRole('spinbutton', { name: 'In this variant, Gold' }).fill('350');
}

describe('an experiment', () => {
  it('is written, started, lived through, read and stopped', async () => {
    const page = await stage.open('/experiments', ann);
    await page.getByText('There is no experiment yet').waitFor();
    await page.getByRole('button', { name: 'New experiment' }).first().click();
    await writeDraft(page, 'lower-gold');
    await page.getByText(/^[1-9]\d* up, 0 down, of \d+ members$/).waitFor();

    await next(page, 'Who');
    const share = page.getByRole('spinbutton', { name: 'Share of Lower gold' });
    await share.fill('60');
    await page.getByText('Together they are 110%; make it 100 %.').waitFor();
    await press(page, 'Split evenly');
    await page.getByText('Together they are 100 %.').waitFor();

    await next(page, 'How measured');
    await fill(page, 'Window of each member', '90');
    await fill(page, 'Members at a decision', '200');
    await fill(page, 'Least members of a variant', '20');
    await next(page, 'Check');
    await page.getByText('“Lower gold”, 50%: Gold from 350 instead of 500.').waitFor();

    // What the server refuses is told at its place, with the way there.
    await press(page, 'Create the draft');
    await page.getByText(/nobody's window would be over/).waitFor();
    await press(page, 'Go to “How measured”');
    const window = page.getByRole('spinbutton', { name: 'Window of each member' });
    expect(await window.getAttribute('aria-invalid')).toBe('true');
    await window.fill('30');
    await press(page, 'Create the draft');
    await page.waitForURL(/exp_/);

    await press(page, 'Start');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Start' }).click();
    await dialog.getByText('Say why.').waitFor();
    await dialog.getByLabel('Reason').fill('To find out.');
    await dialog.getByRole('button', { name: 'Start' }).click();
    await page.getByText('It is too early to say anything.').waitFor();

    await liveThrough(stage, ann, { id: idOf(page), count: 3, advance });
    await press(page, 'Look now');
    await page
      .getByText(/^With “Lower gold”, the purchase amount per member is higher by \d/)
      .waitFor();
    await page.getByText('Yes: a split at least this uneven').waitFor();
    const course = page.getByRole('region', { name: 'Course over the looks' });
    await course.getByText('As a table').click();
    expect(await course.getByRole('row').count()).toBeGreaterThanOrEqual(4);

    const program = await stage.open('/program', bo);
    await program.getByRole('link', { name: /Try lower-gold/ }).click();
    await program.getByRole('heading', { level: 1, name: 'Try lower-gold' }).waitFor();

    await press(page, 'Stop');
    await dialog.getByText(/members keep the tier that they have/).waitFor();
    await dialog.getByLabel('Reason').fill('We know enough.');
    await dialog.getByRole('button', { name: 'Stop' }).click();
    await page.getByText(/^Stopped on .* by you: We know enough\.$/).waitFor();
    await page.goto(`${stage.url}/experiments?state=STOPPED`);
    await page.getByRole('link', { name: /Try lower-gold/ }).waitFor();
    await page.getByText('stopped by hand').waitFor();
  });
});

const FIVE_OFF = {
  ...{ code: 'five-off', names: { en: 'Five off', 'zh-CN': '立减百分之五' }, when: null },
  then: [{ kind: 'PERCENT_OFF', percent: '5' }],
};

/** Writes a rule over the API and publishes it; gives its id. */
async function publishedRule(): Promise<string> {
  const ask = asks(stage, ann);
  const { made } = await ask(
    `mutation ($rule: BenefitRuleJSON!) {
      made: benefitRuleCreate(input: { rule: $rule }) { rule { id } userErrors { message } }
    }`,
    { rule: FIVE_OFF },
  );
  const { rule } = made as { readonly rule: { readonly id: string } };
  await ask(
    `mutation ($id: ID!) {
      benefitRulePublish(id: $id, expectedRevision: 1, reason: "For a trial.") {
        userErrors { message }
      }
    }`,
    { id: rule.id },
  );
  return rule.id;
}

type Given = {
  readonly experiments: readonly { readonly variant: { readonly code: string } }[];
  readonly benefits: readonly {
    readonly ruleCode: string;
    readonly amountOff: { readonly amount: string };
    readonly experiment: { readonly variantCode: string } | null;
  }[];
};

/** By variant: what some members get off a cart of 100, and which variant the answer names. */
async function givenByVariant(): Promise<ReadonlyMap<string | undefined, unknown>> {
  const ask = asks(stage, ann);
  const given = new Map<string | undefined, unknown>();
  for (let place = 1; place <= 20; place += 1) {
    const { memberBy } = await ask(
      `query ($by: MemberBy!, $context: BenefitContextInput) {
        memberBy(by: $by) {
          experiments { variant { code } }
          benefits(context: $context) { ruleCode amountOff { amount } experiment { variantCode } }
        }
      }`,
      {
        by: { externalId: `demo-${String(place).padStart(4, '0')}` },
        context: { cart: { total: { amount: '100.00', currencyCode: 'CNY' } } },
      },
    );
    const { experiments, benefits } = memberBy as Given;
    const benefit = benefits.find(({ ruleCode }) => ruleCode === 'five-off');
    const named = benefit?.experiment?.variantCode ?? null;
    given.set(experiments[0]?.variant.code, [benefit?.amountOff.amount, named]);
  }
  return given;
}

const begin = async (page: Page) => {
  await press(page, 'Start');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('To find out.');
  await dialog.getByRole('button', { name: 'Start' }).click();
  await page.getByText('It is too early to say anything.').waitFor();
};

describe('an experiment on a benefit rule', () => {
  it('is written, granted by variant, read, and shipped as drafts of both rules', async () => {
    const ruleId = await publishedRule();
    const page = await stage.open('/experiments/new', ann);
    await writeDraft(page, 'ten-off');
    await press(page, 'Back');
    await page.getByRole('combobox', { name: 'Benefit rule' }).click();
    await page.locator('.ant-select-item-option').filter({ hasText: 'Five off' }).click();
    await next(page, 'Variants');
    const overlay = page.getByRole('region', { name: 'Benefit rule “Five off”' });
    const percent = overlay.getByLabel('Percent');
    await percent.fill('101');
    await overlay.getByText('It cannot be tried yet').waitFor();
    expect(await percent.getAttribute('aria-invalid')).toBe('true');
    await percent.fill('10');
    await overlay.getByText(/^In this variant: .*10% off/).waitFor();
    await overlay.getByText(/^0 members would get it besides, 0 no longer, [1-9]/).waitFor();
    const row = overlay.getByRole('row', { name: /What they get/ });
    expect(await row.textContent()).toBe('What they get5% off the cart10% off the cart');

    await page.getByRole('navigation', { name: 'Steps' }).getByText('How measured').click();
    await page.getByText(/^Read from [1-9]\d* members in the 30 days/).waitFor();
    await fill(page, 'Spread of the metric', '1.5');
    await page.getByText('28,256 members, control and variant together').waitFor();
    await press(page, 'Take this number');
    expect(await page.getByLabel('Members at a decision').inputValue()).toBe('28256');
    await fill(page, 'Smallest effect worth finding', '0');
    await page.getByText(/^This must be from 0\.001/).waitFor();
    await next(page, 'Check');
    const said =
      '“Lower gold”, 50%: Gold from 350 instead of 500, the benefit “Five off” gives 10% off the cart instead of 5% off the cart.';
    await page.getByText(said).waitFor();
    await press(page, 'Create the draft');
    await page.waitForURL(/exp_/);
    await begin(page);

    await liveThrough(stage, ann, { id: idOf(page), count: 1, advance });
    expect(await givenByVariant()).toEqual(
      new Map([
        ['control', ['5.00', null]],
        ['lower', ['10.00', 'lower']],
      ]),
    );
    await press(page, 'Look now');
    await page.getByRole('region', { name: 'What was tried' }).getByText(said).waitFor();
    await press(page, 'Stop');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('We know enough.');
    await dialog.getByRole('button', { name: 'Stop' }).click();

    const ship = page.getByRole('region', { name: 'For everybody?' });
    await ship.getByText('A draft of the tier rules: Gold from 350 instead of 500.').waitFor();
    await ship
      .getByText(/^A draft of the benefit rule: .*10% off the cart instead of 5% off the cart\./)
      .waitFor();
    await ship.getByText(/^It then reads: For everybody: 10% off the cart\./).waitFor();
    await press(page, 'Make both drafts of “Lower gold”');
    const toRules = ship.getByRole('link', { name: 'Open the draft of the tier rules' });
    expect(await toRules.getAttribute('href')).toMatch(/^\/program\/drafts\/\w+\?tab=changes$/);
    await ship.getByRole('link', { name: 'Open the draft of the benefit rule' }).click();
    await page.waitForURL(new RegExp(`/benefits/${ruleId}`));
    await page.getByText('What is saved, against version 1.').waitFor();
    const { benefitRule } = await asks(
      stage,
      ann,
    )(`{ benefitRule(id: "${ruleId}") { state rule } }`);
    expect(benefitRule).toMatchObject({
      ...{ state: 'DRAFT', rule: { code: 'five-off', then: [{ percent: '10' }] } },
    });
  });
});

describe('a draft', () => {
  it('outlives a reload before it is created, and says what is wrong as it is typed', async () => {
    const page = await stage.open('/experiments/new', ann);
    await writeDraft(page, 'unfinished');
    const gold = page.getByRole('spinbutton', { name: 'In this variant, Gold' });
    await gold.fill('100');
    await page.getByText(/^This must be greater than 200/).waitFor();
    expect(await gold.getAttribute('aria-invalid')).toBe('true');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await gold.waitFor();
    expect(await gold.inputValue()).toBe('100');
    await page.getByRole('link', { name: 'Members' }).click();
    await page.getByText('Leave without saving?').waitFor();
    await press(page, 'Stay');
    await page.getByText('中文').click();
    await page.getByText('未保存').waitFor();
    await page.getByText('English').click();
    await press(page, 'Discard my changes');
    expect(await gold.inputValue()).toBe('');
  });

  it('that two edit at once loses nothing', async () => {
    const mine = await stage.open('/experiments/new', ann);
    await writeDraft(mine, 'together');
    await press(mine, 'Create the draft');
    await mine.waitForURL(/exp_/);
    const path = `/experiments/${idOf(mine)}`;
    const theirs = await stage.open(`${path}?step=who`, bo);
    await fill(theirs, 'Share of members who take part', '40');
    await press(theirs, 'Save');
    await theirs.getByText('Saved.', { exact: true }).waitFor();
    await mine.getByRole('navigation', { name: 'Steps' }).getByText('How measured').click();
    await fill(mine, 'Window of each member', '20');
    await press(mine, 'Save');
    await mine.getByText(/has saved revision 2 meanwhile/).waitFor();
    await press(mine, 'Save');
    await mine.getByText('Saved.', { exact: true }).waitFor();
    await theirs.goto(`${stage.url}${path}?step=check`);
    await theirs.getByText(/^40% of the members take part/).waitFor();
    await theirs.getByText(/^Each is measured for 20 days/).waitFor();
  });

  it('cannot be started by who may only read, and says why', async () => {
    const analyst = await stage.key('Cy', ['ANALYST']);
    const page = await stage.open('/experiments', analyst);
    const make = page.getByRole('button', { name: 'New experiment' });
    expect(await make.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('link', { name: /Try together/ }).click();
    const start = page.getByRole('button', { name: 'Start', exact: true });
    expect(await start.getAttribute('aria-disabled')).toBe('true');
  });
});
