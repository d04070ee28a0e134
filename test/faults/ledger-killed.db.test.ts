import { DAY_MS } from '../../src/domain/shared/instant';
import { query } from '../../src/platform/database/sql';
import { together as atOnce } from '../support/accounts';
import type { Act } from '../support/ledger-acts';
import { ledgerFaults } from '../support/ledger-check';
import {
  compileSpender,
  type Compiled,
  type DeathPoint,
  type Spender,
} from '../support/ledger-spender';
import { LIFE_DAYS, openLedgerWorld, type LedgerWorld } from '../support/ledger-world';

/** A case that is set up anew for each death: what is to be done, and to whom. */
type Scene = (world: LedgerWorld) => Promise<{ acts: Act[]; members: string[] }>;

const redeem: Scene = async (world) => {
  const memberId = await world.memberWith(100, 50);
  const key = world.key();
  return { acts: [{ do: 'redeem', memberId, points: 120, key }], members: [memberId] };
};

const hold: Scene = async (world) => {
  const memberId = await world.memberWith(100, 50);
  const key = world.key();
  return { acts: [{ do: 'hold', memberId, points: 120, key }], members: [memberId] };
};

async function held(world: LedgerWorld) {
  const memberId = await world.memberWith(100, 50);
  const done = await world.done({ do: 'hold', memberId, points: 120, key: world.key() });
  return { memberId, holdId: done.hold?.id ?? '' };
}

const capture: Scene = async (world) => {
  const { memberId, holdId } = await held(world);
  const key = world.key();
  return { acts: [{ do: 'capture', holdId, points: 110, key }], members: [memberId] };
};

const release: Scene = async (world) => {
  const { memberId, holdId } = await held(world);
  return { acts: [{ do: 'release', holdId, key: world.key() }], members: [memberId] };
};

const adjust: Scene = async (world) => {
  const memberId = await world.memberWith(100);
  const key = world.key();
  return { acts: [{ do: 'adjust', memberId, points: 40, key }], members: [memberId] };
};

const reverse: Scene = async (world) => {
  const memberId = await world.memberWith(100, 50);
  const done = await world.done({ do: 'redeem', memberId, points: 120, key: world.key() });
  const transactionId = await world.transactionId(memberId, done.sequence ?? 0);
  return { acts: [{ do: 'reverse', transactionId, key: world.key() }], members: [memberId] };
};

const transfer: Scene = async (world) => {
  const memberId = await world.memberWith(100, 50);
  const toMemberId = await world.memberWith(10);
  const key = world.key();
  return {
    acts: [{ do: 'transfer', memberId, toMemberId, points: 120, key }],
    members: [memberId, toMemberId],
  };
};

const order: Scene = async (world) => {
  const memberId = await world.memberWith(100);
  const key = world.key();
  return {
    acts: [{ do: 'order', memberId, orderId: key, pounds: 30, key }],
    members: [memberId],
  };
};

/** Lots and a hold of several wallets that are all due. */
const settle: Scene = async (world) => {
  const members = [await world.memberWith(100, 50), (await held(world)).memberId];
  world.clock.set(world.clock() + (LIFE_DAYS + 1) * DAY_MS);
  return { acts: [{ do: 'settle' }], members };
};

/** The first goes alone, the others share the unit that follows. */
const together: Scene = async (world) => {
  const scenes = [redeem, hold, capture, release, adjust, reverse, transfer];
  const acts: Act[] = [];
  const members: string[] = [];
  for (const scene of scenes) {
    const made = await scene(world);
    acts.push(...made.acts);
    members.push(...made.members);
  }
  return { acts, members };
};

const SCENES = {
  redeem,
  hold,
  capture,
  release,
  adjust,
  reverse,
  transfer,
  order,
  settle,
  together,
};

/** Wallets of these are changed by nobody but the process that is killed. */
const ALONE: ReadonlySet<string> = new Set(['settle']);
/** Death between two units leaves the first. */
const SEVERAL_UNITS: ReadonlySet<string> = new Set(['settle', 'together']);
/** The kinds have each died at every statement before. */
const STEP: Readonly<Record<string, number>> = { together: 5 };
const LANES = 2;

jest.setTimeout(180_000);

describe('a process that changes wallets and is killed', () => {
  let programs: Compiled;
  let world: LedgerWorld;
  let ready: Promise<Spender>[];

  beforeAll(async () => {
    programs = compileSpender();
    world = await openLedgerWorld();
    // The next ones start while one is killed.
    ready = Array.from({ length: LANES + 1 }, () => programs.start(world));
  });

  afterAll(async () => {
    for (const spender of await Promise.all(ready)) spender.kill();
    programs.remove();
    await world.close();
  });

  const nextSpender = async (): Promise<Spender> => {
    const next = ready.shift();
    ready.push(programs.start(world));
    if (!next) throw new Error('There is always one that is ready');
    return next;
  };

  /** What can be seen of a wallet, but for ids. */
  const traceOf = async (memberId: string) => {
    const read = (text: string) => query(world.database.reader, text, [memberId]);
    return {
      wallet: await read(
        'SELECT balance, held, pending, debt, sequence FROM wallet WHERE member_id = ?',
      ),
      transactions: await read(
        'SELECT sequence, kind, points FROM wallet_transaction WHERE member_id = ? ORDER BY sequence',
      ),
      holds: await read('SELECT state, points FROM wallet_hold WHERE member_id = ?'),
    };
  };

  /** Does a scene in a process that dies on the way, and then again in this one. */
  const dieAt = async (scene: Scene, point: DeathPoint) => {
    const { acts, members } = await scene(world);
    const traces = () => Promise.all(members.map(traceOf));
    const before = await traces();
    const spender = await nextSpender();
    const task = { kind: 'dying', acts, at: world.clock(), point } as const;
    const told = await spender.ask<{ statements: number }>(task).catch(() => null);
    expect(await spender.ending).toMatchObject({ signal: 'SIGKILL', errors: '' });
    const left = await traces();
    const answers = await Promise.all(acts.map((act) => world.do(act)));
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    return { statements: told?.statements ?? null, before, left, after: await traces() };
  };

  it.each(Object.entries(SCENES))(
    'does all or nothing, and then all once: %s',
    async (name, scene) => {
      const whole = await dieAt(scene, 'answer');
      expect(whole.left).toEqual(whole.after);
      expect(whole.before).not.toEqual(whole.after);
      const statements = [...Array(whole.statements).keys()];
      const step = STEP[name] ?? 1;
      const points: DeathPoint[] = ['commit', ...statements.filter((each) => each % step === 0)];
      await atOnce(ALONE.has(name) ? 1 : LANES, async () => {
        for (let point = points.shift(); point !== undefined; point = points.shift()) {
          const { statements, before, left, after } = await dieAt(scene, point);
          expect(after).toEqual(whole.after);
          // It had remembered something that the first had to read.
          if (statements !== null) expect(point).toBe(statements);
          else if (!SEVERAL_UNITS.has(name)) expect(left).toEqual(before);
          for (const [place, each] of left.entries()) {
            expect([before[place], whole.after[place]]).toContainEqual(each);
          }
        }
      });
      expect(await ledgerFaults(world.database.reader)).toEqual([]);
    },
    240_000,
  );
});
