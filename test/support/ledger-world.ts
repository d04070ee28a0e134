import { PointsRulesService } from '../../src/features/programs';
import { DAY_MS } from '../../src/domain/shared/instant';
import type { Instant } from '../../src/domain/shared/instant';
import type { Points } from '../../src/domain/points/earn';
import type { DatabaseOptions } from '../../src/platform/database/data-source';
import { openDatabase, type Database } from '../../src/platform/database/database';
import { query } from '../../src/platform/database/sql';
import { appSchema, testDatabase, type TestDatabase } from './database';
import { perform, type Act, type Answer } from './ledger-acts';
import { ledgerServices, type LedgerServices } from './ledger-services';
import { createProgram, standingClock, viewer } from './programs';

/** How long points of this programme live. */
export const LIFE_DAYS = 30;

/** A hold lasts as long as ten random acts of a process. */
const HOLD_MINUTES = 720;

const UNLIMITED = 1_000_000_000;

/** A programme with members and points in the real tables, and one process that serves them. */
export interface LedgerWorld {
  readonly database: TestDatabase;
  readonly services: LedgerServices;
  readonly programId: string;
  readonly clock: ReturnType<typeof standingClock>;
  /** Ids of so many new members, in ascending order. */
  members(count: number): Promise<string[]>;
  /** A new member with points, each call one lot. */
  memberWith(...points: readonly Points[]): Promise<string>;
  do(act: Act): Promise<Answer>;
  /** Does an act that is expected to go through. */
  done(act: Act): Promise<NonNullable<Answer['value']>>;
  balanceOf(memberId: string): Promise<Points>;
  transactionId(memberId: string, sequence: number): Promise<string>;
  /** A key that nobody has used. */
  key(): string;
  /** The same programme as another process would serve it, on a database of its own opening. */
  another(settings?: Partial<DatabaseOptions>): Promise<LedgerPeer>;
  close(): Promise<void>;
}

export interface LedgerPeer {
  readonly database: Database;
  readonly services: LedgerServices;
  do(act: Act): Promise<Answer>;
  close(): Promise<void>;
}

export async function openLedgerWorld(
  given: { readonly database?: TestDatabase } = {},
): Promise<LedgerWorld> {
  const database = given.database ?? (await testDatabase());
  const clock = standingClock();
  const services = ledgerServices(database, clock);
  const programId = await createProgram(services.programs);
  await publishRules(services, programId, clock);
  let names = 0;
  const key = () => `key-${(names += 1)}`;
  const peers = new Set<LedgerPeer>();

  const act = (of: LedgerServices) => (asked: Act) =>
    perform(of, { programId, at: clock() }, asked);
  const doIt = act(services);
  const done: LedgerWorld['done'] = async (asked) => {
    const { ok, value, refusals } = await doIt(asked);
    if (!ok || !value) throw new Error(`${asked.do}: ${JSON.stringify(refusals)}`);
    return value;
  };
  const members: LedgerWorld['members'] = async (count) => {
    const program = await services.directory.get(programId);
    return database.run(async (tx) => {
      const joinedAt = clock() - DAY_MS;
      const people = Array.from({ length: count }, () => ({ externalId: key(), joinedAt }));
      const outcomes = await services.members.register(tx, program, people, 'LIVE');
      const joined = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
      await services.tiers.open(tx, program, joined, { at: joinedAt, cause: 'REGISTRATION' });
      return joined.map(({ memberId }) => memberId).toSorted();
    });
  };
  return {
    ...{ database, services, programId, clock, key, members, done },
    do: doIt,
    memberWith: async (...points) => {
      const [memberId = ''] = await members(1);
      for (const each of points) {
        await done({ do: 'adjust', memberId, points: each, key: key() });
      }
      return memberId;
    },
    balanceOf: async (memberId) => {
      const text = 'SELECT balance FROM wallet WHERE member_id = ?';
      const [row] = await query<{ balance: number }>(database.reader, text, [memberId]);
      return Number(row?.balance ?? 0);
    },
    transactionId: async (memberId, sequence) => {
      const text = 'SELECT id FROM wallet_transaction WHERE member_id = ? AND sequence = ?';
      const [row] = await query<{ id: string }>(database.reader, text, [memberId, sequence]);
      return row?.id ?? '';
    },
    another: async (settings = {}) => {
      const opened = await openDatabase({ ...database.options, ...settings }, appSchema);
      const own = ledgerServices(opened, clock);
      const close = async () => {
        peers.delete(peer);
        await opened.close();
      };
      const peer: LedgerPeer = { database: opened, services: own, do: act(own), close };
      peers.add(peer);
      return peer;
    },
    close: async () => {
      for (const peer of peers) await peer.close();
      await database.close();
    },
  };
}

/** Points that expire, so that there is something to settle; adjustments without four eyes. */
async function publishRules(
  { database, directory }: LedgerServices,
  programId: string,
  clock: () => Instant,
): Promise<void> {
  const rules = new PointsRulesService(database, clock, directory);
  const admin = viewer('ADMIN', programId);
  const changes = {
    expiry: { kind: 'ROLLING', months: 0, days: LIFE_DAYS, roundTo: 'DAY' },
    adjustmentLimit: UNLIMITED,
    holdMinutes: HOLD_MINUTES,
  };
  const saved = await rules.saveDraft(admin, { programId, expectedRevision: 0, changes });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  const expected = { programId, expectedVersion: 0, expectedRevision: 1 };
  const published = await rules.publish(admin, { ...expected, reason: 'the rules of a test' });
  if (!published.ok) throw new Error(JSON.stringify(published.error));
}
