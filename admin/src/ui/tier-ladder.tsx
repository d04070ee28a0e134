import type { CSSProperties } from 'react';
import { useFormat } from './format';
import type { TierShown } from './tier';

export interface TierLadderProps {
  readonly ladder: readonly (TierShown & { readonly threshold: number })[];
  readonly score: number;
  readonly label: string;
}

/**
 * The ladder from left to right with the growth value on it. Rungs are equally wide, for thresholds
 * grow by multiples and the lowest would vanish.
 */
export function TierLadder({ ladder, score, label }: TierLadderProps) {
  const format = useFormat();
  const at = placeOf(
    ladder.map(({ threshold }) => threshold),
    score,
  );
  return (
    <div className="ladder" role="img" aria-label={label}>
      <div className="ladder-rungs">
        {ladder.map(({ code, name, rank, threshold }) => (
          <div
            key={code}
            className={score >= threshold ? 'rung rung-reached' : 'rung'}
            data-rank={Math.min(rank, 5)}
          >
            <span className="rung-name">{name}</span>
            <span className="rung-from">{format.score(threshold)}</span>
          </div>
        ))}
      </div>
      <div className="ladder-mark" style={{ '--at': `${at * 100}%` } as CSSProperties}>
        <span>{format.score(score)}</span>
      </div>
    </div>
  );
}

/** Where a score stands from 0 to 1; the highest rung is as long as the one beneath it. */
function placeOf(thresholds: readonly number[], score: number): number {
  const rung = Math.max(
    0,
    thresholds.findLastIndex((threshold) => score >= threshold),
  );
  const from = thresholds[rung] ?? 0;
  const below = thresholds[rung - 1] ?? 0;
  const next = thresholds[rung + 1] ?? from + Math.max(1, from - below);
  const part = Math.min(0.97, Math.max(0.03, (score - from) / (next - from)));
  return (rung + part) / thresholds.length;
}
