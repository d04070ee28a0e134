import {
  MOVED_HEADER,
  movedRows,
  SIMULATION_NOT_DONE,
} from '../../features/simulation/simulation-csv.service';
import { openCsvOutput } from '../../platform/csv/csv-output';
import { parsePublicId } from '../../platform/id';
import type { Services } from '../compose';
import { CommandFailed, withServices, type CommandContext } from './command';
import { programOf } from './programs';

export type SimulationCsvOptions = { readonly program?: string };

/** `laurel simulation csv`: writes whom a simulation would move to a file for spreadsheets. */
export async function simulationCsv(
  context: CommandContext,
  [simulation, file]: readonly [string, string],
  options: SimulationCsvOptions,
): Promise<void> {
  await withServices(context, 'refuse', async (services) => {
    const program = await programOf(context, services, options.program);
    const id = parsePublicId('sim', simulation) ?? '';
    const found = await services.simulations.find(program.id, id);
    if (found?.state !== 'DONE') throw new CommandFailed(SIMULATION_NOT_DONE[context.locale]);
    const members = await writeMoved(services, id, file);
    context.print(JSON.stringify({ simulation, file, members }));
  });
}

/** Everybody who would be moved, those who would rise first; gives how many. */
export async function writeMoved(
  { simulations }: Pick<Services, 'simulations'>,
  id: string,
  path: string,
): Promise<number> {
  const output = openCsvOutput(path, MOVED_HEADER);
  let written = 0;
  for await (const row of movedRows(simulations, id)) {
    await output.write(row);
    written += 1;
  }
  await output.close();
  return written;
}
