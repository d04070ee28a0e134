export interface TierMarkProps {
  readonly name: string;
  readonly rank: number;
}

/** More rungs than there are colours share the last one. */
const HIGHEST_RANK = 5;

/** The name of a tier with its colour; the colour says nothing that the name does not. */
export function TierMark({ name, rank }: TierMarkProps) {
  return (
    <span className="tier-mark" data-rank={Math.min(rank, HIGHEST_RANK)}>
      <span className="tier-dot" aria-hidden="true" />
      {name}
    </span>
  );
}
