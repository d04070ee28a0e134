import { compose, type Services } from '../../../src/app/compose';
import type { PointsCommand } from '../../../src/domain/points/points-command';
import { PointsCommandUnit } from '../../../src/features/points/points-command-unit.service';
import { openDatabase, type Database } from '../../../src/platform/database/database';
import { query } from '../../../src/platform/database/sql';
import { newId, parsePublicId, publicId } from '../../../src/platform/id';
import { createLog } from '../../../src/platform/log';
import type { SignedIn } from '../../../src/platform/security/viewer';
import { together } from '../../support/accounts';
import { appSchema, countStatements } from '../../support/database';
import { codesOf, openDesk, type PointsDesk } from '../../support/points-desk';
import { viewer } from '../../support/programs';
import { testConfig } from '../../support/server';

const NOON = Date.parse('2026-03-02T12:00:00Z');

let desk: PointsDesk;
let other: { readonly database: Database; readonly services: Services };
let admin: SignedIn;
let second: SignedIn;
let serial = 0;

beforeAll(async () => {
  desk = await openDesk(NOON);
  const { server } = desk.shop;
  // What another process would be: a connection, services and queues of its own.
  const database = await openDatabase(server.database.options, appSchema);
  const config = testConfig(server.database.options);
  const log = createLog('silent');
  const clock = () => desk.shop.now;
  other = { database, services: compose({ config, log, database, clock }) };
  admin = viewer('ADMIN', server.programId);
  second = { ...admin, subject: 'another-admin' };
});
afterAll(async () => {
  await other.services.close();
  await other.database.close();
  await desk.close();
});

/** A new member with so many points: the id as it is kept. */
async function member(points: number): Promise<string> {
  serial += 1;
  const name = `member-${serial}`;
  await desk.shop.register(name);
  if (points > 0) await desk.earn(name, points);
  return parsePublicId('mem', desk.id(name)) ?? '';
}

const services = (): readonly Services[] => [desk.shop.server.services, other.services];
const balanceOf = async (memberId: string): Promise<number> => {
  const { reader } = desk.shop.server.database;
  const text = 'SELECT balance FROM wallet WHERE member_id = ?';
  const [row] = await query<{ balance: number }>(reader, text, [memberId]);
  return Number(row?.balance ?? 0);
};
const key = (): string => newId();
const kindsOf = (outcomes: readonly { ok: boolean; error?: readonly { kind: string }[] }[]) =>
  outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.error?.[0]?.kind));

/** Calls of the same thing in two processes at once, by turns. */
const inBoth = <Outcome>(
  count: number,
  work: (services: Services, place: number) => Promise<Outcome>,
): Promise<Outcome[]> =>
  together(count, (place) => {
    const one = services()[place % 2];
    if (!one) throw new Error('There are two processes.');
    return work(one, place);
  });

