import { reasonCodes } from '../../domain/tiering/reason';
import { SIMULATED_DIRECTIONS } from '../../domain/tiering/simulation';
import { spreadsheetCell } from '../../platform/csv/csv-output';
import { publicId } from '../../platform/id';
import type { LocalText } from '../../platform/locale';
import type { SimulationsService } from './simulations.service';

/** What is said of a simulation that has no members to be written down. */
export const SIMULATION_NOT_DONE: LocalText = {
  en: 'There is no such simulation that has come to its end; the query "simulations" lists them.',
  'zh-CN': '没有这个已完成的模拟；查询“simulations”可列出全部模拟。',
};

export const MOVED_HEADER = [
  'member', 'direction', 'tierBefore', 'tierAfter', 'scoreBefore', 'scoreAfter', 'reasons',
] as const; // prettier-ignore

const MEMBERS_PER_PAGE = 1_000;

/**
 * Whom a simulation would move as rows of `MOVED_HEADER` for spreadsheets, those who would rise
 * first; with constant memory.
 */
export async function* movedRows(
  simulations: Pick<SimulationsService, 'movedMembers'>,
  id: string,
): AsyncGenerator<(string | number)[]> {
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
        yield row.map(spreadsheetCell);
      }
      after = members.length < MEMBERS_PER_PAGE ? undefined : members.at(-1)?.memberId;
    }
  }
}
