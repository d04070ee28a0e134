import { DAY_MS, type Instant } from '../../../src/domain/shared/instant';
import type { Base } from '../base/build-base';
import { runCommand } from '../command';
import { askOnce } from '../worker';
import type { Preparation } from './prepare';

export interface RecalculateRequest {
  /** The base, whose members are copied. */
  readonly baseUrl: string;
  readonly base: Base;
  readonly behavioursPerMember: number;
  readonly copies: number;
  /** Empty databases: for that many copies, and for one. */
  readonly databaseUrl: string;
  readonly fewUrl: string;
}

export interface RecalculateFigures {
  readonly scenario: string;
  readonly members: number;
  /** Members that were looked at, and of whom anything was written. */
  readonly visited: number;
  readonly changed: number;
  readonly decisions: number;
  readonly promoted: number;
  readonly seconds: number;
  readonly peakMiB: number;
}

const DAYS_UNTIL_SAME_COUNT = 10;

/** Recalculation of a great many members, by the command line, in a process of its own. */
export async function measureRecalculation(
  request: RecalculateRequest,
): Promise<RecalculateFigures[]> {
  const { asOf } = request.base;
  const many = await cloned(request, request.databaseUrl, request.copies);
  const few = await cloned(request, request.fewUrl, 1);
  const figures = [await recalculate('nothing changed', many, asOf, [])];
  await prepare({ kind: 'new-history', databaseUrl: many.url, asOf });
  figures.push(await recalculate('5 % with new history', many, asOf, []));
  const tomorrow = asOf + DAY_MS;
  figures.push(
    await recalculate('windows slid by a day', many, tomorrow, ['--slid']),
    await recalculate('windows slid by a day', few, tomorrow, ['--slid']),
    await recalculate('windows slid by ten more', few, tomorrow + DAYS_UNTIL_SAME_COUNT * DAY_MS, [
      '--slid',
    ]),
  );
  await prepare({ kind: 'publish', databaseUrl: many.url });
  figures.push(await recalculate('all by a new version', many, tomorrow, []));
  return figures;
}

type Target = { readonly url: string; readonly members: number };

async function cloned(
  { baseUrl, base, behavioursPerMember }: RecalculateRequest,
  url: string,
  copies: number,
): Promise<Target> {
  const members = await prepare({
    ...{ kind: 'clone', databaseUrl: url, baseUrl, copies, behavioursPerMember },
    ...{ members: base.memberIds.length, asOf: base.asOf },
  });
  return { url, members };
}

const prepare = async (preparation: Preparation): Promise<number> =>
  (await askOnce<Preparation, { members: number }>('recalculate/prepare', preparation)).members;

async function recalculate(
  scenario: string,
  { url, members }: Target,
  asOf: Instant,
  options: readonly string[],
): Promise<RecalculateFigures> {
  const instant = new Date(asOf).toISOString();
  const { seconds, peakMiB, report } = await runCommand(url, [
    ...['recalculate', '--as-of', instant, ...options],
  ]);
  const number = (name: string): number => Number(report[name]);
  return {
    ...{ scenario, members, visited: number('members'), changed: number('changed') },
    ...{ decisions: number('decisions'), promoted: number('promoted'), seconds, peakMiB },
  };
}
