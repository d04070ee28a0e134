import { MINUTE_MS } from '../../src/domain/shared/instant';
import { seededRng, type Rng } from '../../src/domain/shared/rng';
import { query } from '../../src/platform/database/sql';
import { perform, type Act, type Answer } from './ledger-acts';
import type { LedgerServices } from './ledger-services';
import type { HistoryTask } from './ledger-spender';
import type { standingClock } from './programs';

interface Ground extends HistoryTask {
  readonly programId: string;
  readonly clock: ReturnType<typeof standingClock>;
}

/** What came of a history, as its process saw it. */
export interface HistoryTold {
  readonly done: number;
  /** How often it was refused, by the kind of the refusal. */
  readonly refused: Readonly<Record<string, number>>;
}

/** A day of the history is so many acts of the process. */
const ACTS_PER_DAY = 20;
const MOST_POINTS = 60;
const RECENT = 6;
const ORDERS = 200;

/** Several workers that do random things to the same few wallets, each so many. */
export async function randomHistory(
  services: LedgerServices,
  ground: Ground,
): Promise<HistoryTold> {
  const { workers, acts, seed, clock, programId } = ground;
  const told = { done: 0, refused: {} as Record<string, number> };
  const start = clock();
  // What one worker holds or spends, another may capture or take back.
  const known = { holds: [] as string[], spent: [] as string[] };
  const worker = async (number: number) => {
    const rng = seededRng(seed, number);
    for (let index = 0; index < acts; index += 1) {
      clock.set(start + Math.floor((told.done * 1_440) / ACTS_PER_DAY) * MINUTE_MS);
      const act = randomAct(rng, { ...ground, ...known, key: `${seed}-${number}-${index}` });
      const answer = await perform(services, { programId, at: clock() }, act);
      told.done += 1;
      const [refusal] = answer.refusals ?? [];
      if (refusal) told.refused[refusal.kind] = (told.refused[refusal.kind] ?? 0) + 1;
      await remember(services, known, act, answer);
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, number) => worker(number)));
  return told;
}

interface Choice extends Ground {
  readonly holds: readonly string[];
  readonly spent: readonly string[];
  readonly key: string;
}

/** How often each kind of act is done, in a hundred. */
const SHARES = [
  ['order', 25], ['redeem', 20], ['hold', 15], ['capture', 8], ['release', 8], ['reverse', 10],
  ['adjust', 4], ['transfer', 8], ['settle', 2],
] as const; // prettier-ignore

function randomKind(rng: Rng): Act['do'] {
  let left = rng() * 100;
  const found = SHARES.find(([, share]) => (left -= share) < 0);
  return found?.[0] ?? 'settle';
}

function randomAct(rng: Rng, { members, holds, spent, key }: Choice): Act {
  const pick = (items: readonly string[]) => items[Math.floor(rng() * items.length)] ?? '';
  const kind = randomKind(rng);
  const memberId = pick(members);
  const points = 1 + Math.floor(rng() * MOST_POINTS);
  switch (kind) {
    case 'order': {
      // Some orders are paid again, some refunded, by whomever.
      const orderId = `order-${Math.floor(rng() * ORDERS)}`;
      return { do: kind, memberId, orderId, pounds: rng() < 0.3 ? -points : points, key };
    }
    case 'redeem':
    case 'hold':
      return { do: kind, memberId, points, key };
    case 'capture':
      return { do: kind, holdId: pick(holds.slice(-RECENT)), points: Math.ceil(points / 4), key };
    case 'release':
      return { do: kind, holdId: pick(holds.slice(-RECENT)), key };
    case 'reverse':
      return { do: kind, transactionId: pick(spent.slice(-RECENT)), key };
    case 'adjust':
      return { do: kind, memberId, points: rng() < 0.5 ? points : -points, key };
    case 'transfer': {
      const others = members.filter((other) => other !== memberId);
      return { do: kind, memberId, toMemberId: pick(others), points, key };
    }
    case 'settle':
      return { do: kind };
  }
}

async function remember(
  { database }: LedgerServices,
  known: { readonly holds: string[]; readonly spent: string[] },
  act: Act,
  { ok, value }: Answer,
): Promise<void> {
  if (!ok || !value) return;
  if (act.do === 'hold' && value.hold) known.holds.push(value.hold.id);
  if (!['redeem', 'capture', 'adjust'].includes(act.do)) return;
  const [row] = await query<{ id: string }>(
    database.reader,
    'SELECT id FROM wallet_transaction WHERE member_id = ? AND sequence = ?',
    [value.memberId, value.sequence],
  );
  if (row) known.spent.push(row.id);
}
