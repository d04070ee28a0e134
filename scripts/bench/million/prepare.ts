import { ALREADY_SLID } from '../../../src/domain/behaviour/summing';
import type { Instant } from '../../../src/domain/shared/instant';
import { invariant } from '../../../src/domain/shared/invariant';
import { query } from '../../../src/platform/database/sql';
import { viewerOf } from '../../../src/platform/security/viewer';
import { copyStates } from '../baseline/copy-states';
import {
  BENCH_PROGRAM,
  ladderOf,
  OTHER_THRESHOLDS,
  SHARES,
  STANDARD_WEIGHTS,
} from '../base/program';
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
  /** `round` tells the day on which it comes from that of other rounds. */
  | { readonly kind: 'new-history'; readonly asOf: Instant; readonly round: number }
  | { readonly kind: 'publish'; readonly rules: keyof typeof RULES }
);

/** Of the database that was prepared. */
export interface Prepared {
  /** All members, or those to whom something happened. */
  readonly members: number;
  /** The local day of `asOf`; 0 where there is none. */
  readonly day: number;
}

/** Versions that are published. */
const RULES = {
  otherThresholds: { ladder: ladderOf(OTHER_THRESHOLDS) },
  quantiles: { division: { kind: 'QUANTILE', shares: SHARES } },
  standardScores: { weights: STANDARD_WEIGHTS, division: { kind: 'QUANTILE', shares: SHARES } },
} as const;

/** Ids that end in less than this are one in twenty: 51 of 1,024. */
const TWENTIETH = '1k';
const NEW_PURCHASE_MINOR = 30_000;

async function prepare(preparation: Preparation): Promise<Prepared> {
  const opened = await openServices(preparation.databaseUrl);
  try {
    switch (preparation.kind) {
      case 'clone':
        await cloneMembers(opened, preparation.baseUrl, preparation.copies);
        await checkClones(opened, { ...preparation, programCode: BENCH_PROGRAM.code });
        await copyStates(opened);
        return {
          members: await counted(opened, '1 = 1'),
          day: await localDay(opened, preparation.asOf),
        };
      case 'new-history':
        return { members: await addHistory(opened, preparation), day: 0 };
      case 'publish':
        await publish(opened, RULES[preparation.rules]);
        return { members: await counted(opened, '1 = 1'), day: 0 };
    }
  } finally {
    await opened.close();
  }
}

/** One purchase for one member in twenty, as a backfill leaves it: recorded and not yet decided. */
async function addHistory(
  opened: OpenedServices,
  { asOf, round }: { readonly asOf: Instant; readonly round: number },
): Promise<number> {
  const { source } = opened.database;
  // On a day of its own for each round, odd as no other day with history is.
  const day = (await localDay(opened, asOf)) - 1 - 2 * round;
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

async function publish(
  { services }: OpenedServices,
  rules: (typeof RULES)[keyof typeof RULES],
): Promise<void> {
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
    changes: { reason: 'benchmark', rules },
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
