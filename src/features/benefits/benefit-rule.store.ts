import type { BenefitRule } from '../../domain/benefits/benefit-rule';
import type { DraftLife } from '../../domain/shared/draft-life';
import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import {
  LIFE_COLUMNS,
  lifeOf,
  lifeValues,
  type LifeRow,
} from '../../platform/database/draft-life-columns';
import {
  execute,
  fromStoredInstant,
  inList,
  instantOrNull,
  query,
  storedOrNull,
  toStoredInstant,
} from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

/** A benefit rule: what is being written of it, how far that has come, and what holds. */
export type StoredBenefitRule = {
  readonly id: string;
  readonly programId: string;
  readonly code: string;
  /** The rule as it stands, published or not. */
  readonly content: BenefitRule;
  /** The version that is to come back; null where none is. */
  readonly restores: number | null;
  /** The version that was published last; 0 before the first. */
  readonly currentVersion: number;
  /** Since when nothing of it holds; null where it does. */
  readonly archivedAt: Instant | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly life: DraftLife;
};

/** Which rules to read, the newest first. */
export type BenefitRuleRange = {
  /** All where null. `ARCHIVED` is what was published and holds no longer. */
  readonly states: readonly string[] | null;
  readonly below: string | null;
  readonly limit: number;
};

/** What tells whether other rules hold than before: grows with every publication and archiving. */
export type RulesMark = { readonly versions: number; readonly archived: number };

type Row = LifeRow & {
  id: string;
  program_id: string;
  code: string;
  content: string;
  restores: number | null;
  current_version: number;
  archived_at: string | null;
  created_by: string;
  created_at: string;
};

const FIXED = ['id', 'program_id', 'code', 'created_by', 'created_at'];
const CHANGING = ['content', 'restores', 'current_version', 'archived_at', ...LIFE_COLUMNS];
const RULE = `SELECT ${[...FIXED, ...CHANGING].join(', ')} FROM benefit_rule`;

/** What the API calls the state of a rule. */
const SHOWN_STATE = `CASE WHEN state = 'PUBLISHED' AND archived_at IS NOT NULL THEN 'ARCHIVED'
  ELSE state END`;

/** Reads and writes `benefit_rule`. */
export class BenefitRuleStore {
  async byIds(db: Db, programId: string, ids: readonly string[]): Promise<StoredBenefitRule[]> {
    if (ids.length === 0) return [];
    const wanted = inList('id', ids);
    const rows = await query<Row>(db, `${RULE} WHERE program_id = ? AND ${wanted.text}`, [
      programId,
      ...wanted.params,
    ]);
    return rows.map(toRule);
  }

  async byCode(db: Db, programId: string, code: string): Promise<StoredBenefitRule | null> {
    const rows = await query<Row>(db, `${RULE} WHERE program_id = ? AND code = ?`, [
      programId,
      code,
    ]);
    return rows[0] ? toRule(rows[0]) : null;
  }

  async page(
    db: Db,
    programId: string,
    { states, below, limit }: BenefitRuleRange,
  ): Promise<StoredBenefitRule[]> {
    const wanted = states && inList(`(${SHOWN_STATE})`, states);
    const bounds = [
      { text: 'program_id = ?', params: [programId] },
      ...(wanted ? [wanted] : []),
      ...(below === null ? [] : [{ text: 'id < ?', params: [below] }]),
    ];
    const rows = await query<Row>(
      db,
      `${RULE} WHERE ${bounds.map(({ text }) => text).join(' AND ')} ORDER BY id DESC LIMIT ?`,
      [...bounds.flatMap(({ params }) => params), limit],
    );
    return rows.map(toRule);
  }

  /** How many rules hold or may come to hold. */
  async openCount(db: Db, programId: string): Promise<number> {
    const [row] = await query<{ rules: number }>(
      db,
      `SELECT COUNT(*) AS rules FROM benefit_rule
        WHERE program_id = ? AND ${SHOWN_STATE} NOT IN ('ARCHIVED', 'DISCARDED')`,
      [programId],
    );
    return Number(row?.rules ?? 0);
  }

  async mark(db: Db, programId: string): Promise<RulesMark> {
    const [row] = await query<{ versions: number | null; archived: number | null }>(
      db,
      `SELECT SUM(current_version) AS versions,
          SUM(CASE WHEN archived_at IS NULL THEN 0 ELSE 1 END) AS archived
        FROM benefit_rule WHERE program_id = ?`,
      [programId],
    );
    return { versions: Number(row?.versions ?? 0), archived: Number(row?.archived ?? 0) };
  }

  async insert(tx: Tx, rule: StoredBenefitRule): Promise<void> {
    const fixed = [
      rule.id,
      rule.programId,
      rule.code,
      rule.createdBy,
      toStoredInstant(rule.createdAt),
    ];
    const columns = [...FIXED, ...CHANGING];
    await insertRows(tx, 'benefit_rule', columns, [[...fixed, ...changingOf(rule)]]);
  }

  async update(tx: Tx, rule: StoredBenefitRule): Promise<void> {
    const set = CHANGING.map((column) => `${column} = ?`).join(', ');
    const params = [...changingOf(rule), rule.id];
    await execute(tx, `UPDATE benefit_rule SET ${set} WHERE id = ?`, params);
  }
}

const changingOf = (rule: StoredBenefitRule): readonly unknown[] => [
  JSON.stringify(rule.content),
  rule.restores,
  rule.currentVersion,
  storedOrNull(rule.archivedAt),
  ...lifeValues(rule.life),
];

const toRule = (row: Row): StoredBenefitRule => ({
  id: row.id,
  programId: row.program_id,
  code: row.code,
  // It was checked before it was kept.
  content: JSON.parse(row.content) as BenefitRule,
  restores: row.restores === null ? null : Number(row.restores),
  currentVersion: Number(row.current_version),
  archivedAt: instantOrNull(row.archived_at),
  createdBy: row.created_by,
  createdAt: fromStoredInstant(row.created_at),
  life: lifeOf(row),
});
