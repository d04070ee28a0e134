import { isDeepStrictEqual } from 'node:util';
import { invariant } from '../../../src/domain/shared/invariant';
import type { Instant } from '../../../src/domain/shared/instant';
import { query } from '../../../src/platform/database/sql';
import { historyOf, registrationOf } from '../base/members';
import type { OpenedServices } from '../services';

const SAMPLES = 20;
const OWN_NAMES = new Set([
  ...['member_id', 'decision_id', 'tier_since', 'evaluated_at', 'joined_day'],
]);

type Row = Readonly<Record<string, unknown>>;
type Request = {
  readonly programCode: string;
  readonly members: number;
  readonly copies: number;
  readonly behavioursPerMember: number;
  readonly asOf: Instant;
};

/**
 * Registers some members anew, records the history of others for them, and compares states and
 * buckets with those of the others' copies.
 */
export async function checkClones(opened: OpenedServices, request: Request): Promise<void> {
  const { services } = opened;
  const program = await services.directory.byCode(request.programCode);
  invariant(program, 'the programme was copied');
  const step = Math.max(1, Math.floor(request.members / SAMPLES));
  const numbers = Array.from({ length: SAMPLES }, (_, place) => 1 + place * step).filter(
    (number) => number <= request.members,
  );
  await register(opened, program.id, numbers, request.asOf);
  const drafts = numbers.flatMap((number) =>
    historyOf(number, request.behavioursPerMember, request.asOf).map((draft) => ({
      ...draft,
      member: { kind: 'externalId' as const, externalId: checkedName(number) },
    })),
  );
  const { asOf } = request;
  const programId = program.id;
  await services.recording.record({ programId, drafts, mode: { kind: 'BACKFILL', asOf } });
  await services.recalculation.recalculate({ programId, asOf, scope: 'SLID', cause: 'BACKFILL' });
  for (const [place, number] of numbers.entries()) {
    const copy = place % request.copies;
    const cloned = `bench-${number}${copy > 0 ? `-${copy}` : ''}`;
    const [expected, found] = [await kept(opened, checkedName(number)), await kept(opened, cloned)];
    invariant(
      isDeepStrictEqual(found, expected),
      `copy ${cloned} is what recording makes: ${JSON.stringify({ found, expected })}`,
    );
  }
}

const checkedName = (number: number): string => `checked-${number}`;

async function register(
  { database, services }: OpenedServices,
  programId: string,
  numbers: readonly number[],
  asOf: Instant,
): Promise<void> {
  const program = await services.directory.get(programId);
  const registrations = numbers.map((number) => ({
    ...registrationOf(number, asOf),
    externalId: checkedName(number),
    identities: [],
  }));
  await database.run(async (tx) => {
    const outcomes = await services.members.register(tx, program, registrations, 'BACKFILL');
    const joining = outcomes.flatMap((each) => (each.ok ? [each.value] : []));
    await services.tiers.open(tx, program, joining, { at: asOf, cause: 'BACKFILL' });
  });
}

/** What is kept of a member but for names and the moment it was written. */
async function kept({ database }: OpenedServices, externalId: string): Promise<Row[]> {
  const found: Row[] = [];
  for (const table of ['member_state', 'feature_day']) {
    const rows = await query<Row>(
      database.reader,
      `SELECT t.* FROM ${table} t JOIN member m ON m.id = t.member_id WHERE m.external_id = ?
        ${table === 'feature_day' ? 'ORDER BY t.day, t.known_day' : ''}`,
      [externalId],
    );
    invariant(rows.length > 0, `${externalId} has rows in ${table}`);
    found.push(...rows.map(anonymous));
  }
  return found;
}

const anonymous = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !OWN_NAMES.has(name)));
