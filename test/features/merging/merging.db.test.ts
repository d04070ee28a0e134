import type { UncheckedPointsRules } from '../../../src/domain/points/earning-draft';
import { DAY_MS } from '../../../src/domain/shared/instant';
import { query } from '../../../src/platform/database/sql';
import { NOON, viewer } from '../../support/programs';
import {
  draft,
  join,
  openRecordingWorld,
  type RecordingWorld,
} from '../../support/recording-world';
import { mergesOf, type Merges } from './merging-world';

let world: RecordingWorld;
let merges: Merges;

beforeEach(async () => {
  world = await openRecordingWorld();
  merges = mergesOf(world);
  await join(world, 'guest', 'loyal', 'third');
});
afterEach(() => world.close());

const payment = (member: string, orderId: string, pounds: string, more = {}) =>
  draft(member, 'PAYMENT', { orderId, pounds, ...more });
const refund = (member: string, orderId: string, pounds: string) =>
  draft(member, 'REFUND', { orderId, pounds });
const kindsOf = (outcome: Awaited<ReturnType<Merges['merge']>>) =>
  outcome.ok ? [] : outcome.error.map((each) => each);

async function publish(changes: UncheckedPointsRules): Promise<void> {
  const { services, programId } = world;
  const who = viewer('ADMIN', programId);
  const { points } = await services.directory.get(programId);
  const about = { programId, expectedVersion: points.pointsVersion, expectedRevision: 1 };
  const saved = await services.pointsRules.saveDraft(who, {
    ...{ programId, expectedRevision: 0, changes },
  });
  const published = await services.pointsRules.publish(who, { ...about, reason: 'Test.' });
  if (!saved.ok || !published.ok) throw new Error(JSON.stringify([saved, published]));
}

describe('names after a merge', () => {
  it('lead to the member who stands for both, by whatever they name', async () => {
    const { services, programId } = world;
    const guestId = await merges.id('guest');
    const identity = { scheme: 'web', value: '123' };
    await services.members.link(merges.who, { memberId: guestId, identity });
    const mergeId = await merges.merged('guest', 'loyal');
    const loyalId = await merges.id('loyal');
    const names = [
      { kind: 'id', id: guestId },
      { kind: 'externalId', externalId: 'guest' },
      { kind: 'identity', ...identity },
    ] as const;
    const rows = names.map((member) => draft('', 'LIKE', { member }));
    const outcomes = await world.record(...rows);
    expect(outcomes).toEqual(
      rows.map(() => expect.objectContaining({ status: 'RECORDED', memberId: loyalId })),
    );
    // Who both are has each identity once.
    const linked = await services.members.link(merges.who, { memberId: loyalId, identity });
    expect(linked).toMatchObject({ ok: true });
    const foreign = await services.members.link(merges.who, {
      ...{ memberId: await merges.id('third'), identity },
    });
    expect(foreign).toMatchObject({ ok: false });

    await merges.unmerge(mergeId);
    const back = await services.members.resolve(world.database.reader, { id: programId }, names);
    expect(back.map((member) => member?.memberId)).toEqual([guestId, guestId, guestId]);
    // What was recorded meanwhile is a repetition still, and stays where it is.
    const again = await world.record(...rows);
    expect(again.map(({ status }) => status)).toEqual(['DUPLICATE', 'DUPLICATE', 'DUPLICATE']);
    expect(await merges.buckets('guest')).toEqual({});
  });

  it('make no other behaviour of a repetition', async () => {
    const row = payment('guest', 'o1', '10');
    await world.record(row);
    await merges.merged('guest', 'loyal');
    expect(await world.record(row)).toEqual([expect.objectContaining({ status: 'DUPLICATE' })]);
    const other = await world.record({ ...row, amount: { value: '11', currencyCode: 'GBP' } });
    expect(other).toEqual([expect.objectContaining({ status: 'REFUSED' })]);
  });

  it('lead through a chain, and back out of it', async () => {
    await world.record(payment('guest', 'o1', '10'), payment('loyal', 'o2', '20'));
    const first = await merges.merged('guest', 'loyal');
    const second = await merges.merged('loyal', 'third');
    await world.record(payment('guest', 'o3', '5'));
    expect(await world.member('third')).toMatchObject({ points: 35 });
    expect(kindsOf(await merges.unmerge(first))).toEqual([
      { kind: 'member-merged', side: 'mergeId' },
    ]);
    expect(await merges.unmerge(second)).toMatchObject({ ok: true });
    await world.record(payment('guest', 'o4', '1'));
    expect(await merges.wallet('loyal')).toMatchObject({ balance: 31, state: 'ACTIVE' });
    expect(await merges.wallet('third')).toMatchObject({ balance: 5 });
    expect(await merges.unmerge(first)).toMatchObject({ ok: true });
    expect(await merges.wallet('guest')).toMatchObject({ balance: 10, state: 'ACTIVE' });
    expect(await merges.wallet('loyal')).toMatchObject({ balance: 21 });
    expect(await merges.ledger()).toEqual([]);
  });
});

