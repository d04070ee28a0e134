import type { Population } from '../../domain/value/population';
import type { Db, Tx } from '../../platform/database/database';
import { query, toStoredInstant } from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

/** The numbers of a population as they were published. */
export type StoredPopulation = { readonly id: string; readonly population: Population };

type Row = { id: string; document: string };

const COLUMNS = ['program_id', 'version_number', 'id', 'computed_at', 'members', 'document'];

/** Reads and writes `program_population`, which is only ever added to. */
export class ProgramPopulationStore {
  /** What is in force for a version; null until it was first computed. */
  async latest(db: Db, programId: string, version: number): Promise<StoredPopulation | null> {
    const [row] = await query<Row>(
      db,
      `SELECT id, document FROM program_population
        WHERE program_id = ? AND version_number = ? ORDER BY id DESC LIMIT 1`,
      [programId, version],
    );
    return toPopulation(row);
  }

  async find(db: Db, programId: string, id: string): Promise<StoredPopulation | null> {
    const [row] = await query<Row>(
      db,
      'SELECT id, document FROM program_population WHERE program_id = ? AND id = ?',
      [programId, id],
    );
    return toPopulation(row);
  }

  async insert(
    tx: Tx,
    programId: string,
    version: number,
    { id, population }: StoredPopulation,
  ): Promise<void> {
    const { computedAt, members } = population;
    await insertRows(tx, 'program_population', COLUMNS, [
      [programId, version, id, toStoredInstant(computedAt), members, JSON.stringify(population)],
    ]);
  }
}

/** Numbers that did not exist when they were computed: none of them. */
const LATER_NUMBERS = { standIns: {}, bounds: {} };

const toPopulation = (row: Row | undefined): StoredPopulation | null =>
  row
    ? {
        id: row.id,
        population: { ...LATER_NUMBERS, ...(JSON.parse(row.document) as Population) },
      }
    : null;
