/** A merge, as far as it says who stands for whom and where lots went. */
export type ChainedMerge = {
  readonly id: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly lots: readonly (readonly [from: number, to: number])[];
  /** What went back when it was undone; null while it stands. */
  readonly lotsBack: readonly (readonly [from: number, to: number])[] | null;
};

/**
 * Everybody who came to stand behind a member by the merges that stand, that member included:
 * whoever was merged into them, and whoever had been merged into those.
 */
export function behind(memberId: string, merges: readonly ChainedMerge[]): ReadonlySet<string> {
  const found = new Set([memberId]);
  const standing = merges.filter(({ lotsBack }) => lotsBack === null);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const { sourceId, targetId } of standing) if (found.has(targetId)) found.add(sourceId);
  }
  return found;
}

/**
 * The lots in the wallet of a merge's target that hold what the merge brought. Where that member
 * was merged into another one since, and parted again, they are the lots that came back.
 *
 * @param later merges of the target into others, the oldest first
 */
export function lotsBrought(merge: ChainedMerge, later: readonly ChainedMerge[]): number[] {
  let lots = merge.lots.map(([, to]) => to);
  for (const { id, lots: gone, lotsBack } of later) {
    if (id < merge.id || lotsBack === null) continue;
    const went = new Map(gone);
    const back = new Map(lotsBack);
    // What the other wallet had nothing of any more did not come back.
    const found = lots.map((lot) => back.get(went.get(lot) ?? Number.NaN));
    // What was held, or came in since, never left.
    lots = lots.flatMap((lot, place) => (went.has(lot) ? (found[place] ?? []) : lot));
  }
  return lots;
}