describe('points of a merge', () => {
  it('go to the member who stands for both, and what is left goes back', async () => {
    const { services } = world;
    await world.record(payment('guest', 'o1', '80'), payment('loyal', 'o2', '30'));
    const mergeId = await merges.merged('guest', 'loyal');
    expect(await merges.wallet('guest')).toMatchObject({ balance: 0, state: 'MERGED' });
    expect(await merges.wallet('loyal')).toMatchObject({ balance: 110 });
    const [memberId, toMemberId] = [await merges.id('guest'), await merges.id('third')];
    const spend = { memberId, points: 1, orderId: null, reference: null, idempotencyKey: 'a' };
    const redeemed = await services.pointsCommands.redeem(merges.who, spend);
    expect(redeemed).toEqual({ ok: false, error: [{ kind: 'wallet-merged' }] });
    const given = await services.pointsCommands.adjust(merges.who, {
      ...{ memberId, points: 5, reason: 'Sorry.', idempotencyKey: 'b' },
    });
    expect(given).toEqual({ ok: false, error: [{ kind: 'wallet-merged' }] });
    const loyalId = await merges.id('loyal');
    await services.pointsCommands.redeem(merges.who, {
      ...{ memberId: loyalId, points: 40, orderId: null, reference: null, idempotencyKey: 'c' },
    });
    expect(toMemberId).not.toBe('');
    // Without expiry the older lots are spent first: 30 of its own, 10 of those that came.
    expect(await merges.unmerge(mergeId)).toMatchObject({ ok: true });
    expect(await merges.wallet('guest')).toMatchObject({ balance: 70, state: 'ACTIVE' });
    expect(await merges.wallet('loyal')).toMatchObject({ balance: 0 });
    expect(await merges.ledger()).toEqual([]);
  });

  it('that wait go along, become active there, and are taken back there', async () => {
    await publish({ pendingDays: 3 });
    await world.record(payment('guest', 'o1', '50'), payment('guest', 'o2', '20'));
    await merges.merged('guest', 'loyal');
    expect(await merges.wallet('guest')).toMatchObject({ balance: 0, pending: 0 });
    expect(await merges.wallet('loyal')).toMatchObject({ balance: 0, pending: 70 });
    await world.record(refund('guest', 'o2', '20'));
    expect(await merges.wallet('loyal')).toMatchObject({ balance: 0, pending: 50 });
    world.clock.set(NOON + 5 * DAY_MS);
    await world.record(refund('guest', 'o1', '10'));
    expect(await merges.wallet('loyal')).toMatchObject({ balance: 40, pending: 0 });
    expect(await merges.ledger()).toEqual([]);
  });

  it('are refused to move while holds are open, points are owed or a wallet is frozen', async () => {
    const { services } = world;
    await world.record(payment('guest', 'o1', '80'));
    const memberId = await merges.id('guest');
    const held = await services.pointsCommands.hold(merges.who, {
      ...{ memberId, points: 10, minutes: 5, orderId: null, idempotencyKey: 'h' },
    });
    expect(kindsOf(await merges.merge('guest', 'loyal'))).toEqual([
      { kind: 'wallet', side: 'sourceId', refusal: { kind: 'holds-open', held: 10 } },
    ]);
    const holdId = held.ok ? (held.value.hold?.id ?? '') : '';
    await services.pointsCommands.release(merges.who, { holdId, idempotencyKey: 'r' });
    const freeze = { memberId: await merges.id('loyal'), reason: 'Look.' };
    await services.walletFreezes.freeze(merges.who, { ...freeze, idempotencyKey: 'f' });
    expect(kindsOf(await merges.merge('guest', 'loyal'))).toMatchObject([
      { kind: 'wallet', side: 'targetId' },
    ]);
    await services.walletFreezes.unfreeze(merges.who, { ...freeze, idempotencyKey: 'u' });
    expect(await merges.state('guest')).not.toBeNull();
    expect(await merges.merge('guest', 'loyal')).toMatchObject({ ok: true });
  });

  it('of a refund after the merge come out of what the order had earned', async () => {
    await world.record(payment('guest', 'o1', '50'), payment('loyal', 'o2', '20'));
    await merges.merged('guest', 'loyal');
    await world.record(refund('guest', 'o1', '50'));
    expect(await merges.wallet('loyal')).toMatchObject({ balance: 20, debt: 0 });
    expect(await merges.state('loyal')).toMatchObject({ orders: 1, refunded_orders: 1 });
  });
});