describe('two processes', () => {
  it('redeem the whole balance once', async () => {
    const memberId = await member(100);
    const outcomes = await inBoth(40, ({ pointsCommands }) =>
      pointsCommands.redeem(admin, {
        ...{ memberId, points: 100, orderId: null, reference: null },
        idempotencyKey: key(),
      }),
    );
    expect(kindsOf(outcomes).filter((kind) => kind === 'done')).toHaveLength(1);
    expect(new Set(kindsOf(outcomes))).toEqual(new Set(['done', 'insufficient-points']));
    expect(await balanceOf(memberId)).toBe(0);
  });

  it('do the same key once, and answer it alike', async () => {
    const memberId = await member(100);
    const command = { memberId, points: 10, orderId: null, reference: null };
    const outcomes = await inBoth(20, ({ pointsCommands }) =>
      pointsCommands.redeem(admin, { ...command, idempotencyKey: 'one key' }),
    );
    expect(outcomes[0]?.ok).toBe(true);
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
    expect(await balanceOf(memberId)).toBe(90);
  });

  it('take a transaction back once', async () => {
    const memberId = await member(100);
    const { transaction } = await desk.ask('pointsRedeem', {
      ...{ memberId: publicId('mem', memberId), points: 40 },
    });
    const transactionId = parsePublicId('ptx', transaction.id) ?? '';
    const outcomes = await inBoth(20, ({ pointsCommands }) =>
      pointsCommands.reverse(admin, { transactionId, reason: 'Race.', idempotencyKey: key() }),
    );
    expect(kindsOf(outcomes).filter((kind) => kind === 'done')).toHaveLength(1);
    expect(new Set(kindsOf(outcomes))).toEqual(new Set(['done', 'already-reversed']));
    expect(await balanceOf(memberId)).toBe(100);
  });

  it('keep the limit of a day together', async () => {
    const memberId = await member(0);
    const outcomes = await inBoth(12, ({ pointsCommands }) =>
      pointsCommands.adjust(admin, {
        ...{ memberId, points: 300, reason: 'Race.' },
        idempotencyKey: key(),
      }),
    );
    const states = outcomes.map((outcome) => (outcome.ok ? outcome.value.adjustment?.state : ''));
    expect(states.filter((state) => state === 'APPLIED')).toHaveLength(3);
    expect(states.filter((state) => state === 'WAITING')).toHaveLength(9);
    expect(await balanceOf(memberId)).toBe(900);
  });

  it('approve an adjustment once', async () => {
    const memberId = await member(0);
    const [first] = services();
    const asked = await first?.pointsCommands.adjust(admin, {
      ...{ memberId, points: 5_000, reason: 'Race.' },
      idempotencyKey: key(),
    });
    const adjustmentId = asked?.ok === true ? (asked.value.adjustment?.id ?? '') : '';
    const outcomes = await inBoth(10, ({ adjustments }) =>
      adjustments.approve(second, { adjustmentId, reason: null, idempotencyKey: key() }),
    );
    expect(kindsOf(outcomes).filter((kind) => kind === 'done')).toHaveLength(1);
    expect(new Set(kindsOf(outcomes))).toEqual(new Set(['done', 'decided']));
    expect(await balanceOf(memberId)).toBe(5_000);
  });

  it('transfer to and fro without waiting for each other for ever', async () => {
    const [ann, bob] = [await member(100), await member(100)];
    const outcomes = await inBoth(30, ({ pointsCommands }, place) =>
      pointsCommands.transfer(admin, {
        memberId: place % 2 === 0 ? ann : bob,
        toMemberId: place % 2 === 0 ? bob : ann,
        points: 1,
        idempotencyKey: key(),
      }),
    );
    expect(new Set(kindsOf(outcomes))).toEqual(new Set(['done']));
    expect((await balanceOf(ann)) + (await balanceOf(bob))).toBe(200);
    expect(await balanceOf(ann)).toBe(100);
  });
});

