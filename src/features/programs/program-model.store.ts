import type { Instant } from '../../domain/shared/instant';
import type { ModelInForce } from '../../domain/tiering/models-in-force';
import type { Db, Tx } from '../../platform/database/database';
import { fromStoredInstant, query, toStoredInstant, unionAll } from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

export type ModelStepKind = 'PROMOTED' | 'ROLLED_BACK';

/** A version that was put in force, and by whom. */
export type ModelStep = {
  readonly id: string;
  readonly code: string;
  readonly number: number;
  readonly kind: ModelStepKind;
  /** The row that a rollback goes back to. */
  readonly previousId: string | null;
  readonly replacedNumber: number | null;
  readonly promotedBy: string;
  readonly promotedAt: Instant;
  readonly reason: string;
};

type Row = {
  id: string;
  code: string;
  number: number;
  kind: ModelStepKind;
  previous_id: string | null;
  replaced_number: number | null;
  promoted_by: string;
  promoted_at: string;
  reason: string;
};
type DocumentRow = Pick<Row, 'id' | 'code' | 'number' | 'promoted_at'> & {
  document: string | object;
};

/** What decides, of every code. */
export type StoredModels = {
  readonly champions: readonly ModelInForce[];
  /** When one of them was put in force last; null where there are none. */
  readonly changedAt: Instant | null;
  /** The latest id of all: another one tells of a change. */
  readonly modelId: string | null;
};

const STEP = [
  'id', 'code', 'number', 'kind', 'previous_id', 'replaced_number', 'promoted_by', 'promoted_at',
  'reason',
] as const; // prettier-ignore
const SELECT = `SELECT ${STEP.join(', ')} FROM program_model`;

/** Reads and writes `program_model`, which is only ever added to. */
export class ProgramModelStore {
  async inForce(db: Db, programId: string): Promise<StoredModels> {
    const rows = await query<DocumentRow>(
      db,
      `SELECT id, code, number, promoted_at, document FROM program_model
        WHERE program_id = ? AND id = (SELECT MAX(latest.id) FROM program_model AS latest
          WHERE latest.program_id = program_model.program_id
            AND latest.code = program_model.code)
        ORDER BY code`,
      [programId],
    );
    const champions = rows.map(({ code, number, document }) => ({
      ...{ code, version: Number(number) },
      ...documentOf(document),
    }));
    const last = rows.toSorted((one, other) => (one.id < other.id ? -1 : 1)).at(-1);
    const changedAt = last ? fromStoredInstant(last.promoted_at) : null;
    return { champions, changedAt, modelId: last?.id ?? null };
  }

  /** Code by code the steps, the latest first, in one statement. */
  async steps(
    db: Db,
    programId: string,
    { codes, limit }: { readonly codes: readonly string[]; readonly limit: number },
  ): Promise<ModelStep[][]> {
    if (codes.length === 0) return [];
    const select = `${SELECT} WHERE program_id = ? AND code = ? ORDER BY id DESC LIMIT ?`;
    const text = unionAll(
      db.dialect,
      codes.map(() => select),
    );
    const rows = await query<Row>(
      db,
      text,
      codes.flatMap((code) => [programId, code, limit]),
    );
    // A union promises no order.
    const steps = rows.map(toStep).toSorted((one, other) => (one.id < other.id ? 1 : -1));
    return codes.map((code) => steps.filter((step) => step.code === code));
  }

  /** The latest step of every code. */
  async latest(db: Db, programId: string): Promise<ModelStep[]> {
    const rows = await query<Row>(
      db,
      `${SELECT} WHERE program_id = ? AND id IN (SELECT MAX(id) FROM program_model
        WHERE program_id = ? GROUP BY code)`,
      [programId, programId],
    );
    return rows.map(toStep);
  }

  async step(db: Db, programId: string, code: string, id: string): Promise<ModelStep | null> {
    const text = `${SELECT} WHERE program_id = ? AND code = ? AND id = ?`;
    return (await query<Row>(db, text, [programId, code, id])).map(toStep)[0] ?? null;
  }

  async insert(
    tx: Tx,
    programId: string,
    step: ModelStep,
    document: Omit<ModelInForce, 'code' | 'version'>,
  ): Promise<void> {
    const { model, window } = document;
    await insertRows(tx, 'program_model', ['program_id', ...STEP, 'document'], [
      [
        programId,
        step.id,
        step.code,
        step.number,
        step.kind,
        step.previousId,
        step.replacedNumber,
        step.promotedBy,
        toStoredInstant(step.promotedAt),
        step.reason,
        JSON.stringify({ model, window }),
      ],
    ]); // prettier-ignore
  }
}

const documentOf = (document: string | object): Omit<ModelInForce, 'code' | 'version'> =>
  (typeof document === 'string' ? JSON.parse(document) : document) as ModelInForce;

const toStep = (row: Row): ModelStep => ({
  id: row.id,
  code: row.code,
  number: Number(row.number),
  kind: row.kind,
  previousId: row.previous_id,
  replacedNumber: row.replaced_number === null ? null : Number(row.replaced_number),
  promotedBy: row.promoted_by,
  promotedAt: fromStoredInstant(row.promoted_at),
  reason: row.reason,
});
