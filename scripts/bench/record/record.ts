import { request as httpRequest, Agent } from 'node:http';
import { seededRng } from '../../../src/domain/shared/rng';
import type { Base } from '../base/build-base';
import { interleaved, median, ratioOf } from '../rounds';
import { openServices } from '../services';
import { serveParent } from '../worker';
import { bareInserts, bareRows, type BareInserts } from './bare-insert';
import { inProcess } from './in-process';
import { Mix, type MixRow } from './mix';
import { inputOf, MUTATION } from './request';

export interface RecordRequest {
  readonly databaseUrl: string;
  /** Where a server on a base of the same contents answers; it has a file of its own on SQLite. */
  readonly port: number;
  readonly bareFile: string;
  readonly base: Base;
  readonly rounds: number;
}

export interface RecordFigures {
  readonly batch: number;
  /** Behaviours per second. */
  readonly inProcess: number;
  readonly overHttp: number;
  readonly bare: number;
  readonly ratio: number;
  readonly httpRatio: number;
}

/** Batches that are recorded one after another in one measurement. */
const PLAN = [
  { batch: 1, times: 200 },
  { batch: 100, times: 20 },
  { batch: 1_000, times: 5 },
] as const;
const SMALLEST_DRAW = 1_000;

type Payload = { readonly behavioursRecord: { readonly recorded: number } };
type Recorder = (rows: readonly MixRow[]) => Promise<() => Promise<void>>;

/** Behaviours per second through the API, everything included, against bare inserts. */
async function measureRecording(request: RecordRequest): Promise<RecordFigures[]> {
  const opened = await openServices(request.databaseUrl);
  const api = await inProcess(opened, request.base.adminKey);
  const bare = await bareInserts(request.databaseUrl, request.bareFile);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const recorders: Record<string, Recorder> = {
    inProcess: async (rows) => {
      const variables = { input: { behaviours: rows.map(inputOf) } };
      return async () => check(await api.ask(MUTATION, variables), rows.length);
    },
    overHttp: async (rows) => {
      const variables = { input: { behaviours: rows.map(inputOf) } };
      const body = JSON.stringify({ query: MUTATION, variables });
      return async () => check(await post(agent, request, body), rows.length);
    },
    bare: async (rows) => bareBatch(bare, rows, request.base.programId),
  };
  try {
    const figures: RecordFigures[] = [];
    for (const { batch, times } of PLAN) {
      figures.push(await measureBatch({ request, recorders, batch, times }));
    }
    return figures;
  } finally {
    agent.destroy();
    await api.stop();
    await bare.close();
    await opened.close();
  }
}

async function measureBatch(plan: {
  readonly request: RecordRequest;
  readonly recorders: Readonly<Record<string, Recorder>>;
  readonly batch: number;
  readonly times: number;
}): Promise<RecordFigures> {
  const { request, recorders, batch, times } = plan;
  const contestants = Object.entries(recorders).map(([name, recorder], place) => {
    const rng = seededRng(place, batch, Date.now());
    const mix = new Mix(rng, request.base.memberIds, `${name}${batch}-${Date.now()}`);
    const measure = async (): Promise<number> => {
      const work: (() => Promise<void>)[] = [];
      for (const rows of batchesOf(mix, batch, times)) work.push(await recorder(rows));
      const started = performance.now();
      for (const each of work) await each();
      return (batch * times) / ((performance.now() - started) / 1_000);
    };
    return { name, measure };
  });
  const outcomes = await interleaved(contestants, request.rounds);
  const of = (name: string): number[] => outcomes.get(name) ?? [];
  return {
    batch,
    inProcess: median(of('inProcess')),
    overHttp: median(of('overHttp')),
    bare: median(of('bare')),
    ratio: ratioOf(of('inProcess'), of('bare')),
    httpRatio: ratioOf(of('overHttp'), of('bare')),
  };
}

/** Batches of a size; small ones are pieces of one draw, in which orders come before payments. */
function batchesOf(mix: Mix, batch: number, times: number): MixRow[][] {
  const now = Date.now();
  if (batch >= 100) return Array.from({ length: times }, () => mix.rows(batch, now));
  const rows = mix.rows(SMALLEST_DRAW, now);
  return Array.from({ length: times }, (_, at) => rows.slice(at * batch, (at + 1) * batch));
}

function check(data: unknown, expected: number): void {
  const { recorded } = (data as Payload).behavioursRecord;
  if (recorded !== expected) throw new Error(`not all recorded: ${JSON.stringify(data)}`);
}

function bareBatch(
  bare: BareInserts,
  rows: readonly MixRow[],
  programId: string,
): () => Promise<void> {
  const made = bareRows(rows, programId, Date.now());
  return () => bare.insert(made);
}

function post(agent: Agent, { port, base }: RecordRequest, body: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${base.adminKey}`,
    };
    const sent = httpRequest(
      { host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const { data } = JSON.parse(text) as { data?: unknown };
          if (response.statusCode === 200 && data) resolve(data);
          else reject(new Error(`the mutation failed: ${text.slice(0, 500)}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

serveParent(measureRecording);
