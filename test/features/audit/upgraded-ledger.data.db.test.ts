import { migrations } from '../../../src/app/migrations';
import { DAY_MS } from '../../../src/domain/shared/instant';
import { openDatabase, type Database } from '../../../src/platform/database/database';
import { migrate } from '../../../src/platform/database/migrate';
import { query, toStoredInstant } from '../../../src/platform/database/sql';
import { insertRows } from '../../../src/platform/database/write-rows';
import { newId } from '../../../src/platform/id';
import { buildTerms, openAuditWorld, type AuditWorld } from '../../support/audit-world';
import { appSchema, scratchDatabase, type ScratchDatabase } from '../../support/database';

type OldTransaction = { readonly order: string; readonly points: number };

/** The last migration that knew a ledger of entries only. */
const BEFORE_LOTS = 'Access1767225740000';
const START = Date.parse('2025-11-03T08:00:00.125Z');

/** What members earned and gave back, in order, before there were lots. */
const HISTORIES: readonly (readonly OldTransaction[])[] = [
  [
    { order: 'A-1', points: 100 },
    { order: 'A-2', points: 40 },
    { order: 'A-1', points: 25 },
    { order: 'A-2', points: -40 },
    { order: 'A-1', points: -5 },
  ],
  [{ order: '订单 1', points: 1 }],
  [
    { order: 'A-1', points: 7 },
    { order: 'B-9', points: 9 },
  ],
  [],
];

describe('a ledger of before there were lots, brought up to date', () => {
  let scratch: ScratchDatabase;
  let database: Database;
  let world: AuditWorld;
  let members: string[];
  let oldProgram: AuditWorld['program'];

  beforeAll(async () => {
    scratch = await scratchDatabase();
    const last = migrations.findIndex(({ name }) => name === BEFORE_LOTS);
    expect(last).toBeGreaterThan(0);
    const old = await openDatabase(scratch.options, {
      entities: [],
      migrations: migrations.slice(0, last + 1),
    });
    await migrate(old);
    const programId = newId(START);
    members = await fillOldLedger(old, programId);
    await old.close();

    database = await openDatabase(scratch.options, appSchema);
    await migrate(database);
    world = await openAuditWorld(database);
    oldProgram = { ...world.program, id: programId };
  });

  afterAll(async () => {
    await database.close();
    await scratch.drop();
  });

  it('has lots, balances and postings as they were earned', async () => {
    const lots = await query<Record<string, unknown>>(
      database.reader,
      `SELECT member_id, number, order_id, active, earned, taken_back, opened FROM wallet_lot
        ORDER BY member_id, number`,
    );
    expect(
      lots.map((lot) => [
        members.indexOf(String(lot['member_id'])),
        lot['order_id'],
        ...['number', 'active', 'earned', 'taken_back', 'opened'].map((name) => Number(lot[name])),
      ]),
    ).toEqual([
      [0, 'A-1', 1, 120, 125, 5, 1],
      [0, 'A-2', 2, 0, 40, 40, 2],
      [1, '订单 1', 1, 1, 1, 0, 1],
      [2, 'A-1', 1, 7, 7, 0, 1],
      [2, 'B-9', 2, 9, 9, 0, 2],
    ]);
    const wallets = await query<Record<string, unknown>>(
      database.reader,
      'SELECT member_id, balance, sequence, unsealed FROM wallet ORDER BY member_id',
    );
    const figures = ['balance', 'sequence', 'unsealed'];
    expect(wallets.map((row) => figures.map((name) => Number(row[name])))).toEqual([
      [120, 5, 5],
      [1, 1, 1],
      [16, 2, 2],
      [0, 0, 0],
    ]);
  });

  it('is verified, and says how much of it carries no seal', async () => {
    const { run, found } = await world.verify(oldProgram);
    expect(found).toEqual([]);
    expect(run).toMatchObject({ state: 'PASSED', wallets: 4, transactions: 8, unsealed: 8 });
  });

  it('is anchored, goes on with a chain, and is verified again', async () => {
    // The empty one is looked at too, once.
    expect(await anchorAll()).toBe(4);
    const [first = '', , third = ''] = members;
    await post(first, { kind: 'REDEEM', points: 60 });
    const earning = { terms: buildTerms(), effectiveAt: world.clock(), behaviourId: null };
    const taken = { kind: 'TAKE_BACK', points: 100, orderId: 'A-1', ...earning } as const;
    await post(first, taken);
    await post(third, { kind: 'EARN', points: 5, desired: 5, orderId: 'B-9', ...earning });
    world.clock.set(world.clock() + DAY_MS);
    expect(await anchorAll()).toBe(2);
    const { run, found } = await world.verify(oldProgram);
    expect(found).toEqual([]);
    expect(run).toMatchObject({ transactions: 11, unsealed: 8, checkpoint: 2 });
  });

  it.each([
    ['wallet_transaction', `actor = 'nobody'`, 'sequence = 2'],
    ['wallet_lot', `multiplier = '9'`, 'number = 2'],
    ['wallet_posting', `account = 'TRANSFER'`, `sequence = 3 AND account = 'ISSUANCE'`],
  ])('has a first checkpoint that covers what carries no seal (%s)', async (table, set, where) => {
    const [victim = ''] = members;
    const rows = await query<Record<string, string>>(database.reader, `SELECT * FROM ${table}`);
    await database.source.query(`UPDATE ${table} SET ${set} WHERE member_id = ? AND ${where}`, [
      victim,
    ]);
    const { found } = await world.verify(oldProgram);
    expect(found).toContainEqual(expect.objectContaining({ code: 'HEAD_WRONG', memberId: victim }));
    await database.source.query(`DELETE FROM ${table}`);
    const columns = Object.keys(rows[0] ?? {});
    await database.run((tx) =>
      insertRows(
        tx,
        table,
        columns,
        rows.map((row) => columns.map((column) => row[column] ?? null)),
      ),
    );
    expect((await world.verify(oldProgram)).found).toEqual([]);
  });

  /** Anchors the programme of before, which no directory knows the rules of. */
  async function anchorAll(): Promise<number> {
    const page = await world.audit.wallets.page(oldProgram, '');
    expect(page).toMatchObject({ kind: 'PAGE', violations: 0 });
    await world.audit.checkpoints.ofToday(oldProgram);
    return page.kind === 'PAGE' ? page.wallets : 0;
  }

  async function post(
    memberId: string,
    command: Parameters<AuditWorld['postIn']>[1][0]['command'],
  ): Promise<void> {
    const [outcome] = await world.postIn(oldProgram, [{ memberId, command }]);
    expect(outcome?.ok).toBe(true);
  }
});

