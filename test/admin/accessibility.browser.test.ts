import { barriersOf, openConsole, type ConsoleStage } from '../support/console';
import { makeExperiments } from '../support/console-trial';

// On two cores, with a browser and a server beside.
jest.setTimeout(600_000);

let stage: ConsoleStage;
/** Experiments take days. */
let ahead = 0;
let admin: string;
let routes: readonly string[];

beforeAll(async () => {
  stage = await openConsole(120, () => Date.now() + ahead);
  admin = await stage.key('Ann', ['ADMIN']);
  const asked = async (query: string) => {
    const response = await fetch(`${stage.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${admin}` },
      body: JSON.stringify({ query }),
    });
    return ((await response.json()) as { data: never }).data;
  };
  const { memberBy } = await asked('{ memberBy(by: { externalId: "demo-0042" }) { id } }');
  const { programDraftCreate } = await asked(
    `mutation { programDraftCreate(input: { title: "A draft", rules: { lateEventHorizonDays: 30 } }) {
      draft { id } } }`,
  );
  const { benefitRules } = await asked('{ benefitRules(first: 1) { nodes { id } } }');
  const rule = `/benefits/${(benefitRules as { nodes: { id: string }[] }).nodes[0]?.id}`;
  const member = `/members/${(memberBy as { id: string }).id}`;
  const draft = `/program/drafts/${(programDraftCreate as { draft: { id: string } }).draft.id}`;
  await asked(
    `mutation { programSimulate(input: { draftId: "${draft.split('/').at(-1)}" }) {
      simulation { id } } }`,
  );
  const made = await makeExperiments(stage, admin, (ms) => {
    ahead += ms;
    return Date.now() + ahead;
  });
  const [written, running] = [made.draft, made.running].map((id) => `/experiments/${id}`);
  await stage.services.jobs.runNow('run-simulations');
  await asked(
    `mutation { modelTrain(input: { code: "tree", labels: { kind: CURRENT_TIER },
      features: ["PURCHASE_AMOUNT", "ACTIVE_DAYS"] }) { version { id } } }`,
  );
  await stage.services.jobs.runNow('train-models');
  routes = [
    ...['/', '/members', '/members?q=nobody', member],
    ...['points', 'behaviours', 'person'].map((tab) => `${member}?tab=${tab}`),
    ...['/program', '/program?tab=drafts', '/program?tab=versions', '/program/versions/1', draft],
    ...['simulation', 'changes', 'history'].map((tab) => `${draft}?tab=${tab}`),
    ...['/benefits', '/benefits?q=nothing-like-that', '/benefits/new', rule],
    ...['test&member=demo-0042&cart=15000', 'changes', 'versions', 'history'].map(
      (tab) => `${rule}?tab=${tab}`,
    ),
    ...['/experiments', '/experiments?state=STOPPED', '/experiments/new'],
    ...['what', 'variants', 'who', 'measure', 'check'].map((step) => `${written}?step=${step}`),
    ...['results', 'plan', 'history'].map((tab) => `${running}?tab=${tab}`),
    `/experiments/${made.stopped}`,
    ...['/models', '/models/tree', '/models/tree/1', '/models/-/train'],
    ...['tree', 'tree&view=text', 'definition'].map((tab) => `/models/tree/1?tab=${tab}`),
    ...['/jobs', '/playground', '/nowhere'],
  ];
}, 600_000);
afterAll(() => stage?.close());
afterEach(async () => {
  await stage.leave();
  expect(stage.complaints()).toEqual([]);
});

const looks = (['light', 'dark'] as const).flatMap((scheme) =>
  (['en-GB', 'zh-CN'] as const).map((locale) => [scheme, locale] as const),
);

describe('WCAG 2.2 AA', () => {
  it.each(looks)(
    '%s, %s: nothing keeps anybody out of any page',
    async (colorScheme, locale) => {
      const page = await stage.open('/', admin, { colorScheme, locale });
      const found: unknown[] = [];
      for (const route of routes) {
        await page.goto(stage.url + route);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
        const barriers = await barriersOf(page);
        if (barriers.length > 0) found.push([route, barriers]);
      }
      expect(found).toEqual([]);
    },
    900_000,
  );

  it.each(looks)('%s, %s: nor out of the door', async (colorScheme, locale) => {
    const page = await stage.open('/', null, { colorScheme, locale });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });
});
