import type { RewardContent, RewardKind, RewardState } from '../../domain/rewards/reward';
import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import {
  execute,
  forUpdate,
  fromStoredInstant,
  inList,
  instantOrNull,
  query,
  toStoredInstant,
} from '../../platform/database/sql';
import { rowsOfTuples } from '../../platform/database/given-rows';
import { insertRows } from '../../platform/database/write-rows';

/** A reward and what its latest version says. */
export type StoredReward = {
  readonly id: string;
  readonly programId: string;
  readonly kind: RewardKind;
  readonly state: RewardState;
  readonly usesCodes: boolean;
  readonly version: number;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly publishedAt: Instant | null;
  readonly archivedAt: Instant | null;
  readonly content: RewardContent;
};

/** A reward with how many are left; null where there is no end of them. */
export type StockedReward = StoredReward & { readonly stock: number | null };

/** A change of what a reward says, and by whom. */
export type RewardChange = {
  readonly rewardId: string;
  readonly version: number;
  readonly content: RewardContent;
  readonly changedBy: string;
  readonly at: Instant;
};

/** Which rewards of a programme to list, the newest first. */
export type RewardListing = {
  readonly state: RewardState | null;
  readonly kind: RewardKind | null;
  readonly below: string | null;
  readonly limit: number;
};

/** Names one version of one reward. */
export type VersionKey = { readonly rewardId: string; readonly version: number };

type Row = {
  id: string;
  program_id: string;
  kind: RewardKind;
  state: RewardState;
  uses_codes: number | boolean;
  version: number;
  created_at: string;
  changed_at: string;
  published_at: string | null;
  archived_at: string | null;
  content: string;
  available?: number | null;
};

const COLUMNS = `reward.id, reward.program_id, reward.kind, reward.state, reward.uses_codes,
  reward.version, reward.created_at, reward.changed_at, reward.published_at, reward.archived_at,
  said.content`;
const FROM = `FROM reward
  JOIN reward_version AS said ON said.reward_id = reward.id AND said.number = reward.version`;
const STOCKED = `SELECT ${COLUMNS}, stock.available ${FROM}
  LEFT JOIN reward_stock AS stock ON stock.reward_id = reward.id`;

/** Reads and writes `reward` and `reward_version`, always within one programme. */
export class RewardStore {
  async byIds(db: Db, programId: string, ids: readonly string[]): Promise<StockedReward[]> {
    if (ids.length === 0) return [];
    const wanted = inList('reward.id', ids);
    const rows = await query<Row>(db, `${STOCKED} WHERE reward.program_id = ? AND ${wanted.text}`, [
      programId,
      ...wanted.params,
    ]);
    return rows.map(toStocked);
  }

  async list(db: Db, programId: string, listing: RewardListing): Promise<StockedReward[]> {
    const { state, kind, below, limit } = listing;
    const conditions = [
      ['reward.state = ?', state],
      ['reward.kind = ?', kind],
      ['reward.id < ?', below],
    ] as const;
    const asked = conditions.filter(([, value]) => value !== null);
    const rows = await query<Row>(
      db,
      `${STOCKED} WHERE reward.program_id = ? ${asked.map(([text]) => `AND ${text}`).join(' ')}
        ORDER BY reward.id DESC LIMIT ?`,
      [programId, ...asked.map(([, value]) => value), limit],
    );
    return rows.map(toStocked);
  }

  /**
   * A reward for the rest of the unit as it is now: others may redeem it too, nobody changes it.
   * Its stock is not held, nor read.
   */
  async hold(tx: Tx, programId: string, id: string): Promise<StoredReward | null> {
    return this.one(tx, programId, id, tx.dialect === 'mysql' ? ' LOCK IN SHARE MODE' : '');
  }

  /** A reward that is about to be changed: of two who change it, one waits. */
  async lock(tx: Tx, programId: string, id: string): Promise<StoredReward | null> {
    return this.one(tx, programId, id, forUpdate(tx));
  }

