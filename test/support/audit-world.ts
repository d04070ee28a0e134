import { DEFAULT_POINTS_RULES, type PointsRules } from '../../src/domain/points/points-rules';
import type { Finding } from '../../src/domain/points/verify-finding';
import { seededRng } from '../../src/domain/shared/rng';
import { DAY_MS, MINUTE_MS } from '../../src/domain/shared/instant';
import { AnchorLedger } from '../../src/features/audit/anchor-ledger.service';
import { AnchorWallets } from '../../src/features/audit/anchor-wallets.service';
import { FindingsService } from '../../src/features/audit/findings.service';
import { TakeCheckpoint } from '../../src/features/audit/take-checkpoint.service';
import { VerifyLedger } from '../../src/features/audit/verify-ledger.service';
import {
  announceTo,
  LedgerAudit,
  LedgerService,
  type MemberCommand,
  type Posted,
  type PostedOrRefused,
  ViolationFreeze,
} from '../../src/features/points';
import { TransactionStore } from '../../src/features/points/transaction.store';
import type { ProgramInForce } from '../../src/features/programs';
import { OutboxService } from '../../src/features/webhooks';
import type { Database } from '../../src/platform/database/database';
import { query, toStoredInstant } from '../../src/platform/database/sql';
import { insertRows } from '../../src/platform/database/write-rows';
import { newId } from '../../src/platform/id';
import { createLog } from '../../src/platform/log';
import { createProgram, programServices, standingClock } from './programs';
import { buildTerms } from './wallets';

export { buildTerms };

export type AuditWorld = Awaited<ReturnType<typeof openAuditWorld>>;

type Row = Record<string, string | number | null>;

/** Services that post to wallets and that check them, on one database. */
export async function openAuditWorld(database: Database, rules: Partial<PointsRules> = {}) {
  const clock = standingClock(Date.parse('2026-01-15T12:00:00Z'));
  const { directory, programs } = programServices(database, clock);
  const programId = await createProgram(programs);
  const program: ProgramInForce = {
    ...(await directory.get(programId)),
    points: { pointsVersion: 3, rules: { ...DEFAULT_POINTS_RULES, ...rules } },
  };
  const log = createLog('silent');
  const outbox = new OutboxService(clock);
  const ledger = new LedgerService(announceTo(outbox), new ViolationFreeze(outbox), log);
  const audit = auditServices(database, { clock, outbox, directory, programs });
  const originals = new TransactionStore();

  const postIn = (
    of: ProgramInForce,
    commands: readonly MemberCommand[],
  ): Promise<readonly PostedOrRefused[]> =>
    database.run((tx) => ledger.post(tx, of, { at: clock(), actor: 'tester' }, commands));
  const post = (commands: readonly MemberCommand[]) => postIn(program, commands);

  return {
    ...{ database, clock, program, programId, directory, programs, post, postIn, ...audit },
    /** So many new members, in ascending order. */
    members: async (count: number): Promise<string[]> => {
      const ids = Array.from({ length: count }, () => newId());
      const at = toStoredInstant(clock());
      await database.run((tx) =>
        insertRows(
          tx,
          'member',
          ['id', 'program_id', 'joined_at', 'registered_by', 'created_at'],
          ids.map((id) => [id, programId, at, 'LIVE', at]),
        ),
      );
      return ids;
    },
    reverse: (memberId: string, sequence: number): Promise<readonly PostedOrRefused[]> =>
      database.run(async (tx) => {
        const found = await originals.originals(tx, [[memberId, sequence]]);
        const original = found.get(`${memberId}:${sequence}`);
        if (!original) throw new Error('no such transaction');
        const command = { kind: 'REVERSE', original, reference: 'mended' } as const;
        return ledger.post(tx, program, { at: clock(), actor: 'tester' }, [{ memberId, command }]);
      }),
    rows: (text: string, params: readonly unknown[] = []) =>
      query<Row>(database.reader, text, params),
  };
}

/** What checks the ledger, as the composition root makes it. */
export function auditServices(
  database: Database,
  parts: {
    readonly clock: () => number;
    readonly outbox: OutboxService;
    readonly directory: ReturnType<typeof programServices>['directory'];
    readonly programs: ReturnType<typeof programServices>['programs'];
  },
) {
  const ledger = new LedgerAudit(new ViolationFreeze(parts.outbox));
  const findings = new FindingsService();
  const log = createLog('silent');
  const own = { database, ledger, clock: parts.clock };
  const wallets = new AnchorWallets({ ...own, findings, log });
  const checkpoints = new TakeCheckpoint(own);
  const anchoring = new AnchorLedger({ ...own, ...parts, wallets, checkpoints });
  const verifier = new VerifyLedger({ ...own, findings });
  const verify = async (
    program: ProgramInForce,
    options: Partial<Parameters<VerifyLedger['run']>[0]> = {},
  ) => {
    const found: Finding[] = [];
    const run = await verifier.run({
      ...{ program, resume: false, sample: null, freeze: false },
      signal: new AbortController().signal,
      onFinding: (each) => void found.push(each),
      onProgress: () => undefined,
      ...options,
    });
    return { run, found };
  };
  const anchor = () => anchoring.run(new AbortController().signal, () => undefined);
  return { audit: { wallets, checkpoints, verifier, ledger }, anchor, verify };
}

