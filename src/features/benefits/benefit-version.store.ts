import type { BenefitAnswer } from '../../domain/benefits/benefit-answer';
import type { BenefitRule } from '../../domain/benefits/benefit-rule';
import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import { fromStoredInstant, inTuples, query, toStoredInstant } from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

/** A published version of a benefit rule. */
export type StoredBenefitVersion = {
  readonly ruleId: string;
  readonly number: number;
  readonly content: BenefitRule;
  readonly reason: string;
  readonly publishedBy: string;
  readonly publishedAt: Instant;
  /** Null where no review was asked for. */
  readonly approvedBy: string | null;
};

/** The answer of a rule, with the version of it that answers. */
export type VersionedAnswer = {
  readonly answer: BenefitAnswer;
  readonly version: StoredBenefitVersion;
  /** The rule as the member's variant of an experiment has it; null for the rule as published. */
  readonly arm: AnsweringArm | null;
};

/** The rule of a variant that answers. */
export type AnsweringArm = {
  readonly experimentId: string;
  readonly variant: string;
  readonly rule: BenefitRule;
};

/** One version of one rule. */
export type BenefitVersionKey = { readonly ruleId: string; readonly number: number };

type Row = {
  rule_id: string;
  number: number;
  content: string;
  reason: string;
  published_by: string;
  published_at: string;
  approved_by: string | null;
};

const COLUMNS = [
  'rule_id', 'number', 'content', 'reason', 'published_by', 'published_at', 'approved_by',
]; // prettier-ignore
const SELECTED = COLUMNS.map((column) => `v.${column}`).join(', ');

/** Reads and adds to `benefit_version`. */
export class BenefitVersionStore {
  /** Every version that holds, in the order of the rules' codes. */
  async inForce(db: Db, programId: string): Promise<StoredBenefitVersion[]> {
    const rows = await query<Row>(
      db,
      `SELECT ${SELECTED} FROM benefit_rule AS r
        JOIN benefit_version AS v ON v.rule_id = r.id AND v.number = r.current_version
        WHERE r.program_id = ? AND r.archived_at IS NULL ORDER BY r.code`,
      [programId],
    );
    return rows.map(toVersion);
  }

  async byKeys(db: Db, keys: readonly BenefitVersionKey[]): Promise<StoredBenefitVersion[]> {
    if (keys.length === 0) return [];
    const tuples = keys.map(({ ruleId, number }) => [ruleId, number]);
    const wanted = inTuples(db.dialect, ['v.rule_id', 'v.number'], tuples);
    const rows = await query<Row>(
      db,
      `SELECT ${SELECTED} FROM benefit_version AS v WHERE ${wanted.text}`,
      wanted.params,
    );
    return rows.map(toVersion);
  }

  /** The versions of a rule, the latest first. */
  async ofRule(db: Db, ruleId: string, limit: number): Promise<StoredBenefitVersion[]> {
    const rows = await query<Row>(
      db,
      `SELECT ${SELECTED} FROM benefit_version AS v WHERE v.rule_id = ?
        ORDER BY v.number DESC LIMIT ?`,
      [ruleId, limit],
    );
    return rows.map(toVersion);
  }

  async insert(tx: Tx, version: StoredBenefitVersion): Promise<void> {
    const row = [
      version.ruleId,
      version.number,
      JSON.stringify(version.content),
      version.reason,
      version.publishedBy,
      toStoredInstant(version.publishedAt),
      version.approvedBy,
    ];
    await insertRows(tx, 'benefit_version', COLUMNS, [row]);
  }
}

const toVersion = (row: Row): StoredBenefitVersion => ({
  ruleId: row.rule_id,
  number: Number(row.number),
  // It was checked before it was published.
  content: JSON.parse(row.content) as BenefitRule,
  reason: row.reason,
  publishedBy: row.published_by,
  publishedAt: fromStoredInstant(row.published_at),
  approvedBy: row.approved_by,
});
