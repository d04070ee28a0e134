import type { Points } from './earn';
import type { Wallet } from './wallet';

/** A sum of a wallet that its lots or holds contradict. */
export type WalletViolation = {
  readonly figure: 'balance' | 'held' | 'pending' | 'pins';
  readonly expected: Points;
  readonly actual: Points;
};

/**
 * What is wrong with a wallet whose lots and holds were all loaded: balance = Σ active − debt, held
 * = Σ held = Σ pins of open holds, pending = Σ pending (docs/domain.md §8, "Balance"). Null when
 * all of it holds.
 */
export function violationOf({ figures, lots, holds }: Wallet): WalletViolation | null {
  const totals = { active: 0, held: 0, pending: 0 };
  for (const { active, held, pending } of lots) {
    totals.active += active;
    totals.held += held;
    totals.pending += pending;
  }
  const pinned = holds
    .filter(({ state }) => state === 'OPEN')
    .reduce((sum, { points }) => sum + points, 0);
  const sums = [
    ['balance', totals.active - figures.debt, figures.balance],
    ['held', totals.held, figures.held],
    ['pending', totals.pending, figures.pending],
    ['pins', pinned, figures.held],
  ] as const;
  const wrong = sums.find(([, expected, actual]) => expected !== actual);
  return wrong ? { figure: wrong[0], expected: wrong[1], actual: wrong[2] } : null;
}
