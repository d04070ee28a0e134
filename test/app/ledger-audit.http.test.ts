import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { CommandFailed, type CommandContext } from '../../src/app/commands/command';
import { exportLedger, verifyLedger } from '../../src/app/commands/ledger.command';
import type { Locale } from '../../src/platform/locale';
import { createLog } from '../../src/platform/log';
import { progressReporter } from '../../src/platform/progress';
import { openDesk, type PointsDesk } from '../support/points-desk';
import { testConfig } from '../support/server';

/** What an auditor sees, and what the one who runs the machine does. */
const NOON = Date.parse('2026-03-02T12:00:00Z');
const FINDINGS = `query Findings($code: LedgerFindingCode, $memberId: ID) {
  ledgerFindings(code: $code, memberId: $memberId) {
    nodes { code message memberId sequence expected actual foundBy foundAt lastFoundAt }
  }
}`;
const CHECKPOINTS = `query Checkpoints($first: Int, $after: String) {
  ledgerCheckpoints(first: $first, after: $after) {
    nodes { number day heads wallets transactions balances { account points } seal previousSeal }
    pageInfo { hasNextPage endCursor }
  }
}`;
const RUNS = `query Runs {
  ledgerVerifications { nodes { state sample wallets transactions findings checkpoint finishedAt } }
}`;

let desk: PointsDesk;
let auditor: string;
let folder: string;

beforeAll(async () => {
  desk = await openDesk(NOON);
  auditor = await desk.shop.server.key(['AUDITOR']);
  folder = mkdtempSync(join(tmpdir(), 'laurel-export-'));
  for (const name of ['ann', 'bob']) {
    await desk.shop.register(name);
    await desk.earn(name, 100);
  }
  await desk.shop.server.services.jobs.runNow('anchor-ledger');
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await desk.close();
});

const query = async (text: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await desk.shop.server.gql(text, variables, auditor);
  expect(errors).toBeUndefined();
  return data;
};

function contextIn(locale: Locale) {
  const printed: string[] = [];
  const noticed: string[] = [];
  const { database } = desk.shop.server;
  const context: CommandContext = {
    ...{ config: testConfig(database.options), log: createLog('silent'), locale },
    print: (text) => void printed.push(text),
    notice: (text) => void noticed.push(text),
    progress: (label) => progressReporter({ write: () => true } as never, { label, locale }),
  };
  return { context, printed, noticed };
}

const resultOf = (printed: readonly string[]) =>
  JSON.parse(printed.at(-1) ?? '{}') as Record<string, unknown>;

describe('an auditor', () => {
  it('sees the checkpoints, whose accounts sum to zero', async () => {
    const { ledgerCheckpoints } = await query(CHECKPOINTS, { first: 5 });
    expect(ledgerCheckpoints.nodes).toEqual([
      expect.objectContaining({ number: 1, day: '2026-03-02', heads: 2, wallets: 2 }),
    ]);
    const [{ balances, seal, previousSeal }] = ledgerCheckpoints.nodes;
    const sums = balances.map(({ points }: { points: number }) => points);
    expect(sums.reduce((sum: number, each: number) => sum + each, 0)).toBe(0);
    expect(seal).toMatch(/^[0-9a-f]{64}$/);
    expect(previousSeal).toBe('0'.repeat(64));
  });

  it('sees the runs of the verifier, and nobody else does', async () => {
    const { context, printed, noticed } = contextIn('en');
    await verifyLedger(context, {});
    expect(resultOf(printed)).toMatchObject({ state: 'PASSED', wallets: 2, findings: 0 });
    expect(noticed).toEqual(['Nothing is wrong with it.']);
    const { ledgerVerifications } = await query(RUNS);
    expect(ledgerVerifications.nodes[0]).toMatchObject({
      state: 'PASSED',
      wallets: 2,
      sample: null,
    });
    const clerk = await desk.shop.server.key(['SUPPORT']);
    const { errors } = await desk.shop.server.gql(RUNS, {}, clerk);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the ledger as a file', () => {
  it.each(['ledger.jsonl', 'ledger.jsonl.gz'])('is written to %s and verified', async (name) => {
    const { context, printed } = contextIn('en');
    const out = join(folder, name);
    await exportLedger(context, { out });
    await verifyLedger(context, { export: out });
    expect(resultOf(printed)).toMatchObject({ wallets: 2, findings: 0 });
  });

  it('that was changed fails, in the language of who asks', async () => {
    const { context, noticed } = contextIn('zh-CN');
    const out = join(folder, 'changed.jsonl.gz');
    await exportLedger(context, { out });
    const text = gunzipSync(readFileSync(out)).toString('utf8');
    writeFileSync(out, gzipSync(text.replace('"kind":"EARN"', '"kind":"ADJUST"')));
    await expect(verifyLedger(context, { export: out })).rejects.toThrow('账本存在问题');
    expect(noticed.join('\n')).toContain('该交易与其封印不符');
  });

  it('that is not there, or is broken, is said to be', async () => {
    const { context } = contextIn('en');
    const missing = verifyLedger(context, { export: join(folder, 'missing.jsonl.gz') });
    await expect(missing).rejects.toThrow(CommandFailed);
    const broken = join(folder, 'broken.jsonl.gz');
    writeFileSync(broken, 'no gzip at all');
    await expect(verifyLedger(context, { export: broken })).rejects.toThrow('cannot be read');
  });

  it('of days that are none is refused', async () => {
    const { context } = contextIn('en');
    const options = { out: join(folder, 'never.jsonl'), from: '2026-02-30' };
    await expect(exportLedger(context, options)).rejects.toThrow('must be a day');
  });
});

describe('a ledger that was changed', () => {
  it('fails verification, and the auditor sees what and where', async () => {
    const memberId = desk.id('ann');
    const stored = memberId.replace('mem_', '');
    const { database } = desk.shop.server;
    await database.source.query(
      `UPDATE wallet_transaction SET actor = 'nobody' WHERE member_id = ? AND sequence = 1`,
      [stored],
    );
    const { context, noticed, printed } = contextIn('en');
    await expect(verifyLedger(context, { freeze: true })).rejects.toThrow('Findings: 1');
    expect(resultOf(printed)).toMatchObject({ state: 'FAILED', findings: 1 });
    expect(noticed[0]).toMatch(/^SEAL_BROKEN: .* · member mem_\w+ · sequence 1 · expected/);
    const { ledgerFindings } = await query(FINDINGS, { memberId, code: 'SEAL_BROKEN' });
    expect(ledgerFindings.nodes).toEqual([
      expect.objectContaining({
        ...{ code: 'SEAL_BROKEN', memberId, sequence: 1, foundBy: 'VERIFY' },
        message: 'The transaction is not what it was sealed as.',
      }),
    ]);
    const nobody = await query(FINDINGS, { memberId: desk.id('bob') });
    expect(nobody.ledgerFindings.nodes).toEqual([]);
    const [row] = (await database.source.query('SELECT state FROM wallet WHERE member_id = ?', [
      stored,
    ])) as { state: string }[];
    expect(row?.state).toBe('FROZEN');
  });
});