async function fillOldLedger(old: Database, programId: string): Promise<string[]> {
  const at = toStoredInstant(START);
  const members = HISTORIES.map(() => newId(START)).toSorted();
  await old.run(async (tx) => {
    await insertRows(
      tx,
      'program',
      ['id', 'code', 'names', 'currency_code', 'time_zone', 'locales', 'current_version', 'created_at'],
      [[programId, 'old', '{}', 'GBP', 'Europe/London', '["en"]', 1, at]],
    ); // prettier-ignore
    await insertRows(
      tx,
      'member',
      ['id', 'program_id', 'joined_at', 'registered_by', 'created_at'],
      members.map((id) => [id, programId, at, 'LIVE', at]),
    );
    for (const [place, history] of HISTORIES.entries()) {
      const memberId = members[place] ?? '';
      const balance = history.reduce((sum, { points }) => sum + points, 0);
      const last = toStoredInstant(START + history.length * 1_000);
      await insertRows(
        tx,
        'points_wallet',
        ['member_id', 'program_id', 'balance', 'sequence', 'updated_at'],
        [[memberId, programId, balance, history.length, last]],
      );
      await insertRows(
        tx,
        'points_transaction',
        OLD_TRANSACTION,
        history.map(oldRow(memberId, programId)),
      );
      await insertRows(
        tx,
        'points_entry',
        ['member_id', 'sequence', 'account', 'transaction_id', 'amount', 'recorded_at'],
        history.flatMap(({ points }, index) =>
          (['WALLET', 'ISSUANCE'] as const).map((account) => [
            ...[memberId, index + 1, account, newId(START)],
            ...[account === 'WALLET' ? points : -points, at],
          ]),
        ),
      );
    }
  });
  return members;
}

const OLD_TRANSACTION = [
  'member_id', 'sequence', 'id', 'program_id', 'kind', 'behaviour_id', 'order_id', 'points',
  'points_per_unit', 'multiplier', 'version_number', 'effective_at', 'recorded_at',
] as const; // prettier-ignore

const oldRow =
  (memberId: string, programId: string) =>
  ({ order, points }: OldTransaction, index: number) => [
    ...[memberId, index + 1, newId(START), programId, points < 0 ? 'TAKE_BACK' : 'EARN'],
    ...[newId(START), order, points, '1', '1', 1],
    ...[toStoredInstant(START - 60_000), toStoredInstant(START + index * 1_000)],
  ];
