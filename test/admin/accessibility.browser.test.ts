import { barriersOf, openConsole, type ConsoleStage } from '../support/console';

// On two cores, with a browser and a server beside.
jest.setTimeout(180_000);

let stage: ConsoleStage;
let admin: string;
let routes: readonly string[];

beforeAll(async () => {
  stage = await openConsole(120);
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
  const member = `/members/${(memberBy as { id: string }).id}`;
  const draft = `/program/drafts/${(programDraftCreate as { draft: { id: string } }).draft.id}`;
  await asked(
    `mutation { programSimulate(input: { draftId: "${draft.split('/').at(-1)}" }) {
      simulation { id } } }`,
  );
  await stage.services.jobs.runNow('run-simulations');
  routes = [
    ...['/', '/members', '/members?q=nobody', member],
    ...['points', 'behaviours', 'person'].map((tab) => `${member}?tab=${tab}`),
    ...['/program', '/program?tab=drafts', '/program?tab=versions', '/program/versions/1', draft],
    ...['simulation', 'changes', 'history'].map((tab) => `${draft}?tab=${tab}`),
    ...['/jobs', '/playground', '/nowhere'],
  ];
}, 240_000);
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
    300_000,
  );

  it.each(looks)('%s, %s: nor out of the door', async (colorScheme, locale) => {
    const page = await stage.open('/', null, { colorScheme, locale });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });
});
