import SqliteDriver from 'better-sqlite3';
import { createConnection, type ResultSetHeader } from 'mysql2/promise';
import { sqliteFile } from '../../../src/platform/database/data-source';
import type { Workplace } from '../command';
import { answerOnce } from '../worker';
import { STATE_COPY } from './copy-states';

export interface ApplyThresholds extends Workplace {
  readonly programId: string;
  /** Of silver, gold and diamond. */
  readonly thresholds: readonly number[];
  /** Only rows whose tier becomes another are written. */
  readonly onlyDiffering: boolean;
}

const TIERS = ['diamond', 'gold', 'silver'];

/** What somebody would write by hand: the tiers that stored scores give, in one statement. */
async function applyThresholds(request: ApplyThresholds): Promise<{ changed: number }> {
  const from = [...request.thresholds].reverse();
  const cases = TIERS.map((tier, place) => `WHEN score >= ${Number(from[place])} THEN '${tier}'`);
  const tier = `CASE ${cases.join(' ')} ELSE 'regular' END`;
  const text =
    `UPDATE ${STATE_COPY} SET tier_code = ${tier} WHERE program_id = ?` +
    (request.onlyDiffering ? ` AND tier_code <> ${tier}` : '');
  const file = sqliteFile({ url: request.databaseUrl });
  if (file === null) {
    const connection = await createConnection(request.databaseUrl);
    const [outcome] = await connection.query<ResultSetHeader>(text, [request.programId]);
    await connection.end();
    return { changed: outcome.affectedRows };
  }
  const database = new SqliteDriver(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('cache_size = -65536');
  const { changes } = database.prepare(text).run(request.programId);
  database.close();
  return { changed: changes };
}

answerOnce(applyThresholds);
