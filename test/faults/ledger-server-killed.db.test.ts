import { createConnection, type Connection } from 'mysql2/promise';
import {
  findServerProgram,
  startThrowAwayServer,
  waitForServer,
  type ThrowAwayServer,
} from '../../scripts/testing/mariadb-server';
import { openDatabase } from '../../src/platform/database/database';
import { migrate } from '../../src/platform/database/migrate';
import { query } from '../../src/platform/database/sql';
import { together } from '../support/accounts';
import { appSchema, isMysql, scratchMysql } from '../support/database';
import type { Act, Answer } from '../support/ledger-acts';
import { ledgerFaults } from '../support/ledger-check';
import { openLedgerWorld, type LedgerWorld } from '../support/ledger-world';
import { until } from '../support/until';

const WORKERS = 8;
const ACTS = 40;
const EARNED = 10;
const SPENT = 3;
const BACK_WITHIN_MS = 60_000;

const program = findServerProgram();

jest.setTimeout(180_000);

// A server of its own, which nobody else misses; a SQLite file has none.
(isMysql && program !== undefined ? describe : describe.skip)('a server of ours', () => {
  let server: ThrowAwayServer;
  let world: LedgerWorld;

  beforeAll(async () => {
    server = await startThrowAwayServer(program ?? '', undefined, { isStartedAgain: true });
    const scratch = await scratchMysql(server.url);
    const database = await openDatabase(scratch.options, appSchema);
    await migrate(database);
    world = await openLedgerWorld({ database: { ...database, options: scratch.options } });
  });

  afterAll(async () => {
    await world?.close();
    await server?.stop();
  });

  const direct = () => createConnection(world.database.options.url);

  const killServer = async (): Promise<void> => {
    const { pid } = server;
    process.kill(pid, 'SIGKILL');
    await until(() => isGone(pid));
    await waitForServer(server.url, BACK_WITHIN_MS);
  };

  /** Sends the same again until somebody answers, as a client with a key may. */
  const untilAnswered = async (act: Act): Promise<Answer> => {
    for (;;) {
      const answer = await world.do(act).catch(() => null);
      const isOpen = answer?.refusals?.some(({ kind }) => kind === 'key-in-progress');
      if (answer && !isOpen) return answer;
      await until(() => isUp(world.database.options.url));
    }
  };

  it('that is killed twice under load loses nothing acknowledged and invents nothing', async () => {
    const naive = await naiveAccount(await direct());
    const memberId = await world.memberWith(1_000);
    const answers: Answer[] = [];
    const keys: string[] = [];
    const work = together(WORKERS, async (worker) => {
      for (let index = 0; index < ACTS; index += 1) {
        const key = `load-${worker}-${index}`;
        const act: Act =
          index % 2 === 0
            ? { do: 'order', memberId, orderId: key, pounds: EARNED, key }
            : { do: 'redeem', memberId, points: SPENT, key };
        answers.push(await untilAnswered(act));
        keys.push(key);
      }
    });
    const whole = WORKERS * ACTS;
    for (const done of [whole / 4, whole / 2]) {
      await until(() => answers.length >= done);
      await killServer();
    }
    await work;
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    const expected = 1_000 + (whole / 2) * (EARNED - SPENT);
    expect(await world.balanceOf(memberId)).toBe(expected);
    expect(await ledgerFaults(world.database.reader)).toEqual([]);
    const [kept] = await query<{ n: number }>(
      world.database.reader,
      'SELECT COUNT(*) AS n FROM wallet_transaction WHERE member_id = ?',
      [memberId],
    );
    expect(Number(kept?.n)).toBe(1 + whole);
    // The control: the same sums, read, changed and written by as many workers.
    expect(await naive.after(WORKERS, ACTS)).not.toBe(1_000 + (whole / 2) * (EARNED - SPENT));
  });

  it.each(['ON', 'OFF'])('has one winner of fifty with snapshot isolation %s', async (value) => {
    const own = await direct();
    // MySQL and older MariaDB do not know it.
    const [known] = await own.query("SHOW GLOBAL VARIABLES LIKE 'innodb_snapshot_isolation'");
    if ((known as unknown[]).length > 0) {
      await own.query(`SET GLOBAL innodb_snapshot_isolation = ${value}`);
    }
    await own.end();
    // Connections that are opened from here on have it so.
    const peers = await together(2, () => world.another());
    const memberId = await world.memberWith(60, 40);
    const answers = await together(50, async (place) => {
      const act = { do: 'redeem', memberId, points: 100, key: world.key() } as const;
      return peers[place % 2]?.do(act);
    });
    expect(answers.filter((answer) => answer?.ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => answer?.refusals ?? [])).toEqual(
      Array(49).fill({ kind: 'insufficient-points', available: 0, required: 100 }),
    );
    expect(await ledgerFaults(world.database.reader)).toEqual([]);
  });
});

/** What one would write first: a balance that is read, changed and written. */
async function naiveAccount(connection: Connection) {
  const { config } = connection;
  await connection.query('CREATE TABLE naive (balance bigint NOT NULL)');
  await connection.query('INSERT INTO naive VALUES (1000)');
  const balance = async (from: Connection): Promise<number> => {
    const [rows] = await from.query('SELECT balance FROM naive');
    return Number((rows as { balance: number }[])[0]?.balance);
  };
  return {
    after: async (workers: number, acts: number): Promise<number> => {
      const { host, port, user, database } = config;
      const place = {
        host: host ?? '',
        port: port ?? 0,
        user: user ?? '',
        database: database ?? '',
      };
      const connections = await together(workers, () => createConnection(place));
      for (let index = 0; index < acts; index += 1) {
        const points = index % 2 === 0 ? EARNED : -SPENT;
        // All of them read before any of them writes.
        const read = await Promise.all(connections.map(balance));
        await Promise.all(
          connections.map((each, worker) =>
            each.query('UPDATE naive SET balance = ?', [(read[worker] ?? 0) + points]),
          ),
        );
      }
      const [last] = connections;
      const left = last ? await balance(last) : Number.NaN;
      await Promise.all(connections.map((each) => each.end()));
      return left;
    },
  };
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}

const isUp = (url: string): Promise<boolean> =>
  createConnection(url).then(
    (connection) => connection.end().then(() => true),
    () => false,
  );