  async insert(tx: Tx, reward: StoredReward, changedBy: string): Promise<void> {
    const columns = [
      'id', 'program_id', 'kind', 'state', 'uses_codes', 'version', 'created_at', 'changed_at',
    ]; // prettier-ignore
    const { id, programId, kind, state, usesCodes, version, content } = reward;
    const at = reward.createdAt;
    const stored = toStoredInstant(at);
    const row = [id, programId, kind, state, usesCodes ? 1 : 0, version, stored, stored];
    await insertRows(tx, 'reward', columns, [row]);
    await this.insertVersion(tx, { rewardId: id, version, content, changedBy, at });
  }

  /** The next version of a reward that is locked. */
  async change(tx: Tx, change: RewardChange): Promise<void> {
    await this.insertVersion(tx, change);
    await execute(tx, 'UPDATE reward SET version = ?, changed_at = ? WHERE id = ?', [
      change.version,
      toStoredInstant(change.at),
      change.rewardId,
    ]);
  }

  /** The next state of a reward that is locked. */
  async move(tx: Tx, id: string, state: 'PUBLISHED' | 'ARCHIVED', at: Instant): Promise<void> {
    const column = state === 'PUBLISHED' ? 'published_at' : 'archived_at';
    const stored = toStoredInstant(at);
    await execute(tx, `UPDATE reward SET state = ?, changed_at = ?, ${column} = ? WHERE id = ?`, [
      state,
      stored,
      stored,
      id,
    ]);
  }

  /** What versions said, by `keyOfVersion`. */
  async versions(db: Db, keys: readonly VersionKey[]): Promise<ReadonlyMap<string, RewardContent>> {
    if (keys.length === 0) return new Map();
    const { text, params } = rowsOfTuples(
      db.dialect,
      'reward_version',
      [
        { name: 'reward_id', type: 'key' },
        { name: 'number', type: 'integer' },
      ],
      keys.map(({ rewardId, version }) => [rewardId, version]),
    );
    const rows = await query<{ reward_id: string; number: number; content: string }>(
      db,
      `SELECT reward_version.reward_id, reward_version.number, reward_version.content FROM ${text}`,
      params,
    );
    return new Map(
      rows.map(({ reward_id: rewardId, number, content }) => [
        keyOfVersion({ rewardId, version: Number(number) }),
        contentOf(content),
      ]),
    );
  }

  private async insertVersion(tx: Tx, change: RewardChange): Promise<void> {
    const columns = ['reward_id', 'number', 'content', 'changed_by', 'changed_at'];
    const { rewardId, version, content, changedBy, at } = change;
    const row = [rewardId, version, JSON.stringify(content), changedBy, toStoredInstant(at)];
    await insertRows(tx, 'reward_version', columns, [row]);
  }

  private async one(
    tx: Tx,
    programId: string,
    id: string,
    locking: string,
  ): Promise<StoredReward | null> {
    const [row] = await query<Row>(
      tx,
      `SELECT ${COLUMNS} ${FROM} WHERE reward.id = ? AND reward.program_id = ?${locking}`,
      [id, programId],
    );
    return row ? toReward(row) : null;
  }
}

/** One text for each version of each reward. */
export const keyOfVersion = ({ rewardId, version }: VersionKey): string => `${rewardId}/${version}`;

const toReward = (row: Row): StoredReward => ({
  id: row.id,
  programId: row.program_id,
  kind: row.kind,
  state: row.state,
  usesCodes: Boolean(row.uses_codes),
  version: Number(row.version),
  createdAt: fromStoredInstant(row.created_at),
  changedAt: fromStoredInstant(row.changed_at),
  publishedAt: instantOrNull(row.published_at),
  archivedAt: instantOrNull(row.archived_at),
  content: contentOf(row.content),
});

const toStocked = (row: Row): StockedReward => ({
  ...toReward(row),
  stock: row.available === null || row.available === undefined ? null : Number(row.available),
});

/** Written by `insertVersion` from content that was checked. */
const contentOf = (text: string): RewardContent => JSON.parse(text) as RewardContent;
