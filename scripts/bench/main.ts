import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Base, BaseRequest } from './base/build-base';
import type { BenefitsFigures, BenefitsRequest } from './benefits/benefits';
import { compile } from './build';
import { openEngine, type BenchEngine } from './engine';
import { measureExpiry } from './expire/expire';
import { measureImport } from './import/import';
import { findPython } from './baseline/python';
import { machine } from './machine';
import { measureOnMillion } from './million/measure';
import { ON_MILLION, readOptions } from './options';
import type { Bench, BenchOptions, EngineName } from './options';
import { freePort, measureProfile, startLaurel, untilReady } from './profile/profile';
import type { RecordFigures, RecordRequest } from './record/record';
import type { RedeemFigures, RedeemRequest } from './redeem/redeem';
import { report, type EngineFigures } from './report';
import { tell } from './tell';
import { measureTraining } from './training/training';
import type { TreeFigures, TreeRequest } from './tree/tree';
import type { VerifyFigures, VerifyRequest } from './verify/verify';
import { askOnce, stopChild } from './worker';

/** Of this run alone; what is compiled lies beside it. */
const FOLDER = join(process.cwd(), 'data', 'bench', `run-${process.pid}`);

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n`);
    process.exitCode = 1;
    return;
  }
  const about = machine();
  mkdirSync(FOLDER, { recursive: true });
  tell('compiling');
  await compile();
  const engines: EngineFigures[] = [];
  let benefits: BenefitsFigures[] | null = null;
  let tree: TreeFigures[] | null = null;
  try {
    benefits = await measureBenefits(options);
    tree = await measureTree(options);
    for (const name of needsDatabase(options) ? options.engines : []) {
      const figures = await measureOn(name, options);
      if (figures) engines.push(figures);
    }
  } finally {
    rmSync(FOLDER, { recursive: true, force: true });
  }
  mkdirSync(dirname(options.output), { recursive: true });
  writeFileSync(
    options.output,
    `${JSON.stringify({ about, options, benefits, tree, engines }, null, 2)}\n`,
  );
  const tables = report(engines, { benefits, tree });
  process.stdout.write(`${JSON.stringify(about)}\n\n${tables}\n\n${options.output}\n`);
}

/** Rules over facts in memory: no database has a part in it. */
async function measureBenefits(options: BenchOptions): Promise<BenefitsFigures[] | null> {
  if (!options.benches.includes('benefits')) return null;
  tell('benefits');
  const { members, rounds } = options;
  return askOnce<BenefitsRequest, BenefitsFigures[]>('benefits/benefits', { members, rounds });
}

/** Members in memory, too; without scikit-learn there is nothing to compare with. */
async function measureTree(options: BenchOptions): Promise<TreeFigures[] | null> {
  if (!options.benches.includes('tree')) return null;
  const python = await findPython('import numpy, sklearn');
  if (python === null) {
    tell('tree: no Python with scikit-learn: not measured');
    return null;
  }
  tell('tree');
  const { members, rounds } = options;
  return askOnce<TreeRequest, TreeFigures[]>('tree/tree', {
    ...{ members, rounds, python, folder: FOLDER },
  });
}

const needsDatabase = ({ benches }: BenchOptions): boolean =>
  benches.some((bench) => bench !== 'benefits' && bench !== 'tree');

async function measureOn(name: EngineName, options: BenchOptions): Promise<EngineFigures | null> {
  const engine = await openEngine(name, FOLDER);
  if (!engine) {
    tell(`${name}: neither a server program nor DATABASE_URL: not measured`);
    return null;
  }
  try {
    const figures: Record<string, unknown> = { engine: name, version: engine.version };
    if (options.benches.includes('import')) {
      tell(`${name}: import`);
      const url = await engine.create('import');
      figures['import'] = await measureImport(url, FOLDER);
      await engine.drop(url);
    }
    const needsBase: Bench[] = ['profile', 'record', 'training', ...ON_MILLION];
    if (options.benches.some((bench) => needsBase.includes(bench))) {
      Object.assign(figures, await measureOnBase(name, engine, options));
    }
    if (options.benches.includes('redeem')) {
      tell(`${name}: redeem`);
      figures['redeem'] = await measureRedeeming(engine, options);
    }
    if (options.benches.includes('expire')) {
      tell(`${name}: expire`);
      figures['expire'] = await measureExpiry(engine, options);
    }
    if (options.benches.includes('verify')) {
      tell(`${name}: verify`);
      figures['verify'] = await measureVerification(engine, options);
    }
    return figures as unknown as EngineFigures;
  } finally {
    await engine.close();
  }
}

async function measureOnBase(
  name: EngineName,
  engine: BenchEngine,
  options: BenchOptions,
): Promise<Partial<EngineFigures>> {
  const { benches, members, behavioursPerMember, copies, rounds, seconds } = options;
  const databaseUrl = await engine.create('base');
  tell(`${name}: building a base of ${members} members`);
  const base = await askOnce<BaseRequest, Base>('base/build-base', {
    ...{ databaseUrl, members, behavioursPerMember },
  });
  tell(`${name}: built in ${base.seconds.toFixed(0)} s`);
  const figures: { -readonly [Name in keyof EngineFigures]?: EngineFigures[Name] } = {};
  if (benches.includes('profile')) {
    tell(`${name}: profile`);
    const databasePid = engine.pid;
    figures.profile = await measureProfile({ databaseUrl, base, rounds, seconds, databasePid });
  }
  if (benches.includes('training')) {
    tell(`${name}: training`);
    figures.training = await measureTraining({ databaseUrl, base, databasePid: engine.pid });
  }
  if (benches.some((bench) => ON_MILLION.includes(bench))) {
    const request = { baseUrl: databaseUrl, base, behavioursPerMember, copies };
    const python = await findPython();
    Object.assign(figures, await measureOnMillion(engine, { ...request, python }, options));
  }
  if (benches.includes('record')) {
    tell(`${name}: record`);
    figures.record = await measureRecord({ engine, databaseUrl, base, rounds });
  }
  return figures;
}

/** Last, because it changes the base on the server. */
async function measureRecord({
  engine,
  databaseUrl,
  base,
  rounds,
}: {
  readonly engine: BenchEngine;
  readonly databaseUrl: string;
  readonly base: Base;
  readonly rounds: number;
}): Promise<RecordFigures[]> {
  const port = await freePort();
  const laurel = startLaurel(engine.copy(databaseUrl, 'served'), port);
  try {
    await untilReady(port);
    const bareFile = (await engine.create('bare')).replace('sqlite:', '');
    return await askOnce<RecordRequest, RecordFigures[]>('record/record', {
      ...{ databaseUrl, port, bareFile, base, rounds },
    });
  } finally {
    await stopChild(laurel);
  }
}

async function measureRedeeming(
  engine: BenchEngine,
  { rounds, seconds }: BenchOptions,
): Promise<RedeemFigures[]> {
  const databaseUrl = await engine.create('redeem');
  const bareUrl = await engine.create('bare');
  const request = { databaseUrl, bareUrl, rounds, seconds };
  const figures = await askOnce<RedeemRequest, RedeemFigures[]>('redeem/redeem', request);
  for (const url of [databaseUrl, bareUrl]) await engine.drop(url);
  return figures;
}

async function measureVerification(
  engine: BenchEngine,
  { entries, rounds }: BenchOptions,
): Promise<VerifyFigures[]> {
  const databaseUrl = await engine.create('verify');
  const request = { databaseUrl, entries, rounds };
  const figures = await askOnce<VerifyRequest, VerifyFigures[]>('verify/verify', request);
  await engine.drop(databaseUrl);
  return figures;
}

void main();
