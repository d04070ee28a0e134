import { invariant } from '../../../src/domain/shared/invariant';
import { seededRng } from '../../../src/domain/shared/rng';
import type { BehaviourDraft } from '../../../src/domain/behaviour/draft';
import { query } from '../../../src/platform/database/sql';
import { publicId } from '../../../src/platform/id';
import { bareInserts, bareRows, type BareInserts } from '../record/bare-insert';
import { inProcess } from '../record/in-process';
import { Mix, type MixRow } from '../record/mix';
import { inputOf, MUTATION } from '../record/request';
import { median } from '../rounds';
import { openServices, type OpenedServices } from '../services';
import { cpuMicroseconds, serveParent } from '../worker';

export interface LiveRequest {
  readonly databaseUrl: string;
  readonly bareFile: string;
  readonly programId: string;
  readonly adminKey: string;
  /** Of the database server, where it is ours. */
  readonly databasePid: number | null;
  /** Behaviours of each way. */
  readonly times: number;
}

export interface LiveFigures {
  readonly name: string;
  /** CPU of the process for one behaviour, in microseconds. */
  readonly medianMicroseconds: number;
  readonly p99Microseconds: number;
  /** CPU of the database server for one behaviour, on average. */
  readonly databaseMicroseconds: number | null;
  /** What the median is beyond that of the bare insert. */
  readonly beyondBare: number;
}

type Way = {
  readonly name: string;
  /** Makes ready what is measured. */
  readonly prepare: (row: MixRow) => () => Promise<void>;
};

/** Members of whom one does something now. */
const MEMBERS = 20_000;
const BLOCK = 100;
const DRAW = 1_000;
const WARMING = 3;

/** CPU for one behaviour and all that follows from it, against the bare insert of its row. */
async function measureLive(request: LiveRequest): Promise<LiveFigures[]> {
  const opened = await openServices(request.databaseUrl);
  const api = await inProcess(opened, request.adminKey);
  const bare = await bareInserts(request.databaseUrl, request.bareFile);
  try {
    const ways = [throughApi(api), byService(opened, request), bareInsert(bare, request)];
    const memberIds = await someMembers(opened, request.programId);
    const used = new Map(ways.map(({ name }) => [name, { own: [] as number[], database: 0 }]));
    const mixes = ways.map(
      (_, place) => new Mix(seededRng(place, 7), memberIds, `live${place}-${Date.now()}`),
    );
    const drawn = ways.map((): MixRow[] => []);
    const blocks = Math.ceil(request.times / BLOCK);
    for (let block = -WARMING; block < blocks; block += 1) {
      for (const [place, { name, prepare }] of ways.entries()) {
        const rows = drawn[place] ?? [];
        if (rows.length < BLOCK) rows.push(...(mixes[place]?.rows(DRAW, Date.now()) ?? []));
        const work = rows.splice(0, BLOCK).map(prepare);
        const before = databaseUsed(request);
        const spent = await cpuOfEach(work);
        const kept = used.get(name);
        if (block < 0 || !kept) continue;
        kept.own.push(...spent);
        kept.database += databaseUsed(request) - before;
      }
    }
    const bareMedian = median(used.get(BARE)?.own ?? []);
    return ways.map(({ name }) => figuresOf(name, used.get(name), { request, bareMedian }));
  } finally {
    await api.stop();
    await bare.close();
    await opened.close();
  }
}

const BARE = 'bare insert';

async function cpuOfEach(work: readonly (() => Promise<void>)[]): Promise<number[]> {
  const spent: number[] = [];
  for (const each of work) {
    const before = process.cpuUsage();
    await each();
    const { user, system } = process.cpuUsage(before);
    spent.push(user + system);
  }
  return spent;
}

function figuresOf(
  name: string,
  used: { readonly own: readonly number[]; readonly database: number } | undefined,
  { request, bareMedian }: { readonly request: LiveRequest; readonly bareMedian: number },
): LiveFigures {
  const own = used?.own ?? [];
  const sorted = own.toSorted((left, right) => left - right);
  const middle = median(own);
  return {
    ...{ name, medianMicroseconds: middle, beyondBare: middle - bareMedian },
    p99Microseconds: sorted[Math.ceil(0.99 * sorted.length) - 1] ?? Number.NaN,
    databaseMicroseconds:
      request.databasePid === null ? null : (used?.database ?? 0) / Math.max(1, own.length),
  };
}

const databaseUsed = ({ databasePid }: LiveRequest): number =>
  databasePid === null ? 0 : (cpuMicroseconds(databasePid) ?? 0);

const throughApi = ({ ask }: Awaited<ReturnType<typeof inProcess>>): Way => ({
  name: 'behavioursRecord, GraphQL and authentication included',
  prepare: (row) => {
    const variables = { input: { behaviours: [inputOf(row)] } };
    return async () => {
      const data = (await ask(MUTATION, variables)) as { behavioursRecord: { recorded: number } };
      invariant(data.behavioursRecord.recorded === 1, JSON.stringify(data));
    };
  },
});

const byService = ({ services }: OpenedServices, { programId }: LiveRequest): Way => ({
  name: 'the recording service alone',
  prepare: (row) => {
    const { memberId, ...said } = row;
    const id = memberId.slice('mem_'.length);
    const draft = { ...said, member: { kind: 'id', id } } as unknown as BehaviourDraft;
    return async () => {
      const [outcome] = await services.recording.record({
        ...{ programId, drafts: [draft], mode: { kind: 'LIVE' } },
      });
      invariant(outcome?.status === 'RECORDED', JSON.stringify(outcome));
    };
  },
});

const bareInsert = (bare: BareInserts, { programId }: LiveRequest): Way => ({
  name: BARE,
  prepare: (row) => {
    const rows = bareRows([row], programId, Date.now());
    return () => bare.insert(rows);
  },
});

async function someMembers({ database }: OpenedServices, programId: string): Promise<string[]> {
  const rows = await query<{ member_id: string }>(
    database.reader,
    'SELECT member_id FROM member_state WHERE program_id = ? ORDER BY member_id LIMIT ?',
    [programId, MEMBERS],
  );
  return rows.map((row) => publicId('mem', row.member_id));
}

serveParent(measureLive);
