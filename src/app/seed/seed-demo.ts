import type { BehaviourDraft } from '../../domain/behaviour/draft';
import { invariant } from '../../domain/shared/invariant';
import type { Clock } from '../../platform/clock';
import type { Database } from '../../platform/database/database';
import { viewerOf } from '../../platform/security/viewer';
import type { BenefitRulesService } from '../../features/benefits';
import type { KnownMember, MembersService } from '../../features/members';
import type {
  PointsRulesService,
  ProgramDirectory,
  ProgramInForce,
  ProgramsService,
} from '../../features/programs';
import type { RecalculationReport, RecalculationService } from '../../features/deciding';
import type { RecordingService, RowOutcome } from '../../features/recording/recording.service';
import type { TierService } from '../../features/tiers';
import { CannotSeed } from './cannot-seed';
import type { DemoMember } from './demo-behaviours';
import { publishDemoBenefits } from './demo-benefits';
import { demoBlocks } from './demo-blocks';
import { DEMO_POINTS_RULES } from './demo-points-rules';
import { DEMO_AS_OF, DEMO_PROGRAM } from './demo-program';

/** The services that the demo is made through. */
export type SeedServices = {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: Pick<ProgramDirectory, 'byCode' | 'get'>;
  readonly programs: Pick<ProgramsService, 'create'>;
  readonly pointsRules: Pick<PointsRulesService, 'saveDraft' | 'publish'>;
  readonly benefitRules: Pick<BenefitRulesService, 'byCode' | 'create' | 'publish'>;
  readonly members: Pick<MembersService, 'resolve' | 'register'>;
  readonly tiers: Pick<TierService, 'open'>;
  readonly recording: Pick<RecordingService, 'record'>;
  readonly recalculation: Pick<RecalculationService, 'recalculate'>;
};

export type SeedOptions = {
  readonly members: number;
  readonly seed: number;
  /** Told how many more members have been registered, with all they did. */
  readonly onProgress?: (members: number) => void;
};

export type SeedReport = {
  readonly programId: string;
  readonly members: number;
  /** Members that were not there before. */
  readonly registered: number;
  /** Members whose name or identity somebody else has: they and what they did are left out. */
  readonly leftOut: number;
  readonly recorded: number;
  readonly duplicates: number;
  readonly refused: number;
  readonly promoted: number;
};

type Tally = {
  registered: number;
  leftOut: number;
  recorded: number;
  duplicates: number;
  refused: number;
};

/**
 * Makes the demo through the same services as everybody else: registers its members, records their
 * year as history, and decides once as of its end. All keys follow from the seed, so that running
 * it again finishes what was cut short, or changes nothing.
 */
export async function seedDemo(services: SeedServices, options: SeedOptions): Promise<SeedReport> {
  const program = await demoProgram(services);
  const tally: Tally = { registered: 0, leftOut: 0, recorded: 0, duplicates: 0, refused: 0 };
  for (const block of demoBlocks(options)) {
    const left = await register(services, program, block, tally);
    await record(services, program, left, tally);
    options.onProgress?.(block.length);
  }
  const { promoted } = await decide(services, program);
  await publishDemoBenefits(services.benefitRules, program.id);
  return { programId: program.id, members: options.members, ...tally, promoted };
}

async function demoProgram(services: SeedServices): Promise<ProgramInForce> {
  const program = await createdProgram(services);
  if (program.points.pointsVersion > 0) return program;
  await publishPointsRules(services, program.id);
  return services.directory.get(program.id);
}

/** Somebody who is drafting rules, or has published some, is not disturbed. */
async function publishPointsRules({ pointsRules }: SeedServices, programId: string): Promise<void> {
  const admin = viewerOf({
    ...{ kind: 'key', subject: 'seed', programId, memberId: null, roles: ['ADMIN'] },
  });
  invariant(admin, 'a programme has an admin');
  const changes = DEMO_POINTS_RULES;
  const saved = await pointsRules.saveDraft(admin, { programId, expectedRevision: 0, changes });
  if (!saved.ok) {
    const isDrafting = saved.error.every(({ kind }) => kind === 'draft-conflict');
    invariant(isDrafting, 'the points rules of the demo are in order');
    return;
  }
  const published = await pointsRules.publish(admin, {
    ...{ programId, expectedVersion: 0, expectedRevision: 1 },
    reason: 'The rules of the demo.',
  });
  const isSecond = !published.ok && published.error.every(({ kind }) => kind !== 'rule');
  invariant(published.ok || isSecond, 'the points rules of the demo can be published');
}

