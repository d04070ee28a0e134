import DataLoader from 'dataloader';
import type { AskedBenefits } from '../../domain/benefits/asked-benefits';
import type { Database } from '../../platform/database/database';
import {
  BenefitVersionStore,
  type BenefitVersionKey,
  type StoredBenefitVersion,
  type VersionedAnswer,
} from './benefit-version.store';
import {
  EntitlementStore,
  type EntitlementPage,
  type RuleUse,
  type StoredEntitlement,
} from './entitlement.store';

export type { VersionedAnswer as LoadedAnswer } from './benefit-version.store';
export type { StoredEntitlement as LoadedEntitlement } from './entitlement.store';

/** One member in one context; `contextKey` is one text for each context. */
export type AskedMember = {
  readonly memberId: string;
  readonly contextKey: string;
  readonly asked: AskedBenefits;
};

/** Place by place what members get. */
type Evaluate = (
  memberIds: readonly string[],
  asked: AskedBenefits,
) => Promise<VersionedAnswer[][]>;

const UNUSED: RuleUse = { issued: 0, redeemed: 0, amountMinor: 0 };

/** Engines take at most so many selects in one statement. */
const MAX_MEMBERS = 250;

/** What one request loads of benefits: the same number of statements however many members. */
export class BenefitLoaders {
  /** Members of a list ask in the same context; only aliases ask in several. */
  readonly answers: DataLoader<AskedMember, readonly VersionedAnswer[], string>;
  readonly versions: DataLoader<BenefitVersionKey, StoredBenefitVersion | null, string>;
  readonly entitlements: DataLoader<string, StoredEntitlement | null>;
  readonly entitlementPages: DataLoader<EntitlementPage, readonly StoredEntitlement[], string>;
  readonly uses: DataLoader<string, RuleUse>;
  private readonly versionStore = new BenefitVersionStore();
  private readonly entitlementStore = new EntitlementStore();

  constructor({ reader }: Pick<Database, 'reader'>, programId: string, evaluate: Evaluate) {
    this.answers = new DataLoader(
      async (asked) => {
        const contexts = new Map(asked.map((each) => [each.contextKey, each.asked]));
        const found = new Map<string, readonly VersionedAnswer[]>();
        for (const [contextKey, question] of contexts) {
          const members = asked.filter((each) => each.contextKey === contextKey);
          const ids = members.map(({ memberId }) => memberId);
          const answers = await evaluate(ids, question);
          members.forEach((each, place) => found.set(askedKey(each), answers[place] ?? []));
        }
        return asked.map((each) => found.get(askedKey(each)) ?? []);
      },
      { cacheKeyFn: askedKey },
    );
    this.versions = new DataLoader(
      async (keys) => {
        const found = await this.versionStore.byKeys(reader, keys);
        const byKey = new Map(found.map((version) => [versionKey(version), version]));
        return keys.map((key) => byKey.get(versionKey(key)) ?? null);
      },
      { cacheKeyFn: versionKey },
    );
    this.entitlements = new DataLoader(async (ids) => {
      const found = await this.entitlementStore.byIds(reader, programId, ids);
      const byId = new Map(found.map((entitlement) => [entitlement.id, entitlement]));
      return ids.map((id) => byId.get(id) ?? null);
    });
    this.entitlementPages = new DataLoader((pages) => this.entitlementStore.pages(reader, pages), {
      cacheKeyFn: pageKey,
      maxBatchSize: MAX_MEMBERS,
    });
    this.uses = new DataLoader(async (ruleIds) => {
      const found = await this.entitlementStore.use(reader, ruleIds);
      return ruleIds.map((ruleId) => found.get(ruleId) ?? UNUSED);
    });
  }
}

/** Makes the loaders of one request. */
export type MakeBenefitLoaders = (programId: string) => BenefitLoaders;

/** Names the loaders among those of a request. */
export const BENEFIT_LOADERS: { readonly name: string; readonly loader?: BenefitLoaders } = {
  name: 'benefits',
};

const askedKey = ({ memberId, contextKey }: AskedMember): string => `${memberId}|${contextKey}`;
const versionKey = ({ ruleId, number }: BenefitVersionKey): string => `${ruleId}|${number}`;
const pageKey = ({ memberId, below, limit }: EntitlementPage): string =>
  `${memberId}|${below ?? ''}|${limit}`;
