import { reasonBit, type ReasonBits } from './reason';

/** How many members went from one tier to another, by their codes. */
export type TierMoves = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What decisions came to; two of these can be added, so that work may be done in parts. */
export type MovementTally = {
  /** Members decided. */
  readonly decided: number;
  /** Decisions kept: tier, term, version or reasons changed. */
  readonly decisions: number;
  readonly promoted: number;
  readonly demoted: number;
  /** Terms that ended and began anew in the same tier. */
  readonly renewed: number;
  /** Terms that ended without renewal, with grace. */
  readonly inGrace: number;
  /** Members told that they will lose their tier. */
  readonly notices: number;
  /** Members whose tier is another; those who stayed are not in here. */
  readonly moves: TierMoves;
};

/** A tally of nothing. */
export const NO_MOVEMENT: MovementTally = {
  ...{ decided: 0, decisions: 0, promoted: 0, demoted: 0, renewed: 0, inGrace: 0, notices: 0 },
  moves: {},
};

/** What is counted of one decision about one member. */
export type CountedDecision = {
  readonly memberId: string;
  /** −1 for the first decision of a member. */
  readonly previousRank: number;
  readonly rank: number;
  readonly reasons: ReasonBits;
};

/** The parts of a tally that are added up one by one. */
const COUNTS = [
  'decided', 'decisions', 'promoted', 'demoted', 'renewed', 'inGrace', 'notices',
] as const; // prettier-ignore

/**
 * Counts decisions; those of one member stand in the order in which they act. Who was moved twice
 * counts once, from the first tier to the last; who came back to their tier has not moved.
 */
export function tallyDecisions(
  decisions: readonly CountedDecision[],
  beside: { readonly decided: number; readonly notices: number },
  codeOf: (rank: number) => string,
): MovementTally {
  const paths = new Map<string, { readonly from: number; readonly to: number }>();
  for (const { memberId, previousRank, rank } of decisions) {
    paths.set(memberId, { from: paths.get(memberId)?.from ?? previousRank, to: rank });
  }
  const moved = [...paths.values()].filter(({ from, to }) => from >= 0 && from !== to);
  const having = (bit: ReasonBits): number =>
    decisions.filter(({ reasons }) => (reasons & bit) !== 0).length;
  return {
    ...beside,
    decisions: decisions.length,
    promoted: moved.filter(({ from, to }) => to > from).length,
    demoted: moved.filter(({ from, to }) => to < from).length,
    renewed: having(reasonBit('RENEWED')),
    inGrace: having(reasonBit('GRACE_BEGAN')),
    moves: moved
      .map(({ from, to }): TierMoves => ({ [codeOf(from)]: { [codeOf(to)]: 1 } }))
      .reduce(addMoves, {}),
  };
}

/** Two tallies as one. */
export function addTallies(left: MovementTally, right: MovementTally): MovementTally {
  const counts = Object.fromEntries(
    COUNTS.map((count) => [count, left[count] + right[count]]),
  ) as Record<(typeof COUNTS)[number], number>;
  return { ...counts, moves: addMoves(left.moves, right.moves) };
}

function addMoves(left: TierMoves, right: TierMoves): TierMoves {
  const from = new Set([...Object.keys(left), ...Object.keys(right)]);
  return Object.fromEntries(
    [...from].map((code) => [code, addCounts(left[code] ?? {}, right[code] ?? {})]),
  );
}

function addCounts(
  left: Readonly<Record<string, number>>,
  right: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const codes = new Set([...Object.keys(left), ...Object.keys(right)]);
  return Object.fromEntries(
    [...codes].map((code) => [code, (left[code] ?? 0) + (right[code] ?? 0)]),
  );
}

/** How many members went from a tier to a tier; those who stayed stand on the diagonal. */
export type MovementCell = { readonly from: string; readonly to: string; readonly members: number };

/**
 * The movement matrix, cells of nobody left out, in the order of the ladder: who moved, from the
 * tally, and who stayed, from how many members each tier has afterwards. All cells together are all
 * members (docs/domain.md §7, "The nightly run").
 */
export function movementMatrix(
  codes: readonly string[],
  moves: TierMoves,
  membersAfter: Readonly<Record<string, number>>,
): MovementCell[] {
  const arrived = (to: string): number =>
    codes.reduce((sum, from) => sum + (moves[from]?.[to] ?? 0), 0);
  return codes
    .flatMap((from) =>
      codes.map((to): MovementCell => ({
        from,
        to,
        // Whoever left again meanwhile, by a behaviour, has not stayed either.
        members:
          from === to
            ? Math.max(0, (membersAfter[from] ?? 0) - arrived(from))
            : (moves[from]?.[to] ?? 0),
      })),
    )
    .filter(({ members }) => members > 0);
}
