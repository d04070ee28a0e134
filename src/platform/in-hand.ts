/** Begins a piece of work as soon as there is room for it. */
export type Begin = (piece: () => Promise<void>) => Promise<void>;

/**
 * Long work in pieces, a few of them in hand at once: while the database writes one, the next is
 * computed. Ends when all pieces have. After a failure nothing more is begun, and it is thrown.
 */
export async function inHand(most: number, work: (begin: Begin) => Promise<void>): Promise<void> {
  const pieces = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | null = null;
  const throwFailure = () => {
    if (failure) throw failure.error;
  };
  const begin: Begin = async (piece) => {
    while (pieces.size >= most) await Promise.race(pieces);
    throwFailure();
    const begun: Promise<void> = piece()
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => pieces.delete(begun));
    pieces.add(begun);
  };
  try {
    await work(begin);
  } finally {
    await Promise.all(pieces);
  }
  throwFailure();
}
