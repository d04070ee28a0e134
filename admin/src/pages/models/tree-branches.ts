interface Row {
  readonly depth: number;
  readonly text: string;
  readonly isLeaf: boolean;
}

/** An answer of a tree as text, with the leaf that it leads to or the answers below it. */
export interface Branch {
  /** Empty where the whole tree is one leaf. */
  readonly text: string;
  readonly leaf: string | null;
  readonly below: readonly Branch[];
}

/** Rows with their depths as a list of lists; a leaf stands with the answer that leads to it. */
export function nestRows(rows: readonly Row[], depth = 0): readonly Branch[] {
  const starts = rows.flatMap((row, at) => (row.depth === depth ? [at] : []));
  return starts.map((start, index) => {
    const row = rows[start] as Row;
    if (row.isLeaf) return { text: '', leaf: row.text, below: [] };
    const below = nestRows(rows.slice(start + 1, starts[index + 1]), depth + 1);
    const [only] = below;
    return below.length === 1 && only?.text === ''
      ? { text: row.text, leaf: only.leaf, below: [] }
      : { text: row.text, leaf: null, below };
  });
}
