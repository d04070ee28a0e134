import { DAY_MS } from '../../../src/domain/shared/instant';
import { invariant } from '../../../src/domain/shared/invariant';
import { viewerOf, type Viewer } from '../../../src/platform/security/viewer';
import { checkFigures } from '../ledger/check-figures';
import { createProgram, openWallets } from '../ledger/wallets';
import { interleaved, median, ratioOf, ratiosOf } from '../rounds';
import { openServices, type OpenedServices } from '../services';
import { serveParent } from '../worker';
import { bareTellers } from './bare-redeem';

export interface RedeemRequest {
  /** Empty databases: one for Laurel, one for bare SQL. */
  readonly databaseUrl: string;
  readonly bareUrl: string;
  readonly rounds: number;
  readonly seconds: number;
}

export interface RedeemFigures {
  readonly wallets: number;
  readonly atOnce: number;
  /** Redemptions per second. */
  readonly laurel: number;
  readonly bare: number;
  readonly ratio: number;
  readonly least: number;
  readonly most: number;
  /** Statements of one redemption in Laurel, beside BEGIN and COMMIT. */
  readonly statements: number;
}

const WALLETS = [1, 1_000] as const;
const AT_ONCE = [1, 8, 32] as const;
const POINTS = 1_000_000_000;

/** A database with wallets, and who redeems from them. */
interface Desk {
  readonly memberIds: readonly string[];
  readonly opened: OpenedServices;
  /** Redeems a point; the worker is the number of one who redeems at the same time. */
  redeem(memberId: string, key: string, worker: number): Promise<unknown>;
  /** Transactions that must be there by now. */
  transactions: number;
  close(): Promise<void>;
}

/** Redemptions per second through the service, against the same statements by the driver alone. */
async function measureRedeeming(request: RedeemRequest): Promise<RedeemFigures[]> {
  const laurel = await laurelDesk(request.databaseUrl);
  const bare = await bareDesk(request.bareUrl);
  try {
    const figures: RedeemFigures[] = [];
    for (const wallets of WALLETS) {
      for (const atOnce of AT_ONCE) {
        figures.push(await measureCase({ request, desks: { laurel, bare }, wallets, atOnce }));
      }
    }
    return figures;
  } finally {
    await laurel.close();
    await bare.close();
  }
}

async function measureCase(plan: {
  readonly request: RedeemRequest;
  readonly desks: { readonly laurel: Desk; readonly bare: Desk };
  readonly wallets: number;
  readonly atOnce: number;
}): Promise<RedeemFigures> {
  const { request, desks, wallets, atOnce } = plan;
  const contestants = Object.entries(desks).map(([name, desk]) => ({
    name,
    measure: () => turn(desk, { wallets, atOnce, seconds: request.seconds }),
  }));
  const outcomes = await interleaved(contestants, request.rounds);
  const perSecond = (name: string): number[] =>
    (outcomes.get(name) ?? []).map((each) => each.perSecond);
  const statements = (outcomes.get('laurel') ?? []).map((each) => each.statements);
  const ratios = ratiosOf(perSecond('laurel'), perSecond('bare'));
  return {
    ...{ wallets, atOnce },
    laurel: median(perSecond('laurel')),
    bare: median(perSecond('bare')),
    ratio: ratioOf(perSecond('laurel'), perSecond('bare')),
    ...{ least: Math.min(...ratios), most: Math.max(...ratios) },
    statements: median(statements),
  };
}

let keys = 0;

/** So many redeem, each one after another, for so long; all that was done is then counted. */
async function turn(
  desk: Desk,
  { wallets, atOnce, seconds }: { wallets: number; atOnce: number; seconds: number },
): Promise<{ perSecond: number; statements: number }> {
  let [done, statements] = [0, 0];
  const forget = desk.opened.database.onStatement(() => (statements += 1));
  const started = performance.now();
  const deadline = started + seconds * 1_000;
  const workers = Array.from({ length: atOnce }, async (_, worker) => {
    while (performance.now() < deadline) {
      keys += 1;
      // Neighbours in time are no neighbours in the table, and the same for both.
      const memberId = desk.memberIds[(keys * 7_919) % wallets] ?? '';
      await desk.redeem(memberId, `key-${keys}`, worker);
      done += 1;
    }
  });
  await Promise.all(workers);
  const perSecond = done / ((performance.now() - started) / 1_000);
  forget();
  desk.transactions += done;
  await checkFigures(desk.opened.database.reader, desk.transactions);
  return { perSecond, statements: statements / done };
}

async function laurelDesk(url: string): Promise<Desk> {
  const { opened, programId, memberIds } = await openDesk(url);
  const viewer = adminOf(programId);
  return {
    ...{ memberIds, opened, transactions: memberIds.length },
    redeem: async (memberId, idempotencyKey) => {
      const outcome = await opened.services.pointsCommands.redeem(viewer, {
        ...{ memberId, points: 1, orderId: null, reference: null, idempotencyKey },
      });
      invariant(outcome.ok, `a redemption was refused: ${JSON.stringify(outcome)}`);
    },
    close: () => opened.close(),
  };
}

async function bareDesk(url: string): Promise<Desk> {
  const { opened, programId, memberIds } = await openDesk(url);
  const tellers = await bareTellers(url, Math.max(...AT_ONCE));
  return {
    ...{ memberIds, opened, transactions: memberIds.length },
    redeem: async (memberId, key, worker) => tellers[worker]?.redeem({ programId, memberId, key }),
    close: async () => {
      for (const teller of tellers) await teller.close();
      await opened.close();
    },
  };
}

async function openDesk(url: string) {
  const opened = await openServices(url);
  const program = await createProgram(opened);
  const memberIds = await openWallets(opened, program, {
    ...{ count: Math.max(...WALLETS), points: POINTS, expiry: { kind: 'NONE' } },
    earnedAt: Date.now() - DAY_MS,
  });
  return { opened, programId: program.id, memberIds };
}

function adminOf(programId: string): Viewer {
  const viewer = viewerOf({
    ...{ kind: 'key', subject: 'bench', programId, memberId: null, roles: ['ADMIN'] },
  });
  invariant(viewer, 'an admin belongs to a programme');
  return viewer;
}

serveParent(measureRedeeming);
