import { loadavg } from 'node:os';
import { Baselines } from '../baseline/baselines';
import type { BenchEngine } from '../engine';
import type { LiveFigures, LiveRequest } from '../live/live';
import { Nights } from '../nightly/nightly';
import type { BenchOptions } from '../options';
import type { PreviewFigures, PreviewRequest } from '../preview/preview';
import { Recalculation } from '../recalculate/recalculate';
import type { EngineFigures } from '../report';
import { measureSimulation } from '../simulate/simulate';
import { tell } from '../tell';
import { askOnce } from '../worker';
import type { TierFigures } from './contest';
import { makeMillion, type Million, type MillionRequest } from './million';

type Figures = Pick<EngineFigures, 'preview' | 'live' | 'tiers'>;

const PREVIEWS = 40;
const LIVE_BEHAVIOURS = 2_000;
const NO_PYTHON = `!! NOT MEASURED: pandas and scikit-learn. They need a python3 that imports pandas, sklearn and
!! pymysql (apt install python3-pandas python3-sklearn python3-pymysql), or its path in BENCH_PYTHON.`;

/** What is measured on a great many members, in an order in which each finds what it needs. */
export async function measureOnMillion(
  engine: BenchEngine,
  request: Omit<MillionRequest, 'databaseUrl' | 'databasePid'>,
  options: BenchOptions,
): Promise<Figures> {
  if (request.python === null) tell(NO_PYTHON);
  tell('copying the base');
  const databaseUrl = await engine.create('many');
  const million = await makeMillion({ ...request, databaseUrl, databasePid: engine.pid });
  tell(`${million.members} members`);
  const { benches } = options;
  const figures = {
    ...(benches.includes('preview') ? { preview: await measurePreview(million) } : {}),
    ...(benches.includes('live') ? { live: await measureLive(engine, million) } : {}),
    tiers: await measureTiers(million, options),
  };
  await engine.drop(databaseUrl);
  return figures;
}

/** Deciding everybody: each step leaves the members to the next as it needs them. */
async function measureTiers(
  million: Million,
  { benches, rounds }: BenchOptions,
): Promise<{ title: string; rows: TierFigures[] }[]> {
  const baselines = new Baselines(million);
  const nights = new Nights(million, baselines);
  const recalculation = new Recalculation(million, baselines);
  const tables: { title: string; rows: TierFigures[] }[] = [];
  const measure = async (title: string, work: () => Promise<TierFigures[]>): Promise<void> => {
    tell(`${title}, load ${loadavg()[0]?.toFixed(1)}`);
    tables.push({ title, rows: await work() });
  };
  const [recalculates, isNightly] = [benches.includes('recalculate'), benches.includes('nightly')];
  if (benches.includes('simulate')) {
    // Now, as previews and live behaviours were.
    const at = Math.max(nights.at, Date.now());
    await measure('Simulate', () => measureSimulation(million, baselines, { at, rounds }));
  }
  if (isNightly) await measure('Nightly, fixed thresholds', () => nights.fixed(rounds));
  if (recalculates) {
    await measure('Recalculate', () => recalculation.unchanged(nights.at, rounds));
    await measure('Recalculate, other thresholds', () => recalculation.otherThresholds(nights.at));
  }
  if (isNightly) await measure('Nightly, quantiles', () => nights.quantiles(rounds));
  if (recalculates) {
    await measure('Recalculate, standard scores', () => recalculation.standardScores(nights.at));
  }
  return tables;
}

function measurePreview({ databaseUrl, programId }: Million): Promise<PreviewFigures[]> {
  tell('preview');
  const request = { databaseUrl, programId, times: PREVIEWS };
  return askOnce<PreviewRequest, PreviewFigures[]>('preview/preview', request);
}

async function measureLive(engine: BenchEngine, million: Million): Promise<LiveFigures[]> {
  tell('live');
  const bareFile = (await engine.create('bare')).replace('sqlite:', '');
  const { databaseUrl, programId, adminKey } = million;
  return askOnce<LiveRequest, LiveFigures[]>('live/live', {
    ...{ databaseUrl, bareFile, programId, adminKey },
    ...{ databasePid: million.databasePid, times: LIVE_BEHAVIOURS },
  });
}
