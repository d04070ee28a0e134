import type { Parameter } from '../../platform/database/connection';

/** Which rows of a member a page holds: ids between two, ends left out. */
export type MemberPage = {
  readonly memberId: string;
  readonly belowId: string | null;
  readonly aboveId: string | null;
  readonly limit: number;
  readonly newestFirst: boolean;
};

/** What follows `FROM` in the select of one page. Rows are clustered by member and id. */
export function endOfPage({ belowId, aboveId, newestFirst }: MemberPage): string {
  const below = belowId === null ? '' : 'AND id < ?';
  const above = aboveId === null ? '' : 'AND id > ?';
  return `WHERE member_id = ? ${below} ${above}
    ORDER BY id ${newestFirst ? 'DESC' : 'ASC'} LIMIT ?`;
}

export const paramsOfPage = ({ memberId, belowId, aboveId, limit }: MemberPage): Parameter[] =>
  [memberId, belowId, aboveId, limit].filter((value) => value !== null);

/** Rows of a union, which promises no order, as the pages that asked for them. */
export function inPages<Row extends { readonly id: string; readonly place: number }, Item>(
  pages: readonly MemberPage[],
  rows: readonly Row[],
  itemOf: (row: Row) => Item,
): Item[][] {
  const found = pages.map((): Item[] => []);
  for (const row of rows.toSorted((left, right) => (left.id < right.id ? -1 : 1))) {
    found[Number(row.place)]?.push(itemOf(row));
  }
  return found.map((page, place) => (pages[place]?.newestFirst ? page.toReversed() : page));
}
