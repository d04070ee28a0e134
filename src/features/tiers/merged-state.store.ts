import { SUMMED_COUNTERS, type WindowSums } from '../../domain/behaviour/window-sums';
import type { Db, Tx } from '../../platform/database/database';
import { snakeCase } from '../../platform/database/naming';
import { execute, inList, query } from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

/** The sums of one member, by the names of their columns. */
type SumRow = Readonly<Record<string, number | null>>;

/** What a member was decided to be before somebody else came to stand for them. */
export type MergedState<State> = { readonly state: State; readonly sums: SumRow };

/** Reads and writes `merged_state`: states of members for whom others stand. */
export class MergedStateStore<State extends { readonly memberId: string }> {
  async find(db: Db, memberIds: readonly string[]): Promise<MergedState<State>[]> {
    if (memberIds.length === 0) return [];
    const members = inList('member_id', memberIds);
    const rows = await query<{ state: string }>(
      db,
      `SELECT state FROM merged_state WHERE ${members.text} ORDER BY member_id`,
      members.params,
    );
    return rows.map(({ state }) => JSON.parse(state) as MergedState<State>);
  }

  async insert(tx: Tx, programId: string, merged: readonly MergedState<State>[]): Promise<void> {
    await insertRows(
      tx,
      'merged_state',
      ['member_id', 'program_id', 'state'],
      merged.map((each) => [each.state.memberId, programId, JSON.stringify(each)]),
    );
  }

  async remove(tx: Tx, memberId: string): Promise<void> {
    await execute(tx, 'DELETE FROM merged_state WHERE member_id = ?', [memberId]);
  }
}

/** The sums of one member by column, as a row of `member_state` has them. */
export const sumRow = (sums: WindowSums, row: number): SumRow => ({
  ...Object.fromEntries(
    SUMMED_COUNTERS.map((counter) => [snakeCase(counter), sums.counters[counter][row] ?? 0]),
  ),
  previous_amount_minor: sums.previousAmountMinor[row] ?? 0,
  first_paid_day: dayOrNull(sums.firstPaidDay[row]),
  last_paid_day: dayOrNull(sums.lastPaidDay[row]),
});

const dayOrNull = (day: number | undefined): number | null =>
  day === undefined || Number.isNaN(day) ? null : day;
