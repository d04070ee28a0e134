import type { ExpiryPolicy } from '../../../src/domain/points/expiry';
import type { Points } from '../../../src/domain/points/earn';
import type { WalletCommand } from '../../../src/domain/points/wallet-command';
import { DAY_MS, type Instant } from '../../../src/domain/shared/instant';
import { invariant } from '../../../src/domain/shared/invariant';
import { operatorViewer } from '../../../src/app/commands/programs';
import { MemberStore } from '../../../src/features/members/member.store';
import type { MemberCommand } from '../../../src/features/points';
import type { ProgramInForce } from '../../../src/features/programs';
import { newId } from '../../../src/platform/id';
import { BENCH_PROGRAM } from '../base/program';
import type { OpenedServices } from '../services';

/** The wallets that a benchmark starts from. */
export interface WalletsWanted {
  readonly count: number;
  /** What each of them earns, as one lot. */
  readonly points: Points;
  readonly expiry: ExpiryPolicy;
  readonly earnedAt: Instant;
  /** Redemptions of one point each that follow. */
  readonly redemptions?: number;
}

const UNIT_TRANSACTIONS = 1_000;

/** A programme with the default rules of points. */
export async function createProgram(
  { services }: OpenedServices,
  code: string = BENCH_PROGRAM.code,
): Promise<ProgramInForce> {
  const created = await services.programs.create(operatorViewer(), { ...BENCH_PROGRAM, code });
  invariant(created.ok, 'the programme of the benchmark is in order');
  const program = await services.directory.byCode(code);
  invariant(program, 'a programme that was created is there');
  return program;
}

/** Members with a wallet each, made by the ledger itself; their ids in ascending order. */
export async function openWallets(
  { database, services }: OpenedServices,
  program: ProgramInForce,
  wanted: WalletsWanted,
): Promise<string[]> {
  const { count, earnedAt, redemptions = 0 } = wanted;
  const members = new MemberStore();
  const commands = commandsOf(program, wanted);
  const perUnit = Math.max(1, Math.floor(UNIT_TRANSACTIONS / (1 + redemptions)));
  const joinedAt = earnedAt - DAY_MS;
  const memberIds = Array.from({ length: count }, () => newId(joinedAt));
  for (let first = 0; first < count; first += perUnit) {
    const unit = memberIds.slice(first, first + perUnit);
    await database.run(async (tx) => {
      const joining = unit.map((memberId) => ({
        ...{ memberId, externalId: null, joinedAt },
        registeredBy: 'BACKFILL' as const,
      }));
      await members.insert(tx, program.id, joining, joinedAt);
      const occasion = { at: earnedAt, actor: 'bench', isQuiet: true };
      const asked = unit.flatMap((memberId) =>
        commands.map((command): MemberCommand => ({ memberId, command })),
      );
      const outcomes = await services.ledger.post(tx, program, occasion, asked);
      const bad = outcomes.find(({ ok }) => !ok);
      invariant(!bad, `the wallets of the benchmark are in order: ${JSON.stringify(bad)}`);
    });
  }
  return memberIds;
}

function commandsOf(
  program: ProgramInForce,
  { points, expiry, earnedAt, redemptions = 0 }: WalletsWanted,
): MemberCommand['command'][] {
  const earn: Extract<WalletCommand, { kind: 'EARN' }> = {
    ...{ kind: 'EARN', points, desired: points, orderId: null, behaviourId: null },
    effectiveAt: earnedAt,
    terms: {
      ...{ ruleCode: null, pointsVersion: 0, versionNumber: program.inForce.versionNumber },
      ...{ pointsPerUnit: '1', multiplier: '1', campaignMultiplier: '1', tierCode: null },
      ...{ pendingDays: 0, expiry },
    },
  };
  const redeem = { kind: 'REDEEM', points: 1 } as const;
  return [earn, ...Array<typeof redeem>(redemptions).fill(redeem)];
}
