import { composeNightly } from '../../src/app/compose-nightly';
import type { Services } from '../../src/app/compose';
import type { Instant } from '../../src/domain/shared/instant';
import type { NightlyService } from '../../src/features/nightly/nightly.service';
import { PopulationsService } from '../../src/features/programs';
import {
  FallingDue,
  MemberDecisions,
  PopulationService,
  RecalculationService,
  ReviewSums,
  WindowRefresh,
  type Recalculate,
} from '../../src/features/deciding';
import { BehavioursService } from '../../src/features/behaviours';
import { query } from '../../src/platform/database/sql';
import type { RecordingWorld } from './recording-world';

/** Ends the work that it is thrown in, as if the process had died there. */
export class Killed extends Error {}

/** Thrown where the countdown ends; never before. */
export type Fuse = { left: number };

const burn = (fuse: Fuse): void => {
  fuse.left -= 1;
  if (fuse.left === 0) throw new Killed();
};

/**
 * The nightly run of a world with units of a few members, that dies where the fuse has burnt down:
 * before and after each step that writes, and in the middle of each unit that decides.
 */
export function breakableNightly({ services }: RecordingWorld, fuse: Fuse): NightlyService {
  const { database, clock, directory, tiers, settling, anchorLedger, draftPublishing } = services;
  const behaviours = new BehavioursService();
  const reviews = new ReviewSums(behaviours);
  const populations = new PopulationsService();
  const population = new PopulationService({
    ...{ database, directory, populations, tiers, behaviours },
  });
  const recalculation = new RecalculationService({
    ...{ database, clock, directory, tiers, populations: population, membersPerUnit: 3 },
    deciding: new MemberDecisions({
      ...{ tiers, reviews },
      windows: new WindowRefresh(behaviours),
      dues: new FallingDue(reviews, tiers),
    }),
  });
  const dying = {
    recalculate: (command: Recalculate) =>
      recalculation.recalculate({
        ...command,
        onDecided: async (tx, unit) => {
          await command.onDecided?.(tx, unit);
          burn(fuse);
        },
      }),
  };
  return composeNightly({
    ...{ database, clock, directory, tiers, populations, population, draftPublishing },
    settling: {
      run: async (options: Parameters<Services['settling']['run']>[0]) => {
        const report = await settling.run(options);
        burn(fuse);
        return report;
      },
    } as Services['settling'],
    recalculation: dying as RecalculationService,
    anchorLedger: {
      run: async (...options: Parameters<Services['anchorLedger']['run']>) => {
        burn(fuse);
        return anchorLedger.run(...options);
      },
    } as Services['anchorLedger'],
  });
}

/** Runs what is left of the nights of a programme, as they come. */
export const runNights = ({ services, programId }: RecordingWorld) =>
  services.nightly.run({ signal: new AbortController().signal, programId });

/** Everything that is kept of tiers, without ids: what two equal histories have in common. */
export async function keptOfTiers({ database }: RecordingWorld) {
  const states = await query<Record<string, unknown>>(
    database.reader,
    `SELECT m.external_id AS name, s.tier_code, s.tier_since, s.term_from, s.term_until, s.due_at,
        s.movement, s.score, s.reasons, s.version_number, s.evaluated_at, s.slides_on, s.window_day
      FROM member_state s JOIN member m ON m.id = s.member_id ORDER BY m.external_id`,
  );
  const decisions = await query<Record<string, unknown>>(
    database.reader,
    `SELECT m.external_id AS name, d.cause, d.tier_code, d.previous_tier_code, d.term_until,
        d.score, d.decided_at
      FROM decision d JOIN member m ON m.id = d.member_id
      ORDER BY m.external_id, d.decided_at, d.recorded_at, d.id`,
  );
  return { states: states.map(plain), decisions: decisions.map(plain) };
}

/** What the runs report, without what differs from process to process. */
export async function keptOfNights({ services, programId }: RecordingWorld) {
  const runs = await services.nightly.page(programId, 1e6, 1_000);
  return runs.map(({ day, state, versionNumber, tally, notes }) => {
    const { seconds: _, ...rest } = notes;
    return { day, state, versionNumber, tally, ...rest };
  });
}

const plain = (row: Record<string, unknown>): Record<string, unknown> => ({
  ...row,
  score: Number(row['score']),
});

/** The beginning of a local day in London. */
export const londonDay = async (
  { services, programId }: RecordingWorld,
  day: number,
): Promise<Instant> => (await services.directory.get(programId)).calendar.startOf(day);
