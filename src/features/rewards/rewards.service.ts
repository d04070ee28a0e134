import {
  amendReward,
  checkReward,
  stockFaults,
  type RewardSetting,
  type StockTerms,
  type UncheckedReward,
} from '../../domain/rewards/check-reward';
import { checkCouponCodes, type CouponFault } from '../../domain/rewards/coupon-codes';
import type { RewardFault } from '../../domain/rewards/reward-fault';
import type { RewardState } from '../../domain/rewards/reward';
import { canonicalJson } from '../../domain/shared/canonical';
import { ok, refused, type Result } from '../../domain/shared/result';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import { newId } from '../../platform/id';
import { sha256Hex } from '../../platform/security/hash';
import { requirePermission, requireProgram, type Viewer } from '../../platform/security/viewer';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import { actorOf } from '../../platform/security/actor';
import {
  RewardStore,
  type RewardListing,
  type StockedReward,
  type StoredReward,
} from './reward.store';
import { StockStore } from './stock.store';

export type { RewardListing, StockedReward } from './reward.store';

/** A new reward: what it says, and how its pieces are counted. */
export type CreateReward = StockTerms & {
  readonly content: UncheckedReward;
  readonly idempotencyKey?: string | null | undefined;
};

/** A change of a reward that was read in a version. */
export type ChangeReward = { readonly rewardId: string; readonly expectedVersion: number };

export type UpdateReward = ChangeReward & {
  readonly changes: Parameters<typeof amendReward>[1];
};

export type AddStock = {
  readonly rewardId: string;
  /** Below nought takes pieces away. */
  readonly quantity: number;
  readonly idempotencyKey: string;
};

export type AddCoupons = { readonly rewardId: string; readonly codes: readonly string[] };

/** Why the catalogue was not changed. */
export type CatalogueRefusal =
  | { readonly kind: 'fault'; readonly fault: RewardFault }
  | { readonly kind: 'coupon'; readonly fault: CouponFault }
  | { readonly kind: 'not-found' | 'nothing-changed' }
  | {
      readonly kind: 'conflict';
      readonly expectedVersion: number;
      readonly actualVersion: number;
    }
  | { readonly kind: 'wrong-state'; readonly state: RewardState }
  | { readonly kind: 'stock-quantity'; readonly maximum: number }
  | { readonly kind: 'stock-too-small'; readonly available: number }
  | { readonly kind: 'stock-is-endless' | 'stock-is-codes' | 'no-codes' };

/** What became of coupon codes. */
export type LoadedCoupons = { readonly added: number; readonly known: number };

type Outcome<Value> = Result<Value, readonly CatalogueRefusal[]>;

const MAX_STOCK_STEP = 1_000_000_000;

const refuse = (...refusals: readonly CatalogueRefusal[]) => refused(refusals);
const asRefusals = (faults: readonly RewardFault[]): CatalogueRefusal[] =>
  faults.map((fault) => ({ kind: 'fault', fault }));

