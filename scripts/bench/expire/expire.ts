import { sqliteFile } from '../../../src/platform/database/data-source';
import type { BenchEngine } from '../engine';
import { median, ratiosOf } from '../rounds';
import { askOnce, startWorker, type Worker } from '../worker';
import type { DueFixture, DueRequest } from './build-due';
import type { SettleAnswer, SettleRequest } from './settle';

export interface ExpireFigures {
  readonly lots: number;
  readonly seconds: number;
  readonly lotsPerSecond: number;
  readonly bareSeconds: number;
  readonly barePerSecond: number;
  /** Lots per second of Laurel by those of the bare script; over the parts. */
  readonly ratio: number;
  readonly least: number;
  readonly most: number;
  readonly peakMiB: number;
}

/**
 * All lots of a database are due; they belong to several programmes, so that Laurel and the script
 * can take turns, each on a database of its own with the same rows.
 */
export async function measureExpiry(
  engine: BenchEngine,
  { lots, rounds }: { readonly lots: number; readonly rounds: number },
): Promise<ExpireFigures> {
  const databaseUrl = await engine.create('expire');
  const isServer = sqliteFile({ url: databaseUrl }) === null;
  const bareUrl = isServer ? await engine.create('bare_expire') : null;
  const request = { databaseUrl, bareUrl, lots, parts: rounds };
  const fixture = await askOnce<DueRequest, DueFixture>('expire/build-due', request);
  const copyUrl = bareUrl ?? engine.copy(databaseUrl, 'bare_expire');
  const laurel = startWorker<SettleRequest, SettleAnswer>('expire/settle');
  const bare = startWorker<SettleRequest, SettleAnswer>('expire/bare-expire');
  try {
    return await takeTurns(fixture, [
      { worker: laurel, databaseUrl },
      { worker: bare, databaseUrl: copyUrl },
    ]);
  } finally {
    await laurel.stop();
    await bare.stop();
    for (const url of [databaseUrl, copyUrl]) await engine.drop(url);
  }
}

type Side = { readonly worker: Worker<SettleRequest, SettleAnswer>; readonly databaseUrl: string };

async function takeTurns(
  { programs }: DueFixture,
  [laurel, bare]: readonly [Side, Side],
): Promise<ExpireFigures> {
  const rates: [number[], number[]] = [[], []];
  const seconds: [number, number] = [0, 0];
  let [lots, peakMiB] = [0, 0];
  for (const { programId, wallets, isWarmUp } of programs) {
    for (const [place, { worker, databaseUrl }] of [laurel, bare].entries()) {
      const answer = await worker.ask({ databaseUrl, programId });
      if (answer.lots !== wallets) {
        throw new Error(`${answer.lots} of ${wallets} lots expired in ${databaseUrl}`);
      }
      if (isWarmUp) continue;
      const side = place === 0 ? 0 : 1;
      rates[side].push(wallets / answer.seconds);
      seconds[side] += answer.seconds;
      if (side === 1) continue;
      lots += wallets;
      peakMiB = answer.peakMiB;
    }
  }
  const ratios = ratiosOf(...rates);
  return {
    ...{ lots, peakMiB, seconds: seconds[0], bareSeconds: seconds[1] },
    lotsPerSecond: lots / seconds[0],
    barePerSecond: lots / seconds[1],
    ...{ ratio: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) },
  };
}
