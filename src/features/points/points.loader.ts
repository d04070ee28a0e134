import DataLoader from 'dataloader';
import { walletAsOf } from '../../domain/points/as-of';
import { holdAt, pointsFigures, type PointsFigures } from '../../domain/points/outlook';
import type { Posting } from '../../domain/points/posting';
import { settle } from '../../domain/points/settle';
import {
  emptyWallet,
  NO_POINTS,
  type Hold,
  type Lot,
  type Wallet,
} from '../../domain/points/wallet';
import type { ZoneCalendar } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import type { Clock } from '../../platform/clock';
import type { Database } from '../../platform/database/database';
import { HoldStore } from './hold.store';
import { LotStore } from './lot.store';
import { PointsHistoryStore, type HistoryEntry, type HistoryPage } from './points-history.store';
import { placeKey, type Place } from './transaction.store';
import { WalletReaderStore } from './wallet-reader.store';
import { WalletStore, type WalletRecord } from './wallet.store';

export type { HistoryEntry } from './points-history.store';

/** A page of one member's transactions. */
export type MembersHistory = HistoryPage & { readonly memberId: string };

/** One transaction of one member. */
export type TransactionKey = { readonly memberId: string; readonly sequence: number };

/** One lot of one member. */
export type LotKey = { readonly memberId: string; readonly number: number };

/** A member's wallet at a past instant. */
export type PastWallet = { readonly memberId: string; readonly at: Instant };

/** A hold as it is now, with whose points it keeps. */
export type MembersHold = { readonly memberId: string; readonly hold: Hold };

/** What wallets are read with. */
export type PointsReading = Pick<Database, 'reader'> & {
  readonly clock: Clock;
  readonly programId: string;
  readonly calendarOf: () => Promise<ZoneCalendar>;
};

/** Engines take at most so many selects in one statement. */
const MAX_MEMBERS = 250;

/**
 * What one request loads of the ledger; how many statements that takes does not depend on how many
 * members are asked for. All of it is as of one instant, whether or not the nightly run has come:
 * where something is due, it is done to the wallet in memory (docs/domain.md §7).
 */
export class PointsLoaders {
  /** Null for who never had points. */
  readonly records: DataLoader<string, WalletRecord | null>;
  /** The sums of wallets as of now. The rows alone say them unless something is due. */
  readonly figures: DataLoader<string, PointsFigures>;
  /** Wallets with their open lots and holds, as of now. */
  readonly wallets: DataLoader<string, Wallet>;
  /** Every lot of wallets as it was written down, used ones included. */
  readonly allLots: DataLoader<string, readonly Lot[]>;
  readonly pastWallets: DataLoader<PastWallet, Wallet, string>;
  readonly history: DataLoader<MembersHistory, readonly HistoryEntry[], string>;
  readonly transactions: DataLoader<TransactionKey, HistoryEntry | null, string>;
  /** What took a transaction back. */
  readonly corrections: DataLoader<TransactionKey, HistoryEntry | null, string>;
  readonly transactionsById: DataLoader<string, HistoryEntry | null>;
  readonly postings: DataLoader<TransactionKey, readonly Posting[], string>;
  /** Lots as they were written down: for what of them never changes. */
  readonly lots: DataLoader<LotKey, Lot | null, string>;
  readonly holds: DataLoader<string, MembersHold | null>;
  private readonly stores = {
    rows: new WalletStore(),
    lots: new LotStore(),
    holds: new HoldStore(),
    history: new PointsHistoryStore(),
    wallets: new WalletReaderStore(),
  };
  private instant: Instant | null = null;

  constructor(private readonly reading: PointsReading) {
    this.records = new DataLoader((ids) => this.readRecords(ids));
    this.figures = new DataLoader((ids) => this.readFigures(ids));
    this.wallets = new DataLoader((ids) => this.readWallets(ids));
    this.allLots = new DataLoader((ids) => this.readAllLots(ids));
    this.pastWallets = new DataLoader((keys) => this.readPastWallets(keys), {
      cacheKeyFn: ({ memberId, at }) => `${memberId}|${at}`,
    });
    this.history = new DataLoader((pages) => this.readPages(pages), {
      cacheKeyFn: pageKey,
      maxBatchSize: MAX_MEMBERS,
    });
    this.transactions = new DataLoader((keys) => this.readTransactions(keys), byPlace);
    this.corrections = new DataLoader((keys) => this.readCorrections(keys), byPlace);
    this.transactionsById = new DataLoader((ids) => this.readByIds(ids));
    this.postings = new DataLoader((keys) => this.readPostings(keys), byPlace);
    this.lots = new DataLoader((keys) => this.readLots(keys), {
      cacheKeyFn: ({ memberId, number }) => placeKey([memberId, number]),
    });
    this.holds = new DataLoader((ids) => this.readHolds(ids));
  }

  /** The instant that all of the request is as of. */
  get now(): Instant {
    this.instant ??= this.reading.clock();
    return this.instant;
  }

  /** The calendar of the programme that the points are of. */
  calendar(): Promise<ZoneCalendar> {
    return this.reading.calendarOf();
  }

  /** After a mutation: what follows in the same request sees what it did. */
  forget(): void {
    this.instant = null;
    this.records.clearAll();
    this.figures.clearAll();
    this.wallets.clearAll();
    this.allLots.clearAll();
    this.pastWallets.clearAll();
    this.history.clearAll();
    this.corrections.clearAll();
    this.holds.clearAll();
  }