/** Keeps the catalogue of what can be had for points. */
export class RewardsService {
  private readonly rewards = new RewardStore();
  private readonly stock = new StockStore();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: ProgramDirectory,
  ) {}

  /** Rewards of a programme, the newest first. */
  async list(programId: string, listing: RewardListing): Promise<StockedReward[]> {
    return this.rewards.list(this.database.reader, programId, listing);
  }

  /** Writes a draft. */
  async create(viewer: Viewer, command: CreateReward): Promise<Outcome<string>> {
    const marketer = requirePermission(viewer, 'rewards.manage');
    const program = await this.programOf(viewer);
    const { content, idempotencyKey: key, ...terms } = command;
    const checked = checkReward(content, settingOf(program));
    const faults = [...stockFaults(terms), ...(checked.ok ? [] : checked.error)];
    if (!checked.ok || faults.length > 0) return refused(asRefusals(faults));
    const work = async (tx: Tx): Promise<Outcome<string>> => {
      const reward = newReward(program.id, terms, checked.value, this.clock());
      await this.rewards.insert(tx, reward, actorOf(marketer));
      const pieces = terms.usesCodes ? 0 : terms.stock;
      if (pieces !== null) await this.stock.open(tx, reward.id, pieces);
      return ok(reward.id);
    };
    if (key === null || key === undefined) return this.database.run(work);
    return this.once(`${program.id}/rewardCreate`, { key, asked: [terms, content] }, work);
  }

  /** The next version of a reward that is not archived; what is being redeemed stays as it was. */
  async update(viewer: Viewer, command: UpdateReward): Promise<Outcome<string>> {
    const marketer = requirePermission(viewer, 'rewards.manage');
    const program = await this.programOf(viewer);
    return this.changeReward(program.id, command, async (tx, reward) => {
      if (reward.state === 'ARCHIVED') return refuse(wrongState(reward));
      const amended = amendReward(reward.content, command.changes);
      const checked = checkReward(amended, settingOf(program));
      if (!checked.ok) return refused(asRefusals(checked.error));
      if (canonicalJson(checked.value) === canonicalJson(reward.content)) {
        return refuse({ kind: 'nothing-changed' });
      }
      await this.rewards.change(tx, {
        rewardId: reward.id,
        version: reward.version + 1,
        content: checked.value,
        changedBy: actorOf(marketer),
        at: this.clock(),
      });
      return ok(reward.id);
    });
  }

  /** Offers a draft to members. */
  async publish(viewer: Viewer, command: ChangeReward): Promise<Outcome<string>> {
    const programId = requireProgram(viewer, 'rewards.manage');
    return this.changeReward(programId, command, async (tx, reward) => {
      if (reward.state === 'PUBLISHED') return refuse({ kind: 'nothing-changed' });
      if (reward.state === 'ARCHIVED') return refuse(wrongState(reward));
      await this.rewards.move(tx, reward.id, 'PUBLISHED', this.clock());
      return ok(reward.id);
    });
  }

  /** Offers a reward to nobody any more. It stays, because redemptions name it. */
  async archive(viewer: Viewer, command: ChangeReward): Promise<Outcome<string>> {
    const programId = requireProgram(viewer, 'rewards.manage');
    return this.changeReward(programId, command, async (tx, reward) => {
      if (reward.state === 'ARCHIVED') return refuse({ kind: 'nothing-changed' });
      await this.rewards.move(tx, reward.id, 'ARCHIVED', this.clock());
      return ok(reward.id);
    });
  }

  /** Adds pieces to a counted stock, or takes away what is not redeemed yet. */
  async addStock(viewer: Viewer, command: AddStock): Promise<Outcome<string>> {
    const programId = requireProgram(viewer, 'rewards.manage');
    const { idempotencyKey: key, ...asked } = command;
    const { rewardId, quantity } = asked;
    if (quantity === 0 || Math.abs(quantity) > MAX_STOCK_STEP) {
      return refuse({ kind: 'stock-quantity', maximum: MAX_STOCK_STEP });
    }
    return this.once(`${programId}/rewardStockAdd`, { key, asked }, async (tx) => {
      const reward = await this.rewards.hold(tx, programId, rewardId);
      if (!reward) return refuse({ kind: 'not-found' });
      if (reward.usesCodes) return refuse({ kind: 'stock-is-codes' });
      const available = await this.stock.available(tx, rewardId);
      if (available === null) return refuse({ kind: 'stock-is-endless' });
      if (await this.stock.add(tx, rewardId, quantity)) return ok(rewardId);
      return refuse({ kind: 'stock-too-small', available });
    });
  }

  /** Loads coupon codes. Those that are known already are no fault: a list can be sent again. */
  async addCoupons(viewer: Viewer, command: AddCoupons): Promise<Outcome<LoadedCoupons>> {
    const programId = requireProgram(viewer, 'rewards.manage');
    const { rewardId } = command;
    const codes = checkCouponCodes(command.codes);
    if (!codes.ok) return refused(codes.error.map((fault) => ({ kind: 'coupon', fault })));
    return this.database.run(
      async (tx): Promise<Outcome<LoadedCoupons>> => {
        const reward = await this.rewards.hold(tx, programId, rewardId);
        if (!reward) return refuse({ kind: 'not-found' });
        if (!reward.usesCodes) return refuse({ kind: 'no-codes' });
        const added = await this.stock.load(tx, rewardId, codes.value, this.clock());
        return ok({ added, known: codes.value.length - added });
      },
      { repeatable: true },
    );
  }

  private changeReward(
    programId: string,
    { rewardId, expectedVersion }: ChangeReward,
    work: (tx: Tx, reward: StoredReward) => Promise<Outcome<string>>,
  ): Promise<Outcome<string>> {
    return this.database.run(async (tx) => {
      const reward = await this.rewards.lock(tx, programId, rewardId);
      if (!reward) return refuse({ kind: 'not-found' });
      const { version: actualVersion } = reward;
      if (actualVersion !== expectedVersion) {
        return refuse({ kind: 'conflict', expectedVersion, actualVersion });
      }
      return work(tx, reward);
    });
  }

  private once<Value>(
    scope: string,
    { key, asked }: { readonly key: string; readonly asked: unknown },
    work: (tx: Tx) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> {
    const requestHash = sha256Hex(canonicalJson(asked));
    return this.database.once({ scope, key, requestHash, at: this.clock() }, work);
  }

  private programOf(viewer: Viewer): Promise<ProgramInForce> {
    return this.directory.get(requireProgram(viewer, 'rewards.manage'));
  }
}

const settingOf = ({ locales, inForce }: ProgramInForce): RewardSetting => ({
  locales,
  tierCodes: inForce.rules.ladder.map(({ code }) => code),
});

const newReward = (
  programId: string,
  { kind, usesCodes }: StockTerms,
  content: StoredReward['content'],
  at: number,
): StoredReward => ({
  ...{ id: newId(), programId, kind, usesCodes, content },
  ...{ state: 'DRAFT', version: 1, createdAt: at, changedAt: at },
  ...{ publishedAt: null, archivedAt: null },
});

const wrongState = ({ state }: StoredReward) => ({ kind: 'wrong-state', state }) as const;