/** A ledger of everything that can happen, the same for the same seed. */
export async function fillLedger(
  world: AuditWorld,
  {
    members,
    acts,
    seed,
  }: { readonly members: number; readonly acts: number; readonly seed: number },
): Promise<string[]> {
  const random = seededRng(seed);
  const story = new RandomStory(await world.members(members), (limit) =>
    Math.floor(random() * limit),
  );
  for (let act = 0; act < acts; act += 1) {
    world.clock.set(world.clock() + story.upTo(2 * DAY_MS));
    const [of, sequence] = story.upTo(25) === 0 ? (story.spent.pop() ?? []) : [];
    if (of !== undefined && sequence !== undefined) await world.reverse(of, sequence);
    const [outcome] = await world.post([story.command(act, world.clock())]);
    if (outcome?.ok) story.follow(outcome.value);
  }
  return story.ids;
}

const EXPIRIES = [
  { kind: 'NONE' },
  { kind: 'ROLLING', months: 1, days: 5, roundTo: 'DAY' },
  { kind: 'ROLLING', months: 2, days: 0, roundTo: 'MONTH' },
  { kind: 'FIXED_DATES', dates: ['06-30', '12-31'], minimumDays: 30 },
  { kind: 'INACTIVITY', months: 3, days: 0 },
] as const;

/** How often each happens. */
const ACTS = [
  ['earn', 40], ['takeBack', 10], ['penalise', 4], ['redeem', 12], ['hold', 9], ['endHold', 8],
  ['adjust', 7], ['transfer', 6], ['settle', 4],
] as const; // prettier-ignore

/** Draws what members do, and remembers what it can come back to. */
class RandomStory {
  readonly spent: [memberId: string, sequence: number][] = [];
  private readonly orders = new Map<string, string[]>();
  private readonly holds: { readonly memberId: string; readonly holdId: string }[] = [];
  private at = 0;
  private act = 0;

  constructor(
    readonly ids: string[],
    readonly upTo: (limit: number) => number,
  ) {}

  command(act: number, at: number): MemberCommand {
    this.at = at;
    this.act = act;
    let choice = this.upTo(100);
    const [name] = ACTS.find(([, share]) => (choice -= share) < 0) ?? ['settle'];
    return this[name](this.ids[this.upTo(this.ids.length)] ?? '');
  }

  follow({ hold, transactions }: Posted): void {
    for (const { kind, memberId, sequence } of transactions) {
      if (kind === 'HOLD' && hold) this.holds.push({ memberId, holdId: hold.id });
      const isSpent = ['REDEEM', 'CAPTURE', 'PENALTY', 'ADJUST'].includes(kind);
      if (isSpent) this.spent.push([memberId, sequence]);
    }
  }

  private get points(): number {
    return 1 + this.upTo(200);
  }

  private get behaviour() {
    const terms = buildTerms({
      pendingDays: this.upTo(3) === 0 ? 14 : 0,
      expiry: EXPIRIES[this.upTo(EXPIRIES.length)] ?? EXPIRIES[0],
      tierCode: ['regular', 'silver', 'gold'][this.upTo(3)] ?? null,
      ruleCode: this.upTo(2) === 0 ? 'double' : null,
      pointsVersion: 3,
      campaignMultiplier: '1.5',
    });
    return { behaviourId: newId(this.at), terms, effectiveAt: this.at - MINUTE_MS };
  }

  private earn(memberId: string): MemberCommand {
    const { points } = this;
    const own = this.orders.get(memberId) ?? [];
    const again = this.upTo(4) === 0 ? own[0] : undefined;
    const orderId = again ?? `订单-${this.act}`;
    this.orders.set(memberId, [orderId, ...own]);
    const command = { kind: 'EARN', points, desired: points + this.upTo(5), orderId } as const;
    return { memberId, command: { ...command, ...this.behaviour } };
  }

  private takeBack(memberId: string): MemberCommand {
    const own = this.orders.get(memberId) ?? [];
    const orderId = own[this.upTo(own.length)] ?? 'none';
    const command = { kind: 'TAKE_BACK', points: this.points, orderId } as const;
    return { memberId, command: { ...command, ...this.behaviour } };
  }

  private penalise(memberId: string): MemberCommand {
    const command = { kind: 'PENALISE', points: this.points } as const;
    return { memberId, command: { ...command, ...this.behaviour } };
  }

  private redeem(memberId: string): MemberCommand {
    const reference = `r${this.act}`;
    return { memberId, command: { kind: 'REDEEM', points: this.points, reference } };
  }

  private hold(memberId: string): MemberCommand {
    const holdId = newId(this.at);
    return { memberId, command: { kind: 'HOLD', points: this.points, holdId, minutes: 4_000 } };
  }

  private endHold(memberId: string): MemberCommand {
    const hold = this.holds.pop();
    if (!hold) return this.settle(memberId);
    const { holdId } = hold;
    const points = this.upTo(2) === 0 ? null : 1;
    return this.upTo(2) === 0
      ? { memberId: hold.memberId, command: { kind: 'CAPTURE', holdId, points } }
      : { memberId: hold.memberId, command: { kind: 'RELEASE', holdId } };
  }

  private adjust(memberId: string): MemberCommand {
    const points = this.upTo(2) === 0 ? this.points : -this.points;
    const command = { kind: 'ADJUST', points, reference: `a${this.act}` } as const;
    return { memberId, tierCode: 'silver', command };
  }

  private transfer(memberId: string): MemberCommand {
    const toMemberId = this.ids.find((id) => id !== memberId) ?? '';
    const command = { kind: 'TRANSFER', points: this.points, toMemberId } as const;
    return { memberId, command: { ...command, reference: `t${this.act}` } };
  }

  private settle(memberId: string): MemberCommand {
    return { memberId, command: { kind: 'SETTLE' } };
  }
}