  private async readRecords(ids: readonly string[]): Promise<(WalletRecord | null)[]> {
    const found = await this.stores.rows.find(this.reading.reader, ids);
    const records = new Map(found.map((record) => [record.memberId, record]));
    return ids.map((memberId) => records.get(memberId) ?? null);
  }

  private readFigures(ids: readonly string[]): Promise<PointsFigures[]> {
    return Promise.all(
      ids.map(async (memberId) => {
        const record = await this.records.load(memberId);
        if (record === null) return pointsFigures(NO_POINTS);
        const isDue = record.nextDueAt !== null && record.nextDueAt <= this.now;
        const { figures } = isDue ? await this.wallets.load(memberId) : record;
        return pointsFigures(figures);
      }),
    );
  }

  private async readWallets(ids: readonly string[]): Promise<Wallet[]> {
    const rows = await Promise.all(ids.map((memberId) => this.records.load(memberId)));
    const records = rows.filter((record) => record !== null);
    const found = await this.stores.wallets.whole(this.reading.reader, records);
    const calendar = await this.reading.calendarOf();
    return ids.map((memberId) => {
      const wallet = found.get(memberId);
      return wallet ? settle(wallet, this.now, calendar).wallet : emptyWallet(memberId);
    });
  }

  private async readAllLots(ids: readonly string[]): Promise<Lot[][]> {
    const lots = new Map(ids.map((memberId): [string, Lot[]] => [memberId, []]));
    for (const { memberId, lot } of await this.stores.wallets.allLots(this.reading.reader, ids)) {
      lots.get(memberId)?.push(lot);
    }
    return ids.map((memberId) => lots.get(memberId) ?? []);
  }

  private async readPastWallets(keys: readonly PastWallet[]): Promise<Wallet[]> {
    const latest = new Map<string, Instant>();
    for (const { memberId, at } of keys) {
      latest.set(memberId, Math.max(at, latest.get(memberId) ?? at));
    }
    const found = await this.stores.wallets.recordsUpTo(this.reading.reader, [...latest]);
    const calendar = await this.reading.calendarOf();
    return keys.map(({ memberId, at }) => {
      const records = found.get(memberId);
      return records ? walletAsOf(records, at, calendar) : emptyWallet(memberId);
    });
  }

  private async readPages(pages: readonly MembersHistory[]): Promise<HistoryEntry[][]> {
    const found = await this.stores.history.pages(this.reading.reader, pages);
    return pages.map((_, place) => found[place] ?? []);
  }

  private async readTransactions(
    keys: readonly TransactionKey[],
  ): Promise<(HistoryEntry | null)[]> {
    const found = await this.stores.history.atPlaces(this.reading.reader, keys.map(placeOf));
    const entries = new Map(found.map((entry) => [placeKey(placeOf(entry)), entry]));
    return keys.map((key) => entries.get(placeKey(placeOf(key))) ?? null);
  }

  private async readCorrections(keys: readonly TransactionKey[]): Promise<(HistoryEntry | null)[]> {
    const found = await this.stores.history.correcting(this.reading.reader, keys.map(placeOf));
    const entries = new Map(
      found.map((entry) => [placeKey([entry.memberId, entry.cause.corrects ?? 0]), entry]),
    );
    return keys.map((key) => entries.get(placeKey(placeOf(key))) ?? null);
  }

  private async readByIds(ids: readonly string[]): Promise<(HistoryEntry | null)[]> {
    const { reader, programId } = this.reading;
    const found = await this.stores.history.byIds(reader, programId, ids);
    const entries = new Map(found.map((entry) => [entry.id, entry]));
    return ids.map((id) => entries.get(id) ?? null);
  }

  private async readPostings(keys: readonly TransactionKey[]): Promise<(readonly Posting[])[]> {
    const places = keys.map(placeOf);
    const postings = await this.stores.history.postings(this.reading.reader, places);
    return places.map((place) => postings.get(placeKey(place)) ?? []);
  }

  private async readLots(keys: readonly LotKey[]): Promise<(Lot | null)[]> {
    const places = keys.map(({ memberId, number }) => [memberId, number] as const);
    const found = await this.stores.lots.byNumber(this.reading.reader, places);
    const lots = new Map(
      found.map(({ memberId, lot }) => [placeKey([memberId, lot.number]), lot] as const),
    );
    return places.map((place) => lots.get(placeKey(place)) ?? null);
  }

  private async readHolds(ids: readonly string[]): Promise<(MembersHold | null)[]> {
    const { reader, programId } = this.reading;
    const found = await this.stores.holds.byIds(reader, programId, ids);
    const holds = new Map(found.map((each) => [each.hold.id, each]));
    return ids.map((id) => {
      const known = holds.get(id);
      return known ? { memberId: known.memberId, hold: holdAt(known.hold, this.now) } : null;
    });
  }
}

export type MakePointsLoaders = (programId: string) => PointsLoaders;

/** Names the loaders among those of a request. */
export const POINTS_LOADERS: { readonly name: string; readonly loader?: PointsLoaders } = {
  name: 'points',
};

const placeOf = ({ memberId, sequence }: TransactionKey): Place => [memberId, sequence];

const byPlace = { cacheKeyFn: (key: TransactionKey): string => placeKey(placeOf(key)) };

const pageKey = ({ memberId, below, limit }: MembersHistory): string =>
  `${memberId}|${below ?? ''}|${limit}`;
