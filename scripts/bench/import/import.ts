import { join } from 'node:path';
import { runCommand } from '../command';
import { ordersFile } from './orders-file';

export interface ImportFigures {
  readonly isReal: boolean;
  readonly rows: number;
  readonly recorded: number;
  readonly seconds: number;
  readonly rowsPerSecond: number;
  readonly peakMiB: number;
}

const MAPPING = join(process.cwd(), 'examples', 'online-retail.mapping.json');

/** The command line's import into an empty database: survey, recording and decisions. */
export async function measureImport(databaseUrl: string, folder: string): Promise<ImportFigures> {
  const { file, isReal } = await ordersFile(folder);
  const refused = join(folder, 'refused.csv');
  const { seconds, peakMiB, report } = await runCommand({ databaseUrl, databasePid: null }, [
    ...['import', file, '--map', MAPPING, '--errors', refused],
  ]);
  const rows = Number(report['rows']);
  const recorded = Number(report['recorded']);
  return { isReal, rows, recorded, seconds, rowsPerSecond: rows / seconds, peakMiB };
}
