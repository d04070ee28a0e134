import { DAY_MS, HOUR_MS, type Instant } from '../../../src/domain/shared/instant';
import { invariant } from '../../../src/domain/shared/invariant';
import { operatorViewer } from '../../../src/app/commands/programs';
import type { ProgramInForce } from '../../../src/features/programs';
import { publicId } from '../../../src/platform/id';
import { insertRows } from '../../../src/platform/database/write-rows';
import { openServices, type OpenedServices } from '../services';
import { serveParent } from '../worker';
import { historyOf, identitiesOf, registrationOf } from './members';
import { BENCH_PROGRAM } from './program';

export interface BaseRequest {
  readonly databaseUrl: string;
  readonly members: number;
  readonly behavioursPerMember: number;
}

/** A base as later steps need to know it. */
export interface Base {
  readonly programId: string;
  readonly adminKey: string;
  /** The instant up to which there is history: a local midnight. */
  readonly asOf: Instant;
  readonly seconds: number;
  /** Public ids, in the order of the members' numbers. */
  readonly memberIds: readonly string[];
}

const MEMBERS_PER_UNIT = 1_000;
const BEHAVIOURS_PER_UNIT = 2_000;
const SHANGHAI_OFFSET_MS = 8 * HOUR_MS;

/** Makes members with a year of history, all of it through the services. */
async function buildBase(request: BaseRequest): Promise<Base> {
  const opened = await openServices(request.databaseUrl);
  try {
    const started = performance.now();
    const asOf = lastMidnight(Date.now());
    const program = await createProgram(opened);
    const memberIds = await registerMembers(opened, program, request.members, asOf);
    await recordHistory(opened, program.id, request, asOf);
    await opened.services.recalculation.recalculate({
      programId: program.id,
      asOf,
      scope: 'SLID',
      cause: 'BACKFILL',
    });
    await keepPlainIdentities(opened, memberIds);
    await keepPlainTiers(opened);
    const adminKey = await issueKey(opened, program.id);
    const seconds = (performance.now() - started) / 1_000;
    const publicIds = memberIds.map((id) => publicId('mem', id));
    return { programId: program.id, adminKey, asOf, seconds, memberIds: publicIds };
  } finally {
    await opened.close();
  }
}

const lastMidnight = (now: Instant): Instant =>
  Math.floor((now + SHANGHAI_OFFSET_MS) / DAY_MS) * DAY_MS - SHANGHAI_OFFSET_MS;

async function createProgram({ services }: OpenedServices): Promise<ProgramInForce> {
  const created = await services.programs.create(operatorViewer(), BENCH_PROGRAM);
  invariant(created.ok, 'the programme of the benchmark is in order');
  const program = await services.directory.byCode(BENCH_PROGRAM.code);
  invariant(program, 'a programme that was created is there');
  return program;
}

async function registerMembers(
  { database, services }: OpenedServices,
  program: ProgramInForce,
  count: number,
  asOf: Instant,
): Promise<string[]> {
  const memberIds: string[] = [];
  for (let first = 1; first <= count; first += MEMBERS_PER_UNIT) {
    const size = Math.min(MEMBERS_PER_UNIT, count - first + 1);
    const registrations = numbers(first, size).map((number) => registrationOf(number, asOf));
    await database.run(async (tx) => {
      const outcomes = await services.members.register(tx, program, registrations, 'BACKFILL');
      const joining = outcomes.flatMap((each) => (each.ok ? [each.value] : []));
      invariant(joining.length === size, 'every member of the base can be registered');
      await services.tiers.open(tx, program, joining, { at: asOf, cause: 'BACKFILL' });
      memberIds.push(...joining.map(({ memberId }) => memberId));
    });
  }
  return memberIds;
}

async function recordHistory(
  { services }: OpenedServices,
  programId: string,
  { members, behavioursPerMember }: BaseRequest,
  asOf: Instant,
): Promise<void> {
  const perUnit = Math.max(1, Math.floor(BEHAVIOURS_PER_UNIT / behavioursPerMember));
  for (let first = 1; first <= members; first += perUnit) {
    const size = Math.min(perUnit, members - first + 1);
    const drafts = numbers(first, size).flatMap((number) =>
      historyOf(number, behavioursPerMember, asOf),
    );
    const mode = { kind: 'BACKFILL', asOf } as const;
    const outcomes = await services.recording.record({ programId, drafts, mode });
    const refused = outcomes.find(({ status }) => status !== 'RECORDED');
    invariant(!refused, `the history of the base is in order: ${JSON.stringify(refused)}`);
  }
}

/** What a first hand would keep: the baseline answers identities without deciphering them. */
async function keepPlainIdentities(
  { database }: OpenedServices,
  memberIds: readonly string[],
): Promise<void> {
  const ascii = database.dialect === 'mysql' ? 'CHARACTER SET ascii COLLATE ascii_bin' : '';
  await database.source.query(
    `CREATE TABLE bench_identity (member_id varchar(26) ${ascii} NOT NULL,
      scheme varchar(16) NOT NULL, value varchar(128) NOT NULL, PRIMARY KEY (member_id, scheme))`,
  );
  for (let first = 0; first < memberIds.length; first += MEMBERS_PER_UNIT) {
    const rows = memberIds
      .slice(first, first + MEMBERS_PER_UNIT)
      .flatMap((memberId, place) =>
        identitiesOf(first + place + 1).map(({ scheme, value }) => [memberId, scheme, value]),
      );
    await database.run((tx) =>
      insertRows(tx, 'bench_identity', ['member_id', 'scheme', 'value'], rows),
    );
  }
}

/** The ladder and the programme as rows, for the baseline that reads them with every request. */
async function keepPlainTiers({ database }: OpenedServices): Promise<void> {
  const { source } = database;
  await source.query(
    `CREATE TABLE bench_tier (rank_number integer NOT NULL, code varchar(40) NOT NULL,
      name varchar(100) NOT NULL, threshold double NOT NULL, PRIMARY KEY (rank_number))`,
  );
  await source.query(
    `CREATE TABLE bench_setting (name varchar(40) NOT NULL, value varchar(40) NOT NULL,
      PRIMARY KEY (name))`,
  );
  const { currencyCode, rules } = BENCH_PROGRAM;
  const tiers = rules.ladder.map(({ code, names, threshold }, rank) => [
    ...[rank, code, names[0]?.text ?? code, threshold],
  ]);
  await database.run(async (tx) => {
    await insertRows(tx, 'bench_tier', ['rank_number', 'code', 'name', 'threshold'], tiers);
    await insertRows(tx, 'bench_setting', ['name', 'value'], [['currency', currencyCode]]);
  });
}

async function issueKey({ services }: OpenedServices, programId: string): Promise<string> {
  const issued = await services.access.createKey({ name: 'bench', roles: ['ADMIN'], programId });
  invariant(issued.ok, 'an admin key needs nothing but a programme');
  return issued.value.key;
}

const numbers = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, place) => first + place);

serveParent(buildBase);