describe('a group of commands', () => {
  /** Does commands in one unit, as those do that waited together. */
  async function group(commands: readonly PointsCommand[], actor = 'key_group') {
    const { services: ours, database, programId } = desk.shop.server;
    const unit = new PointsCommandUnit({ ...ours, clock: () => desk.shop.now });
    const program = await ours.directory.get(programId);
    const asked = commands.map((command) => ({ program, command, actor }));
    return countStatements(database, () => database.run((tx) => unit.do(tx, asked)));
  }

  const redeem = (memberId: string): PointsCommand => ({
    ...{ kind: 'REDEEM', memberId, points: 1, orderId: null, reference: null },
  });
  const hold = (memberId: string): PointsCommand => ({
    ...{ kind: 'HOLD', memberId, points: 1, minutes: null, orderId: null },
  });

  it.each([
    ['redemptions', redeem],
    ['holds', hold],
    [
      'adjustments',
      (memberId: string): PointsCommand => ({ kind: 'ADJUST', memberId, points: 5, reason: 'x' }),
    ],
    [
      'transfers',
      (memberId: string, place: number, all: readonly string[]): PointsCommand => ({
        ...{
          kind: 'TRANSFER',
          memberId,
          points: 1,
          toMemberId: all[(place + 1) % all.length] ?? '',
        },
      }),
    ],
  ] as const)('of 50 takes as many statements as one of 2: %s', async (_, make) => {
    const members = await Promise.all(Array.from({ length: 52 }, () => member(10)));
    const few = await group(members.slice(0, 2).map(make));
    const many = await group(members.slice(2).map(make));
    expect(kindsOf(many.result)).toEqual(Array.from({ length: 50 }, () => 'done'));
    expect(many.statements).toHaveLength(few.statements.length);
  });

  it('of 50 takes as many statements as one of 2: captures and reversals', async () => {
    const members = await Promise.all(Array.from({ length: 52 }, () => member(10)));
    const held = await group(members.map(hold));
    const holdIds = held.result.flatMap((each) => (each.ok ? [each.value.hold?.id ?? ''] : []));
    const capture = (holdId: string) => ({ kind: 'CAPTURE', holdId, points: null }) as const;
    const few = await group(holdIds.slice(0, 2).map(capture));
    const many = await group(holdIds.slice(2).map(capture));
    expect(kindsOf(many.result)).toEqual(holdIds.slice(2).map(() => 'done'));
    expect(many.statements).toHaveLength(few.statements.length);

    const { reader } = desk.shop.server.database;
    const rows = await query<{ id: string }>(
      reader,
      "SELECT id FROM wallet_transaction WHERE kind = 'CAPTURE' ORDER BY id DESC LIMIT 52",
    );
    const reverse = ({ id }: { id: string }) =>
      ({ kind: 'REVERSE', transactionId: id, reason: 'All.' }) as const;
    const two = await group(rows.slice(0, 2).map(reverse));
    const fifty = await group(rows.slice(2).map(reverse));
    expect(kindsOf(fifty.result)).toEqual(rows.slice(2).map(() => 'done'));
    expect(fifty.statements).toHaveLength(two.statements.length);
  });

  it('gives what its commands would give one by one', async () => {
    const [ann, bob] = [await member(10), await member(0)];
    const { result } = await group([
      { ...redeem(ann), points: 6 } as PointsCommand,
      { ...redeem(ann), points: 6 } as PointsCommand,
      { kind: 'TRANSFER', memberId: ann, toMemberId: bob, points: 4 },
      { ...redeem(bob), points: 4 } as PointsCommand,
      redeem('01jd8xkq0000000000000000aa'),
      { kind: 'RELEASE', holdId: 'nothing' },
    ]);
    expect(kindsOf(result)).toEqual([
      ...['done', 'insufficient-points', 'done', 'done', 'unknown-member', 'hold-not-found'],
    ]);
    expect([await balanceOf(ann), await balanceOf(bob)]).toEqual([0, 0]);
  });

  it('takes a transaction back once, also when it is named twice', async () => {
    const memberId = await member(10);
    const done = await group([redeem(memberId)]);
    expect(kindsOf(done.result)).toEqual(['done']);
    const { reader } = desk.shop.server.database;
    const text = "SELECT id FROM wallet_transaction WHERE member_id = ? AND kind = 'REDEEM'";
    const [row] = await query<{ id: string }>(reader, text, [memberId]);
    const reverse = { kind: 'REVERSE', transactionId: row?.id ?? '', reason: 'Twice.' } as const;
    const { result } = await group([reverse, reverse]);
    expect(kindsOf(result)).toEqual(['done', 'already-reversed']);
    expect(await balanceOf(memberId)).toBe(10);
    const why = await query<{ reason: string }>(
      reader,
      'SELECT reason FROM points_reversal WHERE member_id = ?',
      [memberId],
    );
    expect(why).toEqual([{ reason: 'Twice.' }]);
  });

  it('signs each with who asked', async () => {
    const memberId = await member(10);
    const { services: ours, database, programId } = desk.shop.server;
    const unit = new PointsCommandUnit({ ...ours, clock: () => desk.shop.now });
    const program = await ours.directory.get(programId);
    const asked = ['ann', 'bob'].map((actor) => ({ program, command: redeem(memberId), actor }));
    await database.run((tx) => unit.do(tx, asked));
    const rows = await query<{ actor: string }>(
      database.reader,
      "SELECT actor FROM wallet_transaction WHERE member_id = ? AND kind = 'REDEEM' ORDER BY sequence",
      [memberId],
    );
    expect(rows.map(({ actor }) => actor)).toEqual(['ann', 'bob']);
  });
});

describe('points that paid for a reward', () => {
  it('come back with the cancellation of the redemption, not by hand', async () => {
    const memberId = await member(100);
    const { services: ours, database, programId } = desk.shop.server;
    const program = await ours.directory.get(programId);
    const reference = publicId('rdm', newId());
    const [posted] = await database.run((tx) =>
      ours.ledger.post(tx, program, { at: desk.shop.now, actor: 'key_x' }, [
        { memberId, command: { kind: 'REDEEM', points: 40, reference } },
      ]),
    );
    const paid = posted?.ok === true ? posted.value.transactions[0] : undefined;
    const answer = await desk.ask('pointsReverse', {
      ...{ transactionId: publicId('ptx', paid?.id ?? ''), reason: 'By hand.' },
    });
    expect(answer.userErrors).toMatchObject([
      {
        ...{ code: 'PAID_FOR_REWARD', field: ['input', 'transactionId'] },
        message: expect.stringContaining(reference),
      },
    ]);
    expect(await balanceOf(memberId)).toBe(60);
  });

  it('cannot be pretended by a reference of the caller', async () => {
    const memberId = await member(100);
    const { transaction } = await desk.ask('pointsRedeem', {
      ...{ memberId: publicId('mem', memberId), points: 40 },
      reference: 'rdm_01jd8xkq0000000000000000aa',
    });
    const answer = await desk.ask('pointsReverse', {
      ...{ transactionId: transaction.id, reason: 'No reward.' },
    });
    expect(codesOf(answer)).toEqual([]);
    expect(await balanceOf(memberId)).toBe(100);
  });
});
