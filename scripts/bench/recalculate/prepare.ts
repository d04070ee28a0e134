import { ALREADY_SLID } from '../../../src/domain/behaviour/summing';
import type { Instant } from '../../../src/domain/shared/instant';
import { invariant } from '../../../src/domain/shared/invariant';
import { query } from '../../../src/platform/database/sql';
import { viewerOf } from '../../../src/platform/security/viewer';
import { BENCH_PROGRAM, ladderOf } from '../base/program';
import { openServices, type OpenedServices } from '../services';
import { serveParent } from '../worker';
import { checkClones } from './check-clones';
import { cloneMembers } from './clone-members';

/** What is done to the database between two recalculations. */
export type Preparation = { readonly databaseUrl: string } & (
  | {
      readonly kind: 'clone';
      readonly baseUrl: string;
      readonly members: number;
      readonly copies: number;
      readonly behavioursPerMember: number;
      readonly asOf: Instant;
    }
  | { readonly kind: 'new-history'; readonly asOf: Instant }
  | { readonly kind: 'publish' }
);

/** Ids that end in less than this are one in twenty: 51 of 1,024. */
const TWENTIETH = '1k';
const NEW_PURCHASE_MINOR = 30_000;

async function prepare(preparation: Preparation): Promise<{ members: number }> {
  const opened = await openServices(preparation.databaseUrl);
  try {
    switch (preparation.kind) {
      case 'clone':
        await cloneMembers(opened, preparation.baseUrl, preparation.copies);
        await checkClones(opened, { ...preparation, programCode: BENCH_PROGRAM.code });
        return { members: await counted(opened, '1 = 1') };
      case 'new-history':
        return { members: await addHistory(opened, preparation.asOf) };
      case 'publish':
        await publish(opened);
        return { members: await counted(opened, '1 = 1') };
    }
  } finally {
    await opened.close();
  }
}

/** One purchase for one member in twenty, as a backfill leaves it: recorded and not yet decided. */
async function addHistory(opened: OpenedServices, asOf: Instant): Promise<number> {
  const { source } = opened.database;
  const day = await localDay(opened, asOf);
  const counters = await counterColumns(opened);
  const values = counters.map((name) => {
    if (name === 'amount_minor') return NEW_PURCHASE_MINOR;
    return ['orders', 'active_days', 'paid'].includes(name) ? 1 : 0;
  });
  const chosen = `substr(member_id, 25, 2) < '${TWENTIETH}'`;
  await source.query(
    `INSERT INTO feature_day (member_id, day, known_day, ${counters.join(', ')})
      SELECT member_id, ${day}, ${day}, ${values.join(', ')} FROM member_state WHERE ${chosen}`,
  );
  await source.query(`UPDATE member_state SET slides_on = ${ALREADY_SLID} WHERE ${chosen}`);
  return counted(opened, `slides_on = ${ALREADY_SLID}`);
}

async function counterColumns({ database }: OpenedServices): Promise<string[]> {
  const [row] = await query<Record<string, unknown>>(
    database.reader,
    'SELECT * FROM feature_day LIMIT 1',
  );
  const keys = new Set(['member_id', 'day', 'known_day']);
  return Object.keys(row ?? {}).filter((name) => !keys.has(name));
}

async function publish({ services }: OpenedServices): Promise<void> {
  const program = await services.directory.byCode(BENCH_PROGRAM.code);
  invariant(program, 'the programme of the benchmark is there');
  const programId = program.id;
  const viewer = viewerOf({
    ...{ kind: 'key', subject: 'bench', programId, memberId: null, roles: ['ADMIN'] },
  });
  invariant(viewer, 'an admin belongs to a programme');
  const outcome = await services.programs.publish(viewer, {
    programId,
    expectedVersion: program.inForce.versionNumber,
    changes: { reason: 'benchmark', rules: { ladder: ladderOf([45, 200, 560]) } },
  });
  invariant(outcome.ok, `the new version is in order: ${JSON.stringify(outcome)}`);
}

async function localDay({ services }: OpenedServices, asOf: Instant): Promise<number> {
  const program = await services.directory.byCode(BENCH_PROGRAM.code);
  invariant(program, 'the programme of the benchmark is there');
  return program.calendar.dayOf(asOf);
}

async function counted({ database }: OpenedServices, condition: string): Promise<number> {
  const [row] = await query<{ members: number }>(
    database.reader,
    `SELECT COUNT(*) AS members FROM member_state WHERE ${condition}`,
  );
  return Number(row?.members ?? 0);
}

serveParent(prepare);
