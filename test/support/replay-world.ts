import { readFileSync } from 'node:fs';
import { compose, type Services } from '../../src/app/compose';
import { composeReplay } from '../../src/app/compose-replay';
import { operatorViewer } from '../../src/app/commands/programs';
import type { LocalDay, ZoneCalendar } from '../../src/domain/shared/calendar';
import type { ProgramRules } from '../../src/domain/tiering/rules';
import type { CreateProgram } from '../../src/features/programs';
import {
  readMappingFile,
  type MappingFile,
} from '../../src/features/recording/mapping-file.service';
import type { ReplayReport } from '../../src/features/recording/replay.service';
import { settableClock, type SettableClock } from '../../src/platform/clock';
import { query } from '../../src/platform/database/sql';
import { createLog } from '../../src/platform/log';
import { testDatabase, type TestDatabase } from './database';
import { RETAIL_MAPPING } from './retail';
import type { RetailTiers } from './retail-tiering';
import { testConfig } from './server';

/** A programme on a real database to replay a retail file into, by the rules of quarters. */
export type ReplayWorld = {
  readonly database: TestDatabase;
  readonly services: Services;
  readonly programId: string;
  readonly clock: SettableClock;
  readonly mapping: MappingFile;
  readonly rules: ProgramRules;
  readonly calendar: ZoneCalendar;
  replay(file: string, options: ReplayOptions): Promise<ReplayReport>;
  /** As they are kept, by the names of the customers. */
  tiers(): Promise<RetailTiers>;
  close(): Promise<void>;
};

export type ReplayOptions = {
  readonly from: number;
  readonly to: number;
  /** Told after each nightly run; may throw, as if the process died there. */
  readonly afterNight?: (day: LocalDay) => void | Promise<void>;
};

/** Calendar quarters: held to their end, kept by what was bought in them, lost in a fortnight. */
const QUARTERS = {
  window: { kind: 'CALENDAR', period: 'QUARTER' },
  movement: {
    validity: { kind: 'CALENDAR', period: 'QUARTER', through: 'THIS' },
    demotion: 'QUALIFYING',
    graceDays: 14,
  },
} as const;

export async function openReplayWorld(startsAt: number): Promise<ReplayWorld> {
  const read = await readMappingFile(RETAIL_MAPPING, 'en');
  if (!read.ok) throw new Error(read.error.join('\n'));
  const mapping = read.value;
  const database = await testDatabase();
  const clock = settableClock(startsAt);
  const log = createLog('silent');
  const services = compose({ config: testConfig(database.options), log, database, clock });
  const { program } = JSON.parse(readFileSync(RETAIL_MAPPING, 'utf8')) as {
    program: CreateProgram;
  };
  const rules = { ...program.rules, ...QUARTERS };
  const created = await services.programs.create(operatorViewer(), { ...program, rules });
  if (!created.ok) throw new Error(JSON.stringify(created.error));
  const { programId } = created.value;
  const { nightly } = services;
  const { calendar, inForce } = await services.directory.get(programId);
  const replay: ReplayWorld['replay'] = async (file, { from, to, afterNight }) => {
    const { signal } = new AbortController();
    const watched = {
      ...services,
      nightly: {
        run: async (options: Parameters<typeof nightly.run>[0]) => {
          const report = await nightly.run(options);
          await afterNight?.(calendar.dayOf(clock()));
          return report;
        },
        lastDay: (id: string) => nightly.lastDay(id),
      } as Services['nightly'],
    };
    const outcome = await composeReplay(watched, clock).replay({
      ...{ programId, file, mapping, from, to, signal, locale: 'en' },
      refusedFile: `${file}.refused.csv`,
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    return outcome.value;
  };
  return {
    ...{ database, services, programId, clock, mapping, replay, calendar, rules: inForce.rules },
    tiers: () => keptTiers(database),
    close: async () => {
      await services.close();
      await database.close();
    },
  };
}

async function keptTiers(database: TestDatabase): Promise<RetailTiers> {
  const rows = await query<Record<string, string | number | null>>(
    database.reader,
    `SELECT m.external_id AS name, s.tier_code, s.score, s.term_until, s.movement
      FROM member_state s JOIN member m ON m.id = s.member_id`,
  );
  return new Map(
    rows.map((row) => {
      const until = row['term_until'];
      const { grace } = JSON.parse(String(row['movement'] ?? '{}')) as { grace?: number };
      return [
        String(row['name']),
        {
          tier: String(row['tier_code']),
          score: Number(row['score']),
          termUntil: until ? Date.parse(`${String(until).replace(' ', 'T')}Z`) : null,
          graceUntil: grace ?? null,
        },
      ];
    }),
  );
}
