import { SIMULATED_DIRECTIONS } from '../../domain/tiering/simulation';
import { reasonCodes } from '../../domain/tiering/reason';
import { openCsvOutput, spreadsheetCell } from '../../platform/csv/csv-output';
import { parsePublicId, publicId } from '../../platform/id';
import type { LocalText } from '../../platform/locale';
import type { Services } from '../compose';
import { CommandFailed, withServices, type CommandContext } from './command';
import { programOf } from './programs';

export type SimulationCsvOptions = { readonly program?: string };

const NOT_DONE: LocalText = {
  en: 'There is no such simulation that has come to its end; the query "simulations" lists them.',
  'zh-CN': '没有这个已完成的模拟；查询“simulations”可列出全部模拟。',
};
const HEADER = [
  'member', 'direction', 'tierBefore', 'tierAfter', 'scoreBefore', 'scoreAfter', 'reasons',
]; // prettier-ignore
const MEMBERS_PER_PAGE = 1_000;

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
    if (found?.state !== 'DONE') throw new CommandFailed(NOT_DONE[context.locale]);
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
  const output = openCsvOutput(path, HEADER);
  let written = 0;
  for (const direction of SIMULATED_DIRECTIONS) {
    let after: string | undefined = '';
    while (after !== undefined) {
      const page = { direction, after, limit: MEMBERS_PER_PAGE };
      const members = await simulations.movedMembers(id, page);
      for (const { memberId, tierBefore, tierAfter, reasons, ...moved } of members) {
        const row = [
          ...[publicId('mem', memberId), direction, tierBefore, tierAfter],
          ...[moved.scoreBefore, moved.scoreAfter, reasonCodes(reasons).join(' ')],
        ];
        await output.write(row.map(spreadsheetCell));
        written += 1;
      }
      after = members.length < MEMBERS_PER_PAGE ? undefined : members.at(-1)?.memberId;
    }
  }
  await output.close();
  return written;
}
