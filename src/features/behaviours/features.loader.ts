import DataLoader from 'dataloader';
import type { Channel } from '../../domain/behaviour/behaviour';
import type { ShareDimension } from '../../domain/behaviour/counters';
import type { FeatureSource } from '../../domain/behaviour/features';
import type { DayCounts } from '../../domain/behaviour/member-days';
import {
  channelShares,
  featuresOf,
  moneyFeaturesOf,
  purchaseShares,
  type AskedFeatures,
  type FeatureValues,
  type MoneyFeatures,
  type Share,
} from '../../domain/behaviour/member-features';
import { emptySums, SUMMED_COUNTERS } from '../../domain/behaviour/window-sums';
import { previousRange, windowKey, windowRange } from '../../domain/shared/window';
import type { Database } from '../../platform/database/database';
import {
  FeatureWindowStore,
  type AskedDays,
  type AskedShare,
  type AskedSums,
  type AskedWindow,
} from './feature-window.store';

export type LoadedFeatures = { readonly values: FeatureValues; readonly money: MoneyFeatures };

const MAX_SHARES = 50;

/**
 * Features as of a day, from the buckets that were known on it: one statement for any number of
 * members and windows that a request asks for, and one more for each kind of share.
 */
export class FeatureLoaders {
  readonly features: DataLoader<AskedFeatures, LoadedFeatures, string>;
  /** What is counted on each day of a range: what windows are made of. */
  readonly days: DataLoader<AskedDays, readonly DayCounts[], string>;
  readonly channels: DataLoader<AskedFeatures, readonly Share<Channel>[], string>;
  private readonly amounts: DataLoader<AskedFeatures, readonly AskedShare[], string>;
  private readonly store = new FeatureWindowStore();

  constructor({ reader }: Pick<Database, 'reader'>) {
    const options = { cacheKeyFn: keyOf };
    this.features = new DataLoader(async (asked) => {
      const sums = await this.store.sums(reader, asked.map(windowOf));
      return asked.map((each, place) => loadedFeatures(sourceOf(each, sums[place] ?? null)));
    }, options);
    this.days = new DataLoader((asked) => this.store.days(reader, asked), {
      cacheKeyFn: ({ memberId, range: { from, to } }) => `${memberId}|${from}|${to}`,
    });
    this.channels = new DataLoader(async (asked) => {
      const counted = await this.store.channels(reader, asked.map(windowOf));
      return asked.map((_, place) => channelShares(counted[place] ?? {}));
    }, options);
    this.amounts = new DataLoader(
      (asked) => this.store.shares(reader, asked.map(windowOf)),
      options,
    );
  }

  /** Shares of the purchase amount, the largest first. */
  async purchaseShares(asked: AskedFeatures, dimension: ShareDimension): Promise<Share[]> {
    const [amounts, { money }] = await Promise.all([
      this.amounts.load(asked),
      this.features.load(asked),
    ]);
    const wanted = amounts.filter((amount) => amount.dimension === dimension);
    return purchaseShares(wanted, money.purchaseAmountMinor, MAX_SHARES);
  }
}

export type MakeFeatureLoaders = () => FeatureLoaders;

/** Names the loaders among those of a request. */
export const FEATURE_LOADERS: { readonly name: string; readonly loader?: FeatureLoaders } = {
  name: 'features',
};

const keyOf = ({ memberId, window, today }: AskedFeatures): string =>
  `${memberId}|${windowKey(window)}|${today}`;

const windowOf = ({ memberId, window, today }: AskedFeatures): AskedWindow => ({
  memberId,
  ranges: { current: windowRange(window, today), previous: previousRange(window, today) },
  knownUntil: today,
});

const loadedFeatures = (source: FeatureSource): LoadedFeatures => ({
  values: featuresOf(source, 0),
  money: moneyFeaturesOf(source, 0),
});

function sourceOf(asked: AskedFeatures, found: AskedSums | null): FeatureSource {
  const sums = emptySums(1);
  for (const counter of SUMMED_COUNTERS) sums.counters[counter][0] = found?.counters[counter] ?? 0;
  sums.previousAmountMinor[0] = found?.previousAmountMinor ?? 0;
  sums.firstPaidDay[0] = found?.firstPaidDay ?? Number.NaN;
  sums.lastPaidDay[0] = found?.lastPaidDay ?? Number.NaN;
  const { joinedDay, today, minorPerMajor } = asked;
  return {
    sums,
    joinedDay: Float64Array.of(joinedDay),
    today: Float64Array.of(today),
    minorPerMajor,
  };
}