async function createdProgram({ directory, programs }: SeedServices): Promise<ProgramInForce> {
  const known = await directory.byCode(DEMO_PROGRAM.code);
  if (known) return ofTheDemo(known);
  const operator = viewerOf({
    kind: 'key',
    subject: 'seed',
    programId: null,
    memberId: null,
    roles: ['OPERATOR'],
  });
  invariant(operator, 'an operator stands outside programmes');
  const created = await programs.create(operator, DEMO_PROGRAM);
  // Another process may have been first.
  const isTaken = !created.ok && created.error.every(({ kind }) => kind === 'code-taken');
  invariant(created.ok || isTaken, 'the programme of the demo is in order');
  const program = await directory.byCode(DEMO_PROGRAM.code);
  invariant(program, 'a programme that was created is there');
  return ofTheDemo(program);
}

function ofTheDemo(program: ProgramInForce): ProgramInForce {
  const { currencyCode, timeZone } = DEMO_PROGRAM;
  const isDemo = program.currencyCode === currencyCode && program.timeZone === timeZone;
  if (!isDemo) throw new CannotSeed('other-programme');
  return program;
}

/** Registers those of a block who are not there yet; gives all who are there then. */
async function register(
  { database, members, tiers }: SeedServices,
  program: ProgramInForce,
  block: readonly DemoMember[],
  tally: Tally,
): Promise<readonly DemoMember[]> {
  const outcome = await database.run(
    async (tx) => {
      const references = block.map(({ person }) => ({
        kind: 'externalId' as const,
        externalId: person.registration.externalId,
      }));
      const known = await members.resolve(tx, program, references);
      if (isOfAnotherSeed(block, known)) throw new CannotSeed('other-seed');
      const missing = block.filter((_, place) => !known[place]);
      const registrations = missing.map(({ person }) => person.registration);
      const registered = await members.register(tx, program, registrations, 'BACKFILL');
      const joining = registered.flatMap((each) => (each.ok ? [each.value] : []));
      const occasion = { at: DEMO_AS_OF, cause: 'BACKFILL' } as const;
      if (joining.length > 0) await tiers.open(tx, program, joining, occasion);
      const leftOut = new Set(missing.filter((_, place) => !registered[place]?.ok));
      return { joining, leftOut };
    },
    { repeatable: true },
  );
  tally.registered += outcome.joining.length;
  tally.leftOut += outcome.leftOut.size;
  return block.filter((member) => !outcome.leftOut.has(member));
}

/** Members of the same seed joined at the same moments; of another one, nobody did. */
function isOfAnotherSeed(
  block: readonly DemoMember[],
  known: readonly (KnownMember | null)[],
): boolean {
  const there = block.flatMap(({ person }, place) => {
    const member = known[place];
    return member ? [member.joinedAt === person.joinedAt] : [];
  });
  return there.length > 0 && !there.includes(true);
}

async function record(
  { recording }: SeedServices,
  program: ProgramInForce,
  members: readonly DemoMember[],
  tally: Tally,
): Promise<void> {
  const drafts: BehaviourDraft[] = members.flatMap(({ behaviours }) => behaviours);
  const outcomes = await recording.record({
    programId: program.id,
    drafts,
    mode: { kind: 'BACKFILL', asOf: DEMO_AS_OF },
  });
  const count = (status: RowOutcome['status']): number =>
    outcomes.filter((outcome) => outcome.status === status).length;
  tally.recorded += count('RECORDED') + count('NOT_COUNTED');
  tally.duplicates += count('DUPLICATE');
  tally.refused += count('REFUSED');
}

/** Decides once as of the demo's end; those decided later than that already, as of now. */
async function decide(
  { recalculation, clock }: SeedServices,
  { id: programId }: ProgramInForce,
): Promise<RecalculationReport> {
  const decideAt = (asOf: number): Promise<RecalculationReport> =>
    recalculation.recalculate({ programId, asOf, scope: 'SLID', cause: 'BACKFILL' });
  const decided = await decideAt(DEMO_AS_OF);
  return decided.decidedLater === 0 ? decided : decideAt(clock());
}
