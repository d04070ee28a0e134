import { DAY_MS } from '../../../src/domain/shared/instant';
import { invariant } from '../../../src/domain/shared/invariant';
import { FindingsService } from '../../../src/features/audit/findings.service';
import { VerifyLedger } from '../../../src/features/audit/verify-ledger.service';
import { LedgerAudit } from '../../../src/features/points';
import type { ProgramInForce } from '../../../src/features/programs';
import { systemClock } from '../../../src/platform/clock';
import { createProgram, openWallets } from '../ledger/wallets';
import { interleaved, median, ratiosOf } from '../rounds';
import { openServices, type OpenedServices } from '../services';
import { serveParent } from '../worker';
import { bareScan } from './bare-scan';

export interface VerifyRequest {
  /** An empty database. */
  readonly databaseUrl: string;
  readonly entries: number;
  readonly rounds: number;
}

export interface VerifyFigures {
  readonly shape: string;
  readonly wallets: number;
  /** Transactions, each of two postings. */
  readonly entries: number;
  readonly perSecond: number;
  readonly barePerSecond: number;
  readonly ratio: number;
  readonly least: number;
  readonly most: number;
  readonly peakMiB: number;
}

const ENTRIES_EACH = 20;

/** Verification of a whole ledger, against a scan of its rows that only hashes them. */
async function measureVerifying(request: VerifyRequest): Promise<VerifyFigures[]> {
  const opened = await openServices(request.databaseUrl);
  try {
    const program = await createProgram(opened);
    const wallets = Math.ceil(request.entries / ENTRIES_EACH);
    await openWallets(opened, program, {
      ...{ count: wallets, points: 1_000, expiry: { kind: 'NONE' } },
      ...{ earnedAt: Date.now() - DAY_MS, redemptions: ENTRIES_EACH - 1 },
    });
    const entries = wallets * ENTRIES_EACH;
    const timed = (name: string, work: () => Promise<number>) => ({
      name,
      measure: async (): Promise<number> => {
        const started = performance.now();
        const seen = await work();
        invariant(seen === entries, `${name} saw ${seen} of ${entries} transactions`);
        return entries / ((performance.now() - started) / 1_000);
      },
    });
    const contestants = [
      timed('laurel', () => verify(opened, program)),
      timed('bare', () => bareScan(request.databaseUrl)),
    ];
    const outcomes = await interleaved(contestants, request.rounds);
    const [laurel = [], bare = []] = [outcomes.get('laurel'), outcomes.get('bare')];
    const ratios = ratiosOf(laurel, bare);
    const figures = {
      ...{ shape: `${ENTRIES_EACH} entries a wallet`, wallets, entries },
      ...{ perSecond: median(laurel), barePerSecond: median(bare), ratio: median(ratios) },
      ...{ least: Math.min(...ratios), most: Math.max(...ratios) },
      peakMiB: process.resourceUsage().maxRSS / 1_024,
    };
    return [figures];
  } finally {
    await opened.close();
  }
}

/** As `laurel ledger verify` does it; whatever it finds is a fault of the benchmark. */
async function verify(
  { database, services }: OpenedServices,
  program: ProgramInForce,
): Promise<number> {
  const verifier = new VerifyLedger({
    ...{ database, clock: systemClock, ledger: new LedgerAudit(services.violations) },
    findings: new FindingsService(),
  });
  const { state, transactions } = await verifier.run({
    ...{ program, resume: false, sample: null, freeze: false },
    signal: new AbortController().signal,
    onFinding: (found) => {
      throw new Error(`the ledger of the benchmark is not sound: ${JSON.stringify(found)}`);
    },
    onProgress: () => undefined,
  });
  invariant(state === 'PASSED', 'the ledger of the benchmark is sound');
  return transactions;
}

serveParent(measureVerifying);
