import { openConsole, type ConsoleStage } from '../support/console';

/** What previews say where they look at some of the members. */
jest.setTimeout(180_000);

const MEMBERS = 2_400;

let stage: ConsoleStage;

beforeAll(async () => {
  stage = await openConsole(MEMBERS);
}, 400_000);
afterAll(() => stage?.close());

describe('a preview of a part of the members', () => {
  it('says between which bounds a benefit rule reaches them', async () => {
    const page = await stage.open('/benefits/new', await stage.key('Mia', ['MARKETER']));
    await page.getByLabel('Code', { exact: true }).fill('for-all');
    await page.getByLabel('Name (en)').fill('For all');
    await page.getByLabel('Name (zh-CN)').fill('全体会员');
    await page.getByText('About 2,400 members get it', { exact: true }).waitFor();
    await page.getByText(/^about 2,400 \(2,\d+–2,400\) more and about 0 \(0–\d+\) fewer/).waitFor();
    const told = page.getByText(/^Between [\d,]+ and [\d,]+ members with 95 % confidence/);
    const numbers = ((await told.textContent()) ?? '').replaceAll(',', '').match(/\d+/g);
    const [low, high, , sampled, total] = (numbers ?? []).map(Number);
    expect(total).toBe(MEMBERS);
    expect(sampled).toBeLessThan(MEMBERS);
    expect(sampled).toBeGreaterThan(MEMBERS / 2);
    expect(low).toBeLessThan(high ?? 0);
    expect(stage.complaints()).toEqual([]);
  });
});
