import { query } from '../../../src/platform/database/sql';
import type { OpenedServices } from '../services';

/** A table like `member_state`, with the same rows, that baselines may write to. */
export const STATE_COPY = 'bench_state';

/** Makes it, with the same keys and indexes. */
export async function copyStates({ database }: OpenedServices): Promise<void> {
  const { source, dialect } = database;
  if (dialect === 'mysql') {
    await source.query(`CREATE TABLE ${STATE_COPY} LIKE member_state`);
  } else {
    const definitions = await query<{ sql: string }>(
      database.reader,
      `SELECT sql FROM sqlite_master WHERE tbl_name = 'member_state' AND sql IS NOT NULL
        ORDER BY type DESC`,
    );
    for (const { sql } of definitions) {
      await source.query(sql.replaceAll('member_state', STATE_COPY));
    }
  }
  await source.query(`INSERT INTO ${STATE_COPY} SELECT * FROM member_state ORDER BY member_id`);
}
