import type { WalletRecords } from '../../domain/points/as-of';
import type { Wallet } from '../../domain/points/wallet';
import type { Instant } from '../../domain/shared/instant';
import type { Db } from '../../platform/database/database';
import { DatabaseUnavailable } from '../../platform/database/errors';
import { HoldStore, type HoldOfMember } from './hold.store';
import { LotStore, type LotOfMember } from './lot.store';
import { PointsHistoryStore } from './points-history.store';
import { WalletStore, type WalletRecord } from './wallet.store';

/** So often somebody else may have posted between our statements before we give up. */
const MAX_ATTEMPTS = 10;

/** Puts wallets together to be looked at: nothing is locked, and nobody waits. */
export class WalletReaderStore {
  private readonly rows = new WalletStore();
  private readonly lots = new LotStore();
  private readonly holds = new HoldStore();
  private readonly history = new PointsHistoryStore();

  /**
   * The wallets of rows, with their open lots and holds, each as it stood at one moment. The rows
   * are read again at the end: a wallet that was written in between is read anew, for its sums and
   * its lots could be of two moments.
   */
  async whole(db: Db, records: readonly WalletRecord[]): Promise<ReadonlyMap<string, Wallet>> {
    const found = new Map<string, Wallet>();
    let before = records;
    for (let attempt = 0; before.length > 0; attempt += 1) {
      if (attempt === MAX_ATTEMPTS) throw new DatabaseUnavailable('A wallet did not stand still');
      const parts = await this.partsOf(db, before);
      const after = await this.rows.find(
        db,
        before.map(({ memberId }) => memberId),
      );
      const places = new Map(before.map(({ memberId, sequence }) => [memberId, sequence]));
      for (const record of after) {
        if (places.get(record.memberId) !== record.sequence) continue;
        found.set(record.memberId, walletOf(record, parts));
      }
      before = after.filter(({ memberId }) => !found.has(memberId));
    }
    return found;
  }

  /** Every lot of members, those that are used up too. */
  async allLots(db: Db, memberIds: readonly string[]): Promise<LotOfMember[]> {
    return this.lots.all(db, memberIds);
  }

  /**
   * What wallets as of past instants are put together from: what was recorded by then, and what of
   * their lots and holds never changes. Four statements for any number of members.
   */
  async recordsUpTo(
    db: Db,
    members: readonly (readonly [memberId: string, at: Instant])[],
  ): Promise<ReadonlyMap<string, WalletRecords>> {
    const transactions = await this.history.upTo(db, members);
    const memberIds = [...transactions.keys()];
    const lots = groupOf(await this.lots.all(db, memberIds));
    const holds = groupOf(await this.holds.all(db, memberIds));
    return new Map(
      memberIds.map((memberId) => [
        memberId,
        {
          memberId,
          transactions: transactions.get(memberId) ?? [],
          lots: lots.get(memberId) ?? [],
          holds: (holds.get(memberId) ?? []).map(({ hold }) => hold),
        },
      ]),
    );
  }

  private async partsOf(db: Db, records: readonly WalletRecord[]): Promise<Parts> {
    const memberIds = records.map(({ memberId }) => memberId);
    const holders = records.filter(({ figures }) => figures.held > 0);
    return {
      lots: groupOf(await this.lots.open(db, memberIds)),
      holds: groupOf(
        await this.holds.open(
          db,
          holders.map(({ memberId }) => memberId),
        ),
      ),
    };
  }
}

type Parts = {
  readonly lots: ReadonlyMap<string, readonly LotOfMember[]>;
  readonly holds: ReadonlyMap<string, readonly HoldOfMember[]>;
};

const walletOf = (record: WalletRecord, { lots, holds }: Parts): Wallet => ({
  memberId: record.memberId,
  state: record.state,
  sequence: record.sequence,
  lastLot: record.lastLot,
  figures: record.figures,
  lots: (lots.get(record.memberId) ?? []).map(({ lot }) => lot),
  holds: (holds.get(record.memberId) ?? []).map(({ hold }) => hold),
  lastActivityAt: record.lastActivityAt,
});

function groupOf<Row extends { readonly memberId: string }>(
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
