import type { WalletCommand } from '../../domain/points/wallet-command';
import type { Wallet } from '../../domain/points/wallet';
import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import { HoldStore, type HoldOfMember } from './hold.store';
import { LotStore, type LotOfMember } from './lot.store';
import { WalletStore, type WalletRecord } from './wallet.store';

/** A wallet as it was loaded, with what its row says besides. */
export type LoadedWallet = {
  readonly wallet: Wallet;
  readonly record: WalletRecord;
  /** Only lots of some orders were loaded: nothing was due, and nothing asked for more. */
  readonly isPartial: boolean;
  /** Place of the transaction that opened each lot, by number. */
  readonly opened: ReadonlyMap<number, number>;
};

/** What commands ask of one member's wallet. */
export type WalletNeeds = {
  readonly memberId: string;
  readonly commands: readonly WalletCommand[];
};

/** Puts wallets together from their rows; a fixed number of statements for any number of them. */
export class WalletsStore {
  private readonly rows = new WalletStore();
  private readonly lots = new LotStore();
  private readonly holds = new HoldStore();

  /**
   * Wallets for the rest of the unit, with all that the commands may touch. Those that the unit
   * holds already are not read again.
   */
  async lock(
    tx: Tx,
    programId: string,
    needs: readonly WalletNeeds[],
    { at, held = [] }: { readonly at: Instant; readonly held?: readonly WalletRecord[] },
  ): Promise<ReadonlyMap<string, LoadedWallet>> {
    const known = new Map(held.map((record) => [record.memberId, record]));
    const memberIds = needs.map(({ memberId }) => memberId);
    const missing = memberIds.filter((memberId) => !known.has(memberId));
    const records = memberIds.flatMap((memberId) => known.get(memberId) ?? []);
    if (missing.length > 0) {
      records.push(...(await this.rows.lock(tx, programId, missing, at)));
    }
    return this.complete(tx, programId, records, { needs, at });
  }

  /** Wallets as they stand, with all their open lots and holds; nothing is locked. */
  async read(
    db: Db,
    programId: string,
    memberIds: readonly string[],
  ): Promise<ReadonlyMap<string, LoadedWallet>> {
    const records = await this.rows.find(db, memberIds);
    const needs = records.map(({ memberId }) => ({ memberId, commands: [SETTLE] }));
    return this.complete(db, programId, records, { needs, at: 0 });
  }

  private async complete(
    db: Db,
    programId: string,
    records: readonly WalletRecord[],
    { needs, at }: { readonly needs: readonly WalletNeeds[]; readonly at: Instant },
  ): Promise<ReadonlyMap<string, LoadedWallet>> {
    const wanted = new Map(needs.map(({ memberId, commands }) => [memberId, commands]));
    const whole = records
      .filter((record) => needsAll(record, wanted.get(record.memberId) ?? [], at))
      .map(({ memberId }) => memberId);
    const named = needs.flatMap(namedLots);
    const lots = [
      ...(await this.lots.open(db, whole)),
      ...(await this.lots.ofOrders(db, needs.flatMap(namedOrders))),
      ...(await this.lots.byNumber(db, named)),
    ];
    const holdIds = needs.flatMap(namedHolds);
    const holders = records.filter(({ figures }) => figures.held > 0);
    const holds = [
      ...(await this.holds.byIds(db, programId, holdIds)),
      ...(await this.holds.open(
        db,
        holders.map(({ memberId }) => memberId),
      )),
    ];
    const isWhole = new Set(whole);
    return assemble(records, lots, holds, (memberId) => isWhole.has(memberId));
  }
}

const SETTLE: WalletCommand = { kind: 'SETTLE' };

/** Earning for an order touches that order's lot alone, as long as nothing else is due. */
function needsAll(
  { nextDueAt, figures }: WalletRecord,
  commands: readonly WalletCommand[],
  at: Instant,
): boolean {
  if (nextDueAt !== null && nextDueAt <= at) return true;
  return figures.debt > 0 || commands.some(({ kind }) => kind !== 'EARN');
}

const namedOrders = ({ memberId, commands }: WalletNeeds): [string, string][] =>
  commands.flatMap((command): [string, string][] =>
    (command.kind === 'EARN' || command.kind === 'TAKE_BACK') && command.orderId !== null
      ? [[memberId, command.orderId]]
      : [],
  );

const namedLots = ({ memberId, commands }: WalletNeeds): [string, number][] =>
  commands.flatMap((command) =>
    command.kind === 'REVERSE'
      ? command.original.postings.flatMap(({ lot }): [string, number][] =>
          lot === null ? [] : [[memberId, lot]],
        )
      : [],
  );

const namedHolds = ({ commands }: WalletNeeds): string[] =>
  commands.flatMap((command) =>
    command.kind === 'CAPTURE' || command.kind === 'RELEASE' ? [command.holdId] : [],
  );

function assemble(
  records: readonly WalletRecord[],
  lots: readonly LotOfMember[],
  holds: readonly HoldOfMember[],
  isWhole: (memberId: string) => boolean,
): Map<string, LoadedWallet> {
  const lotsOf = byMember(lots);
  const holdsOf = byMember(holds);
  return new Map(
    records.map((record): [string, LoadedWallet] => {
      const { memberId } = record;
      const found = new Map((lotsOf.get(memberId) ?? []).map((each) => [each.lot.number, each]));
      const known = new Map((holdsOf.get(memberId) ?? []).map(({ hold }) => [hold.id, hold]));
      const numbers = [...found.keys()].toSorted((left, right) => left - right);
      const wallet: Wallet = {
        memberId,
        state: record.state,
        sequence: record.sequence,
        lastLot: record.lastLot,
        figures: record.figures,
        lots: numbers.flatMap((number) => found.get(number)?.lot ?? []),
        holds: [...known.values()],
        lastActivityAt: record.lastActivityAt,
      };
      const opened = new Map([...found.values()].map(({ lot, opened: at }) => [lot.number, at]));
      return [memberId, { wallet, record, isPartial: !isWhole(memberId), opened }];
    }),
  );
}

function byMember<Row extends { readonly memberId: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const known = grouped.get(row.memberId);
    if (known) known.push(row);
    else grouped.set(row.memberId, [row]);
  }
  return grouped;
}
