import { compose, type Services } from '../../src/app/compose';
import { openDatabase, type Database } from '../../src/platform/database/database';
import { query } from '../../src/platform/database/sql';
import { createLog } from '../../src/platform/log';
import { appSchema, testDatabase, type TestDatabase } from './database';
import { ledgerOf, type TestLedger } from './ledger';
import { createProgram, standingClock } from './programs';
import { testConfig } from './server';

/** A programme in a time zone, with a clock that the test holds, to let time pass in. */
export interface SettlingWorld {
  readonly database: TestDatabase;
  readonly services: Services;
  readonly programId: string;
  readonly clock: ReturnType<typeof standingClock>;
  readonly ledger: TestLedger;
  /** A new member, by the id at rest. */
  member(): Promise<string>;
  members(count: number): Promise<string[]>;
  kinds(memberId: string): Promise<readonly string[]>;
  balance(memberId: string): Promise<number>;
  /** What another process would serve from the same database. */
  another(): Promise<{ readonly services: Services; close(): Promise<void> }>;
  close(): Promise<void>;
}

export async function openSettlingWorld(now: number, timeZone = 'UTC'): Promise<SettlingWorld> {
  const database = await testDatabase();
  const clock = standingClock(now);
  const servicesOn = (opened: Database): Services =>
    compose({
      config: testConfig(database.options),
      log: createLog('silent'),
      database: opened,
      clock,
    });
  const services = servicesOn(database);
  const programId = await createProgram(services.programs, { timeZone });
  let names = 0;
  const members = async (count: number): Promise<string[]> => {
    const joining = Array.from({ length: count }, () => {
      names += 1;
      return { externalId: `member-${names}`, joinedAt: clock() };
    });
    const program = await services.directory.get(programId);
    return database.run(async (tx) => {
      const outcomes = await services.members.register(tx, program, joining, 'LIVE');
      const joined = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
      await services.tiers.open(tx, program, joined, { at: clock(), cause: 'REGISTRATION' });
      return joined.map(({ memberId }) => memberId);
    });
  };
  return {
    ...{ database, services, programId, clock, ledger: ledgerOf({ services, programId }) },
    member: async () => (await members(1))[0] ?? '',
    members,
    kinds: async (memberId) => {
      const text = 'SELECT kind FROM wallet_transaction WHERE member_id = ? ORDER BY sequence';
      const rows = await query<{ kind: string }>(database.reader, text, [memberId]);
      return rows.map(({ kind }) => kind);
    },
    balance: async (memberId) => {
      const text = 'SELECT balance FROM wallet WHERE member_id = ?';
      const [row] = await query<{ balance: number }>(database.reader, text, [memberId]);
      return Number(row?.balance);
    },
    another: async () => {
      const opened = await openDatabase(database.options, appSchema);
      const others = servicesOn(opened);
      const close = async (): Promise<void> => {
        await others.close();
        await opened.close();
      };
      return { services: others, close };
    },
    close: async () => {
      await services.close();
      await database.close();
    },
  };
}