describe('the tier of a merge', () => {
  const decisions = async (externalId: string) =>
    query<{ cause: string; tier_code: string; previous_tier_code: string | null }>(
      world.database.reader,
      `SELECT cause, tier_code, previous_tier_code FROM decision WHERE member_id = ? ORDER BY id`,
      [await merges.id(externalId)],
    );

  it('is the one that both together reach, with a decision that says so', async () => {
    // 0.7 · 80 + 0.2 is 56.2, and twice that is above 101.
    await world.record(payment('guest', 'o1', '80'), payment('loyal', 'o2', '80'));
    expect(await world.member('loyal')).toMatchObject({ tier: 'regular' });
    await merges.merged('guest', 'loyal');
    expect(await world.member('loyal')).toMatchObject({ tier: 'silver', score: 112.4 });
    expect((await decisions('loyal')).at(-1)).toEqual({
      ...{ cause: 'MERGE', tier_code: 'silver', previous_tier_code: 'regular' },
    });
  });

  it('is the better one, and stays when they part', async () => {
    await world.record(payment('guest', 'o1', '800'), payment('loyal', 'o2', '1'));
    await world.record(refund('guest', 'o1', '800'));
    expect(await world.member('guest')).toMatchObject({ tier: 'gold' });
    const mergeId = await merges.merged('guest', 'loyal');
    expect(await world.member('loyal')).toMatchObject({ tier: 'gold' });
    await merges.unmerge(mergeId);
    expect(await world.member('loyal')).toMatchObject({ tier: 'gold', score: 0.9 });
    expect(await world.member('guest')).toMatchObject({ tier: 'gold' });
    expect((await decisions('loyal')).map(({ cause }) => cause).slice(-2)).toEqual([
      'MERGE',
      'MERGE',
    ]);
  });
});

describe('a merge', () => {
  it.each([
    ['of one and the same', 'guest', 'guest', { kind: 'same-member' }],
    ['of nobody', 'nobody', 'guest', { kind: 'unknown-member', side: 'sourceId' }],
    ['into nobody', 'guest', 'nobody', { kind: 'unknown-member', side: 'targetId' }],
  ])('%s is refused', async (_, source, target, refusal) => {
    expect(kindsOf(await merges.merge(source, target))).toEqual([refusal]);
  });

  it('of who was merged, or into them, is refused, and an undoing of what was undone', async () => {
    const mergeId = await merges.merged('guest', 'loyal');
    expect(kindsOf(await merges.merge('guest', 'third'))).toEqual([
      { kind: 'member-merged', side: 'sourceId' },
    ]);
    expect(kindsOf(await merges.merge('third', 'guest'))).toEqual([
      { kind: 'member-merged', side: 'targetId' },
    ]);
    expect(kindsOf(await merges.unmerge('nothing'))).toEqual([{ kind: 'unknown-merge' }]);
    await merges.unmerge(mergeId);
    expect(kindsOf(await merges.unmerge(mergeId))).toEqual([{ kind: 'already-unmerged' }]);
  });

  it('is done once per key', async () => {
    await world.record(payment('guest', 'o1', '50'));
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => merges.merge('guest', 'loyal', 'one key')),
    );
    expect(new Set(outcomes.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(outcomes[0]).toMatchObject({ ok: true });
    expect(await merges.wallet('loyal')).toMatchObject({ balance: 50 });
    expect(kindsOf(await merges.merge('third', 'loyal', 'one key'))).toEqual([
      { kind: 'key-reused' },
    ]);
  });

  it('and its contrary at the same time are one of them', async () => {
    await world.record(payment('guest', 'o1', '50'), payment('loyal', 'o2', '30'));
    const outcomes = await Promise.all([
      merges.merge('guest', 'loyal'),
      merges.merge('loyal', 'guest'),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const wallets = [await merges.wallet('guest'), await merges.wallet('loyal')];
    expect(wallets.map(({ balance }) => balance).toSorted()).toEqual([0, 80]);
    expect(await merges.ledger()).toEqual([]);
  });

  it('loses nothing that is recorded for both meanwhile', async () => {
    await join(world, 'both');
    const rows = Array.from({ length: 12 }, (_, place) =>
      payment(place % 2 === 0 ? 'guest' : 'loyal', `o${place % 5}`, '7', {
        occurredAt: NOON - place * DAY_MS,
      }),
    );
    await Promise.all([
      ...rows.slice(0, 6).map((row) => world.record(row)),
      merges.merged('guest', 'loyal'),
      ...rows.slice(6).map((row) => world.record(row)),
    ]);
    for (const row of rows) {
      await world.record({
        ...row,
        member: { kind: 'externalId', externalId: 'both' },
        externalId: `both-${row.externalId}`,
      });
    }
    expect(await merges.buckets('loyal')).toEqual(await merges.buckets('both'));
    expect(await merges.state('loyal')).toMatchObject({
      score: (await merges.state('both'))?.['score'],
    });
    expect(await merges.wallet('loyal')).toMatchObject({ balance: 84 });
    expect(await merges.ledger()).toEqual([]);
  }, 60_000);
});
