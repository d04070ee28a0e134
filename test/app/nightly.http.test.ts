import { CommandFailed, type CommandContext } from '../../src/app/commands/command';
import { runNightly } from '../../src/app/commands/nightly.command';
import { DAY_MS } from '../../src/domain/shared/instant';
import { createLog } from '../../src/platform/log';
import { progressReporter } from '../../src/platform/progress';
import { openShop, type Shop } from '../support/shop';
import { testConfig } from '../support/server';

const NOON = Date.parse('2026-03-02T12:00:00Z');
const RUNS = `query Runs($first: Int, $after: String) {
  nightlyRuns(first: $first, after: $after) {
    nodes {
      day state step scope versionNumber members decided promoted demoted renewed inGrace notices
      matrix { fromTierCode toTierCode members } times { step seconds } finishedAt
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

let shop: Shop;
beforeAll(async () => {
  shop = await openShop(NOON);
  for (const name of ['ann', 'bob']) await shop.register(name);
  await shop.server.services.jobs.runNow('nightly-run');
  shop.now = NOON + 2 * DAY_MS;
  await shop.server.services.jobs.runNow('nightly-run');
});
afterAll(() => shop.close());

const runs = async (variables: Record<string, unknown>) => {
  const key = await shop.server.key(['ANALYST']);
  const { data, errors } = await shop.server.gql(RUNS, variables, key);
  expect(errors).toBeUndefined();
  return data.nightlyRuns;
};

test('staff see what each night did, the newest first', async () => {
  const { nodes, pageInfo } = await runs({ first: 2 });
  expect(nodes.map(({ day }: { day: string }) => day)).toEqual(['2026-03-04', '2026-03-03']);
  const [last] = nodes;
  expect(last).toMatchObject({
    ...{ state: 'FINISHED', step: 'LEDGER', scope: 'SLID', versionNumber: 1, members: 2 },
    ...{ promoted: 0, demoted: 0, renewed: 0, inGrace: 0, notices: 0 },
    finishedAt: '2026-03-04T12:00:00.000Z',
  });
  expect(last.matrix).toEqual([{ fromTierCode: 'regular', toTierCode: 'regular', members: 2 }]);
  expect(last.times.map(({ step }: { step: string }) => step)).toEqual([
    ...['SETTLE', 'POPULATION', 'DECIDE', 'EXPIRE', 'LEDGER'],
  ]);
  const rest = await runs({ first: 2, after: pageInfo.endCursor });
  expect(rest.nodes).toEqual([
    // The first run of a programme looks at everybody; both were decided later than its midnight.
    expect.objectContaining({ day: '2026-03-02', scope: 'ALL', decided: 0, members: 2 }),
  ]);
});

test('members do not see them', async () => {
  const key = await shop.server.key(['MEMBER'], {
    memberId: shop.ids.get('ann')?.replace('mem_', '') ?? '',
  });
  const { errors } = await shop.server.gql(RUNS, {}, key);
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});

test('the command line runs what is left and refuses a day that does not exist', async () => {
  const printed: string[] = [];
  const context: CommandContext = {
    ...{ config: testConfig(shop.server.database.options), log: createLog('silent'), locale: 'en' },
    print: (text) => void printed.push(text),
    notice: () => undefined,
    progress: (label) => progressReporter({ write: () => true } as never, { label }),
  };
  // By the clock of this machine, which is past the last night.
  await runNightly(context, { until: '2026-03-06' });
  const lines = printed.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map(({ day }) => day)).toEqual(['2026-03-05', '2026-03-06', undefined]);
  expect(lines.at(-1)).toMatchObject({ days: 2 });
  await expect(runNightly(context, { until: '2026-02-30' })).rejects.toThrow(CommandFailed);
});
