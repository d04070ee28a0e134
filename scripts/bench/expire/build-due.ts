import { createConnection } from 'mysql2/promise';
import { DAY_MS } from '../../../src/domain/shared/instant';
import { openWallets, createProgram } from '../ledger/wallets';
import { openServices } from '../services';
import { serveParent } from '../worker';

export interface DueRequest {
  readonly databaseUrl: string;
  /** On a server: an empty database for the same wallets, for the bare script. */
  readonly bareUrl: string | null;
  readonly lots: number;
  readonly parts: number;
}

export interface DueFixture {
  readonly programs: readonly {
    readonly programId: string;
    readonly wallets: number;
    readonly isWarmUp: boolean;
  }[];
}

const POINTS = 100;
/** Points were earned so long ago, and are good for less. */
const EARNED_AGO_MS = 40 * DAY_MS;
const LIFE_DAYS = 10;
const WARM_UP_WALLETS = 2_000;
const TABLES = ['wallet', 'wallet_lot', 'wallet_transaction', 'wallet_posting'] as const;

/** Wallets of one lot each, made by the ledger itself, all of them due. */
async function buildDue(request: DueRequest): Promise<DueFixture> {
  const opened = await openServices(request.databaseUrl);
  try {
    const size = Math.ceil(request.lots / request.parts);
    const sizes = [WARM_UP_WALLETS, ...Array<number>(request.parts).fill(size)];
    const programs: { programId: string; wallets: number; isWarmUp: boolean }[] = [];
    for (const [place, wallets] of sizes.entries()) {
      const program = await createProgram(opened, `bench-${place}`);
      await openWallets(opened, program, {
        ...{ count: wallets, points: POINTS, earnedAt: Date.now() - EARNED_AGO_MS },
        expiry: { kind: 'ROLLING', months: 0, days: LIFE_DAYS, roundTo: 'DAY' },
      });
      programs.push({ programId: program.id, wallets, isWarmUp: place === 0 });
    }
    if (request.bareUrl) await copyTables(request.databaseUrl, request.bareUrl);
    return { programs };
  } finally {
    await opened.close();
  }
}

async function copyTables(from: string, to: string): Promise<void> {
  const source = new URL(from).pathname.slice(1);
  const connection = await createConnection(to);
  try {
    for (const table of TABLES) {
      await connection.query(`CREATE TABLE ${table} LIKE ${source}.${table}`);
      await connection.query(`INSERT INTO ${table} SELECT * FROM ${source}.${table}`);
    }
  } finally {
    await connection.end();
  }
}

serveParent(buildDue);
