import type {
  CheckTools,
  NumberedHead,
  TransactionFacts,
  WalletBelongings,
  WalletFacts,
} from '../../domain/points/verify-facts';
import { WalletCheck, type WalletVerdict } from '../../domain/points/verify-wallet';
import { finding, type Finding } from '../../domain/points/verify-finding';
import type { Db } from '../../platform/database/database';
import { sha256Hex } from '../../platform/security/hash';
import type { LedgerAudit, Span, WalletSlice } from '../points';
import type { ProgramInForce } from '../programs';
import { AnchorStore } from './anchor.store';
import { CheckpointStore } from './checkpoint.store';

/** What is checked: a programme, and its checkpoints up to one. */
export type CheckScope = {
  readonly program: ProgramInForce;
  readonly lastCheckpoint: number;
};

/** What a wallet, or the lack of one, came to. */
export type MemberVerdict = {
  readonly memberId: string;
  /** Null where there are rows of a wallet that does not exist. */
  readonly verdict: WalletVerdict | null;
  readonly findings: readonly Finding[];
  readonly lots: number;
};

/** Reads and checks the wallets of a slice. Written once for the sweep and for a second look. */
export class SliceCheck {
  private readonly anchors = new AnchorStore();
  private readonly checkpoints = new CheckpointStore();

  constructor(private readonly ledger: LedgerAudit) {}

  /** Wallets of other programmes in the span are passed over. */
  async check(db: Db, scope: CheckScope, slice: WalletSlice): Promise<MemberVerdict[]> {
    const { program } = scope;
    const rows = await this.rowsOf(db, scope, slice.span);
    const tools: CheckTools = { calendar: program.calendar, hash: sha256Hex };
    const own = slice.wallets.filter(({ programId }) => programId === program.id);
    const others = slice.wallets.filter(({ programId }) => programId !== program.id);
    const lots = new Map(own.map(({ memberId }) => [memberId, rows.lots.get(memberId) ?? []]));
    const checks = new Map(
      own.map((wallet) => {
        const { memberId } = wallet;
        const belongings: WalletBelongings = {
          wallet,
          lots: lots.get(memberId) ?? [],
          holds: rows.holds.get(memberId) ?? [],
          heads: rows.heads.get(memberId) ?? [],
          anchor: rows.anchors.get(memberId) ?? null,
        };
        return [memberId, new WalletCheck(belongings, tools)];
      }),
    );
    const strangers = new Strangers(program.id, { own: idsOf(own), others: idsOf(others) });
    strangers.addRows(rows);
    const strays: Finding[] = [];
    for await (const page of this.ledger.transactions(db, slice.span)) {
      for (const each of page.transactions) {
        checks.get(each.memberId)?.add(each);
        strangers.add(each.memberId, each);
      }
      for (const stray of page.strays) {
        if (checks.has(stray.memberId)) strays.push(finding('POSTING_ORPHANED', stray));
        else strangers.add(stray.memberId, stray);
      }
    }
    const verdicts = [...checks].map(([memberId, check]): MemberVerdict => {
      const verdict = check.finish();
      const own = strays.filter((stray) => stray.memberId === memberId);
      const findings = [...verdict.findings, ...own];
      return { memberId, verdict, findings, lots: lots.get(memberId)?.length ?? 0 };
    });
    return [...verdicts, ...strangers.verdicts];
  }

  private async rowsOf(db: Db, { program, lastCheckpoint }: CheckScope, span: Span) {
    const { ledger, anchors, checkpoints } = this;
    const all =
      'memberIds' in span
        ? {
            anchors: await anchors.find(db, program.id, span.memberIds),
            heads: await checkpoints.headsOf(db, program.id, span.memberIds),
          }
        : {
            anchors: await anchors.between(db, program.id, span),
            heads: await checkpoints.headsBetween(db, program.id, span),
          };
    const heads = new Map<string, readonly NumberedHead[]>();
    for (const [memberId, each] of all.heads) {
      const known = each.filter(({ number }) => number <= lastCheckpoint);
      if (known.length > 0) heads.set(memberId, known);
    }
    return {
      lots: await ledger.lots(db, span),
      holds: await ledger.holds(db, span),
      anchors: all.anchors,
      heads,
    };
  }
}

type Rows = Awaited<ReturnType<SliceCheck['rowsOf']>>;

const idsOf = (wallets: readonly WalletFacts[]): ReadonlySet<string> =>
  new Set(wallets.map(({ memberId }) => memberId));

/** Members of whom there are rows but no wallet. */
class Strangers {
  private readonly found = new Map<string, number | null>();

  constructor(
    private readonly programId: string,
    private readonly known: {
      readonly own: ReadonlySet<string>;
      readonly others: ReadonlySet<string>;
    },
  ) {}

  add(
    memberId: string,
    { sequence, programId }: { readonly sequence?: number } & Partial<TransactionFacts>,
  ): void {
    const { own, others } = this.known;
    if (own.has(memberId) || this.found.has(memberId)) return;
    // A posting says no programme: it is that of its wallet, or ours as well as anybody's.
    const isOurs = programId === undefined ? !others.has(memberId) : programId === this.programId;
    if (!isOurs) return;
    this.found.set(memberId, sequence ?? null);
  }

  addRows({ lots, holds, heads, anchors }: Rows): void {
    for (const [memberId, rows] of [...lots, ...holds]) {
      for (const { programId } of rows) this.add(memberId, { programId });
    }
    for (const [memberId, [first]] of heads) {
      if (first) this.add(memberId, { sequence: first.sequence, programId: this.programId });
    }
    for (const [memberId, { sequence }] of anchors) {
      this.add(memberId, { sequence, programId: this.programId });
    }
  }

  get verdicts(): MemberVerdict[] {
    return [...this.found].map(([memberId, sequence]) => ({
      memberId,
      verdict: null,
      findings: [finding('WALLET_MISSING', { memberId, sequence })],
      lots: 0,
    }));
  }
}
